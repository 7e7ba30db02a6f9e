#include "grammar/quantity.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "grammar/branchless.hpp"
#include "grammar/counted.hpp"
#include "grammar/quantity_amount.hpp"
#include "grammar/quantity_bounds.hpp"
#include "grammar/quantity_context.hpp"

namespace saidso::grammar {
namespace {

using namespace quantities;
using lex::is_one_of;
using segment::TokenRange;

constexpr std::uint32_t first_mask = first_of_number | lex::CurrencySign;
static_assert((first_mask & ~segment::number_words) == 0);
constexpr std::uint32_t after_article = lex::Scale | lex::Dozen | lex::Fraction | lex::OrdinalScale;

class Finder {
public:
    Finder(const segment::Article& article, Document& out, bool alone)
        : article_(article), text_(article.text), tokens_(article.tokens.data()), out_(out), alone_(alone) {}

    // Dates are left alone: quantities are read up to them and after them. `opener`: the first of the tokens that may
    // begin one; the last is the sentinel.
    void run(std::span<const TokenRange> dates, std::uint32_t const* opener) {
        const segment::Segments& segments = article_.segments;
        segment::Sentence const* s = segments.sentences.data();
        const std::uint32_t end = segments.sentences.back().tokens.last;
        static constexpr TokenRange past_all{absent, absent};
        TokenRange const* const first_date = dates.empty() ? &past_all : dates.data();
        TokenRange const* date = first_date;
        Token const* next = taken_ = tokens_;
        for (; *opener < end; ++opener) {
            for (std::uint32_t i = *opener - (is_led(*opener) ? 1 : 0); i <= *opener; ++i) {
                s = segment::reach(s, i);
                date = segment::reach(date, i);
                if (!all(s->tokens.contains(i), i < date->first, tokens_ + i >= next)) continue;
                enter(s->tokens, {date > first_date ? date[-1].last : 0, date->first});
                if (i == s->tokens.first && follows_label(i)) taken_ = tokens_ + i + 1;
                if (tokens_ + i >= taken_ && may_begin(tokens_ + i)) next = try_at(tokens_ + i);
            }
        }
    }

private:
    // "a dozen", "US $5": may the word before the number begin the quantity?
    [[nodiscard]] bool is_led(std::uint32_t i) const {
        const Token& before = tokens_[i - (i > 0 ? 1 : 0)];
        return all(i > 0, either(all(tokens_[i].any(after_article), before.any(lex::Article)),
                                 all(tokens_[i].any(lex::CurrencySign | lex::Numeral), before.any(lex::UnitWord))));
    }

    // The part of the sentence between two dates.
    void enter(TokenRange sentence, TokenRange gap) {
        Token const* const begin = tokens_ + sentence.first;
        Token const* const kept[] = {nullptr, before_.end};  // read without a branch
        before_.end = kept[begin == begin_ ? 1 : 0];
        begin_ = begin;
        stop_ = tokens_ + sentence.last;
        last_ = tokens_ + std::min(gap.last, sentence.last);
        taken_ = std::max({taken_, tokens_ + gap.first, begin});
    }

    // "No. | 19": the full stop of the abbreviation ended a sentence
    [[nodiscard]] bool follows_label(std::uint32_t i) const {
        Token const* const before = tokens_ + std::max(i, 1U) - 1;
        if (all(i > 0, tokens_[i].kind == Kind::number, before->kind != Kind::newline)) {
            const Token& label = before->is(Mark::full_stop) && i > 1 ? before[-1] : *before;
            return label.is(Word::no) && label.end() + 2 >= before->end();
        }
        return false;
    }

    [[nodiscard]] bool may_begin(Token const* t) const {
        if (t->any(first_mask)) return true;
        if (!t->any(lex::Article | lex::UnitWord | lex::Scale | lex::Dozen)) return false;
        if (is_vague_scale(t)) return true;
        if (t + 1 >= last_) return false;
        if (t->any(lex::Article) && (alone_ || t[1].any(after_article))) return true;
        return t->any(lex::UnitWord) && t->kind == Kind::word &&
               (t[1].any(lex::CurrencySign) || t[1].any(lex::Numeral));
    }

