#include "resolve/dates.hpp"

#include "grammar/branchless.hpp"
#include "resolve/date_parts.hpp"
#include "resolve/date_value.hpp"
#include "resolve/tense.hpp"

namespace saidso::resolve {
namespace {

using grammar::all;
using grammar::DateMatch;
using grammar::DatePoint;
using grammar::Direction;
using grammar::either;
using grammar::Relation;
using grammar::Shape;
using lex::Token;

// --- intervals ---------------------------------------------------------------------------------------------------

// A day, or a minute of it.
struct Moment {
    Day day;
    int minute = -1;  // of the day

    auto operator<=>(const Moment&) const = default;
    [[nodiscard]] DateText text() const {
        DateText s = day_text(day);
        if (minute >= 0) s += "T" + two_digits(minute / 60) + ":" + two_digits(minute % 60);
        return s;
    }
};

Moment begin_of(const DateValue& first) {
    const bool clock = first.hour >= 0 && first.hour < 24;
    return {*first.from, clock ? first.hour * 60 + first.minute : -1};
}

Moment end_of(const DateValue& last) {
    constexpr int day_has = 1440;
    const int next = last.hour * 60 + last.minute + 1;
    if (last.hour < 0 || next >= day_has) return {*last.to};
    return {*last.from, next};
}

// What a date covers, [from, to); nullopt where its days cannot be told, and of a range that runs backward.
std::optional<Interval> cover_of(const DateValue& first, const DateValue& last, Document& out) {
    const bool covers =
        all(first.from.has_value(), last.to.has_value(), first.type != DateType::duration, first.type != DateType::set);
    if (!covers) return std::nullopt;
    const Moment from = begin_of(first);
    const Moment to = end_of(last);
    if (from >= to) return std::nullopt;
    if (from.minute < 0 && to.minute < 0) {
        const std::string_view days = out.intern(two_days_text(from.day, to.day));
        return Interval{{days.data(), day_length}, {days.data() + day_length, day_length}};
    }
    return Interval{out.intern(from.text()), out.intern(to.text())};
}

// What the bound leaves of it.
std::optional<Interval> bounded(const std::optional<Interval>& cover, DateMod bound) {
    if (!cover) return std::nullopt;
    switch (bound) {
        case DateMod::on_or_after: return Interval{cover->from, {}};
        case DateMod::after: return Interval{cover->to, {}};
        case DateMod::on_or_before: return Interval{{}, cover->to};
        case DateMod::before: return Interval{{}, cover->from};
        default: return cover;
    }
}

// A bound that TimeML keeps on the element: those of lengths. Prepositions stay outside.
DateMod timex_mod(const DateMatch& match, const DatePoint& p) {
    switch (match.bound) {
        case DateMod::equal_or_less:
        case DateMod::equal_or_more:
        case DateMod::less_than:
        case DateMod::more_than:
        case DateMod::approx: return match.bound;
        default: return p.mod;
    }
}

// --- documents ---------------------------------------------------------------------------------------------------

class Writer {
public:
    Writer(const segment::Article& article, const std::optional<Reference>& reference, const DateSettings& settings,
           Document& out)
        : article_(article), settings_(settings), out_(out) {
        context_.reference = reference;
        context_.week_start = settings.week_start;
    }

    void write(const DateMatch& match) {
        context_.alone = match.alone;
        context_.whole_text = match.whole_text;
        find_tense(match);
        context_.spoken_near = match.tokens.first < last_spoken_ + near;
        context_.spoken_beside = match.tokens.first < last_spoken_ + beside;
        if (match.relation == Relation::none) return write_point(match, point_value(match));
        if (match.relation == Relation::ending) return write_period(match);
        const DateValue first = first_value(match);
        switch (match.relation) {
            case Relation::lasting: return write_range(match, first, end_after(first, match.b));
            case Relation::range: return write_range(match, first, later(second_value(match.b, first), first));
            default: return write_point(match, first);
        }
    }

private:
    void write_point(const DateMatch& match, const DateValue& value) { write_date(match, value, value, value.text); }
    void write_range(const DateMatch& match, const DateValue& first, const DateValue& last) {
        write_date(match, first, last, std::string(first.text).append("/").append(last.text));
    }
    void write_date(const DateMatch& match, const DateValue& first, const DateValue& last, std::string_view value) {
        const bool origin = tells_origin(match, first);
        const DateMod bound = origin ? DateMod::none : match.bound;
        Date& date = new_date();
        date.span = article_.span_of({match.tokens.first + (origin ? 1 : 0), match.tokens.last});
        date.type = first.type;
        const std::optional<Interval> cover = cover_of(first, last, out_);
        date.value = cover ? kept(value, cover->from) : out_.intern(value);
        date.mod = bound != DateMod::none ? bound : match.a.mod;
        date.interval = bounded(cover, bound);
        date.timexes = write_timexes(match, first, last, date.value);
        date.rule = match.rule;
        remember(match, first);
    }

