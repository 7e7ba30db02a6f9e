#include "lex/vocabulary.hpp"

namespace saidso::lex {
namespace {
#include "lex/vocabulary.inc"
}  // namespace

const Vocable* find_vocable(const Key& key) { return vocabulary_table.find(key); }

void prefetch_vocable(const Key& key) { vocabulary_table.prefetch(key); }

}  // namespace saidso::lex
