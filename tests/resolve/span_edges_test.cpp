#include <catch2/catch.hpp>

#include "marked_claims.hpp"
#include "resolve/quoted_contents.hpp"
#include "resolve/source_edges.hpp"
#include "resolve/span_repair.hpp"
#include "resolve/subject_sources.hpp"

using saidso::test::MarkedClaims;

namespace {

struct Case {
    const char* marked;
    const char* spans;
};

std::string repaired(std::string_view marked, MarkedClaims::Repair repair) {
    return MarkedClaims(marked, repair).spans('1');
}

}  // namespace

TEST_CASE("a source is a whole noun phrase", "[resolve][source_edges]") {
    const auto [marked, spans] = GENERATE(
        Case{"{s1 Holt still} {c1 says} {x1 it is safe}.", "Holt: it is safe"},
        Case{"{s1 Holt on Monday} {c1 said} {x1 it was safe}.", "Holt: it was safe"},
        Case{"{s1 Holt, however,} {c1 said} {x1 it was safe}.", "Holt: it was safe"},
        Case{"{x1 It is safe}, {c1 according to} {s1 a pool} report.", "a pool report: It is safe"},
        Case{"About {s1 four in ten voters} {c1 say} {x1 it is safe}.", "About four in ten voters: it is safe"},
        Case{"At least half of {s1 the voters} {c1 say} {x1 it is safe}.", "At least half of the voters: it is safe"},
        Case{"A friend of {s1 Holt} {c1 says} {x1 it is safe}.", "Holt: it is safe"},
        Case{"Holt and {s1 his aides} {c1 said} {x1 it was safe}.", "Holt and his aides: it was safe"},
        Case{"Holt, Krohn and {s1 two officials} {c1 said} {x1 it was safe}.",
             "Holt, Krohn and two officials: it was safe"},
        Case{"It was safe for Holt and {s1 Krohn} {c1 says} {x1 so it remains}.", "Krohn: so it remains"},
        Case{"{s1 Ada Holt}, the head of the board, {c1 said} {x1 it was safe}.",
             "Ada Holt, the head of the board: it was safe"},
        Case{"{s1 Ada Holt}, managing director of the port, {c1 said} {x1 it was safe}.",
             "Ada Holt, managing director of the port: it was safe"},
        Case{"“{x1 It is safe},” {c1 said} {s1 Ada Holt}, an engineer who built it.",
             "Ada Holt, an engineer who built it: It is safe"},
        Case{"{s1 Ada Holt}, who built it, {c1 said} {x1 it was safe}.", "Ada Holt: it was safe"},
        Case{"{c1 According to} {s1 Ada Holt}, {x1 the head of the board left}.",
             "Ada Holt: the head of the board left"},
        Case{"Ada Holt, {s1 the head of the board}, {c1 said} {x1 it was safe}.",
             "Ada Holt, the head of the board: it was safe"},
        Case{"{x1 It is safe}, {c1 according to} figures compiled by {s1 the board}.",
             "figures compiled by the board: It is safe"},
        Case{"{s1 Geologists} at the institute in Velm {c1 said} {x1 it was safe}.",
             "Geologists at the institute in Velm: it was safe"},
        Case{"{s1 Geologists} in May {c1 said} {x1 it was safe}.", "Geologists: it was safe"},
        Case{"The finance {s1 chief Ada Holt} {c1 said} {x1 it was safe}.", "The finance chief Ada Holt: it was safe"},
        Case{"{s1 Rep. Ada Holt (D-Md.}) {c1 said} {x1 it was safe}.", "Rep. Ada Holt (D-Md.): it was safe"});
    INFO(marked);
    CHECK(repaired(marked, saidso::resolve::repair_sources) == spans);
}

TEST_CASE("the subject of a cue is its source", "[resolve][source_edges]") {
    const auto [marked, spans] = GENERATE(
        Case{"Few {c1 believe} {x1 that it is safe}.", "Few: that it is safe"},
        Case{"The Ministry of Health {c1 denies} {x1 it is safe}.", "The Ministry of Health: it is safe"},
        Case{"The mayor has even {c1 claimed} {x1 it is safe}.", "The mayor: it is safe"},
        Case{"The mayor is {c1 telling} voters {x1 it is safe}.", "The mayor: it is safe"},
        Case{"The mayor left early, {c1 saying} {x1 it was late}.", "The mayor: it was late"},
        Case{"{c1 Conceding} that {x1 it was late}, the mayor left.", "the mayor: it was late"},
        Case{"Health ministry officials {c1 fear} {x1 it will last}.", "Health ministry officials: it will last"},
        Case{"Salvors {c1 fear} {x1 the hull will break}.", "Salvors: the hull will break"},
        Case{"Krohn {c1 doubts} {x1 it will last}.", "Krohn: it will last"},
        Case{"The storm {c1 fear} {x1 it will last} grew.", "-: it will last"},
        Case{"It is {c1 believed} {x1 to be safe}.", "-: to be safe"},
        Case{"The road to the mayor {c1 said} {x1 it was closed}.", "-: it was closed"},
        Case{"“Yes,” {s1 Holt} said when {c1 asked} {x1 whether it was safe}.", "-: whether it was safe"},
        Case{"{s1 When} {c1 asked} {x1 whether it was safe}, she left.", "-: whether it was safe"},
        Case{"The report, {s1 which} {c1 said} {x1 it was safe}, was late.", "which: it was safe"});
    INFO(marked);
    CHECK(repaired(marked, saidso::resolve::attribute_subjects) == spans);
}

