#include "lex/bounds.hpp"

#include "lex/word_index.hpp"

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
using PrefixBounds = WordIndex<prefix_bounds, last_word>;
using SuffixBounds = WordIndex<suffix_bounds, first_word>;

}  // namespace

BoundMatch match_prefix_bound(const Token* limit, const Token* number) {
    if (number <= limit || !number[-1].any(lex::BoundWord)) return {};
    for (const BoundPhrase& p : PrefixBounds::entries_of(number[-1].word))
        if (number - limit >= p.count && matches(p, number - p.count)) return {&p, number - p.count};
    return {};
}

bool may_begin_suffix_bound(Word word) { return !SuffixBounds::entries_of(word).empty(); }

BoundMatch match_suffix_bound(const Token* first, const Token* last) {
    if (first >= last || !first->any(lex::BoundWord)) return {};
    for (const BoundPhrase& p : SuffixBounds::entries_of(first->word))
        if (last - first >= p.count && matches(p, first)) return {&p, first + p.count};
    return {};
}

}  // namespace saidso::lex
