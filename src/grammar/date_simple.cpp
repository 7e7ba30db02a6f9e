#include "grammar/date_simple.hpp"

#include "grammar/date_context.hpp"
#include "grammar/date_spans.hpp"
#include "lex/holidays.hpp"

namespace saidso::grammar::dates {
namespace {

using lex::is_one_of;

// Tokens that can begin an expression, and those that can only together with the next one.
constexpr std::uint32_t first_mask = lex::Numeral | lex::Small | lex::Tens | lex::Dozen | lex::Month | lex::Weekday |
                                     lex::Season | lex::DayPart | lex::Deictic | lex::Relative | lex::Frequency |
                                     lex::Holiday | lex::DateWord | lex::TimeUnit | lex::Ordinal | lex::Fraction |
                                     lex::Multiple;
constexpr std::uint32_t after_determiner = first_mask | lex::Determiner;
constexpr std::uint32_t numbers = lex::Numeral | lex::Small | lex::Tens;

template <class Rule>
void attempt(const Scope& s, Token const* t, const Rule& rule, std::string_view name, Found& best) {
    DatePoint point;
    Token const* at = t;
    if (match(at, s.end, rule, point) && (best.end == nullptr || at > best.end)) best = {point, at, name};
}

// The word that decides which rules are tried: past "the".
const Token& key_of(const Scope& s, Token const* t) { return t->is(Word::the) && t + 1 < s.end ? t[1] : *t; }

void find_calendar(const Scope& s, Token const* t, Found& best) {
    attempt(s, t, calendar_date, "calendar-date", best);
    if (t->kind != Kind::number) return;
    attempt(s, t, named_month_date, "numeric-date", best);
    if (s.order == DateOrder::day_month)
        attempt(s, t, numeric_date_day_first, "numeric-date", best);
    else
        attempt(s, t, numeric_date_month_first, "numeric-date", best);
    attempt(s, t, year_of_era, "year-of-era", best);
    if (best.end != nullptr || t + 2 >= s.end || !(t[1].is(Mark::slash) || t[1].is(Mark::hyphen))) return;
    Found found;
    if (s.order == DateOrder::day_month)
        attempt(s, t, short_date_day_first, "short-date", found);
    else
        attempt(s, t, short_date_month_first, "short-date", found);
    if (found.end != nullptr && short_date_in_context(t, found.end, s.begin, s.end)) best = found;
}

void find_relative(const Scope& s, Token const* t, Found& best) {
    attempt(s, t, relative_date, "relative-date", best);
    attempt(s, t, period_date, "period", best);
    attempt(s, t, weekday_of_week, "weekday-of-week", best);
    attempt(s, t, definite_duration, "definite-duration", best);
}

void find_holiday(const Scope& s, Token const* t, Found& best) {
    Token const* name = t;
    if (name->any(lex::Relative) && name + 1 < s.end) ++name;
    const lex::HolidayMatch h = lex::match_holiday(name, s.end);
    if (h.end == nullptr) return;
    DatePoint p;
    p.shape = Shape::holiday;
    p.count = static_cast<std::int32_t>(h.index);
    Token const* end = h.end;
    if (name > t) {
        p.container = t->is(Word::next) || t->is(Word::coming) ? 'N' : t->is(Word::this_) ? 0 : 'L';
    } else {
        match(end, s.end, hold[-(comma | of | word(Word::in)) >> any_year] | relative_of_year, p);
    }
    if (best.end == nullptr || end > best.end) best = {p, end, "holiday"};
}

// Words that are dates only in a context.
Found find_bare(const Scope& s, Token const* t) {
    Found found;
    DatePoint& p = found.point;
    p.shape = Shape::calendar;
    if (is_weekday(*t) && !names_something(t, s.begin, s.end)) {
        p.weekday = calendar_of(*t);
        found.rule = "weekday";
    } else if (is_month(*t) && month_in_context(t, s.begin, s.end)) {
        p.month = calendar_of(*t);
        found.rule = "month";
    } else if (is_year(*t) && year_in_context(t, s.begin, s.end)) {
        p.year = number_of(*t);
        found.rule = "year";
    } else if (t->any(lex::Season) && season_in_context(t, s.begin)) {
        p.season = calendar_of(*t);
        p.shape = Shape::season;
        found.rule = "season";
    } else if (day_part_in_context(t, s.begin)) {
        p.part = calendar_of(*t);
        p.shape = Shape::clock;
        found.rule = "part-of-day";
    }
    if (!found.rule.empty()) {
        found.end = t + 1;
        return found;
    }
    found = {};
    if (follows_part_of(t, s.begin)) attempt(s, t, current_unit, "relative-date", found);
    if (t->is(Word::the) && t + 1 < s.end && t[1].any(lex::Season) && season_in_context(t + 1, s.begin))
        attempt(s, t, the >> season_word >> shape<Shape::season>, "season", found);
    if (day_in_context(t, s.begin, s.end))
        attempt(s, t, -the >> (day | worded_day) >> shape<Shape::calendar>, "day-of-month", found);
    if (found.end == nullptr && duration_in_context(t, s.begin)) {
        attempt(s, t, article_duration, "duration", found);
        attempt(s, t, bare_units, "duration", found);
    }
    return found;
}

// May a number or an ordinal go on over this mark? "two-year", "10:30", "22/10", "22.10.2024", "2015–19"
bool goes_on_over(const Scope& s, const Token* mark) {
    if (mark + 1 >= s.end) return false;
    if (mark->is(Mark::colon) || mark->is(Mark::slash) || mark->is(Mark::full_stop)) return mark[1].joined();
    if (mark->is(Mark::hyphen) || mark->is(Mark::dash)) return mark[1].any(after_determiner);
    return mark->is(Mark::comma) && mark[1].any(lex::Month | lex::Weekday);
}

// Most numbers, ordinals and words like "last" or "new" belong to something else than a date: what follows tells.
bool goes_on(const Scope& s, Token const* t) {
    constexpr std::uint32_t sure =
        lex::Weekday | lex::TimeUnit | lex::DayPart | lex::Deictic | lex::Season | lex::Frequency | lex::Multiple;
    if (t->any(sure)) return true;
    if (t->any(lex::Month)) return t->has(lex::capital);
    if (t->any(lex::Holiday) && lex::match_holiday(t, s.end).end != nullptr) return true;
    if (t->any(lex::DateWord) && !is_one_of(*t, Word::new_, Word::good)) return true;
    constexpr std::uint8_t suffixes = lex::ordinal_suffix | lex::plural_suffix;
    if (t->kind == Kind::number && ((t->flags & suffixes) != 0 || is_year(*t))) return true;
    if (t + 1 >= s.end) return t->any(lex::Numeral);
    const Token& next = t[1];
    if (next.any((after_determiner & ~std::uint32_t{lex::Holiday}) | lex::Scale | lex::Zone)) return true;
    if (next.kind == Kind::punctuation)
        return t->any(lex::Relative) || (t->any(numbers | lex::Ordinal) && goes_on_over(s, t + 1));
    if (next.is(Word::of)) return t + 2 < s.end && t[2].any(lex::Month | lex::Article | lex::TimeUnit);
    return is_one_of(next, Word::to, Word::and_, Word::or_, Word::am, Word::pm, Word::a_m, Word::p_m, Word::o_clock,
                     Word::past, Word::through, Word::until, Word::till, Word::hours, Word::in, Word::at);
}

}  // namespace

bool may_begin(const Scope& s, Token const* t) {
    if (t->any(lex::Article | lex::Determiner) && t + 1 < s.end && t[1].any(after_determiner)) return goes_on(s, t + 1);
    return t->any(first_mask) && goes_on(s, t);
}

Found find_simple(const Scope& s, Token const* t) {
    Found best;
    const Token& key = key_of(s, t);
    const bool counts = key.any(numbers | lex::Article | lex::Determiner | lex::Fraction | lex::Plural | lex::Dozen);
    if (key.any(numbers | lex::Ordinal | lex::Month | lex::Weekday)) find_calendar(s, t, best);
    if (key.any(numbers | lex::Ordinal | lex::Season | lex::DateWord | lex::TimeUnit | lex::Relative))
        attempt(s, t,
                quarter_date | (half_date >> shape<Shape::half_year>) | season_date | decade_date | century_date |
                    fiscal_date | months_of_year | year_end | named_year,
                "part-of-year", best);
    if (key.any(lex::Ordinal | lex::Numeral | lex::Tens | lex::Relative | lex::TimeUnit))
        attempt(s, t, nth_date | day_of_relative_month, "nth", best);
    if (counts || key.any(lex::TimeUnit)) attempt(s, t, offset_date, "distance", best);
    if (key.any(lex::Relative | lex::TimeUnit | lex::Weekday | lex::DateWord | lex::Determiner | lex::Article))
        find_relative(s, t, best);
    if (key.any(lex::Deictic | lex::TimeUnit)) attempt(s, t, deictic_date, "deictic-day", best);
    if (key.any(lex::Holiday | lex::Relative)) find_holiday(s, t, best);
    if (counts || key.any(lex::Frequency | lex::Ordinal | lex::Relative | lex::Weekday | lex::Multiple | lex::DateWord))
        attempt(s, t, set_expression, "set", best);
    if (counts || key.any(lex::Ordinal | lex::DateWord | lex::Relative | lex::TimeUnit))
        attempt(s, t, duration, "duration", best);
    if (best.end == nullptr && key.any(lex::DateWord | lex::Relative | lex::Determiner))
        attempt(s, t, fuzzy_date, "fuzzy", best);
    if (best.end == nullptr) best = find_bare(s, t);
    if (best.end != nullptr && best.point.shape == Shape::duration && is_age(best.end, s.end)) return {};
    if (best.end != nullptr && is_title(t, best.end, s.begin)) return {};
    return best;
}

Found find_clock(const Scope& s, Token const* t) {
    Found time;
    if (!t->any(numbers | lex::DayPart | lex::Fraction | lex::Article)) return time;
    attempt(s, t, clock_time, "clock-time", time);
    attempt(s, t, hold[(word_time | spoken_hour) >> spoken_half], "clock-time", time);
    time.point.shape = Shape::clock;
    return time;
}

Found find_clock_after_day(const Scope& s, Token const* t) {
    Found time;
    if (!t->any(numbers | lex::DayPart | lex::Fraction | lex::Article)) return time;
    attempt(s, t, clock_after_day, "clock-time", time);
    time.point.shape = Shape::clock;
    return time;
}

Found find_period(const Scope& s, Token const* t) {
    Found found;
    attempt(s, t, duration | article_duration | hold[-the >> one >> (single_unit | half_year)], "period", found);
    return found;
}

Found find_amount(const Scope& s, Token const* t) {
    Found found;
    attempt(s, t, amount, "distance", found);
    attempt(s, t, -the >> single_unit >> note<&P::count>(1), "distance", found);
    return found;
}

Found find_further_length(const Scope& s, Token const* t, char coarser) {
    constexpr std::string_view order = "YMWDhms";
    Found found;
    attempt(s, t, exact_count >> unit, "duration", found);
    if (found.end == nullptr || order.find(found.point.unit) <= order.find(coarser)) return {};
    return found;
}

}  // namespace saidso::grammar::dates
