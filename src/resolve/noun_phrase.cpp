#include "resolve/noun_phrase.hpp"

#include <algorithm>

#include "lex/source_words.hpp"
#include "resolve/phrase_memory.hpp"
#include "resolve/phrase_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

// A phrase is read this far, so that a text of any shape costs linear time.
constexpr std::uint32_t longest_phrase = 40;

class Reader : private PhraseWords {
public:
    Reader(const Reading& reading, TokenRange phrase, bool whole, NounPhrase& out)
        : PhraseWords(reading, {phrase.first, std::min(phrase.last, phrase.first + longest_phrase)}, whole),
          i_(phrase.first),
          np_(out) {
        np_.head = np_.possessive = absent;
    }

    void read_alone() {
        read_part();
        if (np_.name.empty()) read_naming();
        np_.end = i_;
    }

    void read() {
        read_alone();
        if (whole_ && np_.name.empty())
            while (i_ < last_ && !is(i_, Tag::comma)) ++i_;
        for (int parts = 0; parts < 3 && is(i_, Tag::comma); ++parts)
            if (!read_appositive()) break;
    }

private:
    void read_part() {
        skip_determiners();
        if (read_plain_name()) return;
        const std::uint32_t begin = i_;
        const Run found = run_from(begin);
        TokenRange run{begin, found.end};
        if (found.genitive) run = read_possessors(run);
        i_ = run.last;
        if (run.empty() || read_office_of_holder(run)) return;
        upper_ = (found.flags & lex::capital) != 0;
        read_run(run, found.capitals >> (run.first - begin));
    }

    // "Ledova's foreign minister", "the mayor's": returns what is left.
    TokenRange read_possessors(TokenRange run) {
        for (std::uint32_t k = run.first; k < run.last; ++k)
            if (is(k, Tag::genitive) && k + 1 < run.last && !is_inside_name(k)) {
                np_.possessor = {run.first, k};
                np_.definite = true;
                run.first = k + 1;
            }
        if (run.last > run.first && is(run.last - 1, Tag::genitive)) --run.last;
        return run;
    }

    bool read_plain_name() {
        const PlainName plain = plain_name_at(i_);
        if (plain.name.empty() || (plain.body && links_names(plain.name.last))) return false;
        if (is(plain.name.last + 2, Tag::genitive) && is_word(plain.name.last, lemma_hash("of"))) return false;
        np_.name = plain.name;
        np_.classes |= plain.classes;
        i_ = plain.name.last;
        if (!plain.body) read_affiliation();
        return true;
    }

    // "the secretary of state's office"
    bool read_office_of_holder(TokenRange run) {
        if (!is(run.last + 2, Tag::genitive) || !is_word(run.last, lemma_hash("of"))) return false;
        if ((classes(run.last - 1) & lex::person_noun) == 0) return false;
        const std::uint32_t end = run_end(run.last + 3);
        if (end == run.last + 3 || (classes(end - 1) & body_nouns) == 0) return false;
        np_.head = end - 1;
        np_.classes |= classes(np_.head);
        np_.body = {run.first, end};
        np_.definite = true;
        i_ = end;
        return true;
    }

    // "a retired actuary named Piers Lomax", "a group calling itself Quiet Tide"
    void read_naming() {
        const bool calls = is_word(i_, lemma_hash("calling"));
        if (calls ? !is(i_ + 1, Tag::object_pronoun) : !is_word(i_, WordList{"named", "called"})) return;
        const std::uint32_t begin = i_ + (calls ? 2 : 1);
        const std::uint32_t end = run_end(begin);
        if (begin < end && (capital(begin) || whole_)) np_.name = {begin, end};
        i_ = std::max(i_, end);
    }

    void skip_determiners() {
        constexpr WordBits going_on = WordList{"of", "early", "even", "same", "own"}.bits;
        unsigned quantity = 0;
        for (; i_ < last_; ++i_) {
            const TokenSyntax& s = r_.syntax[i_];
            if (s.is(Tags{Tag::possessive, Tag::determiner, Tag::number})) {
                const bool possessive = s.tag == Tag::possessive;
                const unsigned determiner = unsigned{s.tag == Tag::determiner};
                const unsigned number = unsigned{s.tag == Tag::number};
                const unsigned telling = unsigned{WordList{"the", "this", "these", "that"}.holds(s.form)};
                np_.possessive = possessive ? i_ : np_.possessive;
                np_.definite |= (unsigned{possessive} | (determiner & telling)) != 0;
                np_.plural |= (number & unsigned{s.form != lemma_hash("one")}) != 0;
                quantity |= number | (determiner & unsigned{!np_.definite});
                continue;
            }
            if ((unsigned{going_on.may_hold(s.form)} | unsigned{np_.partitive}) == 0) break;
            const unsigned of = quantity & unsigned{s.form == lemma_hash("of")};
            const unsigned them = unsigned{np_.partitive} & unsigned{s.tag == Tag::object_pronoun};
            const unsigned opens =
                unsigned{whole_} & unsigned{i_ == begin_} & unsigned{WordList{"early", "even"}.holds(s.form)};
            const unsigned skipped = of | them | opens | unsigned{WordList{"same", "own"}.holds(s.form)};
            if ((skipped & unsigned{s.tag != Tag::name}) == 0) break;
            np_.partitive |= of != 0;
            np_.definite &= of == 0;
        }
    }

