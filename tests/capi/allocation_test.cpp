// Fails the n-th allocation of a whole parse through the C API, for every n: the status is out_of_memory each time, no
// handle comes back, and nothing is leaked. Not Catch2, for its own allocations would be counted.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <thread>

#include <saidso.h>

#include "capi/article.hpp"

namespace {

long allocations_left = -1;  // until one fails; negative: none does
long live = 0;
bool failed = false;

bool may_allocate() {
    if (allocations_left < 0) return true;
    if (allocations_left == 0) {
        failed = true;
        return false;  // and so does every later one, as when memory is short
    }
    --allocations_left;
    return true;
}

void* counted(std::size_t size) {
    void* p = may_allocate() ? std::malloc(size) : nullptr;
    live += p != nullptr ? 1 : 0;
    return p;
}

void released(void* p) {
    live -= p != nullptr ? 1 : 0;
    std::free(p);
}

}  // namespace

// Replaces those of libsaidso.so, too: the dynamic linker finds the program's first.
void* operator new(std::size_t size) {
    if (void* p = counted(size)) return p;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* p) noexcept { released(p); }
void operator delete[](void* p) noexcept { released(p); }
void operator delete(void* p, std::size_t) noexcept { released(p); }
void operator delete[](void* p, std::size_t) noexcept { released(p); }

namespace {

// Everything a program may do with a text; the first status that is not OK.
saidso_status whole_parse() {
    saidso_options options;
    saidso_options_init(&options, sizeof options);
    const saidso_entry entries[] = {{"blorf", nullptr, SAIDSO_ENTRY_CUE, SAIDSO_ACT_DENY},
                                    {"zarn", "[zrn]", SAIDSO_ENTRY_UNIT, SAIDSO_QUANTITY_MEASURE},
                                    {"taoisach", nullptr, SAIDSO_ENTRY_TITLE, 0}};
    options.entries = entries;
    options.entry_count = 3;
    saidso_parser* parser = nullptr;
    saidso_document* document = nullptr;
    saidso_buffer* buffer = nullptr;
    saidso_status status = saidso_parser_create(&options, &parser);
    if (status == SAIDSO_OK)
        status =
            saidso_parse(parser, saidso::test::article, std::strlen(saidso::test::article), "2026-10-28", &document);
    for (const char* text : {"at least 3,000 wooden homes", "as early as October 23"}) {
        saidso_document* reading = nullptr;
        if (status == SAIDSO_OK) status = saidso_parse_quantity(parser, text, std::strlen(text), &reading);
        saidso_document_destroy(reading);
        if (status == SAIDSO_OK) status = saidso_parse_date(parser, text, std::strlen(text), "2024-10-23", 0, &reading);
        if (status == SAIDSO_OK) saidso_document_destroy(reading);
    }
    std::uint32_t offset = 100;
    if (status == SAIDSO_OK) status = saidso_document_offsets(document, SAIDSO_UTF16, &offset, 1, &offset);
    for (const auto write : {saidso_document_json, saidso_document_html, saidso_document_brat, saidso_document_csv}) {
        saidso_buffer_destroy(buffer);
        buffer = nullptr;
        if (status == SAIDSO_OK) status = write(document, &buffer);
    }
    if (status != SAIDSO_OK && buffer != nullptr) status = SAIDSO_INTERNAL;
    saidso_buffer_destroy(buffer);
    saidso_document_destroy(document);
    saidso_parser_destroy(parser);
    return status;
}

// The number of allocations that were failed, one in each run; 0 when something was wrong.
long fail_each(const char* name, bool check_leaks) {
    for (long n = 0;; ++n) {
        const long before = live;
        failed = false;
        allocations_left = n;
        const saidso_status status = whole_parse();
        allocations_left = -1;
        if (check_leaks && live != before) {
            std::printf("%s: allocation %ld failed, %ld were not freed\n", name, n, live - before);
            return 0;
        }
        if (!failed && status == SAIDSO_OK) return n;
        if (!failed || status != SAIDSO_OUT_OF_MEMORY) {
            std::printf("%s: allocation %ld failed, and the status is %d\n", name, n, static_cast<int>(status));
            return 0;
        }
    }
}

}  // namespace

int main() {
    long first = 0;
    long later = 0;
    // A thread of its own, so that whatever a thread makes on first use is made here. What the library makes once for
    // the process, the weights, stays: leaks are counted when they are there.
    std::thread([&] {
        first = fail_each("first parser", false);
        later = fail_each("later parser", true);
    }).join();
    std::printf("%ld and %ld allocations, each failed once\n", first, later);
    return first > 100 && later > 100 && later <= first ? EXIT_SUCCESS : EXIT_FAILURE;
}
