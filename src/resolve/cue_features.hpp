// Features of a cue's span around its head.
#pragma once

#include "resolve/feature.hpp"
#include "resolve/passage.hpp"

namespace saidso::resolve {

template <class Sink>
void cue_start_features(const Passage& p, std::uint32_t head, std::uint32_t start, Sink& f) {
    constexpr FeatureGroup g{"cue start"};
    const Word* w = p.word(start);
    const TokenSyntax& t = p.token(head);
    const std::uint32_t length = head - start;
    const std::uint32_t tags = tag_sequence(p, start, head + 1);
    f.add(g("classes before and here"), w[-1].code(), w[0].code());
    f.add(g("word before"), w[-1].lemma, w[0].code());
    f.add(g("word here"), w[0].lemma, length);
    f.add(g("place in the verb group"), length, t.in(grammar::Chunk::verb) ? start - t.chunk.first + 8 : 99,
          code(t.tag));
    f.add(g("head and length"), t.lemma, length);
    f.add(g("classes to the head"), tags);
    f.add(g("classes to the head and before"), tags, w[-1].code());
    f.add(g("head and word here"), t.lemma, w[0].lemma);
}

template <class Sink>
void cue_end_features(const Passage& p, std::uint32_t head, std::uint32_t end, Sink& f) {
    constexpr FeatureGroup g{"cue end"};
    const Word* w = p.word(end - 1) + 1;
    const TokenSyntax& t = p.token(head);
    const std::uint32_t sentence_end = p.sentence(head).last;
    const std::uint32_t length = end - 1 - head;
    const std::uint32_t short_length = at_most(2, length);
    const std::uint32_t tags = tag_sequence(p, head, end);
    std::uint32_t lemmas = 0;
    for (std::uint32_t i = head + 1; i < end; ++i) lemmas = lemmas * 131 + p.token(i).lemma;
    const bool splits_chunk =
        end < sentence_end && p.token(end).in(grammar::Chunk::noun) && p.token(end).chunk.first < end;
    f.add(g("classes before and here"), w[-1].code(), w[0].code(), short_length);
    f.add(g("word before"), w[-1].lemma, w[0].code(), short_length);
    f.add(g("word here"), w[-1].code(), w[0].lemma, short_length);
    f.add(g("length"), length, code(t.tag));
    f.add(g("head and length"), t.lemma, length);
    f.add(g("classes from the head"), tags);
    f.add(g("classes from the head and here"), tags, w[0].code());
    f.add(g("head and word before"), t.lemma, w[-1].lemma);
    f.add(g("head and word here"), t.lemma, w[0].lemma);
    f.add(g("words after the head"), lemmas);
    f.add(g("splits a noun chunk"), splits_chunk, length);
    f.add(g("words before and here"), w[-1].lemma, w[0].lemma);
    f.add(g("classes around"), w[-1].code(), w[0].code(), w[1].code());
    f.add(g("head and complement"), what_follows(p, end, sentence_end), t.lemma);
}

template <class Sink>
void cue_span_features(const Passage& p, std::uint32_t head, TokenRange span, Sink& f) {
    constexpr FeatureGroup g{"cue"};
    f.add(g("words around the head"), head - span.first, span.last - 1 - head);
    f.add(g("classes"), tag_sequence(p, span.first, span.last));
    f.add(g("head and words around it"), p.token(head).lemma, head - span.first, span.last - 1 - head);
}

}  // namespace saidso::resolve
