#include "grammar/syntax.hpp"

#include <array>
#include <cstring>

#include "grammar/tagger.hpp"

namespace saidso::grammar {
namespace {

// A chunk longer than this is cut, so that a sentence of any shape costs linear time.
constexpr std::uint32_t longest_chunk = 24;

constexpr Tags determiners{Tag::determiner, Tag::possessive};
constexpr Tags participles{Tag::past, Tag::gerund};
constexpr Tags auxiliaries{Tag::modal, Tag::be, Tag::have, Tag::do_};

// What the chunks are read with: a finite-state machine over the tags, which decides without branches.
enum State : unsigned {
    outside,
    opened,          // a noun chunk without a head yet
    opened_by_verb,  // likewise, with a participle in it
    headed,          // a noun chunk that may end here
    headed_more,     // its head has adjectives after it, which may open the next chunk
    possessed,       // a genitive comes last
    possessed_more,  // a genitive comes last, after adjectives
    auxiliary,       // a verb group after an auxiliary, an adverb, a negation or "to"
    main_verb,       // after a verb
    state_count
};

// What a step makes of the token, beside its kind of chunk.
enum TokenMark : unsigned {
    kinds = 3,
    continues = 64,  // stands in the chunk of the token before it
    completes = 128  // the chunk may end here; tokens after it belong to it only if one of them completes it again
};

constexpr std::size_t column_count = lex::tag_names.size() + 6;

struct Step {
    Counts counts{};
    std::uint8_t mark = 0;
    std::uint8_t lists = 0;    // 1: the token is listed
    std::uint8_t goes_on = 0;  // all bits: the chunk is longer by the token
    // A chunk of this length, not counting its first token, ends where it was last complete, and the rest is read anew.
    std::uint8_t most = longest_chunk;
};

struct Move {
    State next = outside;
    Step step;
};

constexpr Move step_to(State next, Chunk kind, unsigned marks, Counts counts = {}) {
    Move move{next, {.counts = counts}};
    move.step.mark = static_cast<std::uint8_t>(static_cast<unsigned>(kind) | marks);
    move.step.goes_on = (marks & continues) != 0 ? 0xFF : 0;
    return move;
}
constexpr Move rewind{outside, {.counts = {}, .most = 0}};  // whatever the length

// What the token after a participle or "to" may be.
enum Ahead : unsigned { nothing, noun_ahead = 1, verb_ahead = 2, adverb_ahead = 4 };

constexpr Move step_outside(Tag tag, unsigned ahead) {
    constexpr Counts opens_verb_group{.verb_groups = 1};
    if (noun_tags.contains(tag)) return step_to(headed, Chunk::noun, completes);
    if (determiners.contains(tag) || tag == Tag::adjective) return step_to(opened, Chunk::noun, 0);
    if (Tags(Tag::pronoun, Tag::object_pronoun).contains(tag)) return step_to(outside, Chunk::noun, completes);
    if (verb_tags.contains(tag)) return step_to(main_verb, Chunk::verb, completes, opens_verb_group);
    if (auxiliaries.contains(tag) || (tag == Tag::to && ahead == verb_ahead))
        return step_to(auxiliary, Chunk::verb, completes, opens_verb_group);
    return step_to(outside, Chunk::none, 0, {.commas = tag == Tag::comma});
}

constexpr Move step_in_noun_chunk(State state, Tag tag, unsigned ahead) {
    const bool head = state >= headed;
    const bool more = state == headed_more || state == possessed_more;
    const bool genitive = state == possessed || state == possessed_more;
    const bool participle = participles.contains(tag) && ahead == noun_ahead;
    const auto go_on = [](State next) { return step_to(next, Chunk::noun, continues); };
    if (noun_tags.contains(tag)) return step_to(headed, Chunk::noun, continues | completes);
    if (tag == Tag::genitive) return go_on(!head ? state : more ? possessed_more : possessed);
    if (tag == Tag::adjective || (determiners.contains(tag) && (!head || genitive)))
        return go_on(head ? headed_more : state);
    if (participle && !head) return go_on(opened_by_verb);
    if (state == opened_by_verb || (more && (participle || determiners.contains(tag)))) return rewind;
    return step_outside(tag, ahead);
}

constexpr Move step_in_verb_group(State state, Tag tag, unsigned ahead) {
    const bool after_verb = state == main_verb && (verb_tags.contains(tag) || tag == Tag::modal);
    if (verb_tags.contains(tag) && !after_verb) return step_to(main_verb, Chunk::verb, continues | completes);
    if (auxiliaries.contains(tag) && !after_verb) return step_to(auxiliary, Chunk::verb, continues | completes);
    if (Tags(Tag::adverb, Tag::negation).contains(tag) || (tag == Tag::to && ahead != nothing))
        return step_to(auxiliary, Chunk::verb, continues);
    return step_outside(tag, ahead);
}

constexpr unsigned ahead_of(Tag tag, Tag next) {
    if (participles.contains(tag))
        return Tags(Tag::noun, Tag::name, Tag::adjective).contains(next) ? noun_ahead : nothing;
    if (tag != Tag::to) return nothing;
    return Tags(Tag::verb, Tag::be, Tag::have).contains(next) ? verb_ahead
           : next == Tag::adverb                              ? adverb_ahead
                                                              : nothing;
}

// Where the steps of a tag stand; those of participles and "to" by what is ahead, in columns after the others.
constexpr std::uint8_t column_of(Tag tag, Tag next) {
    const auto column = static_cast<unsigned>(tag);
    const unsigned ahead = ahead_of(tag, next);
    if (ahead == nothing) return static_cast<std::uint8_t>(column);
    const unsigned group = tag == Tag::past ? 0 : tag == Tag::gerund ? 1 : 1 + ahead;
    return static_cast<std::uint8_t>(lex::tag_names.size() + group);
}

using Columns = std::array<std::array<std::uint8_t, 64>, lex::tag_names.size()>;
constexpr Columns columns = [] {
    Columns all{};
    for (std::size_t tag = 0; tag < all.size(); ++tag)
        for (std::size_t next = 0; next < all.size(); ++next)
            all[tag][next] = column_of(static_cast<Tag>(tag), static_cast<Tag>(next));
    return all;
}();

constexpr Move step_in(State state, Tag tag, unsigned ahead) {
    if (state == outside) return step_outside(tag, ahead);
    return state < auxiliary ? step_in_noun_chunk(state, tag, ahead) : step_in_verb_group(state, tag, ahead);
}

// The steps of a column by the state before them. The states they lead to are one number, six bits each, so that the
// next state is found in it without waiting for memory; a place in it stands for a state.
struct Column {
    static constexpr unsigned state_bits = 6;
    static_assert(state_count * state_bits <= 64);
    alignas(64) std::uint64_t next_places = 0;
    std::array<Step, state_count> steps{};

