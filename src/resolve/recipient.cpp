#include "resolve/recipient.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/cue_words.hpp"
#include "resolve/noun_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

constexpr std::uint32_t farthest = 16;  // tokens between cue and recipient
constexpr Tags talk_tags{Tag::noun, Tag::verb, Tag::past, Tag::gerund};

constexpr WordList talk_words(lex::talk_words);
constexpr WordFilter talk_filter(talk_words);

bool is_calendar(const lex::Token& t) { return t.any(lex::Weekday | lex::Month); }

// Reads the phrase that begins at a token: its name, and whether it can be that of a medium.
class MediumReader {
public:
    MediumReader(const Reading& reading, const Referents& referents, std::uint32_t last)
        : r_(reading), referents_(referents), last_(last) {}

    // Empty when there is no medium. `any_name`: whoever is told something is one, unless it is known to be none.
    [[nodiscard]] TokenRange read(std::uint32_t i, bool any_name) const {
        bool described = false;  // "the newspaper"
        for (const std::uint32_t end = std::min(last_, i + 6); i < end && !begins_name(i); ++i) {
            if (!r_.syntax[i].is(Tags{Tag::determiner, Tag::possessive, Tag::adjective, Tag::noun, Tag::adverb}))
                return {};
            described = (source_classes(r_, i) & lex::media_noun) != 0;
            any_name &= described || !r_.is(i, Tag::noun);  // "told the charity Low Tide"
        }
        const TokenRange name = name_at(i);
        return !name.empty() && is_medium(name, described, any_name) ? name : TokenRange{};
    }

private:
    [[nodiscard]] bool begins_name(std::uint32_t i) const {
        return r_.token(i).has(lex::capital) && !r_.is(i, Tag::determiner);
    }

    [[nodiscard]] bool is_programme(std::uint32_t i) const {
        const std::uint32_t form = i < last_ ? r_.syntax[i].form : 0;
        return form == lemma_hash("programme") || form == lemma_hash("program") || form == lemma_hash("podcast");
    }

    [[nodiscard]] TokenRange name_at(std::uint32_t first) const {
        std::uint32_t end = first;
        for (std::uint32_t i = first; i < std::min(last_, first + 8); ++i) {
            const bool part = r_.token(i).has(lex::capital) || (i > first && r_.token(i).kind == lex::Kind::number);
            const bool links = (lex::source_word_classes(r_.syntax[i].form) & lex::name_connector) != 0;
            if (!part && !links) break;
            if (part) end = i + 1;
        }
        if (end > first && is_programme(end)) return {first, end + 1};
        while (end > first && is_calendar(r_.token(end - 1))) --end;
        return {first, end};
    }

    [[nodiscard]] bool is_medium(TokenRange name, bool described, bool any_name) const {
        if (const auto* known = known_name(r_, name)) return known->kind == SourceKind::media;
        std::uint32_t classes = 0;
        for (std::uint32_t i = name.first; i < name.last; ++i) classes |= source_classes(r_, i);
        if ((classes & lex::media_noun) != 0 || described) return true;
        if (!any_name || (classes & (lex::person_noun | lex::honorific | body_nouns)) != 0) return false;
        const std::uint32_t same = referents_.find_name(name);
        if (same == absent) return true;
        const Referent& known = referents_[same];
        const bool place = (known.classes & (lex::place_name | lex::locative_name)) != 0;
        return !place && known.kind != SourceKind::person && known.kind != SourceKind::government;
    }

    const Reading& r_;
    const Referents& referents_;
    std::uint32_t last_;
};

class Recipient {
public:
    Recipient(const Reading& reading, const Referents& referents, const Attribution& attribution)
        : r_(reading), referents_(referents), a_(attribution), sentence_(reading.sentence_of(attribution.cue.first)) {}

    [[nodiscard]] TokenRange find() const {
        const std::uint32_t after = a_.cue.last;
        const MediumReader medium(r_, referents_, sentence_.last);
        if (r_.syntax[a_.head].lemma == lemma_hash("tell"))
            if (const TokenRange name = medium.read(after, true); !name.empty()) return name;
        if (r_.cue_may(a_, relaying) && has_word(r_.syntax, a_.cue, lemma_hash("quote")))
            for (std::uint32_t i = after; i < std::min(sentence_.last, after + 3); ++i)  // "was quoted as saying by"
                if (r_.syntax[i].form == lemma_hash("by")) return medium.read(i + 1, true);
        if (!r_.sentence_may(a_.cue.first, lex::talk)) return {};
        std::uint32_t first = a_.cue.first > sentence_.first + farthest ? a_.cue.first - farthest : sentence_.first;
        const std::uint32_t last = std::min(sentence_.last, after + farthest);
        for (const TokenRange& content : r_.content(a_)) {
            if (const auto name = find_in({first, std::min(last, content.first)}, medium); !name.empty()) return name;
            first = std::max(first, content.last);
        }
        return find_in({first, last}, medium);
    }

private:
    [[nodiscard]] TokenRange find_in(TokenRange words, const MediumReader& medium) const {
        const TokenSyntax* const all = r_.syntax.data();
        for (const TokenSyntax* s = all + words.first; s < all + words.last; ++s) {
            if (!talk_filter.may_hold(s->lemma)) [[likely]]
                continue;
            if (!talk_words.holds(s->lemma) || !s->is(talk_tags)) continue;
            const TokenRange name = after_talk(static_cast<std::uint32_t>(s - all), medium);
            if (!name.empty()) return name;
        }
        return {};
    }

    // "in an interview with X", "in comments for X", "on air of Channel 5"
    [[nodiscard]] TokenRange after_talk(std::uint32_t i, const MediumReader& medium) const {
        const bool any_name = !a_.source.contains(i) || r_.syntax[i].lemma == lemma_hash("speak");
        for (std::uint32_t k = i + 1; k < std::min(sentence_.last, i + 4); ++k)
            if (r_.is(k, Tag::preposition) || r_.is(k, Tag::to)) return medium.read(k + 1, any_name);
        return {};
    }

    const Reading& r_;
    const Referents& referents_;
    const Attribution& a_;
    TokenRange sentence_;
};

}  // namespace

std::string_view recipient_of(const Reading& r, const Referents& referents, const Attribution& a) {
    if (a.cue.empty()) return {};
    const TokenRange name = Recipient(r, referents, a).find();
    if (name.empty()) return {};
    const auto* known = known_name(r, name);
    return known != nullptr ? known->name : r.text(name);
}

}  // namespace saidso::resolve
