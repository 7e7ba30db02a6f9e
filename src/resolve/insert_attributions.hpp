// Adds attributions that a construction alone tells.
#pragma once

#include <cstddef>
#include <vector>

#include "grammar/attribution.hpp"

namespace saidso::resolve {

// How sure such an attribution is: the construction says it all; there is no score to go by.
inline constexpr float confidence_of_construction = 0.9F;

// Both lists are in the order of their heads, and so is `all` afterwards.
inline void insert_attributions(const std::vector<grammar::Attribution>& added,
                                std::vector<grammar::Attribution>& all) {
    std::size_t old = all.size();
    std::size_t fresh = added.size();
    all.resize(old + fresh);
    for (std::size_t to = all.size(); fresh > 0;) {  // from the end: each is moved once
        const bool is_old = old > 0 && all[old - 1].head > added[fresh - 1].head;
        all[--to] = is_old ? all[--old] : added[--fresh];
    }
}

}  // namespace saidso::resolve
