#include <saidso.h>

#include <algorithm>
#include <cstring>
#include <string>

#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

#include "capi/article.hpp"
#include "capi/check_document.hpp"
#include "capi/handles.hpp"

using namespace saidso::test;

namespace {

std::string words(const saidso_document* d, saidso_span s) {
    if (s.begin == SAIDSO_ABSENT) return "(absent)";
    return {saidso_document_text(d).data + s.begin, s.end - s.begin};
}

std::string string(const saidso_document* d, std::uint32_t id) { return saidso_document_string(d, id).data; }

}  // namespace

TEST_CASE("the C API says what the C++ API says") {
    const auto parser = make_parser();
    const auto document = parse(parser, article, "2026-10-28");
    REQUIRE(document);
    const saidso_document* d = document.get();
    const saidso::Document expected = saidso::parse(article, "2026-10-28");
    CHECK(flaw_of(d) == nullptr);
    CHECK(json(document) == saidso::to_json(expected));

    size_t count = 0;
    const saidso_claim* claims = saidso_document_claims(d, &count);
    REQUIRE(count == expected.claims.size());
    REQUIRE(count > 3);
    for (size_t i = 0; i < count; ++i) {
        const saidso::Claim& c = expected.claims[i];
        CHECK(string(d, claims[i].source_name) == c.source_name);
        CHECK(saidso_act_name(claims[i].act) == name_of(c.act));
        CHECK(saidso_stance_name(claims[i].stance) == name_of(c.stance));
        CHECK(saidso_form_name(claims[i].form) == name_of(c.form));
        CHECK(saidso_source_kind_name(claims[i].source_kind) == name_of(c.source_kind));
        CHECK(claims[i].span.begin == c.span.begin);
        CHECK((claims[i].cue.begin == SAIDSO_ABSENT) == !c.cue);
        CHECK(claims[i].parent == c.parent);
        CHECK(claims[i].stated_on == c.stated_on);
        CHECK(claims[i].confidence == c.confidence);
        CHECK(string(d, claims[i].rule) == c.rule);
        REQUIRE(claims[i].content.count == c.content.count);
        const saidso_span* contents = saidso_document_contents(d, nullptr) + claims[i].content.first;
        CHECK(words(d, contents[0]) == expected.text(expected.content(c)[0]));
    }
    const saidso_quantity* quantities = saidso_document_quantities(d, &count);
    REQUIRE(count == expected.quantities.size());
    for (size_t i = 0; i < count; ++i) {
        const saidso::Quantity& q = expected.quantities[i];
        CHECK(words(d, quantities[i].span) == expected.text(q.span));
        CHECK(string(d, quantities[i].lower_decimal) == (q.lower ? q.lower->to_string() : ""));
        CHECK(string(d, quantities[i].upper_decimal) == (q.upper ? q.upper->to_string() : ""));
        CHECK(string(d, quantities[i].unit) == q.unit);
        CHECK(saidso_bound_name(quantities[i].bound) == name_of(q.bound));
        CHECK(saidso_quantity_kind_name(quantities[i].kind) == name_of(q.kind));
    }
    const saidso_date* dates = saidso_document_dates(d, &count);
    REQUIRE(count == expected.dates.size());
    for (size_t i = 0; i < count; ++i) {
        const saidso::Date& date = expected.dates[i];
        CHECK(words(d, dates[i].span) == expected.text(date.span));
        CHECK(string(d, dates[i].value) == date.value);
        CHECK(saidso_date_mod_name(dates[i].mod) == name_of(date.mod));
        CHECK((dates[i].has_interval != 0) == date.interval.has_value());
        CHECK(string(d, dates[i].from) == (date.interval ? date.interval->from : ""));
    }
    saidso_document_blocks(d, &count);
    CHECK(count == expected.blocks.size());
    saidso_document_sources(d, &count);
    CHECK(count == expected.sources.size());
    CHECK(saidso_document_text(d).size == std::strlen(article));
    CHECK(std::string(saidso_document_reference_date(d).data) == "2026-10-28");
    CHECK(saidso_document_is_valid_utf8(d) == 1);
}

