// A binary search without a branch: which half an item lies in could not be foreseen.
#pragma once

#include <cstddef>
#include <span>

namespace saidso::resolve {

// The last item that comes before a place; the first when none does, or there is no more than one.
template <class Item, class Before>
const Item* last_before(std::span<const Item> items, Before before) {
    const Item* at = items.data();
    for (std::size_t left = items.size(); left > 1;) {
        const std::size_t half = left / 2;
        at += before(at[half]) ? half : 0;
        left -= half;
    }
    return at;
}

}  // namespace saidso::resolve
