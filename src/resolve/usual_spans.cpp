#include "resolve/usual_spans.hpp"

#include "resolve/attribution_candidates.hpp"

namespace saidso::resolve {
namespace {

bool in_noun_chunk(const Passage& p, std::uint32_t i) { return p.token(i).in(grammar::Chunk::noun); }

// Whatever is longer is not usual: a cue looks at a limited number of tokens.
constexpr std::uint32_t longest_phrase = 30;
constexpr std::uint32_t longest_content = 90;
constexpr std::uint32_t most_marks = 6;

// "the head of the port", "a CNN/Velm poll"
bool joins_chunks(const Passage& p, std::uint32_t i) {
    return p.tag(i) == Tag::preposition || p.article.token(i).is(lex::Mark::slash);
}

// Where the noun phrase begins that ends with token i: a noun chunk, or several that are joined.
std::uint32_t phrase_begin(const Passage& p, std::uint32_t i, std::uint32_t first) {
    std::uint32_t begin = p.token(i).chunk.first;
    while (begin > first + 1 && begin + longest_phrase > i && joins_chunks(p, begin - 1) && in_noun_chunk(p, begin - 2))
        begin = p.token(begin - 2).chunk.first;
    return begin;
}
std::uint32_t phrase_end(const Passage& p, std::uint32_t i, std::uint32_t last) {
    std::uint32_t end = p.token(i).chunk.last;
    while (end + 1 < last && end < i + longest_phrase && joins_chunks(p, end) && in_noun_chunk(p, end + 1))
        end = p.token(end + 1).chunk.last;
    return end;
}

// Without the marks at its edges; empty when there are many.
TokenRange words_of(const Passage& p, TokenRange r) {
    const TokenRange inner{r.first + most_marks, r.last - std::min(r.last, most_marks)};
    while (!r.empty() && r.first < inner.first && !p.is_word(r.first)) ++r.first;
    while (!r.empty() && r.last > inner.last && !p.is_word(r.last - 1)) --r.last;
    return r.empty() || !p.is_word(r.first) || !p.is_word(r.last - 1) || r.size() > longest_content ? TokenRange{} : r;
}

// "Holt", "Holt, the mayor": a phrase, and one that stands in apposition to it.
TokenRange apposed_phrase(const Passage& p, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t end = phrase_end(p, first, last);
    if (end + 1 < last && p.tag(end) == Tag::comma && in_noun_chunk(p, end + 1)) {
        const std::uint32_t appositive = phrase_end(p, end + 1, last);
        if (appositive == last || !p.is_word(appositive)) return {first, appositive};
    }
    return {first, end};
}

// "Holt", "Holt, the mayor,", or the subject before a clause or another predicate: "Holt, who was there,", "Holt denied
// it and".
TokenRange phrase_before(const Passage& p, const CueContext& c) {
    constexpr Tags skipped{Tag::adverb, Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::negation};
    std::uint32_t first = c.range.first;
    std::uint32_t last = c.cue.first;
    while (last > first && last + longest_phrase > c.cue.first && p.token(last - 1).is(skipped)) --last;
    if (last < first + 2) return last > first && in_noun_chunk(p, first) ? TokenRange{first, last} : TokenRange{};
    if (in_noun_chunk(p, last - 1)) return {phrase_begin(p, last - 1, first), last};
    const bool comma = p.tag(last - 1) == Tag::comma;
    if (comma && in_noun_chunk(p, last - 2)) {
        const std::uint32_t begin = phrase_begin(p, last - 2, first);
        if (begin >= first + 2 && p.tag(begin - 1) == Tag::comma && in_noun_chunk(p, begin - 2))
            return {phrase_begin(p, begin - 2, first), last - 1};
    }
    if (!comma && p.tag(last - 1) != Tag::conjunction) return {};
    if (p.tag(first) == Tag::conjunction) ++first;
    return in_noun_chunk(p, first) ? apposed_phrase(p, first, last) : TokenRange{};
}

TokenRange phrase_after(const Passage& p, const CueContext& c) {
    const std::uint32_t first = c.cue.last;
    return first < c.range.last && in_noun_chunk(p, first) ? apposed_phrase(p, first, c.range.last) : TokenRange{};
}

// Of the cue, or of a source after it.
std::uint32_t end_of_cue(const CueContext& c) { return c.source_after() ? c.source.last : c.cue.last; }

// Where words begin that "that" introduces: "told parliament on Monday that".
std::uint32_t after_that(const Passage& p, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t reach = 10;
    for (std::uint32_t i = first; i < std::min(last, first + reach); ++i) {
        if (p.tag(i) == Tag::subordinator && p.token(i).form == grammar::lemma_hash("that")) return i + 1;
        if (!p.is_word(i) || p.token(i).in(grammar::Chunk::verb)) break;
    }
    return first;
}

}  // namespace

TokenRange usual_source(const Passage& p, const CueContext& c) {
    // "according to", "with reference to"
    const bool preposition =
        p.token(c.cue.last - 1).is(Tags{Tag::to, Tag::preposition}) && !p.token(c.head).is(grammar::verb_tags);
    const bool follows = preposition || p.token(c.cue.first).form == grammar::lemma_hash("according");
    const TokenRange before = follows ? TokenRange{} : phrase_before(p, c);
    const TokenRange source = before.empty() ? phrase_after(p, c) : before;
    return source.overlaps(c.cue) ? TokenRange{} : source;  // "the claim": a chunk around its cue
}

TokenRange usual_left(const Passage& p, const CueContext& c) { return words_of(p, {c.range.first, c.left_limit()}); }

TokenRange usual_right(const Passage& p, const CueContext& c) {
    const TokenRange words = words_of(p, {end_of_cue(c), c.range.last});
    return words.empty() ? words : words_of(p, {after_that(p, words.first, words.last), words.last});
}

bool may_end_inside(const Passage& p, TokenRange content) {
    const Word* first = p.word(content.first);
    const Word* last = first + content.size();
    for (const Word* w = first + 2; w < last; ++w)
        if ((flag(w[-1].tag == Tag::semicolon) |
             (flag(w[-1].tag == Tag::conjunction) & flag(w[0].chunk_kind == grammar::Chunk::verb))) != 0)
            return true;
    return false;
}

bool may_have_right(const Passage& p, const CueContext& c) {
    if (p.words_between(end_of_cue(c), c.range.last) != 0) return true;
    if (c.sentence + 1 >= p.sentences.size()) return false;
    const std::uint32_t next = p.sentences[c.sentence + 1].tokens.first;
    return introduces_next_sentence(p, c) || p.quoted(next) || !p.is_word(next);
}

}  // namespace saidso::resolve
