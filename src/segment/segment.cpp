#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

template <Opening O>
std::uint32_t opens(const lex::Token& t, const lex::Token& next) {
    const std::uint32_t led =
        static_cast<unsigned>(next.any(O.led)) | static_cast<unsigned>(next.kind != lex::Kind::word);
    return static_cast<unsigned>(t.any(O.alone)) | (static_cast<unsigned>(t.any(O.leading)) & led);
}

// Without a branch on what is as good as random: first the tokens that may open something by their class alone, then
// those of them whose next token allows it.
void list_openers(const lex::TokenBuffer& buffer, Segments& out) {
    constexpr std::uint32_t classes =
        date_opening.alone | date_opening.leading | quantity_opening.alone | quantity_opening.leading;
    for (auto* list : {&out.openers, &out.date_openers, &out.quantity_openers})
        if (list->size() < buffer.size()) list->resize(buffer.size());
    lex::Token const* const tokens = buffer.data();
    const std::uint32_t sentinel = buffer.size() - 1;
    std::size_t count = 0;
#pragma GCC unroll 4
    for (std::uint32_t i = 0; i < sentinel; ++i) {
        out.openers[count] = i;
        count += tokens[i].any(classes) ? 1 : 0;
    }
    std::size_t dates = 0;
    std::size_t quantities = 0;
    for (const std::uint32_t i : std::span(out.openers).first(count)) {
        out.date_openers[dates] = out.quantity_openers[quantities] = i;
        dates += opens<date_opening>(tokens[i], tokens[i + 1]);
        quantities += opens<quantity_opening>(tokens[i], tokens[i + 1]);
    }
    out.date_openers[dates] = out.quantity_openers[quantities] = sentinel;
}

}  // namespace

void segment(std::string_view text, lex::TokenBuffer& tokens, Segments& out) {
    const std::span<lex::Token> all(tokens.data(), tokens.size());
    out.clear();
    list_openers(tokens, out);
    find_blocks(text, all, tokens.edges(), out);
    find_quotations(text, all, tokens.edges(), out);
    find_sentences(all, tokens.edges(), out);
}

void make_one_sentence(const lex::TokenBuffer& tokens, Segments& out) {
    out.clear();
    list_openers(tokens, out);
    out.sentences.push_back({{0, tokens.size() - 1}, 0});
    out.quotation_of.assign(tokens.size(), absent);
}

}  // namespace saidso::segment
