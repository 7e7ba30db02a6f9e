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

constexpr std::size_t lead_sentences = 4;

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
        for (const std::uint32_t c : order)
            if (!in_headline(c)) resolve(c);
        for (const std::uint32_t c : order)
            if (in_headline(c)) resolve(c);
        for (const std::uint32_t c : order)
            if (referent_of_[c] == absent) referent_of_[c] = speaker_of(c);
        write(order);
    }

private:
    [[nodiscard]] bool in_headline(std::uint32_t c) const {
        const std::uint32_t s = r_.syntax[r_.attributions[c].source.first].sentence;
        if (s == absent) return false;
        return r_.article.segments.blocks[r_.article.segments.sentences[s].block].kind == BlockKind::headline;
    }

    // Where antecedents are looked for: before the source, for a headline in the sentences that follow it.
    [[nodiscard]] std::uint32_t position_of(std::uint32_t c) const {
        const std::uint32_t first = r_.attributions[c].source.first;
        if (!in_headline(c)) return first;
        const auto& sentences = r_.article.segments.sentences;
        const std::size_t last =
            std::min<std::size_t>(r_.syntax[first].sentence + lead_sentences, sentences.size() - 1);
        return sentences[last].tokens.last - 1;
    }

    void resolve(std::uint32_t c) {
        const Attribution& a = r_.attributions[c];
        position_ = position_of(c);
        headline_ = in_headline(c);
        attribution_ = &a;
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
        const std::uint32_t found = antecedent(r_, referents_, a, position_, pronoun);
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
        if (const std::uint32_t known = of_bare_name(source); known != absent) return known;
        const NounPhrase phrase = read_noun_phrase(r_, source);
        const bool document = phrase.head != absent && (phrase.classes & lex::document_noun) != 0 &&
                              (source_classes(r_, phrase.head) & lex::document_noun) != 0;
        const bool titled = !phrase.name.empty() && (phrase.classes & lex::media_noun) != 0;
        if (!phrase.name.empty() && (!document || titled)) return referents_.of_name(phrase);
        if (document) return of_document(phrase);
        if ((phrase.classes & (lex::person_noun | lex::relation | lex::informal_group)) != 0) return of_role(phrase);
        if (phrase.head != absent) return of_body(phrase);
        return of_rest(source);
    }

    // "Sands said": a name that is a common word too, known from elsewhere in the article.
    std::uint32_t of_bare_name(TokenRange source) {
        if (source.size() != 1 || is_capital(r_, source.first) || !r_.token(source.first).has(lex::capital))
            return absent;
        NounPhrase phrase{};
        phrase.name = source;
        return referents_.find(phrase);
    }

    std::uint32_t of_role(const NounPhrase& phrase) {
        const bool named_role = (phrase.definite || headline_) && !phrase.partitive && phrase.head != absent;
        if (named_role && phrase.possessor.empty() && phrase.possessive == absent) {
            const std::uint32_t known = earlier_with_role(r_, referents_, position_, phrase);
            if (known != absent) return known;
            const bool bare = !phrase.plural && phrase.role.size() == 1 && phrase.org.empty();
            const std::uint32_t spoke = bare ? latest_speaker() : absent;
            if (spoke != absent) return spoke;
        }
        Referent made;
        made.kind = named_role && !phrase.plural ? SourceKind::person : SourceKind::anonymous;
        made.role = singular_role(r_, phrase);
        made.org = owner_of(phrase);
        made.head = phrase.head == absent ? 0 : r_.syntax[phrase.head].lemma;
        made.classes = phrase.classes;
        made.plural = phrase.plural && !phrase.partitive;
        made.certain = true;
        return referents_.add(made);
    }

    // "the expert" who spoke a moment ago, introduced in other words.
    [[nodiscard]] std::uint32_t latest_speaker() const {
        std::uint32_t found = absent;
        referents_.walk_back(position_, [&](const Mention& m) {
            const Referent& known = referents_[m.referent];
            if (r_.syntax[m.token].sentence + 3 < r_.syntax[position_].sentence) return false;
            if (m.spoke && known.kind == SourceKind::person && !known.name.empty()) found = m.referent;
            return found == absent;
        });
        return found;
    }

    std::uint32_t of_document(const NounPhrase& phrase) {
        Referent made;
        made.kind = SourceKind::document;
        made.head = r_.syntax[phrase.head].lemma;
        made.plural = phrase.plural;
        made.classes = phrase.classes & ~(lex::masculine | lex::feminine);
        made.certain = true;
        std::string_view issuer = issuer_of(phrase);
        if (issuer.empty() && phrase.definite) {
            const std::uint32_t known = earlier_document();
            if (known != absent) return known;
            if ((phrase.classes & lex::notice_noun) != 0) issuer = name_of_antecedent(Pronoun::it);
        }
        made.name_text = made.org = issuer;
        if (issuer.empty() && (phrase.classes & lex::record_noun) != 0) made.name_text = r_.text(phrase.body);
        return referents_.add(made);
    }

    [[nodiscard]] std::string_view name_of_antecedent(Pronoun pronoun) const {
        const std::uint32_t found = antecedent(r_, referents_, *attribution_, position_, pronoun);
        return found == absent ? std::string_view{} : referents_[found].name_text;
    }

    [[nodiscard]] std::uint32_t earlier_document() const {
        std::uint32_t found = absent;
        referents_.walk_back(position_, [&](const Mention& m) {
            if (referents_[m.referent].kind == SourceKind::document) found = m.referent;
            return found == absent;
        });
        return found;
    }

    std::string_view issuer_of(const NounPhrase& phrase) {
        NounPhrase owner = phrase;
        if (!phrase.org.empty()) {
            TokenRange org = phrase.org;
            while (!org.empty() && r_.syntax[org.first].is(Tags{Tag::adjective, Tag::number})) ++org.first;
            const bool body =
                !org.empty() && (is_capital(r_, org.last - 1) || (source_classes(r_, org.last - 1) & body_nouns) != 0);
            if (body && !is_capital(r_, org.last - 1)) return name_of_owner(phrase.org);
            if (body) return referents_.organisation_name(org);
            owner.org = {};
        }
        return owner_of(owner);
    }

    // "its director", "Ledova's minister", "an official at the ministry"
    std::string_view owner_of(const NounPhrase& phrase) {
        if (!phrase.org.empty()) return referents_.organisation_name(phrase.org);
        if (!phrase.possessor.empty()) return name_of_owner(phrase.possessor);
        if (phrase.possessive == absent) return {};
        const std::uint32_t form = r_.syntax[phrase.possessive].form;
        if (form != lemma_hash("its") && form != lemma_hash("their")) return {};
        return name_of_antecedent(form == lemma_hash("its") ? Pronoun::it : Pronoun::they);
    }

    std::string_view name_of_owner(TokenRange owner) {
        const NounPhrase phrase = read_noun_phrase(r_, owner);
        if (!phrase.name.empty()) return referents_.organisation_name(phrase.name);
        if (phrase.head == absent || (phrase.classes & body_nouns) == 0) return {};
        if (phrase.plural) return {};
        NounPhrase definite = phrase;
        definite.definite = true;
        return referents_[of_body(definite)].name_text;
    }

    // "the ministry", "the company", "a parliamentary inquiry"
    std::uint32_t of_body(const NounPhrase& phrase) {
        const bool definite = phrase.definite || headline_;
        if ((definite || phrase.body.size() == 1) && phrase.org.empty()) {
            std::uint32_t known = earlier_with_head(r_, referents_, position_, phrase);
            const bool bare = definite && !phrase.plural && phrase.possessor.empty() && phrase.org.empty();
            if (known == absent && bare && (phrase.classes & lex::company_noun) != 0 &&
                body_kind(phrase) == SourceKind::organization)
                known = antecedent(r_, referents_, *attribution_, position_, Pronoun::company);
            if (known == absent && bare && phrase.body.size() == 1 && (phrase.classes & lex::agency_noun) != 0)
                known = antecedent(r_, referents_, *attribution_, position_, Pronoun::authority);
            if (known != absent) return known;
        }
        Referent made;
        made.kind = body_kind(phrase);
        made.head = r_.syntax[phrase.head].lemma;
        made.role_words = phrase.body;
        made.classes = phrase.classes;
        made.plural = phrase.plural;
        made.certain = true;
        const bool is_body = made.kind != SourceKind::anonymous && made.kind != SourceKind::unknown;
        const bool one = !phrase.plural || (phrase.classes & lex::plural_noun_only) != 0;
        const bool bare_possession = phrase.possessive != absent && phrase.body.size() == 1;
        const bool told = definite || is_capital(r_, phrase.body.first) || phrase.body.size() == 1 ||
                          made.kind != SourceKind::organization;
        const bool company = (phrase.classes & lex::company_noun) != 0 && phrase.body.size() == 1;
        if (is_body && one && told && !company && !bare_possession) made.name_text = r_.text(phrase.body);
        return referents_.add(made);
    }

    [[nodiscard]] SourceKind body_kind(const NounPhrase& phrase) const {
        const std::uint32_t c = phrase.classes;
        if ((c & lex::media_noun) != 0) return SourceKind::media;
        if (const auto* known = lex::find_known_name(last_two(phrase.body))) return known->kind;
        if ((c & lex::government_noun) != 0)
            return referents_.belongs_to_organisation(phrase.body) ? SourceKind::organization : SourceKind::government;
        if ((c & lex::organization_noun) != 0) return SourceKind::organization;
        if (r_.syntax[phrase.head].noun_class == group_class) return SourceKind::organization;
        return phrase.plural ? SourceKind::anonymous : SourceKind::unknown;
    }

    // "Nordvik central bank" -> "central bank"
    [[nodiscard]] std::string_view last_two(TokenRange body) const {
        return body.size() < 2 ? std::string_view{} : r_.text({body.last - 2, body.last});
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
            spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
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
    std::uint32_t position_ = 0;              // of the claim at hand
    bool headline_ = false;
    const Attribution* attribution_ = nullptr;
};

}  // namespace

void resolve_sources(const Reading& reading) { SourceResolver(reading).run(); }

}  // namespace saidso::resolve
