#include "grammar/counted.hpp"

#include <algorithm>

#include "grammar/branchless.hpp"
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
    return WordSet<Word::people, Word::police, Word::personnel, Word::staff, Word::troops, Word::aircraft, Word::cattle,
                   Word::sheep, Word::fish, Word::men, Word::women, Word::children, Word::media,
                   Word::crew>::contains(t.word);
}

Part part_of_unknown(const Token& t, std::string_view word) {
    if (t.has(lex::capital)) return Part::noun;
    if (ends_with(word, "s") && !ends_with(word, "ss")) return Part::plural_noun;
    for (const char* ending : {"ed", "ing", "al", "ic", "est", "ly"})
        if (ends_with(word, ending)) return Part::modifier;
    return Part::noun;
}

Part part_of(std::string_view text, const Token& t) {
    constexpr std::uint32_t closed = lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition |
                                     lex::Conjunction | lex::Function | lex::Deictic | lex::Relative;
    if (either(t.kind != Kind::word, t.any(closed))) return Part::stop;
    const std::string_view word = text.substr(t.begin, t.length);
    if (either(is_collective(t), word.back() == 'n') &&
        (is_collective(t) || (word.size() > 5 && word.ends_with("men"))))
        return Part::plural_noun;
    const Vocable* v = lex::find_vocable(t);
    if (v == nullptr) return part_of_unknown(t, word);
    if (all(v->noun != 0, (v->forms & lex::plural_noun) != 0, v->noun_lemma != 0, v->noun >= v->adjective))
        return Part::plural_noun;
    const bool inflected = all((v->forms & lex::third_person) != 0, v->noun >= v->verb, v->noun > v->adjective);
    if (inflected) return Part::plural_noun;  // "polls", which WordNet has as a noun of its own
    const bool verb_form = (v->forms & (lex::past_form | lex::ing_form)) != 0;
    if (t.has(lex::capital)) return Part::noun;
    if (v->adverb > v->noun && v->adverb > v->adjective) return ends_with(word, "ly") ? Part::modifier : Part::stop;
    if (verb_form && v->noun <= v->verb) return Part::modifier;
    if (v->adjective > v->noun) return Part::modifier;
    if (v->noun != 0 && v->noun + 3 >= v->verb) return Part::noun;
    const bool rare_verb = v->verb <= 1 && (v->forms & lex::base_form) != 0;  // "one email"
    return rare_verb ? Part::noun : Part::stop;
}

// Reads word by word; no verb can follow a numeral at once, so that "two buses" and "the second cut" are nouns.
class PhraseReader {
public:
    PhraseReader(std::string_view text, Token const* last, bool plural, bool ordinal, bool of)
        : text_(text), last_(last), plural_(plural), ordinal_(ordinal), of_(of) {}

    CountedNoun run(Token const* t) {
        begin_ = t;
        for (int n = 0; n < longest_phrase && t < last_; ++n, ++t) {
            if (is_inner_hyphen(t) || is_inner_quote(t)) {
                --n;
                continue;
            }
            if (!take(t)) break;
        }
        if (all(of_, !complete_, t < last_, t->any(lex::Small | lex::Tens | lex::Numeral)))
            return {};  // "of the top four"
        if (found_.head == nullptr && ordinal_ && t > begin_) take_last(t - 1);
        if (before_and_.head != nullptr && !complete_) found_ = before_and_;
        if (all(found_.head != nullptr, !complete_, plural_, !of_, !ordinal_) && may_be_verb(*found_.head)) return {};
        if (found_.head != nullptr && found_.first == nullptr) found_.first = begin_;
        if (counts_first_word()) found_.head = found_.first;
        if (quoted_ && found_.head != nullptr && found_.first->kind == Kind::open_quote &&
            std::none_of(found_.first, found_.head, [](const Token& x) { return x.kind == Kind::close_quote; }))
            ++found_.first;
        return found_;
    }

private:
    [[nodiscard]] bool is_inner_hyphen(Token const* t) const {
        return t->is(Mark::hyphen) && t->joined() && t > begin_ && t + 1 < last_ && t[1].joined();
    }

    // "nine “random” samples"
    bool is_inner_quote(Token const* t) {
        if (!either(t->kind == Kind::open_quote, t->kind == Kind::close_quote)) return false;
        if (complete_ || t + 1 >= last_ || t->mark == Mark::straight_single || t->mark == Mark::curly_single)
            return false;
        if (t->kind == Kind::open_quote && t == begin_ && !t[1].has(lex::capital)) return quoted_ = true;
        return t->kind == Kind::close_quote && quoted_;
    }

