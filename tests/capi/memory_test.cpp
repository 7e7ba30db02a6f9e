// 100,000 parses in one process grow its memory by less than 1 MB after warm-up.
#include <cstdio>
#include <cstdlib>
#include <string>

#include <unistd.h>

#include "capi/article.hpp"
#include "capi/handles.hpp"

using namespace saidso::test;

namespace {

long resident_bytes() {
    long total = 0;
    long resident = 0;
    std::FILE* f = std::fopen("/proc/self/statm", "r");
    if (f == nullptr || std::fscanf(f, "%ld %ld", &total, &resident) != 2) std::exit(EXIT_FAILURE);
    std::fclose(f);
    return resident * sysconf(_SC_PAGESIZE);
}

}  // namespace

int main() {
    const auto parser = make_parser();
    const std::string text = std::string(article).substr(0, 330);
    std::size_t claims = 0;
    const auto run = [&](int times) {
        for (int i = 0; i < times; ++i) {
            const auto document = parse(
                parser, std::string_view(text).substr(0, text.size() - static_cast<std::size_t>(i % 97)), "2026-10-28");
            std::size_t count = 0;
            saidso_document_claims(document.get(), &count);
            claims += count;
        }
    };
    run(2000);
    const long before = resident_bytes();
    run(100000);
    const long grown = resident_bytes() - before;
    std::printf("100,000 parses, %zu claims, grown by %ld bytes\n", claims, grown);
    return claims > 100000 && grown < 1000000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
