// The names of enumerators, in their order.
#include <array>

#include <saidso/document.hpp>
#include <saidso/explain.hpp>

namespace saidso {
namespace {

template <class Enum, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) {
    const auto i = static_cast<std::size_t>(value);
    return i < N ? names[i] : std::string_view();
}

template <class... Names>
constexpr std::array<std::string_view, sizeof...(Names)> list(Names... names) {
    return {names...};
}

}  // namespace

std::string_view name_of(BlockKind k) noexcept {
    return name_in(list("section", "headline", "paragraph", "related_link", "comment_form", "navigation"), k);
}

std::string_view name_of(SourceKind k) noexcept {
    return name_in(list("person", "organization", "government", "media", "document", "anonymous", "unknown"), k);
}

std::string_view name_of(QuantityKind k) noexcept {
    return name_in(list("count", "measure", "money", "percent", "ordinal", "ratio", "vague"), k);
}

std::string_view name_of(Bound b) noexcept {
    return name_in(list("exact", "at_least", "at_most", "more_than", "less_than", "about", "between"), b);
}

std::string_view name_of(Change c) noexcept { return name_in(list("", "up", "down"), c); }

std::string_view name_of(DateType t) noexcept { return name_in(list("DATE", "TIME", "DURATION", "SET"), t); }

std::string_view name_of(DateMod m) noexcept {
    return name_in(list("", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
                        "EQUAL_OR_MORE", "START", "MID", "END", "APPROX"),
                   m);
}

std::string_view name_of(Form f) noexcept { return name_in(list("direct", "indirect", "mixed"), f); }

std::string_view name_of(Act a) noexcept {
    return name_in(list("state", "report", "confirm", "deny", "announce", "warn", "estimate", "allege", "promise",
                        "demand", "ask", "believe", "predict", "suggest", "acknowledge", "criticize", "rule"),
                   a);
}

std::string_view name_of(Stance s) noexcept {
    return name_in(list("asserted", "probable", "possible", "conditional", "denied", "unknown"), s);
}

std::string_view name_of(ClaimPart p) noexcept {
    return name_in(list("head", "cue", "source", "left content", "right content"), p);
}

}  // namespace saidso
