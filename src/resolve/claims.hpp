// From attributions to claims: everything about a claim that is not its extraction.
#pragma once

#include <span>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// Appends a claim for every attribution; `out` has the quantities and dates of the article already.
void complete_claims(const segment::Article& article, const grammar::Syntax& syntax,
                     std::span<const grammar::Attribution> attributions, Document& out);

}  // namespace saidso::resolve