    // Most values are the begin of their first day's text.
    [[nodiscard]] std::string_view kept(std::string_view value, std::string_view day) {
        return day.starts_with(value) ? day.substr(0, value.size()) : out_.intern(value);
    }

    static constexpr std::uint32_t near = 60;  // tokens
    static constexpr std::uint32_t beside = 6;

    Date& new_date() {
        static constexpr Date empty{};  // copied: filling it with zeros takes longer
        out_.dates.push_back(empty);
        return out_.dates.back();
    }

    // A year told, a length or a day from today is the same in any tense.
    static bool depends_on_tense(const DatePoint& p) {
        constexpr auto bits = [](auto... shapes) { return ((1U << static_cast<unsigned>(shapes)) | ...); };
        constexpr unsigned always = bits(Shape::clock, Shape::nth);
        constexpr unsigned undated =
            bits(Shape::calendar, Shape::quarter, Shape::half_year, Shape::season, Shape::holiday);
        const unsigned dependent = p.year <= 0 ? always | undated : always;
        return either((bits(p.shape) & dependent) != 0,
                      all(p.shape == Shape::relative, either(p.weekday != 0, p.unit == 'K')),
                      all(p.shape == Shape::duration, p.direction == Direction::hence));
    }

    void find_tense(const DateMatch& match) {
        if (!depends_on_tense(match.a) && (match.b.shape == Shape::none || !depends_on_tense(match.b))) return;
        const auto told = settings_.tense ? settings_.tense
                          : match.alone   ? std::optional(Tense::future)
                                          : tense_at(article_, match);
        context_.tense = told.value_or(match.bound == DateMod::on_or_before ? Tense::future : Tense::open);
    }

    // "a memo from May 2019" tells where it comes from, "open from May 2019" since when.
    [[nodiscard]] bool tells_origin(const DateMatch& match, const DateValue& v) const {
        const Token& from = article_.token(match.tokens.first);
        if (!from.is(lex::Word::from) || match.bound != DateMod::on_or_after ||
            match.tokens.first == match.sentence.first)
            return false;
        const bool onward = lex::is_one_of(article_.token(match.tokens.last - 1), lex::Word::later, lex::Word::after,
                                           lex::Word::beyond, lex::Word::onward, lex::Word::onwards);
        return !onward && v.to && context_.reference && *v.to <= context_.reference->day;
    }

    // "Monday to Friday", "November to March": a second point that is told in part comes after the first.
    [[nodiscard]] DateValue second_value(const DatePoint& p, const DateValue& first) const {
        DateValue v = value_of(p, context_);
        if (!v.from || !first.from || *v.from >= *first.from || p.shape != Shape::calendar || p.year > 0) return v;
        if (p.month == 0 && p.day == 0 && v.type == DateType::date) return whole_day(*v.from + std::chrono::days(7));
        if (p.month == 0) return v;
        DatePoint dated = p;
        dated.year = year_of(*first.from);
        if (const DateValue same = value_of(dated, context_); same.from && *same.from >= *first.from) return same;
        dated.year += 1;
        return value_of(dated, context_);
    }

    // "10 p.m. to 2 a.m." ends on the next day.
    static DateValue later(DateValue last, const DateValue& first) {
        const bool times = first.hour >= 0 && last.hour >= 0 && first.from && last.from && *first.from == *last.from;
        if (!times || last.hour * 60 + last.minute >= first.hour * 60 + first.minute) return last;
        last.from = *last.from + std::chrono::days(1);
        last.to = *last.to + std::chrono::days(1);
        const std::string_view text = last.text;
        last.text = day_text(*last.from) + std::string(text.substr(text.find('T')));
        return last;
    }

    [[nodiscard]] DateValue first_value(const DateMatch& match) const {
        switch (match.relation) {
            case Relation::distance: return value_from(match.a, value_of(match.b, context_), context_);
            case Relation::nearest: return value_nearest(match, context_);
            case Relation::coming: return value_coming(match, context_);
            default: return point_value(match);
        }
    }

