#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

namespace {

constexpr const char* body =
    "\nThe bridge was closed in the evening.\nTraffic was led over the old road until the morning.\n"
    "Nobody was hurt.";

saidso::Document parse_headline(const std::string& headline) { return saidso::parse(headline + body); }

}  // namespace

TEST_CASE("a headline that only quotes is a claim without cue and source", "[resolve]") {
    const auto d = parse_headline("Bridge over Lower Temba ‘could have fallen for years’");
    REQUIRE(d.claims.size() == 1);
    const saidso::Claim& c = d.claims[0];
    CHECK_FALSE(c.cue);
    CHECK_FALSE(c.source);
    CHECK(d.text(d.content(c).front()) == "Bridge over Lower Temba ‘could have fallen for years’");
    CHECK(c.form == saidso::Form::mixed);
    CHECK(c.act == saidso::Act::state);
}

TEST_CASE("a headline without quotation marks, or one that names its speaker, is none", "[resolve]") {
    CHECK(parse_headline("Bridge over Lower Temba closes for years").claims.empty());
    const auto d = parse_headline("Bridge over Lower Temba ‘could have fallen’, engineer says");
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].cue);
}
