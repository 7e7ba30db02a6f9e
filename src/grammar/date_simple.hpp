// The longest simple temporal expression at a token: one point, duration or set, without bounds, times or ranges.
#pragma once

#include <string_view>

#include "grammar/date_terminals.hpp"

namespace saidso::grammar::dates {

struct Found {
    DatePoint point;
    Token const* end = nullptr;  // nullptr: nothing
    std::string_view rule;
    DateMod bound = DateMod::none;  // told by words inside: "Monday before noon"
};

// The sentence that is read.
struct Scope {
    Token const* begin;
    Token const* end;
    DateOrder order;
};

// Tokens that can begin an expression; of DateWord only those that begins() tells.
inline constexpr std::uint32_t first_mask = segment::date_words;
inline constexpr std::uint32_t after_determiner = first_mask | lex::Determiner;
inline constexpr std::uint32_t numbers = lex::Numeral | lex::Small | lex::Tens;

// Can an expression begin here? Most tokens are told by their class and the word after them, most of the others by the
// third token.
bool begins(const Scope& scope, Token const* t);
inline bool may_begin(const Scope& scope, Token const* t) {
    return t->any(first_mask | lex::Article | lex::Determiner) && begins(scope, t);
}

// The most frequent expressions by the shortest way, and most words that begin none. `open`: it takes a longer look.
enum class Plain : std::uint8_t { open, none, found };
Plain find_plain(const Scope& scope, Token const* t, Found& found);

// Where the last of the days listed from `t` on stands: "3, 4 and 5"; nullptr when they are no such list.
Token const* last_of_days(Token const* t, Token const* end);

// What the rule makes of the tokens from t on, where that is longer than the best so far.
template <class Rule>
void attempt(const Scope& s, Token const* t, const Rule& rule, std::string_view name, Found& best) {
    DatePoint point;
    Token const* at = t;
    if (match(at, s.end, rule, point) && (best.end == nullptr || at > best.end)) best = {point, at, name, {}};
}

Found find_simple(const Scope& scope, Token const* t);

// One word or number, or one with its article, that the context makes a date.
Found find_bare(const Scope& scope, Token const* t);

// Most words and numbers are told to begin no time at once and without a branch.
bool may_be_time(const Scope& s, Token const* t);
// A clock time; after "tonight at" a bare hour too.
Found find_clock(const Scope& scope, Token const* t);
Found find_clock_after_day(const Scope& scope, Token const* t);
// The 9 of "9-11am".
Found find_first_of_times(const Scope& scope, Token const* t);
// The 9 of "Monday from 9 to 5".
Found find_first_of_hours(const Scope& scope, Token const* t);

// "the 12 months", "the year" where "to March" follows
Found find_period(const Scope& scope, Token const* t);

// "two weeks", "the day", "a year" where "after Easter" follows; and the next, finer part of a length.
Found find_amount(const Scope& scope, Token const* t);
Found find_further_length(const Scope& scope, Token const* t, char coarser);

// "ago", "later", "from now": returns past it and notes which; nullptr when there is none.
Token const* find_distance_word(const Scope& s, Token const* t, DatePoint& point);

}  // namespace saidso::grammar::dates
