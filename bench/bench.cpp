// How fast each stage is, beside utf8proc's NFC of the same articles.
// usage: bench [ARTICLES...] [--benchmark_...]

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <utf8proc.h>
#include <saidso/saidso.hpp>

#include "articles.hpp"
#include "lex/lexer.hpp"
#include "ratios.hpp"
#include "segment/segment.hpp"

namespace {

using namespace saidso;
using Articles = std::vector<bench::Article>;

void count_bytes(benchmark::State& state, const Articles& articles) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(bench::bytes_of(articles)));
}

void normalise(benchmark::State& state, const Articles& articles) {
    constexpr auto nfc = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    for (auto _ : state) {
        for (const bench::Article& a : articles) {
            utf8proc_uint8_t* out = nullptr;
            const auto* in = reinterpret_cast<const utf8proc_uint8_t*>(a.text.data());
            if (utf8proc_map(in, static_cast<utf8proc_ssize_t>(a.text.size()), &out, nfc) < 0)
                return state.SkipWithError("an article is not UTF-8");
            benchmark::DoNotOptimize(out);
            std::free(out);
        }
    }
    count_bytes(state, articles);
}

void lex_and_segment(benchmark::State& state, const Articles& articles, bool with_segments) {
    std::vector<Document> documents(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) documents[i].reset(articles[i].text, {});
    lex::TokenBuffer tokens;
    segment::Segments segments;
    for (auto _ : state) {
        for (const Document& document : documents) {
            lex::tokenize(document.text(), tokens);
            if (with_segments) segment::segment(document.text(), tokens, segments);
            benchmark::DoNotOptimize(tokens.data());
        }
    }
    if (tokens.size() < 2) return state.SkipWithError("no tokens");
    count_bytes(state, articles);
}

// What is missing from the answers, nullptr when nothing is.
const char* missing(const Parser& parser, const Articles& articles) {
    std::size_t quantities = 0;
    std::size_t dates = 0;
    std::size_t claims = 0;
    for (const bench::Article& a : articles) {
        const Document document = parser.parse(a.text, a.reference_date);
        quantities += document.quantities.size();
        dates += document.dates.size();
        claims += document.claims.size();
    }
    if (includes(parser.options().extract, Extract::quantities) && quantities == 0) return "no quantities found";
    if (dates == 0) return "no dates found";
    if (includes(parser.options().extract, Extract::claims) && claims == 0) return "no claims found";
    return nullptr;
}

void parse(benchmark::State& state, const Articles& articles, Extract extract, bool with_json) {
    const Parser parser(Options{.extract = extract});
    if (const char* what = missing(parser, articles)) return state.SkipWithError(what);
    Document document;
    std::string json;
    for (auto _ : state) {
        for (const bench::Article& a : articles) {
            parser.parse(a.text, a.reference_date, document);
            json.clear();
            if (with_json) append_json(document, {}, json);
            benchmark::DoNotOptimize(document.quantities.data());
            benchmark::DoNotOptimize(json.data());
        }
    }
    count_bytes(state, articles);
}

// Their names, the one to compare with first.
std::vector<std::string> define_benchmarks(const Articles& articles) {
    std::vector<std::string> names;
    const auto add = [&](const char* name, auto run) {
        names.emplace_back(name);
        benchmark::RegisterBenchmark(name, run);
    };
    add("NFC", [&](benchmark::State& s) { normalise(s, articles); });
    add("lexing", [&](benchmark::State& s) { lex_and_segment(s, articles, false); });
    add("lexing, segmenting", [&](benchmark::State& s) { lex_and_segment(s, articles, true); });
    add("dates", [&](benchmark::State& s) { parse(s, articles, Extract::dates, false); });
    add("quantities and dates",
        [&](benchmark::State& s) { parse(s, articles, Extract::quantities | Extract::dates, false); });
    add("whole parse", [&](benchmark::State& s) { parse(s, articles, Extract::all, false); });
    add("whole parse to JSON", [&](benchmark::State& s) { parse(s, articles, Extract::all, true); });
    return names;
}

std::vector<std::filesystem::path> places(int argc, char** argv) {
    if (argc > 1) return {argv + 1, argv + argc};
    const std::filesystem::path project = SAIDSO_PROJECT_DIR;
    return {project / "examples/articles", project / "examples/train/articles", project / "tests/gold/articles"};
}

}  // namespace

int main(int argc, char** argv) try {
    // Repetitions in random order: noise of the machine then falls on all alike. Flags given come later and win.
    std::vector<std::string> arguments{argv[0], "--benchmark_repetitions=7", "--benchmark_min_time=0.1",
                                       "--benchmark_enable_random_interleaving=true"};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    std::vector<char*> pointers;
    for (std::string& a : arguments) pointers.push_back(a.data());
    int count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());

    const Articles articles = bench::read_articles(places(count, pointers.data()));
    std::printf("saidso %s, %zu articles, %zu bytes, medians\n", std::string(version()).c_str(), articles.size(),
                bench::bytes_of(articles));
    std::fflush(stdout);
    bench::RatioReporter reporter(define_benchmarks(articles));
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.complete() ? 0 : 1;
} catch (const std::exception& e) {
    std::fprintf(stderr, "bench: %s\n", e.what());
    return 1;
}
