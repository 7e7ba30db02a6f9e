// Days of holidays that follow the moon or the stars, or keep off weekends, computed once at build time.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace saidso::lex {

// What a row of holidays.tsv asks for; data/holidays.tsv tells what the numbers mean for each rule.
struct MovingHoliday {
    std::string rule;
    int month;
    int day;
    int n;
    int offset;
};

inline constexpr int first_listed_year = 1900;
inline constexpr int last_listed_year = 2100;

bool is_moving(const std::string& rule);

// The day by one of the rules of civil_holidays.cpp; nullopt for other rules, and in years without it.
bool is_civil(const std::string& rule);
std::optional<std::chrono::sys_days> civil_day(const MovingHoliday& holiday, int year);

// The day of the year, 1 to 366, of its first time in that Gregorian year; 0 when it has none.
int day_of_year(const MovingHoliday& holiday, int year);

}  // namespace saidso::lex
