// Temporal expressions: what is written. resolve/dates.hpp tells what day it means.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <saidso/document.hpp>
#include <saidso/parser.hpp>

#include "segment/article.hpp"

namespace saidso::grammar {

// What kind of calculation gives the value.
enum class Shape : std::uint8_t {
    none,
    calendar,   // any of year, month, day, weekday
    deictic,    // today + count days
    relative,   // last, next, this + unit, weekday, month or season
    offset,     // count units ago or from now, or before or after another date
    quarter,    // count = 1 to 4, year
    half_year,  // count = 1 or 2, year
    nth,        // the count-th weekday or unit of a month, a year or of the unit in `container`
    fuzzy,      // now, recently, the future: PAST_REF and so on, by `part`
    months,     // the first (or, with direction last, the last) `count` months of a year
    season,
    decade,   // count = 199 for the 1990s
    century,  // count = 19 for the 19th
    fiscal,   // fiscal year
    holiday,  // number in `count`
    clock,    // a time of the day alone
    duration,
    set,
};

enum class Direction : std::uint8_t {
    none,
    last,     // last week
    next,     // next week
    current,  // this week
    ago,      // from the reference date
    hence,    // from now
    earlier,  // from the date spoken of
    later,
    same
};

inline constexpr std::int16_t no_zone = 32767;

// An integer kept in a T: points are copied at every alternative of the grammar, so they are small.
template <class T>
class Packed {
public:
    constexpr Packed(std::int32_t n = 0) : n_(static_cast<T>(n)) {}
    constexpr operator std::int32_t() const { return n_; }
    constexpr Packed& operator+=(std::int32_t n) { return *this = n_ + n; }

private:
    T n_;
};
using Small = Packed<std::int8_t>;
using Medium = Packed<std::int16_t>;

// A further, finer part of a length: the 3 months of "2 years and 3 months".
struct Length {
    Medium count = 0;
    char unit = 0;
};

struct DatePoint {
    Shape shape = Shape::none;
    Direction direction = Direction::none;
    DateMod mod = DateMod::none;  // START, MID, END
    char unit = 0;                // as TimeUnit of classes.tsv
    char container = 0;           // the unit that an n-th thing lies in, or how fine a distance is told
    Small month = 0;
    Small day = 0;
    Small weekday = 0;
    Medium year = -1;
    Medium part = 0;        // day part, packed as in calendar.tsv
    Medium season = 0;      // packed as in calendar.tsv
    Medium zone = no_zone;  // quarters of an hour from UTC
    std::int32_t count = 0;
    Small hundredths = 0;  // of the count: "two and a half years"
    Small hour = -1;
    Small minute = -1;
    Small second = -1;
    char half_of_day = 0;     // 'a' or 'p'; 'h' where the clock has 24 hours
    bool vague = false;       // "a few", "years": an X in the value
    bool minutes_to = false;  // "ten to three"
    bool before_christ = false;
    std::array<Length, 3> further{};
};
static_assert(sizeof(DatePoint) == 40);

// How `b` belongs to `a`.
enum class Relation : std::uint8_t {
    none,
    range,     // from a to b
    distance,  // a is a distance from b: "two weeks after Easter"
    ending,    // a is a length that ends with b: "the 12 months to March"
    lasting,   // b is a length that begins with a: "16 May for 10 days"
    nearest,   // the rank-th a by its distance from b: "the second closest Monday to 5 October"
    coming     // the rank-th a of or after what b, a distance, comes to: "Easter in two years"; before it, for rank < 0
};

struct DateMatch {
    DateMatch() = default;
    DateMatch(const DatePoint& first_point, const DatePoint& other) : a(first_point), b(other) {}

    segment::TokenRange sentence;  // that it stands in
    segment::TokenRange tokens;    // with the bounding words
    segment::TokenRange first;     // the point, or the first of a range, as TimeML would mark it
    segment::TokenRange second;    // the second point of a range; empty: none
    DatePoint a;
    DatePoint b;
    DateMod bound = DateMod::none;
    Relation relation = Relation::none;
    std::int8_t rank = 1;
    bool alone = false;       // nothing else stands in the sentence
    bool whole_text = false;  // ... nor in the text
    std::string_view rule;
};

// Appends the temporal expressions of all sentences, in text order, none overlapping another.
void find_dates(const segment::Article& article, DateOrder order, std::vector<DateMatch>& out);

// A short text that is one expression and nothing else may leave more unsaid: "thu.", "at 1030", "in 15'". Marks what
// find_dates() made of it, or puts what it is in place of that.
void read_whole_text(const segment::Article& article, DateOrder order, std::vector<DateMatch>& dates);

}  // namespace saidso::grammar
