// Distances from a date, and the period that ends with one.
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "resolve/date_clock.hpp"
#include "resolve/date_parts.hpp"
#include "resolve/date_value.hpp"

namespace saidso::resolve {

using grammar::DatePoint;
using grammar::Direction;
using std::chrono::days;

namespace {

// "15 minutes from 1pm", in the zone of the time
DateValue time_from(const DatePoint& distance, const DateValue& time, int sign) {
    DateValue v = moment_from(time.from.value_or(Day{}), time.hour * 60 + time.minute, distance, sign);
    const std::string_view clock = time.text.clock();
    v.text += clock.substr(std::min(clock.find_first_of("Z+-"), clock.size()));
    if (time.from) return v;
    v.text = v.text.clock();  // of no day
    v.from = v.to = std::nullopt;
    return v;
}

// The day `d` is all that is known of the present.
DateContext seen_from(Day d, Tense tense, const DateContext& context) {
    DateContext c = context;
    c.reference = Reference{d};
    c.tense = tense;
    c.alone = c.whole_text = false;
    c.strictly = true;
    return c;
}

}  // namespace

DateValue value_from(const DatePoint& distance, const DateValue& anchor, const DateContext& context) {
    if (is_time_unit(distance.unit) && anchor.hour >= 0)
        return time_from(distance, anchor, distance.direction == Direction::earlier ? -1 : 1);
    if (!anchor.from) return plain(unknown_unit(distance.unit));
    DateContext around = context;
    around.spoken_of = around.spoken_day = anchor.from;
    around.spoken_unit = 'D';
    const bool of_day = anchor.to && *anchor.to - *anchor.from == days(1);
    if (!of_day || distance.hundredths != 0 || distance.weekday != 0) return value_of(distance, around);
    const int sign = distance.direction == Direction::earlier ? -1 : 1;
    return whole_day(moved_day(*anchor.from, distance.unit, sign * std::min(distance.count, 100'000)));
}

DateValue value_nearest(const grammar::DateMatch& match, const DateContext& context) {
    const DateValue anchor = value_of(match.b, context);
    if (!anchor.from) return plain(unknown_unit('D'));
    constexpr std::ptrdiff_t farthest = 3;  // ranks, either way
    std::vector<DateValue> around;
    for (const Tense tense : {Tense::past, Tense::future}) {
        Day from = *anchor.from - days(tense == Tense::past ? 1 : 0);
        for (std::ptrdiff_t i = 0; i < farthest; ++i) {
            const DateValue v = value_of(match.a, seen_from(from, tense, context));
            if (!v.from || !v.to) break;
            around.push_back(v);
            from = tense == Tense::past ? *v.from - days(1) : *v.to;
        }
    }
    std::ranges::stable_sort(around, {}, [&](const DateValue& v) { return std::chrono::abs(*v.from - *anchor.from); });
    const auto rank = static_cast<std::size_t>(match.rank);
    return rank <= around.size() ? around[rank - 1] : plain(unknown_unit('D'));
}

DateValue value_coming(const grammar::DateMatch& match, const DateContext& context) {
    const DateValue anchor = value_of(match.b, context);
    if (!anchor.from || !anchor.to) return plain(unknown_unit('D'));
    const bool after = match.b.direction != Direction::hence && match.b.direction != Direction::ago;
    const Tense tense = match.rank < 0 ? Tense::past : Tense::future;
    Day from = match.rank < 0 ? *anchor.from - days(1) : after ? *anchor.to : *anchor.from;
    DateValue v;
    for (int i = 0; i < std::abs(match.rank); ++i) {
        v = value_of(match.a, seen_from(from, tense, context));
        if (!v.from || !v.to) return plain(unknown_unit('D'));
        from = match.rank < 0 ? *v.from - days(1) : *v.to;
    }
    return v;
}

DateValue end_after(const DateValue& first, const DatePoint& length) {
    const bool timed = first.hour >= 0;
    if (is_time_unit(length.unit)) return timed ? time_from(length, first, 1) : first;
    if (!first.from) return length_value(length);
    const Day moved = moved_day(*first.from, length.unit, std::min<int>(length.count, 100'000));
    if (!timed) return whole_day(moved - days(1));
    DateValue last = whole_day(moved);
    last.text += first.text.clock();
    last.type = DateType::time;
    last.hour = first.hour;
    last.minute = first.minute;
    return last;
}

DateValue period_to(const DatePoint& length, const DateValue& last) {
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
    std::size_t unit = 0;  // without a branch: texts go to and fro between days, months and years
    for (const int shorter : {1, 20, 80, 300}) unit += length > shorter ? 1 : 0;
    return "DWMQY"[unit];
}

}  // namespace saidso::resolve
