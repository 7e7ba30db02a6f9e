// The word table: parts of speech, lemmas and classes of some 50,000 word forms, drawn from WordNet, and which of them
// stand in the closed lexicon. A token's word is looked up in it once, by the lexer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "lex/perfect_hash.hpp"
#include "lex/tag.hpp"
#include "lex/token.hpp"
#include "lex/words.hpp"

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
struct alignas(32) Vocable {  // never in two lines of the cache
    Key key;
    Word word;  // in the lexicon
    std::uint8_t noun : 4;
    std::uint8_t verb : 4;
    std::uint8_t adjective : 4;
    std::uint8_t adverb : 4;
    std::uint8_t noun_class;
    std::uint8_t verb_class;
    std::uint8_t forms;        // Form, and Topic (lex/topics.hpp)
    std::uint8_t row;          // of class_rows, and opens_complement; 0: the vocabulary does not have the word
    std::uint32_t noun_lemma;  // lemma_hash of the lemma; 0: no such reading
    std::uint32_t lemma;       // of the word of a closed class; else of the verb
};
static_assert(sizeof(Vocable) == 32);

// Of Vocable::row: the word opens a complement of the verb before it, as "the" and "that" do.
inline constexpr unsigned opens_complement = 128;

// The number of a mark, a figure or a clitic among the vocables is that of its class, of 's that of a genitive; 0: a
// word that is in neither list.
constexpr std::uint8_t vocable_of(Tag tag) { return static_cast<std::uint8_t>(tag); }
inline constexpr std::uint32_t first_word = tag_names.size();  // no word has a lower number

// All vocables by their numbers: a hash table whose first slots are not for words. It is larger than the nearer caches.
inline constexpr std::size_t vocable_slots = 1u << 16;
static_assert(vocable_slots - 1 <= std::numeric_limits<decltype(Token::vocable)>::max());
inline constexpr std::size_t vocable_buckets = 1u << 13;
extern const Vocable vocables[vocable_slots];
extern const std::uint16_t vocable_factors[vocable_buckets];

// The class and the lemma of a vocable in a context.
struct ClassReading {
    enum Lemma : std::uint8_t { own_form, of_noun, of_vocable };
    std::uint8_t code = 0;

    constexpr ClassReading() = default;
    constexpr ClassReading(Tag tag, Lemma lemma)
        : code(static_cast<std::uint8_t>(static_cast<unsigned>(tag) | unsigned{lemma} << 6)) {}
    constexpr explicit ClassReading(std::uint8_t c) : code(c) {}
    // Tag::none: the table does not tell.
    [[nodiscard]] constexpr Tag tag() const { return static_cast<Tag>(code & 63); }
    [[nodiscard]] constexpr std::uint32_t lemma(const Vocable& v, std::uint32_t form) const {
        const std::uint32_t noun_lemma = v.noun_lemma;
        const std::uint32_t lemma = (code & of_noun << 6) != 0 ? noun_lemma : form;
        const std::uint32_t vocable_lemma = v.lemma;
        return (code & of_vocable << 6) != 0 ? vocable_lemma : lemma;
    }
};

// The contexts of a word: whether it has a capital, alone or as all its letters have, and whether a verb's complement
// may follow; and then the class before it, by a number that like classes share (lex/class_choice.hpp).
struct Context {
    static constexpr std::size_t classes_before = 16;
    static constexpr std::size_t by_capital = 2;
    static constexpr std::size_t count = 4 * by_capital;
    static constexpr std::size_t closed_class = all_caps / capital * by_capital;  // no context: capitals but no capital
    static constexpr std::size_t of(unsigned flags, bool complement_follows) {
        return (flags & (capital | all_caps)) / (capital / by_capital) + (complement_follows ? 1 : 0);
    }
};

// What a word comes to after each class.
struct ClassChoice {
    // Four bits each: the number that its class has for the next word. In one number, so that a class does not wait for
    // the memory that the one before it did.
    std::uint64_t numbers = 0;
    std::array<std::uint8_t, Context::classes_before> readings{};

    [[nodiscard]] constexpr std::size_t number(std::size_t class_before) const {
        return numbers >> class_before * 4 & 15;
    }
    friend constexpr bool operator==(const ClassChoice&, const ClassChoice&) = default;
};

// What a vocable's readings come to in each context; few words differ in it. The row of a mark is that of its number.
using ClassRow = std::array<ClassChoice, Context::count>;
extern const ClassRow class_rows[];

// Of a word of a closed class ("the", "would"); Tag::none: it is of an open one.
inline Tag closed_class(const Vocable& v) {
    return ClassReading(class_rows[v.row % opens_complement][Context::closed_class].readings.front()).tag();
}

// The number of the only vocable that can have a key with this lemma_hash.
inline std::uint16_t vocable_place(std::uint32_t lemma) {
    return static_cast<std::uint16_t>(slot_of_lemma(lemma, vocable_factors[lemma % vocable_buckets], vocable_slots));
}

// This number if the vocable has the key, else 0. Without a branch on the outcome, which is as good as random.
inline std::uint16_t number_if_same(std::uint32_t number, const Key& key) {
    const Key& found = vocables[number].key;
    const bool same = ((found.head ^ key.head) | (found.tail ^ key.tail)) == 0;
    return static_cast<std::uint16_t>(number * static_cast<std::uint32_t>(same));
}

// The number of the word of this key among the vocables, 0 when there is none.
inline std::uint16_t vocable_number(const Key& key) { return number_if_same(vocable_place(lemma_hash(key)), key); }

// The form with this key; nullptr when it is not in the vocabulary.
const Vocable* find_vocable(const Key& key);

// The same for a token, which the lexer has looked up.
inline const Vocable* find_vocable(const Token& t) {
    return t.vocable >= first_word && t.row != 0 ? &vocables[t.vocable] : nullptr;
}

}  // namespace saidso::lex
