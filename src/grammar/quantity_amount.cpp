#include "grammar/quantity_amount.hpp"

#include <algorithm>
#include <utility>

#include "grammar/counted.hpp"
#include "grammar/quantity_bounds.hpp"
#include "grammar/quantity_context.hpp"
#include "lex/bounds.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::grammar::quantities {

using lex::is_one_of;

bool is_whole(const Number& n) {
    return n.kind == NumberKind::cardinal && n.exponent == 0 && n.denominator == 1 && n.too_long == nullptr;
}

void order(Capture& c, std::string_view text) {
    if (c.a.negative && c.b.negative && c.a.value(text) > c.b.value(text)) std::swap(c.a, c.b);
}

bool shares_scale(const Capture& c) {
    if (!c.b.scaled || c.a.scaled) return false;
    return c.second_unit == nullptr ||
           Decimal(c.a.coefficient, c.a.exponent) < Decimal(c.b.coefficient, base_exponent(c.b));
}

Token const* AmountReader::read(Capture& c) const {
    Token const* end = read_first(c);
    if (c.closed || end == nullptr) return end;
    return read_tolerance(end, c);
}

// Most numbers: the word or mark after them can neither be their unit nor go on with them in any other way.
bool AmountReader::ends_at(Token const* at) const {
    constexpr std::uint32_t parts = first_of_number | lex::UnitWord | lex::CurrencySign | lex::Scale;
    constexpr std::uint32_t second = first_of_number | lex::Scale | lex::Dozen;
    using Links = WordSet<Word::times, Word::fold, Word::in, Word::out, Word::over, Word::to, Word::and_, Word::or_,
                          Word::up, Word::by, Word::below, Word::plus, Word::point, Word::points, Word::per, Word::each,
                          Word::on, Word::than, Word::an>;
    if (at >= last_) return false;
    const Token& next = at[1];
    const bool in = all(next.is(Word::in), at + 2 < last_);
    const Token& third = at[in ? 2 : 1];
    const bool share =
        all(in, either(third.kind != Kind::word, third.any(second), is_one_of(third, Word::a, Word::an)));
    const bool measured = all(next.any(lex::UnitWord), next.length >= shortest_modified_unit);
    const bool word =
        all(at->kind == Kind::word, at->length > 1, !at->joined(), !at->any(parts), !Links::contains(at->word), !share,
            !measured, !next.is(Word::every), !lex::may_begin_suffix_bound(at->word));
    return either(word, clause_ends_at(at));
}

// Most amounts with a unit, likewise.
bool AmountReader::ends_after_unit(Token const* at) const {
    constexpr std::uint32_t parts = first_of_number | lex::CurrencySign | lex::Scale;
    using Links =
        WordSet<Word::to, Word::and_, Word::or_, Word::up, Word::below, Word::plus, Word::per, Word::each, Word::an>;
    if (at >= last_) return true;
    const bool word = all(at->kind == Kind::word, at->length > 1, !at->joined(), !at->any(parts),
                          !Links::contains(at->word), !lex::may_begin_suffix_bound(at->word));
    return either(word, clause_ends_at(at));
}

bool AmountReader::clause_ends_at(Token const* at) {
    constexpr std::uint32_t more = first_of_number | lex::UnitWord | lex::CurrencySign | lex::Scale | lex::BoundWord |
                                   lex::Conjunction | lex::Dozen;
    using Links = WordSet<Word::plus, Word::a, Word::an, Word::few, Word::several>;
    const bool comma =
        all(at->is(Mark::comma), at[1].kind == Kind::word, !at[1].any(more), !Links::contains(at[1].word));
    return either(comma, at->is(Mark::full_stop));
}

// Most units: neither another number nor a relation can follow.
bool AmountReader::comes_before_unit(Token const* at) const {
    using Links = WordSet<Word::times, Word::fold, Word::in, Word::out, Word::of, Word::over, Word::to, Word::and_,
                          Word::or_, Word::up>;
    if (at >= last_) return false;
    const bool word = all(at->kind == Kind::word, at->length > 1, !Links::contains(at->word), !at[1].is(Word::in));
    return either(word, at->is(Mark::percent));
}

