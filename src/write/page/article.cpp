// Marks overlap, so the text is cut at every edge of a mark: each piece says which marks cover it.
#include "write/page/article.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "write/page/markup.hpp"

namespace saidso::write {
namespace {

// A piece names at most so many marks, which keeps the page's size linear in the text's.
constexpr std::size_t deepest = 24;

struct Mark {
    Span span;
    char role;  // s source, u cue, c content, q quantity, d date
    std::uint32_t index;
};

std::vector<Mark> marks_of(const Document& d) {
    std::vector<Mark> marks;
    for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
        const Claim& c = d.claims[i];
        for (const Span& s : d.content(c)) marks.push_back({s, 'c', i});
        if (c.source) marks.push_back({*c.source, 's', i});
        if (c.cue) marks.push_back({*c.cue, 'u', i});
    }
    for (std::uint32_t i = 0; i < d.quantities.size(); ++i) marks.push_back({d.quantities[i].span, 'q', i});
    for (std::uint32_t i = 0; i < d.dates.size(); ++i) marks.push_back({d.dates[i].span, 'd', i});
    std::erase_if(marks, [&](const Mark& m) { return d.text(m.span).empty(); });
    // An outer mark comes before the ones inside it.
    std::ranges::stable_sort(marks, [](const Mark& a, const Mark& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    return marks;
}

using Anchors = std::multimap<std::uint32_t, std::string>;

// Where links lead to: a claim's cue, or its content when it has none; the beginning of the others.
Anchors anchors_of(const Document& d) {
    Anchors anchors;
    const auto add = [&](std::uint32_t at, char letter, std::size_t i) {
        anchors.emplace(at, letter + std::to_string(i + 1));
    };
    for (std::size_t i = 0; i < d.claims.size(); ++i) {
        const Claim& c = d.claims[i];
        const auto content = d.content(c);
        add(c.cue ? c.cue->begin : content.empty() ? c.span.begin : content.front().begin, 'c', i);
    }
    for (std::size_t i = 0; i < d.quantities.size(); ++i) add(d.quantities[i].span.begin, 'q', i);
    for (std::size_t i = 0; i < d.dates.size(); ++i) add(d.dates[i].span.begin, 'd', i);
    return anchors;
}

class Article {
public:
    Article(const Document& document, std::string& out)
        : document_(document), out_(out), marks_(marks_of(document)), anchors_(anchors_of(document)) {}

    void append() {
        out_ += "<article id=\"article\" lang=\"en\" aria-label=\"The article\">";
        std::uint32_t at = 0;
        for (const Block& b : document_.blocks) {
            if (document_.text(b.span).empty() || b.span.begin < at) continue;
            append_gap({at, b.span.begin});
            const char* element = b.kind == BlockKind::headline ? "h2" : "p";
            append_markup(out_, "<$ class=\"$\">", element, name_of(b.kind));
            append_pieces(b.span);
            append_markup(out_, "</$>", element);
            at = b.span.end;
        }
        append_gap({at, static_cast<std::uint32_t>(document_.text().size())});
        out_ += "</article>\n";
    }

private:
    void append_gap(const Span& gap) {
        if (gap.begin == gap.end) return;
        out_ += "<span class=\"gap\">";
        append_faithfully(document_.text(gap), out_);
        out_ += "</span>";
    }

    void append_pieces(const Span& block) {
        for (Span piece{block.begin, 0}; piece.begin < block.end; piece.begin = piece.end) {
            while (next_ < marks_.size() && marks_[next_].span.begin <= piece.begin) begin_mark(marks_[next_++]);
            std::erase_if(active_, [&](const Mark& m) { return m.span.end <= piece.begin; });
            piece.end = block.end;
            if (next_ < marks_.size()) piece.end = std::min(piece.end, marks_[next_].span.begin);
            for (const Mark& m : active_) piece.end = std::min(piece.end, m.span.end);
            append_piece(piece);
        }
    }

    void begin_mark(const Mark& m) {
        if (active_.size() < deepest) active_.push_back(m);
    }

    void append_piece(const Span& piece) {
        if (active_.empty()) return append_faithfully(document_.text(piece), out_);
        std::string anchors;
        for (auto a = anchors_.lower_bound(piece.begin); a != anchors_.end() && a->first == piece.begin; ++a) {
            append_markup(out_, "<span id=\"at-$\"></span>", a->second);
            anchors.append(anchors.empty() ? "" : " ").append(a->second);
        }
        append_markup(out_, "<span class=\"$\" data-m=\"$\"", classes_of(piece), names());
        if (!anchors.empty()) append_markup(out_, " data-a=\"$\"", anchors);
        if (const std::string note = notes_ending_at(piece.end); !note.empty())
            append_markup(out_, " data-n=\"$\"", note);
        out_ += '>';
        append_faithfully(document_.text(piece), out_);
        out_ += "</span>";
    }

    // Which roles cover the piece, how deep its contents are nested, and which roles begin and end with it.
    [[nodiscard]] std::string classes_of(const Span& piece) const {
        std::string classes = "m";
        for (const char role : {'s', 'u', 'q', 'd', 'c'}) {
            std::ptrdiff_t depth = 0;
            bool begins = false;
            bool ends = false;
            for (const Mark& m : active_) {
                if (m.role != role) continue;
                ++depth;
                begins = begins || m.span.begin == piece.begin;
                ends = ends || m.span.end == piece.end;
            }
            if (depth == 0) continue;
            classes.append(" ").append(1, role);
            if (role == 'c' && depth > 1) classes.append(depth > 2 ? " c3" : " c2");
            if (begins) classes.append(" ").append(1, role).append("b");
            if (ends) classes.append(" ").append(1, role).append("e");
        }
        return classes;
    }

    // "c3 u3 q1": the marks that cover the piece, outer ones first, counted from 1.
    [[nodiscard]] std::string names() const {
        std::string all;
        for (const Mark& m : active_)
            all.append(all.empty() ? "" : " ").append(1, m.role).append(std::to_string(m.index + 1));
        return all;
    }

    // The numbers of the claims whose cue ends here, to stand like the numbers of footnotes.
    [[nodiscard]] std::string notes_ending_at(std::uint32_t end) const {
        std::string notes;
        for (const Mark& m : active_) {
            const Claim* c = m.role == 'u' || m.role == 'c' ? &document_.claims[m.index] : nullptr;
            if (c == nullptr || m.span.end != end ||
                (m.role == 'c' && (c->cue || document_.content(*c).back() != m.span)))
                continue;
            notes.append(notes.empty() ? "" : ",").append(std::to_string(m.index + 1));
        }
        return notes;
    }

    const Document& document_;
    std::string& out_;
    std::vector<Mark> marks_;
    Anchors anchors_;
    std::size_t next_ = 0;
    std::vector<Mark> active_;
};

}  // namespace

void append_article(const Document& document, std::string& out) { Article(document, out).append(); }

}  // namespace saidso::write
