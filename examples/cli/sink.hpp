// Where results go: standard output, or a file for each text in a folder.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "settings.hpp"
#include "work.hpp"

namespace saidso::cli {

// Results cannot be written any more; the message names the place.
class OutputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// All of the bytes, also when signals come in between.
void write_all(int descriptor, std::string_view bytes, const std::string& place);

class Sink {
public:
    virtual ~Sink() = default;
    // What is wrong with one text's output, as complaints; empty: nothing.
    virtual std::string put(const Outcome& outcome) = 0;
};

// Throws OutputError when the folder cannot be made.
std::unique_ptr<Sink> make_sink(const Settings& settings);

// A file name without folders, for any name: letters, digits and . _ - stay, the rest becomes one _ a run.
std::string safe_name(std::string_view name);

}  // namespace saidso::cli
