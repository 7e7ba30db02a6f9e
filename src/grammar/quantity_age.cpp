// Numbers that are ages: "Ada Moreno, 58, said", "aged 12", "children under 5".
#include <algorithm>

#include "grammar/branchless.hpp"
#include "grammar/quantity_context.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::grammar::quantities {
namespace {

using lex::is_one_of;

constexpr std::uint8_t noun_person = 18;  // WordNet's lexicographer file

bool names_person(const Token& t) {
    const lex::Vocable* v = lex::find_vocable(t);
    return v != nullptr && v->noun != 0 && v->noun >= v->verb && v->noun_class == noun_person;
}

bool is_person(std::string_view text, Token const* begin, Token const* word) {
    const Token& t = *word;
    if (t.kind != Kind::word || t.any(lex::Weekday)) return false;
    if (t.has(lex::capital)) return !t.any(lex::Month) || (word > begin && word[-1].has(lex::capital));  // "Ronnie May"
    if (is_one_of(t, Word::man, Word::woman, Word::boy, Word::girl, Word::lad, Word::baby, Word::child, Word::teenager,
                  Word::youth, Word::person))
        return true;
    if (t.length > 5 && text.substr(t.begin, t.length).ends_with("man")) return true;  // "ferryman", "fisherwoman"
    return names_person(t);
}

// "a woman of 34", "a herdsman of 60", but "a father of four"
bool tells_age(std::string_view text, const Token& t) {
    const std::string_view name = text.substr(t.begin, t.length);
    return is_one_of(t, Word::girl, Word::boy, Word::child, Word::lad, Word::baby) ||
           (!t.has(lex::capital) && name.ends_with("man"));
}

bool ends_clause(Token const* t, Token const* last) {
    return t == last || t->kind != Kind::word || t->any(lex::Conjunction | lex::Function | lex::Pronoun);
}

bool is_people(std::string_view text, Token const* begin, Token const* word) {
    const Token& t = *word;
    if (is_one_of(t, Word::those, Word::children, Word::people, Word::anyone, Word::everyone, Word::adults, Word::women,
                  Word::men, Word::them))
        return true;
    const bool lower = !t.has(lex::capital) || word == begin;
    return t.kind == Kind::word && lower && text[t.end() - 1] == 's' && names_person(t);
}

// "45 or older", "30 and under"
bool ends_older(Token const* bound_end) {
    return is_one_of(bound_end[-1], Word::older, Word::younger, Word::under, Word::over, Word::above) &&
           is_one_of(bound_end[-2], Word::or_, Word::and_);
}

// "children under 25", "the volunteers were under 40": the people before it are told by their age.
bool bounds_people(std::string_view text, Token const* begin, Token const* bound) {
    if (bound <= begin) return false;
    if (is_people(text, begin, bound - 1)) return true;
    if (bound - 1 <= begin || !is_one_of(bound[-1], Word::are, Word::were, Word::is, Word::was)) return false;
    return bound[-2].kind == Kind::word && !bound[-2].has(lex::capital) &&
           (is_people(text, begin, bound - 2) || is_person(text, begin, bound - 2));
}

// "at the age of 21"
bool follows_age_of(Token const* begin, Token const* t) {
    return t - 1 > begin && t[-1].is(Word::of) && is_one_of(t[-2], Word::age, Word::ages);
}

// The heading "Ada Moreno, 58"
bool is_name_alone(Token const* begin, Token const* end) {
    constexpr int longest_name = 5;
    if (end - begin > longest_name || end - begin < 2) return false;
    return std::all_of(begin, end, [](const Token& t) { return t.kind == Kind::word && t.has(lex::capital); });
}

bool is_whole_age(const Number& n) {
    return all(n.kind == NumberKind::cardinal, n.exponent == 0, n.coefficient <= 120, n.denominator == 1, !n.negative);
}

bool may_be_age(const Capture& c) { return is_whole_age(c.a); }

bool after_verb_of_being(std::string_view text, Token const* begin, const Capture& c, Token const* bound) {
    Token const* subject = bound - 2;
    if (is_one_of(*subject, Word::he, Word::she, Word::who, Word::oldest, Word::youngest, Word::i)) return true;
    if (subject->is(Mark::comma) && subject > begin) --subject;  // "Owen March, a baker, is 24"
    const bool known = subject == begin && lex::find_vocable(*subject);
    const bool name = subject->has(lex::capital) && !subject->has(lex::all_caps) && !known;
    return c.a.coefficient > 4 && subject->kind == Kind::word && is_person(text, begin, subject) &&
           (name || !subject->has(lex::capital));
}

}  // namespace

