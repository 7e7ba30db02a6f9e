#include "grammar/date_text.hpp"

#include <catch2/catch.hpp>

using saidso::DateOrder;
using saidso::Options;
using saidso::test::dates_of;

TEST_CASE("absolute dates in their spellings") {
    for (const char* spelling : {"3 May 1999", "3rd May 1999", "May 3, 1999", "May 3rd, 1999", "the 3rd of May 1999",
                                 "the third of May, 1999", "1999-05-03", "5/3/1999", "3-May-1999", "3 May, 1999"}) {
        INFO(spelling);
        CHECK(dates_of("The bridge was opened on " + std::string(spelling) + " in Oslo.") ==
              "[" + std::string(spelling) + "] 1999-05-03");
    }
    CHECK(dates_of("The court sat in October 2019.") == "[October 2019] 2019-10");
    CHECK(dates_of("She was elected in 2016.") == "[2016] 2016");
    CHECK(dates_of("The wall fell in nineteen eighty-nine.") == "[nineteen eighty-nine] 1989");
    CHECK(dates_of("The fort was built in 44 BC.") == "[44 BC] BC0044");
}

TEST_CASE("numbers follow the order asked for") {
    Options day_first;
    day_first.date_order = DateOrder::day_month;
    CHECK(dates_of("The memo of 4/3/2024 leaked.") == "[4/3/2024] 2024-04-03");
    CHECK(dates_of("The memo of 4/3/2024 leaked.", "2024-10-23", day_first) == "[4/3/2024] 2024-03-04");
    CHECK(dates_of("The memo of 22/10/2024 leaked.") == "[22/10/2024] 2024-10-22");
}

TEST_CASE("parts of years") {
    CHECK(dates_of("Sales rose in the third quarter of 2023.") == "[the third quarter of 2023] 2023-Q3");
    CHECK(dates_of("Output fell in the first half of 2022.") == "[the first half of 2022] 2022-H1");
    CHECK(dates_of("It was built in the 1990s.") == "[the 1990s] 199");
    CHECK(dates_of("It closed in the late '80s.") == "[the late '80s] 198 END");
    CHECK(dates_of("It dates from the 19th century.") == "[the 19th century] 18");
    CHECK(dates_of("Profit fell in fiscal 2023.") == "[fiscal 2023] FY2023");
    CHECK(dates_of("He left in the summer of 2012.") == "[the summer of 2012] 2012-SU");
    CHECK(dates_of("Rain fell in the first four months of 2024.") == "[the first four months of 2024] 2024-01/2024-04");
}

TEST_CASE("what the news writes now and then") {
    CHECK(dates_of("The market shut at 14:00 UTC+3 on Monday.") == "[14:00 UTC+3 on Monday] 2024-10-21T14:00+03:00");
    CHECK(dates_of("Late in 2014 it moved.") == "[Late in 2014] 2014 END");
    CHECK(dates_of("They meet once every four years.") == "[once every four years] P4Y");
    CHECK(dates_of("They met three times a week.") == "[three times a week] P1W");
    CHECK(dates_of("The heart beats 60 times a minute.").empty());
    CHECK(dates_of("The vase is of the 5th century BC.") == "[the 5th century BC] BC04");
    CHECK(dates_of("The 2012-13 season was bad.") == "[2012-13] 2012/2013");
    CHECK(dates_of("Sales fell in 2011/12.") == "[2011/12] 2011/2012");
    CHECK(dates_of("The contract of 11/2016 was void.") == "[11/2016] 2016-11");
    CHECK(dates_of("They will meet Thursday in the evening.") == "[Thursday in the evening] 2024-10-24TEV");
    CHECK(dates_of("The call was at 10:30.", "") == "[10:30] T10:30");
    CHECK(dates_of("It was built circa 1850.") == "[circa 1850] 1850 APPROX");
    CHECK(dates_of("It fell over the past two and a half years.") == "[the past two and a half years] P2.5Y");
    CHECK(dates_of("They met the weekend of May 4, 2024.") == "[the weekend of May 4, 2024] 2024-W18-WE");
    CHECK(dates_of("It fell in the 12 months ended June 2024.") == "[the 12 months ended June 2024] 2023-07/2024-06");
    CHECK(dates_of("He was in his early 20s.").empty());
}

