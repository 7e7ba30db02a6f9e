#include "properties/check_document.hpp"

#include <algorithm>

namespace saidso::test {
namespace {

using Flaw = const char*;  // nullptr: none

bool in_text(const Document& d, const Span& s) { return s.begin < s.end && s.end <= d.text().size(); }

bool in_text(const Document& d, const std::optional<Span>& s) { return !s || in_text(d, *s); }

template <class T>
bool in_list(const std::vector<T>& list, const Slice& s) {
    return s.first <= list.size() && s.count <= list.size() - s.first;
}

template <class T>
bool in_list(const std::vector<T>& list, std::span<const std::uint32_t> indices) {
    return std::ranges::all_of(indices, [&](std::uint32_t i) { return i < list.size(); });
}

template <class T>
bool is_index(const std::vector<T>& list, std::uint32_t i) {
    return i == absent || i < list.size();
}

template <class T>
bool in_text_order(const std::vector<T>& objects) {
    return std::ranges::is_sorted(objects, {}, [](const T& o) { return o.span.begin; });
}

Flaw flaw_of(const Document& d, const Quantity& q) {
    if (!in_text(d, q.span)) return "a quantity outside the text";
    if (!q.lower && !q.upper) return "a quantity without a number";
    if (q.lower && q.upper && *q.lower > *q.upper) return "a quantity with its bounds the wrong way round";
    if (q.counted && !in_text(d, q.counted->span)) return "a counted noun outside the text";
    if (q.counted && !q.counted->span.contains(q.counted->head)) return "a head outside its noun phrase";
    if (q.rule.empty()) return "a quantity without a rule";
    return nullptr;
}

Flaw flaw_of(const Document& d, const Date& date) {
    if (!in_text(d, date.span)) return "a date outside the text";
    if (date.value.empty()) return "a date without a value";
    if (!in_list(d.timex_list, date.timexes)) return "a date with timexes that are not there";
    for (const Timex& t : d.timexes(date))
        if (!date.span.contains(t.span)) return "a timex outside its date";
    if (date.interval && !date.interval->from.empty() && !date.interval->to.empty() &&
        date.interval->from >= date.interval->to)
        return "an empty interval";
    if (date.rule.empty()) return "a date without a rule";
    return nullptr;
}

Flaw flaw_of_nesting(const Document& d, const Claim& c) {
    for (const Via& v : d.via(c))
        if (v.claim == absent ? v.name.empty() : v.claim >= d.claims.size()) return "a via that is not there";
    std::size_t depth = 0;
    for (std::uint32_t p = c.parent; p != absent; p = d.claims[p].parent) {
        if (p >= d.claims.size()) return "a parent that is not there";
        if (++depth > d.claims.size()) return "a claim that is its own ancestor";
    }
    return nullptr;
}

Flaw flaw_of(const Document& d, const Claim& c) {
    if (!in_text(d, c.span) || !in_text(d, c.source) || !in_text(d, c.cue)) return "a claim outside the text";
    if (!in_list(d.content_spans, c.content) || c.content.count == 0) return "a claim without content";
    for (const Span& s : d.content(c))
        if (!in_text(d, s) || !c.span.contains(s)) return "content outside its claim";
    if (!is_index(d.sources, c.source_index)) return "a source that is not there";
    if (!is_index(d.dates, c.stated_on)) return "a date of speech that is not there";
    if (!in_list(d.quantity_indices, c.quantities) || !in_list(d.quantities, d.quantities_of(c)))
        return "a claim's quantity that is not there";
    if (!in_list(d.date_indices, c.dates) || !in_list(d.dates, d.dates_of(c)))
        return "a claim's date that is not there";
    if (!in_list(d.via_list, c.via)) return "a via that is not there";
    if (!(c.confidence >= 0 && c.confidence <= 1)) return "a confidence that is none";
    return flaw_of_nesting(d, c);
}

Flaw flaw_of(const Document& d, const Block& b) { return in_text(d, b.span) ? nullptr : "a block outside the text"; }

Flaw flaw_of(const Document& d, const Source& s) {
    if (!in_list(d.mention_spans, s.mentions)) return "a source with mentions that are not there";
    for (const Span& m : d.mentions(s))
        if (!in_text(d, m)) return "a mention outside the text";
    return nullptr;
}

template <class T>
Flaw first_flaw(const Document& d, const std::vector<T>& objects) {
    for (const T& o : objects)
        if (const Flaw flaw = flaw_of(d, o)) return flaw;
    return nullptr;
}

}  // namespace

std::string flaw_of(const Document& d) {
    if (!in_text_order(d.quantities)) return "quantities out of order";
    if (!in_text_order(d.dates)) return "dates out of order";
    for (const Flaw flaw : {first_flaw(d, d.blocks), first_flaw(d, d.sources), first_flaw(d, d.quantities),
                            first_flaw(d, d.dates), first_flaw(d, d.claims)})
        if (flaw != nullptr) return flaw;
    return {};
}

}  // namespace saidso::test
