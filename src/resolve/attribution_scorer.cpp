#include "resolve/attribution_scorer.hpp"

#include <cmath>

namespace saidso::resolve {
namespace {

constexpr std::size_t beam = 5;             // edges that are paired
constexpr float edge_margin = 4;            // an edge this far behind the best is not paired
constexpr float hopeless = -2.5F;           // a choice less likely than this is not followed up
constexpr float combination_margin = 5;     // nor a combination this far behind the best
constexpr float least_probability = 0.12F;  // of a head

bool clash(TokenRange a, TokenRange b) { return !a.empty() && !b.empty() && a.overlaps(b); }

bool better(const Edge& a, const Edge& b) { return a.score != b.score ? a.score > b.score : a.position < b.position; }

float parts_score(const Proposal& q) { return q.cue_score + q.source_score + q.left_score + q.right_score; }

// Keeps the best edges that are not far behind, and the one at `keep` when the trainer asks for it.
void cut(std::vector<Edge>& edges, std::uint32_t keep) {
    std::sort(edges.begin(), edges.end(), better);
    std::size_t size = std::min(beam, edges.size());
    while (size > 1 && edges[size - 1].score < edges[0].score - edge_margin) --size;
    for (std::size_t i = size; keep != absent && i < edges.size(); ++i)
        if (edges[i].position == keep) std::swap(edges[size++], edges[i]);
    edges.resize(size);
}

// The k best pairs as choices.
void best_choices(ScoredSpans& spans, std::size_t k, std::vector<Choice>& out) {
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

}  // namespace

Table table_of(Slot slot) {
    constexpr std::array<Table, 4> tables = {Table::cue, Table::source, Table::left, Table::right};
    return tables[static_cast<std::size_t>(slot)];
}

float logistic(float x) { return 1 / (1 + std::exp(-x)); }

bool possible(const CueContext& c, Slot slot, std::uint32_t start, std::uint32_t end, std::uint32_t longest) {
    if (end <= start || end - start > longest) return false;
    return slot == Slot::cue ? start <= c.head && c.head < end : !c.cue.overlaps({start, end});
}

void start_features(const Passage& p, const CueContext& c, Slot slot, std::uint32_t start, Features& f) {
    switch (slot) {
        case Slot::cue: return cue_start_features(p, c.head, start, f);
        case Slot::source: return source_start_features(p, c, start, f);
        case Slot::left: return content_start_features(p, c, Side::left, start, f);
        case Slot::right: return content_start_features(p, c, Side::right, start, f);
    }
}

void end_features(const Passage& p, const CueContext& c, Slot slot, std::uint32_t end, Features& f) {
    switch (slot) {
        case Slot::cue: return cue_end_features(p, c.head, end, f);
        case Slot::source: return source_end_features(p, c, end, f);
        case Slot::left: return content_end_features(p, c, Side::left, end, f);
        case Slot::right: return content_end_features(p, c, Side::right, end, f);
    }
}

void span_features(const Passage& p, const CueContext& c, Slot slot, TokenRange span, Features& f) {
    switch (slot) {
        case Slot::cue: return cue_span_features(p, c.head, span, f);
        case Slot::source: return source_span_features(p, c, span, f);
        case Slot::left: return content_span_features(p, c, Side::left, span, f);
        case Slot::right: return content_span_features(p, c, Side::right, span, f);
    }
}

void missing_features(const Passage& p, const CueContext& c, Slot slot, Features& f) {
    if (slot == Slot::source) return no_source_features(p, c, f);
    no_content_features(p, c, slot == Slot::left ? Side::left : Side::right, f);
}

void slot_candidates(const Passage& p, const CueContext& c, Slot slot, Candidates& out) {
    if (slot == Slot::cue) return cue_candidates(p, c.head, out);
    if (slot == Slot::source) return source_candidates(p, c, out);
    content_candidates(p, c, slot == Slot::left ? Side::left : Side::right, out);
}

void score_spans(const Passage& p, const CueContext& c, Slot slot, const Weights& weights, ScorerScratch& scratch,
                 TokenRange keep) {
    const Table table = table_of(slot);
    Features& f = scratch.features;
    slot_candidates(p, c, slot, scratch.candidates);
    scratch.starts.clear();
    scratch.ends.clear();
    for (const std::uint32_t s : scratch.candidates.starts) {
        start_features(p, c, slot, s, f);
        scratch.starts.push_back({s, weights.score(table, f)});
    }
    for (const std::uint32_t e : scratch.candidates.ends) {
        end_features(p, c, slot, e, f);
        scratch.ends.push_back({e, weights.score(table, f)});
    }
    cut(scratch.starts, keep.empty() ? absent : keep.first);
    cut(scratch.ends, keep.empty() ? absent : keep.last);
    ScoredSpans& out = scratch.spans;
    out.pairs.clear();
    for (const Edge& s : scratch.starts)
        for (const Edge& e : scratch.ends)
            if (possible(c, slot, s.position, e.position, scratch.candidates.longest)) {
                span_features(p, c, slot, {s.position, e.position}, f);
                out.pairs.push_back({s.position, e.position, s.score + e.score + weights.score(table, f)});
            }
    if (scratch.candidates.none) {
        missing_features(p, c, slot, f);
        out.pairs.push_back({0, 0, weights.score(table, f)});
    }
    float highest = -1e30F;
    for (const auto& pair : out.pairs) highest = std::max(highest, pair.score);
    float total = 0;
    for (const auto& pair : out.pairs) total += std::exp(pair.score - highest);
    out.log_total = highest + std::log(total);
}

namespace {

// Where the source lies, as far as contents depend on it: another source in the same place has the same contents.
struct SourcePlace {
    SourcePlace() = default;
    explicit SourcePlace(const CueContext& c) {
        if (c.source.empty()) return;
        side = c.source.first < c.cue.first ? 1 : 2;
        edge = side == 1 ? c.source.first : c.source.last;
    }
    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
    int side = 0;
    std::uint32_t edge = 0;
};

class Combiner {
public:
    Combiner(const Passage& p, std::uint32_t head, const Weights& weights, ScorerScratch& scratch)
        : p_(p), weights_(weights), scratch_(scratch), c_{head, {head, head + 1}, {}, is_passive(p, head)} {}

