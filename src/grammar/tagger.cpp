#include "grammar/tagger.hpp"

#include <algorithm>
#include <array>

#include "lex/own_words.hpp"
#include "lex/source_words.hpp"

namespace saidso::grammar {
namespace {

using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Vocable;

// Occurrences by Vocable's logarithmic weights; 0 = no such reading.
constexpr std::array<float, 32> occurrences = [] {
    std::array<float, 32> c{};
    float value = 1.0F;
    for (std::size_t i = 1; i < c.size(); ++i, value *= 2) c[i] = value - 0.5F;
    return c;
}();

constexpr Tags after_auxiliary{Tag::verb, Tag::past, Tag::be};
constexpr Tags after_modal{Tag::modal, Tag::to, Tag::do_, Tag::negation};
constexpr Tags before_noun{Tag::determiner, Tag::possessive, Tag::genitive, Tag::adjective, Tag::number};
constexpr Tags doubles_noun{Tag::determiner, Tag::possessive, Tag::genitive, Tag::adjective, Tag::number, Tag::name};

// How far the tag before a verb form speaks for its reading as a verb: occurrences * factor + more.
struct Linear {
    float factor = 1;
    float more = 0;
    constexpr void times(float f) {
        factor *= f;
        more *= f;
    }
    constexpr void favour() {
        times(10);
        more += 100;
    }
};

enum VerbForm : std::size_t { bare, third, gerund, past, verb_form_count };

constexpr VerbForm verb_form(std::uint8_t forms) {
    if ((forms & lex::past_form) != 0) return past;
    if ((forms & lex::ing_form) != 0) return gerund;
    return (forms & lex::third_person) != 0 ? third : bare;
}

constexpr Linear verb_context(VerbForm form, Tag before) {
    constexpr Tags subject_ends{Tag::noun, Tag::name, Tag::number, Tag::pronoun, Tag::close_bracket, Tag::quote};
    const bool finite = form <= third;
    Linear c;
    if (form == past) c = {3, 20};
    if (form == gerund) c = {2, 10};
    if (form == third && subject_ends.contains(before)) c.times(2);
    if (form == third && before == Tag::preposition) c.times(0.2F);
    if (before_noun.contains(before)) c.times(finite ? 0.05F : 0.5F);
    if (after_modal.contains(before) || (before == Tag::pronoun && form != gerund)) c.favour();
    if (before == Tag::be || before == Tag::have) finite ? c.times(0.2F) : c.favour();
    if (form == bare && Tags(Tag::name, Tag::preposition, Tag::quote).contains(before)) c.times(0.3F);
    return c;
}

constexpr auto verb_contexts = [] {
    std::array<std::array<Linear, lex::tag_names.size()>, verb_form_count> all{};
    for (std::size_t form = 0; form < all.size(); ++form)
        for (std::size_t tag = 0; tag < all[form].size(); ++tag)
            all[form][tag] = verb_context(static_cast<VerbForm>(form), static_cast<Tag>(tag));
    return all;
}();

constexpr Tag tag_of(Mark mark) {
    switch (mark) {
        case Mark::comma: return Tag::comma;
        case Mark::full_stop:
        case Mark::ellipsis: return Tag::full_stop;
        case Mark::colon: return Tag::colon;
        case Mark::semicolon: return Tag::semicolon;
        case Mark::question: return Tag::question;
        case Mark::exclamation: return Tag::exclamation;
        case Mark::open_bracket: return Tag::open_bracket;
        case Mark::close_bracket: return Tag::close_bracket;
        case Mark::currency:
        case Mark::percent:
        case Mark::vulgar_fraction:
        case Mark::number_sign: return Tag::number;
        case Mark::at_sign: return Tag::name;
        case Mark::ampersand: return Tag::conjunction;
        default: return Tag::other_mark;
    }
}

constexpr auto tags_of_marks = [] {
    std::array<Tag, static_cast<std::size_t>(Mark::other) + 1> tags{};
    for (std::size_t mark = 0; mark < tags.size(); ++mark) tags[mark] = tag_of(static_cast<Mark>(mark));
    return tags;
}();

bool starts_speech(const TokenSyntax& s, const Token& t) {
    return s.is(Tags{Tag::quote, Tag::colon}) || t.is(Mark::dash) || t.kind == Kind::open_quote;
}

class Tagger {
public:
    Tagger(const Article& article, std::uint32_t sentence, Syntax& out)
        : article_(article),
          tokens_(article.tokens.data()),
          sentence_(article.segments.sentences[sentence].tokens),
          out_(out.data()) {
        look_up(sentence);
    }

