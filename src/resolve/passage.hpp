// The article as features see it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "grammar/syntax.hpp"

namespace saidso::resolve {

using grammar::Article;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;
using grammar::TokenSyntax;
using grammar::Word;
using grammar::Words;
using segment::TokenRange;

constexpr std::uint32_t flag(bool b) { return b ? 1 : 0; }

// Tokens of the next sentence that are looked at.
inline constexpr std::uint32_t sentence_window = 60;

// What the scorer notes for every token.
struct Evidence {
    std::uint32_t strong_before = 0;        // likely cue heads before this token
    float probability = 0;                  // that it is the head of a cue
    std::uint8_t listed = 0;                // level in the list of cues, 0 to 5
    std::uint8_t prior = 0;                 // how often training found the lemma a cue, 0 to 6
    std::uint8_t certainty = 0;             // the probability in steps, 0 to 5
    std::uint8_t ahead = 0;                 // the highest certainty among it and the next few tokens of the sentence
    std::uint8_t of_sentence = 0;           // of its first token: the highest certainty in it outside quotations
    std::uint8_t spare = 0, spare_too = 0;  // named, as the last one, so that all of it is written at once
    bool quoted : 1 = false;                // a possible head that stands in a quotation
    bool attitude : 1 = false;              // the lemma tells an attitude or intention
    // Of the quotation it stands in: a mark right before it opens it; it is closed among the marks after it.
    bool opens : 1 = false;
    bool closes : 1 = false;
    bool ends_sentence : 1 = false;  // nothing but marks after it
    std::uint8_t unused : 3 = 0;
};
static_assert(sizeof(Evidence) == 16);
using EvidenceBuffer = text::Buffer<Evidence>;

// "pledged" in "the pledged delegates": no cue.
inline bool is_attributive(const TokenSyntax& t, std::uint32_t i) {
    const std::uint32_t modifies = flag(t.in(grammar::Chunk::noun)) & flag(t.chunk.last > i + 1);
    return (modifies & flag(t.is(Tags{Tag::past, Tag::gerund}))) != 0;
}

// Whether the token may be a cue's head at all.
inline bool may_be_head(const Evidence& e) { return (e.prior | e.listed) != 0; }

// A token that may be a cue's head, among all of the article in the order of the text.
struct PossibleHead {
    std::span<const std::uint32_t> all;
    std::size_t index;
    [[nodiscard]] std::uint32_t token() const { return all[index]; }
};

struct Passage {
    Passage(const Article& a, const Syntax& s, const EvidenceBuffer& e)
        : article(a),
          syntax(s.data()),
          tags_before(s.tags_before.data()),
          quotation_of(a.segments.quotation_of.data()),
          evidence(e.data()),
          words(s.words.data()),
          sentences(a.segments.sentences) {}
    const Article& article;
    const TokenSyntax* syntax;
    const std::uint32_t* tags_before;
    const std::uint32_t* quotation_of;
    const Evidence* evidence;
    const Word* words;
    std::span<const segment::Sentence> sentences;