    // "several hundred", "a few dozen"
    [[nodiscard]] bool is_vague_scale(Token const* t) const {
        return t->any(lex::Scale | lex::Dozen) && t > taken_ && is_one_of(t[-1], Word::several, Word::few);
    }

    // Returns where to go on.
    Token const* try_at(Token const* t) {
        Token const* first = t;
        if (!t->any(first_mask) && is_vague_scale(t)) {
            --first;
            if (first > taken_ && first[-1].any(lex::Article)) --first;
        }
        Capture c(text_, first);
        Token const* end = AmountReader(article_, begin_, taken_, last_, alone_).read(c);
        if (end == nullptr) return t + 1;
        const bool plain = all(c.unit == nullptr, !c.a.scaled);
        const bool glued = all(end < last_, end->joined(), either(end->kind == Kind::word, end->kind == Kind::number));
        if (glued || (!alone_ && is_name(begin_, first, end, last_, plain))) return end;
        return emit(end, c);
    }

    static bool is_one_sided(Bound bound) {
        return either(bound == Bound::more_than, bound == Bound::less_than, bound == Bound::at_least,
                      bound == Bound::at_most);
    }

    // --- writing -------------------------------------------------------------------------------------------------

    Token const* emit(Token const* end, Capture& c) {
        out_.quantities.push_back(empty_);  // filled where it stays
        if (!fill(end, c, out_.quantities.back())) out_.quantities.pop_back();
        return end;
    }

    [[nodiscard]] const Quantity& previous() const { return out_.quantities[out_.quantities.size() - 2]; }

    // The amount in `c` and all that belongs to it; moves `end` behind it. False when it is no quantity.
    bool fill(Token const*& end, Capture& c, Quantity& q) {
        Token const* begin = nullptr;
        CountedNoun counted;
        if (c.counts) {
            set_number(text_, c, q);
            begin = take_bound_before(taken_, c, end, last_, q);
            end = read_other_bound(end, c, q);
            const bool one = all(c.a.coefficient == 1, c.a.exponent == 0);
            counted = read_counted(text_, end, last_, either(!one, all(end < last_, end->is(Word::of))));
        } else {
            set_value(text_, c, q);
            if (c.unit != nullptr)
                end = read_per(end, c, q);
            else if (q.kind != QuantityKind::ordinal)
                end = read_rate(read_points(end, c, q), q);
            begin = take_bounds(taken_, c, end, last_, q);
            end = read_other_bound(end, c, q);
            convert_bracketed(begin, end, q);
            counted = read_counted_noun(end, c, q);
        }
        if (counted.head != nullptr && c.unit == nullptr && is_marked_age(begin_, c, begin, end, last_) &&
            is_participle(*counted.first))
            counted = {};  // "those over 45 living alone"
        if (!alone_ && !is_quantity(text_, begin_, end, last_, c, q, counted)) return false;
        if (before_.end > begin && is_part_of_name(begin, end, c)) return false;
        Token const* after = nullptr;
        if (counted.head != nullptr) {
            q.counted =
                Counted{{counted.first->begin, counted.head->end()}, {counted.head->begin, counted.head->end()}};
            after = counted.head + 1;
            if (q.kind == QuantityKind::measure && after + 1 < last_ && after[1].any(lex::TimeUnit)) {
                c.closed = false;
                read_per(after, c, q);  // "34,500 tonnes of copper a year"
            }
        } else {
            if (c.unit == nullptr && q.kind == QuantityKind::count) end = complete_bare(begin, end, c, q);
            after = end;
        }
        q.span = {begin->begin, end[-1].end()};
        q.per_each = q.per_each || is_distributive(begin_, begin, after, last_);
        set_change(begin, end, counted.head != nullptr, c, q);
        before_.begin = begin;
        before_.end = after;
        before_.unit = q.rule == std::string_view("ellipsis") ? before_.unit : c.unit;
        taken_ = end;
        return true;
    }

