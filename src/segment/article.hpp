// A text cut into blocks, sentences and quotations: what grammars read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <saidso/document.hpp>

#include "lex/token.hpp"

namespace saidso::lex {
class OwnWords;
}

namespace saidso::segment {

// Classes of the tokens that begin expressions.
inline constexpr std::uint32_t date_words = lex::Numeral | lex::Small | lex::Tens | lex::Dozen | lex::Month |
                                            lex::Weekday | lex::Season | lex::DayPart | lex::Deictic | lex::Relative |
                                            lex::Frequency | lex::Holiday | lex::DateWord | lex::TimeUnit |
                                            lex::Ordinal | lex::Fraction | lex::Multiple;
inline constexpr std::uint32_t number_words = lex::Numeral | lex::Small | lex::Tens | lex::Ordinal | lex::OrdinalScale |
                                              lex::Fraction | lex::Multiple | lex::Plural | lex::CurrencySign |
                                              lex::Scale | lex::Dozen;

// All ranges are half-open and index Article::tokens.
struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    friend bool operator==(const TokenRange&, const TokenRange&) = default;
    [[nodiscard]] bool empty() const { return first >= last; }
    [[nodiscard]] std::uint32_t size() const { return last - first; }
    [[nodiscard]] bool contains(std::uint32_t token) const {
        return (static_cast<unsigned>(first <= token) & static_cast<unsigned>(token < last)) != 0;
    }
    [[nodiscard]] bool contains(const TokenRange& r) const { return first <= r.first && r.last <= last; }
    [[nodiscard]] bool overlaps(const TokenRange& r) const { return first < r.last && r.first < last; }
};

struct BlockTokens {
    TokenRange tokens;  // without the newline tokens around it
    BlockKind kind;
    TokenRange sentences;  // indices into Article::sentences; empty when the block is not read
};

struct Sentence {
    TokenRange tokens;
    std::uint32_t block;
};

// A quotation. An unclosed one ends with its block; when the next block opens with a mark again, the
// quotation goes on there (`continues`).
struct Quotation {
    TokenRange tokens;  // with its marks
    std::uint32_t block;
    std::uint32_t continues;  // index of the quotation that this one goes on with, or `absent`
    bool closed;              // has a closing mark
    bool single;              // ‘…’
};

struct Segments {
    std::vector<BlockTokens> blocks;
    std::vector<Sentence> sentences;          // of headlines and paragraphs only
    std::vector<Quotation> quotations;        // outermost ones, in text order
    std::vector<std::uint32_t> quotation_of;  // per token: index of the quotation it stands in, or `absent`
    // The tokenizer's lists.
    std::span<const std::uint32_t> line_ends;
    std::span<const std::uint32_t> quote_marks;
    std::span<const std::uint32_t> stops;
    std::vector<std::uint32_t> openers;       // tokens whose class begins expressions
    std::vector<std::uint32_t> date_openers;  // those that the next token lets begin a date
    std::vector<std::uint32_t> quantity_openers;
    void clear() {
        blocks.clear();
        sentences.clear();
        quotations.clear();
        quotation_of.clear();
    }
};

inline std::uint32_t end_of(const TokenRange& r) { return r.last; }
inline std::uint32_t end_of(const Sentence& s) { return s.tokens.last; }

// The first of the ranges from `at` on that ends after the token: there must be one. How many lie between two tokens of
// a text is as good as random, so the first two are passed without a branch.
template <class Range>
Range const* reach(Range const* at, std::uint32_t token) {
    at += static_cast<std::ptrdiff_t>(end_of(*at) <= token);
    at += static_cast<std::ptrdiff_t>(end_of(*at) <= token);
    while (end_of(*at) <= token) ++at;
    return at;
}

struct Article {
    std::string_view text;
    std::span<const lex::Token> tokens;  // the last one is the sentinel
    const Segments& segments;
    const lex::OwnWords* own_words = nullptr;  // the caller's, if there are any

    [[nodiscard]] const lex::Token& token(std::uint32_t i) const { return tokens[i]; }
    [[nodiscard]] std::string_view text_of(const lex::Token& t) const { return text.substr(t.begin, t.length); }
    [[nodiscard]] std::string_view text_of(TokenRange r) const {
        const Span s = span_of(r);
        return text.substr(s.begin, s.size());
    }
    // The bytes from the first to the last token of a non-empty range.
    [[nodiscard]] Span span_of(TokenRange r) const { return {tokens[r.first].begin, tokens[r.last - 1].end()}; }
    [[nodiscard]] bool in_quotation(std::uint32_t token) const { return segments.quotation_of[token] != absent; }
    [[nodiscard]] std::span<const lex::Token> tokens_of(TokenRange r) const {
        return tokens.subspan(r.first, r.size());
    }
};

}  // namespace saidso::segment
