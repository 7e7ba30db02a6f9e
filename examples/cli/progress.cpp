#include "progress.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace saidso::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 800ms;  // shorter work shows no bar
constexpr auto pace = 100ms;

template <class... Arguments>
std::string print(const char* format, Arguments... arguments) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, arguments...);
    return text.data();
}

std::string time_in_words(double seconds) {
    const auto s = static_cast<long>(seconds + 0.5);
    if (s >= 3600) return print("%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60);
    return print("%ld:%02ld", s / 60, s % 60);
}

std::string bar(double share, std::size_t width) {
    const auto full = static_cast<std::size_t>(share * static_cast<double>(width));
    std::string text;
    for (std::size_t i = 0; i < width; ++i) text += i < full ? "━" : i == full ? "╸" : "─";
    return text;
}

std::size_t columns() {
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

std::string counted(std::uint64_t n, const char* one, const char* many) {
    std::string digits = std::to_string(n);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
    return digits + " " + (n == 1 ? one : many);
}

std::string size_in_words(double bytes) {
    static constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    for (; bytes >= 999.5 && unit + 1 < std::size(units); ++unit) bytes /= 1000;
    return print(unit > 0 && bytes < 99.95 ? "%.1f %s" : "%.0f %s", bytes, units[unit]);
}

Progress::Progress(std::uint64_t total, bool is_shown) : total_(total), is_shown_(is_shown), next_(start_ + patience) {}

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void Progress::show(const Counts& counts) {
    if (!is_shown_ || Clock::now() < next_) return;
    next_ = Clock::now() + pace;
    const double rate = static_cast<double>(counts.bytes) / seconds();
    std::string line = counted(counts.texts, "text", "texts") + "  " +
                       size_in_words(static_cast<double>(counts.bytes)) + "  " + size_in_words(rate) + "/s";
    if (total_ > 0) {
        const double share = std::min(1.0, static_cast<double>(counts.bytes) / static_cast<double>(total_));
        line += "  " +
                time_in_words((static_cast<double>(total_) - static_cast<double>(counts.bytes)) / std::max(rate, 1.0)) +
                " left";
        const std::size_t width = columns();
        if (width > line.size() + 16)
            line = print("%3.0f %% ", share * 100) + bar(share, std::min<std::size_t>(width - line.size() - 10, 40)) +
                   "  " + line;
    }
    std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
    std::fflush(stderr);
    is_drawn_ = true;
}

void Progress::clear() {
    if (!is_drawn_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    is_drawn_ = false;
}

std::string Progress::summary(const Counts& counts) const {
    const double s = seconds();
    std::string text =
        "saidso: " + counted(counts.texts, "text", "texts") + ": " + counted(counts.claims, "claim", "claims") + ", " +
        counted(counts.quantities, "quantity", "quantities") + ", " + counted(counts.dates, "date", "dates") + "; " +
        size_in_words(static_cast<double>(counts.bytes)) + " in " + print("%.1f s", s) + " (" +
        size_in_words(static_cast<double>(counts.bytes) / std::max(s, 1e-6)) + "/s)";
    if (counts.failures > 0) text += "; " + counted(counts.failures, "input", "inputs") + " passed over";
    return text + "\n";
}

}  // namespace saidso::cli
