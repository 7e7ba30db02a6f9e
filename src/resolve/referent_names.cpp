// The names an article mentions, and what stands around them that tells of what kind they are.
#include <algorithm>
#include <cstring>

#include "lex/source_words.hpp"
#include "resolve/referents.hpp"

namespace saidso::resolve {
namespace {

constexpr WordList beside_words{"at", "on", "around", "outside", "into"};
constexpr WordList within_words{"in", "near", "across"};
constexpr WordFilter locative_words(beside_words, within_words);

// "shares in Orvik Foods", "confidence in Holub"
bool is_held(std::uint32_t lemma) {
    return WordList{"share", "stake", "stock", "holding", "confidence", "investor", "investment", "trust"}.holds(lemma);
}

}  // namespace

// Lists names, word by word, and the nouns that may be a government's. No branch could be foreseen here, so there is
// none.
std::span<const std::uint32_t> Referents::list_names() {
    if (names_.size() <= r_.nouns.size()) names_.resize(r_.nouns.size() + 1);
    const TokenSyntax* s = r_.syntax.data();
    std::uint32_t* kept = names_.data();
    for (const std::uint32_t i : r_.nouns) {
        *kept = i;
        kept += unsigned{s[i].tag == Tag::name} | unsigned{lex::may_govern(s[i].lemma)};
    }
    return {names_.data(), kept};
}

void Referents::read_names() {
    const auto& segments = r_.article.segments;
    auto next = r_.titles.begin();
    const auto next_title = [&] { return next == r_.titles.end() ? absent : *next++; };
    std::uint32_t title = next_title();
    std::uint32_t title_read = absent;
    std::uint32_t done = 0;
    for (const std::uint32_t i : list_names()) {
        const TokenSyntax& s = r_.syntax[i];
        if (i < done) {  // in a phrase that is read
            if (is_capital(r_, i)) capitals_.set(s.form % capitals_.size());
            continue;
        }
        while (s.sentence > title) title = next_title();
        const auto& [sentence, block] = segments.sentences[s.sentence];
        if (segments.blocks[block].kind == BlockKind::headline) continue;
        if (s.sentence == title) {
            if (title != title_read) read_title(sentence);
            title_read = title;
            continue;
        }
        if (s.tag == Tag::noun) {
            read_body_at(i);
            continue;
        }
        if (!is_capital(r_, i)) continue;
        capitals_.set(s.form % capitals_.size());
        done = read_name_at(i, {std::max(done, sentence.first), sentence.last});
    }
    settle_countries();
}

// Of the names in a title only those of persons are plain: "Sean Holt", "Ada M. Krohn".
void Referents::read_title(TokenRange title) {
    for (std::uint32_t i = title.first; i + 1 < title.last; ++i) {
        if (!is_capital(r_, i) || !has_given_name(r_, i)) continue;
        const bool initial = r_.token(i + 1).length <= 2 && i + 2 < title.last;
        const std::uint32_t last = initial ? i + 2 : i + 1;
        if (!is_capital(r_, last) || r_.token(last).any(lex::Function | lex::Preposition)) continue;
        mention_person({i, last + 1});
        i = last;
    }
}

void Referents::mention_person(TokenRange name) {
    NounPhrase plain{};
    plain.head = plain.possessive = absent;
    plain.name = name;
    plain.classes = lex::source_word_classes(r_.syntax[name.first].form) & (lex::masculine | lex::feminine);
    mention_name(plain);
}

// "Orvia", because somebody or something in the article is "Orvian".
void Referents::settle_countries() {
    constexpr char endings[][4] = {"n", "an", "ian", "ese"};
    for (Referent& referent : all_) {
        const unsigned settled = unsigned{referent.certain} | unsigned{referent.kind == SourceKind::person};
        if ((settled | unsigned{referent.name.size() != 1}) != 0) continue;
        const lex::Token& t = r_.token(referent.name.first);
        if (t.length < 3 || t.length + 3U > lex::max_key_length || t.has(lex::all_caps) || t.has(lex::non_ascii))
            continue;
        const lex::Key name = lex::make_key(r_.article.text.data() + t.begin, t.length);
        std::array<char, sizeof name + sizeof endings[0]> word;
        std::memcpy(word.data(), &name, sizeof name);
        const bool vowel = std::string_view("aeiou").find(word[t.length - 1U]) != std::string_view::npos;
        for (const auto& ending : vowel ? std::span(endings).first(1) : std::span(endings).subspan(1)) {
            std::memcpy(word.data() + t.length, ending, sizeof ending);
            const std::uint32_t form = grammar::lemma_hash({lex::load8(word.data()), lex::load8(word.data() + 8)});
            if (!capitals_.test(form % capitals_.size())) continue;
            referent.kind = SourceKind::government;
            referent.classes |= lex::place_name;
            break;
        }
    }
}

// Returns where to go on reading.
std::uint32_t Referents::read_name_at(std::uint32_t i, TokenRange rest) {
    if (is_dateline(i)) return i + 1;
    const TokenRange chunk = r_.syntax[i].chunk;
    std::uint32_t first = chunk.empty() ? i : std::max(rest.first, chunk.first);
    const std::uint32_t noun = i - (i > rest.first + 1 ? 2 : 0);  // itself is none
    const bool apposed = (unsigned{r_.is(noun, Tag::noun)} & unsigned{r_.is(noun + 1, Tag::comma)}) != 0;
    if (apposed && i == first) {  // "the producer, Ken Abbott", "her restaurant, Orvik House, is closed"
        const bool closed = r_.is(chunk.last, Tag::comma) && !looks_like_person(r_, chunk);
        const std::uint32_t described = lex::person_noun | (closed ? body_nouns : 0);
        if ((source_classes(r_, noun) & described) != 0) first = std::max(rest.first, r_.syntax[noun].chunk.first);
    }
    if (r_.token(i).any(lex::Weekday | lex::Month) && is_lone_date({first, chunk.last}, i)) return chunk.last;
    const NounPhrase phrase = read_noun_phrase_at(r_, {first, rest.last});
    if (phrase.possessor.last + phrase.org.last != 0)
        for (const TokenRange owner : {phrase.possessor, phrase.org})
            if (!owner.empty() && is_capital(r_, owner.last - 1))
                note_owner(phrase, mention_name(read_noun_phrase(r_, owner)));
    mention_name(phrase);
    return std::max({i + 1, phrase.end, phrase.name.last});
}

std::uint32_t Referents::mention_name(const NounPhrase& phrase) {
    if (phrase.name.empty() || is_calendar(phrase.name) || is_label(phrase.name)) return absent;
    const std::uint32_t known = of_name(phrase);
    all_[known].classes |= place_classes(phrase.name.first);
    mention(phrase.name.last - 1, known, false);
    return known;
}

// Who has a government or ministers is a country.
void Referents::note_owner(const NounPhrase& phrase, std::uint32_t owner) {
    if (owner == absent || all_[owner].certain || all_[owner].name.size() != 1 || phrase.head == absent) return;
    const std::uint32_t head = r_.syntax[phrase.head].lemma;
    const bool governs = (lex::source_word_classes(head) & lex::government_noun) != 0 ||
                         head == grammar::lemma_hash("minister") || head == grammar::lemma_hash("ambassador");
    if (!governs) return;
    all_[owner].classes |= lex::place_name;
    all_[owner].kind = SourceKind::government;
}

// "the transport ministry", which may be "the ministry" later.
void Referents::read_body_at(std::uint32_t noun) {
    const TokenRange chunk{r_.syntax[noun].chunk.first, noun + 1};
    const unsigned ends = unsigned{r_.syntax[noun].chunk.last == noun + 1} | unsigned{r_.is(noun + 1, Tag::genitive)};
    if ((unsigned{chunk.first + 1 < noun} & ends) == 0) return;
    if ((lex::source_word_classes(r_.syntax[noun].lemma) & lex::government_noun) == 0) return;
    const NounPhrase phrase = read_noun_phrase(r_, chunk);
    if (phrase.head != noun || phrase.body.size() < 2 || phrase.plural || !phrase.name.empty()) return;
    Referent& made = make();
    made.name_text = r_.text(without_local(r_, phrase.body));
    made.role_words = phrase.body;
    made.kind = belongs_to_organisation(phrase.body) ? SourceKind::organization : SourceKind::government;
    made.head = r_.syntax[noun].lemma;
    made.classes = phrase.classes;
    made.certain = true;
    mention(noun, size() - 1, false);
}

// "WASHINGTON (Reuters) -", "INVERLOCH, June 4 -"
bool Referents::is_dateline(std::uint32_t i) const {
    const lex::Token& t = r_.token(i);
    return t.has(lex::all_caps) && t.length > 4 && i > 0 && r_.token(i - 1).kind == lex::Kind::newline;
}

// What the preposition before a name tells of it.
std::uint32_t Referents::place_classes(std::uint32_t i) const {
    if (i == 0) return 0;
    const std::uint32_t before = r_.syntax[i - 1].form;
    if (!locative_words.may_hold(before)) return 0;
    if (beside_words.holds(before)) return lex::locative_name;
    if (!within_words.holds(before)) return 0;
    if (i > 1 && is_held(r_.syntax[i - 2].lemma)) return 0;
    return lex::place_name;
}

// "M4"
bool Referents::is_label(TokenRange name) const {
    const lex::Token& last = r_.token(name.last - 1);
    const char end = r_.article.text_of(last).back();
    if ((unsigned{last.kind == lex::Kind::word} & unsigned{end > '9'}) != 0) return false;
    if (name.size() > 1) return last.kind == lex::Kind::number && last.joined();
    return end >= '0' && end <= '9';
}

// "on Thursday.", "31 March,": a date with nothing that could go on with it, told before it is read as a name.
bool Referents::is_lone_date(TokenRange chunk, std::uint32_t named) const {
    constexpr Tags ends{Tag::full_stop, Tag::colon, Tag::semicolon,  Tag::question,     Tag::exclamation,
                        Tag::modal,     Tag::be,    Tag::have,       Tag::do_,          Tag::to,
                        Tag::negation,  Tag::comma, Tag::determiner, Tag::open_bracket, Tag::close_bracket};
    constexpr Tags apposed{Tag::noun,       Tag::adjective, Tag::number, Tag::determiner,
                           Tag::possessive, Tag::past,      Tag::gerund};
    unsigned other = 0;
    for (std::uint32_t k = chunk.first; k < chunk.last; ++k)
        other |= unsigned{k != named} & (unsigned{!r_.is(k, Tag::number)} | unsigned{!r_.token(k).any(lex::Numeral)});
    const TokenSyntax& next = r_.syntax[chunk.last];
    if ((other | unsigned{!next.is(ends)}) != 0) return false;
    if (next.tag != Tag::comma) return true;
    const std::uint32_t after = chunk.last + 1;
    return !r_.syntax[after].is(apposed) && (!r_.is(after, Tag::name) || source_classes(r_, after) == 0);
}

// "Thursday", "May 2012"
bool Referents::is_calendar(TokenRange name) const {
    constexpr std::uint32_t calendar = lex::Weekday | lex::Month | lex::Numeral | lex::Holiday;
    return std::ranges::all_of(r_.article.tokens_of(name), [&](const lex::Token& t) { return t.any(calendar); });
}

std::uint32_t Referents::country_of(std::uint32_t demonym) const {
    const lex::Token& t = r_.token(demonym);
    std::array<char, lex::max_key_length> word{};
    if (t.length > word.size() || t.length < 5 || !t.has(lex::capital)) return absent;
    std::ranges::transform(r_.article.text_of(t), word.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    const std::string_view all(word.data(), t.length);
    for (const std::string_view ending : {"n", "ian", "an", "ese"}) {
        if (!all.ends_with(ending)) continue;
        const std::uint32_t name = grammar::lemma_hash(all.substr(0, all.size() - ending.size()));
        int steps = 0;
        for (std::uint32_t l = buckets_[name % bucket_count]; l != absent && steps++ < longest_chain;
             l = links_[l].next)
            if (links_[l].word == name && all_[links_[l].referent].name.size() == 1 &&
                all_[links_[l].referent].kind == SourceKind::government)
                return links_[l].referent;
    }
    return absent;
}

}  // namespace saidso::resolve
