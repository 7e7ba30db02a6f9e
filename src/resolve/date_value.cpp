#include "resolve/date_value.hpp"

#include <algorithm>
#include <array>

#include "resolve/date_clock.hpp"
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
        constexpr auto bits = [](auto... shapes) { return ((1U << static_cast<unsigned>(shapes)) | ...); };
        constexpr unsigned of_days =
            bits(Shape::calendar, Shape::nth, Shape::deictic, Shape::relative, Shape::offset, Shape::holiday);
        const bool timed = p_.hour >= 0 || p_.part != 0;
        if (timed && (of_days >> static_cast<unsigned>(p_.shape) & 1U) != 0) return with_time(untimed(), p_, c_);
        return untimed();
    }

private:
    [[nodiscard]] DateValue untimed() const {
        switch (p_.shape) {
            case Shape::calendar: return calendar();
            case Shape::nth: return nth();
            case Shape::fuzzy: return fuzzy();
            case Shape::deictic: return deictic();
            case Shape::relative: return relative();
            case Shape::offset: return offset();
            case Shape::holiday: return holiday();
            case Shape::clock: return clock_value(p_, c_);
            case Shape::quarter: return part_of_year("Q", 3);
            case Shape::half_year: return part_of_year("H", 6);
            case Shape::months: return months();
            case Shape::season: return season();
            case Shape::decade: return whole_decade(p_.count);
            case Shape::century:
                if (p_.before_christ) return plain("BC" + two_digits(p_.count - 1));
                return whole_century(p_.count - 1);
            case Shape::fiscal: return plain("FY" + year_text(p_.year));
            case Shape::duration: return length_value(p_);
            case Shape::set: return set();
            case Shape::none: break;
        }
        return {};
    }

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
        const int past = first(y) <= reference() ? y : y - 1;
        const int coming = first(y) + days(length) > reference() ? y : y + 1;
        if (c_.strictly || (c_.whole_text && p_.shape == Shape::holiday)) return future() ? coming : past;
        // The tense decides, unless it points most of a year away from a day close by; a quarter is told of soon after.
        const int much_nearer = p_.shape == Shape::quarter ? 4 : 8;
        const auto since = (reference() - first(past)).count() - (length - 1);
        const auto until = (first(coming) - reference()).count();
        if (c_.tense == Tense::open) return until * 3 < since * 2 ? coming : past;
        if (future()) return since * much_nearer < until ? past : coming;
        const int by_far = length > 7 ? 2 * much_nearer : much_nearer;  // "was tried in January", said in December
        return until * by_far < since ? coming : past;
    }

    [[nodiscard]] DateValue fuzzy() const {
        switch (p_.part) {
            case 'P' << 8 | 'A': return plain("PAST_REF");
            case 'F' << 8 | 'U': return plain("FUTURE_REF");
            default: return plain("PRESENT_REF");
        }
    }

    [[nodiscard]] DateValue calendar() const {
        if (p_.day != 0 && p_.month != 0) {
            const DateValue day = month_and_day();
            return p_.container != 0 && day.from ? unit_around(*day.from, p_.container, 0, c_.week_start) : day;
        }
        if (p_.month != 0) return month();
        if (p_.year > 0 && p_.before_christ) return plain("BC" + year_text(p_.year));
        if (p_.year > 0 && p_.container == 'Q' && c_.spoken_quarter)
            return unit_around(make_day(p_.year, month_of(*c_.spoken_quarter), 1), 'Q', 0);
        if (p_.year > 0) return whole_year(p_.year);
        return p_.day != 0 ? day_of_month() : weekday();
    }

    // "the 22nd", "Tuesday the 19th": of the nearest month that has such a day
    [[nodiscard]] DateValue day_of_month() const {
        if (!c_.reference) return plain("XXXX-XX-" + two_digits(p_.day));
        constexpr int months_of_calendar = 84;
        const int step = future() ? 1 : -1;
        for (int i = 0; i < months_of_calendar; ++i) {
            const Day first = add_months(make_day(year_of(reference()), month_of(reference()), 1), step * i);
            if (!is_real_day(year_of(first), month_of(first), p_.day)) continue;
            const Day d = first + days(p_.day - 1);
            if (p_.weekday != 0 ? iso_weekday(d) == p_.weekday : future() ? d >= reference() : d <= reference())
                return whole_day(d);
        }
        return plain("XXXX-XX-" + two_digits(p_.day));
    }

    [[nodiscard]] DateValue month_and_day() const {
        int y = p_.year;
        if (y <= 0) {
            if (!c_.reference) return plain("XXXX-" + two_digits(p_.month) + "-" + two_digits(p_.day));
            y = nearest_year([this](int year) { return make_day(year, p_.month, 1) + days(p_.day - 1); }, 1);
            const int step = future() ? 1 : -1;
            for (int i = 0; i < 8 && p_.month == 2 && p_.day == 29 && !is_real_day(y, 2, 29); ++i) y += step;
            if (p_.weekday != 0) y = year_of_weekday(y, step);
        }
        if (!is_real_day(y, p_.month, p_.day)) return plain(month_text(y, p_.month) + "-" + two_digits(p_.day));
        return whole_day(make_day(y, p_.month, p_.day));
    }

    // "Friday, July 18": of this year or the ones beside it, that in which it is a Friday.
    [[nodiscard]] int year_of_weekday(int y, int step) const {
        for (const int year : {y, y + step, y - step})
            if (is_real_day(year, p_.month, p_.day) && iso_weekday(make_day(year, p_.month, p_.day)) == p_.weekday)
                return year;
        return y;
    }

    [[nodiscard]] DateValue month() const {
        if (p_.year > 0) return whole_month(p_.year, p_.month);
        if (!c_.reference) return plain("XXXX-" + two_digits(p_.month));
        return whole_month(nearest_year([this](int y) { return make_day(y, p_.month, 1); }, 28), p_.month);
    }

    // The text is a weekday: today's would be told by "today".
    [[nodiscard]] bool is_bare() const { return c_.alone && c_.whole_text && p_.hour < 0 && p_.part == 0; }

    [[nodiscard]] DateValue weekday() const {
        if (!c_.reference) return plain("XXXX-WXX-" + DateText::digits<1>(p_.weekday));
        const int ahead = (p_.weekday - iso_weekday(reference()) + 7) % 7;
        switch (p_.direction) {
            case Direction::last: return whole_day(reference() + days(ahead - 7));
            case Direction::next:  // in the week to come
                if (p_.count == 2) return whole_day(reference() + days((ahead == 0 ? 7 : ahead) + 7));
                return whole_day(reference() + days(8 - iso_weekday(reference()) + p_.weekday - 1));
            case Direction::hence: return whole_day(reference() + days(ahead == 0 ? 7 : ahead));
            case Direction::current: {
                const Day first = week_start(week_around(reference(), c_.week_start), c_.week_start);
                const Day d = first + days((p_.weekday - iso_weekday(first) + 7) % 7);
                return whole_day(d < reference() && future() ? d + days(7) : d);
            }
            default: break;
        }
        if (ahead == 0 && is_bare() && future()) return whole_day(reference() + days(7));
        return whole_day(reference() + days(ahead == 0 || future() ? ahead : ahead - 7));
    }

    [[nodiscard]] DateValue deictic() const {
        if (!c_.reference) return plain("XXXX-XX-XX");
        return whole_day(reference() + days(p_.count));
    }

    [[nodiscard]] DateValue relative() const {
        if (p_.weekday != 0) return weekday();
        if (p_.season != 0) return season();
        if (p_.month != 0) return relative_month();
        const int next = p_.count == 2 ? 2 : 1;  // "the week after next"
        const int step = p_.direction == Direction::last ? -1 : p_.direction == Direction::next ? next : 0;
        if (p_.part != 0) return c_.reference ? whole_day(reference() + days(step)) : plain("XXXX-XX-XX");
        if (!c_.reference) return plain(unknown_unit(p_.unit));
        // "over the weekend": the last one, or the next
        if (p_.unit == 'K' && p_.direction == Direction::none)
            return unit_around(reference(), 'K', !future() && iso_weekday(reference()) < 6 ? -1 : 0);
        return unit_around(reference(), p_.unit, step, c_.week_start);
    }

    // "last January" is the latest before the month of the reference, "next January" the first after it.
    [[nodiscard]] DateValue relative_month() const {
        DatePoint p = p_;
        p.direction = Direction::none;
        if (c_.reference) {
            const int ahead = p_.month - month_of(reference());
            const int now = year_of(reference());
            p.year = p_.direction == Direction::last ? now - (ahead >= 0)
                                                     : now + (p_.direction == Direction::next && ahead <= 0);
        }
        return Resolver(p, c_).calendar();
    }

    [[nodiscard]] DateValue offset() const {
        if (p_.vague && p_.direction == Direction::ago) return plain("PAST_REF");
        if (p_.vague) return plain(p_.direction == Direction::earlier ? "PAST_REF" : "FUTURE_REF");
        const bool from_now = p_.direction == Direction::ago || p_.direction == Direction::hence;
        const bool known = c_.reference.has_value() || (!from_now && c_.spoken_of);
        if (!known)
            return plain(p_.weekday != 0 ? "XXXX-WXX-" + DateText::digits<1>(p_.weekday) : unknown_unit(p_.unit));
        const Day start = from_now || !c_.spoken_of ? reference() : anchor_day();
        if (p_.direction == Direction::same) {
            if (p_.season != 0) return season_of(year_of(start), p_.season);
            return p_.part != 0 && p_.unit == 0 ? whole_day(start) : unit_around(start, p_.unit, 0);
        }
        const int sign = p_.direction == Direction::ago || p_.direction == Direction::earlier ? -1 : 1;
        const int count = std::min(p_.count, 100'000);
        if (const DateValue far = far_year(start, p_.unit, std::int64_t{sign} * p_.count); !far.text.empty())
            return far;
        if (p_.weekday != 0) {
            const int ahead = (p_.weekday - iso_weekday(start) + 6) % 7 + 1;
            return whole_day(start + days(sign > 0 ? ahead + 7 * (count - 1) : ahead % 7 - 7 * count));
        }
        if (p_.part != 0 && p_.unit == 0) return whole_day(start + days(sign));
        if (is_time_unit(p_.unit)) return moment(sign);
        if (p_.hundredths != 0 && p_.unit == 'Y')
            return unit_around(start, 'M', sign * (count * 12 + p_.hundredths * 12 / 100));
        if (p_.hundredths != 0 && (p_.unit == 'E' || p_.unit == 'C'))  // "half a century ago"
            return unit_around(start, 'Y', sign * (count * 100 + p_.hundredths) / (p_.unit == 'E' ? 10 : 1));
        if (p_.further[0].unit != 0) return moved_by_all(start, sign);
        const Day moved = moved_day(start, p_.unit, sign * count);
        if (p_.container != 0) return unit_around(moved, p_.container, 0);
        // "a year earlier" than a month is a month; "a year ago" beside a quarter is a quarter
        const bool finer = c_.spoken_of && p_.unit == 'Y' && is_finer(c_.spoken_unit, p_.unit) &&
                           (!from_now || (count == 1 && c_.spoken_unit == 'Q' && c_.spoken_near));
        if (finer) return unit_around(moved_day(*c_.spoken_of, p_.unit, sign * count), c_.spoken_unit, 0);
        return unit_around(moved, p_.unit, 0, c_.week_start);
    }

    // What "the next day" follows: the last day spoken of, not a year or a month.
    [[nodiscard]] Day anchor_day() const {
        if (p_.unit == 'Q' && c_.spoken_unit == 'Y' && c_.spoken_quarter) return *c_.spoken_quarter;
        const bool of_day = p_.unit == 'D' || p_.part != 0 || p_.weekday != 0;
        if (!of_day || c_.spoken_unit == 'D') return *c_.spoken_of;
        return c_.spoken_day ? *c_.spoken_day : c_.reference ? reference() : *c_.spoken_of;
    }

    // "2 years and 3 months ago": as fine as the finest unit
    [[nodiscard]] DateValue moved_by_all(Day d, int sign) const {
        d = moved_day(d, p_.unit, sign * std::min(p_.count, 100'000));
        char unit = p_.unit;
        for (const grammar::Length& length : p_.further) {
            if (length.unit == 0) break;
            if (const DateValue far = far_year(d, length.unit, std::int64_t{sign} * length.count); !far.text.empty())
                return far;
            d = moved_day(d, length.unit, sign * length.count);
            unit = length.unit;
        }
        if (const DateValue far = far_year(d, 'Y', 0); !far.text.empty()) return far;
        return unit_around(d, is_time_unit(unit) ? 'D' : unit, 0, c_.week_start);
    }

    // "two hours ago": the time of the reference must be known.
    [[nodiscard]] DateValue moment(int sign) const {
        if (!c_.reference || !c_.reference->has_time) return unit_around(Day{}, p_.unit, sign);
        return moment_from(reference(), c_.reference->hour * 60 + c_.reference->minute, p_, sign);
    }

    // The unit or weekday that is the count-th of a month, a year or a week.
    [[nodiscard]] DateValue nth() const {
        DatePoint around;
        around.shape = p_.container != 0 ? Shape::relative : Shape::calendar;
        around.direction = p_.direction;
        around.unit = p_.container;
        around.month = p_.month;
        around.year = p_.year;
        if (p_.container == 0 && p_.month == 0 && p_.year <= 0) {
            if (!c_.reference) return plain("XXXX-W" + two_digits(p_.count));
            around.year = year_of(reference());
        }
        const DateValue whole = Resolver(around, c_).run();
        if (!whole.from || !whole.to) return plain("XXXX-XX-XX");
        const Day from = *whole.from;
        const Day to = *whole.to;
        const auto nth_day = [&](int day) {  // a weekday, 1 to 7
            if (p_.count < 0) return to - days((iso_weekday(to) - day + 6) % 7 + 1 + 7 * (-p_.count - 1));
            return from + days((day - iso_weekday(from) + 7) % 7 + 7 * (p_.count - 1));
        };
        const int steps = p_.count < 0 ? p_.count : p_.count - 1;
        if (p_.weekday != 0) return whole_day(nth_day(p_.weekday));
        if (p_.unit == 'W') return unit_around(nth_day(4), 'W', 0);  // a week is where its Thursday is
        if (p_.unit == 'K') return unit_around(nth_day(6), 'K', 0);
        if (p_.unit == 'M') return unit_around(add_months(p_.count < 0 ? to : from, steps), 'M', 0);
        return whole_day((p_.count < 0 ? to : from) + days(steps));
    }

    [[nodiscard]] DateValue part_of_year(const char* letter, int months) const {
        int y = p_.year;
        const int first_month = (p_.count - 1) * months + 1;
        if (y <= 0) {
            if (!c_.reference) return plain("XXXX-" + DateText(letter) + DateText::digits<1>(p_.count));
            y = nearest_year([&](int year) { return make_day(year, first_month, 1); }, months * 30);
        }
        if (p_.direction == Direction::earlier) --y;
        DateValue v = plain(year_text(y) + "-" + letter + DateText::digits<1>(p_.count));
        v.from = make_day(y, first_month, 1);
        v.to = add_months(*v.from, months);
        return v;
    }

    [[nodiscard]] DateValue months() const {
        const int count = std::clamp(p_.count, 1, 12);
        if (p_.year <= 0 && !c_.reference) return plain("P" + DateText(std::to_string(count)) + "M");
        const bool last_year = p_.container != 0 && p_.direction == Direction::last;
        const int y = p_.year > 0 ? int{p_.year} : year_of(reference()) - last_year;
        const int first = p_.direction == Direction::last && p_.container == 0 ? 13 - count : 1;
        DateValue v = plain(month_text(y, first) + "/" + month_text(y, first + count - 1));
        v.from = make_day(y, first, 1);
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
        if (p_.year > 0) return around_holiday(holiday_of(p_.year, p_.count), p_.unit, c_.week_start);
        if (!c_.reference) return plain("XXXX-" + holiday_pattern(p_.count));
        const auto day_in = [this](int year) { return holiday_day(year, p_.count).value_or(make_day(year, 7, 1)); };
        const int now = year_of(reference());
        int y = nearest_year(day_in, 1);
        if (p_.container == 'L') y = day_in(now) < reference() ? now : now - 1;
        if (p_.container == 'N') y = day_in(now) > reference() ? now : now + 1;
        const int step = p_.container == 'N' || (p_.container != 'L' && future()) ? 1 : -1;
        return around_holiday(holiday_of(year_that_has_it(y, step), p_.count), p_.unit, c_.week_start);
    }

    // Not every year has each: the next that does, or the one before; of what came once, whenever it was.
    [[nodiscard]] int year_that_has_it(int y, int step) const {
        constexpr int far = 8;
        constexpr int farthest = 50;
        for (int i = 0; i < far; ++i)
            if (holiday_day(y + step * i, p_.count)) return y + step * i;
        for (int i = 1; i < farthest; ++i)
            if (holiday_day(y - step * i, p_.count)) return y - step * i;
        return y;
    }

    [[nodiscard]] DateValue set() const {
        DateValue v = set_value(p_);
        if (p_.hour < 0) return v;
        v = with_time(v, p_, c_);
        v.type = DateType::set;
        return v;
    }

    const DatePoint& p_;
    const DateContext& c_;
};

}  // namespace

DateValue value_of(const grammar::DatePoint& point, const DateContext& context) {
    return Resolver(point, context).run();
}

}  // namespace saidso::resolve
