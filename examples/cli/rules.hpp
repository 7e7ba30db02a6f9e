// The list of rules that the table, the page and --explain name.
#pragma once

#include <string>

namespace saidso::cli {

// A line a rule: what it makes, its name, an example.
std::string list_of_rules();

}  // namespace saidso::cli