// Money, a share, a multiple, or a number with its unit.
Token const* AmountReader::read_first(Capture& c) const {
    Token const* const t = c.begin;
    if (t->any(lex::UnitWord | lex::CurrencySign)) {
        Token const* at = t;
        if (match(at, last_, money_amount, c)) {
            c.a.negative = c.minus != nullptr;
            take_sign(c);
            if (c.closed = ends_after_unit(at); c.closed) return at;
            if (is_bracketed_loss(at, c)) return at + 1;
            at = read_range(at, c);
            return c.b.kind == NumberKind::none ? read_bare_minor(read_smaller_unit(at, c), c) : at;
        }
        c = Capture(text_, t);
    }
    c.a = read_number(text_, t, last_);
    if (c.a.kind == NumberKind::none) return alone_ ? read_article(t, c) : nullptr;
    Token const* at = c.a.end;
    const bool plain = all(c.a.kind == NumberKind::cardinal, c.a.denominator == 1, c.a.coefficient != 0,
                           either(!c.a.scaled, at[-1].length > 1));  // "m" may be metres
    if (plain && ends_at(at)) {
        c.closed = c.counts = true;
        take_sign(c);
        return at;
    }
    if (c.a.kind == NumberKind::cardinal && comes_before_unit(at)) {
        take_sign(c);
        at = read_unit(at, c);
        return c.closed ? at : read_below_zero(at, c);
    }
    if (Token const* end = read_relation(at, c); end != nullptr) return end;
    if (c.a.kind == NumberKind::cardinal || c.a.kind == NumberKind::fraction) take_sign(c);
    if (c.a.kind == NumberKind::cardinal) {
        at = read_bracketed(at, c);
        at = read_range(at, c);
        if (c.b.kind != NumberKind::none && at < last_ && at->is(Word::times) && is_multiple(c, at + 1, last_)) {
            c.a.kind = NumberKind::multiple;  // "four or five times as high"
            return at + 1;
        }
    }
    at = read_unit(at, c);
    return c.closed ? at : read_below_zero(at, c);
}

// "a dollar", "an hour and 30 seconds", "a pair"; nullptr when no amount begins with the article.
Token const* AmountReader::read_article(Token const* t, Capture& c) const {
    if (!is_one_of(*t, Word::a, Word::an) || t + 1 >= last_) return nullptr;
    const bool pair = is_one_of(t[1], Word::pair, Word::couple);
    if (!pair && !t[1].any(lex::UnitWord)) return nullptr;
    c.a.kind = NumberKind::cardinal;
    c.a.words = true;
    c.a.coefficient = pair ? 2 : 1;
    c.a.end = pair ? t + 2 : t + 1;
    Token const* end = read_unit(c.a.end, c);
    return pair || c.unit != nullptr ? end : nullptr;
}

// "2 degrees below zero", "14 below zero"
Token const* AmountReader::read_below_zero(Token const* end, Capture& c) const {
    if (end + 1 >= last_ || !end->is(Word::below) || !end[1].is(Word::zero) || c.a.negative ||
        c.b.kind != NumberKind::none)
        return end;
    const bool degrees = c.unit != nullptr && (c.unit->dimension == "temperature" || c.unit->code == "deg");
    if (c.unit != nullptr && !degrees) return end;
    if (c.unit == nullptr) c.unit = lex::find_unit("deg");
    c.a.negative = true;
    return end + 2;
}

// "one in three", "ten times", "twice as many", "one over twenty", 6'2"; nullptr when the number stands alone.
Token const* AmountReader::read_relation(Token const* at, Capture& c) const {
    if (at >= last_) return nullptr;
    if (c.a.kind == NumberKind::multiple || (c.a.kind == NumberKind::fraction && at->is(Word::as))) {
        match(at, last_, as_many, c);
        return at;
    }
    if (c.a.kind != NumberKind::cardinal) return nullptr;
    using Relations = WordSet<Word::times, Word::fold, Word::in, Word::out, Word::of, Word::over>;
    if (all(at->kind == Kind::word, at->length > 1, !Relations::contains(at->word), !at[1].is(Word::in)))
        return nullptr;  // most numbers count what follows
    const bool hyphened_share = at->is(Mark::hyphen) && at + 1 < last_ && at[1].is(Word::in);  // "one-in-five"
    if (is_one_of(*at, Word::times, Word::fold) || (at->is(Mark::hyphen) && !hyphened_share))
        return read_multiple(at, c);
    if (is_x(at) && at->joined() && !(at + 1 < last_ && at[1].joined() && at[1].kind == Kind::number)) {
        c.a.kind = NumberKind::multiple;  // "2x faster"
        return at + 1;
    }
    Capture both = c;
    if (hyphened_share || is_one_of(*at, Word::in, Word::out, Word::of)) {
        if (!match(at, last_, share_of, both) || !is_share(both)) return nullptr;
    } else if (at->is(Word::over)) {
        if (!c.a.words || !match(at, last_, over, both) || !is_share(both) || !is_division(begin_, both, at, last_))
            return nullptr;
    } else if (at->joined() && is_mark_of(*at, {"'", "’", "′"})) {
        return read_inches(at, c);
    } else {
        const bool noun = at->kind == Kind::word && (at->classes & ~lex::UnitWord) == 0;
        if (!noun || at + 1 >= last_ || !at[1].is(Word::in) || !match(at, last_, share_of_noun, both) ||
            !is_share(both) || counts_plural(text_, at, last_))
            return nullptr;
    }
    c = both;
    return at;
}

