// Phrases that bound a number: data/bounds.tsv.
#pragma once

#include <cstdint>

#include <saidso/document.hpp>

#include "lex/token.hpp"

namespace saidso::lex {

struct BoundPhrase {
    Word words[6];
    std::uint8_t count;
    Bound bound;
};

struct BoundMatch {
    const BoundPhrase* phrase = nullptr;  // nullptr: none here
    const Token* edge = nullptr;          // where a prefix begins, or a suffix ends
};

// The longest phrase that ends right before `number` and begins at `limit` at the earliest.
BoundMatch match_prefix_bound(const Token* limit, const Token* number);

// The longest phrase that starts at `first`.
BoundMatch match_suffix_bound(const Token* first, const Token* last);

// Whether some phrase after a number begins with the word.
bool may_begin_suffix_bound(Word word);

}  // namespace saidso::lex
