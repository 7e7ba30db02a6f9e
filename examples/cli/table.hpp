// Documents as tables for people.
#pragma once

#include <ostream>

#include <saidso/saidso.hpp>

namespace saidso::cli {

struct TableStyle {
    bool color = false;
    std::size_t width = 100;  // columns
};

void print_table(const Document& document, const TableStyle& style, std::ostream& out);

}  // namespace saidso::cli
