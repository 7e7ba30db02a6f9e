// Words and numbers that are dates only in a context: "in May", "since 2016", "the end of the month".
#include "grammar/date_context.hpp"
#include "grammar/date_simple.hpp"
#include "grammar/date_spans.hpp"

namespace saidso::grammar::dates {
namespace {

using lex::is_one_of;

constexpr std::int32_t latest_short_year = 30;  // '31 is 1931

constexpr auto day_in_figures = day >> shape<Shape::calendar>;
constexpr auto the_day = -the >> (day | worded_day) >> shape<Shape::calendar>;
constexpr auto the_season = the >> season_word >> shape<Shape::season>;
constexpr auto the_day_part = the >> day_part >> shape<Shape::clock>;

Found find_bare_number(const Scope& s, Token const* t) {
    Found found;
    const bool year = is_year(*t) && (year_in_context(t, s.begin, s.end) || begins_years(t, s.end));
    if (year || short_year_in_context(t, s.begin)) {
        found.point.shape = Shape::calendar;
        found.point.year = number_of(*t) + (year ? 0 : number_of(*t) <= latest_short_year ? 2000 : 1900);
        found.rule = "year";
        found.end = t + 1;
    } else if (day_in_context(t, s.begin, s.end)) {
        attempt(s, t, day_in_figures, "day-of-month", found);
    }
    return found;
}

// A weekday, a month, a season or a part of the day
Found find_name(const Scope& s, Token const* t) {
    Found found;
    DatePoint& p = found.point;
    p.shape = Shape::calendar;
    const bool weekday = t->any(lex::Weekday) && (is_weekday(*t) || continues_weekdays(t, s.begin) ||
                                                  short_weekday_in_context(t, s.begin, s.end));
    if (weekday && !names_something(t, s.begin, s.end)) {
        p.weekday = calendar_of(*t);
        found.rule = "weekday";
    } else if (t->any(lex::Month) && is_month(*t) && month_in_context(t, s.begin, s.end)) {
        p.month = calendar_of(*t);
        found.rule = "month";
    } else if (t->any(lex::Season) && season_in_context(t, s.begin)) {
        p.season = calendar_of(*t);
        p.shape = Shape::season;
        found.rule = "season";
    } else if (day_part_in_context(t, s.begin, s.end)) {
        p.part = calendar_of(*t);
        p.shape = Shape::clock;
        found.rule = "part-of-day";
    } else {
        return {};
    }
    found.end = t + 1;
    return found;
}

// A unit, an ordinal, or a name with its article
Found find_unit(const Scope& s, Token const* t) {
    Found found;
    if (follows_part_of(t, s.begin)) attempt(s, t, current_unit, "relative-date", found);
    if (t->is(Word::the) && t + 1 < s.end && t[1].any(lex::Season) && season_in_context(t + 1, s.begin))
        attempt(s, t, the_season, "season", found);
    if (t->is(Word::the) && t + 1 < s.end && t[1].any(lex::DayPart) && t > s.begin &&
        is_one_of(t[-1], Word::in, Word::during) && day_part_in_context(t + 1, s.begin, s.end))
        attempt(s, t, the_day_part, "part-of-day", found);
    if (day_in_context(t, s.begin, s.end)) attempt(s, t, the_day, "day-of-month", found);
    if (found.end == nullptr && duration_in_context(t, s.begin)) {
        attempt(s, t, article_duration, "duration", found);
        attempt(s, t, bare_units, "duration", found);
    }
    return found;
}

}  // namespace

Found find_bare(const Scope& s, Token const* t) {
    if (t->kind == Kind::number) return find_bare_number(s, t);
    if (t->any(lex::Weekday | lex::Month | lex::Season | lex::DayPart))
        if (const Found found = find_name(s, t); found.end != nullptr) return found;
    if (!either(t->any(lex::Article | lex::TimeUnit | lex::Ordinal), t->is(Word::another))) return {};
    return find_unit(s, t);
}

}  // namespace saidso::grammar::dates
