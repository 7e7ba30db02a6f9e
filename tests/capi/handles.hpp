// Handles of the C API that destroy themselves.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <saidso.h>

namespace saidso::test {

using ParserHandle = std::unique_ptr<saidso_parser, void (*)(saidso_parser*)>;
using DocumentHandle = std::unique_ptr<saidso_document, void (*)(saidso_document*)>;

inline ParserHandle make_parser(const saidso_options* options = nullptr) {
    saidso_parser* parser = nullptr;
    saidso_parser_create(options, &parser);
    return {parser, saidso_parser_destroy};
}

inline DocumentHandle parse(const ParserHandle& parser, std::string_view text, const char* reference_date = nullptr) {
    saidso_document* document = nullptr;
    saidso_parse(parser.get(), text.data(), text.size(), reference_date, &document);
    return {document, saidso_document_destroy};
}

inline std::string json(const DocumentHandle& document) {
    saidso_buffer* buffer = nullptr;
    if (saidso_document_json(document.get(), &buffer) != SAIDSO_OK) return {};
    const saidso_string s = saidso_buffer_string(buffer);
    std::string copy(s.data, s.size);
    saidso_buffer_destroy(buffer);
    return copy;
}

}  // namespace saidso::test
