// From what is written to what day is meant.
#pragma once

#include <optional>
#include <span>

#include <saidso/document.hpp>

#include "grammar/date.hpp"
#include "resolve/calendar.hpp"
#include "resolve/tense.hpp"
#include "segment/article.hpp"

namespace saidso::resolve {

struct DateSettings {
    WeekStart week_start = WeekStart::monday;
    std::optional<Tense> tense;  // nullopt: told by the words around each date
};

// Appends a Date for every match to `out`. Without a reference, partial dates keep their X form.
void resolve_dates(const segment::Article& article, std::span<const grammar::DateMatch> matches,
                   const std::optional<Reference>& reference, const DateSettings& settings, Document& out);

}  // namespace saidso::resolve
