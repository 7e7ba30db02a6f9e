// Rules of clock times. Alternatives stand longest first.
#pragma once

#include "grammar/date_terminals.hpp"

namespace saidso::grammar::dates {

inline constexpr auto hour = take<&P::hour>([](const Token& t) { return is_short(t, 0, 24); }, number_of);
inline constexpr auto of_24_hours = note<&P::half_of_day>('h');
inline constexpr auto two_digits = [](const Token& t) {
    return is_plain(t) && t.joined() && t.length == 2 && t.coefficient < 60;
};
inline constexpr auto minute = take<&P::minute>(two_digits, number_of);
inline constexpr auto second = take<&P::second>(two_digits, number_of);

inline constexpr auto before_noon = (word(Word::am) | word(Word::a_m) | (word(Word::a) >> word(Word::m))) >>
                                    note<&P::half_of_day>('a');
inline constexpr auto after_noon = (word(Word::pm) | word(Word::p_m) | (word(Word::p) >> word(Word::m))) >>
                                   note<&P::half_of_day>('p');
// "in the afternoon", "at night"
inline constexpr auto spoken_half =
    (word(Word::in) >> the >> day_part) | (word(Word::at) >> &word(Word::night) >> day_part);
// "in the PM"
inline constexpr auto lettered_half = word(Word::in) >> the >> ((word(Word::am) >> note<&P::half_of_day>('a')) |
                                                                (word(Word::pm) >> note<&P::half_of_day>('p')));
inline constexpr auto half_of_day = before_noon | after_noon | hold[spoken_half] | hold[lettered_half];

inline constexpr auto zone_name =
    take<&P::zone>(is_zone, [](const Token& t) { return static_cast<std::int32_t>(t.info.calendar) - 100; });
// "+02:00", "-0500" after a time of ISO 8601
inline constexpr auto offset_hours =
    taking([](const Token& t) { return is_plain(t) && t.joined() && t.length == 2 && t.coefficient <= 14; },
           [](DatePoint& p, const Token& t) { p.zone = number_of(t) * 4; });
inline constexpr auto offset_minutes =
    taking(two_digits, [](DatePoint& p, const Token& t) { p.zone += number_of(t) / 15; });
inline constexpr auto offset_hours_west =
    taking([](const Token& t) { return is_plain(t) && t.joined() && t.length == 2 && t.coefficient <= 14; },
           [](DatePoint& p, const Token& t) { p.zone = number_of(t) * -4; });
template <int Quarters>
inline constexpr auto short_offset = taking([](const Token& t) { return is_short(t, 0, 14) && t.joined(); },
                                            [](DatePoint& p, const Token& t) { p.zone = number_of(t) * Quarters; });
inline constexpr auto zone_offset =
    hold[mark(Mark::plus) >> offset_hours >> -hold[joined_mark<Mark::colon> >> offset_minutes]] |
    hold[(mark(Mark::hyphen) | mark(Mark::minus)) >> offset_hours_west >>
         -(joined_mark<Mark::colon> >> token_if(two_digits))];
// "UTC+3", "GMT-3:30"
inline constexpr auto universal_offset =
    (word(Word::gmt) | word(Word::utc)) >>
    (hold[mark(Mark::plus) >> short_offset<4> >> -hold[joined_mark<Mark::colon> >> offset_minutes]] |
     ((mark(Mark::hyphen) | mark(Mark::minus)) >> short_offset<-4>));
inline constexpr auto time_word = -(word(Word::standard) | word(Word::daylight)) >> -word(Word::time);
inline constexpr auto zone = hold[universal_offset] | zone_name | (word(Word::local) >> word(Word::time)) |
                             (word(Word::eastern) >> time_word >> note<&P::zone>(-20)) |
                             (word(Word::central) >> time_word >> note<&P::zone>(-24)) |
                             (word(Word::mountain) >> time_word >> note<&P::zone>(-28)) |
                             (word(Word::pacific) >> time_word >> note<&P::zone>(-32));

// "6.30am": one number token
inline constexpr auto point_time = taking(
    [](const Token& t) {
        return t.kind == Kind::number && t.exponent == -2 && t.coefficient < 2460 && t.coefficient % 100 < 60;
    },
    [](DatePoint& p, const Token& t) {
        p.hour = number_of(t) / 100;
        p.minute = number_of(t) % 100;
    });
// "0600 GMT"
inline constexpr auto military_time = taking(
    [](const Token& t) { return is_plain(t) && t.length == 4 && t.coefficient % 100 < 60 && t.coefficient <= 2400; },
    [](DatePoint& p, const Token& t) {
        p.hour = number_of(t) / 100;
        p.minute = number_of(t) % 100;
    });

inline constexpr auto spoken_number = [](const Token& t) {
    return (t.any(lex::Small) && t.info.number >= 1 && t.info.number <= 12) || is_short(t, 1, 12);
};
inline constexpr auto spoken_hour = take<&P::hour>(spoken_number, any_number);
inline constexpr auto small_minutes = take<&P::minute>(
    [](const Token& t) { return (t.any(lex::Small) && t.info.number > 0) || is_short(t, 1, 59); }, any_number);
inline constexpr auto tens_of_minutes =
    take<&P::minute>([](const Token& t) { return t.any(lex::Tens) && t.info.number < 60; }, word_number);
inline constexpr auto ones_of_minutes =
    taking([](const Token& t) { return t.any(lex::Small) && t.info.number < 10 && t.info.number > 0; },
           [](DatePoint& p, const Token& t) { p.minute += word_number(t); });
inline constexpr auto compound_minutes = tens_of_minutes >> -hold[-hyphen >> ones_of_minutes];
inline constexpr auto minutes_word = word(Word::minutes) | word(Word::minute) | word(Word::min);
inline constexpr auto quarter_hour = -word(Word::a) >> word(Word::quarter) >> note<&P::minute>(15);
inline constexpr auto minute_count = (hold[compound_minutes] | small_minutes | hold[quarter_hour]) >> -minutes_word;
// "seven to three" may be a score.
inline constexpr auto minutes_before =
    hold[quarter_hour] | hold[(hold[compound_minutes] | small_minutes) >> minutes_word] |
    take<&P::minute>([](const Token& t) { return lex::is_one_of(t, Word::five, Word::ten, Word::twenty); },
                     word_number);
inline constexpr auto noon = (word(Word::noon) | word(Word::midday) |
                              (word(Word::noonish) >> note<&P::mod>(DateMod::approx))) >>
                             note<&P::hour>(12);
inline constexpr auto midnight = word(Word::midnight) >> note<&P::hour>(24);
inline constexpr auto o_clock = word(Word::o_clock) | word(Word::oclock);
inline constexpr auto clock_hour = noon | midnight | spoken_hour;

// A noun after it makes it a number of something.
inline constexpr auto no_noun = !token_if([](const Token& t) {
    return t.kind == Kind::number || t.is(Mark::percent) || t.is(Mark::hyphen) ||
           (t.kind == Kind::word && !t.any(lex::Preposition | lex::Conjunction | lex::Function | lex::Deictic |
                                           lex::Weekday | lex::Relative | lex::Month));
});

inline constexpr auto digital =
    hour >> joined_mark<Mark::colon> >> minute >> -hold[joined_mark<Mark::colon> >> second] >> -half_of_day >> -zone;
inline constexpr auto with_h = hour >> token_if([](const Token& t) { return t.is(Word::h) && t.joined(); }) >>
                               ((minute >> -zone) | zone_name) >> of_24_hours;
// "half past three", "ten past three", "20 minutes to 2pm"
inline constexpr auto past = word(Word::past) | word(Word::after);
inline constexpr auto spoken =
    hold[word(Word::half) >> word(Word::past) >> note<&P::minute>(30) >> clock_hour >> -o_clock >> -half_of_day] |
    hold[minute_count >> past >> clock_hour >> -o_clock >> -half_of_day] |
    hold[minutes_before >> (word(Word::to) | word(Word::before)) >> note<&P::minutes_to>(true) >> clock_hour >>
         ((o_clock >> -half_of_day) | half_of_day | no_noun)];
// "seven thirty p.m.", "nine fifty-nine a m"
inline constexpr auto word_hour = take<&P::hour>(
    [](const Token& t) { return t.any(lex::Small) && t.info.number >= 1 && t.info.number <= 12; }, word_number);
inline constexpr auto word_time =
    word_hour >>
    (hold[compound_minutes] |
     take<&P::minute>([](const Token& t) { return t.any(lex::Small) && t.info.number >= 10; }, word_number));

// "830am"
inline constexpr auto joined_time = taking(
    [](const Token& t) { return is_plain(t) && t.length == 3 && t.coefficient % 100 < 60 && t.coefficient < 1000; },
    [](DatePoint& p, const Token& t) {
        p.hour = number_of(t) / 100;
        p.minute = number_of(t) % 100;
    });

inline constexpr auto ish = hold[-mark(Mark::hyphen) >> word(Word::ish) >> note<&P::mod>(DateMod::approx)];
inline constexpr auto clock_time =
    hold[digital] | hold[with_h] | hold[point_time >> half_of_day >> -zone] |
    hold[(military_time | joined_time) >> (before_noon | after_noon) >> -zone] |
    hold[word_time >> half_of_day >> -zone] | hold[hour >> -ish >> half_of_day >> -zone] | hold[hour >> zone_name] |
    hold[word_hour >> half_of_day >> -zone] | hold[military_time >> (zone_name | (word(Word::hours) >> -zone))] |
    hold[spoken_hour >> o_clock >> -half_of_day >> -zone] | spoken | noon | midnight;

// "seven in the evening"
inline constexpr auto time_of_half = hold[(word_time | spoken_hour) >> spoken_half];
// "seven thirty", "0730"
inline constexpr auto leading_zero_follows = &(mark(Mark::hyphen) >> token_if(has_leading_zero));
inline constexpr auto time_alone = (&any(lex::Small) >> word_time >> no_noun) |
                                   (&any(lex::Numeral) >> military_time >> (leading_zero_follows | no_noun));

// What may follow "tonight at", "on Friday at": a bare hour too.
inline constexpr auto clock_after_day = clock_time | hold[point_time] | hold[word_time] | hold[spoken_hour >> no_noun];

}  // namespace saidso::grammar::dates
