#include "grammar/date_topics.hpp"

#include <array>

namespace saidso::grammar::dates {
namespace {

// A class that the key must have, and one that must come; 0: any.
struct Need {
    Topic topic;
    std::uint32_t key;
    std::uint32_t ahead;
};

constexpr std::uint32_t parts = lex::Fraction | lex::TimeUnit | lex::DateWord;
constexpr std::uint32_t calendar = numbers | lex::Ordinal | lex::Month | lex::Weekday;
constexpr std::uint32_t ranks = lex::Ordinal | lex::Tens | lex::Numeral | lex::Relative;
constexpr std::uint32_t counts =
    numbers | lex::Fraction | lex::Plural | lex::Dozen | lex::Article | lex::Determiner | lex::TimeUnit;
constexpr std::uint32_t moments = lex::DateWord | lex::Deictic;

constexpr Need needs[] = {
    {Topic::relative, lex::Relative | lex::DateWord | lex::TimeUnit | lex::Weekday | lex::Determiner, 0},
    {Topic::unit_code, lex::DateWord, 0},
    {Topic::month_of, lex::TimeUnit, lex::Month},
    {Topic::period, lex::TimeUnit | lex::DateWord | lex::Article, 0},
    {Topic::day_of_week, lex::Weekday | lex::Relative, lex::TimeUnit},
    {Topic::past_or_next_span, lex::Relative, lex::TimeUnit},
    {Topic::whole, lex::Relative, 0},
    {Topic::weekday_first, lex::Weekday, 0},
    {Topic::month_first, lex::Month, 0},
    {Topic::day_first, calendar, lex::Month},
    {Topic::figures, lex::Numeral, 0},
    {Topic::quarter, parts | lex::Relative | lex::Ordinal | lex::Numeral, parts},
    {Topic::season, lex::Season, 0},
    {Topic::decade, numbers | lex::DateWord, 0},
    {Topic::fiscal, lex::DateWord | lex::Numeral, lex::DateWord},
    {Topic::quarter_of_year, lex::Numeral, 0},
    {Topic::year_name, lex::TimeUnit | lex::DateWord | lex::Small | lex::Tens, numbers},
    {Topic::century, ranks, lex::TimeUnit},
    {Topic::end_of_unit, lex::TimeUnit, lex::TimeUnit},
    {Topic::first_months, ranks, lex::TimeUnit},
    {Topic::nth, ranks | lex::TimeUnit, lex::TimeUnit | lex::Weekday},
    {Topic::count_and_way, numbers, lex::Relative},
    {Topic::deictic, lex::Deictic | lex::TimeUnit, lex::Deictic},
    {Topic::holiday, lex::Holiday | lex::Relative | lex::TimeUnit, lex::Holiday},
    {Topic::set, 0, 0},
    {Topic::set_of_nth, ranks, lex::Determiner},
    {Topic::length, counts | lex::Ordinal | lex::DateWord | lex::Relative, lex::TimeUnit | lex::DayPart},
    {Topic::ago, 0, moments},
    {Topic::offset, counts, moments},
    {Topic::fuzzy, lex::DateWord | lex::Relative | lex::Determiner, 0},
};

// By each of the four bytes of the classes: the topics that one of its bits allows.
using Table = std::array<std::array<std::uint32_t, 256>, 4>;
template <std::uint32_t Need::*Classes>
constexpr Table make_table() {
    Table table{};
    for (unsigned byte = 0; byte < 4; ++byte)
        for (std::uint32_t value = 0; value < 256; ++value)
            for (const Need& n : needs)
                if (n.*Classes == 0 || (n.*Classes >> 8U * byte & value) != 0)
                    table[byte][value] |= std::uint32_t{1} << static_cast<unsigned>(n.topic);
    return table;
}
constexpr Table by_key = make_table<&Need::key>();
constexpr Table by_ahead = make_table<&Need::ahead>();

std::uint32_t allowed(const Table& table, std::uint32_t classes) {
    return table[0][classes & 0xFF] | table[1][classes >> 8U & 0xFF] | table[2][classes >> 16U & 0xFF] |
           table[3][classes >> 24U];
}

}  // namespace

std::uint32_t topics_of(const View& v) {
    constexpr auto bit = [](Topic topic) { return std::uint32_t{1} << static_cast<unsigned>(topic); };
    const bool definite = v.t->is(Word::the);
    const std::uint32_t no_set = may_be_set(v) ? bit(Topic::set_of_nth) : bit(Topic::set);
    const std::uint32_t no_decade = either(definite, v.key.has(lex::plural_suffix)) ? 0 : bit(Topic::decade);
    const std::uint32_t no_figures = may_be_figures(v) ? 0 : bit(Topic::figures);
    const std::uint32_t no_length = may_be_length(v) ? 0 : bit(Topic::length);
    return allowed(by_key, v.key.classes) & allowed(by_ahead, v.ahead) & ~(no_set | no_decade | no_figures | no_length);
}

}  // namespace saidso::grammar::dates
