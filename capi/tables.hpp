// A document's objects as the flat arrays of saidso.h, in one block of memory.
#pragma once

#include <array>
#include <cstddef>
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

    // Puts convert(offset) in place of each end of a span in a copy of the block.
    template <class Convert>
    void convert_spans(std::byte* copy, Convert convert) const {
        for (const SpanColumns& at : span_columns) {
            const saidso_table& table = index()[at.table];
            std::byte* end = copy + table.offset + at.first * sizeof(std::uint32_t);
            for (std::uint64_t i = 0; i < table.count; ++i, end += (at.words - 2 * at.spans) * sizeof(std::uint32_t))
                for (std::size_t k = 0; k < 2 * at.spans; ++k, end += sizeof(std::uint32_t)) {
                    std::uint32_t offset;  // the copy may stand at any address
                    std::memcpy(&offset, end, sizeof offset);
                    if (offset == SAIDSO_ABSENT) continue;
                    offset = convert(offset);
                    std::memcpy(end, &offset, sizeof offset);
                }
        }
    }

private:
    // Where spans stand in a row, counted in words of 4 bytes.
    struct SpanColumns {
        std::size_t table, words, first, spans;
    };
    static constexpr std::array<SpanColumns, 7> span_columns = {
        {{SAIDSO_TABLE_BLOCKS, sizeof(saidso_block) / 4, offsetof(saidso_block, span) / 4, 1},
         {SAIDSO_TABLE_QUANTITIES, sizeof(saidso_quantity) / 4, offsetof(saidso_quantity, span) / 4, 3},
         {SAIDSO_TABLE_DATES, sizeof(saidso_date) / 4, offsetof(saidso_date, span) / 4, 1},
         {SAIDSO_TABLE_CLAIMS, sizeof(saidso_claim) / 4, offsetof(saidso_claim, span) / 4, 3},
         {SAIDSO_TABLE_MENTIONS, sizeof(saidso_span) / 4, 0, 1},
         {SAIDSO_TABLE_TIMEXES, sizeof(saidso_timex) / 4, offsetof(saidso_timex, span) / 4, 1},
         {SAIDSO_TABLE_CONTENTS, sizeof(saidso_span) / 4, 0, 1}}};

    [[nodiscard]] const saidso_table* index() const { return reinterpret_cast<const saidso_table*>(block_.data()); }

    std::vector<std::uint64_t> block_;
};

}  // namespace saidso::capi
