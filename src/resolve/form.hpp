// Form of a claim: how many of the content's letters stand inside quotation marks.
#pragma once

#include "resolve/reading.hpp"

namespace saidso::resolve {

Form form_of(const Reading& reading, const Attribution& attribution);

}  // namespace saidso::resolve
