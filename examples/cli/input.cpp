#include "input.hpp"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <boost/json.hpp>

#include "interrupt.hpp"

namespace saidso::cli {
namespace {

int open_to_read(const std::string& path) {
    if (path == "-") return STDIN_FILENO;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw InputError(std::strerror(errno));
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        ::close(descriptor);
        throw InputError("is a directory");
    }
    return descriptor;
}

using Chunk = std::array<char, std::size_t{1} << 16U>;

// 0 at the end, and when interrupted.
std::size_t read_chunk(int descriptor, Chunk& chunk) {
    for (;;) {
        const ssize_t n = ::read(descriptor, chunk.data(), chunk.size());
        if (n >= 0) return static_cast<std::size_t>(n);
        if (errno != EINTR) throw InputError(std::string("cannot be read: ") + std::strerror(errno));
        if (interrupted()) return 0;
    }
}

// A member that must be a string when it is there and not null.
std::string string_member(const boost::json::object& object, std::string_view key) {
    const boost::json::value* v = object.if_contains({key.data(), key.size()});
    if (v == nullptr || v->is_null()) return {};
    if (!v->is_string()) throw InputError("\"" + std::string(key) + "\" is no string");
    return {v->get_string().data(), v->get_string().size()};
}

}  // namespace

std::string read_file(const std::string& path) {
    const int descriptor = open_to_read(path);
    std::string bytes;
    Chunk chunk;
    try {
        while (const std::size_t n = read_chunk(descriptor, chunk)) bytes.append(chunk.data(), n);
    } catch (...) {
        if (path != "-") ::close(descriptor);
        throw;
    }
    if (path != "-") ::close(descriptor);
    return bytes;
}

std::uint64_t size_of_file(const std::string& path) {
    struct stat status {};
    const int failed = path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status);
    return failed == 0 && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

LineReader::LineReader(const std::string& path) : descriptor_(open_to_read(path)) {}

LineReader::~LineReader() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

bool LineReader::next(std::string& lines) {
    Chunk chunk;
    while (!interrupted()) {
        const std::size_t size = read_chunk(descriptor_, chunk);
        if (size == 0) break;
        const std::string_view bytes(chunk.data(), size);
        const std::size_t last = bytes.rfind('\n');
        if (last == std::string_view::npos) {
            pending_ += bytes;
            continue;
        }
        lines = std::move(pending_);
        lines += bytes.substr(0, last + 1);
        pending_ = bytes.substr(last + 1);
        return true;
    }
    lines = std::move(pending_);
    pending_.clear();
    return !lines.empty() && !interrupted();
}

bool LineReader::is_ready() const {
    pollfd request{descriptor_, POLLIN, 0};
    return ::poll(&request, 1, 0) != 0;
}

Record read_record(std::string_view line) {
    boost::json::error_code error;
    boost::json::monotonic_resource memory;
    const boost::json::value v = boost::json::parse({line.data(), line.size()}, error, &memory);
    if (error) throw InputError("no JSON: " + error.message());
    if (!v.is_object()) throw InputError("no JSON object");
    const boost::json::object& object = v.get_object();
    if (!object.contains("text")) throw InputError("no \"text\"");
    Record record{{}, {}, string_member(object, "text"), string_member(object, "reference_date")};
    if (const boost::json::value* id = object.if_contains("id")) {
        record.id = boost::json::serialize(*id);
        record.name = id->is_string() ? string_member(object, "id") : record.id;
    }
    return record;
}

}  // namespace saidso::cli
