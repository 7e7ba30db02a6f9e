#include "resolve/usual_spans.hpp"

#include <catch2/catch.hpp>

#include "scored_text.hpp"

using namespace saidso;
using resolve::TokenRange;

namespace {

// A text whose first token `cue` is taken for a cue of one word, or of two.
struct Usual : test::Scored {
    Usual(std::string_view text, std::string_view cue, std::uint32_t cue_words = 1)
        : Scored(text), passage(article, syntax, evidence), context(passage, find(cue)) {
        context.set_cue(passage, {context.head, context.head + cue_words});
    }
    std::uint32_t find(std::string_view word) const {
        for (std::uint32_t i = 0; i < article.tokens.size(); ++i)
            if (article.text_of(TokenRange{i, i + 1}) == word) return i;
        FAIL("no such word");
        return 0;
    }
    [[nodiscard]] std::string_view text(TokenRange r) const { return r.empty() ? "" : article.text_of(r); }
    [[nodiscard]] std::string_view source() const { return text(resolve::usual_source(passage, context)); }
    [[nodiscard]] std::string_view left() const { return text(resolve::usual_left(passage, context)); }
    [[nodiscard]] std::string_view right() const { return text(resolve::usual_right(passage, context)); }
    resolve::Passage passage;
    resolve::CueContext context;
};

}  // namespace

TEST_CASE("the usual source is the phrase around the cue", "[resolve]") {
    CHECK(Usual("The head of the port has also said it is closed.", "said").source() == "The head of the port");
    CHECK(Usual("Ada Holt, the mayor of Velm, said it is closed.", "said").source() == "Ada Holt, the mayor of Velm");
    CHECK(Usual("The mayor, who was there, said it is closed.", "said").source() == "The mayor");
    CHECK(Usual("But the mayor denied it and said it is closed.", "said").source() == "the mayor");
    CHECK(Usual("An old Harbour/Velm poll found the port is closed.", "found").source() == "An old Harbour/Velm poll");
    CHECK(Usual("“It is closed,” said Ada Holt, the mayor.", "said").source() == "Ada Holt, the mayor");
    CHECK(Usual("It is closed, according to a note by the port.", "according", 2).source() == "a note by the port");
    CHECK(Usual("“It is closed” was said again.", "said").source().empty());
}

TEST_CASE("the usual content is the rest of the sentence", "[resolve]") {
    CHECK(Usual("Holt said the port is closed.", "said").right() == "the port is closed");
    CHECK(Usual("Holt told parliament on Monday that the port is closed.", "told").right() == "the port is closed");
    CHECK(Usual("Holt said: “The port is closed.”", "said").right() == "The port is closed");
    Usual after("“The port is closed,” said Holt, laughing.", "said");
    CHECK(after.left() == "The port is closed");
    after.context.source = {after.find("Holt"), after.find("Holt") + 1};
    CHECK(after.right() == "laughing");
    CHECK(Usual("Holt said!!!!!!!!!!", "said").right().empty());
}

TEST_CASE("what is too long or has many marks around it is not usual", "[resolve]") {
    std::string list = "Holt said the port";
    for (int i = 0; i < 100; ++i) list += " and the road";
    CHECK(Usual(list + ".", "said").right().empty());
    CHECK(Usual("Holt said - - - - - - - - it.", "said").right().empty());
    std::string chain = "a note";
    for (int i = 0; i < 100; ++i) chain += " of the port";
    CHECK(Usual(chain + " said it.", "said").source().size() < 400);
}

TEST_CASE("a content may end before a semicolon, or before a predicate after a conjunction", "[resolve]") {
    const auto may_end = [](std::string_view text) {
        const Usual u(text, "said");
        return resolve::may_end_inside(u.passage, resolve::usual_right(u.passage, u.context));
    };
    CHECK(may_end("Holt said the port was closed and promised a report."));
    CHECK(may_end("Holt said the port was closed; the council disputes it."));
    CHECK_FALSE(may_end("Holt said the port and the road were closed."));
}

TEST_CASE("right of a cue that ends its sentence there is nothing unless a quotation goes on", "[resolve]") {
    const auto may_have = [](std::string_view text) {
        const Usual u(text, "said");
        return resolve::may_have_right(u.passage, u.context);
    };
    CHECK_FALSE(may_have("“The port is closed,” Holt said."));
    CHECK_FALSE(may_have("“The port is closed,” Holt said. Nobody objected."));
    CHECK(may_have("“The port is closed,” Holt said. “The road is too.”"));
    CHECK(may_have("“The port is closed,” Holt said on Monday."));
}
