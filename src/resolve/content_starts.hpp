// Where a content right of its cue begins: after whom the source tells, with all words of its clause.
#pragma once

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

void repair_content_start(const segment::Article& article, const grammar::Syntax& syntax, grammar::Attribution& a);

}  // namespace saidso::resolve
