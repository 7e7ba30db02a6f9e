// Act and stance of a claim: what the source does by speaking, and how firmly it stands behind the content.
#pragma once

#include "resolve/reading.hpp"

namespace saidso::resolve {

Act act_of(const Reading& reading, const Attribution& attribution);
Stance stance_of(const Reading& reading, const Attribution& attribution, Act act);

}  // namespace saidso::resolve
