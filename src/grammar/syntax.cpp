#include "grammar/syntax.hpp"

#include <array>

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
    opened,            // a noun chunk without a head yet
    opened_by_verb,    // likewise, with a participle in it
    headed,            // a noun chunk that may end here
    headed_more,       // its head has adjectives after it, which may open the next chunk
    possessed,         // a genitive comes last
    possessed_more,    // a genitive comes last, after adjectives
    auxiliary,         // a verb group after an auxiliary, an adverb, a negation or "to"
    main_verb,         // after a verb
    state_count = 16
};

// A step: the next state in four bits, the token's chunk in two, and what else is true of the token.
enum StepBits : unsigned {
    first_kind = 1u << 4,
    continues = 1u << 6,  // the token stands in the chunk of the token before it...
    completes = 1u << 7,  // ...and that may end here; what follows belongs to it only if it is completed again
    rewinds = 1u << 8,    // the tokens since the chunk was last complete are to be read anew
    opens_verb_group = 1u << 9,
    is_comma = 1u << 10
};

constexpr unsigned step_to(State next, Chunk kind, unsigned bits) {
    return unsigned{next} | static_cast<unsigned>(kind) * first_kind | bits;
}

// What the token after a participle or "to" may be.
enum Ahead : unsigned { nothing, noun_ahead = 1, verb_ahead = 2, adverb_ahead = 4 };

constexpr unsigned step_outside(Tag tag, unsigned ahead) {
    if (noun_tags.contains(tag)) return step_to(headed, Chunk::noun, completes);
    if (determiners.contains(tag) || tag == Tag::adjective) return step_to(opened, Chunk::noun, 0);
    if (Tags(Tag::pronoun, Tag::object_pronoun).contains(tag)) return step_to(outside, Chunk::noun, completes);
    if (verb_tags.contains(tag)) return step_to(main_verb, Chunk::verb, completes | opens_verb_group);
    if (auxiliaries.contains(tag) || (tag == Tag::to && ahead == verb_ahead))
        return step_to(auxiliary, Chunk::verb, completes | opens_verb_group);
    return step_to(outside, Chunk::none, tag == Tag::comma ? unsigned{is_comma} : 0);
}

constexpr unsigned step_in_noun_chunk(State state, Tag tag, unsigned ahead) {
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

constexpr unsigned step_in_verb_group(State state, Tag tag, unsigned ahead) {
    const bool after_verb = state == main_verb && (verb_tags.contains(tag) || tag == Tag::modal);
    if (verb_tags.contains(tag) && !after_verb) return step_to(main_verb, Chunk::verb, continues | completes);
    if (auxiliaries.contains(tag) && !after_verb) return step_to(auxiliary, Chunk::verb, continues | completes);
    if (Tags(Tag::adverb, Tag::negation).contains(tag) || (tag == Tag::to && ahead != nothing))
        return step_to(auxiliary, Chunk::verb, continues);
    return step_outside(tag, ahead);
}

// Where a tag's steps stand: those of participles and "to" by what is ahead.
struct TagColumns {
    std::uint8_t first;
    std::uint8_t looks_for;  // of Ahead
    std::uint8_t is;         // what it is to the token before it, of Ahead
};
constexpr std::size_t column_count = 48;

constexpr auto tag_columns = [] {
    std::array<TagColumns, lex::tag_names.size()> all{};
    unsigned column = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto tag = static_cast<Tag>(i);
        const unsigned looks_for = participles.contains(tag) ? unsigned{noun_ahead}
                                   : tag == Tag::to          ? verb_ahead | adverb_ahead
                                                             : unsigned{nothing};
        const unsigned is = Tags(Tag::noun, Tag::name, Tag::adjective).contains(tag) ? noun_ahead
                            : Tags(Tag::verb, Tag::be, Tag::have).contains(tag)      ? verb_ahead
                            : tag == Tag::adverb                                     ? adverb_ahead
                                                                                     : nothing;
        all[i] = {static_cast<std::uint8_t>(column), static_cast<std::uint8_t>(looks_for),
                  static_cast<std::uint8_t>(is)};
        column += looks_for + 1;
    }
    return all;
}();

constexpr auto steps = [] {
    std::array<std::array<std::uint16_t, column_count>, state_count> all{};
    for (std::size_t s = 0; s < all.size(); ++s)
        for (std::size_t i = 0; i < tag_columns.size(); ++i)
            for (unsigned ahead = 0; ahead <= tag_columns[i].looks_for; ++ahead) {
                const auto state = static_cast<State>(s);
                const auto tag = static_cast<Tag>(i);
                const unsigned step = state == outside    ? step_outside(tag, ahead)
                                      : state < auxiliary ? step_in_noun_chunk(state, tag, ahead)
                                                          : step_in_verb_group(state, tag, ahead);
                all[s][tag_columns[i].first + ahead] = static_cast<std::uint16_t>(step);
            }
    return all;
}();

