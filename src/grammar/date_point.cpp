#include "grammar/date_point.hpp"

#include "grammar/date_context.hpp"

namespace saidso::grammar::dates {
namespace {

using lex::is_one_of;

Token const* skip_back(const Scope& s, Token const* t) { return t->is(Mark::hyphen) && t > s.begin ? t - 1 : t; }

// "the night of March 3", "dawn on Wednesday", "late afternoon Tuesday"
Found find_part_of_day(const Scope& s, Token const* part) {
    if (calendar_of(*part) == ('M' << 8 | 'I') || part->is(Word::midnight)) return {};
    const bool early_or_late = part - s.begin >= 2 && is_part_word(*skip_back(s, part - 1));
    Token const* const on = is_one_of(part[1], Word::of, Word::on) ? part + 2 : part + 1;
    if (on >= s.end || (on == part + 1 && !(early_or_late && on->any(lex::Weekday | lex::Deictic)))) return {};
    Found moment = find_simple(s, on);
    if (moment.end == nullptr || !names_day(moment.point) || moment.point.part != 0) return {};
    moment.point.part = calendar_of(*part);
    moment.rule = "part-of-day";
    return moment;
}

// "every Tuesday at 9 a.m."
Found with_time_of_set(const Scope& s, const Found& set) {
    if (set.end + 1 >= s.end || !set.end->is(Word::at)) return set;
    const Found time = find_clock_after_day(s, set.end + 1);
    return time.end == nullptr ? set : join(set, time.point, time.end);
}

// "8 tonight", "at 5 tomorrow afternoon"
Found hour_before_day(const Scope& s, Token const* t) {
    if (!all(t + 1 < s.end, t[1].any(lex::Deictic), is_short(*t, 1, 12))) return {};
    if (t > s.begin && !t[-1].is(Word::at)) return {};
    DatePoint time;
    time.hour = number_of(*t);
    const Found moment = find_simple(s, t + 1);
    return join(moment, time, moment.end);
}

// "this Friday, June 15", "this Friday (June 15)"
Found with_date(const Scope& s, const Found& weekday) {
    const bool bracketed = weekday.end < s.end && weekday.end->is(Mark::open_bracket);
    Token const* const t = bracketed ? weekday.end + 1 : skip(s, skip(s, weekday.end, Mark::comma), Mark::hyphen);
    const bool number = t < s.end && t->any(lex::Numeral);
    if (t + 1 >= s.end || !(t->any(lex::Month) || (number && (t[1].is(Mark::slash) || t[1].any(lex::Month)))) ||
        !may_begin(s, t))
        return weekday;
    Found date = find_simple(s, t);
    const DatePoint& p = date.point;
    if (date.end == nullptr || p.shape != Shape::calendar || p.month == 0 || p.day == 0) return weekday;
    if (bracketed && (date.end >= s.end || !date.end++->is(Mark::close_bracket))) return weekday;
    date.point.weekday = weekday.point.weekday;
    return date;
}

// "Thursday evening", "Thursday late evening", "Thursday in the evening", "Thursday PM"
void take_part_after(const Scope& s, Found& moment) {
    Token const* t = moment.end;
    if (moment.point.part != 0 || t >= s.end) return;
    const bool early_or_late = is_part_word(*t) && t + 1 < s.end;
    const DateMod mod = early_or_late ? mod_of_part(*t) : DateMod::none;
    if (early_or_late) t = skip(s, t + 1, Mark::hyphen);
    if (all(t + 2 < s.end, t->is(Word::in)) && t[1].is(Word::the) && t[2].any(lex::DayPart)) t += 2;
    if (all(t < s.end, is_one_of(*t, Word::am, Word::pm))) {
        moment.point.part = t->is(Word::am) ? 'M' << 8 | 'O' : 'A' << 8 | 'F';
        moment.end = t + 1;
        return;
    }
    if (!all(t < s.end, t->any(lex::DayPart), !t->is(Word::overnight), !t->any(lex::Frequency))) return;
    moment.point.part = calendar_of(*t);
    if (mod != DateMod::none) moment.point.mod = mod;
    moment.end = t + 1;
    moment.rule = "part-of-day";
}

// "Wednesday at 5 p.m.", "Thursday evening", "Thursday from 9:30 to 11:00"
void take_time(const Scope& s, Found& moment) {
    if (!names_day(moment.point) || moment.point.hour >= 0) return;
    take_part_after(s, moment);
    Token const* t = skip(s, moment.end, Mark::comma);
    if (t >= s.end) return;
    const bool at = is_one_of(*t, Word::at, Word::from, Word::between) || t->is(Mark::at_sign);
    const DateMod bound = at ? DateMod::none : bound_of_time(*t);
    if ((at || bound != DateMod::none) && ++t >= s.end) return;
    Found time = at ? find_clock_after_day(s, t) : find_clock(s, t);
    if (time.end == nullptr) time = find_first_of_times(s, t);
    if (time.end == nullptr && at && is_one_of(t[-1], Word::from, Word::between)) time = find_first_of_hours(s, t);
    if (time.end == nullptr) return;
    moment = join(moment, time.point, time.end);
    moment.bound = bound;
}

// "2 years and 3 months", "3 hours 30 minutes"
Found with_further_lengths(const Scope& s, Token const* t, Found found) {
    Token const* before = t > s.begin ? t - 1 : t;
    if (before > s.begin && is_one_of(*before, Word::about, Word::around, Word::roughly, Word::approximately)) --before;
    const bool in =
        before < t && before->is(Word::in) && found.point.direction == Direction::none && !found.point.vague;
    if (in) found.point.direction = Direction::hence;
    const bool time_hence =
        in && found.end + 1 < s.end && found.end->kind == Kind::clitic && found.end[1].is(Word::time);
    if (time_hence) found.point.shape = Shape::offset;  // "in two weeks' time", whatever the tense
    if (found.point.vague || found.point.hundredths != 0 || found.point.container != 0) return found;
    char coarser = found.point.unit;
    for (Length& length : found.point.further) {
        Token const* at = skip(s, found.end, Mark::comma);
        if (at < s.end && at->is(Word::and_)) ++at;
        if (at >= s.end || !at->any(lex::Numeral | lex::Small | lex::Tens)) break;
        const Found next = find_further_length(s, at, coarser);
        if (next.end == nullptr) break;
        length = {next.point.count, next.point.unit};
        coarser = next.point.unit;
        found.end = next.end;
    }
    if (found.point.further[0].unit == 0) return found;
    if (Token const* const end = find_distance_word(s, found.end, found.point); end != nullptr) {
        found.point.shape = Shape::offset;
        found.end = end;
        found.rule = "distance";
    }
    return found;
}

}  // namespace

Found join(Found moment, const DatePoint& time, Token const* end) {
    moment.point.hour = time.hour;
    moment.point.minute = time.minute;
    moment.point.second = time.second;
    moment.point.minutes_to = time.minutes_to;
    moment.point.half_of_day = time.half_of_day;
    moment.point.zone = time.zone;
    if (time.part != 0) moment.point.part = time.part;
    moment.rule = "time-on-day";
    moment.end = end;
    return moment;
}

// "4 p.m. Thursday", "6.30am on Saturday", "ten past three this morning"
Found with_day(const Scope& s, const Found& time) {
    Token const* t = skip(s, time.end, Mark::comma);
    if (t < s.end && is_one_of(*t, Word::on, Word::of)) ++t;
    if (t >= s.end || !may_begin(s, t)) return time;
    const Found moment = find_simple(s, t);
    const bool fits = moment.end != nullptr && (names_day(moment.point) || moment.point.shape == Shape::set);
    return fits ? join(moment, time.point, moment.end) : time;
}

Found find_point(const Scope& s, Token const* t) {
    Token const* const part = t + static_cast<std::ptrdiff_t>(t->is(Word::the));  // without a branch
    if (part->any(lex::DayPart) && part + 1 < s.end)
        if (const Found f = find_part_of_day(s, part); f.end != nullptr) return f;
    Found found = find_simple(s, t);
    if (may_be_time(s, t))
        if (const Found time = find_clock(s, t); time.end != nullptr && (found.end == nullptr || time.end >= found.end))
            return with_day(s, time);
    if (found.end == nullptr) return hour_before_day(s, t);
    if (found.point.shape == Shape::duration) return with_further_lengths(s, t, found);
    if (found.point.shape == Shape::set) return with_time_of_set(s, found);
    if (!names_day(found.point)) return found;
    if (found.point.shape == Shape::relative && found.point.weekday != 0) found = with_date(s, found);
    take_time(s, found);
    return found;
}

}  // namespace saidso::grammar::dates
