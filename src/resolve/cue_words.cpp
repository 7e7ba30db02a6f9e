#include "resolve/cue_words.hpp"

#include <algorithm>

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr WordList withholding_words{"decline", "refuse", "unable", "fail", "avoid", "unwilling"};
constexpr WordList citing_words{"cite", "citing", "quoting", "reference", "referring"};
constexpr WordList addressing_words{"tell",   "warn",   "inform", "ask",   "notify",
                                    "remind", "assure", "advise", "brief", "caution"};
constexpr WordList side_clause_words{"as",    "if",    "when",   "while", "although", "though", "because",
                                     "since", "after", "before", "once",  "unless",   "until"};
constexpr WordList negations{"not", "never", "neither", "nor", "no", "cannot"};

}  // namespace

bool has_addressee(std::uint32_t lemma) { return addressing_words.holds(lemma); }
bool opens_side_clause(std::uint32_t form) { return side_clause_words.holds(form); }
bool is_withholding(std::uint32_t lemma) { return withholding_words.holds(lemma); }

bool is_negated(const Reading& r, const Attribution& a) {
    WordBits telling = negations.bits;
    telling.add(withholding_words.bits);
    if (!r.words_of_cue(a).may_meet(telling)) return false;
    for (std::uint32_t i = a.cue.first; i < a.cue.last; ++i) {
        const TokenSyntax& s = r.syntax[i];
        if (s.tag == Tag::negation || negations.holds(s.form) || is_withholding(s.lemma)) return true;
    }
    return false;
}

bool is_citation(std::span<const TokenSyntax> syntax, TokenRange cue) {
    for (std::uint32_t i = cue.first; i < cue.last; ++i)
        if (citing_words.holds(syntax[i].lemma) || citing_words.holds(syntax[i].form)) return true;
    return false;
}

bool cites(const Reading& r, const Attribution& a) {
    if (cue_has(r, a, lemma_hash("saying")) && r.syntax[a.cue.first].form == lemma_hash("as")) return true;
    return r.words_of_cue(a).may_meet(citing_words.bits) && is_citation(r.syntax, a.cue);
}

WordBits words_of_cue(std::span<const TokenSyntax> syntax, TokenRange cue) {
    WordBits words;
    for (const TokenSyntax& s : syntax.subspan(cue.first, cue.size())) {
        words.add(s.lemma);
        words.add(s.tag == Tag::negation ? lemma_hash("not") : s.form);
    }
    return words;
}

bool has_word(std::span<const TokenSyntax> syntax, TokenRange cue, std::uint32_t lemma) {
    for (std::uint32_t i = cue.first; i < cue.last; ++i)
        if (syntax[i].lemma == lemma || syntax[i].form == lemma) return true;
    return false;
}

}  // namespace saidso::resolve
