#include "slot_training.hpp"

#include <algorithm>
#include <map>

namespace saidso::train {
namespace {

using resolve::Candidates;
using resolve::CueContext;
using resolve::Passage;
using resolve::Proposal;
using resolve::ScorerMemory;
using resolve::Slot;
using resolve::Table;
using segment::TokenRange;

constexpr unsigned slot_orders = 8;
constexpr std::array slot_tables{Table::cue, Table::source, Table::left, Table::right};

// 2 |a and b| / (|a| + |b|)
double dice(TokenRange a, TokenRange b) {
    if (a.empty() && b.empty()) return 1;
    if (a.empty() || b.empty() || !a.overlaps(b)) return 0;
    const std::uint32_t both = std::min(a.last, b.last) - std::max(a.first, b.first);
    return 2.0 * both / (a.size() + b.size());
}

// The gold span, or the candidate nearest to it.
TokenRange reachable(const CueContext& c, Slot slot, const Candidates& candidates, TokenRange gold) {
    if (gold.empty()) return gold;
    TokenRange best;
    double highest = 0;
    candidates.starts.visit([&](std::uint32_t start) {
        candidates.ends.visit([&](std::uint32_t end) {
            const TokenRange span{start, end};
            const double d = resolve::possible(c, slot, span, candidates.longest) != 0 ? dice(span, gold) : 0;
            if (d > highest) {
                highest = d;
                best = span;
            }
            return false;
        });
        return false;
    });
    return best;
}

// One step for the choice of a slot's span: towards the gold one, away from the others by their probability.
class SlotLearner {
public:
    SlotLearner(const Passage& p, FloatWeights& weights, float rate, ScorerMemory& memory)
        : p_(p), weights_(weights), rate_(rate), memory_(memory.spans) {
        memory_.candidates.places.forget(p);
    }

    template <Slot slot>
    void learn(const CueContext& c, TokenRange gold) {
        resolve::slot_candidates<slot>(p_, c, memory_.candidates);
        const TokenRange target = reachable(c, slot, memory_.candidates, gold);
        if (target.empty() && (slot == Slot::cue || !gold.empty())) return;
        resolve::SpanScorer<FloatWeights>(p_, weights_, memory_).template score<slot>(c, target);
        std::map<std::uint32_t, float> starts;
        std::map<std::uint32_t, float> ends;
        for (const auto& pair : memory_.spans.pairs) {
            const TokenRange span{pair.start, pair.end};
            const bool right = pair.missing() ? target.empty() : span == target;
            const float error = std::exp(pair.score - memory_.spans.log_total) - (right ? 1.0F : 0.0F);
            if (std::abs(error) < small) continue;
            f_.clear();
            if (pair.missing()) {
                resolve::missing_features<slot>(p_, c, f_);
            } else {
                resolve::span_features<slot>(p_, c, span, f_);
                starts[pair.start] += error;
                ends[pair.end] += error;
            }
            weights_.update(resolve::table_of(slot), f_, error, rate_);
        }
        for (const auto& [start, error] : starts) learn_start<slot>(c, start, error);
        for (const auto& [end, error] : ends) learn_end<slot>(c, end, error);
    }

private:
    static constexpr float small = 1e-3F;

    template <Slot slot>
    void learn_start(const CueContext& c, std::uint32_t start, float error) {
        if (std::abs(error) <= small) return;
        const std::uint32_t reach = resolve::edge_reach<slot>(p_, c, start);
        f_.clear();
        resolve::start_features<slot>(p_, c, start, reach, f_);
        weights_.update(resolve::table_of(slot), f_, error, rate_);
    }

    template <Slot slot>
    void learn_end(const CueContext& c, std::uint32_t end, float error) {
        if (std::abs(error) <= small) return;
        const std::uint32_t reach = resolve::edge_reach<slot>(p_, c, end - 1);
        f_.clear();
        resolve::end_features<slot>(p_, c, end, reach, f_);
        weights_.update(resolve::table_of(slot), f_, error, rate_);
    }

    const Passage& p_;
    FloatWeights& weights_;
    float rate_;
    resolve::SpanMemory& memory_;
    resolve::FeatureList f_;
};

double likeness(const Proposal& q, const Proposal& gold) {
    double score = 0.6 * dice(q.cue, gold.cue) + dice(q.source, gold.source) + 0.8 * dice(q.left, gold.left) +
                   0.8 * dice(q.right, gold.right);
    const int equal = (q.cue == gold.cue) + (q.source == gold.source) + (q.left == gold.left) + (q.right == gold.right);
    score += 0.5 * equal;
    return equal == 4 ? score + 1 : score;
}

float slot_rate(unsigned epoch) { return 0.08F / (1 + 0.3F * static_cast<float>(epoch)); }

void learn_slots(const TrainingArticle& a, const Proposal& gold, FloatWeights& weights, float rate,
                 ScorerMemory& memory) {
    const auto article = a.article();
    const Passage p = a.passage(article);
    SlotLearner learner(p, weights, rate, memory);
    CueContext c(p, gold.head);
    learner.learn<Slot::cue>(c, gold.cue);
    c.set_cue(p, gold.cue);
    learner.learn<Slot::source>(c, gold.source);
    c.source = gold.source;
    learner.learn<Slot::left>(c, gold.left);
    learner.learn<Slot::right>(c, gold.right);
}

}  // namespace

void train_slot_models(const std::vector<TrainingArticle*>& articles, FloatWeights& weights, unsigned epochs) {
    std::vector<std::pair<TrainingArticle*, std::size_t>> examples;
    for (TrainingArticle* a : articles)
        for (std::size_t g = 0; g < a->gold.size(); ++g) examples.emplace_back(a, g);
    // The mean over several orders of the examples depends on none of them.
    ScorerMemory memory;
    for (unsigned order = 0; order < slot_orders; ++order) {
        for (const Table table : slot_tables) weights.restart(table);
        Random random(5 + order);
        for (unsigned epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(examples);
            for (const auto& [a, g] : examples) learn_slots(*a, a->gold[g], weights, slot_rate(epoch), memory);
            if (!is_late(epoch, epochs)) continue;
            for (const Table table : slot_tables) weights.remember(table);
        }
    }
    for (const Table table : slot_tables) weights.settle(table);
}

bool add_example(TrainingArticle& a, const FloatWeights& weights, std::uint32_t head, const Proposal& gold,
                 ScorerMemory& memory, std::vector<ListExample>& examples) {
    const auto article = a.article();
    const Passage p = a.passage(article);
    resolve::AttributionScorer<FloatWeights>(p, weights, memory).combine(head);
    if (memory.combinations.size() < 2) return false;
    ListExample x{&a, memory.combinations, 0, {}};
    double highest = -1;
    for (std::size_t i = 0; i < x.list.size(); ++i) {
        const double score = likeness(x.list[i], gold);
        if (score <= highest) continue;
        highest = score;
        x.best = i;
    }
    examples.push_back(std::move(x));
    return true;
}

}  // namespace saidso::train
