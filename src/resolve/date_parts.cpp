#include "resolve/date_parts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "lex/holidays.hpp"

namespace saidso::resolve {
namespace {

using std::chrono::days;

constexpr std::int32_t code(char a, char b) { return a << 8 | b; }

DateValue covering(const DateText& text, Day from, Day to) {
    DateValue v;
    v.text = text;
    v.from = from;
    v.to = to;
    return v;
}

DateText number_text(std::int64_t n) {
    if (n >= 0 && n < 10) return DateText::digits<1>(static_cast<int>(n));
    if (n >= 0 && n < 100) return DateText::digits<2>(static_cast<int>(n));
    return DateText(std::to_string(n));
}

// The count of a length in TIMEX3: "2", "2.5", "X".
DateText count_text(const grammar::DatePoint& p, int factor = 1) {
    if (p.vague) return "X";
    const std::int64_t hundredths = (std::int64_t{p.count} * 100 + p.hundredths) * factor;
    const DateText whole = number_text(hundredths / 100);
    const int rest = static_cast<int>(hundredths % 100);
    if (rest == 0) return whole;
    return whole + "." + (rest % 10 == 0 ? DateText::digits<1>(rest / 10) : two_digits(rest));
}

struct TimexUnit {
    std::string_view letters;
    int factor;
};

TimexUnit timex_unit(char unit) {
    switch (unit) {
        case 'Y': return {"Y", 1};
        case 'Q': return {"M", 3};
        case 'H': return {"M", 6};
        case 'M': return {"M", 1};
        case 'W': return {"W", 1};
        case 'F': return {"W", 2};
        case 'D': return {"D", 1};
        case 'd': return {"WD", 1};
        case 'K': return {"WE", 1};
        case 'E': return {"Y", 10};
        case 'C': return {"Y", 100};
        case 'N': return {"Y", 1000};
        case 'h': return {"H", 1};
        case 'm': return {"M", 1};
        default: return {"S", 1};
    }
}

DateText length_text(const grammar::DatePoint& p) {
    const bool half_only = p.count == 0 && p.hundredths == 50;
    if (half_only && p.unit == 'h') return "PT30M";
    if (half_only && p.unit == 'm') return "PT30S";
    if (half_only && p.unit == 'Y') return "P6M";
    if (half_only && p.unit == 'D') return "PT12H";
    if (p.count == 0 && p.hundredths % 25 == 0 && p.hundredths != 0 && p.unit == 'h')
        return "PT" + DateText(std::to_string(p.hundredths * 60 / 100)) + "M";
    bool time = is_time_unit(p.unit);
    const TimexUnit u = timex_unit(p.unit);
    DateText text = (time ? "PT" : "P") + count_text(p, u.factor) + u.letters;
    for (const grammar::Length& length : p.further) {
        if (length.unit == 0) break;
        if (is_time_unit(length.unit) && !time) text += "T";
        time = is_time_unit(length.unit);
        const TimexUnit v = timex_unit(length.unit);
        text += number_text(std::int64_t{length.count} * v.factor) + v.letters;
    }
    return text;
}

}  // namespace

DateText two_digits(int n) { return DateText::digits<2>(n); }

DateText code_text(std::int32_t c) {
    const std::array letters{static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
    return std::string_view(letters.data(), 2).substr(c < 256 ? 1 : 0);
}

DateText zone_text(std::int32_t zone) {
    if (zone == grammar::no_zone) return "";
    if (zone == 0) return "Z";
    const int minutes = std::abs(zone) * 15;
    return (zone < 0 ? "-" : "+") + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

DateValue plain(const DateText& text) {
    DateValue v;
    v.text = text;
    return v;
}

DateValue whole_day(Day d) { return covering(day_text(d), d, d + days(1)); }

DateValue whole_month(int year, int month) {
    return covering(month_text(year, month), make_day(year, month, 1), make_day(year + month / 12, month % 12 + 1, 1));
}

DateValue whole_year(int year) { return covering(year_text(year), make_day(year, 1, 1), make_day(year + 1, 1, 1)); }

DateValue whole_decade(int decade) {
    return covering(DateText(std::to_string(decade)), make_day(decade * 10, 1, 1), make_day(decade * 10 + 10, 1, 1));
}

DateValue whole_century(int century) {
    return covering(two_digits(century), make_day(century * 100, 1, 1), make_day(century * 100 + 100, 1, 1));
}

Day season_start(int year, std::int32_t season) {
    const int month = season == code('S', 'P') ? 3 : season == code('S', 'U') ? 6 : season == code('F', 'A') ? 9 : 12;
    return make_day(year, month, 1);
}

DateValue season_of(int year, std::int32_t season) {
    const Day start = season_start(year, season);
    return covering(year_text(year) + "-" + code_text(season), start, add_months(start, 3));
}

std::optional<Day> holiday_day(int year, std::int32_t index) {
    const lex::HolidayEntry& h = lex::holiday(static_cast<std::size_t>(index));
    switch (h.rule) {
        case lex::HolidayRule::fixed: return make_day(year, h.month, h.day) + days(h.offset);
        case lex::HolidayRule::nth: return nth_weekday(year, h.month, h.day, h.n) + days(h.offset);
        case lex::HolidayRule::easter: return easter(year) + days(h.offset);
        case lex::HolidayRule::orthodox: return orthodox_easter(year) + days(h.offset);
        case lex::HolidayRule::listed: break;
    }
    const int n = lex::listed_day(h, year);
    return n == 0 ? std::nullopt : std::optional(make_day(year, 1, 1) + days(n - 1));
}

DateValue holiday_of(int year, std::int32_t index) {
    const auto first = holiday_day(year, index);
    if (!first) return plain(year_text(year) + "-" + holiday_pattern(index));
    const int length = lex::holiday(static_cast<std::size_t>(index)).length;
    if (length == 1) return whole_day(*first);
    return covering(day_text(*first) + "/" + day_text(*first + days(length - 1)), *first, *first + days(length));
}

DateValue around_holiday(const DateValue& v, char unit, WeekStart week) {
    if (unit == 0 || !v.from) return v;
    constexpr int tuesday = 2;
    const bool after_weekend = unit == 'K' && iso_weekday(*v.from) <= tuesday;
    return unit_around(*v.from - days(after_weekend ? 7 : 0), unit, 0, week);
}

DateText holiday_pattern(std::int32_t index) {
    const lex::HolidayEntry& h = lex::holiday(static_cast<std::size_t>(index));
    return h.rule == lex::HolidayRule::fixed ? two_digits(h.month) + "-" + two_digits(h.day) : "XX-XX";
}

Day moved_day(Day d, char unit, int steps) {
    switch (unit) {
        case 'Y': return add_months(d, 12 * steps);
        case 'Q': return add_months(d, 3 * steps);
        case 'M': return add_months(d, steps);
        case 'W': return d + days(7 * steps);
        case 'F': return d + days(14 * steps);
        case 'E': return add_months(d, 120 * steps);
        case 'C': return add_months(d, 1200 * steps);
        case 'D': return d + days(steps);
        default: return d;
    }
}

namespace {

std::int64_t whole_years(char unit, std::int64_t count) {
    switch (unit) {
        case 'C': return count * 100;
        case 'E': return count * 10;
        case 'Y': return count;
        case 'Q': return count / 4;
        case 'M': return count / 12;
        case 'F': return count / 26;
        case 'W': return count / 52;
        case 'D': return count / 365;
        default: return 0;
    }
}

}  // namespace

DateValue far_year(Day d, char unit, std::int64_t steps) {
    constexpr int latest = 9999;
    const std::int64_t y = year_of(d) + whole_years(unit, steps);
    if (y >= 1 && y <= latest) return {};
    if (y > latest) return plain("FUTURE_REF");
    return plain(y < 1 - latest ? "PAST_REF" : "BC" + year_text(static_cast<int>(1 - y)));
}

DateValue unit_around(Day d, char unit, int steps, WeekStart week) {
    steps = std::clamp(steps, -4000, 4000);
    const Day moved = moved_day(d, unit, steps);
    switch (unit) {
        case 'Y': return whole_year(year_of(moved));
        case 'M': return whole_month(year_of(moved), month_of(moved));
        case 'E': return whole_decade(year_of(moved) / 10);
        case 'C': return whole_century(year_of(moved) / 100);
        case 'D': return whole_day(moved);
        case 'Q': {
            const int q = (month_of(moved) - 1) / 3;
            const Day first = make_day(year_of(moved), q * 3 + 1, 1);
            return covering(year_text(year_of(moved)) + "-Q" + DateText::digits<1>(q + 1), first, add_months(first, 3));
        }
        case 'W':
        case 'F': {
            const IsoWeek w = week_around(moved, week);
            return covering(week_text(w), week_start(w, week), week_start(w, week) + days(7));
        }
        case 'K': {
            const IsoWeek w = iso_week(d + days(7 * steps));
            return covering(week_text(w) + "-WE", week_start(w) + days(5), week_start(w) + days(7));
        }
        default: return plain(steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }
}

bool is_time_unit(char unit) { return unit == 'h' || unit == 'm' || unit == 's'; }

bool is_finer(char a, char b) {
    constexpr std::string_view order = "DWMQY";
    const auto x = order.find(a);
    const auto y = order.find(b);
    return x != std::string_view::npos && y != std::string_view::npos && x < y && b != 'W' && a != 'D' && a != 'W';
}

DateText unknown_unit(char unit) {
    switch (unit) {
        case 'Y': return "XXXX";
        case 'M': return "XXXX-XX";
        case 'W': return "XXXX-WXX";
        case 'Q': return "XXXX-QX";
        case 'K': return "XXXX-WXX-WE";
        case 'E': return "XXX";
        default: return "XXXX-XX-XX";
    }
}

HourAndMinute clock_time_of(const grammar::DatePoint& p) {
    int hour = p.hour;
    int minute = std::max<int>(p.minute, 0);
    const bool night = p.part == code('N', 'I');
    const bool evening =
        p.half_of_day == 'p' || p.part == code('A', 'F') || p.part == code('E', 'V') || (night && hour >= 5);
    const bool morning = p.half_of_day == 'a' || p.part == code('M', 'O');
    if (evening && hour < 12) hour += 12;
    if (p.half_of_day == 0 && (night || p.part == code('E', 'V')) && hour == 12 && minute == 0) hour = 24;
    if (morning && hour == 12) hour = 0;
    if (p.minutes_to) {
        hour = (hour + 23) % 24;
        minute = 60 - minute;
    }
    return {hour, minute};
}

DateValue length_value(const grammar::DatePoint& p) {
    DateValue v = plain(length_text(p));
    v.type = DateType::duration;
    return v;
}

DateValue set_value(const grammar::DatePoint& p) {
    DateValue v;
    if (p.day != 0)
        v = plain("XXXX-XX-" + two_digits(p.day));
    else if (p.weekday != 0)
        v = plain("XXXX-WXX-" + DateText::digits<1>(p.weekday));
    else if (p.month != 0)
        v = plain("XXXX-" + two_digits(p.month));
    else if (p.season != 0)
        v = plain("XXXX-" + code_text(p.season));
    else if (p.part != 0)
        v = plain("XXXX-XX-XX");
    else
        v = plain(p.hour >= 0 ? "XXXX-XX-XX" : length_text(p));
    if (p.part != 0 && p.hour < 0) v.text += "T" + code_text(p.part);
    v.type = DateType::set;
    return v;
}

}  // namespace saidso::resolve
