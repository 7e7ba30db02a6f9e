#include <array>
#include <cctype>

#include "lex/lexicon.hpp"
#include "lex/scan.hpp"
#include "text/utf8.hpp"

namespace saidso::lex {
namespace {

bool is_letter_at(std::string_view text, std::size_t i) {
    if (i >= text.size()) return false;
    if (static_cast<unsigned char>(text[i]) < 128) return is_ascii_letter(text[i]);
    const auto c = text::decode(text, i);
    return c.value >= 0 && text::is_letter(c.value);
}

std::size_t skip_letters(std::string_view text, std::size_t i) {
    while (i < text.size()) {
        if (static_cast<unsigned char>(text[i]) < 128) {
            if (!is_ascii_letter(text[i])) break;
            ++i;
        } else {
            const auto c = text::decode(text, i);
            if (c.value < 0 || !text::is_letter(c.value)) break;
            i += c.length;
        }
    }
    return i;
}

// "U.S.", "a.m.", "J.R.R.": single letters, each with its full stop; at least two of them.
std::size_t dotted_letters(std::string_view text, std::size_t begin) {
    std::size_t i = begin;
    std::size_t letters = 0;
    while (i + 1 < text.size() && is_ascii_letter(text[i]) && text[i + 1] == '.') {
        i += 2;
        ++letters;
    }
    return letters >= 2 && !is_letter_at(text, i) ? i : 0;
}

// Does the full stop at `stop` belong to the word [begin, stop)?
bool keeps_full_stop(std::string_view text, std::size_t begin, std::size_t stop) {
    std::size_t next = stop + 1;
    while (next < text.size() && text[next] == ' ') ++next;
    const char after = next == text.size() ? '\n' : text[next];
    const bool capital = is_ascii_upper(text[begin]);
    if (after == '\n' || after == '\r') return false;
    if (stop - begin == 1) return capital && text[begin] != 'I' && next > stop + 1 && is_ascii_upper(after);
    const bool goes_on = capital || is_ascii_digit(after) || after == ',' || after == ')' ||
                         (is_ascii_letter(after) && !is_ascii_upper(after));
    if (!goes_on) return false;
    const LexiconEntry* e = find_word(text.data() + begin, stop - begin);
    return e != nullptr && (e->classes & Abbreviation) != 0;
}

}  // namespace

std::size_t clitic_length(const char* p) {
    const std::size_t n = (p[0] | 0x20) == 'n' ? 1 : 0;
    const std::size_t mark = apostrophe_length(p + n);
    if (mark == 0) return 0;
    const char* rest = p + n + mark;
    const auto lower = [rest](std::size_t i) { return static_cast<char>(rest[i] | 0x20); };
    std::size_t letters = 0;
    if (n == 1)
        letters = lower(0) == 't' ? 1 : 0;
    else if (lower(0) == 's' || lower(0) == 'd' || lower(0) == 'm')
        letters = 1;
    else if ((lower(0) == 'r' && lower(1) == 'e') || (lower(0) == 'v' && lower(1) == 'e') ||
             (lower(0) == 'l' && lower(1) == 'l'))
        letters = 2;
    if (letters == 0 || is_ascii_letter(rest[letters])) return 0;
    return n + mark + letters;
}

std::size_t finish_word(std::string_view text, std::size_t begin, std::size_t end) {
    for (;;) {
        const char* p = text.data() + end;
        if (*p == '.') {  // most often
            if (end == text.size()) return end;
            if (end - begin == 1)
                if (const std::size_t stop = dotted_letters(text, begin); stop != 0) return stop;
            return keeps_full_stop(text, begin, end) ? end + 1 : end;
        }
        const std::size_t mark = apostrophe_length(p);
        if (mark != 0) {
            if (end > begin + 1 && clitic_length(p - 1) > mark + 1) return end - 1;  // n't
            if (clitic_length(p) != 0 || !is_letter_at(text, end + mark)) return end;
            end = skip_letters(text, end + mark);
        } else if (static_cast<unsigned char>(*p) >= 128) {
            const std::size_t more = skip_letters(text, end);
            if (more == end) return end;
            end = more;
        } else {
            return end;
        }
    }
}

}  // namespace saidso::lex
