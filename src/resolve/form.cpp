#include "resolve/form.hpp"

#include <algorithm>

#include "resolve/last_before.hpp"

namespace saidso::resolve {

namespace {

bool has_word(const Reading& r, TokenRange tokens) {
    return std::ranges::any_of(r.article.tokens_of(tokens), [](const lex::Token& t) {
        return t.kind == lex::Kind::word || t.kind == lex::Kind::number;
    });
}

}  // namespace

Form form_of(const Reading& r, const Attribution& a) {
    const std::span<const segment::Quotation> quotations = r.article.segments.quotations;
    if (quotations.empty()) return Form::indirect;
    bool inside = false;
    bool outside = false;
    for (const TokenRange& fragment : r.content(a)) {
        const std::uint32_t around = r.article.segments.quotation_of[fragment.first];
        if (around != absent && quotations[around].tokens.last >= fragment.last) {
            inside |= has_word(r, fragment);
            continue;
        }
        const unsigned marks = r.syntax[fragment.first].quotation_marks ^ r.syntax[fragment.last].quotation_marks;
        if ((unsigned{around == absent} & unsigned{marks == 0}) != 0) {
            outside |= has_word(r, fragment);
            continue;
        }
        const auto before = [&](const segment::Quotation& q) { return q.tokens.last <= fragment.first; };
        const segment::Quotation* q = last_before(quotations, before);
        q += before(*q) ? 1 : 0;
        for (std::uint32_t done = fragment.first; done < fragment.last && !(inside && outside); ++q) {
            const bool quotes = q != quotations.data() + quotations.size() && q->tokens.first < fragment.last;
            const TokenRange quoted = quotes ? q->tokens : TokenRange{fragment.last, fragment.last};
            const std::uint32_t first = std::max(done, quoted.first);
            outside |= has_word(r, {done, first});
            done = std::min(fragment.last, quoted.last);
            inside |= has_word(r, {first, done});
        }
    }
    if (inside && outside) return Form::mixed;
    return inside ? Form::direct : Form::indirect;
}

}  // namespace saidso::resolve
