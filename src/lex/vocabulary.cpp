#include "lex/vocabulary.hpp"

#include <iterator>

namespace saidso::lex {
#include "lex/vocabulary.inc"

const HashView<Vocable> vocabulary{vocables + first_word, vocable_displacements, std::size(vocables) - first_word - 1,
                                   std::size(vocable_displacements) - 1};

const Vocable* find_vocable(const Key& key) {
    const Vocable& v = vocabulary.entries[vocabulary.slot(hash_of(key))];
    return v.key == key && v.row != 0 ? &v : nullptr;
}

}  // namespace saidso::lex
