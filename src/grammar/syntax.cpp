#include "grammar/syntax.hpp"

#include <algorithm>

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

// Goes over the tokens in text order and gives each its chunk and how many verb groups and commas come before it.
class Chunker {
public:
    explicit Chunker(Syntax& out) : out_(out.data()), end_(static_cast<std::uint32_t>(out.size())) {}

    // Tokens up to `last` that belong to no sentence.
    void pass(std::uint32_t last) {
        TokenSyntax outside{};
        outside.sentence = absent;
        outside.verb_groups = verb_groups_;
        outside.commas = commas_;
        for (; at_ < last; ++at_) out_[at_] = outside;
    }
    void pass_rest() { pass(end_); }

    void read(TokenRange sentence) {
        last_ = sentence.last;
        at_ = sentence.first;
        while (at_ < last_) next_chunk();
    }

private:
    void next_chunk() {
        const Tag tag = out_[at_].tag;
        if (noun_chunk_openers.contains(tag)) {
            const std::uint32_t end = noun_chunk_end(at_);
            if (end > at_) return mark(end, Chunk::noun);
        } else if (single_pronouns.contains(tag)) {
            return mark(at_ + 1, Chunk::noun);
        } else if (verb_group_openers.contains(tag) || (tag == Tag::to && is(at_ + 1, after_to))) {
            return mark(verb_group_end(at_), Chunk::verb);
        }
        count(out_[at_++]);
        commas_ += tag == Tag::comma;
    }

    [[nodiscard]] bool is(std::uint32_t i, Tags set) const { return i < last_ && set.contains(out_[i].tag); }

    [[nodiscard]] std::uint32_t noun_chunk_end(std::uint32_t begin) const {
        const std::uint32_t limit = std::min(last_, begin + longest_chunk);
        bool head = false;
        std::uint32_t end = begin;
        for (std::uint32_t i = begin; i < limit; ++i) {
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
        const std::uint32_t limit = std::min(last_, begin + longest_chunk);
        std::uint32_t i = begin + 1;
        for (; i < limit; ++i) {
            const Tag tag = out_[i].tag;
            if (!verb_group_members.contains(tag)) break;
            if (tag == Tag::to && !is(i + 1, Tags{Tag::verb, Tag::be, Tag::have, Tag::adverb})) break;
            if (verb_tags.contains(out_[i - 1].tag) &&
                Tags{Tag::past, Tag::gerund, Tag::verb, Tag::modal}.contains(tag))
                break;
        }
        while (i > begin + 1 && group_closers.contains(out_[i - 1].tag)) --i;
        return i;
    }

    // The chunk from at_ to `last`.
    void mark(std::uint32_t last, Chunk kind) {
        const TokenRange range{at_, last};
        const std::uint32_t before = verb_groups_;
        for (; at_ < last; ++at_) {
            TokenSyntax& s = out_[at_];
            s.chunk_kind = kind;
            s.chunk = range;
            count(s);
            verb_groups_ = before + (kind == Chunk::verb ? 1 : 0);
        }
    }

    void count(TokenSyntax& s) const {
        s.verb_groups = verb_groups_;
        s.commas = commas_;
    }

    TokenSyntax* out_;
    std::uint32_t end_;
    std::uint32_t at_ = 0;
    std::uint32_t last_ = 0;  // of the sentence
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
