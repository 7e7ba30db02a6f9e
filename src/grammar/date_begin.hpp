// Where a temporal expression may begin.
#pragma once

#include "grammar/date_simple.hpp"

namespace saidso::grammar::dates {

// What can be a date whatever follows
bool is_date_by_itself(const Token& t);

// What makes a date of a unit without a number follows it: "weeks ago", "year-end", "the week of 3 May".
bool unit_goes_on(const Scope& s, Token const* t);

}  // namespace saidso::grammar::dates