    static constexpr std::uint64_t place_of(unsigned state) { return std::uint64_t{state} * state_bits; }
    [[nodiscard]] std::uint64_t next(std::uint64_t place) const { return next_places >> place & 63; }
    [[nodiscard]] const Step* step(std::uint64_t place) const {
        static_assert(sizeof(Step) % state_bits == 0);
        return reinterpret_cast<const Step*>(reinterpret_cast<const char*>(&steps) +
                                             place * (sizeof(Step) / state_bits));
    }
};
constexpr auto transitions = [] {
    std::array<Column, column_count> all;
    for (unsigned state = 0; state < state_count; ++state)
        for (std::size_t i = 0; i < columns.size(); ++i)
            for (const Tag next : {Tag::none, Tag::noun, Tag::verb, Tag::adverb}) {
                const auto tag = static_cast<Tag>(i);
                Column& column = all[column_of(tag, next)];
                const Move move = step_in(static_cast<State>(state), tag, ahead_of(tag, next));
                Step& step = column.steps[state];
                step = move.step;
                step.lists = Tags(Tag::noun, Tag::name).contains(tag) ? 1 : 0;
                step.counts.words = word_tags.contains(tag);
                step.counts.quotation_marks = tag == Tag::quote;
                column.next_places |= Column::place_of(move.next) << Column::place_of(state);
            }
    return all;
}();

// Goes over the tokens in text order and gives each its chunk, and what is counted and which tags come before it.
class Chunker {
public:
    Chunker(std::span<const segment::Sentence> sentences, Syntax& out)
        : sentences_(sentences),
          out_(out.data()),
          words_(out.words),
          tags_before_(out.tags_before.data()),
          end_(static_cast<std::uint32_t>(out.size())),
          nouns_(out.noun_list.data()) {}

