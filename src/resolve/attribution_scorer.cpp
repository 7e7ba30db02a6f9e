#include "resolve/attribution_scorer.hpp"

namespace saidso::resolve {

Choices take_best(ScoredSpans& spans, std::size_t k, const Beam& beam, std::vector<Choice>& out) {
    constexpr float taken = -1e30F;
    Choices chosen{static_cast<std::uint32_t>(out.size()), 0};
    for (const std::size_t most = std::min(k, spans.pairs.size()); chosen.count < most; spans.find_best()) {
        ScoredSpans::Pair& best = spans.pairs[spans.best];
        const float score = best.score - spans.log_total;
        if (chosen.count != 0 && score < beam.hopeless) break;
        out.push_back({{best.start, best.end}, score});
        best.score = taken;
        ++chosen.count;
        if (score > beam.settled) break;
    }
    return chosen;
}

void set_probability(Evidence& e, float probability) {
    constexpr std::array<float, 5> steps = {0.04F, 0.15F, 0.4F, 0.7F, 0.9F};
    e.probability = probability;
    e.certainty = 0;
    for (const float step : steps) e.certainty = static_cast<std::uint8_t>(e.certainty + (probability > step ? 1 : 0));
}

void spread_certainty(const Passage& p, std::span<const std::uint32_t> heads, EvidenceBuffer& evidence) {
    constexpr std::uint8_t likely = 3;
    constexpr std::uint32_t reach = 5;  // of `ahead`
    std::uint32_t count = 0;
    Evidence* at = evidence.data();
    const auto pass_to = [&at](const Evidence* end, std::uint32_t before) {
        Evidence* e = at;
        for (; e < end; ++e) e->strong_before = before;
        at = e;
    };
    for (const std::uint32_t i : heads) {
        const std::uint8_t certainty = evidence[i].certainty;
        const std::uint32_t begin = p.sentence(i).first;
        for (std::uint32_t k = std::max(begin, i + 1 - std::min(i + 1, reach)); k <= i; ++k)
            evidence[k].ahead = std::max(evidence[k].ahead, certainty);
        if (!p.quoted(i) && i < begin + sentence_window)
            evidence[begin].of_sentence = std::max(evidence[begin].of_sentence, certainty);
        if (certainty < likely) continue;
        pass_to(evidence.data() + i + 1, count);
        ++count;
    }
    pass_to(evidence.data() + evidence.size(), count);
}

}  // namespace saidso::resolve
