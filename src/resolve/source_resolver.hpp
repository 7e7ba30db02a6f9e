// Who each source of a claim is. The parts stand in sources.cpp (order, pronouns), source_phrases.cpp (persons, bodies,
// documents) and source_owners.cpp (whose director, whose report).
#pragma once

#include <vector>

#include "resolve/pronouns.hpp"
#include "resolve/referents.hpp"
#include "resolve/sources.hpp"

namespace saidso::resolve {

class SourceResolver {
public:
    SourceResolver(const Reading& reading, Referents& referents, SourceMemory& memory)
        : r_(reading),
          referents_(referents),
          memory_(memory),
          referent_of_(memory.referent_of),
          places_(memory.places) {
        referent_of_.assign(reading.attributions.size(), absent);
        places_.resize(reading.attributions.size());
    }

    void run();

private:
    // --- sources.cpp
    using Place = SourceMemory::Place;
    [[nodiscard]] Place place_of(TokenRange source) const;
    [[nodiscard]] std::uint32_t position_of(std::uint32_t claim) const;
    void resolve(std::uint32_t claim);
    void name_lead();
    std::uint32_t of_turn(TokenRange source);
    std::uint32_t of_pronoun(Pronoun pronoun);
    std::uint32_t unnamed_pronoun(Pronoun pronoun);
    std::uint32_t of_relative(std::uint32_t position);
    std::uint32_t of_speaker(std::uint32_t claim, Pronoun pronoun);
    [[nodiscard]] std::uint32_t speaker_of(std::uint32_t claim) const;
    void write();
    static void write_claim(Claim& claim, const Referent& referent, std::uint32_t source);

    // --- source_phrases.cpp
    std::uint32_t of_phrase(TokenRange source);
    std::uint32_t of_bare_name(TokenRange source);
    std::uint32_t of_role(const NounPhrase& phrase);
    [[nodiscard]] std::uint32_t of_these_words(TokenRange role) const;
    [[nodiscard]] std::uint32_t named_subject_before(std::uint32_t head) const;
    std::uint32_t of_document(const NounPhrase& phrase);
    std::uint32_t of_body(const NounPhrase& phrase);
    std::uint32_t of_rest(TokenRange source);
    std::uint32_t of_members(const NounPhrase& phrase);
    [[nodiscard]] bool names_members(const NounPhrase& phrase) const;
    [[nodiscard]] bool is_generic_body(const NounPhrase& phrase) const;
    [[nodiscard]] std::uint32_t of_later_speaker(const NounPhrase& phrase) const;
    [[nodiscard]] std::uint32_t known_body(const NounPhrase& phrase);
    [[nodiscard]] std::uint32_t latest_speaker(const NounPhrase& phrase) const;
    std::string_view described_issuer(const NounPhrase& phrase);
    [[nodiscard]] std::uint32_t earlier_document(const NounPhrase& phrase) const;
    [[nodiscard]] std::uint32_t earlier_medium() const;
    [[nodiscard]] TokenRange name_of_body(const NounPhrase& phrase, SourceKind kind) const;
    [[nodiscard]] SourceKind body_kind(const NounPhrase& phrase) const;

    // --- source_owners.cpp
    std::string_view issuer_of(const NounPhrase& phrase);
    std::string_view name_of_owner(TokenRange owner, bool of_document);
    std::string_view name_behind(std::uint32_t possessive);
    std::uint32_t behind(std::uint32_t possessive);
    std::string_view organisation_of(std::uint32_t referent);
    [[nodiscard]] std::string_view body_around(const Referent& person) const;
    [[nodiscard]] std::uint32_t body_before(std::uint32_t position, Pronoun pronoun) const;

    const Reading& r_;
    Referents& referents_;
    SourceMemory& memory_;
    std::vector<std::uint32_t>& referent_of_;
    std::vector<Place>& places_;
    std::uint32_t position_ = 0;  // of the claim at hand
    std::uint32_t claim_ = 0;
    bool headline_ = false;
};

}  // namespace saidso::resolve
