#include "lex/lexicon.hpp"

#include <array>
#include <iterator>

namespace saidso::lex {
namespace {
#include "lex/lexicon.inc"

constexpr auto fingerprints = [] {
    std::array<std::uint8_t, std::size(lexicon_table.entries)> bytes{};
    for (std::size_t slot = 0; slot < bytes.size(); ++slot)
        bytes[slot] = fingerprint_of(hash_of(lexicon_table.entries[slot].key));
    return bytes;
}();

}  // namespace

const HashView<LexiconEntry> lexicon = lexicon_table.view();
const std::uint8_t* const lexicon_fingerprints = fingerprints.data();

const LexiconEntry* find_word(const char* p, std::size_t length) {
    if (length - 1 >= max_key_length) return nullptr;
    return lexicon_table.find(make_key(p, length));
}

}  // namespace saidso::lex
