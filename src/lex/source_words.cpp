#include "lex/source_words.hpp"

#include <algorithm>

#include "lex/perfect_hash.hpp"

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

template <class Entry, std::size_t Slots, std::size_t Buckets>
const Entry& slot_of_lemma(const PerfectHash<Entry, Slots, Buckets>& table, std::uint32_t lemma) {
    return table.entries[table.view().slot(lemma_spread(lemma))];
}

}  // namespace

std::uint32_t source_word_classes(std::uint32_t lemma) {
    const ListedWord& found = slot_of_lemma(listed_words, lemma);
    return found.classes & (0U - unsigned{found.lemma == lemma});  // no branch
}

std::optional<Act> listed_act(std::uint32_t lemma) {
    const ListedAct& found = slot_of_lemma(listed_acts, lemma);
    return found.lemma == lemma ? std::optional(found.act) : std::nullopt;
}

const KnownName* find_known_name(std::uint32_t first, std::string_view rest) {
    const KnownName& found = known_names.entries[known_names.view().slot(known_name_hash(first, rest))];
    return found.first == first && std::ranges::equal(rest, found.rest, {}, lower) ? &found : nullptr;
}

}  // namespace saidso::lex
