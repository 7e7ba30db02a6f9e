// The pipeline of parse.cpp for one expression: the whole text is one sentence without dates.
#include <saidso/parser.hpp>
#include <saidso/quantity.hpp>

#include "grammar/quantity.hpp"
#include "lex/lexer.hpp"
#include "segment/article.hpp"
#include "text/utf8.hpp"

namespace saidso {
namespace {

using lex::Token;
using lex::Word;

// Words that belong to the quantity though no span holds them: "a rise of", "up", "each", "only".
bool may_stand_beside(const Token& t) {
    if (t.kind != lex::Kind::word) return t.is(lex::Mark::full_stop) || t.kind == lex::Kind::end;
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

std::optional<QuantityReading> parse_quantity(std::string_view expression) {
    if (expression.size() >= 0xFFFFFFFF) throw Error("the text is 4 GiB or larger");
    Document document;
    document.reset(expression, {}, text::is_valid(expression));
    lex::TokenBuffer buffer;
    lex::tokenize(document.text(), buffer);
    const std::span<const Token> tokens(buffer.data(), buffer.size());
    segment::Segments segments;
    segments.sentences.push_back({{0, buffer.size() - 1}, 0});
    const segment::Article article{document.text(), tokens, segments};
    grammar::find_quantities(article, {}, document, grammar::Reading::alone);
    if (document.quantities.size() != 1 || !is_alone(tokens, document.quantities.front())) return std::nullopt;
    const Quantity& q = document.quantities.front();
    return QuantityReading{q.kind,
                           q.bound,
                           q.change,
                           q.per_each,
                           q.lower,
                           q.upper,
                           std::string(q.unit),
                           q.counted ? std::string(document.text(q.counted->span)) : std::string()};
}

}  // namespace saidso
