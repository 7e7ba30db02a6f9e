#include <saidso/saidso.hpp>

#include <map>
#include <random>
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "text/utf8.hpp"
#include "write/sample_document.hpp"

using namespace saidso;
using test::sample_document;

namespace {

std::string between(const std::string& page, const std::string& begin, const std::string& end) {
    const std::size_t a = page.find(begin);
    REQUIRE(a != std::string::npos);
    const std::size_t b = page.find(end, a);
    REQUIRE(b != std::string::npos);
    return page.substr(a + begin.size(), b - a - begin.size());
}

// A character reference or a character at `at`, which moves on.
std::string decoded(const std::string& markup, std::size_t& at) {
    static const std::map<std::string, std::string> references{
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#13;", "\r"}};
    if (markup[at] != '&') return std::string(1, markup[at++]);
    const std::string reference = markup.substr(at, markup.find(';', at) + 1 - at);
    at += reference.size();
    return references.at(reference);
}

// The text of the article as a browser has it, with the bytes that no HTML can hold.
std::string article_text(const std::string& page) {
    const std::string article =
        between(page, "<article id=\"article\" lang=\"en\" aria-label=\"The article\">", "</article>");
    const std::string bad = "<i class=\"bad\" data-byte=\"";
    std::string text;
    for (std::size_t at = 0; at < article.size();) {
        if (article.compare(at, bad.size(), bad) == 0) {
            text += static_cast<char>(std::stoi(article.substr(at + bad.size(), 2), nullptr, 16));
            at = article.find("</i>", at) + 4;
        } else if (article[at] == '<') {
            at = article.find('>', at) + 1;
        } else {
            text += decoded(article, at);
        }
    }
    return text;
}

// What is wrong with the page's tags and attributes, as a strict reader sees them; empty: nothing.
std::string flaw_of_markup(const std::string& page) {
    static const std::set<std::string> without_end{"!DOCTYPE", "meta", "use", "circle", "path", "rect", "line"};
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
        std::size_t end = at + 1;
        for (bool quoted = false; end < page.size() && (quoted || page[end] != '>'); ++end) {
            if (page[end] == '"') quoted = !quoted;
            if (!quoted && page[end] == '<') return "< in a tag: " + page.substr(at, 60);
        }
        const std::string tag = page.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" \n/", 1));
        at = end;
        if (tag[0] == '/') {
            if (open.empty() || open.back() != tag.substr(1)) return "ends what is not open: " + tag;
            open.pop_back();
        } else if (!without_end.contains(name) && tag.back() != '/') {
            open.push_back(name);
        }
        if (name == "style" || name == "script") at = page.find("</" + name, at);
    }
    return open.empty() ? "" : "never ends: " + open.back();
}

std::size_t count_of(const std::string& text, std::string_view what) {
    std::size_t n = 0;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++n;
    return n;
}

std::string random_bytes(std::mt19937& random, std::size_t most) {
    static const std::vector<std::string> pieces{"<",        ">",  "&",    "\"",   "'",      "</article>", "<script>",
                                                 "\r",       "\n", "\r\n", "&lt;", "\u20AC", "\U0001F600", "\xFF",
                                                 "\xE2\x82", " ",  "$",    "word", "\u2028", "-->"};
    std::string bytes;
    for (std::size_t n = random() % most; n > 0; --n)
        bytes +=
            random() % 4 == 0 ? std::string(1, static_cast<char>(random() % 256)) : pieces[random() % pieces.size()];
    return bytes;
}

// Spans anywhere, also across each other and outside the text.
Document random_document(std::mt19937& random, const std::string& text) {
    Document d;
    d.reset(text, text);
    d.set_valid_utf8(false);
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto span = [&] {
        const std::uint32_t a = below(size + 2);
        return Span{a, a + below(20)};
    };
    std::uint32_t at = 0;
    while (at < size) {
        const std::uint32_t end = std::min(size, at + 1 + below(80));
        d.blocks.push_back({{at, end}, static_cast<BlockKind>(random() % 6)});
        at = end + below(3);
    }
    for (int i = 0; i < 12; ++i) {
        Claim c;
        if (random() % 3 != 0) c.source = span();
        if (random() % 3 != 0) c.cue = span();
        c.content = {static_cast<std::uint32_t>(d.content_spans.size()), 2};
        d.content_spans.push_back(span());
        d.content_spans.push_back(span());
        c.source_name = d.text();
        c.stance = static_cast<Stance>(random() % 6);
        c.parent = random() % 3 == 0 ? absent : below(12);
        d.claims.push_back(c);
        Quantity q;
        q.span = span();
        q.lower =
            Decimal(static_cast<std::int64_t>(random() % 2000) - 1000, static_cast<std::int32_t>(random() % 40) - 20);
        q.unit = d.text();
        d.quantities.push_back(q);
        Date date;
        date.span = span();
        date.value = d.text();
        date.interval = Interval{random() % 2 == 0 ? "2024-10-21" : d.text(), "2025-01-01T12:30"};
        d.dates.push_back(date);
    }
    return d;
}

}  // namespace

