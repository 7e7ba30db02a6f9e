// Features of a content fragment's edges and span, left or right of the cue.
#include "resolve/attribution_features.hpp"

namespace saidso::resolve {
namespace {

unsigned group(unsigned base, Side side) { return base + (side == Side::right ? 10 : 0); }

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

// How many sentences and blocks lie between token i and the cue.
std::uint64_t reach(const Passage& p, const CueContext& c, std::uint32_t i) {
    const std::uint32_t blocks = distance(p.block(i), p.block(c.head));
    return at_most(5, distance(p.sentence_of(i), p.sentence_of(c.head))) * 4 + at_most(2, blocks);
}

// Whether a quotation mark right before `start` opens the quotation that start stands in.
bool opens_quotation(const Passage& p, std::uint32_t start) {
    return start > 0 && p.quoted(start) && p.tag(start - 1) == Tag::quote &&
           p.quotation(start - 1) == p.quotation(start);
}

// Whether the quotation of the token before `end` is closed among the marks after it.
bool closes_quotation(const Passage& p, std::uint32_t end) {
    const std::uint32_t quotation = p.quotation(end - 1);
    if (quotation == 0) return false;
    const auto count = static_cast<std::uint32_t>(p.syntax.size());
    for (std::uint32_t i = end; i < std::min(count, end + 3) && !p.is_word(i); ++i)
        if (p.tag(i) == Tag::quote && p.quotation(i) == quotation) return true;
    return false;
}

// Where the left content must end: at the source before the cue, or at the cue.
std::uint32_t left_limit(const CueContext& c) {
    return !c.source.empty() && c.source.first < c.cue.first ? c.source.first : c.cue.first;
}

// 0: no source, 1: before the cue, 2: after it
std::uint64_t source_side(const CueContext& c) { return c.source.empty() ? 0 : c.source.first < c.cue.first ? 1 : 2; }

// The words between two places, without those of the source, which count as one mark.
struct Gap {
    Gap(const Passage& p, std::uint32_t from, std::uint32_t to, TokenRange source) {
        constexpr std::uint32_t window = 60;
        for (std::uint32_t i = from; i < std::min(to, from + window); ++i) {
            if (source.contains(i)) {
                if (i == source.first) tags = tags * 131 + 100;
                continue;
            }
            if (p.is_word(i)) ++words;
            if (words <= 4) tags = tags * 131 + code(p.tag(i));
        }
        if (words > 4) tags = 7;
    }
    std::uint32_t words = 0;
    std::uint64_t tags = 0;
};

bool has_quotation_mark(const Passage& p, std::uint32_t from, std::uint32_t to) {
    return to > from && p.evidence[to].quotes_before != p.evidence[from].quotes_before;
}

void right_start_features(const Passage& p, const CueContext& c, std::uint32_t start, Features& f) {
    const SentenceView v(p, start);
    const std::uint64_t last_lemma = p.token(c.cue.last - 1).lemma;
    const bool source_before = c.source.first >= c.cue.last && c.source.last <= start && !c.source.empty();
    const Gap gap(p, c.cue.last, start, source_before ? c.source : TokenRange{});
    const std::uint64_t words = bucket(gap.words);
    const std::uint64_t x = reach(p, c, start);
    const bool opens = opens_quotation(p, start);
    const SentenceView cue_view(p, c.head);
    f.add(13, words, source_before, x);
    f.add(14, gap.tags);
    f.add(18, last_lemma, v.tag(start), words);
    f.add(19, bucket(start - c.cue.last), opens, v.tag(start));
    f.add(22, cue_view.lemma(c.cue.last), words);
    f.add(23, c.passive, words);
    if (start > c.cue.last) {
        f.add(25, at_most(3, p.verb_groups(c.cue.last, start)), opens, x);
        f.add(26, at_most(2, p.strong(c.cue.last, start)), opens, x);
    }
}

void left_start_features(const Passage& p, const CueContext& c, std::uint32_t start, Features& f) {
    const SentenceView v(p, start);
    const std::int64_t s = start;
    const Around start_at(v, s);
    const std::uint32_t limit = left_limit(c);
    const std::uint32_t groups = at_most(3, p.verb_groups(start, limit));
    const std::uint64_t x = reach(p, c, start);
    const bool opens = opens_quotation(p, start);
    const bool first = start == v.range.first;
    f.add(13, bucket(limit > start ? limit - start : 0), x);
    f.add(14, groups, code(start_at.before.tag), x);
    f.add(15, start_at.before.lemma, groups, x);
    f.add(17, c.passive, code(start_at.before.tag) * 256 + code(start_at.here.tag), groups);
    f.add(18, at_most(3, p.strong(start, limit)), x, opens);
    f.add(20, source_side(c), code(start_at.before.tag));
    f.add(21, source_side(c) == 2, first, x);
    if (x != 0 && start > 0) {
        f.add(22, p.quoted(start - 1), p.quoted(start), x);
        f.add(23, limit > start && p.quotation(start) != 0 && p.quotation(start) == p.quotation(limit - 1), x, opens);
    }
    const bool same = p.quoted(start) && limit > 0 && p.quotation(start) == p.quotation(limit - 1);
    f.add(24, same, opens, x);
    f.add(25, limit > 0 && p.quoted(limit - 1), limit > 1 && p.quoted(limit - 2), code(start_at.before.tag));
}

// What comes after a right fragment that ends with its sentence.
void next_sentence_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint32_t next,
                            std::uint64_t x, bool closes, Features& f) {
    const SentenceView v(p, end - 1);
    bool opens = false;
    bool whole = false;
    std::uint8_t certainty = 0;
    if (next != absent) {
        const TokenRange range = p.sentence(next);
        constexpr std::uint32_t window = 60;
        opens = whole = p.quoted(range.first);
        for (std::uint32_t i = range.first; i < std::min(range.last, range.first + window); ++i) {
            if (!p.is_word(i)) continue;
            if (!p.quoted(i)) {
                whole = false;
                certainty = std::max(certainty, p.evidence[i].certainty);
            }
        }
    }
    const std::uint64_t new_block = next == absent ? 2 : flag(p.block(next) != p.block(end - 1));
    f.add(20, x, flag(opens) * 2 + flag(whole), new_block * 4 + flag(p.quoted(end - 1)) * 2 + flag(closes));
    f.add(21, whole, certainty, new_block * 64 + x);
    f.add(22, next != absent && p.quotation(next) != 0 && p.quotation(next) == p.quotation(end - 1), x,
          p.token(c.head).lemma);
    f.add(26, v.lemma(std::int64_t{v.range.last} - 1), opens, certainty);
}

void right_end_features(const Passage& p, const CueContext& c, std::uint32_t end, bool at_sentence_end, std::uint64_t x,
                        bool closes, Features& f) {
    const SentenceView v(p, end - 1);
    const std::int64_t e = end;
    const Around end_at(v, e);
    if (at_sentence_end) {
        const std::uint32_t sentence = p.sentence_of(end - 1) + 1;
        const auto& all = p.article.segments.sentences;
        next_sentence_features(p, c, end, sentence < all.size() ? all[sentence].tokens.first : absent, x, closes, f);
    }
    const std::uint32_t groups = at_most(3, p.verb_groups(c.cue.last, end));
    f.add(23, bucket(end - c.cue.last), code(end_at.here.tag));
    f.add(24, !c.source.empty() && c.source.first >= end, c.source.first == end, code(end_at.here.tag));
    f.add(25, groups, code(end_at.here.tag), code(end_at.after.tag));
    f.add(29, p.token(c.cue.last - 1).lemma, code(end_at.here.tag), at_sentence_end);
}

void left_end_features(const Passage& p, const CueContext& c, std::uint32_t end, std::uint64_t x, bool closes,
                       Features& f) {
    const SentenceView v(p, end - 1);
    const std::uint32_t limit = left_limit(c);
    const Gap gap(p, end, limit, {});
    const std::uint64_t words = bucket(gap.words);
    f.add(20, words, x);
    f.add(21, gap.tags);
    f.add(23, c.passive, words, v.tag(end));
    f.add(24, v.lemma(end), words, x);
    f.add(25, source_side(c), words, x);
    f.add(26, closes, words, x);
    f.add(27, p.verb_groups(end, limit), gap.words > 0, v.tag(end));
}

}  // namespace

