// A text that is one quantity and nothing else: "a dollar", "at least 3 hours".
#include "grammar/quantity.hpp"

namespace saidso::grammar {
namespace {

using lex::Kind;
using lex::Mark;
using lex::Token;
using lex::Word;

constexpr std::size_t most_tokens = 64;

// Words that belong to the quantity though no span holds them: "a rise of", "up", "each", "only".
bool may_stand_beside(const Token& t) {
    if (t.kind != Kind::word) return t.is(Mark::full_stop) || t.kind == Kind::end || t.kind == Kind::newline;
    return t.info.change != 0 || t.is(Word::apiece) || t.is(Word::just) || t.is(Word::more) ||
           t.any(lex::Article | lex::Determiner | lex::Preposition);
}

bool is_alone(std::span<const Token> tokens, const Quantity& q) {
    std::uint32_t end = q.span.end;
    for (const Token& t : tokens) {
        const Span span{t.begin, t.end()};
        if (q.span.contains(span) || (q.counted && q.counted->span.contains(span))) {
            end = t.end();
            continue;
        }
        const bool item = q.per_each && t.begin >= end;  // "a share"
        if (!item && !may_stand_beside(t)) return false;
    }
    return true;
}

}  // namespace

bool find_lone_quantity(const segment::Article& article, std::span<const segment::TokenRange> dates, Document& out) {
    if (article.tokens.size() > most_tokens || article.segments.sentences.size() != 1) return false;
    const std::size_t before = out.quantities.size();
    find_quantities(article, dates, out, Reading::alone);
    if (out.quantities.size() == before + 1 && is_alone(article.tokens, out.quantities.back())) return true;
    out.quantities.resize(before);
    return false;
}

}  // namespace saidso::grammar
