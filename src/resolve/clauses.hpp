// What the repairs of spans ask of the syntax.
#pragma once

#include "lex/token.hpp"
#include "resolve/reading.hpp"

namespace saidso::resolve {

using SyntaxSpan = std::span<const TokenSyntax>;

inline bool is_mark(Tag tag) { return tag >= Tag::quote; }
inline bool is_day(const lex::Token& t) { return t.any(lex::Month | lex::Weekday); }
inline bool is_that(const TokenSyntax& t) { return t.form == grammar::lemma_hash("that"); }
inline bool same_sentence(SyntaxSpan syntax, std::uint32_t a, std::uint32_t b) {
    return syntax[a].sentence == syntax[b].sentence;
}

// Whether a clause may begin at the token: after a mark, a conjunction or nothing.
bool opens_clause(SyntaxSpan syntax, std::uint32_t token);

// Where the clause that begins at `first` ends with its sentence; 0 when a quotation or too much lies between.
std::uint32_t clause_end(SyntaxSpan syntax, std::uint32_t first);

// "was warned", "is believed"
bool is_passive_cue(SyntaxSpan syntax, TokenRange cue);

// Whether the words end in a noun that names somebody or a body: "the ministry", "Holt", not "Friday", "mistake".
bool may_act(const segment::Article& article, SyntaxSpan syntax, TokenRange chunk);

}  // namespace saidso::resolve
