#include "resolve/noun_phrase.hpp"

#include <algorithm>

#include "lex/source_words.hpp"

namespace saidso::resolve {
namespace {

using grammar::lemma_hash;

// A phrase is read this far, so that a text of any shape costs linear time.
constexpr std::uint32_t longest_phrase = 40;
constexpr std::uint8_t person_class = 18;  // WordNet's noun.person
constexpr std::uint8_t group_class = 14;   // and noun.group

constexpr Tags run_tags{Tag::name, Tag::noun, Tag::adjective, Tag::number};
constexpr std::uint32_t body_nouns =
    lex::government_noun | lex::organization_noun | lex::media_noun | lex::document_noun;

// "backbenchers", "epidemiologist": words that the vocabulary does not have.
bool has_person_suffix(const Reading& r, std::uint32_t token) {
    std::string_view word = r.article.text_of(r.token(token));
    if (word.ends_with('s')) word.remove_suffix(1);
    return word.size() > 4 && (word.ends_with("er") || word.ends_with("or") || word.ends_with("ist") ||
                               word.ends_with("ian") || word.ends_with("eer"));
}

class Reader {
public:
    Reader(const Reading& reading, TokenRange phrase, bool whole)
        : r_(reading),
          begin_(phrase.first),
          i_(phrase.first),
          last_(std::min(phrase.last, phrase.first + longest_phrase)),
          whole_(whole) {
        np_.head = np_.possessive = absent;
    }

    NounPhrase read() {
        read_part();
        if (np_.name.empty()) read_naming();
        np_.end = i_;
        if (whole_ && np_.name.empty())
            while (i_ < last_ && !is(i_, Tag::comma)) ++i_;
        for (int parts = 0; parts < 3 && is(i_, Tag::comma); ++parts)
            if (!read_appositive()) break;
        return np_;
    }

private:
    [[nodiscard]] bool is(std::uint32_t i, Tag tag) const { return i < last_ && r_.is(i, tag); }
    [[nodiscard]] bool is_word(std::uint32_t i, std::uint32_t form) const {
        return i < last_ && r_.syntax[i].form == form;
    }
    [[nodiscard]] bool capital(std::uint32_t i) const { return i < last_ && is_capital(r_, i); }
    [[nodiscard]] std::uint32_t classes(std::uint32_t i) const { return source_classes(r_, i); }

    void read_part() {
        skip_determiners();
        const std::uint32_t begin = i_;
        std::uint32_t end = run_end(begin);
        std::uint32_t start = begin;
        for (std::uint32_t k = begin; k < end; ++k)
            if (is(k, Tag::genitive) && k + 1 < end) {
                np_.possessor = {start, k};
                np_.definite = true;
                start = k + 1;
            }
        if (end > start && is(end - 1, Tag::genitive)) --end;
        i_ = end;
        if (start < end) read_run({start, end});
    }

    // "a retired actuary named Piers Lomax", "a group calling itself Quiet Tide"
    void read_naming() {
        const bool calls_itself = is_word(i_, lemma_hash("calling")) && is(i_ + 1, Tag::object_pronoun);
        if (!calls_itself && !is_word(i_, lemma_hash("named")) && !is_word(i_, lemma_hash("called"))) return;
        const std::uint32_t begin = i_ + (calls_itself ? 2 : 1);
        const std::uint32_t end = run_end(begin);
        if (begin < end && (capital(begin) || whole_)) np_.name = {begin, end};
        i_ = std::max(i_, end);
    }

    void skip_determiners() {
        bool quantity = false;
        for (; i_ < last_; ++i_) {
            if (is(i_, Tag::possessive)) {
                np_.possessive = i_;
                np_.definite = true;
            } else if (is(i_, Tag::determiner)) {
                np_.definite |= is_word(i_, lemma_hash("the")) || is_word(i_, lemma_hash("this")) ||
                                is_word(i_, lemma_hash("these")) || is_word(i_, lemma_hash("that"));
                quantity |= !np_.definite;
            } else if (is(i_, Tag::number)) {
                quantity = true;
                np_.plural |= !is_word(i_, lemma_hash("one"));
            } else if (quantity && is_word(i_, lemma_hash("of"))) {
                np_.partitive = true;
                np_.definite = false;
            } else if (!(np_.partitive && is(i_, Tag::object_pronoun)) &&
                       !(is_word(i_, lemma_hash("same")) || is_word(i_, lemma_hash("own")))) {
                break;
            }
        }
    }

