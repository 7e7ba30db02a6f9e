// The closed lexicon: number words, calendar words, units, function words, abbreviations.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>

#include "lex/token.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::lex {

// The middle of a token, copied as a whole.
struct LexiconEntry {
    std::uint32_t classes;
    Word word;
    std::uint16_t form;  // 0
    WordInfo info;
};
static_assert(offsetof(Token, word) - offsetof(Token, classes) == offsetof(LexiconEntry, word));
static_assert(offsetof(Token, form) - offsetof(Token, classes) == offsetof(LexiconEntry, form));
static_assert(offsetof(Token, info) - offsetof(Token, classes) == offsetof(LexiconEntry, info));

// By the number of the word; that of Word::unknown is all zeros.
extern const LexiconEntry lexicon[];

// The word [p, p + length) in any case; nullptr when the lexicon has none such. 16 bytes from p must be readable.
const LexiconEntry* find_word(const char* p, std::size_t length);

// Fills what the lexicon knows of the word; in one piece, which is quicker than four.
inline void fill_from_lexicon(Word word, Token& token) {
    std::memcpy(reinterpret_cast<char*>(&token) + offsetof(Token, classes), &lexicon[static_cast<std::size_t>(word)],
                sizeof(LexiconEntry));
}

// The word lists have none longer than a key.
void pass_long_word(const char* p, Token& token);

// Fills where the word [p, p + length) must stand in the word table, 0 < length <= 16, and returns its key...
inline Key place_word(const char* p, std::size_t length, Token& token) {
    const Key key = make_key(p, length);
    token.hash = lemma_hash(key);
    token.vocable = vocable_place(token.hash);
    return key;
}
// ...and what the lists know of it.
inline void settle_word(const Key& key, Token& token) {
    token.vocable = number_if_same(token.vocable, key);
    const Vocable& v = vocables[token.vocable];
    token.forms = v.forms;
    token.row = v.row;
    fill_from_lexicon(v.word, token);
}

// Words whose entries are on their way: the word table is larger than the nearer caches, and many entries take no
// longer than one.
class PendingWords {
public:
    static constexpr std::uint32_t most = 96;

    struct Word {
        Key key;
        Token* token;
    };
    // To be put at the end; the `most` words after the last ones were settled at most.
    static Word ask(const char* p, std::size_t length, Token& token) {
        const Word word{place_word(p, length, token), &token};
        prefetch(&vocables[token.vocable]);
        return word;
    }
    [[nodiscard]] Word* end() { return end_; }
    void set_end(Word* end) { end_ = end; }
    void add(const char* p, std::size_t length, Token& token) { *end_++ = ask(p, length, token); }
    void settle() {
        for (const Word* w = words_.data(); w != end_; ++w) settle_word(w->key, *w->token);
        end_ = words_.data();
    }

private:
    std::array<Word, most> words_;
    Word* end_ = words_.data();
};

}  // namespace saidso::lex
