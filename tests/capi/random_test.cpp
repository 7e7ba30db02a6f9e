// The checks of the fuzzer over a fixed number of random texts: words that rules look for, marks, and any bytes.
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "capi/check_document.hpp"
#include "capi/handles.hpp"

using namespace saidso::test;

namespace {

constexpr const char* pieces[] = {
    "said ",  "that ",   "according to ", "“",        "”",     "\"",    "‘",      "’s ",       ". ",       ", ",
    "\n",     "Lind ",   "she ",          "the ",     "of ",   "5 ",    "3,000 ", "at least ", "between ", "and ",
    "%",      "€14.5m ", "Monday ",       "October ", "2024 ", "last ", "week ",  "since ",    "by ",      "two ",
    "third ", "citing ", "ministry ",     "denied ",  "(",     "-",     "\t",     "🌊",         "\xFF",     "\xE2\x80"};

std::string random_text(std::mt19937& random) {
    std::string text;
    const auto length = random() % 60;
    for (unsigned i = 0; i < length; ++i) {
        if (random() % 8 == 0)
            text += static_cast<char>(random());
        else
            text += pieces[random() % std::size(pieces)];
    }
    return text;
}

}  // namespace

TEST_CASE("any bytes give a document without a flaw") {
    const auto parser = make_parser();
    std::mt19937 random(20241023);
    for (int i = 0; i < 4000; ++i) {
        const std::string text = random_text(random);
        const auto document = parse(parser, text, i % 2 == 0 ? "2024-10-23" : nullptr);
        REQUIRE(document);
        const char* flaw = flaw_of(document.get());
        CAPTURE(text);
        REQUIRE(std::string(flaw == nullptr ? "" : flaw).empty());
        REQUIRE(!json(document).empty());
    }
}
