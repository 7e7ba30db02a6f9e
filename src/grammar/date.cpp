#include "grammar/date.hpp"

#include <algorithm>

#include "grammar/branchless.hpp"
#include "grammar/date_context.hpp"
#include "grammar/date_point.hpp"

namespace saidso::grammar {
namespace {

using namespace dates;
using lex::is_one_of;
using segment::TokenRange;

class Finder {
public:
    Finder(const segment::Article& article, DateOrder order, std::vector<DateMatch>& out)
        : article_(article), tokens_(article.tokens.data()), scope_{nullptr, nullptr, order}, out_(out) {}

    void run() {
        std::uint32_t const* opener = article_.segments.date_openers.data();
        for (const segment::Sentence& s : article_.segments.sentences) {
            while (*opener < s.tokens.first) ++opener;
            sentence_ = s.tokens;
            scope_.begin = tokens_ + s.tokens.first;
            scope_.end = tokens_ + s.tokens.last;
            Token const* next = taken_ = scope_.begin;
            for (; *opener < s.tokens.last; ++opener)
                if (Token const* const t = tokens_ + *opener; t >= next) next = read_at(t);
        }
    }

private:
    // Returns where to go on: past the match, or the next token.
    Token const* read_at(Token const* t) {
        switch (find_plain(scope_, t, plain_)) {
            case Plain::none: return t + 1;
            case Plain::found: return add_point(t, plain_);
            default: return begins(scope_, t) ? try_at(t) : t + 1;
        }
    }

    Token const* try_at(Token const* t) {
        Found a = find_point(scope_, t);
        Found b;
        Token const* second = nullptr;
        const bool joined = may_be_length(a) && length_is_joined(t);
        const Relation relation = joined ? find_anchor(t, a, b) : Relation::none;
        const bool anchored = relation != Relation::none;
        const bool ending = joined && !anchored && find_period_end(t, a, b, second);
        const bool range = !anchored && !ending &&
                           (find_leading_number_range(t, a, b) || (a.end != nullptr && find_second(t, a, b, second)));
        const bool bare_day = a.point.day != 0 && a.point.month == 0 && a.point.shape == Shape::calendar;
        if ((a.end == nullptr || bare_day) && add_leading_day(t)) return taken_;
        if (a.end == nullptr) return t + 1;
        if (!anchored && !ending && !range) b = {};  // what it was tried with
        DateMatch& match = out_.emplace_back(a.point, b.point);
        match.sentence = sentence_;
        match.relation = ending ? Relation::ending : range ? Relation::range : relation;
        match.rule = rule_of(match.relation, a);
        Token const* end = b.end != nullptr ? b.end : a.end;
        Token const* core = take_apostrophe(t, taken_, match.a);
        if (b.end == nullptr) core = take_part_words(core, taken_, match.a);
        Token const* const outer = take_bound(core, taken_, match.a, range, match.bound);
        if (match.bound == DateMod::none) match.bound = a.bound;
        if (!range) end = with_bound_after(end, match.a, match.bound);
        match.tokens = {index(outer), index(end)};
        match.first = {index(timex_begin(outer, core, match.a)), index(second != nullptr ? a.end : end)};
        if (second != nullptr) match.second = {index(second), index(b.end)};
        match.alone = stands_alone(outer, end);
        taken_ = b.end == nullptr ? add_further_days(match, end) : end;
        return taken_;
    }

    // Returns where it ends.
    Token const* add_point(Token const* t, const Found& a) {
        DateMatch& match = out_.emplace_back(a.point, DatePoint{});
        match.sentence = sentence_;
        match.rule = a.rule;
        Token const* outer = t;
        Token const* timex = t;
        if (may_have_before(t, taken_)) {
            Token const* const core = take_part_words(take_apostrophe(t, taken_, match.a), taken_, match.a);
            outer = take_bound(core, taken_, match.a, false, match.bound);
            timex = timex_begin(outer, core, match.a);
        }
        match.tokens = {index(outer), index(a.end)};
        match.first = {index(timex), index(a.end)};
        match.alone = stands_alone(outer, a.end);
        return taken_ = a.end;
    }

