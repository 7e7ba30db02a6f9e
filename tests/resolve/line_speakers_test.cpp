#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

using namespace saidso;

namespace {

constexpr const char* body =
    "\nThe bridge was closed in the evening.\nTraffic was led over the old road until the morning.\n"
    "Nobody was hurt.";

std::vector<const Claim*> with_rule(const Document& d, std::string_view rule) {
    std::vector<const Claim*> found;
    for (const Claim& c : d.claims)
        if (c.rule == rule) found.push_back(&c);
    return found;
}

std::string_view content(const Document& d, const Claim& c) { return d.text(d.content(c).front()); }

}  // namespace

TEST_CASE("a headline whose speaker stands before a colon", "[resolve]") {
    struct Headline {
        const char* text;
        const char* source;
        const char* content;
    };
    const auto [text, source, said] = GENERATE(
        Headline{"Mayor Holt: Bridge will open by June", "Mayor Holt", "Bridge will open by June"},
        Headline{"Ministry of Transport: bridge was never inspected", "Ministry of Transport",
                 "bridge was never inspected"},
        Headline{"Poll: Voters trust neither party", "Poll", "Voters trust neither party"},
        Headline{"Report: City knew of leak for years", "Report", "City knew of leak for years"},
        Headline{"Newspaper: City knew of leak for years", "Newspaper", "City knew of leak for years"},
        Headline{"EXCLUSIVE – Mayor Holt: Bridge will open by June", "Mayor Holt", "Bridge will open by June"},
        Headline{"Temba on the bridge: ‘We were never asked’", "Temba", "We were never asked"},
        Headline{"Temba: ‘We were never asked’", "Temba", "We were never asked"},
        Headline{"Maria Holt: ‘Of course’ the bridge is safe", "Maria Holt", "‘Of course’ the bridge is safe"});
    INFO(text);
    const Document d = parse(std::string(text) + body);
    REQUIRE(d.claims.size() == 1);
    const Claim& c = d.claims[0];
    CHECK(c.rule == "headline-source-colon");
    CHECK(d.text(*c.cue) == ":");
    CHECK(d.text(*c.source) == source);
    CHECK(content(d, c) == said);
}

TEST_CASE("a name before a colon speaks when the article quotes it", "[resolve]") {
    const char* headline = "Orvik: Bridge was never safe";
    CHECK(parse(std::string(headline) + body).claims.empty());
    const Document d = parse(std::string(headline) + body + "\nThe plans were poor, Orvik said.");
    CHECK(with_rule(d, "headline-source-colon").size() == 1);
}

TEST_CASE("a headline that names its topic or its kind before a colon", "[resolve]") {
    const auto text = GENERATE("Temba Bridge: What we know", "Mayor Holt: A life for the river", "Live: Bridge closes",
                               "Police: 101", "Roads and bridges: the council votes");
    INFO(text);
    CHECK(parse(std::string(text) + body).claims.empty());
}

TEST_CASE("a line that is a name and a quotation", "[resolve]") {
    const Document d = parse("The council met twice.\nIda Krohn: “Nobody came. We waited until nine.”\nIt voted.");
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].rule == "source-colon-quote");
    CHECK(d.claims[0].source_name == "Ida Krohn");
    CHECK(content(d, d.claims[0]) == "Nobody came. We waited until nine");
}

TEST_CASE("turns of a transcript", "[resolve]") {
    const Document d = parse(
        "Senator Lea Holm spoke to Joe Tanner on Sunday.\nTANNER: Why not debate? You were asked.\n"
        "SEN. LEA HOLM (D-OR): Well, I disagree.\nTANNER: The mayor said it was late.");
    const auto turns = with_rule(d, "transcript-turn");
    REQUIRE(turns.size() == 3);
    CHECK(d.text(*turns[0]->source) == "TANNER");
    CHECK(turns[0]->source_name == "Joe Tanner");
    CHECK(turns[0]->source_kind == SourceKind::person);
    CHECK(turns[0]->act == Act::ask);
    CHECK(d.text(*turns[1]->source) == "SEN. LEA HOLM");
    CHECK(content(d, *turns[1]) == "Well, I disagree");
    CHECK(turns[2]->act == Act::state);
    CHECK(d.claims.back().parent != absent);  // what the mayor said
}

TEST_CASE("questions and answers name nobody", "[resolve]") {
    const Document d = parse("Q: Were you afraid?\nA: I felt helpless.\nQ: And then?\nA: Then they came.");
    const auto turns = with_rule(d, "transcript-turn");
    REQUIRE(turns.size() == 4);
    for (const Claim* c : turns) {
        CHECK(c->source_name.empty());
        CHECK(c->source_kind == SourceKind::anonymous);
    }
    CHECK(d.sources.size() == 2);
}

TEST_CASE("capitals before a colon without a conversation", "[resolve]") {
    const auto text = GENERATE("LISBON: The road runs north for two hours.\nIt is old.",
                               "NOTE: The road is closed.\nIt is old.", "B: The road is closed.\nC: It is old.");
    INFO(text);
    CHECK(with_rule(parse(text), "transcript-turn").empty());
}

TEST_CASE("claims that a construction alone tells obey the least confidence", "[resolve]") {
    Options options;
    options.min_confidence = 0.95;
    CHECK(parse("Q: Were you afraid?\nA: I felt helpless.", {}, options).claims.empty());
}

TEST_CASE("names that are not in capitals are turns when one comes again", "[resolve]") {
    const Document d = parse("They met.\nKrohn: Well, it is bad.\nLea Holm: Nobody says that.\nKrohn: Here it is.");
    CHECK(with_rule(d, "transcript-turn").size() == 3);
    CHECK(with_rule(parse("They met.\nKrohn: Student loans\nHolm: Credit scores\nTanner: Pensions"), "transcript-turn")
              .empty());
}

TEST_CASE("a headline by a name that the article quotes", "[resolve]") {
    const Document d = parse("Krohn: No outside help for the bridge\nIda Krohn said the city would pay for it.");
    REQUIRE(with_rule(d, "headline-source-colon").size() == 1);
    CHECK(with_rule(d, "headline-source-colon")[0]->source_name == "Ida Krohn");
    CHECK(
        with_rule(parse(std::string("Bridge: No outside help for the city") + body), "headline-source-colon").empty());
}

TEST_CASE("a quoted turn is one claim", "[resolve]") {
    const Document d = parse("Lea Holm was late.\nHOLM: “We were never asked.”\nTANNER: “Why not?”");
    CHECK(with_rule(d, "transcript-turn").size() == 2);
    CHECK(with_rule(d, "source-colon-quote").empty());
}
