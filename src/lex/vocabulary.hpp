// The open vocabulary: parts of speech, lemmas and classes of some 50,000 word forms, drawn from WordNet.
// Kept apart from the closed lexicon, so that those who want only quantities and dates never touch it.
#pragma once

#include <cstdint>

#include "lex/perfect_hash.hpp"

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
    std::uint8_t noun_class;
    std::uint8_t verb_class;
    std::uint8_t unused;
    std::uint32_t noun_lemma;  // lemma_hash of the lemma; 0: no such reading
    std::uint32_t verb_lemma;
};

// The form [p, p + length) in any case; nullptr when it is not in the vocabulary. 16 bytes from p must be readable.
const Vocable* find_vocable(const char* p, std::size_t length);

// What Vocable and features know a lemma by.
constexpr std::uint32_t lemma_hash(const char* p, std::size_t length) {
    std::uint32_t h = 2166136261u;
    for (std::size_t i = 0; i < length; ++i) {
        const char c = p[i];
        h = (h ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * 16777619u;
    }
    return h ^ (h >> 15);
}

}  // namespace saidso::lex
