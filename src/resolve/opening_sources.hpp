// Sources that a text puts before a colon: "From Chairwoman Lea Holm: The strike is over."
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// Adds an attribution, or mends the one whose cue is the colon, for every sentence that begins with "from", a noun
// phrase and a colon, where the phrase can be a source: a person, body, medium or document, or, before a quotation,
// any name. `attributions` stay in the order of their heads. Linear.
void attribute_opening_sources(const segment::Article& article, const grammar::Syntax& syntax,
                               std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
