// Features of a source's edges and span, and of its absence.
#pragma once

#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::resolve {

// How far a source's edge lies from the cue, and what lies between.
struct SourcePlace {
    SourcePlace(const Passage& p, const CueContext& c, Side side, std::uint32_t edge) {
        const bool right = side == Side::right;
        const std::uint32_t from = right ? c.cue.last : edge;
        const std::uint32_t to = right ? edge : c.cue.first;
        gap = to - from;
        verb_groups = at_most(3, p.verb_groups(from, to));
        commas = at_most(3, p.commas(from, to));
    }
    std::uint32_t gap;
    std::uint32_t verb_groups;
    std::uint32_t commas;
};

// The side of the cue on which the token before `end` lies.
inline Side side_of_end(const CueContext& c, std::uint32_t end) { return end > c.cue.last ? Side::right : Side::left; }
inline Side side_of_start(const CueContext& c, std::uint32_t start) {
    return start >= c.cue.last ? Side::right : Side::left;
}

template <Side side, class Sink>
void source_start_features(const Passage& p, const CueContext& c, std::uint32_t start, Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "source start before the cue" : "source start after the cue"};
    const Word* w = p.word(start);
    f.add(g("classes before and here"), w[-1].code(), w[0].code());
    f.add(g("word before"), w[-1].lemma, w[0].code());
    f.add(g("word here"), w[0].lemma);
    f.add(g("classes here and after"), w[0].code(), w[1].code());
    const bool chunk = p.noun_chunk_begins(start);
    f.add(g("head of the noun chunk"), chunk ? p.chunk_head(start).lemma : 0);
    f.add(g("class of the noun chunk"), chunk ? p.chunk_head(start).noun_class : 0, w[0].code());
    const SourcePlace at(p, c, side, start);
    f.add(g("distance"), bucket(at.gap));
    f.add(g("noun chunk, verb groups and commas between"), chunk, at.verb_groups, at.commas);
    f.add(g("word before and passive"), c.passive, w[-1].lemma);
    f.add(g("in quotation"), p.quoted(start), p.quoted(c.head));
    f.add(g("noun chunk, verb groups between and class before"), chunk, at.verb_groups, w[-1].code());
    f.add(g("head and distance"), bucket(at.gap), c.lemma);
    if constexpr (side == Side::right) {
        const Word* cue = p.word(c.cue.first);
        f.add(g("head and adjacent"), at.gap == 0, c.lemma);
        f.add(g("last word of the cue and adjacent"), at.gap == 0, c.last_lemma);
        f.add(g("last word of the cue and distance"), bucket(at.gap), c.last_lemma);
        f.add(g("class before the cue"), at.gap == 0, cue[-1].code(), w[0].code());
    } else {
        std::uint32_t next = chunk ? p.token(start).chunk.last : start;
        while (next < c.cue.first && p.tag(next) == Tag::adverb) ++next;
        f.add(g("noun chunk reaches the cue"), next >= c.cue.first, chunk, w[-1].code());
        f.add(g("capital"), w[0].code(), p.article.token(start).has(lex::capital), at.verb_groups);
    }
}

template <Side side, class Sink>
void source_end_features(const Passage& p, const CueContext& c, std::uint32_t end, Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "source end before the cue" : "source end after the cue"};
    const Word* w = p.word(end - 1) + 1;
    f.add(g("classes before and here"), w[-1].code(), w[0].code());
    f.add(g("word here"), w[-1].code(), w[0].lemma);
    f.add(g("word before"), w[-1].lemma);
    f.add(g("classes here and after"), w[0].code(), w[1].code());
    const bool quoted_here = w[0].tag != Tag{63} && p.quoted(end);
    f.add(g("in quotation"), p.quoted(end - 1), quoted_here);
    f.add(g("class of the noun"), w[-1].noun_class, w[0].code());
    if constexpr (side == Side::right) f.add(g("classes from here"), w[0].code(), w[1].code(), w[2].code());
    const SourcePlace at(p, c, side, end);
    const bool chunk = p.noun_chunk_ends(end);
    f.add(g("distance"), bucket(at.gap));
    f.add(g("noun chunk, verb groups and commas between"), chunk, at.verb_groups, at.commas);
    f.add(g("noun chunk, what is between and class here"), chunk, at.verb_groups * 4 + at.commas, w[0].code());
    f.add(g("head and distance"), bucket(at.gap), c.lemma);
    if constexpr (side == Side::left) {
        const std::uint32_t tags = at.gap <= 4 ? tag_sequence(p, end, c.cue.first) : 7;
        f.add(g("classes between and noun chunk"), tags, chunk);
        f.add(g("classes between and class before"), tags, w[-1].code());
        f.add(g("class before the cue"), w[0].code(), p.word(c.cue.first)[-1].code(), at.verb_groups);
    }
}

template <class Sink>
void source_span_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{"source"};
    const Word* start = p.word(span.first);
    const Word* end = p.word(span.last - 1) + 1;
    const bool right = span.first >= c.cue.last;
    const std::uint32_t groups = at_most(2, p.verb_groups(span.first, span.last));
    const std::uint32_t commas = at_most(3, p.commas(span.first, span.last));
    const std::uint32_t between =
        right ? at_most(2, p.verb_groups(c.cue.last, span.first)) : at_most(3, p.verb_groups(span.last, c.cue.first));
    const bool whole_chunk = p.noun_chunk_begins(span.first) && p.token(span.first).chunk == span;
    f.add(g("length"), right, bucket(span.size()));
    f.add(g("classes"), span.size() <= 6 ? tag_sequence(p, span.first, span.last) : 7, right);
    f.add(g("verb groups and commas inside"), groups, commas, end[0].code());
    f.add(g("whole noun chunk"), whole_chunk, right, start[0].code());
    f.add(g("cues inside"), at_most(2, p.strong(span.first, span.last)), groups, commas);
    f.add(g("verb groups between"), between, groups, commas);
}

template <class Sink>
void no_source_features(const Passage& p, const CueContext& c, Sink& f) {
    constexpr FeatureGroup g{"no source"};
    const TokenRange sentence = c.range;
    const TokenSyntax& t = p.token(c.head);
    const Word* first = p.word(c.cue.first);
    const Word* last = p.word(c.cue.last - 1) + 1;
    bool by = false;
    constexpr std::uint32_t window = 40;
    for (std::uint32_t i = c.cue.last - 1; c.passive && i < std::min(sentence.last, c.cue.last + window); ++i)
        by = by || p.token(i).form == grammar::lemma_hash("by");
    f.add(g("any"));
    f.add(g("head"), t.lemma);
    f.add(g("passive"), c.passive);
    f.add(g("head and passive"), c.passive, t.lemma);
    f.add(g("subject"), c.precedes);
    f.add(g("class and subject"), code(t.tag), c.precedes);
    f.add(g("class before"), first[-1].code());
    f.add(g("classes before and here"), first[0].code(), first[-1].code());
    f.add(g("class after"), last[0].code());
    f.add(g("last word of the cue"), last[-1].lemma);
    f.add(g("word after and passive"), last[0].lemma, c.passive);
    f.add(g("first word of the cue"), code(t.tag), first[0].lemma);
    f.add(g("word before"), first[-1].lemma);
    f.add(g("passive and by"), by, c.passive);
}

}  // namespace saidso::resolve
