#include "resolve/noun_words.hpp"

namespace saidso::resolve {
namespace {

// "backbenchers", "epidemiologist": words that the vocabulary does not have.
bool has_person_suffix(const Reading& r, std::uint32_t token) {
    std::string_view word = r.article.text_of(r.token(token));
    if (word.ends_with('s')) word.remove_suffix(1);
    return word.size() > 4 && (word.ends_with("er") || word.ends_with("or") || word.ends_with("ist") ||
                               word.ends_with("ian") || word.ends_with("eer"));
}

}  // namespace

std::uint32_t source_classes(const Reading& r, std::uint32_t token) {
    const TokenSyntax& s = r.syntax[token];
    std::uint32_t c = lex::source_word_classes(s.lemma);
    if (s.lemma != s.form) c |= lex::source_word_classes(s.form);
    if ((c & ~(lex::masculine | lex::feminine)) != 0) return c;
    if (s.noun_class == person_class || (s.noun_class == 0 && s.tag == Tag::noun && has_person_suffix(r, token)))
        c |= lex::person_noun;
    return c;
}

bool looks_like_person(const Reading& r, TokenRange name) {
    constexpr std::uint32_t gender = lex::masculine | lex::feminine;
    for (std::uint32_t i = name.first; i < name.last; ++i)
        if (r.token(i).is(lex::Mark::ampersand)) return false;
    if ((lex::source_word_classes(r.syntax[name.first].form) & gender) != 0) return true;
    const lex::Token& last = r.token(name.last - 1);
    const lex::Vocable* v = lex::find_vocable(r.article.text.data() + last.begin, last.length);
    return v == nullptr || (v->noun == 0 && v->adjective == 0);
}

bool is_capital(const Reading& r, std::uint32_t token) {
    return r.token(token).has(lex::capital) && r.token(token).kind == lex::Kind::word && r.is(token, Tag::name);
}

}  // namespace saidso::resolve
