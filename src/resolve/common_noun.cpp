#include "resolve/common_noun.hpp"

#include "lex/source_words.hpp"
#include "resolve/phrase_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr std::uint32_t longest = 6;  // words

class Reader : private PhraseWords {
public:
    Reader(const Reading& reading, TokenRange phrase, NounPhrase& out)
        : PhraseWords(reading, phrase, true),
          determined_(reading.syntax[phrase.first].is(Tags{Tag::determiner, Tag::possessive, Tag::number})),
          words_{phrase.first + (determined_ ? 1 : 0), phrase.last},
          np_(out) {}

    [[nodiscard]] bool may_read() const {
        constexpr WordList no_words{"same", "own", "early", "even"};
        if (words_.size() - 1 >= longest) return false;
        unsigned other = unsigned{no_words.holds(r_.syntax[words_.first].form)};
        unsigned flags = 0;
        for (std::uint32_t i = words_.first; i < words_.last; ++i) {
            const unsigned word = unsigned{r_.token(i).kind == lex::Kind::word};
            other |= (word & unsigned{r_.syntax[i].is(Tags{Tag::noun, Tag::adjective})}) ^ 1;
            flags |= r_.token(i).flags;
        }
        const unsigned upper = unsigned{(flags & lex::capital) != 0} & unsigned{words_.size() > 1};
        return (other | upper) == 0;
    }

    void read() {
        const TokenSyntax& first = r_.syntax[begin_];
        const bool possessive = determined_ && first.tag == Tag::possessive;
        const std::uint32_t noun = words_.last - 1;
        np_.head = absent;
        np_.possessive = possessive ? begin_ : absent;
        const bool telling = WordList{"the", "this", "these", "that"}.holds(first.form);
        np_.definite = possessive || (determined_ && first.tag == Tag::determiner && telling);
        const bool many = determined_ && first.tag == Tag::number && first.form != lemma_hash("one");
        np_.plural = many || is_plural(noun);
        np_.end = words_.last;
        np_.classes = classes(noun);
        if ((np_.classes & (lex::person_noun | lex::honorific | lex::relation)) != 0) return read_role();
        np_.head = noun;
        np_.body = words_;
        if (noun == words_.first) return;
        if (is_word(noun - 1, lemma_hash("news"))) np_.classes |= lex::media_noun;
        if ((classes(noun) & lex::document_noun) != 0) np_.org = {words_.first, noun};
    }

private:
    void read_role() {
        np_.classes |= lex::person_noun;
        const TokenRange office = office_of(words_);
        if (office.empty()) return;
        np_.head = office.last - 1;
        np_.role = {skip_epithets(office), office.last};
    }

    const bool determined_;
    const TokenRange words_;
    NounPhrase& np_;
};

}  // namespace

bool read_common_noun(const Reading& reading, TokenRange phrase, NounPhrase& out) {
    Reader reader(reading, phrase, out);
    if (!reader.may_read()) return false;
    reader.read();
    return true;
}

}  // namespace saidso::resolve
