#include "grammar/tagger.hpp"

#include <algorithm>
#include <array>

#include "lex/class_choice.hpp"
#include "lex/mark_class.hpp"
#include "lex/own_words.hpp"
#include "lex/source_words.hpp"

namespace saidso::grammar {
namespace {

using lex::Context;
using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Vocable;

constexpr Tags speech_marks{Tag::quote, Tag::colon};
constexpr auto dash = lex::mark_hash(Mark::dash);

constexpr Tags skipped{Tag::adverb, Tag::adjective, Tag::subordinator, Tag::preposition};

// What the tokens before one have the tagger look out for.
enum State : unsigned {
    plain,
    // Between an auxiliary and its verb may stand adverbs; they go by "no longer" too.
    after_auxiliary,
    after_one_skipped,
    after_two_skipped,
    after_mark,  // which may join the tokens around it
    state_count
};

// A step: what is to be done at once, and the state after it.
using Step = std::uint32_t;
enum StepBits : unsigned {
    unlisted = 1,      // the table has no tag
    reaches_back = 2,  // to an auxiliary over one or two tokens
    joins = 4          // the token may be joined to those before it
};
constexpr unsigned state_bits = ~255U;  // 256 times the state: where the steps from it begin
constexpr unsigned to_do = unlisted | reaches_back | joins;

constexpr State state_after(State before, Tag tag) {
    if (tag == Tag::other_mark) return after_mark;
    if (Tags(Tag::be, Tag::have, Tag::determiner).contains(tag)) return after_auxiliary;
    if (!skipped.contains(tag)) return plain;
    return before == after_auxiliary ? after_one_skipped : before == after_one_skipped ? after_two_skipped : plain;
}

constexpr std::size_t class_number(Tag tag) { return lex::classes_before.numbers[static_cast<std::size_t>(tag)]; }
constexpr Step bits_of(State state) { return unsigned{state} * 256; }

constexpr auto steps = [] {
    std::array<Step, std::size_t{state_count} * 256> all{};
    for (const State before : {plain, after_auxiliary, after_one_skipped, after_two_skipped, after_mark})
        for (unsigned i = 0; i < 256; ++i) {
            const Tag tag = lex::ClassReading(static_cast<std::uint8_t>(i)).tag();
            if (static_cast<std::size_t>(tag) >= lex::tag_names.size()) continue;
            const bool verb = Tags(Tag::verb, Tag::past, Tag::be).contains(tag);
            const bool reaches = verb && (before == after_one_skipped || before == after_two_skipped);
            all[std::size_t{before} * 256 + i] = static_cast<Step>(
                bits_of(state_after(before, tag)) | (tag == Tag::none ? unsigned{unlisted} : 0U) |
                (reaches ? unsigned{reaches_back} : 0U) | (before == after_mark ? unsigned{joins} : 0U));
        }
    return all;
}();
Step step_from(Step before, lex::ClassReading reading) { return steps[(before & state_bits) + reading.code]; }

class Tagger {
public:
    Tagger(const Article& article, std::uint32_t sentence, Syntax& out)
        : article_(article),
          tokens_(article.tokens.data()),
          number_(sentence),
          sentence_(article.segments.sentences[sentence].tokens),
          out_(out.data()) {}

    // Returns the number of longer words if it is a title, else 0.
    std::uint32_t run() {
        const bool plain = article_.own_words == nullptr;
        const std::uint32_t words = words_of_title(plain ? tag_all<true>() : tag_all<false>());
        constexpr std::uint32_t fewest = 4;  // a sentence of less may be anything
        title_ = words >= fewest;
        if (title_) tag_all<false>();
        settle_given_name();
        return words;
    }

