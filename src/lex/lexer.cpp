#include "lex/lexer.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "lex/letter_run.hpp"
#include "lex/lexicon.hpp"
#include "lex/mark_class.hpp"
#include "lex/scan.hpp"
#include "text/utf8.hpp"

namespace saidso::lex {
namespace {

constexpr std::size_t longest_token = 65535;

// Bytes after a run of letters that may belong to the word.
constexpr std::array<bool, 256> goes_on = [] {
    std::array<bool, 256> g{};
    for (std::size_t c = 128; c < 256; ++c) g[c] = true;
    g['.'] = g['\''] = true;
    return g;
}();

// Marks that are a token whatever stands around them; a full stop if no digit and no other one follows.
constexpr std::array<Mark, 256> lone_marks = [] {
    std::array<Mark, 256> m{};
    m['.'] = Mark::full_stop;
    m[','] = Mark::comma;
    m[':'] = Mark::colon;
    m[';'] = Mark::semicolon;
    m['?'] = Mark::question;
    m['!'] = Mark::exclamation;
    m['('] = m['['] = m['{'] = Mark::open_bracket;
    m[')'] = m[']'] = m['}'] = Mark::close_bracket;
    return m;
}();

// U+2010 to U+2027, “ ” ‘ ’ – — … and their like: neither letters nor space, and nearly all that is not ASCII.
bool is_general_mark(const char* p) {
    return p[0] == '\xE2' && p[1] == '\x80' && static_cast<unsigned char>(p[2]) - 0x90U < 0x18U;
}

// Goes over the text; where it stands and whether space comes before are handed on, so that they stay in registers.
class Lexer {
public:
    Lexer(std::string_view text, TokenBuffer& out) : text_(text), out_(out) {}

    void run() {
        std::size_t at = 0;
        unsigned space = after_space;  // of the token at `at`: the flag, or 0
        for (;;) {
            const char* p = text_.data() + at;
            // Most tokens have one space before them or none. A guess that is nearly always right: where the next token
            // starts must not wait for the byte.
            if (p[0] == ' ' && static_cast<unsigned char>(p[1]) > ' ') [[likely]] {
                ++at;
                ++p;
                space = after_space;
            } else if (static_cast<unsigned char>(p[0]) <= ' ' && at != text_.size()) {
                at = skip_white_space(at);
                p = text_.data() + at;
                space = after_space;
            }
            Letters letters{at + letters_at(p), space | capital_of(*p)};
            if (letters.end == at) {
                if (at == text_.size()) break;
                if (static_cast<unsigned char>(*p) >= 128 && !is_general_mark(p)) [[unlikely]] {
                    if (const std::size_t n = space_beyond_ascii(at, space); n != 0) {
                        at += n;
                        space = after_space;
                        continue;
                    }
                    letters = letters_beyond_ascii(at, space);
                }
            }
            at = letters.end != at ? word(at, letters, space) : other_token(at, space);
            space = 0;
        }
        put(text_.size(), text_.size(), Kind::end, space);
    }

private:
    // The first letters of a word, and its flags.
    struct Letters {
        std::size_t end;
        unsigned flags;
    };

    // Of an ASCII letter.
    static unsigned capital_of(char letter) { return ~static_cast<unsigned>(letter) >> 4 & capital; }

    // Where the letters end that go on at i; the size of the text at most.
    [[nodiscard]] std::size_t letters_end(std::size_t i) const {
        std::size_t n = 16;
        for (; n == 16; i += n) n = letters_at(text_.data() + i);
        return i;
    }

    // Any white space: puts one newline token for all line ends in it. Returns its end.
    [[gnu::noinline]] std::size_t skip_white_space(std::size_t at) {
        std::size_t line_end = text_.size();
        for (; at < text_.size() && static_cast<unsigned char>(text_[at]) <= ' '; ++at)
            if (text_[at] == '\n' || text_[at] == '\r') line_end = std::min(line_end, at);
        if (line_end < at) put(line_end, line_end + 1, Kind::newline, after_space);
        return at;
    }

    // The length of the space beyond ASCII at `at`, 0 when there is none.
    std::size_t space_beyond_ascii(std::size_t at, unsigned space) {
        const auto c = text::decode(text_, at);
        if (c.value < 0 || !text::is_space(c.value)) return 0;
        if (text::is_line_separator(c.value)) put(at, at + c.length, Kind::newline, space);
        return c.length;
    }

    [[nodiscard]] Letters letters_beyond_ascii(std::size_t at, unsigned space) const {
        const auto c = text::decode(text_, at);
        if (c.value < 0 || !text::is_letter(c.value)) return {at, space};
        return {std::min(letters_end(at + c.length), at + longest_token),
                space | non_ascii | (text::is_upper(c.value) ? unsigned{capital} : 0u)};
    }

    Token& put(std::size_t begin, std::size_t end, Kind kind, unsigned flags) {
        Token& t = out_.append();
        t = {};
        t.begin = static_cast<std::uint32_t>(begin);
        t.length = static_cast<std::uint16_t>(end - begin);
        t.kind = kind;
        t.flags = static_cast<std::uint8_t>(flags);
        if (kind != Kind::number) out_.note_edge();
        return t;
    }

