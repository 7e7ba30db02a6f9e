#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

void list_openers(const lex::TokenBuffer& tokens, std::vector<std::uint32_t>& openers) {
    const std::uint32_t sentinel = tokens.size() - 1;
    if (openers.size() < tokens.size()) openers.resize(tokens.size());
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < sentinel; ++i) {  // without a branch on what is as good as random
        openers[count] = i;
        count += tokens.data()[i].any(opener_classes) ? 1 : 0;
    }
    openers[count] = sentinel;
}

}  // namespace

void segment(std::string_view text, lex::TokenBuffer& tokens, Segments& out) {
    const std::span<lex::Token> all(tokens.data(), tokens.size());
    out.clear();
    list_openers(tokens, out.openers);
    find_blocks(text, all, tokens.edges(), out);
    find_quotations(text, all, tokens.edges(), out);
    find_sentences(all, tokens.edges(), out);
}

void make_one_sentence(const lex::TokenBuffer& tokens, Segments& out) {
    out.clear();
    list_openers(tokens, out.openers);
    out.sentences.push_back({{0, tokens.size() - 1}, 0});
    out.quotation_of.assign(tokens.size(), absent);
}

}  // namespace saidso::segment
