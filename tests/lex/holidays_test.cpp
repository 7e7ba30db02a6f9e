#include <array>
#include <string>

#include <catch2/catch.hpp>

#include <saidso/date.hpp>

using saidso::parse_date;

namespace {

struct Case {
    const char* name;
    std::array<const char*, 3> days;  // of 2019, 2022 and 2025
};

}  // namespace

TEST_CASE("days that move with the moon") {
    constexpr std::array cases{
        Case{"Rosh Hashanah", {"2019-09-30", "2022-09-26", "2025-09-23"}},
        Case{"Yom Kippur", {"2019-10-09", "2022-10-05", "2025-10-02"}},
        Case{"Purim", {"2019-03-21", "2022-03-17", "2025-03-14"}},
        Case{"Shavuot", {"2019-06-09", "2022-06-05", "2025-06-02"}},
        Case{"Tisha B'Av", {"2019-08-11", "2022-08-07", "2025-08-03"}},
        Case{"Tu BiShvat", {"2019-01-21", "2022-01-17", "2025-02-13"}},
        Case{"Eid al-Fitr", {"2019-06-04", "2022-05-02", "2025-03-30"}},
        Case{"Eid al-Adha", {"2019-08-11", "2022-07-09", "2025-06-06"}},
        Case{"Chinese New Year", {"2019-02-05", "2022-02-01", "2025-01-29"}},
        Case{"the Mid-Autumn Festival", {"2019-09-13", "2022-09-10", "2025-10-06"}},
        Case{"Diwali", {"2019-10-27", "2022-10-24", "2025-10-20"}},
        Case{"Holi", {"2019-03-21", "2022-03-18", "2025-03-14"}},
        Case{"Ganesh Chaturthi", {"2019-09-02", "2022-08-31", "2025-08-27"}},
        Case{"Dussehra", {"2019-10-08", "2022-10-05", "2025-10-02"}},
        Case{"Dayananda Saraswati Jayanti", {"2019-03-01", "2022-02-26", "2025-02-23"}},
        Case{"Makar Sankranti", {"2019-01-15", "2022-01-14", "2025-01-14"}},
    };
    constexpr std::array years{"2019", "2022", "2025"};
    for (const Case& c : cases)
        for (std::size_t i = 0; i < years.size(); ++i) {
            const std::string text = std::string(c.name) + " " + years[i];
            INFO(text);
            const auto r = parse_date(text);
            REQUIRE(r);
            CHECK(r->value == c.days[i]);
        }
}

TEST_CASE("a feast of several days is a range") {
    const auto ramadan = parse_date("Ramadan 2025");
    REQUIRE(ramadan);
    CHECK(ramadan->value == "2025-03-01/2025-03-30");
    CHECK(ramadan->from == "2025-03-01");
    CHECK(ramadan->to == "2025-03-31");
}

TEST_CASE("movable days are told for two centuries and no longer") {
    CHECK(parse_date("Passover 1900")->value == "1900-04-14/1900-04-21");
    CHECK(parse_date("Passover 2150")->value == "2150-XX-XX");
    CHECK_FALSE(parse_date("Passover 2150")->from);
}

namespace {

void check_years(const char* holiday, std::initializer_list<const char*> days) {
    for (const char* day : days) {
        const std::string text = std::string(holiday) + " " + std::string(day, 4);
        INFO(text);
        const auto r = parse_date(text);
        REQUIRE(r);
        CHECK(r->value == day);
    }
}

}  // namespace

TEST_CASE("days that keep off weekends") {
    check_years("Tax Day", {"2003-04-15", "2007-04-17", "2011-04-18", "2013-04-15", "2016-04-18", "2018-04-17",
                            "2020-07-15", "2021-05-17", "2022-04-18", "2024-04-15"});
    check_years("Emancipation Day", {"2016-04-15", "2019-04-16", "2022-04-15", "2023-04-17"});
    check_years("Boss's Day", {"2010-10-15", "2011-10-17", "2019-10-16", "2022-10-17"});
}

TEST_CASE("the law of the year tells the start and the end of daylight saving time") {
    check_years("daylight saving start", {"2006-04-02", "2007-03-11", "2020-03-08", "2024-03-10"});
    check_years("daylight savings time end", {"2006-10-29", "2007-11-04", "2020-11-01", "2024-11-03"});
    CHECK(parse_date("daylight saving end 1985")->value == "1985-XX-XX");
}

TEST_CASE("days of one year go before the rule") {
    check_years("Super Tuesday", {"1984-03-13", "1988-03-08", "1996-03-12", "2000-03-07", "2008-02-05", "2024-03-05"});
    CHECK(parse_date("Tsunami Tuesday", "2015-06-01")->value == "2008-02-05");
    CHECK(parse_date("Super Tuesday", "2012-06-01")->value == "2016-03-01");
}

TEST_CASE("the months of the Hijra began earlier until 1419") {
    check_years("Eid al-Fitr", {"1991-04-15", "2002-12-05"});
}
