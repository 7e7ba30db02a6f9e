// Numbers that are part of a name: "F-16", "Route 66", "Second Street", "501(c)(3)".
#include "grammar/branchless.hpp"
#include "grammar/quantity_context.hpp"

namespace saidso::grammar::quantities {
namespace {

using lex::is_one_of;

bool is_digits(const Token& t) { return t.kind == Kind::number; }

// "Second Street", "“Seven Nights of Silence”": a number word with a capital that no sentence start gives it
bool is_title(Token const* begin, Token const* t, const Token& next, bool plain) {
    if (t->kind != Kind::word || t->has(lex::all_caps) || next.kind != Kind::word || !next.has(lex::capital) ||
        t == begin)
        return false;
    if (t[-1].kind == Kind::open_quote) return t - 1 > begin;
    return plain && (t[-1].kind == Kind::word || t[-1].is(Mark::comma));
}

// "1) The bank", "2 ) cautions", "3." at the start of a line
bool is_mark_of_list(Token const* begin, Token const* t, Token const* end, Token const* last) {
    constexpr int reach = 12;
    if (end >= last || end > t + 1 || t->length > 2) return false;
    if (end->is(Mark::full_stop)) return t == begin && end + 1 == last;
    if (!end->is(Mark::close_bracket)) return false;
    for (Token const* w = t; w-- > begin && w >= t - reach;)
        if (w->is(Mark::open_bracket)) return false;
    return true;
}

// "J1149.5+2223": a sign between characters of one string that has a letter before it
bool is_signed_code(Token const* begin, Token const* sign) {
    constexpr int longest = 6;
    if (!sign->joined()) return false;
    for (Token const* w = sign; w-- > begin && w >= sign - longest;) {
        if (w->kind == Kind::word) return true;
        if (!w->joined()) return false;
    }
    return false;
}

// "since '54", "permit 2015/0311"
bool is_part_of_code(Token const* begin, Token const* t) {
    if (t - 1 <= begin || !t->joined()) return false;
    const Token& p = t[-1];
    if (p.is(Mark::plus)) return is_signed_code(begin, t - 1);
    if (p.is(Mark::open_bracket)) return p.joined() && t[-2].is(Mark::close_bracket);  // "501(c)(3)"
    if (p.is(Mark::slash)) return p.joined() && is_digits(t[-2]);
    const bool apostrophe = p.is(Mark::apostrophe) || ((p.kind == Kind::open_quote || p.kind == Kind::close_quote) &&
                                                       p.mark != Mark::straight_double && p.mark != Mark::curly_double);
    return apostrophe && t->length == 2 && lex::is_one_of(t[-2], Word::in, Word::since, Word::of, Word::from);
}

// "the Big Ten", "Ocean’s Eleven", "the Gang of Four": a spelled number with a capital behind one with a capital
bool is_end_of_name(Token const* begin, Token const* t) {
    if (either(t->kind != Kind::word, !t->has(lex::capital), t->has(lex::all_caps), t <= begin + 1)) return false;
    Token const* p = t - 1;
    if (p->is(Word::of) || p->kind == Kind::clitic) --p;
    return p->kind == Kind::word && p->has(lex::capital) && p > begin && !p->any(lex::Weekday | lex::Month);
}

// "category one", "phase two"
template <Word... More>
using NamedClasses = WordSet<Word::category, Word::phase, Word::level, Word::grade, Word::stage, Word::type, Word::tier,
                             Word::number, Word::chapter, Word::episode, Word::round, Word::volume, Word::act,
                             Word::page, Word::article, Word::section, More...>;

// "5-to-4 vote": numbers against each other, unless they rise and make a range
bool is_spelled_score(Token const* begin, Token const* t, Token const* end, Token const* last) {
    const auto numeral = [](const Token& x) { return x.any(lex::Numeral | lex::Small); };
    const auto links = [](Token const* h) {
        return h->is(Mark::hyphen) && h[1].is(Word::to) && h[2].is(Mark::hyphen) && h->joined() && h[1].joined();
    };
    if (end + 3 < last && end == t + 1 && links(end) && numeral(end[3])) return true;
    return t - 4 >= begin && links(t - 3) && numeral(t[-4]);
}

// "401(k)", "501(c)(3)": a letter in brackets against the number
bool is_paragraph_of_law(Token const* t, Token const* last) {
    return t + 2 < last && t->is(Mark::open_bracket) && t->joined() && t[1].kind == Kind::word && t[1].joined() &&
           t[1].length == 1 && t[2].is(Mark::close_bracket);
}

// "last-32", "top-10": where one stands in a contest
bool is_rank(Token const* begin, Token const* t) {
    return t - 1 > begin && t[-1].is(Mark::hyphen) && t->joined() && t[-1].joined() && t[-2].is(Word::last);
}

// What stands right against the number: "F-16", "last-32", "10:1"
bool is_joined_to_name(Token const* begin, Token const* t) {
    const Token& p = t[-1];
    const bool digits = is_digits(*t);
    if (p.kind == Kind::word && digits) return true;
    if (t - 1 == begin) return false;
    if (p.is(Mark::hyphen) && p.joined() && digits && t[-2].has(lex::capital)) return true;
    if (is_rank(begin, t) || (digits && is_part_of_code(begin, t))) return true;
    return p.is(Mark::colon) && p.joined() && is_digits(t[-2]);
}

// "No. 19", "Group of Seven", "#3", "phase two", "on Day 1"
bool follows_name(Token const* begin, Token const* t, Token const* end, bool plain) {
    const Token& p = t[-1];
    const bool inner = t - 1 > begin;
    const Token& before = inner ? t[-2] : p;
    const bool digits = is_digits(*t);
    const bool stage = all(is_one_of(p, Word::day, Word::week, Word::game, Word::part), p.has(lex::capital));
    return either(all(plain, p.any(lex::Label), either(digits, t->has(lex::capital))),
                  all(p.is(Mark::full_stop), inner, before.is(Word::no), digits),
                  all(p.is(Word::of), inner, before.is(Word::group), before.has(lex::capital)), p.is(Mark::number_sign),
                  all(plain, NamedClasses<>::contains(p.word), t->any(lex::Small), end == t + 1),
                  all(plain, stage, inner));
}

// "401(k)", "10:30", "1.2.3", "24/7"
bool goes_on_as_code(Token const* t, Token const* end, Token const* last) {
    if (is_paragraph_of_law(t + 1, last)) return true;
    if (end->is(Mark::colon) && end->joined() && end + 1 < last && is_digits(end[1]) && end[1].joined()) return true;
    const bool joins = end->is(Mark::full_stop) || (end->is(Mark::slash) && end->joined());
    return joins && end + 1 < last && end[1].joined() && is_digits(end[1]);
}

// What stands around most numbers makes a name of none.
bool may_be_name(const Token& before, const Token& t, const Token& end) {
    using Before = NamedClasses<Word::of, Word::day, Word::week, Word::game, Word::part>;
    const bool follows = either(before.any(lex::Label), Before::contains(before.word),
                                is_mark<Mark::full_stop, Mark::number_sign, Mark::hyphen>(before));
    const bool goes_on = is_mark<Mark::hyphen, Mark::colon, Mark::full_stop, Mark::slash, Mark::close_bracket>(end);
    return either(follows, goes_on, t.joined(), all(t.kind == Kind::word, t.has(lex::capital)),
                  (&t)[1].is(Mark::open_bracket));
}

}  // namespace

bool is_name(Token const* begin, Token const* t, Token const* end, Token const* last, bool plain) {
    const Token& p = t > begin ? t[-1] : *t;
    if (!may_be_name(p, *t, *end)) return false;
    if (t > begin) {
        if (t->joined() && is_joined_to_name(begin, t)) return true;
        if (follows_name(begin, t, end, plain)) return true;
    }
    if (all(plain, either(end->is(Mark::hyphen), p.is(Mark::hyphen))) && is_spelled_score(begin, t, end, last))
        return true;
    if (all(t->kind == Kind::word, t->has(lex::capital))) {
        if (t + 1 < last && is_title(begin, t, t[1], plain)) return true;
        if (plain && is_end_of_name(begin, t)) return true;
    }
    const bool may_go_on = either(t[1].is(Mark::open_bracket), end->is(Mark::colon), end->is(Mark::full_stop),
                                  end->is(Mark::slash), end->is(Mark::close_bracket));
    if (!may_go_on || !is_digits(*t) || end >= last) return false;
    return is_mark_of_list(begin, t, end, last) || goes_on_as_code(t, end, last);
}

}  // namespace saidso::grammar::quantities
