// From attributions to claims: everything about a claim that is not its extraction.
#pragma once

#include <span>

#include "grammar/attribution.hpp"
#include "grammar/syntax.hpp"
#include "resolve/links.hpp"
#include "resolve/nesting.hpp"
#include "resolve/phrase_memory.hpp"
#include "resolve/referents.hpp"
#include "resolve/sources.hpp"

namespace saidso::resolve {

// Memory of the steps, used again.
struct ClaimMemory {
    std::vector<std::uint8_t> cues;
    std::vector<std::uint32_t> word_classes;
    PhraseMemory phrases;
    NestingMemory nesting;
    ReferentMemory referents;
    SourceMemory sources;
    LinkMemory links;
};

// Appends a claim for every attribution; `out` has the quantities and dates of the article already.
void complete_claims(const segment::Article& article, const grammar::Syntax& syntax,
                     std::span<const grammar::Attribution> attributions, ClaimMemory& memory, Document& out);

}  // namespace saidso::resolve
