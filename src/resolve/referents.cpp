#include "resolve/referents.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/role_text.hpp"

namespace saidso::resolve {
namespace {

constexpr int exact = 5;           // how well names fit that are the same
constexpr int longest_chain = 24;  // referents that share a word; more are not compared

SourceKind kind_of_classes(std::uint32_t classes) {
    if ((classes & (lex::person_noun | lex::honorific | lex::relation)) != 0) return SourceKind::person;
    if ((classes & lex::media_noun) != 0) return SourceKind::media;
    if ((classes & lex::government_noun) != 0) return SourceKind::government;
    if ((classes & lex::organization_noun) != 0) return SourceKind::organization;
    return SourceKind::unknown;
}

// "shares in Orvik Foods", "confidence in Holub"
bool is_held(std::uint32_t lemma) {
    const auto is_one_of = [&](auto... words) { return ((lemma == grammar::lemma_hash(words)) || ...); };
    return is_one_of("share", "stake", "stock", "holding", "confidence", "investor", "investment", "trust");
}

}  // namespace

Referents::Referents(const Reading& reading) : r_(reading) { buckets_.fill(absent); }

void Referents::read_names() {
    for (const segment::Sentence& sentence : r_.article.segments.sentences) {
        if (r_.article.segments.blocks[sentence.block].kind == BlockKind::headline) continue;
        std::uint32_t done = sentence.tokens.first;
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
            const bool capital = is_capital(r_, i);
            if (capital) capitals_.set(r_.syntax[i].form % capitals_.size());
            if (i < done) continue;
            if (capital)
                done = read_name_at(i, {done, sentence.tokens.last});
            else if (r_.is(i, Tag::noun) && r_.syntax[i].chunk.first + 1 < i && ends_phrase(i))
                read_body_at(i);
        }
    }
    settle_countries();
}

// Where a name of one or two words ends that nothing before or behind it can belong to: "Dina Holt said"; else `i`.
std::uint32_t Referents::plain_name_end(std::uint32_t i) const {
    constexpr Tags end{Tag::verb,         Tag::past,    Tag::gerund,         Tag::modal,     Tag::be,
                       Tag::have,         Tag::do_,     Tag::full_stop,      Tag::semicolon, Tag::to,
                       Tag::conjunction,  Tag::adverb,  Tag::determiner,     Tag::pronoun,   Tag::possessive,
                       Tag::subordinator, Tag::wh_word, Tag::object_pronoun, Tag::question,  Tag::negation,
                       Tag::preposition};
    constexpr std::uint32_t hints = lex::masculine | lex::feminine | lex::opens_known_name;
    const TokenSyntax* s = r_.syntax.data();
    if (i > 0 && s[i - 1].is(Tags{Tag::adjective, Tag::noun, Tag::name, Tag::number})) return i;
    if (s[i].verb_class != 0 && r_.sentence_of(i).first == i) return i;
    std::uint32_t last = i;
    for (; last < i + 3 && is_capital(r_, last); ++last)
        if (s[last].noun_class != 0 || (lex::source_word_classes(s[last].form) & ~hints) != 0 ||
            r_.token(last).any(lex::Month | lex::Weekday))
            return i;
    if (last == i + 3 || !s[last].is(end) || r_.token(last).is(lex::Mark::ampersand)) return i;
    const auto is_one_of = [&](auto... words) { return ((s[last].form == grammar::lemma_hash(words)) || ...); };
    return is_one_of("of", "from", "at", "for", "and", "on") ? i : last;
}

// "Orvia", because somebody or something in the article is "Orvian".
void Referents::settle_countries() {
    for (Referent& referent : all_) {
        if (referent.certain || referent.name.size() != 1 || referent.kind == SourceKind::person) continue;
        const lex::Token& t = r_.token(referent.name.first);
        std::array<char, lex::max_key_length> word{};
        if (t.length < 3 || t.length + 3U > word.size() || t.has(lex::all_caps) || t.has(lex::non_ascii)) continue;
        std::ranges::transform(r_.article.text_of(t), word.begin(), [](char c) { return static_cast<char>(c | 0x20); });
        const bool vowel = std::string_view("aeiou").find(word[t.length - 1U]) != std::string_view::npos;
        for (const std::string_view ending : {"n", "an", "ian", "ese"}) {
            if (vowel != (ending.size() == 1)) continue;
            std::ranges::copy(ending, word.begin() + t.length);
            const std::uint32_t form = grammar::lemma_hash({word.data(), t.length + ending.size()});
            if (!capitals_.test(form % capitals_.size())) continue;
            referent.kind = SourceKind::government;
            referent.classes |= lex::place_name;
            break;
        }
    }
}

