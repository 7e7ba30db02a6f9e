#include "resolve/sentence_places.hpp"

namespace saidso::resolve {
namespace {

using place::Bits;

// What tokens are by their class, by the class of the one before and of the one after.
struct TagPlaces {
    std::array<Bits, 64> here{}, before{}, after{};
};

constexpr Tags ends_nothing_before{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::genitive, Tag::negation};

constexpr TagPlaces tag_places = [] {
    struct Rule {
        Tags tags;
        Bits bits;
    };
    constexpr std::array rules = {
        Rule{Passage::word_tags, place::word},
        Rule{Tags{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to, Tag::negation, Tag::conjunction, Tag::past,
                  Tag::gerund, Tag::genitive},
             place::no_source_start},
        Rule{Tags{Tag::verb, Tag::adverb, Tag::subordinator, Tag::wh_word, Tag::preposition},
             place::no_source_start_after},
        Rule{Tags{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to, Tag::negation, Tag::past, Tag::conjunction,
                  Tag::preposition},
             place::no_source_end},
        Rule{Tags{Tag::verb, Tag::adverb, Tag::subordinator, Tag::wh_word, Tag::gerund}, place::no_source_end_after},
        Rule{Tags{Tag::name, Tag::number, Tag::pronoun, Tag::object_pronoun, Tag::possessive, Tag::wh_word,
                  Tag::conjunction, Tag::genitive},
             place::no_cue_start},
        Rule{Tags{Tag::number, Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive, Tag::conjunction,
                  Tag::wh_word, Tag::genitive, Tag::modal},
             place::no_cue_end},
        Rule{Tags{Tag::conjunction, Tag::subordinator, Tag::wh_word}, place::opens_clause}};
    TagPlaces places;
    for (unsigned tag = 0; tag < places.here.size(); ++tag) {
        unsigned bits = 0;
        for (const Rule& rule : rules) bits |= rule.tags.contains(static_cast<Tag>(tag)) ? rule.bits : 0U;
        places.here[tag] = static_cast<Bits>(bits);
        places.before[tag] = (bits & place::word) == 0 ? place::after_mark : bits & place::opens_clause;
        places.after[tag] = (bits & place::word) == 0                             ? place::before_mark
                            : ends_nothing_before.contains(static_cast<Tag>(tag)) ? place::before_auxiliary
                                                                                  : Bits{0};
    }
    return places;
}();

constexpr Tags ends_nothing{Tag::determiner,  Tag::possessive,   Tag::preposition, Tag::to,
                            Tag::conjunction, Tag::subordinator, Tag::modal};
constexpr Tags starts_inside_group{Tag::gerund, Tag::past, Tag::to};

// No span begins in the middle of a chunk or ends there. Without a branch: no one can foretell which do.
unsigned edges(const TokenSyntax& t, std::uint32_t i, unsigned bits) {
    const unsigned whole_before = flag(t.chunk.empty()) | flag(t.chunk.first == i);
    const unsigned whole_after = flag(t.chunk.last <= i + 1);
    const unsigned inside_group = flag(t.in(grammar::Chunk::verb)) & flag(t.is(starts_inside_group));
    const unsigned start = whole_before | inside_group | (bits / place::after_mark & 1U);
    const unsigned end = (whole_after & flag(!t.is(ends_nothing))) | (bits / place::before_mark & 1U);
    return (bits & place::word) * (start * place::start | end * place::end);
}

}  // namespace

void SentencePlaces::note(const Passage& p, std::uint32_t sentence) {
    noted_[sentence] = 1;
    const TokenRange range = p.sentences[sentence].tokens;
    if (bits_.size() < range.last) bits_.resize(p.article.tokens.size());
    unsigned before = code(Tag::none);
    unsigned here = code(p.tag(range.first));
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const unsigned after = i + 1 < range.last ? code(p.tag(i + 1)) : code(Tag::none);
        const unsigned bits = tag_places.here[here] | tag_places.before[before] | tag_places.after[after];
        bits_[i] = static_cast<Bits>(bits | edges(p.token(i), i, bits));
        before = here;
        here = after;
    }
}

}  // namespace saidso::resolve
