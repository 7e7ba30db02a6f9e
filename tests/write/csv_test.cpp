#include <saidso/saidso.hpp>

#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "text/utf8.hpp"
#include "write/sample_document.hpp"

using namespace saidso;
using test::sample_document;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// RFC 4180, read as it is written there; `separator` as a spreadsheet may be set to.
Rows read_csv(std::string_view csv, char separator = ',') {
    Rows rows;
    bool quoted = false;
    bool fresh = true;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        if (fresh) rows.emplace_back(1);
        fresh = false;
        std::string& field = rows.back().back();
        const char c = csv[i];
        if (quoted && c == '"' && csv.substr(i + 1).starts_with('"')) {
            field += c;
            ++i;
        } else if (c == '"' && (quoted || field.empty())) {
            quoted = !quoted;
        } else if (!quoted && c == separator) {
            rows.back().emplace_back();
        } else if (!quoted && csv.substr(i).starts_with("\r\n")) {
            ++i;
            fresh = true;
        } else {
            field += c;
        }
    }
    return rows;
}

Document document_with_content(std::string_view text) {
    Document d;
    d.reset(text, {});
    d.content_spans = {{0, static_cast<std::uint32_t>(text.size())}};
    Claim c;
    c.content = {0, 1};
    d.claims.push_back(c);
    return d;
}

std::string content_of(std::string_view text) {
    return read_csv(to_csv(document_with_content(text), {.id = {}, .header = false})).at(0).at(10);
}

}  // namespace

TEST_CASE("a claim is a row", "[csv]") {
    const Rows rows = read_csv(to_csv(sample_document(), {.id = "a,1"}));
    REQUIRE(rows.size() == 2);
    const std::vector<std::string> header{
        "id",         "claim",       "begin",      "end",     "source",    "source_name", "source_role",
        "source_org", "source_kind", "cue",        "content", "form",      "act",         "stance",
        "parent",     "via",         "quantities", "dates",   "stated_on", "confidence",  "rule"};
    CHECK(rows[0] == header);
    const std::vector<std::string> row{"a,1",
                                       "0",
                                       "0",
                                       "34",
                                       "Ann",
                                       "Ann",
                                       "",
                                       "",
                                       "unknown",
                                       "said",
                                       "\"up to 5%\" … fell on Monday",
                                       "mixed",
                                       "state",
                                       "asserted",
                                       "",
                                       "Reuters; Ann",
                                       "up to 5%",
                                       "",
                                       "",
                                       "0.876",
                                       ""};
    CHECK(rows[1] == row);
}

TEST_CASE("an empty document is a header", "[csv]") {
    CHECK(read_csv(to_csv(Document())).size() == 1);
    CHECK(to_csv(Document(), {.id = {}, .header = false}).empty());
}

TEST_CASE("no field is a formula, wherever a spreadsheet begins it", "[csv]") {
    for (const char* text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
        CHECK(content_of(text).find('\'') != std::string::npos);
    CHECK(content_of("=1+1") == "'=1+1");
    CHECK(content_of("two;=1+1") == "two;'=1+1");
    CHECK(content_of("two\n=1+1") == "two\n'=1+1");
    CHECK(content_of("a = b - c") == "a = b - c");
    CHECK(content_of("O'Brien") == "O'Brien");
    for (const char separator : {';', '|', '\t'})
        for (const auto& row : read_csv(to_csv(document_with_content("x\t=1;=2|=3,=4\"=5")), separator))
            for (const std::string& cell : row) CHECK_FALSE(cell.starts_with("="));
}

TEST_CASE("random bytes keep rows and columns", "[csv]") {
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::size_t n = 1 + random() % 30; n > 0; --n)
            bytes += random() % 2 == 0 ? ",;\"\r\n\t=+-@' |"[random() % 13] : static_cast<char>(random() % 256);
        const std::string csv = to_csv(document_with_content(bytes));
        REQUIRE(text::is_valid(csv));
        const Rows rows = read_csv(csv);
        REQUIRE(rows.size() == 2);
        REQUIRE(rows[1].size() == rows[0].size());
        for (const std::string& field : rows[1])
            REQUIRE((field.empty() || std::string_view("=+-@\t\r").find(field[0]) == std::string_view::npos));
    }
}
