#include "lex/lexer.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "lex/first_byte.hpp"
#include "lex/letter_run.hpp"
#include "lex/lexicon.hpp"
#include "lex/mark_class.hpp"
#include "lex/scan.hpp"
#include "text/utf8.hpp"

namespace saidso::lex {
namespace {

constexpr std::size_t longest_token = 65535;

// Whether letters may not be a word, or not all of it; both in one place, for one address.
struct Doubts {
    std::array<std::uint8_t, 256> before{};  // by the byte after them
    std::array<std::uint8_t, 17> of{};       // by how many they are
};
constexpr Doubts doubts = [] {
    Doubts d;
    for (std::size_t c = 128; c < 256; ++c) d.before[c] = 1;
    d.before['.'] = d.before['\''] = 1;
    d.of.front() = d.of.back() = 1;
    return d;
}();

// Bytes that a full stop after a word in lower case may belong to it before, and the space after the stop.
constexpr std::array<bool, 256> may_go_on_before = [] {
    std::array<bool, 256> g{};
    for (std::size_t c = 0; c < 128; ++c) {
        const char byte = static_cast<char>(c);
        g[c] = is_ascii_digit(byte) || byte == ',' || byte == ')' || byte == ' ' || (byte >= 'a' && byte <= 'z');
    }
    return g;
}();

// "said. He": the full stop at `stop` is no part of the word that begins at p, and a token of its own; most others are
// left to finish_word().
bool is_plain_stop(const char* p, const char* stop) {
    const char after = stop[stop[1] == ' ' ? 2 : 1];
    const unsigned lower_case = unsigned{(*p & 0x20) != 0} & unsigned{stop - p > 1};
    return (unsigned{*stop == '.'} & unsigned{stop[1] != '.'} & lower_case &
            unsigned{!may_go_on_before[static_cast<unsigned char>(after)]}) != 0;
}

// Whether a mark may end a sentence.
constexpr bool is_stop(Mark mark) {
    constexpr std::uint64_t stops = std::uint64_t{1} << static_cast<unsigned>(Mark::full_stop) |
                                    std::uint64_t{1} << static_cast<unsigned>(Mark::question) |
                                    std::uint64_t{1} << static_cast<unsigned>(Mark::exclamation) |
                                    std::uint64_t{1} << static_cast<unsigned>(Mark::ellipsis);
    return (stops >> static_cast<unsigned>(mark) & 1) != 0;
}

// Of the three bytes at p; nearly all that is not ASCII, and neither letter nor space.
bool is_general_mark(const char* p) {
    return p[0] == '\xE2' && p[1] == '\x80' && static_cast<unsigned char>(p[2]) - 0x90U < general_marks.size();
}

// Goes over the text. Where it stands and whether space comes before are handed on, which keeps them in registers.
class Lexer {
public:
    Lexer(std::string_view text, TokenBuffer& out) : text_(text), out_(out), batch_end_(out.end()) {}

    void run() {
        const char* const end = text_.data() + text_.size();
        for (Position at{text_.data(), after_space};;) {
            std::size_t letters = 0;
            at = plain_words(at, letters);
            const char* const p = at.p;
            switch (begins_with[static_cast<unsigned char>(*p)]) {
                case Begins::word: at = {doubtful_word(p, letters, at.space), 0}; break;
                case Begins::space:
                    if (p == end) return finish(at);
                    at = {skip_white_space(p), after_space};
                    break;
                case Begins::lone_mark: at = {lone_mark(p, at.space), 0}; break;
                case Begins::full_stop: at = {full_stop(p, at.space), 0}; break;
                case Begins::hyphen: at = {p[1] == '-' ? mark(p, at.space) : lone_mark(p, at.space), 0}; break;
                case Begins::number: at = {number(p, at.space), 0}; break;
                case Begins::mark: at = {mark(p, at.space), 0}; break;
                case Begins::beyond_ascii:
                    at = is_general_mark(p) ? Position{general_mark(p, at.space), 0} : beyond_ascii(at);
                    break;
            }
        }
    }

private:
    // Where the next token may begin, and the flag of the space before it, or 0.
    struct Position {
        const char* p;
        unsigned space;
    };

