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
        units[i] = {code, i < own_unit_slots / 2 ? QuantityKind::measure : QuantityKind::money, code, "1", {}};
    }
    return units;
}();

// The end of "2", "²", "^2" right after the unit, or of "squared"; nullptr when it is none of these.
const Token* exponent_end(std::string_view text, const Token* t, std::uint64_t power, std::string_view superscript,
                          Word in_words) {
    if (t->is(in_words)) return t + 1;
    if (!t->joined()) return nullptr;
    if (text.substr(t->begin, t->length) == superscript) return t + 1;
    if (text[t->begin] == '^' && t[1].joined()) ++t;
    return t->kind == Kind::number && t->length == 1 && t->coefficient == power ? t + 1 : nullptr;
}

const Token* word_end(std::string_view text, const Token* t, Word w) {
    if (w == square_word) return exponent_end(text, t, 2, "²", Word::squared);
    if (w == cube_word) return exponent_end(text, t, 3, "³", Word::cubed);
    const bool same = w == hyphen_word ? t->is(Mark::hyphen) : w == slash_word ? t->is(Mark::slash) : t->word == w;
    return same ? t + 1 : nullptr;
}

// "A$5", "C $6", but "a $5 note" and "’s $ 500 million"
bool is_dollar_of(char letter, const Token& token, const Token& sign) {
    return (token.has(capital) || letter == 'c') && (sign.joined() || !token.any(Article));
}

std::string_view without_full_stop(std::string_view word) {
    return word.size() > 1 && word.back() == '.' ? word.substr(0, word.size() - 1) : word;
}

// Where the reading ends; nullptr when the text is not so.
const Token* reading_end(const UnitReading& r, std::string_view text, const Token* first, const Token* last) {
    if (last - first <= r.rest_count) return nullptr;
    if (!r.exact.empty() && without_full_stop(text.substr(first->begin, first->length)) != r.exact) return nullptr;
    const unsigned letter_and_sign = unsigned{r.rest_count > 0} & unsigned{first->length == 1} &
                                     unsigned{first[1].is(Mark::currency)};  // rare: one branch
    if (letter_and_sign != 0 && !is_dollar_of(text[first->begin], *first, first[1])) return nullptr;
    const Token* t = first + 1;
    for (int i = 0; i < r.rest_count; ++i) {
        if (t >= last) return nullptr;
        t = word_end(text, t, r.rest[i]);
        if (t == nullptr) return nullptr;
    }
    return t <= last ? t : nullptr;
}

}  // namespace

UnitMatch match_unit(std::string_view text, const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::UnitWord)) return {};
    if (first->info.unit >= std::size(unit_readings))
        return {&own_units[first->info.unit - std::size(unit_readings)], first + 1, false};
    for (const UnitReading* r = &unit_readings[first->info.unit];; ++r) {
        if (const Token* end = reading_end(*r, text, first, last)) return {&unit_table[r->unit], end, r->precedes};
        if (r->last) return {};
    }
}

std::uint16_t own_unit(std::uint16_t slot) { return static_cast<std::uint16_t>(std::size(unit_readings) + slot); }

const Unit* find_unit(std::string_view code) {
    const auto* const u = std::ranges::find(unit_table, code, &Unit::code);
    return u == std::end(unit_table) ? nullptr : u;
}

const Unit* base_unit(std::string_view dimension) {
    const auto* const u = std::ranges::find(unit_table, dimension, &Unit::dimension);
    return u == std::end(unit_table) || u->factor != "1" ? nullptr : u;
}

bool may_precede_number(std::string_view text, const UnitMatch& match) {
    if (match.precedes) return true;
    if (match.unit->kind != QuantityKind::money) return false;
    const Token& t = match.end[-1];
    const std::string_view word = text.substr(t.begin, t.length);
    return t.any(CurrencySign) || t.has(all_caps) ||
           std::ranges::equal(word, match.unit->code, [](char a, char b) { return (a & ~0x20) == b; });
}

}  // namespace saidso::lex