    // Whether it rises or falls; notes for the next one what this one tells.
    void set_change(Token const* begin, Token const* end, bool counts, const Capture& c, Quantity& q) {
        if (c.rise)
            q.change = Change::up;
        else if (q.kind != QuantityKind::ordinal)
            q.change = change_of(text_, is_attributive(end, c) ? begin : begin_, begin, counts ? last_ : end, last_);
        const Token& link = begin[begin > begin_ ? -1 : 0];
        const Change told_before = before_.change;
        before_.change = q.change;
        const bool linked = all(begin > begin_, either(is_one_of(link, Word::or_, Word::by, Word::from, Word::to),
                                                       link.is(Mark::open_bracket)));
        if (!linked) {  // most often
            before_.after_from = false;
            return;
        }
        if (q.change == Change::none && continues_change(before_, begin)) before_.change = q.change = previous().change;
        if (link.is(Word::from)) q.change = Change::none;
        if (reaches_change(before_, begin)) q.change = told_before;
        before_.after_from = link.is(Word::from);
    }

    // "two new 737 Max jets": a number inside the counted noun of the number before
    [[nodiscard]] bool is_part_of_name(Token const* begin, Token const* end, const Capture& c) const {
        constexpr std::uint32_t closed = lex::Determiner | lex::Article | lex::Preposition | lex::Ordinal;
        return c.begin->kind == Kind::number && end == begin + 1 && end < last_ && end->has(lex::capital) &&
               text_[end->end() - 1] != 's' && begin[-1].kind == Kind::word && !begin[-1].any(closed);
    }

    // "more than 100 kilometres (60 miles)": the same amount in another unit has the same bound.
    void convert_bracketed(Token const* begin, Token const* end, Quantity& q) const {
        if (!end->is(Mark::close_bracket)) return;
        if (end >= last_ || q.bound != Bound::exact || before_.end == nullptr || begin - before_.end != 1) return;
        if (!before_.end->is(Mark::open_bracket)) return;
        const Quantity& first = previous();
        if (first.kind != q.kind || first.unit.empty() || first.unit == q.unit) return;
        if (q.kind != QuantityKind::money && q.kind != QuantityKind::measure) return;
        if (first.bound == Bound::between) return;
        set_bound(first.bound, q);
    }

    // "dropped a ten-pound note"
    static bool is_attributive(Token const* end, const Capture& c) {
        if (c.unit == nullptr || end - c.begin <= 2) return false;
        return end[-2].is(Mark::hyphen);
    }

    // A count without a noun: an age, the unit of the number before, or the first part of "nine-storey".
    Token const* complete_bare(Token const* begin, Token const* end, const Capture& c, Quantity& q) const {
        if (is_age(begin_, c, begin, end, last_)) {
            q.kind = QuantityKind::measure;
            q.unit = "a";
            q.rule = "age";
        } else if (before_.end != nullptr && inherits_unit(before_, previous(), c, q, begin, end, last_)) {
            q.kind = previous().kind;
            q.unit = previous().unit;
            to_main_unit(before_.unit, q);
            q.rule = "ellipsis";
        } else if (end + 1 < last_ && end->is(Mark::hyphen) && end->joined() && end[1].joined() &&
                   end[1].kind == Kind::word && end[1].length > 2 && !end[1].has(lex::capital) &&
                   !end[1].any(lex::Conjunction)) {
            return end + 2;
        }
        return end;
    }

