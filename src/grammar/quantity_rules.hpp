// X3 rules of what stands around a number: money signs, ranges, units, shares.
// Numbers and units are read by terminals of their own, which write into the capture.
#pragma once

#include "grammar/number.hpp"
#include "grammar/terminals.hpp"
#include "lex/units.hpp"

namespace saidso::grammar::quantities {

using lex::Kind;

struct Capture {
    std::string_view text;
    Token const* begin = nullptr;
    Number a;
    Number b;  // the second number of a range or a ratio
    lex::Unit const* unit = nullptr;
    Token const* between = nullptr;   // what stands between the two numbers
    lex::Unit const* per = nullptr;   // "$60 per barrel"
    Token const* per_word = nullptr;  // "a share", "per boat", "a year"
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

// A unit that is money.
struct Money : x3::parser<Money> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext&, Attribute&) const {
        auto& capture = x3::get<capture_key>(context);
        const lex::UnitMatch m = lex::match_unit(capture.text, first, last);
        if (m.unit == nullptr || m.unit->kind != QuantityKind::money) return false;
        const bool sign = m.end[-1].any(lex::CurrencySign) || m.end[-1].has(lex::all_caps) ||
                          capture.text.substr(m.end[-1].begin, m.end[-1].length) == "Rs";
        if (!sign) return false;
        capture.unit = m.unit;
        first = m.end;
        return true;
    }
};

inline constexpr auto hyphen = mark(Mark::hyphen);
inline constexpr auto dash = mark(Mark::hyphen) | mark(Mark::dash);
inline constexpr auto between =
    keep<&Capture::between>[(-hyphen >> word(Word::to)) | dash | word(Word::and_) | word(Word::or_)];
inline constexpr auto minus =
    token_if([](const Token& t) { return t.is(Mark::minus) || (t.is(Mark::hyphen) && !t.joined()); });

// "$3.5 million", "€2bn-€3bn", "$2 to $3 million"
inline constexpr auto money_first = Money{} >> -(hyphen) >> first_number >> -hold[between >> -Money{} >> second_number];
// " to 1.3%" after "0.9%"
inline constexpr auto second_amount = between >> second_number >> unit;

// "a day", "per square metre", "an hour", "/bbl", "a share"
inline constexpr auto time_word = token_if([](const Token& t) { return t.any(lex::TimeUnit); });
inline constexpr auto per = word(Word::per) | word(Word::a) | word(Word::an) | mark(Mark::slash) | word(Word::each);
inline constexpr auto per_word =
    per >>
    keep<&Capture::per_word>[time_word | per_unit | token_if([](const Token& t) { return t.kind == Kind::word; })];

// "one in three", "3 out of 10"
inline constexpr auto share_of = first_number >> (word(Word::in) | (word(Word::out) >> word(Word::of)) |
                                                  (word(Word::of) >> word(Word::every))) >>
                                 -word(Word::every) >> second_number;
// "ten times", "10-fold", "five times as many"
inline constexpr auto times_over = first_number >>
                                   (word(Word::times) | (hyphen >> word(Word::fold)) | word(Word::fold));

}  // namespace saidso::grammar::quantities
