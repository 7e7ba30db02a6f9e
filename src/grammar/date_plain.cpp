// The most frequent expressions where nothing that follows can go on with them: "Tuesday", "in 2019", "last week",
// "two years ago", "March 3". The general rules make the same of them by a much longer way.
#include <array>
#include <bit>

#include "grammar/date_context.hpp"
#include "grammar/date_relative.hpp"
#include "grammar/date_simple.hpp"
#include "grammar/date_topics.hpp"
#include "lex/holidays.hpp"

namespace saidso::grammar::dates {
namespace {

// --- what follows ------------------------------------------------------------------------------------------------

constexpr std::uint8_t links = 1;    // words that link a date with another, or with an hour
constexpr std::uint8_t goes_on = 2;  // these, and other words that some rule takes after a date or a number
constexpr auto followers = [] {
    std::array<std::uint8_t, lex::word_count> words{};
    for (const Word w :
         {Word::to, Word::and_, Word::or_, Word::of, Word::in, Word::on, Word::at, Word::from, Word::by, Word::after,
          Word::before, Word::between, Word::until, Word::till, Word::through, Word::thru, Word::around, Word::about})
        words[static_cast<std::size_t>(w)] = links | goes_on;
    for (const Word w :
         {Word::old,     Word::olds,    Word::older,   Word::younger,   Word::age,     Word::early, Word::late,
          Word::mid,     Word::right,   Word::so,      Word::time,      Word::end,     Word::ended, Word::ending,
          Word::ish,     Word::onward,  Word::onwards, Word::times,     Word::moment,  Word::p,     Word::every,
          Word::o_clock, Word::oclock,  Word::each,    Word::few,       Word::several, Word::many,  Word::other,
          Word::all,     Word::another, Word::ahead,   Word::beginning, Word::starting})
        words[static_cast<std::size_t>(w)] = goes_on;
    return words;
}();
bool is_follower(const Token& t, std::uint8_t kind) {
    return (followers[static_cast<std::size_t>(t.word)] & kind) != 0;
}

// Nothing from t on goes on with the words before it: a mark, a scale, a link and an article, if any, come before a
// word of no use to any rule. Most often that word comes at once; else without a branch.
bool closes(const Scope& s, Token const* t) {
    constexpr std::uint32_t more = first_mask | lex::Article | lex::Scale | lex::Zone;
    const auto is_other = [](const Token& x) {
        return all(x.kind == Kind::word, !x.any(more), !is_follower(x, goes_on));
    };
    if (all(is_other(*t), !t->is(Word::that))) return t < s.end;
    const auto pass = [&t](bool passes) { t += static_cast<std::ptrdiff_t>(passes); };
    const bool stop = all(t->is(Mark::full_stop), t + 1 == s.end);
    pass(is_mark<Mark::comma, Mark::full_stop, Mark::open_bracket, Mark::hyphen, Mark::dash>(*t));
    pass(t->any(lex::Scale));
    pass(either(is_follower(*t, links), t->kind == Kind::clitic));
    pass(t->is(Word::that));
    pass(t->any(lex::Article));
    const bool mark =
        either(t->kind == Kind::close_quote, t->kind == Kind::open_quote,
               is_mark<Mark::semicolon, Mark::question, Mark::exclamation, Mark::close_bracket, Mark::percent>(*t));
    return either(stop, all(t < s.end, either(is_other(*t), mark)));
}

// --- what it is --------------------------------------------------------------------------------------------------

// Of a holiday's name a word alone is told by its other classes.
constexpr std::uint32_t plain_mask = first_mask & ~std::uint32_t{lex::Holiday};
constexpr std::uint32_t classes_of(const Token& t) { return t.classes & plain_mask; }
constexpr bool has_one_class(const Token& t) { return (classes_of(t) & (classes_of(t) - 1)) == 0; }
constexpr int place(std::uint32_t one_class) { return std::countr_zero(one_class); }
// Of an article or determiner where it has no other class.
constexpr int place_of(const Token& t) { return place(t.classes & (plain_mask | lex::Article | lex::Determiner)); }

// May t be a date though nothing that follows goes on with it?
bool may_stand_alone(const Token& t) {
    constexpr std::uint32_t dates = lex::Weekday | lex::TimeUnit | lex::DayPart | lex::Deictic | lex::Season |
                                    lex::Frequency | lex::Multiple | lex::Holiday | lex::Month;
    constexpr std::uint8_t suffixes = lex::ordinal_suffix | lex::plural_suffix;
    const bool dated = either(t.length == 4, t.length == 8, (t.flags & suffixes) != 0, t.joined());
    return either(all(t.any(dates), !t.is(Word::second)), all(t.kind == Kind::number, dated),
                  all(t.any(lex::DateWord), t.info.calendar > 1), is_one_of(t, Word::present, Word::date, Word::once));
}

bool begins_holiday(const Scope& s, Token const* t) {
    return t->any(lex::Holiday) && lex::match_holiday(t, s.end).end != nullptr;
}

class Reader {
public:
    Reader(const Scope& scope, Token const* first, Found& out) : s_(scope), t_(first), found_(out), point_(out.point) {}

