#include "lex/bounds.hpp"

#include <algorithm>

namespace saidso::lex {
namespace {

#include "lex/bounds.inc"

bool matches(const BoundPhrase& p, const Token* first) {
    for (int i = 0; i < p.count; ++i)
        if (first[i].word != p.words[i]) return false;
    return true;
}

constexpr Word last_word(const BoundPhrase& p) { return p.words[p.count - 1]; }
constexpr Word first_word(const BoundPhrase& p) { return p.words[0]; }

}  // namespace

BoundMatch match_prefix_bound(const Token* limit, const Token* number) {
    if (number <= limit || !number[-1].any(lex::BoundWord)) return {};
    const auto* p = std::ranges::lower_bound(prefix_bounds, number[-1].word, {}, last_word);
    for (; p != std::end(prefix_bounds) && last_word(*p) == number[-1].word; ++p)
        if (number - limit >= p->count && matches(*p, number - p->count)) return {p, number - p->count};
    return {};
}

BoundMatch match_suffix_bound(const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::BoundWord)) return {};
    const auto* p = std::ranges::lower_bound(suffix_bounds, first->word, {}, first_word);
    for (; p != std::end(suffix_bounds) && first_word(*p) == first->word; ++p)
        if (last - first >= p->count && matches(*p, first)) return {p, first + p->count};
    return {};
}

}  // namespace saidso::lex
