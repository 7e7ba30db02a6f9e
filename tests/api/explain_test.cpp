#include <cmath>

#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

using namespace saidso;

namespace {

const std::string text =
    "Harbour chief Anna Lindqvist said on Monday that the ferries would return in May. "
    "The unions, according to two officials, had asked for a delay.\n";

}  // namespace

TEST_CASE("an explanation for every claim, in their order", "[explain]") {
    const Parser parser;
    const Document document = parser.parse(text);
    const auto explanations = parser.explain(text);
    REQUIRE(!document.claims.empty());
    REQUIRE(explanations.size() == document.claims.size());
    for (std::size_t i = 0; i < explanations.size(); ++i) {
        CHECK(explanations[i].claim == i);
        CHECK(explanations[i].rule == document.claims[i].rule);
        CHECK(explanations[i].head_probability >= 0.2);
    }
}

TEST_CASE("the chosen source is among the candidates, and others lost", "[explain]") {
    const Parser parser;
    const Document document = parser.parse(text);
    const auto explanations = parser.explain(text);
    const Claim& claim = document.claims.front();
    REQUIRE(claim.source);
    double total = 0;
    std::size_t chosen = 0;
    std::size_t lost = 0;
    for (const ClaimCandidate& c : explanations.front().candidates) {
        if (c.part != ClaimPart::source) continue;
        total += c.probability;
        chosen += c.chosen ? 1 : 0;
        lost += c.chosen ? 0 : 1;
        if (c.chosen) CHECK(c.span == claim.source);
    }
    CHECK(chosen == 1);
    CHECK(lost >= 1);
    CHECK(total <= 1.001);
}

TEST_CASE("a span that a rule mended is told from those weighed", "[explain]") {
    const std::string mended =
        "Harbour chief Anna Lindqvist said in a letter on Monday that the ferries would return in May.\n";
    const Parser parser;
    const Document document = parser.parse(mended);
    REQUIRE(document.claims.size() == 1);
    const Span content = document.content(document.claims.front()).front();
    CHECK(document.text(content) == "the ferries would return in May");
    const auto explanations = parser.explain(mended);
    std::size_t found = 0;
    for (const ClaimCandidate& c : explanations.front().candidates) {
        CHECK(c.mended == (c.chosen && c.part == ClaimPart::right_content));
        if (!c.mended) continue;
        ++found;
        CHECK(c.span == content);
        CHECK(c.probability == 0);
    }
    CHECK(found == 1);
}

TEST_CASE("features are named and weighed, the strongest first", "[explain]") {
    const auto explanations = Parser().explain(text);
    REQUIRE(!explanations.empty());
    double last = 1e9;
    std::size_t of_head = 0;
    for (const WeightedFeature& f : explanations.front().features) {
        CHECK(!f.name.empty());
        CHECK(f.weight != 0);
        if (f.part != ClaimPart::head) continue;
        CHECK(std::abs(f.weight) <= last);
        last = std::abs(f.weight);
        ++of_head;
    }
    CHECK(of_head > 0);
    CHECK(of_head <= 8);
}

TEST_CASE("nothing to explain where there is no claim", "[explain]") {
    CHECK(Parser().explain("").empty());
    CHECK(Parser().explain("The lake is deep and blue.\n").empty());
}
