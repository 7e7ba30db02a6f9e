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
    const std::string y = year_text(year_of(d));
    const std::string n = std::to_string(day_of(d));
    const std::string month = months[m];
    const std::string weekday = weekdays[static_cast<std::size_t>(iso_weekday(d) - 1)];
    return {day_text(d),
            n + " " + month + " " + y,
            ordinal(day_of(d)) + " " + month + " " + y,
            "the " + ordinal(day_of(d)) + " of " + month + " " + y,
            month + " " + n + ", " + y,
            month + " " + n + " " + y,
            std::string(short_months[m]) + " " + n + ", " + y,
            weekday + ", " + month + " " + n + ", " + y,
            weekday + " " + n + " " + month + " " + y,
            std::to_string(month_of(d)) + "/" + n + "/" + y,
            y + "/" + day_text(d).substr(5, 2) + "/" + day_text(d).substr(8, 2),
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
                wanted.push_back(day_text(d));
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
            const Day next = today + std::chrono::days(ahead == 0 ? 7 : ahead);
            INFO(name << " seen from " << weekdays[static_cast<std::size_t>(reference)]);
            CHECK(value("The mayor resigned on " + name + ".") == day_text(past));
            CHECK(value("The mayor will resign on " + name + ".") == day_text(today + std::chrono::days(ahead)));
            CHECK(value("The mayor resigned last " + name + ".") == day_text(last));
            CHECK(value("The mayor will resign next " + name + ".") == day_text(next));
        }
}
