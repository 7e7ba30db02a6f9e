// Scores the candidate spans of one slot. Shared by parser and trainer, which differ in the weights.
//
// Weights have: Sum, a receiver of features; sum(table), an empty one; value(table, sum), its score; and `constant`,
// whether sums may be kept; and `beam`.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

#include "resolve/attribution_candidates.hpp"
#include "resolve/exponential.hpp"
#include "resolve/slot_features.hpp"

namespace saidso::resolve {

// A candidate edge with the sum of its weights.
struct Edge {
    std::uint32_t position;
    float score;
};

// The best edges of a list: those not far behind the best, and the better ones when there are too many.
class BestEdges {
public:
    static constexpr std::size_t most = 5;

    void clear() { edges_.clear(); }
    void add(Edge e) { edges_.push_back(e); }
    // Of all that were added, keeps the best.
    void select(float margin) {
        float highest = edges_.front().score;
        for (const Edge& e : edges_) highest = std::max(highest, e.score);
        std::size_t count = 0;
        for (const Edge& e : edges_) {
            edges_[count] = e;
            count += e.score >= highest - margin ? 1 : 0;
        }
        edges_.resize(count);
        if (count <= most) return;
        std::nth_element(edges_.begin(), edges_.begin() + most, edges_.end(), better);
        edges_.resize(most);
    }
    // A trainer keeps its gold edge.
    void keep(Edge e) {
        const auto same = [e](const Edge& other) { return other.position == e.position; };
        if (std::none_of(edges_.begin(), edges_.end(), same)) edges_.push_back(e);
    }
    [[nodiscard]] auto begin() const { return edges_.begin(); }
    [[nodiscard]] auto end() const { return edges_.end(); }

private:
    static bool better(const Edge& a, const Edge& b) {
        return a.score != b.score ? a.score > b.score : a.position < b.position;
    }
    std::vector<Edge> edges_;
};

// Candidate spans of one slot, scored by their edges and, where these are good enough, as a whole.
struct ScoredSpans {
    struct Pair {
        std::uint32_t start;  // both 0: the part is missing
        std::uint32_t end;
        float score;
        [[nodiscard]] bool missing() const { return end == 0; }
    };
    std::vector<Pair> pairs;
    float log_total = 0;  // logarithm of the sum of exp(score)
};

// Fixed sums of one slot's edges in one sentence.
class EdgeSums {
public:
    static constexpr std::int16_t unknown = std::numeric_limits<std::int16_t>::min();
    // To be called before another article.
    void forget() { sentence_ = {}; }
    void look_at(Slot slot, TokenRange sentence) {
        if (slot == slot_ && sentence == sentence_) return;
        slot_ = slot;
        sentence_ = sentence;
        Kinds none;
        none.fill(unknown);
        sums_.assign(sentence.size() + 1, none);
    }
    std::int16_t& at(EdgeKind kind, std::uint32_t edge) {
        return sums_[edge - sentence_.first][static_cast<std::size_t>(kind)];
    }

private:
    using Kinds = std::array<std::int16_t, static_cast<std::size_t>(EdgeKind::none)>;
    Slot slot_ = Slot::cue;
    TokenRange sentence_;
    std::vector<Kinds> sums_;
};

inline bool possible(const CueContext& c, Slot slot, std::uint32_t start, std::uint32_t end, std::uint32_t longest) {
    if (end <= start || end - start > longest) return false;
    return slot == Slot::cue ? start <= c.head && c.head < end : !c.cue.overlaps({start, end});
}

// What a scorer of spans works in, used again.
struct SpanMemory {
    Candidates candidates;
    BestEdges starts;
    BestEdges ends;
    EdgeSums sums;
    ScoredSpans spans;
};

template <class Weights>
class SpanScorer {
public:
    SpanScorer(const Passage& p, const Weights& weights, SpanMemory& memory) : p_(p), weights_(weights), m_(memory) {
        m_.candidates.places.forget(p);
        m_.sums.forget();
    }

