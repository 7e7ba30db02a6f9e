// Who a source is: name; role; organisation; kind. The last claim of each text is looked at.
#include <catch2/catch.hpp>

#include "marked_claims.hpp"

using saidso::test::MarkedClaims;

namespace {

struct Case {
    const char* text;
    const char* source;
};

void check(std::initializer_list<Case> cases, char number = '1') {
    for (const Case& c : cases) {
        INFO(c.text);
        CHECK(MarkedClaims(c.text).source(number) == c.source);
    }
}

}  // namespace

TEST_CASE("names come without titles, roles without names", "[resolve][sources]") {
    check({
        {"{s1 Defence Minister Ketil Rasmus} {c1 said} {x1 the ship was late}.",
         "Ketil Rasmus; Defence Minister; -; person"},
        {"{s1 Ketil Rasmus} {c1 said} {x1 the ship was late}.", "Ketil Rasmus; -; -; person"},
        {"{s1 Dr Ketil Rasmus} {c1 said} {x1 the ship was late}.", "Ketil Rasmus; -; -; person"},
        {"{s1 Sir Ketil Rasmus} {c1 said} {x1 the ship was late}.", "Ketil Rasmus; -; -; person"},
        {"The marina is shut. {s1 Marine biologist Dr Ketil Rasmus} {c1 said} {x1 it was oil}.",
         "Ketil Rasmus; Marine biologist; -; person"},
        {"Nothing moved. {s1 A 31-year-old plumber, Ketil Rasmus}, {c1 said} {x1 he had waited}.",
         "Ketil Rasmus; plumber; -; person"},
        {"{s1 Ketil Rasmus, 44, a plumber}, {c1 said} {x1 he had waited}.", "Ketil Rasmus; plumber; -; person"},
        {"Nothing moved. {s1 Ketil Rasmus, head of housing at Orvik Council}, {c1 said} {x1 he had waited}.",
         "Ketil Rasmus; head of housing; Orvik Council; person"},
        {"They met {s1 Marit van Houten in comments} {c1 said} {x1 it was over}.", "Marit van Houten; -; -; person"},
        {"They called. {s1 The finance minister, Ketil Rasmus}, {c1 said} {x1 it was over}.",
         "Ketil Rasmus; finance minister; -; person"},
    });
}

TEST_CASE("what follows a source is no part of it", "[resolve][sources]") {
    check({
        {"{x1 “The ship was late,”} {c1 said} {s1 Minister of the Interior Ketil Rasmus} after the talks.",
         "Ketil Rasmus; Minister of the Interior; -; person"},
        {"Then {c1 said} {s1 Minister of the Interior Ketil Rasmus} {x1 that it was late}.",
         "Ketil Rasmus; Minister of the Interior; -; person"},
    });
}

TEST_CASE("organisations stand before, inside and after a role", "[resolve][sources]") {
    check({
        {"Then {s1 NATO spokesman Ketil Rasmus} {c1 said} {x1 it was over}.", "Ketil Rasmus; spokesman; NATO; person"},
        {"Then {s1 a senior Orvik aide} {c1 said} {x1 it was over}.", "-; senior aide; Orvik; anonymous"},
        {"Then {s1 a U.S. official} {c1 said} {x1 it was over}.", "-; official; United States; anonymous"},
        {"Then {s1 a European diplomat} {c1 said} {x1 it was over}.", "-; diplomat; -; anonymous"},
        {"Then {s1 a Home Office spokesperson} {c1 said} {x1 it was over}.", "-; spokesperson; Home Office; anonymous"},
        {"Then {s1 a spokesman for the charity Low Tide} {c1 said} {x1 it was over}.",
         "-; spokesman; Low Tide; anonymous"},
        {"Then {s1 two officials at the health ministry} {c1 said} {x1 it was over}.",
         "-; official; health ministry; anonymous"},
        {"Then {s1 a lawyer for the families} {c1 said} {x1 it was over}.", "-; lawyer; -; anonymous"},
        {"Then {s1 Ketil Rasmus, a nurse from Orvik}, {c1 said} {x1 it was over}.", "Ketil Rasmus; nurse; -; person"},
        {"Then {s1 Rasmus’s lawyer, Ida Bergman}, {c1 said} {x1 it was over}.", "Ida Bergman; lawyer; -; person"},
    });
}

TEST_CASE("whose organisation is found in the text before", "[resolve][sources]") {
    check({
        {"Orvik Foods closed two plants. {s1 The company’s president, Ida Bergman}, {c1 said} {x1 it was over}.",
         "Ida Bergman; president; Orvik Foods; person"},
        {"Orvik Foods closed two plants. {s1 Its president, Ida Bergman}, {c1 said} {x1 it was over}.",
         "Ida Bergman; president; Orvik Foods; person"},
        {"The health ministry closed two clinics. {s1 The ministry’s spokesman} {c1 said} {x1 it was over}.",
         "-; spokesman; health ministry; person"},
    });
}

