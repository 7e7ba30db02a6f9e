// The medium a source spoke to: "told Reuters", "in an interview with Channel 5".
#pragma once

#include "resolve/referents.hpp"

namespace saidso::resolve {

// Its name without article and common noun; empty when the source spoke to no medium.
std::string_view recipient_of(const Reading& reading, const Referents& referents, const Attribution& attribution);

}  // namespace saidso::resolve
