#include "grammar/quantity_amount.hpp"

#include <utility>

#include "grammar/counted.hpp"
#include "grammar/quantity_context.hpp"

namespace saidso::grammar::quantities {

using lex::is_one_of;

Token const* AmountReader::read(Token const* t, Capture& c) const {
    Token const* end = read_first(t, c);
    if (end == nullptr || c.a.kind == NumberKind::none) return nullptr;
    if (c.a.kind == NumberKind::cardinal) {
        take_sign(c);
        if (c.b.kind == NumberKind::none) end = read_tolerance(end, c);
    }
    return end;
}

Capture AmountReader::fresh(Token const* t) const {
    Capture c;
    c.text = text_;
    c.begin = t;
    return c;
}

// Money, a share, a multiple, or a number with its unit.
Token const* AmountReader::read_first(Token const* t, Capture& c) const {
    c = fresh(t);
    Token const* at = t;
    if (t->any(lex::UnitWord | lex::CurrencySign) && match(at, last_, money_amount, c)) {
        at = read_range(at, c);
        return c.b.kind == NumberKind::none ? read_bare_minor(read_smaller_unit(at, c), c) : at;
    }
    c = fresh(t);
    at = t;
    if (match(at, last_, share_of, c) && is_share(c)) return at;
    c = fresh(t);
    at = t;
    if (match(at, last_, share_of_noun, c) && is_share(c) && !counts_plural(text_, at, last_)) return at;
    c = fresh(t);
    at = t;
    if (match(at, last_, times_over, c) && c.a.kind == NumberKind::cardinal && is_multiple(at, last_)) {
        c.a.kind = NumberKind::multiple;
        match(at, last_, as_many, c);
        return at;
    }
    c = fresh(t);
    at = t;
    if (!match(at, last_, first_number, c)) return nullptr;
    if (c.a.kind == NumberKind::multiple) {
        match(at, last_, as_many, c);
        return at;
    }
    at = read_range(at, c);
    if (c.b.kind != NumberKind::none && at < last_ && at->is(Word::times) && is_multiple(at + 1, last_)) {
        c.a.kind = NumberKind::multiple;  // "four or five times as high"
        return at + 1;
    }
    return read_unit(at, c);
}

// "-5", "minus 5", "−0.3%", "$-50bn"
void AmountReader::take_sign(Capture& c) const {
    if (c.unit != nullptr && c.minus != nullptr) {
        c.a.negative = true;
        return;
    }
    Token const* t = c.begin;
    if (t <= taken_) return;
    const Token& sign = t[-1];
    const bool detached = !sign.joined() || t - 1 == begin_ || sign.begin == 0;
    const bool mark = (sign.is(Mark::minus) || sign.is(Mark::hyphen)) && t->joined() && detached;
    if (mark || is_one_of(sign, Word::minus, Word::negative)) {
        c.a.negative = true;
        --c.begin;
    } else if (t - 1 > taken_ && sign.is(Mark::hyphen) && t[-2].is(Word::minus)) {  // "minus-1.4 degrees"
        c.a.negative = true;
        c.begin -= 2;
    }
}

// The second number of a range; keeps it only when the two make one.
Token const* AmountReader::read_range(Token const* at, Capture& c) const {
    Capture both = c;
    Token const* end = at;
    if (!match(end, last_, second_of_range, both)) return at;
    const bool two_units = both.second_unit != nullptr;
    if (follows(c.begin, Word::by) && lex::match_unit(text_, end, last_).unit == nullptr)
        return at;  // "rose by 3 to 7"
    if (both.b.scaled && !both.a.scaled && !two_units) both.a.exponent += both.b.exponent - base_exponent(both.b);
    if (!is_range(both, two_units)) {
        both.a = c.a;
        if (!both.b.scaled || !is_range(both, two_units)) return at;
    }
    c = both;
    return end;
}

bool AmountReader::is_range(const Capture& c, bool both_have_units) const {
    if (c.a.kind != NumberKind::cardinal || c.b.kind != NumberKind::cardinal) return false;
    const bool after_between = follows(c.begin, Word::between);
    const bool after_from = follows(c.begin, Word::from);
    const Token& link = *c.between;
    const Decimal low = c.a.value(text_);
    const Decimal high = c.b.value(text_);
    if (low >= high) return false;
    if (link.is(Word::and_)) return after_between;
    if (link.is(Word::or_)) {
        const std::int64_t step = c.a.coefficient % 10 == 0 ? 10 : 1;  // "two or three", "20 or 30"
        return c.b.coefficient == c.a.coefficient + step || after_between || after_from;
    }
    if (!link.is(Word::to)) return true;
    // "rose from 6% to 9%", "fell by $3 to $5" tell of two values
    if (after_from) return change_of(begin_, c.begin, c.begin, last_) == Change::none;
    return !both_have_units || c.begin == begin_ ||
           !(follows(c.begin, Word::by) || (c.begin[-1].kind == Kind::word && c.begin[-1].info.change != 0));
}

Token const* AmountReader::read_unit(Token const* at, Capture& c) const {
    Token const* end = at;
    if (c.a.kind == NumberKind::fraction && match(end, last_, unit_of_fraction, c)) return end;
    c.unit = nullptr;
    end = at;
    if (match(end, last_, bracketed_unit, c)) return end;
    if (!match(end, last_, -hyphen >> unit, c)) return read_metres(at, c);
    Token const* word = at->is(Mark::hyphen) ? at + 1 : at;
    if (!fits_unit(text_, *word, end, last_, *c.unit)) {
        c.unit = nullptr;
        return at;
    }
    if (is_one_of(*word, Word::pound, Word::pounds) && end == word + 1 && !is_money(begin_, c.begin, c.a, end, last_))
        c.unit = lex::find_unit("lb");
    if (c.b.kind != NumberKind::none) return end;
    Token const* after = read_second_amount(end, c);
    return after == end ? read_bare_minor(read_smaller_unit(end, c), c) : after;
}

// "0.9% to 1.3%", "between 3% and 8%", "from -18 °C to -34 °C"
Token const* AmountReader::read_second_amount(Token const* end, Capture& c) const {
    Capture both = c;
    Token const* at = end;
    if (!match(at, last_, second_amount, both) || both.second_unit != c.unit) return end;
    if (both.minus != nullptr) both.b.negative = true;
    both.minus = nullptr;
    take_sign(both);
    if (both.a.negative && both.b.negative && both.a.value(text_) > both.b.value(text_)) std::swap(both.a, both.b);
    if (!is_range(both, true)) return end;
    c = both;
    return at;
}

// "100m": metres, unless what is counted follows
Token const* AmountReader::read_metres(Token const* at, Capture& c) const {
    const Token& letter = at[-1];
    if (!c.a.scaled || letter.length != 1 || text_[letter.begin] != 'm') return at;
    if (at < last_ && at->kind == Kind::word && read_counted(text_, at, last_, true).head != nullptr) return at;
    c.unit = lex::match_unit(text_, at - 1, last_).unit;
    c.a.exponent -= 6;
    c.a.scaled = false;
    return at;
}

// "3 dollars and fifty cents", "6 feet 2 inches": adds the smaller unit to the number, counted in the smaller unit,
// money in the main one.
Token const* AmountReader::read_smaller_unit(Token const* end, Capture& c) const {
    for (int parts = 0; parts < 2; ++parts) {
        Capture smaller = c;
        Token const* at = end;
        if (!match(at, last_, smaller_amount, smaller) || !add_part(c, smaller)) break;
        end = at;
    }
    return end;
}

// "20 dollars 43", "$20 and 43": nothing but the end of a clause follows
Token const* AmountReader::read_bare_minor(Token const* end, Capture& c) const {
    if (c.unit == nullptr || c.unit->kind != QuantityKind::money || c.a.exponent != 0 || c.a.denominator != 1 ||
        c.a.too_long != nullptr)
        return end;
    Token const* t = end < last_ && end->is(Word::and_) ? end + 1 : end;
    const Number minor = read_number(text_, t, last_);
    if (minor.kind != NumberKind::cardinal || minor.exponent != 0 || minor.coefficient > 99) return end;
    if (minor.coefficient < 10 && t->kind == Kind::number) return end;
    const bool ends = minor.end == last_ || minor.end->is(Mark::full_stop);
    if (!ends && (t > end || !minor.end->is(Mark::comma))) return end;
    if (t->joined() || c.a.coefficient > 1'000'000'000'000) return end;
    c.a.coefficient = c.a.coefficient * 100 + minor.coefficient;
    c.a.exponent = -2;
    return minor.end;
}

// "10 ± 0.5 cm", "45%, plus or minus 3 points"
Token const* AmountReader::read_tolerance(Token const* end, Capture& c) const {
    Capture both = c;
    Token const* at = end;
    if (!match(at, last_, tolerance, both) || both.b.kind != NumberKind::cardinal) return end;
    const bool points = both.second_unit != nullptr && c.unit != nullptr && c.unit->kind == QuantityKind::percent &&
                        both.second_unit->kind == QuantityKind::percent;
    if (both.second_unit != nullptr && c.unit != nullptr && both.second_unit != c.unit && !points) return end;
    if (c.unit == nullptr) both.unit = both.second_unit;
    both.tolerance = true;
    c = both;
    return at;
}

}  // namespace saidso::grammar::quantities
