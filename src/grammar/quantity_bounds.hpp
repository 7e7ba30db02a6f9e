// The words and signs that bound an amount: "at least 5", "5 or more", "≥ 5", "sub-7".
#pragma once

#include "grammar/quantity_rules.hpp"

namespace saidso::grammar::quantities {

// Takes the bounding words around the amount in `c`, which ends at `end`, into `q` and moves `end` behind them;
// returns where the quantity begins, at `taken` at the earliest.
Token const* take_bounds(Token const* taken, const Capture& c, Token const*& end, Token const* last, Quantity& q);

// The same for a number that nothing after it bounds.
Token const* take_bound_before(Token const* taken, const Capture& c, Token const* end, Token const* last, Quantity& q);

// The "between" or "from" before the range at `t`, where "the ages of" may follow it; nullptr: none.
Token const* opens_range(Token const* begin, Token const* t);

// Gives `q` the bound; one end of it becomes open where the bound says so.
void set_bound(Bound bound, Quantity& q);

}  // namespace saidso::grammar::quantities
