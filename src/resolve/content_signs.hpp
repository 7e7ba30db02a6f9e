// What tells that a content may have to be repaired.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"

namespace saidso::resolve {

// The repairs of a content, in their order; content_edges.cpp tells what each does.
enum class ContentRepair : unsigned {
    addressee,
    own_sentence,
    late_that,
    after_according_to,
    day,
    next_clause,
    verb,
    conjunction,
    opening_clause,
    passive_subject,
    long_passive_subject,
    comment,
    dateline,
    whole_sentence,
    subject,
    lone_that,
    start,
    quotation,
    apposition,
    relative_clause,
    predicate,
    other_cue,
    side_clause,
    last_day,
    complementizer
};

// The repairs that may change a content, a bit each in their order; some have more than one bit. Most contents are
// right, and no single sign of the contrary is seen often enough to be foreseen: all are looked for at once.
using WantedRepairs = std::uint32_t;
WantedRepairs wanted_repairs(const segment::Article& article, const grammar::Syntax& syntax,
                             const std::vector<grammar::Attribution>& all, std::size_t index);

// What a bit stands for, and all bits of the repairs after that.
struct RepairBit {
    ContentRepair repair;
    WantedRepairs later;
};
RepairBit repair_of(unsigned bit);

}  // namespace saidso::resolve