    static std::string_view rule_of(Relation relation, const Found& a) {
        switch (relation) {
            case Relation::range:
            case Relation::lasting: return "date-range";
            case Relation::distance: return "distance-from-date";
            case Relation::ending: return "period-to-date";
            default: return a.rule;
        }
    }

    // The 25 of "April 24 and 25", the 4 and 5 of "March 3, 4 and 5": dates of their own.
    Token const* add_further_days(const DateMatch& dated_match, Token const* t) {
        const DatePoint& p = dated_match.a;
        const bool day = p.day != 0 && p.month != 0 && p.shape == Shape::calendar && p.hour < 0 && p.part == 0;
        if (!day || t + 1 >= scope_.end || !is_day(t[-1])) return t;
        Token const* const last = last_of_days(t - 1, scope_.end);
        if (last != nullptr && !ends_number(last + 1)) return t;
        Token const* const stop = last != nullptr ? last + 1 : t + 2;
        if (last == nullptr && !is_one_of(*t, Word::and_, Word::or_)) return t;
        if (last == nullptr && (!is_day(t[1]) || t[1].joined() || number_of(t[1]) <= p.day || !ends_number(stop)))
            return t;
        Token const* const y = skip(scope_, stop, Mark::comma);
        const bool dated =
            y > stop && y < scope_.end && is_year(*y) && is_between(*y, 1800, 2100) && ends_number(y + 1);
        DateMatch match = dated_match;
        if (dated) match.a.year = out_.back().a.year = number_of(*y);
        for (; t < stop; ++t)
            if (is_day(*t)) add_day(match, t);
        if (!dated) return stop;
        out_.back().tokens.last = out_.back().first.last = index(y + 1);
        return y + 1;
    }

    // The 24 of "24, 25 and 26 April"; the others are found by themselves.
    bool add_leading_day(Token const* t) {
        Token const* const number = t->is(Word::the) ? t + 1 : t;
        Token const* const last = last_of_days(number, scope_.end);
        if (last == nullptr || !number[1].is(Mark::comma)) return false;
        const Found month = find_simple(scope_, last);
        if (month.end == nullptr || month.point.shape != Shape::calendar || month.point.month == 0) return false;
        DateMatch match;
        match.sentence = sentence_;
        match.a = month.point;
        match.rule = month.rule;
        add_day(match, number);
        out_.back().tokens.first = out_.back().first.first = index(t);
        taken_ = number + 1;
        return true;
    }

    void add_day(DateMatch& match, Token const* day) {
        match.a.day = number_of(*day);
        match.a.weekday = 0;
        match.tokens = match.first = {index(day), index(day + 1)};
        match.bound = DateMod::none;
        out_.push_back(match);
    }

    // Nothing follows that the number could count.
    [[nodiscard]] bool ends_number(Token const* t) const {
        if (t >= scope_.end) return true;
        if (t->kind == Kind::punctuation) return t->is(Mark::comma) || t->is(Mark::full_stop) || t->is(Mark::semicolon);
        return t->kind == Kind::word && t->any(lex::Preposition | lex::Conjunction) && !t->is(Word::of);
    }

    // "from 2012 or later": the words after may only say again what those before say.
    [[nodiscard]] Token const* with_bound_after(Token const* end, const DatePoint& point, DateMod& bound) const {
        DateMod after = DateMod::none;
        Token const* const past = take_bound_after(end, scope_.end, point, after);
        if (after == DateMod::none || (bound != DateMod::none && bound != after)) return end;
        bound = after;
        return past;
    }

    [[nodiscard]] std::uint32_t index(Token const* t) const { return static_cast<std::uint32_t>(t - tokens_); }

