#include <saidso/saidso.hpp>

#include <map>
#include <sstream>
#include <vector>

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include "text/code_points.hpp"
#include "text/utf8.hpp"
#include "write/sample_document.hpp"

using namespace saidso;
using test::sample_document;

namespace {

std::vector<std::string> split(const std::string& s, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(s);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

std::vector<std::string> code_points_of(std::string_view s) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < s.size(); i += all.back().size())
        all.emplace_back(s.substr(i, text::decode(s, i).length));
    return all;
}

// Reads a .ann as its readers do, and gives its lines by id; every span must hold the words it claims to.
std::map<std::string, std::string> read_brat(const Brat& brat) {
    const std::vector<std::string> characters = code_points_of(brat.text);
    std::map<std::string, std::string> lines;
    for (const std::string& line : split(brat.annotations, '\n')) {
        const auto fields = split(line, '\t');
        REQUIRE(fields.size() >= 2);
        REQUIRE(lines.emplace(fields[0], line).second);
        if (fields[0][0] != 'T') continue;
        REQUIRE(fields.size() == 3);
        std::string words;
        for (const std::string& range : split(fields[1].substr(fields[1].find(' ') + 1), ';')) {
            const std::size_t begin = std::stoul(range);
            const std::size_t end = std::stoul(range.substr(range.find(' ')));
            REQUIRE(begin < end);
            REQUIRE(end <= characters.size());
            if (!words.empty()) words += ' ';
            for (std::size_t i = begin; i < end; ++i) words += characters[i];
        }
        REQUIRE(words == fields[2]);
    }
    return lines;
}

}  // namespace

TEST_CASE("a claim is an event with its spans", "[brat]") {
    const Brat brat = to_brat(sample_document());
    CHECK(brat.text == sample_document().text());
    const auto lines = read_brat(brat);
    CHECK(lines.at("T1") == "T1\tContent 9 19;20 34\t\"up to 5%\" fell on Monday");
    CHECK(lines.at("T2") == "T2\tCue 4 8\tsaid");
    CHECK(lines.at("T3") == "T3\tSource 0 3\tAnn");
    CHECK(lines.at("T4") == "T4\tAttribution 4 8\tsaid");
    CHECK(lines.at("E1") == "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3");
    CHECK(lines.at("A1") == "A1\tAct E1 state");
    CHECK(lines.at("T5") == "T5\tQuantity 10 18\tup to 5%");
    CHECK(lines.at("T6") == "T6\tDate 25 34\ton Monday");
}

TEST_CASE("notes are JSON objects", "[brat]") {
    const auto lines = read_brat(to_brat(sample_document()));
    const auto note = [&](const char* id) { return boost::json::parse(split(lines.at(id), '\t').at(2)); };
    CHECK(note("#1") == boost::json::parse(R"({"source_name":"Ann","source_role":null,"source_org":null,
        "source_kind":"unknown","via":["Reuters"],"confidence":0.876,"rule":null})"));
    CHECK(note("#2") == boost::json::parse(R"({"lower":null,"upper":5,"unit":"%","counted":"Ann","per_each":false,
        "change":"down","rule":"percent"})"));
    CHECK(note("#3") == boost::json::parse(R"({"value":"2024-10-21","from":null,"to":"2024-10-22","rule":null})"));
}

TEST_CASE("offsets count code points, and nesting is a relation", "[brat]") {
    const Document d = parse(
        "\u201CCaf\u00E9s lost \u20AC5m,\u201D Ana D\u00EDez said on Monday.\n"
        "Reuters, citing a rescue official, reported that at least 40 homes were lost.",
        "2024-10-23");
    const auto lines = read_brat(to_brat(d));
    REQUIRE(d.claims.size() == 3);
    CHECK(lines.count("E3") == 1);
    bool nested = false;
    for (const auto& [id, line] : lines) nested = nested || line.find("Parent Arg1:E") != std::string::npos;
    CHECK(nested);
}

TEST_CASE("any bytes become a text and spans that fit it", "[brat]") {
    const std::string text =
        "\xFF\xE2\x82 caf\u00E9. The mayor of Bergen said on Monday that at least 40 homes\u20AC were lost\xFE.\n" +
        std::string(1, '\0');
    const Brat brat = to_brat(parse(text, {}));
    CHECK(text::is_valid(brat.text));
    CHECK_FALSE(read_brat(brat).empty());
    CHECK(to_brat(Document()).annotations.empty());
}

TEST_CASE("words of a span stay on one line", "[brat]") {
    Document d;
    d.reset("a\nb\tc\u2028d\re\x0B", {});
    Quantity q;
    q.span = {0, 12};
    d.quantities.push_back(q);
    CHECK(to_brat(d).annotations.starts_with("T1\tQuantity 0 10\ta b c d e \n"));
}

TEST_CASE("brat knows every name that is written", "[brat]") {
    const std::string conf(brat_configuration());
    for (int a = 0; a <= static_cast<int>(Act::rule); ++a)
        CHECK(conf.find(name_of(static_cast<Act>(a))) != std::string::npos);
    for (int m = 1; m <= static_cast<int>(DateMod::approx); ++m)
        CHECK(conf.find(name_of(static_cast<DateMod>(m))) != std::string::npos);
    for (int b = 0; b <= static_cast<int>(Bound::between); ++b)
        CHECK(conf.find(name_of(static_cast<Bound>(b))) != std::string::npos);
}
