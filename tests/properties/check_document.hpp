// What holds of every document, whatever the text.
#pragma once

#include <string>

#include <saidso/document.hpp>

namespace saidso::test {

// Empty when every span lies in the text, every index and slice in its list, objects stand in text order, and no claim
// is its own ancestor; else what is wrong.
std::string flaw_of(const Document& document);

}  // namespace saidso::test
