#include "resolve/span_repair.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/noun_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;
using segment::TokenRange;

constexpr std::uint32_t longest_owner = 12;  // tokens
constexpr std::size_t neighbours = 4;

bool is_mark(Tag tag) { return tag >= Tag::quote; }

bool is_noun_cue(const Syntax& syntax, const Attribution& a) {
    if (a.cue.size() != 1) return false;
    const grammar::TokenSyntax& s = syntax[a.cue.first];
    const bool before_clause = syntax[a.cue.last].is(Tags{Tag::subordinator});  // "Reports that ..."
    return s.is(Tags{Tag::noun}) || (s.is(Tags{Tag::verb}) && s.noun_class != 0 && before_clause);
}

constexpr WordList personal_words{"his", "her", "its", "their", "my", "our"};

// "the hackers" of "the hackers' assertion", "her" of "in her considered opinion"; empty: none.
TokenRange owner_before(const Syntax& syntax, std::uint32_t noun) {
    const std::uint32_t sentence = syntax[noun].sentence;
    std::uint32_t i = noun;
    while (i > 0 && i + 3 > noun && syntax[i - 1].is(Tags{Tag::adjective, Tag::past, Tag::gerund})) --i;
    if (i == 0 || syntax[i - 1].sentence != sentence) return {};
    if (syntax[i - 1].is(Tags{Tag::possessive}))
        return personal_words.holds(syntax[i - 1].form) ? TokenRange{i - 1, i} : TokenRange{};
    if (!syntax[i - 1].is(Tags{Tag::genitive}) || i < 2) return {};
    const TokenRange chunk = syntax[i - 2].chunk;
    const std::uint32_t first = chunk.empty() ? i - 2 : chunk.first;
    return i - 1 - first <= longest_owner ? TokenRange{first, i - 1} : TokenRange{};
}

// Like TokenRange's own, but both ends are looked at in one branch: that of one alone could not be foreseen.
bool holds(TokenRange range, TokenRange part) {
    return (unsigned{range.first <= part.first} & unsigned{part.last <= range.last}) != 0;
}
bool is_same(TokenRange a, TokenRange b) { return ((a.first ^ b.first) | (a.last ^ b.last)) == 0; }

// "Reports that it fell were denied by X": what X denied holds the cue and ends where the clause does.
void end_before_cue(std::vector<Attribution>& all, std::size_t a) {
    if (all[a].content_count == 0) return;
    TokenRange& content = all[a].content[all[a].content_count - 1U];
    const std::size_t last = std::min(all.size(), a + neighbours + 1);
    for (std::size_t b = a > neighbours ? a - neighbours : 0; b < last; ++b) {
        if (b == a || all[b].content_count == 0 || all[b].cue.empty()) continue;
        const TokenRange about = all[b].content[0];
        if (about.contains(all[a].cue) && content.contains(all[b].cue) && about.last < content.last &&
            about.last > content.first)
            content.last = about.last;
    }
}

// Whether another one near has the same source, or its cue stands in the source.
bool shares_source(const std::vector<Attribution>& all, std::size_t a) {
    const TokenRange source = all[a].source;
    const std::size_t last = std::min(all.size(), a + neighbours + 1);
    unsigned found = 0;  // itself among them
    for (std::size_t b = a > neighbours ? a - neighbours : 0; b < last; ++b)
        found += unsigned{holds(source, all[b].cue)} | unsigned{is_same(source, all[b].source)};
    return found > 1;
}

void begin_after_cue(const Syntax& syntax, std::vector<Attribution>& all, std::size_t a) {
    TokenRange& source = all[a].source;
    const std::size_t last = std::min(all.size(), a + neighbours + 1);
    for (std::size_t b = a > neighbours ? a - neighbours : 0; b < last; ++b) {
        if (b == a || all[b].cue.empty() || !source.contains(all[b].cue)) continue;
        std::uint32_t first = all[b].cue.last;
        if (syntax[first].is(Tags{Tag::subordinator})) ++first;
        if (first < source.last) source.first = first;
    }
}

