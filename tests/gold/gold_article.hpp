// An annotated article: the objects that a reader put into it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <saidso/document.hpp>

namespace saidso::test {

struct GoldQuantity {
    Span span;
    std::optional<double> lower, upper;
    std::string bound, unit, head;
};

struct GoldDate {
    Span span;
    std::string type, value, mod;
};

struct GoldClaim {
    std::optional<Span> source;
    std::vector<Span> content;
    std::string source_name, source_kind, act, stance, form;
    std::uint32_t parent;
};

struct GoldArticle {
    std::string name, text, reference_date;
    std::vector<GoldQuantity> quantities;
    std::vector<GoldDate> dates;
    std::vector<GoldClaim> claims;
};

// The articles of SAIDSO_GOLD_DIR in the order of their names.
std::vector<GoldArticle> read_gold_articles();

}  // namespace saidso::test
