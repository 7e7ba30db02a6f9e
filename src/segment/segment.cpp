#include "segment/segment.hpp"

#include <array>

namespace saidso::segment {
namespace {

constexpr std::uint32_t date_openers = date_words | lex::Article | lex::Determiner;
constexpr std::uint32_t quantity_openers = number_words | lex::Article | lex::UnitWord;

unsigned bit(bool b) { return b ? 1U : 0U; }

unsigned may_open_date(const lex::Token& t, const lex::Token& next) {
    const unsigned led = bit(next.any(date_words | lex::Determiner | lex::Scale)) | bit(next.kind != lex::Kind::word);
    return bit(t.any(date_words)) | (bit(t.any(lex::Article | lex::Determiner)) & led);
}

unsigned may_open_quantity(const lex::Token& t, const lex::Token& next) {
    constexpr std::uint32_t after_article = lex::Scale | lex::Dozen | lex::Fraction | lex::OrdinalScale;
    return bit(t.any(number_words)) | (bit(t.any(lex::Article)) & bit(next.any(after_article))) |
           (bit(t.any(lex::UnitWord)) & bit(next.any(lex::CurrencySign | lex::Numeral)));
}

// Without a branch on what is as good as random: first the tokens that may open something by their class alone, then
// those of them whose next token allows it. The sentinel ends each list.
void list_openers(const lex::TokenBuffer& buffer, Segments& out) {
    for (auto* list : {&out.openers, &out.date_openers, &out.quantity_openers})
        if (list->size() < buffer.size()) list->resize(buffer.size());
    lex::Token const* const tokens = buffer.data();
    const std::uint32_t sentinel = buffer.size() - 1;
    std::size_t count = 0;
#pragma GCC unroll 4
    for (std::uint32_t i = 0; i < sentinel; ++i) {
        out.openers[count] = i;
        count += tokens[i].any(date_openers | quantity_openers) ? 1 : 0;
    }
    std::size_t dates = 0;
    std::size_t quantities = 0;
    for (const std::uint32_t i : std::span(out.openers).first(count)) {
        out.date_openers[dates] = out.quantity_openers[quantities] = i;
        dates += may_open_date(tokens[i], tokens[i + 1]);
        quantities += may_open_quantity(tokens[i], tokens[i + 1]);
    }
    out.openers[count] = out.date_openers[dates] = out.quantity_openers[quantities] = sentinel;
}

constexpr std::uint64_t stop_marks = std::uint64_t{1} << static_cast<unsigned>(lex::Mark::full_stop) |
                                     std::uint64_t{1} << static_cast<unsigned>(lex::Mark::question) |
                                     std::uint64_t{1} << static_cast<unsigned>(lex::Mark::exclamation) |
                                     std::uint64_t{1} << static_cast<unsigned>(lex::Mark::ellipsis);

// Which lists a kind of token belongs to, a bit each: lines' ends, quotation marks, stops whatever they look like,
// stops by their mark.
constexpr auto edge_lists = [] {
    std::array<std::uint8_t, 8> lists{};
    lists[static_cast<unsigned>(lex::Kind::end)] = lists[static_cast<unsigned>(lex::Kind::newline)] = 1;
    lists[static_cast<unsigned>(lex::Kind::open_quote)] = lists[static_cast<unsigned>(lex::Kind::close_quote)] = 2;
    lists[static_cast<unsigned>(lex::Kind::word)] = 4;
    lists[static_cast<unsigned>(lex::Kind::punctuation)] = 8;
    return lists;
}();

// Without a branch, like the openers.
void sort_edges(const lex::TokenBuffer& buffer, Segments& out) {
    for (auto* list : {&out.line_ends, &out.quote_marks, &out.stops})
        if (list->size() <= buffer.edges().size()) list->resize(buffer.edges().size() + 1);
    std::size_t lines = 0;
    std::size_t quotes = 0;
    std::size_t stops = 0;
    for (const std::uint32_t i : buffer.edges()) {
        const lex::Token& t = buffer.data()[i];
        const unsigned lists = edge_lists[static_cast<unsigned>(t.kind)];
        const auto is_stop_mark = static_cast<unsigned>(stop_marks >> (static_cast<unsigned>(t.mark) & 63U)) & 1U;
        out.line_ends[lines] = out.quote_marks[quotes] = out.stops[stops] = i;
        lines += lists & 1U;
        quotes += lists >> 1U & 1U;
        stops += (lists >> 2U & 1U) | (lists >> 3U & is_stop_mark);
    }
    out.quote_marks[quotes] = out.stops[stops] = buffer.size() - 1;
    out.line_ends.resize(lines);
}

}  // namespace

void segment(std::string_view text, lex::TokenBuffer& tokens, Segments& out) {
    const std::span<lex::Token> all(tokens.data(), tokens.size());
    out.clear();
    list_openers(tokens, out);
    sort_edges(tokens, out);
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
