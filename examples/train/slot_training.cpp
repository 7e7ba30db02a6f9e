#include "slot_training.hpp"

#include <algorithm>
#include <map>

namespace saidso::train {
namespace {

using resolve::Candidates;
using resolve::CueContext;
using resolve::Passage;
using resolve::Proposal;
using resolve::ScorerScratch;
using resolve::Slot;
using segment::TokenRange;

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
    for (const std::uint32_t s : candidates.starts)
        for (const std::uint32_t e : candidates.ends) {
            if (!resolve::possible(c, slot, s, e, candidates.longest)) continue;
            const double d = dice({s, e}, gold);
            if (d > highest) {
                highest = d;
                best = {s, e};
            }
        }
    return best;
}

void learn(const Passage& p, const CueContext& c, Slot slot, TokenRange gold, FloatWeights& weights, float rate,
           ScorerScratch& scratch) {
    constexpr float small = 1e-3F;
    const resolve::Table table = resolve::table_of(slot);
    resolve::slot_candidates(p, c, slot, scratch.candidates);
    const TokenRange target = reachable(c, slot, scratch.candidates, gold);
    if (target.empty() && !scratch.candidates.none) return;
    if (target.empty() && !gold.empty()) return;
    resolve::score_spans(p, c, slot, weights, scratch, target);
    resolve::Features& f = scratch.features;
    std::map<std::uint32_t, float> starts;
    std::map<std::uint32_t, float> ends;
    for (const auto& pair : scratch.spans.pairs) {
        const TokenRange span{pair.start, pair.end};
        const bool right = pair.missing() ? target.empty() : span == target;
        const float error = std::exp(pair.score - scratch.spans.log_total) - (right ? 1.0F : 0.0F);
        if (std::abs(error) < small) continue;
        if (pair.missing()) {
            resolve::missing_features(p, c, slot, f);
        } else {
            resolve::span_features(p, c, slot, span, f);
            starts[pair.start] += error;
            ends[pair.end] += error;
        }
        weights.update(table, f, error, rate);
    }
    for (const auto& [start, error] : starts) {
        resolve::start_features(p, c, slot, start, f);
        if (std::abs(error) > small) weights.update(table, f, error, rate);
    }
    for (const auto& [end, error] : ends) {
        resolve::end_features(p, c, slot, end, f);
        if (std::abs(error) > small) weights.update(table, f, error, rate);
    }
}

double likeness(const Proposal& q, const Proposal& gold) {
    double score = 0.6 * dice(q.cue, gold.cue) + dice(q.source, gold.source) + 0.8 * dice(q.left, gold.left) +
                   0.8 * dice(q.right, gold.right);
    const int equal = (q.cue == gold.cue) + (q.source == gold.source) + (q.left == gold.left) + (q.right == gold.right);
    score += 0.5 * equal;
    return equal == 4 ? score + 1 : score;
}

}  // namespace

void train_slot_models(const std::vector<TrainingArticle*>& articles, FloatWeights& weights, unsigned epochs) {
    std::vector<std::pair<TrainingArticle*, std::size_t>> examples;
    for (TrainingArticle* a : articles)
        for (std::size_t g = 0; g < a->gold.size(); ++g) examples.emplace_back(a, g);
    Random random(5);
    ScorerScratch scratch;
    for (unsigned epoch = 0; epoch < epochs; ++epoch) {
        random.shuffle(examples);
        const float rate = 0.12F / (1 + 0.3F * static_cast<float>(epoch));
        for (const auto& [a, g] : examples) {
            const auto article = a->article();
            const Passage p{article, a->syntax, a->evidence};
            const Proposal& gold = a->gold[g];
            CueContext c{gold.head, {gold.head, gold.head + 1}, {}, resolve::is_passive(p, gold.head)};
            learn(p, c, Slot::cue, gold.cue, weights, rate, scratch);
            c.cue = gold.cue;
            learn(p, c, Slot::source, gold.source, weights, rate, scratch);
            c.source = gold.source;
            learn(p, c, Slot::left, gold.left, weights, rate, scratch);
            learn(p, c, Slot::right, gold.right, weights, rate, scratch);
        }
    }
}

bool add_example(TrainingArticle& a, const resolve::Weights& weights, std::uint32_t head, const Proposal& gold,
                 ScorerScratch& scratch, std::vector<ListExample>& examples) {
    const auto article = a.article();
    resolve::combine({article, a.syntax, a.evidence}, head, weights, scratch);
    if (scratch.combinations.size() < 2) return false;
    ListExample x{&a, scratch.combinations, 0, {}};
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
