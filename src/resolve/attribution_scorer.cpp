#include "resolve/attribution_scorer.hpp"

namespace saidso::resolve {

bool possible(const CueContext& c, Slot slot, std::uint32_t start, std::uint32_t end, std::uint32_t longest) {
    if (end <= start || end - start > longest) return false;
    return slot == Slot::cue ? start <= c.head && c.head < end : !c.cue.overlaps({start, end});
}

void best_choices(ScoredSpans& spans, std::size_t k, std::vector<Choice>& out) {
    constexpr float hopeless = -2.5F;
    const auto higher = [](const ScoredSpans::Pair& a, const ScoredSpans::Pair& b) {
        return a.score != b.score ? a.score > b.score : a.start != b.start ? a.start < b.start : a.end < b.end;
    };
    k = std::min(k, spans.pairs.size());
    std::partial_sort(spans.pairs.begin(), spans.pairs.begin() + static_cast<std::ptrdiff_t>(k), spans.pairs.end(),
                      higher);
    out.clear();
    for (std::size_t i = 0; i < k; ++i) {
        const auto& pair = spans.pairs[i];
        const float score = pair.score - spans.log_total;
        if (i != 0 && score < hopeless) break;
        out.push_back({{pair.start, pair.end}, score});
    }
}

void set_probability(Evidence& e, float probability) {
    constexpr std::array<float, 5> steps = {0.04F, 0.15F, 0.4F, 0.7F, 0.9F};
    e.probability = probability;
    e.certainty = 0;
    for (const float step : steps) e.certainty = static_cast<std::uint8_t>(e.certainty + (probability > step ? 1 : 0));
}

void count_strong(std::vector<Evidence>& evidence) {
    constexpr std::uint8_t likely = 3;
    std::uint32_t count = 0;
    for (Evidence& e : evidence) {
        e.strong_before = count;
        count += e.certainty >= likely ? 1 : 0;
    }
}

void sort_for_acceptance(std::vector<Proposal>& run) {
    std::stable_sort(run.begin(), run.end(),
                     [](const Proposal& a, const Proposal& b) { return a.probability > b.probability; });
}

}  // namespace saidso::resolve