    // Leaves the spans in the memory. A trainer keeps its gold span through the beam.
    template <Slot slot>
    void score(const CueContext& c, TokenRange keep = {}) {
        const float missing = missing_score<slot>(c);
        if (missing > Weights::beam.certainly_missing) return leave_missing();
        slot_candidates(p_, c, slot, m_.candidates);
        if (m_.candidates.starts.empty() || m_.candidates.ends.empty()) return leave_missing();
        m_.sums.look_at(slot, c.range);
        m_.starts.clear();
        m_.ends.clear();
        for (const std::uint32_t s : m_.candidates.starts) m_.starts.add({s, start_score<slot>(c, s)});
        for (const std::uint32_t e : m_.candidates.ends) m_.ends.add({e, end_score<slot>(c, e)});
        m_.starts.select(Weights::beam.edge_margin);
        m_.ends.select(Weights::beam.edge_margin);
        if (!keep.empty()) {
            m_.starts.keep({keep.first, start_score<slot>(c, keep.first)});
            m_.ends.keep({keep.last, end_score<slot>(c, keep.last)});
        }
        pair_edges<slot>(c, keep);
        for (auto& pair : m_.spans.pairs) pair.score += span_score<slot>(c, {pair.start, pair.end});
        if constexpr (slot != Slot::cue) m_.spans.pairs.push_back({0, 0, missing});
        sum_up();
    }

private:
    void leave_missing() {
        m_.spans.pairs.assign(1, {0, 0, 0});
        m_.spans.log_total = 0;
    }

    template <Slot slot>
    float start_score(const CueContext& c, std::uint32_t start) {
        auto sum = weights_.sum(table_of(slot));
        const std::uint32_t reach = edge_reach<slot>(p_, c, start);
        add_fixed(start_kind<slot>(c, start, reach), start, sum,
                  [&](auto& f) { fixed_start_features<slot>(p_, c, start, reach, f); });
        own_start_features<slot>(p_, c, start, reach, sum);
        return weights_.value(table_of(slot), sum);
    }

    template <Slot slot>
    float end_score(const CueContext& c, std::uint32_t end) {
        auto sum = weights_.sum(table_of(slot));
        const std::uint32_t reach = edge_reach<slot>(p_, c, end - 1);
        add_fixed(end_kind<slot>(c, end, reach), end, sum,
                  [&](auto& f) { fixed_end_features<slot>(p_, c, end, reach, f); });
        own_end_features<slot>(p_, c, end, reach, sum);
        return weights_.value(table_of(slot), sum);
    }

    template <Slot slot>
    float span_score(const CueContext& c, TokenRange span) {
        auto sum = weights_.sum(table_of(slot));
        span_features<slot>(p_, c, span, sum);
        return weights_.value(table_of(slot), sum);
    }

    template <Slot slot>
    float missing_score(const CueContext& c) {
        auto sum = weights_.sum(table_of(slot));
        missing_features<slot>(p_, c, sum);
        return weights_.value(table_of(slot), sum);
    }

    template <class Sum, class Fixed>
    void add_fixed(EdgeKind kind, std::uint32_t token, Sum& sum, const Fixed& fixed) {
        if constexpr (Weights::constant) {
            if (kind != EdgeKind::none) {
                std::int16_t& kept = m_.sums.at(kind, token);
                if (kept == EdgeSums::unknown) {
                    fixed(sum);
                    kept = static_cast<std::int16_t>(sum.total);
                } else {
                    sum.total = kept;
                }
                return;
            }
        }
        fixed(sum);
    }

    template <Slot slot>
    void pair_edges(const CueContext& c, TokenRange keep) {
        auto& pairs = m_.spans.pairs;
        pairs.clear();
        float highest = -1e30F;
        for (const Edge& s : m_.starts)
            for (const Edge& e : m_.ends)
                if (possible(c, slot, s.position, e.position, m_.candidates.longest)) {
                    pairs.push_back({s.position, e.position, s.score + e.score});
                    highest = std::max(highest, pairs.back().score);
                }
        std::erase_if(pairs, [&](const ScoredSpans::Pair& pair) {
            return pair.score < highest - Weights::beam.pair_margin && TokenRange{pair.start, pair.end} != keep;
        });
    }

    void sum_up() {
        float highest = -1e30F;
        for (const auto& pair : m_.spans.pairs) highest = std::max(highest, pair.score);
        float total = 0;
        for (const auto& pair : m_.spans.pairs) total += exponential(pair.score - highest);
        m_.spans.log_total = highest + std::log(total);
    }

    const Passage& p_;
    const Weights& weights_;
    SpanMemory& m_;
};

}  // namespace saidso::resolve
