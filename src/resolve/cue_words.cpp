#include "resolve/cue_words.hpp"

#include <algorithm>
#include <array>

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr std::array withholding_words{lemma_hash("decline"), lemma_hash("refuse"), lemma_hash("unable"),
                                       lemma_hash("fail"),    lemma_hash("avoid"),  lemma_hash("unwilling")};
constexpr std::array citing_words{lemma_hash("cite"), lemma_hash("citing"), lemma_hash("quoting"),
                                  lemma_hash("reference"), lemma_hash("referring")};
constexpr std::array addressing_words{
    lemma_hash("tell"),   lemma_hash("warn"),   lemma_hash("inform"), lemma_hash("ask"),   lemma_hash("notify"),
    lemma_hash("remind"), lemma_hash("assure"), lemma_hash("advise"), lemma_hash("brief"), lemma_hash("caution")};
constexpr std::array side_clause_words{
    lemma_hash("as"),     lemma_hash("if"),      lemma_hash("when"),  lemma_hash("while"), lemma_hash("although"),
    lemma_hash("though"), lemma_hash("because"), lemma_hash("since"), lemma_hash("after"), lemma_hash("before"),
    lemma_hash("once"),   lemma_hash("unless"),  lemma_hash("until")};
constexpr std::array negations{lemma_hash("not"), lemma_hash("never"), lemma_hash("neither"),
                               lemma_hash("nor"), lemma_hash("no"),    lemma_hash("cannot")};

template <std::size_t N>
bool contains(const std::array<std::uint32_t, N>& words, std::uint32_t word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool has_addressee(std::uint32_t lemma) { return contains(addressing_words, lemma); }
bool opens_side_clause(std::uint32_t form) { return contains(side_clause_words, form); }
bool is_withholding(std::uint32_t lemma) { return contains(withholding_words, lemma); }

bool is_negated(const Reading& r, const Attribution& a) {
    for (std::uint32_t i = a.cue.first; i < a.cue.last; ++i) {
        const TokenSyntax& s = r.syntax[i];
        if (s.tag == Tag::negation || contains(negations, s.form) || is_withholding(s.lemma)) return true;
    }
    return false;
}

bool is_citation(std::span<const TokenSyntax> syntax, TokenRange cue) {
    for (std::uint32_t i = cue.first; i < cue.last; ++i)
        if (contains(citing_words, syntax[i].lemma) || contains(citing_words, syntax[i].form)) return true;
    return false;
}

bool cue_has(const Reading& r, const Attribution& a, std::uint32_t lemma) {
    for (std::uint32_t i = a.cue.first; i < a.cue.last; ++i)
        if (r.syntax[i].lemma == lemma || r.syntax[i].form == lemma) return true;
    return false;
}

}  // namespace saidso::resolve
