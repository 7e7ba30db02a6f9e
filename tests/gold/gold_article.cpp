#include "gold/gold_article.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <boost/json.hpp>

namespace saidso::test {
namespace {

namespace json = boost::json;

// The string of a member; empty for null.
std::string string_at(const json::object& o, const char* key) {
    const json::value& v = o.at(key);
    return v.is_null() ? std::string() : std::string(v.get_string().data(), v.get_string().size());
}

Span span_of(const json::value& v) {
    return {v.at("begin").to_number<std::uint32_t>(), v.at("end").to_number<std::uint32_t>()};
}

std::optional<double> number_at(const json::object& o, const char* key) {
    if (o.at(key).is_null()) return std::nullopt;
    return o.at(key).to_number<double>();
}

GoldQuantity quantity_of(const json::object& o) {
    const json::value& counted = o.at("counted");
    return {span_of(o),
            number_at(o, "lower"),
            number_at(o, "upper"),
            string_at(o, "bound"),
            string_at(o, "unit"),
            counted.is_null() ? "" : string_at(counted.get_object(), "head")};
}

GoldDate date_of(const json::object& o) {
    return {span_of(o), string_at(o, "type"), string_at(o, "value"), string_at(o, "mod")};
}

GoldClaim claim_of(const json::object& o) {
    GoldClaim claim;
    if (!o.at("source").is_null()) claim.source = span_of(o.at("source"));
    for (const json::value& v : o.at("content").get_array()) claim.content.push_back(span_of(v));
    claim.source_name = string_at(o, "source_name");
    claim.source_kind = string_at(o, "source_kind");
    claim.act = string_at(o, "act");
    claim.stance = string_at(o, "stance");
    claim.form = string_at(o, "form");
    claim.parent = o.at("parent").is_null() ? absent : o.at("parent").to_number<std::uint32_t>();
    return claim;
}

GoldArticle read_article(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const json::value v = json::parse(bytes);
    const json::object& o = v.get_object();
    GoldArticle article{path.stem(), string_at(o, "text"), string_at(o, "reference_date"), {}, {}, {}};
    for (const json::value& q : o.at("quantities").get_array())
        article.quantities.push_back(quantity_of(q.get_object()));
    for (const json::value& d : o.at("dates").get_array()) article.dates.push_back(date_of(d.get_object()));
    for (const json::value& c : o.at("claims").get_array()) article.claims.push_back(claim_of(c.get_object()));
    return article;
}

}  // namespace

std::vector<GoldArticle> read_gold_articles() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(SAIDSO_GOLD_DIR "/articles"))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<GoldArticle> articles;
    for (const auto& path : paths) articles.push_back(read_article(path));
    return articles;
}

}  // namespace saidso::test
