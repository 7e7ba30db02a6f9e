// Compiles the lists about sources and cues into hash tables at build time.
//
// usage: generate_source_words DATA_DIR OUTPUT.inc

#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>
#include <vector>

#include "build_hash.hpp"
#include "lex/source_words.hpp"
#include "tsv.hpp"

namespace {

using namespace saidso::lex;

struct Name {
    std::string name;
    std::string kind;
    bool country = false;
    bool demonym = false;
    bool place = false;
};
using Names = std::map<std::string, Name>;

std::string lower(std::string s) {
    for (char& c : s)
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c + 32);
    return s;
}

template <class Use>
void for_each_field(const std::string& line, char separator, Use use) {
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, separator);)
        if (!field.empty()) use(field);
}

using Words = std::map<std::uint32_t, std::uint32_t>;

void read_words(const std::string& path, Words& words) {
    read_tsv(path, [&](int n, const std::string& name, const std::string& lemmas) {
        const auto known = std::ranges::find(source_word_names, name);
        if (known == source_word_names.end()) fail(path, n, "unknown class '" + name + "'");
        const auto bit = 1u << static_cast<unsigned>(known - source_word_names.begin());
        for_each_field(lemmas, ' ', [&](const std::string& lemma) { words[lemma_hash(lemma)] |= bit; });
    });
}

std::map<std::uint32_t, std::string> read_acts(const std::string& path) {
    std::map<std::uint32_t, std::string> acts;
    read_tsv(path, [&](int n, const std::string& act, const std::string& lemmas) {
        for_each_field(lemmas, ' ', [&](const std::string& lemma) {
            if (!acts.emplace(lemma_hash(lemma), act).second) fail(path, n, "'" + lemma + "' stands twice");
        });
    });
    return acts;
}

// kind <TAB> name [<TAB> other forms]
void read_names(const std::string& path, Names& names) {
    read_tsv(path, [&](int, const std::string& kind, const std::string& rest) {
        const auto tab = rest.find('\t');
        const std::string name = rest.substr(0, tab);
        const bool place = kind == "place";
        const Name entry{name, place ? "government" : kind, false, false, place};
        names[lower(name)] = entry;
        if (tab != std::string::npos)
            for_each_field(rest.substr(tab + 1), ',', [&](const std::string& f) { names[lower(f)] = entry; });
    });
}

// name <TAB> other names <TAB> demonyms
void read_countries(const std::string& path, Names& names) {
    const auto add = [&](const std::string& form, const std::string& name, bool demonym) {
        Name& n = names.try_emplace(lower(form), Name{name, "government"}).first->second;
        n.country = true;
        n.place = n.kind == "government";
        n.demonym = demonym;
    };
    read_tsv(path, [&](int, const std::string& name, const std::string& rest) {
        const auto tab = rest.find('\t');
        add(name, name, false);
        for_each_field(rest.substr(0, tab), ',', [&](const std::string& f) { add(f, name, false); });
        if (tab != std::string::npos)
            for_each_field(rest.substr(tab + 1), ',', [&](const std::string& f) { add(f, name, true); });
    });
}

// What a token can begin with: "u.n." of "U.N.", "guinea" of "Guinea-Bissau".
std::string first_word(const std::string& name) { return name.substr(0, name.find_first_of(" -&")); }

// print(out, n) writes the n-th entry.
template <class Print>
void write_table(std::ostream& out, const char* table, const char* type, const char* name, const HashLayout& layout,
                 Print print) {
    out << "constexpr " << table << '<' << type << ", " << layout.slots.size() << ", " << layout.displacements.size()
        << "> " << name << "{{\n";
    for (const int i : layout.slots) {
        out << '{';
        if (i >= 0) print(static_cast<std::size_t>(i));
        out << "},\n";
    }
    out << "},\n{";
    for (const auto d : layout.displacements) out << d << ',';
    out << "}};\n";
}

// By lemma; a free slot has the lemma 0.
template <class Value, class Print>
void write_lemmas(std::ostream& out, const char* type, const char* name, const std::map<std::uint32_t, Value>& entries,
                  Print print) {
    if (entries.contains(0)) throw std::runtime_error("a word hashes to 0");
    const std::vector<std::pair<std::uint32_t, Value>> list(entries.begin(), entries.end());
    std::vector<std::uint32_t> lemmas;
    for (const auto& [lemma, value] : list) lemmas.push_back(lemma);
    write_table(out, "LemmaTable", type, name, build_hash(lemmas, 0, slot_of_lemma),
                [&](std::size_t i) { out << list[i].first << "u, " << print(list[i].second); });
}

void write_names(std::ostream& out, const Names& names) {
    const std::vector<Names::value_type> list(names.begin(), names.end());
    std::vector<std::uint64_t> hashes;
    for (const auto& [form, n] : list) {
        const std::string first = first_word(form);
        const std::string padded = form + std::string(max_key_length, '\0');
        const auto rest = std::string_view(padded).substr(first.size(), form.size() - first.size());
        hashes.push_back(known_name_hash(lemma_hash(first), rest));
    }
    write_table(out, "PerfectHash", "KnownName", "known_names", build_hash(hashes), [&](std::size_t i) {
        const auto& [form, n] = list[i];
        const std::string first = first_word(form);
        out << lemma_hash(first) << "u, \"" << form.substr(first.size()) << "\", \"" << n.name
            << "\", SourceKind::" << n.kind << ", " << n.country << ", " << n.demonym << ", " << n.place;
    });
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: generate_source_words DATA_DIR OUTPUT.inc");
    const std::string data = argv[1];
    Names names;
    read_names(data + "/known_names.tsv", names);
    read_countries(data + "/countries.tsv", names);
    Words words;
    read_words(data + "/source_words.tsv", words);
    read_words(data + "/given_names.tsv", words);
    for (const auto& [form, n] : names) {
        const std::string first = first_word(form);
        words[lemma_hash(first)] |= first == form ? known_alone : opens_known_name;
    }
    std::ofstream out(argv[2]);
    out << std::boolalpha << "// Generated from src/lex/data; do not edit.\n";
    write_lemmas(out, "ListedWord", "listed_word_table", words,
                 [](std::uint32_t classes) { return std::to_string(classes) + "u"; });
    write_lemmas(out, "ListedAct", "listed_acts", read_acts(data + "/cue_acts.tsv"),
                 [](const std::string& act) { return "Act::" + act; });
    write_names(out, names);
} catch (const std::exception& e) {
    std::cerr << "generate_source_words: " << e.what() << '\n';
    return 1;
}
