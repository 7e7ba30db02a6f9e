// Dates of a text as one line: [words] value MOD, separated by bars.
#pragma once

#include <string>
#include <string_view>

#include <saidso/parser.hpp>

namespace saidso::test {

inline std::string dates_of(std::string_view text, std::string_view reference = "2024-10-23",
                            const Options& options = {}) {
    Options only_dates = options;
    only_dates.extract = Extract::dates;
    const Document d = parse(text, reference, only_dates);
    std::string s;
    for (const Date& date : d.dates) {
        if (!s.empty()) s += " | ";
        s.append("[").append(d.text(date.span)).append("] ").append(date.value);
        if (date.mod != DateMod::none) s.append(" ").append(name_of(date.mod));
    }
    return s;
}

}  // namespace saidso::test
