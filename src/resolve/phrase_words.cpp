#include "resolve/phrase_words.hpp"

#include <algorithm>
#include <bit>

namespace saidso::resolve {

using grammar::lemma_hash;

PhraseWords::Run PhraseWords::run_from(std::uint32_t i) const {
    constexpr Tags always{Tag::name, Tag::noun, Tag::adjective, Tag::number, Tag::genitive};
    const std::uint32_t first = i;
    Run run{i, false, 0, 0};
    const auto note = [&](std::uint32_t k) {
        run.capitals |= std::uint64_t{is_capital(r_, k)} << (k - first);
        run.flags |= r_.token(k).flags;
    };
    for (; i < last_; ++i) {
        const TokenSyntax& s = r_.syntax[i];
        if (s.form == lemma_hash("close") && is_word(i + 1, lemma_hash("to"))) break;  // "a person close to her"
        if (s.is(always)) {
            run.genitive |= s.tag == Tag::genitive;
            note(i);
            continue;
        }
        if (!may_go_on(i)) break;
        if (s.tag == Tag::quote && is_nickname(i)) {
            i += 2;
            while (i < last_ && !is(i, Tag::quote)) note(i++);
            continue;
        }
        if (!goes_on(i)) break;
        note(i);
    }
    run.end = std::min(i, last_);
    return run;
}

// Whether goes_on() is to be asked of a word, or is_nickname(): of most that end a run the class tells that they do.
bool PhraseWords::may_go_on(std::uint32_t i) const {
    // What is never part of a run, whatever stands around it.
    constexpr Tags enders{Tag::comma,      Tag::full_stop,   Tag::colon,        Tag::semicolon,
                          Tag::question,   Tag::exclamation, Tag::modal,        Tag::be,
                          Tag::have,       Tag::do_,         Tag::to,           Tag::preposition,
                          Tag::determiner, Tag::negation,    Tag::open_bracket, Tag::close_bracket};
    const TokenSyntax& s = r_.syntax[i];
    const unsigned participle = unsigned{s.is(Tags{Tag::past, Tag::gerund})} &
                                (unsigned{whole_} | unsigned{s.noun_class != 0} | unsigned{s.in(grammar::Chunk::noun)});
    const unsigned doubtful = unsigned{s.is(Tags{Tag::adverb, Tag::verb, Tag::quote, Tag::other_mark})};
    const unsigned before_name = unsigned{i + 1 < last_} & unsigned{is_capital(r_, i + 1)};
    return (unsigned{!s.is(enders)} & (participle | doubtful | before_name)) != 0;
}

// Whether a word that is no noun, name or the like belongs to a run all the same.
bool PhraseWords::goes_on(std::uint32_t i) const {
    const TokenSyntax& s = r_.syntax[i];
    if (is_misread_noun(i)) return true;
    if (capital(i + 1)) {
        if (r_.token(i).is(lex::Mark::ampersand)) return true;
        if (r_.token(i).is(lex::Mark::slash) && r_.token(i).joined()) return true;  // "CNN/ORC"
        if ((lex::source_word_classes(s.form) & lex::name_connector) != 0 &&
            !s.is(Tags{Tag::preposition, Tag::determiner}) && !is_word(i, lemma_hash("and")))
            return true;
    }
    const bool participle = s.is(Tags{Tag::gerund, Tag::past});
    if (participle && i + 1 < last_ && s.chunk.contains(i + 1) && s.in(grammar::Chunk::noun)) return true;
    if (whole_ && i == begin_ && s.is(grammar::verb_tags) && r_.token(i).has(lex::capital))
        return true;  // "Trump aide"
    const bool opens = whole_ && (i == begin_ || is(i - 1, Tag::determiner));
    if (opens && participle && i + 1 < last_ && (r_.syntax[i + 1].is(run_tags) || is_misread_noun(i + 1)))
        return true;  // "retired Gen. Dale", "leaked papers"
    return r_.token(i).is(lex::Mark::hyphen) && r_.token(i).joined();
}

bool PhraseWords::is_misread_noun(std::uint32_t i) const {
    const TokenSyntax& s = r_.syntax[i];
    if (s.tag == Tag::adverb) return (classes(i) & lex::media_noun) != 0;
    if (!s.is(grammar::verb_tags)) return false;
    const bool after_noun = i > begin_ && r_.syntax[i - 1].is(run_tags);
    if (s.tag == Tag::verb && whole_ && after_noun && is(i + 1, Tag::noun)) return true;  // "regional avalanche center"
    if (s.noun_class == 0 && s.tag != Tag::verb) return false;
    const std::uint32_t c = classes(i);
    if (s.noun_class == 0 && (c & (lex::person_noun | body_nouns)) == 0) return false;
    if ((c & lex::person_noun) != 0 && capital(i + 1)) return true;
    if (s.tag == Tag::gerund && is(i - 1, Tag::preposition)) return true;  // "head of housing"
    if (!whole_) return false;
    if (i == begin_ || after_noun) return true;
    const TokenSyntax& before = r_.syntax[i - 1];
    if (before.is(Tags{Tag::past, Tag::gerund})) return (c & body_nouns) != 0;  // "a leaked survey"
    return before.is(Tags{Tag::determiner, Tag::genitive, Tag::possessive});
}

bool PhraseWords::is_nickname(std::uint32_t i) const {
    if (i == 0 || !capital(i - 1)) return false;
    for (std::uint32_t k = i + 1; k < std::min(last_, i + 5); ++k)
        if (is(k, Tag::quote)) return capital(k + 1) && k > i + 1;
    return false;
}

namespace {

// Takes the last of the words away that the bits stand for, and returns it.
std::uint32_t take_last(std::uint64_t& bits, TokenRange run) {
    const auto last = static_cast<std::uint32_t>(std::bit_width(bits)) - 1;
    bits ^= std::uint64_t{1} << last;
    return run.first + last;
}

}  // namespace

std::uint32_t PhraseWords::last_title(TokenRange run, std::uint64_t capitals, bool definite) const {
    const std::uint64_t before_name = capitals >> 1 | std::uint64_t{1} << (run.size() - 1);
    for (std::uint64_t titles = capitals | before_name; titles != 0;) {
        const std::uint32_t k = take_last(titles, run);
        const bool last = k + 1 == run.last;
        if ((capitals >> (k - run.first) & 1) == 0) {
            if ((classes(k) & (lex::person_noun | lex::honorific | lex::relation)) != 0) return k;
            continue;
        }
        if ((lex::source_word_classes(r_.syntax[k].form) & (lex::person_noun | lex::honorific)) == 0) continue;
        if (!last && is_body_word(k + 1)) continue;         // "General Staff"
        if ((classes(k) & lex::media_noun) != 0) continue;  // "The Easton Observer"
        if (last ? ends_office(run, k, definite) : capital(k + 1)) return k;
    }
    return absent;
}

bool PhraseWords::is_all_name(TokenRange run, const NameWords& words) const {
    if ((words.classes & (lex::person_noun | lex::honorific)) != 0) return false;
    if (run.first != r_.sentence_of(run.first).first) return true;
    // A capital at the sentence's start tells nothing.
    return (words.classes & ~lex::name_hints) == 0 && lex::source_word_classes(r_.syntax[run.first].lemma) == 0;
}

bool PhraseWords::is_body_word(std::uint32_t i) const {
    return (classes(i) & body_nouns) != 0 || r_.syntax[i].noun_class == group_class;
}

bool PhraseWords::ends_office(TokenRange run, std::uint32_t k, bool definite) const {
    if (definite || is(k + 1, Tag::preposition) || k == run.first) return true;
    const std::uint32_t before = classes(k - 1);
    return !capital(k - 1) || (before & (lex::office_field | body_nouns)) != 0;
}

std::uint32_t PhraseWords::last_common_noun(TokenRange run, std::uint64_t capitals) const {
    const std::uint64_t opening{run.first == r_.sentence_of(run.first).first};
    for (std::uint64_t nouns = (bits_of(run) & ~capitals) | opening; nouns != 0;) {
        const std::uint32_t k = take_last(nouns, run);
        if (is_common(k) && !joins_names(k)) return k;
    }
    return absent;
}

bool PhraseWords::joins_names(std::uint32_t k) const {
    return k > begin_ && capital(k - 1) && capital(k + 1) &&
           (lex::source_word_classes(r_.syntax[k].form) & lex::name_connector) != 0;
}

bool PhraseWords::is_common(std::uint32_t k) const {
    if (r_.token(k).kind != lex::Kind::word) return false;
    const std::uint32_t hyphen = k - (k > begin_ + 1 ? 1 : 0);  // the word itself is none
    if (r_.token(hyphen).is(lex::Mark::hyphen) && r_.token(hyphen - 1).has(lex::capital)) return false;  // "Hye-jin"
    if (!capital(k))
        return r_.is(k, Tag::noun) || is_misread_noun(k) ||
               (r_.is(k, Tag::adjective) && k > begin_ && (classes(k) & body_nouns) != 0);
    if (k != r_.sentence_of(k).first) return false;
    const std::uint32_t c = lex::source_word_classes(r_.syntax[k].form);
    const bool alone = !capital(k + 1) && !is_word(k + 1, lemma_hash("of"));
    return (c & (lex::company_noun | lex::document_noun)) != 0 || (alone && (c & lex::government_noun) != 0);
}

bool PhraseWords::is_plural(std::uint32_t i) const {
    return (!capital(i) || opens_sentence(i)) && is_plural_noun(r_, i);
}

std::uint32_t PhraseWords::classes(std::uint32_t i) const {
    std::uint32_t c = source_classes(r_, i);
    const unsigned given = unsigned{(c & (lex::masculine | lex::feminine)) != 0} & unsigned{(c & body_nouns) != 0};
    if (given != 0 && capital(i)) c &= ~body_nouns;  // "Bill Olin"
    if (r_.syntax[i].lemma != lemma_hash("figure") || i == begin_ || (c & lex::document_noun) == 0) return c;
    constexpr WordList ranks{"senior", "leading", "prominent"};  // "senior figures" are no statistics
    return ranks.holds(r_.syntax[i - 1].form) ? lex::person_noun : c;
}

bool PhraseWords::is_organisation(TokenRange run) const {
    if (const auto* known = known_name(r_, run); known != nullptr && !known->demonym) return true;
    for (std::uint32_t k = run.first; k < run.last; ++k)
        if ((classes(k) & (lex::government_noun | lex::organization_noun | lex::media_noun)) != 0) return true;
    return run.size() == 1 && capital(run.first) && classes(run.first) == 0 && r_.syntax[run.first].noun_class == 0;
}

TokenRange PhraseWords::proper_part(TokenRange run) const {
    for (std::uint32_t k = run.last; k-- > run.first;)
        if (!capital(k)) return k + 1 < run.last ? TokenRange{k + 1, run.last} : run;
    return run;
}

bool PhraseWords::names_medium(TokenRange name, std::uint32_t noun) const {
    if (const auto* known = known_name(r_, name); known != nullptr && known->demonym) return false;
    if ((classes(noun) & lex::media_noun) != 0) return true;
    return name.size() == 1 && is_word(noun, lemma_hash("agency"));
}

std::uint32_t PhraseWords::first_lower(TokenRange run) const {
    std::uint32_t k = run.first;
    while (k < run.last && capital(k)) ++k;
    return k;
}

bool PhraseWords::is_age(std::uint32_t i) const {
    return i < last_ && r_.token(i).kind == lex::Kind::number && r_.token(i).length <= 3 &&
           !r_.syntax[i + 1].is(run_tags) && !is(i + 1, Tag::preposition);
}

}  // namespace saidso::resolve
