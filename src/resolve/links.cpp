#include "resolve/links.hpp"

#include <algorithm>

namespace saidso::resolve {
namespace {

// Moves `at` to the first object that does not begin before `offset`. Claims are in text order as the objects are:
// mostly it is not far from that of the claim before.
template <class Object>
void find_first(const std::vector<Object>& objects, std::uint32_t offset, std::uint32_t& at) {
    for (int steps = 0; steps < 8; ++steps) {
        if (at > 0 && objects[at - 1].span.begin >= offset)
            --at;
        else if (at < objects.size() && objects[at].span.begin < offset)
            ++at;
        else
            return;
    }
    const auto found = std::ranges::lower_bound(objects, offset, {}, [](const Object& o) { return o.span.begin; });
    at = static_cast<std::uint32_t>(found - objects.begin());
}

template <class Object>
Slice link(const std::vector<Object>& objects, std::span<const Span> content, std::uint32_t& at,
           std::vector<std::uint32_t>& indices) {
    const auto first = static_cast<std::uint32_t>(indices.size());
    for (const Span& fragment : content) {
        find_first(objects, fragment.begin, at);
        for (std::uint32_t i = at; i < objects.size() && objects[i].span.begin < fragment.end; ++i)
            if (objects[i].span.end <= fragment.end) indices.push_back(i);
    }
    return {first, static_cast<std::uint32_t>(indices.size()) - first};
}

// Looks for the date of one speech act in the sentence of its cue: the nearest with no other verb group between.
class SpeechDate {
public:
    SpeechDate(const Reading& reading, std::uint32_t claim)
        : r_(reading),
          cue_tokens_(reading.attributions[claim].cue),
          claim_(reading.out.claims[claim]),
          cue_(*claim_.cue),
          sentence_(span_or_none(reading, reading.sentence_of(cue_tokens_.first))) {}

    // `middle`: the first date that does not begin before the cue.
    [[nodiscard]] std::uint32_t find(std::uint32_t middle) const {
        const std::uint32_t before = find_before(middle);
        const std::uint32_t after = find_after(middle);
        if (before == absent || after == absent) return before == absent ? after : before;
        const Span& left = r_.out.dates[before].span;
        const std::uint32_t distance = cue_.begin - std::min(cue_.begin, left.end);
        return distance <= r_.out.dates[after].span.begin - cue_.end ? before : after;
    }

private:
    static constexpr std::uint32_t reach = 16;  // dates on either side

    static Span span_or_none(const Reading& r, TokenRange tokens) {
        return tokens.empty() ? Span{} : r.article.span_of(tokens);
    }

    [[nodiscard]] std::uint32_t find_before(std::uint32_t middle) const {
        for (std::uint32_t d = middle; d-- > 0 && d + reach >= middle;) {
            const Date& date = r_.out.dates[d];
            if (date.span.begin < sentence_.begin) break;
            if (verb_groups_at(date.span.begin) != r_.syntax[cue_tokens_.first].verb_groups) break;
            if (tells_when(date)) return d;
        }
        return absent;
    }

    [[nodiscard]] std::uint32_t find_after(std::uint32_t middle) const {
        const auto& dates = r_.out.dates;
        for (std::uint32_t d = middle; d < dates.size() && d < middle + reach; ++d) {
            const Date& date = dates[d];
            if (date.span.begin >= sentence_.end) break;
            if (date.span.begin < cue_.end) continue;
            if (verb_groups_at(date.span.begin) != r_.syntax[cue_tokens_.last].verb_groups) break;
            if (tells_when(date)) return d;
        }
        return absent;
    }

    [[nodiscard]] bool tells_when(const Date& date) const {
        if (date.type != DateType::date && date.type != DateType::time) return false;
        return std::ranges::none_of(r_.out.content(claim_), [&](const Span& s) { return s.overlaps(date.span); });
    }

    [[nodiscard]] std::uint32_t verb_groups_at(std::uint32_t offset) const {
        const auto tokens = r_.article.tokens;
        const auto at = std::ranges::lower_bound(tokens, offset, {}, &lex::Token::begin) - tokens.begin();
        return r_.syntax[static_cast<std::size_t>(std::min(at, std::ssize(tokens) - 1))].verb_groups;
    }

    const Reading& r_;
    const TokenRange cue_tokens_;
    const Claim& claim_;
    const Span cue_;
    const Span sentence_;
};

}  // namespace

void link_quantities_and_dates(const Reading& r) {
    Document& out = r.out;
    std::uint32_t quantity = 0;
    std::uint32_t date = 0;
    for (Claim& claim : out.claims) {
        claim.quantities = link(out.quantities, out.content(claim), quantity, out.quantity_indices);
        claim.dates = link(out.dates, out.content(claim), date, out.date_indices);
    }
}

void date_speech_acts(const Reading& r) {
    std::uint32_t middle = 0;
    for (std::uint32_t c = 0; c < r.attributions.size(); ++c) {
        if (r.attributions[c].cue.empty()) continue;
        find_first(r.out.dates, r.out.claims[c].cue->begin, middle);
        r.out.claims[c].stated_on = SpeechDate(r, c).find(middle);
    }
    // "argued in February that A, and warned that B": a cue without a date of its own shares that of its source.
    for (std::uint32_t c = 1; c < r.attributions.size(); ++c) {
        const TokenRange source = r.attributions[c].source;
        if (!source.empty() && source == r.attributions[c - 1].source && r.out.claims[c].stated_on == absent)
            r.out.claims[c].stated_on = r.out.claims[c - 1].stated_on;
    }
}

}  // namespace saidso::resolve
