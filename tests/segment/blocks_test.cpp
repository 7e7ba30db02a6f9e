#include <catch2/catch.hpp>

#include "segment_text.hpp"

using saidso::test::Segmented;

TEST_CASE("an article's lines are told from the page around them", "[segment]") {
    const Segmented s(
        "Home / World / Asia\n"
        "World\n"
        "Storm kills nine as rivers burst their banks\n"
        "By Ada Moreno, Asia correspondent\n"
        "Nine people died on Monday, the police said.\n"
        "Roads were closed.\n"
        "Read also: What to pack for a flood\n"
        "Ten rivers that shaped a country\n"
        "Leave a Reply\n"
        "Your email address will not be published. Required fields are marked *\n"
        "Back to top");
    CHECK(s.kinds() ==
          "navigation section headline navigation paragraph paragraph related_link related_link comment_form "
          "comment_form navigation");
    CHECK(s.segments.sentences.size() == 3);
}

TEST_CASE("a short text has no debris", "[segment]") {
    CHECK(Segmented("Comments were closed yesterday").kinds() == "paragraph");
    CHECK(Segmented("").kinds().empty());
    CHECK(Segmented("\n \n\t\n").kinds().empty());
}

TEST_CASE("ordinary sentences that begin like debris are read", "[segment]") {
    const Segmented s(
        "A headline about the committee’s latest report\n"
        "Comments by the minister drew criticism from all parties on Tuesday, and he later withdrew every one of "
        "them.\n"
        "Published figures show that exports rose by a tenth in the year that ended in March, the ministry said.\n"
        "The end came soon.");
    CHECK(s.kinds() == "headline paragraph paragraph paragraph");
}

TEST_CASE("a short line between paragraphs is a subheading", "[segment]") {
    const Segmented s(
        "What the inquiry found in five months of hearings\n"
        "It was long.\n"
        "What the witnesses said\n"
        "They said little.");
    CHECK(s.kinds() == "headline paragraph headline paragraph");
}

TEST_CASE("lines about who wrote it and when are no headlines", "[segment]") {
    const auto kind_of = [](const std::string& line) {
        const Segmented s("Ferry runs aground off the northern cape in heavy fog\n" + line +
                          "\nNobody was hurt, the coastguard said on Monday.\nThe ferry will be towed to port.");
        return name_of(s.segments.blocks[1].kind);
    };
    for (const char* line : {"Ada Moreno Asia correspondent", "Ruth Lindgren, political editor", "Ada Moreno in Delft",
                             "Ada Moreno", "18 March 2024", "15:48", "17:42 Summary", "By our crime desk | Save",
                             "Words: Ada Moreno", "Read later · Copy link"}) {
        INFO(line);
        CHECK(kind_of(line) == "navigation");
    }
    for (const char* line : {"What the captain saw", "Three days in the fog"}) {
        INFO(line);
        CHECK(kind_of(line) == "headline");
    }
}
