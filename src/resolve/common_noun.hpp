// Phrases of common nouns alone: most sources that have no name.
#pragma once

#include "resolve/noun_phrase.hpp"

namespace saidso::resolve {

// "the foreign ministry", "officials": reads a whole phrase of a determiner or number and few words in small letters,
// the last of them a noun, as read_noun_phrase() would. False for any other.
bool read_common_noun(const Reading& reading, TokenRange phrase, NounPhrase& out);

}  // namespace saidso::resolve
