// Properties of random texts: fragments of news English, punctuation and broken bytes in any order.

#include <random>
#include <string>

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

#include "properties/check_document.hpp"

using namespace saidso;

namespace {

constexpr const char* fragments[] = {
    "said",
    "told reporters",
    "according to",
    "that",
    "the",
    "minister",
    "Ann Droste",
    "she",
    "at least",
    "up to",
    "between",
    "and",
    "3,000",
    "5.5",
    "half",
    "dozens of",
    "percent",
    "$4m",
    "\u20AC",
    "km",
    "people",
    "each",
    "a",
    "of",
    "on Monday",
    "last",
    "year",
    "in",
    "October",
    "23",
    "2024",
    "ago",
    "since",
    "\u201C",
    "\u201D",
    "\"",
    "'",
    "\u2019s",
    "(",
    ")",
    ",",
    ".",
    "?",
    "\n",
    "\n\n",
    "\u2014",
    "-",
    "/",
    "\xFF",
    "\xE2\x80",
    "\u00A0",
    "citing",
    "denied",
    "would not",
    "if",
    "Read also:",
    "99999999999999999999999999",
    "1e9",
    "31/12/99999",
    "May",
    "may",
    "second",
    "quarter",
};

std::string random_text(std::mt19937& random) {
    std::string text;
    const auto length = 1 + random() % 60;
    for (std::uint_fast32_t i = 0; i < length; ++i) {
        text += fragments[random() % std::size(fragments)];
        if (random() % 5 != 0) text += ' ';
    }
    return text;
}

}  // namespace

TEST_CASE("every document of a random text is well formed", "[properties]") {
    std::mt19937 random(20241023);
    const Parser parser;
    std::size_t objects = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = random_text(random);
        INFO(text);
        const Document d = parser.parse(text, i % 2 == 0 ? "2024-10-23" : "");
        REQUIRE(test::flaw_of(d) == "");
        objects += d.quantities.size() + d.dates.size();
        boost::json::error_code error;
        boost::json::parse(to_json(d), error);
        REQUIRE_FALSE(error);
    }
    CHECK(objects > 20000);
}

TEST_CASE("a document used again gives what a fresh one gives", "[properties]") {
    std::mt19937 random(7);
    const Parser parser;
    Document again;
    for (int i = 0; i < 500; ++i) {
        const std::string text = random_text(random);
        parser.parse(text, "2024-10-23", again);
        REQUIRE(to_json(again) == to_json(parser.parse(text, "2024-10-23")));
    }
}
