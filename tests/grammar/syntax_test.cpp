#include "grammar/syntax.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "../segment/segment_text.hpp"
#include "lex/topics.hpp"

using namespace saidso;
using grammar::Chunk;
using grammar::lemma_hash;
using grammar::Tag;

namespace {

struct Analysed : test::Segmented {
    explicit Analysed(std::string_view s) : Segmented(s) { grammar::analyse(article, syntax); }

    [[nodiscard]] std::string chunks(Chunk kind) const {
        std::string s;
        for (std::uint32_t i = 0; i < syntax.size(); ++i)
            if (syntax[i].in(kind) && syntax[i].chunk.first == i)
                s.append(s.empty() ? "" : "|").append(article.text_of(syntax[i].chunk));
        return s;
    }

    [[nodiscard]] Tag tag(std::string_view word) const {
        for (std::uint32_t i = 0; i < syntax.size(); ++i)
            if (text(i) == word) return syntax[i].tag;
        return Tag::none;
    }

    grammar::Syntax syntax;
};

}  // namespace

TEST_CASE("a title has five longer words, and most of them are capitalised") {
    CHECK(Analysed("Harbour Board Fires Chief Over Missing Funds").syntax.titles == std::vector<std::uint32_t>{0});
    CHECK(Analysed("The harbour board met. Storms Close Four Ports Near Orvik.").syntax.titles.size() == 1);
    CHECK(Analysed("Harbour Board Fires Chief").syntax.titles.empty());
    CHECK(Analysed("Harbour Board said it would pay all of the damages").syntax.titles.empty());
    CHECK(Analysed("Harbour Board Chief Ida Holt of Orvik paid the Sarova Town Council").syntax.titles.empty());
}

TEST_CASE("given names that are other words too") {
    CHECK(Analysed("Will Holt left it.").tag("Will") == Tag::name);
    CHECK(Analysed("Will Holt leave it?").tag("Will") == Tag::modal);
    CHECK(Analysed("Per Holt, a nurse, left.").tag("Per") == Tag::name);
    CHECK(Analysed("Per capita income rose.").tag("Per") == Tag::preposition);
    CHECK(Analysed("Blessing, 27, left.").tag("Blessing") == Tag::name);
    CHECK(Analysed("Bread, love and faith remain.").tag("Bread") == Tag::noun);
}

TEST_CASE("sentences with words of topics are noted") {
    const Analysed a("It may close. It closed. It has spoken in Interviews. Prosecutors and two courts left.");
    const auto topics = [&](std::size_t sentence) {
        return a.syntax.topics.at(sentence) & (lex::modality | lex::talk | lex::justice);
    };
    CHECK(topics(0) == lex::modality);
    CHECK(topics(1) == 0);
    CHECK(topics(2) == lex::talk);
    CHECK(topics(3) == lex::justice);
    const Analysed title("Harbour Board May Fire Chief Over Missing Funds");  // read twice
    CHECK((title.syntax.topics.at(0) & lex::modality) != 0);
}

// Also where tokens are read twice, and in a chunk that is cut.
TEST_CASE("nouns and names are listed once each, in text order") {
    std::string chain = "The board of";
    for (int i = 0; i < 60; ++i) chain += " harbour";
    for (const std::string& text : {std::string("Tired and rejected plans, the board said. Ida Holt agreed on Monday."),
                                    std::string("A leaked, the port's own divided. Those damaged very, Orvik paid."),
                                    chain + ". It closed.", std::string("It is.")}) {
        const Analysed a(text);
        std::vector<std::uint32_t> nouns;
        for (std::uint32_t i = 0; i < a.syntax.size(); ++i)
            if (a.syntax[i].is(grammar::Tags{Tag::noun, Tag::name})) nouns.push_back(i);
        CHECK(std::ranges::equal(a.syntax.nouns, nouns));
    }
}

