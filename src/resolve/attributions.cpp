#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

using Scorer = AttributionScorer<AttributionModel>;

void choose_run(const Passage& p, Scorer& scorer, std::span<const std::uint32_t> heads,
                const AttributionOptions& options, ChoiceScratch& s, std::vector<grammar::Attribution>& out) {
    s.proposals.clear();
    s.scorer.alternatives.clear();
    scorer.propose(heads, s.proposals);
    scorer.accept(options.threshold, s.proposals, s.accepted);
    scorer.refine(s.accepted);
    for (const Proposal& q : s.accepted)
        if (options.attitudes || !p.evidence[q.head].attitude) out.push_back(to_attribution(p, q));
}

}  // namespace

void choose_attributions(const grammar::Article& article, const grammar::Syntax& syntax, const AttributionModel& model,
                         const AttributionOptions& options, ChoiceScratch& s, std::vector<grammar::Attribution>& out) {
    out.clear();
    gather_evidence(article, syntax, model.cues(), s.evidence, s.possible_heads);
    const Passage p{article, syntax, s.evidence};
    Scorer scorer(p, model, s.scorer);
    scorer.score_heads(s.evidence, s.possible_heads);
    auto& heads = s.scorer.heads;
    if (!options.attitudes) std::erase_if(heads, [&s](std::uint32_t i) { return s.evidence[i].attitude; });
    for (std::size_t i = 0; i < heads.size(); i += run_length)
        choose_run(p, scorer, std::span(heads).subspan(i, std::min(run_length, heads.size() - i)), options, s, out);
}

}  // namespace saidso::resolve
