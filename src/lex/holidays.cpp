#include "lex/holidays.hpp"

#include <algorithm>
#include <iterator>

#include "lex/units.hpp"

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

}  // namespace

HolidayMatch match_holiday(const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::Holiday)) return {};
    const auto by_first_word = [](const HolidayEntry& h) { return h.words[0]; };
    const auto* h = std::ranges::lower_bound(holiday_table, first->word, {}, by_first_word);
    for (; h != std::end(holiday_table) && h->words[0] == first->word; ++h)
        if (matches(*h, first, last)) return {static_cast<std::size_t>(h - holiday_table), first + h->count};
    return {};
}

const HolidayEntry& holiday(std::size_t index) { return holiday_table[index]; }

int listed_day(const HolidayEntry& h, int year) {
    const int i = year - first_listed_year;
    return i < 0 || i >= static_cast<int>(std::size(listed_days[0])) ? 0 : listed_days[h.offset][i];
}

}  // namespace saidso::lex
