// Where sources begin and end.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// A source is a whole noun phrase: with what stands before its head ("exit polls"), with its number ("about half of the
// voters"), with all whom "and" joins ("Holt and his aides said"), with its name and what is said of the name ("Ada
// Holt, the head of the board, said"), and without adverbs and days ("Holt still says", "Holt on Monday said"). Words
// that name nobody are none ("when asked"), and the subject of a cue is its source ("Few believe that"). Linear.
void repair_sources(const segment::Article& article, const grammar::Syntax& syntax,
                    std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
