#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <saidso/saidso.hpp>

using namespace saidso;

namespace {

using Names = std::set<std::string, std::less<>>;

Names listed(std::string_view object) {
    Names names;
    for (const Rule& rule : rules())
        if (rule.object == object) names.emplace(rule.name);
    return names;
}

std::string text_of(const std::filesystem::path& article) {
    std::ifstream in(article);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return std::string(boost::json::parse(bytes).at("text").as_string());
}

Names rules_in(const Document& d, std::string_view object) {
    Names found;
    if (object == "claim")
        for (const Claim& c : d.claims) found.emplace(c.rule);
    if (object == "quantity")
        for (const Quantity& q : d.quantities) found.emplace(q.rule);
    if (object == "date")
        for (const Date& t : d.dates) found.emplace(t.rule);
    return found;
}

}  // namespace

TEST_CASE("every rule makes its example", "[write]") {
    const Parser parser;
    for (const Rule& rule : rules()) {
        INFO(rule.object << ' ' << rule.name << ": " << rule.example);
        CHECK(rules_in(parser.parse(rule.example, "2024-10-23"), rule.object).contains(rule.name));
    }
}

TEST_CASE("no rule is listed twice", "[write]") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Rule& rule : rules()) CHECK(seen.emplace(rule.object, rule.name).second);
    CHECK(seen.size() > 70);
}

TEST_CASE("articles name no rule that is not listed", "[write]") {
    Options options;
    options.attitudes = true;
    const Parser parser(options);
    std::size_t articles = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SAIDSO_ARTICLES_DIR)) {
        if (entry.path().extension() != ".json") continue;
        ++articles;
        const Document d = parser.parse(text_of(entry.path()), "2024-10-23");
        for (const char* object : {"claim", "quantity", "date"})
            for (const std::string& name : rules_in(d, object)) {
                INFO(object << ' ' << name);
                CHECK(listed(object).contains(name));
            }
    }
    CHECK(articles > 100);
}
