// The stages of the attribution scorer, shared by parser and trainer.
#pragma once

#include <vector>

#include "resolve/attribution_candidates.hpp"
#include "resolve/attribution_features.hpp"

namespace saidso::resolve {

// Which part of an attribution a span is chosen for; each has its table.
enum class Slot : std::uint8_t { cue, source, left, right };
Table table_of(Slot slot);

struct Choice {
    TokenRange span;  // empty: the part is missing
    float score;      // log-probability among the candidates
};

// A candidate edge with the sum of its weights.
struct Edge {
    std::uint32_t position;
    float score;
};

// Candidate spans of one slot, scored by their edges, then by the best pairs of edges.
struct ScoredSpans {
    struct Pair {
        std::uint32_t start;  // both 0: the part is missing
        std::uint32_t end;
        float score;
        [[nodiscard]] bool missing() const { return end == 0; }
    };
    std::vector<Pair> pairs;
    float log_total = 0;  // logarithm of the sum of exp(score)
};

// Memory of the scorer, used again.
struct ScorerScratch {
    Candidates candidates;
    std::vector<Edge> starts;
    std::vector<Edge> ends;
    ScoredSpans spans;
    std::vector<Proposal> combinations;
    std::vector<Proposal> alternatives;  // the combinations of all proposals of a run
    Features features;
};

bool possible(const CueContext& c, Slot slot, std::uint32_t start, std::uint32_t end, std::uint32_t longest);

void start_features(const Passage& p, const CueContext& c, Slot slot, std::uint32_t start, Features& f);
void end_features(const Passage& p, const CueContext& c, Slot slot, std::uint32_t end, Features& f);
void span_features(const Passage& p, const CueContext& c, Slot slot, TokenRange span, Features& f);
void missing_features(const Passage& p, const CueContext& c, Slot slot, Features& f);
void slot_candidates(const Passage& p, const CueContext& c, Slot slot, Candidates& out);

// Scores the candidates of a slot into scratch.spans. A trainer keeps its gold span through the beam by `keep`.
void score_spans(const Passage& p, const CueContext& c, Slot slot, const Weights& weights, ScorerScratch& scratch,
                 TokenRange keep = {});

// All likely combinations of the parts of the cue at `head` into scratch.combinations, with their joint scores.
void combine(const Passage& p, std::uint32_t head, const Weights& weights, ScorerScratch& scratch);

// The best combination for the cue at `head`; false when the token is too unlikely a head, or nothing fits.
// Its alternatives are appended to scratch.alternatives.
bool propose(const Passage& p, std::uint32_t head, const Weights& weights, ScorerScratch& scratch, Proposal& out);

// Whether the token may be a cue's head at all.
bool may_be_head(const Passage& p, std::uint32_t i);

// Fills probability, certainty and strong_before of `evidence`, which is that of the passage.
void score_heads(const Passage& p, const Weights& weights, std::vector<Evidence>& evidence, Features& f);
void set_probability(Evidence& e, float probability);
void count_strong(std::vector<Evidence>& evidence);

// Proposals are weighed against each other in runs of this many, so that an article of any length costs linear time.
inline constexpr std::size_t run_length = 64;

// Calls use(run) for every run of `all`.
template <class Use>
void for_each_run(const std::vector<Proposal>& all, Use use) {
    std::vector<Proposal> run;
    for (std::size_t i = 0; i < all.size(); i += run_length) {
        run.assign(all.begin() + static_cast<std::ptrdiff_t>(i),
                   all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + run_length)));
        use(run);
    }
}

// Likeliest heads first.
void sort_for_acceptance(std::vector<Proposal>& run);

// Keeps of `proposals` those with a probability of `threshold` or more beside the ones accepted before.
void accept(const Passage& p, const Weights& weights, float threshold, std::vector<Proposal>& proposals,
            std::vector<Proposal>& accepted, Features& f);

// Chooses each of the accepted ones again among its alternatives, beside all the others.
void refine(const Passage& p, const Weights& weights, std::span<const Proposal> alternatives,
            std::vector<Proposal>& accepted, Features& f);

float logistic(float x);

}  // namespace saidso::resolve
