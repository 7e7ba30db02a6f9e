#include "grammar/quantity_context.hpp"

#include "grammar/branchless.hpp"
#include "grammar/counted.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::grammar::quantities {
namespace {

using lex::is_one_of;

bool is_year_like(const Token& t) {
    return all(t.kind == Kind::number, t.length == 4, t.flags < lex::ordinal_suffix, t.exponent == 0,
               t.coefficient >= 1800, t.coefficient <= 2050);
}

bool is_digits(const Token& t) { return t.kind == Kind::number; }

// "3-2", "2–1", 52-48: numbers against each other
bool is_score(Token const* begin, Token const* t, Token const* end, Token const* last) {
    const auto dash = [](const Token& x) { return all(is_mark<Mark::hyphen, Mark::dash>(x), x.joined()); };
    if (all(end + 1 < last, dash(*end)) && is_digits(end[1]) && end[1].joined()) return true;
    return all(t - 1 > begin, t->joined()) && dash(t[-1]) && is_digits(t[-2]);
}

// "14 Customs Street"
bool is_address(const Token& head) {
    return head.has(lex::capital) &&
           is_one_of(head, Word::street, Word::road, Word::avenue, Word::lane, Word::drive, Word::boulevard,
                     Word::place, Word::square, Word::st, Word::ave, Word::rd, Word::blvd);
}

// "the 90210 ZIP code"
bool is_zip_code(const Token& number, const Token& first) {
    return all(number.length == 5, first.is(Word::zip)) && (first.has(lex::all_caps) || !first.has(lex::capital));
}

// "the 757 took off"
bool is_airliner(const Token& t) {
    return all(t.length == 3, t.coefficient >= 707, t.coefficient <= 787) && t.coefficient % 10 == 7;
}

// "a 911 call", "dialled 911"; "911 people" are counted
bool is_emergency_number(std::string_view text, const Token& t, const CountedNoun& counted) {
    if (!all(t.kind == Kind::number, t.length == 3, t.coefficient == 911)) return false;
    if (counted.head == nullptr) return true;
    const std::string_view head = text.substr(counted.head->begin, counted.head->length);
    return head.starts_with("call") || !(head.ends_with('s') || counted.head->is(Word::people));
}

// "Boeing 737", "the S&P 500", "iPhone 11 Pro"
bool follows_name(std::string_view text, Token const* begin, Token const* t, const CountedNoun& counted) {
    if (!all(is_digits(*t), t > begin, !t->has(lex::grouped), t[t > begin ? -1 : 0].kind == Kind::word)) return false;
    if (t == begin + 1) {  // "Lumo 7 Pro to lose its port"
        const bool unknown = t[-1].classes == 0 && lex::find_vocable(t[-1]) == nullptr;
        return unknown && t[-1].has(lex::capital) && (counted.head == nullptr || counted.first->has(lex::capital));
    }
    const Token& name = t[-1];
    if (is_digits(*t) && name.has(lex::capital) && t - 3 >= begin && t[-2].is(Mark::ampersand)) return true;
    if (name.length > 1 && text[name.begin + 1] >= 'A' && text[name.begin + 1] <= 'Z' && !name.has(lex::all_caps))
        return true;
    if (is_airliner(*t) && counted.head == nullptr && name.any(lex::Article | lex::Determiner)) return true;
    if (!name.has(lex::capital) || name.classes != 0) return false;
    if (counted.head == nullptr || counted.first->has(lex::capital)) return true;
    // "Planet 9 citizen scientist project"
    return t->coefficient > 1 && text[counted.head->end() - 1] != 's' && !counted.head->is(Word::people);
}

bool one_is_pronoun(Token const* begin, Token const* t, Token const* end, Token const* last, bool counted) {
    if (t > begin && t->joined() && t[-1].is(Mark::hyphen)) return true;  // "all-in-one"
    if (end < last && end->is(Word::of) && t - 1 > begin && t[-1].is(Word::only) && t[-2].is(Word::the)) return true;
    if (end < last && end->is(Word::of))
        return t > begin && is_one_of(t[-1], Word::no, Word::any, Word::another, Word::either, Word::neither,
                                      Word::each, Word::every, Word::which, Word::single);
    if (end < last && end->is(Word::more)) return false;
    if (!counted) return true;
    if (t == begin) return false;
    if (is_one_of(t[-1], Word::at, Word::for_) && is_one_of(*end, Word::point, Word::time, Word::stage, Word::thing))
        return true;
    if (t - 1 > begin && t[-2].any(lex::Article) && t[-1].kind == Kind::word) {  // "a separate one he filed"
        const lex::Vocable* v = lex::find_vocable(t[-1]);
        if (v != nullptr && v->adjective > v->noun && v->adjective > v->verb && !t[-1].has(lex::capital)) return true;
    }
    return is_one_of(t[-1], Word::no, Word::any, Word::every, Word::each, Word::this_, Word::that, Word::the,
                     Word::another);
}

// The attacks of September 11.
bool is_nine_eleven(const Capture& c) { return !c.a.words && c.a.coefficient == 9 && c.a.denominator == 11; }

bool is_plain_ordinal(Token const* begin, Token const* t, Token const* end, Token const* last, bool counted) {
    if (is_digits(*t) || end > t + 1 || (t == begin && end == last)) return true;
    if (end < last && end->is(Mark::hyphen) && end->joined()) return false;  // "second-hand", "first-class"
    if (t > begin && t[-1].is(Mark::hyphen) && t->joined()) return false;    // "country-first"
    if (t > begin && is_one_of(t[-1], Word::that, Word::who, Word::which)) return false;  // "that first aired"
    if (t > begin && end < last && t[-1].any(lex::Function) && is_participle(*end))
        return false;  // "were first chosen"
    if (end == last || end->kind == Kind::punctuation)
        if (t > begin && is_one_of(t[-1], Word::finished, Word::came, Word::placed, Word::ranked)) return true;
    const bool determined = t > begin && (t[-1].any(lex::Article | lex::Determiner) || t[-1].kind == Kind::clitic);
    if (end < last && (end->is(Word::of) || is_one_of(*end, Word::minister, Word::lady, Word::ladies))) return false;
    if (end < last && end->is(Mark::comma) && !determined) return false;
    return determined || counted;
}

}  // namespace