TEST_CASE("a number keeps its digits, as a decimal beside the double") {
    const auto parser = make_parser();
    const auto document = parse(parser, "It is 0.3 mm wide and took 123,456,789,012,345,678,901 steps, up to 5%.");
    size_t count = 0;
    const saidso_quantity* q = saidso_document_quantities(document.get(), &count);
    REQUIRE(count == 3);
    CHECK(q[0].lower == 0.3);
    CHECK(string(document.get(), q[0].lower_decimal) == "0.3");
    CHECK(string(document.get(), q[1].upper_decimal) == "123456789012345678901");
    CHECK(q[1].upper == 123456789012345678901.0);
    CHECK(q[2].lower == -std::numeric_limits<double>::infinity());
    CHECK(q[2].lower_decimal == SAIDSO_ABSENT);
    CHECK(q[2].upper == 5);
}

TEST_CASE("equal strings have equal ids, and the tables are the arrays") {
    const auto parser = make_parser();
    const auto document = parse(parser, "Lind said 5 km were lost. Lind said 7 km were found.");
    const saidso_document* d = document.get();
    size_t count = 0;
    const saidso_quantity* q = saidso_document_quantities(d, &count);
    REQUIRE(count == 2);
    CHECK(q[0].unit == q[1].unit);
    size_t size = 0;
    const auto* block = static_cast<const char*>(saidso_document_tables(d, &size));
    const auto* tables = reinterpret_cast<const saidso_table*>(block);
    CHECK(tables[SAIDSO_TABLE_QUANTITIES].count == 2);
    CHECK(block + tables[SAIDSO_TABLE_QUANTITIES].offset == reinterpret_cast<const char*>(q));
    for (int i = 0; i < SAIDSO_TABLE_COUNT; ++i) {
        CHECK(tables[i].offset % 8 == 0);
        CHECK(tables[i].offset <= size);
    }
    const auto& strings = tables[SAIDSO_TABLE_STRINGS];
    const auto* slices = reinterpret_cast<const saidso_slice*>(block + strings.offset);
    const char* bytes = block + tables[SAIDSO_TABLE_STRING_BYTES].offset;
    REQUIRE(q[0].unit < strings.count);
    CHECK(std::string(bytes + slices[q[0].unit].first, slices[q[0].unit].count) == "km");
}

TEST_CASE("byte offsets become code points and UTF-16 units") {
    const auto parser = make_parser();
    const auto document = parse(parser, "a€🌊b\xFFz");  // 1, 3, 4, 1, 1 and 1 bytes
    const std::uint32_t bytes[] = {11, 0, 1, 4, 8, 9, 10, 99, 2};
    std::uint32_t out[9] = {};
    REQUIRE(saidso_document_offsets(document.get(), SAIDSO_CODE_POINTS, bytes, 9, out) == SAIDSO_OK);
    CHECK(std::equal(out, out + 9, std::begin({6u, 0u, 1u, 2u, 3u, 4u, 5u, 6u, 2u})));
    REQUIRE(saidso_document_offsets(document.get(), SAIDSO_UTF16, bytes, 9, out) == SAIDSO_OK);
    CHECK(std::equal(out, out + 9, std::begin({7u, 0u, 1u, 2u, 4u, 5u, 6u, 7u, 2u})));
    CHECK(saidso_document_is_valid_utf8(document.get()) == 0);

    std::string longer;
    for (int i = 0; i < 1000; ++i) longer += i % 3 == 0 ? "é" : i % 3 == 1 ? "🌊" : "x";
    const auto many = parse(parser, longer);
    std::uint32_t end = static_cast<std::uint32_t>(longer.size());
    REQUIRE(saidso_document_offsets(many.get(), SAIDSO_CODE_POINTS, &end, 1, &end) == SAIDSO_OK);
    CHECK(end == 1000);
}

