#include "resolve/source_edges.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "lex/source_words.hpp"
#include "lex/vocabulary.hpp"
#include "resolve/clauses.hpp"
#include "resolve/noun_words.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Chunk;
using grammar::lemma_hash;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;

constexpr std::uint32_t longest = 40;  // tokens of a source
constexpr WordList approximate_words{"about", "nearly", "almost", "roughly", "around", "only", "over"};
constexpr WordList compared_words{"least", "most", "than"};
constexpr WordList shares{"percent", "half", "third", "quarter", "majority", "most",
                          "some",    "many", "few",   "dozens",  "hundreds", "thousands",
                          "all",     "each", "one",   "two",     "three",    "several"};

constexpr WordFilter share_filter(shares);

constexpr unsigned flag(bool b) { return b ? 1 : 0; }

class Repair {
public:
    Repair(const segment::Article& article, const Syntax& syntax) : article_(article), syntax_(syntax) {}

    void run(Attribution& a) const {
        if (a.cue.empty() || a.source.empty() || syntax_[a.source.first].sentence == absent) return;
        for (unsigned wanted = wanted_repairs(a); wanted != 0;) {
            const auto repair = static_cast<unsigned>(std::countr_zero(wanted));
            run(static_cast<Kind>(repair), a);
            wanted = wanted_repairs(a) & (~1U << repair);
        }
    }

private:
    enum class Kind { bracket, adverbs, noun, number, according_to, place, chunk, name, conjunct, apposition };

    // A bit for each repair that may apply: most sources are right, and all reasons are looked for at once.
    [[nodiscard]] unsigned wanted_repairs(const Attribution& a) const {
        constexpr Tags ending{Tag::adverb, Tag::comma};
        constexpr Tags appositive{Tag::name, Tag::close_bracket};
        const auto bit = [](Kind repair, unsigned wanted) { return wanted << static_cast<unsigned>(repair); };
        const TokenSyntax& first = syntax_[a.source.first];
        const TokenSyntax& before = syntax_[std::max(a.source.first, 1U) - 1];
        const TokenSyntax& last = syntax_[a.source.last - 1];
        const TokenSyntax& next = syntax_[a.source.last];
        const unsigned ends = flag(last.is(ending)) | flag(is_day(article_.token(a.source.last - 1)));
        const unsigned counts = flag(before.form == lemma_hash("of")) | flag(first.tag == Tag::number) |
                                flag(share_filter.may_hold(first.form));
        const unsigned anywhere =
            bit(Kind::bracket, flag(next.tag == Tag::close_bracket)) | bit(Kind::adverbs, ends) |
            bit(Kind::noun, flag(next.is(grammar::verb_tags)) & flag(a.source.last >= a.cue.last)) |
            bit(Kind::number, counts) | bit(Kind::according_to, flag(a.source.first > a.cue.last)) |
            bit(Kind::apposition, flag(next.tag == Tag::comma) & flag(last.is(appositive)));
        const unsigned before_cue =
            bit(Kind::place, flag(next.tag == Tag::preposition)) |
            bit(Kind::chunk, flag(first.in(Chunk::noun)) & flag(first.chunk.first < a.source.first)) |
            bit(Kind::name, flag(is_mark(next.tag)) & flag(a.source.last + 1 == a.cue.first)) |
            bit(Kind::conjunct, flag(before.form == lemma_hash("and")));
        return anywhere | (before_cue & (0U - flag(a.source.last <= a.cue.first)));
    }

    void run(Kind repair, Attribution& a) const {
        switch (repair) {
            case Kind::bracket: return end_with_bracket(a.source);
            case Kind::adverbs: return end_before_adverbs(a.source);
            case Kind::noun: return end_with_noun(a);
            case Kind::number: return begin_with_number(a.source);
            case Kind::according_to: return begin_after_according_to(a);
            case Kind::place: return end_with_place(a);
            case Kind::chunk: return begin_with_chunk(a.source);
            case Kind::name: return begin_with_name(a);
            case Kind::conjunct: return begin_with_first_conjunct(a);
            case Kind::apposition: return end_with_apposition(a);
        }
    }