    Plain read_word() {
        switch (place_of(*t_)) {
            case place(lex::Numeral):
                if (!is_year(*t_)) return read_number();
                if (!year_in_context(t_, s_.begin, s_.end)) return Plain::none;
                return take<&DatePoint::year>(Shape::calendar, number_of(*t_), "year");
            case place(lex::Weekday):
                if (!is_weekday(*t_)) return Plain::open;
                if (names_something(t_, s_.begin, s_.end)) return Plain::none;
                return take<&DatePoint::weekday>(Shape::calendar, calendar_of(*t_), "weekday");
            case place(lex::Month):
                if (!is_month(*t_)) return Plain::none;
                if (!t_->has(lex::capital)) return Plain::open;
                if (!month_in_context(t_, s_.begin, s_.end)) return Plain::none;
                return take<&DatePoint::month>(Shape::calendar, calendar_of(*t_), "month");
            case place(lex::Deictic):
                if (either(t_->has(lex::capital), is_one_of(*t_, Word::tonight, Word::tonite))) return Plain::open;
                return take<&DatePoint::count>(Shape::deictic, calendar_of(*t_) - 100, "deictic-day");
            case place(lex::DateWord):
                if (t_->info.calendar <= 255) return Plain::open;
                return take<&DatePoint::part>(Shape::fuzzy, calendar_of(*t_), "fuzzy");
            case place(lex::Season):
                if (!season_in_context(t_, s_.begin)) return Plain::none;
                return take<&DatePoint::season>(Shape::season, calendar_of(*t_), "season");
            case place(lex::DayPart):
                if (is_one_of(*t_, Word::noon, Word::midday, Word::noonish, Word::midnight)) return Plain::open;
                if (!day_part_in_context(t_, s_.begin, s_.end)) return Plain::none;
                return take<&DatePoint::part>(Shape::clock, calendar_of(*t_), "part-of-day");
            case place(lex::TimeUnit): return read_unit();
            case place(lex::Frequency):
                if (either(t_->has(lex::capital), t_->is(Word::quarterly), t_[1].has(lex::capital))) return Plain::open;
                point_.count = 1;
                return take<&DatePoint::unit>(Shape::set, calendar_of(*t_), "set");
            case place(lex::Small): return all(t_->is(Word::two), t_[1].any(lex::Scale)) ? Plain::open : Plain::none;
            case place(lex::Ordinal):
            case place(lex::Determiner):
            case place(0): return Plain::none;  // the first word of a holiday
            default: return Plain::open;
        }
    }

    Plain read_pair() {
        const Token& next = t_[1];
        switch (place_of(*t_)) {
            case place(lex::Relative): return read_relative(next);
            case place(lex::Weekday):
                if (!all(classes_of(next) == lex::DayPart, !next.is(Word::overnight)) || !is_weekday(*t_) ||
                    names_something(t_, s_.begin, s_.end))
                    return Plain::open;
                point_.weekday = calendar_of(*t_);
                return take<&DatePoint::part>(Shape::calendar, calendar_of(next), "part-of-day");
            case place(lex::Month):
                if (!is_month(*t_)) return Plain::open;
                point_.month = calendar_of(*t_);
                if (is_year(next)) return take<&DatePoint::year>(Shape::calendar, number_of(next), "calendar-date");
                if (!is_day(next)) return Plain::open;
                return take<&DatePoint::day>(Shape::calendar, number_of(next), "calendar-date");
            case place(lex::Numeral):
                if (classes_of(next) != lex::Month) return read_length(next);
                if (!is_month(next) || !is_day(*t_)) return Plain::open;
                point_.month = calendar_of(next);
                return take<&DatePoint::day>(Shape::calendar, number_of(*t_), "calendar-date");
            case place(lex::Small):
            case place(lex::Tens): return read_length(next);
            case place(lex::Article): return t_->is(Word::the) ? read_definite(next) : read_one(next);
            case place(lex::Determiner): return read_determined(next);
            case place(lex::DateWord): return t_->is(Word::recent) ? read_stretch(next) : Plain::open;
            default: return Plain::open;
        }
    }

