// Sixty-four bytes at a time turned into bitmaps: bit k tells about byte k.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__) && !defined(SAIDSO_NO_SIMD)
#include <emmintrin.h>
#define SAIDSO_SSE2 1
#endif

namespace saidso::lex {

struct BlockMasks {
    std::uint64_t letters = 0;  // A-Z a-z
    std::uint64_t digits = 0;   // 0-9
    std::uint64_t spaces = 0;   // 0x00-0x20
};

inline BlockMasks scan_block_portable(const char* p) {
    BlockMasks m;
    for (unsigned k = 0; k < 64; ++k) {
        const auto c = static_cast<unsigned char>(p[k]);
        m.letters |= std::uint64_t{static_cast<unsigned char>((c | 0x20) - 'a') < 26} << k;
        m.digits |= std::uint64_t{static_cast<unsigned char>(c - '0') < 10} << k;
        m.spaces |= std::uint64_t{c <= 0x20} << k;
    }
    return m;
}

#ifdef SAIDSO_SSE2
inline BlockMasks scan_block_sse2(const char* p) {
    // One bit a byte of v: low <= byte < low + count, unsigned.
    const auto in_range = [](__m128i v, char low, char count) {
        const __m128i x = _mm_sub_epi8(v, _mm_set1_epi8(low));
        const auto last = static_cast<char>(count - 1);
        return static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(last)), x)));
    };
    BlockMasks m;
    for (unsigned k = 0; k < 64; k += 16) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + k));
        m.letters |= in_range(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 26) << k;
        m.digits |= in_range(v, '0', 10) << k;
        m.spaces |= in_range(v, 0, 0x21) << k;
    }
    return m;
}
#endif

inline BlockMasks scan_block(const char* p) {
#ifdef SAIDSO_SSE2
    return scan_block_sse2(p);
#else
    return scan_block_portable(p);
#endif
}

}  // namespace saidso::lex
