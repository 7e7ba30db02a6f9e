// saidso/parser.hpp - the parser.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <saidso/document.hpp>
#include <saidso/explain.hpp>

namespace saidso {

/// Which objects a parse looks for. Claims need quantities and dates for their links; asking for claims
/// alone leaves those links empty.
enum class Extract : std::uint8_t { none = 0, claims = 1, quantities = 2, dates = 4, all = 7 };
constexpr Extract operator|(Extract a, Extract b) {
    return static_cast<Extract>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool includes(Extract set, Extract one) {
    return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

/// How numeric dates such as 3/4/2024 are read when both orders are possible.
enum class DateOrder : std::uint8_t { month_day, day_month };

/// The day a week begins with. Values name ISO 8601 weeks either way; the start moves the days they cover.
enum class WeekStart : std::uint8_t { monday, sunday };

/// @name A caller's own words
/// One word of letters each, of 16 bytes at most, in any case. What the library knows of the word stays possible.
/// @{

/// A regular verb that introduces claims; its forms in -s, -ed and -ing are known by it ("opine": "opined"). An
/// irregular form is an entry of its own.
struct OwnCue {
    std::string verb{};
    Act act = Act::state;
};

/// A unit after a number, also with an -s: {"furlong", "[fur_us]"}. At most 64 of each kind.
struct OwnUnit {
    std::string name{};
    std::string code{};                         ///< what Quantity::unit is to say; 1 to 32 printable ASCII characters
    QuantityKind kind = QuantityKind::measure;  ///< measure or money
};
/// @}

/// What a parser does the same for every text.
struct Options {
    Extract extract = Extract::all;
    DateOrder date_order = DateOrder::month_day;
    WeekStart week_start = WeekStart::monday;
    bool durations = false;  ///< also give durations ("three weeks") as quantities; they stay dates as well. A text
                             ///< that is one quantity and nothing else is read so whatever this says.
    bool attitudes = false;  ///< also give attitudes and intentions ("endorsed", "plans to") as claims
    double min_confidence = 0.5;  ///< claims below it are dropped, 0..1
    std::string weights_file{};   ///< weights of the claim scorer to use instead of the embedded ones; empty: embedded
    std::vector<OwnCue> cues{};
    std::vector<OwnUnit> units{};
    std::vector<std::string> titles{};  ///< offices before a person's name that become its role ("Taoiseach")
};

/// A bad argument: a reference date that is no date, a text of 4 GiB or more, an option out of range.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads texts. Immutable: one parser may be used by many threads at once.
class Parser {
public:
    /// @throws Error when an option is out of range, the weights file or a word of the caller cannot be used; its
    ///         message names which and says why.
    explicit Parser(Options options = {});
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser();

    /// Reads one text. A text of one date and nothing else ("fri.", "at 1130", "Easter in two years") is read as one
    /// types it into an assistant, as by parse_date(): what recurs is the next to come.
    ///
    /// @param text            UTF-8, fewer than 4 GiB; any bytes are allowed and never make a parse fail.
    /// @param reference_date  the day the text was published, "2024-10-23", or a date-time, "2024-10-23T14:30",
    ///                        in ISO 8601; empty: unknown, and then partial dates stay partial. Where it tells its
    ///                        zone, "2024-10-23T14:30-04:00", clock times of other zones are told in that one:
    ///                        "8 a.m. GMT" is 2024-10-23T04:00; else they keep their own, 2024-10-23T08:00Z.
    /// @throws Error when the text is too large or the reference date is no date.
    [[nodiscard]] Document parse(std::string_view text, std::string_view reference_date = {}) const;

    /// The same into a document that is used again, which saves its allocations.
    void parse(std::string_view text, std::string_view reference_date, Document& out) const;

    /// Tells for every claim of a text, in the order of Document::claims, what spoke for it and which candidates lost.
    ///
    /// The text is read again and its claims are scored anew: a parse itself keeps no account.
    /// @throws Error when the text is too large.
    [[nodiscard]] std::vector<Explanation> explain(std::string_view text) const;

    [[nodiscard]] const Options& options() const noexcept;

private:
    struct Model;
    std::unique_ptr<const Model> model_;
};

/// Reads one text with a parser made for it alone.
[[nodiscard]] Document parse(std::string_view text, std::string_view reference_date = {}, const Options& options = {});

/// The version of the library, "MAJOR.MINOR.PATCH".
[[nodiscard]] std::string_view version() noexcept;

}  // namespace saidso
