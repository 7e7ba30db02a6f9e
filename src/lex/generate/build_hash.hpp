// Finds the displacements of a perfect hash (see lex/perfect_hash.hpp).
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "lex/perfect_hash.hpp"

namespace saidso::lex {

struct HashLayout {
    std::vector<int> slots;  // index of the key in a slot, -1 = free
    std::vector<std::uint16_t> displacements;
};

// Of hashes that spread their bits well; slot_of(hash, displacement, slots) leaves the first slots free. Throws when
// two are equal.
template <class Hash, class SlotOf>
HashLayout build_hash(const std::vector<Hash>& hashes, std::size_t first_slot, SlotOf slot_of) {
    const std::size_t slot_count = std::bit_ceil(first_slot + hashes.size() + hashes.size() / 8 + 1);
    const std::size_t bucket_count = std::bit_ceil(hashes.size() / 8 + 1);
    std::vector<std::vector<int>> buckets(bucket_count);
    for (std::size_t i = 0; i < hashes.size(); ++i)
        buckets[hashes[i] & (bucket_count - 1)].push_back(static_cast<int>(i));
    std::vector<std::size_t> order(bucket_count);
    for (std::size_t i = 0; i < bucket_count; ++i) order[i] = i;
    std::ranges::stable_sort(order, [&](auto a, auto b) { return buckets[a].size() > buckets[b].size(); });

    HashLayout layout{std::vector<int>(slot_count, -1), std::vector<std::uint16_t>(bucket_count, 0)};
    for (const std::size_t b : order) {
        bool placed = false;
        for (std::uint32_t d = 0; d < 65536 && !placed; ++d) {
            std::vector<std::size_t> taken;
            for (const int k : buckets[b]) {
                const std::size_t s = slot_of(hashes[static_cast<std::size_t>(k)], d, slot_count);
                if (s < first_slot || layout.slots[s] >= 0 || std::ranges::find(taken, s) != taken.end()) break;
                taken.push_back(s);
            }
            if (taken.size() != buckets[b].size()) continue;
            for (std::size_t i = 0; i < taken.size(); ++i) layout.slots[taken[i]] = buckets[b][i];
            layout.displacements[b] = static_cast<std::uint16_t>(d);
            placed = true;
        }
        if (!placed) throw std::runtime_error("no perfect hash: a word stands twice, or the table is too full");
    }
    return layout;
}

inline HashLayout build_hash(const std::vector<std::uint64_t>& hashes, std::size_t first_slot = 0) {
    return build_hash(hashes, first_slot, [](std::uint64_t hash, std::uint32_t d, std::size_t slots) {
        return slot_of(hash, d, slots - 1);
    });
}

inline HashLayout build_hash(const std::vector<Key>& keys) {
    std::vector<std::uint64_t> hashes;
    std::ranges::transform(keys, std::back_inserter(hashes), hash_of);
    return build_hash(hashes);
}

}  // namespace saidso::lex
