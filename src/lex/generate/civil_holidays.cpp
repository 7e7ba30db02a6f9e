// Holidays of the United States whose day hangs on weekends, elections or the law of the time.
#include "moving_holidays.hpp"

namespace saidso::lex {
namespace {

using std::chrono::days;
using Day = std::chrono::sys_days;

Day make_day(int y, int m, int d) {
    return Day(std::chrono::year(y) / std::chrono::month(static_cast<unsigned>(m)) /
               std::chrono::day(static_cast<unsigned>(d)));
}
int iso_weekday(Day d) { return static_cast<int>(std::chrono::weekday(d).iso_encoding()); }

// n-th, or the last for n = -1
Day nth_weekday(int year, int month, int weekday, int n) {
    const auto in = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
    const std::chrono::weekday day(static_cast<unsigned>(weekday));
    return n > 0 ? Day(in / day[static_cast<unsigned>(n)]) : Day(in / day[std::chrono::last]);
}

constexpr int saturday = 6;
constexpr int sunday = 7;

Day nearest_working_day(Day d) {
    const int weekday = iso_weekday(d);
    return d + days(weekday == saturday ? -1 : weekday == sunday ? 1 : 0);
}

// The working day on or after it; since 2007 the Internal Revenue Service keeps Emancipation Day, too.
Day tax_day(Day d, int year) {
    constexpr int kept_since = 2007;
    const Day emancipation = nearest_working_day(make_day(year, 4, 16));
    while (iso_weekday(d) >= saturday || (year >= kept_since && d == emancipation)) d += days(1);
    return d;
}

// The Energy Policy Act of 2005, and the law of 1986 before it
std::optional<Day> daylight_saving(int year, bool start) {
    constexpr int act_of_1986 = 1987;
    constexpr int act_of_2005 = 2007;
    if (year < act_of_1986) return std::nullopt;
    if (year < act_of_2005) return start ? nth_weekday(year, 4, sunday, 1) : nth_weekday(year, 10, sunday, -1);
    return start ? nth_weekday(year, 3, sunday, 2) : nth_weekday(year, 11, sunday, 1);
}

}  // namespace

bool is_civil(const std::string& rule) {
    return rule == "leap" || rule == "observed" || rule == "tax" || rule == "daylight" || rule == "once";
}

std::optional<Day> civil_day(const MovingHoliday& h, int year) {
    if (h.rule == "observed") return nearest_working_day(make_day(year, h.month, h.day));
    if (h.rule == "tax") return tax_day(make_day(year, h.month, h.day), year);
    if (h.rule == "daylight") return daylight_saving(year, h.n == 1);
    if (h.rule == "leap" && std::chrono::year(year).is_leap()) return nth_weekday(year, h.month, h.day, h.n);
    return std::nullopt;
}

}  // namespace saidso::lex
