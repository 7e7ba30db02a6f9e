#include "grammar/quantity.hpp"

#include <algorithm>

#include "grammar/counted.hpp"
#include "grammar/quantity_amount.hpp"
#include "grammar/quantity_context.hpp"
#include "lex/bounds.hpp"

namespace saidso::grammar {
namespace {

using namespace quantities;
using lex::is_one_of;
using segment::TokenRange;

constexpr std::uint32_t first_mask = lex::Numeral | lex::Small | lex::Tens | lex::Ordinal | lex::OrdinalScale |
                                     lex::Fraction | lex::Multiple | lex::Plural | lex::CurrencySign;
constexpr std::uint32_t after_article = lex::Scale | lex::Dozen | lex::Fraction;

class Finder {
public:
    Finder(const segment::Article& article, Document& out) : text_(article.text), out_(out) {}

    // Reads the tokens [first, last) of a sentence that starts at `begin`.
    void run(Token const* begin, Token const* first, Token const* last) {
        begin_ = begin;
        taken_ = first;
        last_ = last;
        for (Token const* t = first; t < last;) t = may_begin(t) ? try_at(t) : t + 1;
    }

private:
    [[nodiscard]] bool may_begin(Token const* t) const {
        if (t->any(first_mask)) return true;
        if (t + 1 >= last_) return false;
        if (t->any(lex::Article) && t[1].any(after_article)) return true;
        return t->any(lex::UnitWord) && t->kind == Kind::word &&
               (t[1].any(lex::CurrencySign) || t[1].any(lex::Numeral));
    }

    // Returns where to go on.
    Token const* try_at(Token const* t) {
        Capture c;
        Token const* end = AmountReader(text_, begin_, taken_, last_).read(t, c);
        if (end == nullptr) return t + 1;
        if (is_name(begin_, t, end, last_, c.unit == nullptr && !c.a.scaled) ||
            (end < last_ && end->kind == Kind::word && end->joined()))
            return end;
        return emit(end, c);
    }

    // --- writing -------------------------------------------------------------------------------------------------

    Token const* emit(Token const* end, Capture& c) {
        Quantity q;
        set_value(c, q);
        if (q.kind != QuantityKind::ordinal) end = read_per(end, c, q);
        Token const* begin = take_bounds(c.begin, end, c, q);
        const CountedNoun counted = read_counted_noun(end, c, q);
        if (!is_quantity(text_, begin_, end, last_, c, q, counted.first)) return end;
        if (c.unit == nullptr && counted.head == nullptr && q.kind == QuantityKind::count &&
            is_age(begin_, c, begin, end, last_)) {
            q.kind = QuantityKind::measure;
            q.unit = "a";
            q.rule = "age";
        }
        if (counted.head != nullptr)
            q.counted =
                Counted{{counted.first->begin, counted.head->end()}, {counted.head->begin, counted.head->end()}};
        q.span = {begin->begin, end[-1].end()};
        q.per_each =
            q.per_each || is_distributive(begin_, begin, counted.head != nullptr ? counted.head + 1 : end, last_);
        q.change = change_of(begin_, begin, counted.head != nullptr ? last_ : end, last_);
        out_.quantities.push_back(std::move(q));
        taken_ = end;
        return end;
    }

    void set_value(const Capture& c, Quantity& q) const {
        const bool share = c.b.kind != NumberKind::none && c.between == nullptr && !c.tolerance;
        q.lower = c.a.value(text_);
        q.upper = q.lower;
        q.rule = "number";
        if (share) {
            q.lower = q.upper = divide(*q.lower, c.b.value(text_), 9);
            q.kind = QuantityKind::ratio;
            q.rule = "share";
            return;
        }
        if (c.b.kind != NumberKind::none) {
            q.upper = c.b.value(text_);
            if (c.tolerance) {
                const Decimal tolerance = *q.upper;
                q.upper = *q.lower + tolerance;
                q.lower = *q.lower - tolerance;
            }
            q.bound = Bound::between;
            q.rule = c.tolerance ? "tolerance" : "range";
        }
        if (c.unit != nullptr) {
            q.kind = c.unit->kind;
            q.unit = c.unit->code;
            q.rule = q.kind == QuantityKind::money     ? "money"
                     : q.kind == QuantityKind::percent ? "percentage"
                                                       : "measure";
            apply_factor(*c.unit, q);
            return;
        }
        set_kind(c.a, q);
    }

    // Cents and pence count in the currency's main unit.
    static void apply_factor(const lex::Unit& u, Quantity& q) {
        Decimal factor;
        if (u.kind != QuantityKind::money || u.factor == "1" || !Decimal::from_string(u.factor, factor)) return;
        q.lower = *q.lower * factor;
        q.upper = *q.upper * factor;
    }

    void set_kind(const Number& n, Quantity& q) const {
        switch (n.kind) {
            case NumberKind::ordinal:
                q.kind = QuantityKind::ordinal;
                q.rule = "ordinal";
                break;
            case NumberKind::fraction:
                q.kind = QuantityKind::ratio;
                q.rule = "fraction";
                break;
            case NumberKind::multiple:
                q.kind = QuantityKind::ratio;
                q.unit = "x";
                q.rule = "multiple";
                break;
            case NumberKind::plural:
                q.kind = QuantityKind::vague;
                q.bound = Bound::at_least;
                q.upper.reset();
                q.rule = "plural-scale";
                break;
            default: break;
        }
    }

