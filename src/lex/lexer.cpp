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

// Bytes after a run of letters that may belong to the word.
constexpr std::array<bool, 256> goes_on = [] {
    std::array<bool, 256> g{};
    for (std::size_t c = 128; c < 256; ++c) g[c] = true;
    g['.'] = g['\''] = true;
    return g;
}();

class Lexer {
public:
    // `masks` has one block of zeros after those of the text.
    Lexer(std::string_view text, const BlockMasks* masks, TokenBuffer& out) : text_(text), masks_(masks), out_(out) {}

    void run() {
        while ((at_ = skip_space(at_)) < text_.size()) {
            if (is_ascii_letter(text_[at_])) [[likely]]
                at_ = word(run_end<&BlockMasks::letters>(at_));
            else
                at_ = other_token();
        }
        put(text_.size(), text_.size(), Kind::end);
    }

private:
    // First position from i on whose bit in Mask is clear; the size of the text at most.
    template <std::uint64_t BlockMasks::*Mask>
    [[nodiscard]] std::size_t run_end(std::size_t i) const {
        const std::uint64_t open = ~(masks_[i / 64].*Mask) >> (i % 64);
        if (open != 0) [[likely]]
            return i + static_cast<std::size_t>(std::countr_zero(open));
        std::size_t b = i / 64 + 1;
        while (~(masks_[b].*Mask) == 0) ++b;
        return b * 64 + static_cast<std::size_t>(std::countr_zero(~(masks_[b].*Mask)));
    }

    // Skips white space and puts one newline token for any line ends in it.
    std::size_t skip_space(std::size_t i) {
        const std::size_t end = std::min(run_end<&BlockMasks::spaces>(i), text_.size());
        space_before_ = end != i || i == 0 || unicode_space_;
        unicode_space_ = false;
        if (end <= i + 1 && text_.data()[i] >= ' ') [[likely]]
            return end;
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

    // Makes the token at at_ that starts with no ASCII letter; returns its end.
    std::size_t other_token() {
        if (is_ascii_digit(text_[at_])) return number();
        if (static_cast<unsigned char>(text_[at_]) < 128) return mark();
        const auto c = text::decode(text_, at_);
        if (c.value >= 0 && text::is_letter(c.value)) return word(run_end<&BlockMasks::letters>(at_ + c.length));
        if (c.value >= 0 && text::is_space(c.value)) return space(c);
        return mark();
    }

    std::size_t word(std::size_t end) {
        const char* p = text_.data() + at_;
        if (!space_before_ && (*p | 0x20) == 'n')
            if (const std::size_t n = clitic_length(p); n != 0) return clitic(n);
        end = std::min(end, at_ + longest_token);
        if (goes_on[static_cast<unsigned char>(text_.data()[end])]) end = finish_word(window(), at_, end);
        end = std::min(end, at_ + longest_token);
        Token& t = put(at_, end, Kind::word);
        unsigned flags = is_ascii_upper(*p) ? capital : 0;
        if (is_ascii_upper(p[0]) && is_ascii_upper(p[1]) && all_capitals(end)) flags |= all_caps;
        if (static_cast<unsigned char>(*p) >= 128)
            flags |= text::is_upper(text::decode(text_, at_).value) ? capital | non_ascii : non_ascii;
        t.flags = static_cast<std::uint8_t>(t.flags | flags);
        // An abbreviation stands in the lexicon without its full stop, "U.S." with its inner one.
        const std::size_t length = end - at_;
        look_up_word(p, length > 1 && p[length - 1] == '.' ? length - 1 : length, t);
        return end;
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
    std::size_t space(text::CodePoint c) {
        if (text::is_line_separator(c.value)) put(at_, at_ + c.length, Kind::newline);
        unicode_space_ = true;
        return at_ + c.length;
    }

    // What a token starting at at_ may see: bounded, so that a token of 10 MB costs linear time.
    [[nodiscard]] std::string_view window() const { return text_.substr(0, at_ + longest_token); }

    std::string_view text_;
    const BlockMasks* masks_;
    TokenBuffer& out_;
    std::size_t at_ = 0;
    bool space_before_ = true;
    bool unicode_space_ = false;
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

void tokenize(std::string_view text, LexerScratch& scratch, TokenBuffer& out) {
    const std::size_t blocks = (text.size() + 63) / 64;
    scratch.masks.resize(blocks + 1);
    for (std::size_t b = 0; b < blocks; ++b) scratch.masks[b] = scan_block(text.data() + b * 64);
    scratch.masks[blocks] = {};
    out.clear();
    Lexer(text, scratch.masks.data(), out).run();
}

}  // namespace saidso::lex
