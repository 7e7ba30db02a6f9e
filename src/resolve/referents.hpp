// The persons and bodies an article speaks of, and where it mentions them.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

#include "resolve/last_before.hpp"
#include "resolve/noun_phrase.hpp"
#include "resolve/reading.hpp"

namespace saidso::resolve {

struct Referent {
    TokenRange name;  // the fullest in the article; empty: unnamed
    std::string_view name_text;
    const lex::KnownName* known = nullptr;
    std::string_view role;
    TokenRange role_words;
    TokenRange other_role;  // a second description
    std::string_view org;
    TokenRange owner;                   // words that tell `org`, until it is asked for
    std::uint32_t possessive = absent;  // likewise: "its" of "its director"
    SourceKind kind = SourceKind::unknown;
    std::uint32_t head = 0;     // lemma of the noun that describes it
    std::uint32_t classes = 0;  // lex::SourceWord
    int mentions = 0;
    bool plural = false;
    bool asked = false;    // `org` has been looked for
    bool certain = false;  // its kind is told by a title, a noun or the list of names
};

struct Mention {
    std::uint32_t token;
    std::uint32_t referent;
    bool spoke;  // it is the source of a claim
};

// What the referents of an article stand in, used again for the next.
struct ReferentMemory {
    ReferentMemory() { buckets.fill(absent); }

    static constexpr std::size_t bucket_count = 1024;
    struct Link {
        std::uint32_t word;
        std::uint32_t referent;
        std::uint32_t next;
    };

    std::vector<Referent> all;
    static constexpr Mention before_all{absent, absent, false};  // counted by token + 1
    std::vector<Mention> named;                                  // in text order, after `before_all`
    std::vector<Mention> spoken;                                 // likewise
    std::vector<Link> links;
    std::array<std::uint32_t, bucket_count> buckets;  // `absent` but for those of the links
    std::vector<std::uint32_t> names;                 // tokens
    std::bitset<16384> capitals;  // forms of capitalised words, folded: some may be taken for others
};

class Referents {
public:
    Referents(const Reading& reading, ReferentMemory& memory);

    // The referent that a name fits; `absent` when none does.
    [[nodiscard]] std::uint32_t find(const NounPhrase& phrase) const;
    // A body of the United Nations and the like.
    [[nodiscard]] bool belongs_to_organisation(TokenRange name) const;

    // Takes in every named noun chunk of the article.
    void read_names();

    // The referent of a phrase with a proper name, made when it is new.
    std::uint32_t of_name(const NounPhrase& phrase);
    // A new referent, the last of all, to be filled in.
    Referent& make();
    // A new referent without a proper name.
    std::uint32_t add(const Referent& referent);
    void mention(std::uint32_t token, std::uint32_t referent, bool spoke);

    Referent& operator[](std::uint32_t i) { return all_[i]; }
    const Referent& operator[](std::uint32_t i) const { return all_[i]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }

    // Mentions before `token`, the nearest first, while `use(mention)` is true; sources of claims among them.
    template <class Use>
    void walk_back(std::uint32_t token, Use use) const;

    // Sources of claims outside headlines, in text order.
    [[nodiscard]] std::span<const Mention> spoken() const { return std::span(spoken_).subspan(1); }

    // The country that a demonym or an other name stands for: "Danish", "U.S."; else the words themselves.
    [[nodiscard]] std::string_view organisation_name(TokenRange words) const;
    // The country whose demonym a word is: "Orvian" of Orvia; `absent`: none.
    [[nodiscard]] std::uint32_t country_of(std::uint32_t demonym) const;
    // The referent of words that are a proper name; `absent` when there is none.
    [[nodiscard]] std::uint32_t find_name(TokenRange words) const;

private:
    static constexpr std::size_t bucket_count = ReferentMemory::bucket_count;
    static constexpr int longest_chain = 24;  // names in a bucket that are looked at

    [[nodiscard]] int match(const Referent& known, const NounPhrase& phrase) const;
    [[nodiscard]] bool ends_with(TokenRange longer, TokenRange words) const;
    [[nodiscard]] bool is_calendar(TokenRange name) const;
    [[nodiscard]] bool is_lone_date(TokenRange chunk, std::uint32_t named) const;
    [[nodiscard]] bool is_label(TokenRange name) const;
    [[nodiscard]] std::uint32_t place_classes(std::uint32_t token) const;
    [[nodiscard]] bool is_dateline(std::uint32_t token) const;
    std::span<const std::uint32_t> list_names();
    std::uint32_t read_name_at(std::uint32_t token, TokenRange rest);
    std::uint32_t mention_name(const NounPhrase& phrase);
    void mention_person(TokenRange name);
    void read_title(TokenRange title);
    void note_owner(const NounPhrase& phrase, std::uint32_t owner);
    [[nodiscard]] bool is_better(TokenRange name, const Referent& referent) const;
    [[nodiscard]] bool may_extend(TokenRange name, const Referent& referent) const;
    void rename(Referent& referent, TokenRange name);
    void describe(Referent& referent, const NounPhrase& phrase) const;
    void read_body_at(std::uint32_t noun);
    // By its first and last word.
    void index(std::uint32_t referent, bool is_new);
    void settle_countries();
    void settle_kind(Referent& referent, const NounPhrase& phrase) const;

    const Reading& r_;
    std::vector<Referent>& all_;
    std::vector<Mention>& named_;
    std::vector<Mention>& spoken_;
    std::vector<ReferentMemory::Link>& links_;
    std::array<std::uint32_t, bucket_count>& buckets_;
    std::vector<std::uint32_t>& names_;
    std::bitset<16384>& capitals_;
};

// Which of the two is the nearer could not be foreseen: that of `before_all` is the least, and no branch decides.
template <class Use>
void Referents::walk_back(std::uint32_t token, Use use) const {
    const auto before = [token](const Mention& m) { return m.token < token; };
    std::array last{last_before(std::span<const Mention>(named_), before),
                    last_before(std::span<const Mention>(spoken_), before)};
    while (((last[0]->token + 1) | (last[1]->token + 1)) != 0) {
        const std::size_t nearer = last[1]->token + 1 >= last[0]->token + 1 ? 1 : 0;
        if (!use(*last[nearer]--)) return;
    }
}

}  // namespace saidso::resolve
