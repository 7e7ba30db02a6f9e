#include "lex/source_words.hpp"

#include <algorithm>
#include <iterator>

namespace saidso::lex {
namespace {

struct ListedAct {
    std::uint32_t lemma;
    Act act;
};

#include "lex/source_words.inc"

constexpr std::size_t longest_form = 48;

constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

const HashView<ListedWord> listed_words{listed_word_table, listed_word_displacements, std::size(listed_word_table) - 1,
                                        std::size(listed_word_displacements) - 1};

// A hash table with linear probing, never more than half full; the lemma is the hash, and 0 marks a free slot.
std::optional<Act> listed_act(std::uint32_t lemma) {
    constexpr std::size_t mask = std::size(listed_acts) - 1;
    for (std::size_t slot = lemma & mask; listed_acts[slot].lemma != 0; slot = (slot + 1) & mask)
        if (listed_acts[slot].lemma == lemma) return listed_acts[slot].act;
    return std::nullopt;
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
