#include <saidso/date.hpp>

#include <catch2/catch.hpp>

using namespace saidso;

TEST_CASE("parse_date reads one expression") {
    const auto r = parse_date("as early as October 23", "2024-10-24");
    REQUIRE(r);
    CHECK(r->type == DateType::date);
    CHECK(r->value == "2024-10-23");
    CHECK(r->mod == DateMod::on_or_after);
    CHECK(r->from == "2024-10-23");
    CHECK_FALSE(r->to);
}

TEST_CASE("parse_date passes over a preposition and a full stop, and nothing else") {
    CHECK(parse_date("on Monday.", "2024-10-23"));
    CHECK(parse_date("October 2024"));
    CHECK_FALSE(parse_date("he spoke on Monday", "2024-10-23"));
    CHECK_FALSE(parse_date("Monday and three weeks", "2024-10-23"));
    CHECK_FALSE(parse_date("soldiers"));
    CHECK_FALSE(parse_date(""));
}

TEST_CASE("parse_date leans as asked") {
    DateOptions past;
    past.lean = DateOptions::Lean::past;
    CHECK(parse_date("Monday", "2024-10-23")->value == "2024-10-28");
    CHECK(parse_date("Monday", "2024-10-23", past)->value == "2024-10-21");
    DateOptions day_first;
    day_first.date_order = DateOrder::day_month;
    CHECK(parse_date("4/3/2024", {}, day_first)->value == "2024-03-04");
}

TEST_CASE("parse_date counts from the moment of the reference") {
    CHECK(parse_date("in two hours", "2024-10-23T23:15")->value == "2024-10-24T01:15");
    CHECK(parse_date("in half an hour", "2024-10-23T23:15")->value == "2024-10-23T23:45:00");
    CHECK(parse_date("20 minutes ago", "2024-10-23T00:05:00Z")->value == "2024-10-22T23:45:00");
    CHECK(parse_date("in two hours", "2024-10-23")->value == "FUTURE_REF");
    CHECK(parse_date("tomorrow at 5", "2024-10-23T23:15")->value == "2024-10-24T05:00");
}

TEST_CASE("parse_date and the parser refuse a bad reference date") {
    CHECK_THROWS_AS(parse_date("Monday", "2024-13-45"), Error);
    CHECK_THROWS_WITH(parse("He spoke on Monday.", "2024-13-45"), Catch::Matchers::Contains("2024-13-45"));
}
