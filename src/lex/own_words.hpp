// A caller's own cues, units and titles, beside the word lists: a few words owned by a parser, looked at only when
// there are any.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <saidso/parser.hpp>

#include "lex/token.hpp"
#include "lex/units.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::lex {

// A word that is read as a known one: a cue as the plainest verb of its act, a title as an office.
struct OwnWord {
    Key key;
    Vocable vocable;
    bool title;
};

class OwnWords {
public:
    // Throws Error that names the entry when one cannot be used.
    explicit OwnWords(const Options& options);

    [[nodiscard]] bool empty() const { return words_.empty() && units_.empty(); }
    // nullptr when the caller has no such word.
    [[nodiscard]] const OwnWord* find(const Key& key) const;

    // Makes the caller's units unit words of slots that only this parser can name...
    void mark_units(std::string_view text, std::span<Token> tokens) const;
    // ...and puts their codes in place of the slots'.
    void name_units(Document& document) const;

    // How many units of measure, and of money, a caller may add.
    static constexpr std::size_t most_units = own_unit_slots / 2;

private:
    struct OwnUnitWord {
        Key key;
        std::uint16_t slot;
    };
    void add_cue(const OwnCue& cue);
    void add_title(const std::string& title);
    void add_unit(const OwnUnit& unit);
    void add_verb(std::string_view form, std::uint8_t forms, std::uint32_t lemma);

    std::vector<OwnWord> words_;
    std::vector<OwnUnitWord> units_;
    std::vector<std::string> codes_[2];  // of the slots of measures, and of money
};

}  // namespace saidso::lex
