// Numbers in digits: "12 345", "2.4 million", "2½", "3/4", "4e14", "2.998×10−8", "7th".
#include "grammar/number_reader.hpp"
#include "text/utf8.hpp"

namespace saidso::grammar {
namespace {

using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Word;

struct VulgarFraction {
    std::int32_t code_point;
    std::int64_t numerator, denominator;
};
constexpr VulgarFraction vulgar_fractions[] = {
    {0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10},
    {0x2153, 1, 3}, {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5},
    {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}};

bool is_plain(const Token& t) {
    return all(t.kind == Kind::number, (t.flags & (lex::ordinal_suffix | lex::plural_suffix | lex::too_long)) == 0);
}

class DigitReader : NumberReader {
public:
    using NumberReader::NumberReader;

    Number run() {
        if (first_->is(Mark::vulgar_fraction)) return vulgar(0, first_);
        const Token& t = *first_;
        if (t.has(lex::plural_suffix)) return {};
        Number n = made(t.has(lex::ordinal_suffix) ? NumberKind::ordinal : NumberKind::cardinal,
                        static_cast<std::int64_t>(t.coefficient), first_ + 1);
        n.exponent = t.exponent;
        if (t.has(lex::too_long) || t.coefficient > 999'999'999'999'999'999u) n.too_long = first_;
        if (either(n.kind == NumberKind::ordinal, ends_at(n.end))) return n;
        if (n.too_long == nullptr && is_scale_word(n.end) && !n.end->any(lex::Dozen | lex::Plural) &&
            ends_at(n.end + 1)) {  // "2.4 million" and nothing that goes on
            n.exponent += n.end->info.number;
            n.scaled = true;
            ++n.end;
            return n;
        }
        if (t.exponent == 0 && n.too_long == nullptr) {
            if (const Number f = mixed_fraction(n); f.kind != NumberKind::none) return f;
            take_spaced_groups(n);
        }
        take_power(n);
        return with_scale(n);
    }

private:
    // "3/4", "2 1/2", "5-1/2", "2½", "5 and a half"
    Number mixed_fraction(const Number& whole) {
        Token const* t = whole.end;
        if (is(t, Mark::vulgar_fraction)) return with_scale(vulgar(whole.coefficient, t));
        if (is_simple(first_)) return ratio(0, first_);
        if (t < last_ && !t->joined() && is_simple(t)) return ratio(whole.coefficient, t);
        if (is(t, Mark::hyphen) && t->joined() && is_simple(t + 1) && t[1].joined() && t[3].coefficient <= 64)
            return ratio(whole.coefficient, t + 1);
        return is(t, Word::and_) && names_half(t + 1) ? and_a_fraction(whole, 0) : Number{};
    }

    // "half", "a quarter", "three quarters": "5 and a third man" is no fraction.
    [[nodiscard]] bool names_half(Token const* t) const {
        if (is(t, Word::a) || is(t, Word::an) || at(t, lex::Small)) t = skip(t + 1, Mark::hyphen);
        return t < last_ && lex::is_one_of(*t, Word::half, Word::quarter, Word::quarters);
    }

    [[nodiscard]] bool is_simple(Token const* t) const {
        return t + 2 < last_ && is_plain(t[0]) && t[0].exponent == 0 && t[1].is(Mark::slash) && t[1].joined() &&
               is_plain(t[2]) && t[2].exponent == 0 && t[2].joined() && t[2].coefficient > 1 &&
               t[0].coefficient < t[2].coefficient && t[2].coefficient <= 1000 &&
               !(t + 3 < last_ && t[3].is(Mark::slash));
    }

    // whole + numerator / denominator, written over three tokens at t
    static Number ratio(std::int64_t whole, Token const* t) {
        if (whole > 1'000'000'000'000) return {};
        const auto denominator = static_cast<std::int64_t>(t[2].coefficient);
        Number n = made(whole == 0 ? NumberKind::fraction : NumberKind::cardinal,
                        whole * denominator + static_cast<std::int64_t>(t[0].coefficient), t + 3);
        n.denominator = denominator;
        return n;
    }

    Number vulgar(std::int64_t whole, Token const* t) const {
        const std::int32_t c = text::decode(text_, t->begin).value;
        if (whole > 1'000'000'000'000) return {};
        for (const VulgarFraction& f : vulgar_fractions) {
            if (f.code_point != c) continue;
            Number n = made(whole == 0 ? NumberKind::fraction : NumberKind::cardinal,
                            whole * f.denominator + f.numerator, t + 1);
            n.denominator = f.denominator;
            return n;
        }
        return {};
    }

    // "12 345 678"; also "80, 000", as text that was taken apart has it
    void take_spaced_groups(Number& n) const {
        if (first_->length > 3) return;
        for (int groups = 0; groups < 4; ++groups) {
            Token const* t = n.end;
            const bool comma = is(t, Mark::comma) && t + 1 < last_ && text_of(t[1]) == "000";
            if (comma) ++t;
            if (t >= last_ || !is_plain(*t) || t->length < 3 || t->joined() || (t->flags & lex::grouped) != 0) return;
            const bool whole = t->exponent == 0 && t->length == 3;
            const bool decimals = t->exponent < 0 && t->length + t->exponent == 4;  // "345.5"
            if (!whole && !decimals) return;
            const auto factor = powers_of_ten[static_cast<std::size_t>(3 - t->exponent)];
            if (t->exponent < -4 || n.coefficient > 1'000'000'000) return;
            n.coefficient = n.coefficient * factor + static_cast<std::int64_t>(t->coefficient);
            n.exponent = t->exponent;
            n.end = t + 1;
            if (decimals) return;
        }
    }

    // "4e14", "12.32e+14", "2.998×10−8", "5 x 10^-3", "2^10", "2.5^-1", "8 × 2^10"
    void take_power(Number& n) const {
        Token const* t = n.end;
        if (t >= last_ || n.too_long != nullptr) return;
        if (is_caret(t)) return raise(n, n, t + 1);
        const bool e = all(t->kind == Kind::word, t->joined(), t->length == 1) && (text_[t->begin] | 0x20) == 'e';
        if (e) return take_power_of_ten(n, t + 1, true);
        if (!t->is(Mark::times) && !(all(t->kind == Kind::word, t->length == 1) && text_[t->begin] == 'x')) return;
        ++t;
        if (t >= last_ || !is_plain(*t) || t->exponent != 0) return;
        if (t->coefficient == 10) return take_power_of_ten(n, is_caret(t + 1) ? t + 2 : t + 1, is_caret(t + 1));
        if (!is_caret(t + 1) || t->coefficient > 1000) return;
        raise(n, made(NumberKind::cardinal, static_cast<std::int64_t>(t->coefficient), t + 1), t + 2);
    }

    [[nodiscard]] bool is_caret(Token const* t) const {
        return is(t, Mark::other) && text_[t->begin] == '^' && t->joined();
    }

    // The exponent at t with its sign; false when there is none. `marked`: it needs no sign to be known as one.
    bool take_exponent(Token const*& t, bool marked, bool& minus, std::uint64_t& exponent) const {
        minus = is(t, Mark::minus) || is(t, Mark::hyphen);
        if (minus || is(t, Mark::plus)) {
            marked = true;
            ++t;
        }
        if (!marked || t >= last_ || !is_plain(*t) || !t->joined() || t->exponent != 0 || t->coefficient > 300)
            return false;
        exponent = t->coefficient;
        ++t;
        return true;
    }

    void take_power_of_ten(Number& n, Token const* t, bool marked) const {
        bool minus = false;
        std::uint64_t exponent = 0;
        if (!take_exponent(t, marked, minus, exponent)) return;
        n.exponent += minus ? -static_cast<std::int32_t>(exponent) : static_cast<std::int32_t>(exponent);
        n.end = t;
    }

    // `n` becomes n x base^exponent, or base^exponent when it is the base itself; the exponent begins at t.
    void raise(Number& n, const Number& base, Token const* t) const {
        constexpr std::int64_t largest = 1'000'000'000'000'000;
        bool minus = false;
        std::uint64_t exponent = 0;
        const bool itself = &n == &base;
        if (!take_exponent(t, true, minus, exponent) || base.coefficient == 0) return;
        std::int64_t power = 1;
        for (std::uint64_t i = 0; i < exponent; ++i) {
            if (power > largest / base.coefficient) return;
            power *= base.coefficient;
        }
        const std::int64_t shift = -static_cast<std::int64_t>(exponent) * base.exponent;  // decimals of the power
        if (shift >= static_cast<std::int64_t>(powers_of_ten.size()) || n.coefficient > largest / power) return;
        if (minus) {
            n.coefficient = (itself ? 1 : n.coefficient) * powers_of_ten[static_cast<std::size_t>(shift)];
            n.denominator = power;
            if (itself) n.exponent = 0;
        } else {
            n.coefficient = itself ? power : n.coefficient * power;
            n.exponent = itself ? -static_cast<std::int32_t>(shift) : n.exponent;
        }
        n.end = t;
    }
};

}  // namespace

Number read_digits(std::string_view text, Token const* first, Token const* last) {
    return DigitReader(text, first, last).run();
}

}  // namespace saidso::grammar
