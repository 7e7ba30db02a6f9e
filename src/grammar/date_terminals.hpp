// Terminals of temporal expressions: they write numbers into a DatePoint.
#pragma once

#include "grammar/date.hpp"
#include "grammar/terminals.hpp"

namespace saidso::grammar::dates {

using lex::Kind;

// Takes a token for which Accept holds and writes Value(token) to the point.
template <auto Member, class Accept, class Value>
struct Take : x3::parser<Take<Member, Accept, Value>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr Take(Accept a, Value v) : accept(a), value(v) {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        if (first == last || !accept(*first)) return false;
        auto& member = x3::get<capture_key>(context).*Member;
        member = static_cast<std::remove_reference_t<decltype(member)>>(value(*first));
        ++first;
        return true;
    }
    Accept accept;
    Value value;
};

template <auto Member, class Accept, class Value>
constexpr Take<Member, Accept, Value> take(Accept accept, Value value) {
    return {accept, value};
}

inline constexpr auto number_of = [](const Token& t) { return static_cast<std::int32_t>(t.coefficient); };
inline constexpr auto word_number = [](const Token& t) { return static_cast<std::int32_t>(t.info.number); };
inline constexpr auto calendar_of = [](const Token& t) { return static_cast<std::int32_t>(t.info.calendar); };

// Fields of a DatePoint are as narrow as what they hold.
template <class Field>
constexpr void set(Field& field, std::int32_t value) {
    field = static_cast<Field>(value);
}

constexpr bool is_whole(const Token& t) {
    return t.kind == Kind::number && t.exponent == 0 && !t.has(lex::plural_suffix) && !t.has(lex::too_long);
}
constexpr bool is_plain(const Token& t) { return is_whole(t) && !t.has(lex::ordinal_suffix) && !t.has(lex::grouped); }
constexpr bool is_between(const Token& t, std::uint64_t low, std::uint64_t high) {
    return t.coefficient >= low && t.coefficient <= high;
}

constexpr bool is_day(const Token& t) { return is_whole(t) && is_between(t, 1, 31) && t.length <= 4; }
constexpr bool is_year(const Token& t) { return is_plain(t) && t.length == 4 && is_between(t, 1000, 2199); }
constexpr bool is_month(const Token& t) { return t.any(lex::Month) && t.has(lex::capital); }
// "Sat" and "Sun" alone are words of their own; with their full stop they are days.
constexpr bool is_weekday(const Token& t) {
    return t.any(lex::Weekday) && t.has(lex::capital) && (t.length > 3 || t.any(lex::Abbreviation)) && t.length != 3;
}
constexpr bool is_ordinal_word(const Token& t) { return t.any(lex::Ordinal) && t.info.number <= 31; }
constexpr bool is_zone(const Token& t) { return t.any(lex::Zone) && t.has(lex::all_caps); }
constexpr bool is_count_number(const Token& t) {
    return is_whole(t) && !t.has(lex::ordinal_suffix) && is_between(t, 0, 100'000'000);
}

// A token that follows without white space.
inline constexpr auto joined_number = token_if([](const Token& t) { return is_plain(t) && t.joined(); });
template <Mark M>
inline constexpr auto joined_mark = token_if([](const Token& t) { return t.is(M) && t.joined(); });
inline constexpr auto hyphen = token_if([](const Token& t) { return t.is(Mark::hyphen); });
inline constexpr auto comma = mark(Mark::comma);
inline constexpr auto the = word(Word::the);

}  // namespace saidso::grammar::dates
