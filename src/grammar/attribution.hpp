// Attributions: who (source) is said, by which words (cue), to express what (content).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "segment/article.hpp"

namespace saidso::grammar {

inline constexpr std::size_t max_fragments = 4;

struct Attribution {
    std::uint32_t head = 0;  // the token the cue turns on: "said" in "has repeatedly said"
    segment::TokenRange cue;
    segment::TokenRange source;                              // empty: none is named
    std::array<segment::TokenRange, max_fragments> content;  // in text order, each within one block
    std::uint8_t content_count = 0;
    bool attitude = false;  // an attitude or intention ("endorsed", "plans to") rather than a claim
    float confidence = 0;   // 0..1
    std::string_view rule;  // the construction: "subject-cue-that", "quote-cue-subject", ...; static storage
};

}  // namespace saidso::grammar
