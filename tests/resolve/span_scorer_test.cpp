#include "resolve/attribution_scorer.hpp"

#include <catch2/catch.hpp>

#include "scored_text.hpp"

using namespace saidso;
using resolve::Place;
using resolve::TokenRange;

namespace {

// Long enough for several blocks of tokens and more than one run.
constexpr std::string_view long_sentence =
    "The minister of transport, who had been asked by two reporters whether the bridge would be closed in May, said on "
    "Tuesday that engineers from the ministry, the port and the railway had looked at each of its 84 cables, that 12 "
    "of "
    "them were worn, and that no lorry of more than 20 tonnes may cross it until the repairs, which a firm from Odense "
    "will begin next week, are done.";

std::vector<std::uint32_t> visited(const resolve::Edges& edges, std::size_t most) {
    std::vector<std::uint32_t> seen;
    edges.visit([&](std::uint32_t edge) {
        seen.push_back(edge);
        return seen.size() == most;
    });
    return seen;
}

std::uint32_t find(const test::Scored& s, std::string_view word) {
    for (std::uint32_t i = 0; i < s.article.tokens.size(); ++i)
        if (s.article.text_of(TokenRange{i, i + 1}) == word) return i;
    FAIL("no such word");
    return 0;
}

// The places of the long sentence.
struct Places : test::Scored {
    Places() : Scored(long_sentence), passage(article, syntax, evidence) {
        places.forget(passage);
        places.look_at(passage, 0);
    }
    resolve::Passage passage;
    resolve::SentencePlaces places;
};

}  // namespace

TEST_CASE("of many edges the best are kept", "[resolve]") {
    resolve::BestEdges few;
    few.clear(1.5F);
    few.add({7, -3.0F});
    few.add({9, -1.0F});
    few.add({11, -2.75F});
    few.select();
    REQUIRE(few.size() == 1);
    CHECK(few[0].position == 9);
    CHECK(few[0].score == -1.0F);

    few.clear(1.5F);
    few.add({4, -2.0F});
    few.add({9, -1.0F});
    few.add({6, -1.25F});
    few.select();
    CHECK(few.first_position() == 4);
    CHECK(few.last_position() == 9);

    resolve::BestEdges many;
    many.clear(1);
    for (std::uint32_t i = 0; i < 2 * resolve::BestEdges::most; ++i) many.add({i, i < 3 ? 0.25F : 0.5F});
    many.select();
    REQUIRE(many.size() == resolve::BestEdges::most);
    for (std::uint32_t i = 0; i < many.size(); ++i) CHECK(many[i].position == i + 3);  // the first of those alike
}

TEST_CASE("the best spans are taken in order, without the hopeless ones", "[resolve]") {
    resolve::ScoredSpans spans;
    for (const float score : {-2.5F, 1.5F, -0.25F, 1.5F, 0.0F}) {
        const auto n = static_cast<std::uint32_t>(spans.pairs.size());
        spans.pairs.add({n, n + 1, score});
    }
    spans.log_total = 2;
    resolve::Beam beam = resolve::training_beam;
    beam.hopeless = -2.1F;
    spans.find_best();
    std::vector<resolve::Choice> out(1);
    const resolve::Choices chosen = resolve::take_best(spans, 4, beam, out);
    CHECK(chosen.first == 1);
    REQUIRE(chosen.count == 3);              // the fourth is hopeless
    CHECK(out[1].span == TokenRange{1, 2});  // before 3, which scores the same
    CHECK(out[2].span == TokenRange{3, 4});
    CHECK(out[3].span == TokenRange{4, 5});
    CHECK(out[3].score == -2.0F);

    spans.pairs[0].score = 1.75F;  // enough to settle it
    beam.settled = -0.3F;
    spans.find_best();
    CHECK(resolve::take_best(spans, 4, beam, out).count == 1);
}

TEST_CASE("edges are visited run by run, outwards, until enough", "[resolve]") {
    resolve::Edges edges;
    edges.add_run({resolve::bit_of(0) | resolve::bit_of(3) | resolve::bit_of(63), 100, true});
    edges.add_run({resolve::bit_of(2) | resolve::bit_of(5), 200, false});
    edges.add(7);
    CHECK(visited(edges, 99) == std::vector<std::uint32_t>{163, 103, 100, 202, 205, 7});
    CHECK(visited(edges, 4) == std::vector<std::uint32_t>{163, 103, 100, 202});
    edges.clear();
    CHECK(visited(edges, 99).empty());
}

