// The words of a role: "official" of two officials, "senior aide" of a senior GOP aide.
#pragma once

#include "resolve/noun_phrase.hpp"

namespace saidso::resolve {

std::string_view role_text(const Reading& reading, const NounPhrase& phrase);

}  // namespace saidso::resolve
