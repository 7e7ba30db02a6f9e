// Compiles the word lists of src/lex/data into C++ at build time.
//
// usage: generate_lexicon DATA_DIR OUTPUT_DIR LIST...
// Reads DATA_DIR/classes.tsv, DATA_DIR/debris.tsv and every LIST (a file name in DATA_DIR), writes
// OUTPUT_DIR/lex/words.hpp (the enumerations Class and Word), OUTPUT_DIR/lex/lexicon.inc (the perfect-hash table)
// and OUTPUT_DIR/lex/debris.inc.
// A list has one word a line: form <TAB> Class[=value] ...; a word may stand in several lists.

#include <array>
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "build_hash.hpp"
#include "tsv.hpp"

namespace {

using saidso::lex::Key;

struct WordClass {
    unsigned bit;
    std::string slot;
};

struct Entry {
    std::uint32_t classes = 0;
    std::map<std::string, unsigned> slots;
};

using saidso::lex::fail;
using saidso::lex::read_tsv;

std::map<std::string, WordClass> read_classes(const std::string& path) {
    std::map<std::string, WordClass> classes;
    read_tsv(path, [&](int n, const std::string& name, const std::string& rest) {
        const auto bit = static_cast<unsigned>(classes.size());
        if (bit == 32) fail(path, n, "more than 32 classes");
        classes[name] = {bit, rest.substr(0, rest.find('\t'))};
    });
    return classes;
}

// "5" -> 5; "SP" -> 'S' << 8 | 'P'
unsigned value_of(const std::string& s) {
    if (std::isdigit(static_cast<unsigned char>(s[0]))) return static_cast<unsigned>(std::stoul(s));
    unsigned v = 0;
    for (const char c : s) v = v << 8 | static_cast<unsigned char>(c);
    return v;
}

void read_list(const std::string& path, const std::map<std::string, WordClass>& classes,
               std::map<std::string, Entry>& words) {
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        if (form.empty() || form.size() > saidso::lex::max_key_length)
            fail(path, n, "'" + form + "' is not 1 to 16 bytes long");
        for (const char c : form)
            if (std::isupper(static_cast<unsigned char>(c))) fail(path, n, "'" + form + "' has a capital");
        std::istringstream in(rest);
        for (std::string item; in >> item;) {
            const auto eq = item.find('=');
            const auto found = classes.find(item.substr(0, eq));
            if (found == classes.end()) fail(path, n, "unknown class in '" + item + "'");
            Entry& e = words[form];
            e.classes |= 1u << found->second.bit;
            if (eq == std::string::npos) continue;
            const unsigned v = value_of(item.substr(eq + 1));
            if (v > 65535 || found->second.slot == "-") fail(path, n, "bad value in '" + item + "'");
            const auto [old, fresh] = e.slots.emplace(found->second.slot, v);
            if (!fresh && old->second != v) fail(path, n, "'" + form + "' has two values for one slot");
        }
    });
}

std::string identifier(const std::string& form) {
    static const std::set<std::string> reserved{
        "and",    "or",       "not",    "for",    "if",       "do",      "while",    "this",     "double",
        "short",  "long",     "new",    "case",   "int",      "try",     "else",     "goto",     "switch",
        "union",  "char",     "float",  "class",  "break",    "default", "using",    "true",     "false",
        "public", "private",  "delete", "return", "operator", "unknown", "register", "continue", "friend",
        "export", "explicit", "throw",  "catch",  "auto",     "void",    "bool",     "static"};
    std::string id;
    for (const char c : form) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 128) return "";
        id += std::isalnum(u) ? c : '_';
    }
    if (std::isdigit(static_cast<unsigned char>(id[0]))) id = "n" + id;
    return reserved.contains(form) ? id + "_" : id;
}

void write_words(const std::string& path, const std::string& classes_path, const std::map<std::string, Entry>& words) {
    std::ofstream out(path);
    out << "// Generated from src/lex/data; do not edit.\n#pragma once\n\n#include <cstdint>\n\n"
           "namespace saidso::lex {\n\nenum Class : std::uint32_t {\n";
    unsigned bit = 0;
    read_tsv(classes_path, [&](int, const std::string& name, const std::string&) {
        out << "    " << name << " = 1u << " << bit++ << ",\n";
    });
    out << "};\n\nenum class Word : std::uint16_t {\n    unknown = 0,\n";
    unsigned id = 0;
    for (const auto& [form, entry] : words)
        if (++id; !identifier(form).empty()) out << "    " << identifier(form) << " = " << id << ",\n";
    if (id > 65535) throw std::runtime_error("more than 65535 words");
    out << "};\n\n}  // namespace saidso::lex\n";
}

void write_table(const std::string& path, const std::map<std::string, Entry>& words) {
    std::vector<Key> keys;
    std::vector<std::string> rows;
    for (const auto& [form, e] : words) {
        std::array<char, 32> padded{};
        std::copy(form.begin(), form.end(), padded.begin());
        keys.push_back(saidso::lex::make_key(padded.data(), form.size()));
        const auto slot = [&e = e](const char* name) {
            const auto s = e.slots.find(name);
            return std::to_string(s == e.slots.end() ? 0 : s->second);
        };
        rows.push_back("{{" + std::to_string(keys.back().head) + "u, " + std::to_string(keys.back().tail) + "u}, " +
                       std::to_string(e.classes) + "u, Word{" + std::to_string(keys.size()) + "}, {" + slot("number") +
                       ", " + slot("calendar") + ", " + slot("unit") + ", 0}}");
    }
    const auto layout = saidso::lex::build_hash(keys);
    std::ofstream out(path);
    out << "// Generated from src/lex/data; do not edit.\nconstexpr PerfectHash<LexiconEntry, " << layout.slots.size()
        << ", " << layout.displacements.size() << "> lexicon_table{{\n";
    for (const int i : layout.slots) out << (i < 0 ? "{}" : rows[static_cast<std::size_t>(i)]) << ",\n";
    out << "},\n{";
    for (const auto d : layout.displacements) out << d << ',';
    out << "}};\n";
}

// kind <TAB> where <TAB> phrase -> {BlockKind::kind, DebrisWhere::where, "phrase"},
void write_debris(const std::string& path, const std::string& data_path) {
    std::ofstream out(path);
    out << "// Generated from src/lex/data/debris.tsv; do not edit.\n";
    read_tsv(data_path, [&](int n, const std::string& kind, const std::string& rest) {
        const auto tab = rest.find('\t');
        if (tab == std::string::npos || tab + 1 == rest.size()) fail(data_path, n, "no phrase");
        out << "{BlockKind::" << kind << ", DebrisWhere::" << rest.substr(0, tab) << ", \"" << rest.substr(tab + 1)
            << "\"},\n";
    });
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 4) throw std::runtime_error("usage: generate_lexicon DATA_DIR OUTPUT_DIR LIST...");
    const std::string data = argv[1];
    const std::string output = argv[2];
    const auto classes = read_classes(data + "/classes.tsv");
    std::map<std::string, Entry> words;
    for (int i = 3; i < argc; ++i) read_list(data + "/" + argv[i], classes, words);
    write_words(output + "/lex/words.hpp", data + "/classes.tsv", words);
    write_table(output + "/lex/lexicon.inc", words);
    write_debris(output + "/lex/debris.inc", data + "/debris.tsv");
} catch (const std::exception& e) {
    std::cerr << "generate_lexicon: " << e.what() << '\n';
    return 1;
}