TEST_CASE("contents that are quotations begin and end where these do", "[resolve][quoted_contents]") {
    const auto [marked, spans] = GENERATE(
        Case{"“The ‘{x1 no’ camp has won},” {s1 Holt} {c1 said}.", "Holt: The ‘no’ camp has won"},
        Case{"“[T]{x1 he road is closed},” {s1 Holt} {c1 said}.", "Holt: [T]he road is closed"},
        Case{"The plan was “{x1 a good thing},” {s1 Holt} {c1 said}.", "Holt: The plan was “a good thing,”"},
        Case{"The new plan “{x1 is a good thing},” {s1 Holt} {c1 said}.", "Holt: The new plan “is a good thing,”"},
        Case{"He paused: “{x1 It is a good thing},” {s1 Holt} {c1 said}.", "Holt: It is a good thing"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}, {x1 introducing the mayor}.", "Holt: It is safe"},
        Case{"“{x1 The road},” {s1 Holt} {c1 said}, {x1 is safe}.", "Holt: The road … is safe"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}. “We have looked.”", "Holt: It is safe … We have looked"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}, adding that it held. “We have looked.”",
             "Holt: It is safe … We have looked"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}.\n“We have looked.”", "Holt: It is safe … We have looked"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}. “{x2 We have looked},” {s2 Krohn} {c2 added}.",
             "Holt: It is safe"},
        Case{"{x1 It is safe}, {s1 Holt} {c1 said}. “{x1 {x2 We have looked},” {s2 Krohn} {c2 added}}.",
             "Holt: It is safe"},
        Case{"{s1 Holt} {c1 said} {x1 it was “quite clear”} that it would hold.",
             "Holt: it was “quite clear” that it would hold"},
        Case{"{s1 Holt} {c1 called} {x1 it “a disgrace”}, and left.", "Holt: it “a disgrace”"});
    INFO(marked);
    const std::string got = repaired(marked, saidso::resolve::repair_quoted_contents);
    CHECK(got == spans);
}

TEST_CASE("contents begin and end with their clause", "[resolve][content_edges]") {
    const auto [marked, spans] = GENERATE(
        Case{"{s1 Holt} {c1 told} {x1 them the road was closed}.", "Holt: the road was closed"},
        Case{"{s1 Holt} {c1 said} {x1 Tuesday the road was closed}.", "Holt: the road was closed"},
        Case{"{s1 Holt} {c1 said} {x1 this year that the road was closed}.", "Holt: the road was closed"},
        Case{"{s1 Holt} {c1 said} {x1 at the high school, “Is it closed?}”", "Holt: Is it closed?"},
        Case{"{s1 Holt} {c1 said} that {x1 it was safe}, and that it would hold.",
             "Holt: it was safe, and that it would hold"},
        Case{"{c1 According to} {s1 two officials}, {x1 who asked not to be named, the road is closed}.",
             "two officials: the road is closed"},
        Case{"{c1 According to} {s1 the board}, {x1 a group of experts, it is safe}.", "the board: it is safe"},
        Case{"{c1 According to} {s1 the board}, the road is wet {x1 and it is safe}.",
             "the board: the road is wet and it is safe"},
        Case{"{c1 According to} {s1 the report}, {x1 seen by the mayor, the road is closed}.",
             "the report: the road is closed"},
        Case{"{s1 Holt} {c1 wrote} to the mayor {x1 that the road was closed}.", "Holt: the road was closed"},
        Case{"{s1 Holt} {c1 said}: “{x1 That is closed}.”", "Holt: That is closed"},
        Case{"{x1 The road was closed}, {s1 Holt} {c1 said}, {x1 cutting off two villages}.",
             "Holt: The road was closed"},
        Case{"{x1 The road was closed}, {s1 Holt} {c1 said}, {x1 including both lanes}.",
             "Holt: The road was closed … including both lanes"},
        Case{"The number {c1 is expected} {x1 to fall}.", "-: The number … to fall"},
        Case{"Support rose among the young and {x1 those with a degree}, {s1 the paper} {c1 found}.",
             "the paper: Support rose among the young and those with a degree"},
        Case{"{x1 VELD, May 2 (RT) — The road is closed}, {s1 Holt} {c1 said}.", "Holt: The road is closed"});
    INFO(marked);
    CHECK(repaired(marked, saidso::resolve::repair_spans) == spans);
}

