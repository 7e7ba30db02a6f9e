// Stance: the first that applies of denied, unknown, conditional, possible, probable, asserted.
#include <algorithm>
#include <optional>

#include "resolve/act.hpp"
#include "resolve/cue_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

// A content is read this far, so that a text of any shape costs linear time.
constexpr std::uint32_t longest_reading = 120;

constexpr WordList condition_words{"if", "unless"};
constexpr WordList possibility_words{"may",     "might", "could",       "possible",   "possibly",
                                     "perhaps", "maybe", "possibility", "conceivably"};
constexpr WordList probability_words{"likely", "unlikely", "probably", "probable"};
constexpr WordList degree_words{"more", "less", "most"};

constexpr WordFilter modal_words(condition_words, possibility_words, probability_words, WordList{"provided"});

// Words that tell no modality.
constexpr Tags plain_tags{Tag::name, Tag::number, Tag::determiner, Tag::preposition, Tag::comma, Tag::pronoun,
                          Tag::to,   Tag::be,     Tag::have,       Tag::genitive,    Tag::quote, Tag::full_stop};

struct Modality {
    bool conditional = false;
    bool possible = false;
    bool probable = false;
};

// "could not account for it", "nobody could": what somebody was not able to do.
bool is_inability(const Reading& r, std::uint32_t i) {
    if (r.syntax[i].form != lemma_hash("could") || i + 1 >= r.syntax.size()) return false;
    const TokenSyntax& next = r.syntax[i + 1];
    const std::uint32_t verb = i + 2 < r.syntax.size() ? r.syntax[i + 2].lemma : 0;
    if (verb == lemma_hash("exclude") || verb == lemma_hash("rule")) return false;  // "could not rule out"
    if (next.tag == Tag::negation || next.form == lemma_hash("not") || next.form == lemma_hash("neither")) return true;
    return i > 0 && (r.syntax[i - 1].form == lemma_hash("nobody") || r.syntax[i - 1].form == lemma_hash("neither"));
}

// "more likely than", "likely voters"
bool compares(const Reading& r, std::uint32_t i) {
    const bool than_not = i + 2 < r.syntax.size() && r.syntax[i + 2].form == lemma_hash("not");
    if (i > 0 && degree_words.holds(r.syntax[i - 1].form)) return !than_not;  // "more likely than not"
    return r.syntax[i].form == lemma_hash("likely") && i + 1 < r.syntax.size() && r.is(i + 1, Tag::noun);
}

// The modal words of the content's first sentence.
Modality modality_of(const Reading& r, const Attribution& a) {
    Modality found;
    const auto content = r.content(a);
    if (content.empty()) return found;
    const TokenRange sentence = r.sentence_of(content.front().first);
    for (const TokenRange& fragment : content) {
        const std::uint32_t end = std::min({fragment.last, fragment.first + longest_reading, sentence.last});
        const TokenSyntax* const all = r.syntax.data();
        for (const TokenSyntax* at = all + fragment.first; at < all + end; ++at) {
            const TokenSyntax& s = *at;
            if (!modal_words.may_hold(s.form) || s.is(plain_tags)) continue;
            const auto i = static_cast<std::uint32_t>(at - all);
            const bool opens_question = i == content.front().first && i + 1 < end && cue_has(r, a, lemma_hash("ask"));
            found.conditional |= condition_words.holds(s.form) && !opens_question &&
                                 (i == 0 || r.syntax[i - 1].form != lemma_hash("as"));
            found.conditional |= s.form == lemma_hash("provided") && i > fragment.first && r.is(i - 1, Tag::comma);
            found.possible |= possibility_words.holds(s.form) && !is_inability(r, i) &&
                              r.token(i).has(lex::capital) == (i == fragment.first && r.token(i).has(lex::capital));
            found.probable |= probability_words.holds(s.form) && !compares(r, i);
        }
    }
    return found;
}

bool doubts(const Reading& r, const Attribution& a) { return cue_has(r, a, lemma_hash("doubt")); }

bool leaves_open(const Reading& r, const Attribution& a) {
    return cue_has(r, a, lemma_hash("rule")) && cue_has(r, a, lemma_hash("out")) && is_negated(r, a);
}

std::optional<Stance> default_of(const Reading& r, const Attribution& a, Act act) {
    if (act == Act::suggest || cue_has(r, a, lemma_hash("fear")) || cue_has(r, a, lemma_hash("suspect")))
        return Stance::possible;
    if (act == Act::believe || act == Act::predict) return Stance::probable;
    return std::nullopt;
}

}  // namespace

Stance stance_of(const Reading& r, const Attribution& a, Act act) {
    if (leaves_open(r, a) && act != Act::confirm) return Stance::possible;
    if (act == Act::deny || doubts(r, a)) return Stance::denied;
    if (act == Act::ask || is_negated(r, a)) return Stance::unknown;
    const Modality modality = modality_of(r, a);
    if (modality.conditional) return Stance::conditional;
    if (modality.possible) return Stance::possible;
    if (modality.probable) return Stance::probable;
    return default_of(r, a, act).value_or(Stance::asserted);
}

}  // namespace saidso::resolve
