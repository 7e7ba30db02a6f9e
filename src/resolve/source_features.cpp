// Features of a source's edges and span.
#include "resolve/attribution_features.hpp"

namespace saidso::resolve {
namespace {

// Where a source's edge lies relative to the cue.
struct Place {
    Place(const Passage& p, const CueContext& c, std::uint32_t edge)
        : right(edge >= c.cue.last),
          gap(right ? edge - c.cue.last : c.cue.first - edge),
          verb_groups(at_most(3, right ? p.verb_groups(c.cue.last, edge) : p.verb_groups(edge, c.cue.first))),
          commas(at_most(3, right ? p.commas(c.cue.last, edge) : p.commas(edge, c.cue.first))) {}
    bool right;
    std::uint32_t gap;
    std::uint32_t verb_groups;
    std::uint32_t commas;
};

}  // namespace

void source_start_features(const Passage& p, const CueContext& c, std::uint32_t start, Features& f) {
    f.start(5);
    const SentenceView v(p, c.head);
    const std::int64_t s = start;
    const Around start_at(v, s);
    const Place at(p, c, start);
    const std::uint64_t side = flag(at.right);
    const std::uint64_t lemma = p.token(c.head).lemma;
    const bool chunk = p.noun_chunk_begins(start);
    f.add(1, side, code(start_at.before.tag), code(start_at.here.tag));
    f.add(2, side, start_at.before.lemma, code(start_at.here.tag));
    f.add(3, side, start_at.here.lemma);
    f.add(4, side, bucket(at.gap));
    f.add(5, side * 2 + flag(chunk), at.verb_groups, at.commas);
    f.add(6, side, code(start_at.here.tag), code(start_at.after.tag));
    f.add(8, side * 2 + flag(c.passive), start_at.before.lemma);
    f.add(10, side, p.quoted(start), p.quoted(c.head));
    f.add(11, side, start == v.range.first, code(start_at.here.tag));
    f.add(12, side * 2 + flag(chunk), at.verb_groups, code(start_at.before.tag));
    f.add(13, side, bucket(at.gap), lemma);
    f.add(18, chunk ? p.chunk_head(start).lemma : 0, side);
    f.add(19, chunk ? p.chunk_head(start).noun_class : 0, side, code(start_at.here.tag));
    if (at.right) {
        const std::uint32_t last = c.cue.last - 1;
        f.add(24, at.gap == 0, lemma);
        f.add(25, at.gap == 0, v.lemma(last));
        f.add(26, bucket(at.gap), v.lemma(last));
        f.add(27, at.gap == 0, v.tag(std::int64_t{c.cue.first} - 1), code(start_at.here.tag));
        return;
    }
    std::uint32_t next = chunk ? p.token(start).chunk.last : start;
    while (next < c.cue.first && p.tag(next) == Tag::adverb) ++next;
    f.add(20, next >= c.cue.first, chunk, code(start_at.before.tag));
    f.add(21, code(start_at.here.tag), p.article.token(start).has(lex::capital), at.verb_groups);
}

void source_end_features(const Passage& p, const CueContext& c, std::uint32_t end, Features& f) {
    f.start(6);
    const SentenceView v(p, c.head);
    const std::int64_t e = end;
    const Around end_at(v, e);
    const Place at(p, c, end > c.cue.last ? end : std::min(end, c.cue.first));
    const std::uint64_t side = flag(at.right);
    const std::uint64_t lemma = p.token(c.head).lemma;
    const bool chunk = p.noun_chunk_ends(end);
    const std::uint64_t between = at.verb_groups * 4 + at.commas;
    f.add(1, side, code(end_at.before.tag), code(end_at.here.tag));
    f.add(2, side, code(end_at.before.tag), end_at.here.lemma);
    f.add(3, side, end_at.before.lemma);
    f.add(4, side, bucket(at.gap));
    f.add(5, side * 2 + flag(chunk), at.verb_groups, at.commas);
    f.add(6, side, code(end_at.here.tag), code(end_at.after.tag));
    f.add(8, side, p.quoted(end - 1), v.quoted(e));
    f.add(10, side * 2 + flag(chunk), between, code(end_at.here.tag));
    f.add(11, side, p.token(end - 1).noun_class, code(end_at.here.tag));
    f.add(13, side, bucket(at.gap), lemma);
    f.add(14, side, end == v.range.last || p.tag(end) == Tag::full_stop, at.verb_groups);
    if (at.right) {
        f.add(20, code(end_at.here.tag), code(end_at.after.tag), code(end_at.after2.tag));
        return;
    }
    const std::uint64_t tags = at.gap <= 4 ? tag_sequence(p, end, c.cue.first) : 7;
    f.add(15, tags, chunk);
    f.add(16, tags, code(end_at.before.tag));
    f.add(17, code(end_at.here.tag), v.tag(std::int64_t{c.cue.first} - 1), at.verb_groups);
}

void source_span_features(const Passage& p, const CueContext& c, TokenRange span, Features& f) {
    f.start(7);
    const SentenceView v(p, c.head);
    const std::int64_t s = span.first;
    const Around start_at(v, s);
    const std::int64_t e = span.last;
    const Around end_at(v, e);
    const bool right = span.first >= c.cue.last;
    const std::uint64_t side = flag(right);
    const std::uint32_t groups = at_most(2, p.verb_groups(span.first, span.last));
    const std::uint32_t commas = at_most(3, p.commas(span.first, span.last));
    const std::uint32_t between =
        right ? at_most(2, p.verb_groups(c.cue.last, span.first)) : at_most(3, p.verb_groups(span.last, c.cue.first));
    const std::uint64_t whole_chunk = flag(p.noun_chunk_begins(span.first) && p.token(span.first).chunk == span);
    f.add(1, side, bucket(span.size()));
    f.add(2, span.size() <= 6 ? tag_sequence(p, span.first, span.last) : 7, side);
    f.add(4, groups, commas, code(end_at.here.tag));
    f.add(6, whole_chunk, side, code(start_at.here.tag));
    f.add(8, at_most(2, p.strong(span.first, span.last)), groups, commas);
    f.add(9, between, groups, commas);
    bool of = false;
    bool conjunction = false;
    for (std::uint32_t i = span.first; i < span.last; ++i) {
        of = of || p.token(i).form == grammar::lemma_hash("of");
        conjunction = conjunction || p.tag(i) == Tag::conjunction;
    }
    f.add(12, of, conjunction, code(end_at.here.tag));
}

void no_source_features(const Passage& p, const CueContext& c, Features& f) {
    f.start(8);
    const SentenceView v(p, c.head);
    const TokenSyntax& t = p.token(c.head);
    const std::int64_t first = c.cue.first;
    const std::int64_t last = c.cue.last;
    const std::uint64_t precedes = what_precedes(p, c.cue.first, v.range.first);
    bool by = false;
    constexpr std::uint32_t window = 40;
    for (std::uint32_t i = c.cue.last - 1; i < std::min(v.range.last, c.cue.last + window); ++i)
        by = by || p.token(i).form == grammar::lemma_hash("by");
    f.add(0);
    f.add(1, t.lemma);
    f.add(2, c.passive);
    f.add(3, c.passive, t.lemma);
    f.add(4, precedes);
    f.add(5, code(t.tag), precedes);
    f.add(6, v.tag(first - 1));
    f.add(7, v.tag(first), v.tag(first - 1));
    f.add(8, c.cue.first == v.range.first);
    f.add(9, v.tag(last));
    f.add(10, v.lemma(last - 1));
    f.add(11, v.lemma(last), c.passive);
    f.add(12, code(t.tag), v.lemma(first));
    f.add(13, v.lemma(first - 1));
    f.add(14, by, c.passive);
    f.add(15, bucket(c.cue.first - v.range.first));
}

}  // namespace saidso::resolve
