// Reading: whole files, and JSON Lines one record at a time.
#pragma once

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

struct Record {
    std::string id;  // JSON text; empty when the record has none
    std::string text;
    std::string reference_date;  // empty when null or absent
};

// One line of JSON Lines: an object with "text", and optionally "id" and "reference_date".
Record read_record(std::string_view line);

}  // namespace saidso::cli
