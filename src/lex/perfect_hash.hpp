// Exact look-up of words of up to 16 bytes, ASCII letters in any case, in one probe.
//
// CHD (Belazzougui, Botelho, Dietzfelbinger 2009): a word's hash picks a bucket, the bucket's displacement
// picks the slot, and the slot holds the whole key, so that a hit is never a guess. The generator finds the
// displacements; both sides take the key and hash functions from here.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace saidso::lex {

inline constexpr std::size_t max_key_length = 16;

struct Key {
    std::uint64_t head;  // first 8 bytes, zero-filled
    std::uint64_t tail;  // next 8 bytes, zero-filled
    friend bool operator==(const Key&, const Key&) = default;
};

inline std::uint64_t load8(const char* p) {
    std::uint64_t v;
    std::memcpy(&v, p, sizeof v);
    return v;
}

// Has what stands at p brought near; a hint.
inline void prefetch(const void* p) {
#ifdef __GNUC__
    __builtin_prefetch(p);
#else
    static_cast<void>(p);
#endif
}

// The bytes of a key that a word of this many bytes fills.
inline constexpr std::array<Key, max_key_length + 1> key_masks = [] {
    std::array<Key, max_key_length + 1> masks{};
    for (std::size_t length = 0; length < masks.size(); ++length)
        for (std::size_t i = 0; i < length; ++i)
            (i < 8 ? masks[length].head : masks[length].tail) |= std::uint64_t{0xFF} << (i % 8 * 8);
    return masks;
}();

// The key of the word [p, p + length) in lower case, 1 <= length <= 16. Sixteen bytes from p must be readable.
inline Key make_key(const char* p, std::size_t length) {
    constexpr std::uint64_t lower_case = 0x2020202020202020;
    const Key& mask = key_masks[length];
    return {(load8(p) | lower_case) & mask.head, (load8(p + 8) | lower_case) & mask.tail};
}

constexpr std::uint64_t hash_of(const Key& k) {
    const std::uint64_t h = ((k.head ^ 0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93) ^ (k.tail * 0xCA5A826395121157);
    return h ^ (h >> 32);
}

// What word lists and features know a word by.
constexpr std::uint32_t lemma_hash(std::uint64_t hash_of_key) { return static_cast<std::uint32_t>(hash_of_key >> 16); }
constexpr std::uint32_t lemma_hash(const Key& key) { return lemma_hash(hash_of(key)); }

// lemma_hash("say"): of a lower-case word of up to 16 bytes.
constexpr std::uint32_t lemma_hash(std::string_view word) {
    Key key{0, 0};
    for (std::size_t i = 0; i < word.size() && i < max_key_length; ++i)
        (i < 8 ? key.head : key.tail) |= std::uint64_t{static_cast<unsigned char>(word[i])} << (i % 8 * 8);
    return lemma_hash(key);
}

inline std::size_t slot_of(std::uint64_t hash, std::uint32_t displacement, std::size_t slot_mask) {
    return ((hash >> 20) + displacement * ((hash >> 40) | 1)) & slot_mask;
}

// Entry needs a member `Key key`; a free slot has the zero key, which no word has.
template <class Entry>
struct HashView {
    const Entry* entries;
    const std::uint16_t* displacements;
    std::size_t slot_mask;
    std::size_t bucket_mask;

    // Where the only entry stands that can have a key with this hash: its key must be compared.
    [[nodiscard]] std::uint32_t slot(std::uint64_t hash) const {
        return static_cast<std::uint32_t>(slot_of(hash, displacements[hash & bucket_mask], slot_mask));
    }
};

// A table that knows its sizes, as the generators write it.
template <class Entry, std::size_t Slots, std::size_t Buckets>
struct PerfectHash {
    Entry entries[Slots];
    std::uint16_t displacements[Buckets];

    [[nodiscard]] constexpr HashView<Entry> view() const { return {entries, displacements, Slots - 1, Buckets - 1}; }
};

// A lemma_hash is spread over its 32 bits already: one multiplication by the factor of its bucket tells the slot.
constexpr std::size_t slot_of_lemma(std::uint32_t lemma, std::uint32_t factor, std::size_t slots) {
    return lemma * factor >> (32 - std::countr_zero(slots));
}

// A perfect hash by lemma_hash. Entry needs a member `lemma`, which must be compared; that of a free slot is 0.
template <class Entry, std::size_t Slots, std::size_t Buckets>
struct LemmaTable {
    Entry entries[Slots];
    std::uint16_t factors[Buckets];

    [[nodiscard]] constexpr const Entry& slot(std::uint32_t lemma) const {
        return entries[slot_of_lemma(lemma, factors[lemma % Buckets], Slots)];
    }
};

}  // namespace saidso::lex
