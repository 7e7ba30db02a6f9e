// Texts made to be slow or to break something: one fragment over and over.

#include <string>

#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

#include "grammar/terminals.hpp"
#include "properties/check_document.hpp"

using namespace saidso;

namespace {

constexpr const char* fragments[] = {
    "a",
    "a ",
    "A ",
    "5",
    "5 ",
    "5,",
    "5-",
    "5/",
    "5:",
    "1,000",
    "1,000 ",
    "\"",
    "\" ",
    "'",
    "\u201C",
    "\u201C a ",
    "\u2018",
    "(",
    "-",
    ". ",
    "? ",
    ", ",
    "\n",
    "$",
    "$5 ",
    "% ",
    "twenty ",
    "hundred ",
    "a dozen ",
    "half ",
    "and ",
    "between ",
    "between 5 and ",
    "at least ",
    "at least 5 ",
    "5 or ",
    "one in ",
    "May ",
    "May 5, ",
    "5 May ",
    "Monday ",
    "last ",
    "last Monday ",
    "year ",
    "5 years ",
    "5 years ago ",
    "early ",
    "since ",
    "from 5 to ",
    "of the ",
    "the head of ",
    "the U.S. ",
    "Mr. ",
    "Ann ",
    "Ann\u2019s ",
    "he said ",
    "said that ",
    "\u201Che said ",
    "according to ",
    "according to Ann, ",
    "Ann, citing ",
    "Ann said, ",
    "if ",
    "not ",
    "who ",
    "claims claim ",
    "Read also: ",
    "\xFF",
    "\xE2\x80",
    "\u00A0",
    "\u0301",
    "\U0001F600",
};

std::string repeated(std::string_view fragment, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += fragment;
    return text;
}

}  // namespace

TEST_CASE("hostile texts are read to the end", "[pathological]") {
    const Parser parser;
    Document document;
    for (const char* fragment : fragments) {
        INFO(fragment);
        parser.parse(repeated(fragment, 300'000), "2024-10-23", document);
        CHECK(test::flaw_of(document) == "");
    }
}

#ifdef SAIDSO_COUNT_WORK
TEST_CASE("the work of the grammars grows with the text, not faster", "[pathological]") {
    const Parser parser;
    Document document;
    const auto work = [&](std::string_view fragment, std::size_t bytes) {
        grammar::tokens_tested = 0;
        parser.parse(repeated(fragment, bytes), "2024-10-23", document);
        return grammar::tokens_tested;
    };
    std::uint64_t total = 0;
    for (const char* fragment : fragments) {
        INFO(fragment);
        const std::uint64_t small = work(fragment, 20'000);
        const std::uint64_t large = work(fragment, 80'000);
        CHECK(large <= 4 * small + small / 2 + 1000);
        CHECK(large <= 80'000 * 100);
        total += large;
    }
    CHECK(total > 0);
}
#endif
