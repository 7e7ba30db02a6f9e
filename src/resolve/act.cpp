#include "resolve/act.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/cue_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr std::uint32_t longest_question = 60;  // tokens

bool source_has(const Reading& r, const Attribution& a, std::uint32_t classes) {
    for (std::uint32_t i = a.source.first; i < a.source.last; ++i)
        if ((lex::source_word_classes(r.syntax[i].lemma) & classes) != 0) return true;
    return false;
}

template <std::size_t N>
bool source_has_word(const Reading& r, const Attribution& a, const WordList<N>& words) {
    if (!r.sentence_may(a.source.first, lex::justice)) return false;
    for (std::uint32_t i = a.source.first; i < a.source.last; ++i)
        if (words.holds(r.syntax[i].lemma)) return true;
    return false;
}

bool content_opens_with_to(const Reading& r, const Attribution& a) {
    const auto content = r.content(a);
    return !content.empty() && r.is(content.front().first, Tag::to);
}

// "citing", "according to" and verbs of showing take the act of the document they name: "US estimates".
std::optional<Act> act_of_document(const Reading& r, const Attribution& a) {
    for (std::uint32_t i = a.source.first; i < a.source.last; ++i) {
        const std::uint32_t lemma = r.syntax[i].lemma;
        const std::uint32_t form = r.syntax[i].form;
        if (form == lemma_hash("forecast") || form == lemma_hash("forecasts")) return Act::predict;
        if (lemma == lemma_hash("estimate") || lemma == lemma_hash("estimates")) return Act::estimate;
        if (lemma == lemma_hash("forecast") || lemma == lemma_hash("projection")) return Act::predict;
    }
    return std::nullopt;
}

// The content's first sentence is a question.
bool asks(const Reading& r, const Attribution& a) {
    const auto content = r.content(a);
    if (content.empty()) return false;
    const TokenRange sentence = r.sentence_of(content.front().first);
    const std::uint32_t first = content.front().first;
    for (std::uint32_t i = first; i < std::min({sentence.last, content.front().last + 2, first + longest_question});
         ++i)
        if (r.is(i, Tag::question)) return true;
    return false;
}

bool court_speaks(const Reading& r, const Attribution& a) { return source_has_word(r, a, WordList(lex::court_words)); }

constexpr WordList calling_words{"call", "insist", "press"};
constexpr WordList demanding_words{"for", "on"};

// The acts of one verb that depend on what stands around it.
std::optional<Act> act_by_neighbours(const Reading& r, const Attribution& a, std::uint32_t i) {
    const std::uint32_t lemma = r.syntax[i].lemma;
    if (lemma == lemma_hash("say") || lemma == lemma_hash("argue")) {
        if (!source_has_word(r, a, WordList(lex::accuser_words))) return std::nullopt;
        return lemma == lemma_hash("argue") ? Act::allege : Act::state;
    }
    const std::uint32_t next = i + 1 < a.cue.last ? r.syntax[i + 1].lemma : 0;
    if (lemma == lemma_hash("find") && court_speaks(r, a)) return Act::rule;
    if (lemma == lemma_hash("rule") && next == lemma_hash("out")) return is_negated(r, a) ? Act::state : Act::deny;
    if (calling_words.holds(lemma) && demanding_words.holds(next)) return Act::demand;
    if (lemma == lemma_hash("tell") && content_opens_with_to(r, a)) return Act::demand;
    if (r.syntax[i].form == lemma_hash("quoting") || (lemma == lemma_hash("quote") && next == lemma_hash("as")))
        return Act::state;
    if (lemma == lemma_hash("demand") && asks(r, a)) return Act::ask;
    if (lemma == lemma_hash("show") && source_has(r, a, lex::document_noun)) return Act::report;
    if (r.syntax[i].form == lemma_hash("according")) return act_of_document(r, a).value_or(Act::state);
    return std::nullopt;
}

}  // namespace

Act act_of(const Reading& r, const Attribution& a) {
    if (r.is(a.head, Tag::colon) && asks(r, a)) return Act::ask;
    const bool accuses = r.cue_may(a, speaking) && source_has_word(r, a, WordList(lex::accuser_words));
    const bool turns = r.cue_may(a, turning) || accuses;
    for (std::uint32_t i = a.cue.first; i < a.cue.last; ++i) {
        if (turns) {
            if (is_withholding(r.syntax[i].lemma)) continue;
            if (const auto act = act_by_neighbours(r, a, i)) return *act;
        }
        if (const auto act = lex::listed_act(r.syntax[i].lemma, r.syntax[i].form)) return *act;
    }
    return Act::state;
}

}  // namespace saidso::resolve
