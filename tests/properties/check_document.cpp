#include "properties/check_document.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace saidso::test {
namespace {

bool in_text(const Document& d, const Span& s) { return s.begin < s.end && s.end <= d.text().size(); }

bool in_text(const Document& d, const std::optional<Span>& s) { return !s || in_text(d, *s); }

template <class T>
bool in_list(const std::vector<T>& list, const Slice& s) {
    return s.first <= list.size() && s.count <= list.size() - s.first;
}

template <class T>
bool is_index(const std::vector<T>& list, std::uint32_t i) {
    return i == absent || i < list.size();
}

template <class T>
bool in_text_order(const std::vector<T>& objects) {
    return std::ranges::is_sorted(objects, {}, [](const T& o) { return o.span.begin; });
}

void check_quantities(const Document& d) {
    REQUIRE(in_text_order(d.quantities));
    for (const Quantity& q : d.quantities) {
        REQUIRE(in_text(d, q.span));
        REQUIRE((q.lower || q.upper));
        if (q.lower && q.upper) REQUIRE(*q.lower <= *q.upper);
        if (q.counted) {
            REQUIRE(in_text(d, q.counted->span));
            REQUIRE(q.counted->span.contains(q.counted->head));
        }
        REQUIRE_FALSE(q.rule.empty());
    }
}

void check_dates(const Document& d) {
    REQUIRE(in_text_order(d.dates));
    for (const Date& date : d.dates) {
        REQUIRE(in_text(d, date.span));
        REQUIRE_FALSE(date.value.empty());
        REQUIRE(in_list(d.timex_list, date.timexes));
        for (const Timex& t : d.timexes(date)) REQUIRE(date.span.contains(t.span));
        if (date.interval && !date.interval->from.empty() && !date.interval->to.empty())
            REQUIRE(date.interval->from < date.interval->to);
        REQUIRE_FALSE(date.rule.empty());
    }
}

void check_claim(const Document& d, const Claim& c) {
    REQUIRE(in_text(d, c.span));
    REQUIRE(in_text(d, c.source));
    REQUIRE(in_text(d, c.cue));
    REQUIRE(in_list(d.content_spans, c.content));
    REQUIRE(c.content.count > 0);
    for (const Span& s : d.content(c)) REQUIRE((in_text(d, s) && c.span.contains(s)));
    REQUIRE(is_index(d.sources, c.source_index));
    REQUIRE(is_index(d.dates, c.stated_on));
    REQUIRE((in_list(d.quantity_indices, c.quantities) && in_list(d.date_indices, c.dates)));
    for (const std::uint32_t i : d.quantities_of(c)) REQUIRE(i < d.quantities.size());
    for (const std::uint32_t i : d.dates_of(c)) REQUIRE(i < d.dates.size());
    REQUIRE(in_list(d.via_list, c.via));
    for (const Via& v : d.via(c)) REQUIRE((v.claim == absent ? !v.name.empty() : v.claim < d.claims.size()));
    REQUIRE((c.confidence >= 0 && c.confidence <= 1));
    std::size_t depth = 0;
    for (std::uint32_t p = c.parent; p != absent; p = d.claims[p].parent) {
        REQUIRE(p < d.claims.size());
        REQUIRE(++depth <= d.claims.size());
    }
}

}  // namespace

void check_document(const Document& d) {
    for (const Block& b : d.blocks) REQUIRE(in_text(d, b.span));
    for (const Source& s : d.sources) {
        REQUIRE(in_list(d.mention_spans, s.mentions));
        for (const Span& m : d.mentions(s)) REQUIRE(in_text(d, m));
    }
    check_quantities(d);
    check_dates(d);
    for (const Claim& c : d.claims) check_claim(d, c);
}

}  // namespace saidso::test
