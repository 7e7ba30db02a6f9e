// Rules of words that place a moment by another: today, last week, the first Monday of March, the previous quarter.
// Alternatives stand longest first.
#pragma once

#include "grammar/date_calendar.hpp"

namespace saidso::grammar::dates {

inline constexpr auto is_plural_unit = [](const Token& t) {
    return lex::is_one_of(t, Word::years, Word::months, Word::weeks, Word::days, Word::hours, Word::minutes,
                          Word::decades, Word::centuries, Word::quarters, Word::weekends, Word::seconds);
};
template <Word... Words>
inline constexpr auto any_word = token_if([](const Token& t) { return lex::is_one_of(t, Words...); });
inline constexpr auto plural_unit = take<&P::unit>(is_plural_unit, calendar_of);
inline constexpr auto single_unit =
    take<&P::unit>([](const Token& t) { return is_unit(t) && !is_plural_unit(t); }, calendar_of);

// --- days from today ---------------------------------------------------------------------------------------------

inline constexpr auto deictic_day = take<&P::count>([](const Token& t) { return t.any(lex::Deictic); },
                                                    [](const Token& t) { return calendar_of(t) - 100; });
inline constexpr auto tonight_part = (word(Word::tonight) | word(Word::tonite)) >>
                                     note<&P::part>('N' << 8 | 'I') >> note<&P::count>(0);
inline constexpr auto day_beyond =
    hold[-the >> word(Word::day) >> word(Word::before) >> word(Word::yesterday) >> note<&P::count>(-2)] |
    hold[-the >> word(Word::day) >> word(Word::after) >> word(Word::tomorrow) >> note<&P::count>(2)];
inline constexpr auto half_as_part =
    (word(Word::am) >> note<&P::part>('M' << 8 | 'O')) | (word(Word::pm) >> note<&P::part>('A' << 8 | 'F'));
inline constexpr auto deictic_date =
    (day_beyond | hold[tonight_part] | (deictic_day >> -(day_part | half_as_part))) >> shape<Shape::deictic>;

// --- last, next, this --------------------------------------------------------------------------------------------

inline constexpr auto last_word =
    (word(Word::last) | word(Word::previous) | (-word(Word::this_) >> word(Word::past))) >> direction<Direction::last>;
inline constexpr auto next_word =
    (word(Word::next) | (-word(Word::this_) >> (word(Word::coming) | word(Word::upcoming)))) >>
    direction<Direction::next>;
inline constexpr auto this_word = (word(Word::this_) | word(Word::current)) >> direction<Direction::current>;
inline constexpr auto relative_word = hold[last_word] | hold[next_word] | this_word;
inline constexpr auto relative_year = word(Word::calendar) | fiscal_word;
inline constexpr auto relative_target = hold[-relative_year >> single_unit] | (weekday_name >> -day_part) |
                                        hold[month_of_day >> day] | surer_month | season_word | day_part;
inline constexpr auto later_one = direction<Direction::later> >> note<&P::count>(1);
inline constexpr auto earlier_one = direction<Direction::earlier> >> note<&P::count>(1);
inline constexpr auto anchored_target = single_unit | (weekday_name >> -day_part) | day_part;
inline constexpr auto vague_stretch =  // "the coming weeks", "past years", "recent months"
    hold[-the >> (word(Word::coming) | word(Word::past) | word(Word::recent) | word(Word::previous)) >> plural_unit >>
         note<&P::vague>(true) >> shape<Shape::duration>] |
    hold[the >> plural_unit >> word(Word::ahead) >> note<&P::vague>(true) >> shape<Shape::duration>];
// "the week after next", "the Friday after next"
inline constexpr auto after_next = hold[-the >> (weekday_name | single_unit) >> word(Word::after) >> word(Word::next) >>
                                        direction<Direction::next> >> note<&P::count>(2) >> shape<Shape::relative>];
// The nearest one; "next Friday" is that of next week.
inline constexpr auto coming_weekday =
    hold[-(the | word(Word::this_)) >> (word(Word::coming) | word(Word::upcoming)) >> weekday_name >> -day_part >>
         direction<Direction::hence> >> shape<Shape::relative>];
// "the past decade" lasts to this day.
inline constexpr auto long_unit = any_word<Word::decade, Word::century>;
// Not "the day after the vote".
inline constexpr auto no_object = !token_if([](const Token& t) {
    return t.kind == Kind::number || t.kind == Kind::open_quote ||
           (t.kind == Kind::word && !t.any(lex::Preposition | lex::Conjunction));
});
inline constexpr auto relative_date =
    vague_stretch | after_next | coming_weekday |
    hold[-the >> word(Word::following) >> later_one >> anchored_target >> shape<Shape::offset>] |
    hold[the >> word(Word::next) >> later_one >> (hold[&word(Word::day) >> single_unit >> -day_part] | day_part) >>
         shape<Shape::offset>] |
    hold[the >> word(Word::previous) >> earlier_one >> anchored_target >> shape<Shape::offset>] |
    hold[-the >> !(word(Word::this_) >> word(Word::day)) >> !(word(Word::past) >> long_unit) >> relative_word >>
         relative_target >> shape<Shape::relative>] |
    hold[(the >> word(Word::same)) >> direction<Direction::same> >> (single_unit | day_part) >> shape<Shape::offset>] |
    hold[word(Word::that) >> direction<Direction::same> >> (single_unit | day_part | season_word) >>
         shape<Shape::offset>] |
    hold[the >> (hold[&any_word<Word::day, Word::week, Word::month> >> single_unit] |
                 hold[&word(Word::year) >> single_unit >> note<&P::container>('Y')] | day_part) >>
         note<&P::count>(1) >>
         (word(Word::before) >> direction<Direction::earlier> | word(Word::after) >> direction<Direction::later>) >>
         no_object >> shape<Shape::offset>];
// After "the end of"; "end of month" too.
inline constexpr auto current_unit =
    hold[the >> (single_unit | season_word) >> direction<Direction::current> >> shape<Shape::relative>] |
    hold[&any_word<Word::day, Word::week, Word::month, Word::quarter, Word::year> >> single_unit >> no_object >>
         direction<Direction::current> >> shape<Shape::relative>];
// "EOD", "by the EOM"
inline constexpr auto end_code =
    hold[-the >> take<&P::unit>([](const Token& t) { return t.any(lex::DateWord) && is_end_code(t); }, calendar_of) >>
         note<&P::mod>(DateMod::end) >> direction<Direction::current> >> shape<Shape::relative>];

// --- the period reported on --------------------------------------------------------------------------------------

inline constexpr auto period_unit = (quarter_word | word(Word::period)) >> note<&P::unit>('Q');
inline constexpr auto period_date =
    hold[the >> quarter_word >> !hyphen >> note<&P::unit>('Q') >> direction<Direction::same> >> shape<Shape::offset>] |
    hold[the >> word(Word::latest) >> period_unit >> direction<Direction::last> >> shape<Shape::relative>] |
    hold[-(the | word(Word::a)) >> -word(Word::comparable) >> year_before >> note<&P::count>(1) >>
         note<&P::unit>('Y') >> -hold[period_unit >> note<&P::unit>('Y') >> note<&P::container>('Q')] >>
         shape<Shape::offset>] |
    hold[the >> word(Word::weekend) >> note<&P::unit>('K') >> shape<Shape::relative>];

// --- the n-th of something ---------------------------------------------------------------------------------------

inline constexpr auto month_container = hold[any_month >> later_year] | any_month;
inline constexpr auto relative_container =
    hold[-the >> relative_word >>
         take<&P::container>(
             [](const Token& t) { return lex::is_one_of(t, Word::month, Word::year, Word::week, Word::quarter); },
             calendar_of)] |
    hold[the >>
         take<&P::container>([](const Token& t) { return lex::is_one_of(t, Word::month, Word::year); }, calendar_of) >>
         direction<Direction::current>];
// "the second last day": from the end
inline constexpr auto negate =
    taking([](const Token& t) { return t.is(Word::last); }, [](DatePoint& p, const Token&) { p.count = -p.count; });
inline constexpr auto nth_number = (ordinal_count >> -hold[-hold[-hyphen >> word(Word::to)] >> -hyphen >> negate]) |
                                   (word(Word::last) >> note<&P::count>(-1));
inline constexpr auto week_end = word(Word::week) >> -hyphen >> word(Word::end) >> note<&P::unit>('K');
inline constexpr auto nth_target =
    hold[weekday_name >> -day_part] | hold[week_end] |
    take<&P::unit>([](const Token& t) { return lex::is_one_of(t, Word::day, Word::week, Word::weekend, Word::month); },
                   calendar_of);
inline constexpr auto nth_date =
    hold[-the >> nth_number >> nth_target >> (of | word(Word::in)) >> (month_container | year | relative_container) >>
         shape<Shape::nth>] |
    hold[-the >> ordinal_count >> nth_target >> &token_if([](const Token& t) { return t.any(lex::Relative); }) >>
         relative_container >> shape<Shape::nth>] |
    hold[-the >> word(Word::week) >> note<&P::unit>('W') >>
         take<&P::count>([](const Token& t) { return is_short(t, 1, 53); }, number_of) >>
         -hold[of >> (year | relative_container)] >> shape<Shape::nth>];
// "the month of September", "the week of March 6"
inline constexpr auto named_month = -the >> word(Word::month) >> of >>
                                    (hold[any_month >> later_year] | any_month) >> shape<Shape::calendar>;
inline constexpr auto week_of_day =
    -the >>
    take<&P::container>([](const Token& t) { return lex::is_one_of(t, Word::week, Word::weekend); }, calendar_of) >>
    (of | word(Word::beginning) | word(Word::starting)) >> -word(Word::on) >>
    (hold[month_then_day] | hold[day_then_month]) >> shape<Shape::calendar>;
inline constexpr auto week_container =
    take<&P::container>([](const Token& t) { return t.is(Word::week); }, calendar_of);
// "Wednesday of next week", "next week Monday"
inline constexpr auto weekday_of_week = hold[weekday_name >> -day_part >> -(of | word(Word::from)) >> relative_word >>
                                             week_container >> note<&P::count>(1) >> shape<Shape::nth>] |
                                        hold[relative_word >> week_container >> -(word(Word::on)) >> weekday_name >>
                                             note<&P::count>(1) >> shape<Shape::nth>];
// "the 20th of next month"
inline constexpr auto day_of_relative_month =
    hold[-the >> ordinal_count >> note<&P::unit>('D') >> of >> relative_container >> shape<Shape::nth>];

inline constexpr auto nth_of_container = nth_date | day_of_relative_month;

// --- fuzzy references --------------------------------------------------------------------------------------------

template <char A, char B>
inline constexpr auto fuzzy_part = note<&P::part>(A << 8 | B);
inline constexpr auto fuzzy_word =
    take<&P::part>([](const Token& t) { return t.any(lex::DateWord) && t.info.calendar > 255; }, calendar_of);
inline constexpr auto no_more = !token_if([](const Token& t) {
    return t.kind == Kind::number || t.is(Mark::hyphen) ||
           (t.kind == Kind::word && !t.any(lex::Preposition | lex::Conjunction | lex::Function | lex::Pronoun));
});
inline constexpr auto fuzzy_date =
    (hold[fuzzy_word] | hold[the >> -word(Word::near) >> word(Word::future) >> no_more >> fuzzy_part<'F', 'U'>] |
     hold[word(Word::these) >> word(Word::days) >> fuzzy_part<'P', 'R'>] |
     hold[(word(Word::date) | word(Word::present) |
           (the >> (word(Word::moment) | (word(Word::present) >> word(Word::time))))) >>
          no_more >> fuzzy_part<'P', 'R'>] |
     hold[the >> word(Word::past) >> no_more >> fuzzy_part<'P', 'A'>]) >>
    shape<Shape::fuzzy>;

}  // namespace saidso::grammar::dates
