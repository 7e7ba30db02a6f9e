#include "lex/source_words.hpp"

#include <algorithm>

namespace saidso::lex {
namespace {

struct ListedAct {
    std::uint32_t lemma;
    Act act;
};

#include "lex/source_words.inc"

}  // namespace

constinit const ListedWords listed_words = listed_word_table;

constinit const std::array<bool, filter_size> government_filter = [] {
    std::array<bool, filter_size> filter{};
    for (const ListedWord& word : listed_word_table.entries)
        if ((word.classes & government_noun) != 0) filter[word.lemma % filter_size] = true;
    return filter;
}();

std::optional<Act> listed_act(std::uint32_t lemma, std::uint32_t form) {
    const ListedAct& of_lemma = listed_acts.slot(lemma);
    const ListedAct& of_form = listed_acts.slot(form);
    const bool listed = of_lemma.lemma == lemma;
    if ((unsigned{listed} | unsigned{of_form.lemma == form}) == 0) return std::nullopt;
    return listed ? of_lemma.act : of_form.act;
}

const KnownName* find_known_name(std::uint32_t first, std::string_view rest) {
    const KnownName& found = known_names.entries[known_names.view().slot(known_name_hash(first, rest))];
    return found.first == first && std::ranges::equal(rest, found.rest, {}, lower) ? &found : nullptr;
}

}  // namespace saidso::lex
