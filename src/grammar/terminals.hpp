// X3 over tokens: our own terminals, captures and hold[].
//
// A rule writes what it meets into a small, trivially copyable capture struct that travels in the X3 context;
// attributes are not used. X3 undoes nothing when a branch fails, so alternatives that capture are wrapped in
// hold[...], which restores the capture. Every repetition must be bounded.
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <boost/spirit/home/x3.hpp>

#include "grammar/branchless.hpp"
#include "lex/token.hpp"

namespace saidso::grammar {

namespace x3 = boost::spirit::x3;
using lex::Mark;
using lex::Token;
using lex::Word;

// Key of the capture struct in the X3 context.
struct capture_key;

// A terminal takes one token that Derived::matches accepts. It may look at `last` too, which is a token at least of the
// next sentence or the sentinel.
template <class Derived>
struct Terminal : x3::parser<Derived> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const&, RuleContext&, Attribute&) const {
        if (!all(first != last, this->derived().matches(*first))) return false;
        ++first;
        return true;
    }
};

struct WordIs : Terminal<WordIs> {
    constexpr explicit WordIs(Word w) : wanted(w) {}
    [[nodiscard]] bool matches(const Token& t) const { return t.word == wanted; }
    Word wanted;
};

struct ClassIs : Terminal<ClassIs> {
    constexpr explicit ClassIs(std::uint32_t m) : mask(m) {}
    [[nodiscard]] bool matches(const Token& t) const { return t.any(mask); }
    std::uint32_t mask;
};

struct MarkIs : Terminal<MarkIs> {
    constexpr explicit MarkIs(Mark m) : wanted(m) {}
    [[nodiscard]] bool matches(const Token& t) const { return t.is(wanted); }
    Mark wanted;
};

template <class Predicate>
struct TokenIf : Terminal<TokenIf<Predicate>> {
    constexpr explicit TokenIf(Predicate p) : predicate(p) {}
    [[nodiscard]] bool matches(const Token& t) const { return predicate(t); }
    Predicate predicate;
};

constexpr WordIs word(Word w) { return WordIs(w); }                  // this word of the lexicon
constexpr ClassIs any(std::uint32_t mask) { return ClassIs(mask); }  // a word of one of these classes
constexpr MarkIs mark(Mark m) { return MarkIs(m); }                  // this mark
template <class Predicate>
constexpr TokenIf<Predicate> token_if(Predicate p) {  // a token for which p(token) holds
    return TokenIf<Predicate>(p);
}

// keep<&Capture::member>[p]: what p matched starts at capture.member, a Token const*.
template <auto Member, class Subject>
struct Keep : x3::unary_parser<Subject, Keep<Member, Subject>> {
    using base = x3::unary_parser<Subject, Keep<Member, Subject>>;
    static bool const is_pass_through_unary = true;
    constexpr explicit Keep(Subject const& s) : base(s) {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext& rule,
               Attribute& attribute) const {
        Token const* const begin = first;
        if (!this->subject.parse(first, last, context, rule, attribute)) return false;
        x3::get<capture_key>(context).*Member = begin;
        return true;
    }
};

template <auto Member>
struct KeepMaker {
    template <class Subject>
    constexpr auto operator[](Subject const& s) const {
        return Keep<Member, typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(s));
    }
};
template <auto Member>
inline constexpr KeepMaker<Member> keep{};

// note<&Capture::member>(value): matches nothing and notes the value.
template <auto Member, class Value>
struct Note : x3::parser<Note<Member, Value>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    constexpr explicit Note(Value v) : value(v) {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*&, Token const* const&, Context const& context, RuleContext&, Attribute&) const {
        auto& member = x3::get<capture_key>(context).*Member;
        member = static_cast<std::remove_reference_t<decltype(member)>>(value);
        return true;
    }
    Value value;
};
template <auto Member, class Value>
constexpr Note<Member, Value> note(Value v) {
    return Note<Member, Value>(v);
}

// hold[p]: when p fails, the capture is as it was before.
template <class Subject>
struct Hold : x3::unary_parser<Subject, Hold<Subject>> {
    using base = x3::unary_parser<Subject, Hold<Subject>>;
    static bool const is_pass_through_unary = true;
    constexpr explicit Hold(Subject const& s) : base(s) {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext& rule,
               Attribute& attribute) const {
        auto& capture = x3::get<capture_key>(context);
        static_assert(std::is_trivially_copyable_v<std::remove_reference_t<decltype(capture)>>);
        auto const saved = capture;
        Token const* const begin = first;
        if (this->subject.parse(first, last, context, rule, attribute)) return true;
        capture = saved;
        first = begin;
        return false;
    }
};

struct HoldMaker {
    template <class Subject>
    constexpr auto operator[](Subject const& s) const {
        return Hold<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(s));
    }
};
inline constexpr HoldMaker hold{};

// peek[p]: does p come here? Takes nothing and leaves the capture as it was.
template <class Subject>
struct Peek : x3::unary_parser<Subject, Peek<Subject>> {
    using base = x3::unary_parser<Subject, Peek<Subject>>;
    static bool const is_pass_through_unary = true;
    constexpr explicit Peek(Subject const& s) : base(s) {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(Token const*& first, Token const* const& last, Context const& context, RuleContext& rule,
               Attribute& attribute) const {
        auto& capture = x3::get<capture_key>(context);
        auto const saved = capture;
        Token const* at = first;
        const bool comes = this->subject.parse(at, last, context, rule, attribute);
        capture = saved;
        return comes;
    }
};

struct PeekMaker {
    template <class Subject>
    constexpr auto operator[](Subject const& s) const {
        return Peek<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(s));
    }
};
inline constexpr PeekMaker peek{};

// Parses `rule` at `first` with `capture` in the context; on success `first` is past the match.
template <class Rule, class Capture>
bool match(Token const*& first, Token const* last, Rule const& rule, Capture& capture) {
    return rule.parse(first, last, x3::make_context<capture_key>(capture), x3::unused, x3::unused);
}

}  // namespace saidso::grammar
