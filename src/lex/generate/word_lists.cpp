#include "word_lists.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>

#include "lex/perfect_hash.hpp"
#include "tsv.hpp"

namespace saidso::lex {
namespace {

bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

// "5" -> 5; "SP" -> 'S' << 8 | 'P'
unsigned value_of(const std::string& s) {
    if (std::isdigit(static_cast<unsigned char>(s[0]))) return static_cast<unsigned>(std::stoul(s));
    unsigned v = 0;
    for (const char c : s) v = v << 8 | static_cast<unsigned char>(c);
    return v;
}

std::vector<std::string> split(const std::string& s, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(s);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

void check_form(const std::string& path, int line, const std::string& form) {
    if (form.empty() || form.size() > max_key_length) fail(path, line, "'" + form + "' is not 1 to 16 bytes long");
    for (const char c : form)
        if (is_upper(c)) fail(path, line, "'" + form + "' has a capital");
}

// Parts of phrases that are no words.
constexpr unsigned first_mark = 65531;
const std::map<std::string, unsigned> marks{{"-", 65535}, {"/", 65534}, {"2", 65533}, {"3", 65532}, {"'s", 65531}};

// Adds the words of a phrase; `marked` of them gets the class.
void add_phrase(const std::string& path, int line, const std::vector<std::string>& phrase, std::size_t marked,
                std::uint32_t word_class, WordMap& words) {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (word_number(words, phrase[i]) >= first_mark) continue;
        check_form(path, line, phrase[i]);
        words[phrase[i]].classes |= i == marked ? word_class : 0;
    }
}

}  // namespace

ClassMap read_classes(const std::string& path) {
    ClassMap classes;
    read_tsv(path, [&](int n, const std::string& name, const std::string& rest) {
        const auto bit = static_cast<unsigned>(classes.size());
        if (bit == 32) fail(path, n, "more than 32 classes");
        classes[name] = {bit, rest.substr(0, rest.find('\t'))};
    });
    return classes;
}

void read_list(const std::string& path, const ClassMap& classes, WordMap& words) {
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        check_form(path, n, form);
        std::istringstream in(rest);
        for (std::string item; in >> item;) {
            const auto eq = item.find('=');
            if (item == "-") {  // a word that grammars name, of no class
                words[form];
                continue;
            }
            if (item.starts_with("change=")) {
                words[form].slots["change"] = value_of(item.substr(eq + 1));
                continue;
            }
            if (item == "origin" || item.starts_with("tense=")) {
                const unsigned letter = item == "origin" ? 'O' : value_of(item.substr(eq + 1));
                if (!words[form].slots.emplace("calendar", letter).second)
                    fail(path, n, "'" + form + "' has a class of dates");
                continue;
            }
            const auto found = classes.find(item.substr(0, eq));
            if (found == classes.end()) fail(path, n, "unknown class in '" + item + "'");
            ListedWord& word = words[form];
            word.classes |= 1u << found->second.bit;
            if (eq == std::string::npos) continue;
            const unsigned v = value_of(item.substr(eq + 1));
            if (v > 65535 || found->second.slot == "-") fail(path, n, "bad value in '" + item + "'");
            const auto [old, fresh] = word.slots.emplace(found->second.slot, v);
            if (!fresh && old->second != v) fail(path, n, "'" + form + "' has two values for one slot");
        }
    });
}

std::vector<std::string> split_phrase(const std::string& phrase) {
    std::vector<std::string> words = split(phrase, ' ');
    for (std::string& w : words) {
        for (char& c : w)
            if (is_upper(c)) c = static_cast<char>(c | 0x20);
        if (w.size() > 1 && w.back() == '.') w.pop_back();
    }
    return words;
}

namespace {

// "=sec" is exact, "magnitude #" may precede its number; short forms and such with capitals are exact as well.
UnitForm read_form(std::string form) {
    UnitForm f;
    f.exact = form.starts_with('=');
    if (f.exact) form.erase(0, 1);
    f.precedes = form.ends_with(" #");
    if (f.precedes) form.resize(form.size() - 2);
    const bool one_word = form.find(' ') == std::string::npos;
    const bool letters = !form.empty() && std::isalpha(static_cast<unsigned char>(form[0])) != 0;
    const bool quotient = form.find(" / ") != std::string::npos;  // "Mb / s" is not "MB / s"
    const bool capital = std::ranges::any_of(form, is_upper);
    f.exact = f.exact || ((one_word || quotient) && capital) || (one_word && form.size() <= 2 && letters);
    f.text = std::move(form);
    return f;
}

}  // namespace

std::vector<UnitRow> read_units(const std::string& path, const ClassMap& classes, WordMap& words) {
    std::vector<UnitRow> units;
    read_tsv(path, [&](int n, const std::string& code, const std::string& rest) {
        const auto fields = split(rest, '\t');
        if (fields.size() != 4 && fields.size() != 5) fail(path, n, "needs five or six fields");
        units.push_back({code, fields[0], fields[1], fields[2], fields.size() == 5 ? fields[4] : "", {}});
        for (const std::string& form : split(fields[3], ',')) {
            units.back().forms.push_back(read_form(form));
            const auto phrase = split_phrase(units.back().forms.back().text);
            if (phrase.empty() || phrase.size() > 4) fail(path, n, "'" + form + "' is not one to four words");
            add_phrase(path, n, phrase, 0, 1u << classes.at("UnitWord").bit, words);
        }
    });
    return units;
}

std::vector<BoundRow> read_bounds(const std::string& path, const ClassMap& classes, WordMap& words) {
    std::vector<BoundRow> bounds;
    read_tsv(path, [&](int n, const std::string& bound, const std::string& rest) {
        const auto fields = split(rest, '\t');
        if (fields.size() != 2 || (fields[0] != "prefix" && fields[0] != "suffix"))
            fail(path, n, "needs a bound, prefix or suffix, and a phrase");
        bounds.push_back({bound, fields[0], split_phrase(fields[1])});
        const auto& phrase = bounds.back().words;
        if (phrase.empty() || phrase.size() > 6) fail(path, n, "a phrase has one to six words");
        const std::size_t beside = fields[0] == "prefix" ? phrase.size() - 1 : 0;
        add_phrase(path, n, phrase, beside, 1u << classes.at("BoundWord").bit, words);
    });
    return bounds;
}

std::vector<HolidayRow> read_holidays(const std::string& path, const ClassMap& classes, WordMap& words) {
    std::vector<HolidayRow> holidays;
    read_tsv(path, [&](int n, const std::string& rule, const std::string& rest) {
        const auto fields = split(rest, '\t');
        if (fields.size() != 6) fail(path, n, "needs seven fields");
        for (const std::string& name : split(fields[5], ',')) {
            holidays.push_back({rule, fields[0], fields[1], fields[2], fields[3], fields[4], split(name, ' ')});
            const auto& phrase = holidays.back().words;
            if (phrase.empty() || phrase.size() > 6) fail(path, n, "'" + name + "' is not one to six words");
            add_phrase(path, n, phrase, 0, 1u << classes.at("Holiday").bit, words);
        }
    });
    return holidays;
}

unsigned word_number(const WordMap& words, const std::string& form) {
    if (const auto mark = marks.find(form); mark != marks.end()) return mark->second;
    return static_cast<unsigned>(std::distance(words.begin(), words.find(form))) + 1;
}

}  // namespace saidso::lex
