#include "write/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/code_points.hpp"
#include "text/utf8.hpp"

namespace saidso::write {
namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x8080808080808080;

// The high bit of each byte that is `c`; a byte above a match may be marked as well.
constexpr std::uint64_t bytes_equal(std::uint64_t word, char c) {
    const std::uint64_t difference = word ^ (each_byte * static_cast<unsigned char>(c));
    return (difference - each_byte) & ~difference & high_bits;
}

// Zero when all eight bytes stand for themselves in a JSON string, whatever the high ones are.
constexpr std::uint64_t bytes_to_escape(std::uint64_t word) {
    const std::uint64_t controls = (word - each_byte * 0x20) & ~word & high_bits;
    return controls | bytes_equal(word, '"') | bytes_equal(word, '\\');
}

struct Bytes {
    bool escape = false;  // some need an escape
    bool high = false;    // some are not ASCII
};

Bytes look_at(std::string_view v) {
    std::uint64_t escape = 0;
    std::uint64_t all = 0;
    std::uint64_t word = 0;
    for (; v.size() >= sizeof word; v.remove_prefix(sizeof word)) {
        std::memcpy(&word, v.data(), sizeof word);
        escape |= bytes_to_escape(word);
        all |= word;
    }
    word = each_byte * ' ';
    std::memcpy(&word, v.data(), v.size());
    escape |= bytes_to_escape(word);
    all |= word;
    return {escape != 0, (all & high_bits) != 0};
}

}  // namespace

void JsonWriter::number(std::uint32_t v) {
    room(10);
    next_ = std::to_chars(next_, next_ + 10, v).ptr;
}

void JsonWriter::confidence(double v) {
    const auto thousandths = static_cast<std::uint32_t>(std::lround(std::clamp(v, 0.0, 1.0) * 1000));
    if (thousandths % 1000 == 0) return number(thousandths / 1000);
    const char digits[] = {'0', '.', static_cast<char>('0' + thousandths / 100),
                           static_cast<char>('0' + thousandths / 10 % 10), static_cast<char>('0' + thousandths % 10)};
    std::size_t length = sizeof digits;
    while (digits[length - 1] == '0') --length;
    raw({digits, length});
}

void JsonWriter::raw(std::string_view json) {
    room(json.size());
    if (json.size() > buffer_.size()) {
        out_.append(json);
        return;
    }
    std::memcpy(next_, json.data(), json.size());
    next_ += json.size();
}

void JsonWriter::name(std::string_view v) {
    literal("\"");
    raw(v);
    literal("\"");
}

void JsonWriter::string(std::string_view v) {
    const Bytes bytes = look_at(v);
    if (bytes.high && !text::is_valid(v)) return string(text::valid_utf8(v));
    if (!bytes.escape) return name(v);
    escaped(v);
}

void JsonWriter::escaped(std::string_view v) {
    constexpr std::string_view hex = "0123456789abcdef";
    literal("\"");
    while (!v.empty()) {
        const auto stop = std::find_if(
            v.begin(), v.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
        const auto plain = static_cast<std::size_t>(stop - v.begin());
        raw(v.substr(0, plain));
        v.remove_prefix(plain);
        if (v.empty()) break;
        const char c = v.front();
        v.remove_prefix(1);
        constexpr std::string_view named = "\b\f\n\r\t\"\\";
        const auto name = named.find(c);
        if (name != std::string_view::npos) {
            raw({&"\\b\\f\\n\\r\\t\\\"\\\\"[2 * name], 2});
        } else {
            const char code[] = {'\\', 'u', '0', '0', hex[static_cast<std::size_t>(c) >> 4], hex[c & 15]};
            raw({code, sizeof code});
        }
    }
    literal("\"");
}

}  // namespace saidso::write
