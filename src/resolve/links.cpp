#include "resolve/links.hpp"

#include <algorithm>

#include "resolve/last_before.hpp"

namespace saidso::resolve {
namespace {

// Where the first object is from an offset on: by a table of the stretches of the text.
template <class Object>
class Starts {
public:
    Starts(const std::vector<Object>& objects, std::size_t text_size, LinkMemory::Starts& memory)
        : objects_(objects), begins_(memory.begins), first_in_(memory.first_in) {
        begins_.clear();
        first_in_.assign(text_size / stretch + 2, 0);
        for (const Object& o : objects) {
            begins_.push_back(o.span.begin);
            ++first_in_[o.span.begin / stretch + 1];
        }
        begins_.push_back(absent);
        for (std::size_t i = 1; i < first_in_.size(); ++i) first_in_[i] += first_in_[i - 1];
    }

    // Few stretches have more than two before the offset: no branch for these.
    [[nodiscard]] std::uint32_t from(std::uint32_t offset) const {
        const std::uint32_t* at = begins_.data() + first_in_[offset / stretch];
        at += *at < offset ? 1 : 0;
        at += *at < offset ? 1 : 0;
        while (*at < offset) ++at;
        return static_cast<std::uint32_t>(at - begins_.data());
    }
    // Appends those inside the fragment of a content.
    void link(Span fragment, std::vector<std::uint32_t>& indices) const {
        for (std::uint32_t i = from(fragment.begin); begins_[i] < fragment.end; ++i)
            if (objects_[i].span.end <= fragment.end) indices.push_back(i);
    }
    // Whether there is none in the sentence; `middle`: the first from some place in it on.
    [[nodiscard]] bool none_in(Span sentence, std::uint32_t middle) const {
        const std::uint32_t before = begins_[middle - (middle == 0 ? 0 : 1)];
        return (unsigned{begins_[middle] >= sentence.end} & unsigned{before < sentence.begin}) != 0;
    }

private:
    static constexpr std::uint32_t stretch = 64;  // bytes

    const std::vector<Object>& objects_;
    std::vector<std::uint32_t>& begins_;    // of the objects, and `absent`
    std::vector<std::uint32_t>& first_in_;  // by stretch
};

// Looks for the date of one speech act in the sentence of its cue: the nearest with no other verb group between.
class SpeechDate {
public:
    SpeechDate(const Reading& reading, std::uint32_t claim)
        : r_(reading),
          cue_tokens_(reading.attributions[claim].cue),
          claim_(reading.out.claims[claim]),
          cue_(*claim_.cue),
          tokens_(reading.sentence_of(cue_tokens_.first)),
          sentence_(span_or_none(reading, tokens_)) {}

    // `middle`: the first date that does not begin before the cue.
    [[nodiscard]] std::uint32_t find(const Starts<Date>& dates, std::uint32_t middle) const {
        if (dates.none_in(sentence_, middle)) return absent;
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

    // Verb groups only grow from date to date: the nearest that may tell decides.
    [[nodiscard]] std::uint32_t find_before(std::uint32_t middle) const {
        for (std::uint32_t d = middle; d-- > 0 && d + reach >= middle;) {
            const Date& date = r_.out.dates[d];
            if (date.span.begin < sentence_.begin) break;
            if (!tells_when(date)) continue;
            return verb_groups_at(date.span.begin) == r_.syntax[cue_tokens_.first].verb_groups ? d : absent;
        }
        return absent;
    }

    [[nodiscard]] std::uint32_t find_after(std::uint32_t middle) const {
        const auto& dates = r_.out.dates;
        for (std::uint32_t d = middle; d < dates.size() && d < middle + reach; ++d) {
            const Date& date = dates[d];
            if (date.span.begin >= sentence_.end) break;
            if (date.span.begin < cue_.end) continue;
            if (!tells_when(date)) continue;
            return verb_groups_at(date.span.begin) == r_.syntax[cue_tokens_.last].verb_groups ? d : absent;
        }
        return absent;
    }

    [[nodiscard]] bool tells_when(const Date& date) const {
        if (date.type != DateType::date && date.type != DateType::time) return false;
        return std::ranges::none_of(r_.out.content(claim_), [&](const Span& s) { return s.overlaps(date.span); });
    }

    // Of the token of the sentence that begins at `offset`.
    [[nodiscard]] std::uint32_t verb_groups_at(std::uint32_t offset) const {
        const auto before = [offset](const lex::Token& t) { return t.begin <= offset; };
        const lex::Token* at = last_before(r_.article.tokens_of(tokens_), before);
        return r_.syntax[static_cast<std::size_t>(at - r_.article.tokens.data())].verb_groups;
    }

    const Reading& r_;
    const TokenRange cue_tokens_;
    const Claim& claim_;
    const Span cue_;
    const TokenRange tokens_;  // of the sentence
    const Span sentence_;
};

void date_speech_acts(const Reading& r, const Starts<Date>& dates) {
    for (std::uint32_t c = 0; c < r.attributions.size(); ++c)
        if (!r.attributions[c].cue.empty())
            r.out.claims[c].stated_on = SpeechDate(r, c).find(dates, dates.from(r.out.claims[c].cue->begin));
    // "argued in February that A, and warned that B": a cue without a date of its own shares that of its source.
    for (std::uint32_t c = 1; c < r.attributions.size(); ++c) {
        const TokenRange source = r.attributions[c].source;
        if (!source.empty() && source == r.attributions[c - 1].source && r.out.claims[c].stated_on == absent)
            r.out.claims[c].stated_on = r.out.claims[c - 1].stated_on;
    }
}

}  // namespace

void link_quantities_and_dates(const Reading& r, LinkMemory& memory) {
    Document& out = r.out;
    const auto size = [](const std::vector<std::uint32_t>& list) { return static_cast<std::uint32_t>(list.size()); };
    const Starts quantities(out.quantities, r.article.text.size(), memory.quantities);
    const Starts dates(out.dates, r.article.text.size(), memory.dates);
    for (Claim& claim : out.claims) {
        claim.quantities.first = size(out.quantity_indices);
        claim.dates.first = size(out.date_indices);
        for (const Span fragment : out.content(claim)) {
            quantities.link(fragment, out.quantity_indices);
            dates.link(fragment, out.date_indices);
        }
        claim.quantities.count = size(out.quantity_indices) - claim.quantities.first;
        claim.dates.count = size(out.date_indices) - claim.dates.first;
    }
    date_speech_acts(r, dates);
}

}  // namespace saidso::resolve
