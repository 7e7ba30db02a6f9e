// What the words around a quantity add to it: rises and falls, "each", the unit of an elliptical number.
#include <algorithm>

#include "grammar/branchless.hpp"
#include "grammar/quantity_context.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::grammar::quantities {
namespace {

using lex::is_one_of;

Change direction(const Token& t) {
    static_assert(static_cast<int>(Change::up) == 1 && static_cast<int>(Change::down) == 2);
    if (t.kind != Kind::word) return Change::none;
    return static_cast<Change>(t.info.change);
}

bool tells_change(const Token& t) { return all(t.kind == Kind::word, t.info.change != 0); }

// "gave up 517 yards", "rounded up 30 men", "opened up a lead", "up from 50 per cent" tell of no rise or fall by the
// quantity; "is up 3%", "shares up 3%" and "went up 3%" do.
bool is_particle(Token const* sentence, Token const* t) {
    if (!is_one_of(*t, Word::up, Word::down)) return false;
    if (t[1].is(Word::from) || t[1].any(lex::Article)) return true;
    if (t == sentence || t[-1].kind != Kind::word || t[-1].any(lex::Function | lex::Pronoun)) return false;
    const Token& verb = t[-1];
    if (verb.info.change != 0 || is_one_of(verb, Word::went, Word::go, Word::goes, Word::gone, Word::going, Word::moved,
                                           Word::ended, Word::closed, Word::finished, Word::finish, Word::traded,
                                           Word::edged, Word::crept, Word::inched, Word::ticked, Word::nudged))
        return false;
    const lex::Vocable* v = lex::find_vocable(verb);
    if (v == nullptr || v->verb <= v->noun || v->verb <= v->adjective) return false;
    const bool base = (v->forms & lex::base_form) != 0 && (v->forms & (lex::past_form | lex::ing_form)) == 0;
    return !base || t - 1 == sentence || t[-2].is(Word::to) ||
           t[-2].any(lex::Function | lex::Pronoun);  // not "push demand up"
}

bool is_adverb(std::string_view text, const Token& t) { return t.length > 4 && text.substr(t.end() - 2, 2) == "ly"; }

// "raised $16 million" tells of no rise, "raised it by 3%" does.
bool is_fundraising(const Token& t, const Token& next) {
    return is_one_of(t, Word::raise, Word::raised, Word::raises, Word::raising) &&
           !is_one_of(next, Word::by, Word::to, Word::from);
}

// "lost by ten points" tells by how much, and no fall.
bool is_margin(const Token& t) { return is_one_of(t, Word::lost, Word::loses, Word::losing, Word::loss); }

// "cut its workforce by 200", "expected to grow sales by 35 per cent": the verb's object stands before "by".
Change change_by(Token const* sentence, Token const* by) {
    constexpr int reach = 8;
    constexpr std::uint32_t breaks = lex::Function | lex::Pronoun | lex::Conjunction | lex::Numeral;
    int left = reach;
    for (Token const* t = by; t-- > sentence && left-- > 0;) {
        if (t->kind != Kind::word) break;
        if (is_margin(*t) || (by - t > 1 && is_one_of(*t, Word::up, Word::down))) break;
        if (t->info.change != 0) return direction(*t);
        if (t->any(breaks) && !t->any(lex::Determiner)) break;
        const lex::Vocable* v = lex::find_vocable(*t);
        if (v != nullptr && (v->forms & lex::past_form) != 0 && v->verb > v->noun && v->verb > v->adjective) break;
    }
    return Change::none;
}

}  // namespace

