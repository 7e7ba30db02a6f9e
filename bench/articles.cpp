#include "articles.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string_view>

#include <boost/json.hpp>

namespace saidso::bench {
namespace {

namespace fs = std::filesystem;

std::string bytes_of_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(path.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

Article article_of(std::string_view json) {
    const boost::json::value v = boost::json::parse({json.data(), json.size()});
    const auto member = [&](std::string_view name) -> std::string {
        const boost::json::value* m = v.as_object().if_contains({name.data(), name.size()});
        if (m == nullptr || !m->is_string()) return {};
        return {m->get_string().data(), m->get_string().size()};
    };
    return {member("text"), member("reference_date")};
}

void read_file(const fs::path& path, std::vector<Article>& out) {
    const std::string extension = path.extension();
    if (extension == ".txt") out.push_back({bytes_of_file(path), {}});
    if (extension == ".json") out.push_back(article_of(bytes_of_file(path)));
    if (extension == ".jsonl") {
        std::ifstream in(path, std::ios::binary);
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) out.push_back(article_of(line));
    }
}

bool holds_articles(const fs::path& file) {
    return file.extension() == ".txt" || file.extension() == ".json" || file.extension() == ".jsonl";
}

std::vector<fs::path> files_of(const fs::path& place) {
    if (!fs::is_directory(place)) return {place};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(place))
        if (entry.is_regular_file() && holds_articles(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

std::vector<Article> read_articles(const std::vector<fs::path>& places) {
    std::vector<Article> articles;
    for (const fs::path& place : places)
        for (const fs::path& file : files_of(place)) read_file(file, articles);
    std::set<std::string> seen;
    std::erase_if(articles, [&](const Article& a) { return a.text.empty() || !seen.insert(a.text).second; });
    if (articles.empty()) throw std::runtime_error("no articles");
    return articles;
}

std::size_t bytes_of(const std::vector<Article>& articles) {
    std::size_t bytes = 0;
    for (const Article& a : articles) bytes += a.text.size();
    return bytes;
}

}  // namespace saidso::bench
