#include "../grammar/date_text.hpp"

#include <catch2/catch.hpp>

using saidso::test::dates_of;

namespace {

std::string interval_of(std::string_view text, std::string_view reference = "2024-10-23",
                        const saidso::Options& options = {}) {
    const saidso::Document d = saidso::parse(text, reference, options);
    if (d.dates.empty() || !d.dates.front().interval) return "none";
    const auto& i = *d.dates.front().interval;
    return std::string(i.from) + ".." + std::string(i.to);
}

}  // namespace

TEST_CASE("weekdays go with the tense") {
    CHECK(dates_of("The minister said Tuesday that it was over.") == "[Tuesday] 2024-10-22");
    CHECK(dates_of("The leaders will meet Thursday.") == "[Thursday] 2024-10-24");
    CHECK(dates_of("They agreed to meet on Monday.") == "[Monday] 2024-10-28");
    CHECK(dates_of("The report is to be published on Friday.") == "[Friday] 2024-10-25");
    CHECK(dates_of("He was arrested on Friday.") == "[Friday] 2024-10-18");
    CHECK(dates_of("The Rams play their last home game Friday.") == "[Friday] 2024-10-25");
    CHECK(dates_of("He has been missing since Friday.") == "[since Friday] 2024-10-18 ON_OR_AFTER");
}

TEST_CASE("what is put off goes on to a day to come") {
    CHECK(dates_of("The hearing was postponed until Monday.") == "[until Monday] 2024-10-28 ON_OR_BEFORE");
    CHECK(dates_of("The judge put the trial off to Monday.") == "[Monday] 2024-10-28");
    CHECK(dates_of("The union gave the owners until Friday.") == "[until Friday] 2024-10-25 ON_OR_BEFORE");
    CHECK(dates_of("The crew were told to wait until Friday.") == "[until Friday] 2024-10-25 ON_OR_BEFORE");
    CHECK(dates_of("The river rose until Monday.") == "[until Monday] 2024-10-21 ON_OR_BEFORE");
}

TEST_CASE("months and days without a year go with the tense") {
    CHECK(dates_of("The law was passed in June.") == "[June] 2024-06");
    CHECK(dates_of("The law will take effect in June.") == "[June] 2025-06");
    CHECK(dates_of("He was elected last November.") == "[last November] 2023-11");
    CHECK(dates_of("The attack came on December 29.", "2024-01-03") == "[December 29] 2023-12-29");
    CHECK(dates_of("He was born on February 29.", "2023-06-01") == "[February 29] 2020-02-29");
}

TEST_CASE("distances from today keep their unit") {
    CHECK(dates_of("He left three days ago.") == "[three days ago] 2024-10-20");
    CHECK(dates_of("He left two weeks ago.") == "[two weeks ago] 2024-W41");
    CHECK(dates_of("He left four months ago.", "2024-03-31") == "[four months ago] 2023-11");
    CHECK(dates_of("He left 20 years ago.") == "[20 years ago] 2004");
    CHECK(dates_of("The vote will be held in two weeks.") == "[two weeks] 2024-W45");
    CHECK(dates_of("The work was done in two weeks.") == "[two weeks] P2W");
    CHECK(dates_of("He spoke the day before yesterday.") == "[the day before yesterday] 2024-10-21");
}

TEST_CASE("time of day needs the time of the reference") {
    CHECK(dates_of("He left two hours ago.", "2024-10-23T01:15") == "[two hours ago] 2024-10-22T23:15");
}

TEST_CASE("the text is the anchor where it says so") {
    CHECK(dates_of("He was shot on May 3, 1999. He died the following day.") ==
          "[May 3, 1999] 1999-05-03 | [the following day] 1999-05-04");
    CHECK(dates_of("Sales were $4 million in the third quarter of 2023, up from $3 million a year earlier.") ==
          "[the third quarter of 2023] 2023-Q3 | [a year earlier] 2022-Q3");
    CHECK(dates_of("Two weeks after Easter 2024 they met.") == "[Two weeks after Easter 2024] 2024-04-14");
}

TEST_CASE("without a reference partial dates keep their X form") {
    CHECK(dates_of("He spoke on October 22.", "") == "[October 22] XXXX-10-22");
    CHECK(dates_of("He spoke on Tuesday.", "") == "[Tuesday] XXXX-WXX-2");
    CHECK(dates_of("He spoke yesterday.", "") == "[yesterday] XXXX-XX-XX");
    CHECK(dates_of("He spoke on October 22, 2020.", "") == "[October 22, 2020] 2020-10-22");
    CHECK(interval_of("He spoke on October 22.", "") == "none");
}

