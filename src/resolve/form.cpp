#include "resolve/form.hpp"

#include <algorithm>

namespace saidso::resolve {

namespace {

bool has_word(const Reading& r, TokenRange tokens) {
    return std::ranges::any_of(r.article.tokens_of(tokens), [](const lex::Token& t) {
        return t.kind == lex::Kind::word || t.kind == lex::Kind::number;
    });
}

}  // namespace

Form form_of(const Reading& r, const Attribution& a) {
    const segment::Segments& segments = r.article.segments;
    bool inside = false;
    bool outside = false;
    for (const TokenRange& fragment : r.content(a)) {
        TokenRange part{fragment.first, fragment.first};  // all of it in one quotation, or in none
        for (; part.first < fragment.last && !(inside && outside); part.first = part.last) {
            const std::uint32_t quotation = segments.quotation_of[part.first];
            if (quotation != absent) part.last = std::min(fragment.last, segments.quotations[quotation].tokens.last);
            while (quotation == absent && part.last < fragment.last && !r.article.in_quotation(part.last)) ++part.last;
            (quotation != absent ? inside : outside) |= has_word(r, part);
        }
    }
    if (inside && outside) return Form::mixed;
    return inside ? Form::direct : Form::indirect;
}

}  // namespace saidso::resolve
