#include "resolve/calendar.hpp"

#include <catch2/catch.hpp>

using namespace saidso;
using namespace saidso::resolve;

TEST_CASE("the text of a date has room for every value, and no more") {
    CHECK(DateText("2024") + "-W" + DateText::digits<2>(7) == "2024-W07");
    CHECK(std::string_view(DateText(std::string(70, 'X'))) == std::string(63, 'X'));
    CHECK(DateText().empty());
}

TEST_CASE("a reference date is a day or a moment of ISO 8601") {
    REQUIRE(read_reference("2024-10-23"));
    CHECK(day_text(read_reference("2024-10-23")->day) == "2024-10-23");
    CHECK_FALSE(read_reference("2024-10-23")->has_time);
    const auto moment = read_reference("2024-10-23T14:30");
    REQUIRE(moment);
    CHECK(moment->has_time);
    CHECK(moment->hour == 14);
    CHECK(moment->minute == 30);
    for (const char* s : {"2024-10-23T14:30:59", "2024-10-23T14:30:59.123Z", "2024-10-23 14:30+02:00",
                          "2024-10-23T14:30-0500", "2024-02-29"})
        CHECK(read_reference(s));
}

TEST_CASE("the zone of a reference is told in minutes") {
    CHECK(read_reference("2024-10-23T14:30Z")->zone == 0);
    CHECK(read_reference("2024-10-23T14:30+05:45")->zone == 345);
    CHECK(read_reference("2024-10-23T14:30-0330")->zone == -210);
    CHECK_FALSE(read_reference("2024-10-23T14:30")->zone);
    CHECK_FALSE(read_reference("2024-10-23")->zone);
}

TEST_CASE("anything else is no reference date") {
    for (const char* s : {"2024-13-45", "2023-02-29", "2024-00-10", "2024-10", "23-10-2024", "2024-10-23T", "today",
                          "2024-10-23T25:00", "2024-10-23T14:60", "2024-10-23x", "2024-10-23T14:30+99", "0000-01-01"})
        CHECK_FALSE(read_reference(s));
    CHECK_FALSE(require_reference(""));
    CHECK_THROWS_AS(require_reference("2024-13-45"), Error);
}

TEST_CASE("months end where they end") {
    CHECK(day_text(add_months(make_day(2024, 1, 31), 1)) == "2024-02-29");
    CHECK(day_text(add_months(make_day(2023, 1, 31), 1)) == "2023-02-28");
    CHECK(day_text(add_months(make_day(2024, 3, 31), -1)) == "2024-02-29");
    CHECK(day_text(add_months(make_day(2024, 11, 30), 3)) == "2025-02-28");
}

TEST_CASE("ISO weeks at the turn of the year") {
    CHECK(week_text(iso_week(make_day(2021, 1, 3))) == "2020-W53");
    CHECK(week_text(iso_week(make_day(2018, 12, 31))) == "2019-W01");
    CHECK(day_text(week_start({2020, 53})) == "2020-12-28");
    CHECK(day_text(week_start({2024, 43}, WeekStart::sunday)) == "2024-10-20");
    CHECK(week_text(week_around(make_day(2024, 10, 20), WeekStart::sunday)) == "2024-W43");
    CHECK(week_text(week_around(make_day(2024, 10, 20), WeekStart::monday)) == "2024-W42");
}

TEST_CASE("movable days") {
    CHECK(day_text(easter(2024)) == "2024-03-31");
    CHECK(day_text(easter(2038)) == "2038-04-25");
    CHECK(day_text(orthodox_easter(2024)) == "2024-05-05");
    CHECK(day_text(orthodox_easter(2025)) == "2025-04-20");
    CHECK(day_text(nth_weekday(2024, 11, 4, 4)) == "2024-11-28");
    CHECK(day_text(nth_weekday(2024, 5, 1, -1)) == "2024-05-27");
    CHECK(day_text(nth_weekday(2024, 2, 4, -1)) == "2024-02-29");
}
