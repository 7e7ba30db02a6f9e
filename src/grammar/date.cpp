#include "grammar/date.hpp"

#include <algorithm>

#include "grammar/date_context.hpp"
#include "grammar/date_points.hpp"
#include "grammar/date_spans.hpp"

namespace saidso::grammar {
namespace {

using namespace dates;
using lex::is_one_of;
using segment::TokenRange;

// FIRST sets of the groups of rules. A group is tried at a token of its set, or at an article or determiner before one.
constexpr std::uint32_t numbers = lex::Numeral | lex::Small | lex::Tens;
constexpr std::uint32_t amounts =
    numbers | lex::Determiner | lex::Dozen | lex::Scale | lex::Fraction | lex::TimeUnit | lex::DateWord;
constexpr std::uint32_t calendar_first = lex::Numeral | lex::Month | lex::Weekday | lex::Ordinal;
constexpr std::uint32_t part_of_year_first =
    lex::Numeral | lex::Ordinal | lex::Season | lex::DateWord | lex::Relative | lex::TimeUnit;
constexpr std::uint32_t relative_first = lex::Relative | lex::TimeUnit | lex::DayPart | lex::Season | lex::DateWord;
constexpr std::uint32_t set_first = lex::Determiner | lex::Frequency | lex::DateWord | lex::Multiple | numbers;
constexpr std::uint32_t clock_first = numbers | lex::Fraction | lex::DayPart;
constexpr std::uint32_t first_mask = calendar_first | part_of_year_first | relative_first | clock_first | lex::Dozen |
                                     lex::Deictic | lex::Frequency | lex::Holiday | lex::Multiple;
constexpr std::uint32_t after_determiner = first_mask | lex::Scale | lex::Determiner;

struct Found {
    DatePoint point;
    Token const* end = nullptr;
    std::string_view rule;
};

class Finder {
public:
    Finder(const segment::Article& article, DateOrder order, std::vector<DateMatch>& out)
        : article_(article), order_(order), out_(out) {}

    void run(TokenRange sentence) {
        begin_ = article_.tokens.data() + sentence.first;
        end_ = article_.tokens.data() + sentence.last;
        taken_ = begin_;
        for (Token const* t = begin_; t < end_;) t = may_begin(t) ? try_at(t) : t + 1;
    }

private:
    [[nodiscard]] bool may_begin(Token const* t) const {
        if (t->any(first_mask)) return true;
        return t->any(lex::Article | lex::Determiner) && t + 1 < end_ && t[1].any(after_determiner);
    }

    // Returns where to go on: past the match, or the next token.
    Token const* try_at(Token const* t) {
        DateMatch match;
        Found a = find_point(t);
        Found b = find_leading_number_range(t, a);
        Token const* second = nullptr;
        if (a.end != nullptr && b.end == nullptr) b = find_second(t, a, second);
        if (a.end == nullptr) return t + 1;
        Token const* const end = b.end != nullptr ? b.end : a.end;
        Token const* core = t;
        if (b.end == nullptr) core = take_part_words(t, a.point);
        Token const* const outer = take_bound(core, taken_, a.point, second != nullptr, match.bound);
        match.a = a.point;
        match.b = b.point;
        match.rule = b.end != nullptr ? "date-range" : a.rule;
        match.tokens = {index(outer), index(end)};
        match.first = {index(timex_begin(outer, core, a.point)), index(second != nullptr ? a.end : end)};
        if (b.end != nullptr && second != nullptr) match.second = {index(second), index(b.end)};
        out_.push_back(match);
        taken_ = end;
        return end;
    }

    [[nodiscard]] std::uint32_t index(Token const* t) const {
        return static_cast<std::uint32_t>(t - article_.tokens.data());
    }

    template <class Rule>
    void attempt(Token const* t, const Rule& rule, std::string_view name, Found& best) const {
        DatePoint point;
        Token const* at = t;
        if (match(at, end_, rule, point) && (best.end == nullptr || at > best.end)) best = {point, at, name};
    }

    // May an expression of this FIRST set begin at t?
    [[nodiscard]] bool starts(Token const* t, std::uint32_t first) const {
        if (t->any(first)) return true;
        return t->any(lex::Article | lex::Determiner) && t + 1 < end_ && t[1].any(first);
    }

    // A number or "last" begins an expression only before one of these; most numbers count something else.
    [[nodiscard]] bool may_go_on(Token const* t) const {
        if (t->has(lex::plural_suffix) || !t->any(numbers | lex::Relative)) return true;
        if (t + 1 >= end_) return false;
        const Token& next = t[1];
        constexpr std::uint32_t following = first_mask | lex::Scale | lex::Zone | lex::Determiner;
        if (next.any(following)) return true;
        if (next.kind == Kind::punctuation) return !next.is(Mark::percent);
        return is_one_of(next, Word::of, Word::to, Word::and_, Word::or_, Word::am, Word::pm, Word::a_m, Word::p_m,
                         Word::o_clock, Word::past, Word::through, Word::until, Word::till, Word::times);
    }