TEST_CASE("intervals are half-open and follow the bounds") {
    CHECK(interval_of("He spoke yesterday.") == "2024-10-22..2024-10-23");
    CHECK(interval_of("He spoke in February 2024.") == "2024-02-01..2024-03-01");
    CHECK(interval_of("He has waited since 2014.") == "2014-01-01..");
    CHECK(interval_of("It happened before 2010.") == "..2010-01-01");
    CHECK(interval_of("It happened after 2010.") == "2011-01-01..");
    CHECK(interval_of("She governed from 2015 to 2019.") == "2015-01-01..2020-01-01");
    CHECK(interval_of("The train left at 10:30 on May 3, 2024.") == "2024-05-03T10:30..2024-05-03T10:31");
    CHECK(interval_of("He was held for three months.") == "none");
}

TEST_CASE("a range of times may end on the next day, and none runs backward") {
    CHECK(interval_of("The gates were open from 10 p.m. to 2 a.m.") == "2024-10-23T22:00..2024-10-24T02:01");
    CHECK(interval_of("He lived there between Tuesday and 2020.") == "none");
}

TEST_CASE("a week begins on the day asked for") {
    saidso::Options sunday;
    sunday.week_start = saidso::WeekStart::sunday;
    CHECK(interval_of("It rained this week.") == "2024-10-21..2024-10-28");
    CHECK(interval_of("It rained this week.", "2024-10-23", sunday) == "2024-10-20..2024-10-27");
}

TEST_CASE("an infinitive lies ahead only where something looks ahead to it") {
    CHECK(dates_of("Crowds gathered to mark the anniversary on Friday.") == "[Friday] 2024-10-18");
    CHECK(dates_of("The union urged its members to strike on Friday.") == "[Friday] 2024-10-25");
    CHECK(dates_of("The storm is forecast to reach Cork on Friday.") == "[Friday] 2024-10-25");
    CHECK(dates_of("The minister works on a plan to be presented Friday.") == "[Friday] 2024-10-25");
    CHECK(dates_of("It was the first bridge to be built in June.") == "[June] 2024-06");
    CHECK(dates_of("Harbour bridge to close on Friday") == "[Friday] 2024-10-25");
    CHECK(dates_of("Island link to open by August, minister says") == "[by August] 2025-08 ON_OR_BEFORE");
    CHECK(dates_of("They spent millions to win seats in November.") == "[November] 2024-11");
    CHECK(dates_of("They spent millions to win seats in August.") == "[August] 2024-08");
}

TEST_CASE("auxiliaries tell the tense together with what follows") {
    CHECK(dates_of("The mayor could not be reached Tuesday.") == "[Tuesday] 2024-10-22");
    CHECK(dates_of("The club will have a new coach on Friday.") == "[Friday] 2024-10-25");
    CHECK(dates_of("They will sing on an unnamed stage in June.") == "[June] 2025-06");
}

TEST_CASE("the next weekday is that of next week, the coming one the nearest") {
    CHECK(dates_of("The court sits next Friday.") == "[next Friday] 2024-11-01");
    CHECK(dates_of("The court sits this coming Friday.") == "[this coming Friday] 2024-10-25");
    CHECK(dates_of("The court sits next Monday.") == "[next Monday] 2024-10-28");
}

TEST_CASE("a time to come needs the time of the reference") {
    CHECK(dates_of("It will be over in an hour.") == "[an hour] PT1H");
    CHECK(dates_of("It will be over in an hour.", "2024-10-23T10:00") == "[an hour] 2024-10-23T11:00");
}

TEST_CASE("without a word that tells, what comes once a year is the nearest") {
    CHECK(dates_of("Her plans for the election in November: none.", "2024-08-08") == "[November] 2024-11");
    CHECK(dates_of("The trade figures of June: no change.", "2024-08-08") == "[June] 2024-06");
    CHECK(dates_of("The rule was tried in January.", "2024-12-07") == "[January] 2024-01");
    CHECK(dates_of("He died on 2 March.", "2024-11-07") == "[2 March] 2024-03-02");
}

TEST_CASE("a bound looks ahead, unless it opens a sentence of the past") {
    CHECK(dates_of("The union demanded a meeting by Monday and asked why it had to wait.") ==
          "[by Monday] 2024-10-28 ON_OR_BEFORE");
    CHECK(dates_of("By Monday the river had risen.") == "[By Monday] 2024-10-21 ON_OR_BEFORE");
    CHECK(dates_of("A new licence was likely by March.") == "[by March] 2025-03 ON_OR_BEFORE");
}

TEST_CASE("a length after a rank is no distance") {
    CHECK(dates_of("It will be the second strike in three months.") == "[three months] P3M");
    CHECK(dates_of("Prices will fall to the lowest in two years.") == "[two years] P2Y");
    CHECK(dates_of("It will rain for a year or two.") == "[a year or two] P1Y/P2Y");
}

