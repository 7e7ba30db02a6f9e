// Where a content right of its cue ends: with its clause, before what the author tells beside it.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

void repair_content_end(const segment::Article& article, const grammar::Syntax& syntax,
                        std::vector<grammar::Attribution>& all, std::size_t index);

}  // namespace saidso::resolve
