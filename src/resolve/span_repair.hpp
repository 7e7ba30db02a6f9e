// Spans that the choice among candidates leaves in conflict with what stands beside them.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// Sources: of a noun cue, whoever stands before it in the genitive ("the opposition's claim that", "in her view"); of
// what is cited, whoever cites ("the agency with reference to an official informs"); of a passive, its agent ("was
// accused by prosecutors of fraud"). No source holds the cue of another claim ("a memo suggests officials suspected").
// Contents: that of a noun cue ends where that of a claim about it does ("reports that it sank were denied"); it
// follows "that, according to X,", and whom, where and when before "that" ("told a crowd in Miami that"); it goes on
// after a clause that opens it ("said that when it rained, the road was closed"); a finite verb that opens it has its
// subject before the source ("The bridge, she said, “is safe”"); who is told is none ("The ministry
// was warned"), nor is a day alone ("said Monday"). Attributions left without content are dropped. Linear.
void repair_spans(const segment::Article& article, const grammar::Syntax& syntax,
                  std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
