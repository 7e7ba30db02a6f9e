// The words of one noun phrase: what each can be there, and where runs of nouns and names end.
#pragma once

#include "lex/source_words.hpp"
#include "resolve/noun_words.hpp"
#include "resolve/reading.hpp"

namespace saidso::resolve {

inline constexpr Tags run_tags{Tag::name, Tag::noun, Tag::adjective, Tag::number};

// The bits of the words of a run.
inline std::uint64_t bits_of(TokenRange run) { return (std::uint64_t{1} << run.size()) - 1; }

class PhraseWords {
public:
    // `whole`: the phrase ends with the range; else the range is the rest of the sentence.
    PhraseWords(const Reading& reading, TokenRange phrase, bool whole)
        : r_(reading), begin_(phrase.first), last_(phrase.last), whole_(whole) {}

    // What stands at the end or behind it is nothing. One branch, not two.
    [[nodiscard]] bool is(std::uint32_t i, Tag tag) const {
        return (unsigned{i < last_} & unsigned{r_.is(std::min(i, last_), tag)}) != 0;
    }
    [[nodiscard]] bool is_word(std::uint32_t i, std::uint32_t form) const {
        return (unsigned{i < last_} & unsigned{r_.syntax[std::min(i, last_)].form == form}) != 0;
    }
    template <std::size_t N>
    [[nodiscard]] bool is_word(std::uint32_t i, const WordList<N>& words) const {
        return (unsigned{i < last_} & unsigned{words.holds(r_.syntax[std::min(i, last_)].form)}) != 0;
    }
    [[nodiscard]] bool capital(std::uint32_t i) const {
        return (unsigned{i < last_} & unsigned{is_capital(r_, std::min(i, last_))}) != 0;
    }
    [[nodiscard]] std::uint32_t classes(std::uint32_t i) const;

    // Nouns, names and their modifiers from `i` on.
    struct Run {
        std::uint32_t end;
        bool genitive;           // one is among them
        std::uint64_t capitals;  // a bit a word, from the first on: capital() of it
        unsigned flags;          // lex::Flag of all words
    };
    [[nodiscard]] Run run_from(std::uint32_t i) const;
    [[nodiscard]] std::uint32_t run_end(std::uint32_t i) const { return run_from(i).end; }

    // A word tagged otherwise that must be a noun here: "figures" after "according to", "the daily Glas".
    [[nodiscard]] bool is_misread_noun(std::uint32_t i) const;

    // Blaise “the Baker” Tano
    [[nodiscard]] bool is_nickname(std::uint32_t i) const;

    // The last word before a name that is a person's noun or a title, or the last word of all when it is one.
    // `capitals`: as of a Run.
    [[nodiscard]] std::uint32_t last_title(TokenRange run, std::uint64_t capitals, bool definite) const;

    [[nodiscard]] bool is_body_word(std::uint32_t i) const;

    struct NameWords {
        std::uint32_t classes;  // of all words
        bool plain;             // each has a capital and is neither a title nor a date
        bool group;             // one is a common noun for a group
    };
    [[nodiscard]] NameWords words_of(TokenRange name) const;

    // Of the last word of a name that tells a body; 0: none does. "Bill Olin" is no bill.
    [[nodiscard]] std::uint32_t last_body_class(TokenRange name) const;

    // Of capitalised words: whether all of them are a name, with no title before it nor a noun in it.
    [[nodiscard]] bool is_all_name(TokenRange run, const NameWords& words) const;

    // "the Prime Minister", but not "Stephen King".
    [[nodiscard]] bool ends_office(TokenRange run, std::uint32_t k, bool definite) const;

    [[nodiscard]] std::uint32_t last_common_noun(TokenRange run, std::uint64_t capitals) const;

    // "Marit van Dijk"
    [[nodiscard]] bool joins_names(std::uint32_t k) const;

    // A capital at the sentence's start tells nothing: "Insurer Northwind Mutual".
    [[nodiscard]] bool is_common(std::uint32_t k) const;

    [[nodiscard]] bool is_plural(std::uint32_t i) const;

    // A title without the forms of address at its edges: "Marine biologist Dr", "Mrs Justice"; may be empty.
    [[nodiscard]] TokenRange office_of(TokenRange title) const;

    // A capitalised word before a role's head that is no part of the office's name.
    [[nodiscard]] bool starts_organisation(std::uint32_t i, std::uint32_t head) const;

