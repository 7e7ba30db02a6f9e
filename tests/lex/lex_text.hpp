// Lexes a string for a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saidso/document.hpp>

#include "lex/lexer.hpp"

namespace saidso::test {

struct Lexed {
    explicit Lexed(std::string_view s) {
        document.reset(s, {});
        lex::tokenize(document.text(), tokens);
    }

    [[nodiscard]] std::string_view text(std::uint32_t i) const {
        const lex::Token& t = tokens.data()[i];
        return document.text({t.begin, t.end()});
    }

    // The words of all tokens but the sentinel, separated by bars.
    [[nodiscard]] std::string words() const {
        std::string s;
        for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) s.append(i == 0 ? "" : "|").append(text(i));
        return s;
    }

    [[nodiscard]] const lex::Token& operator[](std::uint32_t i) const { return tokens.data()[i]; }

    Document document;
    lex::TokenBuffer tokens;
};

}  // namespace saidso::test
