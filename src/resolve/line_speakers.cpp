#include "resolve/line_speakers.hpp"

#include <algorithm>
#include <utility>

#include "lex/source_words.hpp"
#include "resolve/insert_attributions.hpp"
#include "resolve/noun_words.hpp"
#include "resolve/word_list.hpp"

namespace saidso::resolve {
namespace {

using grammar::Attribution;
using grammar::Chunk;
using grammar::lemma_hash;
using grammar::Syntax;
using grammar::Tag;
using grammar::Tags;
using lex::Kind;
using lex::Mark;
using segment::Article;
using segment::TokenRange;

constexpr std::uint32_t longest_speaker = 12;  // tokens before the colon

// A line with what stands before its first colon.
struct Line {
    std::size_t block;
    TokenRange speaker;
    TokenRange content;  // without the marks at its edges
    bool title;          // a headline, or the article's first line even if it ends with a full stop
};

Line read_line(const Article& article, const Syntax& syntax, TokenRange block) {
    std::uint32_t colon = block.first;
    if (block.size() >= longest_speaker) {  // hardly any has a colon: no branch for each token
        unsigned colons = 0;
        for (std::uint32_t i = 0; i < longest_speaker; ++i) colons |= unsigned{syntax[colon + i].tag == Tag::colon};
        if (colons == 0) return {};
    }
    const std::uint32_t limit = std::min(block.last, block.first + longest_speaker);
    while (colon < limit && syntax[colon].tag != Tag::colon) ++colon;
    if (colon == limit || colon == block.first || article.token(colon + 1).joined()) return {};
    std::uint32_t speaker = colon;  // after "EXCLUSIVE - "
    while (speaker > block.first && !article.token(speaker - 1).is(Mark::dash)) --speaker;
    if (speaker == colon) return {};
    TokenRange content{colon + 1, block.last};
    const auto& of = article.segments.quotation_of;
    const auto& quotations = article.segments.quotations;
    // A mark stays when its quotation is not the whole content.
    while (!content.empty() && syntax[content.last - 1].tag >= Tag::quote) {
        const std::uint32_t q = of[content.last - 1];
        if (q != absent && quotations[q].tokens.last == content.last && quotations[q].tokens.first > content.first)
            break;
        --content.last;
    }
    while (!content.empty() && syntax[content.first].tag >= Tag::quote) {
        const std::uint32_t q = of[content.first];
        if (q != absent && quotations[q].closed && quotations[q].tokens.last <= content.last) break;
        ++content.first;
    }
    return {0, {speaker, colon}, content, false};
}

std::vector<Line> read_lines(const Article& article, const Syntax& syntax) {
    std::vector<Line> lines;
    bool first = true;
    const auto& blocks = article.segments.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].sentences.empty()) continue;
        const bool headline = blocks[i].kind == BlockKind::headline;
        const bool opens = std::exchange(first, first && headline);
        Line line = read_line(article, syntax, blocks[i].tokens);
        if (line.content.empty()) continue;
        line.block = i;
        line.title = headline || (opens && blocks[i].sentences.size() == 1);
        lines.push_back(line);
    }
    return lines;
}

Attribution spoken(TokenRange source, const Line& line, std::string_view rule) {
    Attribution a;
    a.head = line.speaker.last;
    a.cue = {a.head, a.head + 1};
    a.source = source;
    a.content[0] = line.content;
    a.content_count = 1;
    a.confidence = confidence_of_construction;
    a.rule = rule;
    return a;
}

// --- Transcripts

// The name of a turn: "TANNER", "REP. LEA HOLM" of "REP. LEA HOLM (D-OR)", "Q" and "A"; empty when there is none.
TokenRange name_of_turn(const Article& article, TokenRange speaker) {
    TokenRange name{speaker.first, speaker.first};
    for (; name.last < speaker.last; ++name.last) {
        const lex::Token& t = article.token(name.last);
        if (t.is(Mark::comma) || t.is(Mark::open_bracket)) break;
        const bool letter = t.length == 1 && t.has(lex::capital);
        const bool joins = t.is(Mark::hyphen) || t.is(Mark::full_stop) || t.kind == Kind::clitic;
        if (!joins && !(t.kind == Kind::word && (t.has(lex::all_caps) || letter))) return {};
    }
    const lex::Token& first = article.token(speaker.first);
    const std::string_view word = article.text_of(first);
    if (name.size() == 1 && first.length == 1 && word != "Q" && word != "A") return {};
    return name;
}

