// What stands around a temporal expression: contexts that make a word a date, and bounding words before it.
#pragma once

#include "grammar/branchless.hpp"
#include "grammar/date_terminals.hpp"

namespace saidso::grammar::dates {

// --- may this word be a date here? `begin` and `end` bound the sentence. -----------------------------------------

bool year_in_context(Token const* t, Token const* begin, Token const* end);
// "in '54", "'08 and '12": t is the number
bool short_year_in_context(Token const* t, Token const* begin);
// The year in "since two thousand"
bool thousand_in_context(Token const* t, Token const* begin);
// "2011/12": two years that follow each other
bool is_slashed_season(Token const* t, Token const* end);
// "2014-2018"
bool begins_years(Token const* t, Token const* end);
bool month_in_context(Token const* t, Token const* begin, Token const* end);
// The Tue of "Mon or Tue"
bool continues_weekdays(Token const* t, Token const* begin);
// "on Thu", "Fri at 10"
bool short_weekday_in_context(Token const* t, Token const* begin, Token const* end);
bool season_in_context(Token const* t, Token const* begin);
// "the end of"
bool follows_part_of(Token const* t, Token const* begin);
bool day_part_in_context(Token const* t, Token const* begin, Token const* end);
// "on the 22nd"
bool day_in_context(Token const* t, Token const* begin, Token const* end);
// Two numbers with a slash or a hyphen, [t, stop): "on 10/31"
bool short_date_in_context(Token const* t, Token const* stop, Token const* begin, Token const* end);
bool duration_in_context(Token const* t, Token const* begin);
// "The Sunday Times", "Black Friday"
bool names_something(Token const* t, Token const* begin, Token const* end);
// "in his early 20s"
bool is_age_of_person(Token const* t, Token const* begin);
// The last words of a title, “Today”, "USA TODAY", "21st Century Fox": [t, stop) is a name.
bool is_name(Token const* t, Token const* stop, Token const* begin, Token const* end);
// [first, t) is no length of time: an age ("22 years old"), a share ("fell by three quarters") or too long by the
// article of "the 15-year deal".
bool is_no_length(Token const* begin, Token const* first, Token const* t, Token const* end);
// "the first half of the game": of no year. `t` is past the point.
bool is_part_of_other(const DatePoint& p, Token const* t, Token const* end);
// A mark that stands for what is left out: "the '80s". Before digits it may have been taken for a quotation mark.
bool is_apostrophe(const Token& t);

// --- what a point is ---------------------------------------------------------------------------------------------

bool names_day(const DatePoint& p);
bool same_fields(const DatePoint& a, const DatePoint& b);
inline bool connects(const Token& t) {
    using Words = WordSet<Word::to, Word::and_, Word::through, Word::thru, Word::until, Word::till, Word::or_>;
    return either(t.is(Mark::hyphen), t.is(Mark::dash), Words::contains(t.word));
}
// Points of different kinds make a range where prepositions say so: "from 2015 until last week".
bool may_bound(const DatePoint& p);
DateMod bound_of_time(const Token& t);  // "Monday before noon"
bool is_part_word(const Token& t);      // early, late, mid
DateMod mod_of_part(const Token& t);

// --- words before it; they look back to `limit` at most and return where the expression begins -------------------

// May one of the next three find anything before t? Most words before a date are told to be none of theirs at once.
bool may_have_before(Token const* t, Token const* limit);
// The apostrophe of "'54", that of "the '80s" with the article.
Token const* take_apostrophe(Token const* t, Token const* limit, const DatePoint& point);
Token const* take_part_words(Token const* t, Token const* limit, DatePoint& point);
// The words after it that bound it; returns where the expression ends.
Token const* take_bound_after(Token const* t, Token const* end, const DatePoint& point, DateMod& bound);
Token const* take_bound(Token const* t, Token const* limit, const DatePoint& point, bool range, DateMod& bound);
// Where the TIMEX3 element begins: after bounding prepositions.
Token const* timex_begin(Token const* outer, Token const* core, const DatePoint& point);

}  // namespace saidso::grammar::dates
