#include "resolve/head_features.hpp"

namespace saidso::resolve {
namespace {

constexpr std::uint32_t window = 40;

std::uint8_t strength(const Evidence& e) { return std::max(e.prior, e.listed); }

// In one comparison: no one can foretell the two.
bool is_likely(const Evidence& e) {
    constexpr std::uint32_t likely_prior = 3;
    return strength(e) >= likely_prior + 256 * e.quoted;
}

void note(const Passage& p, std::uint32_t i, std::uint32_t distance, NeighbourCue& n) {
    if (n.token == absent) {
        n.token = i;
        n.distance = distance;
    }
    n.best = std::max(n.best, strength(p.evidence[i]));
}

}  // namespace

NeighbourCue cue_before(const Passage& p, const PossibleHead& head, std::uint32_t first) {
    NeighbourCue n;
    const std::uint32_t here = head.token();
    for (std::size_t k = head.index; k-- > 0;) {
        const std::uint32_t i = head.all[k];
        if (i < first || i + window < here) break;
        if (is_likely(p.evidence[i])) note(p, i, here - i, n);
    }
    return n;
}

NeighbourCue cue_after(const Passage& p, const PossibleHead& head, std::uint32_t last) {
    NeighbourCue n;
    const std::uint32_t here = head.token();
    for (std::size_t k = head.index + 1; k < head.all.size(); ++k) {
        const std::uint32_t i = head.all[k];
        if (i >= last || i > here + window) break;
        if (is_likely(p.evidence[i])) note(p, i, i - here, n);
    }
    return n;
}

}  // namespace saidso::resolve
