#include "resolve/span_repair.hpp"

#include <algorithm>

#include "resolve/clauses.hpp"
#include "resolve/content_edges.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;
using segment::TokenRange;

constexpr std::uint32_t longest_owner = 12;  // tokens
constexpr std::size_t neighbours = 4;

bool is_noun_cue(const Syntax& syntax, const Attribution& a) {
    const grammar::TokenSyntax& s = syntax[a.cue.first];
    const unsigned before_clause = unsigned{syntax[a.cue.last].tag == Tag::subordinator};  // "Reports that ..."
    const unsigned reports = unsigned{s.tag == Tag::verb} & unsigned{s.noun_class != 0} & before_clause;
    return (unsigned{a.cue.size() == 1} & (unsigned{s.tag == Tag::noun} | reports)) != 0;
}

constexpr WordList personal_words{"his", "her", "its", "their", "my", "our"};

// "the hackers" of "the hackers' assertion", "her" of "in her considered opinion"; empty: none.
TokenRange owner_before(const Syntax& syntax, std::uint32_t noun) {
    const std::uint32_t sentence = syntax[noun].sentence;
    std::uint32_t i = noun;
    while (i > 0 && i + 3 > noun && syntax[i - 1].is(Tags{Tag::adjective, Tag::past, Tag::gerund})) --i;
    if (i == 0 || syntax[i - 1].sentence != sentence) return {};
    if (syntax[i - 1].is(Tags{Tag::possessive}))
        return personal_words.holds(syntax[i - 1].form) ? TokenRange{i - 1, i} : TokenRange{};
    if (!syntax[i - 1].is(Tags{Tag::genitive}) || i < 2) return {};
    const TokenRange chunk = syntax[i - 2].chunk;
    const std::uint32_t first = chunk.empty() ? i - 2 : chunk.first;
    return i - 1 - first <= longest_owner ? TokenRange{first, i - 1} : TokenRange{};
}

// "Reports that it fell were denied by X": what X denied holds the cue and ends where the clause does.
void end_before_cue(std::vector<Attribution>& all, std::size_t a) {
    if (all[a].content_count == 0) return;
    TokenRange& content = all[a].content[all[a].content_count - 1U];
    const std::size_t last = std::min(all.size(), a + neighbours + 1);
    for (std::size_t b = a > neighbours ? a - neighbours : 0; b < last; ++b) {
        if (b == a || all[b].content_count == 0 || all[b].cue.empty()) continue;
        const TokenRange about = all[b].content[0];
        if (about.contains(all[a].cue) && content.contains(all[b].cue) && about.last < content.last &&
            about.last > content.first)
            content.last = about.last;
    }
}

// Whether another one near may have the same source, or a cue in the source: where they begin tells it of most.
bool may_share_source(const std::vector<Attribution>& all, std::size_t a) {
    const Attribution* const at = all.data() + a;
    const TokenRange source = at->source;
    const auto shares = [=](const Attribution* b) {
        return unsigned{b != at} &
               (unsigned{b->cue.first - source.first < source.size()} | unsigned{source.first == b->source.first});
    };
    const std::size_t after = all.size() - 1 - a;
    unsigned found = 0;
    for (std::size_t d = 1; d <= neighbours; ++d)
        found |= shares(at - std::min(d, a)) | shares(at + std::min(d, after));
    return found != 0;
}

void begin_after_cue(const Syntax& syntax, std::vector<Attribution>& all, std::size_t a) {
    TokenRange& source = all[a].source;
    const std::size_t last = std::min(all.size(), a + neighbours + 1);
    for (std::size_t b = a > neighbours ? a - neighbours : 0; b < last; ++b) {
        if (b == a || all[b].cue.empty() || !source.contains(all[b].cue)) continue;
        std::uint32_t first = all[b].cue.last;
        if (syntax[first].is(Tags{Tag::subordinator})) ++first;
        if (first < source.last) source.first = first;
    }
}

