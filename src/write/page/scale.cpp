#include "write/page/scale.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "write/page/markup.hpp"

namespace saidso::write {
namespace {

std::string percent(double place) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, place, std::chars_format::fixed, 2).ptr;
    return std::string(digits, end) + "%";
}

// 1500 as "1.5k": three digits at most, for ticks.
std::string short_number(double v) {
    static constexpr const char* suffixes[] = {"", "k", "m", "bn", "tn"};
    std::size_t i = 0;
    for (; std::abs(v) >= 999.5 && i + 1 < std::size(suffixes); ++i) v /= 1000;
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, v, std::chars_format::general, 3).ptr;
    return std::string(digits, end) + suffixes[i];
}

// The least of 1, 2, 5 times a power of ten that is not less.
double round_up(double v) {
    const double power = std::pow(10, std::floor(std::log10(v)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= v * (1 - 1e-9)) return step * power;
    return 10 * power;
}

void add_linear_ticks(Scale& s) {
    const double step = round_up((s.high - s.low) / 4);
    s.low = std::floor(s.low / step + 1e-9) * step;
    s.high = std::ceil(s.high / step - 1e-9) * step;
    const int count = static_cast<int>(std::lround((s.high - s.low) / step));
    for (int i = 0; i <= count; ++i) {
        const double v = s.low + i * step;
        s.ticks.push_back({s.place(v), short_number(std::abs(v) < step / 2 ? 0 : v)});
    }
}

void add_logarithmic_ticks(Scale& s) {
    s.low = std::floor(s.low);
    s.high = std::ceil(s.high);
    const double step = std::ceil((s.high - s.low) / 4);
    for (double e = s.low; e <= s.high; e += step)
        s.ticks.push_back({s.place(std::pow(10, e)), short_number(std::pow(10, e))});
}

void append_dot(double place, bool hollow, std::string& out) {
    append_markup(out, "<circle class=\"$\" cx=\"$\" cy=\"9\" r=\"4\"/>", hollow ? "hollow" : "dot", percent(place));
}

void append_stripe(const char* kind, double from, double to, std::string& out) {
    append_markup(out, "<rect class=\"$\" x=\"$\" y=\"7\" width=\"$\" height=\"4\" rx=\"2\"/>", kind, percent(from),
                  percent(to - from));
}

void append_arrow(bool to_the_right, std::string& out) {
    out += to_the_right
               ? "<svg x=\"100%\" y=\"9\" overflow=\"visible\"><path class=\"arrow\" d=\"M-5-4 0 0-5 4\"/></svg>"
               : "<svg x=\"0\" y=\"9\" overflow=\"visible\"><path class=\"arrow\" d=\"M5-4 0 0 5 4\"/></svg>";
}

}  // namespace

double Scale::place(double value) const {
    const double v = logarithmic ? std::log10(value) : value;
    return std::clamp((v - low) / (high - low) * 100, 0.0, 100.0);
}

Scale scale_for(const std::vector<double>& values) {
    Scale s;
    if (values.empty()) return s;
    const auto [least, most] = std::ranges::minmax(values);
    if (!std::isfinite(least) || !std::isfinite(most)) return s;
    s.logarithmic = least > 0 && most / least > 50;
    if (s.logarithmic) {
        s.low = std::log10(least);
        s.high = std::log10(most);
        add_logarithmic_ticks(s);
    } else {
        s.low = std::min(0.0, least);
        s.high = std::max(0.0, most);
        if (s.high - s.low < 1e-300) s.high = s.low + 1;
        add_linear_ticks(s);
    }
    return s;
}

void append_bar(const Bar& bar, std::string_view label, std::string& out) {
    append_markup(
        out, "<svg class=\"bar\" role=\"img\" aria-label=\"$\"><line class=\"track\" x2=\"100%\" y1=\"9\" y2=\"9\"/>",
        label);
    if (bar.now)
        append_markup(out, "<line class=\"now\" x1=\"$\" x2=\"$\" y2=\"18\"/>", percent(*bar.now), percent(*bar.now));
    const double from = bar.from.value_or(0);
    const double to = bar.to.value_or(100);
    const bool open = !bar.from || !bar.to;
    const bool is_wide = open || to - from > 0.8;
    if (bar.approximate) append_stripe("halo", std::max(0.0, from - 6), std::min(100.0, to + 6), out);
    if (open)
        append_stripe("open", from, to, out);
    else if (is_wide || bar.is_period)
        append_stripe(bar.is_period ? "days" : "range", from, to, out);
    if (!bar.from) append_arrow(false, out);
    if (!bar.to) append_arrow(true, out);
    const bool has_dots = open || !bar.is_period;
    if (bar.from && has_dots) append_dot(from, bar.excludes_from, out);
    if (bar.to && has_dots && is_wide) append_dot(to, bar.excludes_to, out);
    out += "</svg>";
}

void append_axis(const std::vector<Tick>& ticks, std::string& out) {
    out += "<svg class=\"axis\" aria-hidden=\"true\">";
    double last = -100;
    for (const Tick& t : ticks) {
        append_markup(out, "<line x1=\"$\" x2=\"$\" y1=\"14\" y2=\"18\"/>", percent(t.place), percent(t.place));
        if (t.place - last < 14) continue;  // the labels would touch
        append_markup(out, "<text x=\"$\" y=\"10\">$</text>", percent(t.place), t.label);
        last = t.place;
    }
    out += "</svg>";
}

}  // namespace saidso::write
