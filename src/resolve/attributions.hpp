// Chooses the attributions of an article.
#pragma once

#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"
#include "resolve/attribution_model.hpp"
#include "resolve/attribution_scorer.hpp"

namespace saidso::resolve {

struct AttributionOptions {
    float threshold = 0.5F;  // attributions less probable are dropped
    bool attitudes = false;  // keep attitudes and intentions too
};

// Memory of the choice, used again.
struct ChoiceScratch {
    EvidenceBuffer evidence;
    std::vector<std::uint32_t> possible_heads;
    std::vector<Proposal> proposals;
    std::vector<Proposal> accepted;
    ScorerMemory scorer;
};

// Replaces `out` by the attributions in the order of their heads, nested ones among them.
// Linear in the size of the article.
void choose_attributions(const grammar::Article& article, const grammar::Syntax& syntax, const AttributionModel& model,
                         const AttributionOptions& options, ChoiceScratch& scratch,
                         std::vector<grammar::Attribution>& out);

// --- Its parts, for the trainer.

// Quotations and places of every token, and the possible heads with what the model knows of their lemmas.
void gather_evidence(const grammar::Article& article, const grammar::Syntax& syntax, const CueTable& cues,
                     EvidenceBuffer& out, std::vector<std::uint32_t>& possible_heads);

// Parts as spans of the text: fragments within blocks, quotation marks balanced; and the name of the construction.
grammar::Attribution to_attribution(const Passage& p, const Proposal& q);
std::string_view rule_of(const Passage& p, const Proposal& q);

}  // namespace saidso::resolve
