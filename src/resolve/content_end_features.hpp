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
          groups(at_most(3, p.verb_groups(end, sentence.last))) {}
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
    bool opens;              // begins in a quotation
    bool whole;              // stands in quotation marks
    std::uint8_t certainty;  // of its likeliest cue outside quotations
    std::uint32_t block;     // 0: of the same block, 1: of another, 2: none
};

template <class Sink>
void next_sentence_features(const Passage& p, std::uint32_t end, std::uint32_t reach, std::uint32_t quoted, Sink& f) {
    constexpr FeatureGroup g{"right content end"};
    const NextSentence next(p, end);
    f.add(g("next sentence quoted"), reach, flag(next.opens) * 2 + flag(next.whole), next.block * 4 + quoted);
    f.add(g("next sentence has a cue"), next.whole, next.certainty, next.block * 64 + reach);
}

// What features of one edge share has the same place in all of them, so that it is multiplied once.
template <class Sink>
void right_end_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"right content end"};
    const Word* w = p.word(end - 1) + 1;
    const SentenceRest rest(p, end);
    const std::uint32_t here = w[0].code();
    const std::uint32_t quoted = flag(p.quoted(end - 1)) * 2 + flag(rest.closes);
    f.add(g("word before"), w[-1].lemma, here);
    f.add(g("word here"), w[0].lemma, 0, w[-1].code());
    f.add(g("word here and what is ahead"), w[0].lemma, rest.cues, rest.groups);
    f.add(g("classes from here"), w[2].code(), here, w[1].code());
    f.add(g("cue ahead"), rest.certainty, here, quoted);
    f.add(g("distance to the sentence's end"), bucket(rest.sentence.last - end), here);
    f.add(g("distance"), bucket(end - c.cue.last), here);
    f.add(g("verb groups inside"), at_most(3, p.verb_groups(c.cue.last, end)), here, w[1].code());
    f.add(g("last word of the cue"), c.last_lemma, here, rest.at_end);
    f.add(g("head and end of the sentence"), c.lemma, rest.at_end, rest.closes);
    if (rest.at_end) next_sentence_features(p, end, reach, quoted, f);
}

template <class Sink>
void left_end_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"left content end"};
    const Word* w = p.word(end - 1) + 1;
    const SentenceRest rest(p, end);
    const std::uint32_t limit = c.left_limit();
    const std::uint32_t count = p.words_between(end, limit);
    const std::uint32_t words = bucket(count);
    f.add(g("cue ahead"), rest.certainty, w[0].code(), flag(p.quoted(end - 1)) * 2 + flag(rest.closes));
    f.add(g("word here and what is ahead"), w[0].lemma, rest.cues, rest.groups);
    f.add(g("classes between"), count > 4 ? 7 : tags_between(p, end, limit, {}));
    f.add(g("word here and words between"), w[0].lemma, words, reach);
    f.add(g("closing quotation"), rest.closes, words, reach);
}

}  // namespace saidso::resolve
