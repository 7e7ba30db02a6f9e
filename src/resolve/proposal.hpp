// A cue with the parts that are chosen for it.
#pragma once

#include <cstdint>

#include "resolve/passage.hpp"

namespace saidso::resolve {

// One table of weights a stage.
enum class Table : std::uint8_t { glance, head, cue, usual, source, left, right, combination, acceptance, conflict };
inline constexpr std::size_t table_count = 10;

// Which part of an attribution a span is chosen for; each has its table.
enum class Slot : std::uint8_t { cue, source, left, right };
inline Table table_of(Slot slot) {
    constexpr std::array<Table, 4> tables = {Table::cue, Table::source, Table::left, Table::right};
    return tables[static_cast<std::size_t>(slot)];
}

// How much is looked at. A trainer looks wider than the parser, so that it sees more mistakes.
struct Beam {
    float least_probability;   // of a head
    float hopeless;            // log-probability of a span that is not followed up
    float settled;             // of one that leaves nothing but hopeless ones: log(1 - exp(hopeless)) and a little more
    float edge_margin;         // an edge this far behind the best is not paired
    float pair_margin;         // a pair of edges this far behind the best is not looked at as a whole
    float combination_margin;  // a combination this far behind the best is not scored jointly
    float certainly_missing;   // a part whose absence scores higher is not looked for
    float certain_edge;        // edges further from the cue than one that scores higher are not looked at
    float sure_part;           // a part without a rival that scores higher is not weighed against its absence
    float sure_head;           // a head that scores higher at a glance is not looked at closer
    float sure_source;         // the usual source, when it scores higher, is the only one looked at
    float sure_content;        // likewise
    std::size_t cues, sources, lefts, rights;  // alternatives at most
};
inline constexpr Beam training_beam{0.2F,  -2.5F, -0.08F, 4,     4, 3.5F, 1e30F, 1e30F,
                                    1e30F, 1e30F, 1e30F,  1e30F, 2, 3,    3,     4};
inline constexpr Beam parsing_beam{0.4F, -1.4F, -0.27F, 1.5F, 1.5F, 2.5F, 2, 1.5F, 2, 2, 2, 1.5F, 2, 2, 2, 2};

// Where a source or content lies, seen from the cue.
enum class Side : std::uint8_t { left, right };

// A cue whose source and contents are looked for; `source` is empty while unknown, and when there is none.
struct CueContext {
    CueContext(const Passage& p, std::uint32_t head_token)
        : head(head_token),
          cue{head_token, head_token + 1},
          lemma(p.token(head_token).lemma),
          last_lemma(lemma),
          sentence(p.sentence_of(head_token)),
          range(p.sentence(head_token)),
          passive(is_passive(p, head_token)) {}
    void set_cue(const Passage& p, TokenRange span) {
        cue = span;
        source = {};
        last_lemma = p.token(span.last - 1).lemma;
        follows = what_follows(p, span.last, range.last);
        precedes = what_precedes(p, span.first, range.first);
    }
    std::uint32_t head;
    TokenRange cue;
    TokenRange source;
    std::uint32_t lemma;         // of the head
    std::uint32_t last_lemma;    // of the cue's last word
    std::uint32_t follows = 0;   // class of the complement, once the cue is set
    std::uint32_t precedes = 0;  // class of the subject before it
    std::uint32_t sentence;
    TokenRange range;  // the tokens of the sentence
    bool passive;
    bool without_left = false;  // no content left of it: there is some right of it, or it is no cue

    [[nodiscard]] bool source_before() const { return !source.empty() && source.first < cue.first; }
    [[nodiscard]] bool source_after() const { return !source.empty() && source.first >= cue.last; }
    // 0: no source, 1: before the cue, 2: after it
    [[nodiscard]] std::uint32_t source_side() const { return source.empty() ? 0 : source.first < cue.first ? 1 : 2; }
    // Where the words left for a content end: at a source before the cue, or at the cue.
    [[nodiscard]] std::uint32_t left_limit() const { return source_before() ? source.first : cue.first; }
};

// One combination of a cue's parts, with the logarithms of the stages' probabilities.
struct Proposal {
    std::uint32_t head = 0;
    TokenRange cue, source, left, right;
    float cue_score = 0, source_score = 0, left_score = 0, right_score = 0;
    float joint_score = 0;
    TokenRange extent{};                  // from the first of its parts to the last
    float probability = 0;                // of the head
    float confidence = 0;                 // of the whole
    std::uint32_t alternatives = 0;       // first of its combinations in the scorer's memory
    std::uint32_t alternative_count = 0;  // itself among them; 0: it was the only one
    bool accepted = false;
    [[nodiscard]] bool in_content(std::uint32_t i) const { return left.contains(i) || right.contains(i); }
    void set_extent() {
        extent = cue;
        for (const TokenRange part : {source, left, right}) {  // without a branch: no one can foretell which are there
            const std::uint32_t first = part.first | (0U - std::uint32_t{part.empty()});
            extent = {std::min(extent.first, first), std::max(extent.last, part.last)};
        }
    }
    [[nodiscard]] float parts_score() const { return cue_score + source_score + left_score + right_score; }
};

}  // namespace saidso::resolve
