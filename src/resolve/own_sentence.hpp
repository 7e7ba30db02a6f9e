// Cues whose content seemed to lie beyond a clause of their own sentence.
#pragma once

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// A day alone is no content ("The road is closed, the mayor said late on Monday"), and what the next sentence tells is
// none of a cue that has one of its own ("The mayor told reporters it was closed. “It is wet,” she added").
void keep_to_sentence(const segment::Article& article, const grammar::Syntax& syntax, grammar::Attribution& a);

}  // namespace saidso::resolve
