// saidso/document.hpp - what a parse gives back: claims, quantities, dates, sources and blocks.
//
// All offsets are half-open byte ranges into the UTF-8 text exactly as it was given. Every std::string_view
// and std::span here lives as long as the Document it came from, also after the Document has been moved.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <saidso/decimal.hpp>

namespace saidso {

/// A half-open byte range [begin, end) of the text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
    [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
    /// True when `inner` lies wholly inside this span.
    [[nodiscard]] bool contains(const Span& inner) const noexcept { return begin <= inner.begin && inner.end <= end; }
    /// True when the two share at least one byte.
    [[nodiscard]] bool overlaps(const Span& other) const noexcept { return begin < other.end && other.begin < end; }
};

/// A run [first, first + count) of one of a Document's side arrays.
struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// What a line of the text is. Only headlines and paragraphs are read for claims, quantities and dates;
/// the others are web debris: labelled, kept, never parsed.
enum class BlockKind : std::uint8_t { section, headline, paragraph, related_link, comment_form, navigation };

/// One non-empty line of the text without the white space at its edges.
struct Block {
    Span span;
    BlockKind kind = BlockKind::paragraph;
};

/// Who a source is. `anonymous` is any unnamed person or informal group, `document` a study, poll or memo.
enum class SourceKind : std::uint8_t { person, organization, government, media, document, anonymous, unknown };

/// A source as the whole article knows it. Empty strings stand for what the text does not tell.
struct Source {
    std::string_view name;  ///< fullest proper name in the article, without title or article; empty: unnamed
    std::string_view role;  ///< office or relation ("spokeswoman")
    std::string_view org;   ///< organisation or country the role belongs to
    SourceKind kind = SourceKind::unknown;
    Slice mentions;  ///< Document::mentions(source): where claims name it
};

enum class QuantityKind : std::uint8_t { count, measure, money, percent, ordinal, ratio, vague };

/// How the number named bounds the true value. The interval [lower, upper] says the same in figures.
enum class Bound : std::uint8_t { exact, at_least, at_most, more_than, less_than, about, between };

/// Whether the governing verb or noun says that the quantity is a rise or a fall.
enum class Change : std::uint8_t { none, up, down };

/// What is counted: "North Korean soldiers" with head "soldiers".
struct Counted {
    Span span;
    Span head;
};

/// A number in the text with all that belongs to it.
struct Quantity {
    Span span;  ///< bound words, number and unit: "at least 3,000", "up to 5 percent"
    QuantityKind kind = QuantityKind::count;
    Bound bound = Bound::exact;
    Change change = Change::none;
    bool per_each = false;         ///< distributive: "6,000 people each", "$5 a share"
    std::optional<Decimal> lower;  ///< in `unit`; nullopt: unbounded below
    std::optional<Decimal> upper;  ///< in `unit`; nullopt: unbounded above
    std::string_view unit;         ///< ISO 4217 for money, UCUM-style for measures, "%", "pp", "bp", "x"; empty: none
    std::optional<Counted> counted;
    std::string_view rule;  ///< the grammar rule that made it; static storage
};

/// TIMEX3 types (ISO 24617-1).
enum class DateType : std::uint8_t { date, time, duration, set };

/// TIMEX3 modifiers (ISO 24617-1).
enum class DateMod : std::uint8_t {
    none,
    before,
    after,
    on_or_before,
    on_or_after,
    less_than,
    more_than,
    equal_or_less,
    equal_or_more,
    start,
    mid,
    end,
    approx
};

/// One TIMEX3 element as TimeML would mark it: without a bounding preposition, and two of them for a range.
struct Timex {
    Span span;
    DateType type = DateType::date;
    std::string_view value;
    DateMod mod = DateMod::none;
};

/// Half-open [from, to) in ISO 8601; an empty string is an open end.
struct Interval {
    std::string_view from;
    std::string_view to;
};

/// A temporal expression. Without a reference date an expression that needs one keeps its X form
/// ("XXXX-10-22") and has no interval.
struct Date {
    Span span;  ///< includes the bounding preposition: "as early as October 23", "since 2014"
    DateType type = DateType::date;
    std::string_view value;  ///< TIMEX3 value; a range "A/B" has an inclusive B
    DateMod mod = DateMod::none;
    std::optional<Interval> interval;
    Slice timexes;          ///< Document::timexes(date)
    std::string_view rule;  ///< the grammar rule that made it; static storage
};

/// How much of a claim's content stands inside quotation marks: all, none, some.
enum class Form : std::uint8_t { direct, indirect, mixed };

/// What the source does by speaking, told by the cue.
enum class Act : std::uint8_t {
    state,
    report,
    confirm,
    deny,
    announce,
    warn,
    estimate,
    allege,
    promise,
    demand,
    ask,
    believe,
    predict,
    suggest,
    acknowledge,
    criticize,
    rule
};

/// How firmly the source stands behind the content.
enum class Stance : std::uint8_t { asserted, probable, possible, conditional, denied, unknown };

/// One link of the chain through which a claim reached the article: an enclosing claim, or a medium's name.
struct Via {
    std::uint32_t claim = 0xFFFFFFFF;  ///< index into Document::claims, or `absent`
    std::string_view name;             ///< set when `claim` is `absent`
};

/// The index that stands for "there is none".
inline constexpr std::uint32_t absent = 0xFFFFFFFF;

/// Somebody other than the article's author is said to express or hold a proposition.
struct Claim {
    Span span;                            ///< from the first to the last byte of source, cue and content
    std::optional<Span> source;           ///< the noun phrase in the sentence; nullopt: none is named
    std::uint32_t source_index = absent;  ///< index into Document::sources
    std::string_view source_name, source_role, source_org;  ///< resolved within the document; empty: not told
    SourceKind source_kind = SourceKind::unknown;
    std::optional<Span> cue;  ///< nullopt only for a headline whose sole mark of attribution is quotation marks
    Slice content;            ///< Document::content(claim): fragments in text order
    Form form = Form::indirect;
    Act act = Act::state;
    Stance stance = Stance::asserted;
    std::uint32_t parent = absent;     ///< index of the innermost enclosing claim
    Slice via;                         ///< Document::via(claim): ancestors nearest first, then media
    Slice quantities;                  ///< Document::quantities_of(claim): indices of those inside the content
    Slice dates;                       ///< Document::dates_of(claim)
    std::uint32_t stated_on = absent;  ///< index into Document::dates: when the source spoke
    double confidence = 0;             ///< probability that the cue is one, 0..1; calibrated on held-back articles
    std::string_view rule;             ///< the construction that made it; static storage
};

/// The result of one parse: it owns a copy of the text and everything read from it. Move-only.
class Document {
public:
    Document() = default;
    Document(Document&&) noexcept = default;
    Document& operator=(Document&&) noexcept = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document() = default;