    [[nodiscard]] DateValue point_value(const DateMatch& match) const {
        DatePoint p = match.a;
        // "will end in two weeks"; "in two hours" from a time that is not known is a length.
        const bool hence =
            p.shape == Shape::duration && p.direction == Direction::hence && match.b.shape == Shape::none;
        const bool timed = !is_time_unit(p.unit) || match.alone || (context_.reference && context_.reference->has_time);
        if (hence && context_.tense == Tense::future && timed && !follows_rank(match.tokens.first))
            p.shape = Shape::offset;
        return value_of(p, context_);
    }

    // "the second attempt in three months", "the lowest in a year": a length, whatever is to come
    [[nodiscard]] bool follows_rank(std::uint32_t first) const {
        constexpr std::uint32_t back = 6;
        for (std::uint32_t i = first; i > 0 && first - i < back;) {
            const Token& t = article_.token(--i);
            if (t.kind == lex::Kind::newline) return false;
            if (t.any(lex::Ordinal) || lex::is_one_of(t, lex::Word::most, lex::Word::least)) return true;
            if (t.kind == lex::Kind::word && t.length > 4 && article_.text.substr(t.begin, t.length).ends_with("est"))
                return true;
        }
        return false;
    }

    // "the 12 months to March": in TimeML a length and a date
    void write_period(const DateMatch& match) {
        const DateValue last = value_of(match.b, context_);
        const DateValue period = period_to(match.a, last);
        const bool quarter = match.a.unit == 'Q' && match.a.count == 1 && period.from;
        const DateValue length =
            quarter ? unit_around(*period.from + std::chrono::days(15), 'Q', 0) : length_value(match.a);
        Date& date = new_date();
        date.span = article_.span_of(match.tokens);
        date.type = period.type;
        date.value = out_.intern(period.text);
        date.mod = match.bound;
        date.interval = bounded(cover_of(period, period, out_), match.bound);
        date.timexes = {static_cast<std::uint32_t>(out_.timex_list.size()), 2};
        date.rule = match.rule;
        out_.timex_list.push_back({article_.span_of(match.first), length.type, out_.intern(length.text), match.bound});
        out_.timex_list.push_back({article_.span_of(match.second), last.type, out_.intern(last.text), match.b.mod});
        remember(match, last);
    }

    Slice write_timexes(const DateMatch& match, const DateValue& first, const DateValue& last, std::string_view value) {
        const auto begin = static_cast<std::uint32_t>(out_.timex_list.size());
        const bool two = !match.second.empty();
        out_.timex_list.push_back({article_.span_of(match.first), first.type, two ? out_.intern(first.text) : value,
                                   timex_mod(match, match.a)});
        if (two)
            out_.timex_list.push_back({article_.span_of(match.second), last.type, out_.intern(last.text), match.b.mod});
        return {begin, static_cast<std::uint32_t>(out_.timex_list.size()) - begin};
    }

    // Later expressions ("the following day", "a year earlier") count from the last date that stands for itself.
    void remember(const DateMatch& match, const DateValue& v) {
        // "for the nine months": what is compared with a year earlier is no quarter
        const bool months = v.type == DateType::duration && match.a.unit == 'M';
        if (months && context_.spoken_unit == 'Q' && article_.token(match.tokens.first).is(lex::Word::the))
            context_.spoken_unit = 'Y';
        if (!v.from || v.type == DateType::duration || v.type == DateType::set) return;
        if (match.a.shape == Shape::clock && context_.spoken_of == v.from) last_spoken_ = match.tokens.last;
        if (match.a.shape == Shape::deictic || match.a.shape == Shape::clock) return;
        if (match.a.direction == Direction::earlier) return;
        const bool compared = match.a.direction == Direction::ago && match.a.unit == 'Y' && match.a.count == 1;
        if (compared) return;  // "a year ago", like "a year earlier"
        context_.spoken_of = v.from;
        context_.spoken_unit = unit_of(v);
        if (context_.spoken_unit == 'Q') context_.spoken_quarter = v.from;
        if (context_.spoken_unit == 'D') context_.spoken_day = v.from;
        last_spoken_ = match.tokens.last;
    }

    const segment::Article& article_;
    const DateSettings& settings_;
    Document& out_;
    DateContext context_;
    std::uint32_t last_spoken_ = 0;  // token after the date spoken of
};

}  // namespace

void resolve_dates(const segment::Article& article, std::span<const DateMatch> matches,
                   const std::optional<Reference>& reference, const DateSettings& settings, Document& out) {
    if (matches.empty()) return;
    Writer writer(article, reference, settings, out);
    for (const DateMatch& m : matches) writer.write(m);
}

}  // namespace saidso::resolve
