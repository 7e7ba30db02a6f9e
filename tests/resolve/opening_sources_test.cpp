#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

using namespace saidso;

namespace {

const Claim* opening(const Document& d) {
    for (const Claim& c : d.claims)
        if (c.rule == "from-source-colon") return &c;
    return nullptr;
}

}  // namespace

TEST_CASE("a source before a colon", "[resolve]") {
    const Document d = parse("From Chairwoman Lea Holm: The strike at the harbour is over.");
    const Claim* c = opening(d);
    REQUIRE(c != nullptr);
    CHECK(d.text(*c->cue) == "From");
    CHECK(d.text(*c->source) == "Chairwoman Lea Holm");
    CHECK(c->source_name == "Lea Holm");
    CHECK(d.text(d.content(*c).front()) == "The strike at the harbour is over");
}

TEST_CASE("a quotation of several sentences after the colon", "[resolve]") {
    const Document d =
        parse("From the report: “Prices rose in May. They fell again in June.” The bank declined to comment.");
    const Claim* c = opening(d);
    REQUIRE(c != nullptr);
    CHECK(d.text(*c->source) == "the report");
    CHECK(d.text(d.content(*c).front()) == "Prices rose in May. They fell again in June");
}

TEST_CASE("a source before a colon inside a quotation", "[resolve]") {
    const Document d =
        parse("“We were warned. From the report: Prices rose in May. They fell again in June,” wrote Ida Krohn.");
    const Claim* c = opening(d);
    REQUIRE(c != nullptr);
    CHECK(d.text(d.content(*c).front()) == "Prices rose in May");
}

TEST_CASE("what stands before a colon and is no source", "[resolve]") {
    for (const char* text :
         {"From left: Ida Krohn, Per Dahl and the mayor.", "From the archives: How the harbour was built.",
          "From Lisbon: The road runs north for two hours.", "From here it gets worse: The road is closed.",
          "From Monday: New opening hours at the library."}) {
        INFO(text);
        const Document d = parse(text);
        CHECK(opening(d) == nullptr);
    }
}
