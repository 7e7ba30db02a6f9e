// Numbers as readers write them: digits, words, fractions, scales.
#pragma once

#include <cstdint>
#include <string_view>

#include <saidso/decimal.hpp>

#include "lex/token.hpp"

namespace saidso::grammar {

enum class NumberKind : std::uint8_t {
    none,
    cardinal,
    ordinal,   // first, 22nd
    fraction,  // a third, three-quarters, 3/4
    plural,    // dozens, hundreds of thousands: at least two of them
    multiple   // twice, tenfold
};

// coefficient x 10^exponent, over `denominator`.
struct Number {
    NumberKind kind = NumberKind::none;
    bool words = false;   // spelled out
    bool scaled = false;  // "2.4 million"
    bool negative = false;
    std::int32_t exponent = 0;
    std::int64_t coefficient = 0;
    std::int64_t denominator = 1;
    lex::Token const* too_long = nullptr;  // a numeral of more than 18 digits: read it from the text
    lex::Token const* end = nullptr;

    [[nodiscard]] Decimal value(std::string_view text) const;
};

// The longest number that starts at `first`; kind none when there is none.
Number read_number(std::string_view text, lex::Token const* first, lex::Token const* last);

}  // namespace saidso::grammar
