// Where the parts of an attribution may begin and end.
#pragma once

#include <array>

#include "resolve/proposal.hpp"
#include "resolve/sentence_places.hpp"

namespace saidso::resolve {

// Far enough for any sentence of prose.
inline constexpr std::uint32_t content_window = 90;

// The edges found for one slot: three windows and some sentences at most.
class EdgeList {
public:
    void clear() { count_ = 0; }
    void add(std::uint32_t edge) { edges_[count_++] = edge; }
    // When `condition` is 1 and not 0: without a branch, since no one can foretell it.
    void add_if(std::uint32_t condition, std::uint32_t edge) {
        edges_[count_] = edge;
        count_ += condition;
    }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const std::uint32_t* begin() const { return edges_.data(); }
    [[nodiscard]] const std::uint32_t* end() const { return edges_.data() + count_; }

private:
    std::uint32_t count_ = 0;
    std::array<std::uint32_t, 4 * content_window> edges_;
};

struct Candidates {
    EdgeList starts;
    EdgeList ends;
    SentencePlaces places;      // to be forgotten before another article
    std::uint32_t longest = 0;  // tokens of a span at most
    void clear(std::uint32_t longest_span) {
        starts.clear();
        ends.clear();
        longest = longest_span;
    }
};

void slot_candidates(const Passage& p, const CueContext& c, Slot slot, Candidates& out);

}  // namespace saidso::resolve
