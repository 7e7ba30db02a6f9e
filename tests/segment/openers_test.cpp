#include <catch2/catch.hpp>

#include "grammar/branchless.hpp"
#include "grammar/date_simple.hpp"
#include "segment_text.hpp"

namespace {

using saidso::lex::Word;
using saidso::test::Segmented;

std::string words_at(const Segmented& s, const std::vector<std::uint32_t>& list) {
    std::string words;
    for (auto i = list.begin(); *i + 1 < s.article.tokens.size(); ++i)
        words.append(words.empty() ? "" : "|").append(s.article.text_of(s.article.token(*i)));
    return words;
}

}  // namespace

TEST_CASE("dates and quantities begin with words of their classes", "[segment]") {
    const Segmented s("The mayor saw a dozen boats on Monday, all-night parties and the week before in 2016.");
    CHECK(words_at(s, s.segments.date_openers) == "a|dozen|Monday|all|night|the|week|2016");
    CHECK(words_at(s, s.segments.quantity_openers) == "dozen|2016");
}

TEST_CASE("every token that may begin a date is listed", "[segment]") {
    const Segmented s(
        "At the moment all-day talks go on. A week ago, the 3rd of May, this year's second half and every other "
        "Friday. "
        "No later than the present day, since '08, half an hour before the 1990s ended, each of the last ten months.");
    for (const auto& sentence : s.segments.sentences) {
        const auto* const tokens = s.article.tokens.data();
        const saidso::grammar::dates::Scope scope{tokens + sentence.tokens.first, tokens + sentence.tokens.last, {}};
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            if (!saidso::grammar::dates::may_begin(scope, tokens + i)) continue;
            CAPTURE(s.article.text_of(tokens[i]));
            CHECK(std::ranges::find(s.segments.date_openers, i) != s.segments.date_openers.end());
        }
    }
}

TEST_CASE("the range that ends after a token is found however far it is", "[segment]") {
    using saidso::segment::reach;
    const saidso::segment::TokenRange ranges[] = {{0, 2}, {2, 3}, {5, 6}, {6, 9}, {9, 10}};
    for (int from = 0; from < 5; ++from)
        for (std::uint32_t token = 0; token < 10; ++token) {
            int first = from;
            while (ranges[first].last <= token) ++first;
            CHECK(reach(ranges + from, token) == ranges + first);
        }
}

TEST_CASE("a set of words holds its words and no others", "[grammar]") {
    using Few = saidso::grammar::WordSet<Word::about, Word::may, Word::until>;
    for (std::uint32_t w = 0; w <= 65535; ++w) {
        const auto word = static_cast<Word>(w);
        if (Few::contains(word) != (word == Word::about || word == Word::may || word == Word::until)) FAIL(w);
    }
    SUCCEED();
}
