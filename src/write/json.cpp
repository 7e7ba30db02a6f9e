// A document as one JSON object; the shape is described in the README.
#include <saidso/parser.hpp>
#include <saidso/write.hpp>

#include "write/json_writer.hpp"

namespace saidso {
namespace {

using write::JsonWriter;

void put_range(JsonWriter& out, const Span& span) {
    out.key("begin");
    out.value(span.begin);
    out.key("end");
    out.value(span.end);
}

void put_span(JsonWriter& out, const Span& span) {
    out.begin_object();
    put_range(out, span);
    out.end_object();
}

void put_span(JsonWriter& out, const std::optional<Span>& span) { span ? put_span(out, *span) : out.null(); }

void put_name(JsonWriter& out, std::string_view key, std::string_view value) {
    out.key(key);
    out.string_or_null(value);
}

void put_index(JsonWriter& out, std::string_view key, std::uint32_t index) {
    out.key(key);
    index == absent ? out.null() : out.value(index);
}

template <class List, class Put>
void put_list(JsonWriter& out, std::string_view key, const List& list, Put put) {
    out.key(key);
    out.begin_array();
    for (const auto& item : list) put(item);
    out.end_array();
}

void put_block(JsonWriter& out, const Block& block) {
    out.begin_object();
    put_range(out, block.span);
    put_name(out, "kind", name_of(block.kind));
    out.end_object();
}

void put_source(JsonWriter& out, const Document& document, const Source& source) {
    out.begin_object();
    put_name(out, "name", source.name);
    put_name(out, "role", source.role);
    put_name(out, "org", source.org);
    put_name(out, "kind", name_of(source.kind));
    put_list(out, "mentions", document.mentions(source), [&](const Span& s) { put_span(out, s); });
    out.end_object();
}

void put_bound(JsonWriter& out, std::string_view key, const std::optional<Decimal>& bound) {
    out.key(key);
    bound ? out.value(*bound) : out.null();
}

void put_quantity(JsonWriter& out, const Document& document, const Quantity& q) {
    out.begin_object();
    put_range(out, q.span);
    put_name(out, "text", document.text(q.span));
    put_name(out, "kind", name_of(q.kind));
    put_bound(out, "lower", q.lower);
    put_bound(out, "upper", q.upper);
    put_name(out, "bound", name_of(q.bound));
    put_name(out, "unit", q.unit);
    out.key("counted");
    if (q.counted) {
        out.begin_object();
        put_range(out, q.counted->span);
        put_name(out, "head", document.text(q.counted->head));
        out.end_object();
    } else {
        out.null();
    }
    out.key("per_each");
    out.boolean(q.per_each);
    put_name(out, "change", name_of(q.change));
    put_name(out, "rule", q.rule);
    out.end_object();
}

void put_timex(JsonWriter& out, const Timex& timex) {
    out.begin_object();
    put_range(out, timex.span);
    put_name(out, "type", name_of(timex.type));
    put_name(out, "value", timex.value);
    put_name(out, "mod", name_of(timex.mod));
    out.end_object();
}

void put_date(JsonWriter& out, const Document& document, const Date& date) {
    out.begin_object();
    put_range(out, date.span);
    put_name(out, "text", document.text(date.span));
    put_name(out, "type", name_of(date.type));
    put_name(out, "value", date.value);
    put_name(out, "mod", name_of(date.mod));
    out.key("interval");
    if (date.interval) {
        out.begin_object();
        put_name(out, "from", date.interval->from);
        put_name(out, "to", date.interval->to);
        out.end_object();
    } else {
        out.null();
    }
    put_list(out, "timex3", document.timexes(date), [&](const Timex& t) { put_timex(out, t); });
    put_name(out, "rule", date.rule);
    out.end_object();
}

void put_source_of(JsonWriter& out, const Claim& claim) {
    out.key("source");
    put_span(out, claim.source);
    put_index(out, "source_index", claim.source_index);
    put_name(out, "source_name", claim.source_name);
    put_name(out, "source_role", claim.source_role);
    put_name(out, "source_org", claim.source_org);
    put_name(out, "source_kind", name_of(claim.source_kind));
}

void put_claim(JsonWriter& out, const Document& document, const Claim& claim) {
    out.begin_object();
    put_range(out, claim.span);
    put_source_of(out, claim);
    out.key("cue");
    put_span(out, claim.cue);
    put_list(out, "content", document.content(claim), [&](const Span& s) { put_span(out, s); });
    put_name(out, "form", name_of(claim.form));
    put_name(out, "act", name_of(claim.act));
    put_name(out, "stance", name_of(claim.stance));
    put_index(out, "parent", claim.parent);
    put_list(out, "via", document.via(claim),
             [&](const Via& v) { v.claim == absent ? out.string(v.name) : out.value(v.claim); });
    put_list(out, "quantities", document.quantities_of(claim), [&](std::uint32_t i) { out.value(i); });
    put_list(out, "dates", document.dates_of(claim), [&](std::uint32_t i) { out.value(i); });
    put_index(out, "stated_on", claim.stated_on);
    out.key("confidence");
    out.confidence(claim.confidence);
    put_name(out, "rule", claim.rule);
    out.end_object();
}

}  // namespace

void append_json(const Document& document, std::string_view id, std::string& text) {
    JsonWriter out(text);
    out.begin_object();
    put_name(out, "saidso", version());
    put_name(out, "offset_unit", "byte");
    out.key("id");
    id.empty() ? out.null() : out.raw(id);
    put_name(out, "reference_date", document.reference_date());
    put_list(out, "blocks", document.blocks, [&](const Block& b) { put_block(out, b); });
    put_list(out, "sources", document.sources, [&](const Source& s) { put_source(out, document, s); });
    put_list(out, "quantities", document.quantities, [&](const Quantity& q) { put_quantity(out, document, q); });
    put_list(out, "dates", document.dates, [&](const Date& d) { put_date(out, document, d); });
    put_list(out, "claims", document.claims, [&](const Claim& c) { put_claim(out, document, c); });
    out.end_object();
}

std::string to_json(const Document& document, std::string_view id) {
    std::string text;
    append_json(document, id, text);
    return text;
}

}  // namespace saidso
