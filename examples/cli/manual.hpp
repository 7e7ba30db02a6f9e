// The manual and the shells' completions, made from the definition of the options.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace saidso::cli {

// `what` is one of the words of --generate.
std::string generate(const CLI::App& app, const std::string& what);

}  // namespace saidso::cli