void content_start_features(const Passage& p, const CueContext& c, Side side, std::uint32_t start, Features& f) {
    f.start(group(9, side));
    const SentenceView v(p, start);
    const std::int64_t s = start;
    const Around start_at(v, s);
    const std::uint64_t lemma = p.token(c.head).lemma;
    const std::uint64_t x = reach(p, c, start);
    const bool opens = opens_quotation(p, start);
    const TokenSyntax& t = p.token(start);
    const bool inside = !t.chunk.empty() && t.chunk.first < start;
    f.add(0, x);
    f.add(1, code(start_at.before.tag), code(start_at.here.tag), x);
    f.add(2, start_at.before.lemma, code(start_at.here.tag));
    f.add(3, start_at.here.lemma, x);
    f.add(4, start_at.here.lemma, lemma);
    f.add(6, p.quoted(start), opens, x);
    f.add(7, flag(p.quoted(start)) * 2 + flag(opens), lemma);
    f.add(8, code(start_at.here.tag), code(start_at.after.tag));
    f.add(10, start == v.range.first, x, opens);
    f.add(11, inside ? 0 : static_cast<std::uint64_t>(t.chunk_kind), code(start_at.before.tag));
    f.add(12, inside, static_cast<std::uint64_t>(t.chunk_kind));
    if (side == Side::right)
        right_start_features(p, c, start, f);
    else
        left_start_features(p, c, start, f);
}

