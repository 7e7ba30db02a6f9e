#include "grammar/quantity_context.hpp"

#include "grammar/counted.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::grammar::quantities {
namespace {

using lex::is_one_of;

bool is_year_like(const Token& t) {
    return t.kind == Kind::number && t.length == 4 && t.flags < lex::ordinal_suffix && t.exponent == 0 &&
           t.coefficient >= 1950 && t.coefficient <= 2050;
}

bool is_digits(const Token& t) { return t.kind == Kind::number; }

// "Second Street", "“Seven Nights of Silence”": a number word with a capital that no sentence start gives it
bool is_title(Token const* begin, Token const* t, const Token& next) {
    if (t->kind != Kind::word || next.kind != Kind::word || !next.has(lex::capital)) return false;
    return t > begin && (t[-1].kind == Kind::word || (t[-1].kind == Kind::open_quote && t - 1 > begin));
}

}  // namespace

bool is_name(Token const* begin, Token const* t, Token const* end, Token const* last, bool plain) {
    if (t > begin) {
        const Token& p = t[-1];
        if (t->joined() && p.kind == Kind::word && is_digits(*t)) return true;
        if (t->joined() && t - 1 > begin && p.is(Mark::hyphen) && p.joined() && is_digits(*t) &&
            t[-2].has(lex::capital))
            return true;
        if (plain && p.any(lex::Label) && (is_digits(*t) || t->has(lex::capital))) return true;
        if (p.is(Mark::full_stop) && t - 1 > begin && t[-2].is(Word::no) && is_digits(*t)) return true;
        if (p.is(Mark::number_sign)) return true;
    }
    if (end < last && t->has(lex::capital) && plain && is_title(begin, t, *end)) return true;
    if (end >= last || !is_digits(*t)) return false;
    if (end->is(Mark::colon) && end->joined() && end + 1 < last && is_digits(end[1]) && end[1].joined()) return true;
    return end->is(Mark::full_stop) && end + 1 < last && end[1].joined() && is_digits(end[1]);
}

namespace {

// "3-2", "2–1", 52-48: numbers against each other
bool is_score(Token const* begin, Token const* t, Token const* end, Token const* last) {
    const auto dash = [](const Token& x) { return x.is(Mark::hyphen) || x.is(Mark::dash); };
    if (end + 1 < last && dash(*end) && end->joined() && is_digits(end[1]) && end[1].joined()) return true;
    return t - 1 > begin && dash(t[-1]) && t->joined() && t[-1].joined() && is_digits(t[-2]);
}

// "Boeing 737", "the S&P 500", "iPhone 11 Pro"
bool follows_name(std::string_view text, Token const* begin, Token const* t, Token const* counted) {
    if (!is_digits(*t) || t <= begin + 1 || t->has(lex::grouped) || t[-1].kind != Kind::word) return false;
    const Token& name = t[-1];
    if (name.length > 1 && text[name.begin + 1] >= 'A' && text[name.begin + 1] <= 'Z' && !name.has(lex::all_caps))
        return true;
    if (!name.has(lex::capital) || name.classes != 0) return false;
    return counted == nullptr || counted->has(lex::capital);
}

bool one_is_pronoun(Token const* begin, Token const* t, Token const* end, Token const* last, bool counted) {
    if (end < last && end->is(Word::of)) return t > begin && t[-1].is(Word::no);
    if (!counted) return true;
    if (t == begin) return false;
    return is_one_of(t[-1], Word::no, Word::any, Word::every, Word::each, Word::this_, Word::that, Word::the,
                     Word::another);
}

bool is_plain_ordinal(Token const* begin, Token const* t, Token const* end, Token const* last, bool counted) {
    if (is_digits(*t) || end > t + 1) return true;
    const bool determined = t > begin && (t[-1].any(lex::Article | lex::Determiner) || t[-1].kind == Kind::clitic);
    if (end < last && (end->is(Word::of) || end->is(Word::minister))) return false;
    if (end < last && end->is(Mark::comma) && !determined) return false;
    return determined || counted;
}

}  // namespace

bool is_quantity(std::string_view text, Token const* begin, Token const* end, Token const* last, const Capture& c,
                 const Quantity& q, Token const* counted) {
    Token const* t = c.begin;
    const bool bare = q.unit.empty() && q.bound == Bound::exact && counted == nullptr;
    switch (c.a.kind) {
        case NumberKind::ordinal: return is_plain_ordinal(begin, t, end, last, counted != nullptr);
        case NumberKind::fraction:
            if (end < last && end->is(Mark::hyphen) && end->joined()) return false;  // "half-time", "a third-party"
            if (t > begin && t[-1].any(lex::Ordinal)) return false;                  // "the second half"
            return !bare || end > t + 1 || t->is(Word::half) || !c.a.words;
        case NumberKind::multiple:
            if (t->any(lex::Multiple) && t->info.number <= 3 && t->length < 7)
                return end > t + 1 || (end < last && end->any(lex::Article | lex::Determiner));
            return true;
        default: break;
    }
    const bool number_alone = end == t + 1 && q.unit.empty() && q.bound == Bound::exact;
    if (!number_alone) return true;
    if (t->is(Word::one)) return !one_is_pronoun(begin, t, end, last, counted != nullptr);
    return !(is_year_like(*t) || is_score(begin, t, end, last) || follows_name(text, begin, t, counted));
}

