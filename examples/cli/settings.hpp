// What the command line asks for; the one definition of the options, which help, manual and completions show.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <saidso/saidso.hpp>

namespace saidso::cli {

enum class Format { table, json, html, brat, csv, explanations };

struct Settings {
    Options options;
    Format format = Format::table;
    bool json = false, html = false, brat = false, csv = false, explain = false;
    bool json_lines = false;  // the input is JSON Lines
    std::string reference_date;
    std::vector<std::string> only;
    std::vector<std::string> files;
    std::string output;  // a folder; empty: standard output
    unsigned threads = 1;
    std::string generate;  // man, bash, zsh, fish
    bool rules = false;    // list them
};

void define_options(CLI::App& app, Settings& settings);

// Settles what follows from the options. Throws CLI::ValidationError when they do not go together.
void settle(Settings& settings);

// The words an option takes, by its name; those of the others are free.
const std::map<std::string, std::vector<std::string>>& words_of_options();

// Without options' own text: what the program does, and how it is called.
struct Example {
    const char* command;
    const char* meaning;
};
const std::vector<Example>& examples();

}  // namespace saidso::cli
