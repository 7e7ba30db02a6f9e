// The word classes of tokens that are no words.
#pragma once

#include <array>

#include "lex/token.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::lex {

constexpr Tag tag_of(Mark mark) {
    switch (mark) {
        case Mark::comma: return Tag::comma;
        case Mark::full_stop:
        case Mark::ellipsis: return Tag::full_stop;
        case Mark::colon: return Tag::colon;
        case Mark::semicolon: return Tag::semicolon;
        case Mark::question: return Tag::question;
        case Mark::exclamation: return Tag::exclamation;
        case Mark::open_bracket: return Tag::open_bracket;
        case Mark::close_bracket: return Tag::close_bracket;
        case Mark::currency:
        case Mark::percent:
        case Mark::vulgar_fraction:
        case Mark::number_sign: return Tag::number;
        case Mark::at_sign: return Tag::name;
        case Mark::ampersand: return Tag::conjunction;
        default: return Tag::other_mark;
    }
}

inline constexpr auto tags_of_marks = [] {
    std::array<Tag, static_cast<std::size_t>(Mark::other) + 1> tags{};
    for (std::size_t mark = 0; mark < tags.size(); ++mark) tags[mark] = tag_of(static_cast<Mark>(mark));
    return tags;
}();

// Token::hash of a mark.
constexpr std::uint32_t mark_hash(Mark mark) { return 16 + static_cast<std::uint32_t>(mark); }

constexpr void set_class(Token& t, Tag tag, std::uint32_t hash) {
    t.vocable = t.row = vocable_of(tag);
    t.forms = 0;
    t.hash = hash;
}

constexpr void classify_number(Token& t) {  // figures differ by length alone
    set_class(t, Tag::number, 1 + (t.length < 5u ? t.length : 5u));
}

constexpr void classify_mark(Token& t) {
    if (t.kind == Kind::open_quote || t.kind == Kind::close_quote)
        set_class(t, Tag::quote, lemma_hash("\""));
    else
        set_class(t, tags_of_marks[static_cast<std::size_t>(t.mark)], mark_hash(t.mark));
}

constexpr void classify_clitic(Token& t) {
    switch (static_cast<char>(t.form)) {
        case 'n': return set_class(t, Tag::negation, lemma_hash("not"));
        case 'd': return set_class(t, Tag::modal, lemma_hash("would"));
        case 'l': return set_class(t, Tag::modal, lemma_hash("will"));
        case 'v': return set_class(t, Tag::have, lemma_hash("have"));
        case 'r':
        case 'm': return set_class(t, Tag::be, lemma_hash("be"));
        default: return set_class(t, Tag::genitive, lemma_hash("'s"));  // a genitive or "is"
    }
}

}  // namespace saidso::lex
