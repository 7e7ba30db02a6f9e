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

// A step: what it adds to the counts of verb groups and commas, in the halves of 64 bits, and between these what it
// makes of the token, in a byte that begins with its kind of chunk, and the next state.
using Step = std::uint64_t;
constexpr Step opens_verb_group = 1;
constexpr Step is_comma = Step{1} << 32;
constexpr Step counts = opens_verb_group | is_comma;
constexpr unsigned mark_shift = 8;
constexpr unsigned state_shift = 16;
constexpr unsigned list_shift = 62;      // the bit of tokens that are listed
constexpr Step rewinds = Step{1} << 63;  // the tokens since the chunk was last complete are to be read anew

enum TokenMark : unsigned {
    continues = 64,  // stands in the chunk of the token before it
    completes = 128  // the chunk may end here; tokens after it belong to it only if one of them completes it again
};
constexpr unsigned kinds = 3;

constexpr Step step_to(State next, Chunk kind, unsigned marks) {
    return Step{next} << state_shift | Step{static_cast<unsigned>(kind) | marks} << mark_shift;
}

// What the token after a participle or "to" may be.
enum Ahead : unsigned { nothing, noun_ahead = 1, verb_ahead = 2, adverb_ahead = 4 };

constexpr Step step_outside(Tag tag, unsigned ahead) {
    if (noun_tags.contains(tag)) return step_to(headed, Chunk::noun, completes);
    if (determiners.contains(tag) || tag == Tag::adjective) return step_to(opened, Chunk::noun, 0);
    if (Tags(Tag::pronoun, Tag::object_pronoun).contains(tag)) return step_to(outside, Chunk::noun, completes);
    if (verb_tags.contains(tag)) return step_to(main_verb, Chunk::verb, completes) | opens_verb_group;
    if (auxiliaries.contains(tag) || (tag == Tag::to && ahead == verb_ahead))
        return step_to(auxiliary, Chunk::verb, completes) | opens_verb_group;
    return step_to(outside, Chunk::none, 0) | (tag == Tag::comma ? is_comma : 0);
}

constexpr Step step_in_noun_chunk(State state, Tag tag, unsigned ahead) {
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
    if (state == opened_by_verb || (more && (participle || determiners.contains(tag)))) return rewinds;
    return step_outside(tag, ahead);
}

