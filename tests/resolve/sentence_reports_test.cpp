#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

using namespace saidso;

TEST_CASE("this was announced by X: the sentence before is the content", "[resolve]") {
    const Document d = parse("The harbour has been closed to ships. This was announced by city spokeswoman Ida Krohn.");
    REQUIRE(d.claims.size() == 1);
    const Claim& c = d.claims[0];
    CHECK(c.rule == "sentence-before");
    CHECK(d.text(*c.cue) == "was announced");
    CHECK(d.text(*c.source) == "city spokeswoman Ida Krohn");
    CHECK(d.text(d.content(c).front()) == "The harbour has been closed to ships");
    CHECK(c.act == Act::announce);
}

TEST_CASE("what is no report of the sentence before", "[resolve]") {
    const auto rules = [](std::string_view text) {
        for (const Document d = parse(text); const Claim& c : d.claims)
            if (c.rule == "sentence-before") return true;
        return false;
    };
    CHECK_FALSE(rules("The harbour was closed. This was caused by a storm."));
    CHECK_FALSE(rules("The harbour was closed.\nThis was announced by the harbour master."));
    CHECK_FALSE(rules("This was announced by the harbour master."));
}
