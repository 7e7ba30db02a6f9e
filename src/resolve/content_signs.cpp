#include "resolve/content_signs.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "resolve/clauses.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Chunk;
using grammar::lemma_hash;
using grammar::Syntax;

constexpr unsigned flag(bool b) { return b ? 1 : 0; }

// Of cue, source and the last fragment of the content; the opening is the first fragment.
enum Sign : unsigned {
    one_fragment,
    two_fragments,
    passive,            // cue
    unsourced_passive,  // likewise, and there is no source
    addressing,         // cue: "tell"
    telling,            // likewise, or "promise"
    that_rule,
    according,  // "according to" right before the source
    relative_source,
    headline,
    verbless,
    caps_opening,
    that_opening,   // or at the beginning of the last fragment
    time_edges,     // around a time, of either
    apart_opening,  // from the sentence of the cue
    aside_first,    // an adverbial, a time or who is told
    day_first,
    day_last,
    that_last,
    that_before_mark,  // or another mark before the last one
    that_before,       // a conjunction
    that_after,        // perhaps with a mark and a conjunction before it
    side_clause_first,
    otherwise_begun,
    own_end,  // in the sentence of the cue
    joined_verbs,
    next_head_inside,
    sign_count
};

// How many tokens lie between cue and content.
constexpr std::uint32_t far = 13;  // or more
constexpr std::uint32_t before = far + 1;
constexpr std::uint32_t anywhere = (2U << before) - 1;
constexpr std::uint32_t after = (2U << far) - 1;
constexpr std::uint32_t up_to(unsigned gap) { return (2U << gap) - 1; }

template <class... Signs>
constexpr std::uint32_t all_of(Signs... signs) {
    return ((1U << signs) | ...);
}

constexpr Tags any{[] {
    Tags all{Tag::none};
    all.bits = ~std::uint64_t{0};
    return all;
}()};
constexpr Tags comma{Tag::comma};

// What has to be there that a repair may apply, all of it; some repairs have more than one row.
struct Needs {
    ContentRepair repair;
    std::uint32_t gaps = anywhere;
    std::uint32_t signs = 0;
    Tags first = any;  // word of the content
    Tags last = any;
    Tags end = any;  // what follows it
};

constexpr std::array needs = [] {
    using enum ContentRepair;
    constexpr Tags finite{Tag::be, Tag::modal, Tag::have, Tag::do_, Tag::quote};
    constexpr Tags marks{Tag::quote,    Tag::comma,       Tag::full_stop,    Tag::colon,         Tag::semicolon,
                         Tag::question, Tag::exclamation, Tag::open_bracket, Tag::close_bracket, Tag::other_mark};
    constexpr Tags going_on{Tag::noun,       Tag::name,         Tag::adjective, Tag::number, Tag::gerund,
                            Tag::determiner, Tag::subordinator, Tag::verb,      Tag::quote};
    Tags clause = any;
    clause.bits ^= Tags{Tag::wh_word, Tag::quote, Tag::colon}.bits;
    return std::array{
        Needs{addressee, anywhere, all_of(passive, addressing)},
        Needs{own_sentence, anywhere, all_of(time_edges)},
        Needs{own_sentence, after, all_of(apart_opening)},
        Needs{late_that, up_to(1), all_of(aside_first), clause},
        Needs{late_that, up_to(8), all_of(day_first)},
        Needs{after_according_to, after, all_of(one_fragment, according)},
        Needs{day, up_to(0), all_of(day_first)},
        Needs{next_clause, after, all_of(that_after), any, any, Tags{Tag::comma, Tag::conjunction}},
        Needs{verb, anywhere, all_of(verbless, that_rule)},
        Needs{conjunction, after & ~up_to(1), all_of(that_before)},
        Needs{opening_clause, after, all_of(side_clause_first), any, any, comma},
        Needs{passive_subject, up_to(0), all_of(one_fragment, unsourced_passive), Tags{Tag::to}},
        Needs{long_passive_subject, anywhere, all_of(two_fragments, unsourced_passive)},
        Needs{comment, after, all_of(two_fragments), Tags{Tag::gerund}},
        Needs{dateline, anywhere, all_of(caps_opening)},
        Needs{whole_sentence, anywhere & ~after, all_of(one_fragment, verbless)},
        Needs{subject, after, all_of(one_fragment), finite},
        Needs{lone_that, anywhere, all_of(one_fragment, that_last), any, any, comma},
        Needs{lone_that, anywhere, all_of(one_fragment, that_before_mark), any, marks},
        Needs{start, after, all_of(otherwise_begun)},
        Needs{start, up_to(0), all_of(telling)},
        Needs{quotation, after, all_of(own_end), any, any, going_on},
        Needs{apposition, after, all_of(own_end), any, any, comma},
        Needs{relative_clause, after, all_of(own_end, relative_source)},
        Needs{predicate, after, all_of(own_end, joined_verbs)},
        Needs{other_cue, after, all_of(own_end, next_head_inside)},
        Needs{side_clause, after, all_of(own_end, headline)},
        Needs{last_day, after, all_of(own_end, day_last, verbless)},
        Needs{complementizer, anywhere, all_of(that_opening)},
    };
}();
using Rows = WantedRepairs;
static_assert(needs.size() <= 32);