    // "two years ago", "a year earlier"
    Plain read_distance() {
        const Plain length = t_->any(lex::Article) ? read_single(t_[1]) : read_length(t_[1]);
        point_.shape = Shape::offset;
        point_.direction = t_[2].is(Word::ago)       ? Direction::ago
                           : t_[2].is(Word::earlier) ? Direction::earlier
                                                     : Direction::later;
        found_.rule = "distance";
        return length;
    }

private:
    template <auto Member, class Value>
    Plain take(Shape shape, Value value, std::string_view name) {
        point_.shape = shape;
        point_.*Member = static_cast<std::remove_reference_t<decltype(point_.*Member)>>(value);
        found_.rule = name;
        return Plain::found;
    }

    // "week", not "weeks" or the name "Week"
    static bool is_target(const Token& unit) { return !either(is_plural_unit(unit), unit.has(lex::capital)); }

    // A unit, a weekday and the like after "last" or "every"
    bool take_target(const Token& target) {
        const std::int32_t value = calendar_of(target);
        switch (classes_of(target)) {
            case lex::TimeUnit: point_.unit = static_cast<char>(value); return all(is_unit(target), is_target(target));
            case lex::DayPart: point_.part = value; return !target.has(lex::capital);
            case lex::Weekday: point_.weekday = value; return is_weekday_name(target);
            case lex::Season: point_.season = value; return true;
            case lex::Month: point_.month = value; return target.has(lex::capital);
            default: return false;
        }
    }

    // "last week", "this morning", "next Tuesday", "past years"
    Plain read_relative(const Token& next) {
        if (is_one_of(*t_, Word::past, Word::coming, Word::previous)) return read_stretch(next);
        if (!is_one_of(*t_, Word::last, Word::next, Word::this_, Word::current) || is_verb_of_lasting(s_, t_) ||
            !take_target(next) || point_.unit == 'D')
            return Plain::open;
        point_.direction = t_->is(Word::last)   ? Direction::last
                           : t_->is(Word::next) ? Direction::next
                                                : Direction::current;
        point_.shape = Shape::relative;
        found_.rule = "relative-date";
        return Plain::found;
    }

    // "recent weeks"
    Plain read_stretch(const Token& units) {
        if (!all(is_plural_unit(units), classes_of(units) == lex::TimeUnit, !is_of_age(), !units.has(lex::capital)))
            return Plain::open;
        point_.vague = true;
        return take<&DatePoint::unit>(Shape::duration, calendar_of(units), "relative-date");
    }

    // "every day", "that week"
    Plain read_determined(const Token& next) {
        if (!is_one_of(*t_, Word::every, Word::each, Word::that) || !take_target(next)) return Plain::open;
        if (!t_->is(Word::that)) return take<&DatePoint::count>(Shape::set, 1, "set");
        if (!next.any(lex::TimeUnit | lex::DayPart | lex::Season)) return Plain::open;
        return take<&DatePoint::direction>(Shape::offset, Direction::same, "relative-date");
    }

    // "for years", but not years of something
    Plain read_unit() {
        if (before(t_).is(Word::of)) return Plain::open;
        if (!duration_in_context(t_, s_.begin)) return Plain::none;
        if (!all(is_plural_unit(*t_), !t_->has(lex::capital))) return Plain::open;
        point_.vague = true;
        return take<&DatePoint::unit>(Shape::duration, calendar_of(*t_), "duration");
    }

    // A number that is no year: "on the 22nd", "'54", "0730", "20191022", "1990s"
    Plain read_number() {
        if (t_->has(lex::ordinal_suffix)) return day_in_context(t_, s_.begin, s_.end) ? Plain::open : Plain::none;
        const bool dated = either(t_->joined(), has_leading_zero(*t_), t_->length == 8, t_->has(lex::plural_suffix));
        return dated ? Plain::open : Plain::none;
    }

