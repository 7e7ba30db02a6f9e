// How far the work is, on standard error: a bar while it is long, and a summary at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "work.hpp"

namespace saidso::cli {

class Progress {
public:
    // `total` bytes are to be read; 0: nobody knows.
    Progress(std::uint64_t total, bool is_shown);

    void show(const Counts& counts);
    // Takes the bar away, so that a line can be written.
    void clear();

    [[nodiscard]] std::string summary(const Counts& counts) const;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] double seconds() const;

    std::uint64_t total_;
    bool is_shown_;
    bool is_drawn_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point next_;
};

// "1,234 articles".
std::string counted(std::uint64_t n, const char* one, const char* many);
// "3.2 MB".
std::string size_in_words(double bytes);

}  // namespace saidso::cli
