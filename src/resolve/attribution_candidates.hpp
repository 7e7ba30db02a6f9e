// Where the parts of an attribution may begin and end.
#pragma once

#include <vector>

#include "resolve/proposal.hpp"

namespace saidso::resolve {

struct Candidates {
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> ends;
    std::uint32_t longest = 0;  // tokens of a span at most
    bool none = false;          // the part may be missing
    void clear(std::uint32_t longest_span, bool may_be_missing) {
        starts.clear();
        ends.clear();
        longest = longest_span;
        none = may_be_missing;
    }
};

void slot_candidates(const Passage& p, const CueContext& c, Slot slot, Candidates& out);

}  // namespace saidso::resolve
