// From byte offsets to code points or UTF-16 units.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace saidso::text {

enum class Unit : std::uint8_t { code_point, utf16 };

// Counts units before any byte offset of one text, in constant time. A byte that belongs to no valid sequence
// counts as one unit.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text, Unit unit = Unit::code_point)
        : CodePointIndex(text, unit, is_valid(text)) {}
    CodePointIndex(std::string_view text, Unit unit, bool valid);

    // The units of all characters that begin before `byte`; one past the text's end counts as the end.
    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const {
        const std::size_t offset = std::min<std::size_t>(byte, text_.size());
        const std::size_t rest = offset % 8;
        const std::uint32_t before = blocks_[offset / 64] + words_[offset / 8];
        return rest == 0 ? before : before + units(word(offset - rest) & ~(~std::uint64_t{0} << 8 * rest), rest);
    }

private:
    [[nodiscard]] std::uint64_t word(std::size_t at) const {
        std::uint64_t bytes = 0;
        const std::size_t left = text_.size() - at;
        if (left >= 8)
            std::memcpy(&bytes, text_.data() + at, 8);
        else if (left != 0)  // an empty text may have no data
            std::memcpy(&bytes, text_.data() + at, left);
        return bytes;
    }
    // Those that begin in a word of `size` bytes. In valid UTF-8 every byte but a continuation begins a character, and
    // one of 0xF0 and above begins a character of two UTF-16 units.
    [[nodiscard]] std::uint32_t units(std::uint64_t bytes, std::size_t size) const {
        constexpr std::uint64_t high = 0x8080808080808080;
        const std::uint64_t continuations = bytes & ~(bytes << 1) & high;
        const std::uint64_t of_four = bytes & (bytes << 1) & (bytes << 2) & (bytes << 3) & high;
        const int more = unit_ == Unit::utf16 ? std::popcount(of_four) : 0;
        return static_cast<std::uint32_t>(static_cast<int>(size) - std::popcount(continuations) + more);
    }

    Unit unit_;
    std::string tolerated_;  // the text with an ASCII character for each byte that is no UTF-8, if there is one
    std::string_view text_;
    std::vector<std::uint32_t> blocks_;  // units before each block of 64 bytes
    std::vector<std::uint8_t> words_;    // units in the block before each word of 8 bytes
};

// The text with U+FFFD for each byte that belongs to no valid sequence: the same code points, valid UTF-8.
std::string valid_utf8(std::string_view text);

}  // namespace saidso::text
