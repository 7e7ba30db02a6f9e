#include "resolve/sentence_places.hpp"

namespace saidso::resolve {
namespace {

// What decides the places of a token.
using Traits = std::uint16_t;
namespace trait {
constexpr Traits word = 1 << 0;
constexpr Traits start = 1 << 1;
constexpr Traits end = 1 << 2;
constexpr Traits after_mark = 1 << 3;
constexpr Traits before_mark = 1 << 4;
constexpr Traits opens_clause = 1 << 5;
constexpr Traits clause_start = 1 << 6;
constexpr Traits after_mark_or_by = 1 << 7;
// By its class or a neighbour's.
constexpr Traits no_source_start = 1 << 8;
constexpr Traits no_source_start_after = 1 << 9;
constexpr Traits no_source_end = 1 << 10;
constexpr Traits no_source_end_after = 1 << 11;
constexpr Traits no_cue_start = 1 << 12;
constexpr Traits no_cue_end = 1 << 13;
constexpr Traits no_content_start = 1 << 14;
constexpr Traits no_content_end = 1 << 15;
}  // namespace trait

// The traits of tokens by their class, by the class of the one before and of the one after.
struct TagTraits {
    std::array<Traits, 64> here{}, before{}, after{};
};

struct Rule {
    Tags tags;
    unsigned traits;
};

constexpr std::array here_rules = {
    Rule{Passage::word_tags, trait::word},
    Rule{Tags{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to, Tag::negation, Tag::conjunction, Tag::past,
              Tag::gerund, Tag::genitive, Tag::preposition, Tag::subordinator},
         trait::no_source_start},
    Rule{Tags{Tag::verb, Tag::adverb, Tag::wh_word}, trait::no_source_start_after},
    Rule{Tags{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to, Tag::negation, Tag::past, Tag::conjunction,
              Tag::preposition},
         trait::no_source_end},
    Rule{Tags{Tag::verb, Tag::adverb, Tag::subordinator, Tag::wh_word, Tag::gerund}, trait::no_source_end_after},
    Rule{Tags{Tag::name, Tag::number, Tag::pronoun, Tag::object_pronoun, Tag::possessive, Tag::wh_word,
              Tag::conjunction, Tag::genitive},
         trait::no_cue_start},
    Rule{Tags{Tag::number, Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive, Tag::conjunction,
              Tag::wh_word, Tag::genitive, Tag::modal},
         trait::no_cue_end},
    Rule{Tags{Tag::conjunction, Tag::subordinator, Tag::wh_word}, trait::opens_clause}};

// By the class of the token before.
constexpr std::array before_rules = {Rule{Tags{Tag::conjunction, Tag::subordinator, Tag::wh_word}, trait::opens_clause},
                                     Rule{Tags{Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive,
                                               Tag::number, Tag::modal, Tag::have, Tag::wh_word, Tag::conjunction},
                                          trait::no_content_start}};

// By the class of the token after.
constexpr std::array after_rules = {
    Rule{Tags{Tag::name, Tag::noun, Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive,
              Tag::conjunction, Tag::wh_word, Tag::genitive, Tag::quote},
         trait::no_source_end},
    Rule{Tags{Tag::name, Tag::noun, Tag::number, Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive,
              Tag::adjective, Tag::verb, Tag::past, Tag::gerund, Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to,
              Tag::genitive, Tag::negation},
         trait::no_content_end}};

constexpr TagTraits tag_traits = [] {
    constexpr auto add = [](const auto& rules, Tag tag, Traits& traits) {
        for (const Rule& rule : rules)
            if (rule.tags.contains(tag)) traits = static_cast<Traits>(traits | rule.traits);
    };
    TagTraits of;
    for (unsigned k = 0; k < of.here.size(); ++k) {
        const auto tag = static_cast<Tag>(k);
        if (!Passage::word_tags.contains(tag)) {
            of.before[k] = trait::after_mark | trait::after_mark_or_by;
            of.after[k] = trait::before_mark;
        }
        add(here_rules, tag, of.here[k]);
        add(before_rules, tag, of.before[k]);
        add(after_rules, tag, of.after[k]);
    }
    return of;
}();

constexpr Tags ends_nothing{Tag::determiner,  Tag::possessive,   Tag::preposition, Tag::to,
                            Tag::conjunction, Tag::subordinator, Tag::modal};
constexpr Tags starts_inside_group{Tag::gerund, Tag::past, Tag::to};

// No span begins in the middle of a chunk or ends there. Without a branch: no one can foretell which do.
unsigned edges(const TokenSyntax& t, std::uint32_t i, unsigned traits) {
    const unsigned whole_before = flag(t.chunk.empty()) | flag(t.chunk.first == i);
    const unsigned whole_after = flag(t.chunk.last <= i + 1);
    const unsigned inside_group = flag(t.in(grammar::Chunk::verb)) & flag(t.is(starts_inside_group));
    const unsigned start = whole_before | inside_group | (traits / trait::after_mark & 1U);
    const unsigned end = (whole_after & flag(!t.is(ends_nothing))) | (traits / trait::before_mark & 1U);
    const unsigned opens = flag((traits & (trait::after_mark | trait::opens_clause)) != 0);
    return (traits & trait::word) * (start * trait::start | end * trait::end | (start & opens) * trait::clause_start);
}

// A token is in a place that has all traits wanted there and none of the unwanted.
struct Condition {
    Place place;
    unsigned wanted;
    unsigned unwanted;
};
constexpr std::array conditions = {
    Condition{Place::word, trait::word, 0},
    Condition{Place::after_mark, trait::after_mark, 0},
    Condition{Place::content_start, trait::start, trait::no_content_start},
    Condition{Place::end, trait::end, 0},
    Condition{Place::end_at_mark, trait::end | trait::before_mark, 0},
    Condition{Place::clause_start, trait::clause_start, 0},
    Condition{Place::content_end, trait::end, trait::no_content_end},
    Condition{Place::cue_start, trait::word, trait::no_cue_start},
    Condition{Place::cue_end, trait::word, trait::no_cue_end},
    Condition{Place::source_start, trait::start, trait::no_source_start},
    Condition{Place::source_start_after, trait::start, trait::no_source_start | trait::no_source_start_after},
    Condition{Place::source_start_after_mark, trait::start | trait::after_mark_or_by,
              trait::no_source_start | trait::no_source_start_after},
    Condition{Place::source_end, trait::end, trait::no_source_end},
    Condition{Place::source_end_after, trait::end, trait::no_source_end | trait::no_source_end_after}};

// The same by place; nothing has the traits wanted in one to spare.
struct PlaceTraits {
    std::array<Traits, place_count> looked_at{}, wanted{};
};
constexpr PlaceTraits place_traits = [] {
    PlaceTraits of;
    of.wanted.fill(1);
    for (const Condition& c : conditions) {
        of.wanted[static_cast<std::size_t>(c.place)] = static_cast<Traits>(c.wanted);
        of.looked_at[static_cast<std::size_t>(c.place)] = static_cast<Traits>(c.wanted | c.unwanted);
    }
    return of;
}();

constexpr std::uint32_t block = 16;  // tokens

// A bit for each token of a block, the last one lowest, in each place.
std::array<std::uint16_t, place_count> places_of(const std::array<Traits, block>& traits, std::uint32_t count) {
    std::array<std::uint16_t, place_count> bits{};
    for (std::uint32_t i = 0; i < count; ++i) {
#pragma GCC unroll 1  // GCC makes it two registers wide, unless it unrolls it first
        for (std::size_t k = 0; k < place_count; ++k) {
            const auto looked_at = static_cast<Traits>(traits[i] & place_traits.looked_at[k]);
            const auto here = static_cast<Traits>(looked_at == place_traits.wanted[k]);
            bits[k] = static_cast<std::uint16_t>(bits[k] + bits[k] + here);
        }
    }
    return bits;
}

Traits traits_of(const TokenSyntax& t, std::uint32_t i, const Word* w) {
    const unsigned by = flag(w[-1].lemma == grammar::lemma_hash("by")) * trait::after_mark_or_by;
    const unsigned traits =
        tag_traits.here[w[0].code()] | tag_traits.before[w[-1].code()] | tag_traits.after[w[1].code()] | by;
    return static_cast<Traits>(traits | edges(t, i, traits));
}

}  // namespace

void SentencePlaces::note(const Passage& p, std::uint32_t sentence) {
    const TokenRange range = p.sentences[sentence].tokens;
    noted_[sentence] = static_cast<std::uint32_t>(rows_.size());
    rows_.resize(rows_.size() + range.size() / bits_in_run + 2);
    Row* row = rows_.data() + noted_[sentence];
    const Word* w = p.word(range.first);
    for (std::uint32_t first = 0; first < range.size(); first += block) {
        const std::uint32_t count = std::min(range.size() - first, block);
        std::array<Traits, block> traits;
        for (std::uint32_t i = 0; i < count; ++i)
            traits[i] = traits_of(p.token(range.first + first + i), range.first + first + i, w + first + i);
        const auto bits = places_of(traits, count);
        const std::uint32_t shift = bits_in_run - first % bits_in_run - count;
        for (std::size_t k = 0; k < place_count; ++k) row[first / bits_in_run][k] |= TokenBits{bits[k]} << shift;
    }
}

}  // namespace saidso::resolve