TEST_CASE("the article's text is the document's, byte for byte", "[html]") {
    for (const char* text : {"", "\n\n a <b>&amp; \"x\"\r\n\ty \xFF z\r", "Ann said 40 homes were lost on Monday.\n"})
        CHECK(article_text(to_html(parse(text))) == text);
    const std::string nul("a\0b", 3);
    CHECK(article_text(to_html(parse(nul))) == nul);
}

TEST_CASE("under random bytes and spans the text stays and the markup is sound", "[html]") {
    std::mt19937 random(5);
    for (int round = 0; round < 400; ++round) {
        const std::string text = random_bytes(random, 120);
        INFO(text);
        const std::string page = to_html(random_document(random, text));
        REQUIRE(article_text(page) == text);
        REQUIRE(flaw_of_markup(page) == "");
        REQUIRE(text::is_valid(page));
        REQUIRE(count_of(page, "<script") == 1);
        REQUIRE(page.find('\r') == std::string::npos);
    }
}

TEST_CASE("a page needs nothing from outside", "[html]") {
    const std::string page = to_html(parse("Ann said 40 homes were lost on Monday.", "2024-10-23"));
    for (const char* outside : {"http:", "https:", "url(", "@import", "src=", "//cdn"})
        CHECK(page.find(outside) == std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("every object has its row, its mark and its rule", "[html]") {
    const Document d = parse(
        "The mayor, Ann Droste, said on Monday that at least 40 homes were lost.\n"
        "Reuters, citing a rescue official, reported that between 3 and 5 people were missing since October 4.",
        "2024-10-23");
    REQUIRE(d.claims.size() >= 3);
    const std::string page = to_html(d);
    const auto check = [&](char letter, std::size_t index, std::string_view rule) {
        const std::string name = letter + std::to_string(index + 1);
        CHECK(count_of(page, "<tr id=\"" + name + "\"") == 1);
        CHECK(count_of(page, "<span id=\"at-" + name + "\">") == 1);
        CHECK(between(page, "<tr id=\"" + name + "\"", "</tr>").find("<code>" + std::string(rule) + "</code>") !=
              std::string::npos);
    };
    for (std::size_t i = 0; i < d.claims.size(); ++i) check('c', i, d.claims[i].rule);
    for (std::size_t i = 0; i < d.quantities.size(); ++i) check('q', i, d.quantities[i].rule);
    for (std::size_t i = 0; i < d.dates.size(); ++i) check('d', i, d.dates[i].rule);
}

TEST_CASE("overlapping marks are told apart", "[html]") {
    Document d = sample_document();
    const std::string article = between(to_html(d), "<article", "</article>");
    CHECK(article.find("data-m=\"c1 q1\"") != std::string::npos);
    CHECK(article.find("class=\"m u ub ue\" data-m=\"u1\" data-a=\"c1\" data-n=\"1\">said<") != std::string::npos);
}

TEST_CASE("open ends are arrows and excluded ends are hollow", "[html]") {
    const auto row_of = [](const char* text) { return between(to_html(parse(text)), "<tr id=\"q1\"", "</tr>"); };
    CHECK(count_of(row_of("At least 40 homes were lost there."), "class=\"arrow\"") == 1);
    CHECK(count_of(row_of("More than 40 homes were lost there."), "class=\"hollow\"") == 1);
    CHECK(count_of(row_of("Between 40 and 60 homes were lost there."), "class=\"range\"") == 1);
    CHECK(count_of(row_of("Exactly 40 homes were lost there."), "class=\"arrow\"") == 0);
}

TEST_CASE("a title is the option, the headline or the first line", "[html]") {
    const Document d = parse("<Big> & \"bold\"\n\nAnn said 40 homes were lost on Monday in the city of Bergen.\n");
    CHECK(between(to_html(d), "<title>", "</title>").starts_with("&lt;Big&gt; &amp; &quot;bold&quot;"));
    CHECK(between(to_html(d, {.title = "a<b"}), "<title>", "</title>") == "a&lt;b");
    CHECK(between(to_html(Document()), "<title>", "</title>") == "saidso");
}

TEST_CASE("a page grows with its text, however deep the marks", "[html]") {
    Document d;
    const std::string text(20000, 'x');
    d.reset(text, {});
    d.blocks.push_back({{0, 20000}, BlockKind::paragraph});
    for (std::uint32_t i = 0; i < 5000; ++i) {
        Quantity q;
        q.span = {i, 20000 - i};
        q.lower = Decimal(i);
        d.quantities.push_back(q);
    }
    CHECK(to_html(d).size() < 10'000'000);
}
