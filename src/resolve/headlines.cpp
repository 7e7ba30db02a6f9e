#include "resolve/headlines.hpp"

#include "resolve/insert_attributions.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using segment::TokenRange;

// Is there a closed quotation in the block that is not all of it?
bool quotes_inside(const segment::Article& article, TokenRange block) {
    for (std::uint32_t i = block.first; i < block.last; ++i) {
        if (!article.in_quotation(i)) continue;
        const segment::Quotation& q = article.segments.quotations[article.segments.quotation_of[i]];
        if (q.closed && q.tokens.size() < block.size()) return true;
        i = q.tokens.last - 1;
    }
    return false;
}

Attribution whole_headline(TokenRange block) {
    Attribution a;
    a.head = block.first;
    a.content[0] = block;
    a.content_count = 1;
    a.confidence = 0.6F;  // a bit better than even: some headlines quote a title or a nickname
    a.rule = "headline-quotation";
    return a;
}

}  // namespace

void attribute_quoting_headlines(const segment::Article& article, std::vector<Attribution>& attributions) {
    std::vector<Attribution> added;
    auto next = attributions.begin();
    for (const segment::BlockTokens& block : article.segments.blocks) {
        const unsigned one = unsigned{block.sentences.size() == 1};
        if ((one & unsigned{block.kind == BlockKind::headline}) == 0) continue;
        while (next != attributions.end() && next->head < block.tokens.first) ++next;
        const bool attributed = next != attributions.end() && next->head < block.tokens.last;
        if (!attributed && quotes_inside(article, block.tokens)) added.push_back(whole_headline(block.tokens));
    }
    insert_attributions(added, attributions);
}

}  // namespace saidso::resolve
