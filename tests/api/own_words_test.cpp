#include <string>

#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

using namespace saidso;

namespace {

std::string refusal(const Options& options) {
    try {
        const Parser parser(options);
    } catch (const Error& e) {
        return e.what();
    }
    return "(none)";
}

Options with(OwnCue cue) {
    Options o;
    o.cues.push_back(std::move(cue));
    return o;
}

Options with(OwnUnit unit) {
    Options o;
    o.units.push_back(std::move(unit));
    return o;
}

}  // namespace

TEST_CASE("a caller's own cue makes claims with its act", "[own_words]") {
    const std::string text = "Lind blorfed that the dam would hold. Aida Noor blorfs that it is unsafe.";
    CHECK(parse(text).claims.empty());
    const Document d = parse(text, {}, with(OwnCue{"blorf", Act::allege}));
    REQUIRE(d.claims.size() == 2);
    CHECK(d.claims[0].act == Act::allege);
    CHECK(d.claims[0].source_name == "Lind");
    CHECK(d.text(*d.claims[0].cue) == "blorfed");
    CHECK(d.text(d.content(d.claims[0]).front()) == "the dam would hold");
    CHECK(d.text(*d.claims[1].cue) == "blorfs");
    CHECK(d.claims[1].source_name == "Aida Noor");
}

TEST_CASE("a word keeps the readings that the library knows", "[own_words]") {
    // "table" as a noun is no cue, though the caller's verb is one.
    const Document d =
        parse("The table was long. Lind tabled that the dam would hold.", {}, with(OwnCue{"table", Act::suggest}));
    REQUIRE(d.claims.size() == 1);
    CHECK(d.claims[0].act == Act::suggest);
}

TEST_CASE("a caller's own unit", "[own_words]") {
    Options o = with(OwnUnit{"zarn", "[zrn]", QuantityKind::measure});
    o.units.push_back({"florpel", "FLP", QuantityKind::money});
    const Document d = parse("It ran 5 zarns, at least 3.5 Zarn more, at 40 florpels.", {}, o);
    REQUIRE(d.quantities.size() == 3);
    CHECK(d.quantities[0].unit == "[zrn]");
    CHECK(d.quantities[0].kind == QuantityKind::measure);
    CHECK(d.quantities[1].unit == "[zrn]");
    CHECK(d.quantities[1].bound == Bound::at_least);
    CHECK(d.quantities[1].lower->to_string() == "3.5");
    CHECK(d.quantities[2].unit == "FLP");
    CHECK(d.quantities[2].kind == QuantityKind::money);

    const Document per = parse("It grew 5 zarns a year.", {}, o);
    REQUIRE(per.quantities.size() == 1);
    CHECK(per.quantities[0].unit == "[zrn]/a");

    const Document without = parse("It ran 5 zarns.");
    REQUIRE(without.quantities.size() == 1);
    CHECK(without.quantities[0].kind == QuantityKind::count);
}

TEST_CASE("64 units of each kind, each with its own code", "[own_words]") {
    Options o;
    std::string text;
    for (int i = 0; i < 64; ++i) {
        const std::string name{'q', static_cast<char>('a' + i / 8), static_cast<char>('a' + i % 8), 'm'};
        o.units.push_back({name, "U" + std::to_string(i), i % 2 == 0 ? QuantityKind::measure : QuantityKind::money});
        text += "It ran 5 " + name + "s. ";
    }
    const Document d = parse(text, {}, o);
    REQUIRE(d.quantities.size() == 64);
    for (std::size_t i = 0; i < 64; ++i) CHECK(d.quantities[i].unit == "U" + std::to_string(i));
}

TEST_CASE("a caller's own title is a role and no name", "[own_words]") {
    const std::string text = "The dam will hold, Taoisach Una Reel said on Monday. Reel added that it was safe.";
    Options o;
    o.titles.emplace_back("taoisach");
    const Document d = parse(text, {}, o);
    REQUIRE(d.claims.size() == 2);
    for (const Claim& c : d.claims) {
        CHECK(c.source_name == "Una Reel");
        CHECK(c.source_role == "Taoisach");
        CHECK(c.source_kind == SourceKind::person);
    }
    CHECK(parse(text).claims.at(0).source_role.empty());
}

TEST_CASE("an entry that cannot be used is named", "[own_words]") {
    const std::string rule = "give one word of letters, of 16 bytes at most";
    CHECK(refusal(with(OwnCue{"hold forth"})) == "cue \"hold forth\": " + rule);
    CHECK(refusal(with(OwnCue{""})) == "cue \"\": " + rule);
    CHECK(refusal(with(OwnCue{"seventeenletterss"})) == "cue \"seventeenletterss\": " + rule);
    CHECK(refusal(with(OwnCue{"a\xFF"})) == "cue \"a\xFF\": " + rule);
    CHECK(refusal(with(OwnCue{"opine", static_cast<Act>(17)})) == "cue \"opine\": its act is none");
    CHECK(refusal(with(OwnUnit{"m2", "m2"})) == "unit \"m2\": " + rule);
    CHECK(refusal(with(OwnUnit{"zarn", ""})) == "unit \"zarn\": its code is not 1 to 32 printable ASCII characters");
    CHECK(refusal(with(OwnUnit{"zarn", "a b"})) == "unit \"zarn\": its code is not 1 to 32 printable ASCII characters");
    CHECK(refusal(with(OwnUnit{"zarn", "z", QuantityKind::count})) ==
          "unit \"zarn\": its kind is neither measure nor money");
    Options o;
    o.titles.emplace_back("First Lord");
    CHECK(refusal(o) == "title \"First Lord\": " + rule);
    o = {};
    for (char a = 'a'; a <= 'e'; ++a)
        for (char b = 'a'; b <= 'm'; ++b) o.units.push_back({std::string{'q', a, b}, "u"});
    CHECK(refusal(o) == "unit \"qem\": 64 units of a kind are the most");
}