bool Referents::ends_phrase(std::uint32_t noun) const {
    return r_.syntax[noun].chunk.last == noun + 1 || r_.is(noun + 1, Tag::genitive);
}

// Returns where to go on reading.
std::uint32_t Referents::read_name_at(std::uint32_t i, TokenRange rest) {
    if (is_dateline(i)) return i + 1;
    const TokenRange chunk = r_.syntax[i].chunk;
    const std::uint32_t first = chunk.empty() ? i : std::max(rest.first, chunk.first);
    if (const std::uint32_t end = first == i ? plain_name_end(i) : i; end > i) {
        NounPhrase plain{};
        plain.head = plain.possessive = absent;
        plain.name = {i, end};
        plain.classes = lex::source_word_classes(r_.syntax[i].form) & (lex::masculine | lex::feminine);
        mention_name(plain);
        return end;
    }
    const NounPhrase phrase = read_noun_phrase_at(r_, {first, rest.last});
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
    if ((lex::source_word_classes(r_.syntax[noun].lemma) & lex::government_noun) == 0) return;
    const NounPhrase phrase = read_noun_phrase(r_, chunk);
    if (phrase.head != noun || phrase.body.size() < 2 || phrase.plural || !phrase.name.empty()) return;
    Referent made;
    made.name_text = r_.text(without_local(r_, phrase.body));
    made.role_words = phrase.body;
    made.kind = belongs_to_organisation(phrase.body) ? SourceKind::organization : SourceKind::government;
    made.head = r_.syntax[noun].lemma;
    made.classes = phrase.classes;
    made.certain = true;
    mention(noun, add(made), false);
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
    const auto is_one_of = [&](auto... words) { return ((before == grammar::lemma_hash(words)) || ...); };
    if (is_one_of("in", "near", "across")) {
        if (i > 1 && is_held(r_.syntax[i - 2].lemma)) return 0;
        return lex::place_name;
    }
    if (is_one_of("at", "on", "around", "outside", "into")) return lex::locative_name;
    return 0;
}

// "M4"
bool Referents::is_label(TokenRange name) const {
    const std::string_view word = r_.article.text_of(r_.token(name.last - 1));
    return name.size() == 1 && word.back() >= '0' && word.back() <= '9';
}

// "Thursday", "May 2012"
bool Referents::is_calendar(TokenRange name) const {
    constexpr std::uint32_t calendar = lex::Weekday | lex::Month | lex::Numeral | lex::Holiday;
    return std::ranges::all_of(r_.article.tokens_of(name), [&](const lex::Token& t) { return t.any(calendar); });
}

std::uint32_t Referents::of_name(const NounPhrase& phrase) {
    std::uint32_t known = find(phrase);
    if (known == absent) {
        known = add({});
        rename(all_[known], phrase.name);
        index(known);
    } else if (const TokenRange name = all_[known].name; phrase.name.size() != name.size()) {
        const bool shorter = phrase.name.size() < name.size();
        const bool last = same_words(shorter ? phrase.name : name,
                                     shorter ? TokenRange{name.last - phrase.name.size(), name.last}
                                             : TokenRange{phrase.name.last - name.size(), phrase.name.last});
        Referent& referent = all_[known];
        // Persons go by their last name, bodies by the first word of theirs.
        const std::uint32_t classes = referent.classes | phrase.classes;
        if (!referent.certain && std::min(name.size(), phrase.name.size()) == 1 &&
            (classes & (lex::masculine | lex::feminine | body_nouns)) == 0) {
            if (last)
                referent.kind = SourceKind::person;
            else if (!looks_like_person(r_, shorter ? name : phrase.name))
                referent.kind = SourceKind::organization;
        }
        if (shorter ? is_better(phrase.name, referent) : may_extend(phrase.name, referent)) {
            rename(referent, phrase.name);
            index(known);
        }
    }
    describe(all_[known], phrase);
    settle_kind(all_[known], phrase);
    return known;
}

