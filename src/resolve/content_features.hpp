// Features of a whole content fragment right of the cue, and of the absence of one on either side.
#pragma once

#include "resolve/content_end_features.hpp"

namespace saidso::resolve {

template <class Sink>
void right_span_features(const Passage& p, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{"right content"};
    const std::uint32_t sentences = at_most(2, p.sentence_of(span.last - 1) - p.sentence_of(span.first));
    const bool at_end = ends_sentence(p, span.last);
    const bool same = p.quoted(span.first) && p.quotation(span.first) == p.quotation(span.last - 1);
    const std::uint32_t quotes = flag(p.quoted(span.first)) * 16 + flag(opens_quotation(p, span.first)) * 8 +
                                 flag(p.quoted(span.last - 1)) * 4 + flag(closes_quotation(p, span.last)) * 2 +
                                 flag(same);
    f.add(g("quotation at both edges"), quotes, at_end, sentences);
    f.add(g("cues and verb groups inside"), at_most(3, p.strong(span.first, span.last)), at_end,
          at_most(3, p.verb_groups(span.first, span.last)));
}

// What stands around a cue without content on one side.
struct NoContentContext {
    NoContentContext(const Passage& p, const CueContext& c)
        : limit(c.left_limit()),
          after(c.source_after() ? c.source.last : c.cue.last),
          rest(bucket(c.range.last - std::min(after, c.range.last))),
          before(p.word(c.head) - (c.head - limit)),
          beyond(p.word(c.head) + (after - c.head)),
          quoted_here(limit > c.range.first && p.quoted(limit - 1)),
          quoted_before(c.range.first > 0 && p.quoted(c.range.first - 1)),
          left_marks(p.has_quotation_mark(c.range.first, limit) || p.quoted(c.range.first)),
          right_marks(p.has_quotation_mark(after, c.range.last) || p.quoted(c.range.last - 1)) {}
    std::uint32_t limit;  // of the words left of it
    std::uint32_t after;  // first word right of it
    std::uint32_t rest;   // words from there on
    const Word* before;
    const Word* beyond;
    bool quoted_here;    // the word before
    bool quoted_before;  // the sentence before
    bool left_marks, right_marks;
};

// Whether there is content right of a cue is harder to tell.
template <class Sink>
void more_no_content_features(const Passage& p, const CueContext& c, const NoContentContext& x, Sink& f) {
    constexpr FeatureGroup g{"no right content"};
    const std::uint32_t follows = c.follows;
    f.add(g("head"), c.lemma);
    f.add(g("head and class before"), c.lemma, x.before[-1].code());
    f.add(g("head and quotations around"), c.lemma, x.rest, flag(x.right_marks) * 2 + flag(x.left_marks));
    f.add(g("passive and complement"), c.passive, follows);
    f.add(g("verb class and complement"), p.token(c.head).verb_class, follows, x.before[-1].code());
    f.add(g("last word of the cue and complement"), c.last_lemma, follows);
    f.add(g("side of the source and words before"), c.source_side(), bucket(x.limit - c.range.first));
    const auto& sentences = p.article.segments.sentences;
    const std::uint32_t next = c.sentence + 1;
    const bool quoted_after = next < sentences.size() && p.quoted(sentences[next].tokens.first);
    const std::uint32_t blocks = next < sentences.size() ? flag(sentences[next].block != p.block(c.head)) : 2;
    f.add(g("quotation after the sentence"), blocks, x.rest, quoted_after);
    f.add(g("last mark and quotation after the sentence"), c.lemma, p.word(c.range.last - 1)->code(), quoted_after);
}

template <Side side, class Sink>
void no_content_features(const Passage& p, const CueContext& c, Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "no left content" : "no right content"};
    const NoContentContext x(p, c);
    const TokenRange sentence = c.range;
    const std::uint32_t follows = c.follows;
    f.add(g("any"));
    f.add(g("head and complement"), c.lemma, follows);
    f.add(g("head and class after"), c.lemma, 0, x.beyond[0].code());
    f.add(g("head and words after"), c.lemma, x.rest);
    f.add(g("head and quotation before"), c.lemma, x.limit > sentence.first && p.quoted(sentence.first), x.quoted_here);
    f.add(g("head and quotation before the sentence"), c.lemma, x.quoted_before, x.limit == sentence.first);
    f.add(g("side of the source and complement"), c.source_side(), follows);
    f.add(g("words after and class after"), code(p.tag(c.head)), x.rest, x.beyond[0].code());
    f.add(g("last word of the cue"), c.last_lemma);
    f.add(g("classes before"), x.before[-1].code(), x.before[-2].code(), x.before[-3].code());
    f.add(g("word before"), x.before[-1].lemma, x.rest, x.quoted_here);
    f.add(g("word after and class before"), x.before[-1].code(), x.beyond[0].lemma);
    f.add(g("quotations around"), flag(x.right_marks) * 2 + flag(x.left_marks), follows);
    if constexpr (side == Side::left) f.add(g("subject"), c.precedes);
    if constexpr (side == Side::right) more_no_content_features(p, c, x, f);
}

}  // namespace saidso::resolve
