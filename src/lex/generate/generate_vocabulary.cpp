// Compiles vocabulary.tsv, news_words.tsv and tags.tsv into a perfect-hash table at build time.
//
// usage: generate_vocabulary DATA_DIR OUTPUT.inc        (the format of the first two: make_vocabulary.py)

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
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
    const std::uint32_t hash = lemma_hash(lemma);
    if (reading[0] == 'n') {
        v.noun = weight;
        v.noun_class = number & 0x7F;
        v.noun_lemma = hash;
    } else {
        v.verb = weight;
        v.verb_class = number;
        v.lemma = hash;
    }
}

using Vocabulary = std::map<std::string, Vocable>;

Vocable& entry(Vocabulary& words, const std::string& form) {
    Vocable& v = words[form];
    std::array<char, 32> padded{};
    std::ranges::copy(form, padded.begin());
    v.key = make_key(padded.data(), form.size());
    return v;
}

void check_form(const std::string& path, int n, const std::string& form) {
    if (form.empty() || form.size() > max_key_length) fail(path, n, "'" + form + "' is not 1 to 16 bytes long");
}

void read_readings(const std::string& path, Vocabulary& words) {
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        check_form(path, n, form);
        words.erase(form);
        std::istringstream in(rest);
        for (std::string reading; in >> reading;) read_reading(form, reading, entry(words, form));
    });
}

// form <TAB> class [<TAB> lemma]
void read_tags(const std::string& path, Vocabulary& words) {
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        check_form(path, n, form);
        const auto tab = rest.find('\t');
        const auto tag = std::ranges::find(tag_names, rest.substr(0, tab));
        if (tag == tag_names.end()) fail(path, n, "unknown class in '" + rest + "'");
        Vocable& v = entry(words, form);
        v.plain = static_cast<Tag>(tag - tag_names.begin());
        v.closed = true;
        v.lemma = lemma_hash(tab == std::string::npos ? form : rest.substr(tab + 1));
    });
}

// The class of an open-class word that no neighbour changes; none: neighbours decide.
Tag plain_tag(const std::string& form, const Vocable& v) {
    if (v.adverb != 0 && v.verb == 0 && form.ends_with("ly")) return Tag::adverb;
    const int readings = (v.noun != 0) + (v.verb != 0) + (v.adjective != 0) + (v.adverb != 0);
    if (readings != 1) return Tag::none;
    if (v.noun != 0) return Tag::noun;
    if (v.verb == 0) return v.adjective != 0 ? Tag::adjective : Tag::adverb;
    const bool finite = (v.forms & (base_form | third_person)) != 0;
    if ((v.forms & past_form) != 0) return finite ? Tag::none : Tag::past;
    return (v.forms & ing_form) != 0 ? Tag::gerund : Tag::verb;
}

void settle_plain(Vocabulary& words) {
    for (auto& [form, v] : words) {
        if (v.closed) continue;
        v.plain = plain_tag(form, v);
        if (v.plain == Tag::noun) v.lemma = v.noun_lemma;
        if (v.plain == Tag::adjective || v.plain == Tag::adverb) v.lemma = lemma_hash(v.key);
    }
}

void write_vocable(std::ostream& out, const Vocable& v) {
    out << "{{" << v.key.head << "u," << v.key.tail << "u}," << +v.noun << ',' << +v.verb << ',' << +v.adjective << ','
        << +v.adverb << ',' << +v.forms << ',' << +v.noun_class << ',' << v.closed << ',' << +v.verb_class << ",Tag{"
        << +static_cast<std::uint8_t>(v.plain) << "}," << v.noun_lemma << "u," << v.lemma << "u},\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: generate_vocabulary DATA_DIR OUTPUT.inc");
    const std::string data = argv[1];
    Vocabulary words;
    read_readings(data + "/vocabulary.tsv", words);
    read_readings(data + "/news_words.tsv", words);
    read_tags(data + "/tags.tsv", words);
    settle_plain(words);
    std::vector<Key> keys;
    std::vector<Vocable> rows;
    for (const auto& [form, vocable] : words) {
        keys.push_back(vocable.key);
        rows.push_back(vocable);
    }
    const auto layout = build_hash(keys);
    std::ofstream out(argv[2]);
    out << "// Generated from src/lex/data; do not edit.\nconstexpr PerfectHash<Vocable, " << layout.slots.size()
        << ", " << layout.displacements.size() << "> vocabulary_table{{\n";
    for (const int i : layout.slots)
        if (i < 0)
            out << "{},\n";
        else
            write_vocable(out, rows[static_cast<std::size_t>(i)]);
    out << "},\n{";
    for (const auto d : layout.displacements) out << d << ',';
    out << "}};\n";
} catch (const std::exception& e) {
    std::cerr << "generate_vocabulary: " << e.what() << '\n';
    return 1;
}
