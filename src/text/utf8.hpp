// UTF-8: validation and decoding that tolerates bad bytes. The only place that sees utf8proc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace saidso::text {

struct CodePoint {
    std::int32_t value;    // -1: the byte at hand starts no valid sequence
    std::uint32_t length;  // bytes, 1 for a bad byte
};

// The code point at `offset`, which must lie in `s`.
CodePoint decode(std::string_view s, std::size_t offset);

bool is_valid(std::string_view s);

bool is_letter(std::int32_t code_point);          // categories L* and M*, and the soft hyphen
bool is_upper(std::int32_t code_point);           // Lu and Lt
bool is_space(std::int32_t code_point);           // Z*, and zero-width spaces
bool is_line_separator(std::int32_t code_point);  // U+0085, U+2028, U+2029
bool is_currency(std::int32_t code_point);        // Sc

}  // namespace saidso::text