    // "GOP" of "senior GOP aide"; empty: none.
    [[nodiscard]] TokenRange organisation_in(TokenRange office) const;

    // Where the role proper begins: "26-year-old teacher", "five judges".
    [[nodiscard]] std::uint32_t skip_epithets(TokenRange role) const;

    // What comes after "of" or "for" belongs to the office: "Minister of Foreign Affairs", "head of housing".
    [[nodiscard]] bool names_field(TokenRange run, std::uint32_t head) const;

    // Persons have roles in it: "the ministry", "Open Waters"; not "the men", "Ghent" after "from".
    [[nodiscard]] bool may_be_owner(TokenRange run) const;

    [[nodiscard]] bool is_organisation(TokenRange run) const;

    // The genitive of "Fishermen's League", "St Olave's Hospital"; not that of "Ledova's Senate".
    [[nodiscard]] bool is_inside_name(std::uint32_t genitive) const;

    // One of its words says that it is a body, or it is a known name of one.
    [[nodiscard]] bool is_body_name(TokenRange run) const;

    // "the charity Open Waters" -> "Open Waters"
    [[nodiscard]] TokenRange proper_part(TokenRange run) const;

    [[nodiscard]] bool names_medium(TokenRange name, std::uint32_t noun) const;

    // "seen by", "obtained by", "commissioned by": whoever comes next did not write the document.
    [[nodiscard]] bool is_reading(std::uint32_t i) const;

    // "rival": can be a body as well as a person.
    [[nodiscard]] bool may_be_body(std::uint32_t head) const;

    [[nodiscard]] std::uint32_t first_lower(TokenRange run) const;

    [[nodiscard]] bool is_age(std::uint32_t i) const;

    // Takes titles, dates and degrees off a name's edges: "In March Aldous", "Jonathan March QC".
    [[nodiscard]] TokenRange trim_name(TokenRange name, bool plain) const;

    // A name that begins at `i` and needs no closer look: of one word to three that no list has, perhaps behind a form
    // of address, where nothing can go on: "Dina Holt said", "Mr. Holt"; else empty.
    struct PlainName {
        TokenRange name;
        std::uint32_t classes;  // of the address and the given name
        bool body;              // it may be that of a body: then it may go on with "of"
    };
    [[nodiscard]] PlainName plain_name_at(std::uint32_t i) const;

    // "of" of "Ministry of Defence", and words like it.
    [[nodiscard]] bool links_names(std::uint32_t i) const;

    // Where a name that ends here for now goes on with "of" and "for": "Ministry of Foreign Affairs of Russia".
    // What is `complete` goes on with "and" only after these.
    [[nodiscard]] std::uint32_t name_end(std::uint32_t end, bool complete = true) const;

protected:
    const Reading& r_;
    std::uint32_t begin_;
    std::uint32_t last_;
    bool whole_;

    [[nodiscard]] bool may_go_on(std::uint32_t i) const;

private:
    [[nodiscard]] bool goes_on(std::uint32_t i) const;
    [[nodiscard]] bool holds_office(std::uint32_t head) const;
    [[nodiscard]] std::uint32_t known_name_end(std::uint32_t first, std::uint32_t head) const;
    [[nodiscard]] bool opens_sentence(std::uint32_t i) const;
    [[nodiscard]] bool in_vocabulary(std::uint32_t i) const;

    // "In March Aldous told"
    [[nodiscard]] bool is_date_before_name(std::uint32_t i) const;

    // "Injecting Clinton into the race": a capital for the sentence's sake.
    [[nodiscard]] bool is_opening_verb(std::uint32_t i) const;

    // "Jonathan March QC"
    [[nodiscard]] bool is_postnominal(std::uint32_t i) const;

    [[nodiscard]] std::uint32_t first_foreign_word(TokenRange name) const;
    [[nodiscard]] std::uint32_t first_given_name(TokenRange name) const;
    [[nodiscard]] bool is_address(std::uint32_t i, std::uint32_t listed) const;
    [[nodiscard]] unsigned ends_plain_name(std::uint32_t i) const;
    [[nodiscard]] TokenRange trim_edges(TokenRange name) const;

    // Titles, adjectives and figures before the name proper.
    [[nodiscard]] bool is_loose(std::uint32_t i) const;
};

}  // namespace saidso::resolve
