#include "resolve/date_value.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "resolve/date_parts.hpp"

namespace saidso::resolve {
namespace {

using grammar::DatePoint;
using grammar::Direction;
using grammar::Shape;
using std::chrono::days;

class Resolver {
public:
    Resolver(const DatePoint& p, const DateContext& c) : p_(p), c_(c) {}

    DateValue run() const {
        switch (p_.shape) {
            case Shape::calendar: return with_time(calendar());
            case Shape::deictic: return with_time(deictic());
            case Shape::relative: return with_time(relative());
            case Shape::offset: return with_time(offset());
            case Shape::holiday: return with_time(holiday());
            case Shape::clock: return with_time(today());
            case Shape::quarter: return part_of_year("Q", 3);
            case Shape::half_year: return part_of_year("H", 6);
            case Shape::months: return months();
            case Shape::season: return season();
            case Shape::decade: return whole_decade(p_.count);
            case Shape::century: return plain(two_digits(p_.count - 1));
            case Shape::fiscal: return plain("FY" + year_text(p_.year));
            case Shape::duration: return length_value(p_);
            case Shape::set: return set_value(p_);
            case Shape::none: break;
        }
        return {};
    }

private:
    [[nodiscard]] bool future() const { return c_.tense == Tense::future; }
    [[nodiscard]] Day reference() const { return c_.reference->day; }
    [[nodiscard]] DateValue today() const { return c_.reference ? whole_day(reference()) : plain("XXXX-XX-XX"); }

    // The year of a recurring date of which `first(year)` is the first day and [first, first + length) the extent:
    // the nearest on or before the reference day, or on or after it.
    template <class First>
    [[nodiscard]] int nearest_year(First first, int length) const {
        const int y = year_of(reference());
        if (p_.direction == Direction::last) return y - 1;
        if (p_.direction == Direction::next) return y + 1;
        if (p_.direction == Direction::current) return y;
        // The tense decides, unless it points most of a year away from a day close by.
        constexpr int much_nearer = 8;
        const int past = first(y) <= reference() ? y : y - 1;
        const int coming = first(y) + days(length) > reference() ? y : y + 1;
        const auto since = (reference() - first(past)).count();
        const auto until = (first(coming) - reference()).count();
        if (length > 1) return future() ? coming : past;
        if (future()) return since * much_nearer < until ? past : coming;
        return until * much_nearer < since ? coming : past;
    }

    [[nodiscard]] DateValue calendar() const {
        if (p_.day != 0 && p_.month != 0) return month_and_day();
        if (p_.month != 0) return month();
        if (p_.year > 0) return whole_year(p_.year);
        return weekday();
    }

    [[nodiscard]] DateValue month_and_day() const {
        int y = p_.year;
        if (y <= 0) {
            if (!c_.reference) return plain("XXXX-" + two_digits(p_.month) + "-" + two_digits(p_.day));
            y = nearest_year(
                [this](int year) { return add_months(make_day(year, 1, 1), p_.month - 1) + days(p_.day - 1); }, 1);
        }
        if (!is_real_day(y, p_.month, p_.day)) return plain(month_text(y, p_.month) + "-" + two_digits(p_.day));
        return whole_day(make_day(y, p_.month, p_.day));
    }

    [[nodiscard]] DateValue month() const {
        if (p_.year > 0) return whole_month(p_.year, p_.month);
        if (!c_.reference) return plain("XXXX-" + two_digits(p_.month));
        return whole_month(nearest_year([this](int y) { return make_day(y, p_.month, 1); }, 28), p_.month);
    }

    [[nodiscard]] DateValue weekday() const {
        if (!c_.reference) return plain("XXXX-WXX-" + std::to_string(p_.weekday));
        const int ahead = (p_.weekday - iso_weekday(reference()) + 7) % 7;
        switch (p_.direction) {
            case Direction::last: return whole_day(reference() + days(ahead - 7));
            case Direction::next: return whole_day(reference() + days(ahead == 0 ? 7 : ahead));
            case Direction::current: return whole_day(week_start(iso_week(reference())) + days(p_.weekday - 1));
            default: return whole_day(reference() + days(ahead == 0 || future() ? ahead : ahead - 7));
        }
    }

    [[nodiscard]] DateValue deictic() const {
        if (!c_.reference) return plain("XXXX-XX-XX");
        return whole_day(reference() + days(p_.count));
    }

    [[nodiscard]] DateValue relative() const {
        if (p_.weekday != 0) return weekday();
        if (p_.season != 0) return season();
        if (p_.month != 0) {
            if (!c_.reference) return calendar();
            DatePoint bare = p_;
            if (p_.direction != Direction::current) bare.direction = Direction::none;
            DateContext c = c_;
            c.tense = p_.direction == Direction::next ? Tense::future : Tense::past;
            if (p_.direction == Direction::last && p_.month == month_of(reference())) bare.direction = Direction::last;
            return Resolver(bare, c).calendar();
        }
        const int step = p_.direction == Direction::last ? -1 : p_.direction == Direction::next ? 1 : 0;
        if (p_.part != 0) return c_.reference ? whole_day(reference() + days(step)) : plain("XXXX-XX-XX");
        if (!c_.reference) return plain(unknown_unit(p_.unit));
        return unit_around(reference(), p_.unit, step);
    }

