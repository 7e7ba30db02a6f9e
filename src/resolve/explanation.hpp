// Why attributions were chosen: the scorer's work again, this time with the names of what it sums.
#pragma once

#include <span>
#include <vector>

#include <saidso/explain.hpp>

#include "grammar/attribution.hpp"
#include "resolve/attribution_model.hpp"

namespace saidso::resolve {

// One explanation for each of `attributions`, which were chosen by `model`.
std::vector<Explanation> explain_attributions(const grammar::Article& article, const grammar::Syntax& syntax,
                                              const AttributionModel& model,
                                              std::span<const grammar::Attribution> attributions);

}  // namespace saidso::resolve
