#include "grammar/date_context.hpp"

#include <algorithm>

namespace saidso::grammar::dates {
namespace {

using W = lex::Word;
using lex::is_one_of;

// Prepositions that a year or month can follow.
bool places_in_time(const Token& t) {
    return WordSet<W::in, W::since, W::by, W::from, W::until, W::till, W::during, W::before, W::after, W::through,
                   W::early, W::late, W::mid, W::around, W::between, W::circa, W::beyond, W::of, W::throughout, W::than,
                   W::as>::contains(t.word);
}

// The token before t; `begin` when there is none.
const Token* previous(Token const* t, Token const* begin) { return t > begin ? t - 1 : nullptr; }

bool is_bracketed(Token const* t, Token const* begin, Token const* end) {
    return t > begin && t[-1].is(Mark::open_bracket) && t + 1 < end &&
           (t[1].is(Mark::close_bracket) || t[1].is(Mark::dash));
}

// "the wettest August"
bool is_described(Token const* t, Token const* begin) {
    return t - begin >= 2 && t[-2].any(lex::Article) && t[-1].kind == Kind::word && !t[-1].has(lex::capital) &&
           !t[-1].any(lex::Function | lex::Preposition | lex::Conjunction);
}

// "the 2016 election", "its March meeting"
bool is_premodifier(Token const* t, Token const* begin, Token const* end) {
    if (t <= begin || t + 1 >= end) return false;
    const Token& p = t[-1];
    const bool determined = p.any(lex::Article | lex::Determiner) || (p.kind == Kind::clitic && p.form == 's');
    const Token& n = t[1];
    return determined && n.kind == Kind::word &&
           !n.any(lex::Function | lex::Preposition | lex::Conjunction | lex::UnitWord);
}

}  // namespace

bool is_apostrophe(const Token& t) {
    const bool mark = t.kind == Kind::punctuation || t.kind == Kind::open_quote || t.kind == Kind::close_quote;
    return mark && (t.mark == Mark::apostrophe || t.mark == Mark::straight_single || t.mark == Mark::curly_single);
}

bool year_in_context(Token const* t, Token const* begin, Token const* end) {
    const Token* p = previous(t, begin);
    if (!is_between(*t, 1500, 2100))
        return p != nullptr && is_one_of(*p, W::in, W::since) && is_between(*t, 1001, 1499);
    if (p == nullptr) return t + 1 < end && t[1].is(Mark::comma);
    if (t->joined() && !p->is(Mark::hyphen) && !p->is(Mark::dash) && !p->is(Mark::open_bracket)) return false;
    if (p->kind == Kind::punctuation && p->mark == Mark::hyphen) return p > begin && p[-1].is(W::mid);
    if (is_bracketed(t, begin, end)) return true;
    const bool slashed = t + 2 < end && t[1].is(Mark::slash) && t[1].joined() && t[2].kind == Kind::number;
    if (slashed && !is_slashed_season(t, end)) return false;  // a code
    if (is_one_of(*p, W::was, W::is) && p > begin && is_one_of(p[-1], W::it, W::that, W::this_, W::year))
        return is_between(*t, 1700, 2060);  // "That was 1961."
    if (t + 2 < end && t[1].is(W::or_) && is_one_of(t[2], W::later, W::earlier, W::after, W::before)) return true;
    const bool counts =
        t + 1 < end && t[1].kind == Kind::word && t[1].any(lex::UnitWord | lex::Scale) && !t[1].any(lex::Preposition);
    if (places_in_time(*p) || (p->is(W::to) && p > begin && p[-1].is(W::back))) return !counts;
    if (is_one_of(*p, W::last, W::next, W::this_, W::fiscal, W::start)) return true;
    if (!is_between(*t, 1900, 2060)) return false;
    const bool noun_next = t + 1 < end && t[1].kind == Kind::word &&
                           !t[1].any(lex::Function | lex::Preposition | lex::Conjunction | lex::Pronoun | lex::Weekday);
    if (is_one_of(*p, W::for_, W::to, W::into, W::both, W::due)) return !noun_next;
    if (is_one_of(*p, W::and_, W::or_) || p->is(Mark::comma)) return !noun_next && p > begin && is_year(p[-1]);
    return is_premodifier(t, begin, end);
}

bool is_slashed_season(Token const* t, Token const* end) {
    return t + 2 < end && is_year(*t) && t[1].is(Mark::slash) && t[1].joined() && t[2].joined() && t[2].length == 2 &&
           is_short(t[2], 0, 99) && t[2].coefficient == (t->coefficient + 1) % 100;
}

bool short_year_in_context(Token const* t, Token const* begin) {
    if (!all(t->length == 2, t->joined(), is_plain(*t))) return false;
    if (t - 2 < begin || !is_apostrophe(t[-1])) return false;
    if (is_one_of(t[-2], W::and_, W::or_)) return t - 4 >= begin && short_year_in_context(t - 3, begin);
    return is_one_of(t[-2], W::in, W::since, W::of, W::by, W::from, W::until, W::before, W::after);
}

bool thousand_in_context(Token const* t, Token const* begin) {
    return t > begin && is_one_of(t[-1], W::in, W::since, W::until, W::before, W::after);
}

bool begins_years(Token const* t, Token const* end) {
    if (t + 2 >= end || !(t[1].is(Mark::hyphen) || t[1].is(Mark::dash)) || !t[1].joined() || !t[2].joined())
        return false;
    if (is_short(t[2], 0, 99) && t[2].length == 2 && is_between(*t, 1900, 2060))
        return t[2].coefficient == (t->coefficient + 1) % 100;  // "the 2012-13 season"
    return is_year(t[2]) && is_between(*t, 1800, 2100) && t->coefficient < t[2].coefficient && t[2].coefficient < 2100;
}

bool month_in_context(Token const* t, Token const* begin, Token const* end) {
    const Token* p = previous(t, begin);
    const bool placed =
        p != nullptr &&
        (places_in_time(*p) || is_one_of(*p, W::ended, W::ending, W::last, W::next, W::this_, W::to, W::and_, W::or_) ||
         (p->is(Mark::hyphen) && p > begin && p[-1].is(W::mid)));
    const bool word_too = is_one_of(*t, W::may, W::march, W::april, W::june, W::august, W::mar, W::jan, W::jun);
    if (!word_too) return placed || p == nullptr || !(p->has(lex::capital) && p->kind == Kind::word && p->classes == 0);
    const bool surname_next = t + 1 < end && t[1].kind == Kind::word && t[1].has(lex::capital) && t[1].classes == 0;
    if (surname_next) return p != nullptr && is_one_of(*p, W::in, W::since, W::until, W::during);
    return placed || is_premodifier(t, begin, end) ||
           (!is_one_of(*t, W::may, W::march, W::mar) && is_described(t, begin));
}

bool continues_weekdays(Token const* t, Token const* begin) {
    if (!is_weekday_name(*t) || !t->has(lex::capital) || t - begin < 2 || !t[-2].any(lex::Weekday)) return false;
    return t[-1].is(Mark::comma) || is_one_of(t[-1], W::or_, W::and_);
}

bool short_weekday_in_context(Token const* t, Token const* begin, Token const* end) {
    constexpr int sunday = 7;  // "spots on Sun"
    if (!is_weekday_name(*t) || !t->has(lex::capital) || t->info.calendar == sunday) return false;
    return (t > begin && is_one_of(t[-1], W::on, W::by, W::until, W::till, W::since)) ||
           (t + 1 < end && t[1].is(W::at));
}

bool season_in_context(Token const* t, Token const* begin) {
    const Token* p = previous(t, begin);
    if (p == nullptr || t->has(lex::capital)) return false;
    const bool article = p->is(W::the);
    if (article) p = previous(t - 1, begin);
    if (p == nullptr) return false;
    if (article && !is_one_of(*t, W::summer, W::winter, W::autumn))
        return is_one_of(*p, W::in, W::until, W::by, W::since, W::during);
    if (article && is_one_of(*p, W::over, W::into, W::for_, W::all)) return true;
    return is_one_of(*p, W::in, W::by, W::since, W::until, W::before, W::after, W::during, W::through, W::early,
                     W::late, W::mid, W::throughout);
}

bool follows_part_of(Token const* t, Token const* begin) {
    return t - begin >= 2 && t[-1].is(W::of) &&
           is_one_of(t[-2], W::end, W::start, W::beginning, W::middle, W::close, W::rest);
}

bool day_part_in_context(Token const* t, Token const* begin, Token const* end) {
    if (!t->any(lex::DayPart)) return false;
    const Token* p = previous(t, begin);
    if (p != nullptr && p->is(Mark::hyphen)) p = previous(t - 1, begin);
    if (p != nullptr && is_one_of(*p, W::early, W::late, W::mid) && !t->has(lex::capital)) return true;
    // "in the morning", unless it is that of something
    if (p != nullptr && p->is(W::the) && t - begin >= 2 && is_one_of(t[-2], W::in, W::during) && !t->has(lex::capital))
        return t + 1 >= end || t[1].kind != Kind::word ||
               (t[1].any(lex::Preposition | lex::Conjunction | lex::Function | lex::Pronoun) &&
                !is_one_of(t[1], W::of, W::after));
    if (t->is(W::dawn) && t + 1 < end && t[1].is(W::of)) return false;  // of an era
    if (is_one_of(*t, W::dawn, W::overnight)) return t == begin || (!t->has(lex::capital) && !t->joined());
    return false;
}

bool day_in_context(Token const* t, Token const* begin, Token const* end) {
    const Token* p = previous(t, begin);
    const bool article = t->is(W::the);
    if (article) ++t;
    if (!all(p != nullptr, t < end, either(t->any(lex::Ordinal), t->has(lex::ordinal_suffix)), !t->has(lex::capital)))
        return false;
    if (!is_one_of(*p, W::on, W::by, W::until, W::till, W::since, W::from, W::before, W::after, W::through, W::between))
        return false;
    if (!article && t->kind != Kind::number) return false;
    return t + 1 >= end || t[1].kind != Kind::word || t[1].any(lex::Preposition | lex::Conjunction | lex::Function);
}

bool short_date_in_context(Token const* t, Token const* stop, Token const* begin, Token const* end) {
    const Token* p = previous(t, begin);
    const bool ends = stop >= end || stop->kind == Kind::punctuation;
    if (p == nullptr) return ends;
    const bool placed = is_one_of(*p, W::on, W::by, W::until, W::till, W::since, W::from, W::between, W::to, W::this_,
                                  W::next, W::last, W::before, W::after) ||
                        p->any(lex::Weekday);
    if (!ends && stop->is(W::of)) return false;  // "after 3/4 of the race"
    return placed && (ends || stop->kind != Kind::word ||
                      stop->any(lex::Preposition | lex::Conjunction | lex::Function | lex::Numeral));
}

bool duration_in_context(Token const* t, Token const* begin) {
    const bool one = either(t->any(lex::Article), t->is(W::another));
    const Token* p = previous(t, begin);
    if (!all(p != nullptr, either(one, t->any(lex::TimeUnit)))) return false;
    if (is_one_of(*p, W::for_, W::in, W::over, W::within, W::after, W::take, W::takes, W::took)) return true;
    return one && is_one_of(*p, W::than, W::about, W::nearly, W::almost, W::roughly, W::least, W::most, W::around,
                            W::lasting, W::lasted, W::spent, W::spend, W::during);
}

bool names_day(const DatePoint& p) {
    constexpr auto bits = [](auto... shapes) { return ((1U << static_cast<unsigned>(shapes)) | ...); };
    const unsigned shape = bits(p.shape);
    const auto is = [shape](unsigned shapes) { return (shape & shapes) != 0; };
    return either(is(bits(Shape::deictic, Shape::holiday)), all(is(bits(Shape::calendar)), p.day != 0),
                  all(is(bits(Shape::calendar, Shape::relative, Shape::nth)), p.weekday != 0),
                  all(is(bits(Shape::relative, Shape::offset, Shape::nth)), p.unit == 'D'),
                  all(is(bits(Shape::relative, Shape::offset)), p.part != 0));
}

bool same_fields(const DatePoint& a, const DatePoint& b) {
    return (a.year > 0 || b.year > 0) == (b.year > 0) && (a.month > 0) == (b.month > 0) && (a.day > 0) == (b.day > 0) &&
           (a.weekday > 0) == (b.weekday > 0) && a.unit == b.unit && a.direction == b.direction;
}

bool may_bound(const DatePoint& p) {
    return p.shape == Shape::calendar || p.shape == Shape::deictic || p.shape == Shape::relative ||
           p.shape == Shape::holiday || p.shape == Shape::season || p.shape == Shape::quarter ||
           p.shape == Shape::nth || (p.shape == Shape::offset && !p.vague);
}

DateMod bound_of_time(const Token& t) {
    if (is_one_of(t, W::around, W::about)) return DateMod::approx;
    if (t.is(W::before)) return DateMod::before;
    if (t.is(W::after)) return DateMod::after;
    return is_one_of(t, W::by, W::until, W::till) ? DateMod::on_or_before : DateMod::none;
}

bool is_part_word(const Token& t) { return is_one_of(t, W::early, W::late, W::mid); }

DateMod mod_of_part(const Token& t) {
    return t.is(W::early) ? DateMod::start : t.is(W::late) ? DateMod::end : DateMod::mid;
}

// Words that bound what follows them, or end such a bound: "at least", "since"
using Bounds = WordSet<W::as, W::than, W::least, W::most, W::to, W::about, W::around, W::circa, W::nearly, W::almost,
                       W::roughly, W::approximately, W::within, W::under, W::some, W::since, W::from, W::by, W::until,
                       W::till, W::through, W::before, W::after, W::beyond>;

bool may_have_before(Token const* t, Token const* limit) {
    const Token& before = t[-std::min<std::ptrdiff_t>(t - limit, 1)];
    const Token& second = t[-std::min<std::ptrdiff_t>(t - limit, 2)];
    const bool part = is_one_of(before, W::of, W::early, W::late, W::mid, W::earlier, W::later);
    const bool of_the = all(before.is(W::the), second.is(W::of));
    const bool early_in = all(is_one_of(before, W::on, W::in), is_one_of(second, W::early, W::late));
    const bool apostrophe = all(t->joined(), before.kind != Kind::word);
    return all(t > limit,
               either(Bounds::contains(before.word), part, of_the, early_in, before.is(Mark::hyphen), apostrophe));
}

Token const* take_apostrophe(Token const* t, Token const* limit, const DatePoint& point) {
    if (t <= limit || !t->joined() || !is_apostrophe(t[-1])) return t;
    if (t->length == 2 && is_plain(*t) && point.year > 0 && point.month == 0) return t - 1;
    if (!t->has(lex::plural_suffix)) return t;
    return t - 1 > limit && t[-2].is(W::the) ? t - 2 : t - 1;
}

Token const* take_part_words(Token const* t, Token const* limit, DatePoint& point) {
    using Before = WordSet<W::the, W::of, W::on, W::in, W::early, W::late, W::mid, W::earlier, W::later>;
    const Token& before = t[t > limit ? -1 : 0];
    const bool has_parts = !either(point.shape == Shape::duration, point.shape == Shape::set,
                                   point.shape == Shape::fuzzy, point.hour >= 0);
    if (!all(t > limit, has_parts, either(Before::contains(before.word), before.is(Mark::hyphen)))) return t;
    Token const* at = t;
    if (at - 1 >= limit && at[-1].is(W::the) && at - 2 >= limit && at[-2].is(W::of)) --at;  // the end of | the year
    const auto take_mod = [&](Token const* begin, DateMod mod) {
        point.mod = mod;
        return begin - 1 >= limit && begin[-1].is(W::the) ? begin - 1 : begin;
    };
    if (at - 2 >= limit && at[-1].is(W::of)) {
        if (is_one_of(at[-2], W::start, W::beginning)) return take_mod(at - 2, DateMod::start);
        if (is_one_of(at[-2], W::end, W::close)) return take_mod(at - 2, DateMod::end);
        if (is_one_of(at[-2], W::middle)) return take_mod(at - 2, DateMod::mid);
        if (is_one_of(at[-2], W::rest, W::whole)) return take_mod(at - 2, DateMod::none);
    }
    const bool bare_month = point.shape == Shape::calendar && point.month != 0 && point.day == 0;
    if (at - 3 >= limit && at[-1].is(W::of) && at[-2].is(W::half) &&
        (bare_month || point.shape == Shape::decade ||
         point.shape == Shape::century)) {  // "the first half of the 1990s"
        if (at[-3].is(W::first)) return take_mod(at - 3, DateMod::start);
        if (is_one_of(at[-3], W::second, W::last)) return take_mod(at - 3, DateMod::end);
    }
    at = t;
    if (at - 2 >= limit && is_one_of(at[-1], W::on, W::in) && is_one_of(at[-2], W::early, W::late) &&
        (point.weekday != 0 || point.shape == Shape::calendar))
        --at;
    if (at - 1 >= limit && at[-1].is(Mark::hyphen)) --at;
    if (at - 1 < limit) return t;
    if (at[-1].is(W::early)) return take_mod(at - 1, DateMod::start);
    if (at[-1].is(W::late)) return take_mod(at - 1, DateMod::end);
    if (at[-1].is(W::mid)) return take_mod(at - 1, DateMod::mid);
    if (point.shape == Shape::relative && is_one_of(at[-1], W::earlier, W::later)) return at - 1;
    return t;
}

namespace {

bool is_length(const DatePoint& p) { return p.shape == Shape::duration; }
// "two years ago"
bool is_distance(const DatePoint& p) {
    return p.shape == Shape::offset && p.count > 0 &&
           (p.direction == Direction::ago || p.direction == Direction::hence || p.direction == Direction::earlier ||
            p.direction == Direction::later);
}

// The words of three- and two-word bounds that end before t; 0 for none.
int long_bound(Token const* t, Token const* limit, const DatePoint& p, DateMod& bound) {
    const auto at = [&](int back) -> const Token& { return t[-back]; };
    const auto room = t - limit;
    if (room >= 3 && at(1).is(W::as) && at(3).is(W::as) && !is_length(p)) {
        if (is_one_of(at(2), W::early, W::soon)) bound = DateMod::on_or_after;
        if (is_one_of(at(2), W::late)) bound = DateMod::on_or_before;
        if (bound != DateMod::none) return 3;
    }
    if (room >= 3 && at(1).is(W::than) && at(3).is(W::no)) {
        if (is_length(p) && is_one_of(at(2), W::more, W::longer)) bound = DateMod::equal_or_less;
        if (is_length(p) && is_one_of(at(2), W::less, W::fewer)) bound = DateMod::equal_or_more;
        if (!is_length(p) && is_one_of(at(2), W::later)) bound = DateMod::on_or_before;
        if (!is_length(p) && is_one_of(at(2), W::earlier, W::sooner)) bound = DateMod::on_or_after;
        if (bound != DateMod::none) return 3;
    }
    if (room < 2) return 0;
    if (is_distance(p) && at(1).is(W::than)) {  // "more than two years ago", but "7 percent more than a year earlier"
        const bool compares =
            p.direction == Direction::earlier && room >= 3 && at(3).any(lex::Numeral | lex::Scale | lex::UnitWord);
        const bool more = is_one_of(at(2), W::more, W::longer);
        const bool ahead = p.direction == Direction::later || p.direction == Direction::hence;
        if (!compares && (more || is_one_of(at(2), W::less, W::fewer)))
            bound = more == ahead ? DateMod::after : DateMod::before;
    } else if (is_length(p)) {
        if (at(2).is(W::at) && at(1).is(W::least)) bound = DateMod::equal_or_more;
        if (at(2).is(W::at) && at(1).is(W::most)) bound = DateMod::equal_or_less;
        if (at(2).is(W::up) && at(1).is(W::to)) bound = DateMod::equal_or_less;
        if (is_one_of(at(2), W::more, W::longer) && at(1).is(W::than)) bound = DateMod::more_than;
        if (is_one_of(at(2), W::less, W::fewer) && at(1).is(W::than)) bound = DateMod::less_than;
        if (at(2).is(W::close) && at(1).is(W::to)) bound = DateMod::approx;
    } else if (at(2).is(W::prior) && at(1).is(W::to)) {
        bound = DateMod::before;
    }
    return bound == DateMod::none ? 0 : 2;
}

// "dates from the 19th century", "up from 2019"
bool tells_origin(const Token& t) { return t.kind == Kind::word && t.info.calendar == 'O'; }

// "about 1990", but "spoke about Tuesday", "about the future"
bool may_be_about(const Token& word, const DatePoint& p) {
    if (p.shape == Shape::fuzzy) return false;
    if (!word.is(W::about)) return true;
    return is_length(p) || is_distance(p) || p.hour >= 0 || (p.shape == Shape::calendar && p.weekday == 0);
}

DateMod short_bound(const Token& t, const DatePoint& p) {
    if (is_one_of(t, W::about, W::around, W::circa, W::nearly, W::almost, W::roughly, W::approximately))
        return may_be_about(t, p) ? DateMod::approx : DateMod::none;
    if (is_length(p)) {
        if (t.is(W::within)) return DateMod::equal_or_less;
        if (t.is(W::under)) return DateMod::less_than;
        return t.is(W::some) ? DateMod::approx : DateMod::none;
    }
    if (p.shape == Shape::set) return DateMod::none;
    if (t.is(W::since)) return DateMod::on_or_after;
    if (t.is(W::from)) {
        const bool origin = p.shape == Shape::offset || p.shape == Shape::decade || p.shape == Shape::century;
        return origin ? DateMod::none : DateMod::on_or_after;
    }
    if (is_one_of(t, W::by, W::until, W::till, W::through)) return DateMod::on_or_before;
    if (t.is(W::before)) return DateMod::before;
    return is_one_of(t, W::after, W::beyond) ? DateMod::after : DateMod::none;
}

}  // namespace

// "2012 or later", "1990 and beyond", "two years or so"
Token const* take_bound_after(Token const* t, Token const* end, const DatePoint& point, DateMod& bound) {
    if (!all(t < end, is_one_of(*t, W::or_, W::and_, W::onwards, W::onward))) return t;
    if (t + 1 < end && t->is(W::or_) && t[1].is(W::so) && point.shape != Shape::fuzzy) {
        bound = DateMod::approx;
        return t + 2;
    }
    if (point.shape == Shape::duration || point.shape == Shape::set || point.shape == Shape::fuzzy) return t;
    if (is_one_of(*t, W::onwards, W::onward)) {
        bound = DateMod::on_or_after;
        return t + 1;
    }
    if (t + 1 >= end) return t;
    const bool last = t + 2 >= end || t[2].kind != Kind::word || t[2].any(lex::Preposition | lex::Conjunction);
    if (!last && !(t->is(W::or_) && is_one_of(t[1], W::later, W::earlier))) return t;
    if (is_one_of(t[1], W::later, W::after, W::beyond, W::onwards, W::onward)) bound = DateMod::on_or_after;
    if (is_one_of(t[1], W::earlier, W::before)) bound = DateMod::on_or_before;
    return bound == DateMod::none ? t : t + 2;
}

Token const* take_bound(Token const* t, Token const* limit, const DatePoint& point, bool range, DateMod& bound) {
    if (range) return t > limit && is_one_of(t[-1], W::from, W::between) ? t - 1 : t;
    if (!all(t > limit, Bounds::contains(t[t > limit ? -1 : 0].word))) return t;
    if (const int n = long_bound(t, limit, point, bound); n != 0) return t - n;
    if (t[-1].is(W::from) && t - 1 > limit && tells_origin(t[-2])) return t;
    bound = short_bound(t[-1], point);
    return bound == DateMod::none ? t : t - 1;
}

Token const* timex_begin(Token const* outer, Token const* core, const DatePoint& point) {
    if (outer == core) return core;
    const bool preposition = is_one_of(*outer, W::since, W::from, W::by, W::until, W::till, W::through, W::before,
                                       W::after, W::beyond, W::within, W::between);
    return (is_length(point) || is_distance(point)) && !preposition ? outer : core;
}

}  // namespace saidso::grammar::dates