TEST_CASE("a content begins with its clause, after whom the source tells", "[resolve][content_starts]") {
    const auto [marked, spans] = GENERATE(
        Case{"{s1 Holt} {c1 asked} {x1 me whether it was safe}.", "Holt: whether it was safe"},
        Case{"{s1 They} {c1 promised} {x1 us a boat}.", "They: a boat"},
        Case{"{s1 Holt} {c1 told} {x1 her she was late}.", "Holt: she was late"},
        Case{"{s1 Holt} {c1 told} {x1 us there was time}.", "Holt: there was time"},
        Case{"{s1 Holt} {c1 told} a court that if {x1 it rained}, it was unsafe.", "Holt: if it rained, it was unsafe"},
        Case{"He {c1 was told} the road would be {x1 closed by noon}.", "-: the road would be closed by noon"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}, because {x1 nobody goes there}.",
             "Holt: It is safe … because nobody goes there"},
        Case{"“{x1 It is safe},” {s1 Holt} {c1 said}, naming a road {x1 that nobody takes}.",
             "Holt: It is safe … nobody takes"},
        Case{"{s1 Holt} {c1 argued} that “the majority” {x1 of them was safe}.",
             "Holt: “the majority” of them was safe"},
        Case{"{x1 The men, both from Velm}, {c1 are believed} {x1 to be safe}.", "-: The men … to be safe"},
        Case{"{x1 The school, a former mill}, {c1 is believed} {x1 to be safe}.",
             "-: The school, a former mill … to be safe"},
        Case{"{x1 It} {c1 is expected} that {x1 they will fall}.", "-: they will fall"},
        Case{"The daily Kurier, {c1 citing} {s1 an official}, {x1 reported on Monday that it was safe}.",
             "an official: it was safe"},
        Case{"The daily Kurier, {c1 citing} {s1 an official}, {x1 said it was safe}.", "an official: it was safe"},
        Case{"{s1 The paper} {c1 quoted} {x1 Holt last year as saying that it was safe}.", "The paper: it was safe"},
        Case{"{s1 Holt} {c1 pledged} not {x1 to leave}.", "Holt: not to leave"},
        Case{"{s1 Holt} {c1 called} that “{x1 a farce}”.", "Holt: that “a farce"},
        Case{"{s1 Holt} {c1 said} that “{x1 it is safe}”.", "Holt: it is safe"},
        Case{"{s1 Holt} {c1 insisted} there was “{x1 no evidence” of that}.", "Holt: there was “no evidence” of that"},
        Case{"{s1 Holt} {c1 denied} being {x1 offered anything}.", "Holt: being offered anything"},
        Case{"{s1 The agency} {c1 had forecast} waves of {x1 up to three metres}.",
             "The agency: waves of up to three metres"},
        Case{"{s1 Holt} {c1 rejected} Krohn’s claim that {x1 it was safe}.", "Holt: Krohn’s claim that it was safe"},
        Case{"{s1 Holt} {c1 said} in a letter that {x1 it was safe}.", "Holt: it was safe"},
        Case{"{s1 Holt} {c1 said} last Friday {x1 it was safe}.", "Holt: it was safe"});
    INFO(marked);
    CHECK(repaired(marked, saidso::resolve::repair_spans) == spans);
}

