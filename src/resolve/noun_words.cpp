#include "resolve/noun_words.hpp"

#include <algorithm>
#include <array>

namespace saidso::resolve {
namespace {

// Of the words that the vocabulary does not have: "epidemiologist", "herdsman".
bool has_person_suffix(std::string_view word, bool capital) {
    if (capital) return word.ends_with("logist") || word.ends_with("grapher") || word.ends_with("nomer");
    return word.size() > 4 &&
           (word.ends_with("er") || word.ends_with("or") || word.ends_with("ist") || word.ends_with("ian") ||
            word.ends_with("eer") || word.ends_with("man") || word.ends_with("men") || word.ends_with("woman"));
}

std::uint32_t classes_of_singular(std::string_view plural) {
    std::array<char, 32> lower{};
    if (!plural.ends_with('s') || plural.size() > lower.size()) return 0;
    plural.remove_suffix(1);
    std::ranges::transform(plural, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return lex::source_word_classes(grammar::lemma_hash({lower.data(), plural.size()}));
}

// A noun without a class; a capital must be the sentence's.
bool is_unlisted_noun(const Reading& r, std::uint32_t token) {
    const TokenSyntax& s = r.syntax[token];
    if (s.noun_class != 0 || !s.is(Tags{Tag::noun, Tag::name})) return false;
    return !r.token(token).has(lex::capital) || r.sentence_of(token).first == token;
}

}  // namespace

std::uint32_t find_source_classes(const Reading& r, std::uint32_t token) {
    const TokenSyntax& s = r.syntax[token];
    const std::uint32_t c = lex::source_word_classes(s.lemma, s.form);
    if ((c & ~lex::name_hints) != 0) return c;
    if (s.noun_class == person_class) return c | lex::person_noun;
    if (!is_unlisted_noun(r, token)) return c;
    std::string_view word = r.article.text_of(r.token(token));
    const std::uint32_t of_one = classes_of_singular(word);
    if ((of_one & ~lex::name_hints) != 0) return c | of_one;
    if (word.ends_with('s')) word.remove_suffix(1);
    return has_person_suffix(word, r.token(token).has(lex::capital)) ? c | lex::person_noun : c;
}

bool is_plural_noun(const Reading& r, std::uint32_t token) {
    const TokenSyntax& s = r.syntax[token];
    if ((lex::source_word_classes(s.form) & lex::plural_noun_only) != 0) return true;
    const std::string_view word = r.article.text_of(r.token(token));
    const bool ending = word.ends_with('s') || word.ends_with("men") || word.ends_with("ople") || word.ends_with("ren");
    if (ending && s.lemma != s.form && s.is(Tags{Tag::noun, Tag::verb})) return true;
    return ending && is_unlisted_plural(r, token);
}

bool is_unlisted_plural(const Reading& r, std::uint32_t token) {
    const TokenSyntax& s = r.syntax[token];
    if (s.lemma != s.form || !is_unlisted_noun(r, token)) return false;
    std::string_view word = r.article.text_of(r.token(token));
    if (!word.ends_with('s')) return false;
    if (classes_of_singular(word) != 0) return true;
    word.remove_suffix(1);
    return has_person_suffix(word, r.token(token).has(lex::capital));
}

TokenRange without_local(const Reading& r, TokenRange body) {
    const auto is_local = [&](std::uint32_t form) {
        return form == grammar::lemma_hash("regional") || form == grammar::lemma_hash("local");
    };
    while (body.size() > 2 && is_local(r.syntax[body.first].form)) ++body.first;
    return body;
}

bool has_given_name(const Reading& r, std::uint32_t token) {
    return (lex::source_word_classes(r.syntax[token].form) & (lex::masculine | lex::feminine)) != 0;
}

bool looks_like_person(const Reading& r, TokenRange name) {
    for (std::uint32_t i = name.first; i < name.last; ++i)
        if (r.token(i).is(lex::Mark::ampersand)) return false;
    if (has_given_name(r, name.first)) return true;
    const lex::Token& last = r.token(name.last - 1);
    const lex::Vocable* v = lex::find_vocable(last);
    if (v == nullptr) return true;
    const bool gerund = v->verb != 0 && r.article.text_of(last).ends_with("ing");  // "Second Helping"
    return !gerund && v->noun == 0 && v->adjective == 0;
}

}  // namespace saidso::resolve
