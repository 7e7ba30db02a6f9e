// Functions of probabilities.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace saidso::resolve {

// exp(x) for x <= 0, the same on every machine; 0 below -20.
inline float exponential(float x) {
    if (x < -20) return 0;
    const float scaled = x * 1.44269504F;
    const auto whole = static_cast<std::int32_t>(scaled) - 1;  // rounds towards minus infinity
    const float t = (scaled - static_cast<float>(whole)) * 0.69314718F;
    const float power = 1 + t * (1 + t * (0.5F + t * (0.16666667F + t * (0.04166667F + t * 0.00833333F))));
    return power * std::bit_cast<float>((whole + 127) << 23);
}

inline float logistic(float x) {
    const float e = exponential(-std::abs(x));
    return (x < 0 ? e : 1) / (1 + e);
}

}  // namespace saidso::resolve
