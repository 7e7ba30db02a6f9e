// What the tokens of a sentence are to the spans that may begin or end with them, whatever the cue.
#pragma once

#include <vector>

#include "resolve/passage.hpp"

namespace saidso::resolve {

namespace place {
using Bits = std::uint16_t;
inline constexpr Bits word = 1 << 0;
inline constexpr Bits start = 1 << 1;         // a span may begin with it: not inside a chunk
inline constexpr Bits end = 1 << 2;           // a span may end with it
inline constexpr Bits after_mark = 1 << 3;    // the token before is no word of the sentence
inline constexpr Bits before_mark = 1 << 4;   // the token after is no word of the sentence
inline constexpr Bits opens_clause = 1 << 5;  // it or the word before is a conjunction, subordinator or wh-word
// By its class: where no source and no cue begins or ends.
inline constexpr Bits no_source_start = 1 << 6;
inline constexpr Bits no_source_start_after = 1 << 7;  // after the cue
inline constexpr Bits no_source_end = 1 << 8;
inline constexpr Bits no_source_end_after = 1 << 9;
inline constexpr Bits no_cue_start = 1 << 10;
inline constexpr Bits no_cue_end = 1 << 11;
inline constexpr Bits before_auxiliary = 1 << 12;  // no content ends before an auxiliary, "not" or a genitive
}  // namespace place

// The places of an article, noted sentence by sentence where they are asked for.
class SentencePlaces {
public:
    // To be called before another article.
    void forget(const Passage& p) { noted_.assign(p.sentences.size(), 0); }
    void look_at(const Passage& p, std::uint32_t sentence) {
        if (noted_[sentence] == 0) note(p, sentence);
    }
    // 1 when token i of a sentence looked at has all bits of `wanted` and none of `unwanted`, else 0.
    [[nodiscard]] std::uint32_t has(std::uint32_t i, unsigned wanted, unsigned unwanted = 0) const {
        return flag((bits_[i] & (wanted | unwanted)) == wanted);
    }

private:
    void note(const Passage& p, std::uint32_t sentence);
    std::vector<std::uint8_t> noted_;  // by sentence
    std::vector<place::Bits> bits_;    // by token
};

}  // namespace saidso::resolve
