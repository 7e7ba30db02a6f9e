// How many ASCII letters stand together, sixteen bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__) && !defined(SAIDSO_NO_SIMD)
#include <emmintrin.h>
#define SAIDSO_SSE2 1
#endif

namespace saidso::lex {

// The letters at p, 16 at most. Sixteen bytes from p must be readable.
inline std::size_t letters_at_portable(const char* p) {
    std::size_t n = 0;
    while (n < 16 && static_cast<unsigned char>((p[n] | 0x20) - 'a') < 26) ++n;
    return n;
}

#ifdef SAIDSO_SSE2
inline std::size_t letters_at_sse2(const char* p) {
    const __m128i lower = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)), _mm_set1_epi8(0x20));
    const __m128i x = _mm_sub_epi8(lower, _mm_set1_epi8('a'));  // letters are the 26 least
    const int others = _mm_movemask_epi8(_mm_adds_epu8(x, _mm_set1_epi8(128 - 26)));
    return static_cast<unsigned>(std::countr_zero(static_cast<std::uint32_t>(others) | 1u << 16));
}
#endif

inline std::size_t letters_at(const char* p) {
#ifdef SAIDSO_SSE2
    return letters_at_sse2(p);
#else
    return letters_at_portable(p);
#endif
}

}  // namespace saidso::lex