    // lex::Topic of the words of the sentence, and other bits; the caller's words may be about any.
    [[nodiscard]] std::uint8_t topics() const {
        return article_.own_words != nullptr ? 0xFF : static_cast<std::uint8_t>(topics_);
    }

private:
    // Gives each token the tag that the table has for it, without branches; words only if their readings are `Listed`
    // there. Returns how many have a capital.
    template <bool Listed>
    std::uint32_t tag_all() {
        const Token* t = tokens_ + sentence_.first;
        const Token* const end = tokens_ + sentence_.last;
        TokenSyntax* s = out_ + sentence_.first;
        const std::uint32_t number = number_;
        std::uint32_t capitals = 0;  // lex::capital times
        unsigned topics = 0;
        Step step = bits_of(plain);
        std::size_t class_before = class_number(Tag::none);
        for (; t != end; ++t, ++s) {
            const lex::Vocable& v = lex::vocables[t->vocable];
            topics |= t->forms;
            const lex::ClassChoice& choice =
                lex::class_rows[t->row % lex::opens_complement][Context::of(t->flags, opens_complement(t[1]))];
            const lex::ClassReading reading(Listed ? choice.readings[class_before] : std::uint8_t{0});
            class_before = choice.number(class_before);
            const Step before = step;
            step = step_from(before, reading);
            s->form = t->hash;
            s->lemma = reading.lemma(v, t->hash);
            s->sentence = number;
            s->tag = reading.tag();
            s->noun_class = v.noun_class;
            s->verb_class = v.verb_class;
            if ((step & to_do) != 0) [[unlikely]] {
                step = settle(static_cast<std::uint32_t>(t - tokens_), before);
                class_before = class_number(s->tag);
            }
            capitals += t->flags & lex::capital;
        }
        topics_ = topics;
        return capitals / lex::capital;
    }

    // Given names that the sentence begins with: "Will Holt left" but not "Will Holt leave?", "Per Holt, a nurse",
    // "Blessing, 27, left".
    void settle_given_name() const {
        constexpr Tags nouns{Tag::noun, Tag::gerund};
        constexpr Tags doubtful{Tag::modal, Tag::preposition, Tag::noun, Tag::gerund};
        TokenSyntax* const s = out_ + sentence_.first;
        if (!s->is(doubtful) || sentence_.last - sentence_.first < 4) return;
        const bool aged = s->is(nouns) && s[1].tag == Tag::comma && s[2].tag == Tag::number && s[3].tag == Tag::comma &&
                          tokens_[sentence_.first].has(lex::capital);
        if (aged || begins_full_name(s)) s->tag = Tag::name;
    }
    [[nodiscard]] bool begins_full_name(const TokenSyntax* s) const {
        if (s->form != lemma_hash("will") && s->form != lemma_hash("per")) return false;
        if (s[1].tag != Tag::name || out_[sentence_.last - 1].tag == Tag::question) return false;
        const Tag next = s[2].tag == Tag::name ? s[3].tag : s[2].tag;
        return Tags(Tag::comma, Tag::past, Tag::have, Tag::be).contains(next);
    }

    // What a token needs beside the table; returns its step.
    [[gnu::noinline]] Step settle(std::uint32_t i, Step before) {
        if (out_[i].tag == Tag::none) tag_unlisted(i);
        const Step step = step_from(before, {out_[i].tag, lex::ClassReading::own_form});
        if ((step & reaches_back) != 0) settle_adverbs(i);
        if ((step & joins) != 0) join_compound(i);
        const bool no = tokens_[i].hash == lemma_hash("no");
        return no ? bits_of(after_auxiliary) : step & state_bits;
    }

    // In a title most of the longer words and all verbs have a capital, and capitals tell no names: returns the number
    // of longer words, else 0. `capitals`: of all its words.
    [[nodiscard]] std::uint32_t words_of_title(std::uint32_t capitals) const {
        constexpr Tags verbs{Tag::verb, Tag::past, Tag::modal, Tag::have, Tag::do_};
        if (capitals < 3) return 0;
        std::uint32_t words = 0;
        std::uint32_t with_capital = 0;
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            const Token& t = tokens_[i];
            const unsigned longer = (t.kind == Kind::word) & (t.length > 3);
            const unsigned capital = t.flags / lex::capital;
            words += longer;
            with_capital += longer & capital;
            const unsigned verb = unsigned{out_[i].is(verbs)} & ~capital & 1;
            if ((unsigned{(words - with_capital) * 3 > capitals} | verb) != 0) return 0;
        }
        return with_capital * 4 >= words * 3 ? words : 0;
    }

