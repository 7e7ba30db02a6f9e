// Act, stance and form of a claim.
#include <catch2/catch.hpp>

#include "marked_claims.hpp"

using saidso::test::MarkedClaims;

namespace {

struct Case {
    const char* text;
    const char* manner;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(MarkedClaims(c.text).manner('1') == c.manner);
    }
}

}  // namespace

TEST_CASE("acts follow the cue and what stands around it", "[resolve][manner]") {
    check({
        {"{s1 Ida Bergman} {c1 said} {x1 it rained}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 insisted} on Sunday that {x1 it rained}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 insisted on} {x1 a vote}.", "demand asserted indirect"},
        {"{s1 Ida Bergman} {c1 called for} {x1 a vote}.", "demand asserted indirect"},
        {"{s1 The court} {c1 found} {x1 the law void}.", "rule asserted indirect"},
        {"{s1 The coroner} {c1 found} that {x1 it was an accident}.", "rule asserted indirect"},
        {"{s1 A study} {c1 found} that {x1 it rained}.", "report asserted indirect"},
        {"{s1 Data from the harbour} {c1 showed} {x1 a fall}.", "report asserted indirect"},
        {"{s1 Ida Bergman} {c1 demanded}: “{x1 Who pays for this?}”", "ask unknown direct"},
        {"{s1 Ida Bergman} {c1 demanded} {x1 an answer}.", "demand asserted indirect"},
        {"{s1 Prosecutors} {c1 argued} that {x1 he knew}.", "allege asserted indirect"},
        {"{s1 Ida Bergman} {c1 was quoted as saying} {x1 it rained}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 ruled out} {x1 a vote}.", "deny denied indirect"},
        {"{s1 Ida Bergman} {c1 did not rule out} {x1 a vote}.", "state possible indirect"},
        {"{s1 Ida Bergman} {c1 slammed} {x1 the vote as a farce}.", "criticize asserted indirect"},
        {"{s1 Ida Bergman} {c1 contradicted} {x1 the report}.", "deny denied indirect"},
        {"{s1 Ida Bergman} {c1 begged} {x1 them to stay}.", "demand asserted indirect"},
        {"{s1 Ida Bergman} {c1 speculated} that {x1 it leaked}.", "believe probable indirect"},
        {"{s1 TANNER}{c1 :} {x1 Who pays for this}? Nobody knows.", "ask unknown indirect"},
    });
}

TEST_CASE("stances follow denial, withholding, conditions and modal words", "[resolve][manner]") {
    check({
        {"{s1 Ida Bergman} {c1 denied} {x1 it rained}.", "deny denied indirect"},
        {"{s1 Ida Bergman} {c1 would not say} {x1 whether it rained}.", "state unknown indirect"},
        {"{s1 Ida Bergman} {c1 declined to confirm} {x1 the date}.", "confirm unknown indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 the dam would hold unless it rained}.", "state conditional indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 the dam would hold, provided that it stayed dry}.",
         "state conditional indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 the dam might not hold}.", "state possible indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 she could not account for it}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 nobody could}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 she could not exclude a leak}.", "state possible indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 a leak was more likely than not}.", "state probable indirect"},
        {"{s1 Ida Bergman} {c1 does not think} {x1 it will hold}.", "believe unknown indirect"},
        {"{c1 According to} {s1 the forecast of the weather service}, {x1 it rains}.", "predict probable indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 the dam was unlikely to hold}.", "state probable indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 nurses are more likely to smoke}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 she led among likely voters}.", "state asserted indirect"},
        {"{s1 Ida Bergman} {c1 suggested} {x1 the dam will probably hold}.", "suggest probable indirect"},
        {"{s1 Ida Bergman} {c1 said} {x1 it was not “in danger”}.", "state asserted mixed"},
    });
}