TEST_CASE("the tables can be copied with their spans in other units") {
    const auto document = parse(make_parser(), article, "2026-10-28");
    const saidso_document* d = document.get();
    size_t size = 0;
    const char* block = static_cast<const char*>(saidso_document_tables(d, &size));
    std::string copy(size + 1, '\0');
    REQUIRE(saidso_document_copy_tables(d, SAIDSO_BYTES, copy.data(), size) == SAIDSO_OK);
    CHECK(copy.compare(0, size, block, size) == 0);
    CHECK(saidso_document_copy_tables(d, SAIDSO_UTF16, copy.data(), size + 1) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_document_copy_tables(d, 3, copy.data(), size) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_document_copy_tables(d, SAIDSO_UTF16, nullptr, size) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_document_copy_tables(nullptr, SAIDSO_UTF16, copy.data(), size) == SAIDSO_INVALID_ARGUMENT);

    // Every word is the library's own, or an offset of a span converted.
    REQUIRE(saidso_document_copy_tables(d, SAIDSO_UTF16, copy.data(), size) == SAIDSO_OK);
    std::size_t changed = 0;
    for (size_t at = 0; at < size; at += 4) {
        std::uint32_t before = 0;
        std::uint32_t after = 0;
        std::memcpy(&before, block + at, 4);
        std::memcpy(&after, copy.data() + at, 4);
        if (after == before) continue;
        ++changed;
        std::uint32_t expected = 0;
        REQUIRE(saidso_document_offsets(d, SAIDSO_UTF16, &before, 1, &expected) == SAIDSO_OK);
        CHECK(after == expected);
    }
    CHECK(changed > 50);
    const auto* tables = reinterpret_cast<const saidso_table*>(block);
    saidso_claim last;
    const auto count = tables[SAIDSO_TABLE_CLAIMS].count;
    std::memcpy(&last, copy.data() + tables[SAIDSO_TABLE_CLAIMS].offset + (count - 1) * sizeof last, sizeof last);
    const saidso_claim& own = saidso_document_claims(d, nullptr)[count - 1];
    CHECK(last.span.begin < own.span.begin);
    CHECK(last.content.first == own.content.first);
    CHECK(last.source_name == own.source_name);
}

TEST_CASE("options are what the parser does") {
    saidso_options options;
    REQUIRE(saidso_options_init(&options, sizeof options) == SAIDSO_OK);
    options.date_order = SAIDSO_DAY_MONTH;
    options.extract = SAIDSO_EXTRACT_DATES;
    const auto document = parse(make_parser(&options), "It opened on 3/4/2024, he said.");
    size_t count = 0;
    const saidso_date* dates = saidso_document_dates(document.get(), &count);
    REQUIRE(count == 1);
    CHECK(string(document.get(), dates[0].value) == "2024-04-03");
    CHECK(saidso_document_claims(document.get(), &count) == nullptr);
    CHECK(count == 0);
}

TEST_CASE("a caller's own words") {
    const saidso_entry entries[] = {{"blorf", nullptr, SAIDSO_ENTRY_CUE, SAIDSO_ACT_DENY},
                                    {"zarn", "[zrn]", SAIDSO_ENTRY_UNIT, SAIDSO_QUANTITY_MEASURE},
                                    {"taoisach", nullptr, SAIDSO_ENTRY_TITLE, 0}};
    saidso_options options;
    REQUIRE(saidso_options_init(&options, sizeof options) == SAIDSO_OK);
    options.entries = entries;
    options.entry_count = 3;
    const auto document = parse(make_parser(&options), "Taoisach Una Reel blorfed that 5 zarns were lost.");
    size_t count = 0;
    const saidso_claim* claims = saidso_document_claims(document.get(), &count);
    REQUIRE(count == 1);
    CHECK(claims[0].act == SAIDSO_ACT_DENY);
    CHECK(string(document.get(), claims[0].source_role) == "Taoisach");
    const saidso_quantity* quantities = saidso_document_quantities(document.get(), &count);
    REQUIRE(count == 1);
    CHECK(string(document.get(), quantities[0].unit) == "[zrn]");
}

