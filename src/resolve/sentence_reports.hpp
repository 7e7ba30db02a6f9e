// Reports of the sentence before: "The dam has burst. This was reported by the ministry."
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// Adds an attribution, or mends the one of the same cue, for every sentence that begins with "this" or "that", a
// passive verb of communication and "by": its content is the sentence before in the same block. `attributions` stay
// in the order of their heads. Linear.
void attribute_sentences_before(const segment::Article& article, const grammar::Syntax& syntax,
                                std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