// "The agency with reference to an official informs": it informs, not the official.
void take_subject_before_citation(const Syntax& syntax, std::vector<Attribution>& all, std::size_t index) {
    Attribution& a = all[index];
    if (a.cue.empty()) return;
    const std::size_t last = std::min(all.size(), index + neighbours + 1);
    for (std::size_t b = index > neighbours ? index - neighbours : 0; b < last; ++b) {
        const Attribution& other = all[b];
        if (b == index || other.source != a.source || other.cue.last > a.source.first ||
            !is_citation(syntax, other.cue))
            continue;
        const std::uint32_t before = other.cue.first;
        if (before == 0 || syntax[before - 1].sentence != syntax[a.head].sentence) continue;
        if (syntax[before - 1].in(grammar::Chunk::noun)) a.source = syntax[before - 1].chunk;
    }
}

// "was accused by prosecutors of fraud": they accuse, and what they say comes after them.
void take_agent(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    const std::uint32_t by = a.cue.last;
    if (!is_passive_cue(syntax, a.cue) || by + 1 >= syntax.size() || syntax[by].form != grammar::lemma_hash("by"))
        return;
    TokenRange agent = syntax[by + 1].chunk;
    if (!syntax[by + 1].in(grammar::Chunk::noun) || agent.first != by + 1 || !may_act(article, syntax, agent)) return;
    const bool goes_on =
        syntax[agent.last].form == grammar::lemma_hash("of") && syntax[agent.last + 1].tag == Tag::name;
    if (goes_on) agent.last = syntax[agent.last + 1].chunk.last;  // "the Ministry of Health"
    for (TokenRange& content : std::span(a.content).first(a.content_count)) {
        if (!content.overlaps({by, agent.last})) continue;
        if (content.first != by || content.last <= agent.last) return;
        content.first = agent.last;
        while (content.first + 1 < content.last && syntax[content.first].is(Tags{Tag::subordinator, Tag::comma}))
            ++content.first;
    }
    a.source = agent;
    a.rule = "passive-by";
}

// "neither confirmed nor denied", "declined to confirm or deny": one cue, from its negation on.
void begin_with_negation(const Syntax& syntax, std::vector<Attribution>& all, std::size_t index) {
    constexpr std::uint32_t farthest = 6;
    Attribution& a = all[index];
    if (a.cue.first < 3) return;
    const std::uint32_t joint = syntax[a.cue.first - 1].form;
    if (joint != grammar::lemma_hash("nor") && joint != grammar::lemma_hash("or")) return;
    const TokenSyntax& verb = syntax[a.cue.first - 2];
    if (verb.tag != syntax[a.head].tag || !verb.is(grammar::verb_tags)) return;
    const bool nor = joint == grammar::lemma_hash("nor");
    std::uint32_t first = a.cue.first - 2;
    const auto negates = [&](std::uint32_t i) {
        return nor ? syntax[i].form == grammar::lemma_hash("neither") : is_withholding(syntax[i].lemma);
    };
    while (first > 0 && first + farthest > a.cue.first && !is_mark(syntax[first].tag) && !negates(first)) --first;
    if (!negates(first) || !same_sentence(syntax, first, a.head)) return;
    while (first > 0 && same_sentence(syntax, first - 1, a.head) &&
           syntax[first - 1].is(Tags{Tag::have, Tag::be, Tag::modal}))
        --first;
    if (index > 0 && all[index - 1].cue.last > first) return;  // a cue of its own
    a.cue.first = first;
}

}  // namespace

void repair_spans(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& attributions) {
    for (std::size_t a = 0; a < attributions.size(); ++a) {
        begin_with_negation(syntax, attributions, a);
        if (attributions[a].source.empty()) take_agent(article, syntax, attributions[a]);
        if (is_noun_cue(syntax, attributions[a])) {
            const TokenRange owner = owner_before(syntax, attributions[a].cue.first);
            if (!owner.empty()) attributions[a].source = owner;
            end_before_cue(attributions, a);
        }
        repair_content(article, syntax, attributions, a);
        if (attributions[a].source.empty() || !may_share_source(attributions, a)) continue;
        begin_after_cue(syntax, attributions, a);
        take_subject_before_citation(syntax, attributions, a);
    }
    std::erase_if(attributions, [](const Attribution& a) { return a.content_count == 0; });
}

}  // namespace saidso::resolve