TEST_CASE("other formats are those of the C++ API") {
    const auto document = parse(make_parser(), article, "2026-10-28");
    const saidso::Document expected = saidso::parse(article, "2026-10-28");
    const auto written = [&](saidso_status (*write)(const saidso_document*, saidso_buffer**)) {
        saidso_buffer* buffer = nullptr;
        CHECK(write(nullptr, &buffer) == SAIDSO_INVALID_ARGUMENT);
        CHECK(write(document.get(), nullptr) == SAIDSO_INVALID_ARGUMENT);
        REQUIRE(write(document.get(), &buffer) == SAIDSO_OK);
        const saidso_string s = saidso_buffer_string(buffer);
        CHECK(s.data[s.size] == '\0');
        std::string copy(s.data, s.size);
        saidso_buffer_destroy(buffer);
        return copy;
    };
    CHECK(written(saidso_document_html) == saidso::to_html(expected));
    CHECK(written(saidso_document_brat) == saidso::to_brat(expected).annotations);
    CHECK(written(saidso_document_csv) == saidso::to_csv(expected));
}

TEST_CASE("one expression, read on its own") {
    const auto parser = make_parser();
    const auto quantity = [&](std::string_view text) {
        saidso_document* d = nullptr;
        REQUIRE(saidso_parse_quantity(parser.get(), text.data(), text.size(), &d) == SAIDSO_OK);
        return DocumentHandle(d, saidso_document_destroy);
    };
    const auto date = [&](std::string_view text, std::uint32_t lean) {
        saidso_document* d = nullptr;
        REQUIRE(saidso_parse_date(parser.get(), text.data(), text.size(), "2024-10-23", lean, &d) == SAIDSO_OK);
        return DocumentHandle(d, saidso_document_destroy);
    };
    size_t count = 0;
    const auto homes = quantity("at least 3,000 wooden homes");
    const saidso_quantity* q = saidso_document_quantities(homes.get(), &count);
    REQUIRE(count == 1);
    CHECK(q->bound == SAIDSO_BOUND_AT_LEAST);
    CHECK(string(homes.get(), q->lower_decimal) == "3000");
    CHECK(words(homes.get(), q->counted) == "wooden homes");
    CHECK(words(homes.get(), q->counted_head) == "homes");
    CHECK(q->rule == SAIDSO_ABSENT);
    saidso_document_quantities(quantity("no number").get(), &count);
    CHECK(count == 0);

    const auto monday = date("Monday", SAIDSO_LEAN_PAST);
    const saidso_date* d = saidso_document_dates(monday.get(), &count);
    REQUIRE(count == 1);
    CHECK(string(monday.get(), d->value) == "2024-10-21");
    CHECK(string(monday.get(), d->to) == "2024-10-22");
    const auto next = date("Monday", SAIDSO_LEAN_FUTURE);
    CHECK(string(next.get(), saidso_document_dates(next.get(), &count)->value) == "2024-10-28");
    saidso_document_dates(date("no date", SAIDSO_LEAN_PAST).get(), &count);
    CHECK(count == 0);

    saidso_document* out = nullptr;
    CHECK(saidso_parse_date(parser.get(), "Monday", 6, nullptr, 2, &out) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_parse_date(parser.get(), "Monday", 6, "soon", 1, &out) == SAIDSO_INVALID_REFERENCE_DATE);
    CHECK(saidso_parse_date(nullptr, "Monday", 6, nullptr, 1, &out) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_parse_quantity(parser.get(), nullptr, 6, &out) == SAIDSO_INVALID_ARGUMENT);
    CHECK(saidso_parse_quantity(parser.get(), "5", std::size_t{1} << 32, &out) == SAIDSO_TOO_LARGE);
    CHECK(saidso_parse_quantity(parser.get(), "5", 1, nullptr) == SAIDSO_INVALID_ARGUMENT);
}

TEST_CASE("a document outlives its parser and its text") {
    auto parser = make_parser();
    std::string text = "Lind said 5 km were lost.";
    const auto document = parse(parser, text);
    const std::string before = json(document);
    parser.reset();
    std::fill(text.begin(), text.end(), '#');
    CHECK(json(document) == before);
    CHECK(std::string(saidso_document_text(document.get()).data) == "Lind said 5 km were lost.");
}
