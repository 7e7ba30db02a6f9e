#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string>

#include <saidso.h>
#include <catch2/catch.hpp>

#include "capi/handles.hpp"

using namespace saidso::test;

namespace {

saidso_options defaults() {
    saidso_options options;
    REQUIRE(saidso_options_init(&options, sizeof options) == SAIDSO_OK);
    return options;
}

// The error text of a parser that cannot be made.
std::string refusal(saidso_options options) {
    char error[200] = "unset";
    options.error = error;
    options.error_size = sizeof error;
    auto* parser = reinterpret_cast<saidso_parser*>(error);
    REQUIRE(saidso_parser_create(&options, &parser) == SAIDSO_INVALID_OPTION);
    CHECK(parser == nullptr);
    return error;
}

}  // namespace

TEST_CASE("every out-pointer may be NULL") {
    const auto parser = make_parser();
    const auto document = parse(parser, "Lind said 5 km were lost.");
    CHECK(saidso_parser_create(nullptr, nullptr) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_parse(parser.get(), "a", 1, nullptr, nullptr) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_document_json(document.get(), nullptr) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_document_claims(document.get(), nullptr) != nullptr);
    CHECK(saidso_document_tables(document.get(), nullptr) != nullptr);
    CHECK(saidso_options_init(nullptr, sizeof(saidso_options)) == SAIDSO_INVALID_ARGUMENT);
    const std::uint32_t byte = 0;
    CHECK(saidso_document_offsets(document.get(), SAIDSO_UTF16, &byte, 1, nullptr) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_document_offsets(document.get(), SAIDSO_UTF16, nullptr, 0, nullptr) == SAIDSO_OK);
}

TEST_CASE("every handle may be NULL") {
    saidso_parser_destroy(nullptr);
    saidso_document_destroy(nullptr);
    saidso_buffer_destroy(nullptr);
    char unset = 0;
    auto* document = reinterpret_cast<saidso_document*>(&unset);
    CHECK(saidso_parse(nullptr, "a", 1, nullptr, &document) == SAIDSO_INVALID_ARGUMENT);
    CHECK(document == nullptr);
    size_t count = 7;
    CHECK(saidso_document_claims(nullptr, &count) == nullptr);
    CHECK(count == 0);
    CHECK(saidso_document_tables(nullptr, &count) == nullptr);
    CHECK(saidso_document_text(nullptr).size == 0);
    CHECK(*saidso_document_reference_date(nullptr).data == '\0');
    CHECK(*saidso_document_string(nullptr, 0).data == '\0');
    CHECK(*saidso_buffer_string(nullptr).data == '\0');
    CHECK(saidso_document_is_valid_utf8(nullptr) == 0);
    std::uint32_t byte = 0;
    CHECK(saidso_document_offsets(nullptr, SAIDSO_UTF16, &byte, 1, &byte) == SAIDSO_INVALID_ARGUMENT);
    auto* buffer = reinterpret_cast<saidso_buffer*>(&unset);
    CHECK(saidso_document_json(nullptr, &buffer) == SAIDSO_INVALID_ARGUMENT);
    CHECK(buffer == nullptr);
}

TEST_CASE("NULL is an empty text, and no text of 5 bytes") {
    const auto parser = make_parser();
    saidso_document* document = nullptr;
    CHECK(saidso_parse(parser.get(), nullptr, 5, nullptr, &document) == SAIDSO_INVALID_ARGUMENT);
    CHECK(document == nullptr);
    REQUIRE(saidso_parse(parser.get(), nullptr, 0, nullptr, &document) == SAIDSO_OK);
    CHECK(saidso_document_text(document).size == 0);
    CHECK(*saidso_document_text(document).data == '\0');
    saidso_document_destroy(document);
}

TEST_CASE("4 GiB and more is too large, and not read") {
    const auto parser = make_parser();
    char unset = 0;
    auto* document = reinterpret_cast<saidso_document*>(&unset);
    for (const std::size_t size : {std::size_t{0xFFFFFFFF}, std::size_t{1} << 32, ~std::size_t{0}}) {
        CHECK(saidso_parse(parser.get(), "a", size, nullptr, &document) == SAIDSO_TOO_LARGE);
        CHECK(document == nullptr);
    }
}

TEST_CASE("a reference date that is none") {
    const auto parser = make_parser();
    saidso_document* document = nullptr;
    for (const char* day : {"yesterday", "2024-13-01", "2024-02-30", "23/10/2024", " 2024-10-23", "2024-10-23T25:00"}) {
        CHECK(saidso_parse(parser.get(), "a", 1, day, &document) == SAIDSO_INVALID_REFERENCE_DATE);
        CHECK(document == nullptr);
    }
    CHECK(std::strstr(saidso_status_message(SAIDSO_INVALID_REFERENCE_DATE), "2024-10-23") != nullptr);
}

