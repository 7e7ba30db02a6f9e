// Features of a cue's head and span.
#include "resolve/attribution_features.hpp"

namespace saidso::resolve {
namespace {

constexpr std::uint8_t likely_prior = 3;

std::uint64_t level(const Evidence& e) { return std::max(e.prior, e.listed) * 8U + e.listed; }

// The nearest unquoted likely cue on one side of a head.
struct Neighbour {
    std::uint32_t distance = 99;
    std::uint8_t best = 0;  // strongest prior on that side
    std::uint32_t token = absent;
};

Neighbour likely_cue(const Passage& p, std::uint32_t from, std::uint32_t to, std::uint32_t head) {
    constexpr std::uint32_t window = 40;
    Neighbour n;
    const bool leftwards = to <= head;
    const std::uint32_t count = std::min(window, to - from);
    for (std::uint32_t k = 0; k < count; ++k) {
        const std::uint32_t i = leftwards ? to - 1 - k : from + k;
        const Evidence& e = p.evidence[i];
        const std::uint8_t strength = std::max(e.prior, e.listed);
        if (e.quotation != 0 || strength < likely_prior) continue;
        if (n.token == absent) n.token = i;
        if (n.distance == 99) n.distance = k + 1;
        n.best = std::max(n.best, strength);
    }
    return n;
}

void word_features(const SentenceView& v, std::int64_t h, const TokenSyntax& t, std::uint64_t e, Features& f) {
    const Around around(v, h);
    const std::uint64_t tag = code(t.tag);
    f.add(0);
    f.add(1, t.lemma, tag);
    f.add(2, t.form);
    for (std::int64_t k = -3; k <= 3; ++k) {
        if (k == 0) continue;
        f.add(static_cast<unsigned>(10 + k), v.lemma(h + k));
        f.add(static_cast<unsigned>(20 + k), v.tag(h + k), tag);
    }
    f.add(30, t.lemma, around.after.lemma);
    f.add(31, around.before.lemma, t.lemma);
    f.add(32, t.lemma, code(around.after.tag));
    f.add(33, t.lemma, code(around.before.tag));
    f.add(34, code(around.before.tag), tag, code(around.after.tag));
    f.add(35, tag, code(around.after.tag), code(around.after2.tag));
    f.add(36, code(around.before2.tag), code(around.before.tag), tag);
    f.add(37, t.lemma, code(around.after.tag), code(around.after2.tag));
    f.add(38, around.before.lemma, t.lemma, around.after.lemma);
    f.add(39, t.lemma, around.after.lemma, around.after2.lemma);
    f.add(41, t.verb_class, tag);
    f.add(42, t.noun_class, tag);
    f.add(43, t.verb_class * 64U + t.noun_class, tag, code(around.after.tag));
    f.add(44, e, tag);
    f.add(5, e, tag, code(around.after.tag));
    f.add(6, e, tag, code(around.before.tag));
}

void complement_features(const Passage& p, std::uint32_t head, TokenRange sentence, std::uint64_t e, Features& f) {
    const TokenSyntax& t = p.token(head);
    const std::uint64_t follows = what_follows(p, p.group_of(head).last, sentence.last);
    const std::uint64_t precedes = what_precedes(p, head, sentence.first);
    f.add(46, e, follows);
    f.add(47, e, precedes);
    f.add(48, t.lemma, follows);
    f.add(49, t.lemma, precedes);
    f.add(50, follows, precedes, code(t.tag));
    f.add(51, t.verb_class, follows, code(t.tag));
    f.add(52, t.verb_class, precedes, code(t.tag));
    f.add(53, t.noun_class, follows, code(t.tag));
    f.add(54, p.quoted(head), t.lemma);
    f.add(55, p.quoted(head), e);
    f.add(7, e, follows, precedes);
}

void neighbour_features(const Passage& p, std::uint32_t head, TokenRange sentence, std::uint64_t e, Features& f) {
    const TokenSyntax& t = p.token(head);
    const Neighbour l = likely_cue(p, sentence.first, head, head);
    const Neighbour r = likely_cue(p, head + 1, sentence.last, head);
    const std::uint64_t left_lemma = l.token == absent ? 0 : p.token(l.token).lemma;
    f.add(56, l.best, r.best, e * 2 + flag(p.quoted(head)));
    f.add(57, l.best, bucket(l.distance), e);
    f.add(58, r.best, bucket(r.distance), e);
    f.add(59, left_lemma, e);
    f.add(61, r.token == absent ? 0 : p.token(r.token).lemma, e);
    f.add(62, l.best, r.best, t.lemma);
    if (l.token == absent) return;
    f.add(60, left_lemma, p.token(l.token + 1).lemma, e);
    const std::uint64_t follows = what_follows(p, l.token + 1, sentence.last);
    const std::uint64_t strength = level(p.evidence[l.token]);
    f.add(63, follows, strength, e);
    f.add(64, follows, strength * 32 + bucket(l.distance), head > 0 ? code(p.tag(head - 1)) : 0);
    bool conjunction = false;
    for (std::uint32_t i = l.token + 1; i < head; ++i) conjunction = conjunction || p.tag(i) == Tag::conjunction;
    f.add(65, strength, flag(conjunction) * 2 + flag(p.commas(l.token, head) != 0), e);
    f.add(66, p.verb_groups(l.token + 1, head), strength, e);
}

void quotation_features(const Passage& p, std::uint32_t head, TokenRange sentence, std::uint64_t e, Features& f) {
    const TokenSyntax& t = p.token(head);
    const auto marks = [&p](std::uint32_t from, std::uint32_t to) {
        return p.evidence[to].quotes_before != p.evidence[from].quotes_before;
    };
    const std::uint32_t first = sentence.first;
    const bool before = p.quoted(first) || marks(first, head);
    const bool after = p.quoted(sentence.last - 1) || marks(head + 1, sentence.last);
    const bool previous = first > 0 && p.quoted(first - 1);
    const std::uint64_t pattern =
        flag(before) + 2 * flag(after) + 4 * flag(p.quoted(head)) + 8 * flag(p.quoted(first)) + 16 * flag(previous);
    f.add(67, pattern, e);
    f.add(68, pattern, code(t.tag), what_precedes(p, head, first));
    f.add(69, t.lemma, pattern);
}

void phrase_features(const Passage& p, const SentenceView& v, std::uint32_t head, std::uint64_t e, Features& f) {
    const TokenSyntax& t = p.token(head);
    const TokenRange group = p.group_of(head);
    const std::uint64_t tags = tag_sequence(p, group.first, group.last);
    f.add(70, tags, e);
    f.add(71, tags, head - group.first, t.lemma);
    f.add(72, v.lemma(group.first), t.lemma);
    std::uint32_t subject = group.first;
    while (subject > v.range.first && p.tag(subject - 1) == Tag::adverb) --subject;
    if (subject > v.range.first && p.token(subject - 1).in(grammar::Chunk::noun)) {
        const TokenSyntax& s = p.token(subject - 1);
        f.add(73, s.lemma);
        f.add(74, s.noun_class, code(s.tag), e);
        f.add(75, s.noun_class, code(s.tag), t.lemma);
    }
    if (group.last < v.range.last && p.token(group.last).in(grammar::Chunk::noun)) {
        const std::uint32_t object = p.token(group.last).chunk.last - 1;
        f.add(76, p.token(object).lemma, t.lemma);
        f.add(77, p.token(object).noun_class, t.lemma);
        f.add(78, level(p.evidence[object]), e);
        f.add(79, v.lemma(object + 1), t.lemma);
        f.add(80, v.tag(object + 1), code(p.tag(object)), e);
    }
    f.add(81, bucket(head - v.range.first), e);
    f.add(82, bucket(v.range.last - 1 - head), e);
    f.add(84, t.in(grammar::Chunk::noun) ? 1 + flag(t.chunk.last == head + 1) : 0, code(t.tag), e);
    f.add(85, p.token(v.range.first).lemma, e);
}

}  // namespace

void head_features(const Passage& p, std::uint32_t head, Features& f) {
    f.start(1);
    const SentenceView v(p, head);
    const std::uint64_t e = level(p.evidence[head]);
    word_features(v, head, p.token(head), e, f);
    complement_features(p, head, v.range, e, f);
    neighbour_features(p, head, v.range, e, f);
    quotation_features(p, head, v.range, e, f);
    phrase_features(p, v, head, e, f);
}

void cue_start_features(const Passage& p, std::uint32_t head, std::uint32_t start, Features& f) {
    f.start(2);
    const SentenceView v(p, head);
    const TokenSyntax& t = p.token(head);
    const std::int64_t s = start;
    const Around start_at(v, s);
    const std::uint32_t length = head - start;
    const std::uint64_t tags = tag_sequence(p, start, head + 1);
    f.add(1, code(start_at.before.tag), code(start_at.here.tag));
    f.add(2, start_at.before.lemma, code(start_at.here.tag));
    f.add(3, start_at.here.lemma, length);
    f.add(4, length, t.in(grammar::Chunk::verb) ? start - t.chunk.first + 8 : 99, code(t.tag));
    f.add(5, t.lemma, length);
    f.add(6, tags);
    f.add(7, tags, code(start_at.before.tag));
    f.add(8, t.lemma, start_at.here.lemma);
}

void cue_end_features(const Passage& p, std::uint32_t head, std::uint32_t end, Features& f) {
    f.start(3);
    const SentenceView v(p, head);
    const TokenSyntax& t = p.token(head);
    const std::int64_t e = end;
    const Around end_at(v, e);
    const std::uint32_t length = end - 1 - head;
    const std::uint64_t tags = tag_sequence(p, head, end);
    const std::uint64_t follows = what_follows(p, end, v.range.last);
    std::uint64_t lemmas = 0;
    for (std::uint32_t i = head + 1; i < end; ++i) lemmas = lemmas * 131 + p.token(i).lemma;
    f.add(1, code(end_at.before.tag), code(end_at.here.tag), at_most(2, length));
    f.add(2, end_at.before.lemma, code(end_at.here.tag), at_most(2, length));
    f.add(3, code(end_at.before.tag), end_at.here.lemma, at_most(2, length));
    f.add(4, length, code(t.tag));
    f.add(5, t.lemma, length);
    f.add(6, tags);
    f.add(7, tags, code(end_at.here.tag));
    f.add(8, t.lemma, end_at.before.lemma);
    f.add(9, t.lemma, end_at.here.lemma);
    f.add(13, lemmas);
    f.add(15, end < v.range.last && p.token(end).in(grammar::Chunk::noun) && p.token(end).chunk.first < end, length);
    f.add(16, end_at.before.lemma, end_at.here.lemma);
    f.add(17, code(end_at.before.tag), code(end_at.here.tag), code(end_at.after.tag));
    bool preposition = false;
    for (std::uint32_t i = head + 1; i < end; ++i) preposition = preposition || p.tag(i) == Tag::preposition;
    f.add(19, follows, t.lemma);
}

void cue_span_features(const Passage& p, std::uint32_t head, TokenRange span, Features& f) {
    f.start(4);
    f.add(1, head - span.first, span.last - 1 - head);
    f.add(2, tag_sequence(p, span.first, span.last));
    f.add(3, p.token(head).lemma, head - span.first, span.last - 1 - head);
}

}  // namespace saidso::resolve
