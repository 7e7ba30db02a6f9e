#include "write/page/markup.hpp"

#include "text/utf8.hpp"

namespace saidso::write {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view reference_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\r': return "&#13;";
        default: return {};
    }
}

bool is_plain(char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '\0' && c != '&' && c != '<' && c != '>' && c != '"' &&
           c != '\r';
}

template <class Bad>
void append(std::string_view text, std::string& out, Bad append_bad) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t plain = i;
        while (plain < text.size() && is_plain(text[plain])) ++plain;
        out += text.substr(i, plain - i);
        if ((i = plain) == text.size()) return;
        const text::CodePoint c = text::decode(text, i);
        if (c.value <= 0)
            append_bad(static_cast<unsigned char>(text[i]));
        else if (const std::string_view reference = reference_of(text[i]); !reference.empty())
            out += reference;
        else
            out += text.substr(i, c.length);
        i += c.length;
    }
}

}  // namespace

void append_escaped(std::string_view text, std::string& out) {
    append(text, out, [&](unsigned char) { out += replacement; });
}

void append_faithfully(std::string_view text, std::string& out) {
    append(text, out, [&](unsigned char byte) {
        constexpr char digits[] = "0123456789abcdef";
        out.append("<i class=\"bad\" data-byte=\"").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
        out.append("\">").append(replacement).append("</i>");
    });
}

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 1000;
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while (end > longest - 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string_view source_label(const Document& document, const Claim& claim) {
    if (!claim.source_name.empty()) return claim.source_name;
    return claim.source ? document.text(*claim.source) : std::string_view();
}

std::string grouped(const Decimal& number) {
    std::string text = number.to_string();
    if (text.find('e') != std::string::npos) return text;
    const std::size_t first = number.is_negative() ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t i = point; i > first + 3; i -= 3) text.insert(i - 3, 1, ',');
    return text;
}

}  // namespace saidso::write
