// Many words at once, as bits.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "lex/token.hpp"

namespace saidso::grammar {

template <lex::Word... Words>
class WordSet {
public:
    // Without a branch: all words past the last of the set share a bit that is not set.
    [[nodiscard]] static constexpr bool contains(lex::Word word) {
        const std::size_t i = std::min(static_cast<std::size_t>(word), past);
        return (bits[i / 64] >> i % 64 & 1) != 0;
    }

private:
    static constexpr std::size_t past = std::max({static_cast<std::size_t>(Words)...}) + 1;
    static constexpr auto bits = [] {
        std::array<std::uint64_t, past / 64 + 1> all{};
        for (const lex::Word word : {Words...}) {
            const auto i = static_cast<std::size_t>(word);
            all[i / 64] |= std::uint64_t{1} << i % 64;
        }
        return all;
    }();
};

}  // namespace saidso::grammar
