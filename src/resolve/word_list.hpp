// Words told by their hashes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "grammar/syntax.hpp"

namespace saidso::resolve {

// A set that may hold more words than were put into it, so that most words are told from those by one look.
struct WordBits {
    std::uint64_t bits = 0;

    constexpr void add(std::uint32_t hash) { bits |= std::uint64_t{1} << (hash >> 26); }
    [[nodiscard]] constexpr bool may_hold(std::uint32_t hash) const { return (bits >> (hash >> 26) & 1) != 0; }
};

template <std::size_t N>
struct WordList {
    std::array<std::uint32_t, N> hashes;
    WordBits bits;

    template <class... Words>
    consteval explicit WordList(Words... words) : hashes{grammar::lemma_hash(std::string_view(words))...} {
        for (const std::uint32_t hash : hashes) bits.add(hash);
    }
    consteval explicit WordList(const std::array<std::string_view, N>& words) : hashes{} {
        for (std::size_t i = 0; i < N; ++i) bits.add(hashes[i] = grammar::lemma_hash(words[i]));
    }
    [[nodiscard]] constexpr bool holds(std::uint32_t hash) const {
        if constexpr (N > 4)
            if (!bits.may_hold(hash)) return false;
        unsigned found = 0;  // which word it is could not be foreseen: all are compared
        for (const std::uint32_t word : hashes) found |= unsigned{word == hash};
        return found != 0;
    }
};
template <class... Words>
WordList(Words...) -> WordList<sizeof...(Words)>;
template <std::size_t N>
WordList(const std::array<std::string_view, N>&) -> WordList<N>;

// Likewise, in more bits: hardly any other word passes for one of them.
struct WordFilter {
    std::array<bool, 4096> bits{};

    template <class... Lists>
    consteval explicit WordFilter(const Lists&... lists) {
        (add(lists.hashes), ...);
    }
    [[nodiscard]] constexpr bool may_hold(std::uint32_t hash) const { return bits[hash % bits.size()]; }

private:
    consteval void add(std::span<const std::uint32_t> hashes) {
        for (const std::uint32_t hash : hashes) bits[hash % bits.size()] = true;
    }
};

// What words are to some stage, one bit a topic; hardly any other word passes for one of them.
template <class Topics>
struct WordTopics {
    std::array<Topics, 4096> topics{};

    template <std::size_t N>
    constexpr void add(Topics topic, const WordList<N>& words) {
        for (const std::uint32_t hash : words.hashes)
            topics[hash % topics.size()] = static_cast<Topics>(topics[hash % topics.size()] | topic);
    }
    [[nodiscard]] constexpr Topics of(std::uint32_t hash) const { return topics[hash % topics.size()]; }
};

}  // namespace saidso::resolve
