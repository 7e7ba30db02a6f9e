#include "lex/lexicon.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "lex_text.hpp"

using namespace saidso::lex;

namespace {

const LexiconEntry* find(std::string word) {
    const std::size_t length = word.size();
    word.append(16, '#');  // what follows a word must not matter
    return find_word(word.data(), length);
}

}  // namespace

TEST_CASE("words are found in any case, whatever follows them", "[lex]") {
    REQUIRE(find("october") != nullptr);
    CHECK(find("october") == find("October"));
    CHECK(find("october") == find("OCTOBER"));
    CHECK(find("october")->info.calendar == 10);
    CHECK(find("thirteenth")->info.number == 13);
}

TEST_CASE("a word in several lists has the classes of all of them", "[lex]") {
    REQUIRE(find("may") != nullptr);
    CHECK((find("may")->classes & Month) != 0);
    CHECK((find("may")->classes & Function) != 0);
    CHECK(find("second")->info.number == 2);
    CHECK(find("second")->info.calendar == 's');
}

TEST_CASE("what is no word of the lexicon is not found", "[lex]") {
    CHECK(find("octobe") == nullptr);
    CHECK(find("octobers") == nullptr);
    CHECK(find("x") == nullptr);
    CHECK(find("counterrevolutionaries") == nullptr);
    CHECK(find("") == nullptr);
}

TEST_CASE("a token knows where its word's readings stand", "[lex]") {
    const saidso::test::Lexed l("Reports of Kaxxor, 12 counterrevolutionaries and Mr. May's 5 zwl");
    CHECK(&vocables[l[0].vocable] == find_vocable(make_key("reports#########", 7)));
    CHECK(find_vocable(l[0]) == &vocables[l[0].vocable]);
    CHECK(find_vocable(l[3]) == nullptr);  // a mark has a class and no readings
    CHECK(l[0].hash == lemma_hash("reports"));
    CHECK(l[2].vocable == 0);  // in no list
    CHECK(l[3].vocable == vocable_of(Tag::comma));
    CHECK(l[4].vocable == vocable_of(Tag::number));
    CHECK(l[5].vocable == 0);  // too long to be in one
    CHECK(l[7].word == Word::mr);
    CHECK(l[8].word == Word::may);
    CHECK(closed_class(vocables[l[8].vocable]) == Tag::modal);
    CHECK(l[9].vocable == vocable_of(Tag::genitive));  // or "is"
    CHECK(l[11].word == Word::zwl);                    // in the lexicon alone
    CHECK(vocables[l[11].vocable].row == 0);
    for (std::uint32_t i = 0; i < l.tokens.size(); ++i) {
        CHECK(l[i].row == vocables[l[i].vocable].row);
        CHECK(l[i].forms == vocables[l[i].vocable].forms);
    }
}

TEST_CASE("words that open a verb's complement are told by their row", "[lex]") {
    const saidso::test::Lexed l("Their aides said that the A. Holt");
    for (const std::uint32_t i : {0u, 3u, 4u}) CHECK(l[i].row >= opens_complement);
    for (const std::uint32_t i : {1u, 2u, 5u, 6u}) CHECK(l[i].row < opens_complement);  // an initial is no article
}

TEST_CASE("each word of a long text is looked up", "[lex]") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += i % 7 == 0 ? "Reports\n\u2028" : i % 5 == 0 ? "tomorrow, " : "tomorrow ";
    const saidso::test::Lexed l(text);
    const Vocable* reports = find_vocable(make_key("reports#########", 7));
    for (std::uint32_t i = 0; i < l.tokens.size(); ++i) {
        if (l[i].kind != Kind::word) continue;
        const bool first = l[i].has(capital);
        REQUIRE(l[i].hash == lemma_hash(first ? "reports" : "tomorrow"));
        REQUIRE(l[i].word == (first ? Word::unknown : Word::tomorrow));
        REQUIRE((&vocables[l[i].vocable] == reports) == first);
    }
}