    // Tokens up to `last` that belong to no sentence.
    void pass(std::uint32_t last) {
        TokenSyntax outside_sentences{};
        outside_sentences.sentence = absent;
        set_counts_before(outside_sentences, counted_);
        for (; at_ < last; ++at_) {
            std::memcpy(&out_[at_], &outside_sentences, sizeof outside_sentences);
            tags_before_[at_] = tags_;
            tags_ = tags_and(tags_, Tag::none);
        }
    }
    void read(TokenRange sentence) {
        out_[sentence.last].tag = Tag::none;  // nothing is ahead of the last token
        at_ = sentence.last;
        while (sentence.first < sentence.last) sentence.first = open_from(sentence);
    }
    // Returns where the list of nouns ends.
    const std::uint32_t* finish() {
        pass(end_);
        for (std::uint32_t i = 0; i < sentences_.size(); ++i) close_chunks(sentences_[i].tokens, i);
        return nouns_;
    }

private:
    // Gives each token what its step makes of it, in place of its kind of chunk, and where the chunk begins that it may
    // stand in. Returns where to read anew.
    std::uint32_t open_from(TokenRange rest) {
        std::uint64_t place = Column::place_of(outside);
        CountSum counted = counted_;
        std::uint32_t tags = tags_;
        std::uint8_t length = 0;  // of the chunk up to the token
        std::uint32_t* nouns = nouns_;
        std::uint32_t i = rest.first;
        auto tag = static_cast<std::size_t>(out_[i].tag);
        for (TokenSyntax* s = out_ + i; i < rest.last; ++i, ++s) {
            const auto next = static_cast<std::size_t>(s[1].tag);
            const Column& column = transitions[columns[tag][next]];
            const Step* const step = column.step(place);
            place = column.next(place);
            length = static_cast<std::uint8_t>((length + 1) & step->goes_on);
            if (length == step->most) [[unlikely]]
                break;
            s->chunk_kind = static_cast<Chunk>(step->mark);
            s->chunk.first = i - length;
            set_counts_before(*s, counted);
            counted += sum_of(step->counts);
            tags_before_[i] = tags;
            tags = tags_and(tags, static_cast<Tag>(tag));
            tag = next;
            *nouns = i;
            nouns += step->lists;
        }
        const bool complete = i == rest.last && place != Column::place_of(opened_by_verb);
        const std::uint32_t read = complete ? i : incomplete_from(i);
        nouns_ = nouns;  // a noun completes its chunk: none is read anew
        counted_ = read == i ? counted : counts_before(out_[read]);
        tags_ = read == i ? tags : tags_before_[read];
        return read;
    }

    // Where the tokens begin that the chunk before `last` does not hold for sure; its first token is read only once.
    [[nodiscard]] std::uint32_t incomplete_from(std::uint32_t last) const {
        std::uint32_t i = last;
        while (is(i - 1, continues) && !is(i - 1, completes)) --i;
        return i;
    }
    [[nodiscard]] bool is(std::uint32_t i, TokenMark mark) const {
        return (static_cast<unsigned>(out_[i].chunk_kind) & mark) != 0;
    }

    // From the end: a token stands in a chunk if that is complete with it or with one that continues it. Lays out the
    // words of the sentence, too.
    void close_chunks(TokenRange sentence, std::uint32_t number) {
        static_assert(offsetof(TokenSyntax, lemma) == offsetof(Word, lemma));
        static_assert(offsetof(TokenSyntax, noun_class) == offsetof(Word, noun_class));
        static_assert(offsetof(TokenSyntax, chunk_kind) == offsetof(Word, chunk_kind));
        constexpr auto one_token = std::bit_cast<std::uint64_t>(TokenRange{0, 1});
        std::uint64_t goes_on = 0;  // all bits: the token after this one stands in a chunk that it continues
        std::uint64_t last = sentence.last * one_token;
        std::uint64_t chunk = 0;
        TokenSyntax* s = out_ + sentence.last;
        Word* w = words_.begin_sentence(sentence, number) + sentence.size();
        for (const TokenSyntax* const first = out_ + sentence.first; s != first; last -= one_token) {
            --s;
            --w;
            const auto mark = static_cast<std::uint64_t>(s->chunk_kind);
            const std::uint64_t inside = all_bits_if<completes>(mark) | goes_on;
            const std::uint64_t ends_here = std::bit_cast<std::uint64_t>(TokenRange{s->chunk.first, 0}) | last;
            chunk = goes_on != 0 ? chunk : ends_here;
            s->chunk = std::bit_cast<TokenRange>(chunk & inside);
            std::memcpy(static_cast<void*>(w), s, sizeof(Word));
            s->chunk_kind = w->chunk_kind = static_cast<Chunk>(mark & kinds & inside);
            goes_on = all_bits_if<continues>(mark) & inside;
        }
    }
    template <TokenMark Mark>
    static std::uint64_t all_bits_if(std::uint64_t mark) {
        constexpr int above = std::countl_zero(std::uint64_t{Mark});
        return static_cast<std::uint64_t>(static_cast<std::int64_t>(mark << above) >> 63);
    }

    std::span<const segment::Sentence> sentences_;
    TokenSyntax* out_;
    Words& words_;
    std::uint32_t* tags_before_;
    std::uint32_t end_;
    std::uint32_t at_ = 0;
    CountSum counted_ = 0;
    std::uint32_t tags_ = 0;
    std::uint32_t* nouns_;  // where the next one is listed
};

}  // namespace

void analyse(const Article& article, Syntax& out) {
    constexpr std::uint32_t longer_words_of_title = 5;
    out.resize(article.tokens.size());
    out.titles.clear();
    out.topics.clear();
    out.noun_list.resize(out.size());
    out.tags_before.resize(out.size());
    const auto& sentences = article.segments.sentences;
    out.words.resize(out.size(), sentences.size());
    Chunker chunker(sentences, out);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        chunker.pass(sentences[s].tokens.first);
        if (tag_sentence(article, s, out) >= longer_words_of_title) out.titles.push_back(s);
        chunker.read(sentences[s].tokens);
    }
    out.nouns = {out.noun_list.begin(), chunker.finish()};
}

}  // namespace saidso::grammar
