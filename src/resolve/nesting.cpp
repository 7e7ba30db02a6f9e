#include "resolve/nesting.hpp"

#include <algorithm>
#include <vector>

#include "resolve/cue_words.hpp"
#include "resolve/recipient.hpp"

namespace saidso::resolve {
namespace {

// Deeper nesting than this is no prose; also bounds the work on hostile input.
constexpr std::size_t deepest = 16;

TokenRange extent(const Reading& r, const Attribution& a) {
    TokenRange all = a.cue.empty() ? a.source : a.cue;
    const auto include = [&](TokenRange range) {
        if (range.empty()) return;
        if (all.empty()) all = range;
        all = {std::min(all.first, range.first), std::max(all.last, range.last)};
    };
    include(a.source);
    for (const TokenRange& fragment : r.content(a)) include(fragment);
    return all;
}

bool same_content(const Attribution& a, const Attribution& b) {
    if (a.content_count == 0 || b.content_count == 0) return false;
    const TokenRange& x = a.content[a.content_count - 1];
    const TokenRange& y = b.content[b.content_count - 1];
    return x.overlaps(y) && (x.last == y.last || a.content[0].first == b.content[0].first);
}

class Nester {
public:
    using Fragment = NestingMemory::Fragment;

    Nester(const Reading& reading, NestingMemory& memory)
        : r_(reading),
          begins_(memory.begins),
          extents_(memory.extents),
          order_(memory.order),
          fragments_(memory.fragments),
          stack_(memory.open) {
        extents_.resize(r_.attributions.size());
    }

    // Claims in a row that share words with each other and with no others; most stand alone, and in nothing.
    void run() {
        const auto& claims = r_.out.claims;
        const auto count = static_cast<std::uint32_t>(claims.size());
        begins_.resize(count + 1);
        begins_[count] = absent;
        for (std::uint32_t c = count; c-- > 0;) begins_[c] = std::min(begins_[c + 1], claims[c].span.begin);
        std::uint32_t end = 0;
        for (std::uint32_t c = 0, first = 0; c < count; ++c) {
            end = std::max(end, claims[c].span.end);
            if (end > begins_[c + 1]) continue;
            if (first + 1 == c) nest_two(first, c);
            if (first + 1 < c) nest(first, c + 1);
            first = c + 1;
        }
    }

private:
    // Most are two: what nest() does, without its lists.
    void nest_two(std::uint32_t a, std::uint32_t b) {
        for (const std::uint32_t c : {a, b}) extents_[c] = extent(r_, r_.attributions[c]);
        if (extents_[b].first < extents_[a].first) std::swap(a, b);
        if (extents_[a] == extents_[b]) return;
        nest_in(a, b);
        nest_in(b, a);
    }
    void nest_in(std::uint32_t c, std::uint32_t other) {
        if (r_.out.claims[c].parent != absent || descends(other, c)) return;
        for (const TokenRange& fragment : r_.content(r_.attributions[other]))
            if (fragment.contains(extents_[c])) r_.out.claims[c].parent = other;
    }

    void nest(std::uint32_t first, std::uint32_t last) {
        order_.clear();
        fragments_.clear();
        stack_.clear();
        for (std::uint32_t c = first; c < last; ++c) {
            order_.push_back(c);
            extents_[c] = extent(r_, r_.attributions[c]);
            for (const TokenRange& fragment : r_.content(r_.attributions[c])) fragments_.push_back({fragment, c});
        }
        const auto place = [](TokenRange tokens) { return std::uint64_t{tokens.first} << 32 | ~tokens.last; };
        std::ranges::sort(fragments_, [&](const Fragment& a, const Fragment& b) {
            return a.tokens != b.tokens ? place(a.tokens) < place(b.tokens) : a.claim < b.claim;
        });
        std::ranges::sort(order_, {}, [&](std::uint32_t c) { return std::uint64_t{extents_[c].first} << 32 | c; });
        std::size_t next = 0;
        for (const std::uint32_t c : order_) {
            for (; next < fragments_.size() && fragments_[next].tokens.first <= extents_[c].first; ++next)
                open(fragments_[next]);
            if (r_.out.claims[c].parent == absent) r_.out.claims[c].parent = innermost(c);
        }
    }
    void open(const Fragment& f) {
        std::erase_if(stack_, [&](const Fragment& s) { return s.tokens.last <= f.tokens.first; });
        if (stack_.size() < deepest) stack_.push_back(f);
    }

    // True for the claim itself, too.
    [[nodiscard]] bool descends(std::uint32_t c, std::uint32_t ancestor) const {
        while (c != ancestor && c != absent) c = r_.out.claims[c].parent;
        return c == ancestor;
    }

    // The shortest open fragment around the claim; of equal ones the claim that is itself the deeper.
    [[nodiscard]] std::uint32_t innermost(std::uint32_t c) const {
        const Fragment* best = nullptr;
        for (const Fragment& f : stack_) {
            if (!f.tokens.contains(extents_[c]) || extents_[f.claim] == extents_[c] || descends(f.claim, c)) continue;
            if (best == nullptr || f.tokens.size() < best->tokens.size() ||
                (f.tokens == best->tokens && r_.out.claims[f.claim].parent == best->claim))
                best = &f;
        }
        return best == nullptr ? absent : best->claim;
    }

    const Reading& r_;
    std::vector<std::uint32_t>& begins_;
    std::vector<TokenRange>& extents_;
    std::vector<std::uint32_t>& order_;
    std::vector<Fragment>& fragments_;
    std::vector<Fragment>& stack_;
};

bool equal_content(const Reading& r, const Attribution& a, const Attribution& b) {
    return std::ranges::equal(r.content(a), r.content(b));
}

// Cited sources: the claim of the same content in the neighbourhood is the one that passes theirs on.
void link_citations(const Reading& r) {
    const auto count = static_cast<std::uint32_t>(r.attributions.size());
    for (std::uint32_t c = 0; c < count; ++c) {
        const Attribution& cited = r.attributions[c];
        if (!r.cue_may(cited, citing) || !cites(r, cited)) continue;
        std::uint32_t& parent = r.out.claims[c].parent;
        for (std::uint32_t p = c > 4 ? c - 4 : 0; p < std::min(count, c + 5); ++p) {
            const Attribution& other = r.attributions[p];
            if (p == c || cites(r, other) || !same_content(cited, other)) continue;
            if (parent == absent || equal_content(r, cited, other)) parent = p;
            if (equal_content(r, cited, other)) break;
        }
    }
}

}  // namespace

void nest_claims(const Reading& reading, NestingMemory& memory) {
    link_citations(reading);
    Nester(reading, memory).run();
}

void trace_chains(const Reading& r, const Referents& referents) {
    for (std::uint32_t c = 0; c < r.attributions.size(); ++c) {
        Claim& claim = r.out.claims[c];
        claim.via.first = static_cast<std::uint32_t>(r.out.via_list.size());
        std::size_t depth = 0;
        for (std::uint32_t p = claim.parent; p != absent && depth < deepest; p = r.out.claims[p].parent, ++depth)
            r.out.via_list.push_back({p, {}});
        if (const std::string_view medium = recipient_of(r, referents, r.attributions[c]); !medium.empty())
            r.out.via_list.push_back({absent, medium});
        claim.via.count = static_cast<std::uint32_t>(r.out.via_list.size()) - claim.via.first;
    }
}

}  // namespace saidso::resolve
