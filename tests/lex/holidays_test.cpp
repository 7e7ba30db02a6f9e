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
