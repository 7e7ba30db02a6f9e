#include "resolve/content_edges.hpp"

#include <algorithm>
#include <bit>

#include "resolve/clauses.hpp"
#include "resolve/content_ends.hpp"
#include "resolve/content_signs.hpp"
#include "resolve/content_starts.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/own_sentence.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Syntax;

// "The ministry was warned", "They were told to leave": the subject of the passive is no content.
void drop_addressee(const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0 || !is_passive_cue(syntax, a.cue) || !has_addressee(syntax[a.head].lemma)) return;
    const TokenRange subject = a.content[0];
    std::uint32_t before = a.cue.first;  // a quotation may begin with the cue
    while (before > subject.last && is_mark(syntax[before - 1].tag)) --before;
    if (subject.last != before || syntax[subject.last - 1].chunk.first > subject.first ||
        !syntax[subject.last - 1].in(grammar::Chunk::noun))
        return;
    std::move(a.content.begin() + 1, a.content.begin() + a.content_count, a.content.begin());
    --a.content_count;
}

// Whether the range is a quotation after a comma or a colon.
bool opens_rest(const segment::Article& article, const Syntax& syntax, TokenRange range) {
    if (syntax[range.first].tag != Tag::quote || !syntax[range.first - 1].is(Tags{Tag::comma, Tag::colon}))
        return false;
    const std::uint32_t q = article.segments.quotation_of[range.first];
    if (q == absent) return false;
    const TokenRange quotation = article.segments.quotations[q].tokens;
    return quotation.first == range.first && range.last + 2 >= quotation.last;
}

// "told a crowd in Miami that", "declared on Tuesday that": whom, where and when stand before the content.
void begin_after_that(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    constexpr std::uint32_t longest = 14;
    constexpr Tags adverbial{Tag::preposition, Tag::adverb};
    if (a.content_count == 0 || a.cue.empty()) return;
    TokenRange& content = a.content[a.content_count - 1U];
    constexpr std::uint32_t farthest = 8;
    const bool dated = is_day(article.token(content.first));  // "said in a letter late on | Tuesday that"
    if (content.first < a.cue.last || content.first > a.cue.last + (dated ? farthest : 1)) return;
    const bool asks = syntax[a.head].lemma == grammar::lemma_hash("ask");
    const TokenSyntax& opening = syntax[content.first];
    const bool time = opening.in(grammar::Chunk::noun) && article.token(opening.chunk.last - 1).any(lex::TimeUnit);
    const bool aside = opening.is(adverbial) || time || dated;
    const bool addressed = has_addressee(syntax[a.head].lemma);
    if (asks || !(aside || addressed)) return;
    for (std::uint32_t i = content.first; i + 1 < content.last && i < content.first + longest; ++i) {
        const TokenSyntax& t = syntax[i];
        if (i > content.first && opens_rest(article, syntax, {i, content.last})) {
            content.first = i + 1;
            return;
        }
        if (i == content.first && addressed && t.tag == Tag::verb) continue;  // "told delegates that"
        if (t.in(grammar::Chunk::verb) || t.is(Tags{Tag::wh_word, Tag::quote, Tag::colon})) return;
        if (!t.is(Tags{Tag::subordinator})) continue;
        const bool clause = is_that(t) && syntax[i + 1].in(grammar::Chunk::noun);
        if (!clause || i == content.first) return;
        content.first = i + 1;
        return;
    }
}

// "said Tuesday the road was closed": the day is no content.
void begin_after_day(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0 || a.cue.empty()) return;
    TokenRange& content = a.content[a.content_count - 1U];
    const std::uint32_t first = content.first;
    if (first != a.cue.last || first + 2 >= content.last || !is_day(article.token(first))) return;
    if (syntax[first].chunk.last == first + 1 && syntax[first + 1].in(grammar::Chunk::noun)) content.first = first + 1;
}

// "said that it was safe, and that it would open": both are said.
void go_on_with_next_clause(const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0 || a.cue.empty()) return;
    TokenRange& content = a.content[a.content_count - 1U];
    if (content.first < a.cue.last || content.last + 3 >= syntax.size()) return;
    std::uint32_t i = content.last;
    if (syntax[i].tag == Tag::comma) ++i;
    if (!syntax[i].is(Tags{Tag::conjunction}) || !is_that(syntax[i + 1]) || !same_sentence(syntax, i, a.head)) return;
    const std::uint32_t end = clause_end(syntax, i);
    if (end > content.last) content.last = end;
}

// "said that the road, which …, was closed": a clause has a verb.
void go_on_to_verb(const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0 || a.rule != "subject-cue-that") return;
    TokenRange& content = a.content[a.content_count - 1U];
    if (syntax[content.first].verb_groups != syntax[content.last].verb_groups ||
        !same_sentence(syntax, content.last, a.head))
        return;
    const std::uint32_t end = clause_end(syntax, content.last);
    if (end > content.last) content.last = end;
}