    // Nouns, names and their modifiers from `i` on.
    [[nodiscard]] std::uint32_t run_end(std::uint32_t i) const {
        for (; i < last_; ++i) {
            const TokenSyntax& s = r_.syntax[i];
            if (s.is(run_tags) || s.tag == Tag::genitive || is_misread_noun(i)) continue;
            if (r_.token(i).is(lex::Mark::ampersand) && capital(i + 1)) continue;
            const bool inside_name = capital(i) || (i + 1 < last_ && capital(i + 1));
            if (inside_name && (lex::source_word_classes(s.form) & lex::name_connector) != 0 &&
                !s.is(Tags{Tag::preposition, Tag::determiner}) && !is_word(i, lemma_hash("and")))
                continue;
            if (s.is(Tags{Tag::gerund, Tag::past}) && i + 1 < last_ && r_.syntax[i].chunk.contains(i + 1) &&
                r_.syntax[i].in(grammar::Chunk::noun))
                continue;
            if (s.tag == Tag::quote && is_nickname(i)) {
                i += 2;
                while (i < last_ && !is(i, Tag::quote)) ++i;
                continue;
            }
            if (r_.token(i).is(lex::Mark::hyphen) && r_.token(i).joined()) continue;
            break;
        }
        return std::min(i, last_);
    }

    // A word tagged otherwise that must be a noun here: "figures" after "according to", "the daily Glas".
    [[nodiscard]] bool is_misread_noun(std::uint32_t i) const {
        const TokenSyntax& s = r_.syntax[i];
        if (s.tag == Tag::adverb) return (classes(i) & lex::media_noun) != 0;
        if (!s.is(grammar::verb_tags) || s.noun_class == 0) return false;
        const bool titles_name = (classes(i) & lex::person_noun) != 0 && capital(i + 1);
        return titles_name || (whole_ && (i == begin_ || r_.syntax[i - 1].is(run_tags) || is(i - 1, Tag::determiner) ||
                                          is(i - 1, Tag::genitive) || is(i - 1, Tag::possessive)));
    }

    // Blaise “the Baker” Tano
    [[nodiscard]] bool is_nickname(std::uint32_t i) const {
        if (i == 0 || !capital(i - 1)) return false;
        for (std::uint32_t k = i + 1; k < std::min(last_, i + 5); ++k)
            if (is(k, Tag::quote)) return capital(k + 1) && k > i + 1;
        return false;
    }

    void read_run(TokenRange run) {
        while (run.size() > 1 && is(run.last - 1, Tag::adjective) && !capital(run.last - 1)) i_ = --run.last;
        if (const auto* known = lex::find_known_name(r_.text(run)); known != nullptr && capital(run.first)) {
            set_name(run);
            return;
        }
        const std::uint32_t title = last_title(run);
        if (title != absent) {
            read_title({run.first, title + 1}, run.last);
            return;
        }
        const std::uint32_t noun = last_common_noun(run);
        if (noun == absent) {
            set_name(run);
            return;
        }
        np_.head = noun;
        np_.classes |= classes(noun);
        if (noun > run.first && is_word(noun - 1, lemma_hash("news"))) np_.classes |= lex::media_noun;
        np_.plural |= is_plural(noun);
        if (noun + 1 < run.last && capital(noun + 1)) {  // "the charity Open Waters"
            set_name({noun + 1, run.last});
            return;
        }
        read_body(run, noun);
    }

    // The last word before a name that is a person's noun or a title, or the last word of all when it is one.
    [[nodiscard]] std::uint32_t last_title(TokenRange run) const {
        for (std::uint32_t k = run.last; k-- > run.first;) {
            const std::uint32_t c = classes(k);
            if ((c & (lex::person_noun | lex::honorific | lex::relation)) == 0) continue;
            if (!capital(k)) {
                if (k + 1 == run.last || capital(k + 1)) return k;
                continue;
            }
            const bool listed =
                (lex::source_word_classes(r_.syntax[k].form) & (lex::person_noun | lex::honorific)) != 0;
            if (!listed) continue;
            if (k + 1 < run.last && is_body_word(k + 1)) continue;  // "General Staff"
            if ((c & lex::media_noun) != 0) continue;               // "The Easton Observer"
            if (k + 1 < run.last && capital(k + 1)) return k;
            if (k + 1 == run.last && ends_office(run, k)) return k;
        }
        return absent;
    }