    void finish(Position at) {
        put(at.p, at.p, Kind::end, at.space);
        for (TokenList* list : {&out_.line_ends, &out_.quote_marks, &out_.stops}) list->add(last());
        pending_.settle();
    }

    // Settles the words of the last batch of tokens, and makes room for the next one.
    [[gnu::noinline]] void begin_batch() {
        pending_.settle();
        out_.reserve(PendingWords::most + 2);  // others may come after the last plain word
        batch_end_ = out_.end() + PendingWords::most;
    }

    // Of an ASCII letter.
    static unsigned capital_of(char letter) { return ~unsigned{static_cast<unsigned char>(letter)} & capital; }

    [[nodiscard]] std::size_t place_of(const char* p) const { return static_cast<std::size_t>(p - text_.data()); }

    // Where the letters end that go on at p, or the longest token that begins at `begin`.
    [[nodiscard]] static const char* letters_end(const char* begin, const char* p) {
        std::size_t n = 16;
        for (; n == 16 && p < begin + longest_token; p += n) n = letters_at(p);
        return std::min(p, begin + longest_token);
    }

    // Any white space: puts one newline token for all line ends in it. Returns its end.
    [[gnu::noinline]] const char* skip_white_space(const char* p) {
        const char* const end = text_.data() + text_.size();
        const char* line_end = end;
        for (; p != end && static_cast<unsigned char>(*p) <= ' '; ++p)
            if (*p == '\n' || *p == '\r') line_end = std::min(line_end, p);
        if (line_end < p) put_line_end(line_end, line_end + 1, after_space);
        return p;
    }

    // A byte beyond ASCII: a token or space.
    [[gnu::noinline]] Position beyond_ascii(Position at) {
        const auto c = text::decode(text_, place_of(at.p));
        const char* const end = at.p + c.length;
        if (c.value >= 0 && text::is_space(c.value)) {
            if (text::is_line_separator(c.value)) put_line_end(at.p, end, at.space);
            return {end, after_space};
        }
        out_.valid_utf8 &= c.value >= 0;  // every byte that is no UTF-8 is met here, or after one that is
        if (c.value < 0 || !text::is_letter(c.value)) return {mark(at.p, at.space), 0};
        const unsigned flags = at.space | non_ascii | (text::is_upper(c.value) ? unsigned{capital} : 0U);
        return {word(at.p, letters_end(at.p, end), flags), 0};
    }

    // The number of the token made last.
    [[nodiscard]] std::uint32_t last() const { return out_.size() - 1; }

    void put_line_end(const char* begin, const char* end, unsigned flags) {
        put(begin, end, Kind::newline, flags);
        out_.line_ends.add(last());
    }

    Token& put(const char* begin, const char* end, Kind kind, unsigned flags) {
        Token& t = out_.append();
        t = {};
        t.begin = static_cast<std::uint32_t>(place_of(begin));
        t.length = static_cast<std::uint16_t>(end - begin);
        t.kind = kind;
        t.flags = static_cast<std::uint8_t>(flags);
        return t;
    }

    const char* full_stop(const char* p, unsigned space) {
        if (p[1] == '.') return mark(p, space);
        return is_ascii_digit(p[1]) && may_open_decimal(p, space) ? number(p, space) : lone_mark(p, space);
    }

