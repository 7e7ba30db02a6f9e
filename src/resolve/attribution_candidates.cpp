#include "resolve/attribution_candidates.hpp"

namespace saidso::resolve {

bool introduces_next_sentence(const Passage& p, const CueContext& c) {
    return p.tag(c.cue.last - 1) == Tag::colon || p.tag(c.range.last - 1) == Tag::colon;
}

// Content comes before an active verb only with a mark between them, or as a sentence before: "…, she said".
bool may_have_left(const Passage& p, const CueContext& c) {
    constexpr std::uint32_t near = 4;
    if (c.passive || !grammar::verb_tags.contains(p.tag(c.head))) return true;
    const std::uint32_t limit = c.left_limit();
    if (limit < c.range.first + near) return true;
    for (std::uint32_t i = limit - near; i < limit; ++i)
        if (!p.is_word(i)) return true;
    return false;
}

namespace {

constexpr std::uint32_t cue_reach = 8;
constexpr std::uint32_t source_reach = 36;
constexpr std::uint32_t source_reach_after = 25;
constexpr std::uint32_t source_gap = 12;  // between the cue and a source after it
constexpr std::uint32_t longest_source = 40;
constexpr std::uint32_t longest_content = 4000;
constexpr std::uint32_t sentences_after = 14;
constexpr std::uint32_t sentences_before = 8;

TokenRange without_opening_marks(const Passage& p, TokenRange r) {
    while (!r.empty() && !p.is_word(r.first)) ++r.first;
    return r;
}
TokenRange without_closing_marks(const Passage& p, TokenRange r) {
    while (!r.empty() && !p.is_word(r.last - 1)) --r.last;
    return r;
}
// The sentence without the marks at its edges; empty when it has no word.
TokenRange words_of(const Passage& p, TokenRange r) { return without_closing_marks(p, without_opening_marks(p, r)); }

// Later sentences that a quotation goes on in.
void following_sentences(const Passage& p, const CueContext& c, Candidates& out) {
    const auto& sentences = p.article.segments.sentences;
    const std::uint32_t own = p.sentence_of(c.head);
    std::uint32_t block = sentences[own].block;
    const bool introduced = introduces_next_sentence(p, c);
    std::uint32_t found = 0;
    for (std::uint32_t s = own + 1; s < sentences.size() && s <= own + 2 * sentences_after && found < sentences_after;
         ++s) {
        const TokenRange range = sentences[s].tokens;
        if (sentences[s].block != block && found > 0 && !p.quoted(range.first)) break;
        block = sentences[s].block;
        TokenRange words = without_opening_marks(p, range);
        if (words.empty()) continue;
        if (!p.quoted(words.first) && !(found == 0 && introduced)) break;
        words = without_closing_marks(p, words);
        out.ends.add(words.last);
        if (found < 2) {
            out.starts.add(words.first);
            if (p.has_quotation_mark(words.first, words.last))
                for (std::uint32_t i = words.first + 1; i + 1 < words.last && i < words.first + content_window; ++i)
                    out.ends.add_if(flag(p.is_word(i)) & flag(p.tag(i + 1) == Tag::quote), i + 1);
        }
        ++found;
    }
}

void preceding_sentences(const Passage& p, const CueContext& c, Candidates& out) {
    const auto& sentences = p.article.segments.sentences;
    const std::uint32_t own = p.sentence_of(c.head);
    const std::uint32_t own_block = sentences[own].block;
    std::uint32_t found = 0;
    for (std::uint32_t s = own; s-- > 0 && s + 2 * sentences_before > own && found < sentences_before;) {
        const TokenRange range = sentences[s].tokens;
        if (sentences[s].block != own_block && (!p.quoted(range.last - 1) || own_block - sentences[s].block > 2)) break;
        const TokenRange words = words_of(p, range);
        if (words.empty()) continue;
        out.starts.add(words.first);
        if (found == 0) {
            out.ends.add(words.last);
            if (p.has_quotation_mark(words.first, words.last))
                for (std::uint32_t i = words.first + 1; i < words.last && i < words.first + content_window; ++i)
                    out.starts.add_if(flag(p.is_word(i)) & flag(p.tag(i - 1) == Tag::quote), i);
        }
        ++found;
    }
}

// The tokens of `place` right before `end`, `reach` at most.
EdgeRun run_before(const SentencePlaces& at, Place place, TokenRange sentence, std::uint32_t end, std::uint32_t reach) {
    const std::uint32_t count = std::min(end - sentence.first, reach);
    return {at.run(place, end - count, count), end - count, true};
}

// The head and the words around it that may belong to its cue: told by their classes alone.
void cue_candidates(const Passage& p, const CueContext& c, Candidates& out) {
    constexpr Tags starts{Tag::noun, Tag::determiner, Tag::adjective,   Tag::adverb,       Tag::verb,
                          Tag::past, Tag::gerund,     Tag::modal,       Tag::be,           Tag::have,
                          Tag::do_,  Tag::to,         Tag::preposition, Tag::subordinator, Tag::negation};
    constexpr Tags ends{Tag::name, Tag::noun,        Tag::adjective,    Tag::adverb,  Tag::verb,
                        Tag::past, Tag::gerund,      Tag::be,           Tag::have,    Tag::do_,
                        Tag::to,   Tag::preposition, Tag::subordinator, Tag::negation};
    const TokenRange chunk = p.token(c.head).chunk;
    const std::uint32_t near = std::min(c.head - flag(c.head > c.range.first), chunk.empty() ? c.head : chunk.first);
    EdgeRun before{0, c.head - std::min(c.head - c.range.first, cue_reach - 1), true};
    for (std::uint32_t i = before.first; i < c.head; ++i)
        before.bits |=
            bit_of(i - before.first) * (flag(p.token(i).is(starts)) | (flag(p.is_word(i)) & flag(i >= near)));
    EdgeRun after{bit_of(0), c.head + 1, false};
    const std::uint32_t last = std::min(c.range.last, c.head + cue_reach);
    for (std::uint32_t i = after.first; i < last; ++i)
        after.bits |= bit_of(i + 1 - after.first) * flag(p.token(i).is(ends));
    out.starts.add_run({bit_of(0), c.head, false});
    out.starts.add_run(before);
    out.ends.add_run(after);
}

void source_candidates(const Passage&, const CueContext& c, Candidates& out) {
    const SentencePlaces& at = out.places;
    const TokenRange sentence = c.range;
    out.starts.add_run(run_before(at, Place::source_start, sentence, c.cue.first, source_reach));
    EdgeRun ends = run_before(at, Place::source_end, sentence, c.cue.first, source_reach);
    ++ends.first;
    out.ends.add_run(ends);
    // After the cue a source stands right there, after "by" or after a mark.
    constexpr std::uint32_t near = 3;
    const std::uint32_t rest = sentence.last - c.cue.last;
    const TokenBits starts = at.run(Place::source_start_after, c.cue.last, std::min(rest, near)) |
                             at.run(Place::source_start_after_mark, c.cue.last, std::min(rest, source_gap));
    if (starts == 0) return;
    out.starts.add_run({starts, c.cue.last, false});
    out.ends.add_run({at.run(Place::source_end_after, c.cue.last, std::min(rest, last_of(starts) + source_reach_after)),
                      c.cue.last + 1, false});
}

// Right of the cue content begins near it, right after the source, or after a mark.
void right_candidates(const Passage& p, const CueContext& c, Candidates& out) {
    constexpr std::uint32_t near = 6;
    const SentencePlaces& at = out.places;
    const std::uint32_t to = std::min(c.range.last, c.cue.last + content_window);
    for (std::uint32_t i = c.cue.last; i < to; i += bits_in_run) {
        const std::uint32_t count = std::min(to - i, bits_in_run);
        const TokenBits here =
            (i == c.cue.last ? first_bits(near) : 0) | at.run(Place::after_mark, i, count) | bit_of(c.source.last - i);
        out.starts.add_run({at.run(Place::content_start, i, count) & here, i, false});
        out.ends.add_run({at.run(Place::content_end, i, count), i + 1, false});
    }
    following_sentences(p, c, out);
}

// Left of the cue it begins with its sentence, a clause or a quotation, and ends right before the cue or its
// source, or at a mark.
void left_candidates(const Passage& p, const CueContext& c, Candidates& out) {
    constexpr std::uint32_t near = 2;
    if (!may_have_left(p, c)) return;
    const SentencePlaces& at = out.places;
    const std::uint32_t from = std::max(c.range.first, c.cue.first - std::min(c.cue.first, content_window));
    const std::uint32_t limit = c.left_limit();
    for (std::uint32_t i = from; i < c.cue.first; i += bits_in_run) {
        const std::uint32_t count = std::min(c.cue.first - i, bits_in_run);
        const TokenBits close = ~first_bits(limit > i + near + 1 ? limit - i - near - 1 : 0);
        out.starts.add_run({at.run(Place::clause_start, i, count), i, false});
        out.ends.add_run({(at.run(Place::end, i, count) & close) | at.run(Place::end_at_mark, i, count), i + 1, false});
    }
    preceding_sentences(p, c, out);
}

}  // namespace

template <Slot slot>
void slot_candidates(const Passage& p, const CueContext& c, Candidates& out) {
    if constexpr (slot != Slot::cue) out.places.look_at(p, c.sentence);
    out.clear(slot == Slot::cue ? 2 * cue_reach : slot == Slot::source ? longest_source : longest_content);
    if constexpr (slot == Slot::cue) cue_candidates(p, c, out);
    if constexpr (slot == Slot::source) source_candidates(p, c, out);
    if constexpr (slot == Slot::left) left_candidates(p, c, out);
    if constexpr (slot == Slot::right) right_candidates(p, c, out);
}

template void slot_candidates<Slot::cue>(const Passage&, const CueContext&, Candidates&);
template void slot_candidates<Slot::source>(const Passage&, const CueContext&, Candidates&);
template void slot_candidates<Slot::left>(const Passage&, const CueContext&, Candidates&);
template void slot_candidates<Slot::right>(const Passage&, const CueContext&, Candidates&);

}  // namespace saidso::resolve
