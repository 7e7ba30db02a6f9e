// Quotations: pairs of quotation marks within a block, and those that go on over blocks.
#include <algorithm>

#include "lex/mark_class.hpp"
#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

using lex::Kind;
using lex::Mark;
using lex::Token;

bool is_quote(const Token& t) { return t.kind == Kind::open_quote || t.kind == Kind::close_quote; }
bool is_single(const Token& t) {
    return is_quote(t) && (t.mark == Mark::curly_single || t.mark == Mark::straight_single);
}
bool is_straight(const Token& t) {
    return is_quote(t) && (t.mark == Mark::straight_double || t.mark == Mark::straight_single);
}
bool same_style(const Token& a, const Token& b) { return is_single(a) == is_single(b); }

// "’90s": a single mark before digits stands for the missing ones.
bool stands_for_digits(std::span<const Token> tokens, std::uint32_t i) {
    return is_single(tokens[i]) && tokens[i + 1].kind == Kind::number && tokens[i + 1].joined() &&
           tokens[i + 1].length <= 3;
}

void make_apostrophe(Token& t) {
    t.kind = t.joined() ? Kind::clitic : Kind::punctuation;
    t.mark = Mark::apostrophe;
    lex::classify_mark(t);
    if (t.kind == Kind::punctuation) return;
    t.form = 's';
    lex::classify_clitic(t);
}

struct Close {
    std::uint32_t end;  // past the closing mark, or where the unclosed quotation ends
    bool closed;
};

// "the officials’ claim": a single mark after an s, before a word that goes on.
bool looks_possessive(std::string_view text, std::span<const Token> tokens, std::uint32_t i) {
    const Token& before = tokens[i - 1];
    const Token& after = tokens[i + 1];
    return before.kind == Kind::word && text[before.end() - 1] == 's' && after.kind == Kind::word &&
           after.has(lex::after_space);
}

using Marks = std::span<const std::uint32_t>;  // tokens, with the sentinel

// Where the quotation opened at the first mark ends: at the next closing mark of its style; a single mark that may be a
// possessive's closes it only when no better one comes before the next opening mark.
Close close_of(std::string_view text, std::span<const Token> tokens, Marks marks, std::uint32_t limit) {
    const std::uint32_t open = marks.front();
    const bool single = is_single(tokens[open]);
    Close fallback{limit, false};
    for (const std::uint32_t i : marks.subspan(1)) {
        if (i >= limit) break;
        const Token& t = tokens[i];
        if (!is_quote(t) || !same_style(t, tokens[open])) continue;
        if (t.kind == Kind::open_quote) {
            if (is_straight(t) && !single) return {i + 1, true};  // straight marks alternate
            return fallback.closed ? fallback : Close{i, false};
        }
        if (!single || !looks_possessive(text, tokens, i)) return {i + 1, true};
        if (!fallback.closed) fallback = {i + 1, true};
    }
    return fallback;
}

// Index of the quotation of an earlier block that a block opening with a mark goes on with.
std::uint32_t continued(const std::vector<Quotation>& all, std::uint32_t block, bool single) {
    if (all.empty()) return absent;
    const Quotation& last = all.back();
    const bool open = !last.closed && last.single == single && last.block + 1 == block;
    return open ? static_cast<std::uint32_t>(all.size() - 1) : absent;
}

// Whether a quotation that the block leaves open goes on in the next one, which opens with the mark again.
bool goes_on(std::span<const Token> tokens, const std::vector<BlockTokens>& blocks, std::uint32_t b,
             const Token& open) {
    if (b + 1 >= blocks.size() || open.kind != Kind::open_quote) return false;
    const Token& next = tokens[blocks[b + 1].tokens.first];
    return next.kind == Kind::open_quote && same_style(next, open);
}

// Apostrophes inside a quotation in double marks that look like closing single ones.
void settle_inner_marks(std::string_view text, std::span<Token> tokens, Marks marks, std::uint32_t end) {
    for (const std::uint32_t i : marks.subspan(1)) {
        if (i + 1 >= end) break;
        if (is_single(tokens[i]) && tokens[i].kind == Kind::close_quote && looks_possessive(text, tokens, i))
            make_apostrophe(tokens[i]);
    }
}

// `marks` begin with the block's; returns those after it.
Marks find_in_block(std::string_view text, std::span<Token> tokens, Marks marks, std::uint32_t b, Segments& out) {
    const TokenRange block = out.blocks[b].tokens;
    std::uint32_t done = block.first;
    for (; marks.front() < block.last; marks = marks.subspan(1)) {
        const std::uint32_t i = marks.front();
        Token& t = tokens[i];
        if (!is_quote(t) || i < done) continue;
        const bool single = is_single(t);
        const bool stray = t.kind == Kind::close_quote && (!is_straight(t) || single || t.joined());
        const Close close =
            stray || stands_for_digits(tokens, i) ? Close{i, false} : close_of(text, tokens, marks, block.last);
        if (close.end == i || (single && !close.closed && !goes_on(tokens, out.blocks, b, t))) {
            if (single) make_apostrophe(t);
            continue;
        }
        const std::uint32_t before = i == block.first ? continued(out.quotations, b, single) : absent;
        const auto index = static_cast<std::uint32_t>(out.quotations.size());
        out.quotations.push_back({{i, close.end}, b, before, close.closed, single});
        std::fill(out.quotation_of.begin() + i, out.quotation_of.begin() + close.end, index);
        if (!single) settle_inner_marks(text, tokens, marks, close.end);
        done = close.end;
    }
    return marks;
}

}  // namespace

void find_quotations(std::string_view text, std::span<Token> tokens, Segments& out) {
    Marks marks = out.quote_marks;
    out.quotation_of.assign(tokens.size(), absent);
    for (std::uint32_t b = 0; b < out.blocks.size(); ++b) marks = find_in_block(text, tokens, marks, b, out);
}

}  // namespace saidso::segment
