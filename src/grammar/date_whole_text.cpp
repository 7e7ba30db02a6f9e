// A text that is one temporal expression and nothing else, as one types it into an assistant. What would be too bold in
// running text is safe here: a weekday cut short, a time in digits alone, the marks of minutes and seconds.
#include <algorithm>

#include "grammar/date_context.hpp"
#include "grammar/date_point.hpp"
#include "grammar/date_spans.hpp"

namespace saidso::grammar {
namespace {

using namespace dates;
using lex::is_one_of;

// --- days --------------------------------------------------------------------------------------------------------

inline constexpr auto any_weekday =
    take<&P::weekday>([](const Token& t) { return t.any(lex::Weekday) && !t.any(lex::Frequency); }, calendar_of) >>
    -mark(Mark::full_stop);
inline constexpr auto short_weekday =
    hold[any_weekday >> -comma >> (hold[month_and_day] | hold[day_and_month] | (-the >> day)) >>
         shape<Shape::calendar>] |
    hold[relative_word >> any_weekday >> shape<Shape::relative>] | (any_weekday >> shape<Shape::calendar>);
// "tomorrows"
inline constexpr auto day_of_plural = ((word(Word::yesterdays) >> note<&P::count>(-1)) | word(Word::todays) |
                                       (word(Word::tomorrows) >> note<&P::count>(1))) >>
                                      shape<Shape::deictic>;
inline constexpr auto spaced_year = take<&P::year>([](const Token& t) { return is_year(t) && !t.joined(); }, number_of);
inline constexpr auto spaced_month =
    take<&P::month>([](const Token& t) { return is_short(t, 1, 12) && !t.joined(); }, number_of);
inline constexpr auto spaced_day =
    take<&P::day>([](const Token& t) { return is_short(t, 1, 31) && !t.joined(); }, number_of);
// "7 14 1789"
inline constexpr auto month_first_figures = spaced_month >> spaced_day >> spaced_year >> shape<Shape::calendar>;
inline constexpr auto day_first_figures = spaced_day >> spaced_month >> spaced_year >> shape<Shape::calendar>;
// "3 May 21", "Q2 19"
inline constexpr auto last_figures = -comma >> -token_if(is_apostrophe) >> two_figures;
inline constexpr auto of_short_year = (hold[day >> -of >> any_month >> last_figures] |
                                       hold[any_month >> ordinal_day_number >> last_figures]) >>
                                          shape<Shape::calendar> |
                                      (hold[-the >> quarter_name] | (word(Word::q) >> joined_digit(4))) >> -of
                                          >> last_figures >> shape<Shape::quarter>;
inline constexpr auto whole_month = any_month >> -mark(Mark::full_stop) >> shape<Shape::calendar>;

// --- times -------------------------------------------------------------------------------------------------------

inline constexpr auto letter_of_half =
    (token_if([](const Token& t) { return t.is(Word::a) && t.joined(); }) >> note<&P::half_of_day>('a')) |
    (token_if([](const Token& t) { return t.is(Word::p) && t.joined(); }) >> note<&P::half_of_day>('p'));
inline constexpr auto hour_with_h = hour >> word(Word::h) >> of_24_hours;
inline constexpr auto later_hour =
    take<&P::hour>([](const Token& t) { return is_short(t, 13, 24); }, number_of) >> of_24_hours;
// "half three": half past three
inline constexpr auto half_hour = word(Word::half) >> note<&P::minute>(30) >> clock_hour >> -o_clock >> -half_of_day;
// "at 3 15"
inline constexpr auto spaced_minutes =
    take<&P::minute>([](const Token& t) { return is_plain(t) && t.length == 2 && t.coefficient < 60; }, number_of);
// What a preposition or a day before it makes a time.
inline constexpr auto any_time = hold[half_hour] | hold[hour_with_h >> -zone] |
                                 ((hold[digital] | hold[spoken_hour >> spaced_minutes] | point_time | military_time |
                                   joined_time | hold[word_time] | later_hour | spoken_hour) >>
                                  -ish >> -(half_of_day | letter_of_half) >> -zone);
// "in the morning", after a day
inline constexpr auto part_of_it = -(word(Word::in) >> the) >> day_part;
// A time by itself
inline constexpr auto sure_time = hold[half_hour] | hold[digital >> letter_of_half >> -zone] |
                                  hold[clock_time >> -ish] |
                                  hold[(joined_time | military_time | spoken_hour) >> ish >> half_of_day >> -zone];

// --- lengths -----------------------------------------------------------------------------------------------------

// 15' and 30"
inline constexpr auto minute_mark =
    token_if([](const Token& t) { return (t.kind == Kind::clitic && t.length == 1) || is_apostrophe(t); });
inline constexpr auto second_mark =
    token_if([](const Token& t) { return t.kind == Kind::close_quote && t.mark == Mark::straight_double; });
inline constexpr auto any_count = hold[written_part] | exact_count;
inline constexpr auto short_unit = (word(Word::h) >> note<&P::unit>('h')) |
                                   ((word(Word::m) | minute_mark) >> note<&P::unit>('m')) |
                                   (second_mark >> note<&P::unit>('s'));
inline constexpr auto short_length = any_count >> short_unit >> shape<Shape::duration>;
inline constexpr auto any_length = any_count >> (unit | short_unit) >> shape<Shape::duration>;
// "in 15"
inline constexpr auto minutes_alone = take<&P::count>([](const Token& t) { return is_short(t, 1, 60); }, number_of) >>
                                      note<&P::unit>('m') >> shape<Shape::duration>;

class WholeText {
public:
    WholeText(Token const* begin, Token const* end, DateOrder order) : begin_(begin), end_(end), order_(order) {}

