// The article with its marks.
#pragma once

#include <string>

#include <saidso/document.hpp>

namespace saidso::write {

void append_article(const Document& document, std::string& out);

}  // namespace saidso::write
