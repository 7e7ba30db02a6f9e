// Where a temporal expression may begin.
#pragma once

#include "grammar/branchless.hpp"
#include "grammar/date_simple.hpp"

namespace saidso::grammar::dates {

// What can be a date whatever follows
bool is_date_by_itself(const Token& t);

// What makes a date of the number or the word before it
inline bool makes_date(const Token& next) {
    constexpr std::uint32_t parts = (after_determiner & ~std::uint32_t{lex::Holiday}) | lex::Zone;
    using Others = WordSet<Word::to, Word::and_, Word::or_, Word::am, Word::pm, Word::a_m, Word::p_m, Word::o_clock,
                           Word::oclock, Word::ish, Word::times, Word::past, Word::through, Word::until, Word::till,
                           Word::hours, Word::in, Word::at>;
    return either(next.any(parts), Others::contains(next.word));
}

// By its class and the word after it.
bool opens(const Scope& s, Token const* t);
// May a number or an ordinal go on over this mark? "two-year", "10:30", "22/10", "22.10.2024", "2015–19".
bool goes_on_over(const Scope& s, const Token* mark);
// "65 million years"; most millions are of something else.
bool may_scale(const Scope& s, Token const* t);
// Most ordinals and words like "last" or "new" belong to something else than a date: what follows tells.
bool goes_on(const Scope& s, Token const* t);
// A unit of time and nothing else
inline bool is_unit_alone(const Token& t) { return (t.classes & after_determiner) == lex::TimeUnit; }

// What makes a date of a unit without a number follows it: "weeks ago", "year-end", "the week of 3 May".
bool unit_goes_on(const Scope& s, Token const* t);

}  // namespace saidso::grammar::dates
