#include "lex/vocabulary.hpp"

namespace saidso::lex {
namespace {
#include "lex/vocabulary.inc"
}  // namespace

const Vocable* find_vocable(const char* p, std::size_t length) {
    if (length - 1 >= max_key_length) return nullptr;
    return vocabulary_table.find(make_key(p, length));
}

}  // namespace saidso::lex
