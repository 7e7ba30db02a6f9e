#include "rules.hpp"

#include <algorithm>

#include <saidso/saidso.hpp>

namespace saidso::cli {

std::string list_of_rules() {
    constexpr std::size_t object_width = 10;
    std::size_t width = 0;
    for (const Rule& rule : rules()) width = std::max(width, rule.name.size() + 2);
    std::string list;
    for (const Rule& rule : rules()) {
        std::string example = rule.example;
        std::ranges::replace(example, '\n', ' ');
        list.append(rule.object).append(object_width - rule.object.size(), ' ');
        list.append(rule.name).append(width - rule.name.size(), ' ');
        list.append(example).append("\n");
    }
    return list;
}

}  // namespace saidso::cli
