#include "resolve/pronouns.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "lex/source_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

// How far back antecedents are looked for.
constexpr int most_mentions = 40;
constexpr int most_sentences = 8;
constexpr std::uint32_t farthest_description = 120;  // tokens

// Evidence for an antecedent. A mention loses `distance` for every sentence between.
constexpr int nearness = 200;
constexpr int distance = 16;
constexpr int spoke_before = 15;
constexpr int subject_before = 12;
constexpr int same_gender = 10;
constexpr int certain_kind = 10;
constexpr int in_own_content = 40;
constexpr int wrong_number = 30;
constexpr int unlikely_kind = 20;
constexpr int often = 3;  // for each mention, up to
constexpr int most_often = 6;

bool is_body(Pronoun pronoun) { return pronoun == Pronoun::company || pronoun == Pronoun::it; }

// No mention in the sentence of the pronoun can score more, and none before it that has not `distance` less.
int highest_score(Pronoun pronoun) {
    const bool one = pronoun == Pronoun::he || pronoun == Pronoun::she;
    return nearness + certain_kind + spoke_before + subject_before + (one ? same_gender : 0) +
           (is_body(pronoun) ? often * most_often : 0);
}

bool is_person(SourceKind kind) {
    return (unsigned{kind == SourceKind::person} | unsigned{kind == SourceKind::anonymous}) != 0;
}

bool is_inside(const Reading& r, const Attribution& a, std::uint32_t token) {
    return std::ranges::any_of(r.content(a), [&](const TokenRange& f) { return f.contains(token); });
}

// It stands before the first verb of its sentence.
bool is_subject(const Reading& r, std::uint32_t token) {
    return r.syntax[token].verb_groups == r.syntax[r.sentence_of(token).first].verb_groups;
}

// Evidence that the referent is what the pronoun stands for; nullopt when it cannot be.
std::optional<int> fit(const Referent& referent, Pronoun pronoun) {
    const bool person = is_person(referent.kind);
    // "in", "on" and "at" stand before persons too: "no confidence in Dural".
    const bool named_place = (referent.classes & (lex::place_name | lex::locative_name)) != 0;
    const bool place = (unsigned{!person} & unsigned{named_place}) != 0;
    if (pronoun == Pronoun::he || pronoun == Pronoun::she) {
        const std::uint32_t wanted = pronoun == Pronoun::he ? lex::masculine : lex::feminine;
        const bool gender = (referent.classes & (lex::masculine | lex::feminine)) != 0;
        const unsigned other = unsigned{gender} & unsigned{(referent.classes & wanted) == 0};
        const unsigned thing =
            unsigned{place} | unsigned{referent.certain} | unsigned{referent.kind != SourceKind::unknown};
        const unsigned island = unsigned{(referent.classes & lex::locative_name) != 0} & unsigned{!referent.certain} &
                                unsigned{!gender};  // "on Gran Canaria"
        if ((unsigned{referent.plural} | other | island | (unsigned{!person} & thing)) != 0) return std::nullopt;
        return (gender ? same_gender : 0) + (referent.certain ? certain_kind : 0) -
               ((unsigned{person} | unsigned{gender}) != 0 ? 0 : 2 * unlikely_kind);
    }
    if (pronoun == Pronoun::company && place) return std::nullopt;
    if (pronoun == Pronoun::company)
        return referent.kind == SourceKind::organization
                   ? std::optional(referent.certain ? certain_kind : 0)
                   : (referent.kind == SourceKind::unknown ? std::optional(-certain_kind) : std::nullopt);
    if (pronoun == Pronoun::authority)
        return referent.kind == SourceKind::government &&
                       ((referent.classes & lex::government_noun) != 0 ||
                        (referent.known != nullptr && !referent.known->place && referent.name.size() == 1))
                   ? std::optional(0)
                   : std::nullopt;
    if (pronoun == Pronoun::it) {
        if (person && (referent.certain || (referent.classes & (lex::masculine | lex::feminine)) != 0))
            return std::nullopt;
        return (referent.certain ? certain_kind : 0) - (person || place ? unlikely_kind : 0);
    }
    if (person && !referent.plural) return -wrong_number;
    return referent.plural ? certain_kind : 0;
}

