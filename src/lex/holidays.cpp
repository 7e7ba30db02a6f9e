#include "lex/holidays.hpp"

#include <iterator>

#include "lex/units.hpp"
#include "lex/word_index.hpp"

namespace saidso::lex {
namespace {

#include "lex/holidays.inc"

bool is_word(const Token& t, Word w) {
    if (w == possessive_word) return t.kind == Kind::clitic || t.kind == Kind::close_quote;
    return w == hyphen_word ? t.is(Mark::hyphen) : t.word == w;
}

bool matches(const HolidayEntry& h, const Token* first, const Token* last) {
    if (last - first < h.count) return false;
    for (int i = 0; i < h.count; ++i)
        if (!is_word(first[i], h.words[i])) return false;
    return true;
}

constexpr Word first_word(const HolidayEntry& h) { return h.words[0]; }
using Holidays = WordIndex<holiday_table, first_word>;

}  // namespace

HolidayMatch match_holiday(const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::Holiday)) return {};
    for (const HolidayEntry& h : Holidays::entries_of(first->word))
        if (matches(h, first, last)) return {static_cast<std::size_t>(&h - holiday_table), first + h.count};
    return {};
}

const HolidayEntry& holiday(std::size_t index) { return holiday_table[index]; }

int listed_day(const HolidayEntry& h, int year) {
    const int i = year - first_listed_year;
    return i < 0 || i >= static_cast<int>(std::size(listed_days[0])) ? 0 : listed_days[h.offset][i];
}

}  // namespace saidso::lex
