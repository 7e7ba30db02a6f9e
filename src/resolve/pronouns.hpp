// Which referent a pronoun or a bare "the official" stands for.
#pragma once

#include <limits>

#include "resolve/referents.hpp"

namespace saidso::resolve {

// `company` and `authority` are bare nouns used like pronouns: "the retailer", "the department".
enum class Pronoun : std::uint8_t { none, he, she, it, they, speaker, speakers, relative, company, authority };

// The pronoun that a source consists of; none when it is a fuller phrase.
Pronoun pronoun_of(const Reading& reading, TokenRange source);

// A pronoun inside a quotation never stands for its speaker.
struct Quoted {
    std::uint32_t speaker = absent;
    bool quoted = false;
};

struct Antecedent {
    std::uint32_t referent = absent;
    int score = std::numeric_limits<int>::min();
};

// The best antecedent for a third-person pronoun at `position`, which may be the source of `attribution`; none that
// scores no more than `least`.
Antecedent antecedent(const Reading& reading, const Referents& referents, const Attribution* attribution,
                      std::uint32_t position, Pronoun pronoun, Quoted quoted,
                      int least = std::numeric_limits<int>::min());

struct Description {
    TokenRange chunk;  // empty: none
    int score = 0;     // comparable to that of an antecedent
};

// The nearest unnamed person or persons that a sentence is about, and that "he" or "they" may be: "A man was held.
// He ...", "Tenants ... They"; none that scores no more than `least`.
Description description_before(const Reading& reading, std::uint32_t position, Pronoun pronoun, Quoted quoted,
                               int least);

// The nearest earlier person with this role: "the official", "the foreign minister".
std::uint32_t earlier_with_role(const Reading& reading, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase);

// The nearest earlier body or document with this noun: "the ministry", "the report".
std::uint32_t earlier_with_head(const Reading& reading, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase);

}  // namespace saidso::resolve
