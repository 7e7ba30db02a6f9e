#include "resolve/sentence_reports.hpp"

#include <algorithm>

#include "resolve/insert_attributions.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::lemma_hash;
using grammar::Syntax;
using grammar::Tag;
using segment::TokenRange;

constexpr std::uint8_t communication = 32;  // WordNet's lexicographer class
constexpr WordList subjects{"this", "that"};

bool is_passive_report(const Syntax& syntax, TokenRange verbs) {
    const grammar::TokenSyntax& last = syntax[verbs.last - 1];
    return verbs.size() > 1 && last.tag == Tag::past && last.verb_class == communication &&
           std::any_of(syntax.begin() + verbs.first, syntax.begin() + verbs.last,
                       [](const grammar::TokenSyntax& t) { return t.tag == Tag::be; });
}

// The attribution of a sentence that reports the one before; without a cue when it is none.
Attribution report_in(const Syntax& syntax, TokenRange sentence) {
    Attribution a;
    if (sentence.size() < 4) return a;
    const TokenRange verbs = syntax[sentence.first + 1].chunk;
    if (verbs.first != sentence.first + 1 || !syntax[verbs.first].in(grammar::Chunk::verb)) return a;
    if (!is_passive_report(syntax, verbs) || verbs.last + 1 >= sentence.last) return a;
    if (syntax[verbs.last].form != lemma_hash("by") || !syntax[verbs.last + 1].in(grammar::Chunk::noun)) return a;
    a.head = verbs.last - 1;
    a.cue = verbs;
    a.source = syntax[verbs.last + 1].chunk;
    a.confidence = confidence_of_construction;
    a.rule = "sentence-before";
    return a;
}

TokenRange without_closing_marks(const Syntax& syntax, TokenRange sentence) {
    while (!sentence.empty() && syntax[sentence.last - 1].tag >= Tag::comma) --sentence.last;
    return sentence;
}

}  // namespace

void attribute_sentences_before(const segment::Article& article, const Syntax& syntax,
                                std::vector<Attribution>& attributions) {
    const auto& sentences = article.segments.sentences;
    std::vector<Attribution> added;
    auto next = attributions.begin();
    for (std::size_t s = 1; s < sentences.size(); ++s) {
        const TokenRange sentence = sentences[s].tokens;
        if (!subjects.holds(syntax[sentence.first].form) || sentences[s].block != sentences[s - 1].block) continue;
        Attribution a = report_in(syntax, sentence);
        if (a.cue.empty()) continue;
        while (next != attributions.end() && next->head < a.cue.first) ++next;
        a.content[0] = without_closing_marks(syntax, sentences[s - 1].tokens);
        a.content_count = 1;
        if (a.content[0].empty()) continue;
        if (next != attributions.end() && a.cue.contains(next->head))
            *next = a;
        else
            added.push_back(a);
    }
    insert_attributions(added, attributions);
}

}  // namespace saidso::resolve
