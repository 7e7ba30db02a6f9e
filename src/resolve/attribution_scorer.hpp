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

// The choices of one slot within those of all.
struct Choices {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    [[nodiscard]] std::span<const Choice> of(const std::vector<Choice>& all) const {
        return std::span(all).subspan(first, count);
    }
};

struct ChosenCue {
    CueContext c;
    Choice choice;
};

// A cue with one of its sources, and the contents that go with both.
struct Hypothesis {
    CueContext c;
    Choice cue, source;
    Choices lefts, rights;
};

// Memory of the scorer, used again.
struct ScorerMemory {
    SpanMemory spans;
    std::vector<std::uint32_t> heads;    // those likely enough
    std::vector<std::uint32_t> certain;  // possible heads with any certainty
    std::vector<Choice> choices;
    std::vector<ChosenCue> cues;
    std::vector<Hypothesis> hypotheses;
    std::vector<Proposal> combinations;  // of one head
    std::vector<Proposal> alternatives;  // the combinations of all proposals of a run
    std::vector<Proposal> others;        // accepted before they are chosen again
};

void set_probability(Evidence& e, float probability);
// Notes for every token what the certainty of the heads that have any tells of the places around; `evidence` is that of
// the passage.
void spread_certainty(const Passage& p, std::span<const std::uint32_t> heads, EvidenceBuffer& evidence);

// Appends the k best spans that are not hopeless, the best first. They are no longer among `spans`.
Choices take_best(ScoredSpans& spans, std::size_t k, const Beam& beam, std::vector<Choice>& out);

