// Word classes of the light syntax.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace saidso::lex {

enum class Tag : std::uint8_t {
    none,  // outside the sentences that are read
    name,
    noun,
    number,
    pronoun,         // subject forms, and those without an object form
    object_pronoun,  // him, themselves, whom
    determiner,
    possessive,  // his, whose
    adjective,
    adverb,
    verb,    // base form or present
    past,    // past tense or past participle
    gerund,  // -ing
    modal,
    be,
    have,
    do_,
    to,
    preposition,
    conjunction,   // and, or, but
    subordinator,  // that, if, whether, because
    wh_word,       // what, how, which
    negation,
    genitive,  // 's
    quote,
    comma,
    full_stop,
    colon,
    semicolon,
    question,
    exclamation,
    open_bracket,
    close_bracket,
    other_mark
};

// The names used in data/tags.tsv, in the order of Tag.
inline constexpr std::array<std::string_view, 34> tag_names = {
    "none",       "name",      "noun",        "number",       "pronoun",       "object_pronoun", "determiner",
    "possessive", "adjective", "adverb",      "verb",         "past",          "gerund",         "modal",
    "be",         "have",      "do",          "to",           "preposition",   "conjunction",    "subordinator",
    "wh_word",    "negation",  "genitive",    "quote",        "comma",         "full_stop",      "colon",
    "semicolon",  "question",  "exclamation", "open_bracket", "close_bracket", "other_mark"};

// A set of tags.
struct Tags {
    std::uint64_t bits = 0;
    template <class... T>
    constexpr explicit Tags(T... t) : bits(((std::uint64_t{1} << static_cast<unsigned>(t)) | ...)) {}
    [[nodiscard]] constexpr bool contains(Tag t) const { return (bits >> static_cast<unsigned>(t)) & 1; }
};

}  // namespace saidso::lex
