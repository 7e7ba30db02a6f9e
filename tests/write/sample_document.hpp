// A document put together by hand, every member set, so that writers are tested apart from the parser.
#pragma once

#include <saidso/document.hpp>

namespace saidso::test {

// "Ann said "up to 5%" fell on Monday." with one source, quantity, date and claim.
Document sample_document();

}  // namespace saidso::test
