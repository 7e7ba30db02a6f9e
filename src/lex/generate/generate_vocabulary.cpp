// Compiles vocabulary.tsv into a perfect-hash table at build time.
//
// usage: generate_vocabulary VOCABULARY.tsv OUTPUT.inc        (the format of the list: make_vocabulary.py)

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>

#include "build_hash.hpp"
#include "lex/vocabulary.hpp"
#include "tsv.hpp"

namespace {

using namespace saidso::lex;

unsigned form_of(char mark) {
    switch (mark) {
        case 'p': return plural_noun;
        case 'b': return base_form;
        case 's': return third_person;
        case 'd': return past_form;
        case 'g': return ing_form;
        default: return 0;
    }
}

// "v7d:38=stop"
void read_reading(const std::string& form, const std::string& reading, Vocable& v) {
    const auto weight = static_cast<std::uint8_t>(std::stoul(reading.substr(1, 1), nullptr, 16) + 1);
    if (reading[0] == 'a') v.adjective = weight;
    if (reading[0] == 'r') v.adverb = weight;
    if (reading[0] != 'n' && reading[0] != 'v') return;
    const auto colon = reading.find(':');
    for (std::size_t i = 2; i < colon; ++i) v.forms = static_cast<std::uint8_t>(v.forms | form_of(reading[i]));
    const auto equals = reading.find('=');
    const std::string lemma = equals == std::string::npos ? form : reading.substr(equals + 1);
    const auto number = static_cast<std::uint8_t>(std::stoul(reading.substr(colon + 1)));
    const std::uint32_t hash = lemma_hash(lemma.data(), lemma.size());
    if (reading[0] == 'n') {
        v.noun = weight;
        v.noun_class = number;
        v.noun_lemma = hash;
    } else {
        v.verb = weight;
        v.verb_class = number;
        v.verb_lemma = hash;
    }
}

std::vector<Vocable> read_vocabulary(const std::string& path) {
    std::vector<Vocable> words;
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        if (form.empty() || form.size() > max_key_length) fail(path, n, "'" + form + "' is not 1 to 16 bytes long");
        Vocable v{};
        std::array<char, 32> padded{};
        std::ranges::copy(form, padded.begin());
        v.key = make_key(padded.data(), form.size());
        std::istringstream in(rest);
        for (std::string reading; in >> reading;) read_reading(form, reading, v);
        words.push_back(v);
    });
    return words;
}

void write_vocable(std::ostream& out, const Vocable& v) {
    out << "{{" << v.key.head << "u," << v.key.tail << "u}," << +v.noun << ',' << +v.verb << ',' << +v.adjective << ','
        << +v.adverb << ',' << +v.forms << ',' << +v.noun_class << ',' << +v.verb_class << ",0," << v.noun_lemma << "u,"
        << v.verb_lemma << "u},\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: generate_vocabulary VOCABULARY.tsv OUTPUT.inc");
    const auto words = read_vocabulary(argv[1]);
    std::vector<Key> keys;
    for (const Vocable& v : words) keys.push_back(v.key);
    const auto layout = build_hash(keys);
    std::ofstream out(argv[2]);
    out << "// Generated from src/lex/data/vocabulary.tsv; do not edit.\nconstexpr PerfectHash<Vocable, "
        << layout.slots.size() << ", " << layout.displacements.size() << "> vocabulary_table{{\n";
    for (const int i : layout.slots)
        if (i < 0)
            out << "{},\n";
        else
            write_vocable(out, words[static_cast<std::size_t>(i)]);
    out << "},\n{";
    for (const auto d : layout.displacements) out << d << ',';
    out << "}};\n";
} catch (const std::exception& e) {
    std::cerr << "generate_vocabulary: " << e.what() << '\n';
    return 1;
}
