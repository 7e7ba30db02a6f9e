#include "resolve/recipient.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/noun_phrase.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr std::uint32_t farthest = 16;  // tokens between cue and recipient

bool names_talk(std::uint32_t lemma) {
    for (const std::uint32_t word :
         {lemma_hash("interview"), lemma_hash("comment"), lemma_hash("comments"), lemma_hash("remark"),
          lemma_hash("letter"), lemma_hash("statement"), lemma_hash("conversation"), lemma_hash("briefing"),
          lemma_hash("air"), lemma_hash("speak"), lemma_hash("talk")})
        if (lemma == word) return true;
    return false;
}

// The name of a medium that begins at `i`; empty when there is none. After "told" any body's name will do.
TokenRange medium_at(const Reading& r, std::uint32_t i, std::uint32_t last, bool any_name) {
    const NounPhrase phrase = read_noun_phrase_at(r, {i, last});
    if (phrase.name.empty()) return {};
    const auto* known = lex::find_known_name(r.text(phrase.name));
    if (known != nullptr) return known->kind == SourceKind::media ? phrase.name : TokenRange{};
    if ((phrase.classes & (lex::person_noun | lex::honorific)) != 0) return {};
    if ((phrase.classes & lex::media_noun) != 0) return phrase.name;
    const bool body = (phrase.classes & (lex::government_noun | lex::organization_noun)) != 0;
    return any_name && !body ? phrase.name : TokenRange{};
}

class Recipient {
public:
    Recipient(const Reading& reading, const Attribution& attribution) : r_(reading), a_(attribution) {}

    [[nodiscard]] TokenRange find() const {
        const TokenRange sentence = r_.sentence_of(a_.cue.first);
        const std::uint32_t after = a_.cue.last;
        if (r_.syntax[a_.head].lemma == lemma_hash("tell"))
            if (const TokenRange name = medium_at(r_, after, sentence.last, true); !name.empty()) return name;
        const std::uint32_t first = a_.cue.first > sentence.first + farthest ? a_.cue.first - farthest : sentence.first;
        for (std::uint32_t i = first; i < std::min(sentence.last, after + farthest); ++i) {
            if (!names_talk(r_.syntax[i].lemma) || is_content(i)) continue;
            if (const TokenRange name = after_talk(i, sentence.last); !name.empty()) return name;
        }
        return {};
    }

private:
    [[nodiscard]] bool is_content(std::uint32_t i) const {
        for (const TokenRange& f : r_.content(a_))
            if (f.contains(i)) return true;
        return a_.source.contains(i) && r_.syntax[i].lemma != lemma_hash("speak");
    }

    // "in an interview with X", "in comments for X", "on air of Channel 5"
    [[nodiscard]] TokenRange after_talk(std::uint32_t i, std::uint32_t last) const {
        for (std::uint32_t k = i + 1; k < std::min(last, i + 4); ++k)
            if (r_.is(k, Tag::preposition) || r_.is(k, Tag::to)) return medium_at(r_, k + 1, last, true);
        return {};
    }

    const Reading& r_;
    const Attribution& a_;
};

}  // namespace

std::string_view recipient_of(const Reading& r, const Attribution& a) {
    if (a.cue.empty()) return {};
    const TokenRange name = Recipient(r, a).find();
    if (name.empty()) return {};
    const auto* known = lex::find_known_name(r.text(name));
    return known != nullptr ? known->name : r.text(name);
}

}  // namespace saidso::resolve
