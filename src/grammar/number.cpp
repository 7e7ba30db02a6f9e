#include "grammar/number.hpp"

#include <array>
#include <string>

#include "text/utf8.hpp"

namespace saidso::grammar {
namespace {

using lex::is_one_of;
using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Word;

constexpr std::int64_t largest_group = 1'000'000;

constexpr std::array<std::int64_t, 16> powers = [] {
    std::array<std::int64_t, 16> p{};
    p[0] = 1;
    for (std::size_t i = 1; i < p.size(); ++i) p[i] = p[i - 1] * 10;
    return p;
}();

struct VulgarFraction {
    std::int32_t code_point;
    std::int64_t numerator, denominator;
};
constexpr VulgarFraction vulgar_fractions[] = {
    {0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10},
    {0x2153, 1, 3}, {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5},
    {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}};

class Reader {
public:
    Reader(std::string_view text, Token const* first, Token const* last) : text_(text), first_(first), last_(last) {}

    Number run() {
        if (first_ >= last_) return {};
        if (first_->kind == Kind::number) return digits();
        if (first_->is(Mark::vulgar_fraction)) return vulgar(0, first_);
        if (first_->kind != Kind::word) return {};
        if (first_->any(lex::Multiple)) return multiple();
        if (first_->any(lex::Plural)) return plural();
        if (is_one_of(*first_, Word::a, Word::an)) return after_article();
        if (first_->any(lex::Fraction) && !first_->any(lex::Ordinal)) return half();
        return words();
    }

private:
    [[nodiscard]] bool at(Token const* t, std::uint32_t mask) const { return t < last_ && t->any(mask); }
    [[nodiscard]] bool is(Token const* t, Word w) const { return t < last_ && t->is(w); }
    [[nodiscard]] bool is(Token const* t, Mark m) const { return t < last_ && t->is(m); }
    [[nodiscard]] static bool plain(const Token& t) {
        return t.kind == Kind::number && (t.flags & (lex::ordinal_suffix | lex::plural_suffix | lex::too_long)) == 0;
    }

    static Number made(NumberKind kind, std::int64_t coefficient, Token const* end) {
        Number n;
        n.kind = kind;
        n.coefficient = coefficient;
        n.end = end;
        return n;
    }

    // --- digits --------------------------------------------------------------------------------------------------