TEST_CASE("short names and pronouns stand for the full name", "[resolve][sources]") {
    check({
        {"{s2 Ida Bergman, a pilot}, {c2 said} {x2 it was over}. {s1 Bergman} {c1 said} {x1 it was late}.",
         "Ida Bergman; pilot; -; person"},
        {"{s2 Ida Bergman, a pilot}, {c2 said} {x2 it was over}. {s1 She} {c1 said} {x1 it was late}.",
         "Ida Bergman; pilot; -; person"},
        {"{s2 Ida Bergman, a pilot}, {c2 said} {x2 it was over}. Boris Halle left. {s1 She} {c1 said} {x1 it was "
         "late}.",
         "Ida Bergman; pilot; -; person"},
        {"There is no confidence in Boris Halle. Boris Halle smiled. {s1 He} {c1 said} {x1 it was late}.",
         "Boris Halle; -; -; person"},
        {"Boris Halle left. A man was held by police. {s1 He} {c1 said} {x1 it was late}.", "-; man; -; anonymous"},
        {"Orvik Foods is old. Tenants of the block moved out. {s1 They} {c1 said} {x1 it was late}.",
         "-; tenant; -; anonymous"},
        {"Orvik Foods closed two plants. {s1 The company} {c1 said} {x1 it was late}.",
         "Orvik Foods; -; -; organization"},
        {"Shares in Orvik Foods fell. {s1 The company} {c1 said} {x1 it was late}.", "Orvik Foods; -; -; organization"},
        {"Boris Halle met the transport ministry. {s1 The ministry} {c1 said} {x1 it was late}.",
         "transport ministry; -; -; government"},
        {"{s2 Colonel Boris Halle} {c2 said} {x2 it rained}. {s1 Boris Halle, a spokesman}, {c1 said} {x1 it was "
         "late}.",
         "Boris Halle; spokesman; -; person"},
        {"Officials met. {s2 Democrat Hillary Olsen} {c2 said} {x2 no}. {s1 Hillary Olsen} {c1 said} {x1 it was late}.",
         "Hillary Olsen; -; -; person"},
    });
}

TEST_CASE("pronouns stand for persons only", "[resolve][sources]") {
    check({
        {"Officer Anton Weir was there. The scooter was gone. “{x1 It was late},” {s1 he} {c1 said}.",
         "Anton Weir; Officer; -; person"},
        {"Ida Bergman spent years on Isla Verano. “{x1 It was late},” {s1 she} {c1 said}.",
         "Ida Bergman; -; -; person"},
        {"Ida Bergman came. {s2 I} {c2 ask} {x2 why}. “{x1 It was late},” {s1 she} {c1 said}.",
         "Ida Bergman; -; -; person"},
        {"Ida Bergman came. Her restaurant, Third Helping, is shut. “{x1 It was late},” {s1 she} {c1 said}.",
         "Ida Bergman; -; -; person"},
        {"Anton Weir had rung it for years. The ferryman is 71. “{x1 It was late},” {s1 he} {c1 said}.",
         "Anton Weir; -; -; person"},
        {"Ida Bergman runs. Her doctor was against it. {s2 He} {c2 said} {x2 so}. {s1 She} {c1 said} {x1 no}.",
         "Ida Bergman; -; -; person"},
    });
}

TEST_CASE("who speaks in the lead may be named below", "[resolve][sources]") {
    check({
        {"The mill was old, {s1 a coroner} {c1 ruled}.\n\nIt rained. {s2 Ida Bergman, the coroner for Halle}, {c2 "
         "said} {x2 no}. {x1 It was late}.",
         "Ida Bergman; coroner; Halle; person"},
        {"{x1 The mill was old}, {s1 a council committee} {c1 found}.\n\n{s2 The Public Works Committee} {c2 "
         "said} {x2 no}.",
         "Public Works Committee; -; -; government"},
        {"{x1 The mill was old}, {s1 the German government} {c1 found}.\n\n{s2 The government} {c2 said} {x2 no}.",
         "German government; -; -; government"},
        {"{x1 The mill was old}, {s1 a coroner} {c1 ruled}.\n\n{s2 Ida Bergman, a cook}, {c2 said} {x2 no}.",
         "-; coroner; -; anonymous"},
    });
}

