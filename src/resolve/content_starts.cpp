#include "resolve/content_starts.hpp"

#include <algorithm>

#include "resolve/clauses.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::lemma_hash;
using grammar::Syntax;

constexpr std::uint8_t communication = 32;  // WordNet's lexicographer class
constexpr Tags clause_openers{Tag::to, Tag::wh_word, Tag::subordinator, Tag::negation};

class Repair {
public:
    Repair(const segment::Article& article, const Syntax& syntax, Attribution& a, TokenRange& content)
        : article_(article), syntax_(syntax), a_(a), content_(content) {}

    void run() {
        if (is_citation(syntax_, a_.cue)) {
            begin_after_report();
            return;
        }
        begin_after_as_saying();
        if (content_.first == a_.cue.last)
            begin_after_addressee();
        else if (a_.source.empty() || a_.source.last <= a_.cue.first)
            begin_at_cue();
    }

private:
    [[nodiscard]] bool is_head(std::uint32_t lemma) const { return syntax_[a_.head].lemma == lemma; }

    // "The agency, citing an official, reported on Monday that it rained": what both say is that it rained.
    void begin_after_report() {
        constexpr std::uint32_t longest = 6;
        std::uint32_t i = content_.first;
        if (syntax_[i].in(grammar::Chunk::verb)) {
            const TokenSyntax& verb = syntax_[syntax_[i].chunk.last - 1];
            const bool tells = verb.verb_class == communication || verb.lemma == lemma_hash("write");
            if (syntax_[i - 1].tag != Tag::comma || syntax_[i].chunk.first != i || !tells || verb.tag == Tag::gerund)
                return;
            i = syntax_[i].chunk.last;
        }
        const std::uint32_t end = std::min(content_.last, i + longest);
        std::uint32_t that = i;
        while (that < end && !is_that(syntax_[that]) && is_of_time(that)) ++that;
        if (that < end && is_that(syntax_[that]))
            i = that + 1;
        else if (!syntax_[i].in(grammar::Chunk::noun))
            return;
        if (i < content_.last) content_.first = i;
    }

    // "on", "Monday", "last", "month"
    [[nodiscard]] bool is_of_time(std::uint32_t i) const {
        const TokenSyntax& t = syntax_[i];
        if (t.is(Tags{Tag::preposition, Tag::adverb, Tag::number}) || is_day(article_.token(i))) return true;
        return t.in(grammar::Chunk::noun) &&
               article_.token(t.chunk.last - 1).any(lex::TimeUnit | lex::DayPart | lex::Weekday | lex::Month);
    }

    // "quoted a survivor as saying that it rained"
    void begin_after_as_saying() {
        constexpr std::uint32_t longest = 20;
        if (!is_head(lemma_hash("quote"))) return;
        const std::uint32_t end = std::min(content_.last, content_.first + longest);
        for (std::uint32_t i = content_.first; i + 2 < end; ++i) {
            if (syntax_[i].form != lemma_hash("as") || syntax_[i + 1].form != lemma_hash("saying")) continue;
            content_.first = i + 2;
            if (is_that(syntax_[i + 2]) && i + 3 < content_.last) ++content_.first;
            return;
        }
    }

    // "asked me whether it rained", "promised us a boat"
    void begin_after_addressee() {
        const std::uint32_t first = content_.first;
        if (first + 1 >= content_.last) return;
        const bool promises = is_head(lemma_hash("promise"));
        if (!promises && !has_addressee(syntax_[a_.head].lemma)) return;
        const TokenSyntax& next = syntax_[first + 1];
        const bool goes_on = next.is(clause_openers) || next.form == lemma_hash("there") ||
                             (next.in(grammar::Chunk::noun) && next.tag != Tag::object_pronoun);
        if (is_object(first) && goes_on) content_.first = first + (is_that(next) ? 2U : 1U);
    }

    // "her" is one when a clause follows.
    [[nodiscard]] bool is_object(std::uint32_t i) const {
        constexpr WordList both{"you", "it", "her"};
        const TokenSyntax& t = syntax_[i];
        if (t.tag == Tag::object_pronoun) return true;
        return both.holds(t.form) && (t.form != lemma_hash("her") || syntax_[i + 1].tag == Tag::pronoun);
    }

    // "denied being offered anything", "pledged not to go", "forecast waves of up to three metres", "rejected her claim
    // that it rained": nothing of the clause is left out.
    void begin_at_cue() {
        constexpr std::uint32_t longest = 12;
        constexpr WordList rejecting{"reject", "deny", "dismiss"};
        constexpr Tags adverbial{Tag::preposition, Tag::adverb, Tag::object_pronoun, Tag::conjunction, Tag::to};
        const std::uint32_t begin = a_.cue.last;
        if (content_.first <= begin || content_.first - begin > longest) return;
        const std::uint32_t gap = content_.first - 1;
        if (syntax_[gap].tag == Tag::negation && syntax_[content_.first].tag == Tag::to) {
            content_.first = gap;
            return;
        }
        const TokenSyntax& opening = syntax_[begin];
        const std::uint32_t head = syntax_[a_.head].lemma;
        const bool addressed = has_addressee(head) && !is_passive_cue(syntax_, a_.cue);
        const bool there = opening.form == lemma_hash("there");
        if ((!there && (opening.is(adverbial) || is_of_time(begin))) || addressed) return;
        const bool skipped = opening.tag == Tag::comma || (is_that(opening) && !naming_words.holds(head));
        const std::uint32_t first = begin + (skipped ? 1 : 0);
        if ((!there && is_of_time(first)) || (first != begin && syntax_[first].tag == Tag::gerund)) return;
        for (std::uint32_t i = first; i < content_.first; ++i) {
            if (i > begin && is_that(syntax_[i]) && !rejecting.holds(head)) return;
            if (is_mark(syntax_[i].tag) && syntax_[i].tag != Tag::quote) return;
        }
        const bool quotation = syntax_[first].tag == Tag::quote && first + 1 == content_.first;
        if (!quotation) content_.first = first;
    }

    const segment::Article& article_;
    const Syntax& syntax_;
    Attribution& a_;
    TokenRange& content_;
};

}  // namespace

void repair_content_start(const segment::Article& article, const Syntax& syntax, Attribution& a) {
    if (a.cue.empty()) return;
    for (TokenRange& content : std::span(a.content).first(a.content_count)) {
        if (content.first < a.cue.last) continue;
        if (same_sentence(syntax, content.first, a.head)) Repair(article, syntax, a, content).run();
        return;
    }
}

}  // namespace saidso::resolve
