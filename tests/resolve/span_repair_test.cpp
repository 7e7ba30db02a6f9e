#include <catch2/catch.hpp>

#include "../segment/segment_text.hpp"
#include "grammar/syntax.hpp"
#include "resolve/span_repair.hpp"

using saidso::grammar::Attribution;
using saidso::segment::TokenRange;
using saidso::test::Segmented;

namespace {

struct Settled {
    // `cues`: words that are the only cue of a claim; each claim's content is all that follows it.
    Settled(std::string_view text, std::initializer_list<std::string_view> cues) : segmented(text) {
        saidso::grammar::analyse(segmented.article, syntax);
        const std::uint32_t last = segmented.segments.sentences[0].tokens.last - 1;
        for (const std::string_view cue : cues)
            for (std::uint32_t i = 0; i < last; ++i) {
                if (segmented.text(i) != cue) continue;
                Attribution a;
                a.head = i;
                a.cue = {i, i + 1};
                a.content[0] = {i + 1, last};
                a.content_count = 1;
                attributions.push_back(a);
            }
    }

    std::string source(std::size_t i) const {
        const TokenRange s = attributions[i].source;
        return s.empty() ? "" : std::string(segmented.article.text_of(s));
    }
    std::string content(std::size_t i) const {
        return std::string(segmented.article.text_of(attributions[i].content[0]));
    }

    Segmented segmented;
    saidso::grammar::Syntax syntax;
    std::vector<Attribution> attributions;
};

}  // namespace

TEST_CASE("whoever stands in the genitive before a noun cue is its source", "[resolve][span_repair]") {
    const auto source = [](std::string_view text, std::string_view cue) {
        Settled s(text, {cue});
        saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
        return s.source(0);
    };
    CHECK(source("The board rejected the drivers’ claim that they were ill.", "claim") == "the drivers");
    CHECK(source("In her considered opinion the dam will hold.", "opinion") == "her");
    CHECK(source("Orvia’s accusation that it was bribed fell flat.", "accusation") == "Orvia");
    CHECK(source("The claim that they were ill was false.", "claim").empty());
    CHECK(source("The board said they were ill.", "said").empty());
}

TEST_CASE("what is claimed ends where it is denied", "[resolve][span_repair]") {
    Settled s("Reports that a second boat sank were denied by the coastguard.", {"Reports", "denied"});
    s.attributions[1].content[0] = {0, 6};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.content(0) == "a second boat sank");
    CHECK(s.content(1) == "Reports that a second boat sank");
}

TEST_CASE("a source begins after another claim's cue", "[resolve][span_repair]") {
    Settled s("A memo suggests officials suspected a leak.", {"suggests", "suspected"});
    s.attributions[1].source = {0, 4};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.source(1) == "officials");
}

TEST_CASE("a clause goes on after that and who said so", "[resolve][span_repair]") {
    Settled s("The agency said that, according to two divers, the hull is intact.", {"said", "to"});
    s.attributions[0].content[0] = {3, 4};
    s.attributions[1].cue = {5, 7};
    s.attributions[1].source = {7, 9};
    s.attributions[1].content[0] = {0, 4};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.content(0) == "according to two divers, the hull is intact");
    CHECK(s.content(1) == "the hull is intact");
}

TEST_CASE("a clause goes on after that with its comma", "[resolve][span_repair]") {
    Settled s("The agency said that, according to two divers, the hull is intact.", {"said", "to"});
    s.attributions[0].content[0] = {3, 5};
    s.attributions[1].cue = {5, 7};
    s.attributions[1].source = {7, 9};
    s.attributions[1].content[0] = {0, 5};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.content(1) == "the hull is intact");
}

TEST_CASE("a clause after that goes on to its verb", "[resolve][span_repair]") {
    Settled s("Doctors estimate that half of the drivers, some 4,000 people, now work after dark.", {"estimate"});
    s.attributions[0].source = {0, 1};
    s.attributions[0].content[0] = {3, 7};
    s.attributions[0].rule = "subject-cue-that";
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.content(0) == "half of the drivers, some 4,000 people, now work after dark");
}

TEST_CASE("that as a pronoun is no beginning of a clause", "[resolve][span_repair]") {
    Settled s("Prices fell after that, said Ida Krohn, who lives there.", {"said"});
    s.attributions[0].content[0] = {0, 4};
    s.attributions[0].source = {6, 8};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.content(0) == "Prices fell after that");
    Settled t("The mayor said that, and left.", {"said"});
    t.attributions[0].content[0] = {3, 4};
    saidso::resolve::repair_spans(t.segmented.article, t.syntax, t.attributions);
    CHECK(t.content(0) == "that");
}

