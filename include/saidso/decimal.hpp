// saidso/decimal.hpp - exact decimal numbers.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace saidso {

/// An exact decimal of any length: sign x digits x 10^exponent.
///
/// Numbers in text are decimals, so they are kept as decimals: "0.3" is 3 x 10^-1 and never
/// 0.30000000000000004, and a numeral too long for 64 bits keeps every digit.
/// What it tells of itself is normal: no leading or trailing zero digit, and zero is the empty digit string.
class Decimal {
public:
    /// Zero.
    Decimal() = default;

    /// coefficient x 10^exponent.
    explicit Decimal(std::int64_t coefficient, std::int32_t exponent = 0) noexcept
        : magnitude_(coefficient < 0 ? 0 - static_cast<std::uint64_t>(coefficient)
                                     : static_cast<std::uint64_t>(coefficient)),
          exponent_(exponent),
          negative_(coefficient < 0) {}

    /// From a plain numeral: an optional sign, digits, and at most one point ("-1234.50").
    /// Returns false, and leaves `out` alone, for anything else.
    static bool from_string(std::string_view numeral, Decimal& out);

    /// The digits without leading or trailing zeros; empty for zero.
    [[nodiscard]] std::string digits() const;

    /// The power of ten that the digits are multiplied by; 0 for zero.
    [[nodiscard]] std::int32_t exponent() const noexcept;

    [[nodiscard]] bool is_zero() const noexcept { return magnitude_ == 0 && !long_; }
    [[nodiscard]] bool is_negative() const noexcept { return negative_; }

    /// The nearest double; for arithmetic where a last bit does not matter.
    [[nodiscard]] double to_double() const;

    /// A JSON number (RFC 8259): plain notation up to 40 characters ("1500000", "0.3"), else with an exponent.
    [[nodiscard]] std::string to_string() const;

    /// This x 10^power.
    [[nodiscard]] Decimal scaled(std::int32_t power) const;

    [[nodiscard]] Decimal operator-() const;
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) noexcept;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

private:
    Decimal(bool negative, std::string digits, std::int32_t exponent);

    // Trailing zeros of the magnitude go into the exponent when they are asked for: most numbers are only carried
    // along.
    std::uint64_t magnitude_ = 0;
    std::shared_ptr<const std::string> long_;  // the normal digits of a number of more than 19
    std::int32_t exponent_ = 0;
    bool negative_ = false;
};

Decimal operator-(const Decimal& a, const Decimal& b);

/// a / b rounded half up to `places` digits after the point ("one in three" with 4 places is 0.3333).
/// b must not be zero.
Decimal divide(const Decimal& a, const Decimal& b, int places);

}  // namespace saidso
