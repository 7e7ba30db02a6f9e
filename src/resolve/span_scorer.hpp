// Scores the candidate spans of one slot. Shared by parser and trainer, which differ in the weights.
//
// Weights have: Sum, a receiver of features; sum(table), an empty one; value(table, sum), its score; and `beam`.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "resolve/attribution_candidates.hpp"
#include "resolve/exponential.hpp"
#include "resolve/fixed_list.hpp"
#include "resolve/slot_features.hpp"

namespace saidso::resolve {

// A candidate edge with the sum of its weights.
struct Edge {
    std::uint32_t position;
    float score;
};

// The best of the edges that are added: not many, and not far behind the first.
class BestEdges {
public:
    static constexpr std::size_t most = 5;

    void clear(float margin) {
        edges_.clear();
        margin_ = margin;
        least_ = -1e30F;
    }
    void add(Edge e) {
        edges_.add_if(flag(e.score >= least_), e);
        least_ = std::max(least_, e.score - margin_);
    }
    [[nodiscard]] bool empty() const { return edges_.empty(); }
    // To be called when all are added.
    void select() {
        first_ = absent;
        last_ = 0;
        edges_.keep_if([this](const Edge& e) {
            const std::uint32_t wanted = flag(e.score >= least_);
            first_ = std::min(first_, e.position | (wanted - 1));
            last_ = std::max(last_, e.position & (0U - wanted));
            return wanted;
        });
        if (edges_.size() <= most) return;
        std::partial_sort(edges_.begin(), edges_.begin() + most, edges_.end(), [](const Edge& a, const Edge& b) {
            return a.score != b.score ? a.score > b.score : a.position < b.position;
        });
        edges_.shorten(most);
    }
    // Of those selected.
    [[nodiscard]] std::uint32_t first_position() const { return first_; }
    [[nodiscard]] std::uint32_t last_position() const { return last_; }
    // A trainer keeps its gold edge.
    void keep(Edge e) {
        const auto same = [e](const Edge& other) { return other.position == e.position; };
        if (std::none_of(begin(), end(), same)) edges_.add(e);
    }
    [[nodiscard]] std::size_t size() const { return edges_.size(); }
    [[nodiscard]] const Edge& operator[](std::size_t i) const { return edges_[i]; }
    [[nodiscard]] const Edge* begin() const { return edges_.begin(); }
    [[nodiscard]] const Edge* end() const { return edges_.end(); }

private:
    FixedList<Edge, Edges::most> edges_;
    float margin_ = 0;
    float least_ = 0;  // that an edge must score
    std::uint32_t first_ = 0, last_ = 0;
};

// Candidate spans of one slot, scored by their edges and, where these are good enough, as a whole.
struct ScoredSpans {
    struct Pair {
        std::uint32_t start;  // both 0: the part is missing
        std::uint32_t end;
        float score;
        [[nodiscard]] bool missing() const { return end == 0; }
    };
    FixedList<Pair, (BestEdges::most + 1) * (BestEdges::most + 1) + 1> pairs;
    std::size_t best = 0;  // index of the first of those that score highest
    float log_total = 0;   // logarithm of the sum of exp(score)

    // One that nothing else is looked at beside.
    void set_only(const Pair& pair, float total) {
        pairs.clear();
        pairs.add(pair);
        best = 0;
        log_total = total;
    }
    void sum_up() {
        find_best();
        const float highest = pairs.empty() ? 0 : pairs[best].score;
        float total = 0;
        for (const Pair& pair : pairs) total += exponential(pair.score - highest);
        log_total = highest + std::log(total);
    }
    void find_best() {
        best = 0;
        for (std::size_t i = 1; i < pairs.size(); ++i) best = pairs[i].score > pairs[best].score ? i : best;
    }
};

// 1 or 0, without a branch.
inline std::uint32_t possible(const CueContext& c, Slot slot, TokenRange r, std::uint32_t longest) {
    const std::uint32_t fits = flag(r.first < r.last) & flag(r.last - r.first <= longest);
    if (slot == Slot::cue) return fits & flag(r.first <= c.head) & flag(c.head < r.last);
    return fits & (flag(r.first >= c.cue.last) | flag(r.last <= c.cue.first));
}

// What a scorer of spans works in, used again.
struct SpanMemory {
    Candidates candidates;
    BestEdges starts;
    BestEdges ends;
    ScoredSpans spans;
};

template <class Weights>
class SpanScorer {
public:
    SpanScorer(const Passage& p, const Weights& weights, SpanMemory& memory) : p_(p), weights_(weights), m_(memory) {
        m_.candidates.places.forget(p);
    }

