#include "resolve/sources.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "lex/source_words.hpp"
#include "resolve/source_resolver.hpp"

namespace saidso::resolve {

using grammar::lemma_hash;

namespace {

constexpr std::size_t lead_sentences = 4;
constexpr int deepest = 8;
constexpr std::uint32_t farthest_noun = 40;  // tokens before "who"

bool is_person(SourceKind kind) { return kind == SourceKind::person || kind == SourceKind::anonymous; }

}  // namespace

void SourceResolver::run() {
    auto& order = memory_.order;
    order.clear();
    for (std::uint32_t c = 0; c < referent_of_.size(); ++c)
        if (const TokenRange source = r_.attributions[c].source; !source.empty()) order.push_back({c, source.first});
    std::ranges::sort(order, {}, [](const auto& o) { return std::uint64_t{o.begin} << 32 | o.claim; });
    auto& later = memory_.later;
    later.clear();
    for (const auto [c, begin] : order) {
        places_[c] = place_of(r_.attributions[c].source);
        if (places_[c] == Place::text)
            resolve(c);
        else
            later.push_back(c);
    }
    name_lead();
    for (const Place place : {Place::quotation, Place::headline})
        for (const std::uint32_t c : later)
            if (places_[c] == place) resolve(c);
    write();
}

SourceResolver::Place SourceResolver::place_of(TokenRange source) const {
    const std::uint32_t s = r_.syntax[source.first].sentence;
    const auto& segments = r_.article.segments;
    if (s != absent && segments.blocks[segments.sentences[s].block].kind == BlockKind::headline) return Place::headline;
    const bool quoted = r_.article.in_quotation(source.first) && pronoun_of(r_, source) != Pronoun::none;
    return quoted ? Place::quotation : Place::text;
}

// Where antecedents are looked for: before the source, for a headline in the sentences that follow it.
std::uint32_t SourceResolver::position_of(std::uint32_t c) const {
    const std::uint32_t first = r_.attributions[c].source.first;
    if (places_[c] != Place::headline) return first;
    const auto& sentences = r_.article.segments.sentences;
    const std::size_t last = std::min<std::size_t>(r_.syntax[first].sentence + lead_sentences, sentences.size() - 1);
    return sentences[last].tokens.last - 1;
}

void SourceResolver::resolve(std::uint32_t c) {
    const Attribution& a = r_.attributions[c];
    position_ = position_of(c);
    headline_ = places_[c] == Place::headline;
    claim_ = c;
    const Pronoun pronoun = pronoun_of(r_, a.source);
    std::uint32_t found = absent;
    if (places_[c] == Place::text && r_.is(a.head, Tag::colon))
        found = of_turn(a.source);
    else if (pronoun == Pronoun::none)
        found = of_phrase(a.source);
    else if (pronoun == Pronoun::speaker || pronoun == Pronoun::speakers)
        found = of_speaker(c, pronoun);
    else if (pronoun == Pronoun::relative)
        found = of_relative(a.source.first);
    else
        found = of_pronoun(pronoun);
    referent_of_[c] = found;
    const bool author = pronoun == Pronoun::speaker || pronoun == Pronoun::speakers;  // in the text "I" is nobody else
    if (found != absent && places_[c] == Place::text && !author) referents_.mention(a.source.last - 1, found, true);
}

// Who speaks in the first paragraph and is named below: "a coroner ruled. … Ida Holt, the coroner, said".
void SourceResolver::name_lead() {
    std::uint32_t lead = absent;
    headline_ = false;
    for (const auto [c, begin] : memory_.order) {
        if (places_[c] != Place::text || referent_of_[c] == absent) continue;
        const TokenRange source = r_.attributions[c].source;
        const std::uint32_t sentence = r_.syntax[source.first].sentence;
        if (sentence == absent) continue;
        const std::uint32_t block = r_.article.segments.sentences[sentence].block;
        if (lead == absent) lead = block;
        if (block != lead) return;
        if (!referents_[referent_of_[c]].name.empty() || pronoun_of(r_, source) != Pronoun::none) continue;
        const std::uint32_t later = of_later_speaker(read_noun_phrase(r_, source));
        if (later != absent) referent_of_[c] = later;
    }
}

// Whoever has a turn in a transcript is a person: "TANNER", or nobody named: "Q".
std::uint32_t SourceResolver::of_turn(TokenRange source) {
    NounPhrase phrase = read_noun_phrase(r_, source);
    const bool letter = source.size() == 1 && r_.token(source.first).length == 1;
    if (letter || phrase.name.empty()) phrase.name = source;
    phrase.human = true;
    const std::uint32_t found = referents_.of_name(phrase);
    if (letter) {
        referents_[found].name_text = {};
        referents_[found].kind = SourceKind::anonymous;
    }
    return found;
}

std::uint32_t SourceResolver::of_pronoun(Pronoun pronoun) {
    const Attribution& a = r_.attributions[claim_];
    const bool in_quotation = r_.article.in_quotation(a.source.first);
    const Quoted quoted = in_quotation ? Quoted{speaker_of(claim_), true} : Quoted{};
    const Antecedent named = antecedent(r_, referents_, &a, position_, pronoun, quoted);
    const Description described = description_before(r_, position_, pronoun, quoted, named.score);
    const std::uint32_t gender = pronoun == Pronoun::he    ? std::uint32_t{lex::masculine}
                                 : pronoun == Pronoun::she ? std::uint32_t{lex::feminine}
                                                           : 0;
    std::uint32_t found = named.referent;
    if (!described.chunk.empty()) {
        const std::uint32_t other = of_phrase(described.chunk);
        const std::uint32_t told = other == absent ? 0 : referents_[other].classes & (lex::masculine | lex::feminine);
        const bool agrees = told == 0 || gender == 0 || (told & gender) != 0;
        if (other != absent && (found == absent || agrees)) found = other;
    }
    if (found == absent) return unnamed_pronoun(pronoun);
    referents_[found].classes |= gender;
    return found;
}

std::uint32_t SourceResolver::unnamed_pronoun(Pronoun pronoun) {
    Referent& r = referents_.make();
    const bool person = pronoun == Pronoun::he || pronoun == Pronoun::she || pronoun == Pronoun::speaker;
    const bool persons = pronoun == Pronoun::they || pronoun == Pronoun::speakers;
    r.kind = person ? SourceKind::person : persons ? SourceKind::anonymous : SourceKind::unknown;
    r.plural = persons;
    return referents_.size() - 1;
}

// "who", "which": what stands before it in the sentence.
std::uint32_t SourceResolver::of_relative(std::uint32_t position) {
    const TokenRange sentence = r_.sentence_of(position);
    std::uint32_t i = position;
    const std::uint32_t limit = std::max(sentence.first, position - std::min(position, farthest_noun));
    while (i > limit && !r_.syntax[i - 1].in(grammar::Chunk::noun)) --i;
    if (i == limit) return absent;
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
    if (named == absent) named = of_phrase({chunk.first, position});
    if (r_.syntax[position].form == lemma_hash("which") || is_person(referents_[named].kind)) return named;
    int steps = 0;
    std::uint32_t person = absent;  // "Olin, head of the carrier Zephyr, who said"
    referents_.walk_back(position, [&](const Mention& m) {
        if (r_.syntax[m.token].sentence != r_.syntax[position].sentence) return false;
        if (is_person(referents_[m.referent].kind)) person = m.referent;
        return person == absent && ++steps < 40;
    });
    return person != absent ? person : named;
}

// "I": who says the words that this claim stands in; "we": the body that one speaks for.
std::uint32_t SourceResolver::of_speaker(std::uint32_t c, Pronoun pronoun) {
    const std::uint32_t speaker = speaker_of(c);
    if (speaker == absent) return unnamed_pronoun(pronoun);
    if (pronoun == Pronoun::speaker) return speaker;
    Referent body;
    body.name_text = organisation_of(speaker);
    body.plural = true;
    body.kind = SourceKind::organization;
    if (body.name_text.empty()) return referents_.add(body);
    const TokenRange owner = referents_[speaker].owner;
    const std::uint32_t known = referents_.find_name(owner);
    if (known != absent && referents_[known].kind != SourceKind::person) return known;
    const NounPhrase phrase = owner.empty() ? NounPhrase{} : read_noun_phrase(r_, owner);
    if ((phrase.classes & lex::government_noun) != 0) body.kind = SourceKind::government;
    return referents_.add(body);
}

std::uint32_t SourceResolver::speaker_of(std::uint32_t c) const {
    std::uint32_t p = r_.out.claims[c].parent;
    for (int depth = 0; p != absent && depth < deepest; p = r_.out.claims[p].parent, ++depth)
        if (referent_of_[p] != absent) return referent_of_[p];
    return absent;
}

void SourceResolver::write() {
    auto& index = memory_.source_of;
    auto& latest = memory_.latest;
    auto& mentions = memory_.mentions;
    index.clear();
    latest.clear();
    mentions.clear();
    auto& sources = r_.out.sources;
    for (const auto [c, begin] : memory_.order) {
        if (referent_of_[c] == absent) continue;
        claim_ = c;
        const std::string_view org = organisation_of(referent_of_[c]);
        Referent& referent = referents_[referent_of_[c]];
        referent.org = org;
        if (index.size() < referents_.size()) index.resize(referents_.size(), absent);
        std::uint32_t& source = index[referent_of_[c]];
        if (source == absent) {
            source = static_cast<std::uint32_t>(sources.size());
            sources.push_back({referent.name_text, referent.role, referent.org, referent.kind, {}});
            latest.push_back({absent, absent});
        }
        Claim& claim = r_.out.claims[c];
        write_claim(claim, referent, source);
        if (std::exchange(latest[source], *claim.source) == *claim.source) continue;
        ++sources[source].mentions.count;
        mentions.push_back(c);
    }
    auto first = static_cast<std::uint32_t>(r_.out.mention_spans.size());
    for (Source& s : sources) {
        s.mentions.first = first;
        first += std::exchange(s.mentions.count, 0);
    }
    r_.out.mention_spans.resize(first);
    for (const std::uint32_t c : mentions) {
        const Claim& claim = r_.out.claims[c];
        Slice& spans = sources[claim.source_index].mentions;
        r_.out.mention_spans[spans.first + spans.count++] = *claim.source;
    }
}

void SourceResolver::write_claim(Claim& claim, const Referent& referent, std::uint32_t source) {
    claim.source_index = source;
    claim.source_name = referent.name_text;
    claim.source_role = referent.role;
    claim.source_org = referent.org;
    claim.source_kind = referent.kind;
    if (referent.kind == SourceKind::unknown && !referent.name_text.empty())
        claim.source_kind = SourceKind::organization;
}

void resolve_sources(const Reading& reading, Referents& referents, SourceMemory& memory) {
    SourceResolver(reading, referents, memory).run();
}

}  // namespace saidso::resolve
