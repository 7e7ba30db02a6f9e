// Gives every claim its source: name, role, organisation and kind.
#pragma once

#include "resolve/referents.hpp"

namespace saidso::resolve {

// What the sources of an article's claims are found with, used again for the next.
struct SourceMemory {
    // Where a source stands, in the order in which they are resolved: the speaker of a quotation must be known before a
    // pronoun inside it, and a headline's source is told by the text below.
    enum class Place : std::uint8_t { text, quotation, headline };  // quotation: a pronoun inside it

    // A claim with a source.
    struct Sourced {
        std::uint32_t claim;
        std::uint32_t begin;
    };

    std::vector<std::uint32_t> referent_of;  // by claim
    std::vector<Place> places;               // by claim
    std::vector<Sourced> order;              // by where the source begins
    std::vector<std::uint32_t> later;        // likewise, of those outside Place::text
    std::vector<std::uint32_t> source_of;    // by referent
    std::vector<Span> latest;                // mention of each source
    std::vector<std::uint32_t> mentions;     // claims whose source is not the latest mention again
};

// Fills Document::sources and the source fields of the claims; `referents` has read the names.
void resolve_sources(const Reading& reading, Referents& referents, SourceMemory& memory);

}  // namespace saidso::resolve
