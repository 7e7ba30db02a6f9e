#include "resolve/cue_words.hpp"

#include <algorithm>

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr WordList withholding_words{"decline", "refuse", "unable", "fail", "avoid", "unwilling"};
constexpr WordList negations{"not", "never", "neither", "nor", "no", "cannot"};

constexpr WordTopics<std::uint8_t> cue_topics = [] {
    WordTopics<std::uint8_t> topics;
    topics.add(negating, negations);
    topics.add(negating, withholding_words);
    topics.add(turning, withholding_words);
    topics.add(citing, citing_words);
    topics.add(citing, WordList{"saying"});
    topics.add(speaking, WordList{"say", "argue"});
    topics.add(turning, WordList{"find", "rule", "call", "insist", "press", "tell", "quoting", "quote", "demand",
                                 "show", "according"});
    topics.add(doubting, WordList{"doubt", "rule"});
    topics.add(fearing, WordList{"fear", "suspect"});
    topics.add(relaying, WordList{"tell", "quote"});
    return topics;
}();

}  // namespace

bool is_withholding(std::uint32_t lemma) { return withholding_words.holds(lemma); }

bool is_negated(const Reading& r, const Attribution& a) {
    if (!r.cue_may(a, negating)) return false;
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
    if (!r.cue_may(a, citing)) return false;
    if (r.syntax[a.cue.first].form == lemma_hash("as") && has_word(r.syntax, a.cue, lemma_hash("saying"))) return true;
    return is_citation(r.syntax, a.cue);
}

std::uint8_t topics_of_cue(std::span<const TokenSyntax> syntax, TokenRange cue) {
    unsigned topics = 0;
    for (const TokenSyntax& s : syntax.subspan(cue.first, cue.size())) {
        const unsigned negation = s.tag == Tag::negation ? unsigned{negating} : 0U;
        topics |= cue_topics.of(s.lemma) | cue_topics.of(s.form) | negation;
    }
    return static_cast<std::uint8_t>(topics);
}

bool has_word(std::span<const TokenSyntax> syntax, TokenRange cue, std::uint32_t lemma) {
    for (std::uint32_t i = cue.first; i < cue.last; ++i)
        if (syntax[i].lemma == lemma || syntax[i].form == lemma) return true;
    return false;
}

}  // namespace saidso::resolve
