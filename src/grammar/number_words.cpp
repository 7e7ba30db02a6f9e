// Numbers in words: "three hundred and twenty", "two point five", "three-quarters", "a hundred", "dozens".
#include "grammar/number_reader.hpp"

namespace saidso::grammar {
namespace {

using lex::is_one_of;
using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Word;

constexpr std::int64_t largest_group = 1'000'000;

class WordReader : NumberReader {
public:
    using NumberReader::NumberReader;

    Number run() {
        if (first_->any(lex::Small | lex::Tens) && ends_at(first_ + 1))
            return spelled(NumberKind::cardinal, first_->info.number, first_ + 1);
        if (first_->any(lex::Multiple)) return spelled(NumberKind::multiple, first_->info.number, first_ + 1);
        if (first_->any(lex::Plural)) return plural();
        if (is_one_of(*first_, Word::several, Word::few)) return several(first_ + 1);
        if (is_one_of(*first_, Word::a, Word::an)) return after_article();
        if (first_->is(Word::half)) return share(first_, 1);
        if (first_->is(Word::quarter)) {  // "quarter million"
            const Number n = share(first_, 1);
            return n.kind == NumberKind::cardinal ? n : Number{};
        }
        if (first_->any(lex::Fraction) && !first_->any(lex::Ordinal)) return {};
        const bool of_a_unit = is(first_ + 1, Word::of) && (is(first_ + 2, Word::a) || is(first_ + 2, Word::an)) &&
                               at(first_ + 3, lex::UnitWord);
        if (of_a_unit && first_->any(lex::Fraction)) return share(first_, 1);  // "tenth of a gallon"
        if (const Number o = ordinal(first_, 0); o.kind != NumberKind::none) return o;
        std::int64_t value = 0;
        Token const* end = nullptr;
        return below_thousand(first_, value, end) ? finish(value, end) : Number{};
    }

private:
    static Number spelled(NumberKind kind, std::int64_t value, Token const* end) {
        Number n = made(kind, value, end);
        n.words = true;
        return n;
    }

    // "three hundred and twenty": value below 1000 at t
    [[nodiscard]] bool below_thousand(Token const* t, std::int64_t& value, Token const*& end) const {
        if (!below_hundred(t, value, end)) return false;
        if (!is(end, Word::hundred)) return true;
        value *= 100;
        ++end;
        Token const* rest = is(end, Word::and_) || is(end, Mark::ampersand) ? end + 1 : end;
        std::int64_t more = 0;
        Token const* after = nullptr;
        if (below_hundred(rest, more, after)) {
            value += more;
            end = after;
        }
        return true;
    }

    // What follows the first group of a number: an ordinal or fraction, larger scales, decimals.
    Number finish(std::int64_t group, Token const* end) {
        if (const Number o = ordinal(end, group); o.kind != NumberKind::none) return o;
        if (const Number f = fraction_of(group, end); f.kind != NumberKind::none) return f;
        std::int64_t total = 0;
        while (is_scale_word(end) && end->info.number < 16 && group < largest_group) {
            total += group * powers_of_ten[end->info.number];
            ++end;
            group = 0;
            Token const* rest = is(end, Word::and_) || is(end, Mark::comma) ? end + 1 : end;
            std::int64_t more = 0;
            Token const* after = nullptr;
            const bool goes_on = below_thousand(rest, more, after) && !starts_fraction(rest == end, after) &&
                                 (!is(end, Mark::comma) || is_scale_word(after) || has_and(rest, after));
            if (!goes_on) break;
            group = more;
            end = after;
        }
        if (at(end, lex::OrdinalScale) && is_plural(*end) && group == 0)  // "a hundred thousand trillionths"
            return scale_share(total, end);
        Number n = spelled(NumberKind::cardinal, total + group, end);
        if (const Number mixed = and_a_fraction(n, total); mixed.kind != NumberKind::none) return mixed;
        take_decimals(n);
        return with_scale(n);
    }

