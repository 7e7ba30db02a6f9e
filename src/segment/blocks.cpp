// Blocks: every non-empty line, and what kind of line it is on a web page.
#include <algorithm>
#include <array>
#include <iterator>

#include "lex/source_words.hpp"
#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

using lex::Kind;
using lex::Mark;
using lex::Token;

enum class DebrisWhere : std::uint8_t { start, any, whole };

struct Debris {
    BlockKind kind;
    DebrisWhere where;
    std::string_view phrase;
};

constexpr Debris debris[] = {
#include "lex/debris.inc"
};

constexpr std::size_t longest_debris = 160;            // bytes
constexpr std::uint32_t longest_debris_sentence = 14;  // words
constexpr std::uint32_t shortest_sentence = 9;         // words; a shorter one may be debris anywhere
constexpr std::uint32_t longest_title = 25;            // words; a longer line is a paragraph
constexpr std::uint32_t longest_section = 5;           // words
constexpr std::uint32_t shortest_article = 3;          // blocks; a shorter text has no debris

// What the decision needs to know of a line.
struct Line {
    TokenRange tokens;
    std::uint32_t words = 0;
    bool sentence = false;  // ends as a sentence does
    bool marked = false;    // a debris phrase gave its kind
};

bool ends_sentence(std::span<const Token> tokens, TokenRange r) {
    std::uint32_t i = r.last;
    while (i > r.first && (tokens[i - 1].kind == Kind::close_quote || tokens[i - 1].is(Mark::close_bracket))) --i;
    if (i == r.first) return false;
    const Token& t = tokens[i - 1];  // all of them in one branch
    return (unsigned{t.is(Mark::full_stop)} | unsigned{t.is(Mark::question)} | unsigned{t.is(Mark::exclamation)} |
            unsigned{t.is(Mark::ellipsis)} | unsigned{t.is(Mark::colon)}) != 0;
}

Line read_line(std::span<const Token> tokens, TokenRange r) {
    Line line{r};
    line.sentence = ends_sentence(tokens, r);
    if (r.size() > 3 * longest_title) {
        line.words = r.size();
        return line;
    }
    const std::uint32_t most = line.sentence ? longest_debris_sentence : longest_title;
    auto rest = tokens.subspan(r.first, r.size());
    constexpr std::size_t paragraph_has = 20;  // tokens, or more: counted without a branch
    if (rest.size() >= paragraph_has) {
#pragma GCC unroll 20
        for (std::size_t i = 0; i < paragraph_has; ++i) line.words += rest[i].kind == Kind::word ? 1 : 0;
        rest = rest.subspan(paragraph_has);
    }
    for (const Token& t : rest) {
        if (line.words > most) break;  // nobody asks how many more
        line.words += t.kind == Kind::word ? 1 : 0;
    }
    return line;
}

// Words with a capital.
std::uint32_t count_capitals(std::span<const Token> tokens, const Line& line) {
    const auto words = tokens.subspan(line.tokens.first, line.tokens.size());
    return static_cast<std::uint32_t>(
        std::ranges::count_if(words, [](const Token& t) { return t.kind == Kind::word && t.has(lex::capital); }));
}

// Phrases in the order of their first two bytes, and where those of each pair begin.
struct DebrisIndex {
    std::array<Debris, std::size(debris)> phrases;
    std::array<std::uint16_t, 1025> first{};
};

constexpr std::size_t first_pair(std::string_view phrase) {
    const auto low = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(phrase[i])) & 31;
    };
    return phrase.size() < 2 ? 0 : low(0) << 5 | low(1);
}

constexpr DebrisIndex index_of(bool only_anywhere) {
    DebrisIndex index{};
    const auto end = std::ranges::copy_if(debris, index.phrases.begin(), [only_anywhere](const Debris& d) {
                         return !only_anywhere || d.where == DebrisWhere::any;
                     }).out;
    const auto pair = [](const Debris& d) { return first_pair(d.phrase); };
    std::ranges::sort(index.phrases.begin(), end, {}, pair);
    for (auto d = index.phrases.begin(); d != end; ++d) ++index.first[pair(*d) + 1];
    for (std::size_t p = 0; p < 1024; ++p)
        index.first[p + 1] = static_cast<std::uint16_t>(index.first[p] + index.first[p + 1]);
    return index;
}
constexpr DebrisIndex debris_at_start = index_of(false);
constexpr DebrisIndex debris_anywhere = index_of(true);  // few: most words begin none

