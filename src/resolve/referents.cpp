#include "resolve/referents.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/role_text.hpp"

namespace saidso::resolve {
namespace {

constexpr int exact = 5;  // how well names fit that are the same

SourceKind kind_of_classes(std::uint32_t classes) {
    if ((classes & (lex::person_noun | lex::honorific | lex::relation)) != 0) return SourceKind::person;
    if ((classes & lex::media_noun) != 0) return SourceKind::media;
    if ((classes & lex::government_noun) != 0) return SourceKind::government;
    if ((classes & lex::organization_noun) != 0) return SourceKind::organization;
    return SourceKind::unknown;
}

// A name and no more.
bool tells_nothing(const NounPhrase& p) {
    const std::uint32_t words = p.role.last | p.rank.last | p.org.last | p.possessor.last;
    return (unsigned{(p.head & p.possessive) == absent} & unsigned{words == 0}) != 0;
}

}  // namespace

Referents::Referents(const Reading& reading, ReferentMemory& memory)
    : r_(reading),
      all_(memory.all),
      named_(memory.named),
      spoken_(memory.spoken),
      links_(memory.links),
      buckets_(memory.buckets),
      names_(memory.names),
      capitals_(memory.capitals) {
    all_.clear();
    named_.assign(1, ReferentMemory::before_all);
    spoken_.assign(1, ReferentMemory::before_all);
    for (const ReferentMemory::Link& l : links_) buckets_[l.word % bucket_count] = absent;
    links_.clear();
    capitals_.reset();
}

std::uint32_t Referents::of_name(const NounPhrase& phrase) {
    std::uint32_t known = find(phrase);
    if (known == absent) {
        known = size();
        rename(make(), phrase.name);
        index(known, true);
    } else if (const TokenRange name = all_[known].name; phrase.name.size() != name.size()) {
        const bool shorter = phrase.name.size() < name.size();
        const bool last = r_.syntax[phrase.name.last - 1].form == r_.syntax[name.last - 1].form;
        Referent& referent = all_[known];
        // Persons go by their last name.
        const std::uint32_t classes = referent.classes | phrase.classes;
        const unsigned one = unsigned{name.size() == 1} | unsigned{phrase.name.size() == 1};
        const unsigned may_be_person = unsigned{(classes & (lex::masculine | lex::feminine | body_nouns)) == 0};
        if ((unsigned{!referent.certain} & unsigned{last} & one & may_be_person) != 0)
            referent.kind = SourceKind::person;
        if (shorter ? is_better(phrase.name, referent) : may_extend(phrase.name, referent)) {
            rename(referent, phrase.name);
            index(known, false);
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
    if (whole && same_words(r_.syntax, referent.name, {name.last - referent.name.size(), name.last})) return false;
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

Referent& Referents::make() {
    static constexpr Referent empty{};  // copied in a few stores, where zeroing would be a loop
    all_.push_back(empty);
    return all_.back();
}

std::uint32_t Referents::add(const Referent& referent) {
    all_.push_back(referent);
    return size() - 1;
}

void Referents::mention(std::uint32_t token, std::uint32_t referent, bool spoke) {
    ++all_[referent].mentions;
    std::vector<Mention>& list = spoke ? spoken_ : named_;
    list.push_back({token, referent, spoke});
    Mention* at = &list.back();
    for (int steps = 0; steps < 7 && at[-1].token + 1 > token + 1; ++steps, --at) std::swap(at[-1], *at);
}

bool Referents::ends_with(TokenRange longer, TokenRange words) const {
    return longer.size() > words.size() && same_words(r_.syntax, {longer.last - words.size(), longer.last}, words);
}

// How well a name fits a known referent of another length; 0: not at all.
int Referents::match(const Referent& known, const NounPhrase& phrase) const {
    const TokenRange a = known.name;
    const TokenRange b = phrase.name;
    const bool shorter = b.size() < a.size();
    const TokenRange small = shorter ? b : a;
    const TokenRange large = shorter ? a : b;
    const bool person = known.kind == SourceKind::person;
    const bool about_person = (phrase.classes & (lex::person_noun | lex::honorific)) != 0 || phrase.human;
    const bool about_body = (phrase.classes & body_nouns) != 0 && !about_person;
    if (person ? about_body : known.certain && about_person) return 0;
    if (same_words(r_.syntax, small, {large.last - small.size(), large.last})) return person || known.certain ? 4 : 3;
    if (!same_words(r_.syntax, small, {large.first, large.first + small.size()})) return 0;
    if (!person && small.size() == 1 && has_given_name(r_, small.first)) return 0;  // "Hillary" is no foundation
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
            ++steps;
            if (links_[l].word != word) continue;
            const std::uint32_t found = links_[l].referent;
            const TokenRange name = all_[found].name;
            const bool one_length = name.size() == phrase.name.size();
            const int score = !one_length                                ? match(all_[found], phrase)
                              : same_words(r_.syntax, name, phrase.name) ? exact
                                                                         : 0;
            if (score == 0 || score < best_score) continue;
            if (score == best_score && all_[found].mentions <= all_[best].mentions) continue;
            best = found;
            best_score = score;
        }
    }
    return best;
}

void Referents::index(std::uint32_t referent, bool is_new) {
    const TokenRange name = all_[referent].name;
    for (std::uint32_t token = name.first; token < name.last; token = std::max(token + 1, name.last - 1)) {
        const std::uint32_t word = r_.syntax[token].form;
        std::uint32_t& bucket = buckets_[word % bucket_count];
        bool known = false;
        int steps = is_new ? longest_chain : 0;
        for (std::uint32_t l = bucket; l != absent && !known && steps < longest_chain; l = links_[l].next, ++steps)
            known = links_[l].word == word && links_[l].referent == referent;
        if (known) continue;
        links_.push_back({word, referent, bucket});
        bucket = static_cast<std::uint32_t>(links_.size() - 1);
    }
}

void Referents::describe(Referent& referent, const NounPhrase& phrase) const {
    const auto is_rank = [&](std::uint32_t token) {
        const TokenSyntax& s = r_.syntax[token];
        return (lex::source_word_classes(s.lemma, s.form) & lex::rank_noun) != 0;
    };
    referent.classes |= phrase.classes;
    if (tells_nothing(phrase)) return;
    if (phrase.head != absent && referent.head == 0) referent.head = r_.syntax[phrase.head].lemma;
    const bool has_role = !phrase.role.empty();
    if (!phrase.rank.empty()) referent.other_role = phrase.rank;
    if (has_role && !referent.role_words.empty()) referent.other_role = phrase.role;
    const bool tells_more = referent.role_words.empty() || ends_with(phrase.role, referent.role_words) ||
                            (has_role && is_rank(referent.role_words.last - 1) && !is_rank(phrase.role.last - 1));
    if (has_role && tells_more) {
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
        if (referent.known->place) referent.classes |= lex::place_name;
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
    if (referent.name.size() >= 2 && referent.name.size() <= 5)
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
    const std::uint32_t country = words.size() == 1 ? country_of(words.first) : absent;
    const std::uint32_t same = country != absent ? country : find_name(words);
    return same != absent ? all_[same].name_text : r_.text(words);
}

}  // namespace saidso::resolve
