// Clauses before their source, told by a cue whose content seemed to lie after it.
#pragma once

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// A day alone is no content ("The road is closed, the mayor said late on Monday"), and what the next sentence tells is
// none of a cue that has one of its own ("The road is closed, the mayor told the council. “It is wet,” she added").
void take_left_clause(const segment::Article& article, const grammar::Syntax& syntax, grammar::Attribution& a);

}  // namespace saidso::resolve
