// Terminals of temporal expressions: they write numbers into a DatePoint.
#pragma once

#include "grammar/date.hpp"
#include "grammar/terminals.hpp"

namespace saidso::grammar::dates {

using lex::Kind;
using P = DatePoint;

// Takes a token for which accept(token) holds and lets write(point, token) note what it says.
template <class Accept, class Write>
struct Taking : x3::parser<Taking<Accept, Write>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr Taking(Accept a, Write w) : accept(a), write(w) {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        if (!all(first != last, accept(*first))) return false;
        write(x3::get<capture_key>(context), *first);
        ++first;
        return true;
    }
    Accept accept;
    Write write;
};
template <class Accept, class Write>
constexpr Taking<Accept, Write> taking(Accept accept, Write write) {
    return {accept, write};
}

// take<&P::member>(accept, value): the token's value goes to point.member.
template <auto Member, class Accept, class Value>
constexpr auto take(Accept accept, Value value) {
    return taking(accept, [value](DatePoint& p, const Token& t) {
        p.*Member = static_cast<std::remove_reference_t<decltype(p.*Member)>>(value(t));
    });
}

inline constexpr auto number_of = [](const Token& t) { return static_cast<std::int32_t>(t.coefficient); };
inline constexpr auto word_number = [](const Token& t) { return static_cast<std::int32_t>(t.info.number); };
inline constexpr auto any_number = [](const Token& t) {
    return t.kind == Kind::number ? number_of(t) : word_number(t);
};
inline constexpr auto calendar_of = [](const Token& t) { return static_cast<std::int32_t>(t.info.calendar); };

constexpr bool is_integer_without(const Token& t, std::uint8_t flags) {
    return all(t.kind == Kind::number, t.exponent == 0, (t.flags & flags) == 0);
}
constexpr bool is_whole(const Token& t) { return is_integer_without(t, lex::plural_suffix | lex::too_long); }
constexpr bool is_plain(const Token& t) {
    return is_integer_without(t, lex::plural_suffix | lex::too_long | lex::ordinal_suffix | lex::grouped);
}
constexpr bool is_between(const Token& t, std::uint64_t low, std::uint64_t high) {
    return t.coefficient >= low && t.coefficient <= high;
}
constexpr bool is_short(const Token& t, std::uint64_t low, std::uint64_t high) {
    return all(is_plain(t), t.length <= 2, is_between(t, low, high));
}

constexpr bool is_day(const Token& t) { return all(is_whole(t), is_between(t, 1, 31), t.length <= 4); }
constexpr bool is_year(const Token& t) { return all(is_plain(t), t.length == 4, is_between(t, 1000, 2199)); }
// "0730"
constexpr bool has_leading_zero(const Token& t) { return all(is_plain(t), t.length == 4, t.coefficient < 1000); }
// "may" and "march" are words of their own.
constexpr bool is_month(const Token& t) {
    return t.any(lex::Month) && (t.has(lex::capital) || (t.length > 4 && !t.is(Word::march) && !t.is(Word::august)));
}
// "Sat" and "Sun" alone are words of their own; with their full stop they are days.
constexpr bool is_weekday(const Token& t) {
    if (!t.any(lex::Weekday) || t.any(lex::Frequency) || t.length < 4) return false;
    return t.has(lex::capital) || t.length > 4 || (t.info.calendar != 3 && t.info.calendar < 6);
}
// Beside a number or after "next": "Sat 14th".
constexpr bool is_weekday_name(const Token& t) {
    return t.any(lex::Weekday) && !t.any(lex::Frequency) && (t.has(lex::capital) || t.length > 3);
}
constexpr bool is_zone(const Token& t) { return t.any(lex::Zone) && (t.has(lex::all_caps) || t.length > 2); }
constexpr bool is_count_number(const Token& t) {
    return is_whole(t) && !t.has(lex::ordinal_suffix) && is_between(t, 0, 100'000'000);
}
constexpr bool is_unit(const Token& t) { return t.any(lex::TimeUnit) && !t.is(Word::second); }
// eod, eow, eom, eoy: the value is the unit that ends.
constexpr bool is_end_code(const Token& t) {
    return t.info.calendar == 'D' || t.info.calendar == 'W' || t.info.calendar == 'M' || t.info.calendar == 'Y';
}
constexpr bool is_possessive(const Token& t) { return t.kind == Kind::clitic && t.form == 's'; }

// A mark that follows without white space.
template <Mark M>
inline constexpr auto joined_mark = token_if([](const Token& t) { return t.is(M) && t.joined(); });
inline constexpr auto hyphen = mark(Mark::hyphen);
inline constexpr auto comma = mark(Mark::comma);
inline constexpr auto the = word(Word::the);
inline constexpr auto of = word(Word::of);
inline constexpr auto possessive = token_if(is_possessive);

template <Shape S>
inline constexpr auto shape = note<&P::shape>(S);
template <Direction D>
inline constexpr auto direction = note<&P::direction>(D);

// --- parts that several topics share -----------------------------------------------------------------------------

inline constexpr auto day = take<&P::day>(is_day, number_of);
inline constexpr auto year = take<&P::year>(is_year, number_of);
inline constexpr auto month = take<&P::month>(is_month, calendar_of);
// In lower case too: "next june", but not "last march".
inline constexpr auto surer_month = take<&P::month>(
    [](const Token& t) {
        return is_month(t) || (t.any(lex::Month) && !lex::is_one_of(t, Word::may, Word::march, Word::mar));
    },
    calendar_of);
inline constexpr auto weekday = take<&P::weekday>(is_weekday, calendar_of);
inline constexpr auto weekday_name = take<&P::weekday>(is_weekday_name, calendar_of);
inline constexpr auto day_part =
    take<&P::part>([](const Token& t) { return t.any(lex::DayPart) && !t.any(lex::Frequency); }, calendar_of);
inline constexpr auto season_word = take<&P::season>([](const Token& t) { return t.any(lex::Season); }, calendar_of);
inline constexpr auto unit = take<&P::unit>(is_unit, calendar_of);

// "first", "22nd", "twenty-third"
inline constexpr auto tens_of_ordinal = take<&P::count>([](const Token& t) { return t.any(lex::Tens); }, word_number);
inline constexpr auto ones_of_ordinal = taking([](const Token& t) { return t.any(lex::Ordinal) && t.info.number < 10; },
                                               [](DatePoint& p, const Token& t) { p.count += word_number(t); });
inline constexpr auto ordinal_count =
    hold[tens_of_ordinal >> -hyphen >> ones_of_ordinal] |
    take<&P::count>([](const Token& t) { return t.any(lex::Ordinal) && t.info.number <= 30; }, word_number) |
    take<&P::count>([](const Token& t) { return is_whole(t) && t.has(lex::ordinal_suffix) && is_between(t, 1, 60); },
                    number_of);

}  // namespace saidso::grammar::dates
