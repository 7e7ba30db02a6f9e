// How the class of a form that has several follows from its readings and the class before it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lex/tag.hpp"
#include "lex/vocabulary.hpp"

namespace saidso::lex {

// Occurrences by Vocable's logarithmic weights; 0 = no such reading.
inline constexpr std::array<float, 32> occurrences = [] {
    std::array<float, 32> c{};
    float value = 1.0F;
    for (std::size_t i = 1; i < c.size(); ++i, value *= 2) c[i] = value - 0.5F;
    return c;
}();

inline constexpr Tags after_modal{Tag::modal, Tag::to, Tag::do_, Tag::negation};
inline constexpr Tags before_noun{Tag::determiner, Tag::possessive, Tag::genitive, Tag::adjective, Tag::number};
inline constexpr Tags doubles_noun{Tag::determiner, Tag::possessive, Tag::genitive,
                                   Tag::adjective,  Tag::number,     Tag::name};

// How far the tag before a verb form speaks for its reading as a verb: occurrences * factor + more.
struct Linear {
    float factor = 1;
    float more = 0;
    constexpr void times(float f) {
        factor *= f;
        more *= f;
    }
    constexpr void favour() {
        times(10);
        more += 100;
    }
};

enum VerbForm : std::size_t { bare, third, gerund, past };

constexpr VerbForm verb_form(unsigned forms) {
    if ((forms & past_form) != 0) return past;
    if ((forms & ing_form) != 0) return gerund;
    return (forms & third_person) != 0 ? third : bare;
}

constexpr Linear verb_context(VerbForm form, Tag before) {
    constexpr Tags subject_ends{Tag::noun, Tag::name, Tag::number, Tag::pronoun, Tag::close_bracket, Tag::quote};
    const bool finite = form <= third;
    Linear c;
    if (form == past) c = {3, 20};
    if (form == gerund) c = {2, 10};
    if (form == third && subject_ends.contains(before)) c.times(2);
    if (form == third && before == Tag::preposition) c.times(0.2F);
    if (before_noun.contains(before)) c.times(finite ? 0.05F : 0.5F);
    if (after_modal.contains(before) || (before == Tag::pronoun && form != gerund)) c.favour();
    if (before == Tag::be || before == Tag::have) finite ? c.times(0.2F) : c.favour();
    if (form == bare && Tags(Tag::name, Tag::preposition, Tag::quote).contains(before)) c.times(0.3F);
    return c;
}

constexpr Tag verb_tag(const Vocable& v, Tag before) {
    const bool finite = (v.forms & (base_form | third_person)) != 0;
    const bool in_past = (v.forms & past_form) != 0 && !(finite && after_modal.contains(before));
    return in_past ? Tag::past : (v.forms & ing_form) != 0 ? Tag::gerund : Tag::verb;
}

constexpr float verb_score(const Vocable& v, Tag before, bool complement_follows) {
    const VerbForm form = verb_form(v.forms);
    const Linear context = verb_context(form, before);
    return (occurrences[v.verb] * context.factor + context.more) * (form <= third && complement_follows ? 1.5F : 1.0F);
}

// The likeliest reading; of equal ones the first of noun, verb, adjective, adverb. What follows may open a verb's
// complement: "the", "that".
constexpr Tag likeliest(const Vocable& v, bool ends_in_ly, Tag before, bool complement_follows) {
    if (v.adverb != 0 && ends_in_ly) return Tag::adverb;
    Tag best = Tag::noun;
    float highest = occurrences[v.noun] * (doubles_noun.contains(before) ? 2.0F : 1.0F);
    const auto compare = [&](Tag tag, float score) {
        best = score > highest ? tag : best;
        highest = std::max(score, highest);
    };
    if (v.verb != 0) compare(verb_tag(v, before), verb_score(v, before, complement_follows));
    compare(Tag::adjective, occurrences[v.adjective]);
    compare(Tag::adverb, occurrences[v.adverb]);
    return best;
}

// Words that open a complement of the verb before them.
inline constexpr std::array<std::string_view, 8> complement_openers{"a",  "an",  "the", "that",
                                                                    "to", "his", "her", "their"};

// After these, and where a sentence begins, any word may have a capital.
inline constexpr Tags before_capital{Tag::none, Tag::quote, Tag::colon, Tag::other_mark};

// 's after these is a verb.
inline constexpr Tags before_is{Tag::pronoun, Tag::wh_word, Tag::subordinator};

// Whether the classes of words do not depend on which of two tags comes before them.
constexpr bool alike_before(Tag a, Tag b) {
    for (const VerbForm form : {bare, third, gerund, past}) {
        const Linear of_a = verb_context(form, a);
        const Linear of_b = verb_context(form, b);
        if (of_a.factor != of_b.factor || of_a.more != of_b.more) return false;
    }
    const auto both = [a, b](Tags set) { return set.contains(a) == set.contains(b); };
    return both(after_modal) && both(doubles_noun) && both(before_capital) && both(before_is) && both(Tags{Tag::none});
}

// The numbers that tags have in the context of the word after them, and a tag of each number.
struct ClassesBefore {
    std::array<std::uint8_t, tag_names.size()> numbers{};
    std::array<Tag, Context::classes_before> tags{};
    std::uint8_t count = 0;
};
inline constexpr ClassesBefore classes_before = [] {
    ClassesBefore all;
    for (std::size_t i = 0; i < all.numbers.size(); ++i) {
        const auto tag = static_cast<Tag>(i);
        std::uint8_t k = 0;
        while (k < all.count && !alike_before(all.tags[k], tag)) ++k;
        all.numbers[i] = k;
        if (k < all.count) continue;
        all.tags[k] = tag;
        ++all.count;
    }
    return all;
}();

// The reading of an open class, with its lemma.
constexpr ClassReading open_reading(const Vocable& v, Tag tag) {
    if (tag == Tag::noun && v.noun != 0) return {tag, ClassReading::of_noun};
    const bool verb = Tags{Tag::verb, Tag::past, Tag::gerund}.contains(tag) && v.verb != 0;
    return {tag, verb ? ClassReading::of_vocable : ClassReading::own_form};
}

}  // namespace saidso::lex
