// Whose director, whose report: organisations of persons and issuers of documents.
#include "lex/source_words.hpp"
#include "resolve/phrase_words.hpp"
#include "resolve/source_resolver.hpp"

namespace saidso::resolve {

using grammar::lemma_hash;

namespace {

constexpr int near_body = 190;  // what an antecedent scores that is spoken of in the sentence or the one before

}  // namespace

std::string_view SourceResolver::issuer_of(const NounPhrase& phrase) {
    if (!phrase.org.empty()) {
        TokenRange org = phrase.org;
        while (!org.empty() && r_.syntax[org.first].is(Tags{Tag::adjective, Tag::number})) ++org.first;
        if (!org.empty() && is_capital(r_, org.last - 1)) return referents_.organisation_name(org);
        const bool body = PhraseWords(r_, org, true).is_body_name(org);
        const bool whole = !org.empty() && (source_classes(r_, org.last - 1) & lex::plural_noun_only) != 0;
        const bool told =
            phrase.definite || whole || org.size() > 1 || org.first > phrase.head;  // not "a government report"
        const std::string_view owner = body && told ? name_of_owner(phrase.org, true) : std::string_view{};
        if (!owner.empty()) return owner;
    }
    if (!phrase.possessor.empty()) return name_of_owner(phrase.possessor, true);
    return phrase.possessive == absent ? std::string_view{} : name_behind(phrase.possessive);
}

// The name of the body, for a document also the person, that a phrase names.
std::string_view SourceResolver::name_of_owner(TokenRange owner, bool of_document) {
    const NounPhrase phrase = read_noun_phrase(r_, owner);
    if (!phrase.name.empty()) {
        const std::uint32_t known = referents_.find_name(phrase.name);
        const bool person = known != absent && referents_[known].kind == SourceKind::person;
        if (person && !of_document) return {};
        return referents_.organisation_name(phrase.name);
    }
    if (phrase.head == absent || (phrase.classes & body_nouns) == 0 || phrase.plural) return {};
    if (!of_document && !PhraseWords(r_, owner, true).may_be_owner(owner)) return {};
    NounPhrase definite = phrase;
    definite.definite = true;
    const std::uint32_t position = position_;
    position_ = owner.first;
    const Referent& body = referents_[of_body(definite)];
    position_ = position;
    return body.name_text.empty() && phrase.body.size() == 1 ? r_.text(phrase.body) : body.name_text;
}

// "its", "their": the body spoken of; "his", "her": the person's organisation; "our": the speaker's.
std::uint32_t SourceResolver::behind(std::uint32_t possessive) {
    const std::uint32_t form = r_.syntax[possessive].form;
    if (form == lemma_hash("its")) return body_before(possessive, Pronoun::it);
    if (form == lemma_hash("their")) return body_before(possessive, Pronoun::they);
    const bool he = form == lemma_hash("his");
    if (he || form == lemma_hash("her")) {
        const Antecedent a = antecedent(r_, referents_, nullptr, possessive, he ? Pronoun::he : Pronoun::she, {});
        return a.referent;
    }
    const bool our = form == lemma_hash("our") || form == lemma_hash("my");
    return our ? speaker_of(claim_) : absent;
}

std::string_view SourceResolver::name_behind(std::uint32_t possessive) {
    const std::uint32_t found = behind(possessive);
    if (found == absent) return {};
    if (referents_[found].kind == SourceKind::person) return organisation_of(found);
    return referents_[found].name_text;
}

std::uint32_t SourceResolver::body_before(std::uint32_t position, Pronoun pronoun) const {
    return antecedent(r_, referents_, nullptr, position, pronoun, {}).referent;
}

// "Orvik Foods lost money. Chief executive Ida Bergman said ...": the body spoken of just before.
std::string_view SourceResolver::body_around(const Referent& person) const {
    if ((lex::source_word_classes(person.head) & lex::body_office) == 0 || person.role_words.empty()) return {};
    const std::uint32_t position = person.role_words.first;
    const Antecedent body = antecedent(r_, referents_, nullptr, position, Pronoun::company, {}, near_body - 1);
    if (body.referent == absent) return {};
    const Referent& found = referents_[body.referent];
    return found.kind == SourceKind::organization ? found.name_text : std::string_view{};
}

std::string_view SourceResolver::organisation_of(std::uint32_t i) {
    const SourceKind kind = referents_[i].kind;
    if (kind == SourceKind::document) return referents_[i].org;
    const unsigned person = unsigned{kind == SourceKind::person} | unsigned{kind == SourceKind::anonymous};
    if (person == 0) return {};
    if (referents_[i].asked) return referents_[i].org;
    referents_[i].asked = true;
    const TokenRange owner = referents_[i].owner;
    const std::uint32_t possessive = referents_[i].possessive;
    referents_[i].owner = {};  // also ends circles: each one the other's
    referents_[i].possessive = absent;
    std::string_view org = referents_[i].org;
    if (org.empty() && !owner.empty()) {
        const std::uint32_t known = referents_.find_name(owner);
        const bool relation = (lex::source_word_classes(referents_[i].head) & lex::relation) != 0;
        const bool anyone = relation && known != absent && referents_[known].kind == SourceKind::unknown;
        if (!anyone && PhraseWords(r_, owner, true).may_be_owner(owner)) org = name_of_owner(owner, false);
    } else if (org.empty() && possessive != absent) {
        const std::uint32_t form = r_.syntax[possessive].form;
        const std::uint32_t found = behind(possessive);
        const bool body = form == lemma_hash("its") || form == lemma_hash("their");
        const bool by_name = found != absent && referents_[found].kind == SourceKind::person;
        const bool relation = (lex::source_word_classes(referents_[i].head) & lex::relation) != 0;
        if (found != absent && found != i && (body ? !by_name : !relation)) org = name_behind(possessive);
    }
    if (org.empty() && owner.empty() && possessive == absent) org = body_around(referents_[i]);
    referents_[i].org = org;
    referents_[i].owner = owner;
    return org;
}

}  // namespace saidso::resolve
