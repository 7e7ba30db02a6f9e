#include "resolve/quoted_contents.hpp"

#include <algorithm>

#include "resolve/clauses.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;
using segment::Quotation;

constexpr std::size_t neighbours = 4;         // attributions before and after one that may bear on it
constexpr std::uint32_t longest = 40;         // tokens, of the words before a quotation and after a source
constexpr std::uint32_t longest_opening = 5;  // tokens between the mark and a content that begins too late
constexpr Tags finite{Tag::be, Tag::have, Tag::modal, Tag::do_, Tag::verb, Tag::past};
constexpr Tags brackets{Tag::open_bracket, Tag::close_bracket, Tag::quote};

class Repair {
public:
    Repair(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& all)
        : article_(article), syntax_(syntax), all_(all) {}

    void run() {
        for (std::size_t a = 0; a < all_.size(); ++a) {
            if (may_quote(all_[a])) repair(a);
            go_on_in_lone_quotation(a);
        }
    }

private:
    // Most contents are one fragment outside all quotations.
    [[nodiscard]] bool may_quote(const Attribution& a) const {
        const auto& quotation_of = article_.segments.quotation_of;
        if (a.content_count == 0) return false;
        const TokenRange last = a.content[a.content_count - 1U];
        return (unsigned{a.content_count > 1} | unsigned{quotation_of[a.content[0].first] != absent} |
                unsigned{quotation_of[last.last - 1] != absent}) != 0;
    }

    void repair(std::size_t a) {
        go_on_after_quotation(all_[a]);
        end_before_next_speaker(a);
        if (const Quotation* q = quotation_before_cue(all_[a])) {
            begin_with_quotation(*q, all_[a]);
            begin_with_clause(*q, a);
            end_with_quotation(all_[a]);
            go_on_in_next_sentence(a);
        }
        begin_in_earlier_paragraphs(a);
        go_on_in_later_paragraphs(a);
    }

    [[nodiscard]] const Quotation* quotation_of(std::uint32_t token) const {
        const std::uint32_t q = article_.segments.quotation_of[token];
        return q == absent ? nullptr : &article_.segments.quotations[q];
    }

    // How many fragments stand before the cue.
    static std::uint8_t fragments_before_cue(const Attribution& a) {
        std::uint8_t n = 0;
        while (n < a.content_count && a.content[n].last <= a.cue.first) ++n;
        return n;
    }

    // The quotation that the content before the cue ends with, cue and source after it; nullptr when there is none.
    [[nodiscard]] const Quotation* quotation_before_cue(const Attribution& a) const {
        const std::uint8_t before = fragments_before_cue(a);
        if (before == 0 || a.cue.empty()) return nullptr;
        const std::uint32_t last = a.content[before - 1U].last;
        const Quotation* q = quotation_of(last - 1);
        if (q == nullptr || !q->closed || q->tokens.last > a.cue.first) return nullptr;
        if (!a.source.empty() && a.source.first < q->tokens.last) return nullptr;
        for (std::uint32_t i = last; i < q->tokens.last; ++i)
            if (!is_mark(syntax_[i].tag)) return nullptr;
        return q;
    }

