// An amount: one number or two with their unit, as "$2 to $3 million", "6 feet 2 inches", "−18 °C", "10 ± 0.5 cm".
#pragma once

#include <initializer_list>

#include "grammar/branchless.hpp"
#include "grammar/quantity_rules.hpp"
#include "segment/article.hpp"

namespace saidso::grammar::quantities {

bool is_whole(const Number& n);

// Puts two negative numbers in order: "−18 to −34".
void order(Capture& c, std::string_view text);

// "10 to 15 billion", "$10 to $15 billion": the second number's scale is the first one's too. With a sign of money
// before both it is so only when the first number is the smaller one: "$500 to $1 million".
bool shares_scale(const Capture& c);

class AmountReader {
public:
    // `begin` is the sentence's first token; nothing before `taken` may become part of the amount. `alone`: the text is
    // one expression, so that "a dollar" is an amount.
    AmountReader(const segment::Article& article, Token const* begin, Token const* taken, Token const* last, bool alone)
        : article_(article), text_(article.text), begin_(begin), taken_(taken), last_(last), alone_(alone) {}

    // Reads the amount that starts at c.begin into the new `c` and returns its end; nullptr when there is none.
    // c.begin is moved when it has a sign.
    Token const* read(Capture& c) const;

private:
    static constexpr unsigned shortest_modified_unit = 4;  // letters: "two more miles"

    Token const* read_first(Capture& c) const;
    Token const* read_article(Token const* t, Capture& c) const;
    Token const* read_relation(Token const* at, Capture& c) const;
    Token const* read_below_zero(Token const* end, Capture& c) const;
    Token const* read_inches(Token const* at, Capture& c) const;
    [[nodiscard]] bool is_x(Token const* t) const;
    [[nodiscard]] bool is_absolute(const Token& t) const;
    [[nodiscard]] bool is_mark_of(const Token& t, std::initializer_list<std::string_view> marks) const;
    Token const* read_multiple(Token const* at, Capture& c) const;
    Token const* read_range(Token const* at, Capture& c) const;
    Token const* read_unit(Token const* at, Capture& c) const;
    Token const* read_rest_of_unit(Token const* word, Token const* end, Capture& c) const;
    Token const* read_modified_unit(Token const* at, Capture& c) const;
    Token const* read_inch_mark(Token const* at, Capture& c) const;
    Token const* read_half_more(Token const* end, Capture& c) const;
    Token const* read_kelvin(Token const* at, Capture& c) const;
    Token const* read_bracketed(Token const* at, Capture& c) const;
    Token const* read_scale_after_code(Token const* end, Capture& c) const;
    Token const* read_metres(Token const* at, Capture& c) const;
    Token const* read_second_amount(Token const* end, Capture& c) const;
    Token const* read_smaller_unit(Token const* end, Capture& c) const;
    Token const* read_bare_inches(Token const* end, Capture& c) const;
    Token const* read_bare_minutes(Token const* end, Capture& c) const;
    Token const* read_bare_minor(Token const* end, Capture& c) const;
    Token const* read_tolerance(Token const* end, Capture& c) const;
    bool is_bracketed_loss(Token const* end, Capture& c) const;
    void take_sign(Capture& c) const;
    void take_detached_sign(Capture& c) const;
    void share_unit(Token const* at, Capture& c) const;
    void read_percent_before(Capture& c) const;
    void share_unit_of_list(Token const* at, Capture& c) const;
    [[nodiscard]] bool follows(Token const* t, Word w) const { return t > begin_ && t[-1].is(w); }
    // May a second number follow: "5-7", "5 to 7"?
    [[nodiscard]] bool may_link(Token const* at) const {
        return all(at + 1 < last_, either(lex::is_one_of(*at, Word::to, Word::and_, Word::or_, Word::up),
                                          at->is(Mark::hyphen), at->is(Mark::dash), at->is(Mark::tilde)));
    }
    [[nodiscard]] bool ends_at(Token const* at) const;
    [[nodiscard]] bool ends_after_unit(Token const* at) const;
    static bool clause_ends_at(Token const* at);
    [[nodiscard]] bool comes_before_unit(Token const* at) const;
    [[nodiscard]] bool is_range(const Capture& c, bool both_have_units) const;

    const segment::Article& article_;
    std::string_view text_;
    Token const* begin_;
    Token const* taken_;
    Token const* last_;
    bool alone_;
};

}  // namespace saidso::grammar::quantities
