// HTML text: escaping, and the words that pages say things with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <saidso/document.hpp>

namespace saidso::write {

// For text and for attributes in double quotation marks. NUL and bytes that are no UTF-8 become U+FFFD.
void append_escaped(std::string_view text, std::string& out);

// For the article: each NUL and each byte that is no UTF-8 is an element that keeps the byte in data-byte, and
// a carriage return survives.
void append_faithfully(std::string_view text, std::string& out);

// `format` with each $ replaced by one of the arguments in turn, which are escaped.
template <class... Arguments>
void append_markup(std::string& out, std::string_view format, const Arguments&... arguments) {
    const std::string_view values[] = {std::string_view(arguments)..., std::string_view()};
    std::size_t next = 0;
    for (std::size_t dollar; (dollar = format.find('$')) != std::string_view::npos;) {
        out += format.substr(0, dollar);
        append_escaped(values[next++], out);
        format.remove_prefix(dollar + 1);
    }
    out += format;
}

// The first thousand bytes or so: a list says again what the article says in full.
std::string shortened(std::string_view text);

// The source's name, or the words of the text, or empty.
std::string_view source_label(const Document& document, const Claim& claim);

// "12345.5" as "12,345.5".
std::string grouped(const Decimal& number);

}  // namespace saidso::write
