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
    const Key key = make_key(p, length);
    const std::uint64_t hash = hash_of(key);
    const std::uint32_t slot = lexicon.slot(hash);
    if (fingerprints[slot] != fingerprint_of(hash)) return nullptr;
    const LexiconEntry& e = lexicon_table.entries[slot];
    return e.key == key ? &e : nullptr;
}

}  // namespace saidso::lex
