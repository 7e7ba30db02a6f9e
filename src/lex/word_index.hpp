// The entries of a sorted table that have a word, found without a search.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "lex/token.hpp"

namespace saidso::lex {

// Table is an array in static storage that is sorted by WordOf(entry).
template <const auto& Table, auto WordOf>
class WordIndex {
public:
    [[nodiscard]] static auto entries_of(Word word) {
        const auto i = static_cast<std::size_t>(word);
        return i < words ? std::span(Table + first[i], Table + first[i + 1]) : std::span(Table + 0, Table + 0);
    }

private:
    static constexpr std::size_t words = static_cast<std::size_t>(WordOf(std::ranges::max(Table, {}, WordOf))) + 1;
    static constexpr auto first = [] {
        std::array<std::uint16_t, words + 1> begins{};
        for (const auto& entry : Table) ++begins[static_cast<std::size_t>(WordOf(entry)) + 1];
        for (std::size_t i = 0; i < words; ++i) begins[i + 1] = static_cast<std::uint16_t>(begins[i] + begins[i + 1]);
        return begins;
    }();
};

}  // namespace saidso::lex