    void run() {
        scratch_.combinations.clear();
        choose(Slot::cue, most_cues, cues_);
        for (const Choice& cue : cues_) {
            c_.cue = cue.span;
            c_.source = {};
            choose(Slot::source, most_sources, sources_);
            add_sources(cue);
        }
        score_jointly();
    }

private:
    static constexpr std::size_t most_cues = 2;
    static constexpr std::size_t most_sources = 3;
    static constexpr std::size_t most_lefts = 3;
    static constexpr std::size_t most_rights = 4;

    void choose(Slot slot, std::size_t most, std::vector<Choice>& out) {
        score_spans(p_, c_, slot, weights_, scratch_);
        best_choices(scratch_.spans, most, out);
    }

    void add_sources(const Choice& cue) {
        SourcePlace known;
        for (const Choice& source : sources_) {
            c_.source = source.span;
            const SourcePlace place(c_);
            const bool first = &source == sources_.data();
            if (first || (place != known && place.side != 2)) choose(Slot::left, most_lefts, lefts_);
            if (first || (place != known && place.side != 1)) choose(Slot::right, most_rights, rights_);
            known = place;
            add_contents(cue, source);
        }
    }

    void add_contents(const Choice& cue, const Choice& source) {
        for (const Choice& left : lefts_)
            for (const Choice& right : rights_) {
                if (left.span.empty() && right.span.empty()) continue;
                if (clash(left.span, source.span) || clash(right.span, source.span)) continue;
                scratch_.combinations.push_back({c_.head, cue.span, source.span, left.span, right.span, cue.score,
                                                 source.score, left.score, right.score});
            }
    }

