#include "ratios.hpp"

#include <algorithm>
#include <cstdio>

namespace saidso::bench {
namespace {

double median(std::vector<double> v) {
    if (v.empty()) return 0;
    std::ranges::sort(v);
    return v[v.size() / 2];
}

}  // namespace

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if (run.run_type != Run::RT_Iteration) continue;
        const std::string& name = run.run_name.function_name;
        if (run.error_occurred)
            errors_[name] = run.error_message;
        else
            speeds_[name].push_back(run.counters.at("bytes_per_second").value);
    }
}

void RatioReporter::Finalize() {
    const std::string& first = names_.front();
    const double base = median(speeds_[first]);
    std::printf("%-24s %8s %8s\n", "", "MB/s", ("x " + first).c_str());
    for (const std::string& name : names_) {
        if (errors_.contains(name)) {
            std::printf("%-24s %s\n", name.c_str(), errors_[name].c_str());
        } else if (const double speed = median(speeds_[name]); speed > 0) {
            std::printf("%-24s %8.1f %8.2f\n", name.c_str(), speed / 1e6, base > 0 ? speed / base : 0);
        }
    }
}

}  // namespace saidso::bench