    [[nodiscard]] DateValue offset() const {
        if (p_.vague && p_.direction == Direction::ago) return plain("PAST_REF");
        if (p_.vague) return plain(p_.direction == Direction::earlier ? "PAST_REF" : "FUTURE_REF");
        const bool from_now = p_.direction == Direction::ago || p_.direction == Direction::hence;
        const bool known = c_.reference.has_value() || (!from_now && c_.spoken_of);
        if (!known) return plain(unknown_unit(p_.unit));
        const Day start = from_now || !c_.spoken_of ? reference() : *c_.spoken_of;
        if (p_.direction == Direction::same) {
            if (p_.season != 0) return season_of(year_of(start), p_.season);
            return p_.part != 0 ? whole_day(start) : unit_around(start, p_.unit, 0);
        }
        const int sign = p_.direction == Direction::ago || p_.direction == Direction::earlier ? -1 : 1;
        if (p_.part != 0) return whole_day(start + days(sign));
        if (p_.tenths != 0 && p_.unit == 'Y')
            return unit_around(start, 'M', sign * (p_.count * 12 + p_.tenths * 12 / 10));
        const DateValue moved = unit_around(start, p_.unit, sign * p_.count);
        // "a year earlier" than a month is a month
        const bool finer = !from_now && c_.spoken_of && moved.from && is_finer(c_.spoken_unit, p_.unit);
        return finer ? unit_around(moved_day(start, p_.unit, sign * p_.count), c_.spoken_unit, 0) : moved;
    }

    [[nodiscard]] DateValue part_of_year(const char* letter, int months) const {
        int y = p_.year;
        const int first_month = (p_.count - 1) * months + 1;
        if (y <= 0) {
            if (!c_.reference) return plain("XXXX-" + std::string(letter) + std::to_string(p_.count));
            y = nearest_year([&](int year) { return make_day(year, first_month, 1); }, months * 30);
        }
        DateValue v = plain(year_text(y) + "-" + letter + std::to_string(p_.count));
        v.from = make_day(y, first_month, 1);
        v.to = add_months(*v.from, months);
        return v;
    }

    [[nodiscard]] DateValue months() const {
        const int count = std::clamp(p_.count, 1, 12);
        const int first = p_.direction == Direction::last ? 13 - count : 1;
        DateValue v = plain(month_text(p_.year, first) + "/" + month_text(p_.year, first + count - 1));
        v.from = make_day(p_.year, first, 1);
        v.to = add_months(*v.from, count);
        return v;
    }

    [[nodiscard]] DateValue season() const {
        if (p_.year > 0) return season_of(p_.year, p_.season);
        if (!c_.reference) return plain("XXXX-" + code_text(p_.season));
        const int now = year_of(reference());
        const auto start = [this](int y) { return season_start(y, p_.season); };
        if (p_.direction == Direction::last)
            return season_of(start(now) + days(92) <= reference() ? now : now - 1, p_.season);
        if (p_.direction == Direction::next) return season_of(start(now) > reference() ? now : now + 1, p_.season);
        if (p_.direction == Direction::current) return season_of(now, p_.season);
        return season_of(nearest_year(start, 92), p_.season);
    }

    [[nodiscard]] DateValue holiday() const {
        int y = p_.year;
        if (y <= 0) {
            if (!c_.reference) return plain("XXXX-" + holiday_pattern(p_.season, p_.count));
            y = nearest_year([this](int year) { return holiday_day(year, p_.season) + days(p_.count); }, 1);
        }
        return whole_day(holiday_day(y, p_.season) + days(p_.count));
    }

    // Adds the clock time or the part of the day.
    [[nodiscard]] DateValue with_time(DateValue v) const {
        if (p_.hour >= 0) {
            int hour = p_.hour;
            int minute = std::max<int>(p_.minute, 0);
            if (p_.minute == -15) {
                hour -= 1;
                minute = 45;
            }
            const bool morning = p_.half_of_day == 'a' || p_.part == ('M' << 8 | 'O');
            const bool evening = p_.half_of_day == 'p' || p_.part == ('A' << 8 | 'F') || p_.part == ('E' << 8 | 'V');
            if (evening && hour < 12) hour += 12;
            if (morning && hour == 12) hour = 0;
            v.text += "T" + two_digits(hour) + ":" + two_digits(minute);
            if (p_.second >= 0) v.text += ":" + two_digits(p_.second);
            v.text += zone_text();
            v.hour = hour;
            v.minute = minute;
            v.type = DateType::time;
        } else if (p_.part != 0) {
            v.text += "T" + code_text(p_.part);
            v.type = DateType::time;
        }
        return v;
    }

    [[nodiscard]] std::string zone_text() const {
        if (p_.zone == grammar::no_zone) return "";
        if (p_.zone == 0) return "Z";
        const int minutes = std::abs(p_.zone) * 15;
        return (p_.zone < 0 ? "-" : "+") + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
    }

    const DatePoint& p_;
    const DateContext& c_;
};

}  // namespace

DateValue value_of(const grammar::DatePoint& point, const DateContext& context) {
    return Resolver(point, context).run();
}

char unit_of(const DateValue& value) {
    if (!value.from || !value.to) return 'D';
    const auto length = (*value.to - *value.from).count();
    return length > 300 ? 'Y' : length > 80 ? 'Q' : length > 20 ? 'M' : length > 1 ? 'W' : 'D';
}

}  // namespace saidso::resolve
