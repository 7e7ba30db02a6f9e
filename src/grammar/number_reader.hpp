// What the readers of digits and of number words share.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/branchless.hpp"
#include "grammar/number.hpp"

namespace saidso::grammar {

inline constexpr std::array<std::int64_t, 16> powers_of_ten = [] {
    std::array<std::int64_t, 16> p{};
    p[0] = 1;
    for (std::size_t i = 1; i < p.size(); ++i) p[i] = p[i - 1] * 10;
    return p;
}();

class NumberReader {
public:
    NumberReader(std::string_view text, lex::Token const* first, lex::Token const* last)
        : text_(text), first_(first), last_(last) {}

protected:
    [[nodiscard]] bool at(lex::Token const* t, std::uint32_t mask) const {
        return all(t < last_, std::min(t, last_)->any(mask));
    }
    [[nodiscard]] bool is(lex::Token const* t, lex::Word w) const { return all(t < last_, std::min(t, last_)->is(w)); }
    [[nodiscard]] bool is(lex::Token const* t, lex::Mark m) const { return all(t < last_, std::min(t, last_)->is(m)); }
    [[nodiscard]] lex::Token const* skip(lex::Token const* t, lex::Mark m) const { return is(t, m) ? t + 1 : t; }
    // "million", "thousand": a scale in full, not the k of 40k
    [[nodiscard]] bool is_scale_word(lex::Token const* t) const { return at(t, lex::Scale) && t->length > 3; }
    [[nodiscard]] std::string_view text_of(const lex::Token& t) const { return text_.substr(t.begin, t.length); }

    static Number made(NumberKind kind, std::int64_t coefficient, lex::Token const* end) {
        Number n;
        n.kind = kind;
        n.coefficient = coefficient;
        n.end = end;
        return n;
    }

    // Most numbers: what follows can be no part of one.
    [[nodiscard]] bool ends_at(lex::Token const* t) const {
        constexpr std::uint32_t parts = lex::Small | lex::Tens | lex::Scale | lex::Dozen | lex::Ordinal |
                                        lex::OrdinalScale | lex::Fraction | lex::Plural;
        const bool word = all(t->kind == lex::Kind::word, t->length > 1, !t->any(parts),
                              !lex::is_one_of(*t, lex::Word::and_, lex::Word::point));
        const bool comma = all(t->is(lex::Mark::comma), std::min(t + 1, last_)->kind != lex::Kind::number);
        return either(t >= last_, word, comma, t->is(lex::Mark::full_stop), t->is(lex::Mark::percent));
    }

    // "2.4 million", "1.38bn", "5-million", "3 dozens", "three thousand millions", "3 million and a half"
    Number with_scale(Number n) const;

    // "two and a half", "5 and a half million", "two-and-a-half million", "twenty and three fifths", "one and three
    // quarter hours"; kind none when no fraction follows. `scaled` is the part of n that its scale words multiply.
    [[nodiscard]] Number and_a_fraction(const Number& n, std::int64_t scaled) const;

    // "twenty-five": value below 100 at t
    [[nodiscard]] bool below_hundred(lex::Token const* t, std::int64_t& value, lex::Token const*& end) const;

    [[nodiscard]] bool is_plural(const lex::Token& t) const { return text_[t.end() - 1] == 's'; }

    std::string_view text_;
    lex::Token const* first_;
    lex::Token const* last_;

private:
    [[nodiscard]] bool is_short_scale(lex::Token const* t) const;
    [[nodiscard]] bool is_detached_scale(lex::Token const* t) const;
    [[nodiscard]] bool counts_money() const;
    [[nodiscard]] bool take_plural_scale(Number& n) const;
    void and_a_rest(Number& n) const;
    [[nodiscard]] Number and_a_part(const Number& n, int power) const;
    [[nodiscard]] bool may_lack_article(lex::Token const* t) const;
};

Number read_digits(std::string_view text, lex::Token const* first, lex::Token const* last);
Number read_number_words(std::string_view text, lex::Token const* first, lex::Token const* last);

}  // namespace saidso::grammar
