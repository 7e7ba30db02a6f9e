// Compiles the word lists of src/lex/data into C++ at build time.
//
// usage: generate_lexicon DATA_DIR OUTPUT_DIR LIST...
// Reads classes.tsv, units.tsv, bounds.tsv, holidays.tsv, debris.tsv and every LIST in DATA_DIR; writes to
// OUTPUT_DIR/lex:
//   words.hpp      the enumerations Class and Word
//   lexicon.inc    what the lexicon knows of each word
//   words.tsv      the words
//   units.inc      the units and their readings      (lex/units.hpp)
//   bounds.inc     the phrases that bound a number   (lex/bounds.hpp)
//   holidays.inc   the names of holidays           (lex/holidays.hpp)
//   debris.inc     the phrases of web debris         (segment/blocks.cpp)

#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <set>

#include "moving_holidays.hpp"
#include "tsv.hpp"
#include "word_lists.hpp"

namespace {

using namespace saidso::lex;

constexpr const char* generated = "// Generated from src/lex/data; do not edit.\n";

std::string identifier(const std::string& form) {
    static const std::set<std::string> reserved{
        "and",      "or",     "not",    "for",      "if",    "do",     "while",   "this",    "double",   "short",
        "long",     "new",    "case",   "int",      "try",   "else",   "goto",    "switch",  "union",    "char",
        "float",    "class",  "break",  "default",  "using", "true",   "false",   "public",  "private",  "delete",
        "return",   "export", "friend", "operator", "throw", "catch",  "auto",    "unknown", "register", "continue",
        "explicit", "void",   "bool",   "static",   "NULL",  "signed", "template"};
    std::string id;
    for (const char c : form) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 128) return "";
        id += std::isalnum(u) ? c : '_';
    }
    if (std::isdigit(static_cast<unsigned char>(id[0]))) id = "n" + id;
    if (std::ranges::all_of(id, [](char c) { return c == '_'; })) return "";
    return reserved.contains(form) ? id + "_" : id;
}

void write_words(const std::string& path, const std::string& classes_path, const WordMap& words) {
    std::ofstream out(path);
    out << generated << "#pragma once\n\n#include <cstddef>\n#include <cstdint>\n\nnamespace saidso::lex {\n\n"
        << "enum Class : std::uint32_t {\n";
    unsigned bit = 0;
    read_tsv(classes_path, [&](int, const std::string& name, const std::string&) {
        out << "    " << name << " = 1u << " << bit++ << ",\n";
    });
    out << "};\n\nenum class Word : std::uint16_t {\n    unknown = 0,\n";
    unsigned id = 0;
    for (const auto& [form, entry] : words)
        if (++id; !identifier(form).empty()) out << "    " << identifier(form) << " = " << id << ",\n";
    if (id > 65000) throw std::runtime_error("too many words");
    out << "};\n\ninline constexpr std::size_t word_count = " << id + 1 << ";\n\n}  // namespace saidso::lex\n";
}

void write_entries(const std::string& path, const WordMap& words) {
    std::ofstream out(path);
    out << generated << "constexpr LexiconEntry lexicon[] = {\n{},\n";
    unsigned id = 0;
    for (const auto& [form, e] : words) {
        const auto slot = [&e = e](const char* name) {
            const auto s = e.slots.find(name);
            return std::to_string(s == e.slots.end() ? 0 : s->second);
        };
        out << '{' << e.classes << "u, Word{" << ++id << "}, 0, {" << slot("number") << ", " << slot("calendar") << ", "
            << slot("unit") << ", " << slot("change") << "}},\n";
    }
    out << "};\n";
}

// number <TAB> classes <TAB> form, for generate_vocabulary.
void write_list(const std::string& path, const WordMap& words) {
    std::ofstream out(path);
    unsigned id = 0;
    for (const auto& [form, e] : words) out << ++id << '\t' << e.classes << '\t' << form << '\n';
}

// kind <TAB> where <TAB> phrase -> {BlockKind::kind, DebrisWhere::where, "phrase"},
void write_debris(const std::string& path, const std::string& data_path) {
    std::ofstream out(path);
    out << generated;
    read_tsv(data_path, [&](int n, const std::string& kind, const std::string& rest) {
        const auto tab = rest.find('\t');
        if (tab == std::string::npos || tab + 1 == rest.size()) fail(data_path, n, "no phrase");
        out << "{BlockKind::" << kind << ", DebrisWhere::" << rest.substr(0, tab) << ", \"" << rest.substr(tab + 1)
            << "\"},\n";
    });
}

