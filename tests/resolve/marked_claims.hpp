// Resolves claims whose spans are marked by hand, so that a test of sources needs no choice of spans.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "../segment/segment_text.hpp"
#include "grammar/syntax.hpp"
#include "resolve/claims.hpp"

namespace saidso::test {

// "{s1 Ida Berg} {c1 said} {x1 it rained}": the source, cue and content of claim 1; marks nest, "s1,s2" shares a span.
class MarkedClaims {
public:
    using Repair = void (*)(const segment::Article&, const grammar::Syntax&, std::vector<grammar::Attribution>&);

    // `repair` may mend the spans first.
    explicit MarkedClaims(std::string_view marked, Repair repair = nullptr) : text_(read(marked)), segmented_(text_) {
        const segment::Article& article = segmented_.article;
        grammar::analyse(article, syntax_);
        std::vector<std::pair<grammar::Attribution, char>> made;
        for (const auto& [number, parts] : spans_) made.push_back({attribution(parts), number});
        std::ranges::sort(made, {}, [](const auto& m) { return m.first.head; });
        for (const auto& [a, number] : made) {
            index_[number] = static_cast<std::uint32_t>(attributions_.size());
            attributions_.push_back(a);
        }
        if (repair != nullptr) repair(article, syntax_, attributions_);
        resolve::ClaimMemory memory;
        resolve::complete_claims(article, syntax_, attributions_, memory, segmented_.document);
    }

    [[nodiscard]] const Document& document() const { return segmented_.document; }
    [[nodiscard]] const Claim& claim(char number) const { return document().claims[index_.at(number)]; }

    // "name; role; org; kind", with "-" for what is not known.
    [[nodiscard]] std::string source(char number) const {
        const Claim& c = claim(number);
        const auto part = [](std::string_view s) { return s.empty() ? std::string("-") : std::string(s); };
        return part(c.source_name) + "; " + part(c.source_role) + "; " + part(c.source_org) + "; " +
               std::string(name_of(c.source_kind));
    }

    // "source: content … content"
    [[nodiscard]] std::string spans(char number) const {
        const Claim& c = claim(number);
        std::string s(c.source ? document().text(*c.source) : "-");
        std::string_view gap = ": ";
        for (const Span& fragment : document().content(c)) {
            s.append(gap).append(document().text(fragment));
            gap = " … ";
        }
        return s;
    }

    // "act stance form"
    [[nodiscard]] std::string manner(char number) const {
        const Claim& c = claim(number);
        return std::string(name_of(c.act)) + " " + std::string(name_of(c.stance)) + " " + std::string(name_of(c.form));
    }

    // The parent's number, then via: "2 <- 2, Radio Veld"; "-": none.
    [[nodiscard]] std::string chain(char number) const {
        const Claim& c = claim(number);
        std::string s = c.parent == absent ? "-" : std::string(1, number_of(c.parent));
        for (std::uint32_t v = 0; v < c.via.count; ++v) {
            const Via& via = document().via_list[c.via.first + v];
            s += v == 0 ? " <- " : ", ";
            s += via.claim == absent ? std::string(via.name) : std::string(1, number_of(via.claim));
        }
        return s;
    }

private:
    struct Parts {
        Span source{0, 0};
        Span cue{0, 0};
        std::vector<Span> content;
    };

    [[nodiscard]] char number_of(std::uint32_t claim) const {
        for (const auto& [number, index] : index_)
            if (index == claim) return number;
        return '?';
    }

    std::string read(std::string_view marked) {
        std::string plain;
        std::vector<std::pair<std::string_view, std::uint32_t>> open;
        for (std::size_t i = 0; i < marked.size(); ++i) {
            if (marked[i] == '{') {
                const std::size_t space = marked.find(' ', i);
                open.push_back({marked.substr(i + 1, space - i - 1), static_cast<std::uint32_t>(plain.size())});
                i = space;
            } else if (marked[i] == '}') {
                add(open.back().first, {open.back().second, static_cast<std::uint32_t>(plain.size())});
                open.pop_back();
            } else {
                plain += marked[i];
            }
        }
        return plain;
    }

    void add(std::string_view labels, Span span) {
        for (std::size_t i = 0; i + 1 < labels.size(); i += 3) {
            Parts& parts = spans_[labels[i + 1]];
            if (labels[i] == 's') parts.source = span;
            if (labels[i] == 'c') parts.cue = span;
            if (labels[i] == 'x') parts.content.push_back(span);
        }
    }

    [[nodiscard]] segment::TokenRange tokens_of(Span span) const {
        const auto tokens = segmented_.article.tokens;
        segment::TokenRange range;
        while (tokens[range.first].begin < span.begin) ++range.first;
        range.last = range.first;
        while (tokens[range.last].begin < span.end && tokens[range.last].kind != lex::Kind::end) ++range.last;
        return range;
    }

    [[nodiscard]] grammar::Attribution attribution(const Parts& parts) const {
        grammar::Attribution a;
        a.cue = tokens_of(parts.cue);
        if (parts.source.size() > 0) a.source = tokens_of(parts.source);
        std::vector<Span> content = parts.content;
        std::ranges::sort(content, {}, &Span::begin);
        for (const Span& span : content) a.content[a.content_count++] = tokens_of(span);
        a.head = a.cue.empty() ? a.content[0].first : a.cue.last - 1;
        return a;
    }

    std::map<char, Parts> spans_;
    std::map<char, std::uint32_t> index_;
    std::string text_;
    Segmented segmented_;
    grammar::Syntax syntax_;
    std::vector<grammar::Attribution> attributions_;
};

}  // namespace saidso::test
