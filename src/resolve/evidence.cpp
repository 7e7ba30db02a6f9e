// What the scorer notes for every token before it scores anything.
#include <algorithm>
#include <array>

#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

constexpr std::uint32_t tokens_at_once = 256;

// A quotation mark opens its quotation for the token after it, and closes it for the marks before it and the word
// before those.
void mark_edges(const Syntax& syntax, std::uint32_t mark, TokenRange quotation, EvidenceBuffer& out) {
    constexpr std::uint32_t reach = 3;
    out[mark + 1].opens = mark + 1 < quotation.last && syntax[mark + 1].sentence != absent;
    for (std::uint32_t i = mark; i-- > quotation.first && i + reach >= mark;) {
        out[i].closes = true;
        if (Passage::word_tags.contains(syntax[i].tag)) break;
    }
}

// Those in the sentences that are read.
void mark_quotations(const Article& article, const Syntax& syntax, EvidenceBuffer& out) {
    const auto& quotations = article.segments.quotations;
    auto mark = article.segments.quote_marks.begin();
    for (const segment::Quotation& q : quotations) {
        const TokenRange tokens = q.tokens;
        if (article.segments.blocks[q.block].sentences.empty()) continue;
        while (*mark < tokens.first) ++mark;
        for (; *mark < tokens.last; ++mark)
            if (syntax[*mark].tag == Tag::quote) mark_edges(syntax, *mark, tokens, out);
    }
}

// The last word of each sentence, and the marks after it.
void mark_ends(const Article& article, const Syntax& syntax, EvidenceBuffer& out) {
    for (const segment::Sentence& sentence : article.segments.sentences)
        for (std::uint32_t i = sentence.tokens.last; i-- > sentence.tokens.first;) {
            out[i].ends_sentence = true;
            if (Passage::word_tags.contains(syntax[i].tag)) break;
        }
}

// Notes what the model knows of the lemma of a token, unless it is no cue's head.
void note_cue(const TokenSyntax& t, std::uint32_t i, const CueTable& cues, Evidence& e) {
    const CueEntry* cue = cues.find(t.lemma);
    if (cue == nullptr || is_attributive(t, i)) return;
    e.prior = cue->prior;
    e.listed = cue->listed;
    e.attitude = cue->attitude != 0;
}

// Lists the possible heads among the tokens, which begin without any evidence: those that have the lemma of a cue or
// seem to are looked at again.
void find_heads(const Article& article, const Syntax& syntax, const CueTable& cues, TokenRange tokens,
                EvidenceBuffer& out, std::vector<std::uint32_t>& heads) {
    std::array<std::uint32_t, tokens_at_once> found;
    std::size_t count = 0;
#pragma GCC unroll 4
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        out[i] = {};
        found[count] = i;
        count += flag(cues.may_find(syntax[i].lemma));
    }
    for (const std::uint32_t i : std::span(found).first(count)) {
        note_cue(syntax[i], i, cues, out[i]);
        out[i].quoted = article.in_quotation(i);
        if (may_be_head(out[i])) heads.push_back(i);
    }
}

}  // namespace

void gather_evidence(const Article& article, const Syntax& syntax, const CueTable& cues, EvidenceBuffer& out,
                     std::vector<std::uint32_t>& possible_heads) {
    const auto tokens = static_cast<std::uint32_t>(syntax.size());
    out.resize(tokens);
    possible_heads.clear();
    for (std::uint32_t i = 0; i < tokens; i += tokens_at_once)
        find_heads(article, syntax, cues, {i, std::min(tokens, i + tokens_at_once)}, out, possible_heads);
    mark_ends(article, syntax, out);
    mark_quotations(article, syntax, out);
}

}  // namespace saidso::resolve
