// saidso/quantity.hpp - one quantity, read on its own; amounts in other units, and which of two is larger.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <saidso/decimal.hpp>
#include <saidso/document.hpp>

namespace saidso {

/// What one expression says; the members are those of Quantity and own their text.
struct QuantityReading {
    QuantityKind kind = QuantityKind::count;
    Bound bound = Bound::exact;
    Change change = Change::none;
    bool per_each = false;
    std::optional<Decimal> lower;  ///< in `unit`; nullopt: unbounded below
    std::optional<Decimal> upper;  ///< in `unit`; nullopt: unbounded above
    std::string unit;              ///< as for Quantity; unlike in a text, durations are read too: "3 hours" is 3 h
    std::string counted;           ///< the counted noun with its modifiers ("North Korean soldiers"); empty: none
};

/// Reads one expression: parse_quantity("at least $2.5 million") is money, at_least, 2500000 USD and more.
///
/// @param expression  the quantity and nothing else; its counted noun, "each" and "a share", the words of a rise or
///                    fall ("up 3%") and a full stop may stand with it. Any bytes are allowed.
/// @return nullopt when the text is no quantity, more than one, or has other words beside it.
/// @throws Error when the text is 4 GiB or larger.
[[nodiscard]] std::optional<QuantityReading> parse_quantity(std::string_view expression);

/// An interval of numbers in one unit.
struct Amount {
    std::optional<Decimal> lower;  ///< nullopt: unbounded below
    std::optional<Decimal> upper;  ///< nullopt: unbounded above
    bool open = false;             ///< the ends themselves are outside: "more than 5", "less than 5"
    std::string unit;              ///< a code of Quantity::unit; empty: a plain number
    bool exact = true;             ///< false: a conversion had to round, to 20 significant digits
};

[[nodiscard]] Amount amount_of(const Quantity& quantity);
[[nodiscard]] Amount amount_of(const QuantityReading& reading);

/// What a unit measures: "length" for "km", "length/time" for "km/h", "USD/volume" for "USD/bbl", "USD" for "USD".
/// Plain numbers (the empty code) measure "number"; "%", "ppm" and "x" are all of dimension "fraction".
/// @return nullopt for a code that is no unit.
[[nodiscard]] std::optional<std::string> dimension_of(std::string_view unit);

/// The unit of the International System for what `unit` measures: "m/s" for "km/h", "K" for "degF". Money has its own
/// currency, fractions have "1", and so has a plain number.
/// @return nullopt for a code that is no unit.
[[nodiscard]] std::optional<std::string> si_unit_of(std::string_view unit);

/// The same amount in another unit. Where the factor is exact, so is the result: to_unit(6 ft, "m") is 1.8288 m.
/// Temperatures are points of a scale: 32 degF is 0 Cel.
/// @return nullopt when a unit is unknown or the dimensions differ; no exchange rates are known.
[[nodiscard]] std::optional<Amount> to_unit(const Amount& amount, std::string_view unit);

/// to_unit(amount, si_unit_of(amount.unit)).
[[nodiscard]] std::optional<Amount> to_si(const Amount& amount);

/// Which amount is larger, whatever their units: less when every number of `a` is below every number of `b`,
/// equivalent when both are the same single number, unordered when that cannot be told: the intervals overlap, the
/// dimensions differ, or a unit is unknown. "About 5" compares as 5. The comparison is exact, also where a conversion
/// would have to round.
[[nodiscard]] std::partial_ordering compare(const Amount& a, const Amount& b);

}  // namespace saidso