namespace {

bool is_person(const Token& t) {
    return is_one_of(t, Word::man, Word::woman, Word::boy, Word::girl, Word::lad, Word::baby, Word::child,
                     Word::teenager, Word::youth, Word::person) ||
           (t.kind == Kind::word && t.has(lex::capital) && !t.any(lex::Weekday));
}

bool ends_clause(Token const* t, Token const* last) {
    return t == last || t->kind != Kind::word || t->any(lex::Conjunction | lex::Function);
}

// "under 25", "older than 75": the people before it are told by their age.
bool bounds_people(Token const* begin, Token const* bound) {
    return bound > begin && is_one_of(bound[-1], Word::those, Word::children, Word::people, Word::anyone,
                                      Word::everyone, Word::adults, Word::women, Word::men, Word::them);
}

}  // namespace

bool is_age(Token const* begin, const Capture& c, Token const* bound, Token const* end, Token const* last) {
    Token const* t = c.begin;
    if (c.a.kind != NumberKind::cardinal || c.a.exponent != 0 || c.a.coefficient > 120 || c.a.denominator != 1)
        return false;
    if (bound == begin || (end < last && (end->is(Mark::hyphen) || end->is(Mark::dash)))) return false;
    const Token& before = bound[-1];
    if (is_one_of(before, Word::aged, Word::age)) return true;
    if (bound < t && t[-1].is(Word::than) && is_one_of(t[-2], Word::older, Word::younger)) return true;
    if (!ends_clause(end, last)) return false;
    if (bound < t && bounds_people(begin, bound)) return true;
    if (before.is(Word::at))
        return end < last && end->is(Mark::comma) && (bound - 1 == begin || is_one_of(end[1], Word::he, Word::she));
    if (bound - 1 == begin) return false;
    const Token& subject = bound[-2];
    if (before.is(Mark::comma))
        return is_person(subject) && end < last && end->kind == Kind::punctuation && is_digits(*t);
    if (before.is(Word::of)) return is_person(subject) && !subject.has(lex::capital);
    if (!is_one_of(before, Word::is, Word::was, Word::turned)) return false;
    return is_one_of(subject, Word::he, Word::she, Word::who, Word::oldest, Word::youngest) ||
           (is_person(subject) && !subject.has(lex::all_caps) && c.a.coefficient > 4);
}

std::int32_t base_exponent(const Number& n) {
    return n.scaled && n.end != nullptr ? n.exponent - n.end[-1].info.number : n.exponent;
}

bool is_multiple(Token const* end, Token const* last) {
    if (!end[-1].is(Word::times)) return true;
    if (end == last || end->kind != Kind::word) return false;
    return end->any(lex::Article | lex::Determiner | lex::Pronoun) ||
           is_one_of(*end, Word::as, Word::more, Word::what, Word::that, Word::less) ||
           (end + 1 < last && end[1].is(Word::than));
}

bool counts_plural(std::string_view text, Token const* t, Token const* last) {
    const CountedNoun noun = read_counted(text, t, last, true);
    return noun.head != nullptr && text[noun.head->end() - 1] == 's';
}

bool is_share(const Capture& c) {
    return c.a.kind == NumberKind::cardinal && c.b.kind == NumberKind::cardinal && c.a.exponent == 0 &&
           c.b.exponent == 0 && c.a.denominator == 1 && c.a.coefficient < c.b.coefficient;
}

namespace {

// Nothing that a letter or "in" could belong to follows.
bool ends_phrase(Token const* t, Token const* last) {
    constexpr std::uint32_t closed = lex::Function | lex::Preposition | lex::Conjunction;
    return t == last || t->kind != Kind::word || t->any(closed);
}

}  // namespace

bool fits_unit(std::string_view text, const Token& word, Token const* end, Token const* last, const lex::Unit& u) {
    if (word.kind != Kind::word) return true;
    if (word.is(Word::in)) {
        const bool ends = end->is(Mark::full_stop) || end->kind == Kind::end || end->kind == Kind::newline;
        if (word.joined() || ends) return is_digits((&word)[-1]);
        if (end == last) return false;
        return is_one_of(*end, Word::thick, Word::long_, Word::wide, Word::tall, Word::deep, Word::high);
    }
    if (end < last && end->kind == Kind::word && end->joined()) return false;
    if (word.length == 1 && end == &word + 1 && !word.joined())
        return is_digits((&word)[-1]) && text[word.begin] != 'p' && ends_phrase(end, last);
    if (u.dimension == "mass" && word.is(Word::stone)) return ends_phrase(end, last);
    return true;
}

