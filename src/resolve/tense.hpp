// Whether the words around a date speak of what was or of what is to come.
#pragma once

#include <cstdint>

#include "grammar/date.hpp"
#include "segment/article.hpp"

namespace saidso::resolve {

enum class Tense : std::uint8_t { past, future };

Tense tense_at(const segment::Article& article, segment::TokenRange sentence, const grammar::DateMatch& match);

}  // namespace saidso::resolve
