// Where a temporal expression may begin: most tokens are told by their class and the word after them.
#include "grammar/date_begin.hpp"

#include "grammar/date_context.hpp"
#include "lex/holidays.hpp"

namespace saidso::grammar::dates {
using lex::is_one_of;

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

bool may_scale(const Scope& s, Token const* t) {
    return t->info.number <= thousand || (t->is(Word::million) && t + 1 < s.end && t[1].any(lex::TimeUnit));
}

bool is_date_by_itself(const Token& t) {
    constexpr std::uint32_t sure =
        lex::Weekday | lex::TimeUnit | lex::DayPart | lex::Deictic | lex::Season | lex::Frequency | lex::Multiple;
    constexpr std::uint8_t suffixes = lex::ordinal_suffix | lex::plural_suffix;
    const bool dated = either((t.flags & suffixes) != 0, is_year(t), has_leading_zero(t), t.length == 8);
    return either(all(t.any(sure), !t.is(Word::second)), all(t.any(lex::Month), t.has(lex::capital)),
                  all(t.kind == Kind::number, dated),
                  all(t.any(lex::DateWord), either(t.info.calendar > 1, t.is(Word::future))));
}

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

bool unit_goes_on(const Scope& s, Token const* t) {
    if (t + 1 >= s.end) return false;
    const Token& next = t[1];
    if (next.kind != Kind::word) return next.any(lex::Numeral) || next.is(Mark::hyphen) || next.kind == Kind::clitic;
    return next.any(lex::DateWord | lex::Deictic | lex::Relative | lex::Small | lex::Tens) ||
           WordSet<Word::of, Word::after, Word::before, Word::from, Word::to, Word::through, Word::end, Word::ended,
                   Word::ending, Word::beginning, Word::starting, Word::ahead>::contains(next.word);
}

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

}  // namespace saidso::grammar::dates
