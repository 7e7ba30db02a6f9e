// The stages of the attribution scorer, shared by parser and trainer.
//
// Is this token a cue's head; which span has the cue; which is the source; which is the content left and right of the
// cue; which of the best combinations fits together; is it accepted beside those already accepted; does it fit better
// beside all accepted ones.
#pragma once

#include <span>

#include "resolve/choice_features.hpp"
#include "resolve/head_features.hpp"
#include "resolve/span_scorer.hpp"

namespace saidso::resolve {

struct Choice {
    TokenRange span;  // empty: the part is missing
    float score;      // log-probability among the candidates
};

// Memory of the scorer, used again.
struct ScorerMemory {
    SpanMemory spans;
    std::vector<std::uint32_t> possible_heads;
    std::vector<std::uint32_t> heads;  // those likely enough
    std::vector<Choice> cues, sources, lefts, rights;
    std::vector<Proposal> combinations;
    std::vector<Proposal> alternatives;  // the combinations of all proposals of a run
    std::vector<Proposal> by_head;       // of one run, in text order
};

void set_probability(Evidence& e, float probability);
void count_strong(std::vector<Evidence>& evidence);

// The k best spans that are not hopeless.
void best_choices(ScoredSpans& spans, std::size_t k, float hopeless, std::vector<Choice>& out);

// Likeliest heads first.
void sort_for_acceptance(std::vector<Proposal>& run);

// A copy in text order, and the part of it that may have to do with q.
void sort_by_head(const std::vector<Proposal>& run, std::vector<Proposal>& out);
std::span<const Proposal> near_ones(const std::vector<Proposal>& by_head, const Proposal& q);

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

template <class Weights>
class AttributionScorer {
public:
    AttributionScorer(const Passage& p, const Weights& weights, ScorerMemory& memory)
        : p_(p), weights_(weights), m_(memory), spans_(p, weights, memory.spans) {}

    // Fills probability, certainty and strong_before of `evidence`, which is that of the passage, and the memory's
    // heads.
    void score_heads(std::vector<Evidence>& evidence) {
        m_.heads.clear();
        link_cues(evidence, m_.possible_heads);
        for (const std::uint32_t i : m_.possible_heads) {
            auto sum = weights_.sum(Table::head);
            first_head_features(p_, i, sum);
            if (weights_.value(Table::head, sum) > hopeless_head) other_head_features(p_, i, sum);
            set_probability(evidence[i], logistic(weights_.value(Table::head, sum)));
            if (evidence[i].probability >= Weights::beam.least_probability) m_.heads.push_back(i);
        }
        count_strong(evidence);
    }

    // The best combination for the cue at `head`; false when the token is too unlikely a head, or nothing fits.
    // Its alternatives are appended to the memory's.
    bool propose(std::uint32_t head, Proposal& out) {
        if (p_.evidence[head].probability < Weights::beam.least_probability) return false;
        combine(head);
        const Proposal* best = nullptr;
        for (const Proposal& q : m_.combinations)
            if (best == nullptr || q.joint_score > best->joint_score) best = &q;
        if (best == nullptr) return false;
        out = *best;
        out.probability = p_.evidence[head].probability;
        out.alternatives = static_cast<std::uint32_t>(m_.alternatives.size());
        const float least = best->joint_score - alternative_margin;
        for (const Proposal& q : m_.combinations)
            if (q.joint_score >= least) m_.alternatives.push_back(q);
        out.alternative_count = static_cast<std::uint32_t>(m_.alternatives.size()) - out.alternatives;
        return true;
    }

    // All likely combinations of the parts of the cue at `head` into the memory, with their joint scores.
    void combine(std::uint32_t head) {
        CueContext c(p_, head);
        m_.combinations.clear();
        best_parts_ = -1e30F;
        choose<Slot::cue>(c, Weights::beam.cues, m_.cues);
        for (const Choice& cue : m_.cues) {
            c.set_cue(p_, cue.span);
            choose<Slot::source>(c, Weights::beam.sources, m_.sources);
            add_sources(c, cue);
        }
        score_jointly();
    }

