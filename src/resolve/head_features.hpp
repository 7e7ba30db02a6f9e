// Features that tell whether a token is the head of a cue.
#pragma once

#include "resolve/feature.hpp"
#include "resolve/passage.hpp"

namespace saidso::resolve {

// The strength of a token as a cue by list and training.
inline std::uint32_t cue_level(const Evidence& e) { return std::max(e.prior, e.listed) * 8U + e.listed; }

// The nearest unquoted likely cue on one side of a head.
struct NeighbourCue {
    std::uint32_t distance = 99;
    std::uint8_t best = 0;  // strongest prior on that side
    std::uint32_t token = absent;
};
NeighbourCue cue_before(const Passage& p, const PossibleHead& head, std::uint32_t first);
NeighbourCue cue_after(const Passage& p, const PossibleHead& head, std::uint32_t last);

inline constexpr FeatureGroup head_group{"head"};

// A possible head and what several of its features look at.
struct HeadContext {
    HeadContext(const Passage& p, std::uint32_t head_token)
        : head(head_token),
          token(p.token(head_token)),
          level(cue_level(p.evidence[head_token])),
          sentence(p.sentence(head_token)),
          group(p.group_of(head_token)),
          follows(what_follows(p, group.last, sentence.last)),
          precedes(what_precedes(p, head_token, sentence.first)) {}
    std::uint32_t head;
    const TokenSyntax& token;
    std::uint32_t level;
    TokenRange sentence;
    TokenRange group;        // verb group
    std::uint32_t follows;   // class of the complement
    std::uint32_t precedes;  // class of the subject
};

// A glance at the words rules out most that might be heads.
template <class Sink>
void head_glance_features(const Passage& p, const PossibleHead& possible, Sink& f) {
    constexpr FeatureGroup g{"glance"};
    const std::uint32_t head = possible.token();
    const Word* w = p.word(head);
    const std::uint32_t level = cue_level(p.evidence[head]) * 2 + flag(p.quoted(head));
    const std::uint32_t tag = w->code();
    f.add(g("any"));
    f.add(g("cue level"), level, tag);
    f.add(g("word and class"), w->lemma, tag);
    f.add(g("word and word before"), w->lemma, w[-1].lemma);
    f.add(g("word and word after"), w->lemma, w[1].lemma);
    f.add(g("word and classes after"), w->lemma, w[1].code(), w[2].code());
    f.add(g("word and classes before"), w->lemma, w[-1].code(), w[-2].code());
    f.add(g("cue level and classes around"), level, w[-1].code(), w[1].code());
    f.add(g("cue level and classes after"), level, w[1].code(), w[2].code());
    f.add(g("cue level and word before"), level, w[-1].lemma);
    f.add(g("cue level and word after"), level, w[1].lemma);
    f.add(g("verb and noun class"), w->verb_class * 64U + w->noun_class, tag, w[1].code());
}

// The word itself and its neighbours.
template <class Sink>
void head_word_features(const Passage& p, std::uint32_t head, Sink& f) {
    constexpr FeatureGroup g = head_group;
    const Word* w = p.word(head);
    const std::uint32_t level = cue_level(p.evidence[head]);
    const std::uint32_t tag = w->code();
    f.add(g("any"));
    f.add(g("word and class"), w->lemma, tag);
    f.add(g("form"), p.token(head).form);
    f.add(g("word 3 before"), w[-3].lemma);
    f.add(g("word 2 before"), w[-2].lemma);
    f.add(g("word before"), w[-1].lemma);
    f.add(g("word after"), w[1].lemma);
    f.add(g("word 2 after"), w[2].lemma);
    f.add(g("word 3 after"), w[3].lemma);
    f.add(g("class and class 3 before"), w[-3].code(), tag);
    f.add(g("class and class 2 before"), w[-2].code(), tag);
    f.add(g("class and class before"), w[-1].code(), tag);
    f.add(g("class and class after"), w[1].code(), tag);
    f.add(g("class and class 2 after"), w[2].code(), tag);
    f.add(g("class and class 3 after"), w[3].code(), tag);
    f.add(g("word and word after"), w->lemma, w[1].lemma);
    f.add(g("word and word before"), w[-1].lemma, w->lemma);
    f.add(g("word and class after"), w->lemma, w[1].code());
    f.add(g("word and class before"), w->lemma, w[-1].code());
    f.add(g("classes around"), w[-1].code(), tag, w[1].code());
    f.add(g("classes from here"), tag, w[1].code(), w[2].code());
    f.add(g("classes up to here"), w[-2].code(), w[-1].code(), tag);
    f.add(g("word and classes after"), w->lemma, w[1].code(), w[2].code());
    f.add(g("words around"), w[-1].lemma, w->lemma, w[1].lemma);
    f.add(g("words from here"), w->lemma, w[1].lemma, w[2].lemma);
    f.add(g("verb class"), w->verb_class, tag);
    f.add(g("noun class"), w->noun_class, tag);
    f.add(g("verb and noun class"), w->verb_class * 64U + w->noun_class, tag, w[1].code());
    f.add(g("cue level"), level, tag);
    f.add(g("cue level and class after"), level, tag, w[1].code());
    f.add(g("cue level and class before"), level, tag, w[-1].code());
}

// What stands before and after its verb group.
template <class Sink>
void head_complement_features(const Passage& p, const HeadContext& h, Sink& f) {
    constexpr FeatureGroup g = head_group;
    const TokenSyntax& t = h.token;
    f.add(g("cue level and complement"), h.level, h.follows);
    f.add(g("cue level and subject"), h.level, h.precedes);
    f.add(g("word and complement"), t.lemma, h.follows);
    f.add(g("word and subject"), t.lemma, h.precedes);
    f.add(g("complement and subject"), h.follows, h.precedes, code(t.tag));
    f.add(g("verb class and complement"), t.verb_class, h.follows, code(t.tag));
    f.add(g("verb class and subject"), t.verb_class, h.precedes, code(t.tag));
    f.add(g("noun class and complement"), t.noun_class, h.follows, code(t.tag));
    f.add(g("word in quotation"), p.quoted(h.head), t.lemma);
    f.add(g("cue level in quotation"), p.quoted(h.head), h.level);
    f.add(g("cue level, complement and subject"), h.level, h.follows, h.precedes);
}

// Other likely cues of the sentence.
template <class Sink>
void head_neighbour_features(const Passage& p, const PossibleHead& possible, const HeadContext& h, Sink& f) {
    constexpr FeatureGroup g = head_group;
    const std::uint32_t head = h.head;
    const std::uint32_t lemma = h.token.lemma;
    const std::uint32_t level = h.level;
    const NeighbourCue l = cue_before(p, possible, h.sentence.first);
    const NeighbourCue r = cue_after(p, possible, h.sentence.last);
    const std::uint32_t left_lemma = l.token == absent ? 0 : p.token(l.token).lemma;
    f.add(g("cues before and after"), l.best, r.best, level * 2 + flag(p.quoted(head)));
    f.add(g("cue before"), l.best, bucket(l.distance), level);
    f.add(g("cue after"), r.best, bucket(r.distance), level);
    f.add(g("word of the cue before"), left_lemma, level);
    f.add(g("word of the cue after"), r.token == absent ? 0 : p.token(r.token).lemma, level);
    f.add(g("word, cues before and after"), l.best, r.best, lemma);
    if (l.token == absent) return;
    const std::uint32_t follows = what_follows(p, l.token + 1, h.sentence.last);
    const std::uint32_t strength = cue_level(p.evidence[l.token]);
    bool conjunction = false;
    for (std::uint32_t i = l.token + 1; i < head; ++i) conjunction = conjunction || p.tag(i) == Tag::conjunction;
    f.add(g("words of the cue before"), left_lemma, p.token(l.token + 1).lemma, level);
    f.add(g("complement of the cue before"), follows, strength, level);
    f.add(g("complement and distance of the cue before"), follows, strength * 32 + bucket(l.distance),
          head > 0 ? code(p.tag(head - 1)) : 0);
    f.add(g("coordinated with the cue before"), strength, flag(conjunction) * 2 + flag(p.commas(l.token, head) != 0),
          level);
    f.add(g("verb groups after the cue before"), p.verb_groups(l.token + 1, head), strength, level);
}

template <class Sink>
void head_quotation_features(const Passage& p, const HeadContext& h, Sink& f) {
    constexpr FeatureGroup g = head_group;
    const std::uint32_t head = h.head;
    const std::uint32_t first = h.sentence.first;
    const bool before = p.quoted(first) || p.has_quotation_mark(first, head);
    const bool after = p.quoted(h.sentence.last - 1) || p.has_quotation_mark(head + 1, h.sentence.last);
    const bool previous = first > 0 && p.quoted(first - 1);
    const std::uint32_t pattern =
        flag(before) + 2 * flag(after) + 4 * flag(p.quoted(head)) + 8 * flag(p.quoted(first)) + 16 * flag(previous);
    f.add(g("quotations around"), pattern, h.level);
    f.add(g("quotations around and subject"), pattern, code(h.token.tag), h.precedes);
    f.add(g("word and quotations around"), h.token.lemma, pattern);
}

// Its verb group, subject and object.
template <class Sink>
void head_phrase_features(const Passage& p, const HeadContext& h, Sink& f) {
    constexpr FeatureGroup g = head_group;
    const TokenSyntax& t = h.token;
    const std::uint32_t head = h.head;
    const std::uint32_t tag = code(t.tag);
    const std::uint32_t level = h.level;
    const TokenRange sentence = h.sentence;
    const TokenRange group = h.group;
    const std::uint32_t tags = tag_sequence(p, group.first, group.last);
    f.add(g("verb group"), tags, level);
    f.add(g("word and verb group"), tags, head - group.first, t.lemma);
    f.add(g("word and first word of the group"), p.token(group.first).lemma, t.lemma);
    std::uint32_t subject = group.first;
    while (subject > sentence.first && p.tag(subject - 1) == Tag::adverb) --subject;
    if (subject > sentence.first && p.token(subject - 1).in(grammar::Chunk::noun)) {
        const TokenSyntax& s = p.token(subject - 1);
        f.add(g("head of the subject"), s.lemma);
        f.add(g("class of the subject"), s.noun_class, code(s.tag), level);
        f.add(g("word and class of the subject"), s.noun_class, code(s.tag), t.lemma);
    }
    if (group.last < sentence.last && p.token(group.last).in(grammar::Chunk::noun)) {
        const std::uint32_t object = p.token(group.last).chunk.last - 1;
        const Word* w = p.word(object);
        f.add(g("word and head of the object"), w->lemma, t.lemma);
        f.add(g("word and class of the object"), w->noun_class, t.lemma);
        f.add(g("cue level of the object"), cue_level(p.evidence[object]), level);
        f.add(g("word and word after the object"), w[1].lemma, t.lemma);
        f.add(g("class after the object"), w[1].code(), w->code(), level);
    }
    f.add(g("distance to the sentence's start"), bucket(head - sentence.first), level);
    f.add(g("distance to the sentence's end"), bucket(sentence.last - 1 - head), level);
    f.add(g("place in a noun chunk"), t.in(grammar::Chunk::noun) ? 1 + flag(t.chunk.last == head + 1) : 0, tag, level);
    f.add(g("first word of the sentence"), p.token(sentence.first).lemma, level);
}

template <class Sink>
void head_features(const Passage& p, const PossibleHead& head, Sink& f) {
    const HeadContext h(p, head.token());
    head_word_features(p, head.token(), f);
    head_complement_features(p, h, f);
    head_neighbour_features(p, head, h, f);
    head_quotation_features(p, h, f);
    head_phrase_features(p, h, f);
}

}  // namespace saidso::resolve
