// Lexes and segments a string for a test.
#pragma once

#include "../lex/lex_text.hpp"
#include "segment/segment.hpp"

namespace saidso::test {

struct Segmented : Lexed {
    explicit Segmented(std::string_view s) : Lexed(s), article{document.text(), {}, segments} {
        segment::segment(document.text(), tokens, segments);
        article.tokens = {tokens.data(), tokens.size()};
    }

    [[nodiscard]] std::string sentences() const {
        std::string s;
        for (const auto& sentence : segments.sentences)
            s.append(s.empty() ? "" : "|").append(article.text_of(sentence.tokens));
        return s;
    }

    [[nodiscard]] std::string quotations() const {
        std::string s;
        for (const auto& q : segments.quotations) s.append(s.empty() ? "" : "|").append(article.text_of(q.tokens));
        return s;
    }

    [[nodiscard]] std::string kinds() const {
        std::string s;
        for (const auto& b : segments.blocks) s.append(s.empty() ? "" : " ").append(name_of(b.kind));
        return s;
    }

    segment::Segments segments;
    segment::Article article;
};

}  // namespace saidso::test
