// What the tokens of a sentence are to the spans that may begin or end with them, whatever the cue: a bit a token, so
// that a whole sentence is looked through at once.
#pragma once

#include <bit>
#include <vector>

#include "resolve/passage.hpp"

namespace saidso::resolve {

enum class Place : std::uint8_t {
    after_mark,    // the token before is no word of the sentence
    end,           // a span may end with it: not inside a chunk
    end_at_mark,   // and the token after is no word of the sentence
    clause_start,  // a span may begin with it after a mark, conjunction, subordinator or wh-word, or with one
    // By its class and its neighbours' too.
    content_start,
    content_end,
    source_start,
    source_start_after,       // after the cue
    source_start_after_mark,  // after the cue, and right after a mark or "by"
    source_end,
    source_end_after
};
inline constexpr std::size_t place_count = 11;

// Tokens in a row as bits, the first one highest.
using TokenBits = std::uint64_t;
inline constexpr std::uint32_t bits_in_run = 64;
// The tokens before the n-th of a run.
inline TokenBits first_bits(std::uint32_t n) { return n >= bits_in_run ? ~TokenBits{0} : ~(~TokenBits{0} >> n); }
inline TokenBits bit_of(std::uint32_t n) { return n >= bits_in_run ? 0 : TokenBits{1} << (bits_in_run - 1 - n); }
// Which token of a run that has some is the first, the last.
inline std::uint32_t first_of(TokenBits bits) { return static_cast<std::uint32_t>(std::countl_zero(bits)); }
inline std::uint32_t last_of(TokenBits bits) {
    return bits_in_run - 1 - static_cast<std::uint32_t>(std::countr_zero(bits));
}

// The places of an article, noted sentence by sentence where they are asked for.
class SentencePlaces {
public:
    using Row = std::array<TokenBits, place_count>;

    // To be called before another article.
    void forget(const Passage& p) {
        noted_.assign(p.sentences.size(), 0);
        rows_.assign(1, {});
    }
    void look_at(const Passage& p, std::uint32_t sentence) {
        if (noted_[sentence] == 0) note(p, sentence);
        rows_of_sentence_ = rows_.data() + noted_[sentence];
        first_ = p.sentences[sentence].tokens.first;
    }
    // The tokens that are `place` among those from `from` on, which are of the sentence looked at; `count` at most.
    [[nodiscard]] TokenBits run(Place place, std::uint32_t from, std::uint32_t count) const {
        const std::uint32_t shift = (from - first_) % bits_in_run;
        const Row* row = rows_of_sentence_ + (from - first_) / bits_in_run;
        const auto k = static_cast<std::size_t>(place);
        return (row[0][k] << shift | row[1][k] >> 1 >> (bits_in_run - 1 - shift)) & first_bits(count);
    }

private:
    void note(const Passage& p, std::uint32_t sentence);
    std::vector<std::uint32_t> noted_;  // by sentence, its first row, 0: not noted
    std::vector<Row> rows_;             // with an empty one at least after those of each sentence
    const Row* rows_of_sentence_ = nullptr;
    std::uint32_t first_ = 0;  // token of the sentence looked at
};

}  // namespace saidso::resolve