    // Makes all words from p on that are nothing but letters. Returns where it stops, and tells how many letters begin
    // there, 16 at most.
    Position plain_words(Position at, std::size_t& letters) {
        Token* t = out_.end();
        PendingWords::Word* asked = pending_.end();
        const Token* limit = batch_end_;
        for (;; ++t) {
            if (t >= limit) [[unlikely]] {
                keep(t, asked);
                begin_batch();
                t = out_.end();
                asked = pending_.end();
                limit = batch_end_;
            }
            // Most tokens have one space before them or none. A guess that is nearly always right: where the next token
            // starts must not wait for the byte.
            if (*at.p == ' ') [[likely]]
                at = {at.p + 1, after_space};
            letters = letters_at(at.p);
            if (is_in_doubt(at.p, letters)) break;
            if (has_two_capitals(at.p)) [[unlikely]]
                break;
            set_word(*t, at.p, letters, at.space | capital_of(*at.p));
            *asked++ = PendingWords::ask(at.p, letters, *t);
            at = {at.p + letters, 0};
        }
        keep(t, asked);
        return at;
    }

    // Whether these letters may not be a word, or not all of it: one branch.
    static bool is_in_doubt(const char* p, std::size_t letters) {
        return (doubts.of[letters] | doubts.before[static_cast<unsigned char>(p[letters])]) != 0;
    }
    static bool has_two_capitals(const char* p) {
        std::uint16_t two = 0;
        std::memcpy(&two, p, sizeof two);
        return (two & 0x2020) == 0;
    }

    // What was made and asked up to here.
    void keep(Token* made, PendingWords::Word* asked) {
        out_.set_end(made);
        pending_.set_end(asked);
    }

    // Of these letters at p, of which plain_words() makes no word; 16: they may be more.
    const char* doubtful_word(const char* p, std::size_t letters, unsigned space) {
        const char* const end = p + letters;
        if (letters < 16 && is_plain_stop(p, end)) return stopped_word(p, letters, space);
        return word(p, letters == 16 ? letters_end(p, end) : end, space | capital_of(*p));
    }

    // Makes a word and the plain stop after it.
    const char* stopped_word(const char* p, std::size_t letters, unsigned space) {
        Token& t = out_.append();
        set_word(t, p, letters, space);
        pending_.add(p, letters, t);
        return lone_mark(p + letters, 0);
    }

    // Makes the word that has all the letters up to `end` and may go on there, and the clitic after it.
    [[gnu::noinline]] const char* word(const char* p, const char* end, unsigned flags) {
        bool abbreviated = false;
        if (doubts.before[static_cast<unsigned char>(*end)] != 0) {
            if ((flags & after_space) == 0 && (*p | 0x20) == 'n')
                if (const std::size_t n = clitic_length(p); n != 0) return clitic(p, n);
            const std::size_t at = place_of(p);
            end = text_.data() + std::min(finish_word(window(at), at, place_of(end)), at + longest_token);
            abbreviated = end[-1] == '.';
        }
        const auto length = static_cast<std::size_t>(end - p);
        if (all_capitals({p, length})) flags |= all_caps;
        Token& t = out_.append();
        set_word(t, p, length, flags);
        if (length > max_key_length)
            pass_long_word(p, t);
        else if (!abbreviated)
            pending_.add(p, length, t);
        else
            settle_word(place_word(p, length, t), t);
        if (abbreviated) look_up_abbreviation({p, length - 1}, t);
        const std::size_t n = clitic_length(end);
        return n != 0 ? clitic(end, n) : end;
    }

    void set_word(Token& t, const char* p, std::size_t length, unsigned flags) const {
        t.begin = static_cast<std::uint32_t>(place_of(p));
        t.length = static_cast<std::uint16_t>(length);
        t.kind = Kind::word;
        t.flags = static_cast<std::uint8_t>(flags);
    }

    // An abbreviation stands in the lexicon without its last full stop, "U.S." with its inner one.
    void look_up_abbreviation(std::string_view listed, Token& t) {
        const LexiconEntry* e = find_word(listed.data(), listed.size());
        fill_from_lexicon(e == nullptr ? Word::unknown : e->word, t);
        if (listed.find('.') == std::string_view::npos) return;
        t.form = dotted;
        out_.stops.add(last());
    }

