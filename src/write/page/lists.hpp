// What stands beside the article: the claims, the quantities, the dates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <saidso/document.hpp>

namespace saidso::write {

// The claims that each quantity and each date belongs to.
struct BackLinks {
    std::vector<std::vector<std::uint32_t>> of_quantity, of_date;
};
BackLinks back_links(const Document& document);

void append_claims(const Document& document, std::string& out);
void append_quantities(const Document& document, const BackLinks& links, std::string& out);
void append_dates(const Document& document, const BackLinks& links, std::string& out);

// "in 3, 4 · rule" below a row: links to its claims, and the name of its rule.
void append_origin(const std::vector<std::uint32_t>& claims, std::string_view rule, std::string& out);

}  // namespace saidso::write
