// Where a proper name begins and ends.
#include "resolve/phrase_words.hpp"

namespace saidso::resolve {

using grammar::lemma_hash;

bool PhraseWords::is_date_before_name(std::uint32_t i) const {
    if (!r_.token(i).any(lex::Month | lex::Weekday) || i == 0) return false;
    const TokenSyntax& before = r_.syntax[i - 1];
    return WordList{"in", "on", "last", "since", "until"}.holds(before.form);
}

bool PhraseWords::is_opening_verb(std::uint32_t i) const {
    const TokenSyntax& s = r_.syntax[i];
    return (unsigned{s.verb_class != 0} & unsigned{s.noun_class == 0}) != 0 && i == r_.sentence_of(i).first;
}

bool PhraseWords::is_postnominal(std::uint32_t i) const {
    return r_.token(i).has(lex::all_caps) &&
           (lex::source_word_classes(r_.syntax[i].form) & (lex::honorific | lex::person_noun)) != 0;
}

bool PhraseWords::is_loose(std::uint32_t i) const {
    if (r_.token(i).has(lex::capital) && r_.is(i, Tag::noun) && !in_vocabulary(i)) return false;  // "Hye-jin Noh"
    return (lex::source_word_classes(r_.syntax[i].form) & lex::honorific) != 0 ||
           (!capital(i) && !r_.is(i, Tag::number) &&
            (lex::source_word_classes(r_.syntax[i].form) & lex::name_connector) == 0) ||
           (r_.is(i, Tag::number) && r_.token(i).kind != lex::Kind::word);
}

// Where words begin that belong to no name: "Dara Olin in comments", but "Marit van Dijk", "Hye-jin Noh".
std::uint32_t PhraseWords::first_foreign_word(TokenRange name) const {
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
        if (r_.token(i).kind != lex::Kind::word || r_.token(i).has(lex::capital)) continue;
        if (r_.token(i - 1).is(lex::Mark::hyphen) || r_.is(i, Tag::number)) continue;
        if ((lex::source_word_classes(r_.syntax[i].form) & lex::name_connector) == 0) return i;
    }
    return name.last;
}

// Where a person's name begins after words that are none: "Democrat Dina Holt", "Tribune Dina Holt".
std::uint32_t PhraseWords::first_given_name(TokenRange name) const {
    if (name.size() < 3 || (classes(name.last - 1) & body_nouns) != 0) return name.first;
    for (std::uint32_t i = name.first; i + 1 < name.last; ++i) {
        if (has_given_name(r_, i)) return i;
        if (!in_vocabulary(i)) break;
    }
    return name.first;
}

PhraseWords::NameWords PhraseWords::words_of(TokenRange name) const {
    NameWords all{0, true, false};
    unsigned plain = 1;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const std::uint32_t listed = lex::source_word_classes(r_.syntax[i].form);
        const bool titled = (listed & (lex::honorific | lex::person_noun)) != 0;
        const bool dated = r_.token(i).any(lex::Month | lex::Weekday);
        all.classes |= listed;
        plain &= unsigned{is_capital(r_, i)} & unsigned{!titled} & unsigned{!dated};
        all.group |= r_.syntax[i].noun_class == group_class;
    }
    all.plain = plain != 0;
    return all;
}

std::uint32_t PhraseWords::last_body_class(TokenRange name) const {
    for (std::uint32_t i = name.last; i-- > name.first;) {
        const std::uint32_t listed = lex::source_word_classes(r_.syntax[i].form);
        if ((listed & (lex::masculine | lex::feminine)) == 0 && (listed & body_nouns) != 0) return listed & body_nouns;
    }
    return 0;
}

TokenRange PhraseWords::trim_edges(TokenRange name) const {
    while (name.first < name.last && is_loose(name.first)) ++name.first;
    while (name.size() > 1 && is_date_before_name(name.first)) ++name.first;
    return name;
}

TokenRange PhraseWords::trim_name(TokenRange name, bool plain) const {
    if (!plain) name = trim_edges(name);
    if (name.size() == 1 && name.first > begin_ &&
        (is_word(name.first - 1, lemma_hash("lord")) || is_word(name.first - 1, lemma_hash("lady"))))
        --name.first;
    if (!plain) {
        name.last = first_foreign_word(name);
        while (name.size() > 1 && !capital(name.last - 1) && !r_.is(name.last - 1, Tag::number)) --name.last;
    }
    while (name.size() > 1 && is_opening_verb(name.first)) ++name.first;
    name.first = first_given_name(name);
    if (plain) return name;
    while (name.size() > 1 && is_postnominal(name.last - 1)) --name.last;
    while (name.last > name.first && is(name.last - 1, Tag::number) && !capital(name.last - 2)) --name.last;
    return name;
}