// The rows that a tag, a gap or the lack of a sign leaves.
struct Columns {
    std::array<Rows, lex::tag_names.size()> first{};
    std::array<Rows, lex::tag_names.size()> last{};
    std::array<Rows, lex::tag_names.size()> end{};
    std::array<Rows, before + 1> gap{};
    std::array<Rows, 3> fragments{};
    std::array<Rows, sign_count> without{};
};
constexpr Columns columns = [] {
    Columns c;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const Rows row = Rows{1} << i;
        const Needs& n = needs[i];
        for (std::size_t tag = 0; tag < c.first.size(); ++tag) {
            c.first[tag] |= n.first.contains(static_cast<Tag>(tag)) ? row : 0;
            c.last[tag] |= n.last.contains(static_cast<Tag>(tag)) ? row : 0;
            c.end[tag] |= n.end.contains(static_cast<Tag>(tag)) ? row : 0;
        }
        for (std::size_t gap = 0; gap < c.gap.size(); ++gap) c.gap[gap] |= (n.gaps >> gap & 1) != 0 ? row : 0;
        for (std::size_t sign = 0; sign < sign_count; ++sign) c.without[sign] |= (n.signs >> sign & 1) != 0 ? 0 : row;
    }
    c.fragments[1] = c.without[two_fragments];
    c.fragments[2] = c.without[one_fragment];
    return c;
}();

constexpr std::array repair_bits = [] {
    std::array<RepairBit, needs.size()> bits{};
    for (std::size_t i = 0; i < needs.size(); ++i) {
        bits[i] = {needs[i].repair, 0};
        for (std::size_t later = i; later < needs.size(); ++later)
            bits[i].later |= needs[later].repair != needs[i].repair ? Rows{1} << later : 0;
    }
    return bits;
}();

// What the words of a cue are to the repairs.
enum CueWord : unsigned { tells = 1, promises = 2, quotes = 4, names = 8, cites = 16, accords = 32 };
constexpr WordTopics<std::uint8_t> cue_words = [] {
    WordTopics<std::uint8_t> topics;
    topics.add(tells, addressing_words);
    topics.add(promises, WordList{"promise"});
    topics.add(quotes, WordList{"quote"});
    topics.add(names, naming_words);
    topics.add(cites, citing_words);
    topics.add(accords, WordList{"according"});
    return topics;
}();

class Signs {
public:
    Signs(const segment::Article& article, const Syntax& syntax, const std::vector<Attribution>& all, std::size_t index)
        : article_(article),
          syntax_(syntax.data()),
          none_after_(static_cast<std::uint32_t>(syntax.size()) - 1),
          all_(all),
          index_(index),
          a_(all[index]),
          content_(a_.content[a_.content_count - 1U]),
          first_(syntax_[content_.first]),
          last_(syntax_[content_.last - 1]),
          end_(syntax_[content_.last]),
          head_(syntax_[a_.head]),
          cue_last_(std::max(a_.cue.last, 1U) - 1),
          words_(words_of_cue()) {}

