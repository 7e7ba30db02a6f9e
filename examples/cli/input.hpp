// Reading: whole files, and JSON Lines some lines at a time.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace saidso::cli {

// Something is wrong with the input; the message says what, without the file's name.
class InputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The bytes of a file, or of standard input for "-".
std::string read_file(const std::string& path);

// Its size where that is known beforehand, else 0.
std::uint64_t size_of_file(const std::string& path);

// Whole lines of a file or of standard input, as many as come at once and at least one.
class LineReader {
public:
    explicit LineReader(const std::string& path);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    // False at the end, and when the program was interrupted.
    bool next(std::string& lines);
    // Whether next() would not have to wait.
    [[nodiscard]] bool is_ready() const;

private:
    int descriptor_;
    std::string pending_;  // the beginning of a line
};

struct Record {
    std::string id;    // JSON text; empty when the record has none
    std::string name;  // the id as plain text
    std::string text;
    std::string reference_date;  // empty when null or absent
};

// One line of JSON Lines: an object with "text", and optionally "id" and "reference_date".
Record read_record(std::string_view line);

}  // namespace saidso::cli