// "Mr." before a name, and nothing else; "Lord Holt" goes by both words.
bool PhraseWords::is_address(std::uint32_t i, std::uint32_t listed) const {
    const TokenSyntax& s = r_.syntax[i];
    if ((listed & lex::honorific) == 0) return false;
    return (listed & ~(lex::honorific | lex::masculine | lex::feminine)) == 0 && s.lemma == s.form &&
           s.form != lemma_hash("lord") && s.form != lemma_hash("lady");
}

unsigned PhraseWords::ends_plain_name(std::uint32_t i) const {
    constexpr Tags always{Tag::modal,         Tag::be,          Tag::have,     Tag::do_,          Tag::to,
                          Tag::full_stop,     Tag::comma,       Tag::colon,    Tag::semicolon,    Tag::question,
                          Tag::exclamation,   Tag::preposition, Tag::negation, Tag::open_bracket, Tag::determiner,
                          Tag::close_bracket, Tag::possessive,  Tag::pronoun,  Tag::subordinator, Tag::wh_word,
                          Tag::object_pronoun};
    constexpr Tags after{Tag::verb, Tag::past, Tag::gerund, Tag::conjunction, Tag::adverb};
    const TokenSyntax& s = r_.syntax[i];
    const unsigned ampersand = unsigned{r_.token(i).is(lex::Mark::ampersand)};
    return unsigned{i >= last_} | unsigned{s.is(always)} |
           (unsigned{!whole_} & unsigned{s.is(after)} & (ampersand ^ 1));
}

PhraseWords::PlainName PhraseWords::plain_name_at(std::uint32_t i) const {
    constexpr std::uint32_t longest = 3;
    constexpr std::uint32_t given = lex::masculine | lex::feminine;
    const TokenSyntax* const s = r_.syntax.data();
    const std::uint32_t last = std::min(s[i].chunk.last, last_);  // no name ends before its chunk
    const std::uint32_t words = last - i;
    if (words - 1 > longest) return {};
    if (!is_capital(r_, last - 1) || ends_plain_name(last) == 0) return {};
    if (s[i].verb_class != 0 && opens_sentence(i)) return {};
    std::uint32_t listed = lex::source_word_classes(s[i].form);
    const std::uint32_t address = is_address(i, listed) ? listed | lex::person_noun : 0;
    const std::uint32_t first = i + (address != 0 ? 1 : 0);
    std::uint32_t hints = 0;
    std::uint32_t told = 0;
    unsigned dated = 0;
    unsigned group = 0;
    for (std::uint32_t k = first; k < last; ++k) {
        if (k != i) listed = lex::source_word_classes(s[k].form);
        const unsigned same = unsigned{is_capital(r_, k)} & unsigned{s[k].lemma == s[k].form};
        if (((same ^ 1) | (listed & (lex::honorific | lex::person_noun))) != 0) return {};
        told |= listed & ~lex::name_hints;
        hints |= k == first ? listed : 0;
        dated |= unsigned{r_.token(k).any(lex::Month | lex::Weekday)};
        group |= unsigned{s[k].noun_class == group_class};
    }
    const std::uint32_t size = last - first;
    const unsigned given_last = unsigned{size == longest} & unsigned{(hints & given) == 0};
    if ((unsigned{size - 1 >= longest} | (dated & unsigned{size > 1}) | given_last) != 0) return {};
    const TokenRange name{first, last};
    std::uint32_t body = 0;
    if (told != 0) {
        // A capital at the sentence's start tells nothing of "Commission".
        if (address != 0 || i == r_.sentence_of(i).first) return {};
        body = last_body_class(name);
    }
    std::uint32_t classes = address | body | (hints & given);
    if (address == 0 && (hints & (size == 1 ? lex::known_alone : lex::opens_known_name)) != 0)
        if (const auto* known = find_known_name(r_, name); known != nullptr)
            if (known->kind == SourceKind::government && !known->place) classes |= lex::government_noun;
    return {
        name, classes,
        (unsigned{body != 0} | group | (unsigned{size == 1} & unsigned{s[first].noun_class != 0} & (dated ^ 1))) != 0};
}

bool PhraseWords::links_names(std::uint32_t i) const { return is_word(i, WordList{"of", "for", "and", "on"}); }

std::uint32_t PhraseWords::name_end(std::uint32_t end, bool complete) const {
    bool of = !complete;
    for (int n = 0; n < 6; ++n) {
        if (is_word(end, lemma_hash("and")) && (!of || is_word(end + 1, lemma_hash("the")))) break;  // two bodies
        of |= is_word(end, lemma_hash("of")) || is_word(end, lemma_hash("for"));
        if (!links_names(end)) break;
        std::uint32_t next = end + 1;
        if (is_word(next, lemma_hash("the"))) ++next;
        if (!capital(next) || r_.token(next).any(lex::Weekday | lex::Month)) break;
        const std::uint32_t begin = next;
        while (capital(next) && !is(next, Tag::genitive)) ++next;
        const auto* country = known_name(r_, {begin, begin + 1});
        if (next >= begin + 3 && country != nullptr && country->country) next = begin + 1;
        end = next;
    }
    return end;
}

}  // namespace saidso::resolve