    [[nodiscard]] bool is_body_word(std::uint32_t i) const {
        return (classes(i) & body_nouns) != 0 || r_.syntax[i].noun_class == group_class;
    }

    // "the Prime Minister", but not "Stephen King".
    [[nodiscard]] bool ends_office(TokenRange run, std::uint32_t k) const {
        if (np_.definite || is(k + 1, Tag::preposition) || k == run.first) return true;
        const std::uint32_t before = classes(k - 1);
        return !capital(k - 1) || (before & (lex::office_field | body_nouns)) != 0;
    }

    // "US Defense Secretary Lloyd Austin", "Minister of Transport of Greece"
    void read_title(TokenRange title, std::uint32_t end) {
        const std::uint32_t head = title.last - 1;
        np_.classes |= classes(head) | lex::person_noun;
        np_.head = head;
        np_.plural |= is_plural(head);
        if ((lex::source_word_classes(r_.syntax[head].form) & lex::honorific) != 0 && title.size() == 1)
            np_.head = absent;
        std::uint32_t start = title.first;
        while (start < head && starts_organisation(start)) ++start;
        if (start > title.first) np_.org = {title.first, start};
        np_.role = {start, head + 1};
        if (title.last < end) {
            set_name({title.last, end});
        } else {
            read_complements();
        }
    }

    // A capitalised word before a role that is no part of the office's name.
    [[nodiscard]] bool starts_organisation(std::uint32_t i) const {
        return capital(i) && (classes(i) & (lex::office_field | lex::honorific)) == 0 &&
               (r_.token(i).has(lex::all_caps) || !r_.is(i, Tag::noun));
    }

