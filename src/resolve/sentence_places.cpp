#include "resolve/sentence_places.hpp"

#include "lex/letter_run.hpp"

namespace saidso::resolve {
namespace {

// What decides the places of a token and of its neighbours, a bit each.
enum class Trait : std::uint8_t {
    word,
    opens_clause,  // it does, and the token after it
    by,
    inside_chunk,         // stands in a chunk that begins before it
    splits_chunk_before,  // likewise, and cannot begin a span there
    ends_nothing,
    no_source_start,
    no_source_start_after,
    no_source_end,
    no_source_end_after,
    no_content_start_next,  // the token after it begins no content
    no_source_end_before,   // the token before it ends no source
    no_content_end_before
};
constexpr std::size_t trait_count = 16;
using Traits = std::uint16_t;
constexpr unsigned bit(Trait t, unsigned value = 1) { return value << static_cast<unsigned>(t); }

struct Rule {
    Tags tags;
    Trait trait;
};

constexpr std::array rules = {
    Rule{Passage::word_tags, Trait::word},
    Rule{Tags{Tag::conjunction, Tag::subordinator, Tag::wh_word}, Trait::opens_clause},
    Rule{Tags{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to, Tag::negation, Tag::conjunction, Tag::past,
              Tag::gerund, Tag::genitive, Tag::preposition, Tag::subordinator},
         Trait::no_source_start},
    Rule{Tags{Tag::verb, Tag::adverb, Tag::wh_word}, Trait::no_source_start_after},
    Rule{Tags{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to, Tag::negation, Tag::past, Tag::conjunction,
              Tag::preposition},
         Trait::no_source_end},
    Rule{Tags{Tag::verb, Tag::adverb, Tag::subordinator, Tag::wh_word, Tag::gerund}, Trait::no_source_end_after},
    Rule{Tags{Tag::determiner, Tag::possessive, Tag::preposition, Tag::to, Tag::conjunction, Tag::subordinator,
              Tag::modal},
         Trait::ends_nothing},
    Rule{Tags{Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive, Tag::number, Tag::modal, Tag::have,
              Tag::wh_word, Tag::conjunction},
         Trait::no_content_start_next},
    Rule{Tags{Tag::name, Tag::noun, Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive,
              Tag::conjunction, Tag::wh_word, Tag::genitive, Tag::quote},
         Trait::no_source_end_before},
    Rule{Tags{Tag::name, Tag::noun, Tag::number, Tag::pronoun, Tag::object_pronoun, Tag::determiner, Tag::possessive,
              Tag::adjective, Tag::verb, Tag::past, Tag::gerund, Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::to,
              Tag::genitive, Tag::negation},
         Trait::no_content_end_before}};

constexpr std::uint32_t class_and_chunk(Tag tag, grammar::Chunk kind) {
    return static_cast<std::uint32_t>(tag) | static_cast<std::uint32_t>(kind) << 6;
}

// The traits of tokens by their class and chunk.
constexpr std::array<Traits, std::size_t{3}* 64> tag_traits = [] {
    constexpr Tags starts_inside_group{Tag::gerund, Tag::past, Tag::to};
    constexpr std::array kinds = {grammar::Chunk::none, grammar::Chunk::noun, grammar::Chunk::verb};
    std::array<Traits, std::size_t{3} * 64> traits{};
    for (unsigned k = 0; k < 64; ++k)
        for (const grammar::Chunk kind : kinds) {
            const auto tag = static_cast<Tag>(k);
            const bool starts_inside = kind == grammar::Chunk::verb && starts_inside_group.contains(tag);
            unsigned of = kind == grammar::Chunk::none
                              ? 0
                              : bit(Trait::inside_chunk) | bit(Trait::splits_chunk_before, starts_inside ? 0 : 1);
            for (const Rule& rule : rules) of |= bit(rule.trait, rule.tags.contains(tag) ? 1 : 0);
            traits[class_and_chunk(tag, kind)] = static_cast<Traits>(of);
        }
    return traits;
}();

inline Traits traits_of(const TokenSyntax& t, std::uint32_t i) {
    const unsigned traits = tag_traits[class_and_chunk(t.tag, t.chunk_kind)];
    constexpr unsigned in_chunk = bit(Trait::inside_chunk) | bit(Trait::splits_chunk_before);
    const unsigned inside = (0U - flag(t.chunk.first < i)) | ~in_chunk;
    return static_cast<Traits>((traits & inside) | bit(Trait::by, flag(t.lemma == grammar::lemma_hash("by"))));
}

constexpr std::uint32_t block = 16;  // tokens, a register of bytes

// Of the tokens of a block, the last one first.
using BlockTraits = std::array<Traits, block>;

// The tokens with each trait, as bits.
class TraitBits {
public:
    [[nodiscard]] TokenBits operator[](Trait t) const { return bits_[static_cast<std::size_t>(t)]; }
    // The traits of the tokens from the n-th on.
    void add(const BlockTraits& traits, std::uint32_t n) {
        const std::uint32_t shift = bits_in_run - n - block;
#ifdef SAIDSO_SSE2
        const auto* at = reinterpret_cast<const __m128i*>(traits.data());
        const __m128i first = _mm_loadu_si128(at);
        const __m128i second = _mm_loadu_si128(at + 1);
        const __m128i low = _mm_set1_epi16(0xFF);
        add_eight(_mm_packus_epi16(_mm_and_si128(first, low), _mm_and_si128(second, low)), 0, shift);
        add_eight(_mm_packus_epi16(_mm_srli_epi16(first, 8), _mm_srli_epi16(second, 8)), trait_count / 2, shift);
#else
        for (std::size_t k = 0; k < trait_count; ++k)
            for (std::uint32_t i = 0; i < block; ++i) bits_[k] |= TokenBits{traits[i] >> k & 1U} << (shift + i);
#endif
    }

private:
#ifdef SAIDSO_SSE2
    // Eight traits of sixteen tokens, a byte a token: the highest one is taken from all of them at once.
    void add_eight(__m128i traits, std::size_t first, std::uint32_t shift) {
        for (std::size_t k = first + trait_count / 2; k-- > first;) {
            bits_[k] |= TokenBits{static_cast<std::uint32_t>(_mm_movemask_epi8(traits))} << shift;
            traits = _mm_add_epi8(traits, traits);
        }
    }
#endif
    std::array<TokenBits, trait_count> bits_{};
};

// What the tokens around a run are: bits of Traits.
struct Neighbours {
    Traits before, after;
};

SentencePlaces::Row places_of(const TraitBits& of, std::uint32_t count, Neighbours around, bool chunk_goes_on) {
    const auto next_to_it = [&](Trait t) { return TokenBits{around.before >> static_cast<unsigned>(t) & 1U}; };
    const auto before = [&](Trait t) { return of[t] >> 1 | next_to_it(t) << (bits_in_run - 1); };
    const auto after = [&](Trait t) {
        return of[t] << 1 | TokenBits{around.after >> static_cast<unsigned>(t) & 1U} << (bits_in_run - count);
    };
    const TokenBits after_mark = ~before(Trait::word);
    const TokenBits before_mark = ~after(Trait::word);
    const TokenBits word = of[Trait::word];
    // No span begins in the middle of a chunk or ends there.
    const TokenBits start = word & (~of[Trait::splits_chunk_before] | after_mark);
    const TokenBits splits_chunk_after = of[Trait::inside_chunk] << 1 | TokenBits{chunk_goes_on}
                                                                            << (bits_in_run - count);
    const TokenBits end = word & (~(splits_chunk_after | of[Trait::ends_nothing]) | before_mark);
    const TokenBits source_start = start & ~of[Trait::no_source_start];
    const TokenBits source_start_after = source_start & ~of[Trait::no_source_start_after];
    const TokenBits source_end = end & ~(of[Trait::no_source_end] | after(Trait::no_source_end_before));
    SentencePlaces::Row row;
    const auto set = [&row](Place place, TokenBits bits) { row[static_cast<std::size_t>(place)] = bits; };
    set(Place::after_mark, after_mark & first_bits(count));
    set(Place::end, end);
    set(Place::end_at_mark, end & before_mark);
    set(Place::clause_start, start & (after_mark | of[Trait::opens_clause] | before(Trait::opens_clause)));
    set(Place::content_start, start & ~before(Trait::no_content_start_next));
    set(Place::content_end, end & ~after(Trait::no_content_end_before));
    set(Place::source_start, source_start);
    set(Place::source_start_after, source_start_after);
    set(Place::source_start_after_mark, source_start_after & (after_mark | before(Trait::by)));
    set(Place::source_end, source_end);
    set(Place::source_end_after, source_end & ~of[Trait::no_source_end_after]);
    return row;
}

}  // namespace

void SentencePlaces::note(const Passage& p, std::uint32_t sentence) {
    const TokenRange range = p.sentences[sentence].tokens;
    noted_[sentence] = static_cast<std::uint32_t>(rows_.size());
    Neighbours around{};  // marks stand around a sentence
    for (std::uint32_t first = range.first; first < range.last; first += bits_in_run) {
        TraitBits bits;
        const std::uint32_t last = std::min(range.last, first + bits_in_run);
        for (std::uint32_t i = first; i < last; i += block) {
            const std::uint32_t count = std::min(last - i, block);
            BlockTraits traits{};
            for (std::uint32_t k = 0; k < count; ++k) traits[block - 1 - k] = traits_of(p.token(i + k), i + k);
            bits.add(traits, i - first);
        }
        around.after = last < range.last ? traits_of(p.token(last), last) : Traits{0};
        rows_.push_back(places_of(bits, last - first, around, p.token(last - 1).chunk.last > last));
        around.before = traits_of(p.token(last - 1), last - 1);
    }
    rows_.resize(noted_[sentence] + range.size() / bits_in_run + 2);
}

}  // namespace saidso::resolve
