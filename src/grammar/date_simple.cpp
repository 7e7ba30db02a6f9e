#include "grammar/date_simple.hpp"

#include "grammar/branchless.hpp"
#include "grammar/date_context.hpp"
#include "grammar/date_spans.hpp"
#include "grammar/date_topics.hpp"
#include "lex/holidays.hpp"

#include <algorithm>
#include <bit>

namespace saidso::grammar::dates {
namespace {

// How many tokens the words that a rule needs may be away: it is tried only where they come.
constexpr std::ptrdiff_t far = 8;
constexpr std::ptrdiff_t far_over_hyphens = 11;  // "twenty-seven-and-a-half-year"

std::uint32_t classes_ahead(const Scope& s, Token const* t) {
    Token const* const last = s.end - 1;
    const bool compound = t < last && t[1].is(lex::Mark::hyphen);
    std::uint32_t classes = 0;
    const auto take = [&](std::ptrdiff_t count) {  // the last token again and again where the sentence ends
        for (std::ptrdiff_t i = 0; i < count; ++i, t = std::min(t + 1, last)) classes |= t->classes;
    };
    take(far);
    if (compound) take(far_over_hyphens - far);
    return classes;
}

// Does one of the words come? Without a branch: the last token again and again where the sentence ends.
template <Word... Words>
bool comes(const Scope& s, Token const* t) {
    bool found = false;
    for (std::ptrdiff_t i = 0; i < far; ++i, t = std::min(t + 1, s.end - 1))
        found = either(found, is_one_of(*t, Words...));
    return found;
}

// The word that decides which rules are tried: past "the".
const Token& key_of(const Scope& s, Token const* t) { return t->is(Word::the) && t + 1 < s.end ? t[1] : *t; }

// "20241022", "44 BC", "10/22/2024", "2024-10-22", "22.10.2024"
void find_figures(const Scope& s, Token const* t, Found& best) {
    constexpr unsigned compact_length = 8;
    if (t->length == compact_length) attempt(s, t, compact_day, "numeric-date", best);
    if (t[1].any(lex::DateWord)) attempt(s, t, year_of_era, "year-of-era", best);
    if (!either(t[1].is(Mark::slash), t[1].is(Mark::hyphen), t[1].is(Mark::full_stop))) return;
    if (t + 2 >= s.end || !t[2].any(lex::Numeral | lex::Month)) return;
    attempt(s, t, year_first_date, "calendar-date", best);
    attempt(s, t, named_month_date, "numeric-date", best);
    if (s.order == DateOrder::day_month)
        attempt(s, t, numeric_date_day_first, "numeric-date", best);
    else
        attempt(s, t, numeric_date_month_first, "numeric-date", best);
    if (best.end != nullptr || t[1].is(Mark::full_stop)) return;
    Found found;
    if (s.order == DateOrder::day_month)
        attempt(s, t, short_date_day_first, "short-date", found);
    else
        attempt(s, t, short_date_month_first, "short-date", found);
    if (found.end == nullptr || is_slashed_season(t, s.end)) return;
    DatePoint& p = found.point;
    const bool month_of_year = p.year > 0 && t[1].is(Mark::slash) && !t->joined();
    if (!month_of_year && !short_date_in_context(t, found.end, s.begin, s.end)) return;
    if (p.month == 9 && t->coefficient == 9 && p.day == 11 && p.year <= 0 && t[1].is(Mark::slash))
        p.year = 2001;  // known by its day
    best = found;
}

void find_holiday(const Scope& s, Token const* t, Found& best) {
    Token const* name = t;
    char around = 0;  // "the week of Easter"
    if (Token const* const unit = &key_of(s, t); is_one_of(*unit, Word::week, Word::weekend)) {
        if (unit + 2 >= s.end || !unit[1].is(Word::of)) return;
        around = static_cast<char>(calendar_of(*unit));
        name = t = unit + 2;
    }
    if (around == 0 && name->any(lex::Relative) && name + 1 < s.end) ++name;
    const lex::HolidayMatch h = lex::match_holiday(name, s.end);
    if (h.end == nullptr || (is_one_of(*name, Word::lent, Word::epiphany) && !name->has(lex::capital))) return;
    DatePoint p;
    p.shape = Shape::holiday;
    p.count = static_cast<std::int32_t>(h.index);
    p.unit = around;
    Token const* end = h.end;
    if (name > t) p.container = t->is(Word::next) || t->is(Word::coming) ? 'N' : t->is(Word::this_) ? 0 : 'L';
    if (end + 2 < s.end && end->is(Word::week) && end[1].is(Mark::hyphen) && end[2].is(Word::end)) {
        p.unit = 'K';
        end += 3;
    } else if (end < s.end && is_one_of(*end, Word::weekend, Word::week) &&
               !(end + 1 < s.end && end[1].is(Mark::hyphen))) {
        p.unit = static_cast<char>(calendar_of(*end++));
    }
    static constexpr auto year_of_holiday = hold[-(comma | of | word(Word::in)) >> any_year] | relative_of_year;
    if (name == t) match(end, s.end, year_of_holiday, p);
    if (best.end == nullptr || end > best.end) best = {p, end, "holiday", {}};
}

// Nothing from here on makes another, longer expression of "last week".
bool ends_at(const Scope& s, Token const* t) {
    return t == s.end || !either(t->any(lex::Weekday | lex::Ordinal | lex::Fraction | lex::TimeUnit | lex::Month |
                                        lex::Numeral | lex::Holiday),
                                 t->kind == Kind::clitic, t->is(Mark::hyphen),
                                 is_one_of(*t, Word::of, Word::in, Word::on, Word::and_, Word::to));
}
bool is_whole(const Scope& s, const Found& found) { return found.end != nullptr && ends_at(s, found.end); }

// "years or so ago" after a length
void find_distance(const Scope& s, Token const* t, Found& best) {
    if (best.end == nullptr || best.point.shape != Shape::duration || t->is(Word::the)) return;
    Token const* at = best.end;
    if (match(at, s.end, distance_of_length, best.point)) best = {best.point, at, "distance", {}};
}

// "the 2 day March", but "the 2nd day of March"
bool counts_days(Token const* t) { return all(t->any(numbers), !t->has(lex::ordinal_suffix), t[1].is(Word::day)); }

// Tries the rules of a topic. True when what was found is enough.
bool read_topic(Topic topic, const View& v, Found& best) {
    const Scope& s = v.s;
    Token const* const t = v.t;
    constexpr std::string_view part = "part-of-year";
    const auto read = [&](bool may, const auto& rule, std::string_view name) {
        if (may) attempt(s, t, rule, name, best);
        return false;
    };
    switch (topic) {
        case Topic::relative:
            return read(may_be_relative(v) && !is_verb_of_lasting(s, t), relative_date, "relative-date");
        case Topic::unit_code: return read(is_end_code(v.key), end_code, "relative-date");
        case Topic::month_of: return read(true, named_month, "month"), read(true, week_of_day, "week");
        case Topic::period: return read(may_be_period(v), period_date, "period");
        case Topic::day_of_week:
            return read(all(v.comes(lex::Weekday), v.comes(lex::Relative)) && !is_verb_of_lasting(s, t),
                        weekday_of_week, "weekday-of-week");
        case Topic::past_or_next_span:
            return read(opens_span(v.next) && !is_verb_of_lasting(s, t), definite_duration, "definite-duration");
        case Topic::whole: return is_whole(s, best);
        case Topic::weekday_first: return read(may_be_day_after_weekday(v), weekday_first_date, "calendar-date");
        case Topic::month_first:
            return read(all(t->any(lex::Month), !t->any(lex::Weekday)) && goes_on_after_month(t), month_first_date,
                        "calendar-date");
        case Topic::day_first:
            return read(!t->any(lex::Weekday | lex::Month) && !counts_days(t), day_first_date, "calendar-date");
        case Topic::figures: find_figures(s, t, best); return false;
        case Topic::quarter:
            return read(comes<Word::quarter, Word::half, Word::q, Word::h, Word::qtr>(s, t), part_of_year, part);
        case Topic::season: return read(true, season_date, part);
        case Topic::decade: return read(may_be_decade(v), decade_date, part);
        case Topic::fiscal: return read(may_be_fiscal_year(v), fiscal_date, part);
        case Topic::quarter_of_year: return read(all(t->is(Word::the), is_year(v.key)), period_of_year, part);
        case Topic::year_name:
            read(may_be_named_year(v), named_year, part);
            if (best.end == t + 2 && t[1].is(Word::thousand) && !thousand_in_context(t, s.begin)) best = {};
            return false;
        case Topic::century: return read(is_nth(v.key) && comes<Word::century>(s, t), century_date, part);
        case Topic::end_of_unit: return read(may_be_end_of_unit(v), end_of_unit_date, part);
        case Topic::first_months: return read(is_one_of(v.key, Word::first, Word::last), months_of_year, part);
        case Topic::nth: return read(may_be_nth(v), nth_of_container, "nth");
        case Topic::count_and_way: return read(v.comes(lex::TimeUnit), count_then_way, "definite-duration");
        case Topic::deictic: return read(true, deictic_date, "deictic-day");
        case Topic::holiday: find_holiday(s, t, best); return false;
        case Topic::set: return read(true, set_expression, "set");
        case Topic::set_of_nth:
            return read(either(is_nth(v.key), v.key.is(Word::last)) && comes<Word::every, Word::each>(s, t),
                        set_expression, "set");
        case Topic::length: return read(true, duration, "duration");
        case Topic::ago: find_distance(s, t, best); return false;
        case Topic::offset: return read(may_be_offset(v), offset_date, "distance");
        case Topic::fuzzy: return read(best.end == nullptr && may_be_fuzzy(v), fuzzy_date, "fuzzy");
    }
    return false;
}

// What looks like an expression and is none is left alone.
Found settled(const Scope& s, Token const* t, const Found& best) {
    if (best.end == nullptr || is_name(t, best.end, s.begin, s.end)) return {};
    switch (best.point.shape) {
        case Shape::duration: return is_no_length(s.begin, t, best.end, s.end) ? Found{} : best;
        case Shape::decade: return is_age_of_person(t, s.begin) ? Found{} : best;
        default: return is_part_of_other(best.point, best.end, s.end) ? Found{} : best;
    }
}

}  // namespace

Found find_simple(const Scope& s, Token const* t) {
    const Token& key = key_of(s, t);
    const View view{s, t, key, (&key)[1], classes_ahead(s, t)};
    Found best;
    for (std::uint32_t topics = topics_of(view); topics != 0; topics &= topics - 1)
        if (read_topic(static_cast<Topic>(std::countr_zero(topics)), view, best))
            return is_name(t, best.end, s.begin, s.end) ? Found{} : best;
    if (best.end == nullptr) best = find_bare(s, t);
    return settled(s, t, best);
}

namespace {

using PlacesInDay = WordSet<Word::at, Word::from, Word::until, Word::till, Word::to, Word::between, Word::by>;
using AfterHour = WordSet<Word::am, Word::pm, Word::a_m, Word::p_m, Word::a, Word::p, Word::h, Word::o_clock,
                          Word::oclock, Word::ish, Word::hours, Word::minutes, Word::minute, Word::min>;

const Token& before(const Scope& s, Token const* t) { return t[-static_cast<std::ptrdiff_t>(t > s.begin)]; }

// "seven thirty" and "0730" are times where nothing else can stand.
bool may_be_time_alone(const Scope& s, Token const* t) {
    const bool leading_zero = has_leading_zero(*t);
    const Token& p = before(s, t);
    const bool placed = all(either(leading_zero, t->any(lex::Small)), PlacesInDay::contains(p.word));
    return all(t > s.begin, either(placed, all(leading_zero, either(p.is(Mark::hyphen), p.is(Word::and_)))));
}

// What makes a time of a number comes right after it: "10:30", "6 p.m.", "ten past three", "five in the morning".
bool may_be_clock(const Scope& s, Token const* t) {
    if (is_one_of(*t, Word::noon, Word::midday, Word::noonish, Word::midnight)) return true;
    if (!t->any(numbers | lex::Article | lex::Fraction) || t + 1 >= s.end) return false;
    const Token& next = t[1];
    if (t->any(lex::Article)) return next.is(Word::quarter);
    if (next.any(lex::Tens | lex::Small)) return t->any(lex::Tens | lex::Small);
    if (next.kind == Kind::punctuation) return next.is(Mark::colon) || (next.is(Mark::hyphen) && t->any(lex::Tens));
    const auto second = [&](std::uint32_t mask) { return t + 2 < s.end && t[2].any(mask); };
    if (is_one_of(next, Word::past, Word::after, Word::to, Word::before)) return second(numbers | lex::DayPart);
    if (is_one_of(next, Word::in, Word::at)) return second(lex::Article | lex::DayPart);
    return next.any(lex::Zone) || AfterHour::contains(next.word);
}

}  // namespace

bool may_be_time(const Scope& s, Token const* t) {
    using Links = WordSet<Word::past, Word::after, Word::to, Word::before, Word::in, Word::at, Word::quarter>;
    const Token& next = t[1];
    const bool goes_on =
        either(Links::contains(next.word), AfterHour::contains(next.word), next.any(lex::Zone | lex::Tens | lex::Small),
               next.is(Mark::colon), next.is(Mark::hyphen));
    const bool alone = either(all(t->any(lex::Small), PlacesInDay::contains(before(s, t).word)), has_leading_zero(*t));
    return either(all(t->any(numbers | lex::Fraction | lex::Article), goes_on), t->any(lex::DayPart), alone);
}

Found find_clock(const Scope& s, Token const* t) {
    Found time;
    if (may_be_time_alone(s, t)) attempt(s, t, time_alone, "clock-time", time);
    if (may_be_clock(s, t)) {
        attempt(s, t, clock_time, "clock-time", time);
        attempt(s, t, time_of_half, "clock-time", time);
    }
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

Found find_first_of_times(const Scope& s, Token const* t) {
    if (!is_short(*t, 1, 12) || t + 2 >= s.end || !connects(t[1])) return {};
    if (find_clock(s, t + 2).end == nullptr) return {};
    Found time;
    time.point.shape = Shape::clock;
    time.point.hour = number_of(*t);
    time.end = t + 1;
    return time;
}

Found find_first_of_hours(const Scope& s, Token const* t) {
    if (t + 2 >= s.end || !is_short(*t, 1, 12) || !connects(t[1]) || !is_short(t[2], 1, 12)) return {};
    Found time;
    time.point.shape = Shape::clock;
    time.point.hour = number_of(*t);
    time.end = t + 1;
    return time;
}

Found find_period(const Scope& s, Token const* t) {
    Found found;
    attempt(s, t, period_length, "period", found);
    return found;
}

Found find_amount(const Scope& s, Token const* t) {
    Found found;
    attempt(s, t, amount, "distance", found);
    attempt(s, t, one_unit, "distance", found);
    attempt(s, t, nth_weekday, "distance", found);
    return found;
}

Token const* find_distance_word(const Scope& s, Token const* t, DatePoint& point) {
    return match(t, s.end, distance, point) ? t : nullptr;
}

Found find_further_length(const Scope& s, Token const* t, char coarser) {
    constexpr std::string_view order = "YMWDhms";
    Found found;
    constexpr std::int32_t most = 30'000;  // that a Length can hold
    attempt(s, t, counted_unit, "duration", found);
    if (found.point.vague || found.point.count > most) return {};
    if (found.end == nullptr || order.find(found.point.unit) <= order.find(coarser)) return {};
    return found;
}

}  // namespace saidso::grammar::dates
