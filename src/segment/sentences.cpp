// Sentences: a stop and its closing marks, then white space and something that can open a sentence.
#include "segment/segment.hpp"

namespace saidso::segment {
namespace {

using lex::Kind;
using lex::Mark;
using lex::Token;

bool is_stop(const Token& t) {
    return t.is(Mark::full_stop) || t.is(Mark::question) || t.is(Mark::exclamation) || t.is(Mark::ellipsis);
}

bool closes(const Token& t) { return t.kind == Kind::close_quote || t.is(Mark::close_bracket); }

bool opens_sentence(const Token& t) {
    if (t.kind == Kind::word) return t.has(lex::capital);
    return t.kind == Kind::number || t.kind == Kind::open_quote || t.is(Mark::open_bracket) || t.is(Mark::dash) ||
           t.is(Mark::bullet) || t.is(Mark::currency) || t.is(Mark::ellipsis);
}

bool is_read(BlockKind kind) { return kind == BlockKind::headline || kind == BlockKind::paragraph; }

// "U.S." and the like keep their full stop; it ends a sentence when a word follows that rarely goes on after one.
bool abbreviation_ends_sentence(const Token& t, const Token& next) {
    return t.kind == Kind::word && t.form == lex::dotted && next.kind == Kind::word && next.has(lex::capital) &&
           next.any(lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition | lex::Conjunction |
                    lex::Function);
}

// "at longwall No. 24", but "No. 24 of them came": a full stop that belongs to the number after it.
bool numbers(std::span<const Token> tokens, std::uint32_t begin, std::uint32_t stop) {
    return stop > begin + 1 && tokens[stop - 1].is(lex::Word::no) && tokens[stop - 1].has(lex::capital) &&
           tokens[stop + 1].kind == Kind::number;
}

}  // namespace

void find_sentences(std::span<const Token> tokens, Segments& out) {
    auto stop = out.stops.begin();
    for (std::uint32_t b = 0; b < out.blocks.size(); ++b) {
        BlockTokens& block = out.blocks[b];
        block.sentences.first = static_cast<std::uint32_t>(out.sentences.size());
        block.sentences.last = block.sentences.first;
        if (!is_read(block.kind)) continue;
        std::uint32_t begin = block.tokens.first;
        while (*stop < begin) ++stop;
        for (; *stop < block.tokens.last; ++stop) {
            const std::uint32_t i = *stop;
            if (i < begin) continue;
            std::uint32_t end = i + 1;
            if (tokens[i].kind != Kind::word) {
                while (end < block.tokens.last && tokens[end].joined() && (is_stop(tokens[end]) || closes(tokens[end])))
                    ++end;
                if (end < block.tokens.last && (tokens[end].joined() || !opens_sentence(tokens[end]))) continue;
                if (numbers(tokens, begin, i)) continue;
            } else if (end >= block.tokens.last || !abbreviation_ends_sentence(tokens[i], tokens[end])) {
                continue;
            }
            out.sentences.push_back({{begin, end}, b});
            begin = end;
        }
        if (begin < block.tokens.last) out.sentences.push_back({{begin, block.tokens.last}, b});
        block.sentences.last = static_cast<std::uint32_t>(out.sentences.size());
    }
}

}  // namespace saidso::segment