// "said that if it rained, the road was closed": the conjunction is said too.
void begin_with_conjunction(const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0 || a.cue.empty()) return;
    TokenRange& content = a.content[a.content_count - 1U];
    const std::uint32_t first = content.first;
    if (first < a.cue.last + 2 || !same_sentence(syntax, first - 2, first)) return;
    if (opens_side_clause(syntax[first - 1].form) && is_that(syntax[first - 2])) --content.first;
}

// "said that when it rained, the road was closed": the clause that opens the content is not all of it.
void go_on_after_opening_clause(const Syntax& syntax, Attribution& a) {
    if (a.content_count == 0) return;
    TokenRange& content = a.content[a.content_count - 1U];
    if (content.first < a.cue.last || syntax[a.head].lemma == grammar::lemma_hash("ask") ||
        syntax[content.last].tag != Tag::comma || !opens_side_clause(syntax[content.first].form))
        return;
    for (std::uint32_t i = content.first; i < content.last; ++i)
        if (is_mark(syntax[i].tag)) return;
    const TokenSyntax& next = syntax[content.last + 1];
    if (!next.in(grammar::Chunk::noun) || syntax[next.chunk.last].chunk_kind != grammar::Chunk::verb) return;
    const std::uint32_t end = clause_end(syntax, content.last + 1);
    if (end > content.last) content.last = end;
}

// "The bridge, she said, “is safe”": a finite verb that opens the content has its subject before the source.
void begin_with_subject(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    constexpr Tags finite{Tag::be, Tag::modal, Tag::have, Tag::do_};
    if (a.content_count != 1 || a.content[0].first < a.cue.last) return;
    std::uint32_t verb = a.content[0].first;
    while (verb < a.content[0].last && syntax[verb].tag == Tag::quote) ++verb;
    if (!syntax[verb].is(finite) || article.token(verb).has(lex::capital)) return;
    if (!is_mark(syntax[verb - 1].tag) || syntax[verb].sentence != syntax[a.head].sentence) return;
    const TokenRange sentence = article.segments.sentences[syntax[a.head].sentence].tokens;
    TokenRange subject{sentence.first, a.source.empty() ? a.cue.first : std::min(a.cue.first, a.source.first)};
    constexpr std::uint32_t longest = 40;
    if (subject.empty() || subject.size() > longest || !is_mark(syntax[subject.last - 1].tag)) return;
    while (!subject.empty() && is_mark(syntax[subject.last - 1].tag)) --subject.last;
    while (!subject.empty() && is_mark(syntax[subject.first].tag)) ++subject.first;
    if (subject.empty() || !syntax[subject.first].in(grammar::Chunk::noun)) return;
    for (std::uint32_t i = subject.first; i < subject.last; ++i)
        if (syntax[i].is(finite)) return;
    a.content[1] = a.content[0];
    a.content[0] = subject;
    a.content_count = 2;
}

constexpr WordList relative_words{"who", "which", "whose"};

// "According to officials, who asked not to be named, the road is closed", "according to the report, seen by this
// paper, it is": the clause about the source is no content.
void begin_after_relative_clause(const Syntax& syntax, Attribution& a) {
    constexpr std::uint32_t longest = 60;
    constexpr Tags participles{Tag::past, Tag::gerund};
    if (a.content_count != 1 || a.cue.empty() || a.source.first != a.cue.last ||
        syntax[a.cue.first].form != grammar::lemma_hash("according"))
        return;
    TokenRange& content = a.content[0];
    if (content.first < a.source.last || content.first > a.source.last + 1 ||
        !(relative_words.holds(syntax[content.first].form) || syntax[content.first].is(participles)))
        return;
    const std::uint32_t last = std::min(content.last, content.first + longest);
    for (std::uint32_t i = content.first + 1; i + 2 < last; ++i) {
        const TokenSyntax& next = syntax[i + 1];
        if (syntax[i].tag != Tag::comma || !next.in(grammar::Chunk::noun) ||
            !syntax[next.chunk.last].in(grammar::Chunk::verb))
            continue;
        content.first = i + 1;
        return;
    }
}

