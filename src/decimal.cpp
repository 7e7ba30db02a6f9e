#include <saidso/decimal.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <utility>

namespace saidso {
namespace {

// Digit strings are most significant first; these work on whole numbers.
std::string add_digits(std::string_view a, std::string_view b) {
    std::string sum(std::max(a.size(), b.size()) + 1, '0');
    int carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const int x = i < a.size() ? a[a.size() - 1 - i] - '0' : 0;
        const int y = i < b.size() ? b[b.size() - 1 - i] - '0' : 0;
        const int s = x + y + carry;
        sum[sum.size() - 1 - i] = static_cast<char>('0' + s % 10);
        carry = s / 10;
    }
    return sum;
}

// a - b for a >= b.
std::string subtract_digits(std::string_view a, std::string_view b) {
    std::string rest(a);
    int borrow = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        int d = a[a.size() - 1 - i] - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
        borrow = d < 0 ? 1 : 0;
        if (d < 0) d += 10;
        rest[a.size() - 1 - i] = static_cast<char>('0' + d);
    }
    return rest;
}

std::string multiply_digits(std::string_view a, std::string_view b) {
    std::string product(a.size() + b.size(), '0');
    for (std::size_t i = a.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t j = b.size(); j-- > 0;) {
            char& cell = product[i + j + 1];
            const int s = (cell - '0') + (a[i] - '0') * (b[j] - '0') + carry;
            cell = static_cast<char>('0' + s % 10);
            carry = s / 10;
        }
        product[i] = static_cast<char>(product[i] + carry);
    }
    return product;
}

std::strong_ordering compare_digits(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return a.size() <=> b.size();
    return a <=> b;
}

// A whole number without its trailing zeros.
struct Normal {
    Normal(std::uint64_t whole, std::int32_t power) : magnitude(whole), exponent(whole == 0 ? 0 : power) {
        for (; magnitude != 0 && magnitude % 10 == 0; magnitude /= 10) ++exponent;
    }
    friend bool operator==(const Normal&, const Normal&) = default;

    std::uint64_t magnitude;
    std::int32_t exponent;
};

// The digits of d x 10^-exponent as a whole number, for exponent <= d.exponent().
std::string aligned(const Decimal& d, std::int32_t exponent) {
    std::string s = d.digits();
    if (!s.empty()) s.append(static_cast<std::size_t>(d.exponent() - exponent), '0');
    return s;
}

}  // namespace

Decimal::Decimal(bool negative, std::string digits, std::int32_t exponent) : exponent_(exponent), negative_(negative) {
    constexpr std::size_t most_digits = 19;  // of a magnitude
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const std::size_t kept = digits.find_last_not_of('0') + 1;  // 0 when there is none
    exponent_ += static_cast<std::int32_t>(digits.size() - kept);
    digits.resize(kept);
    if (kept > most_digits)
        long_ = std::make_shared<const std::string>(std::move(digits));
    else
        std::from_chars(digits.data(), digits.data() + kept, magnitude_);
    if (is_zero()) negative_ = false;
}

std::string Decimal::digits() const {
    if (long_) return *long_;
    return is_zero() ? std::string() : std::to_string(Normal(magnitude_, exponent_).magnitude);
}

std::int32_t Decimal::exponent() const noexcept { return long_ ? exponent_ : Normal(magnitude_, exponent_).exponent; }

bool Decimal::from_string(std::string_view numeral, Decimal& out) {
    const bool negative = numeral.starts_with('-');
    if (negative || numeral.starts_with('+')) numeral.remove_prefix(1);
    std::string digits;
    std::int32_t exponent = 0;
    bool point = false;
    for (const char c : numeral) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            digits += c;
            if (point) --exponent;
        } else {
            return false;
        }
    }
    if (digits.empty()) return false;
    out = Decimal(negative, std::move(digits), exponent);
    return true;
}

