// Training of the stages that tell whether a source or content is the usual one.
#pragma once

#include "corpus.hpp"
#include "float_weights.hpp"

namespace saidso::train {

// From the cues of the articles and their annotated parts.
void train_usual_spans(const std::vector<TrainingArticle*>& articles, FloatWeights& weights);

}  // namespace saidso::train