    bool read(DateMatch& match) {
        Token const* t = begin_;
        for (int i = 0; i < 2; ++i) {  // past "from around"
            if (reads_at(t)) {
                take(t, match);
                return true;
            }
            if (t + 1 >= end_ || !may_come_before(*t)) return false;
            ++t;
        }
        return false;
    }

private:
    static bool may_come_before(const Token& t) {
        return t.any(lex::Preposition) || t.is(Mark::at_sign) || is_one_of(t, Word::approximately, Word::roughly);
    }
    [[nodiscard]] bool follows(Token const* t, Word w) const { return t > begin_ && t[-1].is(w); }
    // A time may follow what comes before t.
    [[nodiscard]] bool is_timed(Token const* t) const {
        if (t == begin_) return false;
        const Token& p = t[-1];
        if (p.is(Mark::at_sign) || p.is(Word::at)) return true;
        constexpr unsigned clock_figures = 4;
        const bool about = is_one_of(p, Word::around, Word::about, Word::approximately, Word::roughly);
        if (!about &&
            !is_one_of(p, Word::until, Word::till, Word::before, Word::after, Word::by, Word::from, Word::since))
            return false;
        if (is_plain(*t) && (about || t->length > 2))  // most numbers count something
            return t->length == clock_figures && t->coefficient % 5 == 0;
        return true;
    }

    template <class Rule>
    static bool fills(Token const* first, Token const* last, const Rule& rule, DatePoint& point) {
        DatePoint p;
        Token const* at = first;
        if (!match(at, last, rule, p) || at != last) return false;
        point = p;
        return true;
    }

    bool reads_at(Token const* t) {
        if (time(t, end_, is_timed(t), a_) || point(t, end_, a_) || length(t)) return true;
        return time_and_day(t) || nearest(t) || ranked(t) || lasting(t) || moved(t);
    }

    bool time(Token const* first, Token const* last, bool timed, DatePoint& p) const {
        const bool is = timed ? fills(first, last, any_time, p) : fills(first, last, sure_time, p);
        if (is) p.shape = Shape::clock;
        return is;
    }

    // One day, month, year or other point; a part of the text is read as if it were all of it.
    bool point(Token const* first, Token const* last, DatePoint& p) const {
        if (first >= last) return false;
        if (fills(first, last, short_weekday | day_of_plural | whole_month, p)) return true;
        const bool spaced = order_ == DateOrder::day_month ? fills(first, last, day_first_figures, p)
                                                           : fills(first, last, month_first_figures, p);
        if (spaced || fills(first, last, of_short_year, p)) return true;
        const Scope part{first, last, order_};
        const Found found = may_begin(part, first) ? find_point(part, first) : Found{};
        if (found.end == last) p = found.point;
        return found.end == last;
    }

    bool length(Token const* t) {
        const bool ahead = follows(t, Word::in);
        if (ahead ? !(fills(t, end_, any_length, a_) || fills(t, end_, minutes_alone, a_))
                  : !fills(t, end_, short_length, a_))
            return false;
        if (ahead) {
            a_.shape = Shape::offset;
            a_.direction = Direction::hence;
        }
        return true;
    }

    // "4/25 at 16h", "tomorrow at 150ish", "half three on Thursday"
    bool time_and_day(Token const* t) {
        for (Token const* k = t + 1; k < end_; ++k) {
            DatePoint day;
            Token const* const at =
                is_one_of(*k, Word::at, Word::around, Word::about) || k->is(Mark::at_sign) || k->is(Mark::comma) ? k + 1
                                                                                                                 : k;
            if (fills(k, end_, part_of_it, a_) && point(t, k, day) && names_day(day) && day.hour < 0 && day.part == 0) {
                day.part = a_.part;
                a_ = day;
                return true;
            }
            const bool after =
                point(t, k, day) && time(at, end_, at > k || day.shape == Shape::deictic, a_);  // "tomorrow 5"
            Token const* const on = is_one_of(*k, Word::on, Word::of) || k->is(Mark::comma) ? k + 1 : k;
            if (!after && !(on < end_ && time(t, k, is_timed(t), a_) && point(on, end_, day))) continue;
            if (!names_day(day) || day.hour >= 0) continue;
            const DateMod mod = a_.mod;
            a_ = join({day, nullptr, {}, {}}, a_, nullptr).point;
            a_.mod = mod;
            return true;
        }
        return false;
    }

