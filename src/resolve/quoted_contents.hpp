// Contents that are quotations: where they begin and end, and the quotation that goes on after the source.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// A content that reaches the end of a quotation before its cue begins with that quotation, not with one inside it, and
// with the clause that the quotation completes ("The plan was “a good thing,” he said"). After it, what is not quoted
// is the author's ("“…,” he said, introducing the mayor"), but a quotation that nobody else says and that follows the
// sentence is the same source's ("“It is safe,” she said. “We have looked.”"); what another source says there is not
// ("… “Yes,” he added"). Linear.
void repair_quoted_contents(const segment::Article& article, const grammar::Syntax& syntax,
                            std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
