// Rules of points in time: calendar dates, clock times, and words that place a day.
// Each is an X3 expression over a DatePoint; alternatives stand longest first.
#pragma once

#include "grammar/date_terminals.hpp"

namespace saidso::grammar::dates {

using P = DatePoint;

// --- parts -----------------------------------------------------------------------------------------------------

inline constexpr auto day = take<&P::day>(is_day, number_of);
inline constexpr auto year = take<&P::year>(is_year, number_of);
inline constexpr auto month = take<&P::month>(is_month, calendar_of);
inline constexpr auto weekday = take<&P::weekday>(is_weekday, calendar_of);
inline constexpr auto day_part = take<&P::part>([](const Token& t) { return t.any(lex::DayPart); }, calendar_of);

template <Shape S>
inline constexpr auto shape = note<&P::shape>(S);
template <Direction D>
inline constexpr auto direction = note<&P::direction>(D);
template <DateMod M>
inline constexpr auto part_mod = note<&P::mod>(M);

inline constexpr auto unit_of = [](const Token& t) {
    return t.is(Word::second) && t.has(lex::capital) ? 0 : static_cast<std::int32_t>(t.info.calendar);
};
inline constexpr auto is_unit = [](const Token& t) { return t.any(lex::TimeUnit) && !t.is(Word::second); };
inline constexpr auto unit = take<&P::unit>(is_unit, unit_of);

// --- clock times -----------------------------------------------------------------------------------------------

inline constexpr auto hour =
    take<&P::hour>([](const Token& t) { return is_plain(t) && t.coefficient <= 24 && t.length <= 2; }, number_of);
inline constexpr auto two_digits = [](const Token& t) {
    return is_plain(t) && t.joined() && t.length == 2 && t.coefficient < 60;
};
inline constexpr auto minute = take<&P::minute>(two_digits, number_of);
inline constexpr auto second = take<&P::second>(two_digits, number_of);

inline constexpr auto before_noon = (word(Word::am) | word(Word::a_m)) >> note<&P::half_of_day>('a');
inline constexpr auto after_noon = (word(Word::pm) | word(Word::p_m)) >> note<&P::half_of_day>('p');
inline constexpr auto half_of_day = before_noon | after_noon;
inline constexpr auto zone =
    take<&P::zone>(is_zone, [](const Token& t) { return static_cast<std::int32_t>(t.info.calendar) - 100; }) |
    (word(Word::local) >> word(Word::time));

// "6.30am": one number token
inline constexpr auto is_point_time = [](const Token& t) {
    return t.kind == Kind::number && t.exponent == -2 && t.coefficient < 2460 && t.coefficient % 100 < 60;
};
struct PointTime : x3::parser<PointTime> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        if (first == last || !is_point_time(*first)) return false;
        auto& point = x3::get<capture_key>(context);
        set(point.hour, static_cast<std::int32_t>(first->coefficient / 100));
        set(point.minute, static_cast<std::int32_t>(first->coefficient % 100));
        ++first;
        return true;
    }
};
// "0600 GMT"
struct MilitaryTime : x3::parser<MilitaryTime> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        if (first == last || !is_plain(*first) || first->length != 4 || first->coefficient % 100 > 59 ||
            first->coefficient > 2400)
            return false;
        auto& point = x3::get<capture_key>(context);
        set(point.hour, static_cast<std::int32_t>(first->coefficient / 100));
        set(point.minute, static_cast<std::int32_t>(first->coefficient % 100));
        ++first;
        return true;
    }
};

inline constexpr auto spoken_number = [](const Token& t) {
    return (t.any(lex::Small) && t.info.number >= 1 && t.info.number <= 12) || (is_plain(t) && is_between(t, 1, 12));
};
inline constexpr auto any_number = [](const Token& t) {
    return t.kind == Kind::number ? number_of(t) : word_number(t);
};
inline constexpr auto spoken_hour = take<&P::hour>(spoken_number, any_number);
inline constexpr auto spoken_minutes = take<&P::minute>(
    [](const Token& t) { return (t.any(lex::Small | lex::Tens) || is_plain(t)) && any_number(t) < 60; }, any_number);

inline constexpr auto digital =
    hour >> joined_mark<Mark::colon> >> minute >> -hold[joined_mark<Mark::colon> >> second] >> -half_of_day >> -zone;
inline constexpr auto spoken = hold[word(Word::half) >> word(Word::past) >> note<&P::minute>(30) >> spoken_hour] |
                               hold[word(Word::quarter) >> word(Word::past) >> note<&P::minute>(15) >> spoken_hour] |
                               hold[word(Word::quarter) >> word(Word::to) >> note<&P::minute>(-15) >> spoken_hour] |
                               hold[spoken_minutes >> word(Word::past) >> spoken_hour];
inline constexpr auto noon = (word(Word::noon) | word(Word::midday)) >> note<&P::hour>(12) >> note<&P::minute>(0);
inline constexpr auto midnight = word(Word::midnight) >> note<&P::hour>(24) >> note<&P::minute>(0);

