// Quantities: numbers with their bounds, units and counted nouns.
#pragma once

#include <span>

#include <saidso/document.hpp>

#include "segment/article.hpp"

namespace saidso::grammar {

// Appends the quantities of all sentences to out.quantities, in text order. Tokens of `dates` (sorted, disjoint)
// are left alone.
void find_quantities(const segment::Article& article, std::span<const segment::TokenRange> dates, Document& out);

}  // namespace saidso::grammar
