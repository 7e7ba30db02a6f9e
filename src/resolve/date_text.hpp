// The text of a TIMEX3 value.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace saidso::resolve {

// Copied whole, without an allocation or a look at its length: no value of one date is longer.
class DateText {
public:
    DateText() = default;
    DateText(std::string_view s) { *this += s; }
    DateText(const char* s) : DateText(std::string_view(s)) {}
    // A pattern of known length.
    template <std::size_t Size>
    static DateText like(const char (&pattern)[Size]) {
        DateText text;
        std::memcpy(text.bytes_.data(), pattern, Size - 1);
        text.size_ = Size - 1;
        return text;
    }

    // A number with leading zeros.
    template <std::size_t Width>
    static DateText digits(int number) {
        DateText text;
        text.size_ = Width;
        text.put<Width>(0, number);
        return text;
    }
    // Likewise, over what stands there.
    template <std::size_t Width>
    void put(std::size_t at, int number) {
        auto rest = static_cast<unsigned>(number);
        if constexpr (Width % 2 != 0) {
            bytes_[at + Width - 1] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        }
        for (std::size_t i = Width - Width % 2; i > 0; i -= 2, rest /= 100)
            std::memcpy(&bytes_[at + i - 2], &pairs[rest % 100 * 2], 2);
    }

    operator std::string_view() const { return {bytes_.data(), size_}; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::size_t size() const { return size_; }
    // From its T on.
    [[nodiscard]] std::string_view clock() const {
        const std::string_view text = *this;
        return text.substr(std::min(text.find('T'), text.size()));
    }
    DateText& operator+=(std::string_view s) {
        s = s.substr(0, bytes_.size() - size_);
        std::memcpy(bytes_.data() + size_, s.data(), s.size());
        size_ = static_cast<std::uint8_t>(size_ + s.size());
        return *this;
    }
    friend DateText operator+(DateText a, std::string_view b) { return a += b; }
    friend bool operator==(const DateText& a, std::string_view b) { return std::string_view(a) == b; }

private:
    // "00" to "99"
    static constexpr auto pairs = [] {
        std::array<char, 200> digits{};
        for (std::size_t i = 0; i < 100; ++i) {
            digits[2 * i] = static_cast<char>('0' + i / 10);
            digits[2 * i + 1] = static_cast<char>('0' + i % 10);
        }
        return digits;
    }();

    std::array<char, 63> bytes_;
    std::uint8_t size_ = 0;
};

}  // namespace saidso::resolve
