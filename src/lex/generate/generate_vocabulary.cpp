// Compiles vocabulary.tsv, news_words.tsv, tags.tsv and the words of the lexicon into a perfect-hash table at build
// time, and works out the class of each word after each class.
//
// usage: generate_vocabulary DATA_DIR LEXICON_WORDS OUTPUT.inc        (the format of the first two: make_vocabulary.py)

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <sstream>

#include "build_hash.hpp"
#include "lex/class_choice.hpp"
#include "lex/topics.hpp"
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

constexpr unsigned most_weight = 15;  // that four bits hold

// "v7d:38=stop"
void read_reading(const std::string& form, const std::string& reading, Vocable& v) {
    const auto weight = static_cast<unsigned>(std::stoul(reading.substr(1, 1), nullptr, 16) + 1);
    if (weight > most_weight) throw std::runtime_error("'" + form + " " + reading + "' weighs more than 14");
    if (reading[0] == 'a') v.adjective = weight & most_weight;
    if (reading[0] == 'r') v.adverb = weight & most_weight;
    if (reading[0] != 'n' && reading[0] != 'v') return;
    const auto colon = reading.find(':');
    for (std::size_t i = 2; i < colon; ++i) v.forms = static_cast<std::uint8_t>(v.forms | form_of(reading[i]));
    const auto equals = reading.find('=');
    const std::string lemma = equals == std::string::npos ? form : reading.substr(equals + 1);
    const auto number = static_cast<std::uint8_t>(std::stoul(reading.substr(colon + 1)));
    const std::uint32_t hash = lemma_hash(lemma);
    if (reading[0] == 'n') {
        v.noun = weight & most_weight;
        v.noun_class = number;
        v.noun_lemma = hash;
    } else {
        v.verb = weight & most_weight;
        v.verb_class = number;
        v.lemma = hash;
    }
}

struct Entry {
    Vocable vocable{};
    Tag closed_class = Tag::none;
    unsigned classes = 0;
    [[nodiscard]] bool listed_alone() const {  // in the lexicon and not in the vocabulary
        const Vocable& v = vocable;
        return closed_class == Tag::none && v.noun == 0 && v.verb == 0 && v.adjective == 0 && v.adverb == 0;
    }
};

using Vocabulary = std::map<std::string, Entry>;

Entry& entry(Vocabulary& words, const std::string& form) {
    Entry& e = words[form];
    std::array<char, 32> padded{};
    std::ranges::copy(form, padded.begin());
    e.vocable.key = make_key(padded.data(), form.size());
    return e;
}

void check_form(const std::string& path, int n, const std::string& form) {
    if (form.empty() || form.size() > max_key_length) fail(path, n, "'" + form + "' is not 1 to 16 bytes long");
}

void read_readings(const std::string& path, Vocabulary& words) {
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        check_form(path, n, form);
        words.erase(form);
        std::istringstream in(rest);
        for (std::string reading; in >> reading;) read_reading(form, reading, entry(words, form).vocable);
    });
}

// form <TAB> class [<TAB> lemma]
void read_tags(const std::string& path, Vocabulary& words) {
    read_tsv(path, [&](int n, const std::string& form, const std::string& rest) {
        check_form(path, n, form);
        const auto tab = rest.find('\t');
        const auto tag = std::ranges::find(tag_names, rest.substr(0, tab));
        if (tag == tag_names.end()) fail(path, n, "unknown class in '" + rest + "'");
        Entry& e = entry(words, form);
        e.closed_class = static_cast<Tag>(tag - tag_names.begin());
        e.vocable.lemma = lemma_hash(tab == std::string::npos ? form : rest.substr(tab + 1));
    });
}

// number <TAB> classes <TAB> form
void read_lexicon(const std::string& path, Vocabulary& words) {
    read_tsv(path, [&](int, const std::string& number, const std::string& rest) {
        const auto tab = rest.find('\t');
        Entry& e = entry(words, rest.substr(tab + 1));
        e.vocable.word = static_cast<Word>(std::stoul(number));
        e.classes = static_cast<unsigned>(std::stoul(rest.substr(0, tab)));
    });
}

