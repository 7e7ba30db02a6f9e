// The noun that a number counts: premodifiers and head, without what follows the head.
#pragma once

#include <string_view>

#include "lex/token.hpp"

namespace saidso::grammar {

struct CountedNoun {
    lex::Token const* first = nullptr;  // nullptr: none
    lex::Token const* head = nullptr;   // the last token of the phrase
};

// The counted noun that starts at `t`; "of", "of the" and "more" are passed over. `plural`: a plural head is expected;
// `ordinal`: it follows "second", not "two".
CountedNoun read_counted(std::string_view text, lex::Token const* t, lex::Token const* last, bool plural,
                         bool ordinal = false);

// "one in five adults smokes": after a share of people its verb is in the singular and looks like a plural noun.
CountedNoun without_verb(std::string_view text, CountedNoun noun);

}  // namespace saidso::grammar
