// Light syntax: word classes, lemmas, noun chunks and verb groups of the sentences that are read.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "lex/tag.hpp"
#include "lex/vocabulary.hpp"
#include "segment/article.hpp"
#include "text/buffer.hpp"

namespace saidso::grammar {

using lex::lemma_hash;
using lex::Tag;
using lex::Tags;
using segment::Article;
using segment::TokenRange;

enum class Chunk : std::uint8_t {
    none,
    noun,  // determiner, modifiers and head: "the former prime minister's spokesman"; or one pronoun
    verb   // auxiliaries, negation, adverbs, main verb, also "to" + verb: "has not yet said"
};

// One token's syntax. Outside the sentences that are read everything is 0.
struct TokenSyntax {
    std::uint32_t lemma;      // lemma_hash of the lemma: say for "said", be for "'re"
    std::uint8_t noun_class;  // WordNet's lexicographer class of the noun (14 group, 18 person), 0: none
    std::uint8_t verb_class;  // of the verb (31 cognition, 32 communication), 0: none
    Tag tag;
    Chunk chunk_kind;
    std::uint32_t form;      // lemma_hash of the word as it stands, in lower case
    std::uint32_t sentence;  // index into Segments::sentences, or `absent`
    TokenRange chunk;        // the chunk the token stands in; empty: none
    // How many begin or stand before this token, from the start of the article: as Counts.
    std::uint16_t verb_groups;
    std::uint16_t commas;
    std::uint16_t words;
    std::uint16_t quotation_marks;

    [[nodiscard]] bool is(Tags set) const { return set.contains(tag); }
    [[nodiscard]] bool in(Chunk kind) const { return chunk_kind == kind; }
};

// What features ask most of a token, dense, so that neighbours share a cache line. What TokenSyntax begins with.
struct Word {
    std::uint32_t lemma = 0;
    std::uint8_t noun_class = 0;
    std::uint8_t verb_class = 0;
    Tag tag = Tag::none;
    Chunk chunk_kind = Chunk::none;
    [[nodiscard]] std::uint32_t code() const { return static_cast<std::uint32_t>(tag); }
};
static_assert(sizeof(Word) == 8);

// The words of all sentences; each sentence stands between marks of its own, so that looking past its edge is safe.
class Words {
public:
    static constexpr std::uint32_t margin = 3;
    void resize(std::size_t tokens, std::size_t sentences) { words_.resize(tokens + (sentences + 1) * 2 * margin); }
    // Sets the marks around the words of a sentence, which are to be put where it returns.
    Word* begin_sentence(TokenRange sentence, std::uint32_t number) {
        Word* const begin = words_.data() + place(sentence.first, number);
        std::fill_n(begin - margin, margin, before);
        std::fill_n(begin + sentence.size(), margin, after);
        return begin;
    }
    [[nodiscard]] const Word* data() const { return words_.data(); }
    static std::uint32_t place(std::uint32_t token, std::uint32_t sentence) {
        return token + sentence * 2 * margin + margin;
    }

private:
    static constexpr Word before{1, 0, 0, Tag{62}};
    static constexpr Word after{2, 0, 0, Tag{63}};
    text::Buffer<Word> words_;
};

// How many stand in a span; of 65536 and more only the rest.
struct Counts {
    std::uint16_t verb_groups = 0;
    std::uint16_t commas = 0;
    std::uint16_t words = 0;
    std::uint16_t quotation_marks = 0;
};
// All of them in one number, so that one addition counts a token. A carry into the next one is lost in a difference.
using CountSum = std::uint64_t;
constexpr CountSum sum_of(Counts counts) { return std::bit_cast<CountSum>(counts); }
constexpr std::size_t counts_offset = offsetof(TokenSyntax, verb_groups);
inline CountSum counts_before(const TokenSyntax& t) {
    CountSum sum = 0;
    std::memcpy(&sum, reinterpret_cast<const char*>(&t) + counts_offset, sizeof sum);
    return sum;
}
inline void set_counts_before(TokenSyntax& t, CountSum sum) {
    std::memcpy(reinterpret_cast<char*>(&t) + counts_offset, &sum, sizeof sum);
}
// Of the tokens from `from` up to `to`.
inline Counts counts_between(const TokenSyntax& from, const TokenSyntax& to) {
    return std::bit_cast<Counts>(counts_before(to) - counts_before(from));
}

// Tags in order as one number: each times a power of this base.
inline constexpr std::uint32_t tag_base = 131;
constexpr std::uint32_t tags_and(std::uint32_t tags, Tag next) {
    return tags * tag_base + static_cast<std::uint32_t>(next) + 1;
}

// Parallel to Article::tokens.
struct Syntax : text::Buffer<TokenSyntax> {
    std::vector<std::uint8_t> topics;       // lex::Topic of the words of each sentence, and other bits
    std::vector<std::uint32_t> titles;      // sentences of five longer words or more whose capitals tell no names
    std::span<const std::uint32_t> nouns;   // tokens that are nouns or names
    text::Buffer<std::uint32_t> noun_list;  // where they stand
    Words words;
    text::Buffer<std::uint32_t> tags_before;  // of each token, the tags before it as one number
};

// Everything before the marks, in the order of Tag; "none" is outside.
inline constexpr Tags word_tags{
    Tag::name,       Tag::noun,       Tag::number,      Tag::pronoun,     Tag::object_pronoun,
    Tag::determiner, Tag::possessive, Tag::adjective,   Tag::adverb,      Tag::verb,
    Tag::past,       Tag::gerund,     Tag::modal,       Tag::be,          Tag::have,
    Tag::do_,        Tag::to,         Tag::preposition, Tag::conjunction, Tag::subordinator,
    Tag::wh_word,    Tag::negation,   Tag::genitive};
inline constexpr Tags verb_tags{Tag::verb, Tag::past, Tag::gerund};
inline constexpr Tags noun_tags{Tag::name, Tag::noun, Tag::number};

// Fills `out`, whose memory is used again. Linear in the number of tokens.
void analyse(const Article& article, Syntax& out);

}  // namespace saidso::grammar