    // "his third wedding", "its third cut", "the first shot"
    void take_last(Token const* t) {
        constexpr int least = 3;
        const Vocable* v = lex::find_vocable(*t);
        if (v == nullptr || v->noun == 0) return;
        const bool frequent = v->noun >= least && v->noun + least >= std::max(v->adjective, v->adverb);
        if ((v->forms & lex::ing_form) != 0 || ((v->forms & lex::past_form) != 0 && frequent)) found_.head = t;
    }

    // False when the phrase ends before t.
    bool take(Token const* t) {
        const bool joined = all(t > begin_, t->joined(), t[t > begin_ ? -1 : 0].is(Mark::hyphen));
        if (t->kind == Kind::clitic) return take_possessive(t);
        if (!joined && is_one_of(*t, Word::ages, Word::aged)) return false;  // "children ages 3 to 17"
        const bool number = t->any(lex::Small | lex::Tens) || (t->any(lex::Scale) && t->length > 3);
        if (t == begin_ && of_ &&
            is_one_of(*t, Word::most, Word::least, Word::few)) {  // "one of its most loyal voters"
            begin_ = t + 1;
            return true;
        }
        if (number && found_.head == nullptr && (t == begin_ || t[-1].is(Word::past))) {  // "the panel’s five members"
            begin_ = t + 1;
            return true;
        }
        if (t->any(lex::Numeral | lex::CurrencySign)) return found_.head == nullptr && take_numeral(t);
        if (t->any(lex::Conjunction)) return take_and(t);
        const Part part = joined ? std::max(part_of(text_, *t), Part::modifier) : part_at(t);
        if (part == Part::stop) return false;
        if (complete_ && part != Part::plural_noun && !joined) return false;
        const auto goes_on = [&] { return joined || (plural_ && !complete_ && plural_follows(t)); };
        const bool common = found_.head != nullptr && !found_.head->has(lex::capital);
        if (common && t->has(lex::capital) && !goes_on()) return false;  // "one label Rubio resists"
        if (part == Part::modifier) return found_.head == nullptr || goes_on() || compound_ || name_goes_on(t);
        if (t + 2 < last_ && is_inner_hyphen(t + 1)) return true;  // "power-plant": its last part may be the head
        compound_ = joined;
        found_.head = t;
        complete_ = plural_ && part == Part::plural_noun;
        return true;
    }

    [[nodiscard]] Part part_at(Token const* t) const {
        const Part part = part_of(text_, *t);
        if (found_.head != nullptr)
            return part >= Part::noun && (ordinal_ || !plural_ || complete_) && is_rather_verb(*t) ? Part::stop : part;
        if (all(t == begin_, is_one_of(*t, Word::other, Word::such, Word::earlier, Word::past))) return Part::modifier;
        if (!plural_ && !ordinal_ && !of_ && part == Part::plural_noun) {  // "if one adds Nebraska"
            const Vocable* verb = lex::find_vocable(*t);
            if (verb != nullptr && (verb->forms & lex::third_person) != 0 && verb->verb > verb->noun) return Part::stop;
        }
        if (part != Part::stop || t->kind != Kind::word) return part;
        if (t + 2 < last_ && t[1].is(Mark::hyphen) && t[1].joined() && t[2].joined()) return Part::modifier;
        const Vocable* v = t->classes == 0 ? lex::find_vocable(*t) : nullptr;
        if (v == nullptr) return part;
        if (plural_ && v->noun == 0 && v->forms == lex::third_person) return Part::plural_noun;
        const bool noun = v->noun != 0 && v->adverb <= v->noun && (ordinal_ || (v->forms & lex::past_form) == 0);
        return noun ? Part::noun : part;
    }

    // "the population lives", "its term begins"
    [[nodiscard]] bool is_rather_verb(const Token& t) const {
        const Vocable* v = lex::find_vocable(t);
        return v != nullptr && !t.has(lex::capital) && !found_.head->has(lex::capital) &&
               (v->forms & lex::third_person) != 0 && v->verb > v->noun;
    }

    // "a 12 page document": twelve pages
    [[nodiscard]] bool counts_first_word() const {
        if (found_.head == nullptr || complete_ || !plural_ || of_ || ordinal_ || found_.head == found_.first)
            return false;
        const Token& first = *found_.first;
        return !first.has(lex::capital) && !found_.head->has(lex::capital) && part_of(text_, first) == Part::noun &&
               first.kind == Kind::word && !found_.first[1].is(Mark::hyphen);
    }

