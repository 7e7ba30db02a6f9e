// Where a content right of its cue ends: with its clause, before what the author tells beside it.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"
#include "resolve/content_signs.hpp"

namespace saidso::resolve {

// One of the repairs from `quotation` to `last_day`.
void repair_content_end(const segment::Article& article, const grammar::Syntax& syntax,
                        std::vector<grammar::Attribution>& all, std::size_t index, ContentRepair repair);

}  // namespace saidso::resolve
