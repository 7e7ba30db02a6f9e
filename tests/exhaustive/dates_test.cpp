// Every day of two centuries in every absolute spelling, and every weekday against every reference weekday.
#include <array>
#include <string>

#include <catch2/catch.hpp>

#include <saidso/parser.hpp>

#include "resolve/calendar.hpp"

using namespace saidso;
using namespace saidso::resolve;

namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr std::array short_months{"Jan.", "Feb.", "March", "April", "May",  "June",
                                  "July", "Aug.", "Sept.", "Oct.",  "Nov.", "Dec."};
constexpr std::array weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string ordinal(int n) {
    const int last = n / 10 == 1 ? 0 : n % 10;
    return std::to_string(n) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::vector<std::string> spellings(Day d) {
    const auto m = static_cast<std::size_t>(month_of(d) - 1);
    const std::string y(year_text(year_of(d)));
    const std::string iso(day_text(d));
    const std::string n = std::to_string(day_of(d));
    const std::string month = months[m];
    const std::string weekday = weekdays[static_cast<std::size_t>(iso_weekday(d) - 1)];
    return {iso,
            n + " " + month + " " + y,
            ordinal(day_of(d)) + " " + month + " " + y,
            "the " + ordinal(day_of(d)) + " of " + month + " " + y,
            month + " " + n + ", " + y,
            month + " " + n + " " + y,
            std::string(short_months[m]) + " " + n + ", " + y,
            weekday + ", " + month + " " + n + ", " + y,
            weekday + " " + n + " " + month + " " + y,
            std::to_string(month_of(d)) + "/" + n + "/" + y,
            y + "/" + iso.substr(5, 2) + "/" + iso.substr(8, 2),
            n + "-" + month.substr(0, 3) + "-" + y};
}

}  // namespace