    // Keeps of `proposals` those with a probability of `threshold` or more beside the ones accepted before.
    void accept(float threshold, std::vector<Proposal>& proposals, std::vector<Proposal>& accepted) {
        sort_by_head(proposals, m_.by_head);
        sort_for_acceptance(proposals);
        accepted.clear();
        for (Proposal& q : proposals) {
            auto sum = weights_.sum(Table::acceptance);
            acceptance_features(p_, q, accepted, near_ones(m_.by_head, q), sum);
            q.confidence = weights_.confidence(sum);
            if (q.confidence < threshold) continue;
            const auto same_cue = [&q](const Proposal& other) { return other.cue.overlaps(q.cue); };
            if (std::none_of(accepted.begin(), accepted.end(), same_cue)) accepted.push_back(q);
        }
    }

    // Chooses each of the accepted ones again among its alternatives, beside all the others.
    void refine(std::vector<Proposal>& accepted) {
        sort_by_head(accepted, m_.by_head);
        for (Proposal& q : accepted) {
            if (q.alternative_count == 1) continue;
            const std::span<const Proposal> others = near_ones(m_.by_head, q);
            const Proposal* best = nullptr;
            float highest = 0;
            for (std::uint32_t k = 0; k < q.alternative_count; ++k) {
                const Proposal& candidate = m_.alternatives[q.alternatives + k];
                auto sum = weights_.sum(Table::conflict);
                conflict_features(p_, candidate, others, sum);
                const float score = candidate.joint_score + weights_.value(Table::conflict, sum);
                if (best != nullptr && score <= highest) continue;
                highest = score;
                best = &candidate;
            }
            const float probability = q.probability;
            const float confidence = q.confidence;
            q = *best;
            q.probability = probability;
            q.confidence = confidence;
        }
    }

private:
    static constexpr float hopeless_head = -3;      // nothing further makes a likely head of it
    static constexpr float alternative_margin = 3;  // nor weighed against other cues

    template <Slot slot>
    void choose(const CueContext& c, std::size_t most, std::vector<Choice>& out) {
        spans_.template score<slot>(c);
        best_choices(m_.spans.spans, most, Weights::beam.hopeless, out);
    }

    // Contents depend on where the source begins before the cue, or ends after it.
    void add_sources(CueContext& c, const Choice& cue) {
        std::uint32_t left_limit = absent;
        std::uint32_t right_limit = absent;
        for (const Choice& source : m_.sources) {
            c.source = source.span;
            const std::uint32_t left = c.source_before() ? c.source.first : c.source_side();
            const std::uint32_t right = c.source_after() ? c.source.last : c.source_side();
            if (left != left_limit) choose<Slot::left>(c, Weights::beam.lefts, m_.lefts);
            if (right != right_limit) choose<Slot::right>(c, Weights::beam.rights, m_.rights);
            left_limit = left;
            right_limit = right;
            add_contents(c, cue, source);
        }
    }

    void add_contents(const CueContext& c, const Choice& cue, const Choice& source) {
        for (const Choice& left : m_.lefts)
            for (const Choice& right : m_.rights) {
                if (left.span.empty() && right.span.empty()) continue;
                if (overlap(left.span, source.span) || overlap(right.span, source.span)) continue;
                const float score = cue.score + source.score + left.score + right.score;
                if (score < best_parts_ - Weights::beam.combination_margin) continue;
                best_parts_ = std::max(best_parts_, score);
                m_.combinations.push_back({c.head, cue.span, source.span, left.span, right.span, cue.score,
                                           source.score, left.score, right.score});
            }
    }

    void score_jointly() {
        std::erase_if(m_.combinations, [this](const Proposal& q) {
            return q.parts_score() < best_parts_ - Weights::beam.combination_margin;
        });
        for (Proposal& q : m_.combinations) {
            auto sum = weights_.sum(Table::combination);
            combination_features(p_, q, sum);
            q.joint_score = q.parts_score() + weights_.value(Table::combination, sum);
        }
    }

    const Passage& p_;
    const Weights& weights_;
    ScorerMemory& m_;
    SpanScorer<Weights> spans_;
    float best_parts_ = 0;  // of the combinations of one cue
};

}  // namespace saidso::resolve
