// The noun that a number counts: premodifiers and head, without what follows the head.
#pragma once

#include <string_view>

#include "lex/token.hpp"

namespace saidso::grammar {

struct CountedNoun {
    lex::Token const* first = nullptr;  // nullptr: none
    lex::Token const* head = nullptr;   // the last token of the phrase
};

// The counted noun that starts at `t`; "of" and "of the" are passed over. `plural`: a plural head is expected.
CountedNoun read_counted(std::string_view text, lex::Token const* t, lex::Token const* last, bool plural);

}  // namespace saidso::grammar