    // The longest simple expression at t.
    [[nodiscard]] Found find_simple(Token const* t) const {
        Found best;
        if (starts(t, calendar_first)) {
            attempt(t, calendar_date, "calendar-date", best);
            if (t->kind == Kind::number) attempt_numeric(t, best);
        }
        if (starts(t, part_of_year_first))
            attempt(t,
                    quarter_date | half_date | season_date | decade_date | century_date | fiscal_date | months_of_year |
                        year_end,
                    "part-of-year", best);
        if (starts(t, relative_first)) attempt(t, relative_date, "relative-date", best);
        if (t->any(lex::Deictic)) attempt(t, deictic_date, "deictic-day", best);
        if (t->any(lex::Holiday | lex::DateWord)) attempt(t, holiday_date, "holiday", best);
        if (t->any(set_first)) attempt(t, set_expression, "set", best);
        if (starts(t, amounts)) attempt(t, offset_date, "distance", best);
        if (starts(t, lex::Relative)) attempt(t, definite_duration, "definite-duration", best);
        if (starts(t, amounts)) attempt(t, duration, "duration", best);
        if (best.end == nullptr) best = find_bare(t);
        if (best.end != nullptr && best.point.shape == Shape::duration && is_age(best.end, end_)) best = {};
        return best;
    }

    void attempt_numeric(Token const* t, Found& best) const {
        if (t + 2 >= end_ || !t[1].joined() || !t[2].joined()) return;
        if (order_ == DateOrder::day_month)
            attempt(t, numeric_date_day_first, "numeric-date", best);
        else
            attempt(t, numeric_date_month_first, "numeric-date", best);
    }

    // Words that are dates only in a context.
    [[nodiscard]] Found find_bare(Token const* t) const {
        Found found;
        DatePoint& p = found.point;
        p.shape = Shape::calendar;
        if (is_weekday(*t) && !names_something(t, begin_, end_)) {
            set(p.weekday, calendar_of(*t));
            found.rule = "weekday";
        } else if (is_month(*t) && month_in_context(t, begin_, end_)) {
            set(p.month, calendar_of(*t));
            found.rule = "month";
        } else if (is_year(*t) && year_in_context(t, begin_, end_)) {
            set(p.year, number_of(*t));
            found.rule = "year";
        } else if (t->any(lex::Season) && season_in_context(t, begin_)) {
            set(p.season, calendar_of(*t));
            p.shape = Shape::season;
            found.rule = "season";
        } else if (day_part_in_context(t, begin_)) {
            set(p.part, calendar_of(*t));
            p.shape = Shape::clock;
            found.rule = "part-of-day";
        }
        if (!found.rule.empty()) {
            found.end = t + 1;
            return found;
        }
        found = {};
        if (duration_in_context(t, begin_)) {
            attempt(t, article_duration, "duration", found);
            attempt(t, bare_units, "duration", found);
        }
        return found;
    }

    // A point with its part of day or its time.
    [[nodiscard]] Found find_point(Token const* t) const {
        if (!may_go_on(t)) return find_bare(t);
        if (const Found f = find_part_of_day(t); f.end != nullptr) return f;
        Found time;
        if (t->any(clock_first)) attempt(t, clock_time >> shape<Shape::clock>, "clock-time", time);
        Found found = find_simple(t);
        if (time.end != nullptr && (found.end == nullptr || time.end >= found.end)) return with_day(time);
        if (found.end == nullptr) return found;
        return with_time(found);
    }

    // "the night of March 3", "dawn on Wednesday"
    [[nodiscard]] Found find_part_of_day(Token const* t) const {
        Token const* part = t->is(Word::the) ? t + 1 : t;
        if (part + 2 >= end_ || !part->any(lex::DayPart) || !(part[1].is(Word::of) || part[1].is(Word::on))) return {};
        Found day = find_simple(part + 2);
        if (day.end == nullptr || !names_day(day.point) || day.point.part != 0) return {};
        set(day.point.part, calendar_of(*part));
        day.rule = "part-of-day";
        return day;
    }

    // "4 p.m. Thursday", "6.30am on Saturday", "ten past three this morning"
    [[nodiscard]] Found with_day(Found time) const {
        Token const* t = skip(time.end, Mark::comma);
        if (t < end_ && t->is(Word::on)) ++t;
        if (t >= end_ || !may_begin(t)) return time;
        Found day = find_simple(t);
        if (day.end == nullptr || !names_day(day.point)) return time;
        day.point.hour = time.point.hour;
        day.point.minute = time.point.minute;
        day.point.second = time.point.second;
        day.point.half_of_day = time.point.half_of_day;
        day.point.zone = time.point.zone;
        day.rule = "time-on-day";
        return day;
    }