    // Leaves the spans in the memory. A trainer keeps its gold span through the beam; an explanation wants the rivals
    // of a sure span too.
    template <Slot slot>
    void score(const CueContext& c, TokenRange keep = {}, bool with_rivals = false) {
        if (slot == Slot::left && !may_have_left(p_, c)) return leave_missing();
        const bool alone = keep.empty() && !with_rivals;
        if constexpr (slot == Slot::source || slot == Slot::right)
            if (alone && leaves_usual<slot>(c)) return;
        m_.starts.clear(Weights::beam.edge_margin);
        m_.ends.clear(Weights::beam.edge_margin);
        bool more_starts = true;
        bool more_ends = true;
        if constexpr (slot == Slot::cue) {  // the edges of the head alone come first
            more_starts = !add_start<slot>(c, c.head);
            more_ends = !add_end<slot>(c, c.head + 1);
            if (!more_starts && !more_ends) return leave_alone({c.head, c.head + 1});
        }
        float missing = 0;
        if constexpr (slot == Slot::left) {  // there is seldom one
            missing = missing_score<slot>(c);
            if (missing > Weights::beam.certainly_missing) return leave_missing();
            if (alone && leaves_usual<slot>(c)) return;
        }
        slot_candidates<slot>(p_, c, m_.candidates);
        constexpr auto is_known = [](std::uint32_t edge, std::uint32_t of_head) {
            return slot == Slot::cue && edge == of_head;
        };
        if (more_starts)
            m_.candidates.starts.visit([&](std::uint32_t s) { return !is_known(s, c.head) && add_start<slot>(c, s); });
        if (m_.starts.empty()) return leave_missing();
        m_.starts.select();
        if (more_ends) {
            if (keep.empty()) limit_ends<slot>(c);
            m_.candidates.ends.visit([&](std::uint32_t e) { return !is_known(e, c.head + 1) && add_end<slot>(c, e); });
        }
        if (m_.ends.empty()) return leave_missing();
        m_.ends.select();
        if constexpr (slot != Slot::left)
            if (alone && is_sure<slot>(c)) return leave_alone({m_.starts[0].position, m_.ends[0].position});
        if constexpr (slot == Slot::source || slot == Slot::right) {
            if (!c.without_left) missing = missing_score<slot>(c);
            if (missing > Weights::beam.certainly_missing) return leave_missing();
        }
        if (!keep.empty()) {
            m_.starts.keep({keep.first, start_score<slot>(c, keep.first)});
            m_.ends.keep({keep.last, end_score<slot>(c, keep.last)});
        }
        pair_edges<slot>(c, keep);
        for (auto& pair : m_.spans.pairs) pair.score += span_score<slot>(c, {pair.start, pair.end});
        if constexpr (slot != Slot::cue)
            if (!c.without_left) m_.spans.pairs.add({0, 0, missing});
        m_.spans.sum_up();
    }

private:
    static constexpr float most_sure = 100;  // more than any features tell

    // Slots whose edges come outwards from the cue: behind a certain one no better one is looked for.
    static constexpr bool starts_outwards(Slot slot) { return slot != Slot::left; }
    static constexpr bool ends_outwards(Slot slot) { return slot == Slot::cue || slot == Slot::source; }

    // Whether no further one is to be looked at.
    template <Slot slot>
    bool add_start(const CueContext& c, std::uint32_t start) {
        const float score = start_score<slot>(c, start);
        m_.starts.add({start, score});
        return starts_outwards(slot) && score > Weights::beam.certain_edge;
    }
    template <Slot slot>
    bool add_end(const CueContext& c, std::uint32_t end) {
        const float score = end_score<slot>(c, end);
        m_.ends.add({end, score});
        return ends_outwards(slot) && score > Weights::beam.certain_edge;
    }

