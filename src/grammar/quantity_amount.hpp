// An amount: one number or two with their unit, as "$2 to $3 million", "6 feet 2 inches", "−18 °C", "10 ± 0.5 cm".
#pragma once

#include "grammar/quantity_rules.hpp"

namespace saidso::grammar::quantities {

class AmountReader {
public:
    // `begin` is the sentence's first token; nothing before `taken` may become part of the amount.
    AmountReader(std::string_view text, Token const* begin, Token const* taken, Token const* last)
        : text_(text), begin_(begin), taken_(taken), last_(last) {}

    // Reads the amount that starts at `t` into `c` and returns its end; nullptr when there is none.
    // c.begin is where it begins: before `t` when it has a sign.
    Token const* read(Token const* t, Capture& c) const;

private:
    Token const* read_first(Token const* t, Capture& c) const;
    Token const* read_range(Token const* at, Capture& c) const;
    Token const* read_unit(Token const* at, Capture& c) const;
    Token const* read_metres(Token const* at, Capture& c) const;
    Token const* read_second_amount(Token const* end, Capture& c) const;
    Token const* read_smaller_unit(Token const* end, Capture& c) const;
    Token const* read_bare_minor(Token const* end, Capture& c) const;
    Token const* read_tolerance(Token const* end, Capture& c) const;
    void take_sign(Capture& c) const;
    [[nodiscard]] bool follows(Token const* t, Word w) const { return t > begin_ && t[-1].is(w); }
    [[nodiscard]] bool is_range(const Capture& c, bool both_have_units) const;
    [[nodiscard]] Capture fresh(Token const* t) const;

    std::string_view text_;
    Token const* begin_;
    Token const* taken_;
    Token const* last_;
};

}  // namespace saidso::grammar::quantities
