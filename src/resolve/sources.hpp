// Who the source of each claim is, as the whole article knows it.
#pragma once

#include "resolve/reading.hpp"

namespace saidso::resolve {

// Sets source_name, source_role, source_org, source_kind and source_index of every claim and fills
// Document::sources with their mentions. Needs Claim::parent.
void resolve_sources(const Reading& reading);

}  // namespace saidso::resolve