    // Whether the usual span is the one beyond doubt. If so, it is left alone in the memory.
    template <Slot slot>
    bool leaves_usual(const CueContext& c) {
        constexpr float sure = slot == Slot::source ? Weights::beam.sure_source : Weights::beam.sure_content;
        if (sure > most_sure) return false;
        const TokenRange span = usual_span<slot>(p_, c);
        if (span.empty()) {
            if (slot != Slot::right || may_have_right(p_, c)) return false;
            leave_missing();
            return true;
        }
        if (slot == Slot::right && may_end_inside(p_, span)) return false;
        auto sum = weights_.sum(Table::usual);
        usual_features<slot>(p_, c, span, sum);
        if (weights_.value(Table::usual, sum) <= sure) return false;
        leave_alone(span);
        return true;
    }

    // No span ends before its start; and none lies on both sides of the cue.
    template <Slot slot>
    void limit_ends(const CueContext& c) {
        const bool stays_left = slot == Slot::source && m_.starts.last_position() < c.cue.first;
        m_.candidates.ends.limit(m_.starts.first_position() + 1, stays_left ? c.cue.first : absent - 1);
    }

    // Whether one start and one end are left, which fit and score so high that nothing else need be looked at.
    template <Slot slot>
    bool is_sure(const CueContext& c) const {
        const Edge& start = m_.starts[0];
        const Edge& end = m_.ends[0];
        const std::uint32_t is_there =
            slot == Slot::cue ? 1 : flag(start.score + end.score > Weights::beam.sure_part) | flag(c.without_left);
        const std::uint32_t alone = flag(m_.starts.size() == 1) & flag(m_.ends.size() == 1) & is_there;
        return (alone & possible(c, slot, {start.position, end.position}, m_.candidates.longest)) != 0;
    }

    void leave_alone(TokenRange span) { m_.spans.set_only({span.first, span.last, 0}, std::log(exponential(0))); }
    void leave_missing() { m_.spans.set_only({0, 0, 0}, 0); }

    template <Slot slot>
    float start_score(const CueContext& c, std::uint32_t start) {
        auto sum = weights_.sum(table_of(slot));
        start_features<slot>(p_, c, start, edge_reach<slot>(p_, c, start), sum);
        return weights_.value(table_of(slot), sum);
    }

    template <Slot slot>
    float end_score(const CueContext& c, std::uint32_t end) {
        auto sum = weights_.sum(table_of(slot));
        end_features<slot>(p_, c, end, edge_reach<slot>(p_, c, end - 1), sum);
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

    // All starts with all ends in one loop: two would end where no one can foretell.
    template <Slot slot>
    void pair_edges(const CueContext& c, TokenRange keep) {
        auto& pairs = m_.spans.pairs;
        pairs.clear();
        constexpr float impossible = 1e30F;
        float least = -impossible;
        const auto wanted = [&keep, &least](const ScoredSpans::Pair& pair) {
            return flag(pair.score >= least) | (flag(pair.start == keep.first) & flag(pair.end == keep.last));
        };
        std::size_t s = 0;
        std::size_t e = 0;
        for (std::size_t left = m_.starts.size() * m_.ends.size(); left > 0; --left) {
            const TokenRange span{m_.starts[s].position, m_.ends[e].position};
            const ScoredSpans::Pair pair{span.first, span.last, m_.starts[s].score + m_.ends[e].score};
            const std::uint32_t fits = possible(c, slot, span, m_.candidates.longest);
            pairs.add_if(fits & wanted(pair), pair);
            const float score = pair.score - impossible * static_cast<float>(1 - fits);
            least = std::max(least, score - Weights::beam.pair_margin);
            const std::size_t wraps = flag(e + 1 == m_.ends.size());
            s += wraps;
            e = (e + 1) * (1 - wraps);
        }
        pairs.keep_if(wanted);
    }

    const Passage& p_;
    const Weights& weights_;
    SpanMemory& m_;
};

}  // namespace saidso::resolve
