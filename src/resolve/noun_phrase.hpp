// The parts of a noun phrase that names or describes a source: title, name, role, organisation, head.
#pragma once

#include "resolve/noun_words.hpp"
#include "resolve/reading.hpp"

namespace saidso::resolve {

struct NounPhrase {
    TokenRange name;           // proper name without titles: "Lloyd Austin"; empty: none
    TokenRange role;           // "Defense Secretary", "former army driver"
    TokenRange org;            // whose role it is (it may stand inside the role), or who issued the document
    TokenRange rank;           // a second role: "the chief of staff, General Arne Dahl"
    TokenRange body;           // unnamed body with its modifiers: "health ministry", "ministry of defence"
    TokenRange possessor;      // "Ledova" of "Ledova's foreign minister"
    std::uint32_t head;        // the common noun that says what the phrase is; `absent` for a bare name
    std::uint32_t possessive;  // "its" of "its director"; `absent`: none
    std::uint32_t classes;     // lex::SourceWord of head, titles and name
    std::uint32_t end;         // past the last token that was read
    bool definite;             // "the", a possessor or "this"
    bool plural;
    bool partitive;  // "one of", "two of"
    bool human;      // an age or "who" follows: "Rebin, 24"
};

// Reads a whole phrase.
NounPhrase read_noun_phrase(const Reading& reading, TokenRange phrase);

// Reads the phrase that `rest` begins with.
NounPhrase read_noun_phrase_at(const Reading& reading, TokenRange rest);

}  // namespace saidso::resolve
