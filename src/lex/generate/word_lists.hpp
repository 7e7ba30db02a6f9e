// What the word lists say: each word's classes and values, and phrases made of words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace saidso::lex {

struct WordClass {
    unsigned bit;
    std::string slot;
};

struct ListedWord {
    std::uint32_t classes = 0;
    std::map<std::string, unsigned> slots;
};

using ClassMap = std::map<std::string, WordClass>;
using WordMap = std::map<std::string, ListedWord>;  // its order gives the words their numbers, from 1

ClassMap read_classes(const std::string& path);

// form <TAB> Class[=value] ...
void read_list(const std::string& path, const ClassMap& classes, WordMap& words);

struct UnitForm {
    std::string text;
    bool exact = false;     // matched as it stands
    bool precedes = false;  // may stand before its number
};
struct UnitRow {
    std::string code, kind, dimension, factor, zero;
    std::vector<UnitForm> forms;
};
// Adds the words of all forms; the first word of a form gets the class UnitWord.
std::vector<UnitRow> read_units(const std::string& path, const ClassMap& classes, WordMap& words);

struct BoundRow {
    std::string bound, where;
    std::vector<std::string> words;
};
// Adds the words of all phrases; the word beside the number gets the class BoundWord.
std::vector<BoundRow> read_bounds(const std::string& path, const ClassMap& classes, WordMap& words);

struct HolidayRow {
    std::string rule, month, day, n, offset, length;
    std::vector<std::string> words;
};
// Adds the words of all phrases; the first word of a phrase gets the class Holiday.
std::vector<HolidayRow> read_holidays(const std::string& path, const ClassMap& classes, WordMap& words);

// The lexicon's form of each word of a phrase: lower case, without an abbreviation's last full stop.
std::vector<std::string> split_phrase(const std::string& phrase);

// The number of a word; "-", "/", "'s" and the exponents "2" and "3" have numbers of their own (lex/units.hpp,
// lex/holidays.hpp).
unsigned word_number(const WordMap& words, const std::string& form);

}  // namespace saidso::lex
