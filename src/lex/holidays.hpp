// Names of holidays and the rules of their days: data/holidays.tsv.
#pragma once

#include <cstddef>
#include <cstdint>

#include "lex/token.hpp"

namespace saidso::lex {

enum class HolidayRule : std::uint8_t {
    fixed,     // a day of a month
    nth,       // the n-th such weekday of a month, -1 the last one
    easter,    // Easter Sunday
    orthodox,  // Easter Sunday by the Julian calendar
    listed     // a day told for each year: those that follow the moon or keep off weekends
};

// Stands for a possessive clitic among the words.
inline constexpr Word possessive_word{65531};

struct HolidayEntry {
    Word words[6];
    std::uint8_t count;  // of the words
    HolidayRule rule;
    std::int8_t month;
    std::int8_t day;  // of the month, or the weekday, 1 Monday to 7
    std::int8_t n;
    std::int16_t offset;  // days from there; of a listed day its row
    std::int8_t length;   // days
};

struct HolidayMatch {
    std::size_t index = 0;
    const Token* end = nullptr;  // nullptr: no holiday here
};

// The longest name of a holiday that starts at `first`.
HolidayMatch match_holiday(const Token* first, const Token* last);
const HolidayEntry& holiday(std::size_t index);

// The day of the year, 1 to 366, of a listed day; 0 when that year has none or is not listed.
int listed_day(const HolidayEntry& holiday, int year);

}  // namespace saidso::lex