    void read_run(TokenRange run, std::uint64_t capitals) {
        while (is(run.last - 1, Tag::adjective) && run.size() > 1 && !capital(run.last - 1) &&
               (lex::source_word_classes(r_.syntax[run.last - 1].lemma) & (body_nouns | lex::person_noun)) == 0)
            i_ = --run.last;
        capitals &= bits_of(run);
        if ((capitals & 1) != 0)
            if (const auto* known = known_name(r_, run)) {
                set_name(run, words_of(run));
                if (known->kind == SourceKind::government && !known->place) np_.classes |= lex::government_noun;
                return;
            }
        if (capitals == bits_of(run)) {
            const NameWords words = words_of(run);
            if (is_all_name(run, words)) return set_name(run, words);
        }
        const std::uint32_t title = last_title(run, capitals, np_.definite);
        if (title != absent) return read_title({run.first, title + 1}, run.last);
        const std::uint32_t noun = last_common_noun(run, capitals);
        if (noun == absent) return set_name(run);
        np_.head = noun;
        const std::uint32_t listed = classes(noun);
        np_.classes |= listed;
        if (noun > run.first && is_word(noun - 1, lemma_hash("news"))) np_.classes |= lex::media_noun;
        np_.plural |= is_plural(noun);
        if (noun + 1 < run.last && capital(noun + 1)) {  // "the charity Open Waters"
            if (is_word(noun, lemma_hash("agency"))) np_.classes = lex::media_noun;
            set_name({noun + 1, run.last});
            return;
        }
        read_body(run, noun, listed);
    }

    // "US Defense Secretary Lloyd Austin", "Minister of Transport of Greece"
    void read_title(TokenRange title, std::uint32_t end) {
        const std::uint32_t head = title.last - 1;
        np_.classes |= classes(head) | lex::person_noun;
        np_.plural |= is_plural(head);
        const TokenRange office = office_of(title);
        np_.head = office.empty() ? absent : office.last - 1;
        if (!office.empty()) {
            np_.role = office;
            if (upper_) np_.org = organisation_in(office);
            if (!np_.org.empty() && np_.org.first == office.first) np_.role.first = np_.org.last;
            if (np_.org.empty() || np_.org.first > office.first) np_.role.first = skip_epithets(np_.role);
        }
        if (title.last < end) {
            set_name({title.last, end});
            if (np_.head != absent && may_be_body(np_.head) && !looks_like_person(r_, np_.name)) name_body();
        } else {
            read_complements();
        }
    }

    // "of Transport of Greece", "for the charity Open Waters", "at Lark Hill"
    void read_complements() {
        for (int n = 0; n < 6 && is(i_, Tag::preposition); ++n) {
            const bool of = is_word(i_, lemma_hash("of"));
            if (!is_word(i_, WordList{"of", "for", "at", "with", "from", "in"})) return;
            std::uint32_t begin = i_ + 1;
            while (is(begin, Tag::determiner)) ++begin;
            TokenRange run{begin, run_end(begin)};
            if (run.empty()) return;
            run = split_trailing_name(run);
            const bool field = np_.org.empty() && (of || is_word(i_, lemma_hash("for"))) && names_field(run, np_.head);
            if (!field && !may_be_owner(run)) return;
            if (field)
                np_.role.last = run.last;
            else if (np_.org.empty())
                np_.org = proper_part(run);
            else
                np_.org.last = run.last;
            i_ = run.last;
            if (i_ < last_ && !np_.name.empty()) i_ = np_.name.last;
        }
    }

    // "the President of Ukraine Volodymyr Zelenskyy": two last names that belong to nothing before them.
    TokenRange split_trailing_name(TokenRange run) {
        if (run.size() < 3 || run.last > last_) return run;
        for (std::uint32_t k = run.first; k < run.last; ++k)
            if (!capital(k) || r_.is(k, Tag::number)) return run;
        if ((classes(run.last - 1) & body_nouns) != 0 || (classes(run.last - 2) & body_nouns) != 0) return run;
        if (is(run.last, Tag::preposition)) return run;
        set_name({run.last - 2, run.last});
        return {run.first, run.last - 2};
    }

