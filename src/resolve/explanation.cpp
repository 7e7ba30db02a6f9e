#include "resolve/explanation.hpp"

#include "resolve/attribution_scorer.hpp"
#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;

constexpr std::size_t most_features = 8;    // of a part
constexpr std::size_t most_candidates = 5;  // of a part, beside the chosen one

// Notes every feature with its weight.
class NamedWeights {
public:
    NamedWeights(const AttributionModel& model, Table table, ClaimPart part, std::vector<WeightedFeature>& out)
        : model_(model), table_(table), part_(part), out_(out) {}
    void say(const char* prefix) { prefix_ = prefix; }
    void add(FeatureName name, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
        auto sum = model_.sum(table_);
        sum.add(name, a, b, c);
        if (sum.total == 0) return;
        out_.push_back({part_, std::string(prefix_) + name.text, static_cast<double>(model_.value(table_, sum))});
    }

private:
    const AttributionModel& model_;
    Table table_;
    ClaimPart part_;
    const char* prefix_ = "";
    std::vector<WeightedFeature>& out_;
};

class Explainer {
public:
    Explainer(const Passage& p, std::span<const std::uint32_t> possible_heads, const AttributionModel& model,
              ScorerMemory& memory)
        : p_(p), heads_(possible_heads), model_(model), memory_(memory.spans), spans_(p, model, memory.spans) {}

    void explain(const Attribution& a, Explanation& out) {
        if (a.cue.empty()) return;
        out.head_probability = static_cast<double>(p_.evidence[a.head].probability);
        explain_head(a.head, out);
        CueContext c(p_, a.head);
        explain_part<Slot::cue>(c, ClaimPart::cue, a.cue, out);
        c.set_cue(p_, a.cue);
        explain_part<Slot::source>(c, ClaimPart::source, a.source, out);
        c.source = a.source;
        explain_part<Slot::left>(c, ClaimPart::left_content, content(a, true), out);
        explain_part<Slot::right>(c, ClaimPart::right_content, content(a, false), out);
    }

private:
    // The fragments of one side as one span.
    static TokenRange content(const Attribution& a, bool left) {
        TokenRange hull;
        for (std::uint32_t i = 0; i < a.content_count; ++i) {
            const TokenRange r = a.content[i];
            if ((r.first < a.cue.first) == left) hull = {hull.empty() ? r.first : hull.first, r.last};
        }
        return hull;
    }

    // Marks at the edges do not count: the chosen span may have taken a quotation mark along.
    [[nodiscard]] bool same(TokenRange a, TokenRange b) const {
        if (a.empty() || b.empty()) return a.empty() == b.empty();
        return words(a) == words(b);
    }
    [[nodiscard]] TokenRange words(TokenRange r) const {
        while (!r.empty() && !p_.is_word(r.first)) ++r.first;
        while (!r.empty() && !p_.is_word(r.last - 1)) --r.last;
        return r;
    }

    void explain_head(std::uint32_t head, Explanation& out) {
        std::vector<WeightedFeature> found;
        NamedWeights sink(model_, Table::head, ClaimPart::head, found);
        const auto found_at = std::lower_bound(heads_.begin(), heads_.end(), head);
        const bool known = found_at != heads_.end() && *found_at == head;  // or added by a later stage
        if (known)
            head_features(p_, {heads_, static_cast<std::size_t>(found_at - heads_.begin())}, sink);
        else
            head_features(p_, {{&head, 1}, 0}, sink);
        keep_strongest(found, out);
    }

    template <Slot slot>
    void explain_part(const CueContext& c, ClaimPart part, TokenRange chosen, Explanation& out) {
        spans_.template score<slot>(c, {}, true);
        auto& pairs = memory_.spans.pairs;
        std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
        const auto is_it = [&](const auto& pair) {
            return pair.missing() ? chosen.empty() : same({pair.start, pair.end}, chosen);
        };
        const bool mended = std::none_of(pairs.begin(), pairs.end(), is_it);
        if (mended && !chosen.empty()) out.candidates.push_back({part, p_.article.span_of(chosen), 0, true, true});
        std::size_t listed = 0;
        for (const auto& pair : pairs) {
            const TokenRange span{pair.start, pair.end};
            const bool is_chosen = is_it(pair);
            if (!is_chosen && listed >= most_candidates) continue;
            ++listed;
            ClaimCandidate candidate{
                part, {}, std::exp(static_cast<double>(pair.score - memory_.spans.log_total)), is_chosen, false};
            if (!pair.missing()) candidate.span = p_.article.span_of(span);
            out.candidates.push_back(candidate);
            if (is_chosen) explain_span<slot>(c, part, span, out);
        }
    }

    template <Slot slot>
    void explain_span(const CueContext& c, ClaimPart part, TokenRange span, Explanation& out) {
        std::vector<WeightedFeature> found;
        NamedWeights sink(model_, table_of(slot), part, found);
        if (span.empty()) {
            sink.say("none: ");
            missing_features<slot>(p_, c, sink);
        } else {
            const std::uint32_t start_reach = edge_reach<slot>(p_, c, span.first);
            const std::uint32_t end_reach = edge_reach<slot>(p_, c, span.last - 1);
            sink.say("start: ");
            start_features<slot>(p_, c, span.first, start_reach, sink);
            sink.say("end: ");
            end_features<slot>(p_, c, span.last, end_reach, sink);
            sink.say("whole: ");
            span_features<slot>(p_, c, span, sink);
        }
        keep_strongest(found, out);
    }

    static void keep_strongest(std::vector<WeightedFeature>& found, Explanation& out) {
        std::stable_sort(found.begin(), found.end(), [](const WeightedFeature& a, const WeightedFeature& b) {
            return std::abs(a.weight) > std::abs(b.weight);
        });
        if (found.size() > most_features) found.resize(most_features);
        out.features.insert(out.features.end(), found.begin(), found.end());
    }

    const Passage& p_;
    std::span<const std::uint32_t> heads_;
    const AttributionModel& model_;
    SpanMemory& memory_;
    SpanScorer<AttributionModel> spans_;
};

}  // namespace

std::vector<Explanation> explain_attributions(const grammar::Article& article, const grammar::Syntax& syntax,
                                              const AttributionModel& model,
                                              std::span<const grammar::Attribution> attributions) {
    EvidenceBuffer evidence;
    std::vector<std::uint32_t> possible_heads;
    ScorerMemory memory;
    gather_evidence(article, syntax, model.cues(), evidence, possible_heads);
    const Passage p(article, syntax, evidence);
    AttributionScorer<AttributionModel>(p, model, memory).score_heads(evidence, possible_heads);
    Explainer explainer(p, possible_heads, model, memory);
    std::vector<Explanation> out;
    for (const Attribution& a : attributions) {
        out.push_back({static_cast<std::uint32_t>(out.size()), a.rule, 0, {}, {}});
        explainer.explain(a, out.back());
    }
    return out;
}

}  // namespace saidso::resolve
