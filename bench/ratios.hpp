// Speeds side by side.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace saidso::bench {

// Keeps the bytes a second of every repetition, and prints at the end each benchmark's median in MB/s
// (10^6 bytes) and as a multiple of the first one's.
class RatioReporter : public benchmark::BenchmarkReporter {
public:
    explicit RatioReporter(std::vector<std::string> names) : names_(std::move(names)) {}

    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

    // False when a benchmark was skipped.
    [[nodiscard]] bool complete() const { return errors_.empty(); }

private:
    std::vector<std::string> names_;
    std::map<std::string, std::vector<double>> speeds_;
    std::map<std::string, std::string> errors_;
};

}  // namespace saidso::bench