    void run() {
        std::uint32_t after_hyphen = 0;
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            const Token& t = tokens_[i];
            if (t.kind == Kind::word) [[likely]]
                tag_word(i, t, out_[i]);
            else
                tag_other(i, t, out_[i]);
            if (out_[i].is(after_auxiliary)) settle_adverbs(i);
            if (t.is(Mark::hyphen)) after_hyphen = i + 1;
            if (i == after_hyphen && i >= sentence_.first + 2 && is_joining_hyphen(i - 1)) join_compound(i);
        }
    }

private:
    // Until a word is tagged, its `lemma` holds the slot of the vocabulary where it stands if it is known. All slots of
    // the sentence are asked for before the first is read. Also finds whether the sentence is a title: most of its
    // longer words are capitalised, and capitals then tell no names.
    void look_up(std::uint32_t sentence) {
        std::uint32_t words = 0;
        std::uint32_t capitals = 0;
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            const Token& t = tokens_[i];
            TokenSyntax& s = out_[i];
            s = {};
            s.sentence = sentence;
            if (t.kind != Kind::word) continue;
            const std::uint64_t hash = hash_of(key_of(t));
            s.form = lemma_hash(hash);
            s.lemma = lex::vocables.slot(hash);
            __builtin_prefetch(&lex::vocables.entries[s.lemma]);
            const bool longer = t.length > 3;
            words += longer;
            capitals += longer & t.has(lex::capital);
        }
        title_ = words >= 4 && capitals * 4 >= words * 3;
    }

    [[nodiscard]] lex::Key key_of(const Token& t) const {
        return lex::make_key(article_.text.data() + t.begin, std::min<std::size_t>(t.length, lex::max_key_length));
    }

    // The entry of a word that look_up() has seen; nullptr when it has none.
    [[nodiscard]] const Vocable* vocable_of(const Token& t, const TokenSyntax& s) const {
        const Vocable& v = lex::vocables.entries[s.lemma];
        return v.key == key_of(t) && t.length <= lex::max_key_length ? &v : nullptr;
    }

    void tag_other(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        switch (t.kind) {
            case Kind::clitic: tag_clitic(i, t, s); break;
            case Kind::number:  // figures differ by length alone
                set_mark(s, Tag::number, 1 + std::min<std::uint32_t>(t.length, 5));
                break;
            case Kind::open_quote:
            case Kind::close_quote: set_mark(s, Tag::quote, lemma_hash("\"")); break;
            default: {
                const auto mark = static_cast<std::uint32_t>(t.mark);
                set_mark(s, tags_of_marks[mark], 16 + mark);
            }
        }
    }

    static void set_mark(TokenSyntax& s, Tag tag, std::uint32_t id) {
        s.tag = tag;
        s.lemma = s.form = id;
    }

    void tag_clitic(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        const bool subject_before =
            i > sentence_.first && out_[i - 1].is(Tags{Tag::pronoun, Tag::wh_word, Tag::subordinator});
        switch (static_cast<char>(t.form)) {
            case 'n': set_mark(s, Tag::negation, lemma_hash("not")); break;
            case 'd': set_mark(s, Tag::modal, lemma_hash("would")); break;
            case 'l': set_mark(s, Tag::modal, lemma_hash("will")); break;
            case 'v': set_mark(s, Tag::have, lemma_hash("have")); break;
            case 'r':
            case 'm': set_mark(s, Tag::be, lemma_hash("be")); break;
            default: set_mark(s, subject_before ? Tag::be : Tag::genitive, lemma_hash(subject_before ? "be" : "'s"));
        }
    }

    void tag_word(std::uint32_t i, const Token& t, TokenSyntax& s) const {
        const Vocable* v = vocable_of(t, s);
        if (article_.own_words != nullptr) [[unlikely]]
            v = own_or(v, t, s);
        if (v == nullptr) [[unlikely]] {
            s.lemma = s.form;
            s.tag = tag_unknown(i, t);
            return;
        }
        s.noun_class = v->noun_class;
        s.verb_class = v->verb_class;
        const bool capital = t.has(lex::capital);
        if (v->plain != Tag::none && (!capital || (v->closed && !is_acronym(t) && !t.any(lex::Month)))) {
            s.tag = v->plain;
            s.lemma = v->lemma;
            return;
        }
        s.lemma = s.form;
        s.tag = capital && is_name(i, *v) ? Tag::name : choose(i, *v);
        if (verb_tags.contains(s.tag) && v->verb != 0) s.lemma = v->lemma;
        if (s.tag == Tag::noun && v->noun != 0) s.lemma = v->noun_lemma;
        if (capital && title_ && s.is(Tags{Tag::noun, Tag::adjective})) s.tag = Tag::name;
    }

