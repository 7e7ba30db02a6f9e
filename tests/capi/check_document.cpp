#include "capi/check_document.hpp"

#include <cmath>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace saidso::test {
namespace {

template <class T>
using Rows = const T* (*)(const saidso_document*, size_t*);

struct Check {
    const saidso_document* document;
    std::size_t text_size = saidso_document_text(document).size;

    template <class T>
    [[nodiscard]] std::span<const T> rows(Rows<T> get) const {
        size_t count = 0;
        const T* first = get(document, &count);
        return {first, count};
    }
    [[nodiscard]] bool in_text(saidso_span s) const { return s.begin < s.end && s.end <= text_size; }
    [[nodiscard]] bool in_text_or_absent(saidso_span s) const {
        return in_text(s) || (s.begin == SAIDSO_ABSENT && s.end == SAIDSO_ABSENT);
    }
    template <class T>
    [[nodiscard]] bool holds(Rows<T> get, saidso_slice s) const {
        const std::size_t size = rows(get).size();
        return s.first <= size && s.count <= size - s.first;
    }
    template <class T>
    [[nodiscard]] bool has(Rows<T> get, std::uint32_t index) const {
        return index == SAIDSO_ABSENT || index < rows(get).size();
    }
    [[nodiscard]] bool is_string(std::uint32_t id) const {
        const saidso_string s = saidso_document_string(document, id);
        return id != SAIDSO_ABSENT && s.size != 0 && s.data[s.size] == '\0';
    }
    [[nodiscard]] bool is_string_or_absent(std::uint32_t id) const { return id == SAIDSO_ABSENT || is_string(id); }
};

// "" is the name of no value of most enumerations.
bool named(const char* name) { return *name != '\0'; }

const char* flaw(const Check& c, const saidso_block& b) {
    if (!c.in_text(b.span)) return "a block outside the text";
    return named(saidso_block_kind_name(b.kind)) ? nullptr : "a block of no kind";
}

const char* flaw(const Check& c, const saidso_source& s) {
    if (!c.is_string_or_absent(s.name) || !c.is_string_or_absent(s.role) || !c.is_string_or_absent(s.org))
        return "a source with a string that is none";
    if (!named(saidso_source_kind_name(s.kind))) return "a source of no kind";
    return c.holds(saidso_document_mentions, s.mentions) ? nullptr : "mentions that are not there";
}

const char* flaw(const Check& c, const saidso_quantity& q) {
    if (!c.in_text(q.span) || !c.in_text_or_absent(q.counted) || !c.in_text_or_absent(q.counted_head))
        return "a quantity outside the text";
    if (!(q.lower <= q.upper)) return "a quantity with its bounds the wrong way round";
    if (std::isinf(q.lower) && q.lower < 0 && q.lower_decimal != SAIDSO_ABSENT) return "an open end with a decimal";
    if (q.lower_decimal == SAIDSO_ABSENT && q.upper_decimal == SAIDSO_ABSENT) return "a quantity without a number";
    if (!c.is_string_or_absent(q.lower_decimal) || !c.is_string_or_absent(q.upper_decimal)) return "no decimal";
    if (!named(saidso_quantity_kind_name(q.kind)) || !named(saidso_bound_name(q.bound))) return "a quantity of no kind";
    if (q.change > SAIDSO_CHANGE_DOWN || q.per_each > 1) return "a flag out of range";
    return c.is_string_or_absent(q.unit) && c.is_string(q.rule) ? nullptr : "a quantity with a string that is none";
}

const char* flaw(const Check& c, const saidso_date& d) {
    if (!c.in_text(d.span)) return "a date outside the text";
    if (!named(saidso_date_type_name(d.type)) || d.mod > SAIDSO_MOD_APPROX) return "a date of no type";
    if (!c.is_string(d.value) || !c.is_string(d.rule)) return "a date without a value or rule";
    if (d.has_interval > 1 || !c.is_string_or_absent(d.from) || !c.is_string_or_absent(d.to)) return "no interval";
    if (d.has_interval == 0 && (d.from != SAIDSO_ABSENT || d.to != SAIDSO_ABSENT)) return "an interval that is absent";
    return c.holds(saidso_document_timexes, d.timexes) ? nullptr : "timexes that are not there";
}

const char* flaw(const Check& c, const saidso_timex& t) {
    if (!c.in_text(t.span)) return "a timex outside the text";
    return named(saidso_date_type_name(t.type)) && c.is_string(t.value) && t.mod <= SAIDSO_MOD_APPROX ? nullptr
                                                                                                      : "a bad timex";
}

const char* flaw(const Check& c, const saidso_claim& k) {
    if (!c.in_text(k.span) || !c.in_text_or_absent(k.source) || !c.in_text_or_absent(k.cue))
        return "a claim outside the text";
    if (!c.holds(saidso_document_contents, k.content) || k.content.count == 0) return "a claim without content";
    if (!c.has(saidso_document_sources, k.source_index) || !c.has(saidso_document_claims, k.parent) ||
        !c.has(saidso_document_dates, k.stated_on))
        return "a claim with an index that is none";
    if (!c.is_string_or_absent(k.source_name) || !c.is_string_or_absent(k.source_role) ||
        !c.is_string_or_absent(k.source_org) || !c.is_string(k.rule))
        return "a claim with a string that is none";
    if (!named(saidso_source_kind_name(k.source_kind)) || !named(saidso_form_name(k.form)) ||
        !named(saidso_act_name(k.act)) || !named(saidso_stance_name(k.stance)))
        return "a claim with a number out of range";
    if (!c.holds(saidso_document_vias, k.via) || !c.holds(saidso_document_claim_quantities, k.quantities) ||
        !c.holds(saidso_document_claim_dates, k.dates))
        return "a claim with a slice that is not there";
    return k.confidence >= 0 && k.confidence <= 1 && k.reserved == 0 ? nullptr : "a confidence that is none";
}

const char* flaw(const Check& c, const saidso_span& s) { return c.in_text(s) ? nullptr : "a span outside the text"; }

const char* flaw(const Check& c, const saidso_via& v) {
    const bool claim = v.claim != SAIDSO_ABSENT;
    if (claim == c.is_string(v.name)) return "a via that is both or neither";
    return c.has(saidso_document_claims, v.claim) ? nullptr : "a via that is not there";
}

template <class T>
const char* first_flaw(const Check& c, Rows<T> get) {
    for (const T& row : c.rows(get))
        if (const char* f = flaw(c, row)) return f;
    return nullptr;
}

const char* flaw_of_indices(const Check& c) {
    for (const std::uint32_t i : c.rows(saidso_document_claim_quantities))
        if (i >= c.rows(saidso_document_quantities).size()) return "a claim's quantity that is not there";
    for (const std::uint32_t i : c.rows(saidso_document_claim_dates))
        if (i >= c.rows(saidso_document_dates).size()) return "a claim's date that is not there";
    return nullptr;
}

const char* flaw_of_offsets(const Check& c) {
    std::vector<std::uint32_t> bytes(c.text_size + 2);
    for (std::uint32_t i = 0; i < bytes.size(); ++i) bytes[i] = i;
    std::vector<std::uint32_t> points(bytes.size());
    std::vector<std::uint32_t> units(bytes.size());
    if (saidso_document_offsets(c.document, SAIDSO_CODE_POINTS, bytes.data(), bytes.size(), points.data()) !=
            SAIDSO_OK ||
        saidso_document_offsets(c.document, SAIDSO_UTF16, bytes.data(), bytes.size(), units.data()) != SAIDSO_OK)
        return "offsets that fail";
    if (points[0] != 0 || units[0] != 0) return "offsets that do not begin with 0";
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        const std::uint32_t step = points[i] - points[i - 1];
        if (step > 1 || units[i] - units[i - 1] < step || units[i] - units[i - 1] > 2 * step)
            return "offsets that jump";
    }
    return points.back() == points[c.text_size] ? nullptr : "offsets past the end";
}

}  // namespace

const char* flaw_of(const saidso_document* document) {
    const Check c{document};
    for (const char* f : {first_flaw(c, saidso_document_blocks), first_flaw(c, saidso_document_sources),
                          first_flaw(c, saidso_document_quantities), first_flaw(c, saidso_document_dates),
                          first_flaw(c, saidso_document_claims), first_flaw(c, saidso_document_mentions),
                          first_flaw(c, saidso_document_timexes), first_flaw(c, saidso_document_contents),
                          first_flaw(c, saidso_document_vias), flaw_of_indices(c), flaw_of_offsets(c)})
        if (f != nullptr) return f;
    return nullptr;
}

}  // namespace saidso::test
