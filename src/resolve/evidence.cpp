// What the scorer notes for every token before it scores anything.
#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

void mark_sentence_ends(const Syntax& syntax, const std::vector<segment::Sentence>& sentences, EvidenceBuffer& out) {
    for (const segment::Sentence& s : sentences)
        for (std::uint32_t i = s.tokens.last; i-- > s.tokens.first;) {
            out[i].ends_sentence = true;
            if (Passage::word_tags.contains(syntax[i].tag)) break;
        }
}

// A quotation mark opens its quotation for the token after it, and closes it for the marks before it and the word
// before those.
void mark_edges(const Syntax& syntax, std::uint32_t mark, TokenRange quotation, EvidenceBuffer& out) {
    constexpr std::uint32_t reach = 3;
    out[mark + 1].opens = mark + 1 < quotation.last && syntax[mark + 1].sentence != absent;
    for (std::uint32_t i = mark; i-- > quotation.first && i + reach >= mark;) {
        out[i].closes = out[i].quotation != 0;
        if (Passage::word_tags.contains(syntax[i].tag)) break;
    }
}

void mark_quotations(const Article& article, const Syntax& syntax, EvidenceBuffer& out) {
    const auto& quotations = article.segments.quotations;
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
        const TokenRange tokens = quotations[q].tokens;
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            if (syntax[i].sentence != absent) out[i].quotation = q + 1;
            if (syntax[i].tag == Tag::quote) mark_edges(syntax, i, tokens, out);
        }
    }
}

// What a token of each class adds to Evidence::words_before.
constexpr std::array<std::uint64_t, 64> word_counts = [] {
    std::array<std::uint64_t, 64> counts{};
    for (std::size_t k = 0; k < counts.size(); ++k) counts[k] = flag(Passage::word_tags.contains(static_cast<Tag>(k)));
    counts[code(Tag::quote)] = std::uint64_t{1} << 32;
    return counts;
}();

// Whether the token may be a cue's head at all.
bool know_cue(const TokenSyntax& t, std::uint32_t i, const CueTable& cues, Evidence& e) {
    const CueEntry* cue = cues.find(t.lemma);
    if (cue == nullptr || is_attributive(t, i)) return false;
    e.prior = cue->prior;
    e.listed = cue->listed;
    e.attitude = cue->attitude != 0;
    return may_be_head(e);
}

}  // namespace

void gather_evidence(const Article& article, const Syntax& syntax, const CueTable& cues, EvidenceBuffer& out,
                     std::vector<std::uint32_t>& possible_heads) {
    constexpr std::size_t block = 256;
    std::array<std::uint32_t, block> found;
    out.resize(syntax.size());
    possible_heads.clear();
    std::uint64_t words = 0;
    std::uint32_t tags = 0;
    for (std::uint32_t i = 0; i < out.size();) {
        const auto end = static_cast<std::uint32_t>(std::min(out.size(), i + block));
        std::size_t count = 0;
        for (; i < end; ++i) {
            const TokenSyntax& t = syntax[i];
            out[i] = {words, tags};
            words += word_counts[code(t.tag)];
            tags = tags_and(tags, t.tag);
            found[count] = i;
            count += flag(cues.may_find(t.lemma));
        }
        for (const std::uint32_t k : std::span(found).first(count))
            if (know_cue(syntax[k], k, cues, out[k])) possible_heads.push_back(k);
    }
    mark_sentence_ends(syntax, article.segments.sentences, out);
    mark_quotations(article, syntax, out);
}

}  // namespace saidso::resolve
