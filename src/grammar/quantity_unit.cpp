// The unit of an amount, and what may follow it: smaller units, "and a half".
#include "grammar/branchless.hpp"
#include "grammar/quantity_amount.hpp"
#include "grammar/quantity_context.hpp"

namespace saidso::grammar::quantities {

using lex::is_one_of;

Token const* AmountReader::read_unit(Token const* at, Capture& c) const {
    Token const* end = at;
    if (c.a.kind == NumberKind::ordinal) return at;
    if (at >= last_) {
        end = read_metres(at, c);
        if (alone_ && c.unit == nullptr) read_percent_before(c);
        return end;
    }
    if (c.a.kind == NumberKind::fraction && match(end, last_, unit_of_fraction, c)) return end;
    if (c.unit != nullptr) return at;
    if (c.a.coefficient == 0 && c.a.words && c.begin > begin_ && is_absolute(c.begin[-1])) {
        c.unit = lex::find_unit("K");
        return at;
    }
    const bool of = at->is(Word::of) &&  // "one and a quarter of a litre", "millions of dollars"
                    (c.a.denominator != 1 || (c.a.kind == NumberKind::plural && !at[1].any(lex::TimeUnit)));
    Token const* word = at->is(Mark::hyphen) || of ? at + 1 : at;
    const lex::UnitMatch m = lex::match_unit(text_, word, last_);
    const bool sign_of_next = m.unit != nullptr && at->any(lex::CurrencySign) && m.end < last_ &&
                              m.end->any(lex::Numeral) &&                               // "two $5 notes"
                              !(m.end + 1 < last_ && m.end[1].any(lex::CurrencySign));  // "10 $, 30 $"
    const bool clock = is_one_of(*word, Word::pm, Word::am) && c.a.exponent == 0 && !alone_;
    const bool fits = m.unit != nullptr && !clock && fits_unit(text_, *word, m.end, last_, *m.unit);
    if (fits && !sign_of_next) {
        c.unit = m.unit;
        return read_rest_of_unit(word, m.end, c);
    }
    if (end = read_modified_unit(at, c); end != at) return end;
    if (end = read_inch_mark(at, c); end != at) return end;
    end = read_metres(at, c);
    if (c.unit == nullptr) end = read_kelvin(at, c);
    if (c.unit == nullptr && c.b.kind == NumberKind::none) share_unit(at, c);
    if (c.unit == nullptr || end == last_ || c.b.kind != NumberKind::none) return end;
    return c.a.end[-1].is(Word::m) ? read_smaller_unit(end, c) : end;
}

// "percent of 22" and nothing else
void AmountReader::read_percent_before(Capture& c) const {
    Token const* const of = c.begin - 1;
    if (of <= begin_ || taken_ > begin_ || !of->is(Word::of)) return;
    const lex::UnitMatch m = lex::match_unit(text_, begin_, of);
    if (m.unit == nullptr || m.unit->kind != QuantityKind::percent || m.end != of) return;
    c.unit = m.unit;
    c.begin = begin_;
}

// "absolute zero"
bool AmountReader::is_absolute(const Token& t) const {
    return t.kind == Kind::word && text_.substr(t.begin + 1, t.length - 1) == "bsolute";
}

// The unit at [word, end) and what may follow it: another amount of a range, a smaller unit, "and a half".
Token const* AmountReader::read_rest_of_unit(Token const* word, Token const* end, Capture& c) const {
    if (is_one_of(*word, Word::pound, Word::pounds) && end == word + 1 && !is_money(begin_, c.begin, c.a, end, last_))
        c.unit = lex::find_unit("lb");
    if (c.unit->code == "deg" && end + 2 < last_ && end->is(Word::on) && end[1].is(Word::the)) {
        const lex::UnitMatch scale = lex::match_unit(text_, end + 2, last_);  // "on the Celsius scale"
        if (scale.unit != nullptr && scale.unit->dimension == "temperature") c.unit = scale.unit;
    }
    if (c.b.kind != NumberKind::none) return end;
    if (c.unit->dimension == "temperature" || c.unit->code == "deg") take_detached_sign(c);
    if (c.unit->kind == QuantityKind::money) end = read_scale_after_code(end, c);
    if (c.closed = ends_after_unit(end); c.closed) return end;
    Token const* after = read_second_amount(end, c);
    if (after != end) return after;
    if (after = read_half_more(end, c); after != end) return after;
    return read_bare_minor(read_smaller_unit(end, c), c);
}

// "two more miles", "517 rushing yards"
Token const* AmountReader::read_modified_unit(Token const* at, Capture& c) const {
    if (!all(at + 1 < last_, at->kind == Kind::word, at[1].any(lex::UnitWord), at[1].length >= shortest_modified_unit))
        return at;
    const bool measured =
        is_one_of(*at, Word::more, Word::further, Word::extra, Word::additional, Word::full, Word::whole);
    const bool yards = is_one_of(at[1], Word::yards, Word::yard, Word::miles, Word::metres, Word::meters) &&
                       text_.substr(at->begin, at->length).ends_with("ing");
    const lex::UnitMatch m = lex::match_unit(text_, at + 1, last_);
    if ((!measured && !yards) || m.unit == nullptr || m.unit->dimension == "time") return at;
    c.unit = m.unit;
    if (is_one_of(at[1], Word::pound, Word::pounds) && !is_money(begin_, c.begin, c.a, m.end, last_))
        c.unit = lex::find_unit("lb");
    return m.end;
}

// "a 12" pipe", "10 " long": no quotation holds the mark, or one that nothing closes.
Token const* AmountReader::read_inch_mark(Token const* at, Capture& c) const {
    if (at->kind == Kind::word || !(at->mark == Mark::straight_double || at->mark == Mark::curly_double)) return at;
    if (at[-1].kind != Kind::number || (!at->joined() && !(at + 1 < last_ && tells_extent(at[1])))) return at;
    constexpr std::int64_t most = 1000;
    const bool quoted = c.begin > begin_ && c.begin->joined() &&
                        (c.begin[-1].kind == Kind::open_quote || c.begin[-1].kind == Kind::close_quote);
    if (c.a.coefficient > most || quoted) return at;
    const auto index = static_cast<std::size_t>(at - article_.tokens.data());
    const auto& quotation_of = article_.segments.quotation_of;
    if (index < quotation_of.size() && quotation_of[index] != absent &&
        article_.segments.quotations[quotation_of[index]].closed)
        return at;
    const bool ends_sentence = at + 1 >= last_ || at[1].kind == Kind::punctuation;
    if (ends_sentence && !article_.segments.quotations.empty()) return at;  // of a quotation opened paragraphs ago
    c.unit = lex::find_unit("in");
    return at + 1;
}

// "two miles and a half"
Token const* AmountReader::read_half_more(Token const* end, Capture& c) const {
    constexpr std::int64_t largest = 1'000'000'000;
    if (!all(end + 1 < last_, end->is(Word::and_)) || !is_whole(c.a) || c.a.coefficient > largest) return end;
    Token const* half = end[1].is(Word::a) ? end + 2 : end + 1;
    if (half >= last_ || !half->is(Word::half) || !ends_phrase(half + 1, last_)) return end;
    if (half + 1 < last_ && half[1].is(Word::of)) return end;
    c.a.coefficient = c.a.coefficient * 2 + 1;
    c.a.denominator = 2;
    return half + 1;
}

// "573.15K" beside degrees
Token const* AmountReader::read_kelvin(Token const* at, Capture& c) const {
    constexpr int reach = 12;
    const Token& letter = at[-1];
    if (!c.a.scaled || letter.kind != Kind::word || letter.length != 1 || text_[letter.begin] != 'K') return at;
    for (Token const* t = c.begin; t-- > begin_ && t >= c.begin - reach;) {
        if (!t->is(Mark::degree) && !is_one_of(*t, Word::celsius, Word::fahrenheit)) continue;
        c.unit = lex::find_unit("K");
        c.a.exponent -= 3;
        c.a.scaled = false;
        break;
    }
    return at;
}

// "20 (kg)", "forty-five (45)"
Token const* AmountReader::read_bracketed(Token const* at, Capture& c) const {
    if (!all(at + 2 < last_, at->is(Mark::open_bracket))) return at;
    Capture inside = c;
    Token const* end = at;
    if (match(end, last_, bracketed_unit, inside)) {
        c.unit = inside.unit;
        return end;
    }
    inside = c;
    end = at;
    if (!match(end, last_, in_figures, inside) || inside.b.kind != c.a.kind) return at;
    return inside.b.value(text_) == c.a.value(text_) ? end : at;
}

// "75 USD million"
Token const* AmountReader::read_scale_after_code(Token const* end, Capture& c) const {
    if (c.a.scaled || end >= last_ || !end->any(lex::Scale) || end->length < 4 || !end[-1].has(lex::all_caps))
        return end;
    c.a.exponent += end->info.number;
    c.a.scaled = true;
    return end + 1;
}

// "7, 8 or 9 percent": the unit after the last number is that of all.
void AmountReader::share_unit_of_list(Token const* at, Capture& c) const {
    constexpr int most = 4;
    int commas = 0;
    for (int n = 0; n < most && at < last_; ++n) {
        Token const* t = at;
        if (t->is(Mark::comma)) {
            ++commas;
            ++t;
        }
        const bool last = t < last_ && is_one_of(*t, Word::and_, Word::or_);
        if (last) ++t;
        if (t == at) return;
        const Number next = read_number(text_, t, last_);
        if (next.kind != NumberKind::cardinal || next.end >= last_ || t->joined()) return;
        at = next.end;
        if (!last && commas < 2) continue;
        const lex::UnitMatch m = lex::match_unit(text_, at, last_);
        if (m.unit == nullptr) continue;
        if (commas > 0 && m.unit->dimension != "time" && fits_unit(text_, *at, m.end, last_, *m.unit)) c.unit = m.unit;
        return;
    }
}

// "8 or $9", "45 and 50 mg", "rose from 5 to 7 percent": the second number's unit and scale are the first one's.
void AmountReader::share_unit(Token const* at, Capture& c) const {
    if (at->is(Mark::comma) && c.a.kind == NumberKind::cardinal) return share_unit_of_list(at, c);
    const bool sides = at->is(Word::by) || at->is(Mark::times) || is_x(at);  // "30 x 40 feet"
    if ((!is_one_of(*at, Word::to, Word::and_, Word::or_) && !sides) || c.a.kind != NumberKind::cardinal) return;
    Capture both = c;
    Token const* end = at + 1;
    if (!match(end, last_, second_of_two, both) || both.b.kind != NumberKind::cardinal) return;
    Token const* word = end < last_ && end->is(Mark::hyphen) ? end + 1 : end;
    if (both.second_unit == nullptr) {
        const lex::UnitMatch m = lex::match_unit(text_, word, last_);
        if (m.unit != nullptr && fits_unit(text_, *word, m.end, last_, *m.unit)) both.second_unit = m.unit;
    }
    if (sides && (both.second_unit == nullptr || both.second_unit->dimension != "length")) return;
    c.unit = both.second_unit;
    both.second_unit = nullptr;
    if ((c.unit != nullptr || at->is(Word::to)) && shares_scale(both)) {
        c.a.exponent += both.b.exponent - base_exponent(both.b);
        c.a.scaled = true;
    }
}

// "0.9% to 1.3%", "between 3% and 8%", "from -18 °C to -34 °C"
Token const* AmountReader::read_second_amount(Token const* end, Capture& c) const {
    if (!may_link(end) || (end->is(Word::up) && !follows(c.begin, Word::from))) return end;
    Capture both = c;
    Token const* at = end;
    if (!match(at, last_, second_amount, both) || both.second_unit != c.unit) return end;
    order(both, text_);
    if (!is_range(both, true)) return end;
    c = both;
    return at;
}

// "100m": metres, unless what is counted follows
Token const* AmountReader::read_metres(Token const* at, Capture& c) const {
    const Token& letter = at[-1];
    if (!c.a.scaled || c.unit != nullptr || letter.length != 1 || text_[letter.begin] != 'm') return at;
    if (at < last_ && at->kind == Kind::word && !measures_length(*at)) return at;
    const lex::UnitMatch m = lex::match_unit(text_, at - 1, last_);
    c.unit = m.unit;
    c.a.exponent -= 6;
    c.a.scaled = false;
    return m.end;
}

// "3 dollars and fifty cents", "6 feet 2 inches": adds the smaller unit to the number, counted in the smaller unit,
// money in the main one.
Token const* AmountReader::read_smaller_unit(Token const* end, Capture& c) const {
    for (int parts = 0; parts < 2; ++parts) {
        if (!all(end < last_,
                 either(end->is(Mark::comma), end->is(Word::and_), end->is(Mark::hyphen), end->any(first_of_number))))
            break;
        Capture smaller = c;
        Token const* at = end;
        if (Token const* after = read_bare_inches(end, c); after != end) return after;
        if (Token const* after = read_bare_minutes(end, c); after != end) return after;
        const bool listed = end->is(Mark::comma) || end->is(Word::and_);
        if (!match(at, last_, smaller_amount, smaller) || !add_part(c, smaller, listed && !alone_)) break;
        end = at;
    }
    return end;
}

// "6 foot 2", "6-foot-2"
Token const* AmountReader::read_bare_inches(Token const* end, Capture& c) const {
    if (c.unit->code != "ft" || !is_whole(c.a) || end->is(Mark::comma) || end->is(Word::and_)) return end;
    Token const* t = end->is(Mark::hyphen) ? end + 1 : end;
    const Number inches = read_number(text_, t, last_);
    if (!is_whole(inches) || inches.coefficient > 11) return end;
    Token const* after = inches.end;
    Token const* word = after < last_ && after->is(Mark::hyphen) ? after + 1 : after;
    const lex::UnitMatch m = lex::match_unit(text_, word, last_);
    if (m.unit != nullptr && m.unit->code != "in") return end;
    const bool counts = m.unit == nullptr && after < last_ && after->kind == Kind::word && !ends_phrase(after, last_) &&
                        !end->is(Mark::hyphen);
    if (counts) return end;
    c.a.coefficient = c.a.coefficient * 12 + inches.coefficient;
    c.unit = lex::find_unit("in");
    return m.unit != nullptr ? m.end : after;
}

// "1 hour fifteen", "2 hours and 10": nothing but the end of a sentence follows
Token const* AmountReader::read_bare_minutes(Token const* end, Capture& c) const {
    constexpr std::int64_t most_hours = 1000;
    if (c.unit->code != "h" || !is_whole(c.a) || c.a.coefficient > most_hours || end->is(Mark::comma)) return end;
    const Number minutes = read_number(text_, end->is(Word::and_) ? end + 1 : end, last_);
    if (!is_whole(minutes) || minutes.coefficient >= 60) return end;
    if (minutes.end < last_ && !minutes.end->is(Mark::full_stop)) return end;
    c.a.coefficient = c.a.coefficient * 60 + minutes.coefficient;
    c.unit = lex::find_unit("min");
    return minutes.end;
}

// "20 dollars 43", "$20 and 43": nothing but the end of a clause follows
Token const* AmountReader::read_bare_minor(Token const* end, Capture& c) const {
    if (!all(end < last_, either(end->is(Word::and_), end->any(first_of_number)))) return end;
    if (c.unit == nullptr || c.unit->kind != QuantityKind::money || !is_whole(c.a)) return end;
    Token const* t = end < last_ && end->is(Word::and_) ? end + 1 : end;
    const Number minor = read_number(text_, t, last_);
    if (minor.kind != NumberKind::cardinal || minor.exponent != 0 || minor.coefficient > 99) return end;
    if (minor.coefficient < 10 && t->kind == Kind::number) return end;
    const bool ends = minor.end == last_ || minor.end->is(Mark::full_stop);
    if (!ends && (t > end || !minor.end->is(Mark::comma))) return end;
    if (t->joined() || c.a.coefficient > 1'000'000'000'000) return end;
    c.a.coefficient = c.a.coefficient * 100 + minor.coefficient;
    c.a.exponent = -2;
    return minor.end;
}

void settle_degrees(std::span<Quantity> quantities) {
    bool celsius = false;
    bool fahrenheit = false;
    bool bare = false;
    for (const Quantity& q : quantities) {
        if (q.kind != QuantityKind::measure) continue;
        celsius = celsius || q.unit == "Cel";
        fahrenheit = fahrenheit || q.unit == "degF";
        bare = bare || q.unit == "deg";
    }
    if (!bare || celsius == fahrenheit) return;
    for (Quantity& q : quantities)
        if (q.unit == "deg") q.unit = celsius ? "Cel" : "degF";
}

}  // namespace saidso::grammar::quantities
