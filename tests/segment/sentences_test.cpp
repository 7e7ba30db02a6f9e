#include <catch2/catch.hpp>

#include "segment_text.hpp"

using saidso::test::Segmented;

TEST_CASE("a stop, white space and a capital end a sentence", "[segment]") {
    CHECK(Segmented("He left. She stayed. Why? No!").sentences() == "He left.|She stayed.|Why?|No!");
    CHECK(Segmented("It cost 3.5 million. Nobody paid.").sentences() == "It cost 3.5 million.|Nobody paid.");
    CHECK(Segmented("It began in shaft No. 24 at ten.").sentences() == "It began in shaft No. 24 at ten.");
    CHECK(Segmented("No. 24 boats left.").sentences() == "No.|24 boats left.");
    CHECK(Segmented("The site example.com. was down").sentences() == "The site example.com. was down");
}

TEST_CASE("abbreviations end a sentence only before a word that opens one", "[segment]") {
    CHECK(Segmented("The U.S. Army left. Gen. Ray stayed.").sentences() == "The U.S. Army left.|Gen. Ray stayed.");
    CHECK(Segmented("He lives in the U.S. The rest stayed.").sentences() == "He lives in the U.S.|The rest stayed.");
}

TEST_CASE("closing marks belong to the sentence they end", "[segment]") {
    CHECK(Segmented("“We left.” She stayed. (It rained.) Then it stopped.").sentences() ==
          "“We left.”|She stayed.|(It rained.)|Then it stopped.");
    CHECK(Segmented("“We left,” he said. “They stayed.”").sentences() == "“We left,” he said.|“They stayed.”");
}

TEST_CASE("a sentence never crosses a line", "[segment]") {
    CHECK(Segmented("The first line has no stop\nThe second line has one.").sentences() ==
          "The first line has no stop|The second line has one.");
}
