// The token: what every later stage reads instead of characters.
#pragma once

#include <cstdint>
#include <span>

#include "lex/words.hpp"

namespace saidso::lex {

enum class Kind : std::uint8_t {
    end,          // the sentinel after the last token
    word,         // letters, with inner apostrophes and the full stops of abbreviations
    number,       // digits with their separators
    punctuation,  // one mark; `mark` says which
    open_quote,   // “ ‘ « and a straight mark that opens
    close_quote,
    clitic,  // 's, n't, 're, 'll, 've, 'd, 'm and a plural's bare '
    newline  // one or more line ends: the edge of a block
};

// Flags of a token.
enum Flag : std::uint8_t {
    after_space = 1,  // white space (or the text's edge) comes before it
    non_ascii = 2,
    ordinal_suffix = 4,  // number: "1st", "22nd"
    plural_suffix = 8,   // number: "1990s"
    grouped = 16,        // number: had separators between thousands
    capital = 32,        // a word whose first letter is upper case: the bit that an ASCII letter lacks then
    all_caps = 64,       // at least two letters, none lower case
    too_long = 128       // number: more than 19 digits; read them from the text
};

// Punctuation marks by what they do; variants of one mark share a code.
enum class Mark : std::uint16_t {
    none,
    full_stop,
    comma,
    colon,
    semicolon,
    question,
    exclamation,
    hyphen,    // - and U+2010, U+2011
    dash,      // en dash, em dash, horizontal bar, minus between spaces, "--"
    minus,     // U+2212
    ellipsis,  // … and "..."
    slash,
    percent,
    per_mille,
    currency,  // any currency sign; `lexicon` says which
    open_bracket,
    close_bracket,
    ampersand,
    plus,
    plus_minus,
    less,
    greater,
    less_equal,
    greater_equal,
    equal,
    tilde,  // ~ and ≈
    number_sign,
    at_sign,
    asterisk,
    underscore,
    degree,
    apostrophe,  // one that is no quotation mark and no clitic
    times,
    vulgar_fraction,  // ½
    bullet,
    straight_double,  // the marks of quotes; „ and ″ are curly, `` and '' straight
    curly_double,
    straight_single,
    curly_single,
    guillemet,
    other  // anything else, and bytes that are not UTF-8
};

// What the lexicon knows of a word beside its classes; data/classes.tsv tells what the values mean, 0 = none.
struct WordInfo {
    std::uint16_t number;
    std::uint16_t calendar;  // a word of no calendar class: the tense it tells (data/tenses.tsv)
    std::uint16_t unit;      // number of its first unit reading
    std::uint16_t change;    // 1 a rise, 2 a fall: "rose", "drop"
};

// Token::form of a word that keeps full stops both inside and at its end: "U.S."
inline constexpr std::uint16_t dotted = '.';

// 32 bytes; a sentinel of kind `end` follows the last one.
struct Token {
    std::uint32_t begin;
    std::uint16_t length;
    Kind kind;
    std::uint8_t flags;
    std::uint32_t classes;  // bits of lex::Class
    Word word;              // lexicon id; Word::unknown when the lexicon has no such word
    union {
        Mark mark;              // punctuation and quotes
        std::int16_t exponent;  // number: value = coefficient x 10^exponent, exponent <= 0
        std::uint16_t form;     // clitic: its first letter: s d m r(e) v(e) l(l) n('t); word: `dotted` or 0
    };
    union {
        std::uint64_t coefficient;  // number
        WordInfo info;              // word
    };
    std::uint16_t vocable;  // where its readings stand: lex/vocabulary.hpp
    std::uint8_t forms;     // of the vocable
    std::uint8_t row;       // likewise
    std::uint32_t hash;     // lemma_hash of the word as it stands, in lower case; of figures and marks a small number

    [[nodiscard]] constexpr std::uint32_t end() const { return begin + length; }
    [[nodiscard]] constexpr bool is(Word w) const { return word == w; }
    [[nodiscard]] constexpr bool is(Mark m) const {  // one branch, not two
        return (static_cast<unsigned>(mark == m) & static_cast<unsigned>(kind == Kind::punctuation)) != 0;
    }
    [[nodiscard]] constexpr bool any(std::uint32_t mask) const { return (classes & mask) != 0; }
    [[nodiscard]] constexpr bool has(Flag f) const { return (flags & f) != 0; }
    // No white space between this token and the one before.
    [[nodiscard]] constexpr bool joined() const { return !has(after_space); }
};
static_assert(sizeof(Token) == 32);

template <class... Words>
constexpr bool is_one_of(const Token& t, Words... words) {
    return (static_cast<unsigned>(t.is(words)) | ...) != 0;  // one branch, not one a word
}

}  // namespace saidso::lex
