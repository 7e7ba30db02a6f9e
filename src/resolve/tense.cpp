#include "resolve/tense.hpp"

#include "grammar/branchless.hpp"

namespace saidso::resolve {
namespace {

using lex::is_one_of;
using lex::Kind;
using lex::Token;
using lex::Word;

enum class Sign : std::uint8_t { none, past, future, open };

constexpr std::uint32_t not_verbs = lex::Article | lex::Determiner | lex::Pronoun | lex::Preposition | lex::Relative |
                                    lex::Month | lex::Weekday | lex::Deictic | lex::DateWord | lex::TimeUnit;
constexpr std::uint32_t calendar_words = lex::Month | lex::Weekday | lex::TimeUnit | lex::Season | lex::DayPart |
                                         lex::Deictic | lex::Relative | lex::Frequency | lex::Zone;

bool ends_with(std::string_view text, const Token& t, std::string_view ending) {
    return text.substr(t.begin, t.length).ends_with(ending);
}

// "to meet", not "to Iraq", "to the", "according to meeting"
bool is_infinitive(std::string_view text, const Token& next) {
    const bool verb = !next.any(not_verbs) || next.is(Word::present);
    return next.kind == Kind::word && !next.has(lex::capital) && verb && !ends_with(text, next, "ing");
}

// "polls close", not "the close", "for close"
bool is_verb_after(const Token& subject) {
    return subject.kind == Kind::word && !subject.any(lex::Article | lex::Determiner | lex::Preposition);
}

// "ed": a participle or a past, perhaps
bool may_be_participle(std::string_view text, const Token& t) {
    const std::uint32_t last = t.end() - 1;
    return grammar::all(t.length > 4, !t.has(lex::capital), text[last] == 'd', text[last - (last > 0 ? 1 : 0)] == 'e');
}

// A DateWord has a letter of data/tenses.tsv beside no other value: "the end", "will end".
bool has_tense(const Token& t) {
    const bool letter = t.info.calendar >= 'A' && t.info.calendar <= 'Z';
    return grammar::all(t.kind == Kind::word, letter, !t.any(calendar_words));
}
char tense_of(const Token& t) { return has_tense(t) ? static_cast<char>(t.info.calendar) : '\0'; }

// "a book to be published", but "the first to be published", "seemed to be of two minds"
bool is_passive_after_noun(const segment::Article& article, std::uint32_t to, std::uint32_t stop) {
    if (!article.token(to + 1).is(Word::be)) return false;
    const Token& verb = article.token(to + 2);
    if (!ends_with(article.text, verb, "ed") && tense_of(verb) != 'P') return false;
    for (std::uint32_t i = to; i-- > stop;)
        if (article.token(i).any(lex::Ordinal) || article.token(i).is(Word::last)) return false;
    return true;
}

// "agreed to meet", "ask the banks to pay", "is to meet", not "gathered to mark the day": does the infinitive of this
// "to" lie ahead of what is told?
bool lies_ahead(const segment::Article& article, std::uint32_t to, std::uint32_t first) {
    constexpr std::uint32_t back = 6;
    const std::uint32_t stop = to > first + back ? to - back : first;
    if (is_passive_after_noun(article, to, stop)) return true;
    for (std::uint32_t i = to; i-- > stop;) {
        const Token& t = article.token(i);
        if (t.kind == Kind::punctuation) return false;
        const char tense = tense_of(t);
        if (tense == 'I' || tense == 'F') return true;
        if (i + 3 >= to && t.is(Word::told)) return true;                   // "told them to wait"
        if (i + 2 == to && is_one_of(t, Word::is, Word::are)) return true;  // "is forecast to rain"
        if (i + 1 == to && (tense == 'B' || is_one_of(t, Word::was, Word::were, Word::has, Word::have, Word::had)))
            return true;
    }
    return false;
}

// "had been due to meet": it was to come then.
bool was_ahead(const segment::Article& article, std::uint32_t to, std::uint32_t first) {
    constexpr std::uint32_t back = 6;
    for (std::uint32_t i = to; i > first + 1 && to - i < back;) {
        if (article.token(--i).kind == Kind::punctuation) return false;
        if (article.token(i).is(Word::been))
            return article.token(i - 1).is(Word::had) || (i > first + 1 && article.token(i - 2).is(Word::had));
    }
    return false;
}

// "could not be reached", "couldn't", "neither of them could"
bool is_negated(const segment::Article& article, std::uint32_t i, std::uint32_t first) {
    constexpr std::uint32_t back = 12;
    const Token& next = article.token(i + 1);
    if (next.is(Word::not_) || (next.kind == Kind::clitic && next.form == 't')) return true;
    for (std::uint32_t w = i; w > first && i - w < back;)
        if (article.token(--w).is(Word::neither)) return true;
    return false;
}

// Most words tell nothing.
bool may_tell(std::string_view text, const Token& t) {
    using Tellers = grammar::WordSet<Word::could, Word::have, Word::to, Word::may>;
    const bool tells = grammar::either(has_tense(t), may_be_participle(text, t), Tellers::contains(t.word));
    return grammar::either(t.kind == Kind::clitic, grammar::all(t.kind == Kind::word, tells));
}

Sign sign_of(const segment::Article& article, std::uint32_t i, std::uint32_t first) {
    const Token& t = article.token(i);
    if (t.kind == Kind::clitic) return t.form == 'l' ? Sign::future : Sign::none;
    if (t.kind != Kind::word) return Sign::none;
    const char tense = tense_of(t);
    if (t.is(Word::could) && is_negated(article, i, first)) return Sign::past;
    if (tense == 'F') return Sign::future;
    if (t.is(Word::have) && i > first && is_one_of(article.token(i - 1), Word::will, Word::shall, Word::to))
        return Sign::none;  // "will have"
    if (tense == 'S') return i > first && is_verb_after(article.token(i - 1)) ? Sign::future : Sign::none;
    if (t.is(Word::to))
        return !is_infinitive(article.text, article.token(i + 1)) ? Sign::none
               : was_ahead(article, i, first)                     ? Sign::past
               : lies_ahead(article, i, first)                    ? Sign::future
                                                                  : Sign::open;
    if (t.is(Word::may)) return t.has(lex::capital) ? Sign::none : Sign::future;
    const bool participle = may_be_participle(article.text, t);
    if (tense != 'P' && !participle) return Sign::none;
    const char next = tense_of(article.token(i + 1));
    if (is_one_of(t, Word::was, Word::were) && (next == 'I' || next == 'F')) return Sign::none;  // "was likely"
    const bool after_be = i > first && tense_of(article.token(i - 1)) == 'B';
    const bool adjective = participle && i > first && article.token(i - 1).any(lex::Article);  // "an unnamed source"
    return after_be || adjective ? Sign::none : Sign::past;
}

bool is_until(const Token& t) { return is_one_of(t, Word::until, Word::till); }

// "was postponed until the summer", "gave them until Friday", "moved the vote to May": what is told goes on to a day
// that is yet to come.
bool is_put_off(const segment::Article& article, std::uint32_t date, std::uint32_t first) {
    constexpr std::uint32_t back = 8;
    const bool until = is_until(article.token(date));
    if (!until && (date == first || !article.token(date - 1).is(Word::to))) return false;
    for (std::uint32_t i = date; i-- > first && date - i < back;) {
        const Token& t = article.token(i);
        if (t.kind == Kind::punctuation) return false;
        if (tense_of(t) == 'D' || (until && t.is(Word::gave))) return true;
    }
    return false;
}

}  // namespace

std::optional<Tense> tense_at(const segment::Article& article, const grammar::DateMatch& match) {
    const segment::TokenRange sentence = match.sentence;
    constexpr std::uint32_t back = 20;
    constexpr std::uint32_t ahead = 10;
    const std::uint32_t stop = match.tokens.first > sentence.first + back ? match.tokens.first - back : sentence.first;
    // "demanded a meeting by Monday", but "By Monday the river had risen": what comes before such a date is no sign of
    // it
    const bool by = match.bound == DateMod::on_or_before && match.tokens.first != sentence.first &&
                    !is_until(article.token(match.tokens.first));
    const auto counts = [&](std::uint32_t i, Sign s) {
        return s != Sign::none &&
               !(by && s == Sign::past &&
                 (i > match.tokens.first || !is_one_of(article.token(i), Word::was, Word::were, Word::had)));
    };
    if (article.token(match.tokens.first).is(Word::since)) return Tense::past;
    if (is_put_off(article, match.tokens.first, sentence.first)) return Tense::future;
    bool open = false;
    const auto told = [&](Sign s) { return s == Sign::future ? Tense::future : open ? Tense::open : Tense::past; };
    for (std::uint32_t i = match.tokens.first; i-- > stop;) {
        if (!may_tell(article.text, article.token(i))) continue;
        const Sign s = sign_of(article, i, sentence.first);
        if (s == Sign::open)
            open = true;
        else if (counts(i, s))
            return told(s);
    }
    for (std::uint32_t i = match.tokens.last; i < sentence.last && i < match.tokens.last + ahead; ++i) {
        if (!may_tell(article.text, article.token(i))) continue;
        if (const Sign s = sign_of(article, i, sentence.first); counts(i, s) && !article.token(i).is(Word::to))
            return told(s);
    }
    return open ? std::optional(Tense::future) : std::nullopt;  // a headline: "Minister to resign on Friday"
}

}  // namespace saidso::resolve