TEST_CASE("days and times follow a day spoken of, not a year") {
    CHECK(dates_of("It opened on May 3, 1999. It had been planned since 1987. That night it closed.") ==
          "[May 3, 1999] 1999-05-03 | [since 1987] 1987 ON_OR_AFTER | [That night] 1999-05-03TNI");
    CHECK(dates_of("Rain fell between midnight and 9am.") ==
          "[between midnight and 9am] 2024-10-23T00:00/2024-10-23T09:00");
}

TEST_CASE("what had been to come is past, and so is what neither could do") {
    CHECK(dates_of("The offer had been due to lapse on Monday.") == "[Monday] 2024-10-21");
    CHECK(dates_of("It had originally been scheduled to open Friday.") == "[Friday] 2024-10-18");
    CHECK(dates_of("Neither he nor his wife could be reached Tuesday.") == "[Tuesday] 2024-10-22");
}

TEST_CASE("a year earlier counts from what is reported") {
    CHECK(dates_of("Profit rose in the third quarter of 2023. For the nine months it fell, against a gain a year "
                   "earlier.") ==
          "[the third quarter of 2023] 2023-Q3 | [the nine months] P9M | [a year earlier] 2022");
    CHECK(dates_of("Sales were $3m a year ago. They were $2m in Asia a year earlier.") ==
          "[a year ago] 2023 | [a year earlier] 2023");
    CHECK(dates_of("Profit fell in the second quarter of 2024. It hopes for a record in 2025. Sales in the quarter "
                   "were flat.") == "[the second quarter of 2024] 2024-Q2 | [2025] 2025 | [the quarter] 2024-Q2");
    CHECK(dates_of("Profit fell in the second quarter of 2024. It was $1m in the 2019 period.") ==
          "[the second quarter of 2024] 2024-Q2 | [the 2019 period] 2019-Q2");
}

TEST_CASE("times of a zone are told on the reference's clock where that has a zone") {
    const char* const new_york = "2024-10-23T14:30-04:00";
    CHECK(dates_of("The vote will be held at 8 a.m. GMT on Friday.", new_york) ==
          "[8 a.m. GMT on Friday] 2024-10-25T04:00");
    CHECK(dates_of("The vote will be held at 2 a.m. GMT on Friday.", new_york) ==
          "[2 a.m. GMT on Friday] 2024-10-24T22:00");
    CHECK(dates_of("The vote will be held at 8 p.m. PST on Friday.", new_york) ==
          "[8 p.m. PST on Friday] 2024-10-26T00:00");
    CHECK(dates_of("The vote will be held at 8 a.m. on Friday.", new_york) == "[8 a.m. on Friday] 2024-10-25T08:00");
    CHECK(dates_of("The vote will be held at 8 a.m. GMT on Friday.", "2024-10-23T14:30") ==
          "[8 a.m. GMT on Friday] 2024-10-25T08:00Z");
    CHECK(dates_of("8pm KST", new_york) == "[8pm KST] 2024-10-24T07:00");
    CHECK(interval_of("The vote will be held at 8 a.m. GMT on Friday.", new_york) ==
          "2024-10-25T04:00..2024-10-25T04:01");
}

TEST_CASE("both times of a range have the zone of the last") {
    CHECK(dates_of("It will be open from 9:30 to 11 a.m. PST on Friday.") ==
          "[from 9:30 to 11 a.m. PST on Friday] 2024-10-25T09:30-08:00/2024-10-25T11:00-08:00");
}

TEST_CASE("hours and minutes count from a time of the day") {
    CHECK(dates_of("He left two hours after midnight on Tuesday.") ==
          "[two hours after midnight on Tuesday] 2024-10-23T02:00");
    CHECK(dates_of("He left 15 minutes from 1 p.m.", "") == "[15 minutes from 1 p.m.] T13:15:00");
    CHECK(dates_of("The shop will open for three hours from 10 a.m. on Friday.") ==
          "[three hours from 10 a.m. on Friday] 2024-10-25T10:00/2024-10-25T13:00");
    CHECK(dates_of("The shop opens for three hours from 10 a.m.", "") == "[three hours from 10 a.m.] T10:00/T13:00");
    CHECK(dates_of("The shop will open for two weeks from 10 a.m. on Friday.") ==
          "[two weeks] P2W | [from 10 a.m. on Friday] 2024-10-25T10:00 ON_OR_AFTER");
    CHECK(dates_of("It will be shut for ten days from 18 December.") ==
          "[ten days from 18 December] 2024-12-18/2024-12-27");
}

TEST_CASE("the n-th from the end") {
    CHECK(dates_of("It closes on the third last day of May 2025.") == "[the third last day of May 2025] 2025-05-29");
    CHECK(dates_of("It closes on the second-to-last Friday of May 2025.") ==
          "[the second-to-last Friday of May 2025] 2025-05-23");
    CHECK(dates_of("It closes on the last week-end of May 2025.") == "[the last week-end of May 2025] 2025-W22-WE");
}
