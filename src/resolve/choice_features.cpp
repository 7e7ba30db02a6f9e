// Features of whole proposals: do the parts fit, is it accepted, does it fit beside the others.
#include "resolve/attribution_features.hpp"

namespace saidso::resolve {
namespace {

std::uint64_t score_step(float log_probability) {
    constexpr std::array<float, 6> limits = {-0.05F, -0.2F, -0.5F, -1, -2, -4};
    std::uint64_t step = 0;
    while (step < limits.size() && log_probability <= limits[step]) ++step;
    return step;
}

std::uint64_t probability_step(float probability) {
    constexpr std::array<float, 8> limits = {0.1F, 0.2F, 0.35F, 0.5F, 0.65F, 0.8F, 0.9F, 0.97F};
    std::uint64_t step = 1;
    for (const float limit : limits) step += probability > limit ? 1 : 0;
    return step;
}

// Proposals further apart have nothing to do with each other.
bool is_near(const Proposal& a, const Proposal& b) {
    constexpr std::uint32_t reach = 150;
    return a.head < b.head + reach && b.head < a.head + reach;
}

bool overlap(TokenRange a, TokenRange b) { return !a.empty() && !b.empty() && a.overlaps(b); }

struct Part {
    TokenRange range;
    std::uint64_t role;
};

// The parts that are there, in text order.
struct Parts {
    explicit Parts(const Proposal& q) {
        add({q.cue, 1});
        add({q.source, 2});
        add({q.left, 3});
        add({q.right, 4});
    }
    void add(const Part& part) {
        if (part.range.empty()) return;
        std::uint32_t i = count++;
        for (; i > 0 && list[i - 1].range.first > part.range.first; --i) list[i] = list[i - 1];
        list[i] = part;
    }
    std::array<Part, 4> list{};
    std::uint32_t count = 0;
};

// 3 where there is no fragment
std::uint64_t quote_pattern(const Passage& p, TokenRange r) {
    return r.empty() ? 3 : flag(p.quoted(r.first)) + flag(p.quoted(r.last - 1)) * 4;
}

std::uint32_t words_between(const Passage& p, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t reach = 128;  // tokens; marks may stand there by the million
    std::uint32_t words = 0;
    for (std::uint32_t i = from; i < std::min(to, from + reach) && words < 64; ++i) words += p.is_word(i) ? 1 : 0;
    return words;
}

// The order of the parts, and with what lies between them.
struct Pattern {
    std::uint64_t order = 0;
    std::uint64_t spaced = 0;
};

Pattern gap_features(const Passage& p, const SentenceView& v, const Parts& parts, std::uint64_t lemma, Features& f) {
    Pattern pattern;
    for (std::uint32_t k = 0; k < parts.count; ++k) {
        if (k != 0) {
            const std::uint32_t from = parts.list[k - 1].range.last;
            const std::uint32_t to = parts.list[k].range.first;
            const std::uint32_t words = words_between(p, from, to);
            const std::uint64_t comma = flag(p.commas(from, to) != 0);
            const std::uint64_t pair = parts.list[k - 1].role * 8 + parts.list[k].role;
            const std::uint64_t gap = (words == 0 ? 0 : words < 3 ? 1 : words < 8 ? 2 : 3) * 2U + comma;
            pattern.spaced = pattern.spaced * 131 + gap + 10;
            f.add(1, pair, bucket(words) * 2 + comma, at_most(2, p.verb_groups(from, to)));
            f.add(2, pair, gap, lemma);
            if (words != 0 && words < 4) {
                f.add(3, pair, tag_sequence(p, from, std::min(to, from + 8)));
                f.add(4, pair, v.lemma(from));
            }
        }
        pattern.order = pattern.order * 8 + parts.list[k].role;
        pattern.spaced = pattern.spaced * 131 + parts.list[k].role;
    }
    return pattern;
}

}  // namespace

void combination_features(const Passage& p, const Proposal& q, Features& f) {
    f.start(30);
    const SentenceView v(p, q.head);
    const std::uint64_t lemma = p.token(q.head).lemma;
    const Parts parts(q);
    const Pattern pattern = gap_features(p, v, parts, lemma, f);
    const std::uint32_t begin = parts.list[0].range.first;
    const std::uint32_t end = parts.list[parts.count - 1].range.last;
    f.add(5, pattern.order);
    f.add(6, pattern.spaced);
    f.add(7, pattern.order, lemma);
    f.add(8, pattern.order, is_passive(p, q.head));
    f.add(9, pattern.order, what_follows(p, q.cue.last, v.range.last));
    f.add(10, pattern.order, bucket(words_between(p, end, v.range.last)));
    f.add(11, v.tag(end), pattern.order);
    f.add(12, pattern.order, bucket(words_between(p, v.range.first, begin)));
    f.add(13, v.tag(std::int64_t{begin} - 1), pattern.order);
    const std::uint64_t left = quote_pattern(p, q.left);
    const std::uint64_t right = quote_pattern(p, q.right);
    f.add(14, left, right, pattern.order);
    f.add(15, left, right, lemma);
    f.add(16, score_step(q.cue_score));
    f.add(17, score_step(q.source_score));
    f.add(18, score_step(q.left_score), score_step(q.right_score));
    if (!q.left.empty() && !q.right.empty())
        f.add(19, p.sentence_of(q.left.last - 1) != p.sentence_of(q.head),
              p.sentence_of(q.right.first) != p.sentence_of(q.head), left * 16 + right);
}

namespace {

// How a proposal stands to those accepted so far.
struct Standing {
    Standing(const Passage& p, const Proposal& q, std::span<const Proposal> accepted) {
        for (const Proposal& other : accepted) {
            if (!is_near(other, q)) continue;
            const std::uint64_t step = probability_step(other.probability);
            if (other.in_content(q.head)) {
                inside = std::max(inside, step);
                outer_lemma = p.token(other.head).lemma;
            }
            if (q.in_content(other.head)) around = std::max(around, step);
            in_cue = in_cue || other.cue.contains(q.head);
            in_source = in_source || other.source.contains(q.head);
            same_source = same_source || (!q.source.empty() && other.source == q.source);
            clash = clash || overlap(other.cue, q.source) || overlap(other.cue, q.cue) ||
                    overlap(other.source, q.left) || overlap(other.source, q.right);
        }
    }
    std::uint64_t inside = 0;  // certainty of the accepted one whose content it stands in
    std::uint64_t around = 0;  // certainty of the accepted one in its own content
    std::uint64_t outer_lemma = 0;
    bool in_cue = false;
    bool in_source = false;
    bool same_source = false;
    bool clash = false;
};

std::uint64_t length_step(TokenRange r) { return r.empty() ? 0 : bucket(r.size()); }

}  // namespace

void acceptance_features(const Passage& p, const Proposal& q, std::span<const Proposal> accepted,
                         std::span<const Proposal> all, Features& f) {
    f.start(40);
    const TokenSyntax& t = p.token(q.head);
    const std::uint64_t tag = code(t.tag);
    const std::uint64_t step = probability_step(q.probability);
    const Standing s(p, q, accepted);
    std::uint64_t within = 0;  // certainty of any proposal around it, accepted or not
    for (const Proposal& other : all)
        if (other.head != q.head && is_near(other, q) && other.in_content(q.head))
            within = std::max(within, probability_step(other.probability));
    const std::uint64_t right = length_step(q.right);
    const std::uint64_t left = length_step(q.left);
    const std::uint64_t opener = q.right.empty() ? 0 : p.token(q.right.first).lemma;
    f.add(0);
    f.add(1, step);
    f.add(2, step, s.inside);
    f.add(3, s.inside, flag(s.in_cue) * 4 + flag(s.in_source) * 2 + flag(s.clash), s.around);
    f.add(4, step, s.around);
    f.add(5, step, flag(s.in_cue) * 2 + flag(s.in_source));
    f.add(6, t.lemma, s.inside > 0);
    f.add(7, s.outer_lemma, t.lemma);
    f.add(8, score_step(q.source_score), step);
    f.add(9, score_step(q.left_score), score_step(q.right_score), step);
    f.add(10, score_step(q.cue_score), step);
    f.add(11, q.source.empty(), step, tag);
    f.add(12, t.lemma, step);
    f.add(13, q.source.empty(), t.lemma);
    f.add(14, within, step);
    f.add(15, within, s.inside, step);
    f.add(16, p.quoted(q.head), s.inside, step);
    f.add(17, right, left, step);
    f.add(18, t.verb_class, tag, step);
    f.add(19, right, t.lemma);
    if (!q.source.empty()) {
        const TokenSyntax& first = p.token(q.source.first);
        const TokenSyntax& head = first.in(grammar::Chunk::noun) ? p.chunk_head(q.source.first) : first;
        f.add(20, head.noun_class, code(head.tag), step);
        f.add(21, head.lemma);
        f.add(22, p.quoted(q.source.first), step);
    }
    f.add(23, opener, step);
    f.add(24, opener, t.lemma);
    f.add(25, score_step(q.joint_score), step);
    f.add(26, s.same_source, step);
    f.add(27, flag(!q.right.empty() && p.quoted(q.right.first)) * 2 + flag(!q.left.empty() && p.quoted(q.left.first)),
          step, s.inside > 0);
    f.add(28, p.evidence[q.head].listed, step, tag);
    f.add(29, p.evidence[q.head].listed, s.inside, q.source.empty());
}

namespace {

void fragment_conflicts(const Passage& p, const Proposal& q, TokenRange fragment, std::uint64_t side,
                        std::span<const Proposal> accepted, Features& f) {
    if (fragment.empty()) return;
    std::uint32_t heads_inside = 0;
    for (const Proposal& other : accepted) {
        if (other.head == q.head || !is_near(other, q) || f.full()) continue;
        const bool source_inside = overlap(other.source, fragment);
        const bool around = other.in_content(q.head);
        const std::uint64_t step = probability_step(other.probability);
        const std::uint64_t quoted = flag(p.quoted(other.head));
        std::uint32_t begin = std::min(other.cue.first, other.source.empty() ? other.cue.first : other.source.first);
        if (fragment.contains(other.head)) {
            const SentenceView v(p, other.head);
            const std::int64_t b = other.source.first >= fragment.first ? begin : other.cue.first;
            ++heads_inside;
            f.add(1, side, step, quoted);
            f.add(2, side, other.source.empty() ? 2 : flag(source_inside), step * 2 + quoted);
            f.add(3, p.token(q.head).lemma, p.token(other.head).lemma, side);
            f.add(4, side * 4 + flag(around), step, other.source == q.source);
            f.add(5, side, v.tag(b - 1), v.tag(b - 2));
            f.add(6, side, v.lemma(b - 1), step);
            f.add(7, probability_step(q.probability), step, side * 2 + flag(p.quoted(fragment.first)));
            f.add(8, p.sentence_of(other.head) != p.sentence_of(q.head), side, quoted);
        } else {
            if (source_inside) f.add(9, side, step, around);
            if (overlap(other.left, fragment) || overlap(other.right, fragment))
                f.add(10, side, step * 2 + flag(other.probability > q.probability), around);
        }
        if (!other.left.empty()) begin = std::min(begin, other.left.first);
        if (begin >= fragment.last && begin < fragment.last + 6)
            f.add(11, side, words_between(p, fragment.last, begin), step);
    }
    f.add(12, side, at_most(3, heads_inside));
}

}  // namespace

void conflict_features(const Passage& p, const Proposal& q, std::span<const Proposal> accepted, Features& f) {
    f.start(50);
    fragment_conflicts(p, q, q.left, 0, accepted, f);
    fragment_conflicts(p, q, q.right, 1, accepted, f);
    if (q.source.empty()) return;
    for (const Proposal& other : accepted) {
        if (other.head == q.head || !is_near(other, q) || f.full()) continue;
        const std::uint64_t step = probability_step(other.probability);
        if (overlap(other.cue, q.source))
            f.add(13, step);
        else if (overlap(other.left, q.source) || overlap(other.right, q.source))
            f.add(14, step, other.in_content(q.head));
        else if (other.source == q.source)
            f.add(15, p.sentence_of(other.head) == p.sentence_of(q.head));
        else if (overlap(other.source, q.source))
            f.add(16, step);
    }
}

}  // namespace saidso::resolve