void content_end_features(const Passage& p, const CueContext& c, Side side, std::uint32_t end, Features& f) {
    f.start(group(10, side));
    const SentenceView v(p, end - 1);
    const std::int64_t e = end;
    const Around end_at(v, e);
    const TokenSyntax& t = p.token(end - 1);
    const std::uint64_t lemma = p.token(c.head).lemma;
    const std::uint64_t x = reach(p, c, end - 1);
    std::uint32_t next = end;
    while (next < v.range.last && !p.is_word(next)) ++next;
    const bool at_end = next >= v.range.last;
    const bool closes = closes_quotation(p, end);
    std::uint8_t certainty = 0;
    for (std::uint32_t i = next; i < std::min(v.range.last, next + 4); ++i)
        certainty = std::max(certainty, p.evidence[i].certainty);
    const std::uint32_t strong = at_end ? 0 : at_most(2, p.strong(end, v.range.last));
    const std::uint32_t groups = at_end ? 0 : at_most(3, p.verb_groups(end, v.range.last));
    const std::uint64_t kind = static_cast<std::uint64_t>(t.chunk_kind);
    f.add(0, x, at_end);
    f.add(1, code(end_at.before.tag), code(end_at.here.tag), at_end);
    f.add(3, end_at.before.lemma, code(end_at.here.tag));
    f.add(4, code(end_at.before.tag), end_at.here.lemma);
    f.add(5, at_end, flag(p.quoted(end - 1)) * 4 + flag(p.quoted(end)) * 2 + flag(closes), x);
    f.add(6, code(end_at.here.tag), code(end_at.after.tag), code(end_at.after2.tag));
    f.add(7, t.chunk.last > end ? kind : 0, code(end_at.here.tag));
    f.add(8, p.noun_chunk_ends(end), code(end_at.here.tag));
    f.add(10, certainty, code(end_at.here.tag), flag(p.quoted(end - 1)) * 2 + flag(closes));
    f.add(11, strong, groups, code(end_at.here.tag));
    f.add(12, bucket(v.range.last > end ? v.range.last - end : 0), code(end_at.here.tag));
    f.add(13, lemma, at_end, closes);
    f.add(16, end_at.here.lemma, strong, groups);
    if (side == Side::right)
        right_end_features(p, c, end, at_end, x, closes, f);
    else
        left_end_features(p, c, end, x, closes, f);
}

