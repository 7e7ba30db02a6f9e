// Spans that the choice among candidates leaves in conflict with what stands beside them.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// The source of a noun cue is whoever stands before it in the genitive ("the opposition's claim that", "in her view"),
// its content ends where that of a claim about it does ("reports that it sank were denied"), and no source holds the
// cue of another claim ("a memo suggests officials suspected"). What follows "that, according to X," is the content,
// whoever cites is the source of what is reported ("the agency with reference to an official informs"), and so is the
// agent of a passive ("was accused by prosecutors of fraud"), whose subject is no content where it is who is told ("The
// ministry was warned"). Attributions left without content are dropped. Linear.
void repair_spans(const segment::Article& article, const grammar::Syntax& syntax,
                  std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
