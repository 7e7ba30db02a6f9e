// Distances from a date, and the period that ends with one.
#include <algorithm>

#include "resolve/date_parts.hpp"
#include "resolve/date_value.hpp"

namespace saidso::resolve {

using grammar::Direction;
using std::chrono::days;

DateValue value_from(const grammar::DatePoint& distance, const DateValue& anchor, const DateContext& context) {
    if (!anchor.from) return plain(unknown_unit(distance.unit));
    DateContext around = context;
    around.spoken_of = around.spoken_day = anchor.from;
    around.spoken_unit = 'D';
    const bool of_day = anchor.to && *anchor.to - *anchor.from == days(1);
    if (!of_day || distance.hundredths != 0 || distance.weekday != 0) return value_of(distance, around);
    const int sign = distance.direction == Direction::earlier ? -1 : 1;
    return whole_day(moved_day(*anchor.from, distance.unit, sign * std::min(distance.count, 100'000)));
}

DateValue period_to(const grammar::DatePoint& length, const DateValue& last) {
    if (!last.to) return length_value(length);
    const int count = std::min(length.count, 100'000);
    DateValue v = plain("");
    const bool half_year = length.unit == 'Y' && length.hundredths != 0;
    v.from = half_year ? moved_day(*last.to, 'M', -(count * 12 + length.hundredths * 12 / 100))
                       : moved_day(*last.to, length.unit, -count);
    v.to = last.to;
    const bool of_months = unit_of(last) == 'M';
    v.text = (of_months ? month_text(year_of(*v.from), month_of(*v.from)) : day_text(*v.from)) + "/" + last.text;
    return v;
}

char unit_of(const DateValue& value) {
    if (!value.from || !value.to) return 'D';
    const auto length = (*value.to - *value.from).count();
    return length > 300 ? 'Y' : length > 80 ? 'Q' : length > 20 ? 'M' : length > 1 ? 'W' : 'D';
}

}  // namespace saidso::resolve
