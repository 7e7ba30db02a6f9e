// Amounts in other units, by the factors of lex/data/units.tsv.
#include <saidso/quantity.hpp>

#include <algorithm>

#include "lex/units.hpp"

namespace saidso {
namespace {

// value in SI units = (value + zero) x numerator / denominator
struct Scale {
    Decimal numerator{1};
    Decimal denominator{1};
    Decimal zero;
    std::string dimension;
    std::string si_unit;
};

Decimal decimal_of(std::string_view numeral) {
    Decimal d;
    Decimal::from_string(numeral, d);
    return d;
}

// "length/time" -> "m/s"
std::string base_units(std::string_view dimension) {
    std::string units;
    for (std::size_t begin = 0; begin <= dimension.size();) {
        const std::size_t end = std::min(dimension.find('/', begin), dimension.size());
        const lex::Unit* base = lex::base_unit(dimension.substr(begin, end - begin));
        if (begin != 0) units += '/';
        units += base != nullptr ? base->code : "1";
        begin = end + 1;
    }
    return units;
}

bool add_part(std::string_view code, bool divides, Scale& scale) {
    const lex::Unit* unit = lex::find_unit(code);
    if (unit == nullptr) return false;
    const std::size_t slash = unit->factor.find('/');
    Decimal numerator = decimal_of(unit->factor.substr(0, slash));
    Decimal denominator = slash == std::string_view::npos ? Decimal(1) : decimal_of(unit->factor.substr(slash + 1));
    if (divides) std::swap(numerator, denominator);
    scale.numerator = scale.numerator * numerator;
    scale.denominator = scale.denominator * denominator;
    if (divides) scale.dimension += '/';
    scale.dimension += unit->dimension;
    return true;
}

std::optional<Scale> scale_of(std::string_view code) {
    Scale scale;
    if (code.empty() || code == "1" || code == "x") {
        scale.dimension = code == "x" ? "fraction" : "number";
        scale.si_unit = "1";
        return scale;
    }
    if (const lex::Unit* whole = lex::find_unit(code); whole != nullptr) {
        if (!add_part(code, false, scale)) return std::nullopt;
        if (!whole->zero.empty()) scale.zero = decimal_of(whole->zero);
    } else {
        for (std::size_t begin = 0; begin <= code.size();) {
            const std::size_t end = std::min(code.find('/', begin), code.size());
            if (!add_part(code.substr(begin, end - begin), begin != 0, scale)) return std::nullopt;
            begin = end + 1;
        }
    }
    scale.si_unit = base_units(scale.dimension);
    return scale;
}

std::int32_t magnitude(const Decimal& d) { return static_cast<std::int32_t>(d.digits().size()) + d.exponent(); }

// a / b; clears `exact` when it has to round.
Decimal quotient(const Decimal& a, const Decimal& b, bool& exact) {
    constexpr std::int32_t significant = 20;
    const Decimal q = divide(a, b, std::max(0, significant - (magnitude(a) - magnitude(b))));
    exact = exact && q * b == a;
    return q;
}

Amount amount(const std::optional<Decimal>& lower, const std::optional<Decimal>& upper, Bound bound,
              std::string_view unit) {
    return {lower, upper, bound == Bound::more_than || bound == Bound::less_than, std::string(unit), true};
}

// The end of an interval as a fraction of SI units: both sides of a comparison over one denominator.
Decimal cross(const Decimal& value, const Scale& own, const Scale& other) {
    return (value + own.zero) * own.numerator * other.denominator;
}

}  // namespace

Amount amount_of(const Quantity& q) { return amount(q.lower, q.upper, q.bound, q.unit); }
Amount amount_of(const QuantityReading& q) { return amount(q.lower, q.upper, q.bound, q.unit); }

std::optional<std::string> dimension_of(std::string_view unit) {
    const auto scale = scale_of(unit);
    return scale ? std::optional(scale->dimension) : std::nullopt;
}

std::optional<std::string> si_unit_of(std::string_view unit) {
    const auto scale = scale_of(unit);
    return scale ? std::optional(scale->si_unit) : std::nullopt;
}

std::optional<Amount> to_unit(const Amount& from, std::string_view unit) {
    const auto a = scale_of(from.unit);
    auto b = scale_of(unit);
    if (a && b && unit == "1") b->dimension = a->si_unit == "1" ? a->dimension : b->dimension;
    if (!a || !b || a->dimension != b->dimension) return std::nullopt;
    Amount result = from;
    result.unit = unit;
    const auto convert = [&](std::optional<Decimal>& value) {
        if (value)
            value = quotient((*value + a->zero) * a->numerator * b->denominator, a->denominator * b->numerator,
                             result.exact) -
                    b->zero;
    };
    convert(result.lower);
    convert(result.upper);
    return result;
}

std::optional<Amount> to_si(const Amount& amount) {
    const auto scale = scale_of(amount.unit);
    return scale ? to_unit(amount, scale->si_unit) : std::nullopt;
}

std::partial_ordering compare(const Amount& a, const Amount& b) {
    const auto x = scale_of(a.unit);
    const auto y = scale_of(b.unit);
    if (!x || !y || x->dimension != y->dimension) return std::partial_ordering::unordered;
    const bool open = a.open || b.open;
    // Every number up to `upper` is below every number from `lower` on.
    const auto below = [open](const std::optional<Decimal>& upper, const Scale& u, const std::optional<Decimal>& lower,
                              const Scale& l) {
        if (!upper || !lower) return false;
        const auto order = cross(*upper, u, l) <=> cross(*lower, l, u);
        return order < 0 || (order == 0 && open);
    };
    if (below(a.upper, *x, b.lower, *y)) return std::partial_ordering::less;
    if (below(b.upper, *y, a.lower, *x)) return std::partial_ordering::greater;
    const bool single = a.lower && b.lower && a.lower == a.upper && b.lower == b.upper;
    if (single && cross(*a.lower, *x, *y) == cross(*b.lower, *y, *x)) return std::partial_ordering::equivalent;
    return std::partial_ordering::unordered;
}

}  // namespace saidso
