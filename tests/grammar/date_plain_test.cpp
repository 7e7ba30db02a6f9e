#include <catch2/catch.hpp>

#include <string>

#include "../segment/segment_text.hpp"
#include "grammar/date_point.hpp"
#include "grammar/date_simple.hpp"

namespace {

using namespace saidso::grammar::dates;
using saidso::lex::Token;
using saidso::test::Segmented;

Scope scope_of(const Segmented& s) {
    Token const* const t = s.article.tokens.data();
    return {t + s.segments.sentences[0].tokens.first, t + s.segments.sentences[0].tokens.last, {}};
}

// What is told at once of this word, the first one being 0: the words of a date, "none" or "open".
std::string plain_at(std::string_view text, int word) {
    const Segmented s(text);
    const Scope scope = scope_of(s);
    Found found;
    switch (find_plain(scope, scope.begin + word, found)) {
        case Plain::open: return "open";
        case Plain::none: return "none";
        default: break;
    }
    const auto first = static_cast<std::uint32_t>(scope.begin + word - s.article.tokens.data());
    const auto last = static_cast<std::uint32_t>(found.end - s.article.tokens.data());
    return std::string(s.article.text_of(saidso::segment::TokenRange{first, last}));
}

bool same(const Found& a, const Found& b) {
    const auto& p = a.point;
    const auto& q = b.point;
    return a.end == b.end && a.rule == b.rule && a.bound == b.bound && p.shape == q.shape &&
           p.direction == q.direction && p.unit == q.unit && p.month == q.month && p.day == q.day &&
           p.weekday == q.weekday && p.year == q.year && p.part == q.part && p.season == q.season &&
           p.count == q.count && p.vague == q.vague && p.hour == q.hour;
}

// Do the general rules make the same of each word of which something is told at once?
bool agrees(std::string_view text) {
    const Segmented s(text);
    const Scope scope = scope_of(s);
    for (Token const* t = scope.begin; t < scope.end; ++t) {
        Found plain;
        const Plain told = find_plain(scope, t, plain);
        if (told == Plain::open) continue;
        Found general;
        if (may_begin(scope, t)) general = find_point(scope, t);
        if (!(told == Plain::none ? general.end == nullptr : same(plain, general))) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("frequent dates are told at once where nothing goes on with them", "[grammar]") {
    CHECK(plain_at("They sailed on Tuesday.", 3) == "Tuesday");
    CHECK(plain_at("They sailed on Tuesday, the owner said.", 3) == "Tuesday");
    CHECK(plain_at("They sailed on Monday night with the fleet.", 3) == "Monday night");
    CHECK(plain_at("The mole was built in 1987 by the town.", 5) == "1987");
    CHECK(plain_at("The fleet sails in March.", 4) == "March");
    CHECK(plain_at("The fleet sailed on March 3 with two trawlers.", 4) == "March 3");
    CHECK(plain_at("The fleet sailed on 3 March.", 4) == "3 March");
    CHECK(plain_at("The yard closed last week.", 3) == "last week");
    CHECK(plain_at("They meet every Friday.", 2) == "every Friday");
    CHECK(plain_at("They waited for two years.", 3) == "two years");
    CHECK(plain_at("They left two years ago, he said.", 2) == "two years ago");
    CHECK(plain_at("They waited for a week.", 3) == "a week");
    CHECK(plain_at("They waited for weeks.", 3) == "weeks");
    CHECK(plain_at("The yard is now closed.", 3) == "now");
}

TEST_CASE("what can go on takes a longer look", "[grammar]") {
    CHECK(plain_at("They sailed on Tuesday, the 3rd.", 3) == "open");
    CHECK(plain_at("They sailed on Tuesday at noon.", 3) == "open");
    CHECK(plain_at("The fleet sailed on March 3, 2021.", 4) == "open");
    CHECK(plain_at("They waited for two years and a half.", 3) == "open");
    CHECK(plain_at("They waited two weeks after Easter.", 2) == "open");
    CHECK(plain_at("They sailed two days before that night.", 2) == "open");
    CHECK(plain_at("The week beginning 3 May was dry.", 1) == "open");
    CHECK(plain_at("They sail this april.", 2) == "open");
    CHECK(plain_at("They have served in the years ahead.", 5) == "open");
    CHECK(plain_at("He was two years old.", 2) == "open");
}

TEST_CASE("what can be no date is told at once", "[grammar]") {
    CHECK(plain_at("They saw 37 trawlers.", 2) == "none");
    CHECK(plain_at("They caught 2.4 million tonnes of cod.", 2) == "none");
    CHECK(plain_at("The 11th trawler sank.", 0) == "none");
    CHECK(plain_at("The night watch sailed.", 1) == "none");
    CHECK(plain_at("The yard may close.", 2) == "none");
    CHECK(plain_at("They left on the 22nd.", 3) == "open");
    CHECK(plain_at("They came in the '90s.", 3) == "open");
}

TEST_CASE("the short way and the general rules agree", "[grammar]") {
    for (const std::string_view text :
         {"On Tuesday that crew sailed, and last summer the yard closed.", "In 2019 the quay flooded.",
          "The harbour was shut from 12 January, said the master.", "By May 2021 five boats had gone.",
          "This morning the ice broke; tomorrow they sail.", "Recent weeks were dry, and this winter is mild.",
          "They meet weekly, every month or on Sundays.", "It took about 20 minutes to land the catch.",
          "In about two weeks the dock opens.", "The first trawler left a decade ago.",
          "That night the summer crew lost the last buoy in the fall.", "She turned 40 at the age of five years.",
          "Theresa May spoke in May.", "The 2016 budget grew in two thousand boats.",
          "Labor Day came early and the new mole held for years."}) {
        CAPTURE(text);
        CHECK(agrees(text));
    }
}