    // "a day", "per barrel": part of the unit; "a share", "per boat": distributive.
    Token const* read_per(Token const* end, Capture& c, Quantity& q) const {
        if (c.unit == nullptr) return end;
        Token const* at = end;
        if (!match(at, last_, per_word, c)) return end;
        const std::string_view code = c.per != nullptr ? c.per->code : time_code(*c.per_word);
        if (c.per != nullptr && c.per->kind == QuantityKind::money) return end;
        if (!code.empty()) {
            q.unit = out_.intern(std::string(c.unit->code).append("/").append(code));
            return at;
        }
        q.per_each = q.per_each || is_item(text_, *end, *c.per_word);
        return end;
    }

    // Bounding words before and after; returns where the quantity begins and moves `end`.
    Token const* take_bounds(Token const* t, Token const*& end, const Capture& c, Quantity& q) const {
        if (q.bound == Bound::between) {
            if (t > taken_ && is_one_of(t[-1], Word::between, Word::from)) return t - 1;
            if (c.a.words && c.between != nullptr && c.between->is(Word::or_)) return take_prefix(t, q, false);
        }
        Token const* begin = take_prefix(t, q, true);
        if (q.kind == QuantityKind::ordinal) return begin;
        Token const* s = end;
        if (s < last_ && s->is(Mark::hyphen) && s + 1 < last_ && is_one_of(s[1], Word::plus, Word::odd, Word::ish)) ++s;
        if (const lex::BoundMatch m = lex::match_suffix_bound(s, last_); m.phrase != nullptr) {
            set_bound(m.phrase->bound, q);
            end = m.edge;
        } else if (end < last_ && end->is(Mark::plus) && end->joined()) {
            set_bound(Bound::at_least, q);
            ++end;
        }
        return begin;
    }

    Token const* take_prefix(Token const* t, Quantity& q, bool bind) const {
        if (t > taken_ && t->joined() && t[-1].kind == Kind::punctuation) {
            const Bound sign = sign_bound(t[-1].mark);
            if (sign != Bound::exact) {
                set_bound(sign, q);
                return t - 1;
            }
        }
        if (q.kind == QuantityKind::ordinal) return t;
        lex::BoundMatch m = lex::match_prefix_bound(taken_, t);
        if (m.phrase == nullptr || goes_up_to(m)) return t;
        if (bind) set_bound(m.phrase->bound, q);
        if (m.phrase->bound != Bound::about && m.phrase->bound != Bound::exact) return m.edge;
        const lex::BoundMatch outer = lex::match_prefix_bound(taken_, m.edge);  // "at least about"
        if (outer.phrase == nullptr) return m.edge;
        if (bind) set_bound(outer.phrase->bound, q);
        return outer.edge;
    }

    // "edged up to 4.8%": the verb's own adverb
    [[nodiscard]] bool goes_up_to(const lex::BoundMatch& m) const {
        return m.edge->is(Word::up) && m.edge > taken_ && m.edge[-1].kind == Kind::word &&
               (m.edge[-1].info.change != 0 ||
                is_one_of(m.edge[-1], Word::edged, Word::crept, Word::inched, Word::ticked, Word::nudged, Word::went));
    }

    [[nodiscard]] static Bound sign_bound(Mark m) {
        switch (m) {
            case Mark::greater: return Bound::more_than;
            case Mark::less: return Bound::less_than;
            case Mark::greater_equal: return Bound::at_least;
            case Mark::less_equal: return Bound::at_most;
            case Mark::tilde: return Bound::about;
            default: return Bound::exact;
        }
    }

    static void set_bound(Bound bound, Quantity& q) {
        if (q.kind == QuantityKind::vague && bound == Bound::about) return;
        const bool range = q.lower != q.upper && q.lower && q.upper;
        switch (bound) {
            case Bound::at_least:
            case Bound::more_than: q.upper.reset(); break;
            case Bound::at_most:
            case Bound::less_than:
                if (!q.upper) q.upper = q.lower;
                q.lower.reset();
                break;
            default:
                if (range) return;
                break;
        }
        q.bound = bound;
    }

    [[nodiscard]] CountedNoun read_counted_noun(Token const* end, const Capture& c, const Quantity& q) const {
        const bool of = end < last_ && end->is(Word::of);
        const bool hyphenated = end < last_ && end->is(Mark::hyphen);
        if (q.kind == QuantityKind::money || hyphenated) return {};
        const bool share = q.kind == QuantityKind::percent || (q.kind == QuantityKind::ratio && q.unit.empty());
        const bool one_in_n = c.b.kind != NumberKind::none && c.between == nullptr;
        if (q.unit == "pp" || q.unit == "bp") return {};
        if (share && !of && !one_in_n &&
            !(c.a.kind == NumberKind::fraction && end < last_ && is_one_of(*end, Word::the)))
            return {};
        if (q.kind == QuantityKind::measure && !of) return {};
        Token const* t = end;
        if (share && !of && !one_in_n) ++t;
        const bool one = c.a.kind == NumberKind::cardinal && c.a.coefficient == 1 && c.a.exponent == 0;
        const bool plural = c.a.kind != NumberKind::ordinal && !one;
        return read_counted(text_, t, last_, plural || c.a.kind == NumberKind::ordinal);
    }

    std::string_view text_;
    Document& out_;
    Token const* begin_ = nullptr;
    Token const* taken_ = nullptr;
    Token const* last_ = nullptr;
};

}  // namespace

void find_quantities(const segment::Article& article, std::span<const TokenRange> dates, Document& out) {
    Finder finder(article, out);
    Token const* const tokens = article.tokens.data();
    auto date = dates.begin();
    for (const segment::Sentence& s : article.segments.sentences) {
        std::uint32_t first = s.tokens.first;
        for (; date != dates.end() && date->first < s.tokens.last; ++date) {
            finder.run(tokens + s.tokens.first, tokens + first, tokens + date->first);
            first = date->last;
        }
        finder.run(tokens + s.tokens.first, tokens + first, tokens + s.tokens.last);
    }
}

}  // namespace saidso::grammar