// Goes over the tokens in text order and gives each its chunk and how many verb groups and commas come before it.
class Chunker {
public:
    explicit Chunker(Syntax& out) : out_(out.data()), end_(static_cast<std::uint32_t>(out.size())) {}

    // Tokens up to `last` that belong to no sentence.
    void pass(std::uint32_t last) {
        TokenSyntax outside_sentences{};
        outside_sentences.sentence = absent;
        outside_sentences.verb_groups = verb_groups_;
        outside_sentences.commas = commas_;
        for (; at_ < last; ++at_) out_[at_] = outside_sentences;
    }
    void pass_rest() { pass(end_); }

    void read(TokenRange sentence) {
        open_chunks(sentence);
        close_chunks(sentence);
        at_ = sentence.last;
    }

private:
    [[nodiscard]] TagColumns columns(std::uint32_t i) const {
        return tag_columns[static_cast<std::size_t>(out_[i].tag)];
    }

    void open_chunks(TokenRange sentence) {
        out_[sentence.last].tag = Tag::none;  // nothing is ahead of the last token
        while (sentence.first < sentence.last) sentence.first = open_from(sentence);
    }

    // Gives each token its step, in place of its kind of chunk, and where the chunk begins that it may stand in. Returns
    // where to read anew.
    std::uint32_t open_from(TokenRange rest) {
        unsigned step = outside;
        std::uint32_t length = 0;  // of the chunk up to the token
        std::uint32_t verb_groups = verb_groups_;
        std::uint32_t commas = commas_;
        std::uint32_t i = rest.first;
        TagColumns tag = columns(i);
        for (; i < rest.last; ++i) {
            const TagColumns next = columns(i + 1);
            step = steps[step % state_count][tag.first + (tag.looks_for & next.is)];
            tag = next;
            length = (length + 1) & (0 - (step / continues % 2));
            if ((step & rewinds) != 0 || length == longest_chunk) [[unlikely]]
                break;
            TokenSyntax& s = out_[i];
            s.chunk_kind = static_cast<Chunk>(step & 0xFF);
            s.chunk.first = i - length;
            s.verb_groups = verb_groups;
            s.commas = commas;
            verb_groups += step / opens_verb_group % 2;
            commas += step / is_comma;
        }
        verb_groups_ = verb_groups;
        commas_ = commas;
        const bool complete = i == rest.last && step % state_count != opened_by_verb;
        return complete ? i : incomplete_from(i);
    }

    // Where the tokens begin that the chunk before `last` does not hold for sure; its first token is read only once.
    [[nodiscard]] std::uint32_t incomplete_from(std::uint32_t last) const {
        std::uint32_t i = last;
        while (is(i - 1, continues) && !is(i - 1, completes)) --i;
        return i;
    }
    [[nodiscard]] bool is(std::uint32_t i, StepBits bit) const {
        return (static_cast<unsigned>(out_[i].chunk_kind) & bit) != 0;
    }

    // From the end: a token stands in a chunk if that is complete with it or with one that continues it.
    void close_chunks(TokenRange sentence) {
        std::uint32_t goes_on = 0;  // all bits set when the token after is in a chunk that it continues
        std::uint32_t end = sentence.last;
        for (std::uint32_t i = sentence.last; i-- > sentence.first;) {
            TokenSyntax& s = out_[i];
            const auto step = static_cast<unsigned>(s.chunk_kind);
            end = (end & goes_on) | ((i + 1) & ~goes_on);
            const std::uint32_t inside = goes_on | (0 - step / completes % 2);
            s.chunk = {s.chunk.first & inside, end & inside};
            s.chunk_kind = static_cast<Chunk>(step / first_kind % 4 & inside);
            goes_on = inside & (0 - step / continues % 2);
        }
    }

    TokenSyntax* out_;
    std::uint32_t end_;
    std::uint32_t at_ = 0;
    std::uint32_t verb_groups_ = 0;
    std::uint32_t commas_ = 0;
};

}  // namespace

void analyse(const Article& article, Syntax& out) {
    out.resize(article.tokens.size());
    Chunker chunker(out);
    const auto& sentences = article.segments.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        chunker.pass(sentences[s].tokens.first);
        tag_sentence(article, s, out);
        chunker.read(sentences[s].tokens);
    }
    chunker.pass_rest();
}

}  // namespace saidso::grammar
