#include "resolve/head_features.hpp"

namespace saidso::resolve {
namespace {

constexpr std::uint8_t likely_prior = 3;
constexpr std::uint32_t window = 40;

void look_at(const Passage& p, std::uint32_t i, std::uint32_t distance, NeighbourCue& n) {
    const Evidence& e = p.evidence[i];
    const std::uint8_t strength = std::max(e.prior, e.listed);
    if (strength < likely_prior || e.quotation != 0) return;
    if (n.token == absent) {
        n.token = i;
        n.distance = distance;
    }
    n.best = std::max(n.best, strength);
}

}  // namespace

NeighbourCue cue_before(const Passage& p, std::uint32_t head, std::uint32_t first) {
    NeighbourCue n;
    const std::uint32_t count = std::min(window, head - first);
    for (std::uint32_t k = 1; k <= count; ++k) look_at(p, head - k, k, n);
    return n;
}

NeighbourCue cue_after(const Passage& p, std::uint32_t head, std::uint32_t last) {
    NeighbourCue n;
    const std::uint32_t count = std::min(window, last - head - 1);
    for (std::uint32_t k = 1; k <= count; ++k) look_at(p, head + k, k, n);
    return n;
}

}  // namespace saidso::resolve
