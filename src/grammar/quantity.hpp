// Quantities: numbers with their bounds, units and counted nouns.
#pragma once

#include <cstdint>
#include <span>

#include <saidso/document.hpp>

#include "segment/article.hpp"

namespace saidso::grammar {

// A text, or one expression alone: then everything that has the shape of a quantity is one ("1998", "one").
enum class Reading : std::uint8_t { text, alone };

// Appends the quantities of all sentences to out.quantities, in text order. Tokens of `dates` are left alone:
// sorted and disjoint ranges, the last of which is past all tokens, or none.
void find_quantities(const segment::Article& article, std::span<const segment::TokenRange> dates, Document& out,
                     Reading reading = Reading::text);

// Appends the quantity that is all the text says, read as one expression; false when the text says more.
bool find_lone_quantity(const segment::Article& article, std::span<const segment::TokenRange> dates, Document& out);

}  // namespace saidso::grammar
