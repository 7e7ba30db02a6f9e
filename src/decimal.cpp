#include <saidso/decimal.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>

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

// The digits of d x 10^-exponent as a whole number, for exponent <= d.exponent().
std::string aligned(const Decimal& d, std::int32_t exponent) {
    std::string s(d.digits());
    if (!s.empty()) s.append(static_cast<std::size_t>(d.exponent() - exponent), '0');
    return s;
}

}  // namespace

Decimal::Decimal(std::int64_t coefficient, std::int32_t exponent) : negative_(coefficient < 0) {
    if (coefficient == 0) return;
    auto magnitude = static_cast<std::uint64_t>(coefficient);
    if (negative_) magnitude = 0 - magnitude;
    for (; magnitude % 10 == 0; magnitude /= 10) ++exponent;
    exponent_ = exponent;
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), magnitude);
    digits_.assign(digits.data(), end.ptr);
}

bool Decimal::from_string(std::string_view numeral, Decimal& out) {
    Decimal d;
    if (!numeral.empty() && (numeral[0] == '-' || numeral[0] == '+')) {
        d.negative_ = numeral[0] == '-';
        numeral.remove_prefix(1);
    }
    bool point = false;
    for (const char c : numeral) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            d.digits_ += c;
            if (point) --d.exponent_;
        } else {
            return false;
        }
    }
    if (d.digits_.empty()) return false;
    d.normalise();
    out = std::move(d);
    return true;
}

void Decimal::normalise() {
    digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size()));
    const auto last = digits_.find_last_not_of('0');
    const std::size_t kept = last == std::string::npos ? 0 : last + 1;
    exponent_ += static_cast<std::int32_t>(digits_.size() - kept);
    digits_.resize(kept);
    if (digits_.empty()) {
        exponent_ = 0;
        negative_ = false;
    }
}

double Decimal::to_double() const {
    const std::string s = to_string();
    double value = 0;
    if (std::from_chars(s.data(), s.data() + s.size(), value).ec != std::errc::result_out_of_range) return value;
    const bool large = static_cast<std::int64_t>(digits_.size()) + exponent_ > 0;
    value = large ? std::numeric_limits<double>::infinity() : 0;
    return negative_ ? -value : value;
}

std::string Decimal::to_string() const {
    if (digits_.empty()) return "0";
    constexpr std::int32_t plain = 40;
    const auto length = static_cast<std::int32_t>(digits_.size());
    std::string s(negative_ ? 1 : 0, '-');
    if (exponent_ >= 0 && length + exponent_ <= plain) {
        s.append(digits_).append(static_cast<std::size_t>(exponent_), '0');
    } else if (exponent_ < 0 && -exponent_ < length) {
        const auto whole = static_cast<std::size_t>(length + exponent_);
        s.append(digits_, 0, whole).append(1, '.').append(digits_, whole);
    } else if (exponent_ < 0 && -exponent_ <= plain) {
        s.append("0.").append(static_cast<std::size_t>(-exponent_ - length), '0').append(digits_);
    } else {
        s.append(digits_).append(1, 'e').append(std::to_string(exponent_));
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
    Decimal sum;
    sum.exponent_ = std::min(a.exponent_, b.exponent_);
    const std::string x = aligned(a, sum.exponent_);
    const std::string y = aligned(b, sum.exponent_);
    const bool a_larger = compare_digits(x, y) >= 0;
    sum.digits_ = a.negative_ == b.negative_ ? add_digits(x, y)
                  : a_larger                 ? subtract_digits(x, y)
                                             : subtract_digits(y, x);
    sum.negative_ = a_larger ? a.negative_ : b.negative_;
    sum.normalise();
    return sum;
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(const Decimal& a, const Decimal& b) {
    Decimal product;
    if (a.is_zero() || b.is_zero()) return product;
    product.digits_ = multiply_digits(a.digits_, b.digits_);
    product.exponent_ = a.exponent_ + b.exponent_;
    product.negative_ = a.negative_ != b.negative_;
    product.normalise();
    return product;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.negative_ != b.negative_) return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
    const std::int32_t exponent = std::min(a.exponent_, b.exponent_);
    const auto magnitude = compare_digits(aligned(a, exponent), aligned(b, exponent));
    return a.negative_ ? 0 <=> magnitude : magnitude;
}

Decimal divide(const Decimal& a, const Decimal& b, int places) {
    // a / b x 10^places = (digits of a x 10^shift) / (digits of b); long division, one digit at a time.
    const std::int32_t shift = a.exponent() - b.exponent() + places;
    std::string dividend(a.digits());
    std::string divisor(b.digits());
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
