// Where a temporal expression may begin: most tokens are told by their class and the word after them, the others by the
// two or three tokens that follow. Without what an opener needs no rule can match.
#include "grammar/branchless.hpp"
#include "grammar/date_context.hpp"
#include "grammar/date_simple.hpp"
#include "lex/holidays.hpp"

namespace saidso::grammar::dates {

using lex::is_one_of;

Token const* last_of_days(Token const* t, Token const* end) {
    constexpr int most = 6;
    bool last = false;
    for (int n = 0; n < most && t < end && is_day(*t); ++n) {
        if (last) return n > 1 ? t : nullptr;
        Token const* next = t + 1;
        if (next < end && next->is(Mark::comma)) ++next;
        last = next < end && is_one_of(*next, Word::and_, Word::or_);
        if (last) ++next;
        if (next == t + 1 || next >= end || next->joined() || number_of(*next) <= number_of(*t)) return nullptr;
        t = next;
    }
    return nullptr;
}

namespace {

// May a number or an ordinal go on over this mark? "two-year", "10:30", "22/10", "22.10.2024", "2015–19"
bool goes_on_over(const Scope& s, const Token* mark) {
    if (mark + 1 >= s.end) return false;
    if (mark->is(Mark::colon) || mark->is(Mark::slash) || mark->is(Mark::full_stop)) return mark[1].joined();
    if (mark->is(Mark::hyphen) || mark->is(Mark::dash))
        return mark[1].any(after_determiner) || is_one_of(mark[1], Word::to, Word::or_, Word::and_);
    return mark->is(Mark::comma) &&
           (mark[1].any(lex::Month | lex::Weekday) || last_of_days(mark - 1, s.end) != nullptr);
}

// "a week", "a few days", "a dozen years", "a quarter of an hour"
constexpr std::uint32_t after_one = lex::TimeUnit | lex::Determiner | lex::DateWord | lex::Dozen | lex::Fraction;
constexpr std::uint16_t thousand = 3;

// "65 million years"; most millions are of something else.
bool may_scale(const Scope& s, Token const* t) {
    return t->info.number <= thousand || (t->is(Word::million) && t + 1 < s.end && t[1].any(lex::TimeUnit));
}

// What can be a date whatever follows
bool is_date_by_itself(const Token& t) {
    constexpr std::uint32_t sure =
        lex::Weekday | lex::TimeUnit | lex::DayPart | lex::Deictic | lex::Season | lex::Frequency | lex::Multiple;
    constexpr std::uint8_t suffixes = lex::ordinal_suffix | lex::plural_suffix;
    const bool dated = either((t.flags & suffixes) != 0, is_year(t), has_leading_zero(t), t.length == 8);
    return either(all(t.any(sure), !t.is(Word::second)), all(t.any(lex::Month), t.has(lex::capital)),
                  all(t.kind == Kind::number, dated),
                  all(t.any(lex::DateWord), either(t.info.calendar > 1, t.is(Word::future))));
}

// What makes a date of the number or the word before it
bool makes_date(const Token& next) {
    constexpr std::uint32_t parts = (after_determiner & ~std::uint32_t{lex::Holiday}) | lex::Zone;
    using Others = WordSet<Word::to, Word::and_, Word::or_, Word::am, Word::pm, Word::a_m, Word::p_m, Word::o_clock,
                           Word::oclock, Word::ish, Word::times, Word::past, Word::through, Word::until, Word::till,
                           Word::hours, Word::in, Word::at>;
    return either(next.any(parts), Others::contains(next.word));
}

// Most ordinals and words like "last" or "new" belong to something else than a date: what follows tells.
bool goes_on(const Scope& s, Token const* t) {
    if (is_date_by_itself(*t)) return true;
    if (t->any(lex::Holiday)) {
        if (lex::match_holiday(t, s.end).end != nullptr) return true;
        if ((t->classes & first_mask) == lex::Holiday) return false;
    }
    if (t->joined() && short_year_in_context(t, s.begin)) return true;
    if (t + 1 >= s.end) return t->any(lex::Numeral | lex::Month);
    const Token& next = t[1];
    if (makes_date(next)) return true;
    if (all(next.kind == Kind::word, !next.any(lex::Scale | lex::Holiday | lex::Article),
            !is_one_of(next, Word::of, Word::after, Word::before)))
        return false;
    if (next.any(lex::Scale)) return may_scale(s, t + 1);
    if (next.any(lex::Holiday)) return t->any(lex::Relative) && lex::match_holiday(t + 1, s.end).end != nullptr;
    if (is_possessive(next)) return is_short(*t, 20, 90);  // "the 70's"
    if (t->is(Word::half) && next.is(Mark::hyphen)) return t + 2 < s.end && t[2].any(lex::TimeUnit | lex::Frequency);
    if (next.kind == Kind::punctuation)
        return t->any(lex::Relative | lex::Month | lex::DateWord) ||
               (t->any(numbers | lex::Ordinal) && goes_on_over(s, t + 1));
    if (next.is(Word::of)) return t + 2 < s.end && t[2].any(lex::Month | lex::Article | lex::TimeUnit);
    if (next.any(lex::Article)) return t->any(lex::Fraction | lex::DateWord | lex::Month);
    return t->any(numbers) && t + 2 < s.end && t[2].any(numbers);  // after, before
}

// A unit of time and nothing else
bool is_unit_alone(const Token& t) { return (t.classes & after_determiner) == lex::TimeUnit; }

// What makes a date of a unit without a number follows it: "weeks ago", "year-end", "the week of 3 May".
bool unit_goes_on(const Scope& s, Token const* t) {
    if (t + 1 >= s.end) return false;
    const Token& next = t[1];
    if (next.is(Mark::hyphen)) return !(t + 2 < s.end && is_one_of(t[2], Word::old, Word::olds));  // "12-year-old"
    if (next.kind != Kind::word) return next.any(lex::Numeral) || next.kind == Kind::clitic;
    return next.any(lex::DateWord | lex::Deictic | lex::Relative | lex::Small | lex::Tens) ||
           WordSet<Word::of, Word::after, Word::before, Word::from, Word::to, Word::through, Word::end, Word::ended,
                   Word::ending, Word::beginning, Word::starting, Word::ahead>::contains(next.word);
}

// By its class and the word after it
bool opens(const Scope& s, Token const* t) {
    if (t->any(lex::Article | lex::Determiner) && t + 1 < s.end) {
        const Token& next = t[1];
        if (is_one_of(next, Word::moment, Word::present)) return t > s.begin && t[-1].is(Word::at);
        if (all(t->is(Word::the), is_unit_alone(next)))
            return unit_goes_on(s, t + 1) || follows_part_of(t, s.begin) ||
                   is_one_of(next, Word::weekend, Word::quarter, Word::qtr);
        const bool one = is_one_of(*t, Word::a, Word::an);
        if (all(one, next.any(lex::Scale))) return may_scale(s, t + 1);
        if (next.any(after_determiner)) {
            if (all(one, !next.any(after_one))) return false;
            if (next.is(Word::second) && day_in_context(t, s.begin, s.end)) return true;  // "on the second"
            return goes_on(s, t + 1) || is_one_of(*t, Word::every, Word::each);
        }
        if (all(t->is(Word::all), next.is(Mark::hyphen))) return t + 2 < s.end && t[2].any(lex::TimeUnit);
    }
    if (!t->any(first_mask)) return false;
    if (is_unit_alone(*t)) return unit_goes_on(s, t) || follows_part_of(t, s.begin) || duration_in_context(t, s.begin);
    if (is_one_of(*t, Word::present, Word::date)) {
        if (t == s.begin) return false;
        if (t->is(Word::present)) return t[-1].is(Word::at);
        return is_one_of(t[-1], Word::to, Word::till) && !(t - 1 > s.begin && t[-2].is(Word::up));
    }
    constexpr std::uint32_t others = first_mask & ~std::uint32_t{lex::DateWord};
    return either(t->any(others), t->info.calendar != 0) && goes_on(s, t);
}

// The n-th token after t; one that nothing accepts where the sentence has none.
const Token& ahead(const Scope& s, Token const* t, std::ptrdiff_t n) {
    static constexpr Token nothing{};
    return s.end - t > n ? t[n] : nothing;
}

bool is_only(const Token& t, std::uint32_t classes) {
    return all((t.classes & after_determiner & ~classes) == 0, t.any(classes));
}

// "two more years", "five consecutive trading days"
bool stands_before_unit(const Token& t) {
    return WordSet<Word::more, Word::additional, Word::consecutive, Word::straight, Word::full, Word::long_,
                   Word::trading, Word::business, Word::working, Word::calendar>::contains(t.word);
}

// "12 years old", "a 12-year-old": an age. [t] is past the unit.
bool is_age(const Token& t, const Token& next) {
    return is_one_of(t, Word::old, Word::olds) || (t.is(Mark::hyphen) && is_one_of(next, Word::old, Word::olds));
}

// "5-7 May", "twenty-five years", "12-year", "20- to 30-minute", "10-31"
bool leads_over_hyphen(const Scope& s, Token const* t) {
    const Token& third = ahead(s, t, 2);
    const Token& fourth = ahead(s, t, 3);
    if (third.any(lex::TimeUnit)) return !is_age(fourth, ahead(s, t, 4));
    if (third.any(lex::Fraction)) return third.any(lex::Ordinal);
    if (is_one_of(third, Word::to, Word::or_)) {
        Token const* const second = t + (fourth.is(Mark::hyphen) ? 4 : 3);
        return second < s.end && opens(s, second);
    }
    if (!third.any(numbers)) return true;
    const bool figures = all(t->kind == Kind::number, third.kind == Kind::number, third.joined());
    return opens(s, t + 2) || (figures && (all(fourth.kind == Kind::punctuation, fourth.joined()) ||
                                           short_date_in_context(t, t + 3, s.begin, s.end)));
}

// A number and the second of a range, minutes and the hour, a count and its half
bool leads_over_link(const Scope& s, Token const* t, const Token& third) {
    if (t[1].is(Word::and_) && third.any(lex::Article | lex::Fraction)) return true;
    const bool minutes = t[1].is(Word::to) && is_one_of(*t, Word::five, Word::ten, Word::twenty);
    if (minutes && third.any(numbers | lex::DayPart)) return true;
    return t + 2 < s.end && (opens(s, t + 2) || is_one_of(ahead(s, t, 3), Word::a, Word::p));  // "two to five p m"
}

// Most numbers belong to something else than a date: what follows tells.
bool number_begins(const Scope& s, Token const* t) {
    if (is_date_by_itself(*t) || (t->joined() && short_year_in_context(t, s.begin))) return true;
    const Token& next = ahead(s, t, 1);
    const Token& third = ahead(s, t, 2);
    if (next.kind == Kind::punctuation)
        return goes_on_over(s, t + 1) &&
               (!either(next.is(Mark::hyphen), next.is(Mark::dash)) || leads_over_hyphen(s, t));
    if (!either(makes_date(next), next.any(lex::Scale), next.kind == Kind::clitic,
                is_one_of(next, Word::of, Word::after, Word::before)))
        return false;
    if (next.any(lex::TimeUnit)) return !is_age(third, ahead(s, t, 3));
    if (next.kind == Kind::clitic) return is_possessive(next) && is_short(*t, 20, 90);  // "the 70's"
    if (connects(next)) return leads_over_link(s, t, third);
    if (next.is(Word::times))
        return third.any(lex::Frequency) || is_one_of(third, Word::a, Word::an, Word::every, Word::each);
    if (next.is(Word::of)) return third.any(lex::Month | lex::TimeUnit);
    if (next.is(Word::at)) return third.any(lex::DayPart);
    if (next.is(Word::in))
        return third.is(Word::the) &&
               (ahead(s, t, 3).any(lex::DayPart) || is_one_of(ahead(s, t, 3), Word::am, Word::pm));
    if (is_one_of(next, Word::after, Word::before)) return third.any(numbers);
    if (stands_before_unit(next))
        return third.any(lex::TimeUnit) || (stands_before_unit(third) && ahead(s, t, 3).any(lex::TimeUnit));
    if (next.any(lex::Scale))
        return may_scale(s, t + 1) &&
               (t->is(Word::two) || third.any(lex::TimeUnit | lex::DayPart | lex::Weekday | lex::DateWord) ||
                third.is(Mark::hyphen) || third.is(Word::and_));
    if (next.is(Word::past)) return third.any(numbers | lex::DayPart | lex::TimeUnit);
    if (next.any(lex::Relative)) return third.any(lex::TimeUnit);
    if (next.any(lex::Ordinal)) return t->any(lex::Tens);
    return !is_only(next, lex::Determiner | lex::Dozen | lex::Multiple | lex::Fraction) &&
           !is_only(next, lex::Frequency);
}

// "a year later", "a year and a half", "a year or two", "for a year"
bool single_unit_leads_on(const Scope& s, Token const* article) {
    const Token& third = ahead(s, article, 2);
    const Token& fourth = ahead(s, article, 3);
    if (duration_in_context(article, s.begin)) return true;
    if (is_one_of(third, Word::and_, Word::or_))
        return fourth.any(numbers | lex::Article | lex::Fraction) || fourth.is(Word::so);
    const bool quarter = article[1].any(lex::Fraction);  // "a quarter of an hour", "a quarter hour"
    if (third.is(Word::of)) return all(quarter, fourth.any(lex::Article), ahead(s, article, 4).any(lex::TimeUnit));
    if (quarter && third.any(lex::TimeUnit)) return true;
    return unit_goes_on(s, article + 1);
}

bool indefinite_leads_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    const Token& third = ahead(s, t, 2);
    if (next.any(lex::Ordinal)) return false;
    if (next.any(lex::TimeUnit)) return single_unit_leads_on(s, t);
    if (next.any(lex::Fraction)) return next.is(Word::half);
    if (is_one_of(next, Word::couple, Word::pair))
        return third.is(Word::of) || third.any(lex::TimeUnit | lex::DateWord);
    if (next.is(Word::few) || next.any(lex::Dozen | lex::Scale))
        return third.any(lex::TimeUnit | lex::DateWord) || third.is(Mark::hyphen);
    if (stands_before_unit(next)) return third.any(lex::TimeUnit);
    return next.is(Word::comparable);
}

// "the year 2016", "the 2016 quarter": most years after an article are found without it.
bool year_leads_on(const Scope& s, Token const* t) {
    constexpr std::uint32_t parts =
        lex::TimeUnit | lex::DateWord | lex::Frequency | numbers | lex::Ordinal | lex::Fraction | lex::Relative;
    const Token& next = ahead(s, t, 1);
    return next.any(parts) || next.kind == Kind::clitic || connects(next);
}

bool relative_leads_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    if (next.kind == Kind::punctuation) return false;
    return !next.any(numbers) || number_begins(s, t + 1);
}

