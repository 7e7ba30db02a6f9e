// The open vocabulary: parts of speech, lemmas and classes of some 50,000 word forms, drawn from WordNet.
// Kept apart from the closed lexicon, so that those who want only quantities and dates never touch it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lex/perfect_hash.hpp"
#include "lex/tag.hpp"

namespace saidso::lex {

// Forms that a word can be.
enum Form : std::uint8_t {
    plural_noun = 1,
    base_form = 2,
    third_person = 4,
    past_form = 8,  // past tense or participle
    ing_form = 16
};

// Readings of one form. Weights are log2(1 + occurrences of the lemma) in WordNet's sense-tagged texts, plus one;
// 0: the word is none such. Classes are WordNet's lexicographer files (14 noun.group, 32 verb.communication, ...).
struct Vocable {
    Key key;
    std::uint8_t noun;
    std::uint8_t verb;
    std::uint8_t adjective;
    std::uint8_t adverb;
    std::uint8_t forms;
    std::uint8_t noun_class : 7;
    bool closed : 1;  // a word of a closed class
    std::uint8_t verb_class;
    Tag plain;                 // the class that the word has whatever stands around it; Tag::none: neighbours decide
    std::uint32_t noun_lemma;  // lemma_hash of the lemma; 0: no such reading
    std::uint32_t lemma;       // of the plain class; where there is none: of the verb
};
static_assert(sizeof(Vocable) == 32);

// The form with this key; nullptr when it is not in the vocabulary.
const Vocable* find_vocable(const Key& key);

// The table itself, which is larger than the nearer caches: ask for the slots of some words before reading the first.
extern const HashView<Vocable> vocables;

// The same for the form [p, p + length), of which 16 bytes must be readable.
inline const Vocable* find_vocable(const char* p, std::size_t length) {
    return length - 1 < max_key_length ? find_vocable(make_key(p, length)) : nullptr;
}

// What Vocable and features know a lemma by.
constexpr std::uint32_t lemma_hash(std::uint64_t hash_of_key) { return static_cast<std::uint32_t>(hash_of_key >> 16); }
constexpr std::uint32_t lemma_hash(const Key& key) { return lemma_hash(hash_of(key)); }

// lemma_hash("say"): of a lower-case word of up to 16 bytes.
constexpr std::uint32_t lemma_hash(std::string_view word) {
    Key key{0, 0};
    for (std::size_t i = 0; i < word.size() && i < max_key_length; ++i)
        (i < 8 ? key.head : key.tail) |= std::uint64_t{static_cast<unsigned char>(word[i])} << (i % 8 * 8);
    return lemma_hash(key);
}

}  // namespace saidso::lex