    [[nodiscard]] bool stands_alone(Token const* first, Token const* last) const {
        constexpr std::ptrdiff_t most_others = 4;
        if ((first - scope_.begin) + (scope_.end - last) > most_others) return false;
        const auto is_content = [](const Token& t) {
            return t.kind == Kind::number || (t.kind == Kind::word && !t.any(lex::Preposition | lex::Article));
        };
        return std::none_of(scope_.begin, first, is_content) && std::none_of(last, scope_.end, is_content);
    }

    static bool may_be_length(const Found& f) {
        return f.end == nullptr || f.point.shape == Shape::duration || f.point.shape == Shape::offset ||
               f.point.shape == Shape::relative;
    }

    // Does a word that joins a length to a date follow a unit of time among the few tokens after t?
    [[nodiscard]] bool length_is_joined(Token const* t) const {
        using Joins = WordSet<Word::after, Word::before, Word::from, Word::following, Word::to, Word::ended,
                              Word::ending, Word::through>;
        constexpr int soon = 5;
        Token const* const last = scope_.end - 1;
        unsigned joined = 0;
        for (int i = 0; i < soon; ++i) {  // without a branch: the last token again and again where the sentence ends
            Token const* const next = std::min(t + 1, last);
            const unsigned unit = t->any(lex::TimeUnit | lex::Fraction | lex::DayPart | lex::Weekday) ? 1 : 0;
            joined |= unit & static_cast<unsigned>(Joins::contains(next->word)) & static_cast<unsigned>(next != t);
            t = next;
        }
        return joined != 0;
    }

    // "two weeks after Easter", "the day before last Tuesday", "the second Sunday before Christmas"
    // "for three hours from 10 a.m."
    Relation find_anchor(Token const* t, Found& a, Found& anchor) const {
        if (a.end != nullptr && a.point.shape == Shape::relative) return Relation::none;
        const Found distance = find_amount(scope_, t);
        if (distance.end == nullptr || distance.point.vague || distance.end + 1 >= scope_.end) return Relation::none;
        const Token& word = *distance.end;
        if (!is_one_of(word, Word::after, Word::before, Word::from, Word::following)) return Relation::none;
        if (!may_begin(scope_, distance.end + 1)) return Relation::none;
        const char unit = distance.point.unit;
        const bool of_clock = unit == 'h' || unit == 'm' || unit == 's';  // "15 minutes from 1pm"
        const Found day = of_clock ? find_point(scope_, distance.end + 1) : find_simple(scope_, distance.end + 1);
        if (day.end == nullptr || !(names_day(day.point) || (of_clock && day.point.hour >= 0))) return Relation::none;
        if (word.is(Word::from) && t > scope_.begin && t[-1].is(Word::for_)) {
            anchor = {distance.point, day.end, {}, {}};
            anchor.point.shape = Shape::duration;
            a = day;
            return Relation::lasting;
        }
        a = distance;
        a.point.shape = Shape::offset;
        a.point.direction = word.is(Word::before) ? Direction::earlier : Direction::later;
        a.end = day.end;
        anchor = day;
        return Relation::distance;
    }

    // "the 12 months to March", "the year ended 31 March": the length and its last day or month.
    bool find_period_end(Token const* t, Found& a, Found& last, Token const*& second) const {
        const Found period = find_period(scope_, t);
        if (period.end == nullptr || period.point.vague || period.end + 1 >= scope_.end) return false;
        if (!is_one_of(*period.end, Word::to, Word::ended, Word::ending, Word::through)) return false;
        if (!may_begin(scope_, period.end + 1)) return false;
        const Found day = find_simple(scope_, period.end + 1);
        const DatePoint& p = day.point;
        if (day.end == nullptr || p.shape != Shape::calendar || p.month == 0 || p.weekday != 0) return false;
        a = period;
        a.point.shape = Shape::duration;
        second = period.end + 1;
        last = day;
        return true;
    }

