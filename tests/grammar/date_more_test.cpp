// Dates that run over several words: one case a construction, as in date_test.cpp.
#include "grammar/date_text.hpp"

#include <catch2/catch.hpp>

using saidso::test::dates_of;

TEST_CASE("lengths joined by hyphens") {
    CHECK(dates_of("He got a seven-and-a-half-year term.") == "[seven-and-a-half-year] P7.5Y");
    CHECK(dates_of("A twenty-seven-and-a-half-hour flight ended.") == "[twenty-seven-and-a-half-hour] PT27.5H");
    CHECK(dates_of("She gave a 40-second answer.") == "[40-second] PT40S");
    CHECK(dates_of("It is a 20- to 30-minute walk.") == "[20- to 30-minute] PT20M/PT30M");
    CHECK(dates_of("They sign two- or three-year leases.") == "[two- or three-year] P2Y/P3Y");
    CHECK(dates_of("A twenty- to thirty-day wait is common.") == "[twenty- to thirty-day] P20D/P30D");
    CHECK(dates_of("The five-to-seven-year plan was dropped.") == "[five-to-seven-year] P5Y/P7Y");
}

TEST_CASE("distances beyond four digits") {
    CHECK(dates_of("The crater formed 66 million years ago.") == "[66 million years ago] PAST_REF");
    CHECK(dates_of("It lasted 90,000 million years.") == "[90,000 million years] PXY");
    CHECK(dates_of("It lasted 3.5 million years.") == "[3.5 million years] P3500000Y");
    CHECK(dates_of("The dog was tamed 5,000 years ago.") == "[5,000 years ago] BC2977");
    CHECK(dates_of("It was 1,900 years and 30,000 months ago.") == "[1,900 years and 30,000 months ago] BC2377");
    CHECK(dates_of("The ice came 70,000 years ago.") == "[70,000 years ago] PAST_REF");
    CHECK(dates_of("The ice came 900 centuries ago.") == "[900 centuries ago] PAST_REF");
    CHECK(dates_of("The ice will come 9,000 years from now.") == "[9,000 years from now] FUTURE_REF");
}

TEST_CASE("ages and shares are no lengths") {
    CHECK(dates_of("Boys under the age of 5 years were ill.").empty());
    CHECK(dates_of("Turnout fell by three quarters.").empty());
    CHECK(dates_of("Sales fell for three quarters.") == "[three quarters] P9M");
}

TEST_CASE("lengths counted from now may be a range, and any date may be rough") {
    CHECK(dates_of("It will take the next two to three years.") == "[the next two to three years] P2Y/P3Y");
    CHECK(dates_of("He slept for the last 10-15 minutes.") == "[the last 10-15 minutes] PT10M/PT15M");
    CHECK(dates_of("They waited for two weeks or so.") == "[two weeks or so] P2W APPROX");
    CHECK(dates_of("It will open in the next year or so.") == "[the next year or so] 2025 APPROX");
    CHECK(dates_of("They came last 3-4 October.") == "[3-4 October] 2024-10-03/2024-10-04");
}

TEST_CASE("a rank after a weekday is no day of the month") {
    CHECK(dates_of("It fell on Friday, the fourth loss in a row.") == "[Friday] 2024-10-18");
    CHECK(dates_of("They met on Monday, the fourteenth.") == "[Monday, the fourteenth] 2024-10-14");
}

TEST_CASE("lists of days share the month and the year") {
    CHECK(dates_of("They met on March 3, 4 and 5.") == "[March 3] 2024-03-03 | [4] 2024-03-04 | [5] 2024-03-05");
    CHECK(dates_of("They met on Sept. 4, 6 and 8, 2016.") ==
          "[Sept. 4] 2016-09-04 | [6] 2016-09-06 | [8, 2016] 2016-09-08");
    CHECK(dates_of("They met on the 22nd, 23rd and 30th of March.") ==
          "[the 22nd] 2024-03-22 | [23rd and 30th of March] 2024-03-23/2024-03-30");
    CHECK(dates_of("On March 3, 4 and 5 people came.") == "[March 3] 2024-03-03");
    CHECK(dates_of("On the 22nd, 23 came and 24 left.") == "[the 22nd] 2024-10-22");
}

TEST_CASE("decades and years told in short") {
    CHECK(dates_of("He sang in the 70's.") == "[the 70's] 197");
    CHECK(dates_of("She sang in the 1960s and 70s.") == "[the 1960s] 196 | [70s] 197");
    CHECK(dates_of("They were in their 60s and 70s.").empty());
    CHECK(dates_of("The range is 2012 or after.") == "[2012 or after] 2012 ON_OR_AFTER");
}

