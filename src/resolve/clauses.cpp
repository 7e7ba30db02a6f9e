#include "resolve/clauses.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/noun_words.hpp"

namespace saidso::resolve {

bool opens_clause(SyntaxSpan syntax, std::uint32_t token) {
    return token == 0 || !same_sentence(syntax, token - 1, token) || is_mark(syntax[token - 1].tag) ||
           syntax[token - 1].is(Tags{Tag::conjunction, Tag::subordinator});
}

std::uint32_t clause_end(SyntaxSpan syntax, std::uint32_t first) {
    constexpr std::uint32_t longest = 200;
    std::uint32_t end = first;
    for (; end < syntax.size() && syntax[end].sentence == syntax[first].sentence; ++end)
        if (end - first > longest || syntax[end].tag == Tag::quote) return 0;
    while (end > first && is_mark(syntax[end - 1].tag)) --end;
    return end;
}

bool is_passive_cue(SyntaxSpan syntax, TokenRange cue) {
    if (cue.size() < 2 || syntax[cue.last - 1].tag != Tag::past) return false;
    return std::any_of(syntax.begin() + cue.first, syntax.begin() + cue.last,
                       [](const TokenSyntax& t) { return t.tag == Tag::be; });
}

bool may_act(const segment::Article& article, SyntaxSpan syntax, TokenRange chunk) {
    constexpr std::uint32_t actors = lex::person_noun | lex::honorific | lex::government_noun | lex::organization_noun |
                                     lex::media_noun | lex::plural_noun_only | lex::informal_group;
    if (chunk.empty()) return false;
    const TokenSyntax& head = syntax[chunk.last - 1];
    if (is_day(article.token(chunk.last - 1))) return false;
    return head.is(Tags{Tag::name, Tag::object_pronoun}) || (lex::source_word_classes(head.lemma) & actors) != 0 ||
           head.noun_class == person_class;
}

}  // namespace saidso::resolve
