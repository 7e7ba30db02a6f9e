// Whether the words around a date speak of what was or of what is to come.
#pragma once

#include <cstdint>
#include <optional>

#include "grammar/date.hpp"
#include "segment/article.hpp"

namespace saidso::resolve {

// open: no word tells, or an infinitive that nothing looks ahead to; what comes round once a year is then the nearest.
enum class Tense : std::uint8_t { past, future, open };

// nullopt: no word tells. `until` and its like speak of the future then.
std::optional<Tense> tense_at(const segment::Article& article, const grammar::DateMatch& match);

}  // namespace saidso::resolve
