// What looks like a temporal expression and is none: names, ages, shares, halves of games.
#include <algorithm>

#include "grammar/date_context.hpp"
#include "grammar/date_relative.hpp"

namespace saidso::grammar::dates {
namespace {

using W = lex::Word;
using lex::is_one_of;

// The token before t; nullptr when there is none.
const Token* previous(Token const* t, Token const* begin) { return t > begin ? t - 1 : nullptr; }

// "22 years old", "a 12-year-old", "the age of 5 years": an age is a quantity. It is [first, t).
bool is_age(Token const* begin, Token const* first, Token const* t, Token const* end) {
    const Token* before = previous(first, begin);
    const bool of = before != nullptr && before->is(W::of);
    if (of) before = previous(before, begin);
    if (before != nullptr && is_one_of(*before, W::age, W::ages, W::aged)) return true;
    if (of && before != nullptr && is_one_of(*before, W::baby, W::child, W::boy, W::girl)) return true;
    if (t < end && t->is(Mark::hyphen)) ++t;
    if (t < end && is_one_of(*t, W::old, W::olds)) return true;
    if (t + 1 >= end) return false;
    return (t->is(W::of) && t[1].is(W::age)) || (t->is(W::or_) && is_one_of(t[1], W::older, W::younger));
}

// "fell by three quarters", "one-quarter": the share [first, t), where no word tells of a time
bool is_share(Token const* begin, Token const* first, Token const* t) {
    const bool quarters = is_one_of(t[-1], W::quarters, W::quarter) && is_one_of(*first, W::three, W::one);
    if (quarters && t == first + 3 && first[1].is(Mark::hyphen)) return true;
    if (!quarters || t != first + 2 || !first->is(W::three)) return false;
    const Token* before = previous(first, begin);
    return before == nullptr || !is_one_of(*before, W::for_, W::in, W::after, W::these, W::those, W::all);
}

// The article of "the 15-year deal" belongs to the deal.
bool is_hyphened(Token const* first, Token const* t) {
    constexpr std::uint32_t numbers = lex::Numeral | lex::Small | lex::Tens;
    return first->is(W::the) && t - first >= 4 && t[-2].is(Mark::hyphen) && first[1].any(numbers) &&
           !is_plural_unit(t[-1]);
}

bool is_title(Token const* t, Token const* stop, Token const* begin) {
    const Token& last = stop[-1];
    if (t <= begin || !last.any(lex::TimeUnit | lex::DayPart) || !last.has(lex::capital)) return false;
    return t[-1].kind == Kind::open_quote || t[-1].kind == Kind::close_quote;
}

}  // namespace

bool names_something(Token const* t, Token const* begin, Token const* end) {
    const Token* p = previous(t, begin);
    if (p == nullptr || p->kind != Kind::word) return false;
    if (p->is(W::the) && t + 1 < end) return t[1].kind == Kind::word && t[1].has(lex::capital) && !t[1].any(lex::Month);
    return p->has(lex::capital) && is_one_of(*p, W::black, W::super, W::bloody, W::palm, W::ash);
}

bool is_age_of_person(Token const* t, Token const* begin) {
    if (t->kind != Kind::number || t->coefficient >= 100) return false;
    while (t > begin && (is_one_of(t[-1], W::early, W::late, W::mid) || t[-1].is(Mark::hyphen))) --t;
    if (t - 2 > begin && is_one_of(t[-1], W::and_, W::or_, W::to) && t[-2].has(lex::plural_suffix)) t -= 2;
    return t <= begin || !(t[-1].is(W::the) || is_apostrophe(t[-1]));
}

bool is_name(Token const* t, Token const* stop, Token const* begin, Token const* end) {
    if (is_title(t, stop, begin)) return true;
    const Token& last = stop[-1];
    if (!last.has(lex::capital)) return false;
    if (t->any(lex::Deictic) && t > begin) {
        const bool quoted = t[-1].kind == Kind::open_quote && stop < end &&
                            (stop->kind == Kind::close_quote ||
                             (stop + 1 < end && stop->kind == Kind::punctuation && stop[1].kind == Kind::close_quote));
        return quoted || (t->has(lex::all_caps) && t[-1].has(lex::all_caps));
    }
    return last.any(lex::TimeUnit) && stop < end && stop->kind == Kind::word && stop->has(lex::capital) &&
           stop->classes == 0;
}

bool is_no_length(Token const* begin, Token const* first, Token const* t, Token const* end) {
    return is_age(begin, first, t, end) || is_share(begin, first, t) || is_hyphened(first, t);
}

bool is_part_of_other(const DatePoint& p, Token const* t, Token const* end) {
    constexpr std::ptrdiff_t far = 8;
    const bool part = p.shape == Shape::quarter || p.shape == Shape::half_year ||
                      (p.shape == Shape::relative && p.unit == 'Q' && p.direction == Direction::last);
    if (!part || p.year > 0 || t >= end || !t->is(W::of)) return false;
    return std::none_of(t, std::min(t + far, end),
                        [](const Token& w) { return is_one_of(w, W::year, W::fiscal, W::financial, W::calendar); });
}

}  // namespace saidso::grammar::dates
