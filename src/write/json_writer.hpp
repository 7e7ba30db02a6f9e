// Streams JSON text: Boost.JSON escapes the strings, numbers stay the exact decimals they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <saidso/decimal.hpp>

namespace saidso::write {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    void key(std::string_view name) {
        separate();
        out_.append(1, '"').append(name).append("\":");
        fresh_ = true;
    }

    void value(std::uint32_t v) { plain(std::to_string(v)); }
    void value(const Decimal& v) { plain(v.to_string()); }
    void boolean(bool v) { plain(v ? "true" : "false"); }
    void null() { plain("null"); }
    void raw(std::string_view json) { plain(json); }
    void confidence(double v);  // three digits after the point

    // Bytes that are no UTF-8 become U+FFFD.
    void string(std::string_view v);
    // null for an empty string.
    void string_or_null(std::string_view v) { v.empty() ? null() : string(v); }

private:
    void open(char c) {
        separate();
        out_ += c;
        fresh_ = true;
    }
    void close(char c) {
        out_ += c;
        fresh_ = false;
    }
    void plain(std::string_view v) {
        separate();
        out_ += v;
    }
    void separate() {
        if (!fresh_) out_ += ',';
        fresh_ = false;
    }

    std::string& out_;
    bool fresh_ = true;
};

}  // namespace saidso::write
