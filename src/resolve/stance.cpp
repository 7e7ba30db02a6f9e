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

constexpr WordList condition_words(lex::condition_words);
constexpr WordList possibility_words(lex::possibility_words);
constexpr WordList probability_words(lex::probability_words);
constexpr WordList degree_words{"more", "less", "most"};

constexpr WordFilter modal_words(condition_words, possibility_words, probability_words);

// Words that tell no modality.
constexpr Tags plain_tags{Tag::name, Tag::number, Tag::determiner, Tag::preposition, Tag::comma, Tag::pronoun,
                          Tag::to,   Tag::be,     Tag::have,       Tag::genitive,    Tag::quote, Tag::full_stop};

constexpr unsigned probable = 1;
constexpr unsigned possible = 2;
constexpr unsigned conditional = 4;

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

// What a word of a fragment says, if it is a modal word.
unsigned modality_at(const Reading& r, const Attribution& a, std::uint32_t i, TokenRange fragment) {
    const TokenSyntax& s = r.syntax[i];
    const bool first = i == fragment.first;
    if (s.is(plain_tags)) return 0;
    if (s.form == lemma_hash("provided")) return !first && r.is(i - 1, Tag::comma) ? conditional : 0;
    if (condition_words.holds(s.form)) {
        const bool opens_question =
            i == a.content[0].first && i + 1 < fragment.last && has_word(r.syntax, a.cue, lemma_hash("ask"));
        return !opens_question && (i == 0 || r.syntax[i - 1].form != lemma_hash("as")) ? conditional : 0;
    }
    if (possibility_words.holds(s.form))
        return !is_inability(r, i) && (first || !r.token(i).has(lex::capital)) ? possible : 0;
    return probability_words.holds(s.form) && !compares(r, i) ? probable : 0;
}

// The modal words of the content's first sentence.
unsigned modality_of(const Reading& r, const Attribution& a) {
    const auto content = r.content(a);
    if (content.empty() || !r.sentence_may(content.front().first, lex::modality)) return 0;
    const TokenRange sentence = r.sentence_of(content.front().first);
    unsigned found = 0;
    for (const TokenRange& fragment : content) {
        const TokenRange words{fragment.first,
                               std::min({fragment.last, fragment.first + longest_reading, sentence.last})};
        const TokenSyntax* const all = r.syntax.data();
        for (const TokenSyntax* s = all + words.first; s < all + words.last; ++s)
            if (modal_words.may_hold(s->form)) [[unlikely]]
                found |= modality_at(r, a, static_cast<std::uint32_t>(s - all), words);
    }
    return found;
}

std::optional<Stance> default_of(const Reading& r, const Attribution& a, Act act) {
    const bool fears = r.cue_may(a, fearing) && (has_word(r.syntax, a.cue, lemma_hash("fear")) ||
                                                 has_word(r.syntax, a.cue, lemma_hash("suspect")));
    if (act == Act::suggest || fears) return Stance::possible;
    if (act == Act::believe || act == Act::predict) return Stance::probable;
    return std::nullopt;
}

// What the cue itself says of the source's stance, whatever the content.
std::optional<Stance> stance_of_cue(const Reading& r, const Attribution& a, Act act) {
    const bool negated = is_negated(r, a);
    const auto has = [&](std::string_view word) { return has_word(r.syntax, a.cue, lemma_hash(word)); };
    if (negated && act != Act::confirm && has("rule") && has("out")) return Stance::possible;
    if (act == Act::deny || has("doubt")) return Stance::denied;
    if (act == Act::ask || negated) return Stance::unknown;
    return std::nullopt;
}

}  // namespace

Stance stance_of(const Reading& r, const Attribution& a, Act act) {
    const unsigned denies = unsigned{act == Act::deny} | unsigned{act == Act::ask};
    if ((denies | unsigned{r.cue_may(a, negating | doubting)}) != 0)
        if (const auto told = stance_of_cue(r, a, act)) return *told;
    if (const unsigned modality = modality_of(r, a); modality != 0)
        return modality >= conditional ? Stance::conditional
               : modality >= possible  ? Stance::possible
                                       : Stance::probable;
    return default_of(r, a, act).value_or(Stance::asserted);
}

}  // namespace saidso::resolve
