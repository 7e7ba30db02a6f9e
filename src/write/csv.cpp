// One row a claim, for spreadsheets; RFC 4180.
#include <algorithm>
#include <string>

#include <saidso/write.hpp>

#include "text/code_points.hpp"
#include "write/json_writer.hpp"

namespace saidso {
namespace {

constexpr std::string_view header =
    "id,claim,begin,end,source,source_name,source_role,source_org,source_kind,cue,content,form,act,stance,parent,via,"
    "quantities,dates,stated_on,confidence,rule\r\n";

// Where a spreadsheet might begin a cell, given its settings.
bool begins_cell(char before) { return before == '\n' || before == ',' || before == ';' || before == '|'; }

bool begins_formula(std::string_view s) {
    for (const std::string_view mark : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
        if (s.starts_with(mark)) return true;
    return false;
}

// No control characters but line breaks, and an apostrophe before what would be run as a formula.
std::string harmless(std::string_view field) {
    std::string text = text::valid_utf8(field);
    std::ranges::replace(text, '\r', '\n');
    std::ranges::replace_if(
        text, [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; }, ' ');
    std::string safe;
    bool at_start = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (at_start && begins_formula(std::string_view(text).substr(i))) safe += '\'';
        at_start = begins_cell(text[i]) || (at_start && text[i] == ' ');
        safe += text[i];
    }
    return safe;
}

class Row {
public:
    explicit Row(std::string& out) : out_(out) {}

    void text(std::string_view field) {
        const std::string safe = harmless(field);
        separate();
        if (safe.find_first_of(",;|\"\n") == std::string::npos) {
            out_ += safe;
            return;
        }
        out_ += '"';
        for (const char c : safe) out_.append(c == '"' ? 2 : 1, c);
        out_ += '"';
    }
    void number(std::uint32_t n) {
        separate();
        if (n != absent) out_ += std::to_string(n);
    }
    void confidence(double v) {
        separate();
        write::JsonWriter(out_).confidence(v);
    }
    void end() { out_ += "\r\n"; }

private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }

    std::string& out_;
    bool first_ = true;
};

template <class List, class Text>
std::string joined(const List& list, std::string_view separator, Text text) {
    std::string all;
    for (const auto& item : list) {
        if (!all.empty()) all += separator;
        all += text(item);
    }
    return all;
}

std::string_view words(const Document& document, const std::optional<Span>& span) {
    return span ? document.text(*span) : std::string_view();
}

std::string_view name_of_source(const Document& document, const Claim& claim) {
    return claim.source_name.empty() ? words(document, claim.source) : claim.source_name;
}

void append_row(const Document& d, const Claim& c, std::string_view id, std::uint32_t index, std::string& out) {
    Row row(out);
    row.text(id);
    row.number(index);
    row.number(c.span.begin);
    row.number(c.span.end);
    for (const std::string_view field :
         {words(d, c.source), c.source_name, c.source_role, c.source_org, name_of(c.source_kind), words(d, c.cue)})
        row.text(field);
    row.text(joined(d.content(c), " … ", [&](const Span& s) { return d.text(s); }));
    for (const std::string_view field : {name_of(c.form), name_of(c.act), name_of(c.stance)}) row.text(field);
    row.number(c.parent);
    row.text(joined(d.via(c), "; ", [&](const Via& v) {
        return v.claim < d.claims.size() ? name_of_source(d, d.claims[v.claim]) : v.name;
    }));
    row.text(joined(d.quantities_of(c), "; ", [&](std::uint32_t i) { return d.text(d.quantities[i].span); }));
    row.text(joined(d.dates_of(c), "; ", [&](std::uint32_t i) { return d.text(d.dates[i].span); }));
    row.text(c.stated_on < d.dates.size() ? d.dates[c.stated_on].value : std::string_view());
    row.confidence(c.confidence);
    row.text(c.rule);
    row.end();
}

}  // namespace

void append_csv(const Document& document, const CsvOptions& options, std::string& out) {
    if (options.header) out += header;
    std::uint32_t index = 0;
    for (const Claim& c : document.claims) append_row(document, c, options.id, index++, out);
}

std::string to_csv(const Document& document, const CsvOptions& options) {
    std::string out;
    append_csv(document, options, out);
    return out;
}

}  // namespace saidso
