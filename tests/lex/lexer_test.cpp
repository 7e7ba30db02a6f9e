#include "lex/lexer.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "lex/letter_run.hpp"
#include "lex/scan.hpp"
#include "lex_text.hpp"
#include "text/utf8.hpp"

using namespace saidso::lex;
using saidso::test::Lexed;

TEST_CASE("words, marks and numbers are cut where readers cut them", "[lex]") {
    CHECK(Lexed("The minister, a lawyer, resigned.").words() == "The|minister|,|a|lawyer|,|resigned|.");
    CHECK(Lexed("at least 1,234.5 tons").words() == "at|least|1,234.5|tons");
    CHECK(Lexed("well-run 300-plus F-16").words() == "well|-|run|300|-|plus|F|-|16");
    CHECK(Lexed("$3.5bn and \u20AC2m").words() == "$|3.5|bn|and|\u20AC|2|m");
    CHECK(Lexed("at 10:30 on 2024-10-22").words() == "at|10|:|30|on|2024|-|10|-|22");
    CHECK(Lexed("22.10.2024, version 1.2.3").words() == "22|.|10|.|2024|,|version|1|.|2|.|3");
    CHECK(Lexed("the 1990s, the 22nd").words() == "the|1990s|,|the|22nd");
    CHECK(Lexed("a --- b ... c").words() == "a|---|b|...|c");
    CHECK(Lexed("caf\u00E9 \u0416\u0443\u043A").words() == "caf\u00E9|\u0416\u0443\u043A");
}

TEST_CASE("apostrophes make clitics, parts of names and possessives", "[lex]") {
    CHECK(Lexed("Russia\u2019s army doesn't").words() == "Russia|\u2019s|army|does|n't");
    CHECK(Lexed("they\u2019re, we'll, I'd").words() == "they|\u2019re|,|we|'ll|,|I|'d");
    CHECK(Lexed("O'Brien and d\u2019Or").words() == "O'Brien|and|d\u2019Or");
    CHECK(Lexed("CAN\u2019T").words() == "CA|N\u2019T");
    const Lexed possessive("Russia's");
    CHECK(possessive[1].kind == Kind::clitic);
    CHECK(possessive[1].form == 's');
}

TEST_CASE("abbreviations keep their full stop and sentences do not", "[lex]") {
    CHECK(Lexed("U.S. officials").words() == "U.S.|officials");
    CHECK(Lexed("Lt. Gen. Smith on Oct. 22").words() == "Lt.|Gen.|Smith|on|Oct.|22");
    CHECK(Lexed("George W. Bush at 5 a.m. today").words() == "George|W.|Bush|at|5|a.m.|today");
    CHECK(Lexed("He fell ill. She left.").words() == "He|fell|ill|.|She|left|.");
    CHECK(Lexed("It ended in May.").words() == "It|ended|in|May|.");
}

TEST_CASE("numbers carry exact decimals and their suffixes", "[lex]") {
    const Lexed half(".5.5");
    CHECK(half.words() == ".5|.|5");
    CHECK(half[0].coefficient == 5);
    CHECK(half[0].exponent == -1);
    const Lexed l("1,234.50 22nd 1990s 12345678901234567890 3,00");
    CHECK(l[0].coefficient == 123450);
    CHECK(l[0].exponent == -2);
    CHECK(l[0].has(grouped));
    CHECK(l[1].has(ordinal_suffix));
    CHECK(l[1].coefficient == 22);
    CHECK(l[2].has(plural_suffix));
    CHECK(l[3].has(too_long));
    CHECK(l.text(4) == "3");
}

TEST_CASE("the lexicon's classes and values come with the token", "[lex]") {
    const Lexed l("At least TWENTY soldiers in October \u20AC");
    CHECK(l[0].is(Word::at));
    CHECK(l[0].any(Preposition));
    CHECK(l[1].any(BoundWord));
    CHECK(l[2].any(Tens));
    CHECK(l[2].info.number == 20);
    CHECK(l[2].has(all_caps));
    CHECK(l[3].is(Word::unknown));
    CHECK(l[3].classes == 0);
    CHECK(l[5].any(Month));
    CHECK(l[5].info.calendar == 10);
    CHECK(l[6].any(CurrencySign));
}

TEST_CASE("line ends are tokens, other white space is a flag", "[lex]") {
    const Lexed l("one\r\n\r\n  two\u00A0three\tfour");
    CHECK(l[1].kind == Kind::newline);
    CHECK(l[2].has(after_space));
    CHECK(l[3].has(after_space));
    CHECK(l.words() == "one|\r|two|three|four");
}

