#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

using Scorer = AttributionScorer<AttributionModel>;

void choose_run(const Passage& p, Scorer& scorer, const AttributionOptions& options, ChoiceScratch& s,
                std::vector<grammar::Attribution>& out) {
    scorer.accept(options.threshold, s.proposals, s.accepted);
    scorer.refine(s.accepted);
    std::sort(s.accepted.begin(), s.accepted.end(),
              [](const Proposal& a, const Proposal& b) { return a.head < b.head; });
    for (const Proposal& q : s.accepted)
        if (options.attitudes || !p.evidence[q.head].attitude) out.push_back(to_attribution(p, q));
    s.proposals.clear();
    s.scorer.alternatives.clear();
}

}  // namespace

void choose_attributions(const grammar::Article& article, const grammar::Syntax& syntax, const AttributionModel& model,
                         const AttributionOptions& options, ChoiceScratch& s, std::vector<grammar::Attribution>& out) {
    out.clear();
    gather_evidence(article, syntax, model.cues(), s.evidence);
    s.words.lay_out(article, syntax);
    const Passage p{article, syntax, s.evidence, s.words};
    Scorer scorer(p, model, s.scorer);
    scorer.score_heads(s.evidence);
    s.proposals.clear();
    s.scorer.alternatives.clear();
    for (const std::uint32_t i : s.scorer.heads) {
        if (s.evidence[i].attitude && !options.attitudes) continue;
        Proposal q;
        if (!scorer.propose(i, q)) continue;
        s.proposals.push_back(q);
        if (s.proposals.size() == run_length) choose_run(p, scorer, options, s, out);
    }
    choose_run(p, scorer, options, s, out);
}

}  // namespace saidso::resolve
