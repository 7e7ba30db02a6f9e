// Hashed features of the attribution scorer, shared by parser and trainer.
//
// Stage by stage: is this token a cue's head; which span has the cue; which is the source; which is the content
// left and right of the cue; which of the best combinations fits together; is it accepted beside those already
// accepted; does it fit better beside all accepted ones (DESIGN: cue-conditioned candidate scoring).
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
using segment::TokenRange;

// One table of weights a stage.
enum class Table : std::uint8_t { head, cue, source, left, right, combination, acceptance, conflict };
inline constexpr std::size_t table_count = 8;
inline constexpr unsigned table_bits = 15;

// Indices into one table.
class Features {
public:
    void start(unsigned group) {
        base_ = group * 0x8CB92BA72F3D8DD7;
        count_ = 0;
    }

    void add(unsigned id, std::uint64_t a = 0, std::uint64_t b = 0, std::uint64_t c = 0) {
        std::uint64_t h =
            base_ + id * 0x9E3779B97F4A7C15 + a * 0xD6E8FEB86659FD93 + b * 0xCA5A826395121157 + c * 0xA24BAED4963EE407;
        h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93;
        indices_[count_++] = static_cast<std::uint16_t>(h >> (64 - table_bits));
    }
    [[nodiscard]] bool full() const { return count_ + 32 > indices_.size(); }

    [[nodiscard]] std::span<const std::uint16_t> indices() const { return {indices_.data(), count_}; }

private:
    std::array<std::uint16_t, 192> indices_;
    std::size_t count_ = 0;
    std::uint64_t base_ = 0;
};

// Sums weights: the parser's are quantised, the trainer's are not.
class Weights {
public:
    virtual ~Weights() = default;
    [[nodiscard]] virtual float score(Table table, const Features& features) const = 0;
};

// What the scorer notes for every token.
struct Evidence {
    std::uint32_t quotation = 0;      // 1 + index of its quotation, 0: none
    std::uint32_t strong_before = 0;  // likely cue heads before this token
    std::uint32_t quotes_before = 0;  // quotation marks before this token
    float probability = 0;            // that it is the head of a cue
    std::uint8_t listed = 0;          // level in the list of cues, 0 to 5
    std::uint8_t prior = 0;           // how often training found the lemma a cue, 0 to 6
    std::uint8_t certainty = 0;       // the probability in steps, 0 to 5
    bool attitude = false;            // the lemma tells an attitude or intention
};

// The article as features see it.
struct Passage {
    const Article& article;
    const Syntax& syntax;
    const std::vector<Evidence>& evidence;

    [[nodiscard]] const TokenSyntax& token(std::uint32_t i) const { return syntax[i]; }
    [[nodiscard]] Tag tag(std::uint32_t i) const { return syntax[i].tag; }
    [[nodiscard]] bool is_word(std::uint32_t i) const { return words.contains(syntax[i].tag); }
    [[nodiscard]] bool quoted(std::uint32_t i) const { return evidence[i].quotation != 0; }
    [[nodiscard]] std::uint32_t quotation(std::uint32_t i) const { return evidence[i].quotation; }
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t i) const { return syntax[i].sentence; }
    [[nodiscard]] TokenRange sentence(std::uint32_t i) const {
        return article.segments.sentences[syntax[i].sentence].tokens;
    }
    [[nodiscard]] std::uint32_t block(std::uint32_t i) const {
        return article.segments.sentences[syntax[i].sentence].block;
    }
    [[nodiscard]] bool noun_chunk_begins(std::uint32_t i) const {
        return syntax[i].in(grammar::Chunk::noun) && syntax[i].chunk.first == i;
    }
    [[nodiscard]] bool noun_chunk_ends(std::uint32_t i) const {
        return syntax[i - 1].in(grammar::Chunk::noun) && syntax[i - 1].chunk.last == i;
    }
    [[nodiscard]] std::uint32_t verb_groups(std::uint32_t from, std::uint32_t to) const {
        return to > from ? syntax[to].verb_groups - syntax[from].verb_groups : 0;
    }
    [[nodiscard]] std::uint32_t commas(std::uint32_t from, std::uint32_t to) const {
        return to > from ? syntax[to].commas - syntax[from].commas : 0;
    }
    [[nodiscard]] std::uint32_t strong(std::uint32_t from, std::uint32_t to) const {
        return to > from ? evidence[to].strong_before - evidence[from].strong_before : 0;
    }
    // The verb group of token i, or the token alone.
    [[nodiscard]] TokenRange group_of(std::uint32_t i) const {
        return syntax[i].in(grammar::Chunk::verb) ? syntax[i].chunk : TokenRange{i, i + 1};
    }
    // The head noun of the noun chunk at i: its last token.
    [[nodiscard]] const TokenSyntax& chunk_head(std::uint32_t i) const { return syntax[syntax[i].chunk.last - 1]; }

    // Everything before the marks, in the order of Tag; "none" is outside.
    static constexpr Tags words{
        Tag::name,       Tag::noun,       Tag::number,      Tag::pronoun,     Tag::object_pronoun,
        Tag::determiner, Tag::possessive, Tag::adjective,   Tag::adverb,      Tag::verb,
        Tag::past,       Tag::gerund,     Tag::modal,       Tag::be,          Tag::have,
        Tag::do_,        Tag::to,         Tag::preposition, Tag::conjunction, Tag::subordinator,
        Tag::wh_word,    Tag::negation,   Tag::genitive};
};