namespace {

// "a third of voters", not "half-time", "the second half", "half an hour"
bool is_fraction(Token const* begin, Token const* end, Token const* last, const Capture& c, bool bare) {
    Token const* t = c.begin;
    if (end < last && end->is(Mark::hyphen) && end->joined()) return false;  // "half-time", "a third-party"
    if (t > begin && (t[-1].any(lex::Ordinal) || is_one_of(t[-1], Word::this_, Word::last, Word::next)))
        return false;                                                                     // "the second half"
    if (t > begin + 1 && t[-1].is(Word::and_) && t[-2].any(lex::TimeUnit)) return false;  // "a year and a half"
    if (c.unit != nullptr && c.unit->dimension == "time") return false;                   // "half an hour": a duration
    if (is_nine_eleven(c) && !(end < last && end->is(Word::of))) return false;
    return !bare || end > t + 1 || t->is(Word::half) || !c.a.words;
}

bool is_multiple_of_something(Token const* t, Token const* end, Token const* last) {
    if (!t->any(lex::Multiple) || t->info.number > 3 || t->length >= 7) return true;
    return end > t + 1 || (end < last && (end->any(lex::Article | lex::Determiner) || end->is(Word::what)));
}

// "several hundred years": a duration; "she scores all 66", "low test scores"
bool is_no_plural(Token const* begin, Token const* end, Token const* last, const Capture& c, bool counts) {
    Token const* t = c.begin;
    if (c.unit != nullptr && c.unit->dimension == "time") return true;
    const bool of = end < last && end->is(Word::of);
    if (!t->is(Word::scores) || of) return false;
    constexpr std::uint32_t after_verb =
        lex::Article | lex::Determiner | lex::Numeral | lex::Conjunction | lex::Preposition;
    if (end < last && t->has(lex::after_space) && (end->any(after_verb) || counts)) return true;
    return t > begin && t[-1].kind == Kind::word && !is_participle(t[-1]);  // not "leaving scores dead"
}

// "12345678901", but "the sum is 12345678901"
bool is_long_code(Token const* begin, Token const* t, Token const* end, Token const* last) {
    constexpr unsigned longest_bare = 9;
    if (!all(is_digits(*t), t->length > longest_bare, t->exponent == 0, !t->has(lex::grouped))) return false;
    const bool told = t > begin && is_one_of(t[-1], Word::is, Word::was);
    return !told && (t > begin || end < last);
}

}  // namespace