    // Of a word followed by a byte that may be read.
    static bool all_capitals(std::string_view word) {
        return is_ascii_upper(word.data()[1]) &&
               std::ranges::all_of(word, [](char c) { return !is_ascii_letter(c) || is_ascii_upper(c); });
    }

    Token& copy(const char* p, unsigned space, const Token& token) {
        Token& t = out_.append();
        t = token;
        t.begin = static_cast<std::uint32_t>(place_of(p));
        t.flags = static_cast<std::uint8_t>(space);
        return t;
    }

    const char* lone_mark(const char* p, unsigned space) {
        const Token& mark = lone_marks[static_cast<unsigned char>(*p)];
        copy(p, space, mark);
        out_.stops.add(last(), is_stop(mark.mark));
        return p + 1;
    }

    [[gnu::noinline]] const char* general_mark(const char* p, unsigned space) {
        if (space == 0 && apostrophe_length(p) != 0) return mark(p, space);
        list(copy(p, space, general_marks[static_cast<unsigned char>(p[2]) - 0x90U]));
        return p + 3;
    }

    // The mark made last.
    void list(const Token& t) {
        out_.quote_marks.add(last(), t.kind != Kind::punctuation);
        out_.stops.add(last(), t.kind == Kind::punctuation && is_stop(t.mark));
    }

    [[gnu::noinline]] const char* number(const char* p, unsigned space) {
        Token& t = put(p, p, Kind::number, space);
        const std::size_t end = scan_number(window(t.begin), t.begin, t);
        t.length = static_cast<std::uint16_t>(end - t.begin);
        classify_number(t);
        return text_.data() + end;
    }

    [[gnu::noinline]] const char* mark(const char* p, unsigned space) {
        if (space == 0 && apostrophe_length(p) != 0)
            if (const std::size_t n = clitic_length(p); n != 0) return clitic(p, n);
        Token& t = put(p, p, Kind::punctuation, space);
        const std::size_t end = scan_mark(text_, t.begin, t);
        t.length = static_cast<std::uint16_t>(end - t.begin);
        classify_mark(t);
        list(t);
        return text_.data() + end;
    }

    // ".500", "$.50": the point at p does not end a sentence.
    static bool may_open_decimal(const char* p, unsigned space) {
        return space != 0 || std::string_view("$(-~<>").find(p[-1]) != std::string_view::npos;
    }

    const char* clitic(const char* p, std::size_t length) {
        Token& t = put(p, p + length, Kind::clitic, 0);
        t.form = static_cast<std::uint16_t>(p[apostrophe_length(p)] | 0x20);
        classify_clitic(t);
        return p + length;
    }

    // What a token starting at `at` may see: bounded, so that a token of 10 MB costs linear time.
    [[nodiscard]] std::string_view window(std::size_t at) const { return text_.substr(0, at + longest_token); }

    std::string_view text_;
    TokenBuffer& out_;
    PendingWords pending_;
    const Token* batch_end_;
};

}  // namespace

void TokenList::reserve(std::uint32_t count) {
    auto items = std::make_unique_for_overwrite<std::uint32_t[]>(count);
    end_ = std::copy(items_.get(), end_, items.get());
    items_ = std::move(items);
}

void TokenBuffer::grow() {
    const std::uint32_t used = size();
    const std::uint32_t capacity = std::max(1024u, used * 2);
    auto tokens = std::make_unique_for_overwrite<Token[]>(capacity);
    for (TokenList* list : {&line_ends, &quote_marks, &stops}) list->reserve(capacity);
    if (used != 0) std::memcpy(tokens.get(), tokens_.get(), used * sizeof(Token));
    tokens_ = std::move(tokens);
    end_ = tokens_.get() + used;
    limit_ = tokens_.get() + capacity;
}

void tokenize(std::string_view text, TokenBuffer& out) {
    out.clear();
    Lexer(text, out).run();
}

}  // namespace saidso::lex