    // "Sen. Ada Holt (R-Texas": its closing bracket belongs to the source.
    void end_with_bracket(TokenRange& source) const {
        if (source.last >= syntax_.size() || syntax_[source.last].tag != Tag::close_bracket) return;
        for (std::uint32_t i = source.last; i > source.first; --i) {
            if (syntax_[i - 1].tag == Tag::close_bracket) return;
            if (syntax_[i - 1].tag == Tag::open_bracket) {
                ++source.last;
                return;
            }
        }
    }

    // "according to a pool report.": no verb.
    void end_with_noun(Attribution& a) const {
        const std::uint32_t last = a.source.last;
        if (last < a.cue.last || last + 1 >= syntax_.size() || !same_sentence(syntax_, last, a.head)) return;
        const TokenSyntax& t = syntax_[last];
        if (!syntax_[last - 1].in(Chunk::noun) || !t.is(Tags{Tag::verb, Tag::gerund, Tag::past})) return;
        if (lex::vocables[article_.token(last).vocable].noun != 0 && is_mark(syntax_[last + 1].tag)) ++a.source.last;
    }

    // "Holt still", "Holt, however,", "Holt on Monday"
    void end_before_adverbs(TokenRange& source) const {
        std::uint32_t last = source.last;
        for (;;) {
            const std::uint32_t end = last;
            while (last > source.first + 1 && syntax_[last - 1].is(Tags{Tag::adverb, Tag::comma})) --last;
            if (last > source.first + 2 && is_day(article_.token(last - 1)) &&
                syntax_[last - 2].is(Tags{Tag::preposition}))
                last -= 2;
            if (last == end) break;
        }
        if (syntax_[last - 1].in(Chunk::noun) || syntax_[last - 1].tag == Tag::close_bracket) source.last = last;
    }

    // "Geologists at the centre in Velm estimate": up to the cue, unless it tells when.
    void end_with_place(Attribution& a) const {
        constexpr std::uint32_t longest_place = 12;
        constexpr WordList places{"at", "of", "from", "in", "for"};
        const std::uint32_t verbs =
            syntax_[a.cue.first].in(Chunk::verb) ? syntax_[a.cue.first].chunk.first : a.cue.first;
        const std::uint32_t last = a.source.last;
        if (last >= verbs || verbs - last > longest_place || !places.holds(syntax_[last].form)) return;
        if (!syntax_[verbs - 1].in(Chunk::noun)) return;
        for (std::uint32_t i = last; i < verbs; ++i)
            if (is_mark(syntax_[i].tag) || syntax_[i].in(Chunk::verb) || syntax_[i].is(Tags{Tag::adverb}) ||
                article_.token(i).any(lex::Weekday | lex::Month | lex::TimeUnit | lex::DayPart | lex::Deictic) ||
                article_.token(i).kind == lex::Kind::number)
                return;
        a.source.last = verbs;
    }

    // "finance chief Ada Holt": not from the middle of its words on.
    void begin_with_chunk(TokenRange& source) const {
        const TokenSyntax& first = syntax_[source.first];
        if (!first.in(Chunk::noun) || first.chunk.first >= source.first) return;
        for (std::uint32_t i = first.chunk.first; i < source.first; ++i)
            if (!syntax_[i].is(Tags{Tag::noun, Tag::adjective, Tag::name, Tag::determiner, Tag::past})) return;
        source.first = first.chunk.first;
    }

    // "about four in ten voters", "at least half of the voters"
    void begin_with_number(TokenRange& source) const {
        std::uint32_t first = source.first;
        if (first >= 2 && syntax_[first - 1].form == lemma_hash("of") && same_sentence(syntax_, first - 2, first)) {
            const TokenSyntax& share = syntax_[first - 2];
            if (!shares.holds(share.lemma) && !share.is(Tags{Tag::number})) return;
            first = share.in(Chunk::noun) ? share.chunk.first : first - 2;
        }
        const bool counted = syntax_[first].is(Tags{Tag::number}) || shares.holds(syntax_[first].form);
        if (counted && first > 0 && same_sentence(syntax_, first - 1, first)) {
            if (approximate_words.holds(syntax_[first - 1].form))
                first -= 1;
            else if (first > 1 && compared_words.holds(syntax_[first - 1].form) &&
                     same_sentence(syntax_, first - 2, first))
                first -= 2;
        }
        source.first = first;
    }

