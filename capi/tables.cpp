#include "tables.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <string>

namespace saidso::capi {
namespace {

// Gives equal strings equal ids.
class Strings {
public:
    std::uint32_t id(std::string_view s) { return s.empty() ? SAIDSO_ABSENT : place(s); }

    std::vector<saidso_slice> slices;
    std::string bytes;  // each string ends in a NUL

private:
    std::uint32_t place(std::string_view s) {
        if (2 * (slices.size() + 1) > slots_.size()) grow();
        std::uint32_t& slot = slot_of(s);
        if (slot == SAIDSO_ABSENT) {
            if (bytes.size() + s.size() >= SAIDSO_ABSENT) throw Tables::Overflow();
            slices.push_back({static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(s.size())});
            bytes.append(s).push_back('\0');
            slot = static_cast<std::uint32_t>(slices.size() - 1);
        }
        return slot;
    }
    [[nodiscard]] std::string_view text(std::uint32_t i) const {
        return std::string_view(bytes).substr(slices[i].first, slices[i].count);
    }
    std::uint32_t& slot_of(std::string_view s) {
        std::size_t i = std::hash<std::string_view>()(s) & (slots_.size() - 1);
        while (slots_[i] != SAIDSO_ABSENT && text(slots_[i]) != s) i = (i + 1) & (slots_.size() - 1);
        return slots_[i];
    }
    void grow() {
        slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), SAIDSO_ABSENT);
        for (std::uint32_t i = 0; i < slices.size(); ++i) slot_of(text(i)) = i;
    }

    std::vector<std::uint32_t> slots_;
};

constexpr saidso_span none = {SAIDSO_ABSENT, SAIDSO_ABSENT};

saidso_span flat(const Span& s) { return {s.begin, s.end}; }
saidso_span flat(const std::optional<Span>& s) { return s ? flat(*s) : none; }
saidso_slice flat(const Slice& s) { return {s.first, s.count}; }

template <class Enum>
std::uint32_t number(Enum value) {
    return static_cast<std::uint32_t>(value);
}

saidso_span row(const Span& s, Strings& /*strings*/) { return flat(s); }
std::uint32_t row(std::uint32_t index, Strings& /*strings*/) { return index; }
saidso_block row(const Block& b, Strings& /*strings*/) { return {flat(b.span), number(b.kind)}; }
saidso_via row(const Via& v, Strings& strings) { return {v.claim, strings.id(v.name)}; }

saidso_source row(const Source& s, Strings& strings) {
    return {strings.id(s.name), strings.id(s.role), strings.id(s.org), number(s.kind), flat(s.mentions)};
}

saidso_quantity row(const Quantity& q, Strings& strings) {
    constexpr double open = std::numeric_limits<double>::infinity();
    return {.lower = q.lower ? q.lower->to_double() : -open,
            .upper = q.upper ? q.upper->to_double() : open,
            .lower_decimal = q.lower ? strings.id(q.lower->to_string()) : SAIDSO_ABSENT,
            .upper_decimal = q.upper ? strings.id(q.upper->to_string()) : SAIDSO_ABSENT,
            .span = flat(q.span),
            .counted = q.counted ? flat(q.counted->span) : none,
            .counted_head = q.counted ? flat(q.counted->head) : none,
            .kind = number(q.kind),
            .bound = number(q.bound),
            .change = number(q.change),
            .per_each = q.per_each ? 1u : 0u,
            .unit = strings.id(q.unit),
            .rule = strings.id(q.rule)};
}

saidso_timex row(const Timex& t, Strings& strings) {
    return {flat(t.span), number(t.type), strings.id(t.value), number(t.mod)};
}

saidso_date row(const Date& d, Strings& strings) {
    return {.span = flat(d.span),
            .type = number(d.type),
            .value = strings.id(d.value),
            .mod = number(d.mod),
            .has_interval = d.interval ? 1u : 0u,
            .from = d.interval ? strings.id(d.interval->from) : SAIDSO_ABSENT,
            .to = d.interval ? strings.id(d.interval->to) : SAIDSO_ABSENT,
            .timexes = flat(d.timexes),
            .rule = strings.id(d.rule)};
}

