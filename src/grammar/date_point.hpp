// A simple expression with what stands beside it: a day with its time, a time with its day, a length with finer parts.
#pragma once

#include "grammar/date_simple.hpp"

namespace saidso::grammar::dates {

Found find_point(const Scope& scope, Token const* t);

// A time with the day after it, if one follows: "4 p.m. Thursday".
Found with_day(const Scope& scope, const Found& time);

// A day at a time.
Found join(Found day, const DatePoint& time, Token const* end);

// Past this mark, if it stands at t.
inline Token const* skip(const Scope& s, Token const* t, Mark m) { return t < s.end && t->is(m) ? t + 1 : t; }

}  // namespace saidso::grammar::dates
