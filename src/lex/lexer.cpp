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

// Marks that are a token whatever stands around them.
constexpr std::array<Mark, 256> lone_marks = [] {
    std::array<Mark, 256> m{};
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

class Lexer {
public:
    Lexer(std::string_view text, TokenBuffer& out) : text_(text), out_(out) {}

    void run() {
        for (skip_space(); at_ < text_.size(); skip_space()) {
            std::size_t end = at_ + letters_at(text_.data() + at_);
            if (end == at_) end = letters_beyond_ascii();
            if (end != at_) {
                at_ = word(end);
            } else if (const std::size_t space = space_beyond_ascii(); space != 0) {
                at_ += space;
                space_before_ = true;
                continue;
            } else {
                at_ = other_token();
            }
            space_before_ = false;
        }
        put(text_.size(), text_.size(), Kind::end);
    }

private:
    // Where the letters end that go on at i; the size of the text at most.
    [[nodiscard]] std::size_t letters_end(std::size_t i) const {
        std::size_t n = 16;
        for (; n == 16; i += n) n = letters_at(text_.data() + i);
        return i;
    }

    // Most tokens have one space before them or none. A guess that is nearly always right: where the next token starts
    // must not wait for the byte.
    void skip_space() {
        const char* p = text_.data() + at_;
        if (p[0] == ' ' && static_cast<unsigned char>(p[1]) > ' ') [[likely]] {
            ++at_;
            space_before_ = true;
        } else if (static_cast<unsigned char>(p[0]) <= ' ') {
            skip_white_space();
        }
    }

    // Any white space: puts one newline token for all line ends in it.
    [[gnu::noinline]] void skip_white_space() {
        const std::size_t begin = at_;
        std::size_t line_end = text_.size();
        for (; at_ < text_.size() && static_cast<unsigned char>(text_[at_]) <= ' '; ++at_)
            if (text_[at_] == '\n' || text_[at_] == '\r') line_end = std::min(line_end, at_);
        space_before_ |= at_ != begin;
        if (line_end < at_) put(line_end, line_end + 1, Kind::newline);
    }

    Token& put(std::size_t begin, std::size_t end, Kind kind) {
        Token& t = out_.append();
        t = {};
        t.begin = static_cast<std::uint32_t>(begin);
        t.length = static_cast<std::uint16_t>(end - begin);
        t.kind = kind;
        t.flags = space_before_ ? after_space : 0;
        if (kind != Kind::number) out_.note_edge();
        return t;
    }

    // Makes the token at at_ that is no word; returns its end.
    std::size_t other_token() {
        const char c = text_[at_];
        if (const Mark lone = lone_marks[static_cast<unsigned char>(c)]; lone != Mark::none) return lone_mark(lone);
        return is_ascii_digit(c) ? number() : mark();
    }

    // May a letter or a space beyond ASCII stand at at_?
    [[nodiscard]] bool goes_beyond_ascii() const {
        const char* p = text_.data() + at_;
        return static_cast<unsigned char>(*p) >= 128 && !is_general_mark(p);
    }

    // Where the first letters of a word end that begins with a letter beyond ASCII at at_; at_ when none does.
    [[nodiscard]] std::size_t letters_beyond_ascii() const {
        if (!goes_beyond_ascii()) [[likely]]
            return at_;
        const auto c = text::decode(text_, at_);
        const bool letter = c.value >= 0 && text::is_letter(c.value);
        return letter ? std::min(letters_end(at_ + c.length), at_ + longest_token) : at_;
    }

    // Makes the word at at_ whose first letters end at `end`.
    std::size_t word(std::size_t end) {
        const char* p = text_.data() + at_;
        if (!space_before_ && (*p | 0x20) == 'n')
            if (const std::size_t n = clitic_length(p); n != 0) return clitic(n);
        if (end == at_ + 16) [[unlikely]]
            end = std::min(letters_end(end), at_ + longest_token);
        bool abbreviated = false;
        if (goes_on[static_cast<unsigned char>(text_.data()[end])]) [[unlikely]] {
            end = std::min(finish_word(window(), at_, end), at_ + longest_token);
            abbreviated = text_.data()[end - 1] == '.';
        }
        Token& t = out_.append();
        t.begin = static_cast<std::uint32_t>(at_);
        t.length = static_cast<std::uint16_t>(end - at_);
        t.kind = Kind::word;
        t.flags = word_flags(p, end);
        look_up_word(p, t.length, t);
        if (abbreviated) [[unlikely]]
            look_up_abbreviation(t);
        return end;
    }

    // An abbreviation stands in the lexicon without its last full stop, "U.S." with its inner one.
    void look_up_abbreviation(Token& t) {
        const std::string_view listed = text_.substr(at_, t.length - 1u);
        const LexiconEntry* e = find_word(listed.data(), listed.size());
        fill_from_lexicon(e == nullptr ? Word::unknown : e->word, t);
        if (listed.find('.') == std::string_view::npos) return;
        t.form = dotted;
        out_.note_edge();
    }

    [[nodiscard]] std::uint8_t word_flags(const char* p, std::size_t end) const {
        const bool upper = is_ascii_upper(p[0]);
        unsigned flags = unsigned{after_space} * space_before_ | unsigned{capital} * upper;
        if (upper & is_ascii_upper(p[1]) && all_capitals(end)) flags |= all_caps;
        if (static_cast<unsigned char>(*p) >= 128) [[unlikely]]
            flags |= text::is_upper(text::decode(text_, at_).value) ? capital | non_ascii : non_ascii;
        return static_cast<std::uint8_t>(flags);
    }

    [[nodiscard]] bool all_capitals(std::size_t end) const {
        return std::ranges::all_of(text_.substr(at_, end - at_),
                                   [](char c) { return !is_ascii_letter(c) || is_ascii_upper(c); });
    }

    std::size_t lone_mark(Mark mark) {
        Token& t = put(at_, at_ + 1, Kind::punctuation);
        t.mark = mark;
        classify_mark(t);
        return at_ + 1;
    }

    std::size_t number() {
        Token& t = put(at_, at_, Kind::number);
        const std::size_t end = scan_number(window(), at_, t);
        t.length = static_cast<std::uint16_t>(end - at_);
        classify_number(t);
        return end;
    }

    std::size_t mark() {
        const char* p = text_.data() + at_;
        if (*p == '.' && p[1] != '.') {
            if (is_ascii_digit(p[1]) && may_open_decimal()) return number();
            return lone_mark(Mark::full_stop);
        }
        if (!space_before_ && apostrophe_length(p) != 0)
            if (const std::size_t n = clitic_length(p); n != 0) return clitic(n);
        Token& t = put(at_, at_, Kind::punctuation);
        const std::size_t end = scan_mark(text_, at_, t);
        t.length = static_cast<std::uint16_t>(end - at_);
        classify_mark(t);
        return end;
    }

    // ".500", "$.50": the point at at_ does not end a sentence.
    [[nodiscard]] bool may_open_decimal() const {
        return space_before_ || std::string_view("$(-~<>").find(text_[at_ - 1]) != std::string_view::npos;
    }

    std::size_t clitic(std::size_t length) {
        Token& t = put(at_, at_ + length, Kind::clitic);
        const char* p = text_.data() + at_;
        t.form = static_cast<std::uint16_t>(p[apostrophe_length(p)] | 0x20);
        classify_clitic(t);
        return at_ + length;
    }

    // The length of the space beyond ASCII at at_, 0 when there is none.
    std::size_t space_beyond_ascii() {
        if (!goes_beyond_ascii()) [[likely]]
            return 0;
        const auto c = text::decode(text_, at_);
        if (c.value < 0 || !text::is_space(c.value)) return 0;
        if (text::is_line_separator(c.value)) put(at_, at_ + c.length, Kind::newline);
        return c.length;
    }

    // What a token starting at at_ may see: bounded, so that a token of 10 MB costs linear time.
    [[nodiscard]] std::string_view window() const { return text_.substr(0, at_ + longest_token); }

    std::string_view text_;
    TokenBuffer& out_;
    std::size_t at_ = 0;
    bool space_before_ = true;  // white space, or the text's edge, comes before the token at at_
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
