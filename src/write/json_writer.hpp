// Appends JSON text piece by piece; the caller brings keys, commas and brackets as literals.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>

#include <saidso/decimal.hpp>

namespace saidso::write {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}
    // May throw std::bad_alloc, unless another exception has left the text incomplete.
    ~JsonWriter() noexcept(false) {
        if (std::uncaught_exceptions() == exceptions_) flush();
    }
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    template <std::size_t N>
    void literal(const char (&json)[N]) {
        room(N);
        std::memcpy(next_, json, N - 1);
        next_ += N - 1;
    }
    void null() { literal("null"); }
    void number(std::uint32_t v);
    void number(const Decimal& v) { raw(v.to_string()); }
    void confidence(double v);  // three digits after the point
    void raw(std::string_view json);

    // A name of ours, which needs no escape.
    void name(std::string_view v);
    // Bytes that are no UTF-8 become U+FFFD.
    void string(std::string_view v);
    // null for an empty string.
    void name_or_null(std::string_view v) { v.empty() ? null() : name(v); }
    void string_or_null(std::string_view v) { v.empty() ? null() : string(v); }

private:
    void escaped(std::string_view v);
    void room(std::size_t bytes) {
        if (static_cast<std::size_t>(buffer_.data() + buffer_.size() - next_) < bytes) flush();
    }
    void flush() {
        out_.append(buffer_.data(), static_cast<std::size_t>(next_ - buffer_.data()));
        next_ = buffer_.data();
    }

    std::string& out_;
    int exceptions_ = std::uncaught_exceptions();
    std::array<char, 2048> buffer_;
    char* next_ = buffer_.data();
};

}  // namespace saidso::write
