// Features of where a content fragment begins, left or right of the cue. `reach` is 0 in the cue's own sentence.
#pragma once

#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::resolve {

// Steps of sentences and blocks between token i of another sentence and the cue.
std::uint32_t content_reach(const Passage& p, const CueContext& c, std::uint32_t i);

// What does not depend on the cue.
template <Side side, class Sink>
void content_start_features(const Passage& p, std::uint32_t start, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{side == Side::left ? "left content start" : "right content start"};
    const Word* w = p.word(start);
    const TokenSyntax& t = p.token(start);
    const bool inside = !t.chunk.empty() && t.chunk.first < start;
    const auto kind = static_cast<std::uint32_t>(t.chunk_kind);
    f.add(g("classes before and here"), w[-1].code(), w[0].code(), reach);
    f.add(g("word before"), w[-1].lemma, w[0].code());
    f.add(g("word here"), w[0].lemma, reach);
    f.add(g("classes here and after"), w[0].code(), w[1].code());
    f.add(g("chunk and class before"), inside ? 0 : kind, w[-1].code());
}

// The words between the cue and a start right of it, without those of the source, which count as one mark.
std::uint32_t tags_between(const Passage& p, std::uint32_t from, std::uint32_t to, TokenRange source);

template <class Sink>
void right_start_features(const Passage& p, const CueContext& c, std::uint32_t start, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"right content start"};
    content_start_features<Side::right>(p, start, reach, f);
    const Word* w = p.word(start);
    const bool opens = opens_quotation(p, start);
    f.add(g("head and word here"), w[0].lemma, c.lemma);
    f.add(g("head and in quotation"), flag(p.quoted(start)) * 2 + flag(opens), c.lemma);
    const bool over_source = c.source_after() && c.source.last <= start;
    const std::uint32_t source_words = over_source ? p.words_between(c.source.first, c.source.last) : 0;
    const std::uint32_t count = p.words_between(c.cue.last, start) - source_words;
    const std::uint32_t words = bucket(count);
    f.add(g("words between"), words, over_source, reach);
    const TokenRange source = over_source ? c.source : TokenRange{};
    f.add(g("classes between"), count > 4 ? 7 : tags_between(p, c.cue.last, start, source));
    f.add(g("last word of the cue"), c.last_lemma, w[0].code(), words);
    f.add(g("distance and opening of a quotation"), bucket(start - c.cue.last), opens, w[0].code());
    f.add(g("word after the cue"), p.word(c.cue.last - 1)[1].lemma, words);
    f.add(g("passive"), c.passive, words);
    if (start > c.cue.last) {
        f.add(g("verb groups between"), at_most(3, p.verb_groups(c.cue.last, start)), opens, reach);
        f.add(g("cues between"), at_most(2, p.strong(c.cue.last, start)), opens, reach);
    }
}

template <class Sink>
void left_start_features(const Passage& p, const CueContext& c, std::uint32_t start, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"left content start"};
    content_start_features<Side::left>(p, start, reach, f);
    const Word* w = p.word(start);
    const bool opens = opens_quotation(p, start);
    const std::uint32_t limit = c.left_limit();
    const std::uint32_t groups = at_most(3, p.verb_groups(start, limit));
    const bool same = p.quoted(start) && limit > 0 && p.quotation(start) == p.quotation(limit - 1);
    f.add(g("in quotation"), p.quoted(start), opens, reach);
    f.add(g("first of the sentence"), w[-1].tag == Tag{62}, reach, opens);
    f.add(g("head and word here"), w[0].lemma, c.lemma);
    f.add(g("head and in quotation"), flag(p.quoted(start)) * 2 + flag(opens), c.lemma);
    f.add(g("distance"), bucket(limit > start ? limit - start : 0), reach);
    f.add(g("verb groups between and class before"), groups, w[-1].code(), reach);
    f.add(g("verb groups between and word before"), w[-1].lemma, groups, reach);
    f.add(g("passive"), c.passive, w[-1].code() * 256 + w[0].code(), groups);
    f.add(g("cues between"), at_most(3, p.strong(start, limit)), reach, opens);
    f.add(g("side of the source and class before"), c.source_side(), w[-1].code());
    f.add(g("first of the sentence and source after"), c.source_side() == 2, w[-1].tag == Tag{62}, reach);
    if (reach != 0 && start > 0) {
        f.add(g("quotation goes on"), p.quoted(start - 1), p.quoted(start), reach);
        f.add(g("same quotation as before the cue"), same, reach, opens);
    }
    f.add(g("same quotation"), same, opens, reach);
    f.add(g("quotation before the cue"), limit > 0 && p.quoted(limit - 1), limit > 1 && p.quoted(limit - 2),
          w[-1].code());
}

}  // namespace saidso::resolve
