// Texts of one expression and nothing else, as one types them into an assistant.
#include "date_text.hpp"

#include <array>

#include <catch2/catch.hpp>

using saidso::test::dates_of;

namespace {

struct Case {
    const char* text;
    const char* dates;
};

// Wednesday
constexpr const char* now = "2024-10-23T09:40";

template <std::size_t N>
void check(const std::array<Case, N>& cases, const char* reference = now) {
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(dates_of(c.text, reference) == c.dates);
    }
}

}  // namespace

TEST_CASE("a weekday cut short is the one to come", "[grammar][whole_text]") {
    check(std::array{
        Case{"fri.", "[fri] 2024-10-25"},
        Case{"on sat", "[sat] 2024-10-26"},
        Case{"Sun", "[Sun] 2024-10-27"},
        Case{"tomorrows", "[tomorrows] 2024-10-24"},
        Case{"wednesday", "[wednesday] 2024-10-30"},
        Case{"Wednesday at 5 pm", "[Wednesday at 5 pm] 2024-10-23T17:00"},
        Case{"next fri", "[next fri] 2024-11-01"},
        Case{"fri 13", "[fri 13] 2024-12-13"},
    });
}

TEST_CASE("what comes round each year is the one to come", "[grammar][whole_text]") {
    check(std::array{
        Case{"Labor Day", "[Labor Day] 2025-09-01"},
        Case{"Columbus Day", "[Columbus Day] 2025-10-13"},
        Case{"march", "[march] 2025-03"},
    });
}

TEST_CASE("a time without its half of the day is the next such time", "[grammar][whole_text]") {
    check(std::array{
        Case{"at 1130", "[1130] 2024-10-23T11:30"},
        Case{"at 815", "[815] 2024-10-23T20:15"},
        Case{"at 2", "[2] 2024-10-23T14:00"},
        Case{"at eight fifteen", "[eight fifteen] 2024-10-23T20:15"},
        Case{"half ten", "[half ten] 2024-10-23T10:30"},
        Case{"half nine", "[half nine] 2024-10-23T21:30"},
        Case{"at 9h10", "[9h10] 2024-10-24T09:10"},
        Case{"8:45am", "[8:45am] 2024-10-24T08:45"},
        Case{"9:30am", "[9:30am] 2024-10-24T09:30"},
        Case{"around 1045", "[around 1045] 2024-10-23T10:45 APPROX"},
        Case{"4 oclock pm", "[4 oclock pm] 2024-10-23T16:00"},
        Case{"7ish pm", "[7ish pm] 2024-10-23T19:00 APPROX"},
        Case{"at 645 in the evening", "[645 in the evening] 2024-10-23T18:45"},
        Case{"at 6 in the PM", "[6 in the PM] 2024-10-23T18:00"},
        Case{"9:15a", "[9:15a] 2024-10-24T09:15"},
        Case{"at 8 20", "[8 20] 2024-10-23T20:20"},
        Case{"8:20 today", "[8:20 today] 2024-10-23T20:20"},
        Case{"tomorrow 5ish", "[tomorrow 5ish] 2024-10-24T05:00 APPROX"},
        Case{"11/5 in the morning", "[11/5 in the morning] 2024-11-05TMO"},
        Case{"11/5 at 17h", "[11/5 at 17h] 2024-11-05T17:00"},
        Case{"tomorrow at 730", "[tomorrow at 730] 2024-10-24T07:30"},
        Case{"at 930 on sat", "[930 on sat] 2024-10-26T09:30"},
    });
}

TEST_CASE("lengths with marks and short units", "[grammar][whole_text]") {
    check(std::array{
        Case{"in 20'", "[20'] 2024-10-23T10:00:00"},
        Case{"in 20", "[20] 2024-10-23T10:00:00"},
        Case{"in 1/4 h", "[1/4 h] 2024-10-23T09:55:00"},
        Case{"3'", "[3'] PT3M"},
        Case{"40\"", "[40\"] PT40S"},
        Case{"6 m", "[6 m] PT6M"},
        Case{"2h", "[2h] PT2H"},
    });
}

TEST_CASE("dates in figures and short years", "[grammar][whole_text]") {
    check(std::array{
        Case{"7 14 1989", "[7 14 1989] 1989-07-14"},
        Case{"3rd May 21", "[3rd May 21] 2021-05-03"},
        Case{"3 May '21", "[3 May '21] 2021-05-03"},
        Case{"19q2", "[19q2] 2019-Q2"},
        Case{"Q2 19", "[Q2 19] 2019-Q2"},
        Case{"the fourth quarter of 19", "[the fourth quarter of 19] 2019-Q4"},
    });
    saidso::Options options;
    options.date_order = saidso::DateOrder::day_month;
    CHECK(dates_of("14 7 1989", now, options) == "[14 7 1989] 1989-07-14");
}

TEST_CASE("holidays and months counted from a distance", "[grammar][whole_text]") {
    check(std::array{
        Case{"Easter in 2 years", "[Easter in 2 years] 2026-04-05"},
        Case{"Christmas 3 years ago", "[Christmas 3 years ago] 2021-12-25"},
        Case{"Halloween 12 months from now", "[Halloween 12 months from now] 2025-10-31"},
        Case{"June in one year", "[June in one year] 2025-06"},
        Case{"the 2nd Halloween after 2026", "[the 2nd Halloween after 2026] 2028-10-31"},
        Case{"the closest Friday to Nov 4", "[the closest Friday to Nov 4] 2024-11-01"},
        Case{"the second nearest Christmas to today", "[the second nearest Christmas to today] 2023-12-25"},
    });
}

TEST_CASE("from when and for how long", "[grammar][whole_text]") {
    check(std::array{
        Case{"16 May for 3 days", "[16 May for 3 days] 2025-05-16/2025-05-18"},
        Case{"from 9pm for twenty minutes", "[from 9pm for twenty minutes] 2024-10-23T21:00/2024-10-23T21:20:00"},
        Case{"for 20' starting from 9pm", "[20' starting from 9pm] 2024-10-23T21:00/2024-10-23T21:20:00"},
    });
}

TEST_CASE("none of these in running text", "[grammar][whole_text]") {
    check(std::array{
        Case{"He sat at 1130 Main Street.", ""},
        Case{"The sun set over sat.", ""},
        Case{"He wore a size 3' 6\" coat.", ""},
        Case{"It was the coldest Easter in 20 years.", "[Easter] 2024-03-31 | [20 years] P20Y"},
        Case{"All our tomorrows are alike.", ""},
        Case{"The bus came at 20 to 30.", ""},
        Case{"3 45", ""},
        Case{"two four", ""},
        Case{"7a", ""},
        Case{"about 300", ""},
        Case{"after 500", ""},
        Case{"Sat, sun and sand", ""},
    });
}