void content_span_features(const Passage& p, const CueContext& c, Side side, TokenRange span, Features& f) {
    f.start(group(11, side));
    const SentenceView v(p, span.first);
    const SentenceView w(p, span.last - 1);
    const std::int64_t s = span.first;
    const Around start_at(v, s);
    const std::int64_t e = span.last;
    const Around end_at(w, e);
    const std::uint32_t sentences = at_most(5, p.sentence_of(span.last - 1) - p.sentence_of(span.first));
    const std::uint32_t groups = at_most(3, p.verb_groups(span.first, span.last));
    const std::uint32_t strong = at_most(3, p.strong(span.first, span.last));
    std::uint32_t next = span.last;
    while (next < w.range.last && !p.is_word(next)) ++next;
    const bool at_end = next >= w.range.last;
    const bool same = p.quoted(span.first) && p.quotation(span.first) == p.quotation(span.last - 1);
    const std::uint64_t quotes = flag(p.quoted(span.first)) * 16 + flag(opens_quotation(p, span.first)) * 8 +
                                 flag(p.quoted(span.last - 1)) * 4 + flag(closes_quotation(p, span.last)) * 2 +
                                 flag(same);
    f.add(1, quotes, at_end, at_most(2, sentences));
    f.add(3, bucket(span.size()), at_end);
    f.add(7, code(start_at.here.tag), code(end_at.before.tag), code(end_at.here.tag));
    f.add(9, strong, at_end, groups);
    f.add(14, sentences, quotes);
    f.add(17, span.overlaps(c.source));
    f.add(18, p.noun_chunk_begins(span.first) && p.token(span.first).chunk == span, code(start_at.here.tag),
          code(end_at.here.tag));
}

void no_content_features(const Passage& p, const CueContext& c, Side side, Features& f) {
    f.start(group(12, side));
    const SentenceView v(p, c.head);
    const TokenSyntax& t = p.token(c.head);
    const std::uint32_t first = v.range.first;
    const std::uint32_t last = v.range.last;
    const std::uint64_t follows = what_follows(p, c.cue.last, last);
    const std::uint32_t after = c.source.first >= c.cue.last && !c.source.empty() ? c.source.last : c.cue.last;
    const std::uint32_t limit = left_limit(c);
    const std::int64_t z = limit;
    const std::uint64_t rest = bucket(last - std::min(after, last));
    const bool quoted_before = first > 0 && p.quoted(first - 1);
    const auto& sentences = p.article.segments.sentences;
    const std::uint32_t next = p.sentence_of(c.head) + 1;
    const bool quoted_after = next < sentences.size() && p.quoted(sentences[next].tokens.first);
    const std::uint64_t blocks = next < sentences.size() ? flag(sentences[next].block != p.block(c.head)) : 2;
    f.add(0);
    f.add(1, t.lemma);
    f.add(2, t.lemma, follows);
    f.add(3, follows);
    f.add(4, what_precedes(p, c.cue.first, first));
    f.add(5, c.passive, follows);
    f.add(6, source_side(c), follows);
    f.add(7, source_side(c), bucket(limit - first));
    f.add(8, rest, t.lemma);
    f.add(9, rest, v.tag(after), code(t.tag));
    f.add(10, v.lemma(std::int64_t{c.cue.last} - 1));
    f.add(11, v.lemma(std::int64_t{c.cue.last} - 1), follows);
    f.add(12, v.tag(z - 1), v.tag(z - 2), v.tag(z - 3));
    f.add(13, v.lemma(z - 1), v.quoted(z - 1), rest);
    f.add(14, z > first && p.quoted(first), v.quoted(z - 1), t.lemma);
    f.add(15, t.lemma, v.tag(z - 1));
    f.add(16, t.lemma, v.tag(after));
    f.add(17, v.lemma(after), v.tag(z - 1));
    f.add(18, c.passive, t.lemma);
    f.add(19, quoted_before, limit == first, rest);
    f.add(20, t.lemma, quoted_before, limit == first);
    f.add(21, quoted_after, blocks, rest);
    f.add(22, v.tag(std::int64_t{last} - 1), quoted_after, t.lemma);
    f.add(23, t.verb_class, follows, v.tag(z - 1));
    const bool right_marks = has_quotation_mark(p, after, last) || p.quoted(last - 1);
    const bool left_marks = has_quotation_mark(p, first, limit) || p.quoted(first);
    f.add(24, right_marks, left_marks, follows);
    f.add(25, flag(right_marks) * 2 + flag(left_marks), t.lemma, rest);
}

}  // namespace saidso::resolve