    // The article of "the last", "the first floor", "the week", where no word before or after makes a date of them
    Plain read_definite(const Token& next) {
        const Token& third = t_[2];
        if (either(third.kind == Kind::clitic, is_one_of(third, Word::before, Word::after))) return Plain::open;
        switch (classes_of(next)) {
            case lex::Weekday:
            case lex::Month: return Plain::none;
            case lex::DayPart:
                return either(is_one_of(before(t_), Word::in, Word::during), t_ == s_.begin) ? Plain::open
                                                                                             : Plain::none;
            case lex::Season:
                return season_in_context(t_ + 1, s_.begin) || follows_part_of(t_, s_.begin) ? Plain::open : Plain::none;
            case lex::TimeUnit:
                return next.is(Word::weekend) || follows_part_of(t_, s_.begin) ? Plain::open : Plain::none;
            case lex::Relative: return next.is(Word::past) ? Plain::open : Plain::none;
            case lex::DateWord: return all(next.info.calendar == 1, !next.is(Word::future)) ? Plain::none : Plain::open;
            case lex::Small:
            case lex::Ordinal: return day_in_context(t_, s_.begin, s_.end) ? Plain::open : Plain::none;
            case lex::Numeral:
                return next.has(lex::plural_suffix) || day_in_context(t_, s_.begin, s_.end) ? Plain::open : Plain::none;
            default: return Plain::open;
        }
    }

    // "two years", "in about 12 months"
    Plain read_length(const Token& next) {
        const bool count = either(t_->kind == Kind::word, all(is_count_number(*t_), t_->length < 4));
        if (!all(t_->any(numbers), classes_of(next) == lex::TimeUnit, is_unit(next), count, !next.has(lex::capital),
                 !is_of_age()))
            return Plain::open;
        return take_length(any_number(*t_), next);
    }

    // "for a year", but not a year of something
    Plain read_one(const Token& unit) {
        if (read_single(unit) == Plain::open) return Plain::open;
        return duration_in_context(t_, s_.begin) ? Plain::found : Plain::none;
    }

    Plain read_single(const Token& unit) {
        if (!all(is_one_of(*t_, Word::a, Word::an), classes_of(unit) == lex::TimeUnit, is_unit(unit)) ||
            !is_target(unit))
            return Plain::open;
        return take_length(1, unit);
    }

    Plain take_length(std::int32_t count, const Token& unit) {
        using Rough = WordSet<Word::about, Word::around, Word::roughly, Word::approximately>;
        Token const* in = &before(t_);
        if (Rough::contains(in->word)) in = &before(in);
        if (in->is(Word::in)) point_.direction = Direction::hence;
        point_.unit = static_cast<char>(unit.info.calendar);
        return take<&DatePoint::count>(Shape::duration, count, "duration");
    }

    [[nodiscard]] bool is_of_age() const { return is_one_of(before(t_), Word::of, Word::age, Word::ages, Word::aged); }

    // x itself at the sentence's begin
    [[nodiscard]] const Token& before(Token const* x) const { return x[x > s_.begin ? -1 : 0]; }

    const Scope& s_;
    Token const* t_;
    Found& found_;
    DatePoint& point_;
};

// Of two words, or of three: "two years ago"
Plain find_longer(const Scope& s, Token const* t, Found& found) {
    constexpr std::uint32_t seconds =
        lex::TimeUnit | lex::DayPart | lex::Weekday | lex::Season | lex::Month | lex::Numeral;
    constexpr std::uint32_t after_the = seconds | lex::Relative | lex::Small | lex::Ordinal | lex::DateWord;
    if (!all(has_one_class(*t), t[1].any(t->is(Word::the) ? after_the : seconds))) return Plain::open;
    const bool distance = all(t[1].any(lex::TimeUnit), is_one_of(t[2], Word::ago, Word::earlier, Word::later));
    Token const* const end = t + (distance ? 3 : 2);
    if (!closes(s, end) || begins_holiday(s, t) || begins_holiday(s, t + 1)) return Plain::open;
    found = {};
    found.end = end;
    return distance ? Reader(s, t, found).read_distance() : Reader(s, t, found).read_pair();
}

}  // namespace

Plain find_plain(const Scope& s, Token const* t, Found& found) {
    if (t[1].any(first_mask)) return find_longer(s, t, found);
    if (!closes(s, t + 1)) return Plain::open;
    if (!may_stand_alone(*t) && !all(t->is(Word::two), t[1].any(lex::Scale))) return Plain::none;
    if (!has_one_class(*t) || begins_holiday(s, t)) return Plain::open;
    found = {};
    found.end = t + 1;
    return Reader(s, t, found).read_word();
}

}  // namespace saidso::grammar::dates
