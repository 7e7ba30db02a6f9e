#include "gold/score.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <tuple>
#include <utility>

namespace saidso::test {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // gold index, found index

// One to one, the best agreement first; pairs without any are left out.
template <class Gold, class Found, class Agreement>
Pairs pair_up(const Gold& gold, const Found& found, Agreement agreement) {
    std::vector<std::tuple<double, std::uint32_t, std::uint32_t>> candidates;
    for (std::uint32_t g = 0; g < gold.size(); ++g)
        for (std::uint32_t f = 0; f < found.size(); ++f)
            if (const double a = agreement(gold[g], found[f]); a > 0) candidates.emplace_back(-a, g, f);
    std::ranges::sort(candidates);
    std::vector<bool> gold_used(gold.size()), found_used(found.size());
    Pairs pairs;
    for (const auto& [_, g, f] : candidates) {
        if (gold_used[g] || found_used[f]) continue;
        gold_used[g] = found_used[f] = true;
        pairs.emplace_back(g, f);
    }
    return pairs;
}

// Of 1 when gold and found have the same bytes to 0; two empty sets agree.
double byte_f1(std::span<const Span> gold, std::span<const Span> found) {
    double common = 0;
    double all = 0;
    for (const Span& g : gold) all += g.size();
    for (const Span& f : found) {
        all += f.size();
        for (const Span& g : gold)
            if (g.overlaps(f)) common += std::min(g.end, f.end) - std::max(g.begin, f.begin);
    }
    return all == 0 ? 1 : 2 * common / all;
}

std::span<const Span> spans_of(const std::optional<Span>& s) { return s ? std::span(&*s, 1) : std::span<const Span>(); }

bool close(const std::optional<double>& gold, const std::optional<Decimal>& found) {
    if (!gold || !found) return gold.has_value() == found.has_value();
    return std::abs(*gold - found->to_double()) <= 0.005 * std::abs(*gold) + 1e-12;
}

// Lower case, without a leading article.
std::string folded(std::string_view s) {
    std::string t;
    for (const char c : s) t += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view article : {"the ", "an ", "a "})
        if (t.starts_with(article)) return t.substr(article.size());
    return t;
}

bool agrees(const GoldQuantity& g, const Quantity& q, const Document& document) {
    const std::string_view head = q.counted ? document.text(q.counted->head) : std::string_view();
    return close(g.lower, q.lower) && close(g.upper, q.upper) && g.bound == name_of(q.bound) && g.unit == q.unit &&
           folded(g.head) == folded(head);
}

bool agrees(const GoldDate& g, const Date& d) {
    return g.type == name_of(d.type) && g.value == d.value && g.mod == name_of(d.mod);
}

// 0 for spans apart, more for overlap, most for agreement in full.
double weight(const Span& gold, const Span& found, bool agree) {
    return gold.overlaps(found) ? byte_f1({&gold, 1}, {&found, 1}) + (agree ? 2 : 0) : 0;
}

void add(Tally& tally, double agreed, std::size_t gold, std::size_t found) {
    tally.agreed += agreed;
    tally.gold += static_cast<double>(gold);
    tally.found += static_cast<double>(found);
}

void add_quantities(const GoldArticle& gold, const Document& document, Tally& tally) {
    const auto pairs = pair_up(gold.quantities, document.quantities, [&](const auto& g, const auto& q) {
        return weight(g.span, q.span, agrees(g, q, document));
    });
    const auto agreed = std::ranges::count_if(pairs, [&](const auto& p) {
        return agrees(gold.quantities[p.first], document.quantities[p.second], document);
    });
    add(tally, static_cast<double>(agreed), gold.quantities.size(), document.quantities.size());
}

void add_dates(const GoldArticle& gold, const Document& document, Tally& tally) {
    const auto pairs = pair_up(gold.dates, document.dates,
                               [&](const auto& g, const auto& d) { return weight(g.span, d.span, agrees(g, d)); });
    const auto agreed = std::ranges::count_if(
        pairs, [&](const auto& p) { return agrees(gold.dates[p.first], document.dates[p.second]); });
    add(tally, static_cast<double>(agreed), gold.dates.size(), document.dates.size());
}

void add_claims(const GoldArticle& gold, const Document& document, Scores& scores) {
    const auto content_f1 = [&](const GoldClaim& g, const Claim& c) { return byte_f1(g.content, document.content(c)); };
    const auto source_f1 = [](const GoldClaim& g, const Claim& c) {
        return byte_f1(spans_of(g.source), spans_of(c.source));
    };
    const auto pairs = pair_up(gold.claims, document.claims, [&](const auto& g, const auto& c) {
        const double f1 = content_f1(g, c);
        return f1 >= 0.5 ? f1 + 0.5 * source_f1(g, c) : 0;
    });
    std::map<std::uint32_t, std::uint32_t> gold_of;
    for (const auto& [g, f] : pairs) gold_of[f] = g;
    double agreed = 0;
    for (const auto& [i, j] : pairs) {
        const GoldClaim& g = gold.claims[i];
        const Claim& c = document.claims[j];
        agreed += content_f1(g, c) * source_f1(g, c);
        const auto member = [&](const char* name, bool equal) { add(scores[name], equal ? 1 : 0, 1, 1); };
        member("source_name", folded(g.source_name) == folded(c.source_name));
        member("source_kind", g.source_kind == name_of(c.source_kind));
        member("act", g.act == name_of(c.act));
        member("stance", g.stance == name_of(c.stance));
        member("form", g.form == name_of(c.form));
        member("parent", g.parent == (gold_of.contains(c.parent) ? gold_of[c.parent] : c.parent));
    }
    add(scores["claims"], agreed, gold.claims.size(), document.claims.size());
}

}  // namespace

void add_scores(const GoldArticle& gold, const Document& document, Scores& scores) {
    add_quantities(gold, document, scores["quantities"]);
    add_dates(gold, document, scores["dates"]);
    add_claims(gold, document, scores);
}

}  // namespace saidso::test
