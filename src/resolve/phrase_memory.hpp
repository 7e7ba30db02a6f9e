// The noun phrases of an article that were read, to be taken again.
#pragma once

#include <vector>

#include "resolve/noun_phrase.hpp"

namespace saidso::resolve {

// Many sources begin with a name that is read before.
class PhraseMemory {
public:
    struct Entry {
        TokenRange words;
        NounPhrase phrase;
        bool whole;  // else the sentence may have gone on
    };

    void reset(std::size_t tokens) {
        count_ = 0;
        if (latest_.size() < tokens) latest_.resize(tokens);
    }
    // The latest that begins there; nullptr when it has other words.
    [[nodiscard]] const Entry* find(TokenRange words) const {
        const std::uint32_t i = latest_[words.first];  // it may be left over from another article
        const Entry& entry = entries_[i < count_ ? i : 0];
        const std::uint32_t differ = (entry.words.first ^ words.first) | (entry.words.last ^ words.last);
        return (unsigned{i < count_} & unsigned{differ == 0}) != 0 ? &entry : nullptr;
    }
    Entry& add(TokenRange words, bool whole) {
        latest_[words.first] = count_;
        if (count_ == entries_.size()) entries_.resize(2 * count_);
        Entry& entry = entries_[count_++];
        entry.words = words;
        entry.phrase = {};
        entry.whole = whole;
        return entry;
    }

private:
    std::vector<Entry> entries_ = std::vector<Entry>(64);
    std::uint32_t count_ = 0;            // of those of the article
    std::vector<std::uint32_t> latest_;  // by first token
};

// Whether a phrase that was read as the beginning of more would read the same alone: no word of it is told by whether
// the phrase ends there, and what follows could not have been part of it.
bool stands_alone(const Reading& reading, const PhraseMemory::Entry& entry);

}  // namespace saidso::resolve
