// Links from claims to the quantities and dates of their content and to the date of the speech act.
#pragma once

#include <vector>

#include "resolve/reading.hpp"

namespace saidso::resolve {

// Used again for the next article.
struct LinkMemory {
    struct Starts {
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> first_in;
    };
    Starts quantities;
    Starts dates;
};

void link_quantities_and_dates(const Reading& reading, LinkMemory& memory);

}  // namespace saidso::resolve
