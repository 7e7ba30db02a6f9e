// X3 rules of what stands around a number: money signs, ranges, units, shares.
// Numbers and units are read by terminals of their own, which write into the capture.
#pragma once

#include "grammar/number.hpp"
#include "grammar/terminals.hpp"
#include "lex/units.hpp"

namespace saidso::grammar::quantities {

using lex::Kind;

// Tokens that a number may start with, articles apart.
inline constexpr std::uint32_t first_of_number = lex::Numeral | lex::Small | lex::Tens | lex::Ordinal |
                                                 lex::OrdinalScale | lex::Fraction | lex::Multiple | lex::Plural;

struct Capture {
    Capture(std::string_view whole_text, Token const* first) : text(whole_text), begin(first) {}

    std::string_view text;
    Token const* begin;
    Number a;
    Number b;  // the second number of a range or a ratio
    lex::Unit const* unit = nullptr;
    Token const* between = nullptr;          // what stands between the two numbers
    Token const* minus = nullptr;            // a sign inside the amount: "$-50"
    lex::Unit const* second_unit = nullptr;  // the unit of the second number
    bool rise = false;                       // "+0.2%"
    bool closed = false;                     // nothing that follows can belong to the amount
    bool counts = false;                     // ... and it is a whole or decimal number without a unit
    bool tolerance = false;                  // b is how far the value may be off: "10 ± 0.5 cm"
    lex::Unit const* per = nullptr;          // "$60 per barrel"
    Token const* per_word = nullptr;         // "a share", "per boat", "a year"
};

template <auto Member>
struct NumberAt : x3::parser<NumberAt<Member>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        auto& capture = x3::get<capture_key>(context);
        const Number n = read_number(capture.text, first, last);
        if (n.kind == NumberKind::none) return false;
        capture.*Member = n;
        first = n.end;
        return true;
    }
};
inline constexpr NumberAt<&Capture::a> first_number{};
inline constexpr NumberAt<&Capture::b> second_number{};

// The second number with its sign: "−5", "minus 5", "negative ten".
struct SignedNumber : x3::parser<SignedNumber> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        auto& capture = x3::get<capture_key>(context);
        Token const* t = first;
        if (t >= last) return false;
        const bool mark = (t->is(Mark::minus) || t->is(Mark::hyphen)) && t[1].joined();
        const bool negative = mark || lex::is_one_of(*t, Word::minus, Word::negative);
        Number n = read_number(capture.text, negative ? t + 1 : t, last);
        if (n.kind == NumberKind::none) return false;
        n.negative = negative;
        capture.b = n;
        first = n.end;
        return true;
    }
};
inline constexpr SignedNumber signed_number{};

template <auto Member>
struct UnitAt : x3::parser<UnitAt<Member>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        auto& capture = x3::get<capture_key>(context);
        const lex::UnitMatch m = lex::match_unit(capture.text, first, last);
        if (m.unit == nullptr) return false;
        capture.*Member = m.unit;
        first = m.end;
        return true;
    }
};
inline constexpr UnitAt<&Capture::unit> unit{};
inline constexpr UnitAt<&Capture::per> per_unit{};
inline constexpr UnitAt<&Capture::second_unit> second_unit{};

// A unit that may stand before its number: a sign or a code of money, "magnitude".
template <auto Member>
struct MoneyAt : x3::parser<MoneyAt<Member>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        auto& capture = x3::get<capture_key>(context);
        const lex::UnitMatch m = lex::match_unit(capture.text, first, last);
        if (m.unit == nullptr || !lex::may_precede_number(capture.text, m)) return false;
        capture.*Member = m.unit;
        first = m.end;
        return true;
    }
};
inline constexpr MoneyAt<&Capture::unit> money{};
inline constexpr MoneyAt<&Capture::second_unit> second_money{};

inline constexpr auto any_token = token_if([](const Token&) { return true; });
inline constexpr auto hyphen = mark(Mark::hyphen);
inline constexpr auto dash = mark(Mark::hyphen) | mark(Mark::dash);
inline constexpr auto between =
    -word(Word::up) >>
    keep<&Capture::between>[dash | mark(Mark::tilde) | word(Word::to) | word(Word::and_) | word(Word::or_)];
inline constexpr auto minus = keep<&Capture::minus>[mark(Mark::minus) | hyphen | word(Word::minus)];

// "$3.5 million", "$-50.8bn", "EUR 20"
inline constexpr auto money_amount = money >> -minus >> first_number;
// "-€3bn" after "€2bn", "- to 16" after "8"
inline constexpr auto second_of_range =
    ((hyphen >> keep<&Capture::between>[word(Word::to)] >> -hyphen) | between) >> -hold[second_money] >> signed_number;
// "$9" after "8 or"
inline constexpr auto second_of_two = -hold[second_money] >> second_number;
// " to 1.3%" after "0.9%"
inline constexpr auto second_amount = between >> signed_number >> second_unit;
// " (45)" after "forty-five"
inline constexpr auto in_figures = mark(Mark::open_bracket) >> second_number >> mark(Mark::close_bracket);

// "fifty cents" after "3 dollars", ", 7 feet" after "2 yards"
inline constexpr auto smaller_amount = -mark(Mark::comma) >> -word(Word::and_) >> second_number >> second_unit;
// "± 0.5 cm", ", plus or minus 3 points"
inline constexpr auto plus_minus = mark(Mark::plus_minus) | (mark(Mark::plus) >> mark(Mark::slash) >> hyphen) |
                                   (word(Word::plus) >> (word(Word::or_) | mark(Mark::slash)) >> word(Word::minus));
inline constexpr auto tolerance = -mark(Mark::comma) >> plus_minus >> second_number >>
                                  -(second_unit | word(Word::points));
// "20 (kg)"
inline constexpr auto bracketed_unit = mark(Mark::open_bracket) >> unit >> mark(Mark::close_bracket);
// "half a litre", "a tenth of a gallon"
inline constexpr auto unit_of_fraction = -word(Word::of) >> (word(Word::a) | word(Word::an)) >> unit;
// "a day", "per square metre", "an hour", "/bbl", "a share"
inline constexpr auto time_word = token_if([](const Token& t) { return t.any(lex::TimeUnit); });
inline constexpr auto per = word(Word::per) | mark(Mark::slash) | word(Word::each) |
                            (-hyphen >> (word(Word::a) | word(Word::an)) >> -hyphen);  // "£200,000-a-week"
inline constexpr auto per_word =
    per >>
    keep<&Capture::per_word>[time_word | per_unit | token_if([](const Token& t) { return t.kind == Kind::word; })];

// What may follow the first number. " in three", "-in-three", " out of 10", " of every 5"
inline constexpr auto share_of = hold[hyphen >> word(Word::in) >> hyphen >> second_number] |
                                 (word(Word::in) | (word(Word::out) >> word(Word::of)) |
                                  (word(Word::of) >> word(Word::every))) >>
                                     -word(Word::every) >> second_number;
// " complaint in ten"
inline constexpr auto share_of_noun = any_token >> word(Word::in) >> second_number;
// " times", "-fold"
inline constexpr auto times_over = word(Word::times) | (hyphen >> word(Word::fold)) | word(Word::fold);
// " as many" after "twice"
inline constexpr auto as_many = word(Word::as) >> (word(Word::many) | word(Word::much));
// " over twenty"
inline constexpr auto over = word(Word::over) >> second_number;
}  // namespace saidso::grammar::quantities
