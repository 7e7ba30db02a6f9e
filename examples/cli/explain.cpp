#include "explain.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

namespace saidso::cli {
namespace {

constexpr std::size_t widest = 76;  // bytes of a text that is shown

// On one line, without control characters, cut in the middle when long.
std::string shown(std::string_view text) {
    std::string s(text);
    std::replace_if(
        s.begin(), s.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    if (s.size() <= widest) return s;
    const auto is_inside = [&s](std::size_t i) { return (static_cast<unsigned char>(s[i]) & 0xC0) == 0x80; };
    std::size_t head = widest / 2;
    std::size_t tail = s.size() - widest / 2;
    while (head > 0 && is_inside(head)) --head;
    while (tail < s.size() && is_inside(tail)) ++tail;
    return s.substr(0, head) + " … " + s.substr(tail);
}

std::string number(const char* format, double value) {
    char text[32];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

void print_part(const Document& document, const Explanation& e, ClaimPart part, std::ostream& out) {
    bool titled = false;
    const auto title = [&] {
        if (!titled) out << "  " << name_of(part) << '\n';
        titled = true;
    };
    for (const ClaimCandidate& c : e.candidates) {
        if (c.part != part) continue;
        title();
        out << (c.chosen ? "    * " : "      ") << (c.mended ? "mended  " : number("%5.1f%%  ", c.probability * 100))
            << (c.span ? shown(document.text(*c.span)) : "(none)") << '\n';
    }
    for (const WeightedFeature& f : e.features) {
        if (f.part != part) continue;
        title();
        out << "        " << number("%+6.2f  ", f.weight) << f.name << '\n';
    }
}

}  // namespace

void print_explanations(const Document& document, const std::vector<Explanation>& explanations, std::ostream& out) {
    for (const Explanation& e : explanations) {
        if (e.claim >= document.claims.size()) continue;
        const Claim& claim = document.claims[e.claim];
        out << "claim " << e.claim << "  " << e.rule << ", confidence " << number("%.2f", claim.confidence) << ", head "
            << number("%.2f", e.head_probability) << '\n'
            << "  " << shown(document.text(claim.span)) << '\n';
        for (const ClaimPart part :
             {ClaimPart::head, ClaimPart::cue, ClaimPart::source, ClaimPart::left_content, ClaimPart::right_content})
            print_part(document, e, part, out);
        out << '\n';
    }
}

}  // namespace saidso::cli
