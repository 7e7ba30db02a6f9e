// Words in a cue that bear on more than one of act, stance, nesting and spans.
#pragma once

#include "resolve/reading.hpp"

namespace saidso::resolve {

// "declined to say", "was unable to name".
bool is_withholding(std::uint32_t lemma);

// The cue says that the source did not speak: "did not say", "declined to confirm", "neither confirmed nor denied".
bool is_negated(const Reading& reading, const Attribution& attribution);

// "tell", "warn": its object or the subject of its passive is who is told, not what.
inline constexpr WordList addressing_words{"tell",   "warn",   "inform", "ask",   "notify",
                                           "remind", "assure", "advise", "brief", "caution"};
inline bool has_addressee(std::uint32_t lemma) { return addressing_words.holds(lemma); }

// "accused Holt, a developer, of fraud"
inline constexpr WordList accusing_words{"accuse", "blame", "criticise", "criticize"};

// "called that “a farce”"
inline constexpr WordList naming_words{"call", "label", "brand", "dub"};

// "when", "although": a clause that it begins has another after it.
inline constexpr WordList side_clause_words{"as",    "if",    "when",   "while", "although", "though", "because",
                                            "since", "after", "before", "once",  "unless",   "until"};
inline constexpr WordFilter side_clause_filter(side_clause_words);
inline bool opens_side_clause(std::uint32_t form) { return side_clause_words.holds(form); }

inline constexpr WordList citing_words{"cite", "citing", "quoting", "reference", "referring"};
// The cue names who passes something on: "citing", "with reference to".
bool is_citation(std::span<const TokenSyntax> syntax, TokenRange cue);
// Likewise, or "as saying".
bool cites(const Reading& reading, const Attribution& attribution);

// What the words of a cue are to the steps: most cues are plain, and need none of these looked at.
enum CueTopic : std::uint8_t {
    negating = 1,
    citing = 2,     // and "saying"
    speaking = 4,   // say, argue: they allege when prosecutors do
    turning = 8,    // whose act depends on other words
    doubting = 16,  // doubt, rule (out)
    fearing = 32,   // fear, suspect
    relaying = 64   // tell, quote
};
std::uint8_t topics_of_cue(std::span<const TokenSyntax> syntax, TokenRange cue);

bool has_word(std::span<const TokenSyntax> syntax, TokenRange cue, std::uint32_t lemma);

}  // namespace saidso::resolve
