// What a token is by its first byte.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lex/mark_class.hpp"
#include "lex/scan.hpp"

namespace saidso::lex {

// By their bytes, the tokens of marks that are one whatever stands around them; a full stop if no digit and no other
// one follows, a hyphen if no other one does.
inline constexpr std::array<Token, 256> lone_marks = [] {
    std::array<Token, 256> tokens{};
    const auto set = [&tokens](Mark mark, std::string_view bytes) {
        for (const char c : bytes) {
            Token& t = tokens[static_cast<unsigned char>(c)];
            t.length = 1;
            t.kind = Kind::punctuation;
            t.mark = mark;
            classify_mark(t);
        }
    };
    set(Mark::full_stop, ".");
    set(Mark::hyphen, "-");
    set(Mark::comma, ",");
    set(Mark::colon, ":");
    set(Mark::semicolon, ";");
    set(Mark::question, "?");
    set(Mark::exclamation, "!");
    set(Mark::open_bracket, "([{");
    set(Mark::close_bracket, ")]}");
    return tokens;
}();

// What a byte begins.
enum class Begins : std::uint8_t { word, space, lone_mark, full_stop, hyphen, number, mark, beyond_ascii };
inline constexpr std::array<Begins, 256> begins_with = [] {
    std::array<Begins, 256> b{};
    for (std::size_t c = 0; c < b.size(); ++c) {
        const char byte = static_cast<char>(c);
        b[c] = c <= ' '                           ? Begins::space
               : c >= 128                         ? Begins::beyond_ascii
               : is_ascii_letter(byte)            ? Begins::word
               : is_ascii_digit(byte)             ? Begins::number
               : byte == '.'                      ? Begins::full_stop
               : byte == '-'                      ? Begins::hyphen
               : lone_marks[c].mark != Mark::none ? Begins::lone_mark
                                                  : Begins::mark;
    }
    return b;
}();

}  // namespace saidso::lex