    void tag_unlisted(std::uint32_t i) const {
        const Token& t = tokens_[i];
        t.kind == Kind::word ? tag_word(i, t, out_[i]) : tag_mark(i, t, out_[i]);
    }

    [[nodiscard]] Tag tag_before(std::uint32_t i) const { return i > sentence_.first ? out_[i - 1].tag : Tag::none; }

    // A token that is no word.
    void tag_mark(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        s.tag = static_cast<Tag>(t.vocable);
        s.form = t.hash;
        if (s.tag == Tag::genitive && lex::before_is.contains(tag_before(i))) {
            s.tag = Tag::be;
            s.form = lemma_hash("be");
        }
        s.lemma = s.form;
    }

    void tag_word(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        const Vocable* v = t.row != 0 ? &lex::vocables[t.vocable] : nullptr;
        s.form = s.lemma = t.hash;
        if (article_.own_words != nullptr) [[unlikely]]
            v = own_or(v, t, s);
        if (v == nullptr) {
            s.tag = tag_unknown(i, t);
            return;
        }
        s.noun_class = v->noun_class;
        s.verb_class = v->verb_class;
        const bool capital = t.has(lex::capital);
        const bool closed = lex::closed_class(*v) != Tag::none;
        if (closed && !(capital && ((is_acronym(t) && !title_) || t.any(lex::Month)))) {
            s.tag = lex::closed_class(*v);
            s.lemma = v->lemma;
            return;
        }
        const bool name = capital && is_name(i, *v);
        const bool ly = article_.text_of(t).ends_with("ly");
        const Tag tag = name ? Tag::name : lex::likeliest(*v, ly, tag_before(i), opens_complement(tokens_[i + 1]));
        s.tag = tag;
        s.lemma = lex::open_reading(*v, tag).lemma(*v, s.form);
        if (capital && title_ && s.is(Tags{Tag::noun, Tag::adjective})) s.tag = Tag::name;
    }

    // The caller's word, if it is one; a title goes by the lemma of an office.
    const Vocable* own_or(const Vocable* known, const Token& t, TokenSyntax& s) const {
        if (t.length > lex::max_key_length) return known;
        const lex::OwnWord* own = article_.own_words->find(lex::make_key(article_.text.data() + t.begin, t.length));
        if (own == nullptr) return known;
        if (own->title) s.form = s.lemma = own->vocable.noun_lemma;
        return &own->vocable;
    }

    // "US", "IT": no pronouns.
    static bool is_acronym(const Token& t) { return t.has(lex::all_caps) & (t.length == 2); }

    // "Campaigners", "Hydrologists" at the start of a sentence.
    static bool names_people(std::string_view word, std::uint32_t form) {
        return word.size() > 6 && (word.ends_with("ers") || word.ends_with("ors") || word.ends_with("ists")) &&
               (lex::source_word_classes(form) & lex::known_alone) == 0;
    }

    [[nodiscard]] Tag tag_unknown(std::uint32_t i, const Token& t) const {
        const auto word = article_.text_of(t);
        if (i == sentence_.first && names_people(word, out_[i].form) && !tokens_[i + 1].has(lex::capital))
            return Tag::noun;
        if (t.has(lex::capital)) return Tag::name;
        if (word.ends_with("ly")) return Tag::adverb;
        if (word.ends_with("ing")) return Tag::gerund;
        return word.ends_with("ed") ? Tag::past : Tag::noun;
    }