bool definite_begins(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    const Token& third = ahead(s, t, 2);
    if (next.any(numbers)) return is_year(next) ? year_leads_on(s, t + 1) : number_begins(s, t + 1);
    if (is_unit_alone(next))
        return unit_goes_on(s, t + 1) || follows_part_of(t, s.begin) ||
               is_one_of(next, Word::weekend, Word::quarter, Word::qtr);
    if (is_one_of(next, Word::moment, Word::present)) return t > s.begin && t[-1].is(Word::at);
    if (!next.any(after_determiner)) return false;
    if (next.is(Word::second) && day_in_context(t, s.begin, s.end)) return true;  // "on the second"
    if (!goes_on(s, t + 1)) return false;
    if (next.any(lex::Relative)) return next.is(Word::past) || relative_leads_on(s, t + 1);
    if (next.is(Word::near)) return third.is(Word::future);
    if (next.is(Word::same)) return third.any(lex::TimeUnit | lex::DayPart);
    if (is_one_of(next, Word::few, Word::several, Word::many)) return true;
    if (is_only(next, lex::DateWord)) return next.info.calendar != 0;
    return !is_only(next, lex::Determiner | lex::Month | lex::Deictic) && !is_only(next, lex::Frequency);
}

// "every", "that", "few", but not "its"
bool may_open(const Token& determiner) {
    using Openers = WordSet<Word::every, Word::each, Word::this_, Word::that, Word::these, Word::all, Word::another,
                            Word::several, Word::few, Word::many, Word::couple>;
    return Openers::contains(determiner.word);
}

