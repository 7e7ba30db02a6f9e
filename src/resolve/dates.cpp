#include "resolve/dates.hpp"

#include "resolve/date_parts.hpp"
#include "resolve/date_value.hpp"
#include "resolve/tense.hpp"

namespace saidso::resolve {
namespace {

using grammar::DateMatch;
using grammar::DatePoint;
using grammar::Direction;
using grammar::Shape;
using lex::Token;
using segment::TokenRange;

// --- intervals ---------------------------------------------------------------------------------------------------

std::string moment_text(Day day, int hour, int minute) {
    return day_text(day) + "T" + two_digits(hour) + ":" + two_digits(minute);
}

struct Edges {
    std::string from;
    std::string to;
};

Edges edges_of(const DateValue& first, const DateValue& last) {
    Edges e{day_text(*first.from), day_text(*last.to)};
    if (first.hour >= 0 && first.hour < 24) e.from = moment_text(*first.from, first.hour, first.minute);
    if (last.hour >= 0 && last.hour < 24) {
        const int next = last.hour * 60 + last.minute + 1;
        e.to = next < 1440 ? moment_text(*last.from, next / 60, next % 60) : day_text(*last.to);
    }
    return e;
}

std::optional<Interval> interval_of(const DateValue& first, const DateValue& last, DateMod bound, Document& out) {
    if (!first.from || !last.to || first.type == DateType::duration || first.type == DateType::set) return std::nullopt;
    Edges e = edges_of(first, last);
    switch (bound) {
        case DateMod::on_or_after: e.to.clear(); break;
        case DateMod::after:
            e.from = e.to;
            e.to.clear();
            break;
        case DateMod::on_or_before: e.from.clear(); break;
        case DateMod::before:
            e.to = e.from;
            e.from.clear();
            break;
        default: break;
    }
    return Interval{out.intern(e.from), out.intern(e.to)};
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

    void write(const DateMatch& match, TokenRange sentence) {
        context_.alone = match.alone;
        context_.tense = tense_of(match, sentence);
        context_.spoken_near = match.tokens.first < last_spoken_ + near;
        if (match.ending) return write_period(match);
        const bool range = match.b.shape != Shape::none && !match.anchored;
        const DateValue first = first_value(match);
        const DateValue last = range ? value_of(match.b, context_) : first;
        Date date;
        date.span = article_.span_of(match.tokens);
        date.type = first.type;
        date.value = out_.intern(range ? first.text + "/" + last.text : first.text);
        date.mod = match.bound != DateMod::none ? match.bound : match.a.mod;
        date.interval = interval_of(first, last, match.bound, out_);
        date.timexes = write_timexes(match, first, last);
        date.rule = match.rule;
        out_.dates.push_back(date);
        remember(match, first);
    }

private:
    static constexpr std::uint32_t near = 60;  // tokens

    [[nodiscard]] Tense tense_of(const DateMatch& match, TokenRange sentence) const {
        if (settings_.tense) return *settings_.tense;
        return match.alone ? Tense::future : tense_at(article_, sentence, match);
    }

    [[nodiscard]] DateValue first_value(const DateMatch& match) const {
        if (match.anchored) return value_from(match.a, value_of(match.b, context_), context_);
        DatePoint p = match.a;
        if (p.shape == Shape::duration && p.direction == Direction::hence && context_.tense == Tense::future)
            p.shape = Shape::offset;  // "will end in two weeks"
        return value_of(p, context_);
    }

    // "the 12 months to March": in TimeML a length and a date
    void write_period(const DateMatch& match) {
        const DateValue last = value_of(match.b, context_);
        const DateValue period = period_to(match.a, last);
        const bool quarter = match.a.unit == 'Q' && match.a.count == 1 && period.from;
        const DateValue length =
            quarter ? unit_around(*period.from + std::chrono::days(15), 'Q', 0) : length_value(match.a);
        Date date;
        date.span = article_.span_of(match.tokens);
        date.type = period.type;
        date.value = out_.intern(period.text);
        date.mod = match.bound;
        date.interval = interval_of(period, period, match.bound, out_);
        date.timexes = {static_cast<std::uint32_t>(out_.timex_list.size()), 2};
        date.rule = match.rule;
        out_.timex_list.push_back({article_.span_of(match.first), length.type, out_.intern(length.text), match.bound});
        out_.timex_list.push_back({article_.span_of(match.second), last.type, out_.intern(last.text), match.b.mod});
        out_.dates.push_back(date);
        remember(match, last);
    }

    Slice write_timexes(const DateMatch& match, const DateValue& first, const DateValue& last) {
        const auto begin = static_cast<std::uint32_t>(out_.timex_list.size());
        const DateMod mod = timex_mod(match, match.a);
        const bool two = !match.second.empty();
        const bool joint = !two && match.b.shape != Shape::none && !match.anchored;
        out_.timex_list.push_back({article_.span_of(match.first), first.type,
                                   out_.intern(joint ? first.text + "/" + last.text : first.text), mod});
        if (two)
            out_.timex_list.push_back({article_.span_of(match.second), last.type, out_.intern(last.text), match.b.mod});
        return {begin, static_cast<std::uint32_t>(out_.timex_list.size()) - begin};
    }

    // Later expressions ("the following day", "a year earlier") count from the last date that stands for itself.
    void remember(const DateMatch& match, const DateValue& v) {
        if (!v.from || v.type == DateType::duration || v.type == DateType::set) return;
        if (match.a.shape == Shape::deictic || match.a.shape == Shape::clock) return;
        if (match.a.direction == Direction::earlier) return;
        context_.spoken_of = v.from;
        context_.spoken_unit = unit_of(v);
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
    Writer writer(article, reference, settings, out);
    auto sentence = article.segments.sentences.begin();
    for (const DateMatch& m : matches) {
        while (sentence->tokens.last <= m.tokens.first) ++sentence;
        writer.write(m, sentence->tokens);
    }
}

}  // namespace saidso::resolve