TEST_CASE("pronouns inside a quotation are not its speaker", "[resolve][sources]") {
    check({
        {"“{x2 {s1 They} {c1 promised} {x1 a bridge}},” {c2 said} {s2 Ida Bergman}.", "-; -; -; anonymous"},
        {"Boris Halle came. “{x2 {s1 He} {c1 promised} {x1 a bridge}},” {c2 said} {s2 Anton Weir}.",
         "Boris Halle; -; -; person"},
        {"“{x2 {s1 I} {c1 promised} {x1 a bridge}},” {c2 said} {s2 Ida Bergman}.", "Ida Bergman; -; -; person"},
        {"“{x2 {s1 We} {c1 promised} {x1 a bridge}},” {c2 said} {s2 Orvik Foods spokeswoman Ida Bergman}.",
         "Orvik Foods; -; -; organization"},
    });
}

TEST_CASE("bodies go by their common noun", "[resolve][sources]") {
    check({
        {"Then {s1 the health ministry} {c1 said} {x1 it was over}.", "health ministry; -; -; government"},
        {"Then {s1 the regional tourist board} {c1 said} {x1 it was over}.", "tourist board; -; -; organization"},
        {"Then {s1 the Police Federation} {c1 said} {x1 it was over}.", "Police Federation; -; -; organization"},
        {"Then {s1 the Fishermen’s League} {c1 said} {x1 it was over}.", "Fishermen’s League; -; -; organization"},
        {"Then {s1 the secretary of state’s office} {c1 said} {x1 it was over}.",
         "secretary of state’s office; -; -; government"},
        {"Then {s1 the plant’s operator} {c1 said} {x1 it was over}.", "-; -; -; organization"},
        {"Then {s1 the labour ministry} {c1 said} {x1 it was over}.", "labour ministry; -; -; government"},
        {"Then {s1 the press service of the port} {c1 said} {x1 it was over}.",
         "press service of the port; -; -; government"},
        {"Orvia’s army moved north. {s1 Orvia} {c1 said} {x1 it was over}.", "Orvia; -; -; government"},
        {"Then {s1 Danish police} {c1 said} {x1 it was over}.", "Danish police; -; -; government"},
    });
}

TEST_CASE("documents are their issuer’s", "[resolve][sources]") {
    check({
        {"{c1 According to} {s1 a study by the University of Orvik}, {x1 it rains}.",
         "University of Orvik; -; University of Orvik; document"},
        {"{c1 According to} {s1 a survey of 90 firms published on Monday by the Orvik Institute}, {x1 it rains}.",
         "Orvik Institute; -; Orvik Institute; document"},
        {"{c1 According to} {s1 an Orvik Foods memo from October}, {x1 it rains}.",
         "Orvik Foods; -; Orvik Foods; document"},
        {"{c1 According to} {s1 a memo seen by Radio Veld}, {x1 it rains}.", "-; -; -; document"},
        {"{c1 According to} {s1 health ministry figures}, {x1 it rains}.",
         "health ministry; -; health ministry; document"},
        {"{c1 According to} {s1 a government report}, {x1 it rains}.", "-; -; -; document"},
        {"{c1 According to} {s1 a leaked survey}, {x1 it rains}.", "-; -; -; document"},
        {"Anton Weir cited a 2020 study by the Orvik Institute. {s1 The study} {c1 warned of} {x1 floods}.",
         "Orvik Institute; -; Orvik Institute; document"},
        {"{s2 A study by the University of Orvik} {c2 found} {x2 rain}. {s1 The study} {c1 warned of} {x1 floods}.",
         "University of Orvik; -; University of Orvik; document"},
    });
}

TEST_CASE("headlines are told in full below", "[resolve][sources]") {
    const char* below =
        "\n\n{s2 A study by the University of Orvik} {c2 found} {x2 more rain than ever} in the hills of the north.\n\n"
        "{s3 Orvik Foods} {c3 said} {x3 it was late}, and nobody at the plant had been told of it before Monday.";
    CHECK(MarkedClaims(std::string("{x1 It rains more than ever before}, {s1 study} {c1 finds}") + below).source('1') ==
          "University of Orvik; -; University of Orvik; document");
    CHECK(MarkedClaims(std::string("{x1 It rains more than ever before}, {s1 firm} {c1 says}") + below).source('1') ==
          "Orvik Foods; -; -; organization");
    CHECK(MarkedClaims(std::string("{x1 It rains more than ever before}, {s1 forecasters} {c1 say}") + below)
              .source('1') == "-; forecaster; -; anonymous");
}

