// Features of a whole content fragment, left or right of the cue, and of its absence.
#pragma once

#include "resolve/content_end_features.hpp"

namespace saidso::resolve {

template <Side side, class Sink>
void content_span_features(const Passage& p, const CueContext& c, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "left content" : "right content"};
    const Word* start = p.word(span.first);
    const Word* end = p.word(span.last - 1) + 1;
    const std::uint32_t sentences = at_most(5, p.sentence_of(span.last - 1) - p.sentence_of(span.first));
    const std::uint32_t groups = at_most(3, p.verb_groups(span.first, span.last));
    const std::uint32_t cues = at_most(3, p.strong(span.first, span.last));
    const bool at_end = ends_sentence(p, span.last);
    const bool same = p.quoted(span.first) && p.quotation(span.first) == p.quotation(span.last - 1);
    const std::uint32_t quotes = flag(p.quoted(span.first)) * 16 + flag(opens_quotation(p, span.first)) * 8 +
                                 flag(p.quoted(span.last - 1)) * 4 + flag(closes_quotation(p, span.last)) * 2 +
                                 flag(same);
    f.add(g("quotation at both edges"), quotes, at_end, at_most(2, sentences));
    f.add(g("length"), bucket(span.size()), at_end);
    f.add(g("classes at the edges"), start[0].code(), end[-1].code(), end[0].code());
    f.add(g("cues and verb groups inside"), cues, at_end, groups);
    f.add(g("sentences"), sentences, quotes);
    f.add(g("overlaps the source"), span.overlaps(c.source));
    f.add(g("whole noun chunk"), p.noun_chunk_begins(span.first) && p.token(span.first).chunk == span, start[0].code(),
          end[0].code());
}

template <Side side, class Sink>
void no_content_features(const Passage& p, const CueContext& c, Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "no left content" : "no right content"};
    const TokenRange sentence = c.range;
    const TokenSyntax& t = p.token(c.head);
    const std::uint32_t follows = c.follows;
    f.add(g("any"));
    f.add(g("head"), t.lemma);
    f.add(g("head and complement"), t.lemma, follows);
    f.add(g("complement"), follows);
    f.add(g("subject"), c.precedes);
    f.add(g("passive and complement"), c.passive, follows);
    f.add(g("side of the source and complement"), c.source_side(), follows);
    const std::uint32_t first = sentence.first;
    const std::uint32_t limit = c.left_limit();
    f.add(g("side of the source and words before"), c.source_side(), bucket(limit - first));
    const std::uint32_t after = c.source_after() ? c.source.last : c.cue.last;
    const Word* beyond = p.word(c.head) + (after - c.head);
    const std::uint32_t rest = bucket(sentence.last - std::min(after, sentence.last));
    f.add(g("head and words after"), rest, t.lemma);
    f.add(g("words after and class after"), rest, beyond[0].code(), code(t.tag));
    f.add(g("last word of the cue"), c.last_lemma);
    f.add(g("last word of the cue and complement"), c.last_lemma, follows);
    const Word* before = p.word(c.head) - (c.head - limit);
    f.add(g("classes before"), before[-1].code(), before[-2].code(), before[-3].code());
    const bool quoted_here = limit > first && p.quoted(limit - 1);
    f.add(g("word before"), before[-1].lemma, quoted_here, rest);
    f.add(g("head and quotation before"), limit > first && p.quoted(first), quoted_here, t.lemma);
    f.add(g("head and class before"), t.lemma, before[-1].code());
    f.add(g("head and class after"), t.lemma, beyond[0].code());
    f.add(g("word after and class before"), beyond[0].lemma, before[-1].code());
    f.add(g("head and passive"), c.passive, t.lemma);
    const bool quoted_before = first > 0 && p.quoted(first - 1);
    f.add(g("quotation before the sentence"), quoted_before, limit == first, rest);
    f.add(g("head and quotation before the sentence"), t.lemma, quoted_before, limit == first);
    const auto& sentences = p.article.segments.sentences;
    const std::uint32_t next = c.sentence + 1;
    const bool quoted_after = next < sentences.size() && p.quoted(sentences[next].tokens.first);
    const std::uint32_t blocks = next < sentences.size() ? flag(sentences[next].block != p.block(c.head)) : 2;
    f.add(g("quotation after the sentence"), quoted_after, blocks, rest);
    f.add(g("last mark and quotation after the sentence"), p.word(sentence.last - 1)->code(), quoted_after, t.lemma);
    f.add(g("verb class and complement"), t.verb_class, follows, before[-1].code());
    const bool right_marks = p.has_quotation_mark(after, sentence.last) || p.quoted(sentence.last - 1);
    const bool left_marks = p.has_quotation_mark(first, limit) || p.quoted(first);
    f.add(g("quotations around"), right_marks, left_marks, follows);
    f.add(g("head and quotations around"), flag(right_marks) * 2 + flag(left_marks), t.lemma, rest);
}

}  // namespace saidso::resolve
