// Where contents begin and end that are no quotations.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// Repairs the content of one attribution. Left out: a dateline; whom, where and when ("told a crowd in Miami that",
// "told them"); who is told ("The ministry was warned"); a day alone ("said Monday"); "that"; what a source named by
// "according to" is ("according to officials, who asked not to be named, …"); comments of the author's after the source
// (", cutting off two villages"). Taken in: the clause after one that opens the content ("said that when it rained, the
// road was closed"), the clause before a day alone, the sentence around what is no clause, the subject of a finite verb
// or a passive cue ("The bridge, she said, “is safe”", "The road is expected to close"), what follows "that, according
// to X,". The edges of what stands right of the cue: content_starts.hpp, content_ends.hpp. Linear.
void repair_content(const segment::Article& article, const grammar::Syntax& syntax,
                    std::vector<grammar::Attribution>& all, std::size_t index);

}  // namespace saidso::resolve