    // "two to three years", "18-24 months", "22-24 October", "10-11 a.m.": the first number borrows what follows the
    // second. Fills both points.
    bool find_leading_number_range(Token const* t, Found& a, Found& last) const {
        Token const* number = t->is(Word::the) && t + 1 < scope_.end ? t + 1 : t;
        const bool of_now = all(number->any(lex::Relative | lex::Ordinal), number + 1 < scope_.end,
                                is_one_of(*number, Word::next, Word::past, Word::last, Word::coming, Word::first));
        number += of_now ? 1 : 0;  // "the next two to three years"
        if (!all(connects(number[1]), either(is_whole(*number), number->any(lex::Small | lex::Tens | lex::Ordinal))))
            return false;
        if (number + 2 >= scope_.end) return false;
        Token const* next = number + 2;
        if (number->any(lex::Tens) && next->any(lex::Small)) return false;  // "twenty-seven"
        if (number[1].is(Mark::hyphen) && number + 4 < scope_.end && is_one_of(*next, Word::to, Word::or_))
            next += next[1].is(Mark::hyphen) ? 2 : 1;  // "20- to 30-minute", "five-to-seven-year"
        const Found b = find_point(scope_, next);
        if (b.end == nullptr) return false;
        const std::int32_t n = any_number(*number);
        DatePoint p = b.point;
        const bool attributive = b.end[-2].is(Mark::hyphen);  // "the two- to three-year plan"
        if (p.shape == Shape::duration && !p.vague && !(attributive && number > t && !of_now) &&
            next->any(lex::Numeral | lex::Small | lex::Tens)) {
            p.count = n;
            p.hundredths = 0;
        } else if (of_now) {
            return false;
        } else if (p.shape == Shape::calendar && p.month != 0 && p.day > n && n > 0 && p.hour < 0) {
            p.day = n;
        } else if (p.hour > n && n > 0 && p.minute <= 0 && !number->any(lex::Ordinal)) {
            p.hour = n;
        } else {
            return false;
        }
        if (a.end != nullptr && a.end > b.end) return false;
        a = {p, b.end, "date-range", {}};
        last = b;
        return true;
    }

    // The second point of a range that starts with `a` at t; `second` is where it starts, unless the two are told as
    // one.
    bool find_second(Token const* t, Found& a, Found& b, Token const*& second) const {
        Token const* const c = a.end;
        if (!either(connects(*c), c->is(Mark::slash)) || c + 1 >= scope_.end) return false;
        if (c->is(Mark::slash) && !is_slashed_season(c - 1, scope_.end)) return false;
        const bool between = t > scope_.begin && t[-1].is(Word::between);
        const bool from = t > scope_.begin && t[-1].is(Word::from);
        if (c->is(Word::and_) && !between && a.point.hour < 0) return false;
        if (c->is(Word::or_) && a.point.shape != Shape::duration) return false;
        if (or_more(a.point, c, b)) return true;
        b = find_point(scope_, c + 1);
        if (short_end(a.point, c + 1, b)) return true;
        if (share_day(a.point, b)) return true;
        if (b.end == nullptr && (between || from || c->is(Mark::dash) || c->joined()) && is_year(c[1])) {
            b = {{}, c + 2, "year", {}};
            b.point.shape = Shape::calendar;
            b.point.year = number_of(c[1]);
        }
        if (bare_hour(a.point, c + 1, b)) return true;
        if (b.end == nullptr) return false;
        const bool span = from || between || is_one_of(*c, Word::until, Word::till, Word::through, Word::thru);
        if (b.point.shape != a.point.shape && !(span && may_bound(a.point) && may_bound(b.point))) return false;
        if (a.point.month != 0 && a.point.year <= 0 && b.point.month != 0) borrow_year(a.point, b.point);
        if (!same_fields(a.point, b.point) && !span) return false;
        second = c + 1;
        return true;
    }