    // "Wednesday at 5 p.m.", "Thursday evening"
    [[nodiscard]] Found with_time(Found day) const {
        if (!names_day(day.point) || day.point.hour >= 0) return day;
        Token const* t = day.end;
        if (day.point.part == 0 && t < end_ && t->any(lex::DayPart) && !t->is(Word::overnight)) {
            set(day.point.part, calendar_of(*t));
            day.end = t + 1;
            day.rule = "part-of-day";
            return day;
        }
        t = skip(t, Mark::comma);
        if (t < end_ && t->is(Word::at)) ++t;
        if (t >= end_) return day;
        Found time;
        if (t->any(clock_first)) attempt(t, clock_time, "clock-time", time);
        if (time.end == nullptr) return day;
        time.point.shape = Shape::clock;
        DatePoint p = day.point;
        p.hour = time.point.hour;
        p.minute = time.point.minute;
        p.second = time.point.second;
        p.half_of_day = time.point.half_of_day;
        p.zone = time.point.zone;
        return {p, time.end, "time-on-day"};
    }

    [[nodiscard]] Token const* skip(Token const* t, Mark m) const { return t < end_ && t->is(m) ? t + 1 : t; }

    // "two to three years", "18-24 months", "22-24 October", "10-11 a.m.": the first number borrows what follows the
    // second. Fills both points; returns an empty Found when there is no such range.
    Found find_leading_number_range(Token const* t, Found& a) const {
        if (!(is_plain(*t) || t->any(lex::Small)) || t + 2 >= end_ || !connects(t[1])) return {};
        Found b = find_point(t + 2);
        if (b.end == nullptr) return {};
        const std::int32_t n = t->kind == Kind::number ? number_of(*t) : word_number(*t);
        DatePoint p = b.point;
        if (p.shape == Shape::duration && !p.vague && t[2].any(lex::Numeral | lex::Small | lex::Tens)) {
            p.count = n;
            p.tenths = 0;
        } else if (p.shape == Shape::calendar && p.month != 0 && p.day > n && n > 0 && is_day(t[2]) && is_day(*t)) {
            set(p.day, n);
        } else if (p.shape == Shape::clock && p.hour > n && n > 0 && p.minute < 0) {
            set(p.hour, n);
        } else {
            return {};
        }
        if (a.end != nullptr && a.end > b.end) return {};
        a = {p, b.end, "date-range"};
        return b;
    }

    // The second point of a range that starts with `a` at t; `second` is where it starts.
    Found find_second(Token const* t, Found& a, Token const*& second) const {
        Token const* const c = a.end;
        if (c + 1 >= end_ || !connects(*c)) return {};
        const bool between = t > begin_ && t[-1].is(Word::between);
        const bool from = t > begin_ && t[-1].is(Word::from);
        if (c->is(Word::and_) && !between) return {};
        if (c->is(Word::or_) && a.point.shape != Shape::duration) return {};
        Found b = find_point(c + 1);
        if (short_end(a.point, c + 1, b)) {
            second = c + 1;
            return b;
        }
        if (b.end == nullptr && (between || from || c->is(Mark::dash) || c->joined()) && is_year(c[1])) {
            b = {{}, c + 2, "year"};
            b.point.shape = Shape::calendar;
            set(b.point.year, number_of(c[1]));
        }
        if (b.end == nullptr || b.point.shape != a.point.shape) return {};
        if (!same_fields(a.point, b.point) && !(from || between)) return {};
        second = c + 1;
        return b;
    }

    // "2015-19", "May 3-5"
    [[nodiscard]] bool short_end(const DatePoint& a, Token const* t, Found& b) const {
        if (a.shape != Shape::calendar || !is_plain(*t) || (b.end != nullptr && b.end > t + 1)) return false;
        DatePoint p = a;
        const std::int32_t n = number_of(*t);
        if (a.day != 0 && a.year < 0 && n > a.day && n <= 31 && t->length <= 2) {
            set(p.day, n);
        } else if (a.year > 0 && a.month == 0 && t->length == 2 && t->joined() && n > a.year % 100) {
            set(p.year, a.year / 100 * 100 + n);
        } else {
            return false;
        }
        b = {p, t + 1, "date-range"};
        if (a.day != 0)
            if (Token const* y = skip(t + 1, Mark::comma); y < end_ && is_year(*y)) {
                set(b.point.year, number_of(*y));
                b.end = y + 1;
            }
        return true;
    }

    // "early", "late", "mid-", "the end of" before a point; sets its mod.
    Token const* take_part_words(Token const* t, DatePoint& point) const {
        return dates::take_part_words(t, taken_, point);
    }

    const segment::Article& article_;
    DateOrder order_;
    std::vector<DateMatch>& out_;
    Token const* begin_ = nullptr;
    Token const* end_ = nullptr;
    Token const* taken_ = nullptr;  // end of the last match: nothing looks back past it
};

}  // namespace

void find_dates(const segment::Article& article, DateOrder order, std::vector<DateMatch>& out) {
    Finder finder(article, order, out);
    for (const segment::Sentence& s : article.segments.sentences) finder.run(s.tokens);
}

}  // namespace saidso::grammar