template <class Fits>
std::uint32_t nearest(const Referents& referents, std::uint32_t position, Fits fits) {
    std::uint32_t found = absent;
    int steps = 0;
    referents.walk_back(position, [&](const Mention& m) {
        if (fits(referents[m.referent])) found = m.referent;
        return found == absent && ++steps < 4 * most_mentions;
    });
    return found;
}

}  // namespace

Pronoun pronoun_of(const Reading& r, TokenRange source) {
    const std::uint32_t form = r.syntax[source.first].form;
    if (source.size() > 2) return Pronoun::none;
    if (source.size() == 2 && !r.syntax[source.last - 1].is(Tags{Tag::object_pronoun, Tag::determiner}))
        return Pronoun::none;
    if (source.size() == 1 && WordList{"who", "which", "whom"}.holds(form)) return Pronoun::relative;
    if ((lex::source_word_classes(form) & lex::personal_pronoun) == 0) return Pronoun::none;
    if (WordList{"he", "him", "himself", "his"}.holds(form)) return Pronoun::he;
    if (WordList{"she", "her", "herself"}.holds(form)) return Pronoun::she;
    if (WordList{"it", "itself", "its"}.holds(form)) return Pronoun::it;
    if (WordList{"they", "them", "themselves", "their"}.holds(form)) return Pronoun::they;
    return WordList{"i", "me", "my", "myself"}.holds(form) ? Pronoun::speaker : Pronoun::speakers;
}

Antecedent antecedent(const Reading& r, const Referents& referents, const Attribution* a, std::uint32_t position,
                      Pronoun pronoun, Quoted quoted, int least) {
    const std::uint32_t sentence = r.syntax[position].sentence;
    const std::uint32_t quotation = r.article.segments.quotation_of[position];
    const int highest = highest_score(pronoun);
    Antecedent best{absent, least};
    int steps = 0;
    referents.walk_back(position, [&](const Mention& m) {
        const std::uint32_t there = r.syntax[m.token].sentence;
        const int apart = static_cast<int>(sentence - there);
        const unsigned far = unsigned{++steps > most_mentions} | unsigned{there == absent} |
                             unsigned{apart > most_sentences} |
                             unsigned{best.score >= highest - distance * std::min(apart, most_sentences)};
        if (far != 0) return false;
        if (quoted.quoted && m.referent == quoted.speaker) return true;
        const bool same_quotation = r.article.segments.quotation_of[m.token] == quotation;
        if (quoted.quoted && pronoun == Pronoun::they && !same_quotation) return true;
        const auto evidence = fit(referents[m.referent], pronoun);
        if (!evidence) return true;
        const int salience = is_body(pronoun) ? often * std::min(referents[m.referent].mentions, most_often) : 0;
        const int score = nearness + *evidence + salience - distance * apart + (m.spoke ? spoke_before : 0) +
                          (is_subject(r, m.token) ? subject_before : 0) -
                          (a != nullptr && is_inside(r, *a, m.token) ? in_own_content : 0);
        if (score > best.score) best = {m.referent, score};
        return true;
    });
    return best;
}

namespace {

// A lower-case person's noun that could be what the pronoun stands for.
bool describes(const Reading& r, std::uint32_t head, Pronoun pronoun) {
    const std::uint32_t c = source_classes(r, head);
    if ((c & (lex::person_noun | lex::relation | lex::informal_group)) == 0) return false;
    const TokenSyntax& s = r.syntax[head];
    const bool guessed = s.noun_class != person_class && lex::source_word_classes(s.lemma, s.form) == 0;
    if (guessed) return false;  // "scooter" ends like a person
    const bool plural = is_plural_noun(r, head);
    if (plural != (pronoun == Pronoun::they)) return false;
    const std::uint32_t other = pronoun == Pronoun::he ? lex::feminine : lex::masculine;
    const std::uint32_t own = pronoun == Pronoun::he ? lex::masculine : lex::feminine;
    return plural || (c & other) == 0 || (c & own) != 0;
}

// "the critic Rupert Dane", "Dane, a critic": the name says more.
bool goes_with_name(const Reading& r, TokenRange chunk) {
    for (std::uint32_t i = chunk.first; i < chunk.last; ++i)
        if (is_capital(r, i) && i + 1 == chunk.last) return true;
    const auto comma_then_name = [&](std::uint32_t comma, std::uint32_t name) {
        return r.is(comma, Tag::comma) && is_capital(r, name);
    };
    return (chunk.first >= 2 && comma_then_name(chunk.first - 1, chunk.first - 2)) ||
           comma_then_name(chunk.last, chunk.last + 1) || is_capital(r, chunk.last);
}

}  // namespace