    // "three million, two hundred and forty"
    [[nodiscard]] bool has_and(Token const* first, Token const* end) const {
        return is(first + 1, Word::hundred) && end > first + 2 &&
               (is(first + 2, Word::and_) || is(first + 2, Mark::ampersand));
    }

    // "two point five", "nine point nought four"
    void take_decimals(Number& n) const {
        if (!is(n.end, Word::point) || n.coefficient >= largest_group) return;
        for (Token const* t = n.end + 1; at(t, lex::Small) && t->info.number < 10 && n.exponent > -9; ++t) {
            n.coefficient = n.coefficient * 10 + t->info.number;
            --n.exponent;
            n.end = t + 1;
        }
    }

    // "six million and two thirds": what follows `and` is a fraction
    [[nodiscard]] bool starts_fraction(bool direct, Token const* after) const {
        return !direct && at(skip(after, Mark::hyphen), lex::Fraction | lex::OrdinalScale);
    }

    // `count` of the tenth, hundredth, ... at t
    Number scale_share(std::int64_t count, Token const* t) const {
        Number n = spelled(NumberKind::fraction, count, t + 1);
        n.exponent = -t->info.number;
        return n;
    }

    // "thirty—first"
    [[nodiscard]] bool at_dash(Token const* t) const { return is(t, Mark::dash) && t->joined() && t[1].joined(); }

    // "three-quarters", "two thirds", "one twenty-fifth", "two hundredths": `count` of the fraction at t
    Number fraction_of(std::int64_t count, Token const* t) const {
        t = skip(t, Mark::hyphen);
        if (count == 0 || count >= largest_group || t >= last_) return {};
        if (at(t, lex::OrdinalScale)) return is_plural(*t) ? scale_share(count, t) : Number{};
        std::int64_t denominator = 0;
        if (at(t, lex::Tens) && is(t + 1, Mark::hyphen) && at(t + 2, lex::Fraction) && t[2].info.number < 10) {
            denominator = t->info.number + t[2].info.number;
            t += 2;
        } else if (at(t, lex::Fraction)) {
            denominator = t->info.number;
        }
        if (denominator == 0 || (count > 1) != is_plural(*t)) return {};
        if (const Number n = of_compound(count, t); n.kind != NumberKind::none) return n;
        Number n = spelled(NumberKind::fraction, count, t + 1);
        n.denominator = denominator;
        return of_a_scale(n);
    }

    // "one hundred thirty-fifths": a hundred of 1/35, while "one hundred and thirty fifths" are 130 of 1/5
    Number of_compound(std::int64_t count, Token const* fraction) const {
        Token const* tens = fraction[-1].is(Mark::hyphen) ? fraction - 2 : fraction - 1;
        if (!tens->any(lex::Tens) || fraction->info.number >= 10 || count <= tens->info.number ||
            tens[-1].is(Word::and_))
            return {};
        Number n = spelled(NumberKind::fraction, count - tens->info.number, fraction + 1);
        n.denominator = tens->info.number + fraction->info.number;
        return n;
    }

    // "first", "twenty-first", "hundredth"; `before` is the part already read
    Number ordinal(Token const* t, std::int64_t before) const {
        if (before != 0) t = at_dash(t) ? t + 1 : skip(t, Mark::hyphen);
        if (at(t, lex::OrdinalScale) && !is_plural(*t) && before < 1000) {
            const std::int64_t count = before == 0 ? 1 : before;
            return spelled(NumberKind::ordinal, count * powers_of_ten[t->info.number], t + 1);
        }
        if (before % 10 != 0 || before == 10 || !at(t, lex::Ordinal)) return {};
        if (before != 0 && t->info.number >= 10) return {};
        return spelled(NumberKind::ordinal, before + t->info.number, t + 1);
    }

    // "several hundred", "a few dozen": as vague as "hundreds"
    Number several(Token const* scale) const {
        if (!is_scale_word(scale) && !is(scale, Word::dozen)) return {};
        const bool dozen = scale->any(lex::Dozen);
        return spelled(NumberKind::plural, dozen ? 24 : 2 * powers_of_ten[scale->info.number], scale + 1);
    }