// "Dina Holt", which was taken for "Democrat Dina Holt" before.
bool Referents::is_better(TokenRange name, const Referent& referent) const {
    return name.size() >= 2 && referent.kind == SourceKind::person && has_given_name(r_, name.first);
}

// "Lumo" is not to be called "Lumo One 5" after its product, nor "Dina Holt" "Crooked Dina Holt".
bool Referents::may_extend(TokenRange name, const Referent& referent) const {
    const bool whole = referent.name.size() >= 2 && has_given_name(r_, referent.name.first);
    if (whole && same_words(referent.name, {name.last - referent.name.size(), name.last})) return false;
    return std::ranges::none_of(r_.article.tokens_of(name), [](const lex::Token& t) {
        return t.kind == lex::Kind::number || t.any(lex::Numeral | lex::Weekday);
    });
}

void Referents::rename(Referent& referent, TokenRange name) {
    referent.name = name;
    referent.name_text = r_.text(name);
    referent.known = known_name(r_, name);
    if (referent.known != nullptr && referent.known->country && !referent.known->demonym)
        referent.name_text = referent.known->name;
}

std::uint32_t Referents::add(const Referent& referent) {
    all_.push_back(referent);
    return size() - 1;
}

void Referents::mention(std::uint32_t token, std::uint32_t referent, bool spoke) {
    ++all_[referent].mentions;
    std::vector<Mention>& list = spoke ? spoken_ : named_;
    list.push_back({token, referent, spoke});
    for (std::size_t i = list.size() - 1; i > 0 && i + 8 > list.size() && list[i - 1].token > list[i].token; --i)
        std::swap(list[i - 1], list[i]);
}

bool Referents::same_words(TokenRange a, TokenRange b) const {
    return a.size() == b.size() &&
           std::equal(r_.syntax.begin() + a.first, r_.syntax.begin() + a.last, r_.syntax.begin() + b.first,
                      [](const auto& x, const auto& y) { return x.form == y.form; });
}

// How well a name fits a known referent; 0: not at all.
int Referents::match(const Referent& known, const NounPhrase& phrase) const {
    const TokenRange a = known.name;
    const TokenRange b = phrase.name;
    if (same_words(a, b)) return exact;
    const bool shorter = b.size() < a.size();
    const TokenRange small = shorter ? b : a;
    const TokenRange large = shorter ? a : b;
    const bool person = known.kind == SourceKind::person;
    const bool about_person = (phrase.classes & (lex::person_noun | lex::honorific)) != 0 || phrase.human;
    const bool about_body = (phrase.classes & body_nouns) != 0 && !about_person;
    if ((person && about_body) || (known.certain && !person && about_person)) return 0;
    const bool suffix = same_words(small, {large.last - small.size(), large.last});
    const bool prefix = same_words(small, {large.first, large.first + small.size()});
    if (suffix) return person || known.certain ? 4 : 3;
    if (!prefix) return 0;
    if (person) return small.size() == 1 ? 2 : 3;
    const bool body = known.certain || known.kind == SourceKind::organization || (phrase.classes & body_nouns) != 0;
    return body ? 3 : 0;
}

std::uint32_t Referents::find(const NounPhrase& phrase) const {
    std::uint32_t best = absent;
    int best_score = 0;
    for (std::uint32_t side = 0; side < std::min(phrase.name.size(), 2u) && best_score < exact; ++side) {
        const std::uint32_t token = side == 0 ? phrase.name.last - 1 : phrase.name.first;
        const std::uint32_t word = r_.syntax[token].form;
        int steps = 0;
        for (std::uint32_t l = buckets_[word % bucket_count]; l != absent && steps < longest_chain;
             l = links_[l].next) {
            if (links_[l].word != word) continue;
            ++steps;
            const int score = match(all_[links_[l].referent], phrase);
            if (score == 0 || score < best_score) continue;
            const std::uint32_t found = links_[l].referent;
            if (score == best_score && all_[found].mentions <= all_[best].mentions) continue;
            best = found;
            best_score = score;
        }
    }
    return best;
}

