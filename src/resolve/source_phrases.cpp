// Sources that are phrases: persons by name or role, documents, bodies.
#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/role_text.hpp"
#include "resolve/source_resolver.hpp"

namespace saidso::resolve {

using grammar::lemma_hash;

namespace {

constexpr std::size_t lead_speakers = 8;
constexpr std::uint32_t farthest_document = 150;  // tokens
constexpr int most_steps = 120;                   // mentions looked at for one source

// Nouns for a person that anybody can be.
constexpr WordList generic_nouns{"expert",     "official", "man",       "woman",    "politician",
                                 "lawmaker",   "leader",   "executive", "diplomat", "scientist",
                                 "researcher", "academic", "analyst",   "activist"};

// Nouns that tell no office, not even with "the".
constexpr WordList bystanders{"witness",  "nurse",  "driver",   "officer",   "victim",  "survivor",
                              "resident", "worker", "employee", "passenger", "student", "neighbor",
                              "source",   "person", "dealer",   "tenant"};

}  // namespace

std::uint32_t SourceResolver::of_phrase(TokenRange source) {
    if (const std::uint32_t known = of_bare_name(source); known != absent) return known;
    const NounPhrase phrase = read_noun_phrase(r_, source);
    const bool document = phrase.head != absent && (phrase.classes & lex::document_noun) != 0 &&
                          (source_classes(r_, phrase.head) & lex::document_noun) != 0;
    const bool titled = !phrase.name.empty() && (phrase.classes & lex::media_noun) != 0;
    if (!phrase.name.empty() && (!document || titled)) return referents_.of_name(phrase);
    if (headline_)
        if (const std::uint32_t known = of_later_speaker(phrase); known != absent) return known;
    if (document && !is_generic_body(phrase)) return of_document(phrase);
    if (names_members(phrase)) return of_members(phrase);
    if ((phrase.classes & (lex::person_noun | lex::relation | lex::informal_group)) != 0) return of_role(phrase);
    if (phrase.head != absent) return of_body(phrase);
    return of_rest(source);
}

// A noun of a headline or of the lead is told in full by the first who speaks below it: "study finds", "a coroner
// ruled".
std::uint32_t SourceResolver::of_later_speaker(const NounPhrase& phrase) const {
    if (phrase.head == absent || phrase.plural || !phrase.name.empty()) return absent;
    const bool told_in_full = phrase.body.size() > 1 && (phrase.classes & lex::government_noun) != 0;
    if (headline_ && told_in_full) return absent;
    const std::uint32_t lemma = r_.syntax[phrase.head].lemma;
    const std::uint32_t c = phrase.classes;
    const bool person = (c & (lex::person_noun | lex::relation)) != 0;
    const auto holds = [&](const Referent& known) {
        if (known.head == lemma) return true;
        for (const TokenRange words : {person ? known.role_words : known.name, known.other_role})
            for (std::uint32_t i = words.first; i < words.last; ++i)
                if (r_.syntax[i].lemma == lemma || r_.syntax[i].form == lemma) return true;
        return false;
    };
    const auto fits = [&](const Referent& known) {
        if ((c & lex::document_noun) != 0) return known.kind == SourceKind::document;
        if ((c & lex::media_noun) != 0) return known.kind == SourceKind::media && !known.name_text.empty();
        if (person)
            return !known.plural && (known.kind == SourceKind::person || known.kind == SourceKind::anonymous) &&
                   holds(known);
        if ((c & lex::company_noun) != 0)
            return known.kind == SourceKind::organization && !known.name_text.empty() && (headline_ || holds(known));
        if (known.kind != SourceKind::government && known.kind != SourceKind::organization) return false;
        const bool watches = WordList{"watchdog", "regulator", "body"}.holds(lemma);
        return holds(known) || (watches && known.kind == SourceKind::government);
    };
    const auto spoken = referents_.spoken();
    for (std::size_t i = 0; i < std::min(spoken.size(), lead_speakers); ++i) {
        const Referent& known = referents_[spoken[i].referent];
        const bool named = !known.name.empty() || known.kind == SourceKind::document;
        if (!headline_ && (spoken[i].token <= phrase.head || known.name_text.empty() || !named)) continue;
        if (fits(known)) return spoken[i].referent;
    }
    return absent;
}

// "Sands said": a name that is a common word too, known from elsewhere in the article.
std::uint32_t SourceResolver::of_bare_name(TokenRange source) {
    if (source.size() != 1 || is_capital(r_, source.first) || !r_.token(source.first).has(lex::capital)) return absent;
    NounPhrase phrase{};
    phrase.name = source;
    return referents_.find(phrase);
}

std::uint32_t SourceResolver::of_role(const NounPhrase& phrase) {
    const bool named_role = (phrase.definite || headline_) && !phrase.partitive && phrase.head != absent;
    const bool owned = !phrase.possessor.empty() || phrase.possessive != absent;
    const std::uint32_t lemma = phrase.head == absent ? 0 : r_.syntax[phrase.head].lemma;
    if (named_role && !owned) {
        const std::uint32_t known = earlier_with_role(r_, referents_, position_, phrase);
        if (known != absent) return known;
        const bool bare = !phrase.plural && phrase.role.size() == 1 && phrase.org.empty();
        const std::uint32_t spoke = bare ? latest_speaker(phrase) : absent;
        if (spoke != absent) return spoke;
        const std::uint32_t subject = bare && phrase.definite ? named_subject_before(phrase.head) : absent;
        if (subject != absent) return subject;
    }
    if (const std::uint32_t known = of_these_words(phrase.role); known != absent) return known;
    Referent& made = referents_.make();
    const bool anyone = !owned && phrase.role.size() == 1 && (generic_nouns.holds(lemma) || bystanders.holds(lemma));
    made.kind = named_role && !phrase.plural && !anyone ? SourceKind::person : SourceKind::anonymous;
    const bool whose = !phrase.org.empty() || owned;
    const bool says_nothing = phrase.role.size() <= 1 &&
                              (WordList{"person", "people"}.holds(lemma) || (!whose && lemma == lemma_hash("source")));
    if (!says_nothing) made.role = role_text(r_, phrase);
    made.role_words = phrase.role;
    made.owner = phrase.org.empty() ? phrase.possessor : phrase.org;
    made.possessive = phrase.possessive;
    made.head = lemma;
    made.classes = phrase.classes;
    made.plural = phrase.plural && !phrase.partitive;
    made.certain = true;
    return referents_.size() - 1;
}

// "the expert" who spoke a moment ago, introduced in other words.
std::uint32_t SourceResolver::latest_speaker(const NounPhrase& phrase) const {
    const std::uint32_t lemma = r_.syntax[phrase.head].lemma;
    const bool any_kind = lemma == lemma_hash("source");
    const bool generic = generic_nouns.holds(lemma);
    std::uint32_t found = absent;
    int steps = 0;
    referents_.walk_back(position_, [&](const Mention& m) {
        const Referent& known = referents_[m.referent];
        if (++steps > most_steps || r_.syntax[m.token].sentence + 3 < r_.syntax[position_].sentence) return false;
        const bool person = known.kind == SourceKind::person && !known.name.empty();
        const bool fits =
            any_kind || (person && (known.role_words.empty() || generic) && !r_.token(phrase.head).has(lex::capital));
        if (m.spoke && fits) found = m.referent;
        return found == absent && !(m.spoke && person);
    });
    return found;
}

// Whom an earlier pronoun stood for that goes back to the same words: "Her doctor came. He said …, he added".
std::uint32_t SourceResolver::of_these_words(TokenRange role) const {
    constexpr std::uint32_t farthest = 16;
    if (role.empty()) return absent;
    for (std::uint32_t i = referents_.size(); i-- > referents_.size() - std::min(referents_.size(), farthest);)
        if (referents_[i].role_words == role && referents_[i].name.empty()) return i;
    return absent;
}

// "Holt came first. The ferryman is 71.": a person told by no role yet, the subject of the sentence before.
std::uint32_t SourceResolver::named_subject_before(std::uint32_t head) const {
    const std::uint32_t sentence = r_.syntax[head].sentence;
    const auto& sentences = r_.article.segments.sentences;
    if (sentence == absent || sentence == 0 || sentences[sentence].block != sentences[sentence - 1].block)
        return absent;
    const std::uint32_t first = sentences[sentence].tokens.first;
    if (r_.syntax[head].chunk.first != first) return absent;
    std::uint32_t found = absent;
    referents_.walk_back(first, [&](const Mention& m) {
        if (r_.syntax[m.token].sentence + 1 != sentence) return false;
        const bool subject =
            r_.syntax[m.token].verb_groups == r_.syntax[sentences[sentence - 1].tokens.first].verb_groups;
        const Referent& known = referents_[m.referent];
        if (subject) found = m.referent;
        if (subject && (known.kind != SourceKind::person || known.name.empty() || !known.role_words.empty()))
            found = absent;
        return !subject;
    });
    return found;
}

std::uint32_t SourceResolver::of_document(const NounPhrase& phrase) {
    Referent made;
    made.kind = SourceKind::document;
    made.head = r_.syntax[phrase.head].lemma;
    made.plural = phrase.plural;
    made.classes = phrase.classes & ~(lex::masculine | lex::feminine);
    made.certain = true;
    std::string_view issuer = issuer_of(phrase);
    const bool told = !phrase.possessor.empty() || phrase.possessive != absent;
    if (issuer.empty() && phrase.definite && !told) {
        const std::uint32_t known = earlier_document(phrase);
        if (known != absent) return known;
        issuer = described_issuer(phrase);
    }
    if (issuer.empty() && phrase.definite && !told) {
        if ((phrase.classes & lex::notice_noun) != 0) {
            const std::uint32_t body = body_before(position_, Pronoun::it);
            if (body != absent) issuer = referents_[body].name_text;
            if (body != absent && !referents_[body].owner.empty())  // the press service of whom
                issuer = name_of_owner(referents_[body].owner, true);
        }
    }
    made.name_text = made.org = issuer;
    if (issuer.empty() && (phrase.classes & lex::record_noun) != 0 && phrase.definite)
        made.name_text = r_.text(phrase.body);
    return referents_.add(made);
}

// "Holt cites a study by the Orvik Institute. The study ..."
std::string_view SourceResolver::described_issuer(const NounPhrase& phrase) {
    const std::uint32_t lemma = r_.syntax[phrase.head].lemma;
    const std::uint32_t last = std::min(position_, phrase.head);
    const std::uint32_t limit = last > farthest_document ? last - farthest_document : 0;
    for (std::uint32_t i = last; i-- > limit;) {
        const TokenSyntax& s = r_.syntax[i];
        if (s.lemma != lemma || s.sentence == absent || !s.in(grammar::Chunk::noun)) continue;
        const NounPhrase described = read_noun_phrase_at(r_, {s.chunk.first, r_.sentence_of(i).last});
        if (described.head == i) return issuer_of(described);
    }
    return {};
}

// The document last spoken of that goes by the same noun; for a noun that any document goes by, the last of all.
std::uint32_t SourceResolver::earlier_document(const NounPhrase& phrase) const {
    const std::uint32_t lemma = r_.syntax[phrase.head].lemma;
    const bool any = WordList{"document", "report", "paper", "text"}.holds(lemma);
    std::uint32_t same = absent;
    std::uint32_t last = absent;
    int steps = 0;
    referents_.walk_back(position_, [&](const Mention& m) {
        const Referent& known = referents_[m.referent];
        if (known.kind != SourceKind::document) return ++steps < most_steps;
        if (last == absent) last = m.referent;
        if (known.head == lemma) same = m.referent;
        return same == absent && ++steps < most_steps;
    });
    return same != absent ? same : any ? last : absent;
}

std::uint32_t SourceResolver::earlier_medium() const {
    std::uint32_t found = absent;
    int steps = 0;
    referents_.walk_back(position_, [&](const Mention& m) {
        if (referents_[m.referent].kind == SourceKind::media && !referents_[m.referent].name_text.empty())
            found = m.referent;
        return found == absent && ++steps < most_steps;
    });
    return found;
}

// "the ministry", "the company": the body last spoken of that it can be.
std::uint32_t SourceResolver::known_body(const NounPhrase& phrase) {
    const bool definite = phrase.definite || headline_;
    if (!definite && phrase.body.size() != 1) return absent;
    if (!phrase.org.empty() || phrase.possessive != absent || !phrase.possessor.empty()) return absent;
    const std::uint32_t known = earlier_with_head(r_, referents_, position_, phrase);
    if (known != absent) return known;
    if (!definite || phrase.plural) return absent;
    if ((phrase.classes & lex::media_noun) != 0 && phrase.body.size() == 1) return earlier_medium();
    const bool bare =
        phrase.body.size() == 1 ||
        WordList{"chain", "retailer", "airline", "carrier", "maker", "manufacturer", "giant", "insurer"}.holds(
            r_.syntax[phrase.head].lemma);
    if (bare && (phrase.classes & lex::company_noun) != 0 && body_kind(phrase) == SourceKind::organization)
        return body_before(position_, Pronoun::company);
    if (phrase.body.size() == 1 && (phrase.classes & lex::agency_noun) != 0)
        return body_before(position_, Pronoun::authority);
    return absent;
}

// "the ministry", "the company", "a parliamentary inquiry"
std::uint32_t SourceResolver::of_body(const NounPhrase& phrase) {
    if (const std::uint32_t known = known_body(phrase); known != absent) return known;
    const bool personal = phrase.possessive != absent && (phrase.classes & lex::agency_noun) != 0;
    if (personal) {  // "her department"
        const std::uint32_t person = behind(phrase.possessive);
        const TokenRange owner = person == absent ? TokenRange{} : referents_[person].owner;
        if (const std::uint32_t known = referents_.find_name(owner); known != absent) return known;
    }
    Referent& made = referents_.make();
    made.kind = body_kind(phrase);
    made.head = r_.syntax[phrase.head].lemma;
    made.role_words = phrase.body;
    made.classes = phrase.classes;
    made.plural = phrase.plural;
    made.certain = true;
    made.name_text = r_.text(name_of_body(phrase, made.kind));
    made.owner = phrase.org;
    return referents_.size() - 1;
}

// Bodies go by their common noun: "health ministry"; companies and the like do not.
TokenRange SourceResolver::name_of_body(const NounPhrase& phrase, SourceKind kind) const {
    const bool is_body = kind != SourceKind::anonymous && kind != SourceKind::unknown;
    const bool one = !phrase.plural || (phrase.classes & lex::plural_noun_only) != 0;
    if (!is_body || !one) return {};
    const bool definite = phrase.definite || headline_;
    if (phrase.possessive != absent && phrase.body.size() == 1) return {};
    const bool told =
        definite || is_capital(r_, phrase.body.first) || phrase.body.size() == 1 || kind != SourceKind::organization;
    const bool company = (source_classes(r_, phrase.head) & lex::company_noun) != 0;
    const bool owned = !phrase.possessor.empty() && !r_.text(phrase.possessor).ends_with('s');  // not "miners' union"
    if (!told || (company && (phrase.body.size() == 1 || owned))) return {};
    if (kind == SourceKind::media && phrase.body.size() == 1) return {};
    return without_local(r_, phrase.body);
}

SourceKind SourceResolver::body_kind(const NounPhrase& phrase) const {
    const std::uint32_t c = phrase.classes;
    if ((c & lex::media_noun) != 0) return SourceKind::media;
    // "Nordvik central bank" -> "central bank"
    const TokenRange body = phrase.body;
    if (body.size() >= 2)
        if (const auto* known = known_name(r_, {body.last - 2, body.last})) return known->kind;
    if ((c & lex::government_noun) != 0)
        return referents_.belongs_to_organisation(body) ? SourceKind::organization : SourceKind::government;
    if ((c & lex::organization_noun) != 0) return SourceKind::organization;
    if (r_.syntax[phrase.head].noun_class == group_class) return SourceKind::organization;
    return phrase.plural ? SourceKind::anonymous : SourceKind::unknown;
}

// "geological survey": a body by a noun that else is a document's.
bool SourceResolver::is_generic_body(const NounPhrase& phrase) const {
    const TokenRange body = phrase.body;
    return body.size() >= 2 && known_name(r_, {body.last - 2, body.last}) != nullptr;
}

// "NATO allies", "EU member states"
bool SourceResolver::names_members(const NounPhrase& phrase) const {
    if (!phrase.plural || phrase.head == absent || phrase.partitive) return false;
    const TokenRange union_name =
        phrase.org.empty() ? TokenRange{phrase.body.first, phrase.body.first + 1} : phrase.org;
    if (union_name.first >= phrase.head) return false;
    const auto* known = known_name(r_, union_name);
    return known != nullptr && !known->demonym && known->kind == SourceKind::organization &&
           WordList{"ally", "member", "state", "country", "government", "nation"}.holds(r_.syntax[phrase.head].lemma);
}

std::uint32_t SourceResolver::of_members(const NounPhrase& phrase) {
    Referent& made = referents_.make();
    const std::uint32_t first = phrase.org.empty() ? phrase.body.first : phrase.org.first;
    made.name_text = r_.text({first, phrase.head + 1});
    made.kind = SourceKind::government;
    made.head = r_.syntax[phrase.head].lemma;
    made.plural = made.certain = true;
    return referents_.size() - 1;
}

// "others", "some", "many of them"
std::uint32_t SourceResolver::of_rest(TokenRange source) {
    Referent& made = referents_.make();
    made.kind = source.empty() ? SourceKind::unknown : SourceKind::anonymous;
    made.plural = true;
    return referents_.size() - 1;
}

}  // namespace saidso::resolve
