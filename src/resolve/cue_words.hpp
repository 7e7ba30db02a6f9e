// Words in a cue that bear on more than one of act, stance, nesting and spans.
#pragma once

#include "resolve/reading.hpp"

namespace saidso::resolve {

// "declined to say", "was unable to name".
bool is_withholding(std::uint32_t lemma);

// The cue says that the source did not speak: "did not say", "declined to confirm", "neither confirmed nor denied".
bool is_negated(const Reading& reading, const Attribution& attribution);

// "tell", "warn": its object or the subject of its passive is who is told, not what.
bool has_addressee(std::uint32_t lemma);

// "when", "although": a clause that it begins has another after it.
bool opens_side_clause(std::uint32_t form);

// The cue names who passes something on: "citing", "with reference to".
bool is_citation(std::span<const TokenSyntax> syntax, TokenRange cue);
// Likewise, or "as saying".
bool cites(const Reading& reading, const Attribution& attribution);

// What the words of a cue are to the steps: most cues are plain, and need none of these looked at.
enum CueTopic : std::uint8_t {
    negating = 1,
    citing = 2,     // and "saying"
    speaking = 4,   // say, argue: they allege when prosecutors do
    turning = 8,    // whose act depends on other words
    doubting = 16,  // doubt, rule (out)
    fearing = 32,   // fear, suspect
    relaying = 64   // tell, quote
};
std::uint8_t topics_of_cue(std::span<const TokenSyntax> syntax, TokenRange cue);

bool has_word(std::span<const TokenSyntax> syntax, TokenRange cue, std::uint32_t lemma);

}  // namespace saidso::resolve
