#include "resolve/phrase_memory.hpp"

#include "lex/source_words.hpp"

namespace saidso::resolve {

bool stands_alone(const Reading& r, const PhraseMemory::Entry& entry) {
    constexpr Tags inside{Tag::name,       Tag::noun,       Tag::adjective,   Tag::number,
                          Tag::determiner, Tag::possessive, Tag::preposition, Tag::conjunction,
                          Tag::genitive,   Tag::comma,      Tag::other_mark};
    constexpr Tags after{Tag::comma, Tag::full_stop, Tag::colon, Tag::semicolon, Tag::question, Tag::exclamation,
                         Tag::modal, Tag::be,        Tag::have,  Tag::do_,       Tag::verb,     Tag::past};
    const TokenRange phrase = entry.words;
    unsigned told = unsigned{(entry.phrase.classes & lex::document_noun) != 0};  // issuers are looked for farther on
    for (std::uint32_t i = phrase.first; i < phrase.last; ++i)
        told |= unsigned{!r.syntax[i].is(inside)} | unsigned{WordList{"early", "even"}.holds(r.syntax[i].form)};
    const TokenSyntax& next = r.syntax[phrase.last];
    if ((told | unsigned{!next.is(after)} | unsigned{r.syntax[phrase.last - 1].chunk.last > phrase.last}) != 0)
        return false;
    const TokenSyntax& second = r.syntax[phrase.last + 1];
    return next.tag != Tag::comma ||
           !(second.is(Tags{Tag::determiner, Tag::number}) || WordList{"who", "whose"}.holds(second.form));
}

}  // namespace saidso::resolve
