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

Tag tag_of(Mark mark) {
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

bool starts_speech(const TokenSyntax& s, const Token& t) {
    return s.is(Tags{Tag::quote, Tag::colon}) || t.is(Mark::dash) || t.kind == Kind::open_quote;
}

class Tagger {
public:
    Tagger(const Article& article, TokenRange sentence, Syntax& out)
        : article_(article), sentence_(sentence), out_(out), title_(is_title()) {}

    void run() {
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            if (i + reach < sentence_.last) fetch(article_.token(i + reach));
            tag(i);
            if (i >= sentence_.first + 2 && is_joining_hyphen(i - 1)) join_compound(i);
        }
    }

private:
    static constexpr std::uint32_t reach = 8;  // tokens between asking for a vocable and reading it

    [[nodiscard]] lex::Key key_of(const Token& t) const {
        return lex::make_key(article_.text.data() + t.begin, std::min<std::size_t>(t.length, lex::max_key_length));
    }

    void fetch(const Token& t) const {
        if (t.kind == Kind::word) lex::prefetch_vocable(key_of(t));
    }

    // Most longer words of the sentence are capitalised: capitals then tell no names.
    [[nodiscard]] bool is_title() const {
        int words = 0;
        int capitals = 0;
        for (const Token& t : article_.tokens_of(sentence_)) {
            const int counts = t.kind == Kind::word && t.length > 3 ? 1 : 0;
            words += counts;
            capitals += t.has(lex::capital) ? counts : 0;
        }
        return words >= 4 && capitals * 4 >= words * 3;
    }

    void tag(std::uint32_t i) {
        const Token& t = article_.token(i);
        TokenSyntax& s = out_[i];
        switch (t.kind) {
            case Kind::word: tag_word(i, t, s); break;
            case Kind::clitic: tag_clitic(i, t, s); break;
            case Kind::number:
                s.tag = Tag::number;
                s.lemma = s.form = 1 + std::min<std::uint32_t>(t.length, 5);  // figures differ by length alone
                break;
            case Kind::open_quote:
            case Kind::close_quote: set_mark(s, Tag::quote, lemma_hash("\"")); break;
            default: set_mark(s, tag_of(t.mark), 16 + static_cast<std::uint32_t>(t.mark)); break;
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
        const lex::Key key = key_of(t);
        const Vocable* v = t.length <= lex::max_key_length ? lex::find_vocable(key) : nullptr;
        s.lemma = s.form = lemma_hash(key);
        if (article_.own_words != nullptr && t.length <= lex::max_key_length) {
            if (const lex::OwnWord* own = article_.own_words->find(key)) {
                v = &own->vocable;
                if (own->title) s.lemma = s.form = v->noun_lemma;
            }
        }
        if (v == nullptr) {
            s.tag = tag_unknown(i, t);
            return;
        }
        s.noun_class = v->noun_class;
        s.verb_class = v->verb_class;
        const bool acronym = t.has(lex::all_caps) && t.length == 2 && v->settled != Tag::none && !title_;
        if (v->settled != Tag::none && !acronym && !is_month(t)) {
            s.tag = v->settled;
            s.lemma = v->verb_lemma;
            return;
        }
        s.tag = t.has(lex::capital) && is_name(i, *v) ? Tag::name : choose(i, *v);
        if (verb_tags.contains(s.tag) && v->verb != 0) s.lemma = v->verb_lemma;
        if (s.tag == Tag::noun && v->noun != 0) s.lemma = v->noun_lemma;
        if (t.has(lex::capital) && title_ && s.is(Tags{Tag::noun, Tag::adjective})) s.tag = Tag::name;
    }

    // "Campaigners", "Hydrologists" at the start of a sentence.
    static bool names_people(std::string_view word) {
        return word.size() > 6 && lex::find_known_name(word) == nullptr &&
               (word.ends_with("ers") || word.ends_with("ors") || word.ends_with("ists"));
    }

    static bool is_month(const Token& t) { return t.has(lex::capital) && t.any(lex::Month); }

    [[nodiscard]] Tag tag_unknown(std::uint32_t i, const Token& t) const {
        const auto word = article_.text_of(t);
        if (i == sentence_.first && names_people(word) && !article_.token(i + 1).has(lex::capital)) return Tag::noun;
        if (t.has(lex::capital)) return Tag::name;
        if (word.ends_with("ly")) return Tag::adverb;
        if (word.ends_with("ing")) return Tag::gerund;
        return word.ends_with("ed") ? Tag::past : Tag::noun;
    }

    // A capitalised word: a name unless its capital has another reason.
    [[nodiscard]] bool is_name(std::uint32_t i, const Vocable& v) const {
        const bool first = i == sentence_.first || starts_speech(out_[i - 1], article_.token(i - 1));
        if (!first && !title_) return true;
        if (v.noun == 0 && v.verb == 0 && v.adjective == 0 && v.adverb == 0) return true;
        if (!first || title_ || i + 1 == sentence_.last) return false;
        const Token& next = article_.token(i + 1);
        return next.has(lex::capital) && !next.any(lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition |
                                                   lex::Conjunction | lex::Function);
    }

    // The likeliest reading; of equal ones the first of noun, verb, adjective, adverb.
    [[nodiscard]] Tag choose(std::uint32_t i, const Vocable& v) const {
        const Tag before = i > sentence_.first ? out_[i - 1].tag : Tag::none;
        if (v.adverb != 0 && article_.text_of(article_.token(i)).ends_with("ly")) return Tag::adverb;
        const float noun = occurrences[v.noun] * (doubles_noun.contains(before) ? 2.0F : 1.0F);
        const std::array<float, 3> others{v.verb != 0 ? verb_score(i, v, before) : 0, occurrences[v.adjective],
                                          occurrences[v.adverb]};
        const std::array<Tag, 3> tags{verb_tag(v, before), Tag::adjective, Tag::adverb};
        Tag best = Tag::noun;
        float highest = noun;
        for (std::size_t k = 0; k < others.size(); ++k) {
            best = others[k] > highest ? tags[k] : best;
            highest = std::max(others[k], highest);
        }
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
        const Token& t = article_.token(i);
        return t.any(lex::Article) || t.is(lex::Word::that) || t.is(lex::Word::to) || t.is(lex::Word::his) ||
               t.is(lex::Word::her) || t.is(lex::Word::their);
    }

    [[nodiscard]] bool is_joining_hyphen(std::uint32_t i) const {
        const Token& t = article_.token(i);
        const Token& next = article_.token(i + 1);
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
    TokenRange sentence_;
    Syntax& out_;
    bool title_;
};

}  // namespace

void tag_sentence(const Article& article, TokenRange sentence, Syntax& out) { Tagger(article, sentence, out).run(); }

}  // namespace saidso::grammar
