// Days and what is made of them: the proleptic Gregorian calendar of std::chrono.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include <saidso/parser.hpp>

#include "resolve/date_text.hpp"

namespace saidso::resolve {

using Day = std::chrono::sys_days;

// A point of reference: the day a text was published, perhaps with the time.
struct Reference {
    Day day;
    bool has_time = false;
    int hour = 0;
    int minute = 0;
    std::optional<int> zone{};  // minutes from UTC, where it is told
};

// Reads "2024-10-23", "2024-10-23T14:30", also with seconds and a zone (ISO 8601); nullopt for anything else.
std::optional<Reference> read_reference(std::string_view s);

// The same; nullopt when it is empty. Throws Error when it is anything else.
std::optional<Reference> require_reference(std::string_view s);

constexpr std::chrono::year_month_day civil(Day d) { return std::chrono::year_month_day(d); }
inline Day make_day(int y, int m, int d) {
    return Day(std::chrono::year(y) / std::chrono::month(static_cast<unsigned>(m)) /
               std::chrono::day(static_cast<unsigned>(d)));
}
bool is_real_day(int y, int m, int d);

inline int year_of(Day d) { return int(civil(d).year()); }
inline int month_of(Day d) { return static_cast<int>(unsigned(civil(d).month())); }
inline int day_of(Day d) { return static_cast<int>(unsigned(civil(d).day())); }
inline int iso_weekday(Day d) { return static_cast<int>(std::chrono::weekday(d).iso_encoding()); }

Day add_months(Day d, int months);  // the last day of the month when it has no such day

struct IsoWeek {
    int year;
    int week;
};
IsoWeek iso_week(Day d);
Day week_start(IsoWeek w, WeekStart first = WeekStart::monday);  // its first day
IsoWeek week_around(Day d, WeekStart first);                     // a Sunday may belong to the week to come

Day easter(int year);                                      // Gregorian, by the anonymous algorithm
Day orthodox_easter(int year);                             // Julian, as a day of the Gregorian calendar
Day nth_weekday(int year, int month, int weekday, int n);  // n-th, or the last for n = -1

// ISO 8601 text of a year, a month, a day, a week.
DateText year_text(int year);
DateText month_text(int year, int month);
DateText day_text(Day d);
DateText two_days_text(Day a, Day b);  // one right after the other
inline constexpr std::size_t day_length = 10;
DateText week_text(IsoWeek w);

}  // namespace saidso::resolve
