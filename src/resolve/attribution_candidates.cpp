#include "resolve/attribution_candidates.hpp"

namespace saidso::resolve {
namespace {

constexpr std::uint32_t cue_reach = 8;
constexpr std::uint32_t source_reach = 36;
constexpr std::uint32_t source_reach_after = 25;
constexpr std::uint32_t source_gap = 12;  // between the cue and a source after it
constexpr std::uint32_t content_reach = 90;
constexpr std::uint32_t longest_source = 40;
constexpr std::uint32_t longest_content = 4000;
constexpr std::uint32_t sentences_after = 14;
constexpr std::uint32_t sentences_before = 8;

constexpr Tags ends_nothing{Tag::determiner,  Tag::possessive,   Tag::preposition, Tag::to,
                            Tag::conjunction, Tag::subordinator, Tag::modal};
constexpr Tags follows_nothing{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::genitive, Tag::negation};
constexpr Tags may_start_inside{Tag::gerund, Tag::past, Tag::to};

// No span begins in the middle of a chunk or ends there.
bool may_start(const Passage& p, std::uint32_t i) {
    const TokenSyntax& t = p.token(i);
    if (!p.is_word(i)) return false;
    if (t.chunk.empty() || t.chunk.first == i || !p.is_word(i - 1)) return true;
    return t.in(grammar::Chunk::verb) && t.is(may_start_inside);
}

bool may_end(const Passage& p, std::uint32_t end, std::uint32_t sentence_end) {
    if (!p.is_word(end - 1)) return false;
    if (end >= sentence_end || !p.is_word(end)) return true;
    const TokenSyntax& t = p.token(end - 1);
    return t.chunk.last <= end && !t.is(ends_nothing);
}

// Left of the cue a content begins with its sentence, a clause or a quotation.
bool may_start_left(const Passage& p, std::uint32_t i, std::uint32_t sentence_begin) {
    constexpr Tags openers{Tag::conjunction, Tag::subordinator, Tag::wh_word};
    if (i <= sentence_begin || !p.is_word(i - 1)) return true;
    return p.token(i - 1).is(openers) || p.token(i).is(openers);
}

// It ends right before the cue or its source, or at a mark.
bool may_end_left(const Passage& p, const CueContext& c, std::uint32_t end) {
    constexpr std::uint32_t near = 2;
    return end + near >= c.left_limit() || !p.is_word(end);
}

// Content comes before an active verb only with a mark between them, or as a sentence before: "…, she said".
bool may_have_left(const Passage& p, const CueContext& c, TokenRange sentence) {
    constexpr std::uint32_t near = 4;
    if (c.passive || !grammar::verb_tags.contains(p.tag(c.head))) return true;
    const std::uint32_t limit = c.left_limit();
    if (limit < sentence.first + near) return true;
    for (std::uint32_t i = limit - near; i < limit; ++i)
        if (!p.is_word(i)) return true;
    return false;
}

// Right of the cue it begins near the cue, right after the source, or after a mark.
bool may_start_right(const Passage& p, const CueContext& c, std::uint32_t i) {
    constexpr std::uint32_t near = 6;
    return i < c.cue.last + near || i == c.source.last || !p.is_word(i - 1);
}

// The sentence without the marks at its edges; empty when it has no word.
TokenRange words_of(const Passage& p, TokenRange r) {
    while (!r.empty() && !p.is_word(r.first)) ++r.first;
    while (!r.empty() && !p.is_word(r.last - 1)) --r.last;
    return r;
}

// Later sentences that a quotation goes on in.
void following_sentences(const Passage& p, const CueContext& c, Candidates& out) {
    const auto& sentences = p.article.segments.sentences;
    const std::uint32_t own = p.sentence_of(c.head);
    std::uint32_t block = sentences[own].block;
    const TokenRange here = sentences[own].tokens;
    const bool introduced = p.tag(c.cue.last - 1) == Tag::colon || p.tag(here.last - 1) == Tag::colon;
    std::uint32_t found = 0;
    for (std::uint32_t s = own + 1; s < sentences.size() && s <= own + 2 * sentences_after && found < sentences_after;
         ++s) {
        const TokenRange range = sentences[s].tokens;
        if (sentences[s].block != block && found > 0 && !p.quoted(range.first)) break;
        block = sentences[s].block;
        const TokenRange words = words_of(p, range);
        if (words.empty()) continue;
        if (!p.quoted(words.first) && !(found == 0 && introduced)) break;
        out.ends.push_back(words.last);
        if (found < 2) {
            out.starts.push_back(words.first);
            for (std::uint32_t i = words.first + 1; i + 1 < words.last && i < words.first + content_reach; ++i)
                if (p.is_word(i) && p.tag(i + 1) == Tag::quote) out.ends.push_back(i + 1);
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
        out.starts.push_back(words.first);
        if (found == 0) {
            out.ends.push_back(words.last);
            for (std::uint32_t i = words.first + 1; i < words.last && i < words.first + content_reach; ++i)
                if (p.is_word(i) && p.tag(i - 1) == Tag::quote) out.starts.push_back(i);
        }
        ++found;
    }
}

constexpr Tags opens_no_cue{Tag::name,       Tag::number,  Tag::pronoun,     Tag::object_pronoun,
                            Tag::possessive, Tag::wh_word, Tag::conjunction, Tag::genitive};
constexpr Tags ends_no_cue{Tag::number,      Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive,
                           Tag::conjunction, Tag::wh_word, Tag::genitive,       Tag::modal};

void cue_candidates(const Passage& p, std::uint32_t head, Candidates& out) {
    out.clear(2 * cue_reach, false);
    const TokenRange sentence = p.sentence(head);
    const TokenRange chunk = p.token(head).chunk;
    out.starts.push_back(head);
    for (std::uint32_t s = head; s-- > sentence.first && s + cue_reach > head;)
        if (p.is_word(s) && (s + 2 > head || chunk.contains(s) || !p.token(s).is(opens_no_cue)))
            out.starts.push_back(s);
    out.ends.push_back(head + 1);
    for (std::uint32_t e = head + 2; e <= sentence.last && e <= head + cue_reach; ++e)
        if (p.is_word(e - 1) && !p.token(e - 1).is(ends_no_cue)) out.ends.push_back(e);
}

constexpr Tags starts_no_source{Tag::modal,    Tag::be,          Tag::have, Tag::do_,    Tag::to,
                                Tag::negation, Tag::conjunction, Tag::past, Tag::gerund, Tag::genitive};
constexpr Tags starts_no_source_after{Tag::verb, Tag::adverb, Tag::subordinator, Tag::wh_word, Tag::preposition};
constexpr Tags ends_no_source{Tag::modal,    Tag::be,   Tag::have,        Tag::do_,        Tag::to,
                              Tag::negation, Tag::past, Tag::conjunction, Tag::preposition};
constexpr Tags ends_no_source_after{Tag::verb, Tag::adverb, Tag::subordinator, Tag::wh_word, Tag::gerund};

// After the cue a source stands right there, after "by" or after a mark.
bool may_start_after(const Passage& p, const CueContext& c, std::uint32_t i) {
    constexpr std::uint32_t near = 3;
    return i < c.cue.last + near || !p.is_word(i - 1) || p.token(i - 1).form == grammar::lemma_hash("by");
}

void source_candidates(const Passage& p, const CueContext& c, Candidates& out) {
    out.clear(longest_source, true);
    const TokenRange sentence = c.range;
    const std::uint32_t from = std::max(sentence.first, c.cue.first - std::min(c.cue.first, source_reach));
    for (std::uint32_t i = from; i < c.cue.first; ++i) {
        const TokenSyntax& t = p.token(i);
        if (!t.is(starts_no_source) && may_start(p, i)) out.starts.push_back(i);
        if (!t.is(ends_no_source) && may_end(p, i + 1, sentence.last)) out.ends.push_back(i + 1);
    }
    std::uint32_t limit = c.cue.last;  // of ends after the cue
    for (std::uint32_t i = c.cue.last; i < std::min(sentence.last, c.cue.last + source_gap); ++i) {
        const TokenSyntax& t = p.token(i);
        if (t.is(starts_no_source) || t.is(starts_no_source_after)) continue;
        if (!may_start_after(p, c, i) || !may_start(p, i)) continue;
        out.starts.push_back(i);
        limit = i + source_reach_after;
    }
    for (std::uint32_t i = c.cue.last; i < std::min(sentence.last, limit); ++i)
        if (!p.token(i).is(ends_no_source) && !p.token(i).is(ends_no_source_after) && may_end(p, i + 1, sentence.last))
            out.ends.push_back(i + 1);
}

void content_candidates(const Passage& p, const CueContext& c, Side side, Candidates& out) {
    out.clear(longest_content, true);
    const TokenRange sentence = p.sentence(c.head);
    if (side == Side::right) {
        const std::uint32_t to = std::min(sentence.last, c.cue.last + content_reach);
        for (std::uint32_t i = c.cue.last; i < to; ++i) {
            if (may_start(p, i) && may_start_right(p, c, i)) out.starts.push_back(i);
            if (may_end(p, i + 1, sentence.last) && !p.token(i + 1).is(follows_nothing)) out.ends.push_back(i + 1);
        }
        following_sentences(p, c, out);
        return;
    }
    if (!may_have_left(p, c, sentence)) return;
    const std::uint32_t from = std::max(sentence.first, c.cue.first - std::min(c.cue.first, content_reach));
    for (std::uint32_t i = from; i < c.cue.first; ++i) {
        if (may_start(p, i) && may_start_left(p, i, sentence.first)) out.starts.push_back(i);
        if (may_end(p, i + 1, sentence.last) && may_end_left(p, c, i + 1)) out.ends.push_back(i + 1);
    }
    preceding_sentences(p, c, out);
}

}  // namespace

void slot_candidates(const Passage& p, const CueContext& c, Slot slot, Candidates& out) {
    switch (slot) {
        case Slot::cue: return cue_candidates(p, c.head, out);
        case Slot::source: return source_candidates(p, c, out);
        case Slot::left: return content_candidates(p, c, Side::left, out);
        case Slot::right: return content_candidates(p, c, Side::right, out);
    }
}

}  // namespace saidso::resolve
