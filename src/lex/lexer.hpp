// Bytes to tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "lex/token.hpp"

namespace saidso::lex {

// A growing array of tokens that is not zeroed first.
class TokenBuffer {
public:
    // Makes room for so many tokens more; the others may move.
    void reserve(std::uint32_t more) {
        if (limit_ - end_ < more) grow();
    }
    [[nodiscard]] Token& append() { return *end_++; }
    // Lists the last token among the edges.
    void note_edge() { *edges_end_++ = size() - 1; }
    void clear() {
        end_ = tokens_.get();
        edges_end_ = edges_.get();
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(end_ - tokens_.get()); }
    [[nodiscard]] Token* end() { return end_; }
    // After tokens were made from end() on.
    void set_end(Token* end) { end_ = end; }
    [[nodiscard]] Token* data() { return tokens_.get(); }
    [[nodiscard]] const Token* data() const { return tokens_.get(); }
    // The tokens at which a block, a sentence or a quotation may begin or end, the sentinel last: all but numbers and
    // words that keep no full stop.
    [[nodiscard]] std::span<const std::uint32_t> edges() const { return {edges_.get(), edges_end_}; }

private:
    void grow();

    std::unique_ptr<Token[]> tokens_;
    std::unique_ptr<std::uint32_t[]> edges_;  // of the same capacity
    Token* end_ = nullptr;
    Token* limit_ = nullptr;
    std::uint32_t* edges_end_ = nullptr;
};

// Replaces `out` by the tokens of `text` and one sentinel (which `size()` counts).
// `text` must be followed by Document::padding zero bytes. Linear in the size of the text.
void tokenize(std::string_view text, TokenBuffer& out);

}  // namespace saidso::lex
