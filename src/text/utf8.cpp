#include "text/utf8.hpp"

#include <bit>
#include <cstring>

#include <utf8proc.h>

#if defined(__SSE2__) && !defined(SAIDSO_NO_SIMD)
#include <emmintrin.h>
#define SAIDSO_SSE2 1
#endif

namespace saidso::text {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080;

// Length of the ASCII run at the start of s.
std::size_t ascii_run(std::string_view s) {
    std::size_t i = 0;
#ifdef SAIDSO_SSE2
    for (; i + 32 <= s.size(); i += 32) {
        const auto* at = reinterpret_cast<const __m128i*>(s.data() + i);
        const __m128i first = _mm_loadu_si128(at);
        const __m128i second = _mm_loadu_si128(at + 1);
        if (_mm_movemask_epi8(_mm_or_si128(first, second)) == 0) continue;
        const auto low = static_cast<std::uint32_t>(_mm_movemask_epi8(first));
        const auto high = static_cast<std::uint32_t>(_mm_movemask_epi8(second));
        return i + static_cast<std::size_t>(std::countr_zero(low | high << 16));
    }
#endif
    for (std::uint64_t v; i + 8 <= s.size(); i += 8) {
        std::memcpy(&v, s.data() + i, 8);
        if ((v &= high_bits) == 0) continue;
        const int bits = std::endian::native == std::endian::little ? std::countr_zero(v) : std::countl_zero(v);
        return i + static_cast<std::size_t>(bits / 8);
    }
    while (i < s.size() && static_cast<unsigned char>(s[i]) < 128) ++i;
    return i;
}

utf8proc_category_t category(std::int32_t c) { return utf8proc_category(c); }

}  // namespace

CodePoint decode(std::string_view s, std::size_t offset) {
    const auto left = s.size() - offset;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[offset + i]); };
    const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    // Nearly all there is; the leads E0 and ED, which not every byte may follow, and the rest are left to utf8proc.
    if (byte(0) >= 0xC2 && byte(0) < 0xE0 && left > 1 && goes_on(1))
        return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (byte(0) > 0xE0 && byte(0) < 0xF0 && byte(0) != 0xED && left > 2 && goes_on(1) && goes_on(2))
        return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    utf8proc_int32_t c = -1;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data() + offset),
                                    static_cast<utf8proc_ssize_t>(left < 4 ? left : 4), &c);
    if (n <= 0) return {-1, 1};
    return {c, static_cast<std::uint32_t>(n)};
}

bool is_valid(std::string_view s) {
    for (std::size_t i = 0; (i += ascii_run(s.substr(i))) < s.size();) {
        const CodePoint c = decode(s, i);
        if (c.value < 0) return false;
        i += c.length;
    }
    return true;
}

bool is_letter(std::int32_t c) {
    const auto k = category(c);
    return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_ME) || c == 0xAD;
}

bool is_upper(std::int32_t c) {
    const auto k = category(c);
    return k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LT;
}

bool is_space(std::int32_t c) {
    const auto k = category(c);
    return k == UTF8PROC_CATEGORY_ZS || k == UTF8PROC_CATEGORY_CC || c == 0x200B || c == 0xFEFF || is_line_separator(c);
}

bool is_line_separator(std::int32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_currency(std::int32_t c) { return category(c) == UTF8PROC_CATEGORY_SC; }

}  // namespace saidso::text
