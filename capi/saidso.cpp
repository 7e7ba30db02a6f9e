// The C API over the C++ API: handles, statuses, and no exception past this file.
#include "saidso.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include <saidso/saidso.hpp>

#include "readings.hpp"
#include "tables.hpp"
#include "text/code_points.hpp"

struct saidso_parser {
    saidso::Parser parser;
};

struct saidso_document {
    explicit saidso_document(saidso::Document d) : document(std::move(d)), tables(document) {}
    saidso::Document document;
    saidso::capi::Tables tables;
};

struct saidso_buffer {
    std::string bytes;
};

namespace {

using saidso::capi::Tables;

// The structs are the ABI: their sizes and offsets may not change without a new SAIDSO_ABI_VERSION.
static_assert(sizeof(saidso_span) == 8 && sizeof(saidso_slice) == 8 && sizeof(saidso_via) == 8);
static_assert(sizeof(saidso_block) == 12 && sizeof(saidso_source) == 24 && sizeof(saidso_timex) == 20);
static_assert(sizeof(saidso_quantity) == 72 && offsetof(saidso_quantity, span) == 24 &&
              offsetof(saidso_quantity, kind) == 48 && offsetof(saidso_quantity, rule) == 68);
static_assert(sizeof(saidso_date) == 44 && offsetof(saidso_date, value) == 12 && offsetof(saidso_date, rule) == 40);
static_assert(sizeof(saidso_claim) == 112 && offsetof(saidso_claim, content) == 24 &&
              offsetof(saidso_claim, source_kind) == 48 && offsetof(saidso_claim, parent) == 64 &&
              offsetof(saidso_claim, confidence) == 104);
static_assert(sizeof(saidso_table) == 16 && sizeof(saidso_status) == 4);

// What a document of NULL shows.
const saidso_string empty_string = {"", 0};

saidso_string view(std::string_view s) { return {s.data(), s.size()}; }

template <class Handle, class Body>
saidso_status make(Handle** out, Body body) noexcept {
    if (out == nullptr) return SAIDSO_INVALID_ARGUMENT;
    *out = nullptr;
    try {
        return body();
    } catch (const std::bad_alloc&) {
        return SAIDSO_OUT_OF_MEMORY;
    } catch (const std::length_error&) {
        return SAIDSO_TOO_LARGE;
    } catch (const Tables::Overflow&) {
        return SAIDSO_TOO_LARGE;
    } catch (...) {
        return SAIDSO_INTERNAL;
    }
}

template <class T>
const T* rows(const saidso_document* document, std::size_t table, std::size_t* count) {
    const std::size_t rows = document == nullptr ? 0 : document->tables.count(table);
    if (count != nullptr) *count = rows;
    return rows == 0 ? nullptr : document->tables.rows<T>(table);
}

template <class Enum>
const char* name(std::uint32_t value) {
    const std::string_view word = value > 0xFF ? std::string_view() : name_of(static_cast<Enum>(value));
    return word.empty() ? "" : word.data();
}

std::string_view view_of(const char* s) { return s == nullptr ? std::string_view() : s; }

// A new document by body(), which may throw saidso::Error for nothing but the reference date.
template <class Body>
saidso_status read(const saidso_parser* parser, const char* text, size_t size, saidso_document** out,
                   Body body) noexcept {
    return make(out, [&]() -> saidso_status {
        if (parser == nullptr || (text == nullptr && size != 0)) return SAIDSO_INVALID_ARGUMENT;
        if (size >= SAIDSO_ABSENT) return SAIDSO_TOO_LARGE;
        try {
            *out = new saidso_document(body());
            return SAIDSO_OK;
        } catch (const saidso::Error&) {
            return SAIDSO_INVALID_REFERENCE_DATE;
        }
    });
}

// Calls use(convert), convert being the function from bytes to units.
template <class Use>
saidso_status converted(const saidso_document& document, std::uint32_t unit, Use use) noexcept {
    const std::string_view text = document.document.text();
    if (unit == SAIDSO_BYTES) {
        use([&](std::uint32_t byte) { return std::min(byte, static_cast<std::uint32_t>(text.size())); });
        return SAIDSO_OK;
    }
    try {
        using saidso::text::Unit;
        const saidso::text::CodePointIndex index(text, unit == SAIDSO_UTF16 ? Unit::utf16 : Unit::code_point,
                                                 document.document.is_valid_utf8());
        use([&](std::uint32_t byte) { return index.at(byte); });
        return SAIDSO_OK;
    } catch (...) {
        return SAIDSO_OUT_OF_MEMORY;
    }
}

template <class Write>
saidso_status written(const saidso_document* document, saidso_buffer** out, Write write) noexcept {
    return make(out, [&]() -> saidso_status {
        if (document == nullptr) return SAIDSO_INVALID_ARGUMENT;
        *out = new saidso_buffer{write(document->document)};
        return SAIDSO_OK;
    });
}

// --- Options

struct BadOption {
    std::string why;
};

void require(bool right, const char* why) {
    if (!right) throw BadOption{why};
}

void add_entry(const saidso_entry& e, saidso::Options& options) {
    switch (e.kind) {
        case SAIDSO_ENTRY_CUE:
            if (e.value > SAIDSO_ACT_RULE) throw BadOption{"its value is no saidso_act"};
            options.cues.push_back({e.word, static_cast<saidso::Act>(e.value)});
            break;
        case SAIDSO_ENTRY_UNIT:
            if (e.code == nullptr) throw BadOption{"its code is NULL"};
            if (e.value != SAIDSO_QUANTITY_MEASURE && e.value != SAIDSO_QUANTITY_MONEY)
                throw BadOption{"its value is neither SAIDSO_QUANTITY_MEASURE nor _MONEY"};
            options.units.push_back({e.word, e.code, static_cast<saidso::QuantityKind>(e.value)});
            break;
        case SAIDSO_ENTRY_TITLE: options.titles.emplace_back(e.word); break;
        default: throw BadOption{"its kind is none of SAIDSO_ENTRY_CUE, _UNIT and _TITLE"};
    }
}

void add_entries(const saidso_options& o, saidso::Options& options) {
    require(o.entries != nullptr || o.entry_count == 0, "entries: NULL was given for entries that are counted");
    for (std::size_t i = 0; i < o.entry_count; ++i) {
        const saidso_entry& e = o.entries[i];
        const std::string name = "entries[" + std::to_string(i) + "]";
        if (e.word == nullptr) throw BadOption{name + ": its word is NULL"};
        try {
            add_entry(e, options);
        } catch (const BadOption& bad) {
            throw BadOption{name + " \"" + e.word + "\": " + bad.why};
        }
    }
}

saidso::Options to_options(const saidso_options& o) {
    require(o.extract <= SAIDSO_EXTRACT_ALL,
            "extract: give SAIDSO_EXTRACT_CLAIMS, _QUANTITIES, _DATES or a sum of them");
    require(o.date_order <= SAIDSO_DAY_MONTH, "date_order: give SAIDSO_MONTH_DAY or SAIDSO_DAY_MONTH");
    require(o.week_start <= SAIDSO_SUNDAY, "week_start: give SAIDSO_MONDAY or SAIDSO_SUNDAY");
    require(o.attitudes <= 1, "attitudes: give 0 or 1");
    require(o.min_confidence >= 0 && o.min_confidence <= 1, "min_confidence: give a number from 0 to 1");
    saidso::Options options;
    options.extract = static_cast<saidso::Extract>(o.extract);
    options.date_order = static_cast<saidso::DateOrder>(o.date_order);
    options.week_start = static_cast<saidso::WeekStart>(o.week_start);
    options.attitudes = o.attitudes != 0;
    options.min_confidence = o.min_confidence;
    if (o.weights_file != nullptr) options.weights_file = o.weights_file;
    add_entries(o, options);
    return options;
}

void tell(const saidso_options* options, std::string_view why) {
    if (options == nullptr || options->error == nullptr || options->error_size == 0) return;
    const std::size_t size = std::min(why.size(), options->error_size - 1);
    std::memcpy(options->error, why.data(), size);
    options->error[size] = '\0';
}

bool is_known(const saidso_options& options) { return options.struct_size == sizeof(saidso_options); }

saidso_status create(const saidso_options* options, saidso_parser** out) {
    if (options == nullptr) {
        *out = new saidso_parser{saidso::Parser()};
        return SAIDSO_OK;
    }
    if (!is_known(*options)) return SAIDSO_INVALID_OPTION;  // and no member can be trusted to be there
    tell(options, "");
    try {
        *out = new saidso_parser{saidso::Parser(to_options(*options))};
        return SAIDSO_OK;
    } catch (const BadOption& bad) {
        tell(options, bad.why);
    } catch (const saidso::Error& bad) {
        tell(options, bad.what());
    }
    return SAIDSO_INVALID_OPTION;
}

}  // namespace

