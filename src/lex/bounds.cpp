#include "lex/bounds.hpp"

#include <array>

#include "lex/word_index.hpp"

namespace saidso::lex {
namespace {

#include "lex/bounds.inc"

bool matches(const BoundPhrase& p, const Token* first) {
    for (int i = 0; i < p.count; ++i)
        if (first[i].word != p.words[i]) return false;
    return true;
}

// The last two words of the prefixes: after most words "of", "to" and "than" end none.
class Endings {
public:
    constexpr Endings() {
        for (const BoundPhrase& p : prefix_bounds)
            if (p.count > 1) has_[place(p.words[p.count - 2], p.words[p.count - 1])] = true;
    }
    [[nodiscard]] bool may_have(Word word, Word last) const { return has_[place(word, last)]; }

private:
    static constexpr std::size_t size = 1024;
    static constexpr std::size_t place(Word word, Word last) {
        return (static_cast<std::size_t>(word) * 31 + static_cast<std::size_t>(last)) % size;
    }
    std::array<bool, size> has_{};
};
constexpr Endings endings;

constexpr Word last_word(const BoundPhrase& p) { return p.words[p.count - 1]; }
constexpr Word first_word(const BoundPhrase& p) { return p.words[0]; }
using PrefixBounds = WordIndex<prefix_bounds, last_word>;
using SuffixBounds = WordIndex<suffix_bounds, first_word>;

}  // namespace

BoundMatch match_prefix_bound(const Token* limit, const Token* number) {
    if (number <= limit || !number[-1].any(lex::BoundWord)) return {};
    const auto phrases = PrefixBounds::entries_of(number[-1].word);
    if (phrases.empty()) return {};
    const bool longer = phrases.back().count > 1;  // the shortest
    if (longer && (number - limit < 2 || !endings.may_have(number[-2].word, number[-1].word))) return {};
    for (const BoundPhrase& p : phrases)
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