    // The two of "a month or two".
    [[nodiscard]] bool or_more(const DatePoint& a, Token const* c, Found& b) const {
        const bool one = a.shape == Shape::duration && a.count == 1 && !a.vague && c->is(Word::or_);
        if (!one || !c[1].any(lex::Small) || any_number(c[1]) < 2 || !ends_number(c + 2)) return false;
        b = {a, c + 2, "date-range", {}};
        b.point.count = any_number(c[1]);
        return true;
    }

    // The 3 of "10:30 to 3 on Friday".
    [[nodiscard]] bool bare_hour(DatePoint& a, Token const* t, Found& b) const {
        const bool number = is_short(*t, 1, 12) || (t->any(lex::Small) && t->info.number > 0 && t->info.number < 13);
        if (a.hour < 0 || b.end != nullptr || !number) return false;
        Token const* const next = t + 1;
        if (next < scope_.end && next->is(Word::of)) return false;  // "6:45 pm – One of them left"
        const bool ends = next >= scope_.end || (next->kind == lex::Kind::punctuation && !next->is(Mark::hyphen)) ||
                          next->any(lex::Preposition | lex::Deictic | lex::Weekday | lex::Conjunction);
        if (!ends || (next < scope_.end && next->is(Mark::percent))) return false;
        Found time;
        time.point.shape = Shape::clock;
        time.point.hour = any_number(*t);
        time.end = next;
        b = with_day(scope_, time);
        return share_day(a, b);
    }

    // "between March and August 2021"
    static void borrow_year(DatePoint& a, const DatePoint& b) {
        if (b.year > 0) a.year = b.year - (a.month > b.month);
    }

    // "2:00 to 2:30 pm", "9:30 - 11:00 on Thursday": the two times share the day and the half of the day.
    static bool share_day(DatePoint& a, Found& b) {
        if (b.end == nullptr || a.hour < 0 || b.point.hour < 0) return false;
        if (a.zone == no_zone) a.zone = b.point.zone;
        if (a.hour == 24 && a.shape == Shape::clock) a.hour = 0;  // "from midnight to six"
        if (a.half_of_day == 0 && a.hour <= b.point.hour) a.half_of_day = b.point.half_of_day;
        if (a.half_of_day == 0 && b.point.half_of_day == 0 && a.hour > b.point.hour && a.hour <= 12)
            b.point.half_of_day = 'p';  // "10:30 to 3"
        Found& day = b;
        if (a.shape == Shape::clock) {
            a = join({b.point, nullptr, {}, {}}, a, nullptr).point;
        } else if (b.point.shape == Shape::clock) {
            day = join({a, nullptr, {}, {}}, b.point, b.end);
        }
        return true;
    }

    // "2015-19", "May 3-5"
    [[nodiscard]] bool short_end(const DatePoint& a, Token const* t, Found& b) const {
        if (a.shape != Shape::calendar || !is_whole(*t) || (b.end != nullptr && b.end > t + 1)) return false;
        DatePoint p = a;
        const std::int32_t n = number_of(*t);
        if (a.day != 0 && a.year < 0 && a.hour < 0 && n > a.day && n <= 31) {
            p.day = n;
        } else if (a.year > 0 && a.month == 0 && t->length == 2 && t->joined() && n > a.year % 100) {
            p.year = a.year / 100 * 100 + n;
        } else {
            return false;
        }
        b = {p, t + 1, "date-range", {}};
        if (a.day != 0)
            if (Token const* y = skip(scope_, t + 1, Mark::comma); y < scope_.end && is_year(*y)) {
                b.point.year = number_of(*y);
                b.end = y + 1;
            }
        return true;
    }

    const segment::Article& article_;
    Token const* tokens_;
    TokenRange sentence_;
    Scope scope_;
    std::vector<DateMatch>& out_;
    Token const* taken_ = nullptr;  // end of the last match: nothing looks back past it
    Found plain_;                   // what the short way finds: not made anew for every word
};

}  // namespace

void find_dates(const segment::Article& text, DateOrder order, std::vector<DateMatch>& out) {
    if (!text.segments.sentences.empty()) Finder(text, order, out).run();
}

}  // namespace saidso::grammar
