#include "lex/lexer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <new>

#include "lex/lexicon.hpp"
#include "lex/scan.hpp"
#include "text/utf8.hpp"

namespace saidso::lex {
namespace {

constexpr std::size_t longest_token = 65535;

enum class Start : std::uint8_t { letter, digit, mark, beyond_ascii };

constexpr std::array<Start, 256> starts = [] {
    std::array<Start, 256> s{};
    for (std::size_t c = 0; c < 256; ++c) {
        const char byte = static_cast<char>(c);
        s[c] = c >= 128                ? Start::beyond_ascii
               : is_ascii_letter(byte) ? Start::letter
               : is_ascii_digit(byte)  ? Start::digit
                                       : Start::mark;
    }
    return s;
}();

class Lexer {
public:
    Lexer(std::string_view text, const std::vector<BlockMasks>& masks, TokenBuffer& out)
        : text_(text), masks_(masks), out_(out) {}

    void run() {
        while ((at_ = skip_space(at_)) < text_.size()) at_ = next_token();
        put(text_.size(), text_.size(), Kind::end);
    }

private:
    // First position from i on whose bit in `mask` is clear; the size of the text at most.
    std::size_t run_end(std::size_t i, std::uint64_t BlockMasks::*mask) const {
        for (std::size_t b = i / 64; b < masks_.size(); ++b) {
            const std::uint64_t open = ~(masks_[b].*mask) & (~std::uint64_t{0} << (i % 64));
            if (open != 0) return b * 64 + static_cast<std::size_t>(std::countr_zero(open));
            i = 0;
        }
        return text_.size();
    }

    // Skips white space and puts one newline token for any line ends in it.
    std::size_t skip_space(std::size_t i) {
        std::size_t end = run_end(i, &BlockMasks::spaces);
        space_before_ = end != i || i == 0 || unicode_space_;
        unicode_space_ = false;
        if (end == i || (end == i + 1 && text_[i] == ' ')) return end;
        end = std::min(end, text_.size());
        const auto first = text_.substr(i, end - i).find_first_of("\n\r");
        if (first != std::string_view::npos) put(i + first, i + first + 1, Kind::newline);
        return end;
    }

    Token& put(std::size_t begin, std::size_t end, Kind kind) {
        Token& t = out_.append();
        t.begin = static_cast<std::uint32_t>(begin);
        t.length = static_cast<std::uint16_t>(std::min(end - begin, longest_token));
        t.kind = kind;
        t.flags = space_before_ ? after_space : 0;
        t.classes = 0;
        t.word = Word::unknown;
        t.form = 0;
        t.info = {};
        return t;
    }

    // Makes the token at at_; returns its end.
    std::size_t next_token() {
        switch (starts[static_cast<unsigned char>(text_[at_])]) {
            case Start::letter: return word(run_end(at_, &BlockMasks::letters));
            case Start::digit: return number();
            case Start::mark: return mark();
            case Start::beyond_ascii: break;
        }
        const auto c = text::decode(text_, at_);
        if (c.value >= 0 && text::is_letter(c.value)) return word(at_ + c.length);
        if (c.value >= 0 && text::is_space(c.value)) return space(c);
        return mark();
    }

    std::size_t word(std::size_t end) {
        if (!space_before_ && (text_[at_] | 0x20) == 'n')
            if (const std::size_t n = clitic_length(text_.data() + at_); n != 0) return clitic(n);
        const char stop = text_.data()[end];
        const bool plain = is_ascii_digit(stop) || static_cast<unsigned char>(stop) <= ' ' || stop == ',';
        if (!plain) end = finish_word(window(), at_, std::min(end, at_ + longest_token));
        end = std::min(end, at_ + longest_token);
        Token& t = put(at_, end, Kind::word);
        const char first = text_[at_];
        if (is_ascii_upper(first))
            t.flags = static_cast<std::uint8_t>(t.flags | capital | (all_capitals(end) ? all_caps : 0));
        if (static_cast<unsigned char>(first) >= 128 && text::is_upper(text::decode(text_, at_).value))
            t.flags |= capital | non_ascii;
        look_up(t);
        return end;
    }

    [[nodiscard]] bool all_capitals(std::size_t end) const {
        if (end < at_ + 2) return false;
        return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                           text_.begin() + static_cast<std::ptrdiff_t>(end),
                           [](char c) { return !is_ascii_letter(c) || is_ascii_upper(c); });
    }

    // An abbreviation stands in the lexicon without its full stop, "U.S." with its inner ones.
    void look_up(Token& t) const {
        std::size_t length = t.length;
        const char* p = text_.data() + t.begin;
        if (length > 1 && p[length - 1] == '.') --length;
        if (const LexiconEntry* e = find_word(p, length)) {
            t.classes = e->classes;
            t.word = e->word;
            t.info = e->info;
        }
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
        Token& t = put(at_, at_, Kind::punctuation);
        const std::size_t end = scan_mark(text_, at_, t);
        t.length = static_cast<std::uint16_t>(end - at_);
        return end;
    }

    std::size_t clitic(std::size_t length) {
        Token& t = put(at_, at_ + length, Kind::clitic);
        const char* p = text_.data() + at_;
        t.form = static_cast<std::uint16_t>(p[apostrophe_length(p)] | 0x20);
        return at_ + length;
    }

    // A space beyond ASCII; skip_space tells the next token of it.
    std::size_t space(text::CodePoint c) {
        if (text::is_line_separator(c.value)) put(at_, at_ + c.length, Kind::newline);
        unicode_space_ = true;
        return at_ + c.length;
    }

    // What a token starting at at_ may see: bounded, so that a token of 10 MB costs linear time.
    [[nodiscard]] std::string_view window() const { return text_.substr(0, at_ + longest_token); }

    std::string_view text_;
    const std::vector<BlockMasks>& masks_;
    TokenBuffer& out_;
    std::size_t at_ = 0;
    bool space_before_ = true;
    bool unicode_space_ = false;
};

}  // namespace

void TokenBuffer::grow() {
    const std::uint32_t capacity = std::max(1024u, capacity_ * 2);
    auto larger = std::make_unique_for_overwrite<Token[]>(capacity);
    if (size_ != 0) std::memcpy(larger.get(), tokens_.get(), size_ * sizeof(Token));
    tokens_ = std::move(larger);
    capacity_ = capacity;
}

void tokenize(std::string_view text, LexerScratch& scratch, TokenBuffer& out) {
    scratch.masks.resize((text.size() + 63) / 64);
    for (std::size_t b = 0; b < scratch.masks.size(); ++b) scratch.masks[b] = scan_block(text.data() + b * 64);
    out.clear();
    Lexer(text, scratch.masks, out).run();
}

}  // namespace saidso::lex