TEST_CASE("every day from 1900 to 2100 in every spelling comes back as itself") {
    Options options;
    options.extract = Extract::dates;
    const Parser parser(options);
    Document document;
    int wrong = 0;
    std::string first_wrong;
    for (Day d = make_day(1900, 1, 1); d < make_day(2101, 1, 1);) {
        std::string text;
        std::vector<std::string> wanted;
        for (const Day stop = d + std::chrono::days(100); d < stop && d < make_day(2101, 1, 1);
             d += std::chrono::days(1))
            for (const std::string& s : spellings(d)) {
                text += "The bridge was opened on " + s + " in Oslo.\n";
                wanted.emplace_back(day_text(d));
            }
        parser.parse(text, {}, document);
        REQUIRE(document.dates.size() == wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (document.dates[i].value != wanted[i] && ++wrong == 1)
                first_wrong =
                    std::string(document.text(document.dates[i].span)) + " is " + std::string(document.dates[i].value);
    }
    INFO(first_wrong);
    CHECK(wrong == 0);
}

TEST_CASE("every weekday word against every reference weekday") {
    for (int reference = 0; reference < 7; ++reference)
        for (int day = 0; day < 7; ++day) {
            const Day today = make_day(2024, 10, 21) + std::chrono::days(reference);
            const std::string name = weekdays[static_cast<std::size_t>(day)];
            const int ahead = (day - reference + 7) % 7;
            const auto value = [&](const std::string& text) {
                Options options;
                options.extract = Extract::dates;
                const Document d = parse(text, day_text(today), options);
                return d.dates.size() == 1 ? std::string(d.dates[0].value) : "none";
            };
            const Day past = today - std::chrono::days((7 - ahead) % 7);
            const Day last = today - std::chrono::days(7 - ahead);
            const Day next = today + std::chrono::days(7 - reference + day);  // of next week
            const Day coming = today + std::chrono::days(ahead == 0 ? 7 : ahead);
            INFO(name << " seen from " << weekdays[static_cast<std::size_t>(reference)]);
            CHECK(value("The mayor resigned on " + name + ".") == day_text(past));
            CHECK(value("The mayor will resign on " + name + ".") == day_text(today + std::chrono::days(ahead)));
            CHECK(value("The mayor resigned last " + name + ".") == day_text(last));
            CHECK(value("The mayor will resign next " + name + ".") == day_text(next));
            CHECK(value("The mayor will resign this coming " + name + ".") == day_text(coming));
        }
}

namespace {

std::string value_of(const Parser& parser, const std::string& text, Day today) {
    const Document d = parser.parse(text, day_text(today));
    return d.dates.size() == 1 ? std::string(d.dates[0].value) : std::to_string(d.dates.size()) + " dates";
}

Parser dates_only() {
    Options options;
    options.extract = Extract::dates;
    return Parser(options);
}

// By std::chrono alone, apart from the library's own calendar.
std::string plain_week(Day d) {
    using namespace std::chrono;
    const Day thursday = d + days(4 - static_cast<int>(weekday(d).iso_encoding()));
    const int year = int(year_month_day(thursday).year());
    const auto n = (thursday - Day(std::chrono::year(year) / 1 / 1)).count() / 7 + 1;
    return std::to_string(year) + "-W" + (n < 10 ? "0" : "") + std::to_string(n);
}

std::string plain_value(Day today, char unit, int steps) {
    using namespace std::chrono;
    const year_month_day now(today);
    switch (unit) {
        case 'D': return std::string(day_text(today + days(steps)));
        case 'W': return plain_week(today + days(7 * steps));
        case 'M': {
            const auto ym = now.year() / now.month() + std::chrono::months(steps);
            return std::string(month_text(int(ym.year()), static_cast<int>(unsigned(ym.month()))));
        }
        default: return std::string(year_text(int(now.year()) + steps));
    }
}

}  // namespace

TEST_CASE("every distance from a day agrees with std::chrono") {
    const Parser parser = dates_only();
    struct Unit {
        char code;
        const char* one;
        const char* many;
    };
    constexpr std::array units{Unit{'D', "a day", "days"}, Unit{'W', "a week", "weeks"}, Unit{'M', "a month", "months"},
                               Unit{'Y', "a year", "years"}};
    for (const Day today :
         {make_day(2024, 2, 29), make_day(2023, 12, 31), make_day(2021, 1, 3), make_day(1999, 10, 31)})
        for (const Unit& unit : units)
            for (int n = 1; n <= 60; ++n) {
                const std::string amount = n == 1 ? unit.one : std::to_string(n) + " " + unit.many;
                INFO(amount << " from " << std::string_view(day_text(today)));
                CHECK(value_of(parser, "He left " + amount + " ago.", today) == plain_value(today, unit.code, -n));
                CHECK(value_of(parser, "He will leave " + amount + " from now.", today) ==
                      plain_value(today, unit.code, n));
            }
}

TEST_CASE("this, last and next of every unit agree with std::chrono on every day of four years") {
    const Parser parser = dates_only();
    struct Unit {
        char code;
        const char* word;
    };
    constexpr std::array units{Unit{'W', "week"}, Unit{'M', "month"}, Unit{'Y', "year"}};
    int wrong = 0;
    for (Day today = make_day(2020, 1, 1); today < make_day(2024, 1, 1); today += std::chrono::days(1))
        for (const Unit& unit : units) {
            wrong += value_of(parser, std::string("It rained last ") + unit.word + ".", today) !=
                     (unit.code == 'M'
                          ? std::string(month_text(year_of(add_months(today, -1)), month_of(add_months(today, -1))))
                          : plain_value(today, unit.code, -1));
            wrong += value_of(parser, std::string("It rained this ") + unit.word + ".", today) !=
                     plain_value(today, unit.code, 0);
        }
    CHECK(wrong == 0);
}

TEST_CASE("every month word against every reference month") {
    const Parser parser = dates_only();
    for (int m = 0; m < 12; ++m)
        for (int now = 0; now < 12; ++now) {
            const Day today = make_day(2024, now + 1, 15);
            const std::string name = months[static_cast<std::size_t>(m)];
            INFO(name << " seen from " << months[static_cast<std::size_t>(now)]);
            const std::string past = value_of(parser, "The law was passed in " + name + ".", today);
            const std::string last = value_of(parser, "The law was passed last " + name + ".", today);
            const std::string coming = value_of(parser, "The law will take effect next " + name + ".", today);
            CHECK(last == month_text(m < now ? 2024 : 2023, m + 1));
            CHECK(coming == month_text(m > now ? 2024 : 2025, m + 1));
            // The tense decides, unless the month comes at once and was most of a year ago.
            const bool at_once = (m - now + 12) % 12 == 1;
            CHECK(past == month_text(at_once ? 2024 + (m < now) : m <= now ? 2024 : 2023, m + 1));
        }
}
