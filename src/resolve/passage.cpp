#include "resolve/passage.hpp"

namespace saidso::resolve {

namespace {

constexpr Tags by_word{Tag::subordinator, Tag::wh_word, Tag::preposition, Tag::conjunction};

// What a class is to the verb before it; 0 where the word itself tells.
constexpr std::array<std::uint8_t, 64> complements = [] {
    constexpr Tags nominal{Tag::determiner, Tag::possessive, Tag::adjective, Tag::noun, Tag::number, Tag::name};
    std::array<std::uint8_t, 64> of{};
    for (std::uint32_t k = 0; k < of.size(); ++k)
        of[k] = static_cast<std::uint8_t>(by_word.contains(Tag(k)) ? 0 : nominal.contains(Tag(k)) ? 64 : k);
    return of;
}();

}  // namespace

std::uint32_t what_follows(const Passage& p, std::uint32_t i, std::uint32_t last) {
    constexpr Tags skipped{Tag::adverb, Tag::negation};
    while (i < last && p.token(i).is(skipped)) ++i;
    if (i >= last) return 1;
    const TokenSyntax& t = p.token(i);
    const std::uint32_t complement = complements[code(t.tag)];
    return complement | (t.lemma & (0U - flag(complement == 0)));
}

std::uint32_t what_precedes(const Passage& p, std::uint32_t i, std::uint32_t first) {
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

}  // namespace saidso::resolve
