#include "resolve/sources.hpp"

#include <algorithm>
#include <vector>

#include "lex/source_words.hpp"
#include "resolve/pronouns.hpp"
#include "resolve/referents.hpp"
#include "resolve/role_text.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr std::uint32_t body_nouns =
    lex::government_noun | lex::organization_noun | lex::media_noun | lex::document_noun;

class SourceResolver {
public:
    explicit SourceResolver(const Reading& reading)
        : r_(reading), referents_(reading), referent_of_(reading.attributions.size(), absent) {}

    void run() {
        referents_.read_names();
        std::vector<std::uint32_t> order;
        for (std::uint32_t c = 0; c < referent_of_.size(); ++c)
            if (!r_.attributions[c].source.empty()) order.push_back(c);
        std::ranges::stable_sort(order, {}, [&](std::uint32_t c) { return r_.attributions[c].source.first; });
        for (const std::uint32_t c : order) resolve(c);
        for (const std::uint32_t c : order)
            if (referent_of_[c] == absent) referent_of_[c] = speaker_of(c);
        write(order);
    }

private:
    void resolve(std::uint32_t c) {
        const Attribution& a = r_.attributions[c];
        const Pronoun pronoun = pronoun_of(r_, a.source);
        if (pronoun == Pronoun::speaker || pronoun == Pronoun::speakers) return;
        std::uint32_t found = absent;
        if (pronoun == Pronoun::none)
            found = of_phrase(a.source);
        else if (pronoun == Pronoun::relative)
            found = of_relative(a.source.first);
        else
            found = of_pronoun(a, pronoun);
        referent_of_[c] = found;
        if (found != absent) referents_.mention(a.source.last - 1, found, true);
    }

    std::uint32_t of_pronoun(const Attribution& a, Pronoun pronoun) {
        const std::uint32_t found = antecedent(r_, referents_, a, a.source.first, pronoun);
        if (found == absent) return unnamed_pronoun(pronoun);
        if (pronoun == Pronoun::he) referents_[found].classes |= lex::masculine;
        if (pronoun == Pronoun::she) referents_[found].classes |= lex::feminine;
        return found;
    }

    std::uint32_t unnamed_pronoun(Pronoun pronoun) {
        Referent r;
        const bool person = pronoun == Pronoun::he || pronoun == Pronoun::she;
        r.kind = person ? SourceKind::person : pronoun == Pronoun::they ? SourceKind::anonymous : SourceKind::unknown;
        r.plural = pronoun == Pronoun::they;
        return referents_.add(r);
    }

    // "who", "which": what stands before it in the sentence.
    std::uint32_t of_relative(std::uint32_t position) {
        const TokenRange sentence = r_.sentence_of(position);
        std::uint32_t i = position;
        while (i > sentence.first && !r_.syntax[i - 1].in(grammar::Chunk::noun)) --i;
        if (i == sentence.first) return absent;
        const TokenRange chunk = r_.syntax[i - 1].chunk;
        const NounPhrase phrase = read_noun_phrase(r_, {chunk.first, position});
        std::uint32_t named = absent;
        if (phrase.name.empty()) {
            referents_.walk_back(position, [&](const Mention& m) {
                if (m.token + 12 > position && r_.syntax[m.token].sentence == r_.syntax[position].sentence)
                    named = m.referent;
                return false;
            });
        }
        return named != absent ? named : of_phrase({chunk.first, position});
    }

    std::uint32_t of_phrase(TokenRange source) {
        const NounPhrase phrase = read_noun_phrase(r_, source);
        const bool document = phrase.head != absent && (phrase.classes & lex::document_noun) != 0 &&
                              (source_classes(r_, phrase.head) & lex::document_noun) != 0;
        if (!phrase.name.empty() && !document) return referents_.of_name(phrase);
        if (document) return of_document(source, phrase);
        if ((phrase.classes & (lex::person_noun | lex::relation | lex::informal_group)) != 0)
            return of_role(source, phrase);
        if (phrase.head != absent) return of_body(source, phrase);
        return of_rest(source);
    }