    // The caller's word, if it is one; a title goes by the lemma of an office.
    const Vocable* own_or(const Vocable* known, const Token& t, TokenSyntax& s) const {
        if (t.length > lex::max_key_length) return known;
        const lex::OwnWord* own = article_.own_words->find(key_of(t));
        if (own == nullptr) return known;
        if (own->title) s.form = own->vocable.noun_lemma;
        return &own->vocable;
    }

    // "US", "IT": no pronouns but in a title.
    [[nodiscard]] bool is_acronym(const Token& t) const { return t.has(lex::all_caps) && t.length == 2 && !title_; }

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

    // A capitalised word: a name unless its capital has another reason.
    [[nodiscard]] bool is_name(std::uint32_t i, const Vocable& v) const {
        const bool first = i == sentence_.first || starts_speech(out_[i - 1], tokens_[i - 1]);
        if (!first && !title_) return true;
        if (v.noun == 0 && v.verb == 0 && v.adjective == 0 && v.adverb == 0) return true;
        if (!first || title_ || i + 1 == sentence_.last) return false;
        const Token& next = tokens_[i + 1];
        return next.has(lex::capital) && !next.any(lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition |
                                                   lex::Conjunction | lex::Function);
    }

    // The likeliest reading; of equal ones the first of noun, verb, adjective, adverb.
    [[nodiscard]] Tag choose(std::uint32_t i, const Vocable& v) const {
        const Tag before = i > sentence_.first ? out_[i - 1].tag : Tag::none;
        if (v.adverb != 0 && article_.text_of(tokens_[i]).ends_with("ly")) return Tag::adverb;
        Tag best = Tag::noun;
        float highest = occurrences[v.noun] * (doubles_noun.contains(before) ? 2.0F : 1.0F);
        const auto compare = [&](Tag tag, float score) {
            best = score > highest ? tag : best;
            highest = std::max(score, highest);
        };
        if (v.verb != 0) compare(verb_tag(v, before), verb_score(i, v, before));
        compare(Tag::adjective, occurrences[v.adjective]);
        compare(Tag::adverb, occurrences[v.adverb]);
        return best;
    }

    static Tag verb_tag(const Vocable& v, Tag before) {
        const bool bare = (v.forms & (lex::base_form | lex::third_person)) != 0;
        const bool past = (v.forms & lex::past_form) != 0 && !(bare && after_modal.contains(before));
        return past ? Tag::past : (v.forms & lex::ing_form) != 0 ? Tag::gerund : Tag::verb;
    }

    [[nodiscard]] float verb_score(std::uint32_t i, const Vocable& v, Tag before) const {
        const Linear& context = verb_contexts[verb_form(v.forms)][static_cast<std::size_t>(before)];
        const bool complement = verb_form(v.forms) <= third && opens_complement(i + 1);
        return (occurrences[v.verb] * context.factor + context.more) * (complement ? 1.5F : 1.0F);
    }

    [[nodiscard]] bool opens_complement(std::uint32_t i) const {
        if (i >= sentence_.last) return false;
        const Token& t = tokens_[i];
        return t.any(lex::Article) || t.is(lex::Word::that) || t.is(lex::Word::to) || t.is(lex::Word::his) ||
               t.is(lex::Word::her) || t.is(lex::Word::their);
    }

    // "has long said", "have since been", "was first reported", "no longer say": between an auxiliary and its verb
    // stand adverbs.
    void settle_adverbs(std::uint32_t verb) {
        constexpr Tags skipped{Tag::adverb, Tag::adjective, Tag::subordinator, Tag::preposition};
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
        const Token& t = tokens_[i];
        if (out_[i].is(Tags{Tag::adverb}) || out_[i].form == lemma_hash("since")) return true;
        if (t.kind != Kind::word || t.length > lex::max_key_length) return false;
        const Vocable* v = lex::find_vocable(article_.text.data() + t.begin, t.length);
        return v != nullptr && v->adverb != 0;
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
    TokenRange sentence_;
    TokenSyntax* out_;
    bool title_ = false;
};

}  // namespace

void tag_sentence(const Article& article, std::uint32_t sentence, Syntax& out) { Tagger(article, sentence, out).run(); }

}  // namespace saidso::grammar
