// Word classes by lexicon and neighbours.
#pragma once

#include "grammar/syntax.hpp"

namespace saidso::grammar {

// Sets tag, lemma, form and classes of the tokens of one sentence.
void tag_sentence(const Article& article, TokenRange sentence, Syntax& out);

}  // namespace saidso::grammar
