#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

constexpr std::uint32_t date_openers = date_words | lex::Article | lex::Determiner;
constexpr std::uint32_t all_openers = date_openers | number_words;

unsigned bit(bool b) { return b ? 1U : 0U; }

unsigned may_open_date(const lex::Token& t, const lex::Token& next) {
    const unsigned led = bit(next.any(date_words | lex::Determiner | lex::Scale)) | bit(next.kind != lex::Kind::word);
    return bit(t.any(date_words | ((0U - led) & (lex::Article | lex::Determiner))));
}

// Without a branch on what is as good as random: first the tokens that may open something by their class alone, then
// those of them whose next token lets them begin a date, and those that are part of a number. The sentinel ends each
// list.
void list_openers(const lex::TokenBuffer& buffer, Segments& out) {
    for (auto* list : {&out.openers, &out.date_openers, &out.quantity_openers})
        if (list->size() < buffer.size()) list->resize(buffer.size());
    lex::Token const* const tokens = buffer.data();
    const std::uint32_t sentinel = buffer.size() - 1;
    std::size_t count = 0;
#pragma GCC unroll 4
    for (std::uint32_t i = 0; i < sentinel; ++i) {
        out.openers[count] = i;
        count += tokens[i].any(all_openers) ? 1 : 0;
    }
    std::size_t dates = 0;
    std::size_t quantities = 0;
    for (const std::uint32_t i : std::span(out.openers).first(count)) {
        out.date_openers[dates] = out.quantity_openers[quantities] = i;
        dates += may_open_date(tokens[i], tokens[i + 1]);
        quantities += bit(tokens[i].any(number_words));
    }
    out.openers[count] = out.date_openers[dates] = out.quantity_openers[quantities] = sentinel;
}

}  // namespace

void segment(std::string_view text, lex::TokenBuffer& tokens, Segments& out) {
    const std::span<lex::Token> all(tokens.data(), tokens.size());
    out.clear();
    list_openers(tokens, out);
    out.line_ends = tokens.line_ends.items();
    out.quote_marks = tokens.quote_marks.items();
    out.stops = tokens.stops.items();
    find_blocks(text, all, out);
    find_quotations(text, all, out);
    find_sentences(all, out);
}

void make_one_sentence(const lex::TokenBuffer& tokens, Segments& out) {
    out.clear();
    list_openers(tokens, out);
    out.sentences.push_back({{0, tokens.size() - 1}, 0});
    out.quotation_of.assign(tokens.size(), absent);
}

}  // namespace saidso::segment
