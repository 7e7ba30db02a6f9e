// One expression, read on its own, as a document of its own.
#pragma once

#include <string_view>

#include <saidso/saidso.hpp>

namespace saidso::capi {

Document empty_document(std::string_view text, std::string_view reference_date);
void add(const QuantityReading& reading, Document& document);
void add(const DateReading& reading, Document& document);

}  // namespace saidso::capi
