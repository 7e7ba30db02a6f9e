// The articles to measure on: many different ones, each read once a round. A single repeated article would let the
// branch predictor learn it by heart.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace saidso::bench {

struct Article {
    std::string text;
    std::string reference_date;
};

// The articles of files and of folders (not of folders in them): .txt, .json (an object with "text") and .jsonl (one
// such object a line), in the order of their paths, each text once. Throws std::runtime_error when there are none.
std::vector<Article> read_articles(const std::vector<std::filesystem::path>& places);

std::size_t bytes_of(const std::vector<Article>& articles);

}  // namespace saidso::bench