inline constexpr auto clock_time =
    hold[digital] | hold[PointTime{} >> half_of_day >> -zone] | hold[hour >> half_of_day >> -zone] |
    hold[MilitaryTime{} >>
         (take<&P::zone>(is_zone, [](const Token& t) { return static_cast<std::int32_t>(t.info.calendar) - 100; }) |
          (word(Word::hours) >> -zone))] |
    hold[spoken_hour >> (word(Word::o_clock))] | spoken | noon | midnight;

// --- calendar dates --------------------------------------------------------------------------------------------

inline constexpr auto of = word(Word::of);
inline constexpr auto later_year = -hold[-(comma | of) >> year];
inline constexpr auto day_name = -hold[weekday >> -comma >> -the];

inline constexpr auto ordinal_day = take<&P::day>(is_ordinal_word, word_number);
inline constexpr auto month_number = take<&P::month>(
    [](const Token& t) { return is_plain(t) && t.joined() && is_between(t, 1, 12) && t.length <= 2; }, number_of);
inline constexpr auto day_number = take<&P::day>([](const Token& t) { return is_day(t) && t.joined(); }, number_of);
inline constexpr auto short_year =
    take<&P::year>([](const Token& t) { return is_plain(t) && t.joined() && t.length == 2; },
                   [](const Token& t) { return number_of(t) + (t.coefficient < 50 ? 2000 : 1900); });
inline constexpr auto joined_year = take<&P::year>([](const Token& t) { return is_year(t) && t.joined(); }, number_of);

inline constexpr auto iso_time =
    hour >> joined_mark<Mark::colon> >> minute >> -hold[joined_mark<Mark::colon> >> second] >> -zone;
inline constexpr auto iso_t =
    token_if([](const Token& t) { return t.length == 1 && t.joined() && t.kind == Kind::word; });
inline constexpr auto iso_date = year >> joined_mark<Mark::hyphen> >> month_number >> joined_mark<Mark::hyphen> >>
                                 day_number >> -hold[-iso_t >> iso_time];
inline constexpr auto year_first =
    year >> joined_mark<Mark::slash> >> month_number >> joined_mark<Mark::slash> >> day_number;
template <Mark Separator>
inline constexpr auto day_month_numbers = day >> joined_mark<Separator> >> month_number >> joined_mark<Separator> >>
                                          (joined_year | short_year);
inline constexpr auto first_month =
    take<&P::month>([](const Token& t) { return is_plain(t) && is_between(t, 1, 12) && t.length <= 2; }, number_of);
template <Mark Separator>
inline constexpr auto month_day_numbers = first_month >> joined_mark<Separator> >> day_number >>
                                          joined_mark<Separator> >> (joined_year | short_year);

inline constexpr auto month_then_day = day_name >> month >> -the >> (day | ordinal_day) >>
                                       !joined_mark<Mark::colon> >> later_year;
inline constexpr auto day_then_month = day_name >> -the >> (day | ordinal_day) >> -of >> month >> later_year;
inline constexpr auto month_then_year = month >> -(comma | of) >> year;
// "March last year"
inline constexpr auto month_of_relative_year =
    hold[month >> -of >> (word(Word::last) >> note<&P::direction>(Direction::last) |
                          word(Word::next) >> note<&P::direction>(Direction::next) |
                          word(Word::this_) >> note<&P::direction>(Direction::current)) >>
         word(Word::year) >> shape<Shape::calendar>];
inline constexpr auto weekday_alone = weekday;

inline constexpr auto calendar_date =
    month_of_relative_year |
    (hold[iso_date] | hold[year_first] | hold[month_then_day] | hold[day_then_month] | hold[month_then_year]) >>
        shape<Shape::calendar>;
inline constexpr auto numeric_date_month_first =
    (hold[month_day_numbers<Mark::slash>] | hold[month_day_numbers<Mark::hyphen>] |
     hold[day_month_numbers<Mark::full_stop>] | hold[day_month_numbers<Mark::slash>]) >>
    shape<Shape::calendar>;
inline constexpr auto numeric_date_day_first =
    (hold[day_month_numbers<Mark::slash>] | hold[day_month_numbers<Mark::hyphen>] |
     hold[day_month_numbers<Mark::full_stop>] | hold[month_day_numbers<Mark::slash>]) >>
    shape<Shape::calendar>;

// --- quarters, halves, seasons, decades, centuries -------------------------------------------------------------

inline constexpr auto of_year =
    -hold[-of >> year] >> -hold[of >> the >> word(Word::year)] >>
    -hold[of >> (word(Word::last) >> direction<Direction::last> | word(Word::this_) >> direction<Direction::current> |
                 word(Word::next) >> direction<Direction::next>) >>
          word(Word::year)];
inline constexpr auto ordinal_count =
    take<&P::count>([](const Token& t) { return t.any(lex::Ordinal) && t.info.number <= 30; }, word_number) |
    take<&P::count>([](const Token& t) { return is_whole(t) && t.has(lex::ordinal_suffix) && is_between(t, 1, 30); },
                    number_of);
