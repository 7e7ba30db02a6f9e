// Nesting: which claim lies inside which, and through whom a claim reached the article.
#pragma once

#include "resolve/referents.hpp"

namespace saidso::resolve {

// What claims are nested with, used again for the next article.
struct NestingMemory {
    struct Fragment {
        TokenRange tokens;
        std::uint32_t claim;
    };
    std::vector<std::uint32_t> begins;  // by claim, the first byte of it and all after it
    std::vector<TokenRange> extents;    // by claim
    std::vector<std::uint32_t> order;
    std::vector<Fragment> fragments;
    std::vector<Fragment> open;
};

// Sets Claim::parent: the innermost claim whose content holds this one, or for "X, citing Y, said Z" that of X.
void nest_claims(const Reading& reading, NestingMemory& memory);

// Fills Claim::via: ancestors, nearest first, then the medium that the source spoke to.
void trace_chains(const Reading& reading, const Referents& referents);

}  // namespace saidso::resolve
