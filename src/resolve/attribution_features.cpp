// Views of the text that the features of several stages share.
#include "resolve/attribution_features.hpp"

namespace saidso::resolve {

std::uint64_t what_follows(const Passage& p, std::uint32_t i, std::uint32_t last) {
    constexpr Tags skipped{Tag::adverb, Tag::negation};
    constexpr Tags by_word{Tag::subordinator, Tag::wh_word, Tag::preposition, Tag::conjunction};
    constexpr Tags nominal{Tag::determiner, Tag::possessive, Tag::adjective, Tag::noun, Tag::number, Tag::name};
    while (i < last && p.token(i).is(skipped)) ++i;
    if (i >= last) return 1;
    const TokenSyntax& t = p.token(i);
    if (t.is(by_word)) return t.lemma;
    return t.is(nominal) ? 64 : code(t.tag);
}

std::uint64_t what_precedes(const Passage& p, std::uint32_t i, std::uint32_t first) {
    constexpr Tags by_word{Tag::subordinator, Tag::wh_word, Tag::preposition, Tag::conjunction};
    i = p.group_of(i).first;
    while (i > first && p.tag(i - 1) == Tag::adverb) --i;
    if (i <= first) return 1;
    const TokenSyntax& t = p.token(i - 1);
    if (t.in(grammar::Chunk::noun)) {
        const std::uint32_t begin = t.chunk.first;
        return code(t.tag) * 256 + (begin <= first ? 128 : code(p.tag(begin - 1)));
    }
    return t.is(by_word) ? t.lemma : code(t.tag);
}

bool is_passive(const Passage& p, std::uint32_t head) {
    if (p.tag(head) != Tag::past) return false;
    for (std::uint32_t i = p.group_of(head).first; i < head; ++i)
        if (p.tag(i) == Tag::be) return true;
    return false;
}

std::uint64_t tag_sequence(const Passage& p, std::uint32_t from, std::uint32_t to) {
    std::uint64_t q = 0;
    for (std::uint32_t i = from; i < to; ++i) q = q * 131 + code(p.tag(i)) + 1;
    return q;
}

bool quoted_throughout(const Passage& p, TokenRange r) {
    for (std::uint32_t i = r.first; i < r.last; ++i)
        if (p.is_word(i) && !p.quoted(i)) return false;
    return true;
}

}  // namespace saidso::resolve
