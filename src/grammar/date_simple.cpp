#include "grammar/date_simple.hpp"

#include "grammar/branchless.hpp"
#include "grammar/date_context.hpp"
#include "grammar/date_spans.hpp"
#include "lex/holidays.hpp"

#include <algorithm>

namespace saidso::grammar::dates {
namespace {

using lex::is_one_of;

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

// Does one of the words come? `Classes`: what all of them have, if they have any.
template <std::uint32_t Classes = 0, class... Words>
bool comes(const Scope& s, Token const* t, Words... words) {
    return std::any_of(t, std::min(t + far, s.end),
                       [=](const Token& w) { return (Classes == 0 || w.any(Classes)) && is_one_of(w, words...); });
}

// The word that decides which rules are tried: past "the".
const Token& key_of(const Scope& s, Token const* t) { return t->is(Word::the) && t + 1 < s.end ? t[1] : *t; }

void find_calendar(const Scope& s, Token const* t, std::uint32_t ahead, Found& best) {
    const bool number = t->kind == Kind::number;
    if (t->any(lex::Weekday))
        attempt(s, t, weekday_first_date, "calendar-date", best);
    else if (t->any(lex::Month))
        attempt(s, t, month_first_date, "calendar-date", best);
    else if ((ahead & lex::Month) != 0)
        attempt(s, t, day_first_date, "calendar-date", best);
    if (!number) return;
    constexpr unsigned compact_length = 8;
    if (t->length == compact_length) attempt(s, t, compact_day, "numeric-date", best);
    if (t + 1 >= s.end) return;
    if (t[1].any(lex::DateWord)) attempt(s, t, year_of_era, "year-of-era", best);
    const bool mark = t[1].is(Mark::slash) || t[1].is(Mark::hyphen) || t[1].is(Mark::full_stop);
    if (!mark || t + 2 >= s.end || !t[2].any(lex::Numeral | lex::Month)) return;
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

// "first", "twenty-first", "22nd"
bool is_nth(const Token& t) { return t.any(lex::Ordinal | lex::Tens) || t.has(lex::ordinal_suffix); }

// "the 1990's", "the nineteen seventies"
bool is_decade_like(const Scope& s, Token const* t) {
    return t + 1 < s.end && (is_possessive(t[1]) || t[1].any(lex::DateWord));
}

// Quarters, halves, seasons, decades, centuries, fiscal years and years in words.
void find_part_of_year(const Scope& s, Token const* t, const Token& key, std::uint32_t ahead, Found& best) {
    constexpr std::string_view name = "part-of-year";
    constexpr std::uint32_t openers =
        lex::Relative | lex::Ordinal | lex::Numeral | lex::DateWord | lex::TimeUnit | lex::Fraction;
    constexpr std::uint32_t parts = lex::Fraction | lex::TimeUnit | lex::DateWord;
    if ((ahead & (parts | lex::Season)) == 0 && !t->any(lex::Article | lex::Small | lex::Tens) &&
        !t->has(lex::plural_suffix))
        return;
    if (key.any(openers) && (ahead & parts) != 0 &&
        comes<parts>(s, t, Word::quarter, Word::half, Word::q, Word::h, Word::qtr))
        attempt(s, t, quarter_date | (half_date >> shape<Shape::half_year>), name, best);
    if (key.any(lex::Season)) attempt(s, t, season_date, name, best);
    if (key.has(lex::plural_suffix) ||
        (t->is(Word::the) && (key.any(lex::DateWord) || (key.any(numbers) && is_decade_like(s, t + 1)))))
        attempt(s, t, decade_date, name, best);
    if (is_one_of(key, Word::fiscal, Word::financial, Word::fy) ||
        (is_year(key) && &key + 1 < s.end && is_one_of((&key)[1], Word::fiscal, Word::financial)))
        attempt(s, t, fiscal_date, name, best);
    if (t->is(Word::the) && is_year(key)) attempt(s, t, period_of_year, name, best);
    if (is_one_of(key, Word::year, Word::calendar, Word::cy) ||
        (t->any(lex::Small | lex::Tens) && t + 1 < s.end && t[1].any(lex::Small | lex::Tens | lex::Scale)))
        attempt(s, t, named_year, name, best);
    if (best.end == t + 2 && t[1].is(Word::thousand) && !thousand_in_context(t, s.begin)) best = {};
    if ((ahead & lex::TimeUnit) == 0) return;
    if (is_nth(key) && comes<lex::TimeUnit>(s, t, Word::century)) attempt(s, t, century_date, name, best);
    if (key.any(lex::TimeUnit) && comes(s, t, Word::end, Word::date))
        attempt(s, t, year_end | year_to_date, name, best);
    if (is_one_of(key, Word::first, Word::last)) attempt(s, t, months_of_year, name, best);
}

void find_relative(const Scope& s, Token const* t, const Token& key, std::uint32_t ahead, Found& best) {
    if (t->is(Word::last) && t > s.begin && is_one_of(t[-1], Word::to, Word::will, Word::would, Word::can, Word::may))
        return;  // the verb
    if (key.any(lex::Relative) || is_one_of(key, Word::recent, Word::same, Word::that) ||
        (t->is(Word::the) && key.any(lex::TimeUnit | lex::DayPart)) ||
        (&key + 1 < s.end && (&key)[1].is(Word::after) && key.any(lex::TimeUnit | lex::Weekday)))
        attempt(s, t, relative_date, "relative-date", best);
    if (key.any(lex::DateWord) && is_end_code(key)) attempt(s, t, end_code, "relative-date", best);
    if (key.any(lex::TimeUnit) && (ahead & lex::Month) != 0) {
        attempt(s, t, named_month, "month", best);
        attempt(s, t, week_of_day, "week", best);
    }
    if (key.any(lex::TimeUnit | lex::Article) || is_one_of(key, Word::latest, Word::comparable))
        attempt(s, t, period_date, "period", best);
    if ((ahead & lex::TimeUnit) == 0) return;
    if (key.any(lex::Weekday | lex::Relative)) attempt(s, t, weekday_of_week, "weekday-of-week", best);
    if (key.any(lex::Relative)) attempt(s, t, definite_duration, "definite-duration", best);
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
    if (name == t) match(end, s.end, hold[-(comma | of | word(Word::in)) >> any_year] | relative_of_year, p);
    if (best.end == nullptr || end > best.end) best = {p, end, "holiday", {}};
}

// A lone weekday or year, the most frequent dates of all: nothing of a longer expression follows.
bool stands_by_itself(const Scope& s, Token const* t) {
    constexpr std::uint32_t more = lex::Numeral | lex::Month | lex::Ordinal | lex::Relative | lex::DayPart |
                                   lex::Fraction | lex::Frequency | lex::TimeUnit | lex::Season | lex::DateWord |
                                   lex::Scale | lex::Small | lex::Tens;
    const bool weekday = t->any(lex::Weekday) && !t->any(lex::Frequency);
    if (!weekday && !is_year(*t)) return false;
    if (t + 1 >= s.end) return true;
    const Token& next = t[1];
    if (next.kind == Kind::word)
        return !next.any(more) && !is_one_of(next, Word::the, Word::of, Word::from, Word::and_, Word::after);
    if (next.is(Mark::comma) && weekday) return t + 2 < s.end && !t[2].any(more) && !t[2].is(Word::the);
    return next.kind == Kind::punctuation && (next.is(Mark::comma) || (next.is(Mark::full_stop) && t + 2 >= s.end));
}

// Nothing after "last week" makes another, longer expression of it.
bool is_whole(const Scope& s, const Found& found) {
    if (found.end == nullptr) return false;
    if (found.end == s.end) return true;
    const Token& next = *found.end;
    return !next.any(lex::Weekday | lex::Ordinal | lex::Fraction | lex::TimeUnit | lex::Month | lex::Numeral |
                     lex::Holiday) &&
           next.kind != Kind::clitic && !next.is(Mark::hyphen) &&
           !is_one_of(next, Word::of, Word::in, Word::on, Word::and_, Word::to);
}

// Every, each, a frequency, or how many times
bool may_be_set(const Scope& s, Token const* t, const Token& key, std::uint32_t ahead) {
    if (t->any(lex::Frequency) || is_one_of(*t, Word::every, Word::each, Word::once, Word::twice, Word::half))
        return true;
    if (t + 1 < s.end && (t[1].is(Word::times) || (t->any(lex::Weekday) && t[1].any(lex::DayPart)))) return true;
    return (is_nth(key) || key.is(Word::last)) && (ahead & lex::Determiner) != 0 &&
           comes<lex::Determiner>(s, t, Word::every, Word::each);
}

// After a number: nothing but a word that can stand before its unit, or the unit itself
bool counts_length(const Scope& s, Token const* t) {
    constexpr std::uint32_t parts = lex::TimeUnit | lex::DayPart | lex::Scale | lex::Small | lex::Tens | lex::Fraction |
                                    lex::Conjunction | lex::Preposition | lex::Article;
    using Others = WordSet<Word::more, Word::additional, Word::consecutive, Word::straight, Word::full, Word::long_,
                           Word::trading, Word::business, Word::working, Word::calendar>;
    return t < s.end && (t->kind != Kind::word || t->any(parts) || Others::contains(t->word));
}

// "two", "half", "a few", "first"; "a" only before a unit, or a word that counts
bool may_be_length(const Scope& s, const Token& key) {
    if (key.any(numbers)) return counts_length(s, &key + 1);
    if (key.any(lex::Fraction | lex::Plural | lex::Dozen)) return true;
    if (key.any(lex::Article))
        return &key + 1 < s.end && ((&key)[1].any(lex::Dozen | lex::Fraction | lex::Scale | lex::TimeUnit) ||
                                    is_one_of((&key)[1], Word::few, Word::pair));
    if (key.any(lex::TimeUnit) && &key + 1 < s.end && (&key)[1].is(Mark::hyphen)) return true;
    return is_one_of(key, Word::few, Word::several, Word::many, Word::all, Word::first, Word::latest, Word::final,
                     Word::following, Word::year);
}

// Lengths, and what is so far from another moment.
void find_lengths(const Scope& s, Token const* t, const Token& key, bool counts, std::uint32_t ahead, Found& best) {
    const bool unit_ahead = (ahead & lex::TimeUnit) != 0;
    if ((unit_ahead || (ahead & lex::DayPart) != 0) && may_be_length(s, key)) attempt(s, t, duration, "duration", best);
    if ((ahead & (lex::DateWord | lex::Deictic)) == 0) return;
    if (best.end != nullptr && best.point.shape == Shape::duration && !t->is(Word::the)) {
        Token const* at = best.end;
        if (match(at, s.end, or_so >> distance >> shape<Shape::offset>, best.point))
            best = {best.point, at, "distance", {}};
    }
    if ((unit_ahead && key.any(lex::Article | lex::TimeUnit)) || (counts && (ahead & lex::Frequency) != 0))
        attempt(s, t, offset_date, "distance", best);
}

}  // namespace

Found find_simple(const Scope& s, Token const* t) {
    if (stands_by_itself(s, t))
        if (const Found bare = find_bare(s, t); bare.end != nullptr) return bare;
    Found best;
    const Token& key = key_of(s, t);
    const std::uint32_t ahead = classes_ahead(s, t);
    if (key.any(lex::Relative | lex::TimeUnit | lex::Weekday | lex::DateWord) || t->is(Word::that) || key.is(Word::a))
        find_relative(s, t, key, ahead, best);
    if (key.any(lex::Relative) && is_whole(s, best)) return is_name(t, best.end, s.begin, s.end) ? Found{} : best;
    const bool unit_ahead = (ahead & lex::TimeUnit) != 0;
    const bool counts = key.any(numbers | lex::Article | lex::Determiner | lex::Fraction | lex::Plural | lex::Dozen);
    if (key.any(numbers | lex::Ordinal | lex::Month | lex::Weekday)) find_calendar(s, t, ahead, best);
    find_part_of_year(s, t, key, ahead, best);
    if ((is_nth(key) || is_one_of(key, Word::last, Word::week)) && (ahead & (lex::TimeUnit | lex::Weekday)) != 0)
        attempt(s, t, nth_date | day_of_relative_month, "nth", best);
    if (key.any(numbers) && unit_ahead && (ahead & lex::Relative) != 0)
        attempt(s, t, count_then_way, "definite-duration", best);
    if (key.any(lex::Deictic | lex::TimeUnit) && (ahead & lex::Deictic) != 0)
        attempt(s, t, deictic_date, "deictic-day", best);
    if (key.any(lex::Holiday | lex::Relative | lex::TimeUnit) && (ahead & lex::Holiday) != 0) find_holiday(s, t, best);
    if (may_be_set(s, t, key, ahead)) attempt(s, t, set_expression, "set", best);
    find_lengths(s, t, key, counts, ahead, best);
    const bool named = key.is(Word::future) && key.has(lex::capital);  // "Back to the Future"
    if (best.end == nullptr && !named &&
        (key.any(lex::DateWord | lex::Relative | lex::Determiner) || is_one_of(key, Word::moment, Word::present)))
        attempt(s, t, fuzzy_date, "fuzzy", best);
    if (best.end == nullptr) best = find_bare(s, t);
    if (best.end != nullptr && best.point.shape == Shape::duration && is_no_length(s.begin, t, best.end, s.end))
        return {};
    if (best.end != nullptr && (is_name(t, best.end, s.begin, s.end) || is_part_of_other(best.point, best.end, s.end)))
        return {};
    if (best.point.shape == Shape::decade && is_age_of_person(t, s.begin)) return {};
    return best;
}

namespace {

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
    using AfterHour = WordSet<Word::am, Word::pm, Word::a_m, Word::p_m, Word::a, Word::p, Word::h, Word::o_clock,
                              Word::oclock, Word::ish, Word::hours, Word::minutes, Word::minute, Word::min>;
    return next.any(lex::Zone) || AfterHour::contains(next.word);
}

}  // namespace

Found find_clock(const Scope& s, Token const* t) {
    Found time;
    // "seven thirty" and "0730" are times where nothing else can stand.
    const bool leading_zero = has_leading_zero(*t);
    if ((leading_zero || t->any(lex::Small)) && t > s.begin &&
        (is_one_of(t[-1], Word::at, Word::from, Word::until, Word::till, Word::to, Word::between, Word::by) ||
         (leading_zero && (t[-1].is(Mark::hyphen) || t[-1].is(Word::and_)))))
        attempt(s, t,
                (&any(lex::Small) >> word_time >> no_noun) |
                    (&any(lex::Numeral) >> military_time >> (&(hyphen >> token_if(has_leading_zero)) | no_noun)),
                "clock-time", time);
    if (may_be_clock(s, t)) {
        attempt(s, t, clock_time, "clock-time", time);
        attempt(s, t, hold[(word_time | spoken_hour) >> spoken_half], "clock-time", time);
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
    attempt(s, t, duration | article_duration | hold[-the >> one >> (single_unit | half_year)], "period", found);
    return found;
}

Found find_amount(const Scope& s, Token const* t) {
    Found found;
    attempt(s, t, amount, "distance", found);
    attempt(s, t, -the >> single_unit >> note<&P::count>(1), "distance", found);
    attempt(s, t, -the >> ordinal_count >> weekday_name, "distance", found);
    return found;
}

Token const* find_distance_word(const Scope& s, Token const* t, DatePoint& point) {
    return match(t, s.end, distance, point) ? t : nullptr;
}

Found find_further_length(const Scope& s, Token const* t, char coarser) {
    constexpr std::string_view order = "YMWDhms";
    Found found;
    constexpr std::int32_t most = 30'000;  // that a Length can hold
    attempt(s, t, exact_count >> unit, "duration", found);
    if (found.point.vague || found.point.count > most) return {};
    if (found.end == nullptr || order.find(found.point.unit) <= order.find(coarser)) return {};
    return found;
}

}  // namespace saidso::grammar::dates
