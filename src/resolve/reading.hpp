// What every step about claims reads and writes.
#pragma once

#include <span>

#include <saidso/document.hpp>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"
#include "lex/topics.hpp"
#include "resolve/word_list.hpp"
#include "segment/article.hpp"

namespace saidso::resolve {

using grammar::Attribution;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;
using grammar::TokenSyntax;
using segment::Article;
using segment::TokenRange;

class PhraseMemory;

// Document::claims[i] is made of attributions[i].
struct Reading {
    Article article;
    std::span<const TokenSyntax> syntax;
    std::span<const Attribution> attributions;
    Document& out;
    std::span<const std::uint32_t> titles;  // Syntax::titles
    std::span<const std::uint32_t> nouns;   // Syntax::nouns
    std::span<const std::uint8_t> topics;   // Syntax::topics
    std::span<const std::uint8_t> cues;     // CueTopic of the words in the cue of each attribution
    std::span<std::uint32_t> word_classes;  // of source_classes()
    PhraseMemory& phrases;

    [[nodiscard]] const lex::Token& token(std::uint32_t i) const { return article.tokens[i]; }
    [[nodiscard]] std::string_view text(TokenRange r) const {
        return r.empty() ? std::string_view{} : article.text_of(r);
    }
    [[nodiscard]] bool is(std::uint32_t i, Tag tag) const { return syntax[i].tag == tag; }
    [[nodiscard]] std::span<const TokenRange> content(const Attribution& a) const {
        return std::span(a.content).first(a.content_count);
    }
    // Whether words of the cue may be about one of the topics.
    [[nodiscard]] bool cue_may(const Attribution& a, unsigned about) const {
        return (cues[static_cast<std::size_t>(&a - attributions.data())] & about) != 0;
    }
    // Whether a word of the sentence that a token stands in may be about the topic.
    [[nodiscard]] bool sentence_may(std::uint32_t i, lex::Topic topic) const {
        const std::uint32_t s = syntax[i].sentence;
        return s != absent && (topics[s] & topic) != 0;
    }
    // The sentence a token stands in; an empty range when it stands in none.
    [[nodiscard]] TokenRange sentence_of(std::uint32_t i) const {
        const std::uint32_t s = syntax[i].sentence;
        return s == absent ? TokenRange{i, i} : article.segments.sentences[s].tokens;
    }
};

}  // namespace saidso::resolve