TEST_CASE("edges in rows outside the limits are dropped", "[resolve]") {
    resolve::Edges edges;
    edges.add_run({resolve::bit_of(0) | resolve::bit_of(3) | resolve::bit_of(63), 100, true});
    edges.add_run({resolve::bit_of(2) | resolve::bit_of(5), 200, false});
    edges.add(7);  // of another sentence
    edges.limit(103, 202);
    CHECK(visited(edges, 99) == std::vector<std::uint32_t>{163, 103, 202, 7});
    edges.limit(104, 110);
    CHECK(visited(edges, 99) == std::vector<std::uint32_t>{7});
}

TEST_CASE("a sure source stands alone unless its rivals are wanted", "[resolve]") {
    test::Scored s("The port will be closed on Monday, the minister said.");
    const resolve::Passage p(s.article, s.syntax, s.evidence);
    resolve::SpanMemory memory;
    resolve::SpanScorer<resolve::AttributionModel> scorer(p, *s.model, memory);
    REQUIRE(s.heads.size() == 1);
    resolve::CueContext c(p, s.heads[0]);
    c.set_cue(p, {c.head, c.head + 1});
    scorer.score<resolve::Slot::source>(c);
    REQUIRE(memory.spans.pairs.size() == 1);
    const auto only = memory.spans.pairs[0];
    CHECK(s.article.text_of(TokenRange{only.start, only.end}) == "the minister");
    scorer.score<resolve::Slot::source>(c, {}, true);
    REQUIRE(memory.spans.pairs.size() == 2);
    const auto& best = memory.spans.pairs[memory.spans.best];
    CHECK(TokenRange{best.start, best.end} == TokenRange{only.start, only.end});
    CHECK(memory.spans.pairs[1].missing());
}

TEST_CASE("without content on the left there is some on the right", "[resolve]") {
    test::Scored s("The minister said the port will be closed on Monday.");
    const resolve::Passage p(s.article, s.syntax, s.evidence);
    resolve::SpanMemory memory;
    resolve::SpanScorer<resolve::AttributionModel> scorer(p, *s.model, memory);
    REQUIRE(s.heads.size() == 1);
    resolve::CueContext c(p, s.heads[0]);
    c.set_cue(p, {c.head, c.head + 1});
    const auto count_missing = [&memory] {
        return std::count_if(memory.spans.pairs.begin(), memory.spans.pairs.end(),
                             [](const auto& pair) { return pair.missing(); });
    };
    scorer.score<resolve::Slot::right>(c, {}, true);
    CHECK(count_missing() == 1);
    c.without_left = true;
    scorer.score<resolve::Slot::right>(c, {}, true);
    CHECK(count_missing() == 0);
}

TEST_CASE("places of a sentence are the same from wherever they are asked for", "[resolve]") {
    const Places at;
    const TokenRange sentence = at.passage.sentence(0);
    REQUIRE(sentence.size() > resolve::bits_in_run + 3);
    for (const Place place : {Place::after_mark, Place::end, Place::content_start, Place::source_end})
        for (std::uint32_t from = sentence.first; from < sentence.last; ++from) {
            const auto run = at.places.run(place, from, sentence.last - from);
            for (std::uint32_t i = from; i < std::min(sentence.last, from + resolve::bits_in_run); ++i)
                REQUIRE(((run & resolve::bit_of(i - from)) != 0) == (at.places.run(place, i, 1) != 0));
        }
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
        REQUIRE((at.places.run(Place::after_mark, i, 1) != 0) == (i == sentence.first || !at.passage.is_word(i - 1)));
    CHECK(at.places.run(Place::after_mark, sentence.last, resolve::bits_in_run) == 0);
}

TEST_CASE("places are told by chunks, classes and neighbours", "[resolve]") {
    const Places at;
    const auto is = [&](Place place, std::string_view word) { return at.places.run(place, find(at, word), 1) != 0; };
    CHECK(is(Place::source_start, "The"));
    CHECK_FALSE(is(Place::source_start, "minister"));  // inside a chunk
    CHECK_FALSE(is(Place::source_start, "of"));
    CHECK(is(Place::source_end, "transport"));
    CHECK(is(Place::end_at_mark, "transport"));
    CHECK(is(Place::clause_start, "who"));
    CHECK(is(Place::source_start_after_mark, "two"));  // after "by"
    CHECK_FALSE(is(Place::source_end_after, "whether"));
    CHECK_FALSE(is(Place::content_end, "that"));
    CHECK(is(Place::content_end, "railway") == false);  // before "had"
    CHECK(is(Place::content_end, "done"));
}

TEST_CASE("tags in order are one number wherever they stand", "[resolve]") {
    const test::Scored s(long_sentence);
    const resolve::Passage p(s.article, s.syntax, s.evidence);
    for (std::uint32_t from = 0; from < 20; ++from)
        for (std::uint32_t to = from; to < 40; ++to) {
            std::uint32_t tags = 0;
            for (std::uint32_t i = from; i < to; ++i) tags = grammar::tags_and(tags, p.tag(i));
            REQUIRE(resolve::tag_sequence(p, from, to) == tags);
        }
}

