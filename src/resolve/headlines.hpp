// Headlines whose sole mark of attribution is quotation marks: "Family ‘will not stop’ after ruling".
#pragma once

#include <vector>

#include "grammar/attribution.hpp"

namespace saidso::resolve {

// Adds an attribution without cue and source for every headline that quotes somebody inside itself and holds no
// attribution yet. `attributions` stay in the order of their heads.
void attribute_quoting_headlines(const segment::Article& article, std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
