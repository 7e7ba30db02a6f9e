#include <catch2/catch.hpp>

#include "segment_text.hpp"

using saidso::absent;
using saidso::test::Segmented;

TEST_CASE("quotation marks of every style pair up", "[segment]") {
    CHECK(Segmented("He said “we left” and ‘we stayed’.").quotations() == "“we left”|‘we stayed’");
    CHECK(Segmented("He said \"we left\" and 'we stayed'.").quotations() == "\"we left\"|'we stayed'");
    CHECK(Segmented("He said ``we left'' today.").quotations() == "``we left''");
    CHECK(Segmented("He said «we left» today.").quotations() == "«we left»");
}

TEST_CASE("apostrophes close no quotation", "[segment]") {
    CHECK(Segmented("‘We’re with the officials’ union,’ he said.").quotations() ==
          "‘We’re with the officials’ union,’");
    CHECK(Segmented("The officials’ claim was false.").quotations().empty());
    CHECK(Segmented("In the ’90s they left, in the '80s they came.").quotations().empty());
    CHECK(Segmented("“The boys’ school closed,” she said.").quotations() == "“The boys’ school closed,”");
}

TEST_CASE("a quotation inside a quotation is part of it", "[segment]") {
    CHECK(Segmented("“He told me ‘go away’ and left,” she said.").quotations() == "“He told me ‘go away’ and left,”");
}

TEST_CASE("an unclosed quotation ends with its block and may go on in the next", "[segment]") {
    const Segmented s("He spoke.\n“It was dark.\n“It was cold,” he said.\nThen he left.");
    REQUIRE(s.segments.quotations.size() == 2);
    CHECK_FALSE(s.segments.quotations[0].closed);
    CHECK(s.segments.quotations[0].continues == absent);
    CHECK(s.segments.quotations[1].closed);
    CHECK(s.segments.quotations[1].continues == 0);
}

TEST_CASE("a stray closing mark opens nothing", "[segment]") {
    CHECK(Segmented("He left” and stayed.").quotations().empty());
    CHECK(Segmented("He left “and stayed. “She left.” They came.").quotations() == "“and stayed.|“She left.”");
}

TEST_CASE("each token knows the quotation it stands in", "[segment]") {
    const Segmented s("He said “we left” today");
    const auto& of = s.segments.quotation_of;
    CHECK(of[1] == absent);
    CHECK(of[2] == 0);
    CHECK(of[5] == 0);
    CHECK(of[6] == absent);
}

TEST_CASE("marks of different styles close each other when both are double", "[segment]") {
    CHECK(Segmented("He said “we left\" and went.").quotations() == "“we left\"");
    CHECK(Segmented("He said “we left’ and went.").quotations() == "“we left’ and went.");
}

TEST_CASE("a quotation over three paragraphs is one chain", "[segment]") {
    const Segmented s("“It was dark.\n“It was cold.\n“It was late,” he said.\nHe left.\n“We stayed.”");
    REQUIRE(s.segments.quotations.size() == 4);
    CHECK(s.segments.quotations[1].continues == 0);
    CHECK(s.segments.quotations[2].continues == 1);
    CHECK(s.segments.quotations[3].continues == absent);
}

TEST_CASE("many unclosed marks cost linear time", "[segment]") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "‘a “b ";
    CHECK(Segmented(text).segments.quotations.size() < 60000);
}
