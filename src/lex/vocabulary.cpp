#include "lex/vocabulary.hpp"

#include <iterator>

namespace saidso::lex {
namespace {
#include "lex/vocabulary.inc"
}  // namespace

const Vocable* find_vocable(const Key& key) { return vocabulary_table.find(key); }

const VocableTable vocables{vocabulary_table.entries, vocabulary_table.displacements,
                            std::size(vocabulary_table.entries) - 1, std::size(vocabulary_table.displacements) - 1};

}  // namespace saidso::lex
