// From a chosen proposal to spans of the text and the name of its construction.
#include "resolve/attributions.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::lemma_hash;

// A quotation that begins or ends at the fragment's edge and lies wholly in it takes its mark along: inner
// quotation marks are balanced, enclosing ones stay outside.
TokenRange balance_quotes(const Passage& p, TokenRange r) {
    const auto& quotations = p.article.segments.quotations;
    const std::uint32_t first = p.quotation(r.first);
    const std::uint32_t last = p.quotation(r.last - 1);
    if (first != 0 && first != last) {
        const auto& q = quotations[first - 1];
        if (q.closed && q.tokens.first + 1 == r.first && q.tokens.last <= r.last) --r.first;
    }
    if (last != 0 && first != last) {
        const auto& q = quotations[last - 1];
        if (q.closed && q.tokens.first >= r.first && q.tokens.last > r.last && q.tokens.last <= r.last + 2)
            r.last = q.tokens.last;
    }
    return r;
}

// "… (a first) …": a bracket that closes right after its word belongs to the span that opened it.
TokenRange balance_brackets(const Passage& p, TokenRange r) {
    if (p.tag(r.last) != Tag::close_bracket) return r;
    std::int32_t open = 0;
    constexpr std::uint32_t window = 400;
    for (std::uint32_t i = r.first; i < std::min(r.last, r.first + window); ++i)
        open += p.tag(i) == Tag::open_bracket ? 1 : p.tag(i) == Tag::close_bracket ? -1 : 0;
    if (open > 0) ++r.last;
    return r;
}

void add_fragments(const Passage& p, TokenRange r, Attribution& out) {
    while (!r.empty() && out.content_count < grammar::max_fragments) {
        std::uint32_t end = std::min(r.last, p.sentence(r.first).last);
        while (end < r.last && p.token(end).sentence != absent && p.block(end) == p.block(r.first)) ++end;
        TokenRange fragment{r.first, end};
        while (!fragment.empty() && !p.is_word(fragment.last - 1)) --fragment.last;
        if (!fragment.empty()) out.content[out.content_count++] = balance_brackets(p, balance_quotes(p, fragment));
        while (end < r.last && (p.token(end).sentence == absent || !p.is_word(end))) ++end;
        r.first = end;
    }
}

bool starts_with(const Passage& p, TokenRange r, std::uint32_t form) {
    return !r.empty() && p.token(r.first).form == form;
}

bool mostly_quoted(const Passage& p, TokenRange r) { return !r.empty() && p.quoted(r.first) && p.quoted(r.last - 1); }

std::string_view verb_rule(const Passage& p, const Proposal& q) {
    const bool source_after = !q.source.empty() && q.source.first >= q.cue.last;
    if (is_passive(p, q.head)) return source_after ? "passive-by" : "passive";
    const bool quote = mostly_quoted(p, q.left) || (q.left.empty() && mostly_quoted(p, q.right));
    if (!q.left.empty() && !q.right.empty()) return quote ? "interrupted-quote" : "interrupted-clause";
    if (!q.left.empty()) {
        if (q.source.empty()) return quote ? "cue-quote" : "cue-clause";
        if (quote) return source_after ? "quote-cue-subject" : "quote-subject-cue";
        return source_after ? "clause-cue-subject" : "clause-subject-cue";
    }
    if (quote) return q.source.empty() ? "cue-quote" : "subject-cue-quote";
    const Tag opener = p.tag(q.right.first);
    const bool that = q.right.first > 0 && p.token(q.right.first - 1).form == lemma_hash("that");
    if (that) return q.source.empty() ? "cue-that" : "subject-cue-that";
    if (opener == Tag::to) return q.source.empty() ? "cue-infinitive" : "subject-cue-infinitive";
    if (opener == Tag::wh_word || starts_with(p, q.right, lemma_hash("whether")))
        return q.source.empty() ? "cue-question" : "subject-cue-question";
    if (q.source.empty()) return "cue-clause";
    return p.verb_groups(q.right.first, q.right.last) != 0 ? "subject-cue-clause" : "subject-cue-object";
}

}  // namespace

std::string_view rule_of(const Passage& p, const Proposal& q) {
    const TokenSyntax& head = p.token(q.head);
    if (starts_with(p, q.cue, lemma_hash("according"))) return "according-to";
    if (head.form == lemma_hash("citing") || head.form == lemma_hash("quoting")) return "citing";
    if (starts_with(p, q.cue, lemma_hash("as")) && head.tag == Tag::gerund) return "as-saying";
    if (head.tag == Tag::colon) return "colon";
    if (grammar::verb_tags.contains(head.tag)) return verb_rule(p, q);
    if (head.tag == Tag::noun || head.tag == Tag::name) {
        const bool that =
            !q.right.empty() && q.right.first > 0 && p.token(q.right.first - 1).form == lemma_hash("that");
        return that ? "noun-cue-that" : "noun-cue";
    }
    return "other-cue";
}

Attribution to_attribution(const Passage& p, const Proposal& q) {
    Attribution a;
    a.head = q.head;
    a.cue = q.cue;
    a.source = q.source;
    a.attitude = p.evidence[q.head].attitude;
    a.confidence = q.confidence;
    a.rule = rule_of(p, q);
    add_fragments(p, q.left, a);
    add_fragments(p, q.right, a);
    return a;
}

}  // namespace saidso::resolve
