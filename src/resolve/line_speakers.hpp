// Speakers that a line begins with: "TANNER: Well, I disagree.", "Mayor Holt: Bridge will open by June".
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// Adds an attribution for every turn of a transcript, and for every headline whose words before a colon can be a
// source: a person, a body, a poll; other names where the article quotes them elsewhere or the colon comes before a
// quotation. `attributions` stay in the order of their heads. Linear but for sorting them.
void attribute_line_speakers(const segment::Article& article, const grammar::Syntax& syntax,
                             std::vector<grammar::Attribution>& attributions);

}  // namespace saidso::resolve
