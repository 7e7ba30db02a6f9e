// Eight threads over one parser and one shared document give what one thread gives. Built with ThreadSanitizer as well,
// which then says whether they touch the same memory without an order.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "capi/article.hpp"
#include "capi/handles.hpp"

using namespace saidso::test;

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 200;
    std::vector<std::string> texts;
    for (int i = 0; i < 5; ++i) {
        texts.emplace_back(article);
        for (int k = 0; k < i; ++k) texts.back() += texts.front().substr(static_cast<std::size_t>(k) * 40);
    }
    const auto parser = make_parser();
    const auto shared = parse(parser, texts[0], "2026-10-28");
    std::vector<std::string> expected;
    for (const std::string& text : texts) expected.push_back(json(parse(parser, text, "2026-10-28")));

    std::vector<int> wrong(8, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t)
        threads.emplace_back([&, t] {
            for (int round = 0; round < rounds; ++round) {
                const std::size_t i = (t + static_cast<std::size_t>(round)) % texts.size();
                wrong[t] += json(parse(parser, texts[i], "2026-10-28")) != expected[i];
                std::uint32_t offset = 60;
                saidso_document_offsets(shared.get(), SAIDSO_CODE_POINTS, &offset, 1, &offset);
                wrong[t] += json(shared) != expected[0];
            }
        });
    for (std::thread& thread : threads) thread.join();
    int sum = 0;
    for (const int w : wrong) sum += w;
    std::printf("8 threads, %d parses each, %d answers that differ\n", rounds, sum);
    return sum == 0 && expected[0].size() > 1000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
