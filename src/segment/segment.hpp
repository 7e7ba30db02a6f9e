// Blocks, sentences and quotations.
#pragma once

#include <span>
#include <string_view>

#include "lex/lexer.hpp"
#include "segment/article.hpp"

namespace saidso::segment {

// Replaces `out` by the segments of the tokens (with their sentinel). Straight and single quotation marks that
// turn out to be apostrophes become clitics in `tokens`. Linear.
void segment(std::string_view text, lex::TokenBuffer& tokens, Segments& out);

// Replaces `out` by one sentence of all tokens, whatever they look like.
void make_one_sentence(const lex::TokenBuffer& tokens, Segments& out);

// The steps, in this order; each reads what the ones before it made, the first one of all the lists of edges.
void find_blocks(std::string_view text, std::span<const lex::Token> tokens, Segments& out);
void find_quotations(std::string_view text, std::span<lex::Token> tokens, Segments& out);
void find_sentences(std::span<const lex::Token> tokens, Segments& out);

}  // namespace saidso::segment
