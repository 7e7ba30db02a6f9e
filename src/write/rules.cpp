// The rules and their examples, from rules.tsv.
#include <saidso/explain.hpp>

namespace saidso {
namespace {

#include "write/rules.inc"

std::string_view take_until(std::string_view& rest, char end) {
    const std::string_view taken = rest.substr(0, rest.find(end));
    rest.remove_prefix(std::min(rest.size(), taken.size() + 1));
    return taken;
}

// "\\n" is a line end.
std::string example_of(std::string_view field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const bool line_end = field.substr(i, 2) == "\\n";
        text += line_end ? '\n' : field[i];
        i += line_end ? 1 : 0;
    }
    return text;
}

std::vector<Rule> read_rules() {
    std::string_view rest(reinterpret_cast<const char*>(embedded_words), embedded_size);
    std::vector<Rule> all;
    while (!rest.empty()) {
        std::string_view line = take_until(rest, '\n');
        if (line.starts_with('#')) continue;
        const std::string_view object = take_until(line, '\t');
        const std::string_view name = take_until(line, '\t');
        all.push_back({object, name, example_of(line)});
    }
    return all;
}

}  // namespace

std::span<const Rule> rules() {
    static const std::vector<Rule> all = read_rules();
    return all;
}

}  // namespace saidso