    /// The text as given.
    [[nodiscard]] std::string_view text() const noexcept { return {text_.get(), size_}; }
    /// The words of a span; an empty view when the span does not lie in the text.
    [[nodiscard]] std::string_view text(const Span& span) const noexcept;
    /// False when some bytes of the text are not UTF-8. They are passed over; offsets still count every byte.
    [[nodiscard]] bool is_valid_utf8() const noexcept { return valid_utf8_; }
    /// The reference date as given; empty when there was none.
    [[nodiscard]] std::string_view reference_date() const noexcept { return reference_date_; }

    std::vector<Block> blocks;
    std::vector<Source> sources;
    std::vector<Quantity> quantities;
    std::vector<Date> dates;
    std::vector<Claim> claims;

    /// @name The side arrays' runs for one object
    /// @{
    [[nodiscard]] std::span<const Span> mentions(const Source& s) const { return slice(mention_spans, s.mentions); }
    [[nodiscard]] std::span<const Timex> timexes(const Date& d) const { return slice(timex_list, d.timexes); }
    [[nodiscard]] std::span<const Span> content(const Claim& c) const { return slice(content_spans, c.content); }
    [[nodiscard]] std::span<const Via> via(const Claim& c) const { return slice(via_list, c.via); }
    [[nodiscard]] std::span<const std::uint32_t> quantities_of(const Claim& c) const {
        return slice(quantity_indices, c.quantities);
    }
    [[nodiscard]] std::span<const std::uint32_t> dates_of(const Claim& c) const { return slice(date_indices, c.dates); }
    /// @}

    /// @name Side arrays
    /// @{
    std::vector<Span> mention_spans;
    std::vector<Timex> timex_list;
    std::vector<Span> content_spans;
    std::vector<Via> via_list;
    std::vector<std::uint32_t> quantity_indices;
    std::vector<std::uint32_t> date_indices;
    /// @}

    /// Forgets everything read and takes a copy of `text` (padded with zero bytes) and of `reference_date`.
    /// Memory of an earlier parse is used again.
    void reset(std::string_view text, std::string_view reference_date);
    /// Told by whoever reads the text; true after reset().
    void set_valid_utf8(bool valid_utf8) noexcept { valid_utf8_ = valid_utf8; }
    /// Keeps a copy of `s` for the life of the document.
    std::string_view intern(std::string_view s);

    /// Zero bytes that follow the text in memory, so that a scanner may read a block past its end.
    static constexpr std::size_t padding = 64;

private:
    template <class T>
    static std::span<const T> slice(const std::vector<T>& all, const Slice& s) {
        return std::span<const T>(all).subspan(s.first, s.count);
    }

    std::unique_ptr<char[]> text_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
    bool valid_utf8_ = true;
    std::string reference_date_;

    // Interned strings lie in chunks that never move. (A std::deque would allocate when it is moved from, and a move
    // that fails ends the program.)
    struct Chunk {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Chunk> chunks_;
    std::size_t chunk_ = 0;  // the one being filled
    std::size_t used_ = 0;   // bytes of it
};

/// @name The names used in JSON and in the C API ("at_least", "DURATION", "ON_OR_AFTER", "asserted")
/// @{
[[nodiscard]] std::string_view name_of(BlockKind) noexcept;
[[nodiscard]] std::string_view name_of(SourceKind) noexcept;
[[nodiscard]] std::string_view name_of(QuantityKind) noexcept;
[[nodiscard]] std::string_view name_of(Bound) noexcept;
[[nodiscard]] std::string_view name_of(Change) noexcept;  ///< empty for none
[[nodiscard]] std::string_view name_of(DateType) noexcept;
[[nodiscard]] std::string_view name_of(DateMod) noexcept;  ///< empty for none
[[nodiscard]] std::string_view name_of(Form) noexcept;
[[nodiscard]] std::string_view name_of(Act) noexcept;
[[nodiscard]] std::string_view name_of(Stance) noexcept;
/// @}

}  // namespace saidso