    std::uint32_t of_role(TokenRange source, const NounPhrase& phrase) {
        const bool named_role = phrase.definite && !phrase.partitive && phrase.head != absent;
        if (named_role && phrase.possessor.empty() && phrase.possessive == absent) {
            const std::uint32_t known = earlier_with_head(r_, referents_, source.first, phrase);
            if (known != absent) return known;
        }
        Referent made;
        made.kind = named_role && !phrase.plural ? SourceKind::person : SourceKind::anonymous;
        made.role = singular_role(r_, phrase);
        made.org = owner_of(source.first, phrase);
        made.head = phrase.head == absent ? 0 : r_.syntax[phrase.head].lemma;
        made.classes = phrase.classes;
        made.plural = phrase.plural && !phrase.partitive;
        made.certain = true;
        return referents_.add(made);
    }

    std::uint32_t of_document(TokenRange source, const NounPhrase& phrase) {
        Referent made;
        made.kind = SourceKind::document;
        made.head = r_.syntax[phrase.head].lemma;
        made.plural = phrase.plural;
        made.classes = phrase.classes & ~(lex::masculine | lex::feminine);
        made.certain = true;
        const std::string_view issuer = issuer_of(source.first, phrase);
        if (issuer.empty() && phrase.definite) {
            const std::uint32_t known = earlier_document(source.first);
            if (known != absent) return known;
        }
        made.name_text = made.org = issuer;
        return referents_.add(made);
    }

    std::uint32_t earlier_document(std::uint32_t position) {
        std::uint32_t found = absent;
        referents_.walk_back(position, [&](const Mention& m) {
            if (referents_[m.referent].kind == SourceKind::document) found = m.referent;
            return found == absent;
        });
        return found;
    }

    std::string_view issuer_of(std::uint32_t position, const NounPhrase& phrase) {
        NounPhrase owner = phrase;
        if (!phrase.org.empty()) {
            TokenRange org = phrase.org;
            while (!org.empty() && r_.syntax[org.first].is(Tags{Tag::adjective, Tag::number})) ++org.first;
            const bool body =
                !org.empty() && (is_capital(r_, org.last - 1) || (source_classes(r_, org.last - 1) & body_nouns) != 0);
            if (body) return referents_.organisation_name(org);
            owner.org = {};
        }
        return owner_of(position, owner);
    }

    // "its director", "Ledova's minister", "an official at the ministry"
    std::string_view owner_of(std::uint32_t position, const NounPhrase& phrase) {
        if (!phrase.org.empty()) return referents_.organisation_name(phrase.org);
        if (!phrase.possessor.empty()) return name_of_owner(position, phrase.possessor);
        if (phrase.possessive == absent) return {};
        const std::uint32_t form = r_.syntax[phrase.possessive].form;
        if (form != lemma_hash("its") && form != lemma_hash("their")) return {};
        const std::uint32_t owner = antecedent(r_, referents_, Attribution{}, position,
                                               form == lemma_hash("its") ? Pronoun::it : Pronoun::they);
        return owner == absent ? std::string_view{} : referents_[owner].name_text;
    }

    std::string_view name_of_owner(std::uint32_t position, TokenRange owner) {
        const NounPhrase phrase = read_noun_phrase(r_, owner);
        if (!phrase.name.empty()) return referents_.organisation_name(phrase.name);
        if (phrase.head == absent || (phrase.classes & body_nouns) == 0) return {};
        const std::uint32_t known = earlier_with_head(r_, referents_, position, phrase);
        return known != absent ? referents_[known].name_text : r_.text(phrase.body);
    }

