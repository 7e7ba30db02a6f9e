#include "lex/vocabulary.hpp"

namespace saidso::lex {
#include "lex/vocabulary.inc"

const Vocable* find_vocable(const Key& key) {
    const Vocable& v = vocables[vocable_number(key)];
    return v.key == key && v.row != 0 ? &v : nullptr;
}

}  // namespace saidso::lex
