// Why claims were chosen, for people.
#pragma once

#include <ostream>
#include <vector>

#include <saidso/saidso.hpp>

namespace saidso::cli {

// For every claim its construction, its parts with the features that spoke for them, and the candidates that lost.
void print_explanations(const Document& document, const std::vector<Explanation>& explanations, std::ostream& out);

}  // namespace saidso::cli