// "Ida Krohn", "Krohn"
bool is_plain_name(const Syntax& syntax, TokenRange speaker) {
    constexpr std::uint32_t longest = 4;
    return speaker.size() <= longest && std::all_of(syntax.begin() + speaker.first, syntax.begin() + speaker.last,
                                                    [](const auto& t) { return t.tag == Tag::name; });
}

// Names that are not in capitals may head the paragraphs of a list: in a conversation one of them comes again, and
// others between.
void add_plain_turns(const Syntax& syntax, std::span<const Line> lines, std::vector<Attribution>& added) {
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        bool again = false;
        bool others = false;
        for (; end < lines.size() && is_plain_name(syntax, lines[end].speaker); ++end) {
            if (end > i && lines[end].block != lines[end - 1].block + 1) break;
            const auto is_same = [&](std::size_t other) {
                return syntax[lines[end].speaker.last - 1].form == syntax[lines[other].speaker.last - 1].form;
            };
            again |= end > i + 1 && is_same(end - 2);
            others |= end > i && !is_same(end - 1);
        }
        if (again && others)
            for (std::size_t turn = i; turn < end; ++turn)
                added.push_back(spoken(lines[turn].speaker, lines[turn], "transcript-turn"));
        i = std::max(end, i + 1);
    }
}

// One line alone may be a dateline or a label; two speakers one after the other are a conversation.
void add_turns(const Article& article, const Syntax& syntax, std::span<const Line> lines,
               std::vector<Attribution>& added) {
    std::vector<Attribution> turns;
    bool conversation = false;
    std::size_t before = 0;  // 1 + index of the block of the turn before
    for (const Line& line : lines) {
        const TokenRange name = name_of_turn(article, line.speaker);
        if (name.empty()) continue;
        if (before == line.block && !turns.empty()) conversation |= !same_words(syntax, turns.back().source, name);
        before = line.block + 1;
        turns.push_back(spoken(name, line, "transcript-turn"));
    }
    if (conversation) added.insert(added.end(), turns.begin(), turns.end());
}

bool quotes_something(const Article& article, const Attribution& a) {
    for (const TokenRange content : std::span(a.content).first(a.content_count))
        for (std::uint32_t i = content.first; i < content.last; ++i)
            if (article.in_quotation(i)) return true;
    return false;
}

// --- Headlines

// The names in the sources that the article quotes; read when somebody asks for one.
class QuotedNames {
public:
    QuotedNames(const Syntax& syntax, const std::vector<Attribution>& attributions)
        : syntax_(syntax), attributions_(attributions) {}
    [[nodiscard]] bool hold(std::uint32_t form) {
        if (!std::exchange(read_, true)) read();
        return std::ranges::binary_search(names_, form);
    }

private:
    void read() {
        for (const Attribution& a : attributions_)
            for (std::uint32_t i = a.source.first; i < a.source.last && syntax_[a.head].tag != Tag::colon; ++i)
                if (syntax_[i].tag == Tag::name) names_.push_back(syntax_[i].form);
        std::ranges::sort(names_);
    }

    const Syntax& syntax_;
    const std::vector<Attribution>& attributions_;
    bool read_ = false;
    std::vector<std::uint32_t> names_;  // sorted
};

// "Mayor Holt", "Ministry of Defence", "Poll", "Ida Krohn"
bool may_speak(const Syntax& syntax, TokenRange speaker) {
    constexpr std::uint32_t persons = lex::person_noun | lex::honorific | lex::masculine | lex::feminine;
    constexpr std::uint32_t heads = lex::person_noun | lex::plural_noun_only | lex::government_noun |
                                    lex::finding_noun | lex::media_noun | lex::organization_noun;
    const TokenRange chunk = syntax[speaker.first].chunk;
    const auto classes = [&](std::uint32_t i) { return lex::source_word_classes(syntax[i].lemma); };
    if ((classes(chunk.last - 1) & heads) != 0) return true;
    if (syntax[chunk.last - 1].tag != Tag::name || chunk.last != speaker.last) return false;
    for (std::uint32_t i = chunk.first; i + 1 < chunk.last; ++i)
        if ((classes(i) & persons) != 0) return true;
    return false;
}