Description description_before(const Reading& r, std::uint32_t position, Pronoun pronoun, Quoted quoted, int least) {
    if (pronoun != Pronoun::he && pronoun != Pronoun::she && pronoun != Pronoun::they) return {};
    constexpr int highest = nearness + same_gender + subject_before;
    const std::uint32_t sentence = r.syntax[position].sentence;
    if (sentence == absent) return {};
    const auto& quotation_of = r.article.segments.quotation_of;
    const std::uint32_t limit = position > farthest_description ? position - farthest_description : 0;
    if (r.nouns.empty()) return {};
    const auto before = [&](std::uint32_t noun) { return noun < position; };
    const std::uint32_t* const first = r.nouns.data();
    for (const std::uint32_t* at = last_before(r.nouns, before) + 1; at != first && at[-1] >= limit;) {
        const std::uint32_t i = *--at;
        const TokenSyntax& s = r.syntax[i];
        const int apart = static_cast<int>(sentence - s.sentence);
        if (apart > 2 || highest - distance * apart <= least) break;
        const unsigned ends = unsigned{before(i)} & unsigned{s.tag == Tag::noun} & unsigned{s.chunk.last == i + 1};
        if (ends == 0) continue;
        const bool foreign = quotation_of[i] != quotation_of[position];
        if (foreign && (quoted.quoted || r.article.in_quotation(i))) continue;
        if (describes(r, i, pronoun) && is_subject(r, s.chunk.first) && !goes_with_name(r, s.chunk))
            return {s.chunk, highest - distance * apart};
    }
    return {};
}

namespace {

// Whether the referent goes by the word.
bool holds(const Reading& r, const Referent& known, std::array<TokenRange, 2> names, std::uint32_t word) {
    if (known.head == word) return true;
    for (const TokenRange words : names)
        for (std::uint32_t i = words.first; i < words.last; ++i)
            if ((unsigned{r.syntax[i].lemma == word} | unsigned{r.syntax[i].form == word}) != 0) return true;
    return false;
}

}  // namespace

std::uint32_t earlier_with_role(const Reading& r, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase) {
    if (phrase.role.empty()) return absent;
    return nearest(referents, position, [&](const Referent& known) {
        if ((unsigned{!is_person(known.kind)} | unsigned{known.plural != phrase.plural}) != 0) return false;
        const std::array names{known.role_words, known.other_role};
        if (!holds(r, known, names, r.syntax[phrase.head].lemma)) return false;
        for (std::uint32_t i = phrase.role.first; i < phrase.role.last; ++i)
            if (r.syntax[i].is(grammar::noun_tags) && !holds(r, known, names, r.syntax[i].lemma)) return false;
        return true;
    });
}

std::uint32_t earlier_with_head(const Reading& r, const Referents& referents, std::uint32_t position,
                                const NounPhrase& phrase) {
    const std::uint32_t head = r.syntax[phrase.head].lemma;
    const TokenRange body = phrase.body.empty() ? TokenRange{phrase.head, phrase.head + 1} : phrase.body;
    return nearest(referents, position, [&](const Referent& known) {
        const unsigned other = unsigned{known.name.empty()} & unsigned{known.head != head};
        if ((unsigned{is_person(known.kind)} | unsigned{known.plural != phrase.plural} | other) != 0) return false;
        for (std::uint32_t i = body.first; i < body.last; ++i)
            if (r.syntax[i].is(grammar::noun_tags) &&
                !holds(r, known, {known.name, known.role_words}, r.syntax[i].lemma))
                return false;
        return true;
    });
}

}  // namespace saidso::resolve
