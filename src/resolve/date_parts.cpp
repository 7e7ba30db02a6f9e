#include "resolve/date_parts.hpp"

#include <algorithm>
#include <string_view>

namespace saidso::resolve {
namespace {

using std::chrono::days;

constexpr std::int32_t code(char a, char b) { return a << 8 | b; }

DateValue covering(std::string text, Day from, Day to) {
    DateValue v;
    v.text = std::move(text);
    v.from = from;
    v.to = to;
    return v;
}

// The count of a length in TIMEX3: "2", "2.5", "X".
std::string count_text(const grammar::DatePoint& p, int factor = 1) {
    if (p.vague) return "X";
    if (p.tenths == 0) return std::to_string(p.count * factor);
    const int tenths = (p.count * 10 + p.tenths) * factor;
    return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "");
}

std::string length_text(const grammar::DatePoint& p) {
    const bool half_only = p.count == 0 && p.tenths == 5;
    switch (p.unit) {
        case 'h': return half_only ? "PT30M" : "PT" + count_text(p) + "H";
        case 'm': return half_only ? "PT30S" : "PT" + count_text(p) + "M";
        case 's': return "PT" + count_text(p) + "S";
        case 'Y': return half_only ? "P6M" : "P" + count_text(p) + "Y";
        case 'D': return half_only ? "PT12H" : "P" + count_text(p) + "D";
        case 'Q': return "P" + count_text(p, 3) + "M";
        case 'F': return "P" + count_text(p, 2) + "W";
        case 'E': return "P" + count_text(p, 10) + "Y";
        case 'C': return "P" + count_text(p, 100) + "Y";
        case 'N': return "P" + count_text(p, 1000) + "Y";
        case 'K': return "P" + count_text(p) + "WE";
        default: return "P" + count_text(p) + p.unit;
    }
}

}  // namespace

std::string two_digits(int n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }

std::string code_text(std::int32_t c) {
    return c < 256 ? std::string(1, static_cast<char>(c))
                   : std::string{static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
}

DateValue plain(std::string text) {
    DateValue v;
    v.text = std::move(text);
    return v;
}

DateValue whole_day(Day d) { return covering(day_text(d), d, d + days(1)); }

DateValue whole_month(int year, int month) {
    const Day first = make_day(year, month, 1);
    return covering(month_text(year, month), first, add_months(first, 1));
}

DateValue whole_year(int year) { return covering(year_text(year), make_day(year, 1, 1), make_day(year + 1, 1, 1)); }

DateValue whole_decade(int decade) {
    return covering(std::to_string(decade), make_day(decade * 10, 1, 1), make_day(decade * 10 + 10, 1, 1));
}

Day season_start(int year, std::int32_t season) {
    const int month = season == code('S', 'P') ? 3 : season == code('S', 'U') ? 6 : season == code('F', 'A') ? 9 : 12;
    return make_day(year, month, 1);
}

DateValue season_of(int year, std::int32_t season) {
    const Day start = season_start(year, season);
    return covering(year_text(year) + "-" + code_text(season), start, add_months(start, 3));
}

Day holiday_day(int year, std::int32_t key) {
    switch (key) {
        case code('E', 'A'): return easter(year);
        case code('T', 'H'): return nth_weekday(year, 11, 4, 4);
        case code('H', 'A'): return make_day(year, 10, 31);
        case code('N', 'Y'): return make_day(year, 1, 1);
        default: return make_day(year, 12, 25);
    }
}

std::string holiday_pattern(std::int32_t key, int offset) {
    if (key == code('E', 'A') || key == code('T', 'H')) return "XX-XX";
    return day_text(holiday_day(2001, key) + days(offset)).substr(5);
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

DateValue unit_around(Day d, char unit, int steps) {
    steps = std::clamp(steps, -4000, 4000);
    const Day moved = moved_day(d, unit, steps);
    switch (unit) {
        case 'Y': return whole_year(year_of(moved));
        case 'M': return whole_month(year_of(moved), month_of(moved));
        case 'E': return whole_decade(year_of(moved) / 10);
        case 'C': return plain(two_digits(year_of(moved) / 100));
        case 'D': return whole_day(moved);
        case 'Q': {
            const int q = (month_of(moved) - 1) / 3;
            const Day first = make_day(year_of(moved), q * 3 + 1, 1);
            return covering(year_text(year_of(moved)) + "-Q" + std::to_string(q + 1), first, add_months(first, 3));
        }
        case 'W':
        case 'F': {
            const IsoWeek w = iso_week(moved);
            return covering(week_text(w), week_start(w), week_start(w) + days(7));
        }
        case 'K': {
            const IsoWeek w = iso_week(d + days(7 * steps));
            return covering(week_text(w) + "-WE", week_start(w) + days(5), week_start(w) + days(7));
        }
        default: return plain(steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }
}

bool is_finer(char a, char b) {
    constexpr std::string_view order = "DWMQY";
    const auto x = order.find(a);
    const auto y = order.find(b);
    return x != std::string_view::npos && y != std::string_view::npos && x < y && b != 'W' && a != 'D' && a != 'W';
}

std::string unknown_unit(char unit) {
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

DateValue length_value(const grammar::DatePoint& p) {
    DateValue v = plain(length_text(p));
    v.type = DateType::duration;
    return v;
}

DateValue set_value(const grammar::DatePoint& p) {
    DateValue v;
    if (p.weekday != 0)
        v = plain("XXXX-WXX-" + std::to_string(p.weekday));
    else if (p.month != 0)
        v = plain("XXXX-" + two_digits(p.month));
    else if (p.season != 0)
        v = plain("XXXX-" + code_text(p.season));
    else if (p.part != 0)
        v = plain("XXXX-XX-XXT" + code_text(p.part));
    else
        v = plain(length_text(p));
    v.type = DateType::set;
    return v;
}

}  // namespace saidso::resolve