    // "Ada Holt, the head of the board, said": the head is Ada Holt.
    void begin_with_name(Attribution& a) const {
        const std::uint32_t first = a.source.first;
        if (first < 2 || a.source.last + 1 != a.cue.first || !is_mark(syntax_[a.source.last].tag)) return;
        const bool apart =
            syntax_[first - 1].tag == syntax_[a.source.last].tag && same_sentence(syntax_, first - 2, first);
        const TokenSyntax& name = syntax_[first - 2];
        if (!apart || name.tag != Tag::name || !may_act(article_, syntax_, syntax_[first].chunk) ||
            syntax_[first].tag == Tag::name)
            return;
        if (opens_clause(syntax_, name.chunk.first)) a.source.first = name.chunk.first;
    }

    // "Holt and his aides said"
    void begin_with_first_conjunct(Attribution& a) const {
        const TokenRange source = a.source;
        if (source.first < 2 || source.last != a.cue.first || syntax_[source.first - 1].form != lemma_hash("and"))
            return;
        if ((lex::vocables[article_.token(a.head).vocable].forms & lex::third_person) != 0) return;
        const TokenSyntax& before = syntax_[source.first - 2];
        if (!before.in(Chunk::noun) || !same_sentence(syntax_, source.first - 2, source.first)) return;
        if (!may_act(article_, syntax_, syntax_[source.last - 1].chunk) || !may_act(article_, syntax_, before.chunk))
            return;
        std::uint32_t first = before.chunk.first;
        while (first >= 2 && syntax_[first - 1].tag == Tag::comma && same_sentence(syntax_, first - 2, first) &&
               syntax_[first - 2].in(Chunk::noun) && may_act(article_, syntax_, syntax_[first - 2].chunk) &&
               source.last - first < longest)
            first = syntax_[first - 2].chunk.first;
        if (opens_clause(syntax_, first)) a.source.first = first;
    }

    // "according to figures compiled by the agency", "according to a report by the board": all of it is the source.
    void begin_after_according_to(Attribution& a) const {
        constexpr std::uint32_t farthest = 12;
        const std::uint32_t begin = a.cue.last;
        if (a.source.first <= begin || a.source.first - begin > farthest ||
            syntax_[a.cue.first].form != lemma_hash("according"))
            return;
        if (std::none_of(syntax_.begin() + begin, syntax_.begin() + a.source.first,
                         [](const TokenSyntax& t) { return is_mark(t.tag); }))
            a.source.first = begin;
    }

    // "Ada Holt, the head of the board": up to the next comma.
    void end_with_apposition(Attribution& a) const {
        const std::uint32_t comma = a.source.last;
        if (comma + 2 >= syntax_.size() || syntax_[comma].tag != Tag::comma ||
            !syntax_[comma - 1].is(Tags{Tag::name, Tag::close_bracket}) || !same_sentence(syntax_, comma + 1, a.head))
            return;
        std::uint32_t first = comma + 1;
        for (const TokenRange& content : std::span(a.content).first(a.content_count))
            if (content.first == first) return;
        if ((lex::source_word_classes(syntax_[first].form) & lex::office_field) != 0 && !syntax_[first].in(Chunk::noun))
            ++first;  // "managing director"
        const TokenSyntax& next = syntax_[first];
        if (!next.in(Chunk::noun) || next.chunk.first != first || syntax_[comma + 1].tag == Tag::name ||
            !may_act(article_, syntax_, next.chunk))
            return;
        std::uint32_t end = next.chunk.last;
        const std::uint32_t limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(syntax_.size()), end + longest);
        while (end < limit && same_sentence(syntax_, end, a.head) && !is_mark(syntax_[end].tag) && end != a.cue.first)
            ++end;
        if (end == limit || end == a.cue.first) return;
        const bool before = comma < a.cue.first;
        const bool closed = syntax_[end].is(Tags{Tag::comma, Tag::full_stop, Tag::other_mark});
        if (before ? syntax_[end].tag == Tag::comma : closed || !same_sentence(syntax_, end, a.head))
            a.source.last = end;
    }

    const segment::Article& article_;
    const Syntax& syntax_;
};

}  // namespace

void repair_sources(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& attributions) {
    const Repair repair(article, syntax);
    for (Attribution& a : attributions) repair.run(a);
}

}  // namespace saidso::resolve
