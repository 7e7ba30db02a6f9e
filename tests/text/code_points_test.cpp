#include "text/code_points.hpp"

#include <random>

#include <catch2/catch.hpp>

#include "text/utf8.hpp"

using namespace saidso;

TEST_CASE("code points before a byte", "[code_points]") {
    const text::CodePointIndex index("a\u00E9\u20AC\U0001F600\xFFz");
    CHECK(index.at(0) == 0);
    CHECK(index.at(1) == 1);
    CHECK(index.at(3) == 2);
    CHECK(index.at(6) == 3);
    CHECK(index.at(10) == 4);
    CHECK(index.at(11) == 5);
    CHECK(index.at(12) == 6);
    CHECK(text::CodePointIndex("").at(0) == 0);
}

TEST_CASE("code points of random bytes are those of the repaired text", "[code_points]") {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::string bytes;
        for (std::size_t n = random() % 700; n > 0; --n)
            bytes += random() % 3 == 0 ? "\u20AC" : std::string(1, static_cast<char>(random() % 256));
        const text::CodePointIndex index(bytes);
        const std::string repaired = text::valid_utf8(bytes);
        REQUIRE(text::is_valid(repaired));
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < bytes.size(); ++count) {
            REQUIRE(index.at(i) == count);
            i += text::decode(bytes, i).length;
        }
        REQUIRE(index.at(static_cast<std::uint32_t>(bytes.size())) == count);
        REQUIRE(text::CodePointIndex(repaired).at(static_cast<std::uint32_t>(repaired.size())) == count);
    }
}
