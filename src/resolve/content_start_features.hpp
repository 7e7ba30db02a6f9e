// Features of where a content fragment begins, left or right of the cue. `reach` is 0 in the cue's own sentence.
#pragma once

#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::resolve {

// Steps of sentences and blocks between token i of another sentence and the cue.
std::uint32_t content_reach(const Passage& p, const CueContext& c, std::uint32_t i);

// The words between the cue and a start right of it, without those of the source, which count as one mark.
std::uint32_t tags_between(const Passage& p, std::uint32_t from, std::uint32_t to, TokenRange source);

// What features of one edge share has the same place in all of them, so that it is multiplied once.
template <class Sink>
void right_start_features(const Passage& p, const CueContext& c, std::uint32_t start, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"right content start"};
    const Word* w = p.word(start);
    const std::uint32_t here = w[0].code();
    const TokenSyntax& t = p.token(start);
    const bool inside = !t.chunk.empty() && t.chunk.first < start;
    const bool opens = opens_quotation(p, start);
    f.add(g("word before"), w[-1].lemma, here);
    f.add(g("word here"), w[0].lemma, reach);
    f.add(g("head and word here"), w[0].lemma, c.lemma);
    f.add(g("head and in quotation"), flag(p.quoted(start)) * 2 + flag(opens), c.lemma);
    f.add(g("classes here and after"), 0, here, w[1].code());
    f.add(g("chunk and class before"), inside ? 0 : static_cast<std::uint32_t>(t.chunk_kind), w[-1].code());
    f.add(g("distance and opening of a quotation"), bucket(start - c.cue.last), here, opens);
    const bool over_source = c.source_after() && c.source.last <= start;
    const TokenRange source = over_source ? c.source : TokenRange{};
    const std::uint32_t count = p.words_between(c.cue.last, start) - p.words_between(source.first, source.last);
    const std::uint32_t words = bucket(count);
    f.add(g("words between"), over_source, reach, words);
    f.add(g("classes between"), count > 4 ? 7 : tags_between(p, c.cue.last, start, source));
    f.add(g("last word of the cue"), c.last_lemma, here, words);
    f.add(g("word after the cue"), p.word(c.cue.last - 1)[1].lemma, 0, words);
    if (start > c.cue.last) {
        f.add(g("verb groups between"), at_most(3, p.verb_groups(c.cue.last, start)), reach, opens);
        f.add(g("cues between"), at_most(2, p.strong(c.cue.last, start)), reach, opens);
    }
}

template <class Sink>
void left_start_features(const Passage& p, const CueContext& c, std::uint32_t start, std::uint32_t reach, Sink& f) {
    constexpr FeatureGroup g{"left content start"};
    const Word* w = p.word(start);
    const bool opens = opens_quotation(p, start);
    const std::uint32_t before = w[-1].code();
    const std::uint32_t limit = c.left_limit();
    const std::uint32_t groups = at_most(3, p.verb_groups(start, limit));
    f.add(g("classes before and here"), w[0].code(), before, reach);
    f.add(g("word before"), w[-1].lemma, 0, w[0].code());
    f.add(g("word here"), w[0].lemma, 0, reach);
    f.add(g("in quotation"), p.quoted(start), opens, reach);
    f.add(g("distance"), bucket(limit > start ? limit - start : 0), 0, reach);
    f.add(g("verb groups between and class before"), groups, before, reach);
    f.add(g("quotation before the cue"), limit > 0 && p.quoted(limit - 1), before, limit > 1 && p.quoted(limit - 2));
    if (reach != 0 && start > 0) {
        const bool same = p.quoted(start) && limit > 0 && p.quotation(start) == p.quotation(limit - 1);
        f.add(g("same quotation as before the cue"), same, opens, reach);
    }
}

}  // namespace saidso::resolve
