// The closed lexicon: number words, calendar words, units, function words, abbreviations.
#pragma once

#include "lex/perfect_hash.hpp"
#include "lex/token.hpp"

namespace saidso::lex {

struct LexiconEntry {
    Key key;
    std::uint32_t classes;
    Word word;
    WordInfo info;
};

// The word [p, p + length) in any case; nullptr when the lexicon has none such. 16 bytes from p must be readable.
const LexiconEntry* find_word(const char* p, std::size_t length);

// Fills classes, word and info of `token` from the lexicon; zeros when it has no such word.
void look_up_word(const char* p, std::size_t length, Token& token);

}  // namespace saidso::lex