    // The run is a proper name; with "of" and "for" it may go on: "Ministry of Foreign Affairs of Russia".
    void set_name(TokenRange name) { set_name(name, words_of(name)); }
    void set_name(TokenRange name, const NameWords& words) {
        name = trim_name(name, words.plain);
        if (name.empty()) return;
        bool body = name.size() == 1 && r_.syntax[name.first].noun_class != 0 &&
                    !r_.token(name.first).any(lex::Weekday | lex::Month);
        const std::uint32_t last_class = (words.classes & body_nouns) != 0 ? last_body_class(name) : 0;
        body |= last_class != 0;
        for (std::uint32_t k = name.first; words.group && k < name.last; ++k)
            body |= r_.syntax[k].noun_class == group_class;
        np_.classes |= last_class;  // a "Police Federation" is a federation
        if (body && (np_.classes & lex::person_noun) == 0) {
            name.last = name_end(name.last, last_class != 0);
            if (last_class == 0) np_.classes |= classes(name.last - 1) & body_nouns;
        }
        np_.name = name;
        np_.classes |= lex::source_word_classes(r_.syntax[name.first].form) & (lex::masculine | lex::feminine);
        i_ = std::max(i_, name.last);
        if (!body) read_affiliation();
    }

    // "Theo March of Kent Police"
    void read_affiliation() {
        if (!is_word(i_, WordList{"of", "from", "at"}) || !is(i_, Tag::preposition) || !np_.org.empty()) return;
        read_complement_org();
        const bool plain = np_.org.size() > 1 && known_name(r_, np_.org) == nullptr && capital(np_.org.first);
        if (!plain && !is_body_name(np_.org)) np_.org = {};
    }

    void read_body(TokenRange run, std::uint32_t noun, std::uint32_t listed) {
        std::uint32_t first = run.first;
        while (first < noun && r_.is(first, Tag::number)) ++first;
        np_.body = {first, noun + 1};
        const bool common_owner = !np_.possessor.empty() && !capital(np_.possessor.last - 1);
        if (common_owner && first == noun) np_.body.first = np_.possessor.first;  // "the mayor's office"
        i_ = noun + 1;
        const bool document = (listed & lex::document_noun) != 0;
        const bool of = is_word(i_, lemma_hash("of"));
        if (of && (listed & lex::company_noun) != 0) {
            read_complement_org();
        } else if (of && noun > first && is_word(noun - 1, lemma_hash("press"))) {
            read_complement_org();  // "the press service of the Council"
            if (!np_.org.empty() && capital(np_.org.last - 1)) np_.org.last = name_end(np_.org.last);
            if (!np_.org.empty()) np_.body.last = i_ = np_.org.last;
        } else if (of && !document) {  // "ministry of defence"
            std::uint32_t next = i_ + 1;
            if (is(next, Tag::determiner)) ++next;
            const std::uint32_t end = run_end(next);
            if (end > next) np_.body.last = i_ = capital(end - 1) ? name_end(end) : end;
        } else if (document) {
            if (first < noun) np_.org = {first, noun};
            read_issuer();
        } else if (const std::uint32_t lower = first_lower(run);
                   lower == noun && lower > first && names_medium({first, noun}, noun)) {
            set_name({first, noun});  // "Reuters agency"
            np_.classes = lex::media_noun;
        } else if (is_word(i_, WordList{"in", "at", "from", "for"})) {
            read_complement_org();
        }
    }

    void read_complement_org() {
        std::uint32_t begin = i_ + 1;
        while (is(begin, Tag::determiner)) ++begin;
        if (const TokenRange run{begin, run_end(begin)}; !run.empty()) np_.org = proper_part(run);
    }

    // "by the Institute", "figures from Frontex", "estimates of the Commission", "compiled by Coastline"
    void read_issuer() {
        for (std::uint32_t k = i_; k < std::min(last_, i_ + 16); ++k) {
            const bool by = is_word(k, lemma_hash("by")) || is_word(k, lemma_hash("from"));
            const bool of = k == i_ && is_word(k, lemma_hash("of"));
            const bool at = is_word(k, lemma_hash("at")) || is_word(k, lemma_hash("for"));
            if ((!by && !of && !at) || (by && is_reading(k - 1))) continue;
            std::uint32_t begin = k + 1;
            while (is(begin, Tag::determiner)) ++begin;
            const std::uint32_t end = run_end(begin);
            if (begin >= end || r_.token(begin).any(lex::Weekday | lex::Month)) continue;
            if (of && is(begin, Tag::number)) continue;
            if (of && !capital(begin) && (classes(end - 1) & body_nouns) == 0) continue;
            if (at && !(np_.org.empty() && capital(begin) && is_body_name({begin, end}))) continue;
            np_.org = proper_part({begin, end});
            if (capital(np_.org.first)) np_.org.last = name_end(np_.org.last);
            if (is_word(np_.org.last, lemma_hash("of")) && is(np_.org.last + 1, Tag::noun)) np_.org.last += 2;
            i_ = np_.org.last;
            return;
        }
    }

