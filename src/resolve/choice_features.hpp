// Features of whole proposals: do the parts fit, is it accepted, does it fit beside the others.
#pragma once

#include <span>

#include "resolve/feature.hpp"
#include "resolve/proposal.hpp"

namespace saidso::resolve {

// Logarithms of probabilities and probabilities in steps.
inline std::uint32_t score_step(float log_probability) {
    constexpr std::array<float, 6> limits = {-0.05F, -0.2F, -0.5F, -1, -2, -4};
    std::uint32_t step = 0;
    for (const float limit : limits) step += log_probability <= limit ? 1 : 0;
    return step;
}
std::uint32_t probability_step(float probability);

// Proposals further apart have nothing to do with each other: those near the i-th of `all`, which are in text order.
std::span<const Proposal> near_ones(std::span<const Proposal> all, std::size_t i);

// Proposals are weighed against each other in runs of this many, so that an article of any length costs linear time.
inline constexpr std::size_t run_length = 64;

// For each proposal of a run those near it whose extents overlap with its own, a bit each; and which of them are
// likelier, or as likely and before it in the text.
struct Overlaps {
    std::array<std::uint64_t, run_length> all{};
    std::array<std::uint64_t, run_length> likelier{};
};
Overlaps overlaps_of(std::span<const Proposal> run);

inline bool overlap(TokenRange a, TokenRange b) { return !a.empty() && !b.empty() && a.overlaps(b); }
inline std::uint32_t length_step(TokenRange r) { return r.empty() ? 0 : bucket(r.size()); }

// The parts of a proposal that are there, in text order.
struct Parts {
    struct Part {
        TokenRange range;
        std::uint32_t role;
    };
    explicit Parts(const Proposal& q);
    [[nodiscard]] std::uint32_t begin() const { return list[0].range.first; }
    [[nodiscard]] std::uint32_t end() const { return list[count - 1].range.last; }
    std::array<Part, 4> list{};
    std::uint32_t count = 0;

private:
    void add(const Part& part);
};

// 3 where there is no fragment
inline std::uint32_t quote_pattern(const Passage& p, TokenRange r) {
    return r.empty() ? 3 : flag(p.quoted(r.first)) + flag(p.quoted(r.last - 1)) * 4;
}

// The order of the parts, and with what lies between them.
struct PartPattern {
    std::uint32_t order = 0;
    std::uint32_t spaced = 0;
};

template <class Sink>
PartPattern gap_features(const Passage& p, const Parts& parts, std::uint32_t lemma, Sink& f) {
    constexpr FeatureGroup g{"parts"};
    PartPattern pattern;
    for (std::uint32_t k = 0; k < parts.count; ++k) {
        if (k != 0) {
            const std::uint32_t from = parts.list[k - 1].range.last;
            const std::uint32_t to = parts.list[k].range.first;
            const std::uint32_t words = p.words_between(from, to);
            const std::uint32_t comma = flag(p.commas(from, to) != 0);
            const std::uint32_t pair = parts.list[k - 1].role * 8 + parts.list[k].role;
            const std::uint32_t gap = (words == 0 ? 0 : words < 3 ? 1 : words < 8 ? 2 : 3) * 2U + comma;
            pattern.spaced = pattern.spaced * 131 + gap + 10;
            f.add(g("words between two parts"), pair, bucket(words) * 2 + comma, at_most(2, p.verb_groups(from, to)));
            f.add(g("head and words between two parts"), pair, gap, lemma);
            if (words != 0 && words < 4) {
                f.add(g("classes between two parts"), pair, tag_sequence(p, from, std::min(to, from + 8)));
                f.add(g("first word between two parts"), pair, p.token(from).lemma);
            }
        }
        pattern.order = pattern.order * 8 + parts.list[k].role;
        pattern.spaced = pattern.spaced * 131 + parts.list[k].role;
    }
    return pattern;
}

template <class Sink>
void combination_features(const Passage& p, const Proposal& q, Sink& f) {
    constexpr FeatureGroup g{"parts"};
    const TokenRange sentence = p.sentence(q.head);
    const std::uint32_t lemma = p.token(q.head).lemma;
    const Parts parts(q);
    const PartPattern pattern = gap_features(p, parts, lemma, f);
    const std::uint32_t begin = parts.begin();
    const std::uint32_t end = parts.end();
    f.add(g("order and gaps"), pattern.spaced);
    f.add(g("order and head"), pattern.order, lemma);
    f.add(g("order and complement"), pattern.order, what_follows(p, q.cue.last, sentence.last));
    f.add(g("order and words after"), pattern.order, bucket(p.words_between(end, sentence.last)));
    f.add(g("order and class after"), p.word(end - 1)[1].code(), pattern.order);
    f.add(g("order and words before"), pattern.order, bucket(p.words_between(sentence.first, begin)));
    f.add(g("order and class before"), p.word(begin)[-1].code(), pattern.order);
    const std::uint32_t left = quote_pattern(p, q.left);
    const std::uint32_t right = quote_pattern(p, q.right);
    f.add(g("quotations and order"), left, right, pattern.order);
    f.add(g("quotations and head"), left, right, lemma);
    f.add(g("certainty of the cue"), score_step(q.cue_score));
    f.add(g("certainty of the source"), score_step(q.source_score));
    f.add(g("certainty of the contents"), score_step(q.left_score), score_step(q.right_score));
    if (!q.left.empty() && !q.right.empty())
        f.add(g("contents in other sentences"), p.sentence_of(q.left.last - 1) != p.sentence_of(q.head),
              p.sentence_of(q.right.first) != p.sentence_of(q.head), left * 16 + right);
}

// How a proposal stands to those of its run that it overlaps with, of which some are accepted so far.
struct Standing {
    Standing(const Passage& p, const Proposal& q, std::span<const Proposal> run, std::uint64_t overlapping);
    std::uint32_t within = 0;  // certainty of any whose content it stands in, accepted or not
    std::uint32_t inside = 0;  // certainty of the accepted one whose content it stands in
    std::uint32_t outer_lemma = 0;
    bool in_cue = false;
    bool in_source = false;
    bool same_source = false;
    bool same_cue = false;
};

template <class Sink>
void acceptance_features(const Passage& p, const Proposal& q, const Standing& s, Sink& f) {
    constexpr FeatureGroup g{"acceptance"};
    const TokenSyntax& t = p.token(q.head);
    const std::uint32_t tag = code(t.tag);
    const std::uint32_t step = probability_step(q.probability);
    const std::uint32_t right = length_step(q.right);
    const std::uint32_t left = length_step(q.left);
    const std::uint32_t opener = q.right.empty() ? 0 : p.token(q.right.first).lemma;
    const std::uint32_t listed = p.evidence[q.head].listed;
    const std::uint32_t source_step = score_step(q.source_score);
    const std::uint32_t left_step = score_step(q.left_score);
    const std::uint32_t right_step = score_step(q.right_score);
    f.add(g("any"));
    f.add(g("inside an accepted cue or source"), step, flag(s.in_cue) * 2 + flag(s.in_source));
    f.add(g("head and inside"), t.lemma, s.inside > 0);
    f.add(g("head and outer head"), s.outer_lemma, t.lemma);
    f.add(g("certainty of the source"), source_step, step);
    f.add(g("certainty of the contents"), left_step, right_step, step);
    f.add(g("certainty of the cue"), score_step(q.cue_score), step);
    f.add(g("no source"), q.source.empty(), step, tag);
    f.add(g("head and certainty"), t.lemma, step);
    f.add(g("head and no source"), q.source.empty(), t.lemma);
    f.add(g("inside another proposal"), s.within, step);
    f.add(g("in quotation"), p.quoted(q.head), s.inside, step);
    f.add(g("lengths of the contents"), right, left, step);
    f.add(g("verb class"), t.verb_class, tag, step);
    f.add(g("head and length of the right content"), right, t.lemma);
    if (!q.source.empty()) {
        const TokenSyntax& first = p.token(q.source.first);
        const TokenSyntax& head = first.in(grammar::Chunk::noun) ? p.chunk_head(q.source.first) : first;
        f.add(g("class of the source"), head.noun_class, code(head.tag), step);
        f.add(g("head of the source"), head.lemma);
    }
    f.add(g("first word of the right content"), opener, step);
    f.add(g("head and first word of the right content"), opener, t.lemma);
    f.add(g("certainty of all parts"), score_step(q.parts_score()), step);
    f.add(g("same source as an accepted one"), s.same_source, step);
    f.add(g("contents in quotation"),
          flag(!q.right.empty() && p.quoted(q.right.first)) * 2 + flag(!q.left.empty() && p.quoted(q.left.first)), step,
          s.inside > 0);
    f.add(g("listed cue"), listed, step, tag);
    f.add(g("listed cue and inside"), listed, s.inside, q.source.empty());
}

template <class Sink>
void fragment_conflicts(const Passage& p, const Proposal& q, TokenRange fragment, std::uint32_t side,
                        std::span<const Proposal> near, Sink& f) {
    constexpr FeatureGroup g{"conflict"};
    if (fragment.empty()) return;
    constexpr std::uint32_t reach = 6;
    std::uint32_t heads_inside = 0;
    for (const Proposal& other : near) {
        if (other.head == q.head || !other.extent.overlaps({fragment.first, fragment.last + reach})) continue;
        const bool source_inside = overlap(other.source, fragment);
        const bool around = other.in_content(q.head);
        const std::uint32_t step = probability_step(other.probability);
        const std::uint32_t quoted = flag(p.quoted(other.head));
        std::uint32_t begin = std::min(other.cue.first, other.source.empty() ? other.cue.first : other.source.first);
        if (fragment.contains(other.head)) {
            const Word* w =
                p.word(other.source.first >= fragment.first && !other.source.empty() ? begin : other.cue.first);
            ++heads_inside;
            f.add(g("another head inside"), side, step, quoted);
            f.add(g("source of the head inside"), side, other.source.empty() ? 2 : flag(source_inside),
                  step * 2 + quoted);
            f.add(g("head and head inside"), p.token(q.head).lemma, p.token(other.head).lemma, side);
            f.add(g("inside each other"), side * 4 + flag(around), step, other.source == q.source);
            f.add(g("classes before the one inside"), side, w[-1].code(), w[-2].code());
            f.add(g("word before the one inside"), side, w[-1].lemma, step);
            f.add(g("certainties of both"), probability_step(q.probability), step,
                  side * 2 + flag(p.quoted(fragment.first)));
            f.add(g("in another sentence"), side, p.sentence_of(other.head) != p.sentence_of(q.head), quoted);
        } else {
            if (source_inside) f.add(g("another source inside"), side, step, around);
            if (overlap(other.left, fragment) || overlap(other.right, fragment))
                f.add(g("contents overlap"), side, step * 2 + flag(other.probability > q.probability), around);
        }
        if (!other.left.empty()) begin = std::min(begin, other.left.first);
        if (begin >= fragment.last && begin < fragment.last + reach)
            f.add(g("words up to the next one"), side, p.words_between(fragment.last, begin), step);
    }
    f.add(g("heads inside"), side, at_most(3, heads_inside));
}

// `near`: the accepted ones near it.
template <class Sink>
void conflict_features(const Passage& p, const Proposal& q, std::span<const Proposal> near, Sink& f) {
    constexpr FeatureGroup g{"conflict"};
    fragment_conflicts(p, q, q.left, 0, near, f);
    fragment_conflicts(p, q, q.right, 1, near, f);
    if (q.source.empty()) return;
    for (const Proposal& other : near) {
        if (other.head == q.head || !other.extent.overlaps(q.source)) continue;
        const std::uint32_t step = probability_step(other.probability);
        if (overlap(other.cue, q.source))
            f.add(g("source overlaps a cue"), step);
        else if (overlap(other.left, q.source) || overlap(other.right, q.source))
            f.add(g("source inside a content"), step, other.in_content(q.head));
        else if (other.source == q.source)
            f.add(g("same source"), p.sentence_of(other.head) == p.sentence_of(q.head));
        else if (overlap(other.source, q.source))
            f.add(g("sources overlap"), step);
    }
}

}  // namespace saidso::resolve
