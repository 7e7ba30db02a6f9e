// saidso/date.hpp - one temporal expression, read on its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <saidso/document.hpp>
#include <saidso/parser.hpp>

namespace saidso {

/// How parse_date() reads an expression.
struct DateOptions {
    DateOrder date_order = DateOrder::month_day;  ///< of 3/4/2024
    WeekStart week_start = WeekStart::monday;     ///< of "this week"
    /// Whether a weekday, a month or a day that recurs means the last one or the next one; the reference day
    /// itself counts as both, save that a bare weekday to come is never today. In a text the tense of the sentence
    /// decides; an expression alone has none. A time without a day is the next one in either case; without the half
    /// of the day, too ("at three twenty" is 15:20 from 3:20 to 15:19).
    enum class Lean : std::uint8_t { past, future } lean = Lean::future;
};

/// What one expression says; the members are those of Date and own their text.
struct DateReading {
    DateType type = DateType::date;
    std::string value;  ///< TIMEX3 value: "2024-10-23", "P3D", "2015/2019"
    DateMod mod = DateMod::none;
    std::optional<std::string> from;  ///< first day or minute, ISO 8601; nullopt: open, or no interval
    std::optional<std::string> to;    ///< the first one after the interval; nullopt: open, or no interval
};

/// Reads one expression: parse_date("as early as October 23", "2024-10-24") is 2024-10-23, ON_OR_AFTER.
///
/// @param expression      the expression and nothing else; a preposition before it ("on Monday") and a full stop
///                        after it are passed over.
/// @param reference_date  as for Parser::parse(); empty: partial dates keep their X form ("XXXX-10-23").
/// @param options         how what has two readings is read.
/// @return nullopt when the text is no temporal expression, more than one, or has other words beside it.
/// @throws Error when the reference date is no date or the text is 4 GiB or larger.
[[nodiscard]] std::optional<DateReading> parse_date(std::string_view expression, std::string_view reference_date = {},
                                                    const DateOptions& options = {});

}  // namespace saidso