    // Makes the token at `at` that is no word; returns its end.
    std::size_t other_token(std::size_t at, unsigned space) {
        const char* p = text_.data() + at;
        const Mark lone = lone_marks[static_cast<unsigned char>(*p)];
        const bool in_doubt = lone == Mark::full_stop && (p[1] == '.' || is_ascii_digit(p[1]));
        if (lone != Mark::none && !in_doubt) return lone_mark(at, space, lone);
        if (is_ascii_digit(*p)) return number(at, space);
        if (lone != Mark::none && p[1] != '.')
            return may_open_decimal(at, space) ? number(at, space) : lone_mark(at, space, lone);
        return mark(at, space);
    }

    // Makes the word at `at`.
    std::size_t word(std::size_t at, Letters letters, unsigned space) {
        const char* p = text_.data() + at;
        if (space == 0 && (*p | 0x20) == 'n')
            if (const std::size_t n = clitic_length(p); n != 0) return clitic(at, n);
        auto [end, flags] = letters;
        if (end == at + 16) [[unlikely]]
            end = std::min(letters_end(end), at + longest_token);
        bool abbreviated = false;
        if (goes_on[static_cast<unsigned char>(text_.data()[end])]) [[unlikely]] {
            end = std::min(finish_word(window(at), at, end), at + longest_token);
            abbreviated = text_.data()[end - 1] == '.';
        }
        if (((p[0] | p[1]) & 0x20) == 0 && all_capitals(at, end)) [[unlikely]]
            flags |= all_caps;
        Token& t = out_.append();
        t.begin = static_cast<std::uint32_t>(at);
        t.length = static_cast<std::uint16_t>(end - at);
        t.kind = Kind::word;
        t.flags = static_cast<std::uint8_t>(flags);
        look_up_word(p, end - at, t);
        if (abbreviated) [[unlikely]]
            look_up_abbreviation(at, t);
        return end;
    }

    // An abbreviation stands in the lexicon without its last full stop, "U.S." with its inner one.
    void look_up_abbreviation(std::size_t at, Token& t) {
        const std::string_view listed = text_.substr(at, t.length - 1u);
        const LexiconEntry* e = find_word(listed.data(), listed.size());
        fill_from_lexicon(e == nullptr ? Word::unknown : e->word, t);
        if (listed.find('.') == std::string_view::npos) return;
        t.form = dotted;
        out_.note_edge();
    }

    [[nodiscard]] bool all_capitals(std::size_t at, std::size_t end) const {
        return is_ascii_upper(text_.data()[at + 1]) && std::ranges::all_of(text_.substr(at, end - at), [](char c) {
                   return !is_ascii_letter(c) || is_ascii_upper(c);
               });
    }

    std::size_t lone_mark(std::size_t at, unsigned space, Mark mark) {
        Token& t = put(at, at + 1, Kind::punctuation, space);
        t.mark = mark;
        classify_mark(t);
        return at + 1;
    }

    std::size_t number(std::size_t at, unsigned space) {
        Token& t = put(at, at, Kind::number, space);
        const std::size_t end = scan_number(window(at), at, t);
        t.length = static_cast<std::uint16_t>(end - at);
        classify_number(t);
        return end;
    }

    std::size_t mark(std::size_t at, unsigned space) {
        const char* p = text_.data() + at;
        if (space == 0 && apostrophe_length(p) != 0)
            if (const std::size_t n = clitic_length(p); n != 0) return clitic(at, n);
        Token& t = put(at, at, Kind::punctuation, space);
        const std::size_t end = scan_mark(text_, at, t);
        t.length = static_cast<std::uint16_t>(end - at);
        classify_mark(t);
        return end;
    }

    // ".500", "$.50": the point at `at` does not end a sentence.
    [[nodiscard]] bool may_open_decimal(std::size_t at, unsigned space) const {
        return space != 0 || std::string_view("$(-~<>").find(text_[at - 1]) != std::string_view::npos;
    }

    std::size_t clitic(std::size_t at, std::size_t length) {
        Token& t = put(at, at + length, Kind::clitic, 0);
        const char* p = text_.data() + at;
        t.form = static_cast<std::uint16_t>(p[apostrophe_length(p)] | 0x20);
        classify_clitic(t);
        return at + length;
    }

    // What a token starting at `at` may see: bounded, so that a token of 10 MB costs linear time.
    [[nodiscard]] std::string_view window(std::size_t at) const { return text_.substr(0, at + longest_token); }

    std::string_view text_;
    TokenBuffer& out_;
};

}  // namespace

void TokenBuffer::grow() {
    const std::uint32_t used = size();
    const std::uint32_t capacity = std::max(1024u, used * 2);
    auto tokens = std::make_unique_for_overwrite<Token[]>(capacity);
    auto edges = std::make_unique_for_overwrite<std::uint32_t[]>(capacity);
    std::uint32_t* const edges_end = std::copy(edges_.get(), edges_end_, edges.get());
    if (used != 0) std::memcpy(tokens.get(), tokens_.get(), used * sizeof(Token));
    tokens_ = std::move(tokens);
    edges_ = std::move(edges);
    end_ = tokens_.get() + used;
    limit_ = tokens_.get() + capacity;
    edges_end_ = edges_end;
}

void tokenize(std::string_view text, TokenBuffer& out) {
    out.clear();
    Lexer(text, out).run();
}

}  // namespace saidso::lex