// Calls use(i) for every proposal of a run: each after the likelier ones that it overlaps with.
template <class Use>
void for_each_in_order(const Overlaps& overlaps, std::size_t count, Use use) {
    std::uint64_t left = count == 0 ? 0 : ~std::uint64_t{0} >> (run_length - count);
    while (left != 0)
        for (std::uint64_t rest = left; rest != 0; rest &= rest - 1) {
            const auto i = static_cast<std::uint32_t>(std::countr_zero(rest));
            if ((overlaps.likelier[i] & left) != 0) continue;
            use(i);
            left &= ~(std::uint64_t{1} << i);
        }
}

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
    void score_heads(EvidenceBuffer& evidence, std::span<const std::uint32_t> possible_heads) {
        m_.heads.clear();
        m_.certain.resize(possible_heads.size());
        std::size_t certain = 0;
        for (std::size_t k = 0; k < possible_heads.size(); ++k) {
            const PossibleHead head{possible_heads, k};
            const std::uint32_t i = head.token();
            auto glance = weights_.sum(Table::glance);
            head_glance_features(p_, head, glance);
            float score = weights_.value(Table::glance, glance);
            if (score < hopeless_head) continue;
            if (score <= Weights::beam.sure_head) {
                auto sum = weights_.sum(Table::head);
                head_features(p_, head, sum);
                score = weights_.value(Table::head, sum);
            }
            set_probability(evidence[i], logistic(score));
            if (evidence[i].probability >= Weights::beam.least_probability) m_.heads.push_back(i);
            m_.certain[certain] = i;
            certain += flag(evidence[i].certainty != 0);
        }
        m_.certain.resize(certain);
        spread_certainty(p_, m_.certain, evidence);
    }

    // Appends the best combination of each head to `out`, in the order of the heads; none for a head where
    // nothing fits. Its alternatives are appended to the memory's. Slot by slot, so that the code and the weights of
    // one stay at hand for all heads.
    void propose(std::span<const std::uint32_t> heads, std::vector<Proposal>& out) {
        choose_parts(heads);
        for (std::size_t first = 0; first < m_.hypotheses.size();) {
            std::size_t last = first;
            while (last < m_.hypotheses.size() && m_.hypotheses[last].c.head == m_.hypotheses[first].c.head) ++last;
            const Hypothesis& h = m_.hypotheses[first];
            if (last == first + 1 && h.lefts.count == 1 && h.rights.count == 1) {
                add_only(h, out);
            } else {
                combine(first, last);
                keep_best(out);
            }
            first = last;
        }
    }

    // All likely combinations of the parts of the cue at `head` into the memory, with their joint scores.
    void combine(std::uint32_t head) {
        choose_parts({&head, 1});
        combine(0, m_.hypotheses.size());
    }

    // Of the run `proposals`, which are in text order, those with a probability of `threshold` or more beside the ones
    // accepted before.
    void accept(float threshold, std::vector<Proposal>& proposals, std::vector<Proposal>& accepted) {
        const Overlaps overlaps = overlaps_of(proposals);
        for_each_in_order(overlaps, proposals.size(), [&](std::uint32_t i) {
            Proposal& q = proposals[i];
            const Standing standing(p_, q, proposals, overlaps.all[i]);
            auto sum = weights_.sum(Table::acceptance);
            acceptance_features(p_, q, standing, sum);
            q.confidence = weights_.confidence(sum);
            q.accepted = (flag(q.confidence >= threshold) & flag(!standing.same_cue)) != 0;
        });
        accepted.clear();
        for (const Proposal& q : proposals)
            if (q.accepted) accepted.push_back(q);
    }

    // Chooses each of the accepted ones again among its alternatives, beside all the others.
    void refine(std::vector<Proposal>& accepted) {
        const auto has_choice = [](const Proposal& q) { return q.alternative_count > 1; };
        if (std::none_of(accepted.begin(), accepted.end(), has_choice)) return;
        m_.others = accepted;
        for (std::size_t i = 0; i < accepted.size(); ++i) {
            Proposal& q = accepted[i];
            if (!has_choice(q)) continue;
            const std::span<const Proposal> others = near_ones(m_.others, i);
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
    static constexpr float hopeless_head = -2;      // at a glance
    static constexpr float alternative_margin = 3;  // nor weighed against other cues

    template <Slot slot>
    Choices choose(const CueContext& c, std::size_t most) {
        spans_.template score<slot>(c);
        const ScoredSpans& spans = m_.spans.spans;
        if (spans.pairs.size() != 1) return take_best(m_.spans.spans, most, Weights::beam, m_.choices);
        const ScoredSpans::Pair& only = spans.pairs[0];
        m_.choices.push_back({{only.start, only.end}, only.score - spans.log_total});
        return {static_cast<std::uint32_t>(m_.choices.size()) - 1, 1};
    }

    void choose_parts(std::span<const std::uint32_t> heads) {
        m_.choices.clear();
        m_.cues.clear();
        for (const std::uint32_t head : heads) {
            CueContext c(p_, head);
            for (const Choice& cue : choose<Slot::cue>(c, Weights::beam.cues).of(m_.choices)) {
                m_.cues.push_back({c, cue});
                m_.cues.back().c.set_cue(p_, cue.span);
            }
        }
        m_.hypotheses.clear();
        for (const ChosenCue& cue : m_.cues) {
            const Choices sources = choose<Slot::source>(cue.c, Weights::beam.sources);
            for (const Choice& source : sources.of(m_.choices)) {
                m_.hypotheses.push_back({cue.c, cue.choice, source, {}, {}});
                m_.hypotheses.back().c.source = source.span;
            }
        }
        choose_contents<Slot::left>(Weights::beam.lefts, &Hypothesis::lefts, left_limit);
        choose_contents<Slot::right>(Weights::beam.rights, &Hypothesis::rights, right_limit);
    }

    // Contents depend on where the source begins before the cue, or ends after it.
    static std::uint32_t left_limit(const CueContext& c) {
        return c.source_before() ? c.source.first : c.source_side();
    }
    static std::uint32_t right_limit(const CueContext& c) { return c.source_after() ? c.source.last : c.source_side(); }

    template <Slot slot, class Limit>
    void choose_contents(std::size_t most, Choices Hypothesis::*contents, Limit limit) {
        const Hypothesis* before = nullptr;
        for (Hypothesis& h : m_.hypotheses) {
            if constexpr (slot == Slot::right)
                h.c.without_left = h.lefts.count == 1 && m_.choices[h.lefts.first].span.empty();
            const bool known = before != nullptr && before->c.head == h.c.head && before->c.cue == h.c.cue &&
                               limit(before->c) == limit(h.c) && before->c.without_left == h.c.without_left;
            h.*contents = known ? before->*contents : choose<slot>(h.c, most);
            before = &h;
        }
    }

    // The combinations of the hypotheses of one head.
    void combine(std::size_t first, std::size_t last) {
        m_.combinations.clear();
        best_parts_ = -1e30F;
        for (std::size_t i = first; i < last; ++i) add_contents(m_.hypotheses[i]);
        score_jointly();
    }

    static bool fits(const Hypothesis& h, const Choice& left, const Choice& right) {
        if (left.span.empty() && right.span.empty()) return false;
        return !overlap(left.span, h.source.span) && !overlap(right.span, h.source.span);
    }
    static Proposal proposal_of(const Hypothesis& h, const Choice& left, const Choice& right) {
        return {h.c.head,    h.cue.span,     h.source.span, left.span,  right.span,
                h.cue.score, h.source.score, left.score,    right.score};
    }

    void add_contents(const Hypothesis& h) {
        for (const Choice& left : h.lefts.of(m_.choices))
            for (const Choice& right : h.rights.of(m_.choices)) {
                if (!fits(h, left, right)) continue;
                const float score = h.cue.score + h.source.score + left.score + right.score;
                if (score < best_parts_ - Weights::beam.combination_margin) continue;
                best_parts_ = std::max(best_parts_, score);
                m_.combinations.push_back(proposal_of(h, left, right));
            }
    }

    // The usual case: nothing to choose from.
    void add_only(const Hypothesis& h, std::vector<Proposal>& out) const {
        const Choice& left = m_.choices[h.lefts.first];
        const Choice& right = m_.choices[h.rights.first];
        if (!fits(h, left, right)) return;
        out.push_back(proposal_of(h, left, right));
        Proposal& q = out.back();
        q.set_extent();
        q.joint_score = q.parts_score();
        q.probability = p_.evidence[q.head].probability;
        q.alternatives = static_cast<std::uint32_t>(m_.alternatives.size());
    }

    void keep_best(std::vector<Proposal>& out) {
        const Proposal* best = nullptr;
        for (const Proposal& q : m_.combinations)
            if (best == nullptr || q.joint_score > best->joint_score) best = &q;
        if (best == nullptr) return;
        out.push_back(*best);
        Proposal& kept = out.back();
        kept.probability = p_.evidence[kept.head].probability;
        kept.alternatives = static_cast<std::uint32_t>(m_.alternatives.size());
        if (m_.combinations.size() == 1) return;
        const float least = best->joint_score - alternative_margin;
        for (const Proposal& q : m_.combinations)
            if (q.joint_score >= least) m_.alternatives.push_back(q);
        kept.alternative_count = static_cast<std::uint32_t>(m_.alternatives.size()) - kept.alternatives;
    }

    void score_jointly() {
        if (m_.combinations.size() > 1)
            std::erase_if(m_.combinations, [this](const Proposal& q) {
                return q.parts_score() < best_parts_ - Weights::beam.combination_margin;
            });
        const bool rivals = m_.combinations.size() > 1;
        for (Proposal& q : m_.combinations) {
            q.set_extent();
            q.joint_score = q.parts_score() + (rivals ? combination_score(q) : 0);
        }
    }

    float combination_score(const Proposal& q) const {
        auto sum = weights_.sum(Table::combination);
        combination_features(p_, q, sum);
        return weights_.value(Table::combination, sum);
    }

    const Passage& p_;
    const Weights& weights_;
    ScorerMemory& m_;
    SpanScorer<Weights> spans_;
    float best_parts_ = 0;  // of the combinations of one cue
};

}  // namespace saidso::resolve