    // "A rival, Orvik Milk", "The owners, Orvik Marine": a body, not a person with a role.
    void name_body() {
        np_.classes = (np_.classes & ~(lex::person_noun | lex::relation)) | lex::organization_noun;
        np_.role = {};
        np_.plural = false;
    }

    // What follows a comma can be an appositive; after a name not another plain name of a list.
    [[nodiscard]] bool may_describe(std::uint32_t i) const {
        constexpr Tags opening{Tag::noun,       Tag::adjective, Tag::number, Tag::determiner,
                               Tag::possessive, Tag::past,      Tag::gerund};
        if (is(i, Tag::name)) return whole_ || np_.name.empty() || classes(i) != 0;
        if (i >= last_ || !r_.syntax[i].is(opening)) return false;
        return np_.name.empty() || !r_.syntax[i].is(Tags{Tag::past, Tag::gerund}) || may_go_on(i);  // not ", said"
    }

    // ", 34,", ", a customer since 2011", ", Stavros Lekkas"
    bool read_appositive() {
        const std::uint32_t begin = i_ + 1;
        const bool years_old = is(begin, Tag::determiner) && begin + 2 < last_ &&
                               r_.token(begin + 1).kind == lex::Kind::number &&
                               r_.token(begin + 2).is(lex::Mark::hyphen);
        np_.human |= years_old && !np_.name.empty();
        if (is_word(begin, lemma_hash("who")) || is_word(begin, lemma_hash("whose"))) {
            np_.human = !np_.name.empty() && is_word(begin, lemma_hash("who"));
            return false;
        }
        if (is_age(begin)) {
            np_.human = !np_.name.empty();
            i_ = begin + 1;
            np_.end = i_;
            return true;
        }
        if (!may_describe(begin)) return false;
        NounPhrase part{};
        Reader(r_, {begin, last_}, whole_, part).read_alone();
        const bool names_owner = !part.name.empty() && !looks_like_person(r_, part.name) && !np_.org.empty() &&
                                 np_.name.empty() && np_.org.last == np_.end && !capital(np_.org.last - 1);
        if (names_owner) {  // "a spokeswoman for the owner, Blue Lagoon Lines"
            np_.org = part.name;
            i_ = np_.end = part.end;
            return true;
        }
        const bool party = part.name.size() == 1 && r_.syntax[part.name.first].noun_class == person_class;
        const bool names = !part.name.empty() && np_.name.empty() && !party;  // not "the governor, a Democrat"
        const bool describes = !part.role.empty() && part.name.empty() && !np_.name.empty();
        const bool body = part.name.empty() && part.head != absent && !np_.name.empty() && part.definite &&
                          (part.classes & body_nouns) != 0;
        if (!names && !describes && !body) return false;
        if (names) {
            np_.name = part.name;
            np_.rank = part.role;
            np_.classes |= part.classes;
            if (np_.head != absent && may_be_body(np_.head) && !looks_like_person(r_, part.name)) name_body();
        }
        if (describes) {
            np_.head = part.head;
            np_.role = part.role;
            np_.org = part.org.empty() ? part.possessor : part.org;
            np_.possessive = part.possessive;
            np_.plural = part.plural;
            np_.classes |= part.classes;
            const bool person = part.possessive != absent || looks_like_person(r_, np_.name);  // "her adviser"
            if (!person && np_.head != absent && may_be_body(np_.head)) name_body();
        }
        if (body) np_.classes |= part.classes;
        i_ = np_.end = part.end;
        return true;
    }

    std::uint32_t i_;
    bool upper_ = false;  // a word of the run has a capital
    NounPhrase& np_;
};

}  // namespace

NounPhrase read_noun_phrase(const Reading& r, TokenRange phrase) {
    const PhraseMemory::Entry* known = r.phrases.find(phrase);
    if (known != nullptr && (known->whole || stands_alone(r, *known))) return known->phrase;
    NounPhrase& read = r.phrases.add(phrase, true).phrase;
    Reader(r, phrase, true, read).read();
    return read;
}

NounPhrase read_noun_phrase_at(const Reading& r, TokenRange rest) {
    PhraseMemory::Entry& entry = r.phrases.add(rest, false);
    Reader(r, rest, false, entry.phrase).read();
    entry.words.last = entry.phrase.end;
    return entry.phrase;
}

}  // namespace saidso::resolve