bool determiner_leads_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    if (is_one_of(*t, Word::every, Word::each)) return !next.any(numbers) || number_begins(s, t + 1);
    if (t->is(Word::that)) return next.any(lex::TimeUnit | lex::DayPart | lex::Season);
    return !next.any(numbers);
}

// "twice a week", "once every two years", "twice daily"
bool times_lead_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    if (next.any(lex::Frequency) || is_one_of(next, Word::every, Word::each)) return true;
    return next.any(lex::Article) && ahead(s, t, 2).any(lex::TimeUnit);
}

// "quarter past three", "a quarter hour", "quarters ago"
bool quarter_leads_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    if (next.is(Word::of)) return ahead(s, t, 2).any(lex::Article) && ahead(s, t, 3).any(lex::TimeUnit);
    return next.any(lex::TimeUnit) || unit_goes_on(s, t) || follows_part_of(t, s.begin) ||
           duration_in_context(t, s.begin);
}

// "half an hour", "half past three", "half-yearly"
bool half_leads_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    const Token& third = ahead(s, t, 2);
    if (next.any(lex::Article)) return third.any(lex::TimeUnit);
    if (next.is(Word::of)) return third.any(lex::TimeUnit) || ahead(s, t, 3).any(lex::TimeUnit);
    return true;
}

