// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace saidso::cli {

// A character of East Asia or an emoji takes two, a combining mark none.
std::size_t columns_of(std::string_view text);

// Without the control characters by which a text could steer the terminal.
std::string harmless(std::string_view text);

// The words in lines of at most `width` columns; a longer word is broken.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace saidso::cli