// "'2"" after "6"; what kind of mark each is depends on the text around it.
Token const* AmountReader::read_inches(Token const* at, Capture& c) const {
    constexpr std::int64_t most_feet = 100;
    const Number inches = read_number(text_, at + 1, last_);
    if (!is_whole(c.a) || !is_whole(inches) || inches.coefficient > 11 || c.a.coefficient > most_feet) return nullptr;
    if (inches.end >= last_ || !inches.end->joined() || !is_mark_of(*inches.end, {"\"", "”", "″"})) return nullptr;
    c.a.coefficient = c.a.coefficient * 12 + inches.coefficient;
    c.unit = lex::find_unit("in");
    return inches.end + 1;
}

bool AmountReader::is_mark_of(const Token& t, std::initializer_list<std::string_view> marks) const {
    return std::ranges::find(marks, text_.substr(t.begin, t.length)) != marks.end();
}

bool AmountReader::is_x(Token const* t) const {
    return t->kind == Kind::word && t->length == 1 && (text_[t->begin] | 0x20) == 'x';
}

Token const* AmountReader::read_multiple(Token const* at, Capture& c) const {
    if (!match(at, last_, times_over, c) || !is_multiple(c, at, last_)) return nullptr;
    c.a.kind = NumberKind::multiple;
    match(at, last_, as_many, c);
    return at;
}

// "a result of ($3.2 million)": accounts put losses in brackets. Elsewhere brackets hold the same amount once more.
bool AmountReader::is_bracketed_loss(Token const* end, Capture& c) const {
    Token const* const bracket = c.begin - 1;
    if (bracket <= taken_ || end >= last_ || !bracket->is(Mark::open_bracket) || !end->is(Mark::close_bracket))
        return false;
    const Token& before = bracket[-1];
    if (c.a.negative || !(is_one_of(before, Word::is, Word::was, Word::were, Word::of))) return false;
    c.a.negative = true;
    c.begin = bracket;
    return true;
}

// "-5", "minus 5", "−0.3%", "-$50", "<-30"
void AmountReader::take_sign(Capture& c) const {
    Token const* t = c.begin;
    if (t <= taken_) return;
    const Token& sign = t[-1];
    constexpr auto compares = [](const Token& x) {
        return x.is(Mark::less) || x.is(Mark::greater) || x.is(Mark::less_equal) || x.is(Mark::greater_equal);
    };
    if (!either(sign.kind == Kind::punctuation, is_one_of(sign, Word::minus, Word::negative))) return;
    const bool detached = !sign.joined() || t - 1 == begin_ || sign.begin == 0 || compares(t[-2]);
    const bool joined = t->joined() || (alone_ && t - 1 == begin_);  // "- 2 degrees" and nothing else
    const bool line = sign.is(Mark::minus) || sign.is(Mark::hyphen) || (alone_ && sign.is(Mark::dash));
    const bool listed = t->kind == Kind::word && t - 1 == begin_ && !alone_;  // "-One poll": the mark of a list
    const bool mark = line && joined && detached && !listed;
    const bool margin = sign.is(Word::minus) && t - 2 > taken_ && t[-2].is(Word::or_) && t[-3].is(Word::plus);
    if (margin) return;  // "an error of plus or minus 3 points"
    if (mark || sign.is(Word::minus) ||
        (sign.is(Word::negative) && !(t->is(Word::one) && t - 2 >= begin_ && t[-2].any(lex::Article)))) {
        c.a.negative = true;
        --c.begin;
    } else if (t - 1 > taken_ && sign.is(Mark::hyphen) && t[-2].is(Word::minus)) {  // "minus-1.4 degrees"
        c.a.negative = true;
        c.begin -= 2;
    } else if (sign.is(Mark::plus) && t->joined() && detached) {  // "+0.2%"
        c.rise = true;
        --c.begin;
    }
}

