#include "usual_training.hpp"

#include "resolve/usual_spans.hpp"
#include "slot_training.hpp"

namespace saidso::train {
namespace {

using resolve::CueContext;
using resolve::FeatureList;
using resolve::Passage;
using resolve::Table;
using segment::TokenRange;

constexpr unsigned usual_orders = 8;
constexpr unsigned usual_epochs = 8;

using UsualFeatures = void (*)(const Passage&, const CueContext&, TokenRange, FeatureList&);
struct UsualExample {
    const TrainingArticle* article;
    CueContext c;
    TokenRange span;
    bool right;  // annotated as well
    UsualFeatures features;
};
using UsualExamples = std::vector<UsualExample>;

void learn_once(const UsualExamples& examples, FloatWeights& weights, float rate) {
    FeatureList f;
    for (const UsualExample& x : examples) {
        const auto article = x.article->article();
        f.clear();
        x.features(x.article->passage(article), x.c, x.span, f);
        const float error = resolve::logistic(weights.score(Table::usual, f)) - (x.right ? 1.0F : 0.0F);
        if (std::abs(error) > 0.003F) weights.update(Table::usual, f, error, rate);
    }
}

// From nothing in several orders; the mean over them depends on none.
void learn(UsualExamples examples, FloatWeights& weights) {
    for (unsigned order = 0; order < usual_orders; ++order) {
        weights.restart(Table::usual);
        Random random(11 + order);
        for (unsigned epoch = 0; epoch < usual_epochs; ++epoch) {
            random.shuffle(examples);
            learn_once(examples, weights, 0.08F / (1 + 0.35F * static_cast<float>(epoch)));
            if (is_late(epoch, usual_epochs)) weights.remember(Table::usual);
        }
    }
    weights.settle(Table::usual);
}

UsualExamples collect(const std::vector<TrainingArticle*>& articles) {
    UsualExamples examples;
    for (const TrainingArticle* a : articles) {
        const auto article = a->article();
        const Passage p = a->passage(article);
        for (const auto& gold : a->gold) {
            CueContext c(p, gold.head);
            const auto add = [&](TokenRange span, TokenRange annotated, UsualFeatures features) {
                if (!span.empty()) examples.push_back({a, c, span, span == annotated, features});
            };
            c.set_cue(p, gold.cue);
            add(resolve::usual_source(p, c), gold.source, resolve::usual_source_features<FeatureList>);
            c.source = gold.source;
            add(resolve::usual_left(p, c), gold.left, resolve::usual_left_features<FeatureList>);
            c.without_left = gold.left.empty();
            const TokenRange content = resolve::usual_right(p, c);
            if (content.empty() || !resolve::may_end_inside(p, content))
                add(content, gold.right, resolve::usual_right_features<FeatureList>);
        }
    }
    return examples;
}

}  // namespace

void train_usual_spans(const std::vector<TrainingArticle*>& articles, FloatWeights& weights) {
    learn(collect(articles), weights);
}

}  // namespace saidso::train
