// Light syntax: word classes, lemmas, noun chunks and verb groups of the sentences that are read.
#pragma once

#include <cstdint>
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
    std::uint32_t form;         // lemma_hash of the word as it stands, in lower case
    std::uint32_t sentence;     // index into Segments::sentences, or `absent`
    TokenRange chunk;           // the chunk the token stands in; empty: none
    std::uint32_t verb_groups;  // how many begin before this token, from the start of the article
    std::uint32_t commas;       // how many stand before it

    [[nodiscard]] bool is(Tags set) const { return set.contains(tag); }
    [[nodiscard]] bool in(Chunk kind) const { return chunk_kind == kind; }
};

// Parallel to Article::tokens.
struct Syntax : text::Buffer<TokenSyntax> {
    std::vector<std::uint8_t> topics;       // lex::Topic of the words of each sentence, and other bits
    std::vector<std::uint32_t> titles;      // sentences of five longer words or more whose capitals tell no names
    std::span<const std::uint32_t> nouns;   // tokens that are nouns or names
    text::Buffer<std::uint32_t> noun_list;  // where they stand
};

inline constexpr Tags verb_tags{Tag::verb, Tag::past, Tag::gerund};
inline constexpr Tags noun_tags{Tag::name, Tag::noun, Tag::number};

// Fills `out`, whose memory is used again. Linear in the number of tokens.
void analyse(const Article& article, Syntax& out);

}  // namespace saidso::grammar
