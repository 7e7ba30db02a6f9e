// Which referent a pronoun or a bare "the official" stands for.
#pragma once

#include "resolve/referents.hpp"

namespace saidso::resolve {

enum class Pronoun : std::uint8_t { none, he, she, it, they, speaker, speakers, relative };

// The pronoun that a source consists of; none when it is a fuller phrase.
Pronoun pronoun_of(const Reading& reading, TokenRange source);

// The best antecedent for a third-person pronoun that is the source of `attribution`; `absent` when none fits.
std::uint32_t antecedent(const Reading& reading, const Referents& referents, const Attribution& attribution,
                         std::uint32_t position, Pronoun pronoun);

// The nearest earlier referent with this describing noun: "the official", "the ministry".
std::uint32_t earlier_with_head(const Reading& reading, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase);

}  // namespace saidso::resolve