    [[nodiscard]] Rows rows() {
        const std::uint32_t gap = content_.first - a_.cue.last;
        rows_ = columns.first[static_cast<std::size_t>(first_.tag)] &
                columns.last[static_cast<std::size_t>(last_.tag)] & columns.end[static_cast<std::size_t>(end_.tag)] &
                columns.fragments[a_.content_count] &
                columns.gap[std::min(gap, far) + flag(content_.first < a_.cue.last)];
        see(verbless, flag(first_.verb_groups == end_.verb_groups));
        const TokenSyntax& before_last = syntax_[std::max(content_.last, 2U) - 2];
        const TokenSyntax& after_end = syntax_[std::min(content_.last + 1, none_after_)];
        const TokenSyntax& third = syntax_[std::min(content_.last + 2, none_after_)];
        see(that_last, flag(last_.lemma == lemma_hash("that")));
        see(that_before_mark, flag(before_last.lemma == lemma_hash("that")) | flag(is_mark(before_last.tag)));
        see(that_after, flag(is_that(after_end)) | flag(is_that(third)));
        see(side_clause_first, flag(side_clause_filter.may_hold(first_.form)));
        see(that_opening, flag(is_that(first_)) | flag(is_that(syntax_[a_.content[0].first])));
        see(that_before, flag(is_that(syntax_[std::max(content_.first, 2U) - 2])));
        see(joined_verbs, stands_before_verb() ^ 1);
        look_at_cue();
        look_at_start(gap);
        look_at_times();
        return rows_;
    }

private:
    // Of longer cues the middle is not looked at.
    [[nodiscard]] unsigned words_of_cue() const {
        const auto of = [](const TokenSyntax& t) { return cue_words.of(t.lemma) | unsigned{cue_words.of(t.form)}; };
        const TokenSyntax& second = syntax_[std::min(a_.cue.first + 1, cue_last_)];
        return of(syntax_[a_.cue.first]) | of(second) | of(syntax_[cue_last_]) | cue_words.of(head_.lemma);
    }
    [[nodiscard]] unsigned has(unsigned words) const { return flag((words_ & words) != 0); }

    void see(Sign sign, unsigned seen) { rows_ &= columns.without[sign] | (Rows{0} - seen); }

    void look_at_cue() {
        constexpr WordList relative{"who", "which"};
        const unsigned is_passive = flag(a_.cue.size() >= 2) & flag(syntax_[cue_last_].tag == Tag::past);
        const unsigned at_source = flag(a_.source.first == a_.cue.last);
        const auto& segments = article_.segments;
        see(passive, is_passive);
        see(unsourced_passive, is_passive & flag(a_.source.empty()));
        see(addressing, has(tells));
        see(telling, has(tells | promises));
        see(that_rule, flag(a_.rule.size() == std::string_view("subject-cue-that").size()));
        see(according, has(accords) & at_source);
        see(relative_source, flag(a_.source.size() == 1) & flag(relative.holds(syntax_[a_.source.first].form)));
        see(headline, flag(segments.blocks[segments.sentences[head_.sentence].block].kind == BlockKind::headline));
        see(apart_opening, flag(syntax_[a_.content[0].first].sentence != head_.sentence));
        see(own_end, flag(last_.sentence == head_.sentence));
        see(next_head_inside, flag(all_[std::min(index_ + 1, all_.size() - 1)].head < content_.last));
    }

    void look_at_start(std::uint32_t gap) {
        // "said that “", "said, “": nothing of the content is left out.
        const TokenSyntax& left_out = syntax_[a_.cue.last];
        const unsigned that = flag(is_that(left_out)) & (has(names) ^ 1);
        const unsigned skipped = flag(left_out.tag == Tag::comma) | that;
        const unsigned mark = flag(syntax_[std::min(a_.cue.last + skipped, none_after_)].tag == Tag::quote);
        const std::uint32_t left = gap - skipped - mark - 1;
        const unsigned late =
            flag(left < far - 1 - skipped - mark) & (flag(a_.source.empty()) | flag(a_.source.last <= a_.cue.first));
        const unsigned both_after = (a_.content_count >> 1U) & flag(a_.content[0].first >= a_.cue.last);
        see(otherwise_begun, has(quotes | cites) | flag(a_.cue.size() > 3) | late | both_after);
    }

