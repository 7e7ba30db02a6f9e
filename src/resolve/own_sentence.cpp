#include "resolve/own_sentence.hpp"

#include <algorithm>

#include "resolve/clauses.hpp"
#include "resolve/cue_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Syntax;

// "in January", "late on Monday"; where nothing else is told also "this week"
bool tells_time(const segment::Article& article, const Syntax& syntax, TokenRange range, bool alone) {
    constexpr Tags around{Tag::preposition, Tag::adverb, Tag::determiner, Tag::adjective};
    const std::uint32_t times = lex::Deictic | lex::DayPart | (alone ? std::uint32_t{lex::TimeUnit} : 0);
    unsigned found = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const bool time = is_day(article.token(i)) || article.token(i).any(times);
        if (!time && !syntax[i].is(around)) return false;
        found += unsigned{time};
    }
    return found != 0;
}

// "The road is closed" of "The road is closed, the mayor told the council late on Monday."; empty when there is none.
TokenRange clause_before_source(const segment::Article& article, const Syntax& syntax, const Attribution& a) {
    constexpr std::uint32_t longest = 60;
    if (a.cue.empty() || a.source.empty() || a.source.first > a.cue.first) return {};
    const TokenRange before{article.segments.sentences[syntax[a.head].sentence].tokens.first, a.source.first};
    if (before.size() < 3 || before.size() > longest || syntax[before.last - 1].tag != Tag::comma) return {};
    for (std::uint32_t i = before.first; i < before.last; ++i)
        if (syntax[i].tag == Tag::quote) return {};
    const bool has_verb = syntax[before.first].verb_groups != syntax[before.last].verb_groups;
    return has_verb ? TokenRange{before.first, before.last - 1} : TokenRange{};
}

void set_clause(Attribution& a, TokenRange clause, std::string_view rule) {
    a.content[0] = clause;
    a.content_count = 1;
    a.rule = rule;
}

// "said late on Monday": the day alone is no content, the clause before is.
void drop_days(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    const bool alone = a.content_count == 1;
    const auto is_time = [&](TokenRange content) {
        const bool quotation =
            content.first != 0 && syntax[content.first - 1].tag == Tag::quote;  // "“Today,” she said"
        const bool after_object = alone && content.first > a.cue.last && syntax[a.cue.last].in(grammar::Chunk::noun);
        return !quotation && !after_object && tells_time(article, syntax, content, alone);
    };
    const auto end = std::remove_if(a.content.begin(), a.content.begin() + a.content_count, is_time);
    const bool gone = end == a.content.begin() && a.content_count != 0;
    a.content_count = static_cast<std::uint8_t>(end - a.content.begin());
    if (!gone) return;
    if (const TokenRange clause = clause_before_source(article, syntax, a); !clause.empty())
        set_clause(a, clause, "clause-subject-cue");
}

// "it was not safe" of "The mayor told reporters it was not safe."; empty when no clause follows the cue.
TokenRange clause_after_cue(const Syntax& syntax, const Attribution& a, std::uint32_t end) {
    std::uint32_t first = a.cue.last;
    if (a.source.empty() || a.source.last > a.cue.first || first >= end) return {};
    if (has_addressee(syntax[a.head].lemma) && syntax[first].in(grammar::Chunk::noun)) {
        const std::uint32_t next = syntax[first].chunk.last;
        if (next >= end || !(is_that(syntax[next]) || syntax[next].in(grammar::Chunk::noun))) return {};
        first = next;
    }
    if (is_that(syntax[first])) ++first;
    while (end > first && is_mark(syntax[end - 1].tag)) --end;
    const bool clause = end > first + 1 && syntax[first].verb_groups != syntax[end].verb_groups;
    const bool opens = clause && !is_mark(syntax[first].tag) && !syntax[first].is(Tags{Tag::preposition, Tag::adverb});
    return opens ? TokenRange{first, end} : TokenRange{};
}

// "The road is closed, the mayor told the council. “It is wet,” she added": what the next sentence tells is no content
// of a cue that has one of its own.
void stay_in_sentence(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0 || a.content[0].first < a.cue.last || same_sentence(syntax, a.content[0].first, a.head))
        return;
    const TokenRange sentence = article.segments.sentences[syntax[a.head].sentence].tokens;
    if (syntax[sentence.last - 1].tag == Tag::colon || article.in_quotation(a.head)) return;
    const TokenRange before = clause_before_source(article, syntax, a);
    const TokenRange clause = before.empty() ? clause_after_cue(syntax, a, sentence.last) : before;
    if (!clause.empty()) set_clause(a, clause, before.empty() ? "subject-cue-clause" : "clause-subject-cue");
}

}  // namespace

void keep_to_sentence(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    drop_days(article, syntax, a);
    stay_in_sentence(article, syntax, a);
}

}  // namespace saidso::resolve