// "According to the board, a body of experts, the road is closed and unsafe": the clause after the source, and not what
// that is.
void begin_with_clause_after_source(const Syntax& syntax, Attribution& a) {
    if (a.content_count != 1 || a.source.first != a.cue.last ||
        syntax[a.cue.first].form != grammar::lemma_hash("according") || syntax[a.source.last].tag != Tag::comma)
        return;
    TokenRange& content = a.content[0];
    std::uint32_t first = a.source.last + 1;
    if (content.first < first || !same_sentence(syntax, first, content.first)) return;
    if (relative_words.holds(syntax[first].form)) return;
    const auto is_clause = [&](std::uint32_t i) {
        return syntax[i].in(grammar::Chunk::noun) && syntax[i].chunk.first == i &&
               syntax[syntax[i].chunk.last].in(grammar::Chunk::verb);
    };
    if (!is_clause(first) && syntax[first].tag == Tag::determiner && syntax[first].in(grammar::Chunk::noun)) {
        std::uint32_t end = syntax[first].chunk.last;
        if (syntax[end].tag == Tag::preposition && syntax[end + 1].in(grammar::Chunk::noun))
            end = syntax[end + 1].chunk.last;
        if (syntax[end].tag == Tag::comma) first = end + 1;
    }
    if (first < content.last && is_clause(first)) content.first = first;
}

// "The road was closed, the mayor said, cutting off two villages": the author's comment, if it is not quoted.
void end_before_comment(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    if (a.content_count != 2 || a.content[0].last > a.cue.first || a.content[1].first < a.cue.last) return;
    const std::uint32_t first = a.content[1].first;
    if (syntax[first].tag != Tag::gerund || syntax[first - 1].tag != Tag::comma || article.in_quotation(first) ||
        syntax[first].form == grammar::lemma_hash("including"))
        return;
    --a.content_count;
    a.rule = a.source.first >= a.cue.last ? "clause-cue-subject" : "clause-subject-cue";
}

// "and those with a degree, the paper found": what has no verb is no clause; all of the sentence is said.
void begin_with_sentence(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& all,
                         std::size_t index) {
    constexpr std::uint32_t longest = 60;
    Attribution& a = all[index];
    if (a.content_count != 1 || a.cue.empty() || a.content[0].last > a.cue.first) return;
    TokenRange& content = a.content[0];
    if (syntax[content.first].sentence != syntax[a.head].sentence || article.in_quotation(content.first)) return;
    if (syntax[content.first].verb_groups != syntax[content.last].verb_groups) return;
    const std::uint32_t first = article.segments.sentences[syntax[content.first].sentence].tokens.first;
    if (first == content.first || content.first - first > longest) return;
    if (index > 0 && all[index - 1].cue.first >= first && all[index - 1].cue.first < content.first) return;
    for (std::uint32_t i = first; i < content.first; ++i)
        if (syntax[i].is(Tags{Tag::quote, Tag::semicolon, Tag::colon})) return;
    if (syntax[first].verb_groups == syntax[content.first].verb_groups) return;
    content.first = first;
}

// "LONDON, May 2 (PA) - The road is closed": the line's place is no content.
void begin_after_dateline(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    constexpr std::uint32_t longest = 16;
    if (a.content_count == 0) return;
    TokenRange& content = a.content[0];
    if (syntax[content.first].sentence == absent) return;
    const auto& sentence = article.segments.sentences[syntax[content.first].sentence];
    if (sentence.tokens.first != content.first || !article.token(content.first).has(lex::all_caps)) return;
    for (std::uint32_t i = content.first + 1; i < content.last && i < content.first + longest; ++i) {
        if (syntax[i].in(grammar::Chunk::verb)) return;
        if (!article.token(i).is(lex::Mark::dash)) continue;
        if (i + 1 < content.last) content.first = i + 1;
        return;
    }
}

// "The road is expected to close": what is expected is that the road does.
void begin_with_subject_of_passive(const Syntax& syntax, Attribution& a) {
    if (a.content_count != 1 || !a.source.empty() || !is_passive_cue(syntax, a.cue) || a.cue.first == 0 ||
        has_addressee(syntax[a.head].lemma) || a.content[0].first != a.cue.last || syntax[a.cue.last].tag != Tag::to)
        return;
    const TokenRange verbs = syntax[a.head].chunk;
    if (verbs.first == 0 || verbs.first > a.cue.first) return;
    const TokenSyntax& before = syntax[verbs.first - 1];
    if (!before.in(grammar::Chunk::noun) || before.sentence != syntax[a.head].sentence) return;
    a.content[1] = a.content[0];
    a.content[0] = before.chunk;
    a.content_count = 2;
}

// "said in a report that the road was closed": the complementizer is no content, unlike the pronoun.
void drop_complementizer(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    for (TokenRange& content : std::span(a.content).first(a.content_count)) {
        const std::uint32_t first = content.first;
        const TokenSyntax& opening = syntax[first];
        if (opening.tag != Tag::subordinator || !is_that(opening)) continue;
        const bool clause = content.size() > 1 && syntax[first + 1].in(grammar::Chunk::noun);
        if (clause && first > 0 && syntax[first - 1].tag != Tag::quote && !article.token(first).has(lex::capital))
            ++content.first;
    }
}

