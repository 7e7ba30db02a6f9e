#include "columns.hpp"

#include <algorithm>
#include <cwchar>

#include <locale.h>

namespace saidso::cli {
namespace {

// One character at the start of a text that is not empty.
struct Character {
    std::size_t bytes;
    std::size_t columns;
};

// The program's own locale, so that the answer does not depend on the user's.
locale_t utf8_locale() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
}

Character first_character(std::string_view text) {
    wchar_t c = 0;
    std::mbstate_t state{};
    const std::size_t n = std::mbrtowc(&c, text.data(), text.size(), &state);
    if (n == 0 || n > text.size()) return {1, 1};
    return {n, static_cast<std::size_t>(std::max(0, wcwidth(c)))};
}

class InUtf8 {
public:
    InUtf8() : before_(uselocale(utf8_locale())) {}
    ~InUtf8() { uselocale(before_); }
    InUtf8(const InUtf8&) = delete;
    InUtf8& operator=(const InUtf8&) = delete;

private:
    locale_t before_;
};

// The bytes of a text that fit into `width` columns, at least one character.
std::size_t fitting(std::string_view text, std::size_t width) {
    std::size_t bytes = 0;
    for (std::size_t columns = 0; bytes < text.size();) {
        const Character c = first_character(text.substr(bytes));
        columns += c.columns;
        if (columns > width && bytes > 0) break;
        bytes += c.bytes;
    }
    return bytes;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
    const InUtf8 locale;
    std::size_t columns = 0;
    while (!text.empty()) {
        const Character c = first_character(text);
        columns += c.columns;
        text.remove_prefix(c.bytes);
    }
    return columns;
}

std::string harmless(std::string_view text) {
    std::string t(text);
    std::ranges::replace_if(
        t, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    for (std::size_t i = 0; (i = t.find('\xC2', i)) != std::string::npos; ++i)  // C1 controls: U+0080 to U+009F
        if (i + 1 < t.size() && static_cast<unsigned char>(t[i + 1]) < 0xA0) t.replace(i, 2, " ");
    return t;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    const InUtf8 locale;
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find_first_of(" \t\r\n"), text.size());
        std::string_view word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        while (!word.empty()) {
            const std::string_view part = word.substr(0, fitting(word, width));
            const std::size_t columns = columns_of(part);
            if (used > 0 && used + 1 + columns > width) {
                lines.emplace_back();
                used = 0;
            }
            lines.back().append(used > 0 ? " " : "").append(part);
            used += columns + (used > 0 ? 1 : 0);
            word.remove_prefix(part.size());
        }
    }
    return lines;
}

}  // namespace saidso::cli