// A token with this form may have the lemma of the form, the noun or the verb.
void mark_topics(const std::string& form, Vocable& v) {
    const auto mark = [&](Topic topic, const auto& words, std::initializer_list<std::uint32_t> hashes) {
        for (const std::string_view word : words)
            if (std::ranges::find(hashes, lemma_hash(word)) != hashes.end())
                v.forms = static_cast<std::uint8_t>(v.forms | topic);
    };
    const std::uint32_t own = lemma_hash(form);
    mark(modality, condition_words, {own});
    mark(modality, possibility_words, {own});
    mark(modality, probability_words, {own});
    mark(talk, talk_words, {own, v.noun_lemma, v.lemma});
    mark(justice, accuser_words, {own, v.noun_lemma, v.lemma});
    mark(justice, court_words, {own, v.noun_lemma, v.lemma});
}

// Words of topics that are no words of the vocabulary would never be found.
void mark_topics(Vocabulary& words) {
    for (auto& [form, e] : words) mark_topics(form, e.vocable);
    const auto check = [&](const auto&... lists) {
        const auto known = [&](std::string_view word) {
            if (!words.contains(std::string(word))) throw std::runtime_error("no word '" + std::string(word) + "'");
        };
        (std::ranges::for_each(lists, known), ...);
    };
    check(condition_words, possibility_words, probability_words, talk_words, accuser_words, court_words);
}

ClassRow fill_row(ClassReading reading) {
    ClassRow row;
    for (ClassChoice& choice : row) choice.readings.fill(reading.code);
    return row;
}

// Gives a word with a capital its reading inside a sentence, where any word may have one, and where a sentence begins.
void set_with_capital(ClassRow& row, unsigned flags, ClassReading inside, ClassReading opening = {},
                      ClassReading first = {}) {
    for (std::size_t k = 0; k < classes_before.count; ++k)
        for (const bool complement : {false, true}) {
            const Tag before = classes_before.tags[k];
            const ClassReading reading = before == Tag::none               ? first
                                         : before_capital.contains(before) ? opening
                                                                           : inside;
            row[Context::of(flags, complement)].readings[k] = reading.code;
        }
}

constexpr ClassReading name(Tag::name, ClassReading::own_form);
constexpr unsigned in_capitals = capital | all_caps;

ClassRow row_of_unknown() {
    ClassRow row = fill_row({});
    set_with_capital(row, capital, name, name);
    set_with_capital(row, in_capitals, name, name);
    return row;
}

// "May" is mostly the month; "US" and "IT" are no pronouns.
ClassRow row_of_closed(const std::string& form, const Entry& e) {
    ClassRow row = fill_row({e.closed_class, ClassReading::of_vocable});
    const bool month = (e.classes & Month) != 0;
    if (month) set_with_capital(row, capital, name);
    if (form == "no")  // "NO longer" is told by the words around it
        set_with_capital(row, in_capitals, {});
    else if (month || form.size() == 2)
        set_with_capital(row, in_capitals, name);
    return row;
}

ClassRow row_of_open(const std::string& form, const Vocable& v) {
    ClassRow row = fill_row({});
    set_with_capital(row, capital, name);
    set_with_capital(row, in_capitals, name);
    for (std::size_t k = 0; k < classes_before.count; ++k)
        for (const bool complement : {false, true}) {
            const Tag best = likeliest(v, form.ends_with("ly"), classes_before.tags[k], complement);
            row[Context::of(0, complement)].readings[k] = open_reading(v, best).code;
        }
    return row;
}

// 's is a genitive, or "is", which the table does not tell.
ClassRow row_of_genitive() {
    ClassRow row = fill_row({Tag::genitive, ClassReading::own_form});
    for (std::size_t k = 0; k < classes_before.count; ++k)
        for (const bool complement : {false, true})
            if (before_is.contains(classes_before.tags[k])) row[Context::of(0, complement)].readings[k] = 0;
    return row;
}

ClassRow row_of_mark(Tag tag) {
    if (tag == Tag::none) return row_of_unknown();
    return tag == Tag::genitive ? row_of_genitive() : fill_row({tag, ClassReading::own_form});
}

