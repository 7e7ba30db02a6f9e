#include "text/code_points.hpp"

#include "text/utf8.hpp"

namespace saidso::text {
namespace {

std::string tolerated(std::string_view text) {
    std::string valid(text);
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (c.value < 0) valid[i] = '?';
        i += c.length;
    }
    return valid;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text, Unit unit, bool valid) : unit_(unit), text_(text) {
    if (!valid) text_ = tolerated_ = tolerated(text);
    blocks_.reserve(text.size() / 64 + 1);
    words_.reserve(text.size() / 8 + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += 8) {
        if (at % 64 == 0) blocks_.push_back(count);
        words_.push_back(static_cast<std::uint8_t>(count - blocks_.back()));
        count += units(word(at), std::min<std::size_t>(8, text.size() - at));
    }
}

std::string valid_utf8(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        valid += c.value < 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(i, c.length);
        i += c.length;
    }
    return valid;
}

}  // namespace saidso::text