TEST_CASE("word classes follow lexicon and neighbours") {
    const Analysed a("The mayor reports that two reports were lost, and she didn't say why.");
    CHECK(a.tag("mayor") == Tag::noun);
    CHECK(a.syntax[2].tag == Tag::verb);
    CHECK(a.syntax[5].tag == Tag::noun);
    CHECK(a.tag("lost") == Tag::past);
    CHECK(a.tag("n't") == Tag::negation);
    CHECK(a.tag("say") == Tag::verb);
}

TEST_CASE("lemmas are those of the word class") {
    const Analysed a("They said the children had seen him.");
    CHECK(a.syntax[1].lemma == lemma_hash("say"));
    CHECK(a.syntax[3].lemma == lemma_hash("child"));
    CHECK(a.syntax[5].lemma == lemma_hash("see"));
}

TEST_CASE("capitals tell names except where they have another reason") {
    CHECK(Analysed("Workers met Mr Brown on Monday.").tag("Workers") == Tag::noun);
    CHECK(Analysed("Workers met Mr Brown on Monday.").tag("Brown") == Tag::name);
}

TEST_CASE("compounds with a hyphen take one class") {
    const Analysed a("A long-running dispute worries Jean-Luc Moreau.");
    CHECK(a.tag("-") == Tag::adjective);
    CHECK(a.chunks(Chunk::noun) == "A long-running dispute|Jean-Luc Moreau");
}

TEST_CASE("noun chunks and verb groups") {
    const Analysed a("The company's new chairman has not yet said whether he will resign.");
    CHECK(a.chunks(Chunk::noun) == "The company's new chairman|he");
    CHECK(a.chunks(Chunk::verb) == "has not yet said|will resign");
}

TEST_CASE("what a chunk leaves open is read anew") {
    // Adjectives after a head open the next chunk, a participle that no noun follows a verb group.
    CHECK(Analysed("The owners angry the new mills closed.").chunks(Chunk::noun) == "The owners|angry the new mills");
    const Analysed cut("The mayor saw the old burnt out");
    CHECK(cut.chunks(Chunk::noun) == "The mayor");
    CHECK(cut.chunks(Chunk::verb) == "saw|burnt");
    const Analysed last("The big said big");  // at the sentence's end
    CHECK(last.chunks(Chunk::noun).empty());
    CHECK(last.chunks(Chunk::verb) == "said");
    CHECK(Analysed("They said quickly that it may not really help.").chunks(Chunk::verb) == "said|may not really help");
}

TEST_CASE("a chunk of more than 24 tokens is cut after the last noun") {
    std::string names;
    for (int i = 0; i < 30; ++i) names += "Lee ";
    const Analysed a("We met " + names + "here.");
    REQUIRE(a.syntax[2].in(Chunk::noun));
    CHECK(a.syntax[2].chunk.size() == 24);
    CHECK(a.syntax[26].chunk.size() == 6);
}

TEST_CASE("capitals of titles and abbreviations") {
    CHECK(Analysed("Mayor Says May Budget Will Be Late").tag("Will") == Tag::modal);
    CHECK(Analysed("The US said so in May.").tag("US") == Tag::name);
    CHECK(Analysed("The US said so in May.").tag("May") == Tag::name);
    CHECK(Analysed("They told us that we may go.").tag("us") == Tag::object_pronoun);
}

TEST_CASE("nothing outside the sentences that are read has a class") {
    const Analysed a("Leave a Reply\n\nYour email address will not be published.");
    for (const auto& s : a.syntax) CHECK((s.tag == Tag::none) == (s.sentence == absent));
}

TEST_CASE("adverbs between an auxiliary and its verb") {
    for (const char* text : {"He has long said so.", "They have since been told.", "She had so far declined it.",
                             "It was first reported there.", "It was last seen there."}) {
        INFO(text);
        const Analysed a(text);
        const std::string groups = a.chunks(Chunk::verb);
        CHECK(groups.find('|') == std::string::npos);
        CHECK(groups.find(' ') != std::string::npos);
    }
    CHECK(Analysed("They no longer say so.").tag("no") == Tag::adverb);
    CHECK(Analysed("The first reported case was there.").tag("first") == Tag::adjective);
    CHECK(Analysed("The road was long and reported dry.").tag("long") == Tag::adjective);
}