bool is_money(Token const* begin, Token const* t, const Number& n, Token const* end, Token const* last) {
    if (end < last && end->is(Word::of)) return false;
    if (n.scaled) return true;
    constexpr int reach = 12;
    for (Token const* w = t; w-- > begin && w >= t - reach;) {
        if (w->any(lex::CurrencySign)) return true;
        if (is_one_of(*w, Word::cost, Word::costs, Word::costing, Word::pay, Word::pays, Word::paid, Word::paying,
                      Word::price, Word::prices, Word::priced, Word::worth, Word::fine, Word::fined, Word::fee,
                      Word::fees, Word::spend, Word::spent, Word::salary, Word::wage, Word::wages, Word::charge,
                      Word::charged, Word::earn, Word::earned, Word::earns, Word::debt, Word::bill, Word::sterling))
            return true;
        if (is_one_of(*w, Word::weighs, Word::weighed, Word::weigh, Word::weight)) return false;
    }
    return false;
}

bool add_part(Capture& c, const Capture& part) {
    const Number& a = c.a;
    const Number& b = part.b;
    const auto whole = [](const Number& n) {
        return n.kind == NumberKind::cardinal && n.exponent == 0 && n.denominator == 1 && n.too_long == nullptr &&
               n.coefficient < 1'000'000'000;
    };
    if (c.unit == nullptr || part.second_unit == nullptr || !whole(a) || !whole(b)) return false;
    if (c.unit->kind == QuantityKind::money) {
        if (c.unit->factor != "1" || part.second_unit->factor != "0.01" || b.coefficient > 99) return false;
        c.a.coefficient = a.coefficient * 100 + b.coefficient;
        c.a.exponent = -2;
        return true;
    }
    if (c.unit->kind != QuantityKind::measure || c.unit->dimension != part.second_unit->dimension) return false;
    Decimal larger;
    Decimal smaller;
    if (!Decimal::from_string(c.unit->factor, larger) || !Decimal::from_string(part.second_unit->factor, smaller))
        return false;
    const Decimal ratio = divide(larger, smaller, 0);
    if (ratio * smaller != larger || ratio <= Decimal(b.coefficient) || ratio > Decimal(1'000'000)) return false;
    c.a.coefficient = a.coefficient * static_cast<std::int64_t>(ratio.to_double()) + b.coefficient;
    c.unit = part.second_unit;
    return true;
}

std::string_view time_code(const Token& t) {
    if (!t.any(lex::TimeUnit)) return {};
    switch (t.info.calendar) {
        case 'Y': return "a";
        case 'M': return "mo";
        case 'W': return "wk";
        case 'D': return "d";
        case 'h': return "h";
        case 'm': return "min";
        case 's': return "s";
        default: return {};
    }
}

bool is_item(std::string_view text, const Token& preposition, const Token& word) {
    if (is_one_of(preposition, Word::per, Word::each)) return true;
    if (!preposition.any(lex::Article)) return false;
    const lex::Vocable* v = lex::find_vocable(text.data() + word.begin, word.length);
    return v != nullptr && v->noun > v->adjective && (v->forms & lex::plural_noun) == 0;
}

bool is_distributive(Token const* sentence, Token const* begin, Token const* end, Token const* last) {
    constexpr int reach = 3;
    for (Token const* t = end; t < last && t < end + reach; ++t) {
        if (is_one_of(*t, Word::each, Word::apiece)) return !(t + 1 < last && t[1].is(Word::other));
        if (t->kind == Kind::punctuation) break;
    }
    for (Token const* t = begin; t-- > sentence && t >= begin - reach;) {
        if (t->is(Word::each)) return true;
        if (t->kind == Kind::punctuation) break;
    }
    return false;
}

Change change_of(Token const* sentence, Token const* begin, Token const* end, Token const* last) {
    constexpr int reach = 4;
    int left = reach;
    for (Token const* t = begin; t-- > sentence && left-- > 0;) {
        if (t->kind != Kind::word) break;
        if (t->info.change != 0) return t->info.change == 1 ? Change::up : Change::down;
        constexpr std::uint32_t passed =
            lex::Preposition | lex::Article | lex::Determiner | lex::Function | lex::BoundWord;
        const bool adverb = t->length > 4 && t->classes == 0;
        if (!t->any(passed) && !adverb) break;
    }
    if (end < last && end->kind == Kind::word && end->info.change != 0 && !is_one_of(*end, Word::up, Word::down))
        return end->info.change == 1 ? Change::up : Change::down;
    return Change::none;
}

}  // namespace saidso::grammar::quantities
