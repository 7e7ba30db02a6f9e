// A text as the attribution scorer sees it, its heads scored with the weights that come with the library.
#pragma once

#include "../segment/segment_text.hpp"
#include "resolve/attributions.hpp"

namespace saidso::test {

struct Scored : Segmented {
    explicit Scored(std::string_view text) : Segmented(text) {
        grammar::analyse(article, syntax);
        resolve::gather_evidence(article, syntax, model->cues(), evidence, possible_heads);
        const resolve::Passage p(article, syntax, evidence);
        Scorer(p, *model, memory).score_heads(evidence, possible_heads);
        heads = memory.heads;
    }

    std::vector<resolve::Proposal> propose(std::span<const std::uint32_t> some_heads) {
        std::vector<resolve::Proposal> out;
        memory.alternatives.clear();
        const resolve::Passage p(article, syntax, evidence);
        Scorer(p, *model, memory).propose(some_heads, out);
        return out;
    }

    using Scorer = resolve::AttributionScorer<resolve::AttributionModel>;
    std::shared_ptr<const resolve::AttributionModel> model = resolve::AttributionModel::embedded();
    grammar::Syntax syntax;
    resolve::EvidenceBuffer evidence;
    std::vector<std::uint32_t> possible_heads;
    resolve::ScorerMemory memory;
    std::vector<std::uint32_t> heads;
};

}  // namespace saidso::test
