#include "lex/source_words.hpp"

#include <algorithm>

namespace saidso::lex {
namespace {

struct ListedWord {
    std::uint32_t lemma;
    std::uint32_t classes;
};

struct ListedAct {
    std::uint32_t lemma;
    Act act;
};

#include "lex/source_words.inc"

constexpr std::size_t longest_form = 48;

// Hash tables with linear probing, never more than half full; the lemma is the hash, and 0 marks a free slot.
template <class Entry, std::size_t Size>
const Entry* find_listed(const Entry (&table)[Size], std::uint32_t lemma) {
    for (std::size_t slot = lemma & (Size - 1); table[slot].lemma != 0; slot = (slot + 1) & (Size - 1))
        if (table[slot].lemma == lemma) return &table[slot];
    return nullptr;
}

constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

constexpr ListedWordBits listed_word_bits = [] {
    ListedWordBits bits{};
    for (const ListedWord& word : listed_words) bits[word.lemma / 32 % bits.size()] |= 1u << word.lemma % 32;
    return bits;
}();

std::uint32_t listed_word_classes(std::uint32_t lemma) {
    const ListedWord* found = find_listed(listed_words, lemma);
    return found == nullptr ? 0 : found->classes;
}

std::optional<Act> listed_act(std::uint32_t lemma) {
    const ListedAct* found = find_listed(listed_acts, lemma);
    return found == nullptr ? std::nullopt : std::optional(found->act);
}

const KnownName* find_known_name(std::string_view form) {
    std::array<char, longest_form> buffer{};
    if (form.size() > buffer.size()) return nullptr;
    std::ranges::transform(form, buffer.begin(), lower);
    const std::string_view folded(buffer.data(), form.size());
    constexpr std::size_t mask = std::size(known_names) - 1;
    for (std::size_t slot = known_name_hash(folded) & mask; !known_names[slot].form.empty(); slot = (slot + 1) & mask)
        if (known_names[slot].form == folded) return &known_names[slot];
    return nullptr;
}

}  // namespace saidso::lex
