#include <saidso/decimal.hpp>

#include <cstdint>
#include <limits>

#include <catch2/catch.hpp>

using namespace saidso;

namespace {

Decimal read(const char* numeral) {
    Decimal d;
    REQUIRE(Decimal::from_string(numeral, d));
    return d;
}

}  // namespace

TEST_CASE("a decimal keeps every digit and prints them again") {
    for (const char* numeral : {"0", "0.3", "-12.5", "1500000", "12345678901234567890123456789012345678", "0.000001"})
        CHECK(read(numeral).to_string() == numeral);
    CHECK(read("+007.50").to_string() == "7.5");
    CHECK(read("-0").to_string() == "0");
    CHECK_FALSE(read("-0.0").is_negative());
    CHECK(Decimal(1, 60).to_string() == "1e60");
    CHECK(Decimal(std::numeric_limits<std::int64_t>::min()).to_string() == "-9223372036854775808");
    CHECK(Decimal(1200, -2) == Decimal(12));
}

TEST_CASE("a decimal is told in normal form, however it was made") {
    for (const Decimal& d : {Decimal(1200, 3), Decimal(12, 5), read("1200000"), Decimal(400) * Decimal(3000)}) {
        CHECK(d.digits() == "12");
        CHECK(d.exponent() == 5);
        CHECK(d == Decimal(12, 5));
    }
    CHECK(Decimal(0, 7).exponent() == 0);
    CHECK(Decimal(0, 7) == Decimal());
    CHECK(Decimal().digits().empty());
    for (const char* numeral : {"9999999999999999999", "99999999999999999999", "18446744073709551616"}) {
        CHECK(read(numeral).digits() == numeral);
        CHECK(read(numeral) == read(numeral));
        CHECK(read(numeral) + Decimal(1) != read(numeral));
        CHECK(read(numeral) + Decimal(1) - Decimal(1) == read(numeral));
    }
    CHECK(read("99999999999999999999") + Decimal(1) == Decimal(1, 20));
}

TEST_CASE("what is no plain numeral is refused") {
    Decimal d(7);
    for (const char* text : {"", "-", ".", "1.2.3", "1e5", " 1", "1,000"}) {
        INFO(text);
        CHECK_FALSE(Decimal::from_string(text, d));
        CHECK(d == Decimal(7));
    }
}

TEST_CASE("arithmetic agrees with integers") {
    for (int a = -120; a <= 120; a += 7)
        for (int b = -120; b <= 120; b += 5) {
            INFO(a << " " << b);
            CHECK(Decimal(a) + Decimal(b) == Decimal(a + b));
            CHECK(Decimal(a) - Decimal(b) == Decimal(a - b));
            CHECK(Decimal(a) * Decimal(b) == Decimal(a * b));
            CHECK((Decimal(a) <=> Decimal(b)) == (a <=> b));
        }
}

TEST_CASE("a quotient is rounded half up to its places") {
    CHECK(divide(Decimal(1), Decimal(3), 4).to_string() == "0.3333");
    CHECK(divide(Decimal(2), Decimal(3), 4).to_string() == "0.6667");
    CHECK(divide(Decimal(1), Decimal(8), 2).to_string() == "0.13");
    CHECK(divide(Decimal(-1), Decimal(8), 3).to_string() == "-0.125");
    CHECK(divide(Decimal(10, 30), Decimal(4), 0) == Decimal(25, 29));
    CHECK(divide(Decimal(0), Decimal(4), 3).is_zero());
}
