#include "grammar/date_topics.hpp"

#include <catch2/catch.hpp>

#include "../segment/segment_text.hpp"

namespace {

using namespace saidso::grammar::dates;
using saidso::lex::Token;
using saidso::lex::Word;

// Is the topic worth a look at the first token?
bool opens(std::string_view text, Topic topic) {
    const saidso::test::Segmented s(text);
    Token const* const t = s.article.tokens.data();
    const Scope scope{t, t + s.article.tokens.size() - 1, {}};
    std::uint32_t ahead = 0;
    for (Token const* w = t; w < scope.end; ++w) ahead |= w->classes;
    const Token& key = t->is(Word::the) ? t[1] : *t;
    return (topics_of({scope, t, key, (&key)[1], ahead}) >> static_cast<unsigned>(topic) & 1U) != 0;
}

}  // namespace

TEST_CASE("a topic is open where the key and what comes allow it", "[grammar]") {
    CHECK(opens("two weeks", Topic::length));
    CHECK(opens("the first two weeks", Topic::length));
    CHECK_FALSE(opens("two boats", Topic::length));
    CHECK(opens("last week", Topic::relative));
    CHECK_FALSE(opens("seven boats", Topic::relative));
    CHECK(opens("3 May", Topic::day_first));
    CHECK_FALSE(opens("3 boats", Topic::day_first));
    CHECK(opens("every other Friday", Topic::set));
    CHECK(opens("the first Friday of every month", Topic::set_of_nth));
    CHECK_FALSE(opens("this Friday", Topic::set));
    CHECK(opens("the 1990s", Topic::decade));
    CHECK_FALSE(opens("1990", Topic::decade));
    CHECK(opens("10/22/2024", Topic::figures));
    CHECK_FALSE(opens("22 boats", Topic::figures));
}

TEST_CASE("words tell what classes leave open", "[grammar]") {
    const saidso::test::Segmented s("the week after the last boat");
    Token const* const t = s.article.tokens.data();
    const Scope scope{t, t + 6, {}};
    const auto at = [&](int i) { return View{scope, t + i, t[i], t[i + 1], 0}; };
    CHECK(may_be_relative(View{scope, t, t[1], t[2], 0}));
    CHECK(may_be_relative(at(4)));
    CHECK_FALSE(may_be_relative(at(5)));
    CHECK_FALSE(may_be_period(at(1)));
    CHECK_FALSE(is_verb_of_lasting(scope, t + 4));
}