TEST_CASE("a second point told in part comes after the first") {
    CHECK(dates_of("The fair ran Monday to Friday.") == "[Monday to Friday] 2024-10-21/2024-10-25");
    CHECK(dates_of("It snowed from November to March.", "2024-06-15") == "[from November to March] 2023-11/2024-03");
}

TEST_CASE("lists of years and of weekdays") {
    CHECK(dates_of("He ran in 1994, 1995 and 1997.") == "[1994] 1994 | [1995] 1995 | [1997] 1997");
    CHECK(dates_of("He won in 2008, 2000 people said.") == "[2008] 2008");
    CHECK(dates_of("It is open on Mon. or Tue, he said.") == "[Mon.] 2024-10-28 | [Tue] 2024-10-29");
}

TEST_CASE("the n-th of something") {
    CHECK(dates_of("It met on the last Monday of March 2024.") == "[the last Monday of March 2024] 2024-03-25");
    CHECK(dates_of("It met in the first week of 2015.") == "[the first week of 2015] 2015-W01");
    CHECK(dates_of("They will meet on Wednesday of next week.") == "[Wednesday of next week] 2024-10-30");
    CHECK(dates_of("They will meet on the 20th of next month.") == "[the 20th of next month] 2024-11-20");
}

TEST_CASE("clock times") {
    CHECK(dates_of("Polls close at 10:30 p.m. on Friday.") == "[10:30 p.m. on Friday] 2024-10-25T22:30");
    CHECK(dates_of("The train left at 6.30am on Monday.") == "[6.30am on Monday] 2024-10-21T06:30");
    CHECK(dates_of("The quake struck at 0600 GMT.") == "[0600 GMT] 2024-10-23T06:00Z");
    CHECK(dates_of("It will begin tonight at eight.") == "[tonight at eight] 2024-10-23T20:00");
    CHECK(dates_of("The alarm rang at half past three.") == "[half past three] 2024-10-23T03:30");
    CHECK(dates_of("The alarm rang at ten to four in the afternoon.") ==
          "[ten to four in the afternoon] 2024-10-23T15:50");
    CHECK(dates_of("Thursday evening was cold.") == "[Thursday evening] 2024-10-17TEV");
}

TEST_CASE("durations and sets") {
    CHECK(dates_of("He was held for three months.") == "[three months] P3M");
    CHECK(dates_of("The siege lasted two and a half years.") == "[two and a half years] P2.5Y");
    CHECK(dates_of("It took 2 years and 3 months.") == "[2 years and 3 months] P2Y3M");
    CHECK(dates_of("It took more than two weeks.") == "[more than two weeks] P2W MORE_THAN");
    CHECK(dates_of("They waited at least 20 minutes.") == "[at least 20 minutes] PT20M EQUAL_OR_MORE");
    CHECK(dates_of("It will take two to three years.") == "[two to three years] P2Y/P3Y");
    CHECK(dates_of("The board meets every Tuesday.") == "[every Tuesday] XXXX-WXX-2");
    CHECK(dates_of("They are paid twice a week.") == "[twice a week] P1W");
    CHECK(dates_of("The fee is due annually.") == "[annually] P1Y");
}

TEST_CASE("bounds and parts") {
    CHECK(dates_of("Troops arrived as early as October 4.") == "[as early as October 4] 2024-10-04 ON_OR_AFTER");
    CHECK(dates_of("He has been in jail since 2014.") == "[since 2014] 2014 ON_OR_AFTER");
    CHECK(dates_of("The plant will close by the end of 2025.") == "[by the end of 2025] 2025 ON_OR_BEFORE");
    CHECK(dates_of("It must be paid no later than November 5.") ==
          "[no later than November 5] 2024-11-05 ON_OR_BEFORE");
    CHECK(dates_of("Prices rose before 2010.") == "[before 2010] 2010 BEFORE");
    CHECK(dates_of("He left in early May.") == "[early May] 2024-05 START");
    CHECK(dates_of("It opened in mid-2023.") == "[mid-2023] 2023 MID");
}

TEST_CASE("ranges are one date") {
    CHECK(dates_of("The fair ran on May 3-5.") == "[May 3-5] 2024-05-03/2024-05-05");
    CHECK(dates_of("She governed from 2015 to 2019.") == "[from 2015 to 2019] 2015/2019");
    CHECK(dates_of("She governed in 2012-13.") == "[2012-13] 2012/2013");
    CHECK(dates_of("It fell between March and August 2021.") == "[between March and August 2021] 2021-03/2021-08");
    CHECK(dates_of("Profit fell in the 12 months to March.") == "[the 12 months to March] 2023-04/2024-03");
}

