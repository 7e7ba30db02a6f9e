#include "resolve/subject_sources.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/clauses.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Chunk;
using grammar::lemma_hash;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;

constexpr Tags auxiliaries{Tag::modal, Tag::be, Tag::have, Tag::do_};
constexpr WordList quantities{"few", "many", "most", "some", "others", "several", "all", "both", "half"};
constexpr WordList time_words{"when", "while", "if", "once", "until"};

class Subjects {
public:
    Subjects(const segment::Article& article, const Syntax& syntax) : article_(article), syntax_(syntax) {}

    void run(Attribution& a) const {
        if (a.cue.empty() || syntax_[a.head].sentence == absent) return;
        if (!a.source.empty() && names_nobody(a)) a.source = {};
        if (!a.source.empty()) return;
        const TokenSyntax& head = syntax_[a.head];
        const TokenRange verbs = verb_group(a);
        const bool passive = head.tag == Tag::past && has(verbs, Tag::be);
        if (passive || a.content_count == 0) return;
        const bool participle = head.tag == Tag::gerund && !has(verbs, Tag::be);
        if (participle)
            a.source = subject_of_sentence(a);
        else if (grammar::verb_tags.contains(head.tag) && a.content[0].first >= a.cue.last && !has(verbs, Tag::to))
            a.source = subject_before(verbs.first);
        else if (head.tag == Tag::noun)
            a.source = subject_in_chunk(a);
    }

private:
    [[nodiscard]] TokenRange sentence_of(std::uint32_t i) const {
        return article_.segments.sentences[syntax_[i].sentence].tokens;
    }
    [[nodiscard]] bool has(TokenRange range, Tag tag) const {
        return std::any_of(syntax_.begin() + range.first, syntax_.begin() + range.last,
                           [tag](const TokenSyntax& t) { return t.tag == tag; });
    }

    // Whether nobody is named: "when asked", "simply saying".
    [[nodiscard]] bool names_nobody(const Attribution& a) const {
        const TokenSyntax& before_cue = syntax_[std::max(a.cue.first, 1U) - 1];
        const unsigned reduced = unsigned{a.source.last <= a.cue.first} & unsigned{a.cue.size() == 1} &
                                 unsigned{syntax_[a.head].tag == Tag::past} &
                                 unsigned{before_cue.form == lemma_hash("when")};
        const auto tells_nobody = [](const TokenSyntax& t) { return t.tag == Tag::adverb || time_words.holds(t.form); };
        if ((reduced | unsigned{tells_nobody(syntax_[a.source.first])}) == 0) return false;
        return reduced != 0 ||
               std::all_of(syntax_.begin() + a.source.first, syntax_.begin() + a.source.last, tells_nobody);
    }

    // The head with the auxiliaries and adverbs before it.
    [[nodiscard]] TokenRange verb_group(const Attribution& a) const {
        constexpr std::uint32_t longest = 6;
        const std::uint32_t begin = sentence_of(a.head).first;
        std::uint32_t first = std::min(a.cue.first, a.head);
        while (first > begin && first + longest > a.cue.first &&
               (syntax_[first - 1].in(Chunk::verb) || syntax_[first - 1].tag == Tag::adverb))
            --first;
        return {first, a.head + 1};
    }

    // The noun chunk that ends before the verb group and begins a clause; empty: none does.
    [[nodiscard]] TokenRange subject_before(std::uint32_t verb) const {
        if (verb == sentence_of(verb).first) return {};
        const TokenSyntax& before = syntax_[verb - 1];
        if (!before.in(Chunk::noun) && !quantities.holds(before.form)) return {};
        std::uint32_t first = before.in(Chunk::noun) ? before.chunk.first : verb - 1;
        while (first > 1 && syntax_[first - 1].form == lemma_hash("of") && syntax_[first - 2].in(Chunk::noun))
            first = syntax_[first - 2].chunk.first;  // "the Ministry of Transport of Orvia"
        return opens_clause(syntax_, first) ? TokenRange{first, verb} : TokenRange{};
    }

    // "Officials fear the dam will break", "Holt doubts it will": a verb that could be the noun at the end of its
    // subject.
    [[nodiscard]] TokenRange subject_in_chunk(const Attribution& a) const {
        const TokenSyntax& head = syntax_[a.head];
        const TokenRange chunk = head.chunk;
        if (a.cue.size() != 1 || head.verb_class == 0 || chunk.last != a.cue.last || chunk.first >= a.head) return {};
        if (a.content[0].first != a.cue.last || !opens_clause(syntax_, chunk.first)) return {};
        if (syntax_[a.content[0].first].verb_groups == syntax_[a.content[0].last].verb_groups) return {};
        const TokenSyntax& noun = syntax_[a.head - 1];
        const bool many = noun.tag == Tag::noun &&
                          (is_group(noun.form) || article_.text_of(article_.token(a.head - 1)).ends_with('s'));
        const bool agrees = head.form == head.lemma ? many : noun.tag == Tag::name;
        return agrees ? TokenRange{chunk.first, a.head} : TokenRange{};
    }
    [[nodiscard]] static bool is_group(std::uint32_t form) {
        return (lex::source_word_classes(form) & lex::plural_noun_only) != 0 || form == lemma_hash("staff");
    }

    // "Holt left, saying that", "Saying that, Holt left"
    [[nodiscard]] TokenRange subject_of_sentence(const Attribution& a) const {
        constexpr std::uint32_t opening = 3;
        const TokenRange sentence = sentence_of(a.head);
        if (a.cue.first <= sentence.first + opening && !has({sentence.first, a.cue.first}, Tag::comma)) {
            const std::uint32_t end = a.content[a.content_count - 1U].last;
            if (end + 1 >= sentence.last || syntax_[end].tag != Tag::comma) return {};
            return subject_at(end + 1);
        }
        const std::uint32_t limit = std::min(a.cue.first, sentence.first + opening);
        std::uint32_t first = sentence.first;
        while (first < limit && (syntax_[first].is(Tags{Tag::conjunction, Tag::adverb}) || is_mark(syntax_[first].tag)))
            ++first;
        return first < a.cue.first ? subject_at(first) : TokenRange{};
    }

    // The noun chunk that begins at the token and has a finite verb after it.
    [[nodiscard]] TokenRange subject_at(std::uint32_t first) const {
        const TokenSyntax& t = syntax_[first];
        if (!t.in(Chunk::noun) || t.chunk.first != first) return {};
        const TokenSyntax& verb = syntax_[t.chunk.last];
        const bool finite =
            verb.in(Chunk::verb) && (verb.is(auxiliaries) || verb.is(Tags{Tag::verb, Tag::past, Tag::adverb}));
        return finite ? t.chunk : TokenRange{};
    }

    const segment::Article& article_;
    const Syntax& syntax_;
};

}  // namespace

void attribute_subjects(const segment::Article& article, const Syntax& syntax, std::vector<Attribution>& attributions) {
    const Subjects subjects(article, syntax);
    for (Attribution& a : attributions) subjects.run(a);
}

}  // namespace saidso::resolve
