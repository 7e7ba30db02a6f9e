// The spans that most sources and contents have, as the words around the cue tell them; and the features that tell
// whether a cue's own has that span, so that most need no search.
#pragma once

#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::resolve {

// The noun phrase before the cue, or right after it; empty: there is none.
TokenRange usual_source(const Passage& p, const CueContext& c);
// The words of the sentence up to the cue, or to a source before it.
TokenRange usual_left(const Passage& p, const CueContext& c);
// The words from the cue, or from a source after it, up to the end of the sentence.
TokenRange usual_right(const Passage& p, const CueContext& c);
// Whether what follows a semicolon, or a predicate after a conjunction, may be none of the content: "said it was closed
// and promised".
bool may_end_inside(const Passage& p, TokenRange content);
// Whether there is any content to look for right of the cue.
bool may_have_right(const Passage& p, const CueContext& c);

template <class Sink>
void usual_source_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{"usual source"};
    const std::uint32_t right = flag(span.first >= c.cue.last);
    const std::uint32_t from = right != 0 ? c.cue.last : span.last;
    const std::uint32_t to = right != 0 ? span.first : c.cue.first;
    const Word* start = p.word(span.first);
    const Word* end = start + span.size();
    const Word* cue = p.word(c.cue.first);
    const TokenRange first_chunk = p.token(span.first).chunk;
    const TokenSyntax& noun = p.token(first_chunk.last - 1);
    const bool near = to < from + 4;
    const std::uint32_t shape =
        right + 2 * flag(first_chunk != span) + 4 * at_most(3, p.commas(span.first, span.last)) + 16 * flag(near);
    const std::uint32_t before = start[-1].code();
    const std::uint32_t quotes = flag(p.quoted(span.first)) + 2 * flag(p.quoted(c.head)) + 4 * right;
    f.add(g("shape"), shape);
    f.add(g("head"), c.lemma, shape);
    f.add(g("head and words around"), c.lemma, before, end[0].code());
    f.add(g("class before"), before, start[0].code(), shape);
    f.add(g("word before"), start[-1].lemma, right);
    f.add(g("classes before"), before, start[-2].code(), right);
    f.add(g("first word"), start[0].lemma, shape);
    f.add(g("noun"), noun.lemma, right);
    f.add(g("class of the noun"), noun.noun_class, code(noun.tag), shape);
    f.add(g("last word"), end[-1].lemma, right);
    f.add(g("word after"), end[0].lemma, end[-1].code(), shape);
    f.add(g("classes after"), end[0].code(), end[1].code(), shape);
    f.add(g("class before the cue"), cue[-1].code(), c.passive, right);
    f.add(g("complement"), c.follows, right);
    f.add(g("last word of the cue"), c.last_lemma, shape);
    f.add(g("quotations"), quotes, before);
    f.add(g("words between"),
          near ? tag_sequence(p, from, to) : cue[-1].code() * 4 + at_most(3, p.verb_groups(from, to)),
          code(p.tag(c.head)), c.passive);
    f.add(g("verb groups before"), at_most(3, p.verb_groups(c.range.first, span.first)), before, right);
    f.add(g("place in the sentence"), bucket(span.first - c.range.first), before, right);
    f.add(g("word before and head"), start[-1].lemma, c.lemma);
    f.add(g("word before and class of the noun"), start[-1].lemma, noun.noun_class);
    f.add(g("cues before"), at_most(3, p.strong(c.range.first, span.first)), before, right);
}

template <class Sink>
void usual_left_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{"usual left content"};
    const Word* start = p.word(span.first);
    const Word* end = start + span.size();
    const std::uint32_t limit = c.left_limit();
    const std::uint32_t groups = at_most(3, p.verb_groups(span.first, span.last));
    const bool quoted = p.quoted(span.first);
    const bool same = quoted && p.quotation(span.first) == p.quotation(span.last - 1);
    const std::uint32_t quotes = flag(quoted) + 2 * flag(opens_quotation(p, span.first)) +
                                 4 * flag(p.quoted(span.last - 1)) + 8 * flag(closes_quotation(p, span.last)) +
                                 16 * flag(same) + 32 * flag(p.quoted(c.head));
    const std::uint32_t before = flag(c.range.first > 0 && p.quoted(c.range.first - 1));
    const std::uint32_t gap = tag_sequence(p, span.last, limit);
    f.add(g("quotations"), quotes, before, gap);
    f.add(g("head"), c.lemma, c.source_side());
    f.add(g("head and marks"), c.lemma, gap, quotes);
    f.add(g("complement"), c.follows, c.source_side(), gap);
    f.add(g("marks and class after the cue"), gap, p.word(c.cue.last - 1)[1].code(), c.source_side());
    f.add(g("first word"), start[0].lemma, quotes);
    f.add(g("first classes"), start[0].code(), start[1].code(), quotes);
    f.add(g("last word"), end[-1].lemma, gap);
    f.add(g("verb groups"), groups, at_most(3, p.commas(span.first, span.last)), gap);
    f.add(g("cues"), at_most(2, p.strong(span.first, span.last)), quotes, groups);
    f.add(g("length"), bucket(span.size()), gap, groups);
    f.add(g("subject"), c.precedes, gap);
    f.add(g("words after"), bucket(c.range.last - c.cue.last), c.follows, gap);
}

template <class Sink>
void usual_right_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{"usual right content"};
    const Word* start = p.word(span.first);
    const Word* end = start + span.size();
    const std::uint32_t commas = at_most(4, p.commas(span.first, span.last));
    const std::uint32_t groups = at_most(4, p.verb_groups(span.first, span.last));
    const std::uint32_t cues = at_most(2, p.strong(span.first, span.last));
    const std::uint32_t quotes = flag(p.quoted(span.first)) + 2 * flag(opens_quotation(p, span.first)) +
                                 4 * flag(p.quoted(span.last - 1)) + 8 * flag(closes_quotation(p, span.last)) +
                                 16 * flag(p.quoted(c.head));
    const std::uint32_t where = c.source_side() * 2 + flag(c.without_left);
    const std::uint32_t gap = bucket(span.first - std::max(c.cue.last, c.source.last));
    const std::uint32_t length = bucket(span.size());
    f.add(g("where"), where);
    f.add(g("head"), c.lemma, where);
    f.add(g("head and complement"), c.lemma, c.follows, where);
    f.add(g("complement"), c.follows, where);
    f.add(g("head and first class"), c.lemma, start[0].code(), start[-1].code());
    f.add(g("classes at the start"), start[-1].code(), start[0].code(), start[1].code());
    f.add(g("first word"), start[0].lemma, gap);
    f.add(g("word before"), start[-1].lemma, gap);
    f.add(g("last word of the cue"), c.last_lemma, start[-1].code());
    f.add(g("commas and verb groups"), commas, groups, cues);
    f.add(g("head and commas"), c.lemma, commas);
    f.add(g("cues and quotations"), cues, quotes);
    f.add(g("quotations"), quotes, where, commas);
    f.add(g("length"), length, commas, groups);
    f.add(g("mark at the end"), end[0].code(), quotes);
    f.add(g("last word"), end[-1].lemma);
    f.add(g("head and verb groups"), c.lemma, groups, commas);
    f.add(g("word before and commas"), start[-1].lemma, groups, commas);
    f.add(g("complement and verb groups"), c.follows, groups, commas);
    f.add(g("last classes"), end[-1].code(), end[-2].code());
}

}  // namespace saidso::resolve
