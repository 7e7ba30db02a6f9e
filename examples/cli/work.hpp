// One piece of work: a file, or some lines of JSON Lines; and what came of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <saidso/saidso.hpp>

#include "settings.hpp"
#include "table.hpp"

namespace saidso::cli {

struct Task {
    std::string path;  // the file, or what the lines are from
    std::string lines;
    std::size_t first_line = 0;  // 0: the whole file is one text
};

struct Rendered {
    std::string name;  // of the text: its id, or its file's name without folders and ending
    std::string body;
    std::string text;  // brat's .txt
};

struct Counts {
    std::size_t texts = 0, bytes = 0, claims = 0, quantities = 0, dates = 0, failures = 0, lines = 0;

    Counts& operator+=(const Counts& other);
};

struct Outcome {
    std::vector<Rendered> rendered;
    std::string complaints;  // whole lines for standard error
    Counts counts;
};

// What to call a file in a message.
std::string spoken(const std::string& path);
std::string complaint(const std::string& where, const std::string& what);

// Does the task. Never throws: what goes wrong is a complaint and a failure.
Outcome work_on(const Task& task, const Parser& parser, const Settings& settings, const TableStyle& style);

}  // namespace saidso::cli
