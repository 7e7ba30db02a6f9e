#include <catch2/catch.hpp>

#include "../segment/segment_text.hpp"
#include "grammar/date_simple.hpp"

namespace {

using namespace saidso::grammar::dates;
using saidso::lex::Token;

// May an expression begin at this word of the text, the first one being 0?
bool begins_at(std::string_view text, int word) {
    const saidso::test::Segmented s(text);
    Token const* const t = s.article.tokens.data();
    return may_begin({t, t + s.article.tokens.size() - 1, {}}, t + word);
}

}  // namespace

TEST_CASE("a number begins a date where one of its words follows", "[grammar]") {
    CHECK(begins_at("two weeks", 0));
    CHECK(begins_at("two or three weeks", 0));
    CHECK(begins_at("20- to 30-minute talks", 0));
    CHECK(begins_at("22 and 23 October", 0));
    CHECK(begins_at("ten to three", 0));
    CHECK(begins_at("three times a week", 0));
    CHECK(begins_at("five in the morning", 0));
    CHECK_FALSE(begins_at("two or three boats", 0));
    CHECK_FALSE(begins_at("ten in the harbour", 0));
    CHECK_FALSE(begins_at("three times the catch", 0));
    CHECK_FALSE(begins_at("two-thirds of the crew", 0));
    CHECK_FALSE(begins_at("12 years old", 0));
    CHECK_FALSE(begins_at("a 12-year-old", 1));
}

TEST_CASE("an article begins a date where its noun does", "[grammar]") {
    CHECK(begins_at("a year later", 0));
    CHECK(begins_at("for a year.", 1));
    CHECK(begins_at("a quarter of an hour", 0));
    CHECK(begins_at("the 2016 quarter", 0));
    CHECK(begins_at("at the moment", 1));
    CHECK_FALSE(begins_at("a year.", 0));
    CHECK_FALSE(begins_at("a quarter of the crew", 0));
    CHECK_FALSE(begins_at("the 2016 budget", 0));
    CHECK_FALSE(begins_at("the daily catch", 0));
}

TEST_CASE("other words that begin dates need their company too", "[grammar]") {
    CHECK(begins_at("last week", 0));
    CHECK(begins_at("March 3", 0));
    CHECK(begins_at("in March.", 1));
    CHECK(begins_at("twice a week", 0));
    CHECK(begins_at("half an hour", 0));
    CHECK_FALSE(begins_at("at last.", 1));
    CHECK_FALSE(begins_at("Theresa May spoke", 1));
    CHECK_FALSE(begins_at("twice the catch", 0));
    CHECK_FALSE(begins_at("half of the crew", 0));
    CHECK_FALSE(begins_at("its 47 boats", 0));
}
