// Byte offsets of a text as offsets in other units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace saidso::text {

enum class Unit : std::uint8_t { code_point, utf16 };

// out[i] = the number of units of all characters that begin before bytes[i]; a byte that belongs to no valid sequence
// is one unit. Offsets may come in any order, one past the end counts as the end, and `out` may be `bytes`.
void convert_offsets(std::string_view s, Unit unit, std::span<const std::uint32_t> bytes, std::uint32_t* out);

}  // namespace saidso::text
