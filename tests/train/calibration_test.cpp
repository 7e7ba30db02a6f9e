#include "train/calibration.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace saidso::train;

// Nine of ten are right at a score of `score`, and one of ten at its opposite.
static std::vector<Judged> judged_at(float score) {
    std::vector<Judged> judged;
    for (int i = 0; i < 100; ++i) {
        judged.push_back({score, i % 10 != 0});
        judged.push_back({-score, i % 10 == 0});
    }
    return judged;
}

TEST_CASE("a score that is too sure, or not sure enough, becomes the share that is right", "[train]") {
    for (const float score : {0.5F, 2.0F, 8.0F}) {
        const auto c = calibrate(judged_at(score));
        CHECK(c.probability(score) == Approx(0.9).margin(0.002));
        CHECK(c.probability(-score) == Approx(0.1).margin(0.002));
        CHECK(c.probability(0) == Approx(0.5).margin(0.002));
    }
}

TEST_CASE("the table of confidence and what is right", "[train]") {
    std::ostringstream out;
    print_calibration(out, judged_at(8), {});
    CHECK(out.str().find("0.00-0.10       100   0.00    0.10") != std::string::npos);
    CHECK(out.str().find("0.90-1.00       100   1.00    0.90") != std::string::npos);
}
