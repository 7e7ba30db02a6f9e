// Rules of durations, sets and distances in time. Alternatives stand longest first.
#pragma once

#include "grammar/date_relative.hpp"

namespace saidso::grammar::dates {

// --- how many --------------------------------------------------------------------------------------------------

inline constexpr auto small = take<&P::count>([](const Token& t) { return t.any(lex::Small); }, word_number);
inline constexpr auto tens = take<&P::count>([](const Token& t) { return t.any(lex::Tens); }, word_number);
inline constexpr auto add_ones = taking([](const Token& t) { return t.any(lex::Small) && t.info.number <= 9; },
                                        [](DatePoint& p, const Token& t) { p.count += word_number(t); });
inline constexpr auto digits = take<&P::count>(is_count_number, number_of);
inline constexpr auto decimal =  // "3.5", "1.25"
    taking(
        [](const Token& t) {
            return t.kind == Kind::number && (t.exponent == -1 || t.exponent == -2) && t.coefficient < 1'000'000;
        },
        [](DatePoint& p, const Token& t) {
            const int hundredths = number_of(t) * (t.exponent == -1 ? 10 : 1);
            p.count = hundredths / 100;
            p.hundredths = hundredths % 100;
        });
inline constexpr auto article = word(Word::a) | word(Word::an);
inline constexpr auto one = note<&P::count>(1);
inline constexpr auto vague = note<&P::vague>(true);
template <int N>
inline constexpr auto is_number = token_if([](const Token& t) { return is_plain(t) && t.coefficient == N; });
inline constexpr auto a_half = word(Word::half) >> note<&P::hundredths>(50);
inline constexpr auto a_quarter = word(Word::quarter) >> note<&P::hundredths>(25);
inline constexpr auto three_quarters = word(Word::three) >> -hyphen >> word(Word::quarters) >> note<&P::hundredths>(75);
inline constexpr auto written_half = is_number<1> >> mark(Mark::slash) >> is_number<2> >> note<&P::hundredths>(50);
inline constexpr auto written_quarter = is_number<1> >> mark(Mark::slash) >> is_number<4> >> note<&P::hundredths>(25);
inline constexpr auto written_three_quarters = is_number<3> >>
                                               mark(Mark::slash) >> is_number<4> >> note<&P::hundredths>(75);
inline constexpr auto written_part = hold[written_half] | hold[written_quarter] | hold[written_three_quarters];
inline constexpr auto part_after_count = hold[-hyphen >> &any(lex::Numeral) >> written_part];
// More than the count can hold is an unknown number.
inline constexpr auto multiply = [](DatePoint& p, std::int32_t factor) {
    constexpr std::int32_t largest = 2'000'000'000;
    p.vague = p.vague || p.count > largest / factor - 1;
    p.count = p.vague ? 0 : p.count * factor + p.hundredths * (factor / 100);
    p.hundredths = 0;
};
inline constexpr auto scale =
    taking([](const Token& t) { return t.any(lex::Scale) && t.info.number >= 2 && t.info.number <= 3; },
           [](DatePoint& p, const Token& t) { multiply(p, t.info.number == 2 ? 100 : 1'000); });
// "65 million", "3.5 million"
inline constexpr auto millions = taking([](const Token& t) { return t.is(Word::million); },
                                        [](DatePoint& p, const Token&) { multiply(p, 1'000'000); });

inline constexpr auto whole_count = (tens >> -hold[-hyphen >> add_ones]) | small | digits;
inline constexpr auto exact_count = (whole_count >> -(part_after_count | scale | millions)) | (decimal >> -millions);
inline constexpr auto more = -(word(Word::more) | word(Word::additional) | word(Word::consecutive) |
                               word(Word::straight) | word(Word::full) | word(Word::long_));
inline constexpr auto vague_count =
    hold[article >> word(Word::few) >> vague] | hold[word(Word::several) >> vague] | hold[word(Word::few) >> vague] |
    hold[-article >> word(Word::couple) >> -of >> note<&P::count>(2)] | hold[word(Word::many) >> vague] |
    hold[article >> word(Word::pair) >> of >> note<&P::count>(2)];
inline constexpr auto scaled_count = hold[article >> one >> (scale | millions)] |
                                     hold[article >> word(Word::dozen) >> note<&P::count>(12)] |
                                     hold[(word(Word::dozens) | word(Word::hundreds)) >> of >> vague];
inline constexpr auto trading =
    -(word(Word::trading) | word(Word::business) | word(Word::working) | word(Word::calendar));
inline constexpr auto part_of_unit =  // "half an hour", "three-quarters of an hour", "1/2 day"
    hold[-article >> a_half >> -hyphen >> -of >> -article >> single_unit] |
    hold[(hold[-article >> a_quarter] | three_quarters) >> of >> article >> single_unit] |
    hold[-article >> a_quarter >> -hyphen >> &word(Word::hour) >> single_unit] |
    hold[written_part >> -of >> -article >> unit];
inline constexpr auto and_part = word(Word::and_) >> -article >> (a_half | a_quarter);
// "seven-and-a-half-year"
inline constexpr auto hyphened_part = hyphen >> word(Word::and_) >> hyphen >> -(article >> hyphen) >>
                                      (a_half | a_quarter | three_quarters) >> hyphen;
inline constexpr auto night_unit = (word(Word::nights) | (hyphen >> word(Word::night))) >> note<&P::unit>('D');
// "three-quarters" and "a quarter" are fractions.
inline constexpr auto no_fraction =
    !((word(Word::three) | article) >> -hyphen >> (word(Word::quarters) | word(Word::quarter)) >> (of | hyphen));
// "the 1988 quarter"
inline constexpr auto no_year = !(token_if([](const Token& t) { return is_year(t) && is_between(t, 1900, 2100); }) >>
                                  token_if([](const Token& t) { return is_unit(t) && !is_plural_unit(t); }));
// "1 night"; "one night" is a moment of a story.
inline constexpr auto single_night = hold[is_number<1> >> one >> word(Word::night) >> note<&P::unit>('D')];
// "second" alone is an ordinal.
inline constexpr auto hyphened_second = hyphen >>
                                        take<&P::unit>([](const Token& t) { return t.is(Word::second) && t.joined(); },
                                                       calendar_of);
// What stands after a number, which is read once: "two and a half years", "two nights", "two more trading days"
inline constexpr auto after_count = hold[and_part >> -of >> unit] | hold[night_unit] |
                                    (&hyphen >> (hold[hyphened_part >> unit] | hold[hyphened_second])) |
                                    (-hyphen >> more >> trading >> unit);
inline constexpr auto numbered_span =
    hold[&any(lex::Tens | lex::Small | lex::Numeral) >> no_fraction >> no_year >> exact_count >> after_count];
// "two weeks", "2.5 hours": what most lengths are
inline constexpr auto plain_length = (tens | small | digits | decimal) >> unit >> shape<Shape::duration>;
// The first word tells which of these may stand.
inline constexpr auto may_be_part = &token_if([](const Token& t) {
    return t.any(lex::Fraction | lex::Article) || t.is(Word::three) ||
           (t.kind == Kind::number && (t.coefficient == 1 || t.coefficient == 3));
});
inline constexpr auto vague_span = &any(lex::Article | lex::Determiner | lex::Dozen | lex::Plural | lex::DateWord) >>
                                   (vague_count | scaled_count) >> -hyphen >> more >> trading >> unit;
inline constexpr auto counted_span = hold[(article | word(Word::one)) >> one >> single_unit >> and_part] |
                                     numbered_span | (may_be_part >> (part_of_unit | single_night)) | hold[vague_span];
inline constexpr auto no_quarter = !(article >> word(Word::quarter));
inline constexpr auto amount = counted_span | hold[no_quarter >> article >> one >> single_unit];

// --- durations -------------------------------------------------------------------------------------------------

inline constexpr auto which = word(Word::first) | word(Word::latest) | word(Word::final) | word(Word::following);
inline constexpr auto duration =
    hold[the >> -(year_before >> note<&P::direction>(Direction::none)) >> -which >> counted_span >>
         shape<Shape::duration>] |
    hold[which >> counted_span >> shape<Shape::duration>] | hold[counted_span >> shape<Shape::duration>] |
    hold[no_quarter >> article >> one >> single_unit >>
         (peek[word(Word::and_) >> exact_count >> unit] | peek[word(Word::or_) >> exact_count >> no_noun]) >>
         shape<Shape::duration>] |
    hold[word(Word::all) >> -hyphen >> one >> single_unit >> shape<Shape::duration>] |
    hold[((single_unit >> one) | (plural_unit >> vague)) >> hyphen >> word(Word::long_) >>
         shape<Shape::duration>];  // "day-long", "decades-long"
inline constexpr auto article_duration = hold[no_quarter >> (article | word(Word::another)) >> more >> one >>
                                              single_unit >> !(hyphen >> word(Word::long_)) >> shape<Shape::duration>];
inline constexpr auto bare_units = hold[plural_unit >> vague >> shape<Shape::duration>];
inline constexpr auto half_year = word(Word::half) >> hyphen >>
                                  word(Word::year) >> note<&P::unit>('M') >> note<&P::count>(6);
// "the past three years", "the next two weeks", "the last few months", "the past year"
inline constexpr auto past_or_next = (word(Word::past) | word(Word::last) | word(Word::previous)) >>
                                         direction<Direction::last> |
                                     (word(Word::next) | word(Word::coming) | word(Word::following) |
                                      word(Word::upcoming)) >>
                                         direction<Direction::next>;
// "the 5 past years", "two upcoming weeks"
inline constexpr auto count_then_way = -the >> exact_count >> past_or_next >> plural_unit >> shape<Shape::duration>;
inline constexpr auto definite_duration =
    hold[-the >> past_or_next >> counted_span >> shape<Shape::duration>] |
    hold[the >> (word(Word::past) >> direction<Direction::last> | word(Word::coming) >> direction<Direction::next>) >>
         one >> single_unit >> shape<Shape::duration>];

// "the first four months of 2024": count months from the start or the end of the year
inline constexpr auto months_of_year =
    hold[the >> (word(Word::first) >> direction<Direction::current> | word(Word::last) >> direction<Direction::last>) >>
         exact_count >> (word(Word::months) | word(Word::month)) >> of >>
         (year | hold[the >> word(Word::year)] |
          hold[of_relative_year >> word(Word::year) >> note<&P::container>('Y')]) >>
         shape<Shape::months>];
// "the month's end", "year-end"
inline constexpr auto year_end =
    hold[-the >> (hold[single_unit >> possessive] | (&word(Word::year) >> single_unit >> -hyphen)) >> word(Word::end) >>
         direction<Direction::current> >> note<&P::mod>(DateMod::end) >> shape<Shape::relative>];
// "the year to date"
inline constexpr auto year_to_date =
    hold[-the >> &word(Word::year) >> single_unit >> -hyphen >> word(Word::to) >> -hyphen >> word(Word::date) >>
         direction<Direction::current> >> shape<Shape::relative>];

// Before "after Easter": "the day", "the second Sunday"
inline constexpr auto one_unit = -the >> single_unit >> one;
inline constexpr auto nth_weekday = -the >> ordinal_count >> weekday_name;
inline constexpr auto counted_unit = exact_count >> unit;
inline constexpr auto end_of_unit_date = year_end | year_to_date;
// Before "to March": "the 12 months", "the year"
inline constexpr auto period_length = duration | article_duration | hold[-the >> one >> (single_unit | half_year)];

// --- distances from a day --------------------------------------------------------------------------------------

inline constexpr auto distance = ((word(Word::ago) | word(Word::back)) >> direction<Direction::ago>) |
                                 (word(Word::earlier) >> direction<Direction::earlier>) |
                                 (word(Word::later) >> !word(Word::this_) >> direction<Direction::later>) |
                                 (word(Word::hence) >> direction<Direction::hence>) |
                                 hold[word(Word::from) >> -word(Word::right) >> (word(Word::now) | word(Word::today)) >>
                                      direction<Direction::hence>];
inline constexpr auto plural_weekday =
    take<&P::weekday>([](const Token& t) { return t.any(lex::Weekday) && t.any(lex::Frequency); }, calendar_of);
inline constexpr auto or_so = -hold[word(Word::or_) >> word(Word::so)];
inline constexpr auto distance_of_length = or_so >> distance >> shape<Shape::offset>;
inline constexpr auto offset_date = hold[amount >> or_so >> distance >> shape<Shape::offset>] |
                                    hold[plural_unit >> vague >> distance >> shape<Shape::offset>] |
                                    hold[exact_count >> plural_weekday >> distance >> shape<Shape::offset>];

// --- sets ------------------------------------------------------------------------------------------------------

inline constexpr auto every = word(Word::every) | word(Word::each);
inline constexpr auto frequency_word = take<&P::unit>(
    [](const Token& t) { return t.any(lex::Frequency) && !t.any(lex::Weekday | lex::DayPart) && !t.has(lex::capital); },
    calendar_of);
// "paid quarterly"; the quarterly results are those of a quarter.
inline constexpr auto quarter_results = &word(Word::quarterly) >> token_if([](const Token&) {
    return true;
}) >> token_if([](const Token& t) {
    return t.kind == Kind::word && !t.any(lex::Preposition | lex::Conjunction | lex::Function | lex::Determiner);
});
// "the daily Herald"
inline constexpr auto no_name = !token_if([](const Token& t) { return t.kind == Kind::word && t.has(lex::capital); });
inline constexpr auto plural_day_part =
    take<&P::part>([](const Token& t) { return t.any(lex::DayPart) && t.any(lex::Frequency); }, calendar_of);
inline constexpr auto is_short_unit = [](const Token& t) {
    return lex::is_one_of(t, Word::hour, Word::minute, Word::second);
};
inline constexpr auto times = word(Word::once) | word(Word::twice) |
                              (token_if([](const Token& t) { return t.any(lex::Small) || is_count_number(t); }) >>
                               word(Word::times) >> !(article >> token_if(is_short_unit)));  // a rate
inline constexpr auto nth_of_every =
    hold[-the >> (ordinal_day_number | worded_day) >> of >> every >> word(Word::month) >> note<&P::unit>('M')] |
    hold[-the >> nth_number >> weekday_name >> of >> every >> word(Word::month)];
inline constexpr auto half_yearly = word(Word::half) >> -hyphen >> word(Word::yearly) >> note<&P::unit>('H') >> one;
inline constexpr auto set_expression =
    (nth_of_every | hold[every >> word(Word::other) >> note<&P::count>(2) >> (single_unit | weekday_name)] |
     hold[every >> exact_count >> unit] | hold[every >> one >> word(Word::weekday) >> note<&P::unit>('d')] |
     hold[every >> one >> (single_unit | (weekday_name >> -day_part) | month | day_part | season_word)] |
     hold[times >> (article | every) >> one >> single_unit] | hold[times >> every >> exact_count >> unit] |
     hold[times >> frequency_word >> one] | hold[!quarter_results >> frequency_word >> one >> no_name] |
     hold[half_yearly] | hold[plural_weekday >> one] | hold[weekday_name >> plural_day_part]) >>
    shape<Shape::set>;

}  // namespace saidso::grammar::dates
