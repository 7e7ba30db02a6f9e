// Compiles the lists about sources and cues into hash tables at build time.
//
// usage: generate_source_words DATA_DIR OUTPUT.inc

#include <algorithm>
#include <bit>
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

void write_words(std::ostream& out, const Words& words) {
    std::vector<Words::value_type> entries(words.begin(), words.end());
    std::vector<std::uint64_t> hashes;
    for (const auto& [lemma, classes] : entries) hashes.push_back(listed_word_hash(lemma));
    const auto layout = build_hash(hashes);
    out << "constexpr ListedWord listed_word_table[] = {\n";
    for (const int i : layout.slots) {
        const auto [lemma, classes] = i < 0 ? Words::value_type{} : entries[static_cast<std::size_t>(i)];
        out << '{' << lemma << "u, " << classes << "u},\n";
    }
    out << "};\nconstexpr std::uint16_t listed_word_displacements[] = {";
    for (const auto d : layout.displacements) out << d << ',';
    out << "};\n";
}

// Slots are tried from the hash's own on; a free one has the key 0.
void write_acts(std::ostream& out, const std::map<std::uint32_t, std::string>& acts) {
    const std::size_t size = std::bit_ceil(2 * acts.size());
    std::vector<std::pair<std::uint32_t, std::string>> slots(size, {0, "state"});
    for (const auto& entry : acts) {
        if (entry.first == 0) throw std::runtime_error("a word hashes to 0");
        std::size_t slot = entry.first & (size - 1);
        while (slots[slot].first != 0) slot = (slot + 1) & (size - 1);
        slots[slot] = entry;
    }
    out << "constexpr ListedAct listed_acts[] = {\n";
    for (const auto& [lemma, act] : slots) out << '{' << lemma << "u, Act::" << act << "},\n";
    out << "};\n";
}

void write_names(std::ostream& out, const Names& names) {
    const std::size_t size = std::bit_ceil(2 * names.size());
    std::vector<const Names::value_type*> slots(size, nullptr);
    for (const auto& name : names) {
        std::size_t slot = known_name_hash(name.first) & (size - 1);
        while (slots[slot] != nullptr) slot = (slot + 1) & (size - 1);
        slots[slot] = &name;
    }
    out << "constexpr KnownName known_names[] = {\n";
    for (const auto* slot : slots) {
        if (slot == nullptr) {
            out << "{{}, {}, SourceKind::unknown, false, false, false},\n";
            continue;
        }
        const auto& [form, n] = *slot;
        out << "{\"" << form << "\", \"" << n.name << "\", SourceKind::" << n.kind << ", "
            << (n.country ? "true, " : "false, ") << (n.demonym ? "true, " : "false, ")
            << (n.place ? "true},\n" : "false},\n");
    }
    out << "};\n";
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
    for (const auto& [form, n] : names) words[lemma_hash(first_word(form))] |= opens_known_name;
    std::ofstream out(argv[2]);
    out << "// Generated from src/lex/data; do not edit.\n";
    write_words(out, words);
    write_acts(out, read_acts(data + "/cue_acts.tsv"));
    write_names(out, names);
} catch (const std::exception& e) {
    std::cerr << "generate_source_words: " << e.what() << '\n';
    return 1;
}
