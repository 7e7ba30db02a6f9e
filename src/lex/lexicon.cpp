#include "lex/lexicon.hpp"

#include <bit>

namespace saidso::lex {
namespace {
#include "lex/lexicon.inc"
}  // namespace

const LexiconEntry* find_word(const char* p, std::size_t length) {
    if (length - 1 >= max_key_length) return nullptr;
    return lexicon_table.find(make_key(p, length));
}

// Without a branch on the outcome, which is as good as random.
void look_up_word(const char* p, std::size_t length, Token& token) {
    const std::size_t known = length <= max_key_length ? length : 0;
    const Key key = make_key(p, known);
    const LexiconEntry& e = lexicon_table.candidate(key);
    const bool same = ((e.key.head ^ key.head) | (e.key.tail ^ key.tail)) == 0;
    const std::uint64_t hit = 0 - static_cast<std::uint64_t>(same & (known != 0));
    token.classes = e.classes & static_cast<std::uint32_t>(hit);
    token.word = static_cast<Word>(static_cast<std::uint64_t>(e.word) & hit);
    const std::uint64_t info = std::bit_cast<std::uint64_t>(e.info) & hit;
    token.info = std::bit_cast<WordInfo>(info);
}

}  // namespace saidso::lex