    // Any word may have a capital where a sentence or what somebody says begins.
    [[nodiscard]] bool is_opening(std::uint32_t i) const {
        return i == sentence_.first || speech_marks.contains(out_[i - 1].tag) || tokens_[i - 1].hash == dash;
    }

    // A capitalised word: a name unless its capital has another reason.
    [[nodiscard]] bool is_name(std::uint32_t i, const Vocable& v) const {
        const bool first = is_opening(i);
        if (!first && !title_) return true;
        if (v.noun == 0 && v.verb == 0 && v.adjective == 0 && v.adverb == 0) return true;
        if (!first || title_ || i + 1 == sentence_.last) return false;
        const Token& next = tokens_[i + 1];
        return next.has(lex::capital) && !next.any(lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition |
                                                   lex::Conjunction | lex::Function);
    }

    // Of the token after a word; a sentence's last word is followed by a line's end, or keeps a full stop.
    static bool opens_complement(const Token& t) { return t.row / lex::opens_complement != 0; }

    // "has long said", "have since been", "was first reported", "no longer say": between an auxiliary and its verb
    // stand adverbs.
    void settle_adverbs(std::uint32_t verb) {
        constexpr std::uint32_t most = 2;
        std::uint32_t first = verb;
        while (first > sentence_.first && first + most > verb && out_[first - 1].is(skipped)) --first;
        if (first == verb || first == sentence_.first) return;
        TokenSyntax& before = out_[first - 1];
        if (before.form == lemma_hash("no") && out_[first].form == lemma_hash("longer")) {
            before.tag = Tag::adverb;
            return;
        }
        const bool participle = before.is(Tags{Tag::be}) && out_[verb].is(Tags{Tag::past}) && first + 1 == verb &&
                                out_[first].is(Tags{Tag::adjective});
        const bool perfect = before.is(Tags{Tag::have}) && out_[verb].is(Tags{Tag::past, Tag::be});
        if (!participle && !perfect) return;
        for (std::uint32_t i = first; i < verb; ++i)
            if (!may_be_adverb(i)) return;
        for (std::uint32_t i = first; i < verb; ++i) out_[i].tag = Tag::adverb;
    }

    [[nodiscard]] bool may_be_adverb(std::uint32_t i) const {
        return out_[i].is(Tags{Tag::adverb}) || out_[i].form == lemma_hash("since") ||
               lex::vocables[tokens_[i].vocable].adverb != 0;
    }

    [[nodiscard]] bool is_joining_hyphen(std::uint32_t i) const {
        const Token& t = tokens_[i];
        const Token& next = tokens_[i + 1];
        return t.is(Mark::hyphen) && t.joined() && next.joined() &&
               (next.kind == Kind::word || next.kind == Kind::number);
    }

    // "Al-Assad", "long-running", "vice-president": the tokens up to `last` take one tag.
    void join_compound(std::uint32_t last) {
        constexpr std::uint32_t longest = 16;
        if (last < sentence_.first + 2 || !is_joining_hyphen(last - 1)) return;
        const std::uint32_t first = std::max(sentence_.first + 2, last > longest ? last - longest : 0);
        if (!out_[last].is(noun_tags)) out_[last].tag = Tag::adjective;
        for (std::uint32_t i = last; i >= first && is_joining_hyphen(i - 1); i -= 2)
            out_[i - 1].tag = out_[i - 2].tag = out_[last].tag;
    }

    const Article& article_;
    const Token* tokens_;
    std::uint32_t number_;
    TokenRange sentence_;
    TokenSyntax* out_;
    bool title_ = false;
    unsigned topics_ = 0;
};

}  // namespace

std::uint32_t tag_sentence(const Article& article, std::uint32_t sentence, Syntax& out) {
    Tagger tagger(article, sentence, out);
    const std::uint32_t words = tagger.run();
    out.topics.push_back(tagger.topics());
    return words;
}

}  // namespace saidso::grammar
