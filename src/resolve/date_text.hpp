// The text of a TIMEX3 value.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace saidso::resolve {

// Copied whole, without an allocation or a look at its length: no value of one date is longer.
class DateText {
public:
    DateText() = default;
    DateText(std::string_view s) { *this += s; }
    DateText(const char* s) : DateText(std::string_view(s)) {}

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
        for (std::size_t i = Width; i-- > 0; number /= 10) bytes_[at + i] = static_cast<char>('0' + number % 10);
    }

    operator std::string_view() const { return {bytes_.data(), size_}; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    // From its T on.
    [[nodiscard]] std::string_view clock() const {
        const std::string_view text = *this;
        return text.substr(std::min(text.find('T'), text.size()));
    }
    DateText& operator+=(std::string_view s) {
        s = s.substr(0, bytes_.size() - size_);
        std::ranges::copy(s, bytes_.begin() + size_);
        size_ = static_cast<std::uint8_t>(size_ + s.size());
        return *this;
    }
    friend DateText operator+(DateText a, std::string_view b) { return a += b; }
    friend bool operator==(const DateText& a, std::string_view b) { return std::string_view(a) == b; }

private:
    std::array<char, 63> bytes_;
    std::uint8_t size_ = 0;
};

}  // namespace saidso::resolve