    // "seven points" of a poll
    Token const* read_points(Token const* end, Capture& c, Quantity& q) const {
        constexpr std::int64_t most = 60;
        const bool fraction = c.a.kind == NumberKind::fraction;  // "half a point", "a quarter point"
        const bool skips = all(end < last_, either(end->is(Mark::hyphen), all(fraction, end->is(Word::a))));
        Token const* word = end + (skips ? 1 : 0);
        if (!all(word < last_, is_one_of(*word, Word::points, Word::point)) || c.a.coefficient > most ||
            !(c.a.kind == NumberKind::cardinal || fraction) || !tells_shares(text_, begin_, word, last_))
            return end;
        q.kind = QuantityKind::percent;
        q.unit = "pp";
        q.rule = "points";
        return word + 1;
    }

    // "more than 5 but fewer than 10", "above 1000 and below 1500": one interval
    Token const* read_other_bound(Token const* end, const Capture& c, Quantity& q) const {
        if (!is_one_sided(q.bound)) return end;
        Token const* at = end;
        if (at < last_ && at->is(Mark::comma)) ++at;
        if (at < last_ && is_one_of(*at, Word::and_, Word::but)) ++at;
        constexpr int longest_phrase = 6;
        Token const* number = at;
        for (int n = 0; n < longest_phrase && number < last_ && number->kind == Kind::word && !may_begin(number); ++n)
            ++number;
        if (at == end || number == at || number >= last_ || !may_begin(number)) return end;
        Capture other(text_, number);
        Token const* after = AmountReader(article_, begin_, at, last_, alone_).read(other);
        if (after == nullptr || other.b.kind != NumberKind::none) return end;
        Quantity second;
        set_value(text_, other, second);
        if (take_bounds(at, other, after, last_, second) != at) return end;
        if (!c.unit && other.unit) return end;
        return join_bounds(second, q) ? after : end;
    }

    // "78,000 times a minute"
    Token const* read_rate(Token const* end, Quantity& q) const {
        const std::string_view code = rate_code(end, last_);
        if (code.empty() || q.kind != QuantityKind::count) return end;
        q.kind = QuantityKind::measure;
        q.unit = out_.intern(std::string("/").append(code));
        q.rule = "rate";
        return end + 3;
    }

    // "a day", "per barrel": part of the unit; "a share", "per boat": distributive.
    Token const* read_per(Token const* end, Capture& c, Quantity& q) const {
        if (c.unit == nullptr) return end;
        if (Token const* after = c.closed ? end : read_inverse(end); after != end) {
            q.unit = out_.intern(std::string("/").append(q.unit));
            return after;
        }
        if (c.unit->factor == "0.01" && q.unit == "USD") q.unit = currency_of_cents(text_, begin_, stop_);
        for (int units = 0; units < 2 && !c.closed; ++units) {
            Token const* at = end;
            c.per = nullptr;
            if (at >= last_ || !match(at, last_, per_word, c)) return end;
            std::string_view code = c.per != nullptr ? c.per->code : time_code(*c.per_word);
            if (c.per != nullptr && c.per->kind == QuantityKind::money) {
                if (!is_one_of(*c.per_word, Word::pound)) return end;
                code = "lb";
            }
            if (code.empty()) {
                q.per_each = q.per_each || is_item(*end, *c.per_word);
                return end;
            }
            q.unit = out_.intern(std::string(q.unit).append("/").append(code));
            end = at;
        }
        return end;
    }

    // "5 fb−1", "3000 s-1": one over the unit
    [[nodiscard]] Token const* read_inverse(Token const* end) const {
        if (end + 1 >= last_ || !(end->is(Mark::minus) || end->is(Mark::hyphen)) || !end->joined()) return end;
        const bool one =
            end[1].kind == Kind::number && end[1].joined() && end[1].length == 1 && end[1].coefficient == 1;
        constexpr unsigned longest_symbol = 3;
        const bool goes_on = end + 2 < last_ && end[2].kind == Kind::word &&
                             (end[2].joined() || (end[2].any(lex::UnitWord) && !end[2].any(lex::Preposition)));
        return one && !goes_on && end[-1].length <= longest_symbol ? end + 2 : end;
    }

