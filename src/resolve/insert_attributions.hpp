// Adds attributions that a construction alone tells.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "grammar/attribution.hpp"

namespace saidso::resolve {

// How sure such an attribution is: the construction says it all; there is no score to go by.
inline constexpr float confidence_of_construction = 0.9F;

// Both lists are in the order of their heads, and so is `all` afterwards.
inline void insert_attributions(const std::vector<grammar::Attribution>& added,
                                std::vector<grammar::Attribution>& all) {
    if (added.empty()) return;
    std::vector<grammar::Attribution> merged;
    std::ranges::merge(all, added, std::back_inserter(merged), {}, &grammar::Attribution::head,
                       &grammar::Attribution::head);
    all = std::move(merged);
}

}  // namespace saidso::resolve
