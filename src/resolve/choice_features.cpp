#include "resolve/choice_features.hpp"

#include <bit>

namespace saidso::resolve {
namespace {

constexpr std::uint32_t reach = 150;  // tokens between heads

}  // namespace

std::uint32_t probability_step(float probability) {
    constexpr std::array<float, 8> limits = {0.1F, 0.2F, 0.35F, 0.5F, 0.65F, 0.8F, 0.9F, 0.97F};
    std::uint32_t step = 1;
    for (const float limit : limits) step += probability > limit ? 1 : 0;
    return step;
}

Parts::Parts(const Proposal& q) {
    add({q.cue, 1});
    add({q.source, 2});
    add({q.left, 3});
    add({q.right, 4});
}

void Parts::add(const Part& part) {
    if (part.range.empty()) return;
    std::uint32_t i = count++;
    for (; i > 0 && list[i - 1].range.first > part.range.first; --i) list[i] = list[i - 1];
    list[i] = part;
}

std::span<const Proposal> near_ones(std::span<const Proposal> all, std::size_t i) {
    std::size_t first = i;
    while (first > 0 && all[first - 1].head + reach > all[i].head) --first;
    std::size_t last = i + 1;
    while (last < all.size() && all[last].head < all[i].head + reach) ++last;
    return all.subspan(first, last - first);
}

Overlaps overlaps_of(std::span<const Proposal> run) {
    Overlaps overlaps{};
    std::array<std::uint32_t, run_length> first{};  // where the earliest of it and those after it begins
    std::uint32_t earliest = absent;
    for (std::size_t i = run.size(); i-- > 0;) first[i] = earliest = std::min(earliest, run[i].extent.first);
    for (std::size_t i = 0; i < run.size(); ++i)
        for (std::size_t k = i + 1;
             k < run.size() && first[k] < run[i].extent.last && run[k].head < run[i].head + reach; ++k) {
            const std::uint64_t both =
                flag(run[k].extent.first < run[i].extent.last) & flag(run[i].extent.first < run[k].extent.last);
            const std::uint64_t later = both & flag(run[k].probability > run[i].probability);
            overlaps.all[i] |= both << k;
            overlaps.all[k] |= both << i;
            overlaps.likelier[i] |= later << k;
            overlaps.likelier[k] |= (both ^ later) << i;
        }
    return overlaps;
}

Standing::Standing(const Passage& p, const Proposal& q, std::span<const Proposal> run, std::uint64_t overlapping) {
    for (; overlapping != 0; overlapping &= overlapping - 1) {
        const Proposal& other = run[static_cast<std::size_t>(std::countr_zero(overlapping))];
        const std::uint32_t step = probability_step(other.probability);
        const bool around_q = other.in_content(q.head);
        if (around_q) within = std::max(within, step);
        if (!other.accepted) continue;
        if (around_q) {
            inside = std::max(inside, step);
            outer_lemma = p.token(other.head).lemma;
        }
        in_cue = in_cue || other.cue.contains(q.head);
        in_source = in_source || other.source.contains(q.head);
        same_source = same_source || (!q.source.empty() && other.source == q.source);
        same_cue = same_cue || other.cue.overlaps(q.cue);
    }
}

}  // namespace saidso::resolve
