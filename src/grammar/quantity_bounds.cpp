#include "grammar/quantity_bounds.hpp"

#include "grammar/branchless.hpp"
#include "lex/bounds.hpp"

namespace saidso::grammar::quantities {
namespace {

using lex::is_one_of;

Bound sign_bound(Mark m) {
    switch (m) {
        case Mark::greater: return Bound::more_than;
        case Mark::less: return Bound::less_than;
        case Mark::greater_equal: return Bound::at_least;
        case Mark::less_equal: return Bound::at_most;
        case Mark::tilde: return Bound::about;
        default: return Bound::exact;
    }
}

// "edged up to 4.8%", "hands over 62 percent": the verb's own adverb
bool is_particle(Token const* taken, Token const* phrase) {
    if (phrase <= taken || phrase[-1].kind != Kind::word) return false;
    const Token& verb = phrase[-1];
    if (phrase->is(Word::up))
        return verb.info.change != 0 ||
               is_one_of(verb, Word::edged, Word::crept, Word::inched, Word::ticked, Word::nudged, Word::went);
    return phrase->is(Word::over) &&
           is_one_of(verb, Word::hand, Word::hands, Word::handed, Word::handing, Word::take, Word::takes, Word::took,
                     Word::taken, Word::turn, Word::turns, Word::turned);
}

// "about one of the plans", "crossed over one line"
bool is_loose(Token const* phrase, const Capture& c, Token const* end) {
    return c.begin->is(Word::one) && end == c.begin + 1 && phrase + 1 == c.begin &&
           is_one_of(*phrase, Word::about, Word::around, Word::over);
}

// "under four inches of water": a place
bool is_place(Token const* phrase, const Capture& c, Token const* end, Token const* last) {
    return is_one_of(*phrase, Word::under, Word::below) && c.unit != nullptr && c.unit->dimension == "length" &&
           end < last && end->is(Word::of);
}

// "<5", ">= 30", "< = 100", "sub-7"; nullptr: none
Token const* take_sign(Token const* taken, Token const* t, Quantity& q) {
    const Token& sign = t[-static_cast<std::ptrdiff_t>(t > taken)];  // without a branch
    if (sign.kind != Kind::punctuation || t <= taken) return nullptr;
    if (sign.is(Mark::hyphen) && t - 1 > taken && t->joined() && sign.joined() && t[-2].is(Word::sub)) {
        set_bound(Bound::less_than, q);
        return t - 2;
    }
    if (sign.is(Mark::equal) && t - 1 > taken && (t[-2].is(Mark::less) || t[-2].is(Mark::greater))) {
        set_bound(t[-2].is(Mark::less) ? Bound::at_most : Bound::at_least, q);
        return t - 2;
    }
    const Bound bound = sign_bound(sign.mark);
    if (bound == Bound::exact) return nullptr;
    set_bound(bound, q);
    return t - 1;
}

Token const* take_prefix(Token const* taken, Token const* t, const Capture& c, Token const* end, Token const* last,
                         Quantity& q, bool bind) {
    if (Token const* begin = take_sign(taken, t, q); begin != nullptr) return begin;
    if (q.kind == QuantityKind::ordinal) return t;
    const lex::BoundMatch m = lex::match_prefix_bound(taken, t);
    if (m.phrase == nullptr) return t;
    if (is_particle(taken, m.edge) || is_place(m.edge, c, end, last) || is_loose(m.edge, c, end)) return t;
    if (bind) set_bound(m.phrase->bound, q);
    if (m.phrase->bound != Bound::about && m.phrase->bound != Bound::exact) return m.edge;
    const lex::BoundMatch outer = lex::match_prefix_bound(taken, m.edge);  // "at least about"
    if (outer.phrase == nullptr) return m.edge;
    if (bind) set_bound(outer.phrase->bound, q);
    return outer.edge;
}

bool starts_number(const Token& t) {
    return t.any(lex::Numeral | lex::Small | lex::Tens | lex::CurrencySign | lex::Plural | lex::Dozen | lex::Article);
}

// "£500 plus costs", "20 plus the rest"; "20 plus people" is no sum
bool is_sum(Token const* plus, Token const* last, const Quantity& q) {
    if (plus + 1 >= last) return false;
    const Token& next = plus[1];
    if (next.any(lex::Determiner) || starts_number(next)) return true;
    return q.kind == QuantityKind::money && next.kind == Kind::word && !next.any(lex::Preposition | lex::Conjunction);
}

// "5 or more", "300-plus", "200+"
void take_suffix(Token const*& end, Token const* last, Quantity& q) {
    if (end >= last) return;
    Token const* s = end;
    if (s->is(Mark::hyphen) && s + 1 < last && is_one_of(s[1], Word::plus, Word::odd, Word::ish)) ++s;
    const lex::BoundMatch m = lex::match_suffix_bound(s, last);
    if (s == end && s->is(Word::plus) && is_sum(s, last, q)) return;
    const bool bound = m.phrase != nullptr;
    if (bound && m.edge < last && starts_number(*m.edge)) return;  // "above 5 and below 9"
    if (bound && !(m.edge < last && m.edge->is(Word::than))) {     // not "200 or greater than 190"
        set_bound(m.phrase->bound, q);
        end = m.edge;
    } else if (end->is(Mark::plus) && end->joined()) {
        set_bound(Bound::at_least, q);
        ++end;
    }
}

}  // namespace

Token const* opens_range(Token const* begin, Token const* t) {
    Token const* const ages = t - 1 > begin && t[-1].is(Word::of) ? t - 2 : t - 1;
    if (ages > begin && ages->is(Word::ages)) {  // "between the ages of 15 and 24"
        t = ages;
        if (t - 1 > begin && t[-1].is(Word::the)) --t;
    }
    return t > begin && is_one_of(t[-1], Word::between, Word::from) ? t - 1 : nullptr;
}

void set_bound(Bound bound, Quantity& q) {
    if (q.kind == QuantityKind::vague && bound == Bound::about) return;
    switch (bound) {
        case Bound::at_least:
        case Bound::more_than:
            if (!q.lower) q.lower = q.upper;
            q.upper.reset();
            break;
        case Bound::at_most:
        case Bound::less_than:
            if (!q.upper) q.upper = q.lower;
            q.lower.reset();
            break;
        default:
            if (q.lower && q.upper && q.lower != q.upper) return;  // a range
            break;
    }
    q.bound = bound;
}

Token const* take_bounds(Token const* taken, const Capture& c, Token const*& end, Token const* last, Quantity& q) {
    Token const* t = c.begin;
    if (q.bound == Bound::between) {
        if (Token const* opener = opens_range(taken, t); opener != nullptr) return opener;
        if (c.a.words && c.between != nullptr && c.between->is(Word::or_))
            return take_prefix(taken, t, c, end, last, q, false);
    }
    Token const* begin = take_prefix(taken, t, c, end, last, q, true);
    if (!c.closed && q.kind != QuantityKind::ordinal) take_suffix(end, last, q);
    return begin;
}

Token const* take_bound_before(Token const* taken, const Capture& c, Token const* end, Token const* last, Quantity& q) {
    return take_prefix(taken, c.begin, c, end, last, q, true);
}

}  // namespace saidso::grammar::quantities
