// A document as one JSON object; the shape is described in the README.
#include <saidso/parser.hpp>
#include <saidso/write.hpp>

#include "write/json_writer.hpp"

namespace saidso {
namespace {

using write::JsonWriter;

void put_range(JsonWriter& out, const Span& span) {
    out.literal("{\"begin\":");
    out.number(span.begin);
    out.literal(",\"end\":");
    out.number(span.end);
}

void put_span(JsonWriter& out, const Span& span) {
    put_range(out, span);
    out.literal("}");
}

void put_span(JsonWriter& out, const std::optional<Span>& span) { span ? put_span(out, *span) : out.null(); }

void put_index(JsonWriter& out, std::uint32_t index) { index == absent ? out.null() : out.number(index); }

template <class List, class Put>
void put_list(JsonWriter& out, const List& list, Put put) {
    out.literal("[");
    bool first = true;
    for (const auto& item : list) {
        if (!first) out.literal(",");
        first = false;
        put(item);
    }
    out.literal("]");
}

void put_block(JsonWriter& out, const Block& block) {
    put_range(out, block.span);
    out.literal(",\"kind\":");
    out.name(name_of(block.kind));
    out.literal("}");
}

void put_source(JsonWriter& out, const Document& document, const Source& source) {
    out.literal("{\"name\":");
    out.string_or_null(source.name);
    out.literal(",\"role\":");
    out.string_or_null(source.role);
    out.literal(",\"org\":");
    out.string_or_null(source.org);
    out.literal(",\"kind\":");
    out.name(name_of(source.kind));
    out.literal(",\"mentions\":");
    put_list(out, document.mentions(source), [&](const Span& s) { put_span(out, s); });
    out.literal("}");
}

void put_bound(JsonWriter& out, const std::optional<Decimal>& bound) { bound ? out.number(*bound) : out.null(); }

void put_counted(JsonWriter& out, const Document& document, const std::optional<Counted>& counted) {
    if (!counted) return out.null();
    put_range(out, counted->span);
    out.literal(",\"head\":");
    out.string_or_null(document.text(counted->head));
    out.literal("}");
}

void put_quantity(JsonWriter& out, const Document& document, const Quantity& q) {
    put_range(out, q.span);
    out.literal(",\"text\":");
    out.string_or_null(document.text(q.span));
    out.literal(",\"kind\":");
    out.name(name_of(q.kind));
    out.literal(",\"lower\":");
    put_bound(out, q.lower);
    out.literal(",\"upper\":");
    put_bound(out, q.upper);
    out.literal(",\"bound\":");
    out.name(name_of(q.bound));
    out.literal(",\"unit\":");
    out.string_or_null(q.unit);
    out.literal(",\"counted\":");
    put_counted(out, document, q.counted);
    q.per_each ? out.literal(",\"per_each\":true,\"change\":") : out.literal(",\"per_each\":false,\"change\":");
    out.name_or_null(name_of(q.change));
    out.literal(",\"rule\":");
    out.string_or_null(q.rule);
    out.literal("}");
}

void put_timex_members(JsonWriter& out, DateType type, std::string_view value, DateMod mod) {
    out.literal(",\"type\":");
    out.name(name_of(type));
    out.literal(",\"value\":");
    out.string_or_null(value);
    out.literal(",\"mod\":");
    out.name_or_null(name_of(mod));
}

void put_interval(JsonWriter& out, const std::optional<Interval>& interval) {
    if (!interval) return out.null();
    out.literal("{\"from\":");
    out.string_or_null(interval->from);
    out.literal(",\"to\":");
    out.string_or_null(interval->to);
    out.literal("}");
}

void put_date(JsonWriter& out, const Document& document, const Date& date) {
    put_range(out, date.span);
    out.literal(",\"text\":");
    out.string_or_null(document.text(date.span));
    put_timex_members(out, date.type, date.value, date.mod);
    out.literal(",\"interval\":");
    put_interval(out, date.interval);
    out.literal(",\"timex3\":");
    put_list(out, document.timexes(date), [&](const Timex& t) {
        put_range(out, t.span);
        put_timex_members(out, t.type, t.value, t.mod);
        out.literal("}");
    });
    out.literal(",\"rule\":");
    out.string_or_null(date.rule);
    out.literal("}");
}

void put_source_of(JsonWriter& out, const Claim& claim) {
    out.literal(",\"source\":");
    put_span(out, claim.source);
    out.literal(",\"source_index\":");
    put_index(out, claim.source_index);
    out.literal(",\"source_name\":");
    out.string_or_null(claim.source_name);
    out.literal(",\"source_role\":");
    out.string_or_null(claim.source_role);
    out.literal(",\"source_org\":");
    out.string_or_null(claim.source_org);
    out.literal(",\"source_kind\":");
    out.name(name_of(claim.source_kind));
}

void put_links(JsonWriter& out, const Document& document, const Claim& claim) {
    const auto put_number = [&](std::uint32_t i) { out.number(i); };
    out.literal(",\"parent\":");
    put_index(out, claim.parent);
    out.literal(",\"via\":");
    put_list(out, document.via(claim),
             [&](const Via& v) { v.claim == absent ? out.string_or_null(v.name) : out.number(v.claim); });
    out.literal(",\"quantities\":");
    put_list(out, document.quantities_of(claim), put_number);
    out.literal(",\"dates\":");
    put_list(out, document.dates_of(claim), put_number);
    out.literal(",\"stated_on\":");
    put_index(out, claim.stated_on);
}

void put_claim(JsonWriter& out, const Document& document, const Claim& claim) {
    put_range(out, claim.span);
    put_source_of(out, claim);
    out.literal(",\"cue\":");
    put_span(out, claim.cue);
    out.literal(",\"content\":");
    put_list(out, document.content(claim), [&](const Span& s) { put_span(out, s); });
    out.literal(",\"form\":");
    out.name(name_of(claim.form));
    out.literal(",\"act\":");
    out.name(name_of(claim.act));
    out.literal(",\"stance\":");
    out.name(name_of(claim.stance));
    put_links(out, document, claim);
    out.literal(",\"confidence\":");
    out.confidence(claim.confidence);
    out.literal(",\"rule\":");
    out.string_or_null(claim.rule);
    out.literal("}");
}

}  // namespace

void append_json(const Document& document, std::string_view id, std::string& text) {
    JsonWriter out(text);
    out.literal("{\"saidso\":");
    out.name(version());
    out.literal(",\"offset_unit\":\"byte\",\"id\":");
    id.empty() ? out.null() : out.raw(id);
    out.literal(",\"reference_date\":");
    out.string_or_null(document.reference_date());
    out.literal(",\"blocks\":");
    put_list(out, document.blocks, [&](const Block& b) { put_block(out, b); });
    out.literal(",\"sources\":");
    put_list(out, document.sources, [&](const Source& s) { put_source(out, document, s); });
    out.literal(",\"quantities\":");
    put_list(out, document.quantities, [&](const Quantity& q) { put_quantity(out, document, q); });
    out.literal(",\"dates\":");
    put_list(out, document.dates, [&](const Date& d) { put_date(out, document, d); });
    out.literal(",\"claims\":");
    put_list(out, document.claims, [&](const Claim& c) { put_claim(out, document, c); });
    out.literal("}");
}

std::string to_json(const Document& document, std::string_view id) {
    std::string text;
    append_json(document, id, text);
    return text;
}

}  // namespace saidso
