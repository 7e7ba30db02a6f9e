// What holds of every document of the C API, whatever the text.
#pragma once

#include <saidso.h>

namespace saidso::test {

// nullptr when every span lies in the text, every number is a value of its enumeration, every slice, index and string
// id lies in its table, and offsets rise with the bytes; else what is wrong.
const char* flaw_of(const saidso_document* document);

}  // namespace saidso::test