bool starts_with(std::string_view rest, std::string_view phrase) {
    return std::ranges::equal(rest.substr(0, phrase.size()), phrase, {}, lex::lower);
}

// The phrase that stands in the line at `rest`, in any case.
const Debris* find_debris_at(std::string_view rest, const DebrisIndex& index, bool anywhere) {
    const std::size_t pair = first_pair(rest);
    for (std::size_t i = index.first[pair]; i < index.first[pair + 1]; ++i) {
        const Debris& d = index.phrases[i];
        const std::size_t size = d.phrase.size();
        if (rest.size() < size || lex::lower(rest[size - 1]) != d.phrase.back()) continue;  // most differ there
        const bool here = anywhere || d.where != DebrisWhere::any;
        if (here && starts_with(rest, d.phrase) && (d.where != DebrisWhere::whole || rest.size() == size)) return &d;
    }
    return nullptr;
}

// `anywhere`: also phrases that may stand anywhere in the line, which begin where a token does.
const Debris* find_debris(std::string_view text, std::span<const Token> line, bool anywhere) {
    const std::size_t end = line.back().end();
    if (end - line.front().begin > longest_debris) return nullptr;
    const auto rest_from = [&](const Token& t) { return text.substr(t.begin, end - t.begin); };
    if (const Debris* d = find_debris_at(rest_from(line.front()), debris_at_start, anywhere)) return d;
    if (!anywhere) return nullptr;
    for (const Token& t : line.subspan(1))
        if (const Debris* d = find_debris_at(rest_from(t), debris_anywhere, true)) return d;
    return nullptr;
}

// "18 March 2024", "15:48", "17:42 Summary"
bool is_time_stamp(std::span<const Token> tokens, const Line& line) {
    const Token& first = tokens[line.tokens.first];
    const Token& second = tokens[line.tokens.first + 1];
    const bool clock = first.kind == Kind::number && first.length <= 2 && second.is(Mark::colon) && second.joined();
    if (clock && line.words <= 8) return true;
    bool number = false;
    for (const Token& t : tokens.subspan(line.tokens.first, line.tokens.size())) {
        number |= t.kind == Kind::number;
        if (t.kind == Kind::word && !t.any(lex::Month | lex::Weekday)) return false;
    }
    return number;
}

// "Ada Moreno Asia correspondent", "Ruth Lindgren, political editor"
bool names_reporter(std::string_view text, std::span<const Token> tokens, const Line& line) {
    const Token& last = tokens[line.tokens.last - 1];
    if (last.kind != Kind::word || line.words < 3 || line.words > 9 || !tokens[line.tokens.first].has(lex::capital))
        return false;
    const std::string_view word = text.substr(last.begin + 1, last.length - 1U);
    for (const std::string_view role : {"orrespondent", "ditor", "eporter", "olumnist"})
        if (word == role) return count_capitals(tokens, line) >= 2;
    return false;
}

// "Oksana Lytvyn, 21.06.2023, 14:35", "By Imogen Fairley, retail correspondent", "Home | World | Asia": no sentence,
// and all names, numbers and separators.
bool is_byline(std::string_view text, std::span<const Token> tokens, const Line& line) {
    if (line.sentence || line.words > 12) return false;
    if (is_time_stamp(tokens, line) || names_reporter(text, tokens, line)) return true;
    std::uint32_t numbers = 0;
    std::uint32_t separators = 0;
    for (const Token& t : tokens.subspan(line.tokens.first, line.tokens.size())) {
        numbers += t.kind == Kind::number;
        separators += t.is(Mark::slash) || t.is(Mark::bullet) || t.is(Mark::greater) ||
                      (t.kind == Kind::punctuation && t.mark == Mark::other) || t.kind == Kind::close_quote;
    }
    const bool by = tokens[line.tokens.first].is(lex::Word::by) && line.words > 1 &&
                    (tokens[line.tokens.first + 1].has(lex::capital) || separators > 0);
    const bool marked = numbers >= 3 || separators >= 2;
    return by || (marked && count_capitals(tokens, line) + 2 >= line.words);
}