    Number digits() {
        const Token& t = *first_;
        if (t.has(lex::plural_suffix)) return {};
        Number n = made(t.has(lex::ordinal_suffix) ? NumberKind::ordinal : NumberKind::cardinal,
                        static_cast<std::int64_t>(t.coefficient), first_ + 1);
        n.exponent = t.exponent;
        if (t.has(lex::too_long) || t.coefficient > 999'999'999'999'999'999u) n.too_long = first_;
        if (n.kind == NumberKind::ordinal) return n;
        if (t.exponent == 0 && n.too_long == nullptr)
            if (const Number f = mixed_fraction(n); f.kind != NumberKind::none) return f;
        return with_scale(with_power(n));
    }

    // "2.48 × 10−5", "4e14"
    [[nodiscard]] Number with_power(Number n) const {
        Token const* t = n.end;
        if (is(t, Mark::times) && t + 1 < last_ && plain(t[1]) && t[1].coefficient == 10 && t[1].exponent == 0)
            t += 2;
        else if (t < last_ && t->joined() && t->length == 1 && (text_[t->begin] | 0x20) == 'e')
            ++t;
        else
            return n;
        if (t < last_ && text_[t->begin] == '^') ++t;
        const bool below_one = is(t, Mark::minus) || is(t, Mark::hyphen);
        if (below_one) ++t;
        if (t >= last_ || !t->joined() || !plain(*t) || t->exponent != 0 || t->coefficient > 300) return n;
        const auto power = static_cast<std::int32_t>(t->coefficient);
        n.exponent += below_one ? -power : power;
        n.end = t + 1;
        return n;
    }

    // "3/4", "2 1/2", "2½"
    Number mixed_fraction(const Number& whole) {
        Token const* t = whole.end;
        if (is(t, Mark::vulgar_fraction)) return with_scale(vulgar(whole.coefficient, t));
        const auto simple = [this](Token const* a) {
            return a + 2 < last_ && plain(a[0]) && a[0].exponent == 0 && a[1].is(Mark::slash) && a[1].joined() &&
                   plain(a[2]) && a[2].exponent == 0 && a[2].joined() && a[2].coefficient > 1 &&
                   a[0].coefficient < a[2].coefficient && a[2].coefficient <= 100 &&
                   !(a + 3 < last_ && a[3].is(Mark::slash));
        };
        if (simple(first_)) return ratio(0, first_);
        if (t < last_ && !t->joined() && simple(t)) return ratio(whole.coefficient, t);
        return {};
    }

    // whole + numerator / denominator, written over three tokens at t
    static Number ratio(std::int64_t whole, Token const* t) {
        const auto denominator = static_cast<std::int64_t>(t[2].coefficient);
        Number n = made(whole == 0 ? NumberKind::fraction : NumberKind::cardinal,
                        whole * denominator + static_cast<std::int64_t>(t[0].coefficient), t + 3);
        n.denominator = denominator;
        return n;
    }

    Number vulgar(std::int64_t whole, Token const* t) {
        const std::int32_t c = text::decode(text_, t->begin).value;
        for (const VulgarFraction& f : vulgar_fractions) {
            if (f.code_point != c) continue;
            Number n = made(whole == 0 ? NumberKind::fraction : NumberKind::cardinal,
                            whole * f.denominator + f.numerator, t + 1);
            n.denominator = f.denominator;
            return n;
        }
        return {};
    }

    // "2.4 million", "1.38bn", "5-million", "300 hundred thousand"; a single letter must stand against the number.
    Number with_scale(Number n) {
        for (int rounds = 0; rounds < 2; ++rounds) {
            Token const* t = n.end;
            if (is(t, Mark::hyphen) && t->joined() && at(t + 1, lex::Scale) && t[1].length > 3) ++t;
            if (at(t, lex::Dozen)) {
                n.coefficient *= 12;
                n.end = t + 1;
                return n;
            }
            if (!at(t, lex::Scale)) break;
            if (t->length < 4 && !short_scale(*t)) break;
            n.exponent += t->info.number;
            n.scaled = true;
            n.end = t + 1;
        }
        return n;
    }

    [[nodiscard]] bool short_scale(const Token& t) const {
        if (t.length > 1) return !t.is(Word::mm) || text_.substr(t.begin, t.length) == "MM";
        if (!t.joined()) return false;
        const char c = text_[t.begin];
        return c == 'k' || c == 'K' || c == 'm' || c == 'M' || c == 'B' || c == 'b';
    }

    // --- words ---------------------------------------------------------------------------------------------------

    // "twenty-five": value below 100 at t
    [[nodiscard]] bool below_hundred(Token const* t, std::int64_t& value, Token const*& end) const {
        if (at(t, lex::Small)) {
            value = t->info.number;
            end = t + 1;
            return true;
        }
        if (!at(t, lex::Tens)) return false;
        value = t->info.number;
        end = t + 1;
        Token const* unit = is(end, Mark::hyphen) ? end + 1 : end;
        if (at(unit, lex::Small) && unit->info.number > 0 && unit->info.number < 10) {
            value += unit->info.number;
            end = unit + 1;
        }
        return true;
    }

    // "three hundred and twenty": value below 1000 at t
    [[nodiscard]] bool below_thousand(Token const* t, std::int64_t& value, Token const*& end) const {
        if (!below_hundred(t, value, end)) return false;
        if (!is(end, Word::hundred)) return true;
        value *= 100;
        ++end;
        Token const* rest = is(end, Word::and_) ? end + 1 : end;
        std::int64_t more = 0;
        Token const* after = nullptr;
        if (below_hundred(rest, more, after)) {
            value += more;
            end = after;
        }
        return true;
    }

    Number words() {
        if (const Number o = ordinal_word(first_, 0); o.kind != NumberKind::none) return o;
        std::int64_t value = 0;
        Token const* end = nullptr;
        if (!below_thousand(first_, value, end)) return {};
        return finish_words(value, end);
    }

    // Larger groups, fractions and scales after the first group of a number in words.
    Number finish_words(std::int64_t group, Token const* end) {
        if (const Number o = ordinal_word(end, group); o.kind != NumberKind::none) return o;
        if (const Number f = fraction_of(group, end); f.kind != NumberKind::none) return f;
        std::int64_t total = 0;
        while (at(end, lex::Scale) && end->length > 3 && end->info.number < 16 && group < largest_group) {
            total += group * powers[end->info.number];
            ++end;
            group = 0;
            Token const* rest = is(end, Word::and_) || is(end, Mark::comma) ? end + 1 : end;
            std::int64_t more = 0;
            Token const* after = nullptr;
            const bool goes_on =
                below_thousand(rest, more, after) && (rest == end || !end->is(Mark::comma) || at(after, lex::Scale));
            if (!goes_on) break;
            group = more;
            end = after;
        }
        Number n = made(NumberKind::cardinal, total + group, end);
        n.words = true;
        if (const Number half = and_a_half(n); half.kind != NumberKind::none) return half;
        return with_scale(n);
    }

    // "two and a half", "two-and-a-half million"
    Number and_a_half(const Number& n) {
        Token const* t = n.end;
        const auto skip = [&] {
            if (is(t, Mark::hyphen)) ++t;
        };
        skip();
        if (!is(t, Word::and_)) return {};
        ++t;
        skip();
        if (!(is(t, Word::a) || is(t, Word::one))) return {};
        ++t;
        skip();
        if (!at(t, lex::Fraction) || t->info.number == 0) return {};
        Number m = n;
        const std::int64_t denominator = t->info.number;
        m.coefficient = n.coefficient * denominator + 1;
        m.denominator = denominator;
        m.end = t + 1;
        return with_scale(m);
    }

    // "three-quarters", "two thirds": `count` of the fraction word at t
    Number fraction_of(std::int64_t count, Token const* t) {
        if (is(t, Mark::hyphen)) ++t;
        if (!at(t, lex::Fraction) || count == 0 || count > 20) return {};
        const bool plural = text_[t->end() - 1] == 's';
        if ((count > 1) != plural) return {};
        Number n = made(NumberKind::fraction, count, t + 1);
        n.denominator = t->info.number;
        n.words = true;
        return n;
    }

    // "first", "twenty-first", "hundredth"; `before` is the part already read
    Number ordinal_word(Token const* t, std::int64_t before) {
        if (before != 0 && is(t, Mark::hyphen)) ++t;
        if (before % 10 != 0 || before == 10) return {};
        if (!at(t, lex::Ordinal)) return {};
        if (before != 0 && t->info.number >= 10) return {};
        Number n = made(NumberKind::ordinal, before + t->info.number, t + 1);
        n.words = true;
        return n;
    }

    Number multiple() {
        Number n = made(NumberKind::multiple, first_->info.number, first_ + 1);
        n.words = true;
        return n;
    }

    // "dozens", "hundreds of thousands", "tens of millions"
    Number plural() {
        const bool dozens = first_->any(lex::Dozen);
        Number n = made(NumberKind::plural,
                        dozens                     ? 24
                        : first_->is(Word::scores) ? 40
                                                   : 2 * powers[first_->info.number],
                        first_ + 1);
        n.words = true;
        if (is(n.end, Word::of) && at(n.end + 1, lex::Plural) && !n.end[1].any(lex::Dozen)) {
            n.exponent = n.end[1].info.number;
            n.end += 2;
        } else if (first_->is(Word::tens)) {
            return {};
        }
        return n;
    }

    // "a dozen", "a hundred and twenty", "a third", "an eighth", "a half", "a quarter of a million"
    Number after_article() {
        Token const* t = first_ + 1;
        if (is(t, Word::dozen)) return spelled(12, t + 1);
        if (is(t, Word::hundred)) {
            Token const* end = t + 1;
            std::int64_t value = 100;
            std::int64_t more = 0;
            Token const* after = nullptr;
            if (is(end, Word::and_) && below_hundred(end + 1, more, after)) {
                value += more;
                end = after;
            }
            return finish_words(value, end);
        }
        if (at(t, lex::Scale) && t->length > 3) {
            Number n = finish_words(1, t);
            n.scaled = true;
            return n;
        }
        if (!at(t, lex::Fraction)) return {};
        constexpr std::uint32_t closed = lex::Preposition | lex::Function | lex::Conjunction | lex::Article;
        const bool counts_noun = t + 1 < last_ && t[1].kind == Kind::word && !t[1].any(closed);
        if (t->any(lex::Ordinal) && counts_noun) return {};  // "a third man"
        return share(t, 1);
    }

    static Number spelled(std::int64_t value, Token const* end) {
        Number n = made(NumberKind::cardinal, value, end);
        n.words = true;
        return n;
    }

    Number share(Token const* t, std::int64_t count) {
        Number n = made(NumberKind::fraction, count, t + 1);
        n.denominator = t->info.number;
        n.words = true;
        return of_a_scale(n);
    }

    // "a quarter of a million", "half a dozen"
    Number of_a_scale(Number n) {
        Token const* t = n.end;
        if (is(t, Word::of)) ++t;
        if (is(t, Mark::hyphen)) ++t;
        const bool article = is(t, Word::a);
        if (article) ++t;
        if (is(t, Mark::hyphen)) ++t;
        if (is(t, Word::dozen)) {
            n.kind = NumberKind::cardinal;
            n.coefficient *= 12;
            n.end = t + 1;
        } else if (article && at(t, lex::Scale) && t->length > 3) {
            n.kind = NumberKind::cardinal;
            n.exponent += t->info.number;
            n.scaled = true;
            n.end = t + 1;
        }
        return n;
    }

    // "half", "half a million", "quarter of a century" is none of ours
    Number half() {
        if (!first_->is(Word::half)) return {};
        return share(first_, 1);
    }

    std::string_view text_;
    Token const* first_;
    Token const* last_;
};

}  // namespace

Decimal Number::value(std::string_view text) const {
    Decimal d(coefficient, exponent);
    if (too_long != nullptr) {
        std::string numeral;
        for (const char c : text.substr(too_long->begin, too_long->length))
            if ((c >= '0' && c <= '9') || c == '.') numeral += c;
        Decimal::from_string(numeral, d);
        d = d.scaled(exponent - too_long->exponent);
    }
    if (denominator != 1) {
        constexpr int places = 4;  // of a bare fraction; a scaled one is exact to the unit
        d = divide(d, Decimal(denominator), exponent > places ? 0 : places);
    }
    return negative ? -d : d;
}

Number read_number(std::string_view text, lex::Token const* first, lex::Token const* last) {
    return Reader(text, first, last).run();
}

}  // namespace saidso::grammar
