#include <saidso/quantity.hpp>

#include <catch2/catch.hpp>

using namespace saidso;

namespace {

Amount amount(const char* expression) {
    const auto reading = parse_quantity(expression);
    REQUIRE(reading);
    return amount_of(*reading);
}

std::string in(const char* expression, std::string_view unit) {
    const auto result = to_unit(amount(expression), unit);
    if (!result || !result->lower) return "none";
    return result->lower->to_string() + (result->exact ? "" : " rounded");
}

}  // namespace

TEST_CASE("parse_quantity reads one quantity") {
    const auto q = parse_quantity("at least $2.5 million");
    REQUIRE(q);
    CHECK(q->kind == QuantityKind::money);
    CHECK(q->bound == Bound::at_least);
    CHECK(q->lower == Decimal(2'500'000));
    CHECK_FALSE(q->upper);
    CHECK(q->unit == "USD");
    const auto men = parse_quantity("6,000 North Korean soldiers each.");
    REQUIRE(men);
    CHECK(men->counted == "North Korean soldiers");
    CHECK(men->per_each);
    CHECK(parse_quantity("up 3%")->change == Change::up);
    CHECK(parse_quantity("$5 a share")->per_each);
    CHECK(parse_quantity("3 hours")->unit == "h");
    CHECK(parse_quantity("half an hour")->lower == Decimal(5, -1));
    CHECK(parse_quantity("one")->lower == Decimal(1));
    CHECK(parse_quantity("1998")->lower == Decimal(1998));
}

TEST_CASE("parse_quantity refuses what is no quantity or more than one") {
    for (const char* text :
         {"", ".", "soldiers", "5 and some 7 men", "he paid $5", "$5 in London", "\xFF\xFE", "between"}) {
        INFO(text);
        CHECK_FALSE(parse_quantity(text));
    }
}

TEST_CASE("amounts in other units are exact where the factor is") {
    CHECK(in("6 feet", "m") == "1.8288");
    CHECK(in("1 mile", "km") == "1.609344");
    CHECK(in("90 km/h", "m/s") == "25");
    CHECK(in("1 km/h", "m/s").starts_with("0.2777777777777777777"));
    CHECK(in("1 km/h", "m/s").ends_with(" rounded"));
    CHECK(in("32 degrees Fahrenheit", "Cel") == "0");
    CHECK(in("100 °C", "K") == "373.15");
    CHECK(in("5 percent", "1") == "0.05");
    CHECK(in("200 barrels a day", "L/d") == "31797.4589856");
    CHECK(in("2 pounds of flour", "kg") == "0.90718474");
    CHECK(in("3 million kWh", "J") == "10800000000000");
    CHECK(in("$5", "EUR") == "none");
    CHECK(in("$5", "kg") == "none");
    CHECK(in("5", "no unit") == "none");
}

TEST_CASE("the dimension and the SI unit of a code") {
    CHECK(dimension_of("km") == "length");
    CHECK(dimension_of("USD/bbl") == "USD/volume");
    CHECK(dimension_of("") == "number");
    CHECK_FALSE(dimension_of("frobs"));
    CHECK_FALSE(dimension_of("km/"));
    CHECK_FALSE(dimension_of("/"));
    CHECK(si_unit_of("km/h") == "m/s");
    CHECK(si_unit_of("mi/gal") == "m/m3");
    CHECK(si_unit_of("USD/bbl") == "USD/m3");
    CHECK(si_unit_of("degF") == "K");
    CHECK(si_unit_of("%") == "1");
    CHECK(to_si(amount("18 km"))->lower == Decimal(18000));
}

TEST_CASE("amounts of one dimension compare") {
    CHECK(compare(amount("1 mile"), amount("1.6 km")) == std::partial_ordering::greater);
    CHECK(compare(amount("1 mile"), amount("1609.344 m")) == std::partial_ordering::equivalent);
    CHECK(compare(amount("36 km/h"), amount("10 m/s")) == std::partial_ordering::equivalent);
    CHECK(compare(amount("0 °C"), amount("31 °F")) == std::partial_ordering::greater);
    CHECK(compare(amount("fewer than 5 men"), amount("5 men")) == std::partial_ordering::less);
    CHECK(compare(amount("more than 5 men"), amount("5 men")) == std::partial_ordering::greater);
    CHECK(compare(amount("at least 5 men"), amount("5 men")) == std::partial_ordering::unordered);
    CHECK(compare(amount("5 to 7 kg"), amount("6 kg")) == std::partial_ordering::unordered);
    CHECK(compare(amount("5 to 7 kg"), amount("8000 g")) == std::partial_ordering::less);
    CHECK(compare(amount("$5"), amount("€5")) == std::partial_ordering::unordered);
    CHECK(compare(amount("5 kg"), amount("5 m")) == std::partial_ordering::unordered);
    CHECK(compare(amount("twice"), amount("200%")) == std::partial_ordering::equivalent);
}
