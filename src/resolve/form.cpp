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
    bool inside = false;
    bool outside = false;
    for (const TokenRange& fragment : r.content(a)) {
        TokenRange part{fragment.first, fragment.first};  // all of it in quotations, or none
        for (; part.first < fragment.last && !(inside && outside); part.first = part.last) {
            const bool quoted = r.article.in_quotation(part.first);
            do ++part.last;
            while (part.last < fragment.last && r.article.in_quotation(part.last) == quoted);
            (quoted ? inside : outside) |= has_word(r, part);
        }
    }
    if (inside && outside) return Form::mixed;
    return inside ? Form::direct : Form::indirect;
}

}  // namespace saidso::resolve
