// Quantities of a text as one line: [words] kind numbers bound unit <counted|head> each change, bars between them.
#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <saidso/parser.hpp>

namespace saidso::test {

inline std::string numbers_of(const std::optional<Decimal>& lower, const std::optional<Decimal>& upper) {
    if (lower && upper && *lower == *upper) return lower->to_string();
    return (lower ? lower->to_string() : "") + ".." + (upper ? upper->to_string() : "");
}

// "exact" and absent parts are left out.
inline std::string quantities_of(std::string_view text, Options options = {}) {
    options.extract = Extract::quantities;
    const Document d = parse(text, "2024-10-23", options);
    std::string s;
    for (const Quantity& q : d.quantities) {
        if (!s.empty()) s += " | ";
        s.append("[").append(d.text(q.span)).append("] ").append(name_of(q.kind)).append(" ");
        s += numbers_of(q.lower, q.upper);
        if (q.bound != Bound::exact) s.append(" ").append(name_of(q.bound));
        if (!q.unit.empty()) s.append(" ").append(q.unit);
        if (q.counted)
            s.append(" <").append(d.text(q.counted->span)).append("|").append(d.text(q.counted->head)).append(">");
        if (q.per_each) s += " each";
        if (q.change != Change::none) s.append(" ").append(name_of(q.change));
    }
    return s;
}

// One table a construction.
struct Row {
    const char* text;
    const char* quantities;
};

template <std::size_t N>
void check(const Row (&rows)[N], Options options = {}) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(quantities_of(row.text, options) == row.quantities);
    }
}

}  // namespace saidso::test
