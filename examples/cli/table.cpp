#include "table.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace saidso::cli {
namespace {

// Columns that a text takes, counting a code point as one.
std::size_t columns_of(std::string_view s) {
    return static_cast<std::size_t>(
        std::ranges::count_if(s, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Without the control characters by which a text could steer the terminal.
std::string harmless(std::string_view s) {
    std::string t(s);
    std::ranges::replace_if(
        t, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return t;
}

// The words of s in lines of at most `width` columns.
std::vector<std::string> wrap(std::string_view s, std::size_t width) {
    std::vector<std::string> lines(1);
    while (!s.empty()) {
        const std::size_t space = std::min(s.find_first_of(" \t\r\n"), s.size());
        const std::string_view word = s.substr(0, space);
        s.remove_prefix(std::min(space + 1, s.size()));
        if (word.empty()) continue;
        std::string& line = lines.back();
        if (!line.empty() && columns_of(line) + 1 + columns_of(word) > width)
            lines.emplace_back(word);
        else
            line.append(line.empty() ? "" : " ").append(word);
    }
    return lines;
}

class Table {
public:
    Table(const TableStyle& style, std::ostream& out) : style_(style), out_(out) {}

    void title(std::string_view name, std::size_t count) {
        out_ << bold(std::string(name) + " (" + std::to_string(count) + ")") << '\n';
    }

    // A narrow first column and a wide second one, with the note below it.
    void row(std::string_view left, std::string_view right, std::string_view note = {}) {
        const std::size_t right_width = style_.width > left_width + 24 ? style_.width - left_width - 4 : 20;
        const auto a = wrap(harmless(left), left_width);
        auto b = wrap(harmless(right), right_width);
        if (!note.empty())
            for (const std::string& line : wrap(harmless(note), right_width)) b.push_back(dim(line));
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
            const std::string cell = i < a.size() ? a[i] : "";
            out_ << "  " << cell;
            if (i < b.size())
                out_ << std::string(left_width + 2 - std::min(left_width + 1, columns_of(cell)), ' ') << b[i];
            out_ << '\n';
        }
    }

private:
    static constexpr std::size_t left_width = 30;

    [[nodiscard]] std::string bold(std::string_view s) const { return styled("\x1b[1m", s); }
    [[nodiscard]] std::string dim(std::string_view s) const { return styled("\x1b[2m", s); }
    [[nodiscard]] std::string styled(std::string_view code, std::string_view s) const {
        return style_.color ? std::string(code).append(s).append("\x1b[0m") : std::string(s);
    }

    TableStyle style_;
    std::ostream& out_;
};

std::string source_label(const Document& document, const Claim& claim) {
    std::string label(claim.source_name);
    if (label.empty() && claim.source) label = document.text(*claim.source);
    if (label.empty()) return "(no source)";
    for (const std::string_view part : {claim.source_role, claim.source_org})
        if (label.find(part) == std::string::npos) label.append(", ").append(part);
    return label;
}

std::string content_text(const Document& document, const Claim& claim) {
    std::string text;
    for (const Span& s : document.content(claim)) text.append(text.empty() ? "" : " … ").append(document.text(s));
    return text;
}

std::string claim_note(const Document& document, const Claim& claim) {
    std::string note = std::string(name_of(claim.act)).append(", ").append(name_of(claim.stance));
    if (claim.cue) note.append(" · “").append(document.text(*claim.cue)).append("”");
    for (const Via& v : document.via(claim))
        note.append(" · via ").append(v.claim == absent ? std::string(v.name)
                                                        : source_label(document, document.claims[v.claim]));
    return note.append(" · ").append(claim.rule);
}

std::string number_text(const Quantity& q) {
    if (q.bound == Bound::between && q.lower && q.upper) return q.lower->to_string() + " to " + q.upper->to_string();
    static constexpr const char* signs[] = {"", "≥ ", "≤ ", "> ", "< ", "≈ ", ""};
    const auto& number = q.lower ? q.lower : q.upper;
    return signs[static_cast<std::size_t>(q.bound)] + (number ? number->to_string() : "");
}

std::string quantity_note(const Document& document, const Quantity& q) {
    std::string note = number_text(q);
    if (!q.unit.empty()) note.append(" ").append(q.unit);
    if (q.counted)
        note.append(q.unit.empty() && q.kind != QuantityKind::ratio ? " " : " of ")
            .append(document.text(q.counted->span));
    if (q.per_each) note.append(" each");
    note.append(" · ").append(name_of(q.kind));
    if (q.change != Change::none) note.append(", ").append(name_of(q.change));
    return note;
}

std::string date_note(const Date& d) {
    std::string note(d.value);
    if (d.mod != DateMod::none) note.append(" ").append(name_of(d.mod));
    note.append(" · ").append(name_of(d.type));
    if (d.interval) {
        note.append(" [").append(d.interval->from.empty() ? "…" : d.interval->from).append(", ");
        note.append(d.interval->to.empty() ? "…" : d.interval->to).append(")");
    }
    return note;
}

}  // namespace

void print_table(const Document& document, const TableStyle& style, std::ostream& out) {
    Table table(style, out);
    table.title("Claims", document.claims.size());
    for (const Claim& c : document.claims)
        table.row(source_label(document, c), content_text(document, c), claim_note(document, c));
    table.title("Quantities", document.quantities.size());
    for (const Quantity& q : document.quantities) table.row(document.text(q.span), quantity_note(document, q));
    table.title("Dates", document.dates.size());
    for (const Date& d : document.dates) table.row(document.text(d.span), date_note(d));
}

}  // namespace saidso::cli