TEST_CASE("bounds that come after, and in the middle") {
    CHECK(dates_of("Cars from 2012 or later qualify.") == "[from 2012 or later] 2012 ON_OR_AFTER");
    CHECK(dates_of("It will last through 2026 and beyond.") == "[through 2026] 2026 ON_OR_BEFORE");
    CHECK(dates_of("It must reach them on Monday before noon.") == "[Monday before noon] 2024-10-28T12:00 BEFORE");
    CHECK(dates_of("She left more than two years ago.") == "[more than two years ago] 2022 BEFORE");
    CHECK(dates_of("She left about three weeks ago.") == "[about three weeks ago] 2024-W40 APPROX");
}

TEST_CASE("times on days") {
    CHECK(dates_of("The fair opens on Thursday from 9-11am.") ==
          "[Thursday from 9-11am] 2024-10-24T09:00/2024-10-24T11:00");
    CHECK(dates_of("Doors will open from 10:30 to 3 on Friday.") ==
          "[from 10:30 to 3 on Friday] 2024-10-25T10:30/2024-10-25T15:00");
    CHECK(dates_of("Rain fell late Tuesday afternoon.") == "[late Tuesday afternoon] 2024-10-22TAF END");
    CHECK(dates_of("Rain fell in the late afternoon Tuesday.") == "[the late afternoon Tuesday] 2024-10-22TAF END");
    CHECK(dates_of("He rose early and ate in the morning.") == "[the morning] 2024-10-23TMO");
    CHECK(dates_of("The call was at 3:30 p.m. Pacific time on Monday.") ==
          "[3:30 p.m. Pacific time on Monday] 2024-10-21T15:30-08:00");
    CHECK(dates_of("The board meets every Tuesday at 9 a.m.") == "[every Tuesday at 9 a.m.] XXXX-WXX-2T09:00");
}

TEST_CASE("from tells an origin or a beginning") {
    CHECK(dates_of("They read a memo from May 2019.") == "[May 2019] 2019-05");
    CHECK(dates_of("The rules apply from May 2025.") == "[from May 2025] 2025-05 ON_OR_AFTER");
    CHECK(dates_of("From 2019 the rules applied.") == "[From 2019] 2019 ON_OR_AFTER");
    CHECK(dates_of("He spoke about Tuesday and about the future.") == "[Tuesday] 2024-10-22 | [the future] FUTURE_REF");
    CHECK(dates_of("It rained the day after the vote.").empty());
}

TEST_CASE("named months and weeks, and decades in words") {
    CHECK(dates_of("It rained in the month of June 2020.") == "[the month of June 2020] 2020-06");
    CHECK(dates_of("He was away the week of March 4, 2024.") == "[the week of March 4, 2024] 2024-W10");
    CHECK(dates_of("It was built in the 1970's.") == "[the 1970's] 197");
    CHECK(dates_of("It was built in the nineteen seventies.") == "[the nineteen seventies] 197");
    CHECK(dates_of("Sales fell in the 1988 quarter.") == "[the 1988 quarter] 1988");
}

TEST_CASE("lengths with a way in them, and lengths of several units ago") {
    CHECK(dates_of("He was away in the 5 past years.") == "[the 5 past years] P5Y");
    CHECK(dates_of("She left 2 years and 3 months ago.") == "[2 years and 3 months ago] 2022-07");
    CHECK(dates_of("He waited for another week.") == "[another week] P1W");
}

TEST_CASE("ranges of points of different kinds") {
    CHECK(dates_of("He ruled from 2015 until last year.") == "[from 2015 until last year] 2015/2023");
    CHECK(dates_of("It ran from Monday until October 30.", "2024-10-29") ==
          "[from Monday until October 30] 2024-10-28/2024-10-30");
    CHECK(dates_of("Archives for 2014-2018 were lost.") == "[2014-2018] 2014/2018");
}

TEST_CASE("holidays") {
    CHECK(dates_of("The shop closed on Christmas Eve 2019.") == "[Christmas Eve 2019] 2019-12-24");
    CHECK(dates_of("Crowds gathered on Good Friday 2024.") == "[Good Friday 2024] 2024-03-29");
    CHECK(dates_of("They met on Thanksgiving 2023.") == "[Thanksgiving 2023] 2023-11-23");
    CHECK(dates_of("They met on New Year's Day 2023.") == "[New Year's Day 2023] 2023-01-01");
}

