// Hebrew: the arithmetic calendar. Islamic: Umm al-Qura, told by the conjunction. Chinese: the winter solstice in
// month 11. Hindu: amanta months named by the sun's sidereal sign, days by the tithi at an hour of India.
// Sun and moon by the leading terms of Meeus, Astronomical Algorithms, chapters 25, 47 and 49: good to a few minutes.
#include "moving_holidays.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <numbers>

namespace saidso::lex {
namespace {

using std::chrono::days;
using Day = std::chrono::sys_days;

Day make_day(int y, unsigned m, unsigned d) {
    return Day(std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d));
}

// --- Hebrew ------------------------------------------------------------------------------------------------------

int hebrew_elapsed(int year) {
    const int months = (235 * year - 234) / 19;
    const int parts = 12084 + 13753 * months;
    const int day = months * 29 + parts / 25920;
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

Day hebrew_new_year(int year) {
    const int before = hebrew_elapsed(year - 1);
    const int now = hebrew_elapsed(year);
    const int after = hebrew_elapsed(year + 1);
    const int correction = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
    return make_day(1970, 1, 1) + days(now + correction - 2'092'590);  // days from the Hebrew epoch
}

// A fast that would fall on a Saturday is kept the day after.
Day after_sabbath(Day d) { return std::chrono::weekday(d) == std::chrono::Saturday ? d + days(1) : d; }

// Months from Nisan, 1, to Adar (in leap years the second), 12.
Day hebrew_day(int gregorian, int month, int day) {
    const int year = gregorian + (month >= 7 && month <= 9 ? 3761 : 3760);
    const Day tishri = hebrew_new_year(year);
    const Day nisan = hebrew_new_year(year + 1) - days(177);
    const auto length = (hebrew_new_year(year + 1) - tishri).count();
    const int heshvan = length % 10 == 5 ? 30 : 29;
    const bool leap = length > 380;
    constexpr std::array<int, 7> from_nisan{0, 0, 30, 59, 89, 118, 148};
    const days back(day - 1);
    if (month < 7) return nisan + days(from_nisan[static_cast<std::size_t>(month)]) + back;
    if (month == 7) return tishri + back;
    if (month == 8) return tishri + days(30) + back;
    if (month == 9) return tishri + days(30 + heshvan) + back;
    if (month == 12) return nisan - days(29) + back;
    const Day shevat = nisan - days(leap ? 89 : 59);
    return (month == 11 ? shevat : shevat - days(29)) + back;
}

// --- sun and moon; times are days from noon of 1 January 2000 ------------------------------------------------------

constexpr double degree = std::numbers::pi / 180;
constexpr double synodic = 29.530588861;

double sine(double degrees) { return std::sin(std::fmod(degrees, 360) * degree); }
double turn(double degrees) { return degrees - 360 * std::floor(degrees / 360); }
double century(double t) { return t / 36525; }

double sun_longitude(double t) {
    const double c = century(t);
    const double m = 357.52911 + 35999.05029 * c;
    const double centre = (1.914602 - 0.004817 * c) * sine(m) + 0.019993 * sine(2 * m) + 0.000289 * sine(3 * m);
    return turn(280.46646 + 36000.76983 * c + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * c));
}

double moon_longitude(double t) {
    const double c = century(t);
    const double d = 297.8501921 + 445267.1114034 * c;
    const double s = 357.5291092 + 35999.0502909 * c;
    const double m = 134.9633964 + 477198.8675055 * c;
    const double f = 93.2720950 + 483202.0175233 * c;
    return turn(218.3164477 + 481267.88123421 * c + 6.288774 * sine(m) + 1.274027 * sine(2 * d - m) +
                0.658314 * sine(2 * d) + 0.213618 * sine(2 * m) - 0.185116 * sine(s) - 0.114332 * sine(2 * f) +
                0.058793 * sine(2 * d - 2 * m) + 0.057066 * sine(2 * d - s - m) + 0.053322 * sine(2 * d + m) +
                0.045758 * sine(2 * d - s) - 0.040923 * sine(s - m) - 0.034720 * sine(d) - 0.030383 * sine(s + m) +
                0.015327 * sine(2 * d - 2 * f) - 0.012528 * sine(m + 2 * f) + 0.010980 * sine(m - 2 * f));
}

// The k-th new moon.
double new_moon(double k) {
    const double c = k / 1236.85;
    const double s = 2.5534 + 29.10535670 * k;
    const double m = 201.5643 + 385.81693528 * k;
    const double f = 160.7108 + 390.67050284 * k;
    const double correction = -0.40720 * sine(m) + 0.17241 * sine(s) + 0.01608 * sine(2 * m) + 0.01039 * sine(2 * f) +
                              0.00739 * sine(m - s) - 0.00514 * sine(m + s) + 0.00208 * sine(2 * s) -
                              0.00111 * sine(m - 2 * f) - 0.00057 * sine(m + 2 * f);
    return 5.09766 + synodic * k + 0.00015437 * c * c + correction;
}

// When the sun comes to this longitude (less that of the stars) near the time `t`.
double sun_at(double longitude, double t) {
    for (int i = 0; i < 6; ++i) t += (turn(longitude - sun_longitude(t) + 180) - 180) * 365.2422 / 360;
    return t;
}

// Between the zodiac of the stars and that of the seasons (Lahiri).
double ayanamsa(double t) { return 23.85306 + 1.39697 * century(t); }

double sidereal_sun_at(double longitude, double t) {
    for (int i = 0; i < 3; ++i) t = sun_at(longitude + ayanamsa(t), t);
    return t;
}

Day local_day(double t, double hours_from_utc) {
    return make_day(2000, 1, 1) + days(static_cast<int>(std::floor(t + 0.5 + hours_from_utc / 24)));
}
double time_of(Day d, double hour, double hours_from_utc) {
    return static_cast<double>((d - make_day(2000, 1, 1)).count()) - 0.5 + (hour - hours_from_utc) / 24;
}
double moon_number(double t) { return std::floor((t - 5.09766) / synodic); }

// The last new moon before `t`.
double last_new_moon(double t) {
    double k = moon_number(t) + 1;
    while (new_moon(k) > t) k -= 1;
    return new_moon(k);
}

// --- calendars of moon and sun -------------------------------------------------------------------------------------

constexpr double china = 8;
constexpr double india = 5.5;

Day chinese_day(int year, int month, int day) {
    const double longitude = 330 + 30 * (month - 1);
    const double sign = sun_at(turn(longitude), time_of(make_day(year, 2, 19), 0, 0) + 30.4 * (month - 1));
    const Day last = local_day(sign, china);
    const double midnight = time_of(last + days(1), 0, china);
    return local_day(last_new_moon(midnight - 0.0001), china) + days(day - 1);
}

// A conjunction before this hour (UTC) begins a month on the next day. Until 1419, the moon had to be twelve hours old
// at the sunset of Riyadh that ended the month's first day.
constexpr double umm_al_qura_hour = 13;
constexpr double hour_until_1419 = 2.7;
const Day first_of_1420 = make_day(1999, 4, 17);

Day islamic_month(double k) {
    const double conjunction = new_moon(k);
    const Day since_1420 = local_day(conjunction, 24 - umm_al_qura_hour) + days(1);
    return since_1420 >= first_of_1420 ? since_1420 : local_day(conjunction, 24 - hour_until_1419);
}

Day islamic_day(int year, int month, int day) {
    const double muharram_of_1440 = moon_number(time_of(make_day(2018, 9, 12), 0, 0));
    const double start = moon_number(time_of(make_day(year, 1, 1), 0, 0)) - 2;
    for (double k = start;; k += 1) {
        const int number = static_cast<int>(turn((k - muharram_of_1440) * 30) / 30 + 0.5) % 12 + 1;
        const Day d = islamic_month(k) + days(day - 1);
        if (number == month && d >= make_day(year, 1, 1)) return d;
    }
}

double tithi(double t) { return std::floor(turn(moon_longitude(t) - sun_longitude(t)) / 12) + 1; }

// Months from Chaitra, 1; tithis from 1, after the new moon, to 30. The tithi must hold at `hour`.
Day hindu_day(int year, int month, int wanted, int hour) {
    const double sign = sidereal_sun_at(30.0 * (month - 1), time_of(make_day(year, 4, 14), 0, 0) + 30.4 * (month - 1));
    Day d = local_day(last_new_moon(sign), india) + days(wanted - 2);
    for (int i = 0; i < 4; ++i, d += days(1)) {
        const double past = turn((tithi(time_of(d, hour, india)) - wanted) * 12 + 180) / 12 - 15;
        if (past > -0.5) return past < 0.5 ? d : d - days(1);  // it may begin and end between two such hours
    }
    return d;
}

// The sun's entry into a sidereal sign, Mesha 1; after sunset it is kept on the next day.
Day sankranti(int year, int sign) {
    const double entry = sidereal_sun_at(
        30.0 * (sign - 1), time_of(make_day(year, 4, 14), 0, 0) + 30.4 * (sign > 9 ? sign - 13 : sign - 1));
    return local_day(entry + 6.0 / 24, india);
}

Day day_in(const MovingHoliday& h, int year) {
    if (h.rule == "hebrew") {
        const Day d = hebrew_day(year, h.month, h.day);
        return h.n == 1 ? after_sabbath(d) : d;
    }
    if (h.rule == "islamic") return islamic_day(year, h.month, h.day);
    if (h.rule == "chinese") return chinese_day(year, h.month, h.day);
    if (h.rule == "sankranti") return sankranti(year, h.month);
    return hindu_day(h.month > 9 ? year - 1 : year, h.month, h.day, h.n);
}

}  // namespace

bool is_moving(const std::string& rule) {
    return is_civil(rule) || rule == "hebrew" || rule == "islamic" || rule == "chinese" || rule == "hindu" ||
           rule == "sankranti";
}

int day_of_year(const MovingHoliday& holiday, int year) {
    const auto day = is_civil(holiday.rule) ? civil_day(holiday, year) : day_in(holiday, year);
    if (!day) return 0;
    const Day d = *day + days(holiday.offset);
    const auto n = (d - make_day(year, 1, 1)).count() + 1;
    return n >= 1 && d < make_day(year + 1, 1, 1) ? static_cast<int>(n) : 0;
}

}  // namespace saidso::lex