Change change_of(std::string_view text, Token const* sentence, Token const* begin, Token const* end,
                 Token const* last) {
    constexpr std::ptrdiff_t reach = 4;
    const std::ptrdiff_t left = std::min(reach, begin - sentence);
    if (left > 0 && begin[-1].is(Word::by)) return change_by(sentence, begin - 1);
    bool changes = false;
    for (std::ptrdiff_t i = 1; i <= reach; ++i) changes = either(changes, tells_change(begin[-std::min(i, left)]));
    for (Token const* t = begin; changes && t-- > begin - left;) {
        constexpr std::uint32_t passed =
            lex::Preposition | lex::Article | lex::Determiner | lex::Function | lex::BoundWord;
        if (all(t->kind == Kind::word, t->info.change == 0, t->any(passed))) continue;
        if (t->kind != Kind::word) break;
        if (t->info.change != 0) {
            if (is_particle(sentence, t) || is_fundraising(*t, t[1])) break;
            return direction(*t);
        }
        if (!is_adverb(text, *t)) break;
    }
    // "a 5% drop" and "5% higher", but not "5% fell" and "$5m boosting him"
    if (!all(end < last, tells_change(*end))) return Change::none;
    const Change told = direction(*end);
    const bool verb =
        told != Change::none && (is_one_of(*end, Word::rose, Word::up, Word::down) || is_participle(*end));
    return verb ? Change::none : told;
}

bool continues_change(const Neighbour& before, Token const* begin) {
    Token const* t = before.end;
    if (t == nullptr || t >= begin) return false;
    if (t + 1 == begin) return t->is(Word::or_) || t->is(Mark::open_bracket);
    if (t->is(Mark::comma) && t + 2 == begin) return t[1].is(Word::or_);
    if (!begin[-1].is(Word::by) || !(t->is(Mark::comma) || t->is(Word::and_))) return false;
    constexpr int longest_name = 5;  // "fell by 2%, Burlington by 3% and Foot Locker by 1%"
    for (Token const* w = t + 1; w < begin - 1; ++w)
        if (w - t > longest_name || !(w->has(lex::capital) || w->any(lex::Conjunction | lex::Article))) return false;
    return true;
}

bool reaches_change(const Neighbour& before, Token const* begin) {
    constexpr int longest_phrase = 4;
    Token const* t = before.end;
    if (!before.after_from || t == nullptr || t >= begin || !begin[-1].is(Word::to)) return false;
    if (begin - t > longest_phrase) return false;
    for (; t < begin; ++t)
        if (t->kind == Kind::punctuation || t->any(lex::Conjunction)) return false;
    return true;
}

namespace {

constexpr int words_after = 3;  // tokens
constexpr int words_before = 4;

// Does one of the few words stand there that can tell it? In most sentences none does.
bool may_be_distributive(Token const* sentence, Token const* begin, Token const* end, Token const* last) {
    using Words = WordSet<Word::each, Word::apiece, Word::every, Word::per>;
    bool found = false;
    for (int i = 0; i < words_after; ++i)
        found = either(found, Words::contains(end[std::min<std::ptrdiff_t>(i, last - end)].word));
    for (int i = 1; i <= words_before; ++i)
        found = either(found, begin[-std::min<std::ptrdiff_t>(i, begin - sentence)].is(Word::each));
    return found;
}

}  // namespace

bool is_distributive(Token const* sentence, Token const* begin, Token const* end, Token const* last) {
    if (!may_be_distributive(sentence, begin, end, last)) return false;
    for (Token const* t = end; t < last && t < end + words_after; ++t) {
        if (is_one_of(*t, Word::each, Word::apiece)) return !(t + 1 < last && t[1].is(Word::other));
        if (t->is(Word::every) && t == end + 1 && end->is(Word::for_) && !(t + 1 < last && t[1].is(Word::one)))
            return true;
        if (t->is(Word::per) && t == end && t + 1 < last && !t[1].any(lex::TimeUnit)) return true;
        if (t->kind == Kind::punctuation) break;
    }
    for (Token const* t = begin; t-- > sentence && t >= begin - words_before;) {
        if (t->is(Word::each)) return !t[1].is(Word::of) || t[2].is(Word::which);  // not "each of the five states"
        if (t->kind == Kind::punctuation) break;
    }
    return false;
}

