// Sources that the grammar of the sentence tells: the subject of the cue.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// A cue without a source has the subject of its verb group ("Few believe that"), or, when it is a participle, that of
// the sentence ("Holt left, saying that", "Conceding that it was late, Holt left"). Words that name nobody are no
// source ("when asked"). Linear.
void attribute_subjects(const segment::Article& article, const grammar::Syntax& syntax,
                        std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