TEST_CASE("whoever cites is the source of the report", "[resolve][span_repair]") {
    Settled s("The agency with reference to two divers reports the hull is intact.", {"reference", "reports"});
    for (Attribution& a : s.attributions) a.source = {5, 7};
    s.attributions[0].cue = {2, 5};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.source(0) == "two divers");
    CHECK(s.source(1) == "The agency");
}

TEST_CASE("the agent of a passive is its source", "[resolve][span_repair]") {
    const auto repaired = [](std::string_view text, std::string_view participle) {
        Settled s(text, {participle});
        --s.attributions[0].cue.first;  // with its auxiliary
        saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
        return std::pair(s.source(0), s.content(0));
    };
    using Parts = std::pair<std::string, std::string>;
    CHECK(repaired("Lee was accused by prosecutors of fraud.", "accused") == Parts("prosecutors", "of fraud"));
    CHECK(repaired("He was told by the Ministry of Health that it was safe.", "told") ==
          Parts("the Ministry of Health", "it was safe"));
    CHECK(repaired("The strike was announced by Friday.", "announced").first.empty());
    CHECK(repaired("She was accused by mistake of fraud.", "accused").first.empty());
}

TEST_CASE("who is told is no content", "[resolve][span_repair]") {
    Settled s("The ministry was warned that it might fall.", {"warned"});
    Attribution& a = s.attributions[0];
    a.cue.first = 2;
    a.content = {TokenRange{0, 2}, TokenRange{5, 8}};
    a.content_count = 2;
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    REQUIRE(s.attributions.size() == 1);
    CHECK(s.attributions[0].content_count == 1);
    CHECK(s.content(0) == "it might fall");
    Settled t("The ministry was warned in May.", {"warned"});
    t.attributions[0].cue.first = 2;
    t.attributions[0].content[0] = {0, 2};
    saidso::resolve::repair_spans(t.segmented.article, t.syntax, t.attributions);
    CHECK(t.attributions.empty());
}

TEST_CASE("whom, where and when stand before the content", "[resolve][span_repair]") {
    const auto content = [](std::string_view text, std::string_view cue) {
        Settled s(text, {cue});
        saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
        return s.content(0);
    };
    CHECK(content("Holt told a crowd in Lisbon that it might fall.", "told") == "it might fall");
    CHECK(content("Holt declared on Tuesday that it fell.", "declared") == "it fell");
    CHECK(content("Holt said Tuesday that it fell.", "said") == "it fell");
    CHECK(content("Holt announced a plan that costs less.", "announced") == "a plan that costs less");
    CHECK(content("Holt told everybody that would listen.", "told") == "everybody that would listen");
}

TEST_CASE("content goes on after the clause that opens it", "[resolve][span_repair]") {
    const auto content = [](std::string_view text, std::uint32_t words) {
        Settled s(text, {"said"});
        s.attributions[0].content[0] = {3, 3 + words};
        saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
        return s.content(0);
    };
    CHECK(content("She said that when it rained, the road was closed.", 3) == "when it rained, the road was closed");
    CHECK(content("She said that it rained, and the road was closed.", 2) == "it rained");
}

TEST_CASE("a finite verb that opens the content has its subject before the source", "[resolve][span_repair]") {
    Settled s("The bridge, she said, “is safe”.", {"said"});
    Attribution& a = s.attributions[0];
    a.source = {3, 4};
    a.content[0] = {7, 9};
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    REQUIRE(s.attributions[0].content_count == 2);
    CHECK(s.content(0) == "The bridge");
    CHECK(s.segmented.article.text_of(s.attributions[0].content[1]) == "is safe");
}

TEST_CASE("a day alone is no content", "[resolve][span_repair]") {
    Settled s("Holt said Monday.", {"said"});
    saidso::resolve::repair_spans(s.segmented.article, s.syntax, s.attributions);
    CHECK(s.attributions.empty());
    Settled t("Holt said Monday was fine.", {"said"});
    saidso::resolve::repair_spans(t.segmented.article, t.syntax, t.attributions);
    CHECK(t.content(0) == "Monday was fine");
}
