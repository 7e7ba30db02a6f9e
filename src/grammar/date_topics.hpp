// Which rules may match at a token. The classes of the word that opens the expression and of those that come soon tell
// at once which topics are worth a look; the words themselves tell the rest.
#pragma once

#include <cstdint>

#include "grammar/branchless.hpp"
#include "grammar/date_simple.hpp"

namespace saidso::grammar::dates {

using lex::is_one_of;

// In the order in which they are tried.
enum class Topic : std::uint8_t {
    relative,
    unit_code,
    month_of,
    period,
    day_of_week,
    past_or_next_span,
    whole,  // is it enough?
    weekday_first,
    month_first,
    day_first,
    figures,
    quarter,
    season,
    decade,
    fiscal,
    quarter_of_year,
    year_name,
    century,
    end_of_unit,
    first_months,
    nth,
    count_and_way,
    deictic,
    holiday,
    set,
    set_of_nth,
    length,
    ago,
    offset,
    fuzzy
};

// What is asked about the tokens at t.
struct View {
    const Scope& s;
    Token const* t;
    const Token& key;     // past "the"
    const Token& next;    // after the key; where that ends the sentence, a token that no rule takes
    std::uint32_t ahead;  // classes of the tokens from t on

    [[nodiscard]] bool comes(std::uint32_t mask) const { return (ahead & mask) != 0; }
    [[nodiscard]] bool ends_with_key() const { return &next == s.end; }
};

// "first", "twenty-first", "22nd"
inline bool is_nth(const Token& t) { return either(t.any(lex::Ordinal | lex::Tens), t.has(lex::ordinal_suffix)); }

// A bit a topic
std::uint32_t topics_of(const View& v);

// --- what else a topic needs, one branch each ----------------------------------------------------------------------

// "that", "the same day", "last week", "the week before", but not the verb of "to last"
inline bool may_be_relative(const View& v) {
    const Token& key = v.key;
    return either(key.any(lex::Relative), is_one_of(key, Word::recent, Word::same), v.t->is(Word::that),
                  all(v.t->is(Word::the), key.any(lex::TimeUnit)),
                  all(v.next.is(Word::after), key.any(lex::TimeUnit | lex::Weekday)));
}
inline bool is_verb_of_lasting(const Scope& s, Token const* t) {
    return t->is(Word::last) && t > s.begin &&
           is_one_of(t[-1], Word::to, Word::will, Word::would, Word::can, Word::may);
}
inline bool may_be_period(const View& v) {
    return either(is_one_of(v.key, Word::quarter, Word::qtr, Word::latest, Word::comparable, Word::weekend),
                  all(v.key.is(Word::year), v.next.is(Mark::hyphen)),
                  all(v.key.is(Word::a), is_one_of(v.next, Word::comparable, Word::year)));
}
// After "past" or "next"
inline bool opens_span(const Token& t) {
    return t.any(numbers | lex::Fraction | lex::Article | lex::Determiner | lex::Dozen | lex::Plural | lex::DateWord |
                 lex::TimeUnit);
}

// "Monday, the 3rd", "Monday 3 May"
inline bool may_be_day_after_weekday(const View& v) {
    const Token& next = v.t[1].is(Mark::comma) ? v.t[2] : v.t[1];
    return all(v.t->any(lex::Weekday),
               either(next.is(Word::the), next.any(lex::Month | lex::Numeral | lex::Tens | lex::Ordinal)));
}
// "May 3", "May of last year", "May/3"
inline bool goes_on_after_month(Token const* t) {
    const bool linked = either(t[1].kind == Kind::punctuation, is_one_of(t[1], Word::of, Word::in));
    const Token& next = t[linked ? 2 : 1];
    return either(next.any(numbers | lex::Ordinal | lex::Relative), all(!linked, next.is(Word::the)));
}
inline bool may_be_figures(const View& v) {
    const Token& mark = v.t[1];
    constexpr unsigned compact_length = 8;
    return all(v.t->kind == Kind::number, either(mark.is(Mark::slash), mark.is(Mark::hyphen), mark.is(Mark::full_stop),
                                                 mark.any(lex::DateWord), v.t->length == compact_length));
}

// "the 1990s", "the nineties", "the 1990's", "the nineteen seventies"
inline bool may_be_decade(const View& v) {
    const bool decade = all(!v.ends_with_key(), either(is_possessive(v.next), v.next.any(lex::DateWord)));
    return either(v.key.has(lex::plural_suffix),
                  all(v.t->is(Word::the), either(v.key.any(lex::DateWord), all(v.key.any(numbers), decade))));
}
inline bool may_be_fiscal_year(const View& v) {
    return either(is_one_of(v.key, Word::fiscal, Word::financial, Word::fy),
                  all(is_year(v.key), is_one_of(v.next, Word::fiscal, Word::financial)));
}
// "the year 2008", "nineteen ninety", "two thousand"
inline bool may_be_named_year(const View& v) {
    return either(
        all(is_one_of(v.key, Word::year, Word::calendar, Word::cy), either(v.next.any(numbers), v.next.is(Word::year))),
        all(v.t->any(lex::Small | lex::Tens), v.t[1].any(lex::Small | lex::Tens | lex::Scale)));
}
// "year-end", "the month's end", "the year to date"
inline bool may_be_end_of_unit(const View& v) {
    return either(v.next.kind == Kind::clitic, v.next.is(Mark::hyphen), is_one_of(v.next, Word::end, Word::to));
}

inline bool may_be_nth(const View& v) {
    return all(either(is_nth(v.key), is_one_of(v.key, Word::last, Word::week)),
               either(v.next.any(lex::Weekday | lex::TimeUnit | lex::Ordinal | lex::Numeral), v.next.is(Mark::hyphen),
                      is_one_of(v.next, Word::to, Word::last, Word::of, Word::end)));
}

// Every, each, a frequency, or how many times
inline bool may_be_set(const View& v) {
    using Openers = WordSet<Word::every, Word::each, Word::once, Word::twice, Word::half>;
    return either(v.t->any(lex::Frequency), Openers::contains(v.t->word), v.t[1].is(Word::times),
                  all(v.t->any(lex::Weekday), v.t[1].any(lex::DayPart)));
}

// "two", "half", "a few", "first"; "a" only before a unit, or a word that counts. After a number comes nothing but its
// unit or a word that can stand before that.
inline bool may_be_length(const View& v) {
    constexpr std::uint32_t parts = lex::TimeUnit | lex::DayPart | lex::Scale | lex::Small | lex::Tens | lex::Fraction |
                                    lex::Conjunction | lex::Preposition | lex::Article;
    using BeforeUnit = WordSet<Word::more, Word::additional, Word::consecutive, Word::straight, Word::full, Word::long_,
                               Word::trading, Word::business, Word::working, Word::calendar>;
    using Openers = WordSet<Word::few, Word::several, Word::many, Word::all, Word::first, Word::latest, Word::final,
                            Word::following, Word::year>;
    const Token& next = v.next;
    const bool counts = either(next.kind != Kind::word, next.any(parts), BeforeUnit::contains(next.word));
    const bool single = either(next.any(lex::Dozen | lex::Fraction | lex::Scale | lex::TimeUnit),
                               is_one_of(next, Word::few, Word::pair));
    const bool opens = either(v.key.any(lex::Fraction | lex::Plural | lex::Dozen), all(v.key.any(lex::Article), single),
                              all(v.key.any(lex::TimeUnit), next.is(Mark::hyphen)), Openers::contains(v.key.word));
    const bool number = v.key.any(numbers);
    return either(all(number, counts), all(!number, opens));
}
inline bool may_be_offset(const View& v) {
    const bool counts = v.key.any(numbers | lex::Article | lex::Determiner | lex::Fraction | lex::Plural | lex::Dozen);
    return either(all(v.comes(lex::TimeUnit), v.key.any(lex::Article | lex::TimeUnit)),
                  all(counts, v.comes(lex::Frequency)));
}

// "now", "these days", "the near future", but not "Back to the Future"
inline bool may_be_fuzzy(const View& v) {
    return all(either(all(v.t->any(lex::DateWord), v.t->info.calendar > 255), v.t->is(Word::these),
                      is_one_of(v.key, Word::near, Word::future, Word::date, Word::present, Word::moment, Word::past)),
               !all(v.key.is(Word::future), v.key.has(lex::capital)));
}

}  // namespace saidso::grammar::dates
