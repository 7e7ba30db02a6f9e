#include "lex/lexicon.hpp"

namespace saidso::lex {
#include "lex/lexicon.inc"

const LexiconEntry* find_word(const char* p, std::size_t length) {
    if (length - 1 >= max_key_length) return nullptr;
    const Key key = make_key(p, length);
    const Word word = vocables[vocable_number(key)].word;
    return word == Word::unknown ? nullptr : &lexicon[static_cast<std::size_t>(word)];
}

void pass_long_word(const char* p, Token& token) {
    token.hash = lemma_hash(make_key(p, max_key_length));
    token.vocable = token.forms = token.row = 0;
    fill_from_lexicon(Word::unknown, token);
}

}  // namespace saidso::lex
