// Rules of calendar dates and of years' parts. Alternatives stand longest first.
#pragma once

#include "grammar/date_clock.hpp"

namespace saidso::grammar::dates {

// --- years -----------------------------------------------------------------------------------------------------

// "nineteen ninety-six", "two thousand and fifteen"
inline constexpr auto spoken_century =
    taking([](const Token& t) { return t.any(lex::Small | lex::Tens) && (t.info.number >= 15 && t.info.number <= 20); },
           [](DatePoint& p, const Token& t) { p.year = word_number(t) * 100; });
inline constexpr auto spoken_decade =
    taking([](const Token& t) { return t.any(lex::Tens) || (t.any(lex::Small) && t.info.number >= 10); },
           [](DatePoint& p, const Token& t) { p.year += word_number(t); });
inline constexpr auto spoken_ones = taking([](const Token& t) { return t.any(lex::Small) && t.info.number < 20; },
                                           [](DatePoint& p, const Token& t) { p.year += word_number(t); });
inline constexpr auto two_thousand =
    word(Word::two) >> word(Word::thousand) >> note<&P::year>(2000) >>
    -hold[-word(Word::and_) >> (hold[spoken_decade >> -hyphen >> spoken_ones] | spoken_decade | spoken_ones)];
inline constexpr auto spoken_year =
    hold[spoken_century >> spoken_decade >> -hold[-hyphen >> spoken_ones]] | hold[two_thousand];
inline constexpr auto any_year = year | spoken_year;

inline constexpr auto before_christ = (word(Word::bc) | word(Word::b_c) | word(Word::bce)) >>
                                      note<&P::before_christ>(true);
inline constexpr auto era_year =
    take<&P::year>([](const Token& t) { return is_plain(t) && is_between(t, 1, 9999); }, number_of);
inline constexpr auto year_of_era =
    (hold[era_year >> before_christ] | hold[era_year >> (word(Word::ad) | word(Word::a_d) | word(Word::ce))] |
     hold[(word(Word::ad) | word(Word::a_d)) >> era_year]) >>
    shape<Shape::calendar>;

// --- days and months -------------------------------------------------------------------------------------------

inline constexpr auto later_year = -hold[-(comma | of | word(Word::in)) >> any_year];
inline constexpr auto day_name = -hold[weekday_name >> -comma >> -the];

inline constexpr auto ordinal_day = taking([](const Token& t) { return t.any(lex::Ordinal) && t.info.number <= 31; },
                                           [](DatePoint& p, const Token& t) { p.day = word_number(t); });
inline constexpr auto tens_of_day =
    take<&P::day>([](const Token& t) { return t.any(lex::Tens) && t.info.number <= 30; }, word_number);
inline constexpr auto ones_of_day = taking([](const Token& t) { return t.any(lex::Ordinal) && t.info.number < 10; },
                                           [](DatePoint& p, const Token& t) { p.day += word_number(t); });
inline constexpr auto worded_day = hold[tens_of_day >> -hyphen >> ones_of_day] | ordinal_day;
// "twenty five", after a month
inline constexpr auto cardinal_day =
    hold[tens_of_day >> -hyphen >>
         taking([](const Token& t) { return t.any(lex::Small) && t.info.number < 10 && t.info.number > 0; },
                [](DatePoint& p, const Token& t) { p.day += word_number(t); })];
inline constexpr auto any_month = take<&P::month>([](const Token& t) { return t.any(lex::Month); }, calendar_of);
inline constexpr auto month_number =
    take<&P::month>([](const Token& t) { return is_short(t, 1, 12) && t.joined(); }, number_of);
inline constexpr auto first_month = take<&P::month>([](const Token& t) { return is_short(t, 1, 12); }, number_of);
inline constexpr auto day_number = take<&P::day>([](const Token& t) { return is_day(t) && t.joined(); }, number_of);
inline constexpr auto two_figures =
    take<&P::year>([](const Token& t) { return is_plain(t) && t.length == 2; },
                   [](const Token& t) { return number_of(t) + (t.coefficient < 50 ? 2000 : 1900); });
inline constexpr auto short_year = &token_if([](const Token& t) { return t.joined(); }) >> two_figures;
inline constexpr auto joined_year = take<&P::year>([](const Token& t) { return is_year(t) && t.joined(); }, number_of);

inline constexpr auto iso_t = token_if([](const Token& t) { return t.length == 1 && t.joined() && t.is(Word::t); });
inline constexpr auto iso_z = token_if([](const Token& t) { return t.joined() && t.is(Word::z); });
inline constexpr auto iso_zone = (iso_z >> note<&P::zone>(std::int16_t{0})) | zone_offset | zone_name;
inline constexpr auto iso_time =
    hour >> joined_mark<Mark::colon> >> minute >> -hold[joined_mark<Mark::colon> >> second] >> -iso_zone;
inline constexpr auto iso_date = year >> joined_mark<Mark::hyphen> >> month_number >> joined_mark<Mark::hyphen> >>
                                 day_number >> -hold[-iso_t >> iso_time];
inline constexpr auto year_first =
    year >> joined_mark<Mark::slash> >> month_number >> joined_mark<Mark::slash> >> day_number;
template <Mark Separator>
inline constexpr auto day_month_numbers = day >> joined_mark<Separator> >> month_number >> joined_mark<Separator> >>
                                          (joined_year | short_year);
template <Mark Separator>
inline constexpr auto month_day_numbers = first_month >> joined_mark<Separator> >> day_number >>
                                          joined_mark<Separator> >> (joined_year | short_year);
// "31-Oct-74", "2019/aug/01"
template <Mark Separator>
inline constexpr auto named_month_numbers =
    hold[day >> joined_mark<Separator> >> any_month >> joined_mark<Separator> >> (joined_year | short_year)] |
    hold[day >> joined_mark<Separator> >> any_month] |
    hold[year >> joined_mark<Separator> >> any_month >> joined_mark<Separator> >> day_number];
// "20241022"
inline constexpr auto compact_date = taking(
    [](const Token& t) {
        return is_plain(t) && t.length == 8 && is_between(t, 19000101, 20991231) &&
               t.coefficient / 100 % 100 - 1 < 12 && t.coefficient % 100 - 1 < 31;
    },
    [](DatePoint& p, const Token& t) {
        p.year = number_of(t) / 10000;
        p.month = number_of(t) / 100 % 100;
        p.day = number_of(t) % 100;
    });

inline constexpr auto ordinal_day_number =
    take<&P::day>([](const Token& t) { return is_day(t) && t.has(lex::ordinal_suffix); }, number_of);
inline constexpr auto no_clock = !(joined_mark<Mark::colon> >> token_if(two_digits));
// "may 3 people": the number counts what follows.
inline constexpr auto month_of_day =
    month | (!word(Word::may) >> any_month >> &(-the >> worded_day)) |
    (any_month >> &((the >> (ordinal_day_number | worded_day)) | (tens_of_day >> -hyphen >> ones_of_day))) |
    (any_month >> &(day >> !token_if([](const Token& t) {
                        return t.kind == Kind::word && !t.any(lex::Preposition | lex::Function | lex::DayPart);
                    })));
// "Sept, 26, 2014", but "May, 19, a roofer"
inline constexpr auto comma_before_day = hold[comma >> &(hold[day >> comma >> year] | ordinal_day_number | worded_day)];
inline constexpr auto month_and_day = month_of_day >> -comma_before_day >> -the >>
                                      (day | worded_day | cardinal_day) >> no_clock >> later_year;
inline constexpr auto day_and_month = -the >> (day | cardinal_day | worded_day) >> -(word(Word::day)) >> -of >>
                                      (month | (of >> any_month) | any_month) >> later_year;
inline constexpr auto month_then_day = day_name >> month_and_day;
inline constexpr auto day_then_month = day_name >> day_and_month;
inline constexpr auto month_then_year = any_month >>
                                        -(comma | of | hyphen | mark(Mark::slash) | word(Word::in)) >> any_year;
// "Oct/2"
inline constexpr auto month_slash_day = any_month >> joined_mark<Mark::slash> >> day_number;
// "the nineteenth", "two thousand two", not "the second day", "two thousand people"
inline constexpr auto no_ranked = !token_if([](const Token& t) {
    return t.is(Mark::hyphen) ||
           (t.kind == Kind::word && !t.any(lex::Preposition | lex::Conjunction | lex::Function | lex::Pronoun));
});
// After a weekday: "the 19th", "14th", "the nineteenth"
inline constexpr auto day_alone = ((-the >> ordinal_day_number) | (the >> worded_day >> no_ranked)) >> !of;
// "7/6", "31, ..."
inline constexpr auto no_count = !token_if([](const Token& t) {
    return t.kind == Kind::number || t.is(Mark::percent) || t.is(Mark::hyphen) || t.is(Mark::dash) ||
           t.is(Mark::slash) || t.is(Mark::colon) || t.is(Mark::full_stop) ||
           (t.kind == Kind::word && !t.any(lex::Preposition));
});
inline constexpr auto number_alone = (hold[first_month >> joined_mark<Mark::slash> >> day_number] |
                                      take<&P::day>([](const Token& t) { return is_short(t, 1, 31); }, number_of)) >>
                                     no_count;

inline constexpr auto of_relative_year = word(Word::last) >> direction<Direction::last> |
                                         word(Word::next) >> direction<Direction::next> |
                                         word(Word::this_) >> direction<Direction::current>;
// "March last year"
inline constexpr auto month_of_relative_year =
    hold[month >> -of >> of_relative_year >> word(Word::year) >> shape<Shape::calendar>];

// The first word tells which of these may stand: a month, a number or a weekday.
inline constexpr auto month_first_date =
    month_of_relative_year |
    (hold[month_and_day] | hold[month_then_year] | hold[month_slash_day]) >> shape<Shape::calendar>;
inline constexpr auto day_first_date = hold[day_and_month >> shape<Shape::calendar>];
inline constexpr auto weekday_first_date = weekday_name >> -comma >>
                                           (hold[-the >> month_and_day] | hold[day_and_month] | hold[day_alone] |
                                            hold[number_alone]) >>
                                           shape<Shape::calendar>;
inline constexpr auto year_first_date = (hold[iso_date] | hold[year_first]) >> shape<Shape::calendar>;
inline constexpr auto compact_day = compact_date >> shape<Shape::calendar>;
inline constexpr auto named_month_date =
    (named_month_numbers<Mark::hyphen> | named_month_numbers<Mark::slash>) >> shape<Shape::calendar>;
inline constexpr auto numeric_date_month_first =
    (hold[month_day_numbers<Mark::slash>] | hold[month_day_numbers<Mark::hyphen>] |
     hold[day_month_numbers<Mark::full_stop>] | hold[day_month_numbers<Mark::slash>] |
     hold[day_month_numbers<Mark::hyphen>] | hold[month_day_numbers<Mark::full_stop>]) >>
    shape<Shape::calendar>;
inline constexpr auto numeric_date_day_first =
    (hold[day_month_numbers<Mark::slash>] | hold[day_month_numbers<Mark::hyphen>] |
     hold[day_month_numbers<Mark::full_stop>] | hold[month_day_numbers<Mark::slash>]) >>
    shape<Shape::calendar>;

// Two numbers are a date only where nothing else can stand: "on 10/31", "2014-10".
template <Mark Separator>
inline constexpr auto year_month_numbers = year >> joined_mark<Separator> >> month_number;
inline constexpr auto short_date_month_first =
    (hold[year_month_numbers<Mark::hyphen>] | hold[year_month_numbers<Mark::slash>] |
     hold[first_month >> mark(Mark::slash) >> joined_year] | hold[first_month >> mark(Mark::hyphen) >> joined_year] |
     hold[first_month >> (mark(Mark::slash) | mark(Mark::hyphen)) >> day] |
     hold[day >> mark(Mark::slash) >> month_number]) >>
    !mark(Mark::slash) >> shape<Shape::calendar>;
inline constexpr auto short_date_day_first =
    (hold[year_month_numbers<Mark::hyphen>] | hold[year_month_numbers<Mark::slash>] |
     hold[day >> mark(Mark::slash) >> month_number]) >>
    !mark(Mark::slash) >> shape<Shape::calendar>;

// --- quarters, halves, seasons, decades, centuries -------------------------------------------------------------

inline constexpr auto relative_of_year =
    hold[-of >> of_relative_year >> (word(Word::year) | word(Word::yr))] | hold[of >> the >> word(Word::year)];
inline constexpr auto of_year = -hold[-of >> any_year] >> -relative_of_year;
inline constexpr auto up_to = [](std::int32_t low, std::int32_t high) {
    return token_if([low, high](const Token& t) { return any_number(t) >= low && any_number(t) <= high; });
};
inline constexpr auto quarter_word = word(Word::quarter) | word(Word::qtr);
inline constexpr auto joined_digit = [](std::uint64_t high) {
    return take<&P::count>([high](const Token& t) { return is_plain(t) && t.joined() && is_between(t, 1, high); },
                           number_of);
};
inline constexpr auto owner_year =
    (hold[any_year >> -possessive] | hold[of_relative_year >> word(Word::year) >> possessive]);
inline constexpr auto fiscal_word = word(Word::fiscal) | word(Word::financial);
inline constexpr auto quarter_name = &up_to(1, 4) >> ordinal_count >> -hyphen >> quarter_word;
inline constexpr auto half_name = &up_to(1, 2) >> ordinal_count >> -hyphen >> word(Word::half);
inline constexpr auto final_half = word(Word::last) >> note<&P::count>(2) >> word(Word::half);
// "18q4"
inline constexpr auto figures_of_year = two_figures >> &token_if([](const Token& t) { return t.joined(); });
inline constexpr auto quarter_code =
    hold[word(Word::q) >> joined_digit(4) >> -(hold[-of >> -hyphen >> year] | relative_of_year)] |
    hold[(year | figures_of_year) >> -hyphen >> word(Word::q) >> joined_digit(4)];
inline constexpr auto half_code = hold[word(Word::h) >> joined_digit(2) >> hold[-of >> year]] |
                                  hold[year >> -hyphen >> word(Word::h) >> joined_digit(2)];
// "the year-earlier third quarter"
inline constexpr auto year_before = word(Word::year) >> hyphen >>
                                    (word(Word::earlier) | word(Word::ago)) >> direction<Direction::earlier>;
inline constexpr auto quarter_date =
    (hold[-the >> -fiscal_word >> -hyphen >> quarter_name >> of_year] | quarter_code |
     hold[-the >> owner_year >> -fiscal_word >> quarter_name] | hold[-the >> year_before >> quarter_name]) >>
    shape<Shape::quarter>;
// "the 2016 quarter", "the 2016 period"
inline constexpr auto period_of_year =
    the >> year >> (quarter_word | word(Word::period)) >> note<&P::container>('Q') >> shape<Shape::calendar>;
inline constexpr auto half_date = hold[-the >> half_name >> (hold[-hyphen >> &of >> of_year] | of_year)] | half_code |
                                  hold[-the >> final_half >> &of >> of_year] | hold[-the >> owner_year >> half_name];
inline constexpr auto part_of_year = quarter_date | (half_date >> shape<Shape::half_year>);
inline constexpr auto season_date = hold[-the >> season_word >> -(of | comma) >> any_year >> shape<Shape::season>];

inline constexpr auto decade_number = take<&P::count>(
    [](const Token& t) {
        return t.kind == Kind::number && t.has(lex::plural_suffix) && t.coefficient % 10 == 0 &&
               (is_between(t, 1000, 2090) || is_between(t, 10, 90));
    },
    [](const Token& t) {
        return static_cast<std::int32_t>(t.coefficient < 100 ? 190 + t.coefficient / 10 : t.coefficient / 10);
    });
inline constexpr auto decade_name =
    take<&P::count>([](const Token& t) { return t.any(lex::DateWord) && calendar_of(t) >= 2 && calendar_of(t) <= 10; },
                    [](const Token& t) { return 190 + calendar_of(t); });
// "the 1990's", "the 70's"
inline constexpr auto decade_of_clitic = take<&P::count>(
    [](const Token& t) {
        return is_plain(t) && t.coefficient % 10 == 0 && t.length % 2 == 0 &&
               (is_between(t, 1700, 2090) || is_between(t, 20, 90));
    },
    [](const Token& t) {
        return static_cast<std::int32_t>(t.coefficient < 100 ? 190 + t.coefficient / 10 : t.coefficient / 10);
    });
// "the nineteen seventies"
inline constexpr auto add_decade =
    taking([](const Token& t) { return t.any(lex::DateWord) && calendar_of(t) >= 2 && calendar_of(t) <= 9; },
           [](DatePoint& p, const Token& t) {
               p.count = p.year / 10 + calendar_of(t);
               p.year = -1;
           });
inline constexpr auto decade_date = hold[-the >> decade_number >> shape<Shape::decade>] |
                                    hold[the >> spoken_century >> -hyphen >> add_decade >> shape<Shape::decade>] |
                                    hold[the >> decade_of_clitic >> possessive >> shape<Shape::decade>] |
                                    hold[the >> decade_name >> shape<Shape::decade>];
inline constexpr auto century_date =
    hold[-the >> ordinal_count >> -hyphen >> word(Word::century) >>
         -(before_christ | word(Word::ad) | word(Word::a_d) | word(Word::ce)) >> shape<Shape::century>];
inline constexpr auto fiscal_date = hold[-the >> fiscal_word >> -word(Word::year) >> year >> shape<Shape::fiscal>] |
                                    hold[word(Word::fy) >> (year | short_year) >> shape<Shape::fiscal>] |
                                    hold[-the >> year >> fiscal_word >> word(Word::year) >> shape<Shape::fiscal>];
// "the year two thousand", "year 2008"
inline constexpr auto named_year =
    hold[-the >> (word(Word::year) | (word(Word::calendar) >> word(Word::year)) | word(Word::cy)) >> any_year >>
         shape<Shape::calendar>] |
    hold[word(Word::cy) >> short_year >> shape<Shape::calendar>] |
    hold[((&word(Word::two) >> spoken_year >> no_ranked) | (!word(Word::two) >> spoken_year)) >>
         shape<Shape::calendar>];

}  // namespace saidso::grammar::dates
