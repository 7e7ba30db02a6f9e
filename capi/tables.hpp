// A document's objects as the flat arrays of saidso.h, in one block of memory.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include <saidso/document.hpp>

#include "saidso.h"

namespace saidso::capi {

class Tables {
public:
    // Throws Overflow when the strings take 4 GiB or more.
    struct Overflow {};
    explicit Tables(const Document& document);

    [[nodiscard]] std::span<const std::uint64_t> block() const { return block_; }
    [[nodiscard]] std::size_t count(std::size_t table) const { return static_cast<std::size_t>(index()[table].count); }
    template <class T>
    [[nodiscard]] const T* rows(std::size_t table) const {
        return reinterpret_cast<const T*>(block_.data() + index()[table].offset / sizeof(std::uint64_t));
    }

private:
    [[nodiscard]] const saidso_table* index() const { return reinterpret_cast<const saidso_table*>(block_.data()); }

    std::vector<std::uint64_t> block_;
};

}  // namespace saidso::capi