TEST_CASE("who is not named is not guessed", "[resolve][sources]") {
    check({
        {"Boris Halle left. {s1 A person close to the talks} {c1 said} {x1 it was over}.", "-; -; -; anonymous"},
        {"Boris Halle left. {s1 A source} {c1 said} {x1 it was over}.", "-; -; -; anonymous"},
        {"Boris Halle, a dentist, left. {s1 The superintendent} {c1 said} {x1 it was over}.",
         "-; superintendent; -; person"},
        {"Then {s1 campaigners} {c1 said} {x1 it was over}.", "-; campaigner; -; anonymous"},
        {"{s1 Insurers} {c1 said} {x1 it was over}.", "-; -; -; organization"},
        {"Orvik Foods closed. {s1 Its insurer} {c1 said} {x1 it was over}.", "-; -; -; organization"},
    });
}

TEST_CASE("offices of more words, and bodies by the nouns of persons", "[resolve][sources]") {
    check({
        {"Then {s1 White House press secretary Ida Bergman} {c1 said} {x1 it was over}.",
         "Ida Bergman; press secretary; White House; person"},
        {"Then {s1 former Secretary of State Ida Bergman} {c1 said} {x1 it was over}.",
         "Ida Bergman; former Secretary of State; -; person"},
        {"Then {s1 Halle campaign spokesman Anton Weir} {c1 said} {x1 it was over}.",
         "Anton Weir; spokesman; Halle campaign; person"},
        {"They met. {s1 The police chief, Anton Weir}, {c1 said} {x1 it was over}.",
         "Anton Weir; police chief; -; person"},
        {"Then {s1 two senior figures in the party} {c1 said} {x1 it was over}.", "-; senior figure; party; anonymous"},
        {"{x1 It was over}, {c1 according to} {s1 early results of a poll}.", "-; -; -; document"},
        {"{s1 Orvik Milk, the main supplier}, {c1 said} {x1 it was over}.", "Orvik Milk; -; -; organization"},
        {"Then {s1 a rival, Orvik Milk}, {c1 said} {x1 it was over}.", "Orvik Milk; -; -; organization"},
        {"Then {s1 the agency Velpress} {c1 said} {x1 it was over}.", "Velpress; -; -; media"},
        {"Then {s1 NATO allies} {c1 said} {x1 it was over}.", "NATO allies; -; -; government"},
        {"Orvia’s army moved. {s1 An Orvian minister} {c1 said} {x1 it was over}.", "-; minister; Orvia; anonymous"},
        {"The plant’s owner, Anton Weir, came late. {s1 Weir} {c1 said} {x1 it was over}.",
         "Anton Weir; owner; plant; person"},
        {"Then {s1 his neighbour} {c1 said} {x1 it was over}.", "-; neighbour; -; person"},
        {"They saw the lodge of {x2 Anton Weir, head of the carrier Zephyra, {s1 who} {c1 said} {x1 it was over}}.",
         "Anton Weir; head; Zephyra; person"},
    });
}

TEST_CASE("names that look like other words", "[resolve][sources]") {
    check({
        {"Then {s1 former Gov. Bill Olsen of New Mexico} {c1 said} {x1 it was over}.",
         "Bill Olsen; former Gov.; -; person"},
        {"Then {s1 the Orvik Times} and the Veld Herald {c1 said} {x1 it was over}.", "Orvik Times; -; -; media"},
        {"Then {s1 the Food and Feed Administration} {c1 said} {x1 it was over}.",
         "Food and Feed Administration; -; -; government"},
        {"Then {s1 a 29-year-old Berlin woman} {c1 said} {x1 it was over}.", "-; woman; -; anonymous"},
        {"Then {s1 a Democratic front-runner} {c1 said} {x1 it was over}.", "-; front-runner; -; anonymous"},
        {"Then {s1 Amnesty International spokesman Anton Weir} {c1 said} {x1 it was over}.",
         "Anton Weir; spokesman; Amnesty International; person"},
        {"Then {s1 landlord Orvik Homes} {c1 said} {x1 it was over}.", "Orvik Homes; -; -; organization"},
        {"Then {s1 my mom} {c1 said} {x1 it was over}.", "-; mom; -; person"},
        {"{s1 I} {c1 said} {x1 it was over}.", "-; -; -; person"},
    });
}

TEST_CASE("a title tells only plain names of persons", "[resolve][sources]") {
    check({
        {"Harbour Board Fires Krohn Over Late Meeting.\nIda Krohn left. Then {s1 Krohn} {c1 said} {x1 it was over}.",
         "Ida Krohn; -; -; person"},
        {"Harbour Chief Maria Dahl Quits After Late Meeting.\nThen {s1 Dahl} {c1 said} {x1 it was over}.",
         "Maria Dahl; -; -; person"},
    });
}
