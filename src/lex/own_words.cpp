#include "lex/own_words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/utf8.hpp"

namespace saidso::lex {
namespace {

// The verb of each act that the scorer has seen most, in the order of Act.
constexpr std::array<std::string_view, 17> verb_of_act = {
    "say",    "report", "confirm", "deny",    "announce", "warn",        "estimate",  "allege", "promise",
    "demand", "ask",    "believe", "predict", "suggest",  "acknowledge", "criticize", "rule"};
constexpr std::string_view office = "governor";

constexpr std::uint8_t strong = 12;  // weight of the caller's reading of a word against those of the vocabulary
constexpr std::uint8_t communication = 32;
constexpr std::size_t longest_code = 32;

Key key_of(std::string_view word) {
    char padded[2 * max_key_length] = {};
    std::memcpy(padded, word.data(), word.size());
    return make_key(padded, word.size());
}

bool is_word(std::string_view s) {
    if (s.empty() || s.size() > max_key_length) return false;
    for (std::size_t i = 0; i < s.size();) {
        const text::CodePoint c = text::decode(s, i);
        if (c.value < 0 || !text::is_letter(c.value)) return false;
        i += c.length;
    }
    return true;
}

[[noreturn]] void refuse(std::string_view what, std::string_view word, std::string_view why) {
    throw Error(std::string(what).append(" \"").append(word).append("\": ").append(why));
}

void require_word(std::string_view what, std::string_view word) {
    if (!is_word(word)) refuse(what, word, "give one word of letters, of 16 bytes at most");
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view verb) {
    return verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]);
}

std::string third_person_of(const std::string& verb) {
    if (ends_in_consonant_y(verb)) return verb.substr(0, verb.size() - 1) + "ies";
    const bool hisses = verb.ends_with('s') || verb.ends_with('x') || verb.ends_with('z') || verb.ends_with("ch") ||
                        verb.ends_with("sh");
    return verb + (hisses ? "es" : "s");
}

std::string past_of(const std::string& verb) {
    if (ends_in_consonant_y(verb)) return verb.substr(0, verb.size() - 1) + "ied";
    return verb + (verb.ends_with('e') ? "d" : "ed");
}

std::string gerund_of(const std::string& verb) {
    const bool drops = verb.ends_with('e') && !verb.ends_with("ee") && verb.size() > 2;
    return (drops ? verb.substr(0, verb.size() - 1) : verb) + "ing";
}

bool before(const Key& a, const Key& b) { return a.head != b.head ? a.head < b.head : a.tail < b.tail; }

template <class List>
void sort_by_key(List& list) {
    std::ranges::sort(list, before, [](const auto& item) { return item.key; });
}

template <class List>
auto find_key(const List& list, const Key& key) {
    const auto found = std::ranges::lower_bound(list, key, before, [](const auto& item) { return item.key; });
    return found != list.end() && found->key == key ? &*found : nullptr;
}

}  // namespace

OwnWords::OwnWords(const Options& options) {
    for (const OwnCue& cue : options.cues) add_cue(cue);
    for (const std::string& title : options.titles) add_title(title);
    for (const OwnUnit& unit : options.units) add_unit(unit);
    sort_by_key(words_);
    sort_by_key(units_);
}

void OwnWords::add_cue(const OwnCue& cue) {
    require_word("cue", cue.verb);
    const auto act = static_cast<std::size_t>(cue.act);
    if (act >= verb_of_act.size()) refuse("cue", cue.verb, "its act is none");
    const std::uint32_t lemma = lemma_hash(verb_of_act[act]);
    add_verb(cue.verb, base_form, lemma);
    add_verb(third_person_of(cue.verb), third_person, lemma);
    add_verb(past_of(cue.verb), past_form, lemma);
    add_verb(gerund_of(cue.verb), ing_form, lemma);
}

// Other readings of the form stay, for the tagger to choose among.
void OwnWords::add_verb(std::string_view form, std::uint8_t forms, std::uint32_t lemma) {
    if (form.size() > max_key_length) return;
    const Key key = key_of(form);
    const Vocable* known = find_vocable(key);
    Vocable v = known != nullptr && closed_class(*known) == Tag::none ? *known : Vocable{};
    v.key = key;
    v.verb = strong;
    v.forms = static_cast<std::uint8_t>((v.forms & plural_noun) | forms);
    v.verb_class = communication;
    v.lemma = lemma;
    std::erase_if(words_, [&](const OwnWord& w) { return w.key == key; });
    words_.push_back({key, v, false});
}

void OwnWords::add_title(const std::string& title) {
    require_word("title", title);
    const Key key = key_of(title);
    Vocable v = *find_vocable(key_of(office));
    v.key = key;
    std::erase_if(words_, [&](const OwnWord& w) { return w.key == key; });
    words_.push_back({key, v, true});
}

void OwnWords::add_unit(const OwnUnit& unit) {
    require_word("unit", unit.name);
    const bool money = unit.kind == QuantityKind::money;
    if (!money && unit.kind != QuantityKind::measure)
        refuse("unit", unit.name, "its kind is neither measure nor money");
    const auto printable = [](char c) { return c > ' ' && c < '\x7F'; };
    if (unit.code.empty() || unit.code.size() > longest_code || !std::ranges::all_of(unit.code, printable))
        refuse("unit", unit.name, "its code is not 1 to 32 printable ASCII characters");
    auto& codes = codes_[money ? 1 : 0];
    if (codes.size() == most_units) refuse("unit", unit.name, "64 units of a kind are the most");
    const auto slot = static_cast<std::uint16_t>(codes.size() + (money ? most_units : 0));
    codes.push_back(unit.code);
    for (const std::string& form : {unit.name, unit.name + "s"}) {
        if (form.size() > max_key_length) continue;
        const Key key = key_of(form);
        std::erase_if(units_, [&](const OwnUnitWord& u) { return u.key == key; });
        units_.push_back({key, slot});
    }
}

const OwnWord* OwnWords::find(const Key& key) const { return find_key(words_, key); }

void OwnWords::mark_units(std::string_view text, std::span<Token> tokens) const {
    if (units_.empty()) return;
    for (Token& t : tokens) {
        if (t.kind != Kind::word || t.length > max_key_length) continue;
        const OwnUnitWord* unit = find_key(units_, make_key(text.data() + t.begin, t.length));
        if (unit == nullptr) continue;
        t.classes |= UnitWord;
        t.info.unit = own_unit(unit->slot);
    }
}

void OwnWords::name_units(Document& document) const {
    if (units_.empty()) return;
    for (Quantity& q : document.quantities) {
        std::string code;
        for (std::size_t i = 0; i < q.unit.size(); ++i) {
            const bool slot = q.unit[i] == own_unit_mark && i + 1 < q.unit.size();
            if (!slot) {
                code += q.unit[i];
                continue;
            }
            const std::size_t number = static_cast<unsigned char>(q.unit[++i]) - 1u;
            code += codes_[number / most_units][number % most_units];
        }
        if (code != q.unit) q.unit = document.intern(code);
    }
}

}  // namespace saidso::lex