    // "dozens", "hundreds of thousands", "tens of millions"
    Number plural() const {
        const std::int64_t least = first_->any(lex::Dozen)    ? 24
                                   : first_->is(Word::scores) ? 40
                                                              : 2 * powers_of_ten[first_->info.number];
        Number n = spelled(NumberKind::plural, least, first_ + 1);
        if (is(n.end, Word::of) && at(n.end + 1, lex::Plural) && !n.end[1].any(lex::Dozen)) {
            n.exponent = n.end[1].info.number;
            n.end += 2;
        } else if (first_->is(Word::tens)) {
            return {};
        }
        return n;
    }

    // "a dozen", "a hundred and twenty", "a third", "an eighth", "a half", "a quarter of a million", "a couple of"
    Number after_article() {
        Token const* t = first_ + 1;
        if (is(t, Word::few)) return several(t + 1);
        if (is(t, Word::dozen)) return spelled(NumberKind::cardinal, 12, t + 1);
        if (is(t, Word::couple)) return couple(t);
        if (is(t, Word::hundred)) {
            Token const* end = t + 1;
            std::int64_t value = 100;
            std::int64_t more = 0;
            Token const* after = nullptr;
            if (is(end, Word::and_) && below_hundred(end + 1, more, after)) {
                value += more;
                end = after;
            }
            return finish(value, end);
        }
        if (is_scale_word(t)) {
            Number n = finish(1, t);
            n.scaled = true;
            return n;
        }
        if (!at(t, lex::Fraction | lex::OrdinalScale)) return {};
        constexpr std::uint32_t closed = lex::Preposition | lex::Function | lex::Conjunction | lex::Article;
        const bool counts_noun = t + 1 < last_ && t[1].kind == Kind::word && !t[1].any(closed);
        if (!t->any(lex::Ordinal | lex::OrdinalScale)) return share(t, 1);
        if (counts_noun || (t->any(lex::OrdinalScale) && is_plural(*t))) return {};  // "a third man"
        return t->any(lex::OrdinalScale) ? scale_share(1, t) : share(t, 1);
    }

    // "a couple of boats", "a couple hundred", "a couple dozen"
    Number couple(Token const* t) const {
        if (is(t + 1, Word::of) && is_scale_word(t + 2))
            ++t;  // "a couple of hundred"
        else if (is(t + 1, Word::of))
            return spelled(NumberKind::cardinal, 2, t + 1);
        if (is(t + 1, Word::dozen)) return spelled(NumberKind::cardinal, 24, t + 2);
        if (!is_scale_word(t + 1)) return {};
        Number n = spelled(NumberKind::cardinal, 2, t + 2);
        n.exponent = t[1].info.number;
        n.scaled = true;
        return n;
    }

    Number share(Token const* t, std::int64_t count) const {
        Number n = spelled(NumberKind::fraction, count, t + 1);
        n.denominator = t->info.number;
        return of_a_scale(n);
    }

    // "a quarter of a million", "half million", "half a dozen", "two thirds of a million"
    Number of_a_scale(Number n) const {
        Token const* t = n.end;
        if (is(t, Word::of)) ++t;
        t = skip(t, Mark::hyphen);
        const bool direct = t == n.end;
        const bool article = is(t, Word::a);
        if (article) t = skip(t + 1, Mark::hyphen);
        if (is(t, Word::dozen)) {
            n.coefficient *= 12;
        } else if ((article || direct) && is_scale_word(t)) {
            n.exponent += t->info.number;
            n.scaled = true;
        } else {
            return n;
        }
        n.kind = NumberKind::cardinal;
        n.end = t + 1;
        return n;
    }
};

}  // namespace

Number read_number_words(std::string_view text, Token const* first, Token const* last) {
    return WordReader(text, first, last).run();
}

}  // namespace saidso::grammar