constexpr Step step_in_verb_group(State state, Tag tag, unsigned ahead) {
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
constexpr std::size_t column_count = 64;
constexpr std::uint8_t column_of(Tag tag, Tag next) {
    const auto column = static_cast<unsigned>(tag);
    const unsigned ahead = ahead_of(tag, next);
    if (ahead == nothing) return static_cast<std::uint8_t>(column);
    const unsigned group = tag == Tag::past ? 0 : tag == Tag::gerund ? 1 : 1 + ahead;
    return static_cast<std::uint8_t>(lex::tag_names.size() + group);
}

using Columns = std::array<std::array<std::uint8_t, column_count>, lex::tag_names.size()>;
constexpr Columns columns = [] {
    Columns all{};
    for (std::size_t tag = 0; tag < all.size(); ++tag)
        for (std::size_t next = 0; next < all.size(); ++next)
            all[tag][next] = column_of(static_cast<Tag>(tag), static_cast<Tag>(next));
    return all;
}();

constexpr Step step_in(State state, Tag tag, unsigned ahead) {
    if (state == outside) return step_outside(tag, ahead);
    return state < auxiliary ? step_in_noun_chunk(state, tag, ahead) : step_in_verb_group(state, tag, ahead);
}

using Steps = std::array<std::array<Step, column_count>, state_count>;
constexpr Steps steps = [] {
    Steps all{};
    for (std::size_t state = 0; state < all.size(); ++state)
        for (std::size_t i = 0; i < columns.size(); ++i)
            for (const Tag next : {Tag::none, Tag::noun, Tag::verb, Tag::adverb}) {
                const auto tag = static_cast<Tag>(i);
                const Step lists = Step{Tags(Tag::noun, Tag::name).contains(tag)} << list_shift;
                all[state][column_of(tag, next)] = step_in(static_cast<State>(state), tag, ahead_of(tag, next)) | lists;
            }
    return all;
}();

// Goes over the tokens in text order and gives each its chunk and how many verb groups and commas come before it.
class Chunker {
public:
    explicit Chunker(Syntax& out)
        : out_(out.data()), end_(static_cast<std::uint32_t>(out.size())), nouns_(out.noun_list.data()) {}

    // Tokens up to `last` that belong to no sentence.
    void pass(std::uint32_t last) {
        TokenSyntax outside_sentences{};
        outside_sentences.sentence = absent;
        count(outside_sentences, counted_);
        for (; at_ < last; ++at_) std::memcpy(&out_[at_], &outside_sentences, sizeof outside_sentences);
    }
    void read(TokenRange sentence) {
        out_[sentence.last].tag = Tag::none;  // nothing is ahead of the last token
        at_ = sentence.last;
        while (sentence.first < sentence.last) sentence.first = open_from(sentence);
    }
    // Returns where the list of nouns ends.
    const std::uint32_t* finish() {
        pass(end_);
        close_chunks();
        return nouns_;
    }

private:
    // Gives each token what its step makes of it, in place of its kind of chunk, and where the chunk begins that it may
    // stand in. Returns where to read anew.
    std::uint32_t open_from(TokenRange rest) {
        Step step = outside;
        std::uint64_t counted = counted_;
        std::uint32_t length = 0;  // of the chunk up to the token
        std::uint32_t* nouns = nouns_;
        std::uint32_t i = rest.first;
        auto tag = static_cast<std::size_t>(out_[i].tag);
        for (TokenSyntax* s = out_ + i; i < rest.last; ++i, ++s) {
            const auto next = static_cast<std::size_t>(s[1].tag);
            step = steps[state_of(step)][columns[tag][next]];
            tag = next;
            const auto mark = static_cast<std::uint8_t>(step >> mark_shift);
            length = (length + 1) & (0 - (std::uint32_t{mark} / continues % 2));
            if ((step & rewinds) != 0 || length == longest_chunk) [[unlikely]]
                break;
            s->chunk_kind = static_cast<Chunk>(mark);
            s->chunk.first = i - length;
            count(*s, counted);
            counted += step & counts;
            *nouns = i;
            nouns += step >> list_shift & 1;
        }
        counted_ = counted;
        const bool complete = i == rest.last && state_of(step) != opened_by_verb;
        nouns_ = nouns;  // a noun completes its chunk: none is read anew
        return complete ? i : incomplete_from(i);
    }

    static std::size_t state_of(Step step) { return step >> state_shift & 0xFFFF; }

    static void count(TokenSyntax& s, std::uint64_t counted) {
        s.verb_groups = static_cast<std::uint32_t>(counted);
        s.commas = static_cast<std::uint32_t>(counted >> 32);
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

    // From the end: a token stands in a chunk if that is complete with it or with one that continues it.
    void close_chunks() {
        std::uint32_t goes_on = 0;  // all bits: the token after is in a chunk that it continues
        std::uint32_t end = 0;
        TokenSyntax* s = out_ + end_;
#pragma GCC unroll 4
        for (std::uint32_t i = end_; i > 0; --i) {
            --s;
            const auto mark = static_cast<std::uint32_t>(s->chunk_kind);
            const std::uint32_t inside = goes_on | (0 - mark / completes);
            end = (goes_on != 0 ? end : i) & inside;
            s->chunk.last = end;
            s->chunk.first &= inside;
            s->chunk_kind = static_cast<Chunk>(mark & kinds & inside);
            goes_on = inside & (0 - mark / continues % 2);
        }
    }

    TokenSyntax* out_;
    std::uint32_t end_;
    std::uint32_t at_ = 0;
    std::uint64_t counted_ = 0;  // as steps count
    std::uint32_t* nouns_;       // where the next one is listed
};

}  // namespace

void analyse(const Article& article, Syntax& out) {
    constexpr std::uint32_t longer_words_of_title = 5;
    out.resize(article.tokens.size());
    out.titles.clear();
    out.topics.clear();
    out.noun_list.resize(out.size());
    Chunker chunker(out);
    const auto& sentences = article.segments.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        chunker.pass(sentences[s].tokens.first);
        if (tag_sentence(article, s, out) >= longer_words_of_title) out.titles.push_back(s);
        chunker.read(sentences[s].tokens);
    }
    out.nouns = {out.noun_list.begin(), chunker.finish()};
}

}  // namespace saidso::grammar
