// Noun cues: "the opposition's claim that ...", "in her view", "reports that ... were denied".
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// The source of a noun cue is whoever stands before it in the genitive; its content ends where that of a claim about
// it does. Linear.
void settle_noun_cues(const grammar::Syntax& syntax, std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
