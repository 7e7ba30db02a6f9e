// What must hold for every date that is found, whatever the text.
#include <string>

#include <catch2/catch.hpp>

#include <saidso/parser.hpp>

using namespace saidso;

namespace {

// Every opening before every expression before every end: most of them are nonsense, which is welcome.
std::string made_text() {
    constexpr const char* before[]{"He left ", "It will open on ", "since ", "by ", "between ",
                                   "from ",    "about ",           "the "};
    constexpr const char* dates[]{"Tuesday",
                                  "May 3-5",
                                  "2015 to 2019",
                                  "three weeks ago",
                                  "the end of 2024",
                                  "10:30 p.m.",
                                  "Monday before noon",
                                  "two to three years",
                                  "every Friday",
                                  "Ramadan 2025",
                                  "the 1990s",
                                  "44 BC",
                                  "late afternoon Tuesday",
                                  "2012 or later",
                                  "next month",
                                  "the third quarter of 2023",
                                  "two weeks after Easter",
                                  "midnight",
                                  "February 30",
                                  "the 12 months to March",
                                  "2 years and 3 months ago",
                                  "3:15-4:45 pm on Friday",
                                  "9999 years ago",
                                  "100000 months from now",
                                  "the week of March 6",
                                  "more than two years ago"};
    constexpr const char* after[]{".", " in Oslo.", " and 2020.", " at 5 p.m.", " or later.", "'s talks."};
    std::string text;
    for (const char* b : before)
        for (const char* d : dates)
            for (const char* a : after) text.append(b).append(d).append(a).append("\n");
    return text;
}

void check(const Document& document, const Date& date) {
    INFO(document.text(date.span) << " = " << date.value);
    CHECK(date.span.begin < date.span.end);
    CHECK_FALSE(date.value.empty());
    CHECK_FALSE(date.rule.empty());
    if (date.interval) {
        const Interval& i = *date.interval;
        CHECK_FALSE((i.from.empty() && i.to.empty()));
        if (!i.from.empty() && !i.to.empty()) CHECK(i.from < i.to);
        CHECK((date.type == DateType::date || date.type == DateType::time));
    }
    const auto timexes = document.timexes(date);
    CHECK_FALSE(timexes.empty());
    CHECK(timexes.size() <= 2);
    for (const Timex& t : timexes) {
        CHECK(date.span.contains(t.span));
        CHECK_FALSE(t.value.empty());
    }
    if (timexes.size() == 2) CHECK(timexes[0].span.end <= timexes[1].span.begin);
}

}  // namespace

TEST_CASE("dates lie in their text, apart, with elements inside and intervals that run forward") {
    const std::string text = made_text();
    for (const char* reference : {"2024-10-23", "2024-10-23T14:30", ""}) {
        const Document document = parse(text, reference);
        REQUIRE(document.dates.size() > 500);
        std::uint32_t end = 0;
        for (const Date& date : document.dates) {
            CHECK(date.span.begin >= end);
            end = date.span.end;
            check(document, date);
        }
    }
}

TEST_CASE("a whole day, month or year is its own interval") {
    const Document d = parse("He left on May 3, 2024. He left in May 2024. He left in 2024. He left in the 1990s.", {});
    REQUIRE(d.dates.size() == 4);
    CHECK(d.dates[0].interval->from == "2024-05-03");
    CHECK(d.dates[0].interval->to == "2024-05-04");
    CHECK(d.dates[1].interval->to == "2024-06-01");
    CHECK(d.dates[2].interval->to == "2025-01-01");
    CHECK(d.dates[3].interval->from == "1990-01-01");
    CHECK(d.dates[3].interval->to == "2000-01-01");
}