std::string_view currency_of_cents(std::string_view text, Token const* sentence, Token const* stop) {
    constexpr int reach = 60;
    for (Token const* t = sentence; t < stop && t < sentence + reach; ++t) {
        const lex::UnitMatch m = lex::match_unit(text, t, stop);
        if (m.unit == nullptr || m.unit->kind != QuantityKind::money || m.unit->factor != "1") continue;
        for (const std::string_view code : {"USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"})
            if (m.unit->code == code) return m.unit->code;
    }
    return "USD";
}

bool tells_shares(std::string_view text, Token const* sentence, Token const* t, Token const* last) {
    constexpr int reach = 40;
    for (Token const* w = t; w-- > sentence && w >= t - reach;) {
        const lex::UnitMatch m = lex::match_unit(text, w, t);
        if (m.unit != nullptr && m.unit->kind == QuantityKind::percent) return true;
        if (is_one_of(*w, Word::poll, Word::polls, Word::survey, Word::lead, Word::approval, Word::rating,
                      Word::ratings))
            return true;
    }
    if (t + 1 >= last) return false;
    if (is_one_of(t[1], Word::ahead, Word::behind)) return true;
    const bool goes_on = t[1].is(Mark::open_bracket) || t[1].is(Word::to);  // "by 18 points (58% to 40%)"
    for (Token const* w = t + 2; goes_on && w < last && w < t + 6; ++w)
        if (w->is(Mark::percent) || w->is(Word::percent)) return true;
    return false;
}

namespace {

bool ends_value(Token const* t, Token const* last) {
    if (t == last) return true;
    if (t->kind != Kind::word)
        return !(t->is(Mark::hyphen) || t->is(Mark::dash) || t->is(Mark::slash) || t->is(Mark::colon) ||
                 t->is(Mark::open_bracket) || t->kind == Kind::clitic || t->kind == Kind::number);
    return t->any(lex::Conjunction) || is_one_of(*t, Word::in, Word::for_, Word::by, Word::after, Word::as);
}

bool is_of_its_size(const Decimal& value, const Decimal& before) {
    const Decimal factor(20);
    return value <= before * factor && before <= value * factor;
}

}  // namespace

bool is_minor(lex::Unit const* u) { return u != nullptr && u->kind == QuantityKind::money && u->factor != "1"; }

Decimal in_main_unit(lex::Unit const* u, const Decimal& value) {
    Decimal factor;
    return is_minor(u) && Decimal::from_string(u->factor, factor) ? value * factor : value;
}

// Only what the sentence puts side by side: "from 35 percent to 29", "the limit was 10", "aged 51 and 19".
bool inherits_unit(const Neighbour& before, const Quantity& previous, const Capture& c, const Quantity& q,
                   Token const* begin, Token const* end, Token const* last) {
    if (before.end == nullptr || begin <= before.end || previous.unit.empty() || previous.unit == "x") return false;
    if (c.a.kind != NumberKind::cardinal || c.b.kind != NumberKind::none || c.a.scaled || !ends_value(end, last))
        return false;
    constexpr int reach = 24;
    if (begin - before.end > reach || !previous.lower || !q.lower ||
        !is_of_its_size(in_main_unit(before.unit, *q.lower), *previous.lower))
        return false;
    const Token& link = begin[-1];
    const bool adjacent = before.end == begin - 1;
    if (previous.rule == "age") return adjacent && link.is(Word::and_);
    if (link.is(Word::to)) {
        if (adjacent) return before.after_from;
        return previous.kind != QuantityKind::money && previous.kind != QuantityKind::percent;
    }
    if (link.is(Word::from)) return begin - 1 > before.end && begin[-2].kind == Kind::word;
    if (is_one_of(link, Word::is, Word::was)) return !begin[-2].any(lex::Pronoun);
    return is_one_of(link, Word::offered, Word::wanted, Word::asked, Word::got, Word::against) &&
           previous.kind != QuantityKind::count;
}

}  // namespace saidso::grammar::quantities