// What stands where a sentence has no token.
inline constexpr TokenSyntax before_sentence{1, 1, absent, Tag{62}, 0, 0, grammar::Chunk::none, {}, 0, 0};
inline constexpr TokenSyntax after_sentence{2, 2, absent, Tag{63}, 0, 0, grammar::Chunk::none, {}, 0, 0};

// A sentence with sentinels.
struct SentenceView {
    SentenceView(const Passage& passage, std::uint32_t i) : p(passage), range(passage.sentence(i)) {}

    // Positions are signed so that a feature may look left of the text's first token.
    [[nodiscard]] const TokenSyntax& at(std::int64_t i) const {
        return i < range.first   ? before_sentence
               : i >= range.last ? after_sentence
                                 : p.syntax[static_cast<std::size_t>(i)];
    }
    [[nodiscard]] std::uint32_t lemma(std::int64_t i) const { return at(i).lemma; }
    [[nodiscard]] std::uint64_t tag(std::int64_t i) const { return static_cast<std::uint64_t>(at(i).tag); }
    [[nodiscard]] bool quoted(std::int64_t i) const {
        return i >= range.first && i < range.last && p.quoted(static_cast<std::uint32_t>(i));
    }

    const Passage& p;
    TokenRange range;
};

// The tokens around a place, looked up once.
struct Around {
    Around(const SentenceView& v, std::int64_t i)
        : before2(v.at(i - 2)), before(v.at(i - 1)), here(v.at(i)), after(v.at(i + 1)), after2(v.at(i + 2)) {}
    const TokenSyntax& before2;
    const TokenSyntax& before;
    const TokenSyntax& here;
    const TokenSyntax& after;
    const TokenSyntax& after2;
};

// A cue whose source and contents are looked for; `source` is empty while unknown, and when there is none.
struct CueContext {
    std::uint32_t head;
    TokenRange cue;
    TokenRange source;
    bool passive;
};

// One combination of a cue's parts, with the logarithms of the stages' probabilities.
struct Proposal {
    std::uint32_t head = 0;
    TokenRange cue, source, left, right;
    float cue_score = 0, source_score = 0, left_score = 0, right_score = 0;
    float joint_score = 0;
    float probability = 0;           // of the head
    float confidence = 0;            // of the whole
    std::uint32_t alternatives = 0;  // first of its combinations in the scorer's memory
    std::uint32_t alternative_count = 0;
    [[nodiscard]] bool in_content(std::uint32_t i) const { return left.contains(i) || right.contains(i); }
};

enum class Side : std::uint8_t { left, right };

// --- Each fills `f` with the features of its decision.
void head_features(const Passage& p, std::uint32_t head, Features& f);
void cue_start_features(const Passage& p, std::uint32_t head, std::uint32_t start, Features& f);
void cue_end_features(const Passage& p, std::uint32_t head, std::uint32_t end, Features& f);
void cue_span_features(const Passage& p, std::uint32_t head, TokenRange span, Features& f);
void source_start_features(const Passage& p, const CueContext& c, std::uint32_t start, Features& f);
void source_end_features(const Passage& p, const CueContext& c, std::uint32_t end, Features& f);
void source_span_features(const Passage& p, const CueContext& c, TokenRange span, Features& f);
void no_source_features(const Passage& p, const CueContext& c, Features& f);
void content_start_features(const Passage& p, const CueContext& c, Side side, std::uint32_t start, Features& f);
void content_end_features(const Passage& p, const CueContext& c, Side side, std::uint32_t end, Features& f);
void content_span_features(const Passage& p, const CueContext& c, Side side, TokenRange span, Features& f);
void no_content_features(const Passage& p, const CueContext& c, Side side, Features& f);
void combination_features(const Passage& p, const Proposal& proposal, Features& f);
void acceptance_features(const Passage& p, const Proposal& proposal, std::span<const Proposal> accepted,
                         std::span<const Proposal> all, Features& f);
void conflict_features(const Passage& p, const Proposal& proposal, std::span<const Proposal> accepted, Features& f);

// --- Shared by several of them.
std::uint64_t what_follows(const Passage& p, std::uint32_t i, std::uint32_t last);    // class of the complement at i
std::uint64_t what_precedes(const Passage& p, std::uint32_t i, std::uint32_t first);  // class of the subject before i
bool is_passive(const Passage& p, std::uint32_t head);
// The tags of [from, to) in order as one number.
std::uint64_t tag_sequence(const Passage& p, std::uint32_t from, std::uint32_t to);
bool quoted_throughout(const Passage& p, TokenRange r);

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

inline std::uint64_t code(Tag tag) { return static_cast<std::uint64_t>(tag); }
inline std::uint64_t flag(bool b) { return b ? 1 : 0; }
inline std::uint32_t at_most(std::uint32_t limit, std::uint32_t n) { return std::min(limit, n); }

}  // namespace saidso::resolve
