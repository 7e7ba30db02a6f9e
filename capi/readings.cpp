#include "readings.hpp"

#include "text/utf8.hpp"

namespace saidso::capi {
namespace {

Span whole(const Document& document) { return {0, static_cast<std::uint32_t>(document.text().size())}; }

// The reading has the words of the counted noun; its head is the last of them.
std::optional<Counted> counted_in(std::string_view text, std::string_view words) {
    const std::size_t at = words.empty() ? std::string_view::npos : text.rfind(words);
    if (at == std::string_view::npos) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(at + words.size());
    const auto head = static_cast<std::uint32_t>(at + words.find_last_of(" \t\n") + 1);
    return Counted{{begin, end}, {head, end}};
}

}  // namespace

Document empty_document(std::string_view text, std::string_view reference_date) {
    Document document;
    document.reset(text, reference_date);
    document.set_valid_utf8(text::is_valid(text));
    return document;
}

void add(const QuantityReading& r, Document& document) {
    Quantity q;
    q.span = whole(document);
    q.kind = r.kind;
    q.bound = r.bound;
    q.change = r.change;
    q.per_each = r.per_each;
    q.lower = r.lower;
    q.upper = r.upper;
    q.unit = document.intern(r.unit);
    q.counted = counted_in(document.text(), r.counted);
    document.quantities.push_back(std::move(q));
}

void add(const DateReading& r, Document& document) {
    Date d;
    d.span = whole(document);
    d.type = r.type;
    d.value = document.intern(r.value);
    d.mod = r.mod;
    if (r.from || r.to) d.interval = Interval{document.intern(r.from.value_or("")), document.intern(r.to.value_or(""))};
    document.dates.push_back(d);
}

}  // namespace saidso::capi
