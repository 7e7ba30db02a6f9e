#include "grammar/counted.hpp"

#include "lex/vocabulary.hpp"

namespace saidso::grammar {
namespace {

using lex::is_one_of;
using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Vocable;
using lex::Word;

constexpr int longest_phrase = 7;

// What a word can be inside a noun phrase.
enum class Part : std::uint8_t { stop, modifier, noun, plural_noun };

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

// Plurals without -s that WordNet lists as lemmas.
bool is_collective(const Token& t) {
    return is_one_of(t, Word::people, Word::police, Word::personnel, Word::staff, Word::troops, Word::aircraft,
                     Word::cattle, Word::sheep, Word::fish, Word::men, Word::women, Word::children, Word::media,
                     Word::crew);
}

Part part_of_unknown(const Token& t, std::string_view word) {
    if (t.has(lex::capital)) return Part::noun;
    if (ends_with(word, "s") && !ends_with(word, "ss")) return Part::plural_noun;
    if (ends_with(word, "ed") || ends_with(word, "ing") || ends_with(word, "al") || ends_with(word, "ic"))
        return Part::modifier;
    return Part::noun;
}

Part part_of(std::string_view text, const Token& t) {
    constexpr std::uint32_t closed = lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition |
                                     lex::Conjunction | lex::Function | lex::Deictic | lex::Relative;
    if (t.kind != Kind::word || t.any(closed)) return Part::stop;
    if (is_collective(t)) return Part::plural_noun;
    const std::string_view word = text.substr(t.begin, t.length);
    const Vocable* v = lex::find_vocable(text.data() + t.begin, t.length);
    if (v == nullptr) return part_of_unknown(t, word);
    if (v->noun != 0 && (v->forms & lex::plural_noun) != 0 && v->noun_lemma != 0 && (v->noun >= v->adjective))
        return Part::plural_noun;
    const bool verb_form = (v->forms & (lex::past_form | lex::ing_form)) != 0;
    if (t.has(lex::capital)) return Part::noun;
    if (v->adverb > v->noun && v->adverb > v->adjective) return ends_with(word, "ly") ? Part::modifier : Part::stop;
    if (verb_form && v->noun <= v->verb) return Part::modifier;
    if (v->adjective > v->noun) return Part::modifier;
    if (v->noun != 0 && v->noun + 3 >= v->verb) return Part::noun;
    const bool rare_verb = v->verb <= 1 && (v->forms & lex::base_form) != 0;  // "one email"
    return rare_verb ? Part::noun : Part::stop;
}

Token const* skip_of(Token const* t, Token const* last) {
    if (t >= last || !t->is(Word::of)) return t;
    ++t;
    if (t < last && (t->is(Word::the) || t->any(lex::Determiner)) && !is_one_of(*t, Word::each, Word::every)) ++t;
    return t;
}

}  // namespace

CountedNoun read_counted(std::string_view text, Token const* t, Token const* last, bool plural) {
    t = skip_of(t, last);
    if (t < last && t->is(Word::times)) return {t, t};
    CountedNoun found;
    bool complete = false;
    Token const* const begin = t;
    for (int n = 0; n < longest_phrase && t < last; ++n, ++t) {
        if (t->kind == Kind::punctuation && t->mark == Mark::hyphen && t->joined() && t > begin && t + 1 < last &&
            t[1].joined()) {
            --n;
            continue;
        }
        const Part part = part_of(text, *t);
        if (part == Part::stop) break;
        const bool joined = t > begin && t->joined();
        if (complete && part != Part::plural_noun && !joined) break;
        if (part == Part::modifier) {
            // "six people injured" ends with people; "two North Korean military units" goes on
            const bool goes_on = t + 1 < last && part_of(text, t[1]) >= Part::noun;
            if (found.head != nullptr && !joined && !(goes_on && found.head->has(lex::capital))) break;
            continue;
        }
        found.head = t;
        complete = plural && part == Part::plural_noun;
    }
    if (found.head != nullptr) found.first = begin;
    return found;
}

}  // namespace saidso::grammar
