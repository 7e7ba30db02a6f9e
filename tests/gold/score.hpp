// How well a document agrees with the annotation of its text.
#pragma once

#include <map>
#include <string>

#include "gold/gold_article.hpp"

namespace saidso::test {

// Agreement summed over articles.
struct Tally {
    double agreed = 0;
    double gold = 0;
    double found = 0;

    // 1 when there is nothing to find and nothing was found.
    [[nodiscard]] double f1() const { return gold + found == 0 ? 1 : 2 * agreed / (gold + found); }
};

// quantities   spans overlap, and interval, bound, unit and counted head are equal
// dates        spans overlap, and type, value and mod are equal
// claims       for each pair: F1 of the content's bytes (at least 0.5) x F1 of the source's bytes
// the others   of the claims that pair up: how often that member is equal
using Scores = std::map<std::string, Tally>;

// Adds one article's.
void add_scores(const GoldArticle& gold, const Document& document, Scores& scores);

}  // namespace saidso::test