TEST_CASE("any bytes are lexed into tokens in order, with nothing but white space between them", "[lex]") {
    std::mt19937 random(7);
    const std::string alphabet("ab A.,'\"-$5\n\xE2\x80\x99\xC3\xFF\0nt", 21);
    for (int round = 0; round < 2000; ++round) {
        std::string s(random() % 200, ' ');
        for (char& c : s) c = alphabet[random() % alphabet.size()];
        const Lexed l(s);
        std::uint32_t at = 0;
        for (std::uint32_t i = 0; i < l.tokens.size(); ++i) {
            REQUIRE(l[i].begin >= at);
            while (at < l[i].begin) {
                const auto c = saidso::text::decode(s, at);
                REQUIRE((c.value <= ' ' || saidso::text::is_space(c.value)));
                at += c.length;
            }
            REQUIRE((l[i].length > 0) == (l[i].kind != Kind::end));
            at = l[i].end();
        }
        REQUIRE(at == s.size());
    }
}

TEST_CASE("the tokenizer tells whether the text is UTF-8", "[lex]") {
    std::mt19937 random(8);
    // Letters, marks and spaces of one to four bytes, and bytes that often spoil them.
    const std::string pieces[] = {"a",      "B",      ".",      "'",      " ",      "5",
                                  "\u00E9", "\u00A0", "\u2019", "\u2028", "\u4E2D", "\U0001F600"};
    const std::string spoilers("\xE2\x80\xC3\xFF\xED\xF4", 6);
    unsigned valid = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string s;
        for (std::size_t n = random() % 40; n > 0; --n) s += pieces[random() % std::size(pieces)];
        if (random() % 2 == 0) s.insert(random() % (s.size() + 1), 1, spoilers[random() % spoilers.size()]);
        REQUIRE(Lexed(s).tokens.valid_utf8 == saidso::text::is_valid(s));
        valid += Lexed(s).tokens.valid_utf8 ? 1 : 0;
    }
    CHECK(valid > 1000);
    CHECK(valid < 3000);
    // Longer than a token may be.
    for (std::size_t n = 65530; n < 65540; ++n) {
        CHECK(Lexed(std::string(n, 'x') + "\u00E9x").tokens.valid_utf8);
        CHECK(Lexed(std::string(n, 'x') + "\u2019x\u2019").tokens.valid_utf8);
        CHECK(Lexed(std::string(n, '7') + "\u00A0777").tokens.valid_utf8);
        CHECK_FALSE(Lexed(std::string(n, '\xFF')).tokens.valid_utf8);
    }
}

TEST_CASE("hostile text is cut into bounded tokens", "[lex]") {
    const Lexed letters(std::string(1'000'000, 'x'));
    CHECK(letters.tokens.size() == 1'000'000 / 65535 + 2);
    const Lexed digits(std::string(1'000'000, '7'));
    CHECK(digits.tokens.size() == 1'000'000 / 65535 + 2);
    CHECK(digits[0].has(too_long));
    CHECK(Lexed(std::string(100'000, '\0')).tokens.size() == 1);
    CHECK(Lexed(std::string(10'000, '\xFF')).tokens.size() == 10'000 / 4096 + 2);
}

TEST_CASE("marks beyond ASCII are made as they are scanned", "[lex]") {
    for (unsigned i = 0; i < general_marks.size(); ++i) {
        const std::string text = {'\xE2', '\x80', static_cast<char>(0x90 + i)};
        Token scanned{};
        CHECK(scan_mark(text, 0, scanned) == 3);
        const Lexed l(text);
        CHECK(l.tokens.size() == 2);
        CHECK(l[0].length == 3);
        CHECK(l[0].kind == scanned.kind);
        CHECK(l[0].mark == scanned.mark);
    }
}

TEST_CASE("the tokenizer lists ends of lines, quotation marks and stops", "[lex]") {
    const Lexed l("“No,” he said.\nThe U.S. agreed…");
    const auto list = [](const TokenList& tokens) {
        return std::vector<std::uint32_t>(tokens.items().begin(), tokens.items().end());
    };
    CHECK(list(l.tokens.line_ends) == std::vector<std::uint32_t>{7, 12});
    CHECK(list(l.tokens.quote_marks) == std::vector<std::uint32_t>{0, 3, 12});
    CHECK(list(l.tokens.stops) == std::vector<std::uint32_t>{6, 9, 11, 12});
}

#ifdef SAIDSO_SSE2
TEST_CASE("the SSE2 and the portable run of letters agree on every byte", "[lex]") {
    std::mt19937 random(11);
    for (int round = 0; round < 65536; ++round) {
        char bytes[16];
        for (char& c : bytes) c = static_cast<char>('a' + random() % 26);
        bytes[random() % 16] = static_cast<char>(random());
        REQUIRE(letters_at_sse2(bytes) == letters_at_portable(bytes));
    }
}
#endif
