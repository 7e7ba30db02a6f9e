#include "text/utf8.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace saidso::text;

TEST_CASE("valid and invalid UTF-8 are told apart", "[text]") {
    CHECK(is_valid(""));
    CHECK(is_valid("plain ASCII, longer than eight bytes"));
    CHECK(is_valid("caf\u00E9 \u20AC5 \U0001F600"));
    CHECK_FALSE(is_valid("ab\xFF"));
    CHECK_FALSE(is_valid("\xC0\xAF"));          // overlong
    CHECK_FALSE(is_valid("\xED\xA0\x80"));      // surrogate
    CHECK_FALSE(is_valid("\xF5\x80\x80\x80"));  // above U+10FFFF
    CHECK_FALSE(is_valid("cut off \xE2\x80"));
}

TEST_CASE("every code point of two and three bytes is decoded, and none that is cut short", "[text]") {
    for (int c = 0x80; c <= 0xFFFF; ++c) {
        std::string s;
        if (c >= 0x800) s += static_cast<char>(0xE0 | c >> 12);
        s += static_cast<char>(c >= 0x800 ? 0x80 | (c >> 6 & 0x3F) : 0xC0 | c >> 6);
        s += static_cast<char>(0x80 | (c & 0x3F));
        const bool surrogate = c >= 0xD800 && c < 0xE000;
        if (decode(s, 0).value != (surrogate ? -1 : c)) FAIL(c);
        if (!surrogate && decode(s, 0).length != s.size()) FAIL(c);
        s.back() = 'x';
        if (decode(s, 0).value != -1) FAIL(c);
        s.pop_back();
        if (decode(s, 0).value != -1) FAIL(c);
    }
}

TEST_CASE("decoding passes over bad bytes one at a time", "[text]") {
    const std::string s = "\xE2\x82\xAC\xFF\xE2\x82";
    CHECK(decode(s, 0).value == 0x20AC);
    CHECK(decode(s, 0).length == 3);
    CHECK(decode(s, 3).value == -1);
    CHECK(decode(s, 3).length == 1);
    CHECK(decode(s, 4).value == -1);
    CHECK(decode(s, 4).length == 1);
}

TEST_CASE("code points are classed", "[text]") {
    CHECK(is_letter(0xE9));
    CHECK(is_letter(0x0416));
    CHECK_FALSE(is_letter('5'));
    CHECK(is_upper(0xC9));
    CHECK_FALSE(is_upper(0xE9));
    CHECK(is_space(0xA0));
    CHECK(is_space(0x202F));
    CHECK_FALSE(is_space('x'));
    CHECK(is_currency(0x20AC));
    CHECK_FALSE(is_currency(0xB0));
}
