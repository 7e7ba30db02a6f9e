// saidso/explain.hpp - why the claims of a text were chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <saidso/document.hpp>

namespace saidso {

/// The part of a claim that something speaks for: the token that makes a cue, the cue's span, the source, the content
/// left of the cue, the content right of it.
enum class ClaimPart : std::uint8_t { head, cue, source, left_content, right_content };
[[nodiscard]] std::string_view name_of(ClaimPart part) noexcept;

/// One feature that was seen and what it adds to the part's score (log-odds; negative: it speaks against the part).
struct WeightedFeature {
    ClaimPart part;
    std::string name;  ///< "start: word before", "end: in quotation", "noun class and complement"
    double weight;
};

/// A span that was weighed for a part.
struct ClaimCandidate {
    ClaimPart part;
    std::optional<Span> span;  ///< none: that the claim has no such part
    double probability;        ///< among the candidates of the part, given the parts chosen before
    bool chosen;               ///< this one became the part of the claim
    bool mended;               ///< none of those weighed: a rule of syntax or quotation mended one; probability 0
};

/// Why one claim is in the document.
struct Explanation {
    std::uint32_t claim;                     ///< index into Document::claims
    std::string_view rule;                   ///< the construction, as in Claim::rule
    double head_probability;                 ///< that its head word is a cue; 0 for a headline that only quotes
    std::vector<WeightedFeature> features;   ///< of every part, strongest first; at most 8 a part
    std::vector<ClaimCandidate> candidates;  ///< of every part, likeliest first; at most 5 a part and the chosen one
};

/// A construction that objects come from.
struct Rule {
    std::string_view object;  ///< what it makes: "claim", "quantity" or "date"
    std::string_view name;    ///< as in Claim::rule, Quantity::rule and Date::rule
    std::string example;      ///< a text that holds one
};

/// All rules, claims first, kindred ones together. The list lives as long as the program.
/// @throws std::bad_alloc on the first call
[[nodiscard]] std::span<const Rule> rules();

}  // namespace saidso
