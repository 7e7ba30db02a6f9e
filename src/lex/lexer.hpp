// Bytes to tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "lex/token.hpp"

namespace saidso::lex {

// Some of the tokens by their numbers, in text order.
class TokenList {
public:
    // Room for so many; those that are there stay.
    void reserve(std::uint32_t count);
    // Without a branch on what is as good as random.
    void add(std::uint32_t token, bool if_true = true) {
        *end_ = token;
        end_ += if_true ? 1 : 0;
    }
    void clear() { end_ = items_.get(); }
    [[nodiscard]] std::span<const std::uint32_t> items() const { return {items_.get(), end_}; }

private:
    std::unique_ptr<std::uint32_t[]> items_;
    std::uint32_t* end_ = nullptr;
};

// A growing array of tokens that is not zeroed first.
class TokenBuffer {
public:
    // Makes room for so many tokens more; the others may move.
    void reserve(std::uint32_t more) {
        if (limit_ - end_ < more) grow();
    }
    [[nodiscard]] Token& append() { return *end_++; }
    void clear() {
        end_ = tokens_.get();
        valid_utf8 = true;
        for (TokenList* list : {&line_ends, &quote_marks, &stops}) list->clear();
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(end_ - tokens_.get()); }
    [[nodiscard]] Token* end() { return end_; }
    // After tokens were made from end() on.
    void set_end(Token* end) { end_ = end; }
    [[nodiscard]] Token* data() { return tokens_.get(); }
    [[nodiscard]] const Token* data() const { return tokens_.get(); }

    // Tokens at which a block, a quotation or a sentence may begin or end; the sentinel is the last one of each list.
    TokenList line_ends;
    TokenList quote_marks;
    TokenList stops;  // marks that end sentences, and words that keep a full stop
    bool valid_utf8 = true;

private:
    void grow();

    std::unique_ptr<Token[]> tokens_;
    Token* end_ = nullptr;
    Token* limit_ = nullptr;
};

// Replaces `out` by the tokens of `text` and one sentinel (which `size()` counts).
// `text` must be followed by Document::padding zero bytes. Linear in the size of the text.
void tokenize(std::string_view text, TokenBuffer& out);

}  // namespace saidso::lex