    // "first", "2nd"; returns where the rest begins, the end when there are too many to count.
    Token const* take_rank(Token const* t) {
        constexpr int most = 100;
        DatePoint p;
        p.count = 1;
        match(t, end_, -the >> -ordinal_count, p);
        if (p.count > most) return end_;
        rank_ = static_cast<std::int8_t>(p.count);
        return t;
    }

    // "the closest Monday to 5 October"
    bool nearest(Token const* t) {
        t = take_rank(t);
        if (t >= end_ || !is_one_of(*t, Word::closest, Word::nearest)) return false;
        for (Token const* k = t + 1; k < end_; ++k)
            if (k->is(Word::to) && recurs(t + 1, k, a_) && anchor(k + 1)) return relate(Relation::nearest);
        return false;
    }

    // "the second Easter after 2020"
    bool ranked(Token const* t) {
        t = take_rank(t);
        for (Token const* k = t + 1; k < end_; ++k)
            if (is_one_of(*k, Word::after, Word::before) && recurs(t, k, a_) && anchor(k + 1)) {
                if (k->is(Word::before)) rank_ = static_cast<std::int8_t>(-rank_);
                return relate(Relation::coming);
            }
        return false;
    }

    bool anchor(Token const* t) { return point(t, end_, b_) || fills(t, end_, year >> shape<Shape::calendar>, b_); }

    // What comes round each week or year
    bool recurs(Token const* first, Token const* last, DatePoint& p) const {
        if (!point(first, last, p) || p.hour >= 0 || p.year > 0) return false;
        return p.shape == Shape::holiday || (p.shape == Shape::calendar && (p.weekday != 0 || p.month != 0));
    }

    // "16 May for 10 days", "for 20 minutes from 9 pm"
    bool lasting(Token const* t) {
        for (Token const* k = t + 1; k < end_; ++k) {
            const bool starts = point(t, k, a_) || time(t, k, true, a_);
            if (k->is(Word::for_) && starts && is_length(k + 1, end_, b_)) return relate(Relation::lasting);
            Token const* from = k->is(Word::starting) ? k + 1 : k;
            if (from < end_ && is_one_of(*from, Word::from, Word::at, Word::on)) ++from;
            if (from > k && follows(t, Word::for_) && is_length(t, k, b_) &&
                (point(from, end_, a_) || time(from, end_, true, a_)))
                return relate(Relation::lasting);
        }
        return false;
    }
    bool is_length(Token const* first, Token const* last, DatePoint& p) const {
        if (first >= last) return false;
        if (fills(first, last, any_length, p)) return true;
        return point(first, last, p) && p.shape == Shape::duration;
    }

    // "Easter in two years", "March three years ago"
    bool moved(Token const* t) {
        rank_ = 1;
        for (Token const* k = t + 1; k < end_; ++k) {
            if (!recurs(t, k, a_)) continue;
            if (k->is(Word::in) && fills(k + 1, end_, amount, b_)) {
                b_.shape = Shape::offset;
                b_.direction = Direction::hence;
            } else if (!point(k, end_, b_) || b_.shape != Shape::offset) {
                continue;
            }
            return !b_.vague && relate(Relation::coming);
        }
        return false;
    }

    bool relate(Relation relation) {
        relation_ = relation;
        return true;
    }

    void take(Token const* t, DateMatch& match) const {
        match.a = a_;
        match.b = b_;
        match.relation = relation_;
        match.rank = rank_;
        match.rule = "whole-text";
        Token const* const outer = take_bound(t, begin_, a_, relation_ == Relation::lasting, match.bound);
        if (relation_ == Relation::none) match.b = {};
        const auto index = [&](Token const* at) { return static_cast<std::uint32_t>(at - begin_); };
        match.tokens = {index(outer), index(end_)};
        match.first = {index(timex_begin(outer, t, a_)), index(end_)};
        match.alone = match.whole_text = true;
    }

    Token const* begin_;
    Token const* end_;
    DateOrder order_;
    DatePoint a_;
    DatePoint b_;
    Relation relation_ = Relation::none;
    std::int8_t rank_ = 1;
};

bool ends_text(const Token& t) { return t.is(Mark::full_stop) || t.is(Mark::exclamation) || t.is(Mark::question); }

}  // namespace

void read_whole_text(const segment::Article& text, DateOrder order, std::vector<DateMatch>& dates) {
    constexpr std::size_t most_tokens = 16;
    const std::size_t count = text.tokens.size() - 1;
    if (count == 0 || count > most_tokens || text.segments.sentences.size() != 1) return;
    Token const* const begin = text.tokens.data();
    Token const* end = begin + count;
    if (std::any_of(begin, end, [](const Token& t) { return t.kind == Kind::newline; })) return;
    while (end > begin + 1 && ends_text(end[-1])) --end;
    const bool alone = dates.size() == 1 && dates.front().alone;
    if (alone && begin + dates.front().tokens.last >= end) {
        dates.front().whole_text = true;
    } else if (DateMatch match; WholeText(begin, end, order).read(match)) {
        match.sentence = text.segments.sentences[0].tokens;
        dates.assign(1, match);
    } else if (alone) {
        dates.front().whole_text = true;
    }
}

}  // namespace saidso::grammar