saidso_claim row(const Claim& c, Strings& strings) {
    return {.span = flat(c.span),
            .source = flat(c.source),
            .cue = flat(c.cue),
            .content = flat(c.content),
            .source_index = c.source_index,
            .source_name = strings.id(c.source_name),
            .source_role = strings.id(c.source_role),
            .source_org = strings.id(c.source_org),
            .source_kind = number(c.source_kind),
            .form = number(c.form),
            .act = number(c.act),
            .stance = number(c.stance),
            .parent = c.parent,
            .stated_on = c.stated_on,
            .via = flat(c.via),
            .quantities = flat(c.quantities),
            .dates = flat(c.dates),
            .rule = strings.id(c.rule),
            .reserved = 0,
            .confidence = c.confidence};
}

// Where each table lies, before and while the rows are written.
class Layout {
public:
    template <class T>
    void add(std::size_t table, std::size_t count) {
        index[table] = {end_ * sizeof(std::uint64_t), count};
        end_ += (count * sizeof(T) + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
    }
    [[nodiscard]] std::size_t words() const { return end_; }

    std::array<saidso_table, SAIDSO_TABLE_COUNT> index{};

private:
    std::size_t end_ = sizeof index / sizeof(std::uint64_t);
};

template <class Action>
void for_each_list(const Document& d, Action action) {
    action(SAIDSO_TABLE_BLOCKS, d.blocks);
    action(SAIDSO_TABLE_SOURCES, d.sources);
    action(SAIDSO_TABLE_QUANTITIES, d.quantities);
    action(SAIDSO_TABLE_DATES, d.dates);
    action(SAIDSO_TABLE_CLAIMS, d.claims);
    action(SAIDSO_TABLE_MENTIONS, d.mention_spans);
    action(SAIDSO_TABLE_TIMEXES, d.timex_list);
    action(SAIDSO_TABLE_CONTENTS, d.content_spans);
    action(SAIDSO_TABLE_VIAS, d.via_list);
    action(SAIDSO_TABLE_CLAIM_QUANTITIES, d.quantity_indices);
    action(SAIDSO_TABLE_CLAIM_DATES, d.date_indices);
}

void write(std::vector<std::uint64_t>& block, const saidso_table& at, const void* rows, std::size_t bytes) {
    if (bytes != 0) std::memcpy(reinterpret_cast<char*>(block.data()) + at.offset, rows, bytes);
}

}  // namespace

Tables::Tables(const Document& document) {
    Strings strings;
    Layout layout;
    for_each_list(document, [&](std::size_t table, const auto& list) {
        layout.add<decltype(row(list[0], strings))>(table, list.size());
    });
    block_.resize(layout.words());
    for_each_list(document, [&](std::size_t table, const auto& list) {
        char* to = reinterpret_cast<char*>(block_.data()) + layout.index[table].offset;
        for (const auto& object : list) {
            const auto flat_object = row(object, strings);
            std::memcpy(to, &flat_object, sizeof flat_object);
            to += sizeof flat_object;
        }
    });
    layout.add<saidso_slice>(SAIDSO_TABLE_STRINGS, strings.slices.size());
    layout.add<char>(SAIDSO_TABLE_STRING_BYTES, strings.bytes.size());
    block_.resize(layout.words());
    write(block_, layout.index[SAIDSO_TABLE_STRINGS], strings.slices.data(),
          strings.slices.size() * sizeof(saidso_slice));
    write(block_, layout.index[SAIDSO_TABLE_STRING_BYTES], strings.bytes.data(), strings.bytes.size());
    write(block_, {0, 0}, layout.index.data(), sizeof layout.index);
}

}  // namespace saidso::capi
