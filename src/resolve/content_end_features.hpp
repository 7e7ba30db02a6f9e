// Features of where a content fragment ends, left or right of the cue. `reach` is 0 in the cue's own sentence.
#pragma once

#include "resolve/content_start_features.hpp"

namespace saidso::resolve {

// What follows the words before `end` in their sentence.
struct SentenceRest {
    SentenceRest(const Passage& p, std::uint32_t end)
        : sentence(p.sentence(end - 1)),
          at_end(ends_sentence(p, end)),
          closes(closes_quotation(p, end)),
          certainty(p.evidence[end].ahead * flag(end < sentence.last)),
          cues(at_most(2, p.evidence[sentence.last].strong_before - p.evidence[end].strong_before)),
          groups(at_most(3, p.syntax[sentence.last].verb_groups - p.syntax[end].verb_groups)) {}
    TokenRange sentence;
    bool at_end;              // nothing but marks
    bool closes;              // the quotation closes here
    std::uint32_t certainty;  // of a cue among the next few tokens
    std::uint32_t cues;       // likely cues up to the sentence's end
    std::uint32_t groups;     // verb groups up to the sentence's end
};

// The sentence after a fragment that ends with its own.
struct NextSentence {
    NextSentence(const Passage& p, std::uint32_t end);
    std::uint32_t first;     // its first token, `absent`: there is none
    bool opens;              // begins in a quotation
    bool whole;              // stands in quotation marks
    std::uint8_t certainty;  // of its likeliest cue outside quotations
    std::uint32_t block;     // 0: of the same block, 1: of another, 2: none
};

// What does not depend on the cue. Inlined, for what it looks at is looked at again where it is called.
template <Side side, class Sink>
[[gnu::always_inline]] inline void content_end_features(const Passage& p, std::uint32_t end, std::uint32_t reach,
                                                        Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "left content end" : "right content end"};
    const Word* w = p.word(end - 1) + 1;
    const SentenceRest rest(p, end);
    const std::uint32_t here = w[0].code();
    const std::uint32_t quoted = flag(p.quoted(end - 1)) * 2 + flag(rest.closes);
    f.add(g("classes before and here"), w[-1].code(), here, rest.at_end);
    f.add(g("word before"), w[-1].lemma, here);
    f.add(g("word here"), w[-1].code(), w[0].lemma);
    f.add(g("in quotation"), rest.at_end, quoted * 2 + flag(p.quoted(end)), reach);
    f.add(g("classes from here"), here, w[1].code(), w[2].code());
    f.add(g("cue ahead"), rest.certainty, here, quoted);
    f.add(g("cues and verb groups ahead"), rest.cues, rest.groups, here);
    f.add(g("distance to the sentence's end"), bucket(rest.sentence.last - end), here);
    f.add(g("word here and what is ahead"), w[0].lemma, rest.cues, rest.groups);
    if constexpr (side == Side::right) {
        if (!rest.at_end) return;
        const NextSentence next(p, end);
        f.add(g("next sentence quoted"), reach, flag(next.opens) * 2 + flag(next.whole), next.block * 4 + quoted);
        f.add(g("next sentence has a cue"), next.whole, next.certainty, next.block * 64 + reach);
        f.add(g("last mark and next sentence"), p.word(rest.sentence.last - 1)->lemma, next.opens, next.certainty);
    }
}

template <class Sink>
void right_end_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"right content end"};
    const Word* w = p.word(end - 1) + 1;
    const std::uint32_t here = w[0].code();
    const bool at_end = ends_sentence(p, end);
    content_end_features<Side::right>(p, end, reach, f);
    f.add(g("head and end of the sentence"), c.lemma, at_end, closes_quotation(p, end));
    if (at_end) {
        const std::uint32_t next = p.sentence_of(end - 1) + 1;
        const auto& all = p.article.segments.sentences;
        const std::uint32_t quotation = next < all.size() ? p.quotation(all[next].tokens.first) : 0;
        f.add(g("head and quotation goes on"), quotation != 0 && quotation == p.quotation(end - 1), reach, c.lemma);
    }
    f.add(g("distance"), bucket(end - c.cue.last), here);
    f.add(g("verb groups inside"), at_most(3, p.verb_groups(c.cue.last, end)), here, w[1].code());
    f.add(g("last word of the cue"), c.last_lemma, here, at_end);
}

template <class Sink>
void left_end_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"left content end"};
    const Word* w = p.word(end - 1) + 1;
    content_end_features<Side::left>(p, end, reach, f);
    const std::uint32_t limit = c.left_limit();
    const bool closes = closes_quotation(p, end);
    const std::uint32_t count = p.words_between(end, limit);
    const std::uint32_t words = bucket(count);
    f.add(g("head and end of the sentence"), c.lemma, ends_sentence(p, end), closes);
    f.add(g("words between"), words, reach);
    f.add(g("classes between"), count > 4 ? 7 : tags_between(p, end, limit, {}));
    f.add(g("passive"), c.passive, words, w[0].code());
    f.add(g("word here and words between"), w[0].lemma, words, reach);
    f.add(g("side of the source"), c.source_side(), words, reach);
    f.add(g("closing quotation"), closes, words, reach);
    f.add(g("verb groups between"), p.verb_groups(end, limit), count > 0, w[0].code());
}

}  // namespace saidso::resolve
