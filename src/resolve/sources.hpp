// Gives every claim its source: name, role, organisation and kind.
#pragma once

#include "resolve/referents.hpp"

namespace saidso::resolve {

// Fills Document::sources and the source fields of the claims; `referents` has read the names.
void resolve_sources(const Reading& reading, Referents& referents);

}  // namespace saidso::resolve
