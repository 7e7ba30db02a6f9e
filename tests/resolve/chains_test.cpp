// Nesting and chains: the parent, then through whom a claim came.
#include <catch2/catch.hpp>

#include "marked_claims.hpp"

using saidso::test::MarkedClaims;

namespace {

struct Case {
    const char* text;
    const char* chain;  // of claim 1
};

void check(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(MarkedClaims(c.text).chain('1') == c.chain);
    }
}

}  // namespace

TEST_CASE("the medium a source spoke to", "[resolve][chains]") {
    check({
        {"{s1 Ida Bergman} {c1 told} Reuters {x1 it was over}.", "- <- Reuters"},
        {"{s1 Ida Bergman} {c1 told} the newspaper De Veld {x1 it was over}.", "- <- De Veld"},
        {"{s1 Ida Bergman} {c1 told} the Evening Herald last month {x1 it was over}.", "- <- Evening Herald"},
        {"{s1 Ida Bergman} {c1 told} the BBC ten years later {x1 it was over}.", "- <- BBC"},
        {"{s1 Ida Bergman} {c1 told} the Today programme {x1 it was over}.", "- <- Today programme"},
        {"{s1 Ida Bergman} {c1 told} Interveld {x1 it was over}.", "- <- Interveld"},
        {"{s1 Ida Bergman} {c1 said} in an interview with KRX {x1 it was over}.", "- <- KRX"},
        {"“{x1 It is over},” {s1 Ida Bergman} {c1 was quoted as saying} by the daily Veldpost.", "- <- Veldpost"},
        {"{s1 Spokeswoman Ida Bergman in comments for Radio Veld} {c1 said} {x1 it was over}.", "- <- Radio Veld"},
    });
}

TEST_CASE("other hearers are no medium", "[resolve][chains]") {
    check({
        {"Boris Halle came. {s1 Ida Bergman} {c1 told} Halle {x1 it was over}.", "-"},
        {"{s1 Ida Bergman} {c1 told} a packed news conference Wednesday {x1 it was over}.", "-"},
        {"{s1 Ida Bergman} {c1 said} in a statement late on Tuesday {x1 it was over}.", "-"},
        {"{s1 Ida Bergman} {c1 told} parliament {x1 it was over}.", "-"},
        {"{s1 Ida Bergman} {c1 told} the Commons {x1 it was over}.", "-"},
        {"{s1 Ida Bergman} {c1 told} reporters on Monday {x1 it was over}.", "-"},
    });
}

TEST_CASE("cited sources pass on what another reports", "[resolve][chains]") {
    check({
        {"{s2 Radio Veld}, {c1 citing} {s1 two officials}, {c2 reported} that {x1,x2 it was over}.", "2 <- 2"},
        {"{s2 The Veld Herald} {c2 quoted} {s1 Ida Bergman} {c1 as saying} {x1,x2 it was over}.", "2 <- 2"},
        {"{x1,x2 Boris Halle {c3 ordered} {x3 the guard to fire}}, {s2 Radio Veld} {c2 reported}, {c1 citing} {s1 an "
         "aide}.",
         "2 <- 2"},
        {"{x2,x3 {s1 Boris Halle} {c1 ordered} {x1 the guard to fire}}, {s2 Radio Veld} {c2 reported}, {c3 citing} {s3 "
         "an aide}.",
         "3 <- 3, 2"},
    });
}

TEST_CASE("a claim inside a content has it as its parent", "[resolve][chains]") {
    check({
        {"{s2 Boris Halle} {c2 rejected} {x2 {s1 Ida Bergman’s} {c1 claim} that {x1 it was over}}.", "2 <- 2"},
        {"{s2 Boris Halle} {c2 told} Reuters {x2 {s1 he} {c1 had promised} {x1 a bridge}}.", "2 <- 2"},
        {"{s2 Boris Halle} {c2 said} {x2 it rained}. {s1 He} {c1 promised} {x1 a bridge}.", "-"},
    });
}
