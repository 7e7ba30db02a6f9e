// Texts made to be slow or to break something: one fragment over and over.

#include <string>

#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

#include "properties/check_document.hpp"
#include "work.hpp"

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
    "1.234.",
    "5 and ",
    "5 (",
    "5'",
    "$5 to ",
    "5 km per ",
    "5 feet ",
    "more than 5 but ",
    "two $",
    "one of the ",
    "two red and ",
    "two-",
    "minus ",
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
    "said 5 May ",
    "said Ann on Monday, ",
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
    "Zork: It is so\nThe dam held, Zork said.\n",
    "TANNER: No.\nHOLM: Yes.\n",
    "told Ann that ",
    "Ann was told by Ann ",
    "the dam, she said, is ",
    "\xFF",
    "\xE2\x80",
    "\u00A0",
    "\u0301",
    "\U0001F600",
};

constexpr const char* openers[] = {
    "5 ",     "5 May ",     "since ",  "between 5 and ", "of the ", "Ann Droste ",   "she ",
    "said ",  "said that ", "claims ", "\u201C",         "\u201D ", "according to ", ", citing Ann, ",
    "\u2018", "if ",        "who, ",   "the minister ",  "\n",
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
        parser.parse(repeated(fragment, 100'000), "2024-10-23", document);
        CHECK(test::flaw_of(document) == "");
    }
}

#ifdef SAIDSO_COUNT_WORK
namespace {

// Basic blocks run.
std::uint64_t work(const Parser& parser, Document& document, std::string_view text) {
    const std::uint64_t before = work_done;
    parser.parse(text, "2024-10-23", document);
    return work_done - before;
}

void check_linear(const Parser& parser, Document& document, std::string_view fragment, std::size_t bytes) {
    INFO(fragment);
    const std::uint64_t once = work(parser, document, repeated(fragment, bytes));
    const std::uint64_t fourfold = work(parser, document, repeated(fragment, 4 * bytes));
    CHECK(once > bytes / 32);  // blocks are counted, even of one long word, which is read sixteen letters at a time
    CHECK(fourfold <= 4 * once + once / 2);
}

}  // namespace

TEST_CASE("the work of a parse grows with the text, not faster", "[pathological]") {
    const Parser parser;
    Document document;
    for (const char* fragment : fragments) check_linear(parser, document, fragment, 10'000);
}

// What one fragment leaves open, another may walk over again and again.
TEST_CASE("so does it for two fragments in turn", "[pathological]") {
    const Parser parser;
    Document document;
    for (const char* a : openers)
        for (const char* b : openers) {
            check_linear(parser, document, std::string(a) + b, 8'000);
            INFO(a << " before " << b);
            const std::uint64_t once = work(parser, document, repeated(a, 8'000) + repeated(b, 8'000));
            const std::uint64_t fourfold = work(parser, document, repeated(a, 32'000) + repeated(b, 32'000));
            CHECK(fourfold <= 4 * once + once / 2);
        }
}
#endif