    void score_jointly() {
        float highest = -1e30F;
        for (const Proposal& q : scratch_.combinations) highest = std::max(highest, parts_score(q));
        std::erase_if(scratch_.combinations,
                      [highest](const Proposal& q) { return parts_score(q) < highest - combination_margin; });
        for (Proposal& q : scratch_.combinations) {
            combination_features(p_, q, scratch_.features);
            q.joint_score = parts_score(q) + weights_.score(Table::combination, scratch_.features);
        }
    }

    const Passage& p_;
    const Weights& weights_;
    ScorerScratch& scratch_;
    CueContext c_;
    std::vector<Choice> cues_, sources_, lefts_, rights_;
};

}  // namespace

void combine(const Passage& p, std::uint32_t head, const Weights& weights, ScorerScratch& scratch) {
    Combiner(p, head, weights, scratch).run();
}

bool propose(const Passage& p, std::uint32_t head, const Weights& weights, ScorerScratch& scratch, Proposal& out) {
    if (p.evidence[head].probability < least_probability) return false;
    combine(p, head, weights, scratch);
    const Proposal* best = nullptr;
    for (const Proposal& q : scratch.combinations)
        if (best == nullptr || q.joint_score > best->joint_score) best = &q;
    if (best == nullptr) return false;
    out = *best;
    out.probability = p.evidence[head].probability;
    out.alternatives = static_cast<std::uint32_t>(scratch.alternatives.size());
    out.alternative_count = static_cast<std::uint32_t>(scratch.combinations.size());
    scratch.alternatives.insert(scratch.alternatives.end(), scratch.combinations.begin(), scratch.combinations.end());
    return true;
}

bool may_be_head(const Passage& p, std::uint32_t i) {
    const Evidence& e = p.evidence[i];
    return e.prior != 0 || e.listed != 0;
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

void score_heads(const Passage& p, const Weights& weights, std::vector<Evidence>& evidence, Features& f) {
    for (std::uint32_t i = 0; i < evidence.size(); ++i) {
        if (p.token(i).sentence == absent || !may_be_head(p, i)) continue;
        head_features(p, i, f);
        set_probability(evidence[i], logistic(weights.score(Table::head, f)));
    }
    count_strong(evidence);
}

void sort_for_acceptance(std::vector<Proposal>& run) {
    std::stable_sort(run.begin(), run.end(),
                     [](const Proposal& a, const Proposal& b) { return a.probability > b.probability; });
}

void accept(const Passage& p, const Weights& weights, float threshold, std::vector<Proposal>& proposals,
            std::vector<Proposal>& accepted, Features& f) {
    sort_for_acceptance(proposals);
    accepted.clear();
    for (Proposal& q : proposals) {
        acceptance_features(p, q, accepted, proposals, f);
        q.confidence = logistic(weights.score(Table::acceptance, f));
        if (q.confidence < threshold) continue;
        const auto same_cue = [&q](const Proposal& other) { return other.cue.overlaps(q.cue); };
        if (std::none_of(accepted.begin(), accepted.end(), same_cue)) accepted.push_back(q);
    }
}

void refine(const Passage& p, const Weights& weights, std::span<const Proposal> alternatives,
            std::vector<Proposal>& accepted, Features& f) {
    const std::vector<Proposal> others = accepted;
    for (Proposal& q : accepted) {
        Proposal best = q;
        float highest = -1e30F;
        for (const Proposal& candidate : alternatives.subspan(q.alternatives, q.alternative_count)) {
            conflict_features(p, candidate, others, f);
            const float score = candidate.joint_score + weights.score(Table::conflict, f);
            if (score <= highest) continue;
            highest = score;
            best = candidate;
        }
        best.probability = q.probability;
        best.confidence = q.confidence;
        q = best;
    }
}

}  // namespace saidso::resolve
