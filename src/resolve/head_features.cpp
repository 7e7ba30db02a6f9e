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

constexpr std::uint32_t far = window + 1;

std::uint8_t link(std::uint32_t distance) {
    return static_cast<std::uint8_t>(distance % 256 * flag(distance <= window));
}

void note(const Passage& p, std::uint32_t i, std::uint32_t distance, NeighbourCue& n) {
    if (n.token == absent) {
        n.token = i;
        n.distance = distance;
    }
    n.best = std::max(n.best, strength(p.evidence[i]));
}

}  // namespace

void link_cues(EvidenceBuffer& evidence, std::span<const std::uint32_t> possible_heads) {
    std::uint32_t before = 0U - far;
    for (const std::uint32_t i : possible_heads) {
        evidence[i].cue_before = link(i - before);
        before = is_likely(evidence[i]) ? i : before;
    }
    auto after = static_cast<std::uint32_t>(evidence.size()) + far;
    for (std::size_t k = possible_heads.size(); k-- > 0;) {
        const std::uint32_t i = possible_heads[k];
        evidence[i].cue_after = link(after - i);
        after = is_likely(evidence[i]) ? i : after;
    }
}

NeighbourCue cue_before(const Passage& p, std::uint32_t head, std::uint32_t first) {
    NeighbourCue n;
    for (std::uint32_t i = head; p.evidence[i].cue_before != 0;) {
        i -= p.evidence[i].cue_before;
        if (i < first || i + window < head) break;
        note(p, i, head - i, n);
    }
    return n;
}

NeighbourCue cue_after(const Passage& p, std::uint32_t head, std::uint32_t last) {
    NeighbourCue n;
    for (std::uint32_t i = head; p.evidence[i].cue_after != 0;) {
        i += p.evidence[i].cue_after;
        if (i >= last || i > head + window) break;
        note(p, i, i - head, n);
    }
    return n;
}

}  // namespace saidso::resolve
