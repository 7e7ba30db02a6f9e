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

constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::uint32_t source_word_classes(std::uint32_t lemma) {
    const auto* found = std::ranges::lower_bound(listed_words, lemma, {}, &ListedWord::lemma);
    return found != std::end(listed_words) && found->lemma == lemma ? found->classes : 0;
}

std::optional<Act> listed_act(std::uint32_t lemma) {
    const auto* found = std::ranges::lower_bound(listed_acts, lemma, {}, &ListedAct::lemma);
    if (found == std::end(listed_acts) || found->lemma != lemma) return std::nullopt;
    return found->act;
}

const KnownName* find_known_name(std::string_view form) {
    std::array<char, longest_form> buffer{};
    if (form.size() > buffer.size()) return nullptr;
    std::ranges::transform(form, buffer.begin(), lower);
    const std::string_view folded(buffer.data(), form.size());
    const auto* found = std::ranges::lower_bound(known_names, folded, {}, &KnownName::form);
    return found != std::end(known_names) && found->form == folded ? found : nullptr;
}

}  // namespace saidso::lex
