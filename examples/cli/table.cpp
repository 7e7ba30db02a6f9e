#include "table.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "columns.hpp"

namespace saidso::cli {
namespace {

// A colour of the terminal's own palette, which suits its background.
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
constexpr std::string_view green = "\x1b[32m";
constexpr std::string_view yellow = "\x1b[33m";
constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view cyan = "\x1b[36m";

struct StanceStyle {
    std::string_view sign;
    std::string_view color;
};

StanceStyle style_of(Stance stance) {
    switch (stance) {
        case Stance::asserted: return {"●", green};
        case Stance::probable: return {"◕", yellow};
        case Stance::possible: return {"◑", yellow};
        case Stance::conditional: return {"◇", yellow};
        case Stance::denied: return {"⊘", red};
        default: return {"○", dim};
    }
}

class Table {
public:
    Table(const TableStyle& style, std::ostream& out) : style_(style), out_(out) {}

    void title(std::string_view name, std::size_t count) {
        out_ << styled(bold, std::string(name) + " (" + std::to_string(count) + ")") << '\n';
    }

    struct Sign {
        std::string_view text;
        std::string_view color;
    };

    // A narrow first column and a wide second one, with the note below it, which may begin with a sign.
    void row(std::string_view left, std::string_view color, std::string_view right, std::string_view note,
             Sign sign = {}) {
        const std::size_t left_width = std::clamp<std::size_t>(style_.width * 3 / 10, 14, 30);
        const std::size_t right_width = std::max<std::size_t>(style_.width, left_width + 24) - left_width - 4;
        const auto a = wrap(harmless(left), left_width);
        auto b = wrap(harmless(right), right_width);
        const std::size_t first_of_note = b.size();
        const std::string mark = sign.text.empty() ? "" : std::string(sign.text) + " ";
        if (!note.empty())
            for (const std::string& line : wrap(mark + harmless(note), right_width)) b.push_back(line);
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
            const std::string cell = i < a.size() ? a[i] : "";
            std::string line = "  " + styled(color, cell);
            if (i < b.size()) {
                line.append(left_width + 2 - std::min(left_width + 1, columns_of(cell)), ' ');
                const bool signed_line = i == first_of_note && !mark.empty();
                if (signed_line) line += styled(sign.color, sign.text);
                const std::string rest = signed_line ? b[i].substr(sign.text.size()) : b[i];
                line += i < first_of_note ? rest : styled(dim, rest);
            }
            out_ << line << '\n';
        }
    }

private:
    [[nodiscard]] std::string styled(std::string_view code, std::string_view s) const {
        return style_.color && !s.empty() ? std::string(code).append(s).append("\x1b[0m") : std::string(s);
    }

    TableStyle style_;
    std::ostream& out_;
};

// ASCII capitals do not count.
bool holds(std::string_view text, std::string_view part) {
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

std::string source_label(const Document& document, const Claim& claim) {
    std::string label(claim.source_name);
    if (label.empty() && claim.source) label = document.text(*claim.source);
    if (label.empty()) return "(no source)";
    for (const std::string_view part : {claim.source_role, claim.source_org})
        if (!holds(label, part)) label.append(", ").append(part);
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
        table.row(source_label(document, c), bold, content_text(document, c), claim_note(document, c),
                  {style_of(c.stance).sign, style_of(c.stance).color});
    table.title("Quantities", document.quantities.size());
    for (const Quantity& q : document.quantities)
        table.row(document.text(q.span), cyan, quantity_note(document, q), {});
    table.title("Dates", document.dates.size());
    for (const Date& d : document.dates) table.row(document.text(d.span), cyan, date_note(d), {});
}

}  // namespace saidso::cli
