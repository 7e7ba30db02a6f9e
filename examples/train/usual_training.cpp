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

struct UsualExample {
    const TrainingArticle* article;
    CueContext c;
    TokenRange span;
    bool right;  // annotated as well
};
using UsualExamples = std::vector<UsualExample>;
using UsualFeatures = void (*)(const Passage&, const CueContext&, TokenRange, FeatureList&);

void learn_once(const UsualExamples& examples, FloatWeights& weights, Table table, UsualFeatures features, float rate) {
    FeatureList f;
    for (const UsualExample& x : examples) {
        const auto article = x.article->article();
        f.clear();
        features(x.article->passage(article), x.c, x.span, f);
        const float error = resolve::logistic(weights.score(table, f)) - (x.right ? 1.0F : 0.0F);
        if (std::abs(error) > 0.003F) weights.update(table, f, error, rate);
    }
}

// From nothing in several orders; the mean over them depends on none.
void learn(UsualExamples examples, FloatWeights& weights, Table table, UsualFeatures features) {
    for (unsigned order = 0; order < usual_orders; ++order) {
        weights.restart(table);
        Random random(11 + order);
        for (unsigned epoch = 0; epoch < usual_epochs; ++epoch) {
            random.shuffle(examples);
            learn_once(examples, weights, table, features, 0.08F / (1 + 0.35F * static_cast<float>(epoch)));
            if (is_late(epoch, usual_epochs)) weights.remember(table);
        }
    }
    weights.settle(table);
}

void collect(const std::vector<TrainingArticle*>& articles, UsualExamples& sources, UsualExamples& lefts,
             UsualExamples& contents) {
    for (const TrainingArticle* a : articles) {
        const auto article = a->article();
        const Passage p = a->passage(article);
        for (const auto& gold : a->gold) {
            CueContext c(p, gold.head);
            c.set_cue(p, gold.cue);
            const TokenRange source = resolve::usual_source(p, c);
            if (!source.empty()) sources.push_back({a, c, source, source == gold.source});
            c.source = gold.source;
            const TokenRange left = resolve::usual_left(p, c);
            if (!left.empty()) lefts.push_back({a, c, left, left == gold.left});
            c.without_left = gold.left.empty();
            const TokenRange content = resolve::usual_right(p, c);
            if (!content.empty() && !resolve::joins_predicates(p, content))
                contents.push_back({a, c, content, content == gold.right});
        }
    }
}

}  // namespace

void train_usual_spans(const std::vector<TrainingArticle*>& articles, FloatWeights& weights) {
    UsualExamples sources;
    UsualExamples lefts;
    UsualExamples contents;
    collect(articles, sources, lefts, contents);
    learn(std::move(lefts), weights, Table::usual_left, resolve::usual_left_features<FeatureList>);
    learn(std::move(sources), weights, Table::usual_source, resolve::usual_source_features<FeatureList>);
    learn(std::move(contents), weights, Table::usual_right, resolve::usual_right_features<FeatureList>);
}

}  // namespace saidso::train
