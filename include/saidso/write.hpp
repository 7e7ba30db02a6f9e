// saidso/write.hpp - documents as text.
#pragma once

#include <string>
#include <string_view>

#include <saidso/document.hpp>

namespace saidso {

/// The document as one JSON object (RFC 8259) on one line, without a newline at its end.
///
/// @param id      copied into the member "id" when it is JSON already (`"a"`, `17`); empty: null.
/// Keys, their order and their meaning are those of the README; absent values are null.
[[nodiscard]] std::string to_json(const Document& document, std::string_view id = {});

/// The same, appended to `out`.
void append_json(const Document& document, std::string_view id, std::string& out);

}  // namespace saidso