// The words around say "age", whatever follows.
bool is_marked_age(Token const* begin, const Capture& c, Token const* bound, Token const* end, Token const* last) {
    using Marks = WordSet<Word::aged, Word::age, Word::ages, Word::oldest, Word::youngest, Word::of, Word::than,
                          Word::under, Word::over, Word::above, Word::below>;
    Token const* t = c.begin;
    const auto marks = [begin](Token const* x) { return Marks::contains(x[x > begin ? -1 : 0].word); };
    if (!either(marks(t), marks(bound), end > c.a.end + 1) || !may_be_age(c)) return false;
    if (bound < t && (is_one_of(t[-1], Word::age, Word::ages) || follows_age_of(bound, t)))
        return true;  // "under the age of 5"
    if (all(end < last, end->joined(), either(end->is(Mark::hyphen), end->is(Mark::dash)))) return false;
    if (bound == begin) return false;
    const Token& before = bound[-1];
    if (is_one_of(before, Word::aged, Word::age, Word::ages, Word::oldest, Word::youngest)) return true;
    if (end > c.a.end + 1 && ends_older(end)) return true;
    if (bound == t) return false;
    if (t[-1].is(Word::than) && is_one_of(t[-2], Word::older, Word::younger)) return true;
    return is_one_of(t[-1], Word::under, Word::over, Word::above, Word::below) && bounds_people(c.text, begin, bound);
}

bool is_age(Token const* begin, const Capture& c, Token const* bound, Token const* end, Token const* last) {
    Token const* t = c.begin;
    if (!may_be_age(c)) return false;
    if (is_marked_age(begin, c, bound, end, last)) return true;
    if (bound == begin) return false;
    if (bound[-1].is(Word::turned) && is_one_of(*end, Word::on, Word::in, Word::this_))
        return after_verb_of_being(c.text, begin, c, bound);
    if (follows_age_of(begin, bound) && (ends_clause(end, last) || end->any(lex::Preposition))) return true;
    const bool of_age = bound[-1].is(Mark::comma) && bound - 1 > begin && bound[-2].is(Word::age);
    if (of_age && !ends_clause(end, last)) return end->any(lex::Preposition);  // "the pension age, 60 for women"
    if (!ends_clause(end, last)) return false;
    const Token& before = bound[-1];
    if (c.between != nullptr && is_whole_age(c.b) && is_people(c.text, begin, bound - 1)) return true;
    if (before.is(Word::at) && bound - 1 > begin && bound[-2].is(Word::died)) return true;
    if (before.is(Word::at))
        return end < last && end->is(Mark::comma) && (bound - 1 == begin || is_one_of(end[1], Word::he, Word::she));
    if (bound - 1 == begin) return false;
    const Token& subject = bound[-2];
    const bool digits = t->kind == Kind::number;
    if (before.is(Mark::comma) && subject.is(Word::age)) return true;
    if (before.is(Mark::comma))
        return digits && is_person(c.text, begin, bound - 2) &&
               (end < last ? end->kind == Kind::punctuation : is_name_alone(begin, bound - 1));
    const bool then = before.kind == Kind::word && c.text.substr(before.begin, before.length) == "then";
    if ((then || before.is(Word::now)) && subject.is(Mark::comma) && bound - 2 > begin)
        return digits && is_person(c.text, begin, bound - 3);  // "Mr. Moreno, then 38, said"
    if (before.is(Word::be) && is_one_of(subject, Word::will, Word::would))
        return bound - 2 > begin && after_verb_of_being(c.text, begin, c, bound - 1);
    if (before.is(Word::of)) return tells_age(c.text, subject) && c.a.coefficient > 4;
    return is_one_of(before, Word::is, Word::was, Word::turned, Word::am) &&
           after_verb_of_being(c.text, begin, c, bound);
}

}  // namespace saidso::grammar::quantities
