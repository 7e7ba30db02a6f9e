// The closed lexicon: number words, calendar words, units, function words, abbreviations.
#pragma once

#include <algorithm>

#include "lex/token.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::lex {

struct LexiconEntry {
    std::uint32_t classes;
    Word word;
    std::uint16_t form;  // as a token's: 0
    WordInfo info;
};

// By the number of the word; that of Word::unknown is all zeros.
extern const LexiconEntry* const lexicon;

// The word [p, p + length) in any case; nullptr when the lexicon has none such. 16 bytes from p must be readable.
const LexiconEntry* find_word(const char* p, std::size_t length);

// The number of the word of this key among the vocables, 0 when there is none. Without a branch on the outcome, which is
// as good as random.
inline std::uint32_t vocable_number(const Key& key, std::uint64_t hash) {
    const std::uint32_t slot = vocabulary.slot(hash);
    const Key& found = vocabulary.entries[slot].key;
    const bool same = ((found.head ^ key.head) | (found.tail ^ key.tail)) == 0;
    return (slot + static_cast<std::uint32_t>(first_word)) & (0 - static_cast<std::uint32_t>(same));
}

// Fills what the lexicon knows of the word.
inline void fill_from_lexicon(Word word, Token& token) {
    const LexiconEntry& e = lexicon[static_cast<std::size_t>(word)];
    token.classes = e.classes;
    token.word = e.word;
    token.form = e.form;
    token.info = e.info;
}

// Fills what the word lists know of the word [p, p + length).
inline void look_up_word(const char* p, std::size_t length, Token& token) {
    const Key key = make_key(p, std::min(length, max_key_length));
    const std::uint64_t hash = hash_of(key);
    token.hash = lemma_hash(hash);
    token.vocable = vocable_number(key, hash) & (0 - static_cast<std::uint32_t>(length <= max_key_length));
    fill_from_lexicon(words_of_vocables[token.vocable], token);
}

}  // namespace saidso::lex
