// Questions about tokens that cost one branch, however much they ask.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "lex/token.hpp"

namespace saidso::grammar {

// Each condition is told whatever the others say.
template <class... Conditions>
constexpr bool all(Conditions... conditions) {
    return (static_cast<unsigned>(conditions) & ...) != 0;
}
template <class... Conditions>
constexpr bool either(Conditions... conditions) {
    return (static_cast<unsigned>(conditions) | ...) != 0;
}

template <lex::Word... Words>
class WordSet {
public:
    // All words past the last of the set share a bit that is not set.
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

// Is the token one of these marks?
template <lex::Mark... Marks>
constexpr bool is_mark(const lex::Token& t) {
    constexpr std::uint64_t marks = ((std::uint64_t{1} << static_cast<unsigned>(Marks)) | ...);
    return all(t.kind == lex::Kind::punctuation, (marks >> (static_cast<unsigned>(t.mark) & 63U) & 1U) != 0);
}

}  // namespace saidso::grammar
