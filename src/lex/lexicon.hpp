// The closed lexicon: number words, calendar words, units, function words, abbreviations.
#pragma once

#include <cstddef>
#include <cstring>

#include "lex/token.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::lex {

// The middle of a token, copied as a whole.
struct LexiconEntry {
    std::uint32_t classes;
    Word word;
    std::uint16_t form;  // 0
    WordInfo info;
};
static_assert(offsetof(Token, word) - offsetof(Token, classes) == offsetof(LexiconEntry, word));
static_assert(offsetof(Token, form) - offsetof(Token, classes) == offsetof(LexiconEntry, form));
static_assert(offsetof(Token, info) - offsetof(Token, classes) == offsetof(LexiconEntry, info));

// By the number of the word; that of Word::unknown is all zeros.
extern const LexiconEntry lexicon[];

// The word [p, p + length) in any case; nullptr when the lexicon has none such. 16 bytes from p must be readable.
const LexiconEntry* find_word(const char* p, std::size_t length);

// Fills what the lexicon knows of the word; in one piece, which is quicker than four.
inline void fill_from_lexicon(Word word, Token& token) {
    std::memcpy(reinterpret_cast<char*>(&token) + offsetof(Token, classes), &lexicon[static_cast<std::size_t>(word)],
                sizeof(LexiconEntry));
}

// The word lists have none longer than a key.
void pass_long_word(const char* p, Token& token);

// Fills what the word lists know of the word [p, p + length), length > 0.
inline void look_up_word(const char* p, std::size_t length, Token& token) {
    if (length > max_key_length) [[unlikely]]
        return pass_long_word(p, token);
    const Key key = make_key(p, length);
    const std::uint64_t hash = hash_of(key);
    token.hash = lemma_hash(hash);
    token.vocable = vocable_number(key, hash);
    fill_from_lexicon(vocables[token.vocable].word, token);
}

}  // namespace saidso::lex
