#include "resolve/links.hpp"

#include <algorithm>

namespace saidso::resolve {
namespace {

// The first object that does not begin before `offset`; both lists are in text order.
template <class Object>
std::uint32_t first_from(const std::vector<Object>& objects, std::uint32_t offset) {
    const auto at = std::ranges::lower_bound(objects, offset, {}, [](const Object& o) { return o.span.begin; });
    return static_cast<std::uint32_t>(at - objects.begin());
}

template <class Object>
Slice link(const std::vector<Object>& objects, std::span<const Span> content, std::vector<std::uint32_t>& indices) {
    const auto first = static_cast<std::uint32_t>(indices.size());
    for (const Span& fragment : content)
        for (std::uint32_t i = first_from(objects, fragment.begin);
             i < objects.size() && objects[i].span.begin < fragment.end; ++i)
            if (objects[i].span.end <= fragment.end) indices.push_back(i);
    return {first, static_cast<std::uint32_t>(indices.size()) - first};
}

// Looks for the date of one speech act in the sentence of its cue.
class SpeechDate {
public:
    SpeechDate(const Reading& reading, std::uint32_t claim)
        : r_(reading), attribution_(reading.attributions[claim]), claim_(reading.out.claims[claim]) {}

    [[nodiscard]] std::uint32_t find() const {
        const TokenRange sentence = r_.sentence_of(attribution_.cue.first);
        if (sentence.empty()) return absent;
        const Span span = r_.article.span_of(sentence);
        std::uint32_t best = absent;
        std::uint32_t best_distance = 0;
        const auto& dates = r_.out.dates;
        for (std::uint32_t d = first_from(dates, span.begin); d < dates.size() && dates[d].span.begin < span.end; ++d) {
            if (!is_candidate(dates[d])) continue;
            const std::uint32_t distance = distance_to_cue(dates[d].span);
            if (best != absent && best_distance <= distance) continue;
            best = d;
            best_distance = distance;
        }
        return best;
    }

private:
    [[nodiscard]] bool is_candidate(const Date& date) const {
        if (date.type != DateType::date && date.type != DateType::time) return false;
        for (const Span& fragment : r_.out.content(claim_))
            if (fragment.overlaps(date.span)) return false;
        return is_near_cue(date.span);
    }

    [[nodiscard]] std::uint32_t distance_to_cue(const Span& s) const {
        const Span cue = *claim_.cue;
        return s.begin >= cue.end ? s.begin - cue.end : cue.begin - std::min(cue.begin, s.end);
    }

    // No other verb group lies between the date and the cue.
    [[nodiscard]] bool is_near_cue(const Span& s) const {
        const std::uint32_t token = token_at(s.begin);
        const TokenRange cue = attribution_.cue;
        if (cue.contains(token)) return false;
        if (token >= cue.last) return r_.syntax[token].verb_groups == r_.syntax[cue.last].verb_groups;
        return r_.syntax[cue.first].verb_groups == r_.syntax[token].verb_groups;
    }

    [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const {
        const auto at = std::ranges::lower_bound(r_.article.tokens, offset, {}, &lex::Token::begin);
        return static_cast<std::uint32_t>(
            std::min<std::ptrdiff_t>(at - r_.article.tokens.begin(), std::ssize(r_.article.tokens) - 1));
    }

    const Reading& r_;
    const Attribution& attribution_;
    const Claim& claim_;
};

}  // namespace

void link_quantities_and_dates(const Reading& r) {
    Document& out = r.out;
    for (Claim& claim : out.claims) {
        claim.quantities = link(out.quantities, out.content(claim), out.quantity_indices);
        claim.dates = link(out.dates, out.content(claim), out.date_indices);
    }
}

void date_speech_acts(const Reading& r) {
    for (std::uint32_t c = 0; c < r.attributions.size(); ++c)
        if (!r.attributions[c].cue.empty()) r.out.claims[c].stated_on = SpeechDate(r, c).find();
    // "argued in February that A, and warned that B": a cue without a date of its own shares that of its source.
    for (std::uint32_t c = 1; c < r.attributions.size(); ++c) {
        const TokenRange source = r.attributions[c].source;
        if (!source.empty() && source == r.attributions[c - 1].source && r.out.claims[c].stated_on == absent)
            r.out.claims[c].stated_on = r.out.claims[c - 1].stated_on;
    }
}

}  // namespace saidso::resolve
