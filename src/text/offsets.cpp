#include "text/offsets.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/utf8.hpp"

namespace saidso::text {
namespace {

constexpr std::size_t stride = 64;  // bytes between two remembered counts

// Units of the characters that begin in s[0, end), for valid UTF-8: each lead byte is one, of four bytes two in UTF-16.
std::uint32_t count_leads(std::string_view s, Unit unit) {
    std::uint32_t units = 0;
    if (unit == Unit::code_point)
        for (const char c : s) units += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    else
        for (const char c : s) {
            const auto byte = static_cast<unsigned char>(c);
            units += ((byte & 0xC0) != 0x80 ? 1u : 0u) + (byte >= 0xF0 ? 1u : 0u);
        }
    return units;
}

// The same text with every byte that is no UTF-8 replaced by an ASCII one, so that leads can be counted.
std::string tolerated(std::string_view s) {
    std::string valid(s);
    for (std::size_t i = 0; i < s.size();) {
        const CodePoint c = decode(s, i);
        if (c.value < 0) valid[i] = '?';
        i += c.length;
    }
    return valid;
}

}  // namespace

void convert_offsets(std::string_view s, Unit unit, std::span<const std::uint32_t> bytes, std::uint32_t* out) {
    std::string copy;
    if (!is_valid(s)) s = copy = tolerated(s);
    std::vector<std::uint32_t> before(s.size() / stride + 1);
    for (std::size_t i = 1; i < before.size(); ++i)
        before[i] = before[i - 1] + count_leads(s.substr((i - 1) * stride, stride), unit);
    for (const std::uint32_t byte : bytes) {
        const std::size_t offset = std::min<std::size_t>(byte, s.size());
        const std::size_t start = offset / stride;
        *out++ = before[start] + count_leads(s.substr(start * stride, offset - start * stride), unit);
    }
}

}  // namespace saidso::text