    // "of Transport of Greece", "for the charity Open Waters", "at Lark Hill"
    void read_complements() {
        for (int n = 0; n < 6 && is(i_, Tag::preposition); ++n) {
            const bool of = is_word(i_, lemma_hash("of"));
            const bool linking = of || is_word(i_, lemma_hash("for")) || is_word(i_, lemma_hash("at")) ||
                                 is_word(i_, lemma_hash("with")) || is_word(i_, lemma_hash("from"));
            if (!linking) return;
            std::uint32_t begin = i_ + 1;
            while (is(begin, Tag::determiner)) ++begin;
            TokenRange run{begin, run_end(begin)};
            if (run.empty()) return;
            run = split_trailing_name(run);
            const bool field = of && np_.org.empty() && !is_organisation(run);
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

    [[nodiscard]] bool is_organisation(TokenRange run) const {
        if (const auto* known = lex::find_known_name(r_.text(run)); known != nullptr && !known->demonym) return true;
        for (std::uint32_t k = run.first; k < run.last; ++k)
            if ((classes(k) & (lex::government_noun | lex::organization_noun | lex::media_noun)) != 0) return true;
        return run.size() == 1 && capital(run.first) && classes(run.first) == 0 && r_.syntax[run.first].noun_class == 0;
    }

    // "the charity Open Waters" -> "Open Waters"
    [[nodiscard]] TokenRange proper_part(TokenRange run) const {
        for (std::uint32_t k = run.last; k-- > run.first;)
            if (!capital(k)) return k + 1 < run.last ? TokenRange{k + 1, run.last} : run;
        return run;
    }

    [[nodiscard]] std::uint32_t last_common_noun(TokenRange run) const {
        for (std::uint32_t k = run.last; k-- > run.first;)
            if (is_common(k) && !joins_names(k)) return k;
        return absent;
    }

    // "Marit van Dijk"
    [[nodiscard]] bool joins_names(std::uint32_t k) const {
        return k > begin_ && capital(k - 1) && capital(k + 1) &&
               (lex::source_word_classes(r_.syntax[k].form) & lex::name_connector) != 0;
    }

    // A capital at the sentence's start tells nothing: "Insurer Northwind Mutual".
    [[nodiscard]] bool is_common(std::uint32_t k) const {
        if (k > begin_ + 1 && r_.token(k - 1).is(lex::Mark::hyphen) && capital(k - 2)) return false;  // "Hye-jin"
        if (!capital(k)) return r_.is(k, Tag::noun) || is_misread_noun(k);
        const bool first = k == r_.sentence_of(k).first;
        return first && (lex::source_word_classes(r_.syntax[k].form) & (lex::company_noun | lex::document_noun)) != 0;
    }

    [[nodiscard]] bool is_plural(std::uint32_t i) const {
        const TokenSyntax& s = r_.syntax[i];
        return (s.tag == Tag::noun && s.lemma != s.form) ||
               (lex::source_word_classes(s.form) & lex::plural_noun_only) != 0;
    }

    // The run is a proper name; with "of" and "for" it may go on: "Ministry of Foreign Affairs of Russia".
    void set_name(TokenRange name) {
        while (name.first < name.last && is_loose(name.first)) ++name.first;
        while (name.size() > 1 && is_date_before_name(name.first)) ++name.first;
        if (name.size() == 1 && name.first > begin_ &&
            (is_word(name.first - 1, lemma_hash("lord")) || is_word(name.first - 1, lemma_hash("lady"))))
            --name.first;
        while (name.size() > 1 && r_.is(name.last - 1, Tag::noun) && !capital(name.last - 1)) --name.last;
        while (name.size() > 1 && is_opening_verb(name.first)) ++name.first;
        while (name.size() > 1 && is_postnominal(name.last - 1)) --name.last;
        while (name.last > name.first && is(name.last - 1, Tag::number) && !capital(name.last - 2)) --name.last;
        if (name.empty()) return;
        bool body = name.size() == 1 && r_.syntax[name.first].noun_class != 0;
        for (std::uint32_t k = name.first; k < name.last; ++k) {
            const std::uint32_t c = lex::source_word_classes(r_.syntax[k].form) & body_nouns;
            np_.classes |= c;
            body |= c != 0 || r_.syntax[k].noun_class == group_class;
        }
        if (body && (np_.classes & lex::person_noun) == 0) name.last = extend(name.last);
        np_.name = name;
        np_.classes |= lex::source_word_classes(r_.syntax[name.first].form) & (lex::masculine | lex::feminine);
        i_ = std::max(i_, name.last);
        if (!body) read_affiliation();
    }

    // "Theo March of Kent Police"
    void read_affiliation() {
        for (const std::uint32_t word : {lemma_hash("of"), lemma_hash("from"), lemma_hash("at")})
            if (is_word(i_, word) && np_.org.empty()) read_complement_org();
    }

    // "In March Aldous told"
    [[nodiscard]] bool is_date_before_name(std::uint32_t i) const {
        if (!r_.token(i).any(lex::Month | lex::Weekday) || i == 0) return false;
        const TokenSyntax& before = r_.syntax[i - 1];
        return before.form == lemma_hash("in") || before.form == lemma_hash("on") ||
               before.form == lemma_hash("last") || before.form == lemma_hash("since") ||
               before.form == lemma_hash("until");
    }

    // "Injecting Clinton into the race": a capital for the sentence's sake.
    [[nodiscard]] bool is_opening_verb(std::uint32_t i) const {
        const TokenSyntax& s = r_.syntax[i];
        return i == r_.sentence_of(i).first && s.verb_class != 0 && s.noun_class == 0;
    }

    // "Jonathan March QC"
    [[nodiscard]] bool is_postnominal(std::uint32_t i) const {
        return r_.token(i).has(lex::all_caps) &&
               (lex::source_word_classes(r_.syntax[i].form) & (lex::honorific | lex::person_noun)) != 0;
    }

    // Titles, adjectives and figures before the name proper.
    [[nodiscard]] bool is_loose(std::uint32_t i) const {
        return (lex::source_word_classes(r_.syntax[i].form) & lex::honorific) != 0 ||
               (!capital(i) && !r_.is(i, Tag::number) &&
                (lex::source_word_classes(r_.syntax[i].form) & lex::name_connector) == 0) ||
               (r_.is(i, Tag::number) && r_.token(i).kind != lex::Kind::word);
    }

    [[nodiscard]] std::uint32_t extend(std::uint32_t end) const {
        for (int n = 0; n < 6; ++n) {
            const bool links = is_word(end, lemma_hash("of")) || is_word(end, lemma_hash("for")) ||
                               is_word(end, lemma_hash("and")) || is_word(end, lemma_hash("on"));
            if (!links) break;
            std::uint32_t next = end + 1;
            if (is_word(next, lemma_hash("the"))) ++next;
            if (!capital(next) || r_.token(next).any(lex::Weekday | lex::Month)) break;
            const std::uint32_t begin = next;
            while (capital(next) && !is(next, Tag::genitive)) ++next;
            const auto* country = lex::find_known_name(r_.text({begin, begin + 1}));
            if (next >= begin + 3 && country != nullptr && country->country) next = begin + 1;
            end = next;
        }
        return end;
    }

    void read_body(TokenRange run, std::uint32_t noun) {
        std::uint32_t first = run.first;
        while (first < noun && r_.is(first, Tag::number)) ++first;
        np_.body = {first, noun + 1};
        const bool common_owner = !np_.possessor.empty() && !capital(np_.possessor.last - 1);
        if (common_owner && first == noun) np_.body.first = np_.possessor.first;  // "the mayor's office"
        i_ = noun + 1;
        const bool document = (classes(noun) & lex::document_noun) != 0;
        if (is_word(i_, lemma_hash("of")) && (classes(noun) & lex::company_noun) != 0) {
            read_complement_org();
        } else if (is_word(i_, lemma_hash("of")) && !document) {  // "ministry of defence"
            std::uint32_t next = i_ + 1;
            if (is(next, Tag::determiner)) ++next;
            const std::uint32_t end = run_end(next);
            if (end > next) np_.body.last = i_ = capital(end - 1) ? extend(end) : end;
        } else if (document) {
            if (first < noun) np_.org = {first, noun};
            read_issuer();
        } else if (const std::uint32_t lower = first_lower(run);
                   lower == noun && lower > first && names_medium({first, noun}, noun)) {
            set_name({first, noun});  // "Reuters agency"
        } else if (is_word(i_, lemma_hash("in")) || is_word(i_, lemma_hash("at")) || is_word(i_, lemma_hash("from")) ||
                   is_word(i_, lemma_hash("for"))) {
            read_complement_org();
        }
    }

    [[nodiscard]] bool names_medium(TokenRange name, std::uint32_t noun) const {
        if (const auto* known = lex::find_known_name(r_.text(name)); known != nullptr && known->demonym) return false;
        if ((classes(noun) & lex::media_noun) != 0) return true;
        return name.size() == 1 && is_word(noun, lemma_hash("agency"));
    }

    [[nodiscard]] std::uint32_t first_lower(TokenRange run) const {
        std::uint32_t k = run.first;
        while (k < run.last && capital(k)) ++k;
        return k;
    }

    void read_complement_org() {
        std::uint32_t begin = i_ + 1;
        while (is(begin, Tag::determiner)) ++begin;
        if (const TokenRange run{begin, run_end(begin)}; !run.empty()) np_.org = proper_part(run);
    }

    // "by the Institute", "figures from Frontex", "estimates of the Commission", "compiled by Coastline"
    void read_issuer() {
        for (std::uint32_t k = i_; k < std::min(last_, i_ + 12); ++k) {
            const bool by = is_word(k, lemma_hash("by")) || is_word(k, lemma_hash("from"));
            const bool of = k == i_ && is_word(k, lemma_hash("of"));
            if ((!by && !of) || (by && is_word(k - 1, lemma_hash("seen")))) continue;
            std::uint32_t begin = k + 1;
            while (is(begin, Tag::determiner)) ++begin;
            const std::uint32_t end = run_end(begin);
            if (of && is(begin, Tag::number)) continue;
            if (begin >= end || (of && !capital(begin) && (classes(end - 1) & body_nouns) == 0)) continue;
            np_.org = proper_part({begin, end});
            if (capital(np_.org.first)) np_.org.last = extend(np_.org.last);
            if (is_word(np_.org.last, lemma_hash("of")) && is(np_.org.last + 1, Tag::noun)) np_.org.last += 2;
            i_ = np_.org.last;
            return;
        }
    }

    [[nodiscard]] bool is_age(std::uint32_t i) const {
        return i < last_ && r_.token(i).kind == lex::Kind::number && r_.token(i).length <= 3 &&
               !r_.syntax[i + 1].is(run_tags) && !is(i + 1, Tag::preposition);
    }

    // ", 34,", ", a customer since 2011", ", Stavros Lekkas"
    bool read_appositive() {
        const std::uint32_t begin = i_ + 1;
        const bool years_old =
            is(begin, Tag::determiner) && is(begin + 1, Tag::number) && r_.token(begin + 2).is(lex::Mark::hyphen);
        if (years_old) np_.aged = !np_.name.empty();
        if (is_age(begin)) {
            np_.aged = !np_.name.empty();
            i_ = begin + 1;
            np_.end = i_;
            return true;
        }
        NounPhrase part = Reader(r_, {begin, last_}, whole_).read_alone();
        const bool names_owner = !part.name.empty() && !looks_like_person(r_, part.name) && !np_.org.empty() &&
                                 np_.name.empty() && np_.org.last == np_.end && !capital(np_.org.last - 1);
        if (names_owner) {  // "a spokeswoman for the owner, Blue Lagoon Lines"
            np_.org = part.name;
            i_ = np_.end = part.end;
            return true;
        }
        const bool names = !part.name.empty() && np_.name.empty();
        const bool describes = !part.role.empty() && part.name.empty() && !np_.name.empty();
        const bool body = part.name.empty() && part.head != absent && !np_.name.empty() && part.definite &&
                          (part.classes & body_nouns) != 0;
        if (!names && !describes && !body) return false;
        if (names) {
            np_.name = part.name;
            np_.classes |= part.classes;
        }
        if (describes) {
            np_.head = part.head;
            np_.role = part.role;
            np_.org = part.org.empty() ? part.possessor : part.org;
            np_.possessive = part.possessive;
            np_.classes |= part.classes;
        }
        if (body) np_.classes |= part.classes;
        i_ = np_.end = part.end;
        return true;
    }

public:
    NounPhrase read_alone() {
        read_part();
        np_.end = i_;
        return np_;
    }

private:
    const Reading& r_;
    std::uint32_t begin_;
    std::uint32_t i_;
    std::uint32_t last_;
    bool whole_;
    NounPhrase np_{};
};

}  // namespace

NounPhrase read_noun_phrase(const Reading& reading, TokenRange phrase) { return Reader(reading, phrase, true).read(); }

NounPhrase read_noun_phrase_at(const Reading& reading, TokenRange rest) { return Reader(reading, rest, false).read(); }

std::uint32_t source_classes(const Reading& r, std::uint32_t token) {
    const TokenSyntax& s = r.syntax[token];
    std::uint32_t c = lex::source_word_classes(s.lemma);
    if (s.lemma != s.form) c |= lex::source_word_classes(s.form);
    if ((c & ~(lex::masculine | lex::feminine)) != 0) return c;
    if (s.noun_class == person_class || (s.noun_class == 0 && s.tag == Tag::noun && has_person_suffix(r, token)))
        c |= lex::person_noun;
    return c;
}

bool looks_like_person(const Reading& r, TokenRange name) {
    constexpr std::uint32_t gender = lex::masculine | lex::feminine;
    for (std::uint32_t i = name.first; i < name.last; ++i)
        if (r.token(i).is(lex::Mark::ampersand)) return false;
    if ((lex::source_word_classes(r.syntax[name.first].form) & gender) != 0) return true;
    const lex::Token& last = r.token(name.last - 1);
    const lex::Vocable* v = lex::find_vocable(r.article.text.data() + last.begin, last.length);
    return v == nullptr || (v->noun == 0 && v->adjective == 0);
}

bool is_capital(const Reading& r, std::uint32_t token) {
    return r.token(token).has(lex::capital) && r.token(token).kind == lex::Kind::word && r.is(token, Tag::name);
}

}  // namespace saidso::resolve
