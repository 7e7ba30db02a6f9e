// What stands around a number: whether it is a quantity at all, whether two numbers make a range, rises and falls.
#pragma once

#include <span>

#include "grammar/counted.hpp"
#include "grammar/quantity_rules.hpp"

namespace saidso::grammar::quantities {

// "F-16", "Route 66", "No 10": [t, end) is part of a name. `begin` is the sentence's; `plain`: without unit and scale.
bool is_name(Token const* begin, Token const* t, Token const* end, Token const* last, bool plain);

// The last word: years, scores, "one" as a pronoun and the like are no quantities. `counted`: the counted noun,
// if there is one.
bool is_quantity(std::string_view text, Token const* begin, Token const* end, Token const* last, const Capture& c,
                 const Quantity& q, const CountedNoun& counted);

// "Ada Moreno, 58, said", "aged 12", "she is 91": the number that ends at `end` is an age. Its bounding words begin
// at `bound`.
// So it is whatever follows: "those over 45 living alone".
bool is_marked_age(Token const* begin, const Capture& c, Token const* bound, Token const* end, Token const* last);
bool is_age(Token const* begin, const Capture& c, Token const* bound, Token const* end, Token const* last);

// "ten times the rate", "tenfold"; "she rang ten times" counts. `end` is past "times".
bool is_multiple(const Capture& c, Token const* end, Token const* last);

// "one over twenty": a division, not a bound. `end` is past the second number.
bool is_division(Token const* begin, const Capture& c, Token const* end, Token const* last);

// "chosen", "living": rather a verb's form than a noun or an adjective.
bool is_participle(const Token& t);

// No noun follows that the word before `t` could belong to: "30 C outside", "100m tall".
bool ends_phrase(Token const* t, Token const* last);

// "long", "tall": after a measure of length.
bool tells_extent(const Token& t);

// Does a plural noun follow?
bool counts_plural(std::string_view text, Token const* t, Token const* last);

// "one in three": the first number is the smaller one and both are whole.
bool is_share(const Capture& c);

// May the short or ambiguous unit word stand here? `end` is past the unit.
bool fits_unit(std::string_view text, const Token& word, Token const* end, Token const* last, const lex::Unit& u);

// Are the pounds after the number `n` money, not weight? The number begins at `t`, `end` is past the unit.
bool is_money(Token const* begin, Token const* t, const Number& n, Token const* end, Token const* last);

// Does the word after "35m" say that the m are metres: "35m tall", "35m in all"?
bool measures_length(const Token& word);

// Adds the second number of `part` and its smaller unit to the amount in `c`; false when they do not go together.
// `listed`: a comma or "and" stands between them, so that the second must be less than one of the first.
bool add_part(Capture& c, const Capture& part, bool listed);

// The exponent a number had before its scale word.
std::int32_t base_exponent(const Number& n);

// "d" of "a day"; empty for a word that is no unit of time.
std::string_view time_code(const Token& t);

// "min" of "times a minute", "wk" of "times per week"; empty: `t` begins no rate. "times a day" is a set of dates.
std::string_view rate_code(Token const* t, Token const* last);

// "a share", "per boat": a noun after `a`, `per` or `each` that makes the quantity distributive.
bool is_item(const Token& preposition, const Token& word);

// "each", "apiece" near the quantity [begin, end).
bool is_distributive(Token const* sentence, Token const* begin, Token const* end, Token const* last);

Change change_of(std::string_view text, Token const* sentence, Token const* begin, Token const* end, Token const* last);

// Where the quantity before in the same sentence stands.
struct Neighbour {
    Token const* begin = nullptr;
    Token const* end = nullptr;  // past its counted noun; nullptr: there is none
    bool after_from = false;
    Change change = Change::none;     // of the verb or noun that governs it
    lex::Unit const* unit = nullptr;  // cents, not dollars
};

// "lost 190 points, or 0.6%", "fell 3 points (0.4%)": it rises or falls with the one before.
bool continues_change(const Neighbour& before, Token const* begin);

// "rose from 5 in 2019 to 9": it is where the one before rose to.
bool reaches_change(const Neighbour& before, Token const* begin);

// The currency of "cents" in the sentence [sentence, stop): EUR when it speaks of euros.
std::string_view currency_of_cents(std::string_view text, Token const* sentence, Token const* stop);

// "19 degrees" in a text that tells its other temperatures in Celsius
void settle_degrees(std::span<Quantity> quantities);

// "put Leave seven points ahead": the points at `t` are of percent.
bool tells_shares(std::string_view text, Token const* sentence, Token const* t, Token const* last);

// Cents, pence, millions of euros: money that is counted in another unit than its main one.
bool is_minor(lex::Unit const* u);

// What cents are in their main unit; other values stay as they are.
Decimal in_main_unit(lex::Unit const* u, const Decimal& value);
void to_main_unit(lex::Unit const* u, Quantity& q);

// The value of a number that only counts; else the interval, kind, unit and rule of the amount in `c`.
void set_number(std::string_view text, const Capture& c, Quantity& q);
void set_value(std::string_view text, const Capture& c, Quantity& q);

// Makes q the interval that it and `second` bound; false when they do not.
bool join_bounds(const Quantity& second, Quantity& q);

// "from 35 percent to 29": the bare number [begin, end) has the unit of the quantity before.
bool inherits_unit(const Neighbour& before, const Quantity& previous, const Capture& c, const Quantity& q,
                   Token const* begin, Token const* end, Token const* last);

}  // namespace saidso::grammar::quantities
