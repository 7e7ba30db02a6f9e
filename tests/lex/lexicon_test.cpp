#include "lex/lexicon.hpp"

#include <string>

#include <catch2/catch.hpp>

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
