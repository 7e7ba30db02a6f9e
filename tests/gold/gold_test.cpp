// The five annotated articles: agreement must not fall below the floors of floors.tsv.

#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

#include "gold/score.hpp"

using namespace saidso;
using namespace saidso::test;

namespace {

std::map<std::string, double> read_floors() {
    std::map<std::string, double> floors;
    std::ifstream in(SAIDSO_GOLD_DIR "/floors.tsv");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream fields(line);
        std::string name;
        double floor = 0;
        fields >> name >> floor;
        floors[name] = floor;
    }
    return floors;
}

}  // namespace

TEST_CASE("agreement with the annotated articles stays above its floors", "[gold]") {
    const auto articles = read_gold_articles();
    REQUIRE(articles.size() == 5);
    const Parser parser;
    Scores scores;
    for (const GoldArticle& gold : articles) add_scores(gold, parser.parse(gold.text, gold.reference_date), scores);
    const auto floors = read_floors();
    REQUIRE(floors.size() >= 3);
    for (const auto& [name, floor] : floors) {
        INFO(name);
        CHECK(scores[name].f1() >= floor);
    }
}

TEST_CASE("a document without answers agrees in nothing", "[gold]") {
    const auto articles = read_gold_articles();
    Scores scores;
    for (const GoldArticle& gold : articles) add_scores(gold, Document(), scores);
    for (const char* name : {"quantities", "dates", "claims"}) CHECK(scores[name].f1() == 0);
}
