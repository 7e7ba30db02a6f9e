// The pipeline of parse.cpp for one expression: the whole text is one sentence without dates.
#include <saidso/parser.hpp>
#include <saidso/quantity.hpp>

#include "grammar/quantity.hpp"
#include "segment/segment.hpp"

namespace saidso {
std::optional<QuantityReading> parse_quantity(std::string_view expression) {
    if (expression.size() >= 0xFFFFFFFF) throw Error("the text is 4 GiB or larger");
    Document document;
    document.reset(expression, {});
    lex::TokenBuffer buffer;
    lex::tokenize(document.text(), buffer);
    const std::span<const lex::Token> tokens(buffer.data(), buffer.size());
    segment::Segments segments;
    segment::make_one_sentence(buffer, segments);
    const segment::Article article{document.text(), tokens, segments};
    if (!grammar::find_lone_quantity(article, {}, document)) return std::nullopt;
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
