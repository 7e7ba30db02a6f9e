#include "input.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <boost/json.hpp>

namespace saidso::cli {
namespace {

// A member that must be a string when it is there and not null.
std::string string_member(const boost::json::object& object, std::string_view key) {
    const boost::json::value* v = object.if_contains({key.data(), key.size()});
    if (v == nullptr || v->is_null()) return {};
    if (!v->is_string()) throw InputError("\"" + std::string(key) + "\" is no string");
    return {v->get_string().data(), v->get_string().size()};
}

}  // namespace

std::string read_file(const std::string& path) {
    if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) throw InputError("is a directory");
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError(std::strerror(errno));
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) throw InputError("cannot be read");
    return bytes;
}

Record read_record(std::string_view line) {
    boost::json::error_code error;
    const boost::json::value v = boost::json::parse({line.data(), line.size()}, error);
    if (error) throw InputError("no JSON: " + error.message());
    if (!v.is_object()) throw InputError("no JSON object");
    const boost::json::object& object = v.get_object();
    if (!object.contains("text")) throw InputError("no \"text\"");
    Record record{{}, string_member(object, "text"), string_member(object, "reference_date")};
    if (const boost::json::value* id = object.if_contains("id")) record.id = boost::json::serialize(*id);
    return record;
}

}  // namespace saidso::cli