// "March" and the like are words of their own: a day or a year follows, or a word before tells.
bool month_leads_on(const Scope& s, Token const* t) {
    using Names =
        WordSet<Word::may, Word::march, Word::april, Word::june, Word::august, Word::mar, Word::jan, Word::jun>;
    if (!Names::contains(t->word)) return true;
    const Token& next = ahead(s, t, 1);
    const bool passed = next.kind == Kind::punctuation || is_one_of(next, Word::of, Word::in);
    const Token& day = passed ? ahead(s, t, 2) : next;
    return day.any(numbers | lex::Ordinal | lex::Article | lex::Relative) || month_in_context(t, s.begin, s.end) ||
           (t->any(lex::Holiday) && lex::match_holiday(t, s.end).end != nullptr);
}

bool season_leads_on(const Scope& s, Token const* t) {
    const Token& next = ahead(s, t, 1);
    const Token& year = next.is(Mark::comma) || next.is(Word::of) ? ahead(s, t, 2) : next;
    return year.any(numbers) || season_in_context(t, s.begin);
}

// Any other opener
bool leads_on(const Scope& s, Token const* t) {
    if (t->any(lex::Article)) return indefinite_leads_on(s, t);
    if (t->any(lex::Determiner) && !t->any(lex::Relative)) return determiner_leads_on(s, t);
    if (t->any(lex::Relative)) return relative_leads_on(s, t);
    if (is_only(*t, lex::Multiple) || t->is(Word::once)) return times_lead_on(s, t);
    if (all(t->any(lex::TimeUnit), t->any(lex::Fraction))) return quarter_leads_on(s, t);
    if (t->any(lex::Month) && is_only(*t, lex::Month | lex::Holiday)) return month_leads_on(s, t);
    if (is_only(*t, lex::Season)) return season_leads_on(s, t);
    if (is_only(*t, lex::Fraction)) return t->is(Word::half) && half_leads_on(s, t);
    if (t->any(lex::Weekday)) return t->length > 3 || t->has(lex::capital);
    if (is_only(*t, lex::DateWord)) return !is_one_of(*t, Word::near, Word::same, Word::future);
    return true;
}

}  // namespace

bool begins(const Scope& s, Token const* t) {
    if (t->any(numbers)) return number_begins(s, t);
    if (t->is(Word::the)) return definite_begins(s, t);
    if ((t->classes & (first_mask | lex::Article | lex::Determiner)) == lex::Holiday)
        return lex::match_holiday(t, s.end).end != nullptr;
    if (all(t->any(lex::Determiner), !t->any(lex::Relative), !may_open(*t))) return false;
    return opens(s, t) && leads_on(s, t);
}

}  // namespace saidso::grammar::dates