TEST_CASE("what lies ahead is told up to the end of the sentence", "[resolve]") {
    const test::Scored s("The bridge will be closed. The mayor said so, and nobody who was asked on Monday objected.");
    const std::uint32_t said = find(s, "said");
    const std::uint8_t certainty = s.evidence[said].certainty;
    REQUIRE(certainty > 0);
    const std::uint32_t begin = s.article.segments.sentences[1].tokens.first;
    for (std::uint32_t i = begin; i <= said; ++i) CHECK(s.evidence[i].ahead == certainty);
    CHECK(s.evidence[begin - 1].ahead == 0);
    CHECK(s.evidence[said + 1].ahead < certainty);
    CHECK(s.evidence[begin].of_sentence >= certainty);
}

TEST_CASE("proposals near one are those within reach on both sides", "[resolve]") {
    std::vector<resolve::Proposal> all(5);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].head = static_cast<std::uint32_t>(100 * i);
    const auto near = resolve::near_ones(all, 2);
    REQUIRE(near.size() == 3);
    CHECK(near.front().head == 100);
    CHECK(near.back().head == 300);
    CHECK(resolve::near_ones(all, 0).size() == 2);
}

TEST_CASE("a proposal overlaps with those near it whose extents meet its own", "[resolve]") {
    std::vector<resolve::Proposal> run(4);
    constexpr std::array extents{TokenRange{5, 20}, TokenRange{10, 30}, TokenRange{20, 25}, TokenRange{11, 300}};
    constexpr std::array<std::uint32_t, 4> heads{6, 12, 22, 170};
    for (std::size_t i = 0; i < run.size(); ++i) {
        run[i].head = heads[i];
        run[i].extent = extents[i];
    }
    const resolve::Overlaps overlaps = resolve::overlaps_of(run);
    CHECK(overlaps.all[0] == 0b0010U);  // the third begins where it ends, the last one is too far
    CHECK(overlaps.all[1] == 0b0101U);
    CHECK(overlaps.all[2] == 0b1010U);
    CHECK(overlaps.all[3] == 0b0100U);
}

TEST_CASE("a proposal is weighed after the likelier ones that it overlaps with", "[resolve]") {
    std::vector<resolve::Proposal> run(resolve::run_length);
    for (std::uint32_t i = 0; i < run.size(); ++i) {
        run[i].head = 10 * i;
        run[i].extent = {10 * i, 10 * i + 25};  // with the two before and after it
        run[i].probability = i % 3 == 0 ? 0.5F : i % 3 == 1 ? 0.9F : 0.7F;
    }
    const auto order_of = [&run] {
        std::vector<std::uint32_t> order;
        resolve::for_each_in_order(resolve::overlaps_of(run), run.size(), [&](std::uint32_t i) { order.push_back(i); });
        return order;
    };
    const auto order = order_of();
    REQUIRE(order.size() == run.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t k = i + 1; k < order.size(); ++k) {
            const auto& first = run[order[i]];
            const auto& second = run[order[k]];
            if (!first.extent.overlaps(second.extent)) continue;
            REQUIRE(first.probability >= second.probability);
            REQUIRE(
                (first.probability > second.probability || first.head < second.head));  // those alike: as in the text
        }
    run.resize(5);
    CHECK(order_of() == std::vector<std::uint32_t>{1, 4, 2, 3, 0});
    run.clear();
    CHECK(order_of().empty());
}

TEST_CASE("the classes between two places are told without those of the source", "[resolve]") {
    const test::Scored s(long_sentence);
    const resolve::Passage p(s.article, s.syntax, s.evidence);
    const auto walk = [&p](std::uint32_t from, std::uint32_t to, TokenRange source) {
        std::uint32_t tags = 0;
        std::uint32_t seen = 0;
        for (std::uint32_t i = from; i < to && seen < 16; ++i, ++seen) {
            const bool at_source = !source.empty() && i == source.first;
            tags = tags * resolve::tag_base + (at_source ? 100 : resolve::code(p.tag(i)));
            if (at_source) i = source.last - 1;
        }
        return tags;
    };
    for (std::uint32_t from = 0; from < 6; ++from)
        for (std::uint32_t to = from; to < 30; ++to) {
            REQUIRE(resolve::tags_between(p, from, to, {}) == walk(from, to, {}));
            for (std::uint32_t first = from; first + 2 <= to; ++first)
                REQUIRE(resolve::tags_between(p, from, to, {first, first + 2}) == walk(from, to, {first, first + 2}));
        }
    CHECK(resolve::tags_between(p, 5, 3, {}) == 0);
}
