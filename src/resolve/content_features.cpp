#include "resolve/content_features.hpp"

namespace saidso::resolve {

std::uint32_t content_reach(const Passage& p, const CueContext& c, std::uint32_t i) {
    const auto distance = [](std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; };
    const std::uint32_t sentences = distance(p.sentence_of(i), c.sentence);
    return at_most(5, sentences) * 4 + at_most(2, distance(p.block(i), p.block(c.head)));
}

std::uint32_t tags_between(const Passage& p, std::uint32_t from, std::uint32_t to, TokenRange source) {
    constexpr std::uint32_t window = 16;
    std::uint32_t tags = 0;
    std::uint32_t seen = 0;
    for (std::uint32_t i = from; i < to && seen < window; ++i, ++seen) {
        if (!source.empty() && i == source.first) {
            tags = tags * 131 + 100;
            i = source.last - 1;
        } else {
            tags = tags * 131 + code(p.tag(i));
        }
    }
    return tags;
}

NextSentence::NextSentence(const Passage& p, std::uint32_t end)
    : first(absent), opens(false), whole(false), certainty(0), block(2) {
    const auto& all = p.article.segments.sentences;
    const std::uint32_t next = p.sentence_of(end - 1) + 1;
    if (next >= all.size()) return;
    const TokenRange range = all[next].tokens;
    first = range.first;
    block = flag(all[next].block != p.block(end - 1));
    opens = p.quoted(first);
    certainty = p.evidence[first].of_sentence;
    if (!opens) return;
    std::uint32_t i = first;
    while (i < std::min(range.last, first + sentence_window) && (p.quoted(i) || !p.is_word(i))) ++i;
    whole = i == std::min(range.last, first + sentence_window);
}

}  // namespace saidso::resolve