bool is_quantity(std::string_view text, Token const* begin, Token const* end, Token const* last, const Capture& c,
                 const Quantity& q, const CountedNoun& counted) {
    Token const* t = c.begin;
    const bool plain = all(q.unit.empty(), q.bound == Bound::exact);
    const bool bare = all(plain, counted.head == nullptr);
    if (c.a.kind != NumberKind::cardinal) {
        if (c.a.kind == NumberKind::ordinal) return is_plain_ordinal(begin, t, end, last, counted.head != nullptr);
        if (c.a.kind == NumberKind::fraction) return is_fraction(begin, end, last, c, bare);
        if (c.a.kind == NumberKind::multiple) return is_multiple_of_something(t, end, last);
        if (c.a.kind == NumberKind::plural && is_no_plural(begin, end, last, c, counted.head != nullptr)) return false;
    }
    if (bare && is_long_code(begin, t, end, last)) return false;
    if (counted.head != nullptr) {
        if (all(q.unit.empty(), counted.head->any(lex::TimeUnit))) return false;  // "15 working days": a duration
        if (is_digits(*t) && (is_address(*counted.head) || (counted.head + 1 < last && is_address(counted.head[1])) ||
                              is_zip_code(*t, *counted.first)))
            return false;
    }
    if (!all(plain, end == t + 1)) return true;
    if (t->is(Word::one)) return !one_is_pronoun(begin, t, end, last, counted.head != nullptr);
    return !(is_year_like(*t) || is_emergency_number(text, *t, counted) || is_score(begin, t, end, last) ||
             follows_name(text, begin, t, counted));
}

std::int32_t base_exponent(const Number& n) {
    return n.scaled && n.end != nullptr ? n.exponent - n.end[-1].info.number : n.exponent;
}

bool is_multiple(const Capture& c, Token const* end, Token const* last) {
    if (!end[-1].is(Word::times) || c.a.exponent < 0) return true;
    if (end == last || end->kind != Kind::word) return false;
    const lex::Vocable* v = lex::find_vocable(*end);
    const bool weaker =
        end->length > 4 && c.text.substr(end->end() - 2, 2) == "er" && (v == nullptr || (v->noun == 0 && v->verb == 0));
    if (end->any(lex::Article) && end + 1 < last && end[1].any(lex::TimeUnit)) return false;  // "a million times a day"
    return weaker || end->any(lex::Article | lex::Determiner | lex::Pronoun) ||
           is_one_of(*end, Word::as, Word::more, Word::what, Word::that, Word::less) ||
           (end + 1 < last && end[1].is(Word::than));
}

bool is_division(Token const* begin, const Capture& c, Token const* end, Token const* last) {
    const bool negated = c.begin > begin && c.begin[-1].any(lex::Determiner);  // "no one over forty"
    return c.b.words && !negated && (end == last || end->kind != Kind::word);
}

bool counts_plural(std::string_view text, Token const* t, Token const* last) {
    const CountedNoun noun = read_counted(text, t, last, true);
    return noun.head != nullptr && text[noun.head->end() - 1] == 's';
}