class Classifier {
public:
    Classifier(std::string_view text, std::span<const Token> tokens, Segments& out)
        : text_(text), tokens_(tokens), out_(out) {}

    void run() {
        lines_.reserve(out_.blocks.size());
        for (const BlockTokens& b : out_.blocks) lines_.push_back(read_line(tokens_, b.tokens));
        if (lines_.size() < shortest_article) {
            for (std::size_t i = 0; i < lines_.size(); ++i)
                set(i, i == 0 && lines_.size() > 1 && !lines_[i].sentence ? BlockKind::headline : BlockKind::paragraph);
            return;
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) mark_debris(i);
        const std::size_t headline = find_headline();
        const std::size_t last = last_paragraph();
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!lines_[i].marked) set(i, kind_of(i, headline, last));
    }

private:
    void set(std::size_t i, BlockKind kind) { out_.blocks[i].kind = kind; }

    void mark_debris(std::size_t i) {
        const TokenRange r = lines_[i].tokens;
        if (lines_[i].words > (lines_[i].sentence ? longest_debris_sentence : longest_title)) return;
        const Debris* d = find_debris(text_, tokens_.subspan(r.first, r.size()),
                                      !lines_[i].sentence || lines_[i].words <= shortest_sentence);
        if (d == nullptr && !is_byline(text_, tokens_, lines_[i])) return;
        lines_[i].marked = true;
        set(i, d != nullptr ? d->kind : BlockKind::navigation);
    }

    // The first line before the first paragraph that is more than a section's name.
    [[nodiscard]] std::size_t find_headline() const {
        std::size_t candidate = lines_.size();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (line.marked) continue;
            if (line.sentence && line.words > longest_section) break;
            if (candidate == lines_.size() || line.words > longest_section) candidate = i;
            if (line.words > longest_section) break;
        }
        return candidate;
    }

    [[nodiscard]] std::size_t last_paragraph() const {
        std::size_t last = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!lines_[i].marked && (lines_[i].sentence || lines_[i].words > longest_title)) last = i;
        return last;
    }

    [[nodiscard]] BlockKind kind_of(std::size_t i, std::size_t headline, std::size_t last) const {
        const Line& line = lines_[i];
        if (i == headline) return BlockKind::headline;
        if (i < headline && headline < lines_.size() && line.words <= longest_section) return BlockKind::section;
        if (line.sentence || line.words > longest_title) return BlockKind::paragraph;
        if (i == headline + 1 && i < last && names_person(line)) return BlockKind::navigation;
        if (i > last && last > 0) return BlockKind::related_link;
        return line.words <= 12 ? BlockKind::headline : BlockKind::paragraph;
    }

    // "Bronwyn Tate", "Lena Hofstra in Delft" below the headline.
    [[nodiscard]] bool names_person(const Line& line) const {
        if (line.words < 2 || line.words > 5 || line.tokens.size() != line.words) return false;
        const bool in_place = line.words > 3 && tokens_[line.tokens.first + 2].is(lex::Word::in);
        return count_capitals(tokens_, line) + (in_place ? 1 : 0) == line.words;
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    Segments& out_;
    std::vector<Line> lines_;
};

}  // namespace

void find_blocks(std::string_view text, std::span<const Token> tokens, Segments& out) {
    std::uint32_t begin = 0;
    for (const std::uint32_t i : out.line_ends) {
        if (i > begin) out.blocks.push_back({{begin, i}, BlockKind::paragraph, {}});
        begin = i + 1;
    }
    Classifier(text, tokens, out).run();
}

}  // namespace saidso::segment
