#include "resolve/content_features.hpp"

namespace saidso::resolve {

std::uint32_t content_reach(const Passage& p, const CueContext& c, std::uint32_t i) {
    const auto distance = [](std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; };
    const std::uint32_t sentences = distance(p.sentence_of(i), c.sentence);
    return at_most(5, sentences) * 4 + at_most(2, distance(p.block(i), p.block(c.head)));
}

namespace {

// What tags_and adds to the codes of so many tags.
constexpr std::array<std::uint32_t, tag_powers.size()> tag_ones = [] {
    std::array<std::uint32_t, tag_powers.size()> ones{};
    for (std::size_t i = 1; i < ones.size(); ++i) ones[i] = ones[i - 1] * tag_base + 1;
    return ones;
}();

// The codes of `count` tags in a row as one number.
std::uint32_t tag_codes(const Passage& p, std::uint32_t from, std::uint32_t count) {
    return tag_sequence(p, from, from + count) - tag_ones[count];
}

}  // namespace

std::uint32_t tags_between(const Passage& p, std::uint32_t from, std::uint32_t to, TokenRange source) {
    constexpr std::uint32_t window = 16;
    constexpr std::uint32_t source_code = 100;
    if (from >= to) return 0;
    if (source.empty() || source.first >= from + window) return tag_codes(p, from, at_most(window, to - from));
    const std::uint32_t before = source.first - from;
    const std::uint32_t after = at_most(window - before - 1, to - source.last);
    const std::uint32_t tags = tag_codes(p, from, before) * tag_base + source_code;
    return tags * tag_powers[after] + tag_codes(p, source.last, after);
}

NextSentence::NextSentence(const Passage& p, std::uint32_t end) : opens(false), whole(false), certainty(0), block(2) {
    const auto& all = p.article.segments.sentences;
    const std::uint32_t next = p.sentence_of(end - 1) + 1;
    if (next >= all.size()) return;
    const TokenRange range = all[next].tokens;
    const std::uint32_t first = range.first;
    block = flag(all[next].block != p.block(end - 1));
    opens = p.quoted(first);
    certainty = p.evidence[first].of_sentence;
    if (!opens) return;
    std::uint32_t i = first;
    while (i < std::min(range.last, first + sentence_window) && (p.quoted(i) || !p.is_word(i))) ++i;
    whole = i == std::min(range.last, first + sentence_window);
}

}  // namespace saidso::resolve
