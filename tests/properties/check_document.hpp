// What holds of every document, whatever the text.
#pragma once

#include <saidso/document.hpp>

namespace saidso::test {

// Fails the running test case unless every span lies in the text, every index and slice in its list, objects stand in
// text order, and no claim is its own ancestor.
void check_document(const Document& document);

}  // namespace saidso::test
