#include "resolve/calendar.hpp"

namespace saidso::resolve {
namespace {

using std::chrono::days;

// Takes `count` digits from the front of s; -1 when they are not there.
int take_digits(std::string_view& s, std::size_t count) {
    if (s.size() < count) return -1;
    int n = 0;
    for (const char c : s.substr(0, count)) {
        if (c < '0' || c > '9') return -1;
        n = n * 10 + (c - '0');
    }
    s.remove_prefix(count);
    return n;
}

bool take(std::string_view& s, char c) {
    if (s.empty() || s[0] != c) return false;
    s.remove_prefix(1);
    return true;
}

// "", "Z", "+01:00", "-0200"; false for anything else
bool read_zone(std::string_view s, std::optional<int>& zone) {
    if (s.empty()) return true;
    if (s == "Z") {
        zone = 0;
        return true;
    }
    const bool west = s[0] == '-';
    if (!take(s, '+') && !take(s, '-')) return false;
    const int h = take_digits(s, 2);
    if (h < 0 || h > 14) return false;
    take(s, ':');
    const int m = s.empty() ? 0 : take_digits(s, 2);
    zone = west ? -(h * 60 + m) : h * 60 + m;
    return m >= 0 && m < 60 && s.empty();
}

bool read_time(std::string_view s, Reference& r) {
    r.hour = take_digits(s, 2);
    if (r.hour < 0 || r.hour > 24 || !take(s, ':')) return false;
    r.minute = take_digits(s, 2);
    if (r.minute < 0 || r.minute > 59) return false;
    if (take(s, ':')) {
        if (const int second = take_digits(s, 2); second < 0 || second > 60) return false;
        if (take(s, '.'))
            while (take_digits(s, 1) >= 0) {
            }
    }
    return read_zone(s, r.zone);
}

}  // namespace

bool is_real_day(int y, int m, int d) {
    return (std::chrono::year(y) / std::chrono::month(static_cast<unsigned>(m)) /
            std::chrono::day(static_cast<unsigned>(d)))
        .ok();
}

std::optional<Reference> read_reference(std::string_view s) {
    const int y = take_digits(s, 4);
    if (y < 1 || !take(s, '-')) return std::nullopt;
    const int m = take_digits(s, 2);
    if (!take(s, '-')) return std::nullopt;
    const int d = take_digits(s, 2);
    if (m < 1 || d < 1 || !is_real_day(y, m, d)) return std::nullopt;
    Reference r{make_day(y, m, d)};
    if (s.empty()) return r;
    r.has_time = true;
    if (!take(s, 'T') && !take(s, ' ')) return std::nullopt;
    return read_time(s, r) ? std::optional(r) : std::nullopt;
}

std::optional<Reference> require_reference(std::string_view s) {
    if (s.empty()) return std::nullopt;
    if (const auto reference = read_reference(s)) return reference;
    throw Error("\"" + std::string(s) + "\" is no date (ISO 8601: 2024-10-23, 2024-10-23T14:30)");
}

Day add_months(Day d, int months) {
    const auto ymd = civil(d);
    const auto ym = ymd.year() / ymd.month() + std::chrono::months(months);
    const auto last = (ym / std::chrono::last).day();
    return Day(ym / (ymd.day() > last ? last : ymd.day()));
}

IsoWeek iso_week(Day d) {
    const Day thursday = d + days(4 - iso_weekday(d));
    const int y = year_of(thursday);
    return {y, static_cast<int>((thursday - make_day(y, 1, 1)).count() / 7) + 1};
}

Day week_start(IsoWeek w, WeekStart first) {
    const Day fourth = make_day(w.year, 1, 4);
    return fourth + days(1 - iso_weekday(fourth) + 7 * (w.week - 1) - (first == WeekStart::sunday));
}

IsoWeek week_around(Day d, WeekStart first) { return iso_week(d + days(first == WeekStart::sunday)); }

Day easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return make_day(year, f / 31, f % 31 + 1);
}

Day orthodox_easter(int year) {
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int f = d + e + 114;
    return make_day(year, f / 31, f % 31 + 1) + days(year / 100 - year / 400 - 2);
}

Day nth_weekday(int year, int month, int weekday, int n) {
    const Day first = n > 0 ? make_day(year, month, 1) : add_months(make_day(year, month, 1), 1) - days(7);
    return first + days((weekday - iso_weekday(first) + 7) % 7 + (n > 0 ? 7 * (n - 1) : 0));
}

DateText year_text(int year) { return DateText::digits<4>(year); }

DateText month_text(int year, int month) {
    DateText s = DateText::like("0000-00");
    s.put<4>(0, year);
    s.put<2>(5, month);
    return s;
}

namespace {

// Over "0000-00-00"
void put_day(DateText& s, std::size_t at, Day d) {
    const auto ymd = civil(d);
    s.put<4>(at, int(ymd.year()));
    s.put<2>(at + 5, static_cast<int>(unsigned(ymd.month())));
    s.put<2>(at + 8, static_cast<int>(unsigned(ymd.day())));
}

}  // namespace

DateText day_text(Day d) {
    DateText s = DateText::like("0000-00-00");
    put_day(s, 0, d);
    return s;
}

DateText two_days_text(Day a, Day b) {
    DateText s = DateText::like("0000-00-000000-00-00");
    put_day(s, 0, a);
    put_day(s, day_length, b);
    return s;
}

DateText week_text(IsoWeek w) {
    DateText s = DateText::like("0000-W00");
    s.put<4>(0, w.year);
    s.put<2>(6, w.week);
    return s;
}

}  // namespace saidso::resolve
