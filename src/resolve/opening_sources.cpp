#include "resolve/opening_sources.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/insert_attributions.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Chunk;
using grammar::lemma_hash;
using grammar::Syntax;
using grammar::Tag;
using segment::TokenRange;

constexpr std::uint32_t longest_source = 16;

// The words between "from" and the colon; empty where there is a verb or no colon among them.
TokenRange phrase_before_colon(const Syntax& syntax, TokenRange sentence) {
    const std::uint32_t first = sentence.first + 1;
    for (std::uint32_t i = first; i < std::min(sentence.last, first + longest_source); ++i) {
        if (syntax[i].tag == Tag::colon) return {first, i};
        if (syntax[i].in(Chunk::verb)) break;
    }
    return {};
}

// Whether the phrase begins with a source's noun, or with a name before a quotation.
bool may_be_source(const Syntax& syntax, TokenRange phrase, bool quoted) {
    constexpr std::uint32_t sources = lex::person_noun | lex::honorific | lex::government_noun |
                                      lex::organization_noun | lex::media_noun | lex::document_noun;
    const TokenRange chunk = syntax[phrase.first].chunk;
    if (!syntax[phrase.first].in(Chunk::noun) || chunk.last > phrase.last) return false;
    for (std::uint32_t i = chunk.first; i < chunk.last; ++i)
        if ((lex::source_word_classes(syntax[i].lemma) & sources) != 0) return true;
    return quoted && syntax[chunk.last - 1].tag == Tag::name;
}

// Whether a quotation begins with token i.
bool opens_quotation(const segment::Article& article, std::uint32_t i) {
    const std::uint32_t quotation = article.segments.quotation_of[i];
    return quotation != absent && article.segments.quotations[quotation].tokens.first == i;
}

// What follows the colon: a quotation, wherever it ends in the block, or the rest of the sentence.
TokenRange content_after(const segment::Article& article, const Syntax& syntax, std::uint32_t colon,
                         TokenRange sentence) {
    TokenRange content{colon + 1, sentence.last};
    if (!content.empty() && opens_quotation(article, content.first))
        content = article.segments.quotations[article.segments.quotation_of[content.first]].tokens;
    while (!content.empty() && syntax[content.first].tag >= Tag::quote) ++content.first;
    while (!content.empty() && syntax[content.last - 1].tag >= Tag::quote) --content.last;
    return content;
}

// Of a sentence that begins with "from"; without content when it is none of the kind.
Attribution opening_in(const segment::Article& article, const Syntax& syntax, TokenRange sentence) {
    Attribution a;
    const TokenRange phrase = phrase_before_colon(syntax, sentence);
    if (phrase.empty() || phrase.last + 1 >= sentence.last) return a;
    if (!may_be_source(syntax, phrase, opens_quotation(article, phrase.last + 1))) return a;
    a.content[0] = content_after(article, syntax, phrase.last, sentence);
    if (a.content[0].empty()) return a;
    a.content_count = 1;
    a.head = sentence.first;
    a.cue = {sentence.first, sentence.first + 1};
    a.source = phrase;
    a.confidence = confidence_of_construction;
    a.rule = "from-source-colon";
    return a;
}

}  // namespace

void attribute_opening_sources(const segment::Article& article, const Syntax& syntax,
                               std::vector<Attribution>& attributions) {
    std::vector<Attribution> added;
    for (const segment::Sentence& s : article.segments.sentences) {
        if (syntax[s.tokens.first].form != lemma_hash("from")) continue;
        const Attribution a = opening_in(article, syntax, s.tokens);
        if (a.content_count != 0) added.push_back(a);
    }
    if (added.empty()) return;
    auto opening = added.begin();
    std::erase_if(attributions, [&](const Attribution& other) {
        while (opening != added.end() && opening->source.last < other.head) ++opening;
        return opening != added.end() && opening->head <= other.head;
    });
    insert_attributions(added, attributions);
}

}  // namespace saidso::resolve
