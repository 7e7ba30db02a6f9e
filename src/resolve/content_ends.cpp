#include "resolve/content_ends.hpp"

#include <algorithm>

#include "resolve/clauses.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::lemma_hash;
using grammar::Syntax;
using segment::Quotation;

constexpr Tags finite{Tag::be, Tag::have, Tag::modal, Tag::do_, Tag::verb, Tag::past};

class Repair {
public:
    Repair(const segment::Article& article, const Syntax& syntax, const std::vector<Attribution>& all,
           std::size_t index, TokenRange& content)
        : article_(article), syntax_(syntax), all_(all), index_(index), a_(all[index]), content_(content) {}

    void run(ContentRepair repair) {
        switch (repair) {
            case ContentRepair::quotation: return go_on_after_quotation();
            case ContentRepair::apposition: return go_on_after_apposition();
            case ContentRepair::relative_clause: return end_with_relative_clause();
            case ContentRepair::predicate: return end_before_predicate();
            case ContentRepair::other_cue: end_before_next_cue(); return end_before_outer_claim();
            case ContentRepair::side_clause: return end_before_side_clause_of_headline();
            default: return end_before_day();
        }
    }

private:
    // Without marks at the end; of a quotation that is all, without both of its marks.
    void end_at(std::uint32_t end) {
        while (end > content_.first && is_mark(syntax_[end - 1].tag)) --end;
        if (end <= content_.first) return;
        content_.last = end;
        const std::uint32_t q = article_.segments.quotation_of[content_.first];
        if (q == absent || content_.size() < 2) return;
        const TokenRange quotation = article_.segments.quotations[q].tokens;
        if (quotation.first == content_.first && quotation.last == end + 1) ++content_.first;
    }

    // "ordered a ‘root and branch’ review of the rules", "said it was ‘considering’ the plan": a quotation inside a
    // clause does not end it.
    void go_on_after_quotation() {
        constexpr Tags going_on{Tag::noun,   Tag::name,       Tag::adjective,   Tag::number,
                                Tag::gerund, Tag::determiner, Tag::subordinator};
        const std::uint32_t q = article_.segments.quotation_of[content_.last - 1];
        if (q == absent) return;
        const Quotation& quotation = article_.segments.quotations[q];
        const std::uint32_t end = quotation.tokens.last;
        if (!quotation.closed || quotation.tokens.first <= content_.first || end > content_.last + 1) return;
        if (end >= syntax_.size() || !same_sentence(syntax_, end, a_.head) || is_day(article_.token(end))) return;
        const TokenSyntax& next = syntax_[end];
        const bool lacks_noun = next.tag == Tag::verb && syntax_[quotation.tokens.first - 1].tag == Tag::determiner;
        if (!lacks_noun && !next.is(going_on)) return;
        if (end < 2 || is_mark(syntax_[end - 2].tag)) return;
        const std::uint32_t last = clause_end(syntax_, end);
        std::uint32_t mark = end;
        const auto ends = [this](std::uint32_t i) {
            return is_mark(syntax_[i].tag) || (syntax_[i].tag == Tag::conjunction && syntax_[i + 1].is(finite));
        };
        while (mark < last && !ends(mark)) ++mark;
        if (mark > content_.last) content_.last = mark;
    }

    // "said the men, who were armed, had left", "accused Holt, a developer, of fraud"
    void go_on_after_apposition() {
        if (syntax_[content_.last].tag != Tag::comma || !same_sentence(syntax_, content_.last, a_.head)) return;
        if (accusing_words.holds(syntax_[a_.head].lemma)) {
            for (std::uint32_t i = content_.first; i < content_.last; ++i)
                if (is_charge(i)) return;
            go_on_to([this](std::uint32_t i) { return is_charge(i); });
            return;
        }
        const bool clause_told = a_.rule.starts_with("subject-cue-that") || a_.rule.starts_with("subject-cue-clause");
        const bool object = a_.rule == "subject-cue-object" && syntax_[content_.last + 1].tag == Tag::wh_word;
        if (!clause_told && !object) return;
        std::uint32_t clause = content_.last;
        while (clause > content_.first && !syntax_[clause - 1].is(Tags{Tag::subordinator})) --clause;
        const bool has_verb = syntax_[clause].verb_groups != syntax_[content_.last].verb_groups;
        if (!has_verb && syntax_[clause].in(grammar::Chunk::noun))
            go_on_to([this](std::uint32_t i) { return syntax_[i].is(finite); });
    }

    // "of" or "for", but "a developer of mines" is no charge: after a mark or a name.
    [[nodiscard]] bool is_charge(std::uint32_t i) const {
        return syntax_[i].form == lemma_hash("of") || syntax_[i].form == lemma_hash("for");
    }

    // Takes the rest of the sentence in when what the clause lacks stands after one of its next two commas.
    template <class Lacking>
    void go_on_to(Lacking lacking) {
        constexpr std::uint32_t longest = 20;
        const std::uint32_t end = clause_end(syntax_, content_.last);
        std::uint32_t commas = 0;
        for (std::uint32_t i = content_.last; i + 1 < end && i < content_.last + longest && commas < 2; ++i) {
            if (syntax_[i].tag != Tag::comma) continue;
            ++commas;
            if (!lacking(i + 1)) continue;
            content_.last = end;
            return;
        }
    }