// By its first and last word.
void Referents::index(std::uint32_t referent) {
    const TokenRange name = all_[referent].name;
    for (const std::uint32_t token : {name.first, name.last - 1}) {
        const std::uint32_t word = r_.syntax[token].form;
        std::uint32_t& bucket = buckets_[word % bucket_count];
        bool known = false;
        int steps = 0;
        for (std::uint32_t l = bucket; l != absent && !known && steps < longest_chain; l = links_[l].next, ++steps)
            known = links_[l].word == word && links_[l].referent == referent;
        if (known) continue;
        links_.push_back({word, referent, bucket});
        bucket = static_cast<std::uint32_t>(links_.size() - 1);
    }
}

void Referents::describe(Referent& referent, const NounPhrase& phrase) const {
    const auto is_rank = [&](std::uint32_t token) {
        return ((lex::source_word_classes(r_.syntax[token].lemma) | lex::source_word_classes(r_.syntax[token].form)) &
                lex::rank_noun) != 0;
    };
    referent.classes |= phrase.classes;
    if (phrase.head != absent && referent.head == 0) referent.head = r_.syntax[phrase.head].lemma;
    const bool has_role = !phrase.role.empty();
    if (!phrase.rank.empty()) referent.other_role = phrase.rank;
    if (has_role && !referent.role_words.empty()) referent.other_role = phrase.role;
    if (has_role &&
        (referent.role_words.empty() || (is_rank(referent.role_words.last - 1) && !is_rank(phrase.role.last - 1)))) {
        if (!referent.role_words.empty()) referent.other_role = referent.role_words;
        referent.role = role_text(r_, phrase);
        referent.role_words = phrase.role;
    }
    if (!referent.owner.empty() || referent.possessive != absent) return;
    referent.owner = phrase.org.empty() ? phrase.possessor : phrase.org;
    referent.possessive = phrase.possessive;
}

// "UN refugee agency", "European Union"
bool Referents::belongs_to_organisation(TokenRange name) const {
    for (std::uint32_t size = 1; size <= 2 && size < name.size(); ++size) {
        const auto* known = known_name(r_, {name.first, name.first + size});
        if (known != nullptr && known->country && known->kind == SourceKind::organization) return true;
    }
    return false;
}

void Referents::settle_kind(Referent& referent, const NounPhrase& phrase) const {
    if (referent.certain) return;
    const bool person = phrase.human || (phrase.classes & (lex::person_noun | lex::honorific)) != 0;
    if (!person && referent.known != nullptr && !referent.known->demonym) {
        referent.kind = referent.known->kind;
        referent.certain = true;
        return;
    }
    if (person || (phrase.classes & body_nouns) != 0) {
        referent.kind = person ? SourceKind::person : kind_of_classes(phrase.classes);
        if (referent.kind == SourceKind::government && belongs_to_organisation(referent.name))
            referent.kind = SourceKind::organization;
        referent.certain = referent.kind != SourceKind::unknown;
        return;
    }
    if (referent.kind != SourceKind::unknown) return;
    if ((referent.classes & lex::place_name) != 0) {
        referent.kind = SourceKind::government;
        return;
    }
    const bool acronym = referent.name.size() == 1 && r_.token(referent.name.first).has(lex::all_caps);
    if (referent.name.size() >= 2 && referent.name.size() <= 4)
        referent.kind = looks_like_person(r_, referent.name) ? SourceKind::person : SourceKind::organization;
    if (acronym) referent.kind = SourceKind::organization;
}

std::uint32_t Referents::find_name(TokenRange words) const {
    if (words.empty() || !is_capital(r_, words.last - 1)) return absent;
    NounPhrase phrase{};
    phrase.name = words;
    return find(phrase);
}

std::string_view Referents::organisation_name(TokenRange words) const {
    while (!words.empty() && r_.syntax[words.first].is(Tags{Tag::determiner, Tag::possessive})) ++words.first;
    if (const auto* known = known_name(r_, words); known != nullptr && known->country) return known->name;
    const std::uint32_t same = find_name(words);
    return same != absent ? all_[same].name_text : r_.text(words);
}

}  // namespace saidso::resolve