TEST_CASE("a weekday may be counted from a day") {
    CHECK(dates_of("It is held on the second Sunday before Christmas 2023.") ==
          "[the second Sunday before Christmas 2023] 2023-12-17");
    CHECK(dates_of("They vote on the first Tuesday after the first Monday in November 2022.") ==
          "[the first Tuesday after the first Monday in November 2022] 2022-11-08");
    CHECK(dates_of("It starts in half an hour.", "2024-10-23T10:00") == "[half an hour] 2024-10-23T10:30:00");
}

TEST_CASE("what looks like a date and is none") {
    CHECK(dates_of("They led in the first half of the game.").empty());
    CHECK(dates_of("About three-quarters backed it, and one-quarter to a third did not.").empty());
    CHECK(dates_of("He had an epiphany there.").empty());
    CHECK(dates_of("6:45 pm – One of them was named.") == "[6:45 pm] 2024-10-23T18:45");
    CHECK(dates_of("Profit fell in the second quarter of its fiscal year.") == "[the second quarter] 2024-Q2");
}

TEST_CASE("halves of longer or shorter times than a year") {
    CHECK(dates_of("It grew in the first half of the 20th century.") ==
          "[the first half of the 20th century] 19 START");
    CHECK(dates_of("It grew in the second half of the 1990s.") == "[the second half of the 1990s] 199 END");
    CHECK(dates_of("They met in the first half of May 2019.") == "[the first half of May 2019] 2019-05 START");
}

TEST_CASE("the day of the attacks is of one year") {
    CHECK(dates_of("Security changed after 9/11.") == "[after 9/11] 2001-09-11 AFTER");
    CHECK(dates_of("It closed after 10/21.") == "[after 10/21] 2024-10-21 AFTER");
    CHECK(dates_of("She retired after 3/4 of the race.").empty());
}

TEST_CASE("more than a distance is farther off, on either side") {
    CHECK(dates_of("It opened more than two years ago.") == "[more than two years ago] 2022 BEFORE");
    CHECK(dates_of("It opened less than two years ago.") == "[less than two years ago] 2022 AFTER");
    CHECK(dates_of("It opened on May 3, 2012. It shut more than two weeks later.") ==
          "[May 3, 2012] 2012-05-03 | [more than two weeks later] 2012-W20 AFTER");
    CHECK(dates_of("It opened on May 3, 2012. It shut less than two weeks later.") ==
          "[May 3, 2012] 2012-05-03 | [less than two weeks later] 2012-W20 BEFORE");
}

TEST_CASE("years told in two digits, and numbers that are no years") {
    CHECK(dates_of("He saw the storm in '54 and won in ’08 and ’12.") == "['54] 1954 | [’08] 2008 | [’12] 2012");
    CHECK(dates_of("Two thousand people came.").empty());
    CHECK(dates_of("It stood beside two thousand beds, for a crowd of two thousand.").empty());
    CHECK(dates_of("It has stood since two thousand.") == "[since two thousand] 2000 ON_OR_AFTER");
    CHECK(dates_of("In nineteen ninety-one Ms. Park left.") == "[nineteen ninety-one] 1991");
    CHECK(dates_of("May, 19, a roofer, and his aunt laughed.").empty());
    CHECK(dates_of("She was born on Sept, 26, 2014.") == "[Sept, 26, 2014] 2014-09-26");
    CHECK(dates_of("Sales fell in March 2023, after a gain the year before.") ==
          "[March 2023] 2023-03 | [the year before] 2022");
}

TEST_CASE("years after a verb of being, and what is none") {
    CHECK(dates_of("That was 1961, he said.") == "[1961] 1961");
    CHECK(dates_of("The total was 1961.").empty());
    CHECK(dates_of("The permit, issued as 2015/0311, lapsed.").empty());
    CHECK(dates_of("The last was a baby of five months.").empty());
}

TEST_CASE("the week around a holiday") {
    CHECK(dates_of("It was shut in the week of Easter 2024.") == "[the week of Easter 2024] 2024-W13");
    CHECK(dates_of("It was shut on the weekend of Labor Day 2024.") == "[the weekend of Labor Day 2024] 2024-W35-WE");
    CHECK(dates_of("It was shut on Labor Day week-end.") == "[Labor Day week-end] 2024-W35-WE");
    CHECK(dates_of("It was the week of the vote.") == "");
}

TEST_CASE("what is in some weeks' time is to come") {
    CHECK(dates_of("They agreed to meet in two weeks' time.") == "[two weeks] 2024-W45");
    CHECK(dates_of("The work was done in two weeks.") == "[two weeks] P2W");
    CHECK(dates_of("It was over in a quarter hour.") == "[a quarter hour] PT15M");
    CHECK(dates_of("The bridge will open in about three years.") == "[about three years] 2027 APPROX");
}

TEST_CASE("a time may be rough by its ending") {
    CHECK(dates_of("He came in at noonish.") == "[noonish] 2024-10-23T12:00 APPROX");
    CHECK(dates_of("The crowd left at 9ish pm.") == "[9ish pm] 2024-10-23T21:00 APPROX");
}
