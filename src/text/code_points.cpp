#include "text/code_points.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace saidso::text {

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    marks_.reserve(text.size() / stride + 1);
    std::uint32_t count = 0;
    for (std::uint32_t byte = 0; byte < text.size(); ++count) {
        if (byte >= marks_.size() * stride) marks_.push_back({byte, count});
        byte += decode(text, byte).length;
    }
}

std::uint32_t CodePointIndex::at(std::uint32_t byte) const {
    if (marks_.empty()) return 0;
    std::size_t k = std::min<std::size_t>(byte / stride, marks_.size() - 1);
    if (marks_[k].byte > byte) --k;  // the first mark is at byte 0
    Mark m = marks_[k];
    for (; m.byte < byte; ++m.code_points) m.byte += decode(text_, m.byte).length;
    return m.code_points;
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
