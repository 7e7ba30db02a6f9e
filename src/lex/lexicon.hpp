// The closed lexicon: number words, calendar words, units, function words, abbreviations.
#pragma once

#include <bit>

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

extern const HashView<LexiconEntry> lexicon;

// A byte of each slot's hash. Half of the words of a text have none of these: they are told without a look at the slot,
// which would be in none of the nearer caches.
constexpr std::uint8_t fingerprint_of(std::uint64_t hash) { return static_cast<std::uint8_t>(hash >> 56); }
extern const std::uint8_t* const lexicon_fingerprints;

// Fills classes, word and info of `token` from the lexicon; zeros when it has no such word. Without a branch on the
// outcome, which is as good as random.
inline void look_up_word(const char* p, std::size_t length, Token& token) {
    const std::size_t known = length <= max_key_length ? length : 0;
    const Key key = make_key(p, known);
    const std::uint64_t hash = hash_of(key);
    const std::uint32_t slot = lexicon.slot(hash);
    const bool likely = lexicon_fingerprints[slot] == fingerprint_of(hash);
    const LexiconEntry& e = lexicon.entries[slot & (0 - static_cast<std::uint32_t>(likely))];
    const bool same = ((e.key.head ^ key.head) | (e.key.tail ^ key.tail)) == 0;
    const std::uint64_t hit = 0 - static_cast<std::uint64_t>(same);
    token.classes = e.classes & static_cast<std::uint32_t>(hit);
    token.word = static_cast<Word>(static_cast<std::uint64_t>(e.word) & hit);
    token.info = std::bit_cast<WordInfo>(std::bit_cast<std::uint64_t>(e.info) & hit);
}

}  // namespace saidso::lex
