#include "segment/segment.hpp"

namespace saidso::segment {

void segment(std::string_view text, std::span<lex::Token> tokens, Segments& out) {
    out.clear();
    find_blocks(text, tokens, out);
    find_quotations(text, tokens, out);
    find_sentences(text, tokens, out);
}

}  // namespace saidso::segment
