#include "lex/units.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace saidso::lex {
namespace {

#include "lex/units.inc"

struct OwnUnitCode {
    char text[2];
};

constexpr auto own_unit_codes = [] {
    std::array<OwnUnitCode, own_unit_slots> codes{};
    for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = {{own_unit_mark, static_cast<char>(i + 1)}};
    return codes;
}();

constexpr auto own_units = [] {
    std::array<Unit, own_unit_slots> units{};
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::string_view code(own_unit_codes[i].text, 2);
        units[i] = {code, i < own_unit_slots / 2 ? QuantityKind::measure : QuantityKind::money, code, "1"};
    }
    return units;
}();

// "2" or "²" right after the unit
bool is_exponent(std::string_view text, const Token& t, std::uint64_t power, std::string_view superscript) {
    if (!t.joined()) return false;
    return t.kind == Kind::number ? t.length == 1 && t.coefficient == power
                                  : text.substr(t.begin, t.length) == superscript;
}

bool is_word(std::string_view text, const Token& t, Word w) {
    if (w == square_word) return is_exponent(text, t, 2, "²");
    if (w == cube_word) return is_exponent(text, t, 3, "³");
    if (w == hyphen_word) return t.is(Mark::hyphen);
    if (w == slash_word) return t.is(Mark::slash);
    return t.word == w;
}

bool matches(const UnitReading& r, std::string_view text, const Token* first, const Token* last) {
    if (last - first <= r.rest_count) return false;
    const bool article = first->any(Article) && r.rest_count > 0;  // "A$5", but "a $5 note"
    if (article && !(first->has(capital) && first[1].joined())) return false;
    if (!r.exact.empty() && text.substr(first->begin, first->length) != r.exact) return false;
    for (int i = 0; i < r.rest_count; ++i)
        if (!is_word(text, first[i + 1], r.rest[i])) return false;
    return true;
}

}  // namespace

UnitMatch match_unit(std::string_view text, const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::UnitWord)) return {};
    if (first->info.unit >= std::size(unit_readings))
        return {&own_units[first->info.unit - std::size(unit_readings)], first + 1};
    for (const UnitReading* r = &unit_readings[first->info.unit];; ++r) {
        if (matches(*r, text, first, last)) return {&unit_table[r->unit], first + 1 + r->rest_count};
        if (r->last) return {};
    }
}

std::uint16_t own_unit(std::uint16_t slot) { return static_cast<std::uint16_t>(std::size(unit_readings) + slot); }

const Unit* find_unit(std::string_view code) {
    const auto* const u = std::ranges::find(unit_table, code, &Unit::code);
    return u == std::end(unit_table) ? nullptr : u;
}

bool may_precede_number(std::string_view text, const UnitMatch& match) {
    const Token& t = match.end[-1];
    const std::string_view word = text.substr(t.begin, t.length);
    return t.any(CurrencySign) || t.has(all_caps) || word == "Rs" ||
           std::ranges::equal(word, match.unit->code, [](char a, char b) { return (a & ~0x20) == b; });
}

}  // namespace saidso::lex
