#include "grammar/syntax.hpp"

#include "grammar/tagger.hpp"

namespace saidso::grammar {
namespace {

// A chunk longer than this is cut, so that a sentence of any shape costs linear time.
constexpr std::uint32_t longest_chunk = 24;

constexpr Tags determiners{Tag::determiner, Tag::possessive};
constexpr Tags single_pronouns{Tag::pronoun, Tag::object_pronoun};
constexpr Tags noun_chunk_openers{Tag::determiner, Tag::possessive, Tag::adjective, Tag::number, Tag::noun, Tag::name};
constexpr Tags participles{Tag::past, Tag::gerund};
constexpr Tags verb_group_openers{Tag::modal, Tag::be, Tag::have, Tag::do_, Tag::verb, Tag::past, Tag::gerund};
constexpr Tags verb_group_members{Tag::modal, Tag::be,     Tag::have, Tag::do_,    Tag::verb,
                                  Tag::past,  Tag::gerund, Tag::to,   Tag::adverb, Tag::negation};
constexpr Tags after_to{Tag::verb, Tag::be, Tag::have};
constexpr Tags group_closers{Tag::adverb, Tag::to, Tag::negation};

class Chunker {
public:
    Chunker(TokenRange sentence, Syntax& out) : last_(sentence.last), out_(out) {
        for (std::uint32_t i = sentence.first; i < last_;) i = next_chunk(i);
    }

private:
    // Marks the chunk that begins at i, if one does; returns where to go on.
    std::uint32_t next_chunk(std::uint32_t i) {
        const Tag tag = out_[i].tag;
        if (single_pronouns.contains(tag)) return mark({i, i + 1}, Chunk::noun);
        if (noun_chunk_openers.contains(tag)) {
            const std::uint32_t end = noun_chunk_end(i);
            return end > i ? mark({i, end}, Chunk::noun) : i + 1;
        }
        if (verb_group_openers.contains(tag) || (tag == Tag::to && is(i + 1, after_to)))
            return mark({i, verb_group_end(i)}, Chunk::verb);
        return i + 1;
    }

    [[nodiscard]] bool is(std::uint32_t i, Tags set) const { return i < last_ && set.contains(out_[i].tag); }

    [[nodiscard]] std::uint32_t noun_chunk_end(std::uint32_t begin) const {
        bool head = false;
        std::uint32_t end = begin;
        for (std::uint32_t i = begin; i < last_ && i - begin < longest_chunk; ++i) {
            const Tag tag = out_[i].tag;
            if (noun_tags.contains(tag)) {
                head = true;
                end = i + 1;
            } else if (determiners.contains(tag)) {
                if (head && out_[i - 1].tag != Tag::genitive) break;
            } else if (tag != Tag::adjective && tag != Tag::genitive) {
                const bool participle =
                    participles.contains(tag) && !head && is(i + 1, Tags{Tag::noun, Tag::name, Tag::adjective});
                if (!participle) break;
            }
        }
        return end;
    }

    [[nodiscard]] std::uint32_t verb_group_end(std::uint32_t begin) const {
        std::uint32_t i = begin + 1;
        for (; i < last_ && i - begin < longest_chunk; ++i) {
            if (!is(i, verb_group_members)) break;
            if (out_[i].tag == Tag::to && !is(i + 1, Tags{Tag::verb, Tag::be, Tag::have, Tag::adverb})) break;
            if (is(i - 1, verb_tags) && is(i, Tags{Tag::past, Tag::gerund, Tag::verb, Tag::modal})) break;
        }
        while (i > begin + 1 && is(i - 1, group_closers)) --i;
        return i;
    }

    std::uint32_t mark(TokenRange range, Chunk kind) {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            out_[i].chunk_kind = kind;
            out_[i].chunk = range;
        }
        return range.last;
    }

    std::uint32_t last_;
    Syntax& out_;
};

// Running totals over the whole article, so that a difference counts what lies between two tokens.
void count_boundaries(Syntax& out) {
    std::uint32_t groups = 0;
    std::uint32_t commas = 0;
    for (std::uint32_t i = 0; i < out.size(); ++i) {
        out[i].verb_groups = groups;
        out[i].commas = commas;
        groups += out[i].in(Chunk::verb) && out[i].chunk.first == i ? 1 : 0;
        commas += out[i].tag == Tag::comma ? 1 : 0;
    }
}

}  // namespace

void analyse(const Article& article, Syntax& out) {
    TokenSyntax outside{};
    outside.sentence = absent;
    out.assign(article.tokens.size(), outside);
    const auto& sentences = article.segments.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const TokenRange range = sentences[s].tokens;
        for (std::uint32_t i = range.first; i < range.last; ++i) out[i].sentence = s;
        tag_sentence(article, range, out);
        Chunker(range, out);
    }
    count_boundaries(out);
}

}  // namespace saidso::grammar