struct Reading {
    std::vector<std::string> words;
    UnitForm form;
    std::size_t unit;
};

// Readings of one first word stand together, longest first; slots["unit"] of the word is the first one's number.
std::vector<Reading> order_readings(const std::vector<UnitRow>& units, WordMap& words) {
    std::vector<Reading> readings;
    for (std::size_t u = 0; u < units.size(); ++u)
        for (const UnitForm& form : units[u].forms) readings.push_back({split_phrase(form.text), form, u});
    std::ranges::stable_sort(readings, [](const Reading& a, const Reading& b) {
        return a.words[0] != b.words[0] ? a.words[0] < b.words[0] : a.words.size() > b.words.size();
    });
    for (std::size_t i = readings.size(); i-- > 0;)
        words[readings[i].words[0]].slots["unit"] = static_cast<unsigned>(i + 1);
    return readings;
}

void write_units(const std::string& path, const std::vector<UnitRow>& units, const std::vector<Reading>& readings,
                 const WordMap& words) {
    std::ofstream out(path);
    out << generated << "constexpr Unit unit_table[] = {\n";
    for (const UnitRow& u : units)
        out << "{\"" << u.code << "\", QuantityKind::" << u.kind << ", \"" << u.dimension << "\", \"" << u.factor
            << "\", \"" << u.zero << "\"},\n";
    out << "};\nconstexpr UnitReading unit_readings[] = {\n{},\n";
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& r = readings[i];
        const bool last = i + 1 == readings.size() || readings[i + 1].words[0] != r.words[0];
        out << "{{";
        for (std::size_t w = 1; w < 4; ++w)
            out << "Word{" << (w < r.words.size() ? word_number(words, r.words[w]) : 0) << "},";
        out << "}," << r.words.size() - 1 << ',' << r.unit << ',' << (last ? "true" : "false") << ','
            << (r.form.precedes ? "true" : "false") << ",\""
            << (r.form.exact ? r.form.text.substr(0, r.form.text.find(' ')) : "") << "\"},\n";
    }
    out << "};\n";
}

// In the order of the numbers of the words beside the number, longest first.
void write_bounds(const std::string& path, std::vector<BoundRow> bounds, const WordMap& words) {
    std::ofstream out(path);
    out << generated;
    const auto beside = [&](const BoundRow& b) {  // the word beside the number
        return word_number(words, b.where == "prefix" ? b.words.back() : b.words.front());
    };
    std::ranges::stable_sort(bounds, [&](const BoundRow& a, const BoundRow& b) {
        return beside(a) != beside(b) ? beside(a) < beside(b) : a.words.size() > b.words.size();
    });
    for (const char* where : {"prefix", "suffix"}) {
        out << "constexpr BoundPhrase " << where << "_bounds[] = {\n";
        for (const BoundRow& b : bounds) {
            if (b.where != where) continue;
            out << "{{";
            for (const auto& w : b.words) out << "Word{" << word_number(words, w) << "},";
            out << "}, " << b.words.size() << ", Bound::" << b.bound << "},\n";
        }
        out << "};\n";
    }
}

// The days that the rows `dated` tell of each phrase.
using DatedRows = std::map<std::vector<std::string>, std::vector<HolidayRow>>;

// Takes the rows `dated` out; a phrase that has no other row has one of its own then.
DatedRows take_dated(std::vector<HolidayRow>& holidays) {
    DatedRows dated;
    for (const HolidayRow& h : holidays)
        if (h.rule == "dated") dated[h.words].push_back(h);
    std::erase_if(holidays, [](const HolidayRow& h) { return h.rule == "dated"; });
    for (const auto& [words, rows] : dated)
        if (std::ranges::find(holidays, words, &HolidayRow::words) == holidays.end()) {
            holidays.push_back(rows.front());
            holidays.back().rule = "once";
        }
    return dated;
}

bool is_listed(const HolidayRow& h, const DatedRows& dated) { return is_moving(h.rule) || dated.contains(h.words); }