inline constexpr auto up_to = [](std::int32_t low, std::int32_t high) {
    return token_if([low, high](const Token& t) {
        const std::int32_t n = t.kind == Kind::number ? number_of(t) : word_number(t);
        return n >= low && n <= high;
    });
};
inline constexpr auto quarter_date =
    (hold[-the >> &up_to(1, 4) >> ordinal_count >> -hyphen >> word(Word::quarter) >> of_year] |
     hold[word(Word::q) >>
          take<&P::count>([](const Token& t) { return is_plain(t) && t.joined() && is_between(t, 1, 4); }, number_of) >>
          -hold[-of >> year]]) >>
    shape<Shape::quarter>;
inline constexpr auto half_date =
    hold[-the >> &up_to(1, 2) >> ordinal_count >> -hyphen >> word(Word::half) >> of_year >> shape<Shape::half_year>];
inline constexpr auto season_word = take<&P::season>([](const Token& t) { return t.any(lex::Season); }, calendar_of);
inline constexpr auto season_date = hold[-the >> season_word >> -of >> year >> shape<Shape::season>];

inline constexpr auto decade_number = take<&P::count>(
    [](const Token& t) {
        return t.kind == Kind::number && t.has(lex::plural_suffix) && t.coefficient % 10 == 0 &&
               (is_between(t, 1000, 2090) || is_between(t, 10, 90));
    },
    [](const Token& t) {
        return static_cast<std::int32_t>(t.coefficient < 100 ? 190 + t.coefficient / 10 : t.coefficient / 10);
    });
inline constexpr auto apostrophe = token_if([](const Token& t) {
    return t.is(Mark::apostrophe) || (t.kind == Kind::open_quote && t.mark != Mark::curly_double);
});
inline constexpr auto decade_date = hold[-the >> -apostrophe >> decade_number >> shape<Shape::decade>];
inline constexpr auto century_date =
    hold[-the >> ordinal_count >> -hyphen >> word(Word::century) >> shape<Shape::century>];
inline constexpr auto fiscal_date =
    hold[-the >> (word(Word::fiscal) | word(Word::financial)) >> -word(Word::year) >> year >> shape<Shape::fiscal>] |
    hold[word(Word::fy) >> year >> shape<Shape::fiscal>] |
    hold[-the >> year >> (word(Word::fiscal) | word(Word::financial)) >> word(Word::year) >> shape<Shape::fiscal>];

// --- words that place a day ------------------------------------------------------------------------------------

inline constexpr auto deictic_day = take<&P::count>([](const Token& t) { return t.any(lex::Deictic); },
                                                    [](const Token& t) { return calendar_of(t) - 100; });
inline constexpr auto tonight_part = word(Word::tonight) >> note<&P::part>('N' << 8 | 'I') >> note<&P::count>(0);
inline constexpr auto deictic_date = (hold[tonight_part] | (deictic_day >> -day_part)) >> shape<Shape::deictic>;

inline constexpr auto last_word =
    (word(Word::last) | word(Word::previous) | word(Word::past)) >> direction<Direction::last>;
inline constexpr auto next_word = (word(Word::next) | word(Word::coming)) >> direction<Direction::next>;
inline constexpr auto this_word = (word(Word::this_) | word(Word::current)) >> direction<Direction::current>;
inline constexpr auto relative_word = last_word | next_word | this_word;
inline constexpr auto relative_target = unit | (weekday >> -day_part) | (month >> -day) | season_word | day_part;
inline constexpr auto relative_date =
    hold[-the >> relative_word >> relative_target >> shape<Shape::relative>] |
    hold[the >> word(Word::following) >> direction<Direction::later> >> (unit | day_part) >> note<&P::count>(1) >>
         shape<Shape::offset>] |
    hold[the >> word(Word::same) >> direction<Direction::same> >> (unit | day_part) >> shape<Shape::offset>] |
    hold[word(Word::that) >> direction<Direction::same> >> (unit | day_part | season_word) >> shape<Shape::offset>] |
    hold[the >> word(Word::day) >> note<&P::unit>('D') >> note<&P::count>(1) >>
         (word(Word::before) >> direction<Direction::earlier> | word(Word::after) >> direction<Direction::later>) >>
         -word(Word::yesterday) >> shape<Shape::offset>];

inline constexpr auto holiday_word =
    take<&P::season>([](const Token& t) { return t.any(lex::Holiday) && t.has(lex::capital); }, calendar_of);
inline constexpr auto holiday_date =
    (hold[holiday_word >> -(word(Word::day) | (word(Word::eve) >> note<&P::count>(-1))) >> -hold[-comma >> year]] |
     hold[word(Word::new_) >> word(Word::year) >> token_if([](const Token& t) { return t.kind == Kind::clitic; }) >>
          note<&P::season>('N' << 8 | 'Y') >> -(word(Word::day) | (word(Word::eve) >> note<&P::count>(-1)))] |
     hold[word(Word::boxing) >> word(Word::day) >> note<&P::season>('C' << 8 | 'H') >> note<&P::count>(1)] |
     hold[word(Word::good) >> token_if([](const Token& t) { return t.any(lex::Weekday) && t.info.calendar == 5; }) >>
          note<&P::season>('E' << 8 | 'A') >> note<&P::count>(-2)]) >>
    shape<Shape::holiday>;

}  // namespace saidso::grammar::dates
