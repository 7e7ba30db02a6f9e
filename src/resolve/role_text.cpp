#include "resolve/role_text.hpp"

#include <string>

namespace saidso::resolve {
namespace {

bool ends_with_any(std::string_view s, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends)
        if (s.ends_with(end)) return true;
    return false;
}

std::string singular(std::string_view plural) {
    if (plural.ends_with("women") || plural.ends_with("men"))
        return std::string(plural.substr(0, plural.size() - 2)) + "an";
    if (plural.ends_with("ies")) return std::string(plural.substr(0, plural.size() - 3)) + "y";
    if (ends_with_any(plural, {"sses", "ches", "shes", "xes"})) return std::string(plural.substr(0, plural.size() - 2));
    if (plural.ends_with("s") && !plural.ends_with("ss")) return std::string(plural.substr(0, plural.size() - 1));
    return std::string(plural);
}

}  // namespace

std::string_view singular_role(const Reading& r, const NounPhrase& phrase) {
    const std::string_view words = r.text(phrase.role);
    if (!phrase.plural || phrase.head == absent || phrase.role.last != phrase.head + 1) return words;
    return r.out.intern(singular(words));
}

}  // namespace saidso::resolve
