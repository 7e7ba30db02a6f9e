#include "resolve/attribution_scorer.hpp"

#include <catch2/catch.hpp>

#include "scored_text.hpp"

using namespace saidso;
using resolve::Proposal;

namespace {

constexpr std::string_view sample =
    "“We will not reopen the lock before May,” said Ida Krohn, who runs the port. “The gate is bent.” The city "
    "council, citing a report by two engineers, announced on Monday that repairs would cost 4 million euros, and the "
    "mayor told reporters that, according to the ministry, the state may pay half of it. Krohn denied that anyone had "
    "warned her. She said she had asked for an inspection, but was told there was no money, the paper reported.";

bool same_parts(const Proposal& a, const Proposal& b) {
    return a.head == b.head && a.cue == b.cue && a.source == b.source && a.left == b.left && a.right == b.right &&
           a.joint_score == b.joint_score && a.alternative_count == b.alternative_count;
}

}  // namespace

TEST_CASE("what is proposed for a cue does not hang on the cues scored beside it", "[resolve]") {
    test::Scored scored(sample);
    REQUIRE(scored.heads.size() >= 6);
    const std::vector<Proposal> together = scored.propose(scored.heads);
    std::vector<Proposal> alone;
    for (const std::uint32_t head : scored.heads)
        for (const Proposal& q : scored.propose({&head, 1})) alone.push_back(q);
    REQUIRE(together.size() == alone.size());
    for (std::size_t i = 0; i < alone.size(); ++i) CHECK(same_parts(together[i], alone[i]));
}

TEST_CASE("a proposal comes with its alternatives", "[resolve]") {
    test::Scored scored(sample);
    for (const Proposal& q : scored.propose(scored.heads)) {
        bool itself = q.alternative_count == 0;
        for (std::uint32_t k = 0; k < q.alternative_count; ++k) {
            const Proposal& other = scored.memory.alternatives[q.alternatives + k];
            CHECK(other.head == q.head);
            CHECK(other.joint_score <= q.joint_score);
            itself = itself ||
                     (other.cue == q.cue && other.source == q.source && other.left == q.left && other.right == q.right);
        }
        CHECK(itself);
    }
}
