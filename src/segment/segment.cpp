#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

// All tokens but numbers and plain words: a word that keeps its full stop may end a sentence.
void list_edges(std::span<const lex::Token> tokens, std::vector<std::uint32_t>& edges) {
    edges.resize(tokens.size());
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const lex::Token& t = tokens[i];
        edges[count] = i;
        count += (t.kind != lex::Kind::word || t.form != 0) && t.kind != lex::Kind::number ? 1 : 0;
    }
    edges.resize(count);
}

}  // namespace

void segment(std::string_view text, std::span<lex::Token> tokens, Segments& out) {
    out.clear();
    list_edges(tokens, out.edges);
    find_blocks(text, tokens, out);
    find_quotations(text, tokens, out);
    find_sentences(tokens, out);
}

}  // namespace saidso::segment