// Where the clause that begins at `first` ends with its sentence; 0 when a quotation or too much lies between.
std::uint32_t clause_end(const Syntax& syntax, std::uint32_t first) {
    constexpr std::uint32_t longest = 200;
    std::uint32_t end = first;
    for (; end < syntax.size() && syntax[end].sentence == syntax[first].sentence; ++end)
        if (end - first > longest || syntax[end].tag == Tag::quote) return 0;
    while (end > first && is_mark(syntax[end - 1].tag)) --end;
    return end;
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

// "The agency with reference to an official informs": it informs, not the official.
void take_subject_before_citation(const Syntax& syntax, std::vector<Attribution>& all, std::size_t index) {
    Attribution& a = all[index];
    if (a.cue.empty()) return;
    const std::size_t last = std::min(all.size(), index + neighbours + 1);
    for (std::size_t b = index > neighbours ? index - neighbours : 0; b < last; ++b) {
        const Attribution& other = all[b];
        if (b == index || other.source != a.source || other.cue.last > a.source.first ||
            !is_citation(syntax, other.cue))
            continue;
        const std::uint32_t before = other.cue.first;
        if (before == 0 || syntax[before - 1].sentence != syntax[a.head].sentence) continue;
        if (syntax[before - 1].in(grammar::Chunk::noun)) a.source = syntax[before - 1].chunk;
    }
}

bool is_passive_cue(const Syntax& syntax, TokenRange cue) {
    if (cue.size() < 2 || syntax[cue.last - 1].tag != Tag::past) return false;
    return std::any_of(syntax.begin() + cue.first, syntax.begin() + cue.last,
                       [](const grammar::TokenSyntax& t) { return t.tag == Tag::be; });
}

bool is_day(const lex::Token& t) { return t.any(lex::Month | lex::Weekday); }

// Whether somebody or a body is named and no day: "by the ministry", "by Holt", not "by Friday", "by mistake".
bool may_act(const segment::Article& article, const Syntax& syntax, TokenRange chunk) {
    constexpr std::uint32_t actors = lex::person_noun | lex::honorific | lex::government_noun | lex::organization_noun |
                                     lex::media_noun | lex::plural_noun_only | lex::informal_group;
    const grammar::TokenSyntax& head = syntax[chunk.last - 1];
    if (is_day(article.token(chunk.last - 1))) return false;
    return head.is(Tags{Tag::name, Tag::object_pronoun}) || (lex::source_word_classes(head.lemma) & actors) != 0 ||
           head.noun_class == person_class;
}

// "was accused by prosecutors of fraud": they accuse, and what they say comes after them.
void take_agent(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    const std::uint32_t by = a.cue.last;
    if (!is_passive_cue(syntax, a.cue) || by + 1 >= syntax.size() || syntax[by].form != grammar::lemma_hash("by"))
        return;
    TokenRange agent = syntax[by + 1].chunk;
    if (!syntax[by + 1].in(grammar::Chunk::noun) || agent.first != by + 1 || !may_act(article, syntax, agent)) return;
    const bool goes_on =
        syntax[agent.last].form == grammar::lemma_hash("of") && syntax[agent.last + 1].tag == Tag::name;
    if (goes_on) agent.last = syntax[agent.last + 1].chunk.last;  // "the Ministry of Health"
    for (TokenRange& content : std::span(a.content).first(a.content_count)) {
        if (!content.overlaps({by, agent.last})) continue;
        if (content.first != by || content.last <= agent.last) return;
        content.first = agent.last;
        while (content.first + 1 < content.last && syntax[content.first].is(Tags{Tag::subordinator, Tag::comma}))
            ++content.first;
    }
    a.source = agent;
    a.rule = "passive-by";
}

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

// "was warned in January", "said Monday": a day alone is no content.
void drop_days(const segment::Article& article, Attribution& a) {
    const auto is_only_days = [&](TokenRange content) {
        return std::ranges::all_of(article.tokens_of(content), is_day);
    };
    std::uint8_t kept = 0;
    for (const TokenRange content : std::span(a.content).first(a.content_count)) {
        a.content[kept] = content;
        kept = static_cast<std::uint8_t>(kept + (is_only_days(content) ? 0 : 1));
    }
    a.content_count = kept;
}

// "told a crowd in Miami that", "declared on Tuesday that": whom, where and when stand before the content.
void begin_after_that(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    constexpr std::uint32_t longest = 14;
    constexpr Tags adverbial{Tag::preposition, Tag::adverb};
    if (a.content_count == 0 || a.cue.empty()) return;
    TokenRange& content = a.content[a.content_count - 1U];
    if (content.first < a.cue.last || content.first > a.cue.last + 1) return;
    const bool asks = syntax[a.head].lemma == grammar::lemma_hash("ask");
    const bool aside = syntax[content.first].is(adverbial) || is_day(article.token(content.first));
    if (asks || !(aside || has_addressee(syntax[a.head].lemma))) return;
    for (std::uint32_t i = content.first; i + 1 < content.last && i < content.first + longest; ++i) {
        const grammar::TokenSyntax& t = syntax[i];
        if (t.in(grammar::Chunk::verb) || t.is(Tags{Tag::wh_word, Tag::quote, Tag::colon})) return;
        if (!t.is(Tags{Tag::subordinator})) continue;
        const bool clause = t.form == grammar::lemma_hash("that") && syntax[i + 1].in(grammar::Chunk::noun);
        if (!clause || i == content.first) return;
        content.first = i + 1;
        return;
    }
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
    const grammar::TokenSyntax& next = syntax[content.last + 1];
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

}  // namespace

void repair_spans(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& attributions) {
    for (std::size_t a = 0; a < attributions.size(); ++a) {
        if (attributions[a].source.empty()) take_agent(article, syntax, attributions[a]);
        if (is_noun_cue(syntax, attributions[a])) {
            const TokenRange owner = owner_before(syntax, attributions[a].cue.first);
            if (!owner.empty()) attributions[a].source = owner;
            end_before_cue(attributions, a);
        }
        drop_addressee(syntax, attributions[a]);
        drop_days(article, attributions[a]);
        begin_after_that(article, syntax, attributions[a]);
        go_on_after_opening_clause(syntax, attributions[a]);
        begin_with_subject(article, syntax, attributions[a]);
        go_on_after_that(syntax, attributions[a]);
        if (attributions[a].source.empty() || !shares_source(attributions, a)) continue;
        begin_after_cue(syntax, attributions, a);
        take_subject_before_citation(syntax, attributions, a);
    }
    std::erase_if(attributions, [](const Attribution& a) { return a.content_count == 0; });
}

}  // namespace saidso::resolve