extern "C" {

const char* saidso_status_message(saidso_status status) {
    switch (status) {
        case SAIDSO_OK: return "No error.";
        case SAIDSO_INVALID_ARGUMENT: return "Invalid argument: NULL was given where a value is needed.";
        case SAIDSO_TOO_LARGE: return "Too large: give a text of less than 4 GiB, or its parts one by one.";
        case SAIDSO_OUT_OF_MEMORY: return "Out of memory: nothing was made, and nothing is lost.";
        case SAIDSO_INTERNAL: return "Internal fault of saidso; please report it with the text.";
        case SAIDSO_INVALID_REFERENCE_DATE:
            return "Invalid reference date: give a day (2024-10-23) or a date-time (2024-10-23T14:30Z) in ISO 8601.";
        case SAIDSO_INVALID_OPTION:
            return "Invalid option: start from saidso_options_init() and read saidso_options.error.";
        default: return "No status of this version of saidso.";
    }
}

const char* saidso_version_string() { return saidso::version().data(); }
uint32_t saidso_abi_version() { return SAIDSO_ABI_VERSION; }

// Names are literals, so the views end in a NUL.
const char* saidso_block_kind_name(saidso_block_kind kind) { return name<saidso::BlockKind>(kind); }
const char* saidso_source_kind_name(saidso_source_kind kind) { return name<saidso::SourceKind>(kind); }
const char* saidso_quantity_kind_name(saidso_quantity_kind kind) { return name<saidso::QuantityKind>(kind); }
const char* saidso_bound_name(saidso_bound bound) { return name<saidso::Bound>(bound); }
const char* saidso_change_name(saidso_change change) { return name<saidso::Change>(change); }
const char* saidso_date_type_name(saidso_date_type type) { return name<saidso::DateType>(type); }
const char* saidso_date_mod_name(saidso_date_mod mod) { return name<saidso::DateMod>(mod); }
const char* saidso_form_name(saidso_form form) { return name<saidso::Form>(form); }
const char* saidso_act_name(saidso_act act) { return name<saidso::Act>(act); }
const char* saidso_stance_name(saidso_stance stance) { return name<saidso::Stance>(stance); }

saidso_status saidso_options_init(saidso_options* options, size_t struct_size) {
    if (options == nullptr || struct_size != sizeof(saidso_options)) return SAIDSO_INVALID_ARGUMENT;
    const saidso::Options defaults;
    *options = {};
    options->struct_size = sizeof(saidso_options);
    options->extract = SAIDSO_EXTRACT_ALL;
    options->min_confidence = defaults.min_confidence;
    return SAIDSO_OK;
}

saidso_status saidso_parser_create(const saidso_options* options, saidso_parser** out) {
    return make(out, [&] { return create(options, out); });
}

void saidso_parser_destroy(saidso_parser* parser) { delete parser; }

saidso_status saidso_parse(const saidso_parser* parser, const char* text, size_t size, const char* reference_date,
                           saidso_document** out) {
    return read(parser, text, size, out, [&] { return parser->parser.parse({text, size}, view_of(reference_date)); });
}

saidso_status saidso_parse_quantity(const saidso_parser* parser, const char* text, size_t size, saidso_document** out) {
    return read(parser, text, size, out, [&] {
        const std::string_view words(text, size);
        saidso::Document document = saidso::capi::empty_document(words, {});
        if (const auto reading = saidso::parse_quantity(words)) saidso::capi::add(*reading, document);
        return document;
    });
}

saidso_status saidso_parse_date(const saidso_parser* parser, const char* text, size_t size, const char* reference_date,
                                uint32_t lean, saidso_document** out) {
    if (lean > SAIDSO_LEAN_FUTURE) parser = nullptr;  // an invalid argument all the same
    return read(parser, text, size, out, [&] {
        const std::string_view words(text, size);
        const saidso::Options& options = parser->parser.options();
        const auto to = static_cast<saidso::DateOptions::Lean>(lean);
        saidso::Document document = saidso::capi::empty_document(words, view_of(reference_date));
        if (const auto reading =
                saidso::parse_date(words, view_of(reference_date), {options.date_order, options.week_start, to}))
            saidso::capi::add(*reading, document);
        return document;
    });
}

void saidso_document_destroy(saidso_document* document) { delete document; }

saidso_string saidso_document_text(const saidso_document* document) {
    if (document == nullptr) return empty_string;
    return view(document->document.text());
}

saidso_string saidso_document_reference_date(const saidso_document* document) {
    if (document == nullptr) return empty_string;
    return view(document->document.reference_date());
}

int32_t saidso_document_is_valid_utf8(const saidso_document* document) {
    return document != nullptr && document->document.is_valid_utf8() ? 1 : 0;
}

saidso_string saidso_document_string(const saidso_document* document, uint32_t id) {
    std::size_t count = 0;
    const auto* strings = rows<saidso_slice>(document, SAIDSO_TABLE_STRINGS, &count);
    if (id >= count) return empty_string;
    return {rows<char>(document, SAIDSO_TABLE_STRING_BYTES, nullptr) + strings[id].first, strings[id].count};
}

const saidso_block* saidso_document_blocks(const saidso_document* document, size_t* count) {
    return rows<saidso_block>(document, SAIDSO_TABLE_BLOCKS, count);
}
const saidso_source* saidso_document_sources(const saidso_document* document, size_t* count) {
    return rows<saidso_source>(document, SAIDSO_TABLE_SOURCES, count);
}
const saidso_quantity* saidso_document_quantities(const saidso_document* document, size_t* count) {
    return rows<saidso_quantity>(document, SAIDSO_TABLE_QUANTITIES, count);
}
const saidso_date* saidso_document_dates(const saidso_document* document, size_t* count) {
    return rows<saidso_date>(document, SAIDSO_TABLE_DATES, count);
}
const saidso_claim* saidso_document_claims(const saidso_document* document, size_t* count) {
    return rows<saidso_claim>(document, SAIDSO_TABLE_CLAIMS, count);
}
const saidso_span* saidso_document_mentions(const saidso_document* document, size_t* count) {
    return rows<saidso_span>(document, SAIDSO_TABLE_MENTIONS, count);
}
const saidso_timex* saidso_document_timexes(const saidso_document* document, size_t* count) {
    return rows<saidso_timex>(document, SAIDSO_TABLE_TIMEXES, count);
}
const saidso_span* saidso_document_contents(const saidso_document* document, size_t* count) {
    return rows<saidso_span>(document, SAIDSO_TABLE_CONTENTS, count);
}
const saidso_via* saidso_document_vias(const saidso_document* document, size_t* count) {
    return rows<saidso_via>(document, SAIDSO_TABLE_VIAS, count);
}
const uint32_t* saidso_document_claim_quantities(const saidso_document* document, size_t* count) {
    return rows<uint32_t>(document, SAIDSO_TABLE_CLAIM_QUANTITIES, count);
}
const uint32_t* saidso_document_claim_dates(const saidso_document* document, size_t* count) {
    return rows<uint32_t>(document, SAIDSO_TABLE_CLAIM_DATES, count);
}

const void* saidso_document_tables(const saidso_document* document, size_t* size) {
    const auto block = document == nullptr ? std::span<const std::uint64_t>() : document->tables.block();
    if (size != nullptr) *size = block.size_bytes();
    return block.data();
}

saidso_status saidso_document_offsets(const saidso_document* document, uint32_t unit, const uint32_t* bytes,
                                      size_t count, uint32_t* out) {
    if (document == nullptr || unit > SAIDSO_UTF16) return SAIDSO_INVALID_ARGUMENT;
    if (count == 0) return SAIDSO_OK;
    if (bytes == nullptr || out == nullptr) return SAIDSO_INVALID_ARGUMENT;
    return converted(*document, unit, [&](const auto& convert) { std::transform(bytes, bytes + count, out, convert); });
}

saidso_status saidso_document_copy_tables(const saidso_document* document, uint32_t unit, void* out, size_t size) {
    if (document == nullptr || out == nullptr || unit > SAIDSO_UTF16) return SAIDSO_INVALID_ARGUMENT;
    const auto block = document->tables.block();
    if (size != block.size_bytes()) return SAIDSO_INVALID_ARGUMENT;
    std::memcpy(out, block.data(), size);
    if (unit == SAIDSO_BYTES) return SAIDSO_OK;
    return converted(*document, unit, [&](const auto& convert) {
        document->tables.convert_spans(static_cast<std::byte*>(out), convert);
    });
}

saidso_status saidso_document_json(const saidso_document* document, saidso_buffer** out) {
    return written(document, out, [](const saidso::Document& d) { return saidso::to_json(d); });
}

saidso_status saidso_document_html(const saidso_document* document, saidso_buffer** out) {
    return written(document, out, [](const saidso::Document& d) { return saidso::to_html(d); });
}

saidso_status saidso_document_brat(const saidso_document* document, saidso_buffer** out) {
    return written(document, out, [](const saidso::Document& d) { return saidso::to_brat(d).annotations; });
}

saidso_status saidso_document_csv(const saidso_document* document, saidso_buffer** out) {
    return written(document, out, [](const saidso::Document& d) { return saidso::to_csv(d); });
}

saidso_string saidso_buffer_string(const saidso_buffer* buffer) {
    return buffer == nullptr ? empty_string : view(buffer->bytes);
}

void saidso_buffer_destroy(saidso_buffer* buffer) { delete buffer; }

}  // extern "C"