    // "He said it was “absolutely clear” that it was safe": a quotation inside a clause does not end it.
    void go_on_after_quotation(Attribution& a) const {
        if (a.content_count == 0 || a.cue.empty()) return;
        TokenRange& content = a.content[a.content_count - 1U];
        if (content.first < a.cue.last || content.empty()) return;
        const std::uint32_t first = content.first;
        const Quotation* q = quotation_of(content.last - 1);
        if (q == nullptr || !q->closed || q->tokens.first <= first || q->tokens.last > content.last + 2) return;
        std::uint32_t end = q->tokens.last;
        if (end < content.last || !same_sentence(syntax_, end, a.head) || is_mark(syntax_[end - 2].tag)) return;
        const TokenSyntax& next = syntax_[end];
        if (next.form != grammar::lemma_hash("that") && !next.is(Tags{Tag::preposition, Tag::to})) return;
        const std::uint32_t limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(syntax_.size()), end + longest);
        while (end < limit && same_sentence(syntax_, end, a.head) && !is_mark(syntax_[end].tag)) ++end;
        if (end < limit) content.last = end;
    }

    // "“The ‘no’ camp has won,” he said": the inner mark begins nothing.
    void begin_with_quotation(const Quotation& q, Attribution& a) const {
        TokenRange& content = a.content[fragments_before_cue(a) - 1U];
        const bool inside = content.first > q.tokens.first + 1 && content.first < q.tokens.last;
        if (!inside) return;
        const bool opening = content.first <= q.tokens.first + longest_opening &&
                             std::none_of(syntax_.begin() + q.tokens.first + 1, syntax_.begin() + content.first,
                                          [](const TokenSyntax& t) { return is_mark(t.tag) && !t.is(brackets); });
        if (opening || syntax_[content.first - 1].tag == Tag::quote) content.first = q.tokens.first + 1;
    }

    // "The plan was “a good thing,” he said": all of the clause is said.
    void begin_with_clause(const Quotation& q, std::size_t index) {
        Attribution& a = all_[index];
        if (a.content[0].first != q.tokens.first + 1 || syntax_[q.tokens.first].sentence == absent) return;
        const std::uint32_t first = article_.segments.sentences[syntax_[q.tokens.first].sentence].tokens.first;
        const std::uint32_t words = q.tokens.first - first;
        if (words == 0 || words > longest || is_mark(syntax_[q.tokens.first - 1].tag)) return;
        const bool has_verb = syntax_[q.tokens.first].verb_groups != syntax_[first].verb_groups;
        if (words > 1 && !has_verb && !syntax_[q.tokens.first + 1].is(finite)) return;
        for (std::uint32_t i = first; i < q.tokens.first; ++i)
            if (syntax_[i].is(Tags{Tag::quote, Tag::colon})) return;
        if (is_said_elsewhere({first, q.tokens.first}, index)) return;
        a.content[0].first = first;
        if (a.content[0].last < q.tokens.last && a.content[0].last > q.tokens.first)
            a.content[0].last = q.tokens.last;  // both marks or none
    }

    // Whether the cue or source of another one near stands in the range.
    [[nodiscard]] bool is_said_elsewhere(TokenRange range, std::size_t index) const {
        const std::size_t last = std::min(all_.size(), index + neighbours + 1);
        for (std::size_t b = index > neighbours ? index - neighbours : 0; b < last; ++b)
            if (b != index && (range.overlaps(all_[b].cue) || range.overlaps(all_[b].source))) return true;
        return false;
    }

    // "“…,” he said, introducing the mayor".
    void end_with_quotation(Attribution& a) const {
        const std::uint8_t before = fragments_before_cue(a);
        if (a.content_count != before + 1) return;
        const TokenRange rest = a.content[before];
        if (syntax_[rest.first].in(grammar::Chunk::verb) && syntax_[rest.first].tag != Tag::gerund) return;
        for (std::uint32_t i = rest.first; i < rest.last; ++i)
            if (article_.in_quotation(i)) return;
        drop_rest(a);
    }

    // "…, he said. “Yes,” she added": what she added is hers alone.
    void end_before_next_speaker(std::size_t index) {
        Attribution& a = all_[index];
        if (a.content_count < 2 || a.cue.empty()) return;
        const TokenRange rest = a.content[a.content_count - 1U];
        if (rest.first < a.cue.last || same_sentence(syntax_, rest.first, a.head)) return;
        const std::size_t last = std::min(all_.size(), index + neighbours + 1);
        for (std::size_t b = index + 1; b < last; ++b)
            if (rest.contains(all_[b].cue) && !all_[b].cue.empty() && !article_.in_quotation(all_[b].cue.first)) {
                drop_rest(a);
                return;
            }
    }

    // Takes the last fragment away; the others stand before the cue, or both after it.
    void drop_rest(Attribution& a) const {
        --a.content_count;
        if (fragments_before_cue(a) != a.content_count) return;
        const bool quote = article_.in_quotation(a.content[0].first);
        const bool source_after = !a.source.empty() && a.source.first >= a.cue.last;
        a.rule = source_after ? (quote ? "quote-cue-subject" : "clause-cue-subject")
                              : (quote ? "quote-subject-cue" : "clause-subject-cue");
    }

    // "“It is safe,” she said. “We have looked.”"
    void go_on_in_next_sentence(std::size_t index) {
        Attribution& a = all_[index];
        if (a.content_count != fragments_before_cue(a) || a.content_count == grammar::max_fragments) return;
        const auto& sentences = article_.segments.sentences;
        const std::uint32_t s = syntax_[a.head].sentence;
        if (s == absent || s + 1 >= sentences.size() || sentences[s].block != sentences[s + 1].block) return;
        const std::uint32_t end = std::max(a.cue.last, a.source.last);
        const std::uint32_t next = sentences[s + 1].tokens.first;
        if (end > next || next - end > longest) return;
        const Quotation* q = quotation_of(next);
        if (q == nullptr || !(q->closed || later(*q) != nullptr) || q->tokens.first != next) return;
        if (!is_said_by_another(q->tokens, index) && add(*q, a)) a.rule = "interrupted-quote";
    }

    // "“It is safe. [a paragraph] “We have looked,” she said."
    void begin_in_earlier_paragraphs(std::size_t index) {
        Attribution& a = all_[index];
        if (a.content_count == 0) return;
        const Quotation* q = quotation_of(a.content[0].first);
        if (q == nullptr || q->tokens.first + 1 != a.content[0].first || q->tokens.contains(a.cue)) return;
        while (q->continues != absent && a.content_count < grammar::max_fragments) {
            q = &article_.segments.quotations[q->continues];
            if (q->tokens.first != article_.segments.blocks[q->block].tokens.first) return;  // somebody introduces it
            if (is_said_by_another(q->tokens, index)) return;
            const auto end = a.content.begin() + a.content_count++;
            std::move_backward(a.content.begin(), end, end + 1);
            a.content[0] = words_of(*q);
        }
    }

    // "she said. “It is safe. [a paragraph] “We have looked.”", also when each paragraph has its own two marks.
    void go_on_in_later_paragraphs(std::size_t index) {
        Attribution& a = all_[index];
        if (a.content_count == 0 || a.cue.empty()) return;
        const Quotation* q = quotation_of(a.content[a.content_count - 1U].last - 1);
        if (q != nullptr && !q->tokens.contains(a.cue))
            while ((q = later(*q)) != nullptr && !is_said_by_another(q->tokens, index) && add(*q, a)) {
            }
    }

    // "The mayor said that it was safe. [a paragraph] “We have looked.”": who spoke last speaks on.
    void go_on_in_lone_quotation(std::size_t index) {
        Attribution& a = all_[index];
        constexpr WordList speaking{"say", "tell", "add", "explain", "continue", "reply", "recall", "ask"};
        constexpr Tags stops{Tag::full_stop, Tag::question, Tag::exclamation};
        const auto& [tokens, kind, sentences] = article_.segments.blocks[block_of(a.head)];
        const std::uint32_t next = tokens.last + 1;  // after the line's end
        if (syntax_[a.head].sentence + 1 != sentences.last || next >= syntax_.size()) return;
        const Quotation* q = quotation_of(next);
        if (q == nullptr || kind != BlockKind::paragraph) return;
        if (a.content_count == 0 || a.cue.empty() || a.source.empty() || article_.in_quotation(a.head)) return;
        if (!speaking.holds(syntax_[a.head].lemma) || syntax_[a.head].tag == Tag::gerund) return;
        if (index + 1 < all_.size() && all_[index + 1].head < tokens.last) return;
        if (!q->closed || q->tokens.first != next || q->continues != absent) return;
        const std::uint32_t end = q->tokens.last;
        if (article_.segments.blocks[q->block].tokens.last != end || !syntax_[end - 2].is(stops)) return;
        if (a.content[a.content_count - 1U].last > next) return;
        if (!is_said_by_another(q->tokens, index)) add(*q, a);
    }
    [[nodiscard]] std::uint32_t block_of(std::uint32_t token) const {
        return article_.segments.sentences[syntax_[token].sentence].block;
    }

    // The quotation of the next paragraph that goes on with this one.
    [[nodiscard]] const Quotation* later(const Quotation& q) const {
        const auto& all = article_.segments.quotations;
        const auto next = static_cast<std::size_t>(&q - all.data()) + 1;
        return !q.closed && next < all.size() && all[next].continues + 1 == next ? &all[next] : nullptr;
    }

    [[nodiscard]] TokenRange words_of(const Quotation& q) const {
        TokenRange words{q.tokens.first + 1, q.tokens.last};
        while (!words.empty() && is_mark(syntax_[words.last - 1].tag)) --words.last;
        return words;
    }

    bool add(const Quotation& q, Attribution& a) const {
        const TokenRange said = words_of(q);
        if (said.empty() || a.content_count == grammar::max_fragments) return false;
        a.content[a.content_count++] = said;
        return true;
    }

    // Whether another one near says something of the quotation, from outside it.
    [[nodiscard]] bool is_said_by_another(TokenRange quotation, std::size_t index) const {
        const std::size_t last = std::min(all_.size(), index + neighbours + 1);
        for (std::size_t b = index > neighbours ? index - neighbours : 0; b < last; ++b) {
            if (b == index || quotation.contains(all_[b].cue)) continue;
            for (std::size_t f = 0; f < all_[b].content_count; ++f)
                if (quotation.overlaps(all_[b].content[f])) return true;
        }
        return false;
    }

    const segment::Article& article_;
    const Syntax& syntax_;
    std::vector<Attribution>& all_;
};

}  // namespace

void repair_quoted_contents(const segment::Article& article, const Syntax& syntax,
                            std::vector<Attribution>& attributions) {
    Repair(article, syntax, attributions).run();
}

}  // namespace saidso::resolve
