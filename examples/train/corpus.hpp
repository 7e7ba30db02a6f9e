// Articles with annotated claims, read for training.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <saidso/document.hpp>

#include "grammar/syntax.hpp"
#include "lex/lexer.hpp"
#include "resolve/proposal.hpp"

namespace saidso::train {

// An article as the parser sees it, and its annotated attributions.
struct TrainingArticle {
    std::string id;
    Document document;
    lex::TokenBuffer tokens;
    segment::Segments segments;
    grammar::Syntax syntax;
    resolve::EvidenceBuffer evidence;
    std::vector<std::uint32_t> possible_heads;

    std::vector<resolve::Proposal> gold;
    std::vector<bool> is_head;  // per token

    [[nodiscard]] grammar::Article article() const {
        return {document.text(), {tokens.data(), tokens.size()}, segments};
    }
    [[nodiscard]] resolve::Passage passage(const grammar::Article& article) const {
        return {article, syntax, evidence};
    }
};
using Corpus = std::vector<std::unique_ptr<TrainingArticle>>;

// Reads gold articles (*.json in a folder, in the order of their names) or PolNeAR-shaped JSON Lines (a file).
// Throws std::runtime_error.
Corpus read_corpus(const std::string& path);

// Picks the head token of every annotated cue: the word that is most often a cue in the whole corpus.
void assign_heads(Corpus& corpus);

}  // namespace saidso::train
