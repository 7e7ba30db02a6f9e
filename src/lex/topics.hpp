// Words that few sentences have and that some step looks for in each: the vocabulary marks them, and the tagger notes
// which sentences have any.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace saidso::lex {

// Bits of Vocable::forms beside those of Form.
enum Topic : std::uint8_t {
    modality = 32,  // a form of the lists of modal words
    talk = 64,      // a lemma of talk_words
    justice = 128   // a lemma of accuser_words or court_words
};

inline constexpr auto condition_words = std::to_array<std::string_view>({"if", "unless", "provided"});
inline constexpr auto possibility_words = std::to_array<std::string_view>(
    {"may", "might", "could", "possible", "possibly", "perhaps", "maybe", "possibility", "conceivably"});
inline constexpr auto probability_words =
    std::to_array<std::string_view>({"likely", "unlikely", "probably", "probable"});

// What a medium may be named after: "in an interview with", "spoke to".
inline constexpr auto talk_words =
    std::to_array<std::string_view>({"interview", "comment", "comments", "remark", "letter", "statement",
                                     "conversation", "briefing", "air", "speak", "talk"});

// Who alleges when they "say", and who rules when they "find".
inline constexpr auto accuser_words = std::to_array<std::string_view>({"prosecutor"});
inline constexpr auto court_words = std::to_array<std::string_view>({"court", "judge", "tribunal", "jury", "coroner"});

}  // namespace saidso::lex