TEST_CASE("options of another size, or out of range") {
    saidso_options options = defaults();
    for (const std::size_t size : {std::size_t{0}, sizeof options - 8, sizeof options + 8, ~std::size_t{0}}) {
        CHECK(saidso_options_init(&options, size) == SAIDSO_INVALID_ARGUMENT);
        options.struct_size = size;
        saidso_parser* parser = nullptr;
        CHECK(saidso_parser_create(&options, &parser) == SAIDSO_INVALID_OPTION);
    }
    options = defaults();
    options.extract = 8;
    CHECK(refusal(options).find("extract") == 0);
    options = defaults();
    options.date_order = 2;
    CHECK(refusal(options).find("date_order") == 0);
    options = defaults();
    options.week_start = 7;
    CHECK(refusal(options).find("week_start") == 0);
    options = defaults();
    options.attitudes = 2;
    CHECK(refusal(options).find("attitudes") == 0);
    for (const double confidence : {-0.1, 1.1, std::nan(""), std::numeric_limits<double>::infinity()}) {
        options = defaults();
        options.min_confidence = confidence;
        CHECK(refusal(options).find("min_confidence") == 0);
    }
    options = defaults();
    options.weights_file = "/no/such/file";
    CHECK(refusal(options) == "weights file /no/such/file cannot be read");
}

TEST_CASE("entries that cannot be used are named") {
    const auto refused = [](saidso_entry entry) {
        const saidso_entry entries[] = {{"blorf", nullptr, SAIDSO_ENTRY_CUE, SAIDSO_ACT_DENY}, entry};
        saidso_options options = defaults();
        options.entries = entries;
        options.entry_count = 2;
        return refusal(options);
    };
    CHECK(refused({nullptr, nullptr, SAIDSO_ENTRY_TITLE, 0}) == "entries[1]: its word is NULL");
    CHECK(refused({"zarn", nullptr, 3, 0}) ==
          "entries[1] \"zarn\": its kind is none of SAIDSO_ENTRY_CUE, _UNIT and _TITLE");
    CHECK(refused({"zarn", nullptr, SAIDSO_ENTRY_UNIT, SAIDSO_QUANTITY_MONEY}) ==
          "entries[1] \"zarn\": its code is NULL");
    CHECK(refused({"zarn", "z", SAIDSO_ENTRY_UNIT, SAIDSO_QUANTITY_COUNT}) ==
          "entries[1] \"zarn\": its value is neither SAIDSO_QUANTITY_MEASURE nor _MONEY");
    CHECK(refused({"zarn", nullptr, SAIDSO_ENTRY_CUE, 17}) == "entries[1] \"zarn\": its value is no saidso_act");
    CHECK(refused({"two words", nullptr, SAIDSO_ENTRY_TITLE, 0}) ==
          "title \"two words\": give one word of letters, of 16 bytes at most");
    saidso_options options = defaults();
    options.entry_count = 1;
    CHECK(refusal(options) == "entries: NULL was given for entries that are counted");
}

TEST_CASE("an error text is cut to the caller's memory") {
    saidso_options options = defaults();
    options.extract = 8;
    char error[8] = "1234567";
    saidso_parser* parser = nullptr;
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{5}}) {
        std::memcpy(error, "1234567", 8);
        options.error = error;
        options.error_size = size;
        CHECK(saidso_parser_create(&options, &parser) == SAIDSO_INVALID_OPTION);
        CHECK(std::string(error) == (size == 0 ? "1234567" : size == 1 ? "" : "extr"));
        CHECK(std::string(error + 5) == "67");
    }
}

TEST_CASE("numbers that are no value have a name all the same") {
    CHECK(std::string(saidso_act_name(17)).empty());
    CHECK(std::string(saidso_act_name(0x100)).empty());  // and not the name of its last byte
    CHECK(std::string(saidso_change_name(SAIDSO_CHANGE_NONE)).empty());
    CHECK(std::string(saidso_date_mod_name(SAIDSO_ABSENT)).empty());
    for (const saidso_status status : {-1, 0, 1, 2, 3, 4, 5, 6, 7, 1000}) CHECK(*saidso_status_message(status) != '\0');
    const auto document = parse(make_parser(), "Lind said 5 km were lost.");
    CHECK(*saidso_document_string(document.get(), 1000).data == '\0');
    CHECK(*saidso_document_string(document.get(), SAIDSO_ABSENT).data == '\0');
    std::uint32_t byte = 0;
    CHECK(saidso_document_offsets(document.get(), 3, &byte, 1, &byte) == SAIDSO_INVALID_ARGUMENT);
}

TEST_CASE("the library is of the header's ABI") {
    CHECK(saidso_abi_version() == SAIDSO_ABI_VERSION);
    int major = -1;
    int minor = -1;
    int patch = -1;
    CHECK(std::sscanf(saidso_version_string(), "%d.%d.%d", &major, &minor, &patch) == 3);
}