TEST_CASE("what is no date") {
    for (const char* text : {"They may march on the capital.",
                             "April Jones and June Fahy spoke.",
                             "She finished second in the race.",
                             "Some 2,000 people fled.",
                             "About 1999 people fled.",
                             "Version 10.4.2 was released.",
                             "They won 3-2.",
                             "He is 22 years old.",
                             "A 12-year-old boy spoke.",
                             "About a quarter of voters stayed home.",
                             "Growth of 4 to 5 percent is likely.",
                             "He read “Two Years Before the Mast”.",
                             "It fell 5 points.",
                             "The bank lent money to 300,000 people.",
                             "He may first of all resign.",
                             "He is an anchor of “Today”.",
                             "He told USA TODAY.",
                             "She acted in Back to the Future.",
                             "He led 21st Century Fox.",
                             "Viewers of the morning shows fled."}) {
        INFO(text);
        CHECK(dates_of(text).empty());
    }
}

TEST_CASE("TimeML's view leaves prepositions out and tells ranges as two") {
    const saidso::Document d = saidso::parse("He governed from 2015 to 2019 and has waited since 2020.", "2024-10-23");
    REQUIRE(d.dates.size() == 2);
    const auto range = d.timexes(d.dates[0]);
    REQUIRE(range.size() == 2);
    CHECK(d.text(range[0].span) == "2015");
    CHECK(d.text(range[1].span) == "2019");
    const auto bounded = d.timexes(d.dates[1]);
    REQUIRE(bounded.size() == 1);
    CHECK(d.text(bounded[0].span) == "2020");
}

TEST_CASE("ends of the day, the month, the year") {
    CHECK(dates_of("The bill is due at the end of month.") == "[the end of month] 2024-10 END");
    CHECK(dates_of("Send it by EOD.") == "[by EOD] 2024-10-23 ON_OR_BEFORE");
    CHECK(dates_of("It will be sold by year's end.") == "[by year's end] 2024 ON_OR_BEFORE");
    CHECK(dates_of("Sales are down in the year to date.") == "[the year to date] 2024");
    CHECK(dates_of("The end of month two came.").empty());
}

TEST_CASE("the one after next") {
    CHECK(dates_of("The fair opens the week after next.") == "[the week after next] 2024-W45");
    CHECK(dates_of("They will vote the Friday after next.") == "[the Friday after next] 2024-11-01");
}

TEST_CASE("a second day of the same month is a date of its own") {
    CHECK(dates_of("The court sits on July 8 and 9.") == "[July 8] 2024-07-08 | [9] 2024-07-09");
    CHECK(dates_of("On July 8 and 9 people came.") == "[July 8] 2024-07-08");
    CHECK(dates_of("Rain fell on July 8 and 9 percent more on July 10.") ==
          "[July 8] 2024-07-08 | [July 10] 2024-07-10");
}

TEST_CASE("lengths before a hyphen, and vague ones") {
    CHECK(dates_of("The decades-long feud went on.") == "[decades-long] PXY");
    CHECK(dates_of("They ended a week-long strike.") == "[week-long] P1W");
    CHECK(dates_of("It was an all-day event.") == "[all-day] P1D");
    CHECK(dates_of("Growth will slow in the months ahead.") == "[the months ahead] PXM");
    CHECK(dates_of("It stood for a hundred years.") == "[a hundred years] P100Y");
    CHECK(dates_of("It took an hour and 45 minutes.") == "[an hour and 45 minutes] PT1H45M");
    CHECK(dates_of("They stayed at three night markets.").empty());
}

TEST_CASE("a weekday told twice, by its name and by its number") {
    CHECK(dates_of("They will meet this Friday, October 25.") == "[this Friday, October 25] 2024-10-25");
    CHECK(dates_of("They will meet on Friday, July 18.") == "[Friday, July 18] 2025-07-18");
    CHECK(dates_of("They met on Tuesday, October 24.") == "[Tuesday, October 24] 2023-10-24");
}

TEST_CASE("what stands beside a holiday") {
    CHECK(dates_of("She married on Labor Day weekend.") == "[Labor Day weekend] 2024-W35-WE");
    CHECK(dates_of("He left in Easter week 2023.") == "[Easter week 2023] 2023-W14");
    CHECK(dates_of("Fifteen states voted on Super Tuesday.") == "[Super Tuesday] 2024-03-05");
    CHECK(dates_of("He won on Super Tuesday.", "2018-05-02") == "[Super Tuesday] 2016-03-01");
}

