// Where the parts of an attribution may begin and end.
#pragma once

#include "resolve/fixed_list.hpp"
#include "resolve/proposal.hpp"
#include "resolve/sentence_places.hpp"

namespace saidso::resolve {

// Far enough for any sentence of prose.
inline constexpr std::uint32_t content_window = 90;

// The edges found for one slot: three windows and some sentences at most.
using EdgeList = FixedList<std::uint32_t, std::size_t{4} * content_window>;

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
