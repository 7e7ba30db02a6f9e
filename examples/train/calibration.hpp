// How far the scores of claims can be taken for probabilities.
#pragma once

#include <iosfwd>
#include <vector>

#include "resolve/attribution_model.hpp"

namespace saidso::train {

// A proposal of an article that its scorer has not seen.
struct Judged {
    float score;
    bool right;
};

// The slope and offset under which what happened was likeliest (J. Platt, Probabilistic outputs for support vector
// machines, 1999).
resolve::Calibration calibrate(const std::vector<Judged>& judged);

// What the confidence says beside how often it is right.
void print_calibration(std::ostream& out, const std::vector<Judged>& judged, resolve::Calibration calibration);

}  // namespace saidso::train