TEST_CASE("a content ends with its clause, before what the author tells", "[resolve][content_ends]") {
    const auto [marked, spans] = GENERATE(
        Case{"{s1 Holt} {c1 said} it {x1 was ‘considering’} the plan.", "Holt: it was ‘considering’ the plan"},
        Case{"{s1 Holt} {c1 promised} {x1 a ‘root and branch’} review of all rules.",
             "Holt: a ‘root and branch’ review of all rules"},
        Case{"{s1 Holt} {c1 said} {x1 it was ‘considering’} the plan but declined to talk.",
             "Holt: it was ‘considering’ the plan"},
        Case{"{s1 Holt} {c1 accused} {x1 Krohn, a developer}, of fraud.", "Holt: Krohn, a developer, of fraud"},
        Case{"Holt, {s1 who} {c1 denied} {x1 all charges, took notes}.", "who: all charges"},
        Case{"{s1 Holt} {c1 ordered} {x1 a recount on Tuesday}.", "Holt: a recount"},
        Case{"{s1 Holt} {c1 expected} {x1 to leave on Tuesday}.", "Holt: to leave on Tuesday"},
        Case{"{x1 The road is closed}, {s1 Holt} {c1 said} late on Monday.", "Holt: The road is closed"},
        Case{"The road is closed, {s1 Holt} {c1 said} {x1 late on Monday}.", "Holt: The road is closed"},
        Case{"The road is closed, {s1 Holt} {c1 told} the council. “{x1 It is wet},” she said.",
             "Holt: The road is closed"},
        Case{"The road is closed, {s1 Holt} {c1 found} {x1 this week}.", "Holt: The road is closed"},
        Case{"Holt {c1 fears} new tolls {x1 this week}.", "-: new tolls this week"},
        Case{"{s1 Holt} {c1 said} in a letter late on {x1 Monday that the road was closed}.",
             "Holt: the road was closed"},
        Case{"{s1 Holt} {c1 admitted} {x1 his part and will leave}.", "Holt: his part"},
        Case{"{s1 Holt} {c1 rejected} {x1 “any notion” of it; two days later it closed}.", "Holt: “any notion” of it"},
        Case{"{s1 Holt} {c1 rejected} {x1 “any notion”; two days later it closed}.", "Holt: any notion"},
        Case{"{s1 Holt} {c1 said} {x1 it was closed; it would open}.", "Holt: it was closed; it would open"},
        Case{"{s1 Holt} {c1 said} {x1 it was late and will be later}.", "Holt: it was late and will be later"},
        Case{"{s1 Holt} {c1 told} reporters it was closed. “{x1 It is wet},” she said.", "Holt: it was closed"},
        Case{"{s1 Holt} {c1 said} that it was closed.\n“{x1 It is wet},” she said.", "Holt: it was closed"},
        Case{"{s1 Holt} {c1 spoke} at noon. “{x1 It is wet}.”", "Holt: It is wet"},
        Case{"{s1 Holt} {c1 told} a court in Velm. “{x1 It is wet}.”", "Holt: It is wet"},
        Case{"The road to Velm, {s1 Holt} {c1 told} the council. “{x1 It is wet}.”", "Holt: It is wet"},
        Case{"The road is closed, {s1 Holt} {c1 told} them: “{x1 It is wet}.”", "Holt: It is wet"},
        Case{"{s1 They} {c1 were told} in {x1 May 2024 that the road was closed}.", "They: the road was closed"},
        Case{"{s1,s2 Holt} {c1 warned} {x1 it could break and {c2 demanded} {x2 repairs}}.", "Holt: it could break"},
        Case{"{s1,s2 Holt} {c1 said} {x1 she left and {c2 demanded} {x2 repairs}}.",
             "Holt: she left and demanded repairs"},
        Case{"{x2 {s1 Holt} {c1 ordered}} {x1 them to stop, {s2 the paper} {c2 reported}}.", "Holt: them to stop"},
        Case{"{s1 Doctors} {c1 urge} {x1 checks on the elderly as heat passes 42C}\n\nIt was hot again.",
             "Doctors: checks on the elderly"});
    INFO(marked);
    CHECK(repaired(marked, saidso::resolve::repair_spans) == spans);
}

TEST_CASE("a quotation goes on over paragraphs", "[resolve][quoted_contents]") {
    const auto [marked, spans] = GENERATE(
        Case{"“It is safe,” {s1 Holt} {c1 said}. “{x1 We have looked}.\n\n“It held.”",
             "Holt: We have looked … It held"},
        Case{"‘It is safe.\n\n‘{x1 We have looked},’ {s1 Holt} {c1 said}.", "Holt: It is safe … We have looked"},
        Case{"The road ‘is safe.\n\n‘{x1 We have looked},’ {s1 Holt} {c1 said}.", "Holt: We have looked"},
        Case{"{s1 Holt} {c1 said} {x1 it was safe}.\n\n“We have looked.”", "Holt: it was safe … We have looked"},
        Case{"{s1 Holt} {c1 argued} {x1 it was safe}.\n\n“We have looked.”", "Holt: it was safe"},
        Case{"{s1 Holt} {c1 said} {x1 it was safe}.\n\n“Related”", "Holt: it was safe"});
    INFO(marked);
    CHECK(repaired(marked, saidso::resolve::repair_quoted_contents) == spans);
}

TEST_CASE("a cue begins with its negation", "[resolve][span_repair]") {
    const auto [marked, manner] = GENERATE(
        Case{"{s1 Holt} neither confirmed nor {c1 denied} {x1 the report}.", "confirm unknown indirect"},
        Case{"{s1 Holt} declined to confirm or {c1 deny} {x1 the report}.", "confirm unknown indirect"},
        Case{"{s1,s2 Holt} {c2 confirmed} {x2 the date} or {c1 denied} {x1 the report}.", "deny denied indirect"});
    INFO(marked);
    CHECK(MarkedClaims(marked, saidso::resolve::repair_spans).manner('1') == manner);
}
