// The words of a role: "officials" of two officials becomes "official".
#pragma once

#include "resolve/noun_phrase.hpp"

namespace saidso::resolve {

std::string_view singular_role(const Reading& reading, const NounPhrase& phrase);

}  // namespace saidso::resolve
