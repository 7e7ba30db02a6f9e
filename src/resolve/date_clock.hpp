// Clock times: of which day they are, and what they are on the clock of the reference.
#pragma once

#include <cstdint>

#include "resolve/date_value.hpp"

namespace saidso::resolve {

// Adds the clock time or the part of the day of `p` to the day `v`.
DateValue with_time(DateValue v, const grammar::DatePoint& p, const DateContext& context);

// The value of a time or a part of the day that no day is told of.
DateValue clock_value(const grammar::DatePoint& p, const DateContext& context);

// The moment so many of the hours, minutes or seconds of `distance` from this minute of a day.
DateValue moment_from(Day day, int minute, const grammar::DatePoint& distance, int sign);

}  // namespace saidso::resolve
