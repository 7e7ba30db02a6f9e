#include "lex/vocabulary.hpp"

namespace saidso::lex {
namespace {
#include "lex/vocabulary.inc"
}  // namespace

const Vocable* find_vocable(const Key& key) { return vocabulary_table.find(key); }

const HashView<Vocable> vocables = vocabulary_table.view();

}  // namespace saidso::lex