// "The men, both from Velm, are believed to have left", "It is expected that": the subject of a passive alone.
void shorten_subject_of_passive(const Syntax& syntax, Attribution& a) {
    if (a.content_count != 2 || !a.source.empty() || a.content[0].last > a.cue.first || !is_passive_cue(syntax, a.cue))
        return;
    TokenRange& subject = a.content[0];
    const bool dummy = subject.size() == 1 && syntax[subject.first].form == grammar::lemma_hash("it");
    if (dummy && syntax[a.content[1].first].tag != Tag::to) {
        a.content[0] = a.content[1];
        --a.content_count;
        return;
    }
    if (syntax[subject.first].verb_groups != syntax[subject.last].verb_groups) return;
    std::uint32_t comma = subject.first;
    while (comma < subject.last && syntax[comma].tag != Tag::comma) ++comma;
    constexpr WordList articles{"a", "an", "the"};
    const bool appositive = articles.holds(syntax[comma + 1].form);  // "The school, a former mill,"
    if (comma > subject.first && !appositive && syntax[subject.last].tag == Tag::comma) subject.last = comma;
}

void set_clause(const Syntax& syntax, Attribution& a, std::uint32_t first) {
    while (first < syntax.size() && syntax[first].tag == Tag::comma) ++first;
    if (first >= syntax.size() || syntax[first].sentence != syntax[a.head].sentence) return;
    const std::uint32_t end = clause_end(syntax, first);
    if (end <= first) return;
    a.content[0] = {first, end};
    a.content_count = 1;
}

// "said that, according to X, it sank": what was said follows, and so does what X said.
void go_on_after_that(const Syntax& syntax, Attribution& a) {
    if (a.content_count != 1 || a.cue.empty()) return;
    std::uint32_t last = a.content[0].last;
    while (last > a.content[0].first && is_mark(syntax[last - 1].tag)) --last;
    if (last == 0 || syntax[last - 1].lemma != grammar::lemma_hash("that") || syntax[last].tag != Tag::comma) return;
    const bool nothing_else = last == a.content[0].first + 1;
    const bool according = syntax[a.cue.first].form == grammar::lemma_hash("according");
    if (nothing_else && last > a.cue.last && syntax[last + 1].tag != Tag::conjunction)
        set_clause(syntax, a, last);
    else if (according && a.cue.first == last + 1 && a.source.first == a.cue.last)
        set_clause(syntax, a, a.source.last);
}

void run(ContentRepair repair, const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& all,
         std::size_t index) {
    Attribution& a = all[index];
    switch (repair) {
        case ContentRepair::addressee: return drop_addressee(syntax, a);
        case ContentRepair::own_sentence: return keep_to_sentence(article, syntax, a);
        case ContentRepair::late_that: return begin_after_that(article, syntax, a);
        case ContentRepair::after_according_to:
            begin_after_relative_clause(syntax, a);
            return begin_with_clause_after_source(syntax, a);
        case ContentRepair::day: return begin_after_day(article, syntax, a);
        case ContentRepair::next_clause: return go_on_with_next_clause(syntax, a);
        case ContentRepair::verb: return go_on_to_verb(syntax, a);
        case ContentRepair::conjunction: return begin_with_conjunction(syntax, a);
        case ContentRepair::opening_clause: return go_on_after_opening_clause(syntax, a);
        case ContentRepair::passive_subject: return begin_with_subject_of_passive(syntax, a);
        case ContentRepair::long_passive_subject: return shorten_subject_of_passive(syntax, a);
        case ContentRepair::comment: return end_before_comment(article, syntax, a);
        case ContentRepair::dateline: return begin_after_dateline(article, syntax, a);
        case ContentRepair::whole_sentence: return begin_with_sentence(article, syntax, all, index);
        case ContentRepair::subject: return begin_with_subject(article, syntax, a);
        case ContentRepair::lone_that: return go_on_after_that(syntax, a);
        case ContentRepair::start: return repair_content_start(article, syntax, a);
        case ContentRepair::complementizer: return drop_complementizer(article, syntax, a);
        default: return repair_content_end(article, syntax, all, index, repair);
    }
}

bool has_other_content(const Attribution& a, const Attribution& b) {
    unsigned differ = unsigned{a.content_count != b.content_count};
    for (std::size_t i = 0; i < grammar::max_fragments; ++i)
        differ |= (a.content[i].first ^ b.content[i].first) | (a.content[i].last ^ b.content[i].last);
    return differ != 0;
}

}  // namespace

void repair_content(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& all,
                    std::size_t index) {
    for (WantedRepairs wanted = wanted_repairs(article, syntax, all, index); wanted != 0;) {
        const auto [repair, later] = repair_of(static_cast<unsigned>(std::countr_zero(wanted)));
        const Attribution before = all[index];
        run(repair, article, syntax, all, index);
        if (has_other_content(all[index], before)) wanted = wanted_repairs(article, syntax, all, index);
        wanted &= later;
    }
}

}  // namespace saidso::resolve
