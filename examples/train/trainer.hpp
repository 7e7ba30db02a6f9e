// Trains the attribution scorer, stage after stage.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "float_weights.hpp"
#include "resolve/attribution_model.hpp"

namespace saidso::train {

struct TrainingOptions {
    unsigned min_count = 2;  // updates of a feature before it has a weight
    unsigned folds = 5;      // later stages learn from predictions of models that have not seen the article
    float threshold = 0.45F;
};

// Returns the bytes of a weights file, and prints how well its confidence tells what is right. The same corpus, list of
// cues and options give the same bytes.
std::string train(Corpus& corpus, const std::vector<resolve::CueEntry>& listed, const TrainingOptions& options,
                  const std::string& provenance, std::ostream& report);

// data/cues.tsv
std::vector<resolve::CueEntry> read_listed_cues(const std::string& path);

}  // namespace saidso::train
