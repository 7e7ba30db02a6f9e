#include <algorithm>
#include <array>
#include <string_view>

#include "lex/lexicon.hpp"
#include "lex/mark_class.hpp"
#include "lex/scan.hpp"
#include "text/utf8.hpp"

namespace saidso::lex {
namespace {

constexpr std::array<Mark, 128> ascii_marks = [] {
    std::array<Mark, 128> m{};
    m.fill(Mark::other);
    m['.'] = Mark::full_stop;
    m[','] = Mark::comma;
    m[':'] = Mark::colon;
    m[';'] = Mark::semicolon;
    m['?'] = Mark::question;
    m['!'] = Mark::exclamation;
    m['-'] = Mark::hyphen;
    m['/'] = Mark::slash;
    m['%'] = Mark::percent;
    m['$'] = Mark::currency;
    m['('] = m['['] = m['{'] = Mark::open_bracket;
    m[')'] = m[']'] = m['}'] = Mark::close_bracket;
    m['&'] = Mark::ampersand;
    m['+'] = Mark::plus;
    m['<'] = Mark::less;
    m['>'] = Mark::greater;
    m['='] = Mark::equal;
    m['~'] = Mark::tilde;
    m['#'] = Mark::number_sign;
    m['@'] = Mark::at_sign;
    m['*'] = Mark::asterisk;
    m['_'] = Mark::underscore;
    m['"'] = Mark::straight_double;
    m['\''] = Mark::straight_single;
    m['`'] = Mark::straight_single;
    return m;
}();

struct QuoteMark {
    Mark mark;
    Kind kind;
};

constexpr Mark listed_mark(std::int32_t c) {
    switch (c) {
        case 0x2010:
        case 0x2011: return Mark::hyphen;
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015: return Mark::dash;
        case 0x2212: return Mark::minus;
        case 0x2026: return Mark::ellipsis;
        case 0x2030: return Mark::per_mille;
        case 0x00B0: return Mark::degree;
        case 0x00B1: return Mark::plus_minus;
        case 0x00D7: return Mark::times;
        case 0x2248: return Mark::tilde;
        case 0x2264: return Mark::less_equal;
        case 0x2265: return Mark::greater_equal;
        case 0x2044: return Mark::slash;
        case 0x2022:
        case 0x00B7:
        case 0x25CF:
        case 0x25AA: return Mark::bullet;
        case 0x00BC:
        case 0x00BD:
        case 0x00BE: return Mark::vulgar_fraction;
        default: break;
    }
    return c >= 0x2150 && c <= 0x215E ? Mark::vulgar_fraction : Mark::none;
}

Mark unicode_mark(std::int32_t c) {
    if (const Mark listed = listed_mark(c); listed != Mark::none) return listed;
    return c >= 0 && text::is_currency(c) ? Mark::currency : Mark::other;
}

constexpr QuoteMark unicode_quote(std::int32_t c) {
    switch (c) {
        case 0x201C:
        case 0x201E:
        case 0x201F: return {Mark::curly_double, Kind::open_quote};
        case 0x201D:
        case 0x2033: return {Mark::curly_double, Kind::close_quote};
        case 0x2018:
        case 0x201A:
        case 0x201B: return {Mark::curly_single, Kind::open_quote};
        case 0x2019: return {Mark::curly_single, Kind::close_quote};
        case 0x00AB:
        case 0x2039: return {Mark::guillemet, Kind::open_quote};
        case 0x00BB:
        case 0x203A: return {Mark::guillemet, Kind::close_quote};
        default: return {Mark::none, Kind::punctuation};
    }
}

bool space_at(std::string_view text, std::size_t i) {
    return i >= text.size() || static_cast<unsigned char>(text[i]) <= 0x20;
}

bool opens_before(std::string_view before) {
    if (before.empty() || space_at(before, before.size() - 1)) return true;
    if (std::string_view("([{-\"'`").find(before.back()) != std::string_view::npos) return true;
    return before.ends_with("\u2014") || before.ends_with("\u2013") || before.ends_with("\u201C") ||
           before.ends_with("\u2018") || before.ends_with("\u00A0");
}

// A straight mark opens when white space or an opening mark comes before it and none after.
std::size_t scan_straight_quote(std::string_view text, std::size_t begin, Token& token) {
    const bool doubled = text[begin] != '"' && begin + 1 < text.size() && text[begin + 1] == text[begin];
    const std::size_t end = begin + (doubled ? 2 : 1);
    const bool opens = opens_before(text.substr(0, begin)) && !space_at(text, end);
    token.mark = text[begin] == '"' || doubled ? Mark::straight_double : Mark::straight_single;
    token.kind = opens || text[begin] == '`' ? Kind::open_quote : Kind::close_quote;
    return end;
}

std::size_t scan_ascii_mark(std::string_view text, std::size_t begin, Token& token) {
    const char c = text[begin];
    if (c == '"' || c == '\'' || c == '`') return scan_straight_quote(text, begin, token);
    const std::string_view rest = text.substr(begin, 64);  // a longer run of marks is several tokens
    token.mark = ascii_marks[static_cast<unsigned char>(c)];
    if (rest.starts_with("...")) {
        token.mark = Mark::ellipsis;
        return begin + std::min(rest.find_first_not_of('.'), rest.size());
    }
    if (rest.starts_with("--")) {
        token.mark = Mark::dash;
        return begin + std::min(rest.find_first_not_of('-'), rest.size());
    }
    if (rest.starts_with("+/-")) {
        token.mark = Mark::plus_minus;
        return begin + 3;
    }
    if (rest.starts_with("<=") || rest.starts_with(">=")) {
        token.mark = c == '<' ? Mark::less_equal : Mark::greater_equal;
        return begin + 2;
    }
    return begin + 1;
}

// Bytes that are no UTF-8, up to a bound: one token.
std::size_t skip_bad_bytes(std::string_view text, std::size_t i) {
    constexpr std::size_t longest = 4096;
    const std::size_t stop = std::min(text.size(), i + longest);
    for (++i; i < stop && static_cast<unsigned char>(text[i]) >= 128 && text::decode(text, i).value < 0;) ++i;
    return i;
}

}  // namespace

constinit const std::array<Token, 24> general_marks = [] {
    std::array<Token, 24> tokens{};
    for (std::int32_t i = 0; i < 24; ++i) {
        Token& t = tokens[static_cast<std::size_t>(i)];
        const QuoteMark quote = unicode_quote(first_general_mark + i);
        const Mark listed = listed_mark(first_general_mark + i);
        t.length = 3;
        t.kind = quote.kind;
        t.mark = quote.mark != Mark::none ? quote.mark : listed != Mark::none ? listed : Mark::other;
        classify_mark(t);
    }
    return tokens;
}();

std::size_t scan_mark(std::string_view text, std::size_t begin, Token& token) {
    token.kind = Kind::punctuation;
    std::size_t end = 0;
    if (static_cast<unsigned char>(text[begin]) < 128) {
        end = scan_ascii_mark(text, begin, token);
    } else {
        const auto c = text::decode(text, begin);
        end = c.value < 0 ? skip_bad_bytes(text, begin) : begin + c.length;
        const QuoteMark quote = unicode_quote(c.value);
        token.mark = quote.mark != Mark::none ? quote.mark : unicode_mark(c.value);
        token.kind = quote.kind;
    }
    if (token.mark == Mark::vulgar_fraction) token.classes = Numeral;
    if (token.mark == Mark::currency || token.mark == Mark::percent || token.mark == Mark::degree) {
        if (const LexiconEntry* e = find_word(text.data() + begin, end - begin); e != nullptr) {
            token.classes = e->classes;
            token.word = e->word;
            token.info = e->info;
        }
        if (token.mark == Mark::currency) token.classes |= CurrencySign;
    }
    return end;
}

}  // namespace saidso::lex
