// Where the parts of an attribution may begin and end.
#pragma once

#include "resolve/fixed_list.hpp"
#include "resolve/proposal.hpp"
#include "resolve/sentence_places.hpp"

namespace saidso::resolve {

// Far enough for any sentence of prose.
inline constexpr std::uint32_t content_window = 90;

// Edges in a row of one sentence; the first bit is the edge `first`.
struct EdgeRun {
    TokenBits bits;
    std::uint32_t first;
    bool backwards;  // the last one is looked at first
};

// The edges found for one slot, in the order they are to be looked at: those of the cue's sentence, then others.
class Edges {
    static constexpr std::size_t most_runs = 4;
    static constexpr std::size_t most_others = std::size_t{3} * content_window;  // two windows and some sentences

public:
    static constexpr std::size_t most = most_runs * bits_in_run + most_others;

    void clear() {
        runs_.clear();
        others_.clear();
    }
    void add_run(const EdgeRun& run) { runs_.add(run); }
    void add(std::uint32_t edge) { others_.add(edge); }
    void add_if(std::uint32_t condition, std::uint32_t edge) { others_.add_if(condition, edge); }
    // Drops the edges in rows that lie outside [from, to].
    void limit(std::uint32_t from, std::uint32_t to) {
        for (EdgeRun& run : runs_) {
            run.bits &=
                ~first_bits(from - std::min(from, run.first)) & first_bits(to + 1 - std::min(to + 1, run.first));
        }
    }
    // Calls use(edge) until it answers true.
    template <class Use>
    void visit(Use use) const {
        for (EdgeRun run : runs_)
            while (run.bits != 0) {
                const std::uint32_t n = run.backwards ? last_of(run.bits) : first_of(run.bits);
                if (use(run.first + n)) return;
                run.bits &= ~bit_of(n);
            }
        for (const std::uint32_t edge : others_)
            if (use(edge)) return;
    }

private:
    FixedList<EdgeRun, most_runs> runs_;
    FixedList<std::uint32_t, most_others> others_;
};

struct Candidates {
    Edges starts;
    Edges ends;
    SentencePlaces places;      // to be forgotten before another article
    std::uint32_t longest = 0;  // tokens of a span at most
    void clear(std::uint32_t longest_span) {
        starts.clear();
        ends.clear();
        longest = longest_span;
    }
};

// "Holt said:": a colon after the cue, or at the end of its sentence.
bool introduces_next_sentence(const Passage& p, const CueContext& c);

// Whether there is any content to look for left of the cue.
bool may_have_left(const Passage& p, const CueContext& c);

// Those of cue and source, and the starts right of the cue, outwards from the cue.
template <Slot slot>
void slot_candidates(const Passage& p, const CueContext& c, Candidates& out);

}  // namespace saidso::resolve
