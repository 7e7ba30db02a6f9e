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

// The number of the word of this key among the vocables, 0 when there is none. Without a branch on the outcome, which
// is as good as random.
inline std::uint32_t vocable_number(const Key& key, std::uint64_t hash) {
    const std::uint32_t slot = vocabulary.slot(hash);
    const Key& found = vocabulary.entries[slot].key;
    const bool same = ((found.head ^ key.head) | (found.tail ^ key.tail)) == 0;
    return (slot + static_cast<std::uint32_t>(first_word)) & (0 - static_cast<std::uint32_t>(same));
}

// Fills what the lexicon knows of the word; in one piece, which is quicker than four.
inline void fill_from_lexicon(Word word, Token& token) {
    std::memcpy(reinterpret_cast<char*>(&token) + offsetof(Token, classes), &lexicon[static_cast<std::size_t>(word)],
                sizeof(LexiconEntry));
}

// Fills what the word lists know of the word [p, p + length), length > 0.
inline void look_up_word(const char* p, std::size_t length, Token& token) {
    const bool known = length <= max_key_length;
    const Key key = make_key(p, known ? length : max_key_length);
    const std::uint64_t hash = hash_of(key);
    token.hash = lemma_hash(hash);
    token.vocable = known ? vocable_number(key, hash) : 0;
    fill_from_lexicon(vocables[token.vocable].word, token);
}

}  // namespace saidso::lex