// Rows, each once, by their numbers.
class Rows {
public:
    std::uint8_t number_of(ClassRow row) {
        for (ClassChoice& choice : row) choice.numbers = numbers_of(choice);
        const auto known = std::ranges::find(rows_, row);
        const auto number = known - rows_.begin();
        if (number >= opens_complement) throw std::runtime_error("too many rows of classes");
        if (known == rows_.end()) rows_.push_back(row);
        return static_cast<std::uint8_t>(number);
    }
    [[nodiscard]] const std::vector<ClassRow>& all() const { return rows_; }

private:
    static std::uint64_t numbers_of(const ClassChoice& choice) {
        std::uint64_t numbers = 0;
        for (std::size_t k = 0; k < choice.readings.size(); ++k) {
            const auto tag = static_cast<std::size_t>(ClassReading(choice.readings[k]).tag());
            numbers |= std::uint64_t{classes_before.numbers[tag]} << k * 4;
        }
        return numbers;
    }

    std::vector<ClassRow> rows_;
};

// The vocables of marks, figures and clitics, and then those of the words.
struct Tables {
    std::vector<Entry> entries;
    std::vector<std::uint16_t> factors;
    Rows rows;
};

Tables lay_out(const Vocabulary& words) {
    Tables t;
    t.entries.resize(first_word);
    for (std::size_t tag = 0; tag < first_word; ++tag) {
        t.entries[tag].vocable.row = t.rows.number_of(row_of_mark(static_cast<Tag>(tag)));
        if (t.entries[tag].vocable.row != tag) throw std::runtime_error("two marks have the same row");
    }
    std::vector<std::uint32_t> lemmas;
    std::vector<Entry> listed;
    for (const auto& [form, e] : words) {
        lemmas.push_back(lemma_hash(e.vocable.key));
        listed.push_back(e);
        if (e.closed_class != Tag::none)
            listed.back().vocable.row = t.rows.number_of(row_of_closed(form, e));
        else if (!e.listed_alone())
            listed.back().vocable.row = t.rows.number_of(row_of_open(form, e.vocable));
        if (std::ranges::find(complement_openers, form) != complement_openers.end())
            listed.back().vocable.row |= opens_complement;
    }
    const auto layout = build_hash(lemmas, first_word, slot_of_lemma);
    if (layout.slots.size() != vocable_slots || layout.displacements.size() != vocable_buckets)
        throw std::runtime_error("the table has another size than vocabulary.hpp says");
    for (std::size_t s = first_word; s < layout.slots.size(); ++s)
        t.entries.push_back(layout.slots[s] < 0 ? Entry{} : listed[static_cast<std::size_t>(layout.slots[s])]);
    t.factors = layout.displacements;
    return t;
}

void write_vocable(std::ostream& out, const Vocable& v) {
    out << "{{" << v.key.head << "u," << v.key.tail << "u},Word{" << static_cast<unsigned>(v.word) << "}," << +v.noun
        << ',' << +v.verb << ',' << +v.adjective << ',' << +v.adverb << ',' << +v.noun_class << ',' << +v.verb_class
        << ',' << +v.forms << ',' << +v.row << ',' << v.noun_lemma << "u," << v.lemma << "u},\n";
}

void write(std::ostream& out, const Tables& t) {
    out << "// Generated from src/lex/data; do not edit.\nconstexpr Vocable vocables[vocable_slots] = {\n";
    for (const Entry& e : t.entries) write_vocable(out, e.vocable);
    out << "};\nconstexpr std::uint16_t vocable_factors[vocable_buckets] = {";
    for (const auto d : t.factors) out << d << ',';
    out << "};\nconstexpr ClassRow class_rows[] = {\n";
    for (const ClassRow& row : t.rows.all()) {
        out << "{{";
        for (const ClassChoice& choice : row) {
            out << "ClassChoice{" << choice.numbers << "u,{";
            for (const auto code : choice.readings) out << +code << ',';
            out << "}},";
        }
        out << "}},\n";
    }
    out << "};\n";
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 4) throw std::runtime_error("usage: generate_vocabulary DATA_DIR LEXICON_WORDS OUTPUT.inc");
    const std::string data = argv[1];
    Vocabulary words;
    read_readings(data + "/vocabulary.tsv", words);
    read_readings(data + "/news_words.tsv", words);
    read_tags(data + "/tags.tsv", words);
    read_lexicon(argv[2], words);
    mark_topics(words);
    std::ofstream out(argv[3]);
    write(out, lay_out(words));
} catch (const std::exception& e) {
    std::cerr << "generate_vocabulary: " << e.what() << '\n';
    return 1;
}
