#include "resolve/date_clock.hpp"

#include <utility>

#include "resolve/date_parts.hpp"

namespace saidso::resolve {
namespace {

using grammar::DatePoint;
using std::chrono::days;

// A time of a zone is told on the clock of the reference where the zone of that is known too.
bool is_moved(const DatePoint& p, const DateContext& c) {
    return p.zone != grammar::no_zone && c.reference && c.reference->zone;
}
int minute_of(const DatePoint& p, const DateContext& c) {
    constexpr int quarter = 15;
    const auto [hour, minute] = clock_time_of(p);
    return hour * 60 + minute + (is_moved(p, c) ? *c.reference->zone - p.zone * quarter : 0);
}

bool may_be_either_half(const DatePoint& p) { return p.half_of_day == 0 && p.part == 0 && p.hour >= 1 && p.hour <= 12; }

// How many days from now the next such time is. A text of a time alone may leave the half of the day open.
int days_ahead(DatePoint& p, const DateContext& c) {
    const Reference& now = *c.reference;
    if (!c.alone || !now.has_time || p.hour < 0) return 0;
    const int minute = now.hour * 60 + now.minute;
    if (minute_of(p, c) > minute) return 0;
    if (!c.whole_text || !may_be_either_half(p)) return 1;
    p.half_of_day = p.hour == 12 ? 'a' : 'p';
    return minute_of(p, c) > minute ? 0 : 1;
}

// "3:15 today", when that hour of the morning is over
bool is_of_later_half(const DateValue& v, const DatePoint& p, const DateContext& c) {
    constexpr int noon = 12;
    if (!c.whole_text || !c.alone || !c.reference || !c.reference->has_time) return false;
    if (!may_be_either_half(p) || p.hour == noon || v.from != c.reference->day) return false;
    return minute_of(p, c) <= c.reference->hour * 60 + c.reference->minute;
}

}  // namespace

DateValue with_time(DateValue v, const DatePoint& p, const DateContext& c) {
    if (p.hour >= 0 && is_of_later_half(v, p, c)) {
        DatePoint later = p;
        later.half_of_day = 'p';
        return with_time(std::move(v), later, c);
    }
    if (p.hour < 0) {
        if (p.part == 0) return v;
        v.text += "T" + code_text(p.part);
        v.type = DateType::time;
        return v;
    }
    auto [hour, minute] = clock_time_of(p);
    const bool moved = is_moved(p, c) && v.from && v.to && *v.to - *v.from == days(1);
    if (moved) {
        const std::chrono::minutes since_midnight(minute_of(p, c));
        const auto over = std::chrono::floor<days>(since_midnight);
        v = whole_day(*v.from + over);
        const auto rest = static_cast<int>((since_midnight - over).count());
        hour = rest / 60;
        minute = rest % 60;
    }
    v.text += "T" + two_digits(hour) + ":" + two_digits(minute);
    if (p.second >= 0) v.text += ":" + two_digits(p.second);
    if (!moved) v.text += zone_text(p.zone);
    v.hour = hour;
    v.minute = minute;
    v.type = DateType::time;
    return v;
}

DateValue clock_value(const DatePoint& p, const DateContext& c) {
    if (!c.reference) return with_time({}, p, c);  // "T10:30": of no day
    const bool spoken = !c.alone && c.spoken_of && c.spoken_unit == 'D' && c.spoken_near;
    const bool over_by_now = c.tense == Tense::future && !c.spoken_beside && spoken && *c.spoken_of < c.reference->day;
    if (spoken && !over_by_now) return with_time(whole_day(*c.spoken_of), p, c);
    DatePoint told = p;
    const Day day = c.reference->day + days(days_ahead(told, c));
    return with_time(whole_day(day), told, c);
}

DateValue moment_from(Day day, int minute, const DatePoint& distance, int sign) {
    const std::int64_t seconds_of_unit = distance.unit == 'h' ? 3600 : distance.unit == 'm' ? 60 : 1;
    const std::int64_t seconds = (std::int64_t{distance.count} * 100 + distance.hundredths) * seconds_of_unit / 100;
    const auto then =
        std::chrono::sys_seconds(day) + std::chrono::minutes(minute) + std::chrono::seconds(sign * seconds);
    const Day d = std::chrono::floor<days>(then);
    const auto second = static_cast<int>((then - d).count());
    DateValue v = whole_day(d);
    v.type = DateType::time;
    v.hour = second / 3600;
    v.minute = second / 60 % 60;
    v.text += "T" + two_digits(v.hour) + ":" + two_digits(v.minute);
    if (distance.unit != 'h' || distance.hundredths != 0) v.text += ":" + two_digits(second % 60);
    return v;
}

}  // namespace saidso::resolve
