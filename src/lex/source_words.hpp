// What the word lists know of sources and cues: data/source_words.tsv, cue_acts.tsv, known_names.tsv, countries.tsv.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <saidso/document.hpp>

#include "lex/perfect_hash.hpp"

namespace saidso::lex {

// Classes of words that tell who a source is.
enum SourceWord : std::uint32_t {
    honorific = 1u << 0,
    masculine = 1u << 1,
    feminine = 1u << 2,
    person_noun = 1u << 3,
    relation = 1u << 4,  // has one bearer in relation to somebody: "wife", "deputy"
    plural_noun_only = 1u << 5,
    informal_group = 1u << 6,
    government_noun = 1u << 7,
    organization_noun = 1u << 8,
    media_noun = 1u << 9,
    document_noun = 1u << 10,
    office_field = 1u << 11,  // belongs to the office before or after it: "Defence" Secretary
    name_connector = 1u << 12,
    personal_pronoun = 1u << 13,
    company_noun = 1u << 14,  // stands for the company last spoken of: "the retailer"
    agency_noun = 1u << 15,   // likewise for an authority
    notice_noun = 1u << 16,   // what a body gives out: "the statement"
    record_noun = 1u << 17,   // a document that goes by its own noun: "the indictment"
    rank_noun = 1u << 18,     // a rank, which tells less than an office: "Colonel", "Professor"
    body_office = 1u << 19,   // nobody holds it but in a company, party, ...: "chairman", "founder"
    finding_noun = 1u << 20,  // a document that tells what was found: "poll", "report"
    // Not in the lists: names that the article uses with "in", and with "at", "on", "to".
    place_name = 1u << 21,
    locative_name = 1u << 22,
    opens_known_name = 1u << 23,  // the first word of a known name of more than one
    known_alone = 1u << 24        // a known name itself
};

// What says nothing of what a name is the name of.
inline constexpr std::uint32_t name_hints = masculine | feminine | opens_known_name | known_alone;

// The names used in data/source_words.tsv, in the order of the bits.
inline constexpr std::array<std::string_view, 21> source_word_names = {
    "honorific",  "masculine",    "feminine", "person",   "relation", "plural",    "group",
    "government", "organization", "media",    "document", "field",    "connector", "pronoun",
    "company",    "agency",       "notice",   "record",   "rank",     "office",    "finding"};

struct ListedWord {
    std::uint32_t lemma;
    std::uint32_t classes;
};
using ListedWords = LemmaTable<ListedWord, 4096, 512>;  // as large as the generator makes it
extern const ListedWords listed_words;

// Classes of a lemma, by its lemma_hash; 0 when no list has it. No branch.
inline std::uint32_t source_word_classes(std::uint32_t lemma) {
    const ListedWord& found = listed_words.slot(lemma);
    return found.classes & (0U - unsigned{found.lemma == lemma});
}

// Whether a lemma may be a government noun: of others one in fifty passes as well.
inline constexpr std::size_t filter_size = 4096;
extern const std::array<bool, filter_size> government_filter;
inline bool may_govern(std::uint32_t lemma) { return government_filter[lemma % filter_size]; }

// Those of either of two.
inline std::uint32_t source_word_classes(std::uint32_t lemma, std::uint32_t form) {
    return source_word_classes(lemma) | source_word_classes(form);
}

// The act of a cue with this lemma or else this form; nullopt when it is none of its own (it states).
std::optional<Act> listed_act(std::uint32_t lemma, std::uint32_t form);

struct KnownName {
    std::uint32_t first;    // lemma_hash of its first word
    std::string_view rest;  // what follows it, in lower case
    std::string_view name;
    SourceKind kind;
    bool country;
    bool demonym;  // the adjective of the country: "Danish"
    bool place;    // a country, state or city
};

constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Of the first bytes of the rest and its length, which tell all names from each other. As for make_key() sixteen bytes
// must be readable.
inline std::uint64_t known_name_hash(std::uint32_t first, std::string_view rest) {
    return first * std::uint64_t{0x9E3779B97F4A7C15} ^
           (hash_of(make_key(rest.data(), std::min(rest.size(), max_key_length))) + rest.size());
}

// The known name of these words of a text, in any case; nullptr when there is none.
const KnownName* find_known_name(std::uint32_t first, std::string_view rest);

}  // namespace saidso::lex