    [[nodiscard]] CountedNoun read_counted_noun(Token const* end, const Capture& c, const Quantity& q) const {
        if (all(end + 1 < last_, end->kind == Kind::close_quote) && end[1].is(Word::of)) ++end;  // "“dozens” of shops"
        const bool of = all(end < last_, end->is(Word::of));
        const bool one_in_n = all(c.b.kind != NumberKind::none, c.between == nullptr);
        if (c.unit != nullptr && all(!of, !one_in_n, c.a.kind == NumberKind::cardinal)) return {};
        const bool hyphenated = all(end < last_, end->is(Mark::hyphen));
        const bool times = all(end + 1 < last_, end->kind == Kind::word, end->length == 1) && end[1].any(lex::Numeral);
        static constexpr lex::Unit none{{}, QuantityKind::count, {}, {}, {}};
        const lex::Unit& unit = *(c.unit != nullptr ? c.unit : &none);
        if (either(unit.kind == QuantityKind::money, hyphenated, times)) return {};  // "30 x 40"
        if (q.kind == QuantityKind::ratio && q.unit == "x") {                        // "twice as much wine"
            const bool as_much = is_one_of(end[-1], Word::many, Word::much);
            return as_much ? read_counted(text_, end, last_, end[-1].is(Word::many)) : CountedNoun{};
        }
        const bool share = either(q.kind == QuantityKind::percent, all(q.kind == QuantityKind::ratio, q.unit.empty()));
        if (q.unit == "pp" || q.unit == "bp") return {};
        if (one_in_n && !is_one_of(*c.a.end, Word::in, Word::out, Word::of) &&  // not "one complaint in ten"
            !(c.a.end->is(Mark::hyphen) && counts_plural(text_, end, last_)))
            return {};
        if (is_one_of(end[-1], Word::many, Word::much)) return read_counted(text_, end, last_, false);
        if (all(share, !of, !one_in_n) &&
            !(c.a.kind == NumberKind::fraction && end < last_ && is_one_of(*end, Word::the)))
            return {};
        const bool rate = all(c.unit == nullptr, q.kind == QuantityKind::measure);
        if (all(either(unit.kind == QuantityKind::measure, rate), !of)) return {};
        Token const* const t = share && !of && !one_in_n ? end + 1 : end;
        const bool one = all(c.a.kind == NumberKind::cardinal, c.a.coefficient == 1, c.a.exponent == 0);
        const bool plural = all(c.a.kind != NumberKind::ordinal, either(!one, of, one_in_n));
        const bool often = all(t == last_, t < stop_, t->any(lex::Frequency));  // "two weekly flights": a date begins
        const CountedNoun noun = read_counted(text_, t, often ? stop_ : last_, plural, c.a.kind == NumberKind::ordinal);
        return one_in_n ? without_verb(text_, noun) : noun;
    }

    const segment::Article& article_;
    std::string_view text_;
    Token const* tokens_;
    Document& out_;
    bool alone_;
    Token const* begin_ = nullptr;
    Token const* taken_ = nullptr;
    Token const* last_ = nullptr;
    Token const* stop_ = nullptr;
    Neighbour before_;
    const Quantity empty_{};  // copied: making one takes longer
};

}  // namespace

void find_quantities(const segment::Article& article, std::span<const TokenRange> dates, Document& out,
                     Reading reading) {
    const std::size_t first_quantity = out.quantities.size();
    if (article.segments.sentences.empty()) return;
    const bool alone = reading == Reading::alone;
    std::vector<std::uint32_t> all_tokens(alone ? article.tokens.size() : 0);
    std::iota(all_tokens.begin(), all_tokens.end(), 0U);
    Finder(article, out, alone).run(dates, alone ? all_tokens.data() : article.segments.quantity_openers.data());
    settle_degrees(std::span(out.quantities).subspan(first_quantity));
}

}  // namespace saidso::grammar