    // "Holt, who denied all charges, took notes": what he did is told by the author.
    void end_with_relative_clause() {
        constexpr WordList relative{"who", "which"};
        if (a_.source.size() != 1 || !relative.holds(syntax_[a_.source.first].form)) return;
        if (a_.source.first == 0 || syntax_[a_.source.first - 1].tag != Tag::comma) return;
        for (std::uint32_t i = content_.first; i + 1 < content_.last; ++i) {
            if (syntax_[i].tag != Tag::comma) continue;
            if (syntax_[i + 1].is(finite) && syntax_[i + 1].in(grammar::Chunk::verb)) end_at(i);
            return;
        }
    }

    // "warned that it would break and called for repairs": what is called for is another claim of the same source.
    void end_before_next_cue() {
        if (index_ + 1 >= all_.size()) return;
        const Attribution& next = all_[index_ + 1];
        if (next.cue.empty() || next.cue.first <= content_.first || next.cue.last > content_.last) return;
        if (next.source != a_.source || a_.source.empty()) return;
        if (syntax_[next.head].tag != Tag::past || syntax_[a_.head].tag != Tag::past || tells_past()) return;
        std::uint32_t begin = next.cue.first;
        while (begin > content_.first && syntax_[begin - 1].tag == Tag::adverb) --begin;
        if (begin > content_.first + 1 && syntax_[begin - 1].form == lemma_hash("and")) end_at(begin - 1);
    }

    // "Holt ordered them to stop, the paper reported": who tells all of it.
    void end_before_outer_claim() {
        constexpr std::size_t neighbours = 3;
        const std::size_t last = std::min(all_.size(), index_ + neighbours + 1);
        for (std::size_t b = index_ + 1; b < last; ++b) {
            const Attribution& outer = all_[b];
            if (outer.source.empty() || outer.content_count == 0 || !content_.contains(outer.cue)) continue;
            const std::uint32_t first = std::min(outer.source.first, outer.cue.first);
            const bool tells_all = outer.content[0].first <= a_.cue.first && outer.content[0].last <= first;
            if (outer.cue.last + 2 < content_.last || !tells_all || first <= content_.first ||
                syntax_[first - 1].tag != Tag::comma)
                continue;
            end_at(first);
            return;
        }
    }

    // Whether the content's first verb is a past tense, which what follows may be coordinated with.
    [[nodiscard]] bool tells_past() const {
        for (std::uint32_t i = content_.first; i < content_.last; ++i)
            if (syntax_[i].in(grammar::Chunk::verb)) return syntax_[i].is(Tags{Tag::past, Tag::have});
        return false;
    }

    // "admitted his part and will give evidence", "rejected “any notion”; two days later": what has no verb goes on
    // with none.
    void end_before_predicate() {
        constexpr Tags sure{Tag::be, Tag::have, Tag::modal};
        for (std::uint32_t i = content_.first + 1; i + 1 < content_.last; ++i) {
            const TokenSyntax& t = syntax_[i];
            const bool predicate = t.form == lemma_hash("and") && syntax_[i + 1].is(sure);
            if (predicate || t.tag == Tag::semicolon) return end_at(i);
            if (t.in(grammar::Chunk::verb) || (is_mark(t.tag) && t.tag != Tag::quote)) return;
        }
    }

    // "Doctors urge checks as heat passes 42C": in a headline the author tells when.
    void end_before_side_clause_of_headline() {
        constexpr WordList when{"as", "after"};
        if (!in_headline()) return;
        for (std::uint32_t i = content_.first + 1; i + 2 < content_.last; ++i) {
            if (!when.holds(syntax_[i].form) || article_.in_quotation(i)) continue;
            if (syntax_[i + 1].verb_groups == syntax_[content_.last].verb_groups) continue;
            end_at(i);
            return;
        }
    }
    [[nodiscard]] bool in_headline() const {
        const auto& segments = article_.segments;
        return segments.blocks[segments.sentences[syntax_[a_.head].sentence].block].kind == BlockKind::headline;
    }

    // "ordered a recount on Tuesday": it was ordered that day.
    void end_before_day() {
        if (syntax_[a_.head].tag != Tag::past || syntax_[content_.first].tag == Tag::to ||
            syntax_[content_.first].verb_groups != syntax_[content_.last].verb_groups)
            return;
        std::uint32_t day = content_.last;
        while (day > content_.first && article_.token(day - 1).any(lex::Weekday | lex::DayPart)) --day;
        if (day == content_.last || day < content_.first + 2 || !article_.token(day).any(lex::Weekday)) return;
        if (syntax_[day - 1].form == lemma_hash("on") && syntax_[day - 2].is(grammar::noun_tags)) end_at(day - 1);
    }

    const segment::Article& article_;
    const Syntax& syntax_;
    const std::vector<Attribution>& all_;
    std::size_t index_;
    const Attribution& a_;
    TokenRange& content_;
};

}  // namespace

void repair_content_end(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& all,
                        std::size_t index, ContentRepair repair) {
    Attribution& a = all[index];
    if (a.content_count == 0 || a.cue.empty()) return;
    TokenRange& content = a.content[a.content_count - 1U];
    if (content.first >= a.cue.last && same_sentence(syntax, content.last - 1, a.head))
        Repair(article, syntax, all, index, content).run(repair);
}

}  // namespace saidso::resolve
