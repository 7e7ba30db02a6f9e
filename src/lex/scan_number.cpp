#include <array>

#include "lex/scan.hpp"

namespace saidso::lex {
namespace {

constexpr unsigned max_digits = 19;  // of a coefficient that fits 64 bits

struct Digits {
    std::uint64_t value = 0;
    unsigned count = 0;

    void add(char c) {
        if (++count <= max_digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
};

std::size_t take_digits(std::string_view text, std::size_t i, Digits& digits) {
    for (; i < text.size() && is_ascii_digit(text[i]); ++i) digits.add(text[i]);
    return i;
}

bool digit_at(std::string_view text, std::size_t i) { return i < text.size() && is_ascii_digit(text[i]); }

// Length of a separator of thousands at i that exactly three digits follow; 0 for none.
std::size_t group_separator(std::string_view text, std::size_t i) {
    std::size_t n = 0;
    if (i < text.size() && (text[i] == ',' || text[i] == '\''))
        n = 1;
    else if (text.substr(i, 2) == "\u00A0")
        n = 2;
    else if (text.substr(i, 3) == "\u202F" || text.substr(i, 3) == "\u2009")
        n = 3;
    const bool three = n != 0 && digit_at(text, i + n) && digit_at(text, i + n + 1) && digit_at(text, i + n + 2);
    return three && !digit_at(text, i + n + 3) ? n : 0;
}

// Length of "12,34,567" after its first digits: pairs of digits, then three; 0 when it is not grouped so.
std::size_t indian_groups(std::string_view text, std::size_t i) {
    std::size_t end = i;
    while (end < text.size() && text[end] == ',' && digit_at(text, end + 1) && digit_at(text, end + 2) &&
           !digit_at(text, end + 3))
        end += 3;
    const bool three = end > i && group_separator(text, end) == 1 && text[end] == ',';
    return three ? end + 4 - i : 0;
}

// "1.234,50" and "1.234.567" after the first digits: thousands behind points, decimals behind a comma. Fills how
// many digits are decimals; 0 when it is not written so.
std::size_t point_groups(std::string_view text, std::size_t i, unsigned& decimals) {
    constexpr std::size_t longest = 20;
    std::size_t end = i;
    while (end - i < longest && end < text.size() && text[end] == '.' && digit_at(text, end + 1) &&
           digit_at(text, end + 2) && digit_at(text, end + 3) && !digit_at(text, end + 4))
        end += 4;
    decimals = 0;
    if (end > i && end < text.size() && text[end] == ',' && digit_at(text, end + 1)) {
        decimals = digit_at(text, end + 2) ? 2 : 1;
        const std::size_t after = end + 1 + decimals;
        const bool goes_on = after < text.size() && text[after] == ',' && digit_at(text, after + 1);
        return digit_at(text, after) || goes_on ? 0 : after - i;
    }
    const bool goes_on = end < text.size() && (text[end] == '.' || text[end] == ',') && digit_at(text, end + 1);
    return end - i == 8 && !goes_on ? end - i : 0;
}

std::size_t ordinal_suffix_length(std::string_view text, std::size_t i) {
    if (i + 2 > text.size() || (i + 2 < text.size() && is_ascii_letter(text[i + 2]))) return 0;
    const auto a = static_cast<char>(text[i] | 0x20);
    const auto b = static_cast<char>(text[i + 1] | 0x20);
    return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') || (a == 't' && b == 'h') ? 2 : 0;
}

// What digits may go on with, and what they go on with only before another digit.
enum GoesOn : std::uint8_t { never, before_digit, perhaps };
constexpr std::array<GoesOn, 256> goes_on_with = [] {
    std::array<GoesOn, 256> g{};
    for (const char c :
         {'s', 'n', 'r', 't', 'S', 'N', 'R', 'T', '\xC2', '\xE2'})  // spaces between thousands, the last two
        g[static_cast<unsigned char>(c)] = perhaps;
    for (const char c : {',', '.', '\''}) g[static_cast<unsigned char>(c)] = before_digit;
    return g;
}();

// Whether a number ends at p after digits, in one branch.
bool ends_number(const char* p) {
    const GoesOn g = goes_on_with[static_cast<unsigned char>(*p)];
    return (unsigned{g == never} | (unsigned{g == before_digit} & unsigned{!is_ascii_digit(p[1])})) != 0;
}

}  // namespace

std::size_t scan_number(std::string_view text, std::size_t begin, Token& token) {
    Digits digits;
    unsigned flags = token.flags;
    std::size_t i = take_digits(text, begin, digits);
    const auto fill = [&](unsigned whole) {
        token.exponent = static_cast<std::int16_t>(-static_cast<int>(digits.count - whole));
        token.flags = static_cast<std::uint8_t>(digits.count > max_digits ? flags | too_long : flags);
        token.kind = Kind::number;
        token.classes = Numeral;
        token.coefficient = digits.value;
        return i;
    };
    if (ends_number(text.data() + i)) return fill(digits.count);  // most do
    if (digits.count <= 3 && digits.count > 0)
        for (std::size_t n; (n = group_separator(text, i)) != 0;) {
            i = take_digits(text, i + n, digits);
            flags |= grouped;
        }
    if (digits.count <= 2 && digits.count > 0)
        if (const std::size_t n = indian_groups(text, i); n != 0) {
            for (const char c : text.substr(i, n))
                if (is_ascii_digit(c)) digits.add(c);
            i += n;
            flags |= grouped;
        }
    unsigned decimals = 0;
    if (digits.count == i - begin && digits.count <= 3 && digits.count > 0 && text[begin] != '0' && text[i] == '.')
        if (const std::size_t n = point_groups(text, i, decimals); n != 0) {
            for (const char c : text.substr(i, n))
                if (is_ascii_digit(c)) digits.add(c);
            i += n;
            flags |= grouped;
        }
    const unsigned whole = digits.count - decimals;
    if (decimals == 0 && i < text.size() && text[i] == '.' && digit_at(text, i + 1)) {
        Digits all = digits;
        const std::size_t end = take_digits(text, i + 1, all);
        const bool more_points =
            (end < text.size() && text[end] == '.' && digit_at(text, end + 1)) ||  // 22.10.2024, 1.2.3
            (begin > 1 && text[begin - 1] == '.' && digit_at(text, begin - 2));
        if (!more_points || whole == 0) {
            digits = all;
            i = end;
        }
    }
    if (digits.count == whole) {
        if (const std::size_t n = ordinal_suffix_length(text, i); n != 0) {
            flags |= ordinal_suffix;
            i += n;
        } else if (i < text.size() && text[i] == 's' && !(i + 1 < text.size() && is_ascii_letter(text[i + 1]))) {
            flags |= plural_suffix;
            ++i;
        }
    }
    return fill(whole);
}

}  // namespace saidso::lex