    // "the ministry", "the company", "a parliamentary inquiry"
    std::uint32_t of_body(TokenRange source, const NounPhrase& phrase) {
        if (phrase.definite || phrase.body.size() == 1) {
            std::uint32_t known = earlier_with_head(r_, referents_, source.first, phrase);
            if (known == absent && phrase.definite && phrase.body.size() == 1 && phrase.possessor.empty())
                known = latest_of_kind(source.first, body_kind(phrase));
            if (known != absent) return known;
        }
        Referent made;
        made.kind = body_kind(phrase);
        made.head = r_.syntax[phrase.head].lemma;
        made.classes = phrase.classes;
        made.plural = phrase.plural;
        made.certain = true;
        if (made.kind != SourceKind::anonymous && made.kind != SourceKind::unknown)
            made.name_text = r_.text(phrase.body);
        return referents_.add(made);
    }

    [[nodiscard]] SourceKind body_kind(const NounPhrase& phrase) const {
        const std::uint32_t c = phrase.classes;
        if ((c & lex::media_noun) != 0) return SourceKind::media;
        if ((c & lex::government_noun) != 0) return SourceKind::government;
        if ((c & lex::organization_noun) != 0) return SourceKind::organization;
        if (r_.syntax[phrase.head].noun_class == 14) return SourceKind::organization;
        return phrase.plural ? SourceKind::anonymous : SourceKind::unknown;
    }

    std::uint32_t latest_of_kind(std::uint32_t position, SourceKind kind) {
        std::uint32_t found = absent;
        int steps = 0;
        if (kind != SourceKind::organization) return absent;
        referents_.walk_back(position, [&](const Mention& m) {
            const Referent& known = referents_[m.referent];
            if (known.kind == kind && !known.name_text.empty()) found = m.referent;
            return found == absent && ++steps < 60;
        });
        return found;
    }

    // "others", "some", "many of them"
    std::uint32_t of_rest(TokenRange source) {
        Referent made;
        made.kind = source.empty() ? SourceKind::unknown : SourceKind::anonymous;
        made.plural = true;
        return referents_.add(made);
    }

    // "I", "we": who says the words that this claim stands in.
    std::uint32_t speaker_of(std::uint32_t c) {
        std::uint32_t p = r_.out.claims[c].parent;
        for (int depth = 0; p != absent && depth < 8; p = r_.out.claims[p].parent, ++depth)
            if (referent_of_[p] != absent) return referent_of_[p];
        return absent;
    }

    void write(const std::vector<std::uint32_t>& order) {
        std::vector<std::uint32_t> index(referents_.size(), absent);
        std::vector<std::vector<Span>> mentions;
        for (const std::uint32_t c : order) {
            if (referent_of_[c] == absent) continue;
            const Referent& referent = referents_[referent_of_[c]];
            std::uint32_t& source = index[referent_of_[c]];
            if (source == absent) {
                source = static_cast<std::uint32_t>(r_.out.sources.size());
                r_.out.sources.push_back({referent.name_text, referent.role, referent.org, referent.kind, {}});
                mentions.emplace_back();
            }
            mentions[source].push_back(*r_.out.claims[c].source);
            write_claim(r_.out.claims[c], referent, source);
        }
        for (std::size_t s = 0; s < mentions.size(); ++s) {
            auto& spans = mentions[s];
            spans.erase(std::ranges::unique(spans).begin(), spans.end());
            r_.out.sources[s].mentions = {static_cast<std::uint32_t>(r_.out.mention_spans.size()),
                                          static_cast<std::uint32_t>(spans.size())};
            r_.out.mention_spans.insert(r_.out.mention_spans.end(), spans.begin(), spans.end());
        }
    }

    static void write_claim(Claim& claim, const Referent& referent, std::uint32_t source) {
        claim.source_index = source;
        claim.source_name = referent.name_text;
        claim.source_role = referent.role;
        claim.source_org = referent.org;
        claim.source_kind = referent.kind;
        if (referent.kind == SourceKind::unknown && !referent.name_text.empty())
            claim.source_kind = SourceKind::organization;
    }

    const Reading& r_;
    Referents referents_;
    std::vector<std::uint32_t> referent_of_;  // by claim
};

}  // namespace

void resolve_sources(const Reading& reading) { SourceResolver(reading).run(); }

}  // namespace saidso::resolve
