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
using lex::Word;

constexpr Tags speech_marks{Tag::quote, Tag::colon};
constexpr auto dash = lex::mark_hash(Mark::dash);
constexpr auto hyphen = lex::mark_hash(Mark::hyphen);

// Words that open a complement of the verb before them.
constexpr auto complement_openers = [] {
    std::array<bool, lex::word_count> words{};
    for (const Word w : {Word::a, Word::an, Word::the, Word::that, Word::to, Word::his, Word::her, Word::their})
        words[static_cast<std::size_t>(w)] = true;
    return words;
}();

// Where an auxiliary ("no" counts as one, for "no longer") may have adverbs after it: bit n of what it reaches says
// that one stands n + 1 tokens before, with nothing but `skipped` between.
constexpr Tags skipped{Tag::adverb, Tag::adjective, Tag::subordinator, Tag::preposition};
constexpr unsigned auxiliary = 1;
constexpr unsigned between = 6;
constexpr unsigned follows = 6 << 3;
constexpr auto verb_parts = [] {
    std::array<std::uint8_t, lex::tag_names.size()> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto tag = static_cast<Tag>(i);
        parts[i] = static_cast<std::uint8_t>((Tags(Tag::be, Tag::have).contains(tag) ? auxiliary : 0) |
                                             (skipped.contains(tag) ? between : 0) |
                                             (Tags(Tag::verb, Tag::past, Tag::be).contains(tag) ? follows : 0));
    }
    return parts;
}();

class Tagger {
public:
    Tagger(const Article& article, std::uint32_t sentence, Syntax& out)
        : article_(article),
          tokens_(article.tokens.data()),
          number_(sentence),
          sentence_(article.segments.sentences[sentence].tokens),
          out_(out.data()) {}

    void run() {
        if (!tag_all()) return;
        title_ = true;
        tag_all();
    }

private:
    // True when the sentence proves to be a title: most of its longer words are capitalised, and capitals then tell no
    // names.
    bool tag_all() {
        const bool listed = !title_ && article_.own_words == nullptr;
        std::uint32_t words = 0;
        std::uint32_t capitals = 0;
        Tag before = Tag::none;
        std::uint32_t hash_before = dash;
        unsigned reach = 0;  // of auxiliaries
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            const Token& t = tokens_[i];
            const lex::Vocable& v = lex::vocables[t.vocable];
            const bool opening = speech_marks.contains(before) | (hash_before == dash) | t.has(lex::all_caps);
            const std::size_t capital = opening ? Context::opening : Context::capital;
            const std::size_t other = Context::after(before, opens_complement(i + 1));
            const std::size_t column = t.has(lex::capital) ? capital : other;
            const lex::ClassReading reading = lex::class_reading(v, listed ? column : Context::opening);
            TokenSyntax& s = out_[i];
            s.lemma = reading.lemma(v, t.hash);
            s.form = t.hash;
            s.sentence = number_;
            s.tag = reading.tag();
            s.noun_class = v.noun_class;
            s.verb_class = v.verb_class;
            if (s.tag == Tag::none) [[unlikely]]
                t.kind == Kind::word ? tag_word(i, t, s) : tag_mark(i, t, s);
            before = s.tag;
            const unsigned part = verb_parts[static_cast<std::size_t>(before)];
            if ((reach << 3 & part & follows) != 0) [[unlikely]]
                settle_adverbs(i);
            reach = (reach << 1 & part & between) | (part & auxiliary) | (t.hash == lemma_hash("no"));
            if (hash_before == hyphen && i >= sentence_.first + 2 && is_joining_hyphen(i - 1)) [[unlikely]] {
                join_compound(i);
                before = s.tag;
            }
            hash_before = t.hash;
            const bool longer = (t.kind == Kind::word) & (t.length > 3);
            words += longer;
            capitals += longer & t.has(lex::capital);
        }
        return !title_ && words >= 4 && capitals * 4 >= words * 3;
    }

    [[nodiscard]] Tag tag_before(std::uint32_t i) const { return i > sentence_.first ? out_[i - 1].tag : Tag::none; }

    // A token that is no word.
    void tag_mark(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        s.tag = static_cast<Tag>(t.vocable);
        s.form = t.hash;
        if (s.tag == Tag::none) {  // 's
            const bool is = Tags{Tag::pronoun, Tag::wh_word, Tag::subordinator}.contains(tag_before(i));
            s.tag = is ? Tag::be : Tag::genitive;
            if (is) s.form = lemma_hash("be");
        }
        s.lemma = s.form;
    }

    void tag_word(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        const Vocable* v = lex::vocables[t.vocable].row != 0 ? &lex::vocables[t.vocable] : nullptr;
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
        const Tag tag = name ? Tag::name : lex::likeliest(*v, ly, tag_before(i), opens_complement(i + 1));
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
    static bool names_people(std::string_view word) {
        return word.size() > 6 && (word.ends_with("ers") || word.ends_with("ors") || word.ends_with("ists")) &&
               lex::find_known_name(word) == nullptr;
    }

    [[nodiscard]] Tag tag_unknown(std::uint32_t i, const Token& t) const {
        const auto word = article_.text_of(t);
        if (i == sentence_.first && names_people(word) && !tokens_[i + 1].has(lex::capital)) return Tag::noun;
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

    [[nodiscard]] bool opens_complement(std::uint32_t i) const {
        return (i < sentence_.last) & complement_openers[static_cast<std::size_t>(tokens_[i].word)];
    }

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
};

}  // namespace

void tag_sentence(const Article& article, std::uint32_t sentence, Syntax& out) { Tagger(article, sentence, out).run(); }

}  // namespace saidso::grammar
