// Where a token that starts with a letter, a digit or a mark ends. Only lexer.cpp calls these.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lex/token.hpp"

namespace saidso::lex {

constexpr bool is_ascii_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
constexpr bool is_ascii_digit(char c) { return static_cast<unsigned char>(c - '0') < 10; }
constexpr bool is_ascii_upper(char c) { return static_cast<unsigned char>(c - 'A') < 26; }

// Length of the apostrophe at p: 1 for ', 3 for ’ (U+2019), 0 for none. Reads up to 3 bytes.
constexpr std::size_t apostrophe_length(const char* p) {
    if (p[0] == '\'') return 1;
    return p[0] == '\xE2' && p[1] == '\x80' && p[2] == '\x99' ? 3 : 0;
}

// Length of the clitic at p ('s, 're, n't, ...), 0 for none. Reads up to 8 bytes.
std::size_t clitic_length(const char* p);

// Given a word's run of letters [begin, end), returns where the word really ends: over inner apostrophes
// ("O'Brien"), letters beyond ASCII and an abbreviation's full stops, or before a clitic ("do|n't").
std::size_t finish_word(std::string_view text, std::size_t begin, std::size_t end);

// Fills kind, flags, coefficient and exponent of the number at `begin`; returns its end.
std::size_t scan_number(std::string_view text, std::size_t begin, Token& token);

// The tokens of the marks U+2010 to U+2027, “ ” ‘ ’ – — … and their like, which are one whatever stands around them;
// but ’ may begin a clitic.
inline constexpr std::int32_t first_general_mark = 0x2010;
extern const std::array<Token, 24> general_marks;

// Fills kind and mark of the mark at `begin`; returns its end.
std::size_t scan_mark(std::string_view text, std::size_t begin, Token& token);

}  // namespace saidso::lex
