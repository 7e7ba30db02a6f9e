#include "grammar/number.hpp"

#include <string>

#include "grammar/number_reader.hpp"

namespace saidso::grammar {

using lex::is_one_of;
using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Word;

namespace {

constexpr std::int64_t largest_multiplied = 1'000'000'000'000'000;
constexpr std::int64_t largest_mixed = 1'000'000'000'000'000'000;

}  // namespace

Number NumberReader::with_scale(Number n) const {
    int power = 0;
    for (int rounds = 0; rounds < 2; ++rounds) {
        Token const* t = n.end;
        if (is(t, Mark::hyphen) && t->joined() && is_scale_word(t + 1)) ++t;
        if (take_plural_scale(n)) return n;
        if (!at(t, lex::Scale)) break;
        if (t->length < 4 && !is_short_scale(t)) break;
        power = t->info.number;
        n.exponent += power;
        n.scaled = true;
        n.end = t + 1;
    }
    if (n.scaled && power == 2 && n.exponent == 2 && n.denominator == 1) and_a_rest(n);
    if (n.scaled && n.exponent == power && n.denominator == 1)
        if (const Number m = and_a_part(n, power); m.kind != NumberKind::none) return m;
    return n;
}

// A single letter must stand against the number; T counts money only, "5G" is a network.
bool NumberReader::is_short_scale(Token const* t) const {
    const bool dotted = text_[t->end() - 1] == '.';  // at the end of a sentence
    if (is_one_of(*t, Word::mil, Word::bil)) return counts_money();
    if (t->length > (dotted ? 2 : 1)) return !t->is(Word::mm) || text_of(*t) == "MM";
    if (!t->joined()) return is_detached_scale(t);
    switch (text_[t->begin]) {
        case 'k':
        case 'K':
        case 'm':
        case 'M':
        case 'b':
        case 'B': return true;
        case 'T': return counts_money();
        default: return false;
    }
}

// "40 k" and no more, "$1.2 B", "8 B people"
bool NumberReader::is_detached_scale(Token const* t) const {
    if (first_->kind != Kind::number) return false;
    const char letter = text_[t->begin];
    if (letter == 'k') return t->end() >= last_[-1].end();
    if (letter != 'M' && letter != 'B') return false;
    return counts_money() || is(t + 1, Word::people);
}

// A sign of money stands before the number.
bool NumberReader::counts_money() const {
    std::uint32_t i = first_->begin;
    while (i > 0 && text_[i - 1] == ' ') --i;
    return i > 0 &&
           (text_[i - 1] == '$' || (i > 1 && (text_.substr(0, i).ends_with("€") || text_.substr(0, i).ends_with("£"))));
}

// "3 hundred and one", "3 hundred and 21"
void NumberReader::and_a_rest(Number& n) const {
    if (!is(n.end, Word::and_) || n.coefficient > largest_multiplied) return;
    Number rest = read_number(text_, n.end + 1, last_);
    const bool small = rest.kind == NumberKind::cardinal && rest.exponent == 0 && rest.denominator == 1 &&
                       rest.coefficient > 0 && rest.coefficient < 100 && !rest.scaled;
    if (!small) return;
    n.coefficient = n.coefficient * 100 + rest.coefficient;
    n.exponent = 0;
    n.scaled = false;
    n.end = rest.end;
}

// "two dozen", "3 dozens", "three billions"
bool NumberReader::take_plural_scale(Number& n) const {
    Token const* t = n.end;
    if (!at(t, lex::Dozen | lex::Plural) || is_one_of(*t, Word::tens, Word::scores, Word::couple)) return false;
    if (n.coefficient > largest_multiplied || n.too_long != nullptr) return false;
    if (t->any(lex::Dozen))
        n.coefficient *= 12;
    else
        n.exponent += t->info.number;
    n.end = t + 1;
    return true;
}

// "3 million and a half": a part of the scale 10^power
Number NumberReader::and_a_part(const Number& n, int power) const {
    Token const* t = n.end;
    if (!is(t, Word::and_) || !(is(t + 1, Word::a) || is(t + 1, Word::one)) || !at(t + 2, lex::Fraction)) return {};
    if (is_scale_word(t + 3) || t[2].info.number == 0 || n.coefficient > largest_multiplied) return {};
    Number m = n;
    m.denominator = t[2].info.number;
    m.coefficient = n.coefficient * m.denominator + powers_of_ten[static_cast<std::size_t>(n.words ? power : 0)];
    m.end = t + 3;
    return m;
}

bool NumberReader::below_hundred(Token const* t, std::int64_t& value, Token const*& end) const {
    if (!at(t, lex::Small | lex::Tens)) return false;
    value = t->info.number;
    end = t + 1;
    if (t->any(lex::Small)) return true;
    Token const* unit = skip(end, Mark::hyphen);
    if (at(unit, lex::Small) && unit->info.number > 0 && unit->info.number < 10) {
        value += unit->info.number;
        end = unit + 1;
    }
    return true;
}

// "five and half minutes", "two and quarter million": what follows the fraction at t cannot be but measured by it.
bool NumberReader::may_lack_article(Token const* t) const {
    if (!is(t, Word::half) && !is(t, Word::quarter)) return false;
    return at(is(t + 1, Word::of) ? t + 2 : t + 1, lex::UnitWord | lex::Scale);
}

// "three million and a half" is half a million more, so is "three million and a half million".
Number NumberReader::and_a_fraction(const Number& n, std::int64_t scaled) const {
    Token const* t = skip(n.end, Mark::hyphen);
    if (!is(t, Word::and_)) return {};
    t = skip(t + 1, Mark::hyphen);
    std::int64_t count = 1;
    Token const* name = may_lack_article(t) ? t : t + 1;
    if (name != t && !is(t, Word::a) && !is(t, Word::an) && !below_hundred(t, count, name)) return {};
    name = skip(name, Mark::hyphen);
    if (!at(name, lex::Fraction | lex::OrdinalScale)) return {};
    const bool three_quarter = count == 3 && is(name, Word::quarter);
    if (is_plural(*name) != (count > 1) && !three_quarter) return {};
    const int power = name->info.number;
    if (name->any(lex::OrdinalScale) && power > 6) return {};
    const std::int64_t denominator =
        name->any(lex::OrdinalScale) ? powers_of_ten[static_cast<std::size_t>(power)] : power;
    if (denominator == 0 || count >= denominator || n.coefficient > largest_mixed / denominator) return {};
    std::int64_t unit = 1;
    Token const* end = name + 1;
    if (is_scale_word(end) && scaled != 0) {
        unit = powers_of_ten[end->info.number];
        if (unit >= scaled) return {};
        ++end;
    } else {
        for (; scaled != 0 && scaled % (unit * 1000) == 0; unit *= 1000) {
        }
    }
    Number m = n;
    m.denominator = denominator;
    m.coefficient = n.coefficient * denominator + count * unit;
    m.end = end;
    return with_scale(m);
}

Decimal Number::value(std::string_view text) const {
    constexpr int places = 9;
    constexpr std::int64_t billion = 1'000'000'000;
    const std::int64_t sign = negative ? -1 : 1;
    if (too_long == nullptr && denominator == 1) return Decimal(sign * coefficient, exponent);
    if (too_long == nullptr && exponent == 0 && coefficient < billion && denominator < billion)
        return Decimal(sign * ((2 * coefficient * billion + denominator) / (2 * denominator)), -places);
    Decimal d(coefficient, exponent);
    if (too_long != nullptr) {
        std::string numeral;
        for (const char c : text.substr(too_long->begin, too_long->length))
            if ((c >= '0' && c <= '9') || c == '.') numeral += c;
        Decimal::from_string(numeral, d);
        d = d.scaled(exponent - too_long->exponent);
    }
    if (denominator != 1) d = divide(d, Decimal(denominator), exponent > places ? 0 : places);
    return negative ? -d : d;
}

Number read_number(std::string_view text, Token const* first, Token const* last) {
    if (first >= last) return {};
    if (first->kind == Kind::number) return read_digits(text, first, last);
    if (first->kind == Kind::word) return read_number_words(text, first, last);
    return first->is(Mark::vulgar_fraction) ? read_digits(text, first, last) : Number{};
}

}  // namespace saidso::grammar
