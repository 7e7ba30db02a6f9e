// Units of measure and money: data/units.tsv.
#pragma once

#include <cstdint>
#include <string_view>

#include <saidso/document.hpp>

#include "lex/token.hpp"

namespace saidso::lex {

struct Unit {
    std::string_view code;  // UCUM-like, ISO 4217 for money
    QuantityKind kind;      // measure, money or percent
    std::string_view dimension;
    std::string_view factor;  // to the dimension's SI unit or the currency's main unit: "0.3048", "5/18"
    std::string_view zero;    // added before the factor: temperatures; else empty
};

// Words of UnitReading::rest that are marks and exponents.
inline constexpr Word hyphen_word{65535};
inline constexpr Word slash_word{65534};
inline constexpr Word square_word{65533};
inline constexpr Word cube_word{65532};

// One way to read a unit's first word: the words after it and the unit they make together.
struct UnitReading {
    Word rest[3];
    std::uint8_t rest_count;
    std::uint16_t unit;
    bool last;               // of those of this first word
    bool precedes;           // may stand before its number
    std::string_view exact;  // what the first word must look like; empty: any case
};

struct UnitMatch {
    const Unit* unit = nullptr;  // nullptr: no unit here
    const Token* end = nullptr;
    bool precedes = false;
};

// The longest unit that starts at `first`.
UnitMatch match_unit(std::string_view text, const Token* first, const Token* last);

// Units of a caller (lex/own_words.hpp) are slots: measures in the first half, money in the second. A slot's code is
// own_unit_mark and 1 + its number as a byte.
inline constexpr std::size_t own_unit_slots = 128;
inline constexpr char own_unit_mark = '\x01';
std::uint16_t own_unit(std::uint16_t slot);  // what WordInfo::unit says

// The main unit of this code; nullptr when there is none.
const Unit* find_unit(std::string_view code);

// The unit that the others of this dimension are measured in; nullptr when the dimension has none.
const Unit* base_unit(std::string_view dimension);

// Units that may stand before their number: signs and codes of money, "Rs", "magnitude".
bool may_precede_number(std::string_view text, const UnitMatch& match);

}  // namespace saidso::lex
