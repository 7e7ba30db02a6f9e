#include "write/json_writer.hpp"

#include <array>

#include <boost/json/serialize.hpp>
#include <boost/json/src.hpp>

#include "text/utf8.hpp"

namespace saidso::write {
namespace {

bool needs_no_escape(std::string_view v) {
    for (const char c : v)
        if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || static_cast<unsigned char>(c) >= 0x7F)
            return false;
    return true;
}

std::string with_replacements(std::string_view v) {
    std::string valid;
    for (std::size_t i = 0; i < v.size();) {
        const text::CodePoint c = text::decode(v, i);
        valid += c.value < 0 ? std::string_view("\xEF\xBF\xBD") : v.substr(i, c.length);
        i += c.length;
    }
    return valid;
}

}  // namespace

void JsonWriter::string(std::string_view v) {
    separate();
    if (needs_no_escape(v)) {
        out_.append(1, '"').append(v).append(1, '"');
    } else if (text::is_valid(v)) {
        out_ += boost::json::serialize(boost::json::string_view(v.data(), v.size()));
    } else {
        out_ += boost::json::serialize(boost::json::string_view(with_replacements(v)));
    }
}

void JsonWriter::confidence(double v) {
    const auto thousandths = static_cast<std::int64_t>(v * 1000 + 0.5);
    plain(Decimal(thousandths, -3).to_string());
}

}  // namespace saidso::write
