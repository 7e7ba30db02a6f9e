// From values to places on a bar, in per cent of its width, and the bars themselves as inline SVG.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saidso::write {

struct Tick {
    double place;
    std::string label;
};

struct Scale {
    bool logarithmic = false;
    double low = 0;   // the value (or its logarithm) at 0 %
    double high = 1;  // and at 100 %
    std::vector<Tick> ticks;

    [[nodiscard]] double place(double value) const;
};

// Holds all values: linear from zero, or logarithmic when they are positive and far apart.
Scale scale_for(const std::vector<double>& values);

struct Bar {
    std::optional<double> from, to;  // places; nullopt: the end is open
    bool excludes_from = false, excludes_to = false;
    bool approximate = false;
    bool is_period = false;          // a stretch of time: no dots at its ends
    std::optional<double> now = {};  // a place to mark
};

// `label` says the same to those who do not see it.
void append_bar(const Bar& bar, std::string_view label, std::string& out);
void append_axis(const std::vector<Tick>& ticks, std::string& out);

}  // namespace saidso::write