bool is_share(const Capture& c) {
    return c.a.kind == NumberKind::cardinal && c.b.kind == NumberKind::cardinal && c.a.exponent == 0 &&
           c.b.exponent == 0 && c.a.denominator == 1 && c.a.coefficient < c.b.coefficient;
}

bool tells_extent(const Token& t) {
    return is_one_of(t, Word::thick, Word::long_, Word::wide, Word::tall, Word::deep, Word::high);
}

bool is_participle(const Token& t) {
    const lex::Vocable* v = t.kind == Kind::word ? lex::find_vocable(t) : nullptr;
    return v != nullptr && (v->forms & (lex::past_form | lex::ing_form)) != 0 && v->verb > v->noun &&
           v->verb > v->adjective;
}

bool ends_phrase(Token const* t, Token const* last) {
    constexpr std::uint32_t closed = lex::Function | lex::Preposition | lex::Conjunction;
    if (t == last || t->kind != Kind::word || t->length == 1 || t->any(closed)) return true;
    const lex::Vocable* v = lex::find_vocable(*t);
    if (v == nullptr) return false;
    return v->adverb > v->noun || ((v->forms & lex::past_form) != 0 && v->verb > v->noun);
}

bool fits_unit(std::string_view text, const Token& word, Token const* end, Token const* last, const lex::Unit& u) {
    if (word.kind != Kind::word) return true;
    if (word.is(Word::in)) {
        const bool ends = end->is(Mark::full_stop) || end->kind == Kind::end || end->kind == Kind::newline;
        if (word.joined() || ends) return is_digits((&word)[-1]);
        return end != last && tells_extent(*end);
    }
    if (all(end < last, end->kind == Kind::word, end->joined())) return false;
    if (word.length == 1 && end == &word + 1 && !word.joined())
        return is_digits((&word)[-1]) && text[word.begin] != 'p' && ends_phrase(end, last);
    if (u.dimension == "mass" && word.is(Word::stone)) return ends_phrase(end, last);
    if (word.is(Word::second))  // "22 second-half points"
        return !(end < last && (end->is(Mark::hyphen) || end->any(lex::Fraction)));
    return true;
}

bool is_money(Token const* begin, Token const* t, const Number& n, Token const* end, Token const* last) {
    if (end < last && end->is(Word::of)) return false;
    if (n.scaled) return true;
    const bool attributive = end[-1].is(Word::pound) && (n.coefficient != 1 || n.exponent != 0) && end < last &&
                             end->kind == Kind::word && !end->any(lex::Function | lex::Preposition | lex::Conjunction);
    if (attributive)  // "a twenty-pound bag", "a ten-pound note"
        return is_one_of(*end, Word::note, Word::notes, Word::coin, Word::fine, Word::bill, Word::prize, Word::deal);
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

bool measures_length(const Token& word) {
    if (word.any(lex::Function | lex::Preposition | lex::Conjunction)) return true;
    if (tells_extent(word)) return true;
    const lex::Vocable* v = lex::find_vocable(word);
    return v != nullptr && v->adverb > v->noun && v->adverb > v->adjective;
}

bool add_part(Capture& c, const Capture& part, bool listed) {
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
    if (ratio * smaller != larger || ratio <= Decimal(1) || ratio > Decimal(1'000'000)) return false;
    if (listed && ratio <= Decimal(b.coefficient)) return false;
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

std::string_view rate_code(Token const* t, Token const* last) {
    if (!all(t + 2 < last, t->is(Word::times))) return {};
    const std::string_view code = time_code(t[2]);
    if (t[1].is(Word::per)) return code;
    const bool short_unit = code == "h" || code == "min" || code == "s";
    return short_unit && t[1].any(lex::Article) ? code : std::string_view{};
}

bool is_item(const Token& preposition, const Token& word) {
    if (is_one_of(preposition, Word::per, Word::each)) return true;
    if (!preposition.any(lex::Article)) return false;
    const lex::Vocable* v = lex::find_vocable(word);
    return v != nullptr && v->noun > v->adjective && (v->forms & lex::plural_noun) == 0;
}

}  // namespace saidso::grammar::quantities
