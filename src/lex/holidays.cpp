#include "lex/holidays.hpp"

#include <algorithm>
#include <array>
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

// The words that can be told by one bit each: those of one-word names, and those that stand second in a name. Marks
// have numbers of their own far above.
constexpr std::size_t first_mark = 60'000;
constexpr std::size_t past_words = [] {
    std::size_t past = 0;
    for (const HolidayEntry& h : holiday_table)
        for (const Word w : h.words)
            if (const auto i = static_cast<std::size_t>(w); i < first_mark) past = std::max(past, i + 1);
    return past;
}();
using WordBits = std::array<std::uint64_t, past_words / 64 + 1>;
constexpr WordBits bits_of_words(std::size_t position) {
    WordBits bits{};
    for (const HolidayEntry& h : holiday_table) {
        const auto i = static_cast<std::size_t>(h.words[position]);
        const bool counts = position == 0 ? h.count == 1 : h.count > 1 && i < first_mark;
        if (counts) bits[i / 64] |= std::uint64_t{1} << i % 64;
    }
    return bits;
}
constexpr WordBits lone_words = bits_of_words(0);
constexpr WordBits second_words = bits_of_words(1);

bool has(const WordBits& bits, Word word) {
    const std::size_t i = std::min(static_cast<std::size_t>(word), past_words);  // its bit is never set
    return (bits[i / 64] >> i % 64 & 1U) != 0;
}

// Most words that begin a name are followed by something else: "new", "election".
bool may_match(const Token& first, const Token& next) {
    const unsigned word =
        static_cast<unsigned>(has(lone_words, first.word)) | static_cast<unsigned>(has(second_words, next.word));
    const unsigned mark = static_cast<unsigned>(next.kind == Kind::clitic) |
                          static_cast<unsigned>(next.kind == Kind::close_quote) |
                          static_cast<unsigned>(next.is(Mark::hyphen));
    return (word | mark) != 0;
}

constexpr Word first_word(const HolidayEntry& h) { return h.words[0]; }
using Holidays = WordIndex<holiday_table, first_word>;

}  // namespace

HolidayMatch match_holiday(const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::Holiday) || !may_match(first[0], first[1])) return {};
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
