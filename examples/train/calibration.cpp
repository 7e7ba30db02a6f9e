#include "calibration.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>

namespace saidso::train {

namespace {

struct Line {
    double slope = 0;
    double offset = 0;
};

// How unlikely what happened is: the logarithmic loss, which is convex.
double loss(const std::vector<Judged>& judged, Line line) {
    double sum = 0;
    for (const Judged& j : judged) {
        const double score = line.slope * static_cast<double>(j.score) + line.offset;
        const double margin = j.right ? score : -score;
        sum += std::log1p(std::exp(-std::abs(margin))) + std::max(0.0, -margin);
    }
    return sum;
}

// One step of Newton's method, to be subtracted.
Line newton_step(const std::vector<Judged>& judged, Line line) {
    std::array<double, 2> gradient{};
    std::array<double, 3> curvature{1e-9, 0, 1e-9};
    for (const Judged& j : judged) {
        const double x = static_cast<double>(j.score);
        const double p = 1 / (1 + std::exp(-(line.slope * x + line.offset)));
        const double error = p - (j.right ? 1 : 0);
        const double spread = p * (1 - p);
        gradient[0] += error * x;
        gradient[1] += error;
        curvature[0] += spread * x * x;
        curvature[1] += spread * x;
        curvature[2] += spread;
    }
    const double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
    return {(curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant,
            (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant};
}

}  // namespace

resolve::Calibration calibrate(const std::vector<Judged>& judged) {
    constexpr int steps = 30;
    Line line;
    double least = loss(judged, line);
    for (int step = 0; step < steps; ++step) {
        // A full step may overshoot where the curve is flat: it is halved until it helps.
        const Line full = newton_step(judged, line);
        for (double part = 1; part > 1e-3; part /= 2) {
            const Line next{line.slope - part * full.slope, line.offset - part * full.offset};
            const double now = loss(judged, next);
            if (!(now < least)) continue;
            least = now;
            line = next;
            break;
        }
    }
    resolve::Calibration c;
    c.slope = static_cast<float>(line.slope);
    c.offset = static_cast<float>(line.offset);
    return c;
}

void print_calibration(std::ostream& out, const std::vector<Judged>& judged, resolve::Calibration calibration) {
    constexpr std::array<float, 7> limits = {0, 0.1F, 0.3F, 0.5F, 0.7F, 0.9F, 1.0F};
    out << "confidence   claims   mean   right\n" << std::fixed << std::setprecision(2);
    for (std::size_t b = 0; b + 1 < limits.size(); ++b) {
        int count = 0;
        int right = 0;
        float sum = 0;
        for (const Judged& j : judged) {
            const float p = calibration.probability(j.score);
            if (p < limits[b] || p >= limits[b + 1]) continue;
            ++count;
            right += j.right ? 1 : 0;
            sum += p;
        }
        if (count == 0) continue;
        out << limits[b] << "-" << limits[b + 1] << std::setw(10) << count << std::setw(7)
            << sum / static_cast<float>(count) << std::setw(8) << static_cast<float>(right) / static_cast<float>(count)
            << '\n';
    }
}

}  // namespace saidso::train
