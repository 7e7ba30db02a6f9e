#include "resolve/role_text.hpp"

#include <string>

namespace saidso::resolve {
namespace {

bool ends_with_any(std::string_view s, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends)
        if (s.ends_with(end)) return true;
    return false;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

std::string singular(std::string_view plural) {
    if (plural.ends_with("women") || plural.ends_with("men"))
        return std::string(plural.substr(0, plural.size() - 2)) + "an";
    if (plural.ends_with("ies")) return std::string(plural.substr(0, plural.size() - 3)) + "y";
    if (ends_with_any(plural, {"sses", "ches", "shes", "xes"})) return std::string(plural.substr(0, plural.size() - 2));
    if (plural.ends_with("s") && !plural.ends_with("ss")) return std::string(plural.substr(0, plural.size() - 1));
    return std::string(plural);
}

}  // namespace

std::string_view role_text(const Reading& r, const NounPhrase& phrase) {
    const bool split = phrase.role.contains(phrase.org) && phrase.role.first < phrase.org.first;
    const bool plural = phrase.plural && phrase.head != absent && phrase.role.last == phrase.head + 1;
    if (phrase.org.empty() || !split) {
        const std::string_view words = r.text(phrase.role);
        if (!plural) return words;
        std::string one = singular(words);
        if (phrase.role.size() == 1 && r.sentence_of(phrase.role.first).first == phrase.role.first)
            one.front() = lower(one.front());
        return r.out.intern(one);
    }
    std::string words(r.text({phrase.role.first, phrase.org.first}));
    const std::string_view rest = r.text({phrase.org.last, phrase.role.last});
    words.append(" ").append(rest);
    return r.out.intern(plural ? singular(words) : words);
}

}  // namespace saidso::resolve