std::string key_of(const HolidayRow& h, const DatedRows& dated) {
    std::string key = h.rule + ' ' + h.month + ' ' + h.day + ' ' + h.n + ' ' + h.offset;
    if (dated.contains(h.words))
        for (const auto& w : h.words) key += ' ' + w;
    return key;
}

std::vector<int> listed_days_of(const HolidayRow& h, const DatedRows& dated) {
    const MovingHoliday holiday{h.rule, std::stoi(h.month), std::stoi(h.day), std::stoi(h.n), std::stoi(h.offset)};
    std::vector<int> listed;
    for (int y = first_listed_year; y <= last_listed_year; ++y) listed.push_back(day_of_year(holiday, y));
    if (const auto found = dated.find(h.words); found != dated.end())
        for (const HolidayRow& row : found->second) {
            using namespace std::chrono;
            const year y(std::stoi(row.n));
            const sys_days day = y / std::stoi(row.month) / std::stoi(row.day);
            listed.at(static_cast<std::size_t>(int(y) - first_listed_year)) =
                static_cast<int>((day - sys_days(y / 1 / 1)).count()) + 1;
        }
    return listed;
}

// The days of the moving holidays, a row of years for each rule; returns the number of the row.
std::map<std::string, int> write_listed_days(std::ostream& out, const std::vector<HolidayRow>& holidays,
                                             const DatedRows& dated) {
    std::map<std::string, int> rows;
    out << "constexpr int first_listed_year = " << first_listed_year << ";\nconstexpr std::uint16_t listed_days[]["
        << last_listed_year - first_listed_year + 1 << "] = {\n";
    for (const HolidayRow& h : holidays) {
        if (!is_listed(h, dated) || !rows.emplace(key_of(h, dated), static_cast<int>(rows.size())).second) continue;
        out << "{";
        for (const int day : listed_days_of(h, dated)) out << day << ",";
        out << "},\n";
    }
    out << "};\n";
    return rows;
}

// In the order of the first words' numbers, longest first, so that a word's phrases are found by bisection.
void write_holidays(const std::string& path, std::vector<HolidayRow> holidays, const WordMap& words) {
    std::ofstream out(path);
    const DatedRows dated = take_dated(holidays);
    const auto rows = write_listed_days(out << generated, holidays, dated);
    out << "constexpr HolidayEntry holiday_table[] = {\n";
    std::ranges::stable_sort(holidays, [](const HolidayRow& a, const HolidayRow& b) {
        return a.words[0] != b.words[0] ? a.words[0] < b.words[0] : a.words.size() > b.words.size();
    });
    for (const HolidayRow& h : holidays) {
        out << "{{";
        for (const auto& w : h.words) out << "Word{" << word_number(words, w) << "},";
        const bool listed = is_listed(h, dated);
        out << "}, " << h.words.size() << ", HolidayRule::" << (listed ? "listed" : h.rule) << ", " << h.month << ", "
            << h.day << ", " << (listed ? "0" : h.n) << ", "
            << (listed ? std::to_string(rows.at(key_of(h, dated))) : h.offset) << ", " << h.length << "},\n";
    }
    out << "};\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 4) throw std::runtime_error("usage: generate_lexicon DATA_DIR OUTPUT_DIR LIST...");
    const std::string data = std::string(argv[1]) + "/";
    const std::string output = std::string(argv[2]) + "/lex/";
    const auto classes = read_classes(data + "classes.tsv");
    WordMap words;
    for (int i = 3; i < argc; ++i) read_list(data + argv[i], classes, words);
    const auto units = read_units(data + "units.tsv", classes, words);
    const auto bounds = read_bounds(data + "bounds.tsv", classes, words);
    const auto holidays = read_holidays(data + "holidays.tsv", classes, words);
    const auto readings = order_readings(units, words);
    write_words(output + "words.hpp", data + "classes.tsv", words);
    write_entries(output + "lexicon.inc", words);
    write_list(output + "words.tsv", words);
    write_units(output + "units.inc", units, readings, words);
    write_bounds(output + "bounds.inc", bounds, words);
    write_holidays(output + "holidays.inc", holidays, words);
    write_debris(output + "debris.inc", data + "debris.tsv");
} catch (const std::exception& e) {
    std::cerr << "generate_lexicon: " << e.what() << '\n';
    return 1;
}