// Whether the words say something: a clause, or a quotation at their beginning.
bool is_said(const Article& article, const Syntax& syntax, TokenRange words) {
    if (article.in_quotation(words.first)) return true;
    if (syntax[words.first].tag == Tag::wh_word) return false;
    static constexpr Tags finite{Tag::verb, Tag::past, Tag::modal, Tag::be, Tag::have, Tag::do_};
    return std::any_of(syntax.begin() + words.first, syntax.begin() + words.last,
                       [](const grammar::TokenSyntax& t) { return t.is(finite); });
}

// Whether the words are one quotation and nothing else.
bool is_one_quotation(const Article& article, TokenRange words) {
    const std::uint32_t q = article.segments.quotation_of[words.first];
    const bool open = article.token(words.first).kind == Kind::open_quote;  // a mark inside the words: more follows
    return q != absent && article.segments.quotation_of[words.last - 1] == q && !open;
}

// Who speaks in "Holt: …", "Report: …", "Holt to council: …", "Holt on the fire: …"; empty: nobody.
TokenRange speaker_of(const Syntax& syntax, TokenRange before) {
    constexpr WordList asides{"to", "on", "at"};
    const grammar::TokenSyntax& first = syntax[before.first];
    const bool document = (lex::source_word_classes(first.form) & (lex::finding_noun | lex::media_noun)) != 0;
    if (before.size() == 1 && document) return before;
    if (!first.in(Chunk::noun) || first.chunk.last > before.last) return {};
    if (first.chunk.last < before.last && asides.holds(syntax[first.chunk.last].form)) return first.chunk;
    for (std::uint32_t i = before.first; i < before.last; ++i)
        if (syntax[i].in(Chunk::verb) || syntax[i].tag == Tag::conjunction || syntax[i].tag >= Tag::quote) return {};
    return before;
}

// The speaker of a headline or of a quoted line, empty when it is none.
TokenRange headline_speaker(const Article& article, const Syntax& syntax, const Line& line, QuotedNames& quoted) {
    constexpr std::uint32_t shortest = 4;  // words of a headline that has no verb
    const TokenRange speaker = speaker_of(syntax, line.speaker);
    if (speaker.empty()) return {};
    const grammar::TokenSyntax& last = syntax[speaker.last - 1];
    const bool known = quoted.hold(last.form);
    if (!is_said(article, syntax, line.content) && !(known && line.content.size() >= shortest)) return {};
    const bool named = last.tag == Tag::name && article.in_quotation(line.content.first);
    return known || named || (speaker == line.speaker && may_speak(syntax, speaker)) ? speaker : TokenRange{};
}

void add_headlines(const Article& article, const Syntax& syntax, std::span<const Line> lines,
                   const std::vector<Attribution>& attributions, std::vector<Attribution>& added) {
    QuotedNames quoted(syntax, attributions);
    for (const Line& line : lines) {
        const TokenRange speaker = headline_speaker(article, syntax, line, quoted);
        if (speaker.empty()) continue;
        if (line.title)
            added.push_back(spoken(speaker, line, "headline-source-colon"));
        else if (is_one_quotation(article, line.content))
            added.push_back(spoken(speaker, line, "source-colon-quote"));
    }
}

}  // namespace

void attribute_line_speakers(const Article& article, const Syntax& syntax, std::vector<Attribution>& attributions) {
    // A colon that the scorer took for a cue: most of those without a quotation after them introduce something else.
    std::erase_if(attributions, [&](const Attribution& a) {
        return syntax[a.head].tag == Tag::colon && !quotes_something(article, a);
    });
    const std::vector<Line> lines = read_lines(article, syntax);
    if (lines.empty()) return;
    std::vector<Attribution> added;
    add_turns(article, syntax, lines, added);
    add_plain_turns(syntax, lines, added);
    add_headlines(article, syntax, lines, attributions, added);
    if (added.empty()) return;
    // A turn may look like a headline or a quoted line as well; it comes first.
    std::ranges::stable_sort(added, {}, &Attribution::head);
    const auto same_head = [](const Attribution& a, const Attribution& b) { return a.head == b.head; };
    added.erase(std::unique(added.begin(), added.end(), same_head), added.end());
    // Nobody else speaks before the colon, and the colon says no more than this.
    auto next = added.begin();
    std::erase_if(attributions, [&](const Attribution& other) {
        while (next != added.end() && next->head < other.head) ++next;
        return next != added.end() && next->source.first <= other.head;
    });
    insert_attributions(added, attributions);
}

}  // namespace saidso::resolve
