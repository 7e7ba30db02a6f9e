#include "resolve/claims.hpp"

#include <algorithm>

#include "resolve/act.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/form.hpp"

namespace saidso::resolve {
namespace {

void widen(Span& span, const Span& part) { span = {std::min(span.begin, part.begin), std::max(span.end, part.end)}; }

void add_claim(const Reading& r, const Attribution& a) {
    static constexpr Claim empty{};  // copied in a few stores, where zeroing would be a loop
    Claim& claim = r.out.claims.emplace_back(empty);
    claim.confidence = static_cast<double>(a.confidence);
    claim.rule = a.rule;
    claim.span = {absent, 0};
    if (!a.source.empty()) widen(claim.span, claim.source.emplace(r.article.span_of(a.source)));
    if (!a.cue.empty()) widen(claim.span, claim.cue.emplace(r.article.span_of(a.cue)));
    claim.content.first = static_cast<std::uint32_t>(r.out.content_spans.size());
    for (const TokenRange& fragment : r.content(a)) {
        r.out.content_spans.push_back(r.article.span_of(fragment));
        widen(claim.span, r.out.content_spans.back());
    }
    claim.content.count = static_cast<std::uint32_t>(r.out.content_spans.size()) - claim.content.first;
    claim.act = act_of(r, a);
    claim.stance = stance_of(r, a, claim.act);
    claim.form = form_of(r, a);
}

}  // namespace

void complete_claims(const segment::Article& article, const Syntax& syntax, std::span<const Attribution> attributions,
                     ClaimMemory& memory, Document& out) {
    if (attributions.empty()) return;
    memory.cues.clear();
    for (const Attribution& a : attributions) memory.cues.push_back(topics_of_cue(syntax, a.cue));
    memory.word_classes.assign(syntax.size(), 0);
    memory.phrases.reset(syntax.size());
    const Reading reading{article,       syntax,      attributions,        out,           syntax.titles, syntax.nouns,
                          syntax.topics, memory.cues, memory.word_classes, memory.phrases};
    for (const Attribution& a : attributions) add_claim(reading, a);
    nest_claims(reading, memory.nesting);
    Referents referents(reading, memory.referents);
    referents.read_names();
    resolve_sources(reading, referents, memory.sources);
    trace_chains(reading, referents);
    link_quantities_and_dates(reading, memory.links);
}

}  // namespace saidso::resolve
