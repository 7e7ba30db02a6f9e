// The TIMEX3 value of one point in time.
#pragma once

#include <optional>

#include <saidso/document.hpp>

#include "grammar/date.hpp"
#include "resolve/calendar.hpp"
#include "resolve/tense.hpp"

namespace saidso::resolve {

// A value with the days it covers, [from, to); nullopt when it covers none that can be told.
struct DateValue {
    DateType type = DateType::date;
    DateText text;
    std::optional<Day> from;
    std::optional<Day> to;
    int hour = -1;  // a clock time within the day `from`
    int minute = 0;
};

// What partial dates are completed from.
struct DateContext {
    std::optional<Reference> reference;
    std::optional<Day> spoken_of;   // the last explicit date of the document
    char spoken_unit = 'D';         // how fine it was: Y, Q, M, W or D
    bool spoken_beside = false;     // in the same clause, or almost
    bool spoken_near = false;       // it stands a few words before
    std::optional<Day> spoken_day;  // the last one that was a day
    std::optional<Day> spoken_quarter;
    WeekStart week_start = WeekStart::monday;
    Tense tense = Tense::past;
    bool alone = false;       // the expression is all there is in the sentence
    bool whole_text = false;  // ... and in the text, as one asks for a date
    bool strictly = false;    // by the tense, however far away
};

DateValue value_of(const grammar::DatePoint& point, const DateContext& context);

// The value `distance` away from the day of `anchor`.
DateValue value_from(const grammar::DatePoint& distance, const DateValue& anchor, const DateContext& context);

// The rank-th `a` by its distance from the day of `b`, and the rank-th that comes with or after `b`.
DateValue value_nearest(const grammar::DateMatch& match, const DateContext& context);
DateValue value_coming(const grammar::DateMatch& match, const DateContext& context);

// The last day or minute of what begins with `first` and lasts so long.
DateValue end_after(const DateValue& first, const grammar::DatePoint& length);

// The period of this length that ends with `last`.
DateValue period_to(const grammar::DatePoint& length, const DateValue& last);

// How fine the days of a value are: Y, Q, M, W or D.
char unit_of(const DateValue& value);

}  // namespace saidso::resolve
