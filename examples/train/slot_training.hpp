// Training of the stages that choose one of a list: a slot's span, or a whole combination.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "corpus.hpp"
#include "float_weights.hpp"
#include "resolve/attribution_scorer.hpp"

namespace saidso::train {

// std::shuffle may differ between libraries; this does not.
class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[engine_() % i]);
    }

private:
    std::mt19937 engine_;
};

// In how many orders the stages after the slots see their examples; the mean over them depends on none.
inline constexpr unsigned later_orders = 4;

// Epochs whose weights enter the mean.
inline bool is_late(unsigned epoch, unsigned epochs) { return epoch >= epochs / 2; }

// Spans of cue, source and contents, given the gold parts chosen before.
void train_slot_models(const std::vector<TrainingArticle*>& articles, FloatWeights& weights, unsigned epochs);

// A cue's combinations and which of them is nearest to gold.
struct ListExample {
    const TrainingArticle* article;
    std::vector<resolve::Proposal> list;
    std::size_t best;
    std::vector<resolve::Proposal> others;  // accepted in the same run
};

// False when there is no choice.
bool add_example(TrainingArticle& a, const FloatWeights& weights, std::uint32_t head, const resolve::Proposal& gold,
                 resolve::ScorerMemory& memory, std::vector<ListExample>& examples);

// The list's score is the sum of what is known so far and what `table` learns.
template <class FeaturesOf>
void train_lists_once(const std::vector<ListExample>& examples, FloatWeights& weights, resolve::Table table, float rate,
                      FeaturesOf features_of) {
    resolve::FeatureList f;
    std::vector<float> scores;
    for (const ListExample& x : examples) {
        scores.clear();
        float highest = -1e30F;
        for (const auto& q : x.list) {
            f.clear();
            features_of(x, q, f);
            scores.push_back(q.joint_score + weights.score(table, f));
            highest = std::max(highest, scores.back());
        }
        float total = 0;
        for (const float s : scores) total += std::exp(s - highest);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const float error = std::exp(scores[i] - highest) / total - (i == x.best ? 1.0F : 0.0F);
            if (std::abs(error) < 2e-3F) continue;
            f.clear();
            features_of(x, x.list[i], f);
            weights.update(table, f, error, rate);
        }
    }
}

template <class FeaturesOf>
void train_lists(std::vector<ListExample>& examples, FloatWeights& weights, resolve::Table table, unsigned epochs,
                 FeaturesOf features_of) {
    for (unsigned order = 0; order < later_orders; ++order) {
        weights.restart(table);
        Random random(9 + order);
        for (unsigned epoch = 0; epoch < epochs; ++epoch) {
            random.shuffle(examples);
            train_lists_once(examples, weights, table, 0.06F / (1 + 0.5F * static_cast<float>(epoch)), features_of);
            if (is_late(epoch, epochs)) weights.remember(table);
        }
    }
    weights.settle(table);
}

}  // namespace saidso::train