TEST_CASE("the present in several words") {
    CHECK(dates_of("Nothing works at the moment.") == "[the moment] PRESENT_REF");
    CHECK(dates_of("It is their largest gift to date.") == "[date] PRESENT_REF");
    CHECK(dates_of("The plant is shut at present.") == "[present] PRESENT_REF");
    CHECK(dates_of("They seized the moment.").empty());
    CHECK(dates_of("He looked at present needs.").empty());
    CHECK(dates_of("He kept it up to date.").empty());
}

TEST_CASE("every quarter, but not that of a quarter") {
    CHECK(dates_of("The bonds pay quarterly.") == "[quarterly] P3M");
    CHECK(dates_of("The firm posted a quarterly loss.").empty());
}

TEST_CASE("what is no time of the day") {
    CHECK(dates_of("It was the dawn of the steam age.").empty());
    CHECK(dates_of("They will talk tonight at 12.") == "[tonight at 12] 2024-10-23T24:00");
    CHECK(dates_of("The call is at twenty past three.") == "[twenty past three] 2024-10-23T03:20");
    CHECK(dates_of("The store opens at 9h GMT.") == "[9h GMT] 2024-10-23T09:00Z");
}

TEST_CASE("hours without a mark of their own") {
    CHECK(dates_of("The shop was shut Monday from 9 to 5.") ==
          "[Monday from 9 to 5] 2024-10-21T09:00/2024-10-21T17:00");
    CHECK(dates_of("The siren went off at 0615.") == "[0615] 2024-10-23T06:15");
    CHECK(dates_of("He was seen between 0730 and 0815.") ==
          "[between 0730 and 0815] 2024-10-23T07:30/2024-10-23T08:15");
    CHECK(dates_of("He was seen between 0730-0815.") == "[between 0730-0815] 2024-10-23T07:30/2024-10-23T08:15");
    CHECK(dates_of("The room is 90 euros for 1 night.") == "[1 night] P1D");
}

TEST_CASE("years and months beside words of other classes") {
    CHECK(dates_of("The firm was founded in 1924 in a Salford shed.") == "[1924] 1924");
    CHECK(dates_of("It sold 1924 kg of tin.").empty());
    CHECK(dates_of("The custom goes back to 1865.") == "[1865] 1865");
    CHECK(dates_of("In March Karel Novak left.") == "[March] 2024-03");
    CHECK(dates_of("It was the wettest August since 1955.") == "[August] 2024-08 | [since 1955] 1955 ON_OR_AFTER");
    CHECK(dates_of("It is as much as in the whole of 2023.") == "[the whole of 2023] 2023");
}

TEST_CASE("lengths that are no part of a longer date") {
    CHECK(dates_of("The 15-year deal fell through.") == "[15-year] P15Y");
    CHECK(dates_of("The trial is due to last six weeks.") == "[six weeks] P6W");
    CHECK(dates_of("Deaths doubled over the past decade.") == "[the past decade] P10Y");
    CHECK(dates_of("Sales were 7 percent more than a year earlier.") == "[a year earlier] 2023");
    CHECK(dates_of("In the half-year to 30 September profit fell.") ==
          "[the half-year to 30 September] 2024-04-01/2024-09-30");
    CHECK(dates_of("It began half a century ago.") == "[half a century ago] 1974");
    CHECK(dates_of("The quarter-century-old rule stands.").find("Q") == std::string::npos);
}

TEST_CASE("numbers before a noun are no time, half a year is a period") {
    CHECK(dates_of("He foresaw five to ten major breaches.").empty());
    CHECK(dates_of("He left at five to ten.") == "[five to ten] 2024-10-23T09:55");
    CHECK(dates_of("The half-yearly report is out.") == "[half-yearly] P6M");
}

TEST_CASE("short weekdays where nothing else can stand") {
    CHECK(dates_of("They will meet on Thu.") == "[Thu] 2024-10-24");
    CHECK(dates_of("They will meet Fri at 10 a.m.") == "[Fri at 10 a.m.] 2024-10-25T10:00");
    CHECK(dates_of("They saw spots on Sun and Moon.").empty());
    CHECK(dates_of("Mon Repos is a villa.").empty());
}
