// Which referent a pronoun or a bare "the official" stands for.
#pragma once

#include "resolve/referents.hpp"

namespace saidso::resolve {

// `company` and `authority` are bare nouns used like pronouns: "the retailer", "the department".
enum class Pronoun : std::uint8_t { none, he, she, it, they, speaker, speakers, relative, company, authority };

// The pronoun that a source consists of; none when it is a fuller phrase.
Pronoun pronoun_of(const Reading& reading, TokenRange source);

// The best antecedent for a third-person pronoun that is the source of `attribution`; `absent` when none fits.
std::uint32_t antecedent(const Reading& reading, const Referents& referents, const Attribution& attribution,
                         std::uint32_t position, Pronoun pronoun);

// The nearest earlier person with this role: "the official", "the foreign minister".
std::uint32_t earlier_with_role(const Reading& reading, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase);

// The nearest earlier body or document with this noun: "the ministry", "the report".
std::uint32_t earlier_with_head(const Reading& reading, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase);

}  // namespace saidso::resolve
