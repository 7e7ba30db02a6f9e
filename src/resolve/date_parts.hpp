// Values of whole units of time: a day, a week, a season; lengths and sets.
#pragma once

#include "resolve/date_value.hpp"

namespace saidso::resolve {

DateValue plain(const DateText& text);
DateValue whole_day(Day d);
DateValue whole_month(int year, int month);
DateValue whole_year(int year);
DateValue whole_decade(int decade);    // 199 for the 1990s
DateValue whole_century(int century);  // 19 for the 1900s
DateValue season_of(int year, std::int32_t season);
DateValue length_value(const grammar::DatePoint& p);
DateValue set_value(const grammar::DatePoint& p);

// The unit `steps` units from the one that `d` lies in.
DateValue unit_around(Day d, char unit, int steps, WeekStart first = WeekStart::monday);
Day moved_day(Day d, char unit, int steps);
// What lies so many units from `d` when four digits do not tell its year; else without a text.
DateValue far_year(Day d, char unit, std::int64_t steps);
bool is_finer(char a, char b);     // a day is finer than a week
bool is_time_unit(char unit);      // h, m, s
DateText unknown_unit(char unit);  // "XXXX-XX" for a month

Day season_start(int year, std::int32_t season);
std::optional<Day> holiday_day(int year, std::int32_t index);  // its first day; of lex::holiday
DateValue holiday_of(int year, std::int32_t index);
DateValue around_holiday(const DateValue& day, char unit, WeekStart week);  // "Easter week", "Labor Day weekend"
DateText holiday_pattern(std::int32_t index);                               // "12-25", "XX-XX" where the day moves

struct HourAndMinute {
    int hour;
    int minute;
};
HourAndMinute clock_time_of(const grammar::DatePoint& p);  // on the clock of 24 hours

DateText two_digits(int n);
DateText zone_text(std::int32_t zone);  // "Z", "+05:30", "" for none
DateText code_text(std::int32_t code);  // the one or two letters packed in a lexicon value

}  // namespace saidso::resolve
