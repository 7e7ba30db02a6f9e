#include "lex/lexer.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "lex/letter_run.hpp"
#include "lex/lexicon.hpp"
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

class Lexer {
public:
    Lexer(std::string_view text, TokenBuffer& out) : text_(text), out_(out) {}

    void run() {
        while ((at_ = skip_space(at_)) < text_.size()) {
            std::size_t end = at_ + letters_at(text_.data() + at_);
            if (end == at_) end = letters_beyond_ascii();
            at_ = end != at_ ? word(end) : other_token();
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

    // Most tokens have one space before them or none.
    std::size_t skip_space(std::size_t i) {
        const char* text = text_.data();
        const std::size_t end = i + (text[i] == ' ' ? 1 : 0);
        if (static_cast<unsigned char>(text[end]) <= ' ') [[unlikely]]
            return skip_white_space(i);
        space_before_ = end != i || space_ahead_;
        space_ahead_ = false;
        return end;
    }

    // Any white space: puts one newline token for all line ends in it.
    [[gnu::noinline]] std::size_t skip_white_space(std::size_t i) {
        std::size_t end = i;
        while (end < text_.size() && static_cast<unsigned char>(text_[end]) <= ' ') ++end;
        space_before_ = end != i || space_ahead_;
        space_ahead_ = false;
        const auto line_end = text_.substr(i, end - i).find_first_of("\n\r");
        if (line_end != std::string_view::npos) put(i + line_end, i + line_end + 1, Kind::newline);
        return end;
    }

    Token& put(std::size_t begin, std::size_t end, Kind kind) {
        Token& t = out_.append();
        t = {};
        t.begin = static_cast<std::uint32_t>(begin);
        t.length = static_cast<std::uint16_t>(end - begin);
        t.kind = kind;
        t.flags = space_before_ ? after_space : 0;
        return t;
    }

    // Makes the token at at_ that is no word; returns its end.
    std::size_t other_token() {
        const char c = text_[at_];
        if (const Mark lone = lone_marks[static_cast<unsigned char>(c)]; lone != Mark::none) {
            put(at_, at_ + 1, Kind::punctuation).mark = lone;
            return at_ + 1;
        }
        if (is_ascii_digit(c)) return number();
        if (static_cast<unsigned char>(c) < 128) return mark();
        const auto space = text::decode(text_, at_);
        return space.value >= 0 && text::is_space(space.value) ? space_beyond_ascii(space) : mark();
    }

    // Where the first letters of a word end that begins with a letter beyond ASCII at at_; at_ when none does.
    [[nodiscard]] std::size_t letters_beyond_ascii() const {
        if (static_cast<unsigned char>(text_[at_]) < 128) [[likely]]
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
        std::size_t listed = end - at_;  // how much of it the lexicon may have
        std::uint16_t form = 0;
        if (goes_on[static_cast<unsigned char>(text_.data()[end])]) [[unlikely]] {
            end = std::min(finish_word(window(), at_, end), at_ + longest_token);
            listed = end - at_;
            if (listed > 1 && p[listed - 1] == '.') {
                // An abbreviation stands in the lexicon without its full stop, "U.S." with its inner one.
                --listed;
                if (text_.substr(at_, listed).find('.') != std::string_view::npos) form = dotted;
            }
        }
        Token& t = out_.append();
        t.begin = static_cast<std::uint32_t>(at_);
        t.length = static_cast<std::uint16_t>(end - at_);
        t.kind = Kind::word;
        t.flags = word_flags(p, end);
        t.form = form;
        look_up_word(p, listed, t);
        return end;
    }

    [[nodiscard]] std::uint8_t word_flags(const char* p, std::size_t end) const {
        unsigned flags = space_before_ ? after_space : 0;
        if (is_ascii_upper(*p)) flags |= capital;
        if (is_ascii_upper(p[0]) && is_ascii_upper(p[1]) && all_capitals(end)) flags |= all_caps;
        if (static_cast<unsigned char>(*p) >= 128) [[unlikely]]
            flags |= text::is_upper(text::decode(text_, at_).value) ? capital | non_ascii : non_ascii;
        return static_cast<std::uint8_t>(flags);
    }

    [[nodiscard]] bool all_capitals(std::size_t end) const {
        return std::ranges::all_of(text_.substr(at_, end - at_),
                                   [](char c) { return !is_ascii_letter(c) || is_ascii_upper(c); });
    }

    std::size_t number() {
        Token& t = put(at_, at_, Kind::number);
        const std::size_t end = scan_number(window(), at_, t);
        t.length = static_cast<std::uint16_t>(end - at_);
        return end;
    }

    std::size_t mark() {
        const char* p = text_.data() + at_;
        if (!space_before_)
            if (const std::size_t n = clitic_length(p); n != 0 && apostrophe_length(p) != 0) return clitic(n);
        if (*p == '.' && is_ascii_digit(p[1]) && may_open_decimal()) return number();
        Token& t = put(at_, at_, Kind::punctuation);
        if (*p == '.' && p[1] != '.') {
            t.mark = Mark::full_stop;
            t.length = 1;
            return at_ + 1;
        }
        const std::size_t end = scan_mark(text_, at_, t);
        t.length = static_cast<std::uint16_t>(end - at_);
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
        return at_ + length;
    }

    // A space beyond ASCII; skip_space tells the next token of it.
    std::size_t space_beyond_ascii(text::CodePoint c) {
        if (text::is_line_separator(c.value)) put(at_, at_ + c.length, Kind::newline);
        space_ahead_ = true;
        return at_ + c.length;
    }

    // What a token starting at at_ may see: bounded, so that a token of 10 MB costs linear time.
    [[nodiscard]] std::string_view window() const { return text_.substr(0, at_ + longest_token); }

    std::string_view text_;
    TokenBuffer& out_;
    std::size_t at_ = 0;
    bool space_before_ = true;
    bool space_ahead_ = true;  // the text's edge, or a space beyond ASCII, comes before the next token
};

}  // namespace

void TokenBuffer::grow() {
    const std::uint32_t used = size();
    const std::uint32_t capacity = std::max(1024u, used * 2);
    auto larger = std::make_unique_for_overwrite<Token[]>(capacity);
    if (used != 0) std::memcpy(larger.get(), tokens_.get(), used * sizeof(Token));
    tokens_ = std::move(larger);
    end_ = tokens_.get() + used;
    limit_ = tokens_.get() + capacity;
}

void tokenize(std::string_view text, TokenBuffer& out) {
    out.clear();
    Lexer(text, out).run();
}

}  // namespace saidso::lex
