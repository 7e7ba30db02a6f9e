// Reading of the word lists.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

namespace saidso::lex {

[[noreturn]] inline void fail(const std::string& file, int line, const std::string& what) {
    throw std::runtime_error(file + ":" + std::to_string(line) + ": " + what);
}

// Calls row(line number, first field, rest) for every line that is neither empty nor a comment.
template <class Row>
void read_tsv(const std::string& path, Row row) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    std::string line;
    for (int n = 1; std::getline(in, line); ++n) {
        if (line.empty() || line[0] == '#') continue;
        const auto tab = line.find('\t');
        if (tab == std::string::npos) fail(path, n, "no tab");
        row(n, line.substr(0, tab), line.substr(tab + 1));
    }
}

}  // namespace saidso::lex
