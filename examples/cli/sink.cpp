#include "sink.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unordered_set>

#include <fcntl.h>
#include <unistd.h>

namespace saidso::cli {
namespace {

namespace fs = std::filesystem;

class StandardOutput : public Sink {
public:
    explicit StandardOutput(const Settings& settings) : format_(settings.format) {}

    std::string put(const Outcome& outcome) override {
        std::string bytes;
        if (format_ == Format::csv && !begun_) bytes = to_csv(Document());
        begun_ = true;
        for (const Rendered& r : outcome.rendered) bytes += r.body;
        write_all(STDOUT_FILENO, bytes, "standard output");
        return {};
    }

private:
    Format format_;
    bool begun_ = false;
};

class Folder : public Sink {
public:
    explicit Folder(const Settings& settings) : settings_(settings), folder_(settings.output) {
        std::error_code error;
        fs::create_directories(folder_, error);
        if (!fs::is_directory(folder_)) throw OutputError(settings.output + ": cannot be made a folder");
        if (settings.format == Format::brat) write("annotation.conf", brat_configuration());
    }

    std::string put(const Outcome& outcome) override {
        std::string complaints;
        for (const Rendered& r : outcome.rendered) {
            const std::string name = new_name(r.name);
            try {
                if (settings_.format == Format::brat) write(name + ".txt", r.text);
                write(name + ending(), r.body);
            } catch (const OutputError& e) {
                complaints.append("saidso: ").append(e.what()).append("\n");
            }
        }
        return complaints;
    }

private:
    [[nodiscard]] const char* ending() const {
        static constexpr const char* endings[] = {".txt", ".json", ".html", ".ann", ".csv", ".txt"};
        return endings[static_cast<std::size_t>(settings_.format)];
    }

    // Two texts of one name get two names, also where capitals do not count.
    std::string new_name(std::string_view wanted) {
        const std::string base = safe_name(wanted);
        std::string name = base;
        for (std::size_t n = 2; !used_.insert(folded(name)).second; ++n) {
            std::size_t& next = next_[folded(base)];
            n = std::max(n, next);
            next = n + 1;
            name = base + "-" + std::to_string(n);
        }
        return name;
    }

    static std::string folded(std::string name) {
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        return name;
    }

    void write(const std::string& name, std::string_view bytes) const {
        const fs::path path = folder_ / name;
        std::error_code error;
        for (const std::string& input : settings_.files)
            if (input != "-" && fs::equivalent(input, path, error))
                throw OutputError(path.string() + ": is an input, left alone");
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (descriptor < 0) throw OutputError(path.string() + ": " + std::strerror(errno));
        try {
            write_all(descriptor, bytes, path.string());
        } catch (...) {
            ::close(descriptor);
            throw;
        }
        ::close(descriptor);
    }

    const Settings& settings_;
    fs::path folder_;
    std::unordered_set<std::string> used_;
    std::unordered_map<std::string, std::size_t> next_;
};

}  // namespace

void write_all(int descriptor, std::string_view bytes, const std::string& place) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw OutputError(place + ": cannot be written: " + std::strerror(errno));
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
}

std::unique_ptr<Sink> make_sink(const Settings& settings) {
    if (settings.output.empty()) return std::make_unique<StandardOutput>(settings);
    return std::make_unique<Folder>(settings);
}

std::string safe_name(std::string_view name) {
    constexpr std::size_t longest = 100;
    std::string safe;
    for (const char c : name.substr(0, longest)) {
        const bool keep = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                          c == '_' || (c == '.' && !safe.empty());
        if (keep)
            safe += c;
        else if (safe.empty() || safe.back() != '_')
            safe += '_';
    }
    return safe.find_first_not_of('_') == std::string::npos ? "article" : safe;
}

}  // namespace saidso::cli