// "fell to - 20 degrees": a dash after a preposition or a verb that wants an object
void AmountReader::take_detached_sign(Capture& c) const {
    Token const* t = c.begin;
    if (c.a.negative || t <= taken_ + 1 || !(t[-1].is(Mark::dash) || t[-1].is(Mark::hyphen)) || t->joined()) return;
    const Token& before = t[-2];
    if (t[-1].joined() || before.kind != Kind::word) return;
    const lex::Vocable* v = lex::find_vocable(before);
    const bool verb = v != nullptr && (v->forms & lex::base_form) != 0 && v->verb > v->noun;
    if (!verb && !before.any(lex::Preposition)) return;
    c.a.negative = true;
    --c.begin;
}

// The second number of a range; keeps it only when the two make one.
Token const* AmountReader::read_range(Token const* at, Capture& c) const {
    if (!may_link(at)) return at;
    Capture both = c;
    Token const* end = at;
    if (at->is(Word::up) && !follows(c.begin, Word::from)) return at;
    if (!match(end, last_, second_of_range, both)) return at;
    if (c.unit == nullptr && both.second_unit != nullptr) {  // "8 or $9"
        both.unit = both.second_unit;
        both.second_unit = nullptr;
    }
    const bool two_units = both.second_unit != nullptr;
    if (follows(c.begin, Word::by) && lex::match_unit(text_, end, last_).unit == nullptr)
        return at;  // "rose by 3 to 7"
    if (shares_scale(both)) both.a.exponent += both.b.exponent - base_exponent(both.b);
    order(both, text_);
    if (!is_range(both, two_units)) {
        both.a = c.a;
        if (!both.b.scaled || !is_range(both, two_units)) return at;
    }
    c = both;
    return end;
}

bool AmountReader::is_range(const Capture& c, bool both_have_units) const {
    if (c.a.kind != NumberKind::cardinal || c.b.kind != NumberKind::cardinal) return false;
    Token const* const opener = opens_range(begin_, c.begin);
    const bool after_between = opener != nullptr && opener->is(Word::between);
    const bool after_from = opener != nullptr && !after_between;
    const Token& link = *c.between;
    const Decimal low = c.a.value(text_);
    const Decimal high = c.b.value(text_);
    if (low >= high) return false;
    if (link.is(Word::and_)) return after_between;
    if (link.is(Word::or_)) {
        const std::int64_t step = c.a.coefficient % 10 == 0 ? 10 : 1;  // "two or three", "20 or 30"
        return c.b.coefficient == c.a.coefficient + step || after_between || after_from;
    }
    if (!link.is(Word::to)) return true;
    // "rose from 6% to 9%", "fell by $3 to $5" tell of two values
    if (after_from) return change_of(text_, begin_, c.begin, c.begin, last_) == Change::none;
    return !both_have_units || c.begin == begin_ ||
           !(follows(c.begin, Word::by) || (c.begin[-1].kind == Kind::word && c.begin[-1].info.change != 0));
}

// "10 ± 0.5 cm", "45%, plus or minus 3 points"
Token const* AmountReader::read_tolerance(Token const* end, Capture& c) const {
    if (end >= last_) return end;
    const Token& sign = end[end->is(Mark::comma) ? 1 : 0];
    if (!either(sign.is(Mark::plus_minus), sign.is(Mark::plus), sign.is(Word::plus))) return end;
    if (c.a.kind != NumberKind::cardinal || c.b.kind != NumberKind::none) return end;
    Capture both = c;
    Token const* at = end;
    if (!match(at, last_, tolerance, both) || both.b.kind != NumberKind::cardinal) return end;
    const bool points = both.second_unit != nullptr && c.unit != nullptr && c.unit->kind == QuantityKind::percent &&
                        both.second_unit->kind == QuantityKind::percent;
    if (both.second_unit != nullptr && c.unit != nullptr && both.second_unit != c.unit && !points) return end;
    if (both.second_unit != nullptr && c.unit == nullptr && is_one_of(at[-1], Word::pound, Word::pounds) &&
        !is_money(begin_, c.begin, c.a, at, last_))
        both.second_unit = lex::find_unit("lb");
    if (c.unit == nullptr) both.unit = both.second_unit;
    both.tolerance = true;
    c = both;
    return at;
}

}  // namespace saidso::grammar::quantities
