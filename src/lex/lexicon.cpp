#include "lex/lexicon.hpp"

namespace saidso::lex {
namespace {
#include "lex/lexicon.inc"
}  // namespace

const HashView<LexiconEntry> lexicon = lexicon_table.view();

const LexiconEntry* find_word(const char* p, std::size_t length) {
    if (length - 1 >= max_key_length) return nullptr;
    return lexicon_table.find(make_key(p, length));
}

}  // namespace saidso::lex
