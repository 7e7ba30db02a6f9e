#include <saidso/saidso.hpp>

#include <string>

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include "write/sample_document.hpp"

using namespace saidso;
using test::sample_document;
namespace json = boost::json;

namespace {

std::string text_member(std::string_view bytes) {
    Document d;
    d.reset(bytes, {});
    d.set_valid_utf8(false);
    Quantity q;
    q.span = {0, static_cast<std::uint32_t>(bytes.size())};
    d.quantities.push_back(q);
    const json::value v = json::parse(to_json(d));
    const json::string& s = v.at("quantities").at(0).at("text").get_string();
    return {s.data(), s.size()};
}

}  // namespace

TEST_CASE("a document becomes one JSON object on one line", "[json]") {
    const std::string text = to_json(sample_document(), "17");
    CHECK(text.find('\n') == std::string::npos);
    const json::value v = json::parse(text);
    CHECK(v.at("saidso") == json::value(json::string(version())));
    CHECK(v.at("offset_unit") == "byte");
    CHECK(v.at("id") == 17);
    CHECK(v.at("reference_date") == "2024-10-23");
    CHECK(v.at("blocks") == json::parse(R"([{"begin":0,"end":35,"kind":"paragraph"}])"));
    CHECK(v.at("sources") == json::parse(R"([{"name":"Ann","role":null,"org":"Acme","kind":"person",
                                              "mentions":[{"begin":0,"end":3}]}])"));
}

TEST_CASE("quantities and dates are written with all members", "[json]") {
    const json::value v = json::parse(to_json(sample_document()));
    CHECK(v.at("id").is_null());
    CHECK(v.at("quantities").at(0) == json::parse(R"({"begin":10,"end":18,"text":"up to 5%","kind":"percent",
        "lower":null,"upper":5,"bound":"at_most","unit":"%","counted":{"begin":0,"end":3,"head":"Ann"},
        "per_each":false,"change":"down","rule":"percent"})"));
    CHECK(v.at("dates").at(0) == json::parse(R"({"begin":25,"end":34,"text":"on Monday","type":"DATE",
        "value":"2024-10-21","mod":"ON_OR_BEFORE","interval":{"from":null,"to":"2024-10-22"},
        "timex3":[{"begin":28,"end":34,"type":"DATE","value":"2024-10-21","mod":null}],"rule":null})"));
}

TEST_CASE("claims are written with indices, names and null for what is absent", "[json]") {
    const json::value v = json::parse(to_json(sample_document()));
    CHECK(v.at("claims").at(0) == json::parse(R"({"begin":0,"end":34,"source":{"begin":0,"end":3},"source_index":0,
        "source_name":"Ann","source_role":null,"source_org":null,"source_kind":"unknown","cue":{"begin":4,"end":8},
        "content":[{"begin":9,"end":19},{"begin":20,"end":34}],"form":"mixed","act":"state","stance":"asserted",
        "parent":null,"via":["Reuters",0],"quantities":[0],"dates":[],"stated_on":null,"confidence":0.876,
        "rule":null})"));
}

TEST_CASE("an empty document has all members", "[json]") {
    CHECK(to_json(Document()) == R"({"saidso":")" + std::string(version()) +
                                     R"(","offset_unit":"byte","id":null,"reference_date":null,"blocks":[],)"
                                     R"("sources":[],"quantities":[],"dates":[],"claims":[]})");
}

TEST_CASE("numbers are written exactly as they are", "[json]") {
    Document d;
    d.reset("x", {});
    Quantity q;
    q.span = {0, 1};
    for (const char* numeral : {"0.3", "123456789012345678901234567890", "14500000"}) {
        Decimal value;
        REQUIRE(Decimal::from_string(numeral, value));
        q.lower = value;
        d.quantities.push_back(q);
        CHECK(to_json(d).find("\"lower\":" + std::string(numeral) + ",") != std::string::npos);
    }
}

TEST_CASE("any bytes become a valid JSON string", "[json]") {
    CHECK(text_member("caf\u00E9 \"5\"\\\n\t") == "caf\u00E9 \"5\"\\\n\t");
    CHECK(text_member(std::string("a\0b", 3)) == std::string("a\0b", 3));
    CHECK(text_member("bad \xFF\xE2\x82 end") == "bad \uFFFD\uFFFD\uFFFD end");
    std::string all;
    for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
    CHECK(text_member(all).substr(0, 128) == all.substr(0, 128));
}

TEST_CASE("appending keeps what was there", "[json]") {
    std::string text = "before ";
    append_json(Document(), R"("a")", text);
    CHECK(text.starts_with(R"(before {"saidso":)"));
    CHECK(text.find(R"("id":"a")") != std::string::npos);
}
