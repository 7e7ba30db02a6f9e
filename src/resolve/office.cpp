// The words of an office: what it is called, and whose it is.
#include "resolve/phrase_words.hpp"

namespace saidso::resolve {

using grammar::lemma_hash;

namespace {

constexpr std::uint8_t location_class = 15;  // WordNet's noun.location

bool is_union_of_states(const lex::KnownName& name) { return name.demonym && name.name == "European Union"; }

}  // namespace

bool PhraseWords::opens_sentence(std::uint32_t i) const {
    const std::uint32_t first = r_.sentence_of(i).first;
    return i == first || (i == first + 1 && r_.is(first, Tag::quote));
}

bool PhraseWords::in_vocabulary(std::uint32_t i) const {
    const lex::Token& t = r_.token(i);
    return lex::find_vocable(t) != nullptr;
}

TokenRange PhraseWords::office_of(TokenRange title) const {
    const auto is_honorific = [&](std::uint32_t i) {
        const std::uint32_t c = lex::source_word_classes(r_.syntax[i].form);
        return (c & lex::honorific) != 0 && (c & lex::office_field) == 0;
    };
    while (!title.empty() && is_honorific(title.first)) ++title.first;
    while (!title.empty() && (lex::source_word_classes(r_.syntax[title.last - 1].form) & lex::honorific) != 0)
        --title.last;
    return title;
}

bool PhraseWords::starts_organisation(std::uint32_t i, std::uint32_t head) const {
    if (!capital(i) || (i > begin_ && r_.token(i - 1).is(lex::Mark::hyphen))) return false;  // not "African-American"
    const TokenSyntax& s = r_.syntax[i];
    if (const auto* known = known_name(r_, {i, i + 1}); known != nullptr) {
        if (is_union_of_states(*known)) return i + 1 < head && capital(i + 1);  // not "a European diplomat"
        return !known->place || holds_office(head);                             // not "a Berlin woman"
    }
    const std::uint32_t c = lex::source_word_classes(s.form) & ~lex::name_hints;
    if ((c & (lex::honorific | lex::person_noun)) != 0 || s.noun_class == person_class) return false;
    const bool acronym = r_.token(i).has(lex::all_caps);
    if (capital(head) || (opens_sentence(i) && !capital(i + 1)))
        return (c & lex::office_field) == 0 && (acronym || !in_vocabulary(i) || (c & lex::organization_noun) != 0);
    if ((c & lex::office_field) != 0) return capital(i + 1) && (classes(i + 1) & body_nouns) != 0;  // "Home Office"
    if (acronym || s.noun_class != 0 || c != 0) return true;
    const lex::Token& t = r_.token(i);
    const lex::Vocable* v = lex::find_vocable(t);
    return v == nullptr || v->noun != 0;
}

// An office of a state or city, not only someone who lives there.
bool PhraseWords::holds_office(std::uint32_t head) const {
    constexpr WordList offices{"governor",   "gov.",      "gov",         "senator",       "sen.",
                               "sen",        "mayor",     "congressman", "congresswoman", "representative",
                               "rep.",       "rep",       "attorney",    "official",      "minister",
                               "president",  "premier",   "secretary",   "lawmaker",      "legislator",
                               "ambassador", "envoy",     "judge",       "justice",       "commissioner",
                               "prosecutor", "diplomat",  "general",     "officer",       "leader",
                               "prince",     "king",      "head",        "member",        "negotiator",
                               "soldier",    "commander", "adviser",     "speaker",       "chancellor"};
    return offices.holds(r_.syntax[head].lemma) || (classes(head) & lex::body_office) != 0;
}

TokenRange PhraseWords::organisation_in(TokenRange office) const {
    const std::uint32_t head = office.last - 1;
    std::uint32_t first = office.first;
    std::uint32_t last = first;
    for (; first < head; ++first) {
        last = known_name_end(first, head);
        if (last > first || starts_organisation(first, head)) break;
    }
    const auto is_part = [&](std::uint32_t i) {
        return capital(i) && (lex::source_word_classes(r_.syntax[i].form) & ~lex::name_hints) == 0;
    };
    const bool inside = first > office.first && capital(first - 1) && !is_part(first - 1);
    if (first == head || (capital(head) && inside)) return {head, head};  // "Deputy Treasury Secretary"
    while (last < head && (last <= first || starts_organisation(last, head))) ++last;
    while (first > office.first && is_part(first - 1)) --first;  // "Wells Fargo"
    const bool body =
        last < head && !capital(last) && (classes(last) & (lex::organization_noun | lex::government_noun)) != 0;
    return {first, body ? last + 1 : last};  // "the Halle campaign"
}

// Where a known name of more than one word ends that begins here; else `first`.
std::uint32_t PhraseWords::known_name_end(std::uint32_t first, std::uint32_t head) const {
    for (std::uint32_t last = std::min(head, first + 3); last > first + 1; --last)
        if (r_.token(first).has(lex::capital) && known_name(r_, {first, last}) != nullptr) return last;
    return first;
}

std::uint32_t PhraseWords::skip_epithets(TokenRange role) const {
    constexpr WordList epithets{"own", "unnamed", "same", "other", "provincial", "federal"};
    std::uint32_t i = role.first;
    const bool office = r_.token(role.last - 1).has(lex::capital);
    for (; i + 1 < role.last; ++i) {
        if (capital(i)) {  // "a European diplomat", "Republican senators"
            if (office || opens_sentence(i)) break;
            continue;
        }
        const bool counted =
            r_.is(i, Tag::number) || r_.token(i).kind == lex::Kind::number || r_.token(i).is(lex::Mark::hyphen);
        const bool aged = (i > begin_ && r_.token(i - 1).is(lex::Mark::hyphen) &&
                           (is_word(i, lemma_hash("year")) || is_word(i, lemma_hash("old"))));
        if (!counted && !aged && !is_word(i, epithets)) break;
    }
    return i;
}

bool PhraseWords::names_field(TokenRange run, std::uint32_t head) const {
    if (head == absent) return false;
    const bool office = (lex::source_word_classes(r_.syntax[run.first].form) & lex::office_field) != 0;
    if (office && r_.token(head).has(lex::capital) && r_.token(run.first).has(lex::capital)) return true;
    if (is_organisation(run)) return false;
    if (r_.token(run.last - 1).has(lex::capital)) return r_.token(head).has(lex::capital) && in_vocabulary(run.first);
    const bool plain = run.first > begin_ && !r_.is(run.first - 1, Tag::determiner) && !capital(run.first);
    return plain && !is_plural(head) && (classes(head) & lex::relation) == 0 &&
           (classes(run.last - 1) & (lex::person_noun | lex::relation)) == 0;
}

bool PhraseWords::is_inside_name(std::uint32_t genitive) const {
    if (genitive == begin_ || !capital(genitive - 1) || !capital(genitive + 1)) return false;
    const std::string_view owner = r_.article.text_of(r_.token(genitive - 1));
    if (owner.ends_with("men") || owner == "Children" || owner == "People") return true;
    if (owner.ends_with('s') && r_.token(genitive).form == 's' &&
        !r_.article.text_of(r_.token(genitive)).ends_with('s'))
        return (classes(genitive + 1) & body_nouns) != 0;
    return genitive > begin_ + 1 &&
           (is_word(genitive - 2, lemma_hash("st")) || is_word(genitive - 2, lemma_hash("st.")));
}

bool PhraseWords::is_body_name(TokenRange run) const {
    if (run.empty()) return false;
    if (const auto* known = known_name(r_, run); known != nullptr && !known->demonym)
        return !known->place;  // not "of Idaho"
    for (std::uint32_t k = run.first; k < run.last; ++k)
        if ((classes(k) & (lex::government_noun | lex::organization_noun | lex::media_noun)) != 0) return true;
    return run.size() == 1 && r_.token(run.first).has(lex::all_caps);
}

bool PhraseWords::may_be_owner(TokenRange run) const {
    if (run.empty()) return false;
    const std::uint32_t last = run.last - 1;
    if (r_.token(last).has(lex::capital) || r_.is(last, Tag::number)) {
        if (r_.token(run.first).any(lex::Weekday | lex::Month)) return false;
        if (run.first == 0) return true;
        const std::uint32_t before = r_.syntax[run.first - 1].form;
        const bool origin = before == lemma_hash("from") || before == lemma_hash("in");
        return !origin || is_body_name(run);
    }
    const std::uint32_t c = classes(last);
    if (is_word(last, lemma_hash("owner")) || is_word(last, lemma_hash("operator"))) return true;
    if ((c & (lex::government_noun | lex::organization_noun)) == 0 || is_plural(last)) return false;
    return r_.syntax[last].noun_class != location_class && !is_word(last, lemma_hash("state"));
}

bool PhraseWords::is_reading(std::uint32_t i) const {
    return is_word(i, WordList{"seen", "obtained", "reviewed", "read", "commissioned", "viewed", "leaked", "ordered"});
}

bool PhraseWords::may_be_body(std::uint32_t head) const {
    constexpr WordList nouns{"rival",   "owner",   "operator",   "competitor", "supplier",
                             "sponsor", "partner", "contractor", "adviser",    "landlord"};
    return nouns.holds(r_.syntax[head].lemma);
}

}  // namespace saidso::resolve
