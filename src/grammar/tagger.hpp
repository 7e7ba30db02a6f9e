// Word classes by lexicon and neighbours.
#pragma once

#include "grammar/syntax.hpp"

namespace saidso::grammar {

// Makes the syntax of the tokens of one sentence but for its chunks and counts, and appends its topics. If most longer
// words are capitalised, so that capitals tell no names, returns how many longer words there are; else 0.
std::uint32_t tag_sentence(const Article& article, std::uint32_t sentence, Syntax& out);

}  // namespace saidso::grammar
