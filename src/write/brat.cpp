// brat standoff in the shape of PolNeAR's files.
#include <string>

#include <saidso/write.hpp>

#include "text/code_points.hpp"
#include "text/utf8.hpp"
#include "write/json_writer.hpp"

namespace saidso {
namespace {

#include "write/brat_conf.inc"

// The words of a span on one line: what a reader may take for the end of a line or of a field is a space.
std::string on_one_line(std::string_view words) {
    std::string line;
    for (std::size_t i = 0; i < words.size();) {
        const text::CodePoint c = text::decode(words, i);
        const bool breaks = (c.value >= 0 && c.value < 0x20) || c.value == 0x7F || text::is_line_separator(c.value);
        line += breaks ? std::string_view(" ") : words.substr(i, c.length);
        i += c.length;
    }
    return text::valid_utf8(line);
}

// Runs of digits in one line of the .ann, numbered by their letter.
class Lines {
public:
    Lines(const Document& document, std::string& out) : document_(document), index_(document.text()), out_(out) {}

    // A text-bound annotation; gives back its id, "T7".
    std::string span(std::string_view type, std::span<const Span> fragments) {
        std::string offsets;
        std::string words;
        for (const Span& s : fragments) {
            offsets.append(offsets.empty() ? " " : ";");
            offsets.append(std::to_string(index_.at(s.begin))).append(" ").append(std::to_string(index_.at(s.end)));
            words.append(words.empty() ? "" : " ").append(on_one_line(document_.text(s)));
        }
        const std::string id = "T" + std::to_string(++spans_);
        line(id, std::string(type) + offsets, words);
        return id;
    }
    std::string event(const std::string& roles) {
        const std::string id = "E" + std::to_string(++events_);
        line(id, roles);
        return id;
    }
    void attribute(std::string_view type, const std::string& of, std::string_view value) {
        if (!value.empty())
            line("A" + std::to_string(++attributes_),
                 std::string(type).append(" ").append(of).append(" ").append(value));
    }
    void relation(std::string_view type, const std::string& from, const std::string& to) {
        line("R" + std::to_string(++relations_),
             std::string(type).append(" Arg1:").append(from).append(" Arg2:").append(to));
    }
    void note(const std::string& on, const std::string& text) {
        line("#" + std::to_string(++notes_), "AnnotatorNotes " + on, text);
    }

private:
    void line(const std::string& id, const std::string& what, const std::string& text = {}) {
        out_.append(id).append("\t").append(what);
        if (!text.empty()) out_.append("\t").append(text);
        out_ += '\n';
    }

    const Document& document_;
    text::CodePointIndex index_;
    std::string& out_;
    std::size_t spans_ = 0, events_ = 0, attributes_ = 0, relations_ = 0, notes_ = 0;
};

std::string note_of(const Document& document, const Claim& claim) {
    std::string note;
    {
        write::JsonWriter out(note);
        out.literal("{\"source_name\":");
        out.string_or_null(claim.source_name);
        out.literal(",\"source_role\":");
        out.string_or_null(claim.source_role);
        out.literal(",\"source_org\":");
        out.string_or_null(claim.source_org);
        out.literal(",\"source_kind\":");
        out.name(name_of(claim.source_kind));
        out.literal(",\"via\":[");
        bool first = true;
        for (const Via& v : document.via(claim)) {
            if (v.claim != absent) continue;  // those are the Parent relations
            if (!first) out.literal(",");
            first = false;
            out.string(v.name);
        }
        out.literal("],\"confidence\":");
        out.confidence(claim.confidence);
        out.literal(",\"rule\":");
        out.string_or_null(claim.rule);
        out.literal("}");
    }
    return on_one_line(note);
}

std::string note_of(const Document& document, const Quantity& q) {
    const auto number = [](const std::optional<Decimal>& d) { return d ? d->to_string() : std::string("null"); };
    std::string note;
    {
        write::JsonWriter out(note);
        out.literal("{\"lower\":");
        out.raw(number(q.lower));
        out.literal(",\"upper\":");
        out.raw(number(q.upper));
        out.literal(",\"unit\":");
        out.string_or_null(q.unit);
        out.literal(",\"counted\":");
        out.string_or_null(q.counted ? document.text(q.counted->span) : std::string_view());
        q.per_each ? out.literal(",\"per_each\":true") : out.literal(",\"per_each\":false");
        out.literal(",\"change\":");
        out.name_or_null(name_of(q.change));
        out.literal(",\"rule\":");
        out.string_or_null(q.rule);
        out.literal("}");
    }
    return on_one_line(note);
}

std::string note_of(const Date& date) {
    std::string note;
    {
        write::JsonWriter out(note);
        out.literal("{\"value\":");
        out.string_or_null(date.value);
        out.literal(",\"from\":");
        out.string_or_null(date.interval ? date.interval->from : std::string_view());
        out.literal(",\"to\":");
        out.string_or_null(date.interval ? date.interval->to : std::string_view());
        out.literal(",\"rule\":");
        out.string_or_null(date.rule);
        out.literal("}");
    }
    return on_one_line(note);
}

void put_claim(const Document& document, const Claim& claim, Lines& lines) {
    const auto one = [](const Span& s) { return std::span<const Span>(&s, 1); };
    const auto content = document.content(claim);
    std::string roles;
    if (!content.empty()) roles += " Content:" + lines.span("Content", content);
    if (claim.cue) roles += " Cue:" + lines.span("Cue", one(*claim.cue));
    if (claim.source) roles += " Source:" + lines.span("Source", one(*claim.source));
    const auto trigger = claim.cue ? one(*claim.cue) : content.empty() ? one(claim.span) : content;
    const std::string event = lines.event("Attribution:" + lines.span("Attribution", trigger) + roles);
    lines.attribute("Act", event, name_of(claim.act));
    lines.attribute("Stance", event, name_of(claim.stance));
    lines.attribute("Form", event, name_of(claim.form));
    lines.note(event, note_of(document, claim));
}

}  // namespace

Brat to_brat(const Document& document) {
    Brat brat{text::valid_utf8(document.text()), {}};
    Lines lines(document, brat.annotations);
    for (const Claim& c : document.claims) put_claim(document, c, lines);
    for (const Quantity& q : document.quantities) {
        const std::string id = lines.span("Quantity", {&q.span, 1});
        lines.attribute("Kind", id, name_of(q.kind));
        lines.attribute("Bound", id, name_of(q.bound));
        lines.note(id, note_of(document, q));
    }
    std::vector<std::string> dates;
    for (const Date& d : document.dates) {
        dates.push_back(lines.span("Date", {&d.span, 1}));
        lines.attribute("Type", dates.back(), name_of(d.type));
        lines.attribute("Mod", dates.back(), name_of(d.mod));
        lines.note(dates.back(), note_of(d));
    }
    for (std::size_t i = 0; i < document.claims.size(); ++i) {
        const Claim& c = document.claims[i];
        const std::string event = "E" + std::to_string(i + 1);
        if (c.parent < document.claims.size()) lines.relation("Parent", event, "E" + std::to_string(c.parent + 1));
        if (c.stated_on < dates.size()) lines.relation("StatedOn", event, dates[c.stated_on]);
    }
    return brat;
}

std::string_view brat_configuration() noexcept {
    return {reinterpret_cast<const char*>(embedded_words), embedded_size};
}

}  // namespace saidso
