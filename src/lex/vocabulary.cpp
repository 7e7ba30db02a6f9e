#include "lex/vocabulary.hpp"

#include <iterator>

namespace saidso::lex {
namespace {
#include "lex/vocabulary.inc"
}  // namespace

const HashView<Vocable> vocabulary{vocable_table + first_word, vocable_displacements,
                                   std::size(vocable_table) - first_word - 1, std::size(vocable_displacements) - 1};
const Vocable* const vocables = vocable_table;
const Word* const words_of_vocables = word_table;
const ClassRow* const class_rows = row_table;

const Vocable* find_vocable(const Key& key) {
    const Vocable& v = vocabulary.entries[vocabulary.slot(hash_of(key))];
    return v.key == key && v.row != 0 ? &v : nullptr;
}

}  // namespace saidso::lex
