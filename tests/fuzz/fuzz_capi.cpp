// libFuzzer over the C API: the first byte chooses options, the rest is the text.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "capi/check_document.hpp"
#include "capi/handles.hpp"

using namespace saidso::test;

namespace {

ParserHandle parser_for(unsigned choice) {
    saidso_options options;
    saidso_options_init(&options, sizeof options);
    options.date_order = choice & 1;
    options.attitudes = choice >> 1 & 1;
    options.min_confidence = (choice >> 2 & 1) != 0 ? 0 : 0.5;
    return make_parser(&options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ParserHandle parsers[] = {parser_for(0), parser_for(1), parser_for(2), parser_for(3),
                                           parser_for(4), parser_for(5), parser_for(6), parser_for(7)};
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto document = parse(parsers[data[0] & 7], text, (data[0] & 8) != 0 ? "2024-10-23" : nullptr);
    const char* flaw = document ? flaw_of(document.get()) : "no document";
    if (flaw == nullptr && json(document).empty()) flaw = "no JSON";
    if (flaw != nullptr) {
        std::fprintf(stderr, "%s\n", flaw);
        std::abort();
    }
    return 0;
}
