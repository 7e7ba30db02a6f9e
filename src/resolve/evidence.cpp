// What the scorer notes for every token before it scores anything.
#include <cstddef>
#include <cstring>

#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

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

// Those in the sentences that are read.
void mark_quotations(const Article& article, const Syntax& syntax, EvidenceBuffer& out) {
    const auto& quotations = article.segments.quotations;
    auto mark = article.segments.quote_marks.begin();
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
        const TokenRange tokens = quotations[q].tokens;
        if (article.segments.blocks[quotations[q].block].sentences.empty()) continue;
        for (Evidence& e : std::span(out.data() + tokens.first, tokens.size())) e.quotation = q + 1;
        while (*mark < tokens.first) ++mark;
        for (; *mark < tokens.last; ++mark)
            if (syntax[*mark].tag == Tag::quote) mark_edges(syntax, *mark, tokens, out);
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

// Goes over the tokens in text order, each once.
class Gatherer {
public:
    Gatherer(const Syntax& syntax, const CueTable& cues, EvidenceBuffer& out,
             std::vector<std::uint32_t>& possible_heads)
        : syntax_(syntax.data()), cues_(cues), out_(out.data()), possible_heads_(possible_heads) {}

    // Tokens up to `last` that belong to no sentence.
    void pass(std::uint32_t last) {
        for (; at_ < last; ++at_) {
            out_[at_] = {words_before_, tags_before_};
            tags_before_ = tags_and(tags_before_, Tag::none);
        }
    }
    // Copies the words of the sentence to `words`. The heads in it may be noted later.
    void read(TokenRange sentence, Word* words) {
        for (; at_ < sentence.last; words += block) {
            copy(std::min(sentence.last, at_ + block), words);
            if (found_count_ > block) note_heads();
        }
        for (std::uint32_t i = sentence.last; i-- > sentence.first;) {
            out_[i].ends_sentence = true;
            if (Passage::word_tags.contains(syntax_[i].tag)) break;
        }
    }

    // Lists the heads among them.
    void note_heads() {
        for (const std::uint32_t i : std::span(found_).first(found_count_))
            if (know_cue(syntax_[i], i, cues_, out_[i])) possible_heads_.push_back(i);
        found_count_ = 0;
    }

private:
    static constexpr std::uint32_t block = 256;  // tokens

    // Finds tokens up to `end` that may be heads, too.
    void copy(std::uint32_t end, Word* w) {
        static_assert(offsetof(TokenSyntax, lemma) == offsetof(Word, lemma));
        static_assert(offsetof(TokenSyntax, noun_class) == offsetof(Word, noun_class));
        static_assert(offsetof(TokenSyntax, chunk_kind) == offsetof(Word, chunk_kind));
        std::uint64_t words = words_before_;
        std::uint32_t tags = tags_before_;
        std::size_t count = found_count_;
        const TokenSyntax* t = syntax_ + at_;
        Evidence* e = out_ + at_;
        for (std::uint32_t i = at_; i != end; ++i, ++t, ++e, ++w) {
            std::memcpy(static_cast<void*>(w), t, sizeof(Word));
            *e = {words, tags};
            words += word_counts[code(t->tag)];
            tags = tags_and(tags, t->tag);
            found_[count] = i;
            count += flag(cues_.may_find(t->lemma));
        }
        at_ = end;
        words_before_ = words;
        tags_before_ = tags;
        found_count_ = count;
    }
    const TokenSyntax* syntax_;
    const CueTable& cues_;
    Evidence* out_;
    std::vector<std::uint32_t>& possible_heads_;
    std::uint32_t at_ = 0;
    std::uint64_t words_before_ = 0;
    std::uint32_t tags_before_ = 0;
    std::array<std::uint32_t, 2 * block> found_;
    std::size_t found_count_ = 0;
};

}  // namespace

void gather_evidence(const Article& article, const Syntax& syntax, const CueTable& cues, EvidenceBuffer& out,
                     Words& words, std::vector<std::uint32_t>& possible_heads) {
    const auto& sentences = article.segments.sentences;
    out.resize(syntax.size());
    possible_heads.clear();
    words.resize(syntax.size(), sentences.size());
    Gatherer gatherer(syntax, cues, out, possible_heads);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const TokenRange range = sentences[s].tokens;
        gatherer.pass(range.first);
        gatherer.read(range, words.begin_sentence(range, s));
    }
    gatherer.pass(static_cast<std::uint32_t>(syntax.size()));
    gatherer.note_heads();
    mark_quotations(article, syntax, out);
}

}  // namespace saidso::resolve
