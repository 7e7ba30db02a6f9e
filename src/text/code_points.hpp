// From byte offsets to code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saidso::text {

// Counts code points before any byte offset of one text, in constant time. A byte that belongs to no valid
// sequence counts as one code point.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);

    // The code points that begin before `byte`, which may be the text's size.
    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;

private:
    struct Mark {
        std::uint32_t byte;
        std::uint32_t code_points;
    };
    static constexpr std::uint32_t stride = 128;

    std::string_view text_;
    std::vector<Mark> marks_;  // the first code point at or after each multiple of the stride
};

// The text with U+FFFD for each byte that belongs to no valid sequence: the same code points, valid UTF-8.
std::string valid_utf8(std::string_view text);

}  // namespace saidso::text