    void look_at_times() {
        constexpr Tags around{Tag::preposition, Tag::adverb, Tag::determiner, Tag::adjective};
        constexpr std::uint32_t times = lex::Month | lex::Weekday | lex::Deictic | lex::DayPart | lex::TimeUnit;
        const lex::Token& word = article_.token(content_.first);
        const lex::Token& last_word = article_.token(content_.last - 1);
        const std::uint32_t middle = std::min(content_.first + 1, content_.last - 1);
        const auto may = [&](const lex::Token& t, const TokenSyntax& s) {
            return flag(t.any(times)) | flag(s.is(around));
        };
        const unsigned dated = flag(is_day(word));
        const std::uint32_t chunk_last = std::max(first_.chunk.last, 1U) - 1;
        const unsigned time = flag(first_.in(Chunk::noun)) & flag(article_.token(chunk_last).any(lex::TimeUnit));
        const unsigned adverbial = flag(first_.is(Tags{Tag::preposition, Tag::adverb}));
        see(caps_opening, flag(article_.token(a_.content[0].first).has(lex::all_caps)));
        see(day_first, dated);
        see(day_last, flag(last_word.any(lex::Weekday | lex::DayPart)));
        see(aside_first, adverbial | time | dated | has(tells));
        const TokenRange opening = a_.content[0];
        const unsigned opening_time = may(article_.token(opening.first), syntax_[opening.first]) &
                                      may(article_.token(opening.last - 1), syntax_[opening.last - 1]);
        const unsigned middle_time = may(article_.token(middle), syntax_[middle]);
        const unsigned two = a_.content_count >> 1U;
        see(time_edges, (may(word, first_) & may(last_word, last_) & middle_time) | (two & opening_time));
    }

    // Whether the content begins with a word or with one noun chunk or two right before a verb, and no "and".
    [[nodiscard]] unsigned stands_before_verb() const {
        const std::uint32_t next = content_.first + 1;
        const std::uint32_t chunk = first_.in(Chunk::noun) ? std::max(first_.chunk.last, next) : next;
        const std::uint32_t second = std::min(chunk + 1, none_after_);  // "the head of the board"
        const unsigned of = flag(syntax_[second - 1].tag == Tag::preposition) & flag(syntax_[second].in(Chunk::noun));
        const std::uint32_t verb = second - 1 + (syntax_[second].chunk.last - (second - 1)) * of;
        const unsigned joined = is_and(syntax_[verb]) | is_and(syntax_[verb - 1]) | is_and(syntax_[second - 2]);
        return flag(syntax_[verb].in(Chunk::verb)) & (joined ^ 1);
    }
    static unsigned is_and(const TokenSyntax& t) { return flag(t.form == lemma_hash("and")); }

    const segment::Article& article_;
    const TokenSyntax* syntax_;
    const std::uint32_t none_after_;
    const std::vector<Attribution>& all_;
    const std::size_t index_;
    const Attribution& a_;
    const TokenRange content_;  // the last fragment
    const TokenSyntax& first_;  // of it
    const TokenSyntax& last_;
    const TokenSyntax& end_;  // what follows it
    const TokenSyntax& head_;
    const std::uint32_t cue_last_;  // token
    const unsigned words_;          // CueWord of the cue
    Rows rows_ = 0;
};

}  // namespace

WantedRepairs wanted_repairs(const segment::Article& article, const Syntax& syntax, const std::vector<Attribution>& all,
                             std::size_t index) {
    if (all[index].content_count == 0) return 0;
    if (all[index].content_count > 2) return ~Rows{0} >> (32 - needs.size());
    return Signs(article, syntax, all, index).rows();
}

RepairBit repair_of(unsigned bit) { return repair_bits[bit]; }

}  // namespace saidso::resolve