    [[nodiscard]] const TokenSyntax& token(std::uint32_t i) const { return syntax[i]; }
    [[nodiscard]] const Word* word(std::uint32_t i) const { return words + Words::place(i, syntax[i].sentence); }
    [[nodiscard]] Tag tag(std::uint32_t i) const { return syntax[i].tag; }
    [[nodiscard]] bool is_word(std::uint32_t i) const { return word_tags.contains(syntax[i].tag); }
    [[nodiscard]] bool quoted(std::uint32_t i) const { return quotation(i) != 0; }
    // 1 + index of its quotation, 0: none.
    [[nodiscard]] std::uint32_t quotation(std::uint32_t i) const { return quotation_of[i] + 1; }
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t i) const { return syntax[i].sentence; }
    [[nodiscard]] TokenRange sentence(std::uint32_t i) const { return sentences[syntax[i].sentence].tokens; }
    [[nodiscard]] std::uint32_t block(std::uint32_t i) const { return sentences[syntax[i].sentence].block; }
    // Without a branch: no one can foretell which do.
    [[nodiscard]] bool noun_chunk_begins(std::uint32_t i) const {
        return (flag(syntax[i].in(grammar::Chunk::noun)) & flag(syntax[i].chunk.first == i)) != 0;
    }
    [[nodiscard]] bool noun_chunk_ends(std::uint32_t i) const {
        return (flag(syntax[i - 1].in(grammar::Chunk::noun)) & flag(syntax[i - 1].chunk.last == i)) != 0;
    }
    [[nodiscard]] grammar::Counts counts(std::uint32_t from, std::uint32_t to) const {
        return to > from ? grammar::counts_between(syntax[from], syntax[to]) : grammar::Counts{};
    }
    [[nodiscard]] std::uint32_t verb_groups(std::uint32_t from, std::uint32_t to) const {
        return counts(from, to).verb_groups;
    }
    [[nodiscard]] std::uint32_t commas(std::uint32_t from, std::uint32_t to) const { return counts(from, to).commas; }
    [[nodiscard]] std::uint32_t strong(std::uint32_t from, std::uint32_t to) const {
        return to > from ? evidence[to].strong_before - evidence[from].strong_before : 0;
    }
    [[nodiscard]] std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const {
        return counts(from, to).words;
    }
    [[nodiscard]] bool has_quotation_mark(std::uint32_t from, std::uint32_t to) const {
        return counts(from, to).quotation_marks != 0;
    }
    // The verb group of token i, or the token alone.
    [[nodiscard]] TokenRange group_of(std::uint32_t i) const {
        return syntax[i].in(grammar::Chunk::verb) ? syntax[i].chunk : TokenRange{i, i + 1};
    }
    // The head noun of the noun chunk at i: its last token.
    [[nodiscard]] const TokenSyntax& chunk_head(std::uint32_t i) const { return syntax[syntax[i].chunk.last - 1]; }

    static constexpr Tags word_tags = grammar::word_tags;
};

// --- Views that the features of several decisions share.
std::uint32_t what_follows(const Passage& p, std::uint32_t i, std::uint32_t last);    // class of the complement at i
std::uint32_t what_precedes(const Passage& p, std::uint32_t i, std::uint32_t first);  // class of the subject before i
bool is_passive(const Passage& p, std::uint32_t head);

using grammar::tag_base;  // each tag times a power of it
inline constexpr std::array<std::uint32_t, 64> tag_powers = [] {
    std::array<std::uint32_t, 64> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * tag_base;
    return powers;
}();
// The tags of [from, to), or the last of them when they are many.
inline std::uint32_t tag_sequence(const Passage& p, std::uint32_t from, std::uint32_t to) {
    const std::uint32_t count = std::min<std::uint32_t>(to - from, tag_powers.size() - 1);
    return p.tags_before[to] - p.tags_before[to - count] * tag_powers[count];
}

// Whether a quotation mark right before `start` opens the quotation that start stands in.
inline bool opens_quotation(const Passage& p, std::uint32_t start) { return p.evidence[start].opens; }
// Whether the quotation of the token before `end` is closed among the marks after it.
inline bool closes_quotation(const Passage& p, std::uint32_t end) { return p.evidence[end - 1].closes; }
// Whether nothing but marks stands between `end` and the end of the sentence.
inline bool ends_sentence(const Passage& p, std::uint32_t end) { return p.evidence[end - 1].ends_sentence; }

// A length or distance in steps.
inline constexpr std::array<std::uint8_t, 64> buckets = [] {
    constexpr std::array<std::uint32_t, 6> limits = {6, 9, 14, 22, 35, 60};
    std::array<std::uint8_t, 64> b{};
    for (std::uint32_t n = 0; n < b.size(); ++n) {
        std::uint32_t step = std::min(n, 5U);
        for (const std::uint32_t limit : limits) step += n > limit ? 1 : 0;
        b[n] = static_cast<std::uint8_t>(step);
    }
    return b;
}();
inline std::uint32_t bucket(std::uint32_t n) { return buckets[std::min(n, 63U)]; }

constexpr std::uint32_t code(Tag tag) { return static_cast<std::uint32_t>(tag); }
inline std::uint32_t at_most(std::uint32_t limit, std::uint32_t n) { return std::min(limit, n); }

}  // namespace saidso::resolve