    // "190 more lie under the waste"
    [[nodiscard]] bool may_be_verb(const Token& t) const {
        const Vocable* v = lex::find_vocable(t);
        return v != nullptr && !t.has(lex::capital) && t.begin == begin_->begin && v->verb > 0 &&
               (v->forms & lex::base_form) != 0;
    }

    // "three battleground Senate races", "42 Ohio registered voters"
    [[nodiscard]] bool plural_follows(Token const* t) const {
        return t + 1 < last_ && !t[1].has(lex::capital) && part_of(text_, t[1]) == Part::plural_noun;
    }

    // "six people injured" ends with people; "two North Korean military units" goes on
    [[nodiscard]] bool name_goes_on(Token const* t) const {
        const Vocable* v = lex::find_vocable(*t);
        const bool participle = v != nullptr && (v->forms & lex::past_form) != 0;
        return t + 1 < last_ && found_.head->has(lex::capital) && !participle && part_of(text_, t[1]) >= Part::noun;
    }

    // "of the company’s five terminals": the phrase starts after the owner.
    bool take_possessive(Token const* t) {
        if (!of_ && !ordinal_) return false;  // "two candidates’ records"
        if (found_.head == nullptr || (t->form != 's' && t->length > 3)) return false;
        found_ = before_and_ = {};
        complete_ = false;
        begin_ = t + 1;
        return true;
    }

    // "of the 14 analysts", "two $500 cheques", "two new 737 Max jets"
    bool take_numeral(Token const* t) {
        if (t + 1 >= last_ || t->joined()) return t > begin_ && t[-1].any(lex::CurrencySign);
        if ((begin_ == t || t[-1].is(Word::past)) && t[1].kind == Kind::word) begin_ = t + 1;
        return true;
    }

    // "460 Kia and Hyundai vehicles", "digital and physical sales"
    bool take_and(Token const* t) {
        if (!plural_ || complete_ || t == begin_ || before_and_.first != nullptr || t + 1 >= last_) return false;
        if (part_of(text_, t[1]) == Part::stop || !is_one_of(*t, Word::and_, Word::or_)) return false;
        before_and_ = found_;
        before_and_.first = begin_;
        return true;
    }

    std::string_view text_;
    Token const* last_;
    bool plural_;
    bool ordinal_;
    bool of_;
    Token const* begin_ = nullptr;
    CountedNoun found_;
    CountedNoun before_and_;  // what it is when no plural noun follows "and"
    bool compound_ = false;   // the head is the last part of "low-profile", which more may follow
    bool quoted_ = false;     // past an opening mark
    bool complete_ = false;   // a plural noun ends the phrase
};

// Past "of the" and words that only compare: "of the most", "more". nullptr when a pronoun follows: "of those who".
Token const* skip_to_noun(std::string_view text, Token const* t, Token const* last) {
    if (t < last && t->is(Word::of)) {
        ++t;
        const bool pronoun = t < last && is_one_of(*t, Word::those, Word::these, Word::all, Word::this_, Word::that);
        if (t < last && (t->is(Word::the) || t->any(lex::Determiner)) && !is_one_of(*t, Word::each, Word::every)) ++t;
        if (pronoun && (t >= last || part_of(text, *t) < Part::noun)) return nullptr;
        if (t < last && is_one_of(*t, Word::most, Word::least, Word::many)) ++t;
        if (t < last && t->any(lex::Small | lex::Tens)) ++t;
    }
    if (t < last && is_one_of(*t, Word::more, Word::further, Word::fewer)) ++t;
    return t;
}

}  // namespace

CountedNoun read_counted(std::string_view text, Token const* t, Token const* last, bool plural, bool ordinal) {
    const bool of = t < last && (t->is(Word::of) || t[-1].is(Word::the));  // "half the world’s people"
    t = skip_to_noun(text, t, last);
    if (t == nullptr || t >= last) return {};
    if (t->kind == Kind::close_quote && t + 1 < last) ++t;
    if (t->is(Word::times)) return {t, t};
    return PhraseReader(text, last, plural, ordinal, of).run(t);
}

CountedNoun without_verb(std::string_view text, CountedNoun noun) {
    constexpr int frequent = 5;
    if (noun.head == nullptr || noun.head == noun.first || noun.head->has(lex::capital)) return noun;
    const Vocable* v = lex::find_vocable(*noun.head);
    if (v != nullptr && (v->forms & lex::third_person) != 0 && v->verb >= frequent &&
        part_of(text, noun.head[-1]) == Part::plural_noun)
        --noun.head;
    return noun;
}

}  // namespace saidso::grammar