double Decimal::to_double() const {
    const std::string s = to_string();
    double value = 0;
    if (std::from_chars(s.data(), s.data() + s.size(), value).ec != std::errc::result_out_of_range) return value;
    const bool large = static_cast<std::int64_t>(digits().size()) + exponent() > 0;
    value = large ? std::numeric_limits<double>::infinity() : 0;
    return negative_ ? -value : value;
}

std::string Decimal::to_string() const {
    if (is_zero()) return "0";
    constexpr std::int32_t plain = 40;
    const std::string figures = digits();
    const std::int32_t power = exponent();
    const auto length = static_cast<std::int32_t>(figures.size());
    std::string s(negative_ ? 1 : 0, '-');
    if (power >= 0 && length + power <= plain) {
        s.append(figures).append(static_cast<std::size_t>(power), '0');
    } else if (power < 0 && -power < length) {
        const auto whole = static_cast<std::size_t>(length + power);
        s.append(figures, 0, whole).append(1, '.').append(figures, whole);
    } else if (power < 0 && -power <= plain) {
        s.append("0.").append(static_cast<std::size_t>(-power - length), '0').append(figures);
    } else {
        s.append(figures).append(1, 'e').append(std::to_string(power));
    }
    return s;
}

Decimal Decimal::scaled(std::int32_t power) const {
    Decimal d = *this;
    if (!d.is_zero()) d.exponent_ += power;
    return d;
}

Decimal Decimal::operator-() const {
    Decimal d = *this;
    d.negative_ = !d.negative_ && !d.is_zero();
    return d;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    if (a.is_zero()) return b;
    if (b.is_zero()) return a;
    const std::int32_t exponent = std::min(a.exponent(), b.exponent());
    const std::string x = aligned(a, exponent);
    const std::string y = aligned(b, exponent);
    const bool a_larger = compare_digits(x, y) >= 0;
    std::string sum = a.negative_ == b.negative_ ? add_digits(x, y)
                      : a_larger                 ? subtract_digits(x, y)
                                                 : subtract_digits(y, x);
    return {a_larger ? a.negative_ : b.negative_, std::move(sum), exponent};
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero()) return Decimal();
    return {a.negative_ != b.negative_, multiply_digits(a.digits(), b.digits()), a.exponent() + b.exponent()};
}

bool operator==(const Decimal& a, const Decimal& b) noexcept {
    if (a.negative_ != b.negative_ || !a.long_ != !b.long_) return false;
    if (a.long_) return a.exponent_ == b.exponent_ && *a.long_ == *b.long_;
    return Normal(a.magnitude_, a.exponent_) == Normal(b.magnitude_, b.exponent_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.negative_ != b.negative_) return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    const std::int32_t exponent = std::min(a.exponent(), b.exponent());
    const auto magnitude = compare_digits(aligned(a, exponent), aligned(b, exponent));
    return a.negative_ ? 0 <=> magnitude : magnitude;
}

Decimal divide(const Decimal& a, const Decimal& b, int places) {
    // a / b x 10^places = (digits of a x 10^shift) / (digits of b); long division, one digit at a time.
    const std::int32_t shift = a.exponent() - b.exponent() + places;
    std::string dividend = a.digits();
    std::string divisor = b.digits();
    (shift >= 0 ? dividend : divisor).append(static_cast<std::size_t>(std::abs(shift)), '0');
    const auto strip = [](std::string& s) { s.erase(0, std::min(s.find_first_not_of('0'), s.size())); };
    std::string quotient;
    std::string rest;
    for (const char c : dividend + "0") {  // one more digit to round by
        rest += c;
        strip(rest);
        char digit = '0';
        for (; compare_digits(rest, divisor) >= 0; ++digit) {
            rest = subtract_digits(rest, divisor);
            strip(rest);
        }
        quotient += digit;
    }
    const char round = quotient.back();
    quotient.pop_back();
    Decimal result;
    Decimal::from_string(quotient.empty() ? "0" : quotient, result);
    if (round >= '5') result = result + Decimal(1);
    result = result.scaled(-places);
    return a.is_negative() != b.is_negative() ? -result : result;
}

}  // namespace saidso
