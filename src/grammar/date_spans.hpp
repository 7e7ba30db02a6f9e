// Rules of durations, sets and distances in time.
#pragma once

#include "grammar/date_points.hpp"

namespace saidso::grammar::dates {

// --- how many --------------------------------------------------------------------------------------------------

// count += the token's number: "twenty-five"
struct AddSmall : x3::parser<AddSmall> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        if (first == last || !first->any(lex::Small) || first->info.number > 9) return false;
        x3::get<capture_key>(context).count += word_number(*first);
        ++first;
        return true;
    }
};

// "3.5": count 3, tenths 5
struct DecimalCount : x3::parser<DecimalCount> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        if (first == last || first->kind != Kind::number || first->exponent != -1) return false;
        auto& point = x3::get<capture_key>(context);
        point.count = static_cast<std::int32_t>(first->coefficient / 10);
        set(point.tenths, static_cast<std::int32_t>(first->coefficient % 10));
        ++first;
        return true;
    }
};

inline constexpr auto small = take<&P::count>([](const Token& t) { return t.any(lex::Small); }, word_number);
inline constexpr auto tens = take<&P::count>([](const Token& t) { return t.any(lex::Tens); }, word_number);
inline constexpr auto digits = take<&P::count>(is_count_number, number_of);
inline constexpr auto article = word(Word::a) | word(Word::an);
inline constexpr auto one = note<&P::count>(1);
inline constexpr auto a_half = note<&P::tenths>(5);
inline constexpr auto vague = note<&P::vague>(true);

inline constexpr auto exact_count = hold[tens >> hyphen >> AddSmall{}] | tens | small | DecimalCount{} | digits;
inline constexpr auto vague_count =
    hold[article >> word(Word::few) >> vague] | hold[word(Word::several) >> vague] | hold[word(Word::few) >> vague] |
    hold[-article >> word(Word::couple) >> -of >> note<&P::count>(2)] | hold[word(Word::many) >> vague];
inline constexpr auto half_unit = hold[-article >> word(Word::half) >> -hyphen >> -(article) >> a_half >> unit];
inline constexpr auto scaled_count = hold[article >> word(Word::hundred) >> note<&P::count>(100)] |
                                     hold[article >> word(Word::dozen) >> note<&P::count>(12)] |
                                     hold[word(Word::dozens) >> of >> vague];
inline constexpr auto one_half_more =
    hold[exact_count >> word(Word::and_) >> article >> word(Word::half) >> a_half >> unit] |
    hold[article >> one >> unit >> word(Word::and_) >> article >> word(Word::half) >> a_half];
inline constexpr auto amount = one_half_more | half_unit |
                               hold[(vague_count | scaled_count | exact_count) >> -hyphen >> unit] |
                               hold[article >> one >> unit];
inline constexpr auto counted_span =
    one_half_more | half_unit | hold[(vague_count | scaled_count | exact_count) >> -hyphen >> unit];

// --- durations -------------------------------------------------------------------------------------------------

inline constexpr auto duration = counted_span >> shape<Shape::duration>;
inline constexpr auto article_duration = hold[article >> one >> unit >> shape<Shape::duration>];
inline constexpr auto bare_units = hold[unit >> vague >> shape<Shape::duration>];
// "the past three years", "the next two weeks", "the last few months", "the past year"
inline constexpr auto past_or_next =
    (word(Word::past) | word(Word::last) | word(Word::previous)) >> direction<Direction::last> |
    (word(Word::next) | word(Word::coming) | word(Word::following)) >> direction<Direction::next>;
inline constexpr auto definite_duration =
    hold[-the >> past_or_next >> counted_span >> shape<Shape::duration>] |
    hold[the >> (word(Word::past) >> direction<Direction::last> | word(Word::coming) >> direction<Direction::next>) >>
         one >> unit >> shape<Shape::duration>];

// "the first four months of 2024": count months from the start or the end of the year
inline constexpr auto months_of_year =
    hold[the >> (word(Word::first) >> direction<Direction::current> | word(Word::last) >> direction<Direction::last>) >>
         exact_count >> (word(Word::months) | word(Word::month)) >> of >> year >> shape<Shape::months>];
// "year-end"
inline constexpr auto year_end = hold[-the >> word(Word::year) >> hyphen >> word(Word::end) >> note<&P::unit>('Y') >>
                                      direction<Direction::current> >> shape<Shape::relative>];

// --- distances from a day --------------------------------------------------------------------------------------

inline constexpr auto distance = (word(Word::ago) >> direction<Direction::ago>) |
                                 (word(Word::earlier) >> direction<Direction::earlier>) |
                                 (word(Word::later) >> direction<Direction::later>) |
                                 (word(Word::from) >> word(Word::now) >> direction<Direction::hence>);
inline constexpr auto offset_date =
    hold[amount >> distance >> shape<Shape::offset>] | hold[unit >> vague >> distance >> shape<Shape::offset>];

// --- sets ------------------------------------------------------------------------------------------------------

inline constexpr auto every = word(Word::every) | word(Word::each);
inline constexpr auto frequency_word =
    take<&P::unit>([](const Token& t) { return t.any(lex::Frequency) && !t.any(lex::Weekday) && !t.has(lex::capital); },
                   [](const Token& t) { return static_cast<std::int32_t>(t.info.calendar); });
inline constexpr auto plural_weekday = take<&P::weekday>(
    [](const Token& t) { return t.any(lex::Weekday) && t.any(lex::Frequency) && t.has(lex::capital); }, calendar_of);
inline constexpr auto times =
    word(Word::once) | word(Word::twice) |
    (token_if([](const Token& t) { return t.any(lex::Small) || is_count_number(t); }) >> word(Word::times));
inline constexpr auto set_expression =
    (hold[every >> word(Word::other) >> note<&P::count>(2) >> unit] | hold[every >> exact_count >> unit] |
     hold[every >> one >> (unit | weekday | month | day_part | season_word)] |
     hold[times >> (article | every) >> one >> unit] | hold[frequency_word >> one] | hold[plural_weekday >> one]) >>
    shape<Shape::set>;

}  // namespace saidso::grammar::dates
