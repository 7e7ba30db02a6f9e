// What a single word tells of a source.
#pragma once

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/reading.hpp"

namespace saidso::resolve {

inline constexpr std::uint8_t person_class = 18;  // WordNet's noun.person
inline constexpr std::uint8_t group_class = 14;   // and noun.group
inline constexpr std::uint32_t body_nouns =
    lex::government_noun | lex::organization_noun | lex::media_noun | lex::document_noun;

// Classes of a word, a person's noun of the vocabulary included.
std::uint32_t find_source_classes(const Reading& reading, std::uint32_t token);
// Likewise; found only once for each token.
inline std::uint32_t source_classes(const Reading& r, std::uint32_t token) {
    constexpr std::uint32_t found = 1u << 31;
    std::uint32_t& classes = r.word_classes[token];
    if (classes == 0) classes = find_source_classes(r, token) | found;
    return classes & ~found;
}

// "officials", "men"; not "neighbour", whose lemma is spelt otherwise.
bool is_plural_noun(const Reading& reading, std::uint32_t token);

// "backbenchers": a plural of a person's noun that the vocabulary does not have.
bool is_unlisted_plural(const Reading& reading, std::uint32_t token);

// "tourist board" of "regional tourist board"
TokenRange without_local(const Reading& reading, TokenRange body);

// The known name that these words are; nullptr when they are none. The first may begin one.
inline const lex::KnownName* find_known_name(const Reading& r, TokenRange words) {
    return lex::find_known_name(r.syntax[words.first].form, r.text(words).substr(r.token(words.first).length));
}
// Likewise, of any words.
inline const lex::KnownName* known_name(const Reading& r, TokenRange words) {
    if (words.empty()) return nullptr;
    const std::uint32_t first = r.syntax[words.first].form;
    const lex::SourceWord hint = words.size() == 1 ? lex::known_alone : lex::opens_known_name;
    if ((lex::source_word_classes(first) & hint) == 0) return nullptr;
    return find_known_name(r, words);
}

// A given name, or no common word at its end: "Metro East" and "Calder & Wyre" are none.
bool looks_like_person(const Reading& reading, TokenRange name);

// "Dina": it tells a gender.
bool has_given_name(const Reading& reading, std::uint32_t token);

// The same words, in any case.
inline bool same_words(std::span<const TokenSyntax> syntax, TokenRange a, TokenRange b) {
    if (a.size() != b.size()) return false;
    for (; a.first < a.last; ++a.first, ++b.first)
        if (syntax[a.first].form != syntax[b.first].form) return false;
    return true;
}

// A word of a proper name.
inline bool is_capital(const Reading& reading, std::uint32_t token) {
    return (unsigned{reading.is(token, Tag::name)} & unsigned{reading.token(token).has(lex::capital)}) != 0;
}

}  // namespace saidso::resolve
