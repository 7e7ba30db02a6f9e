// saidso/write.hpp - documents as text: JSON, a web page, brat standoff, CSV.
//
// Every function here takes any Document, also one put together by hand, and any bytes in it. Each writes valid
// UTF-8; what becomes of bytes that are none is said with each. None reads the clock, the locale or a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <saidso/document.hpp>

namespace saidso {

/// @name JSON
/// @{

/// The document as one JSON object (RFC 8259) on one line, without a newline at its end.
///
/// Keys, their order and their meaning are those of the README; absent values are null. A byte that is no
/// UTF-8 becomes U+FFFD in the strings; offsets are those of the text as given.
///
/// @param document  any document.
/// @param id        copied into the member "id" when it is JSON already (`"a"`, `17`); empty: null.
[[nodiscard]] std::string to_json(const Document& document, std::string_view id = {});

/// The same, appended to `out`.
void append_json(const Document& document, std::string_view id, std::string& out);
/// @}

/// @name A web page
/// @{

/// What to_html() writes beside what the document says.
struct HtmlOptions {
    /// The page's title; empty: the article's first headline, or its first line.
    std::string_view title{};
};

/// The document as one self-contained HTML page: the article with its claims, quantities and dates marked, a
/// table of the claims with filters, the quantities as intervals and the dates on a timeline.
///
/// The page needs no network and no other file, works from disk and without scripts (which add filters and
/// lights), and escapes all text. The text content of its element `#article` equals the document's text byte for
/// byte, except that HTML has no NUL and no bytes that are not UTF-8: each such byte is a U+FFFD in an element
/// of its own whose attribute `data-byte` holds the byte in hexadecimal (`00`, `ff`).
[[nodiscard]] std::string to_html(const Document& document, const HtmlOptions& options = {});

/// The same, appended to `out`.
void append_html(const Document& document, const HtmlOptions& options, std::string& out);
/// @}

/// @name brat standoff
/// @{

/// What brat keeps in NAME.txt and NAME.ann.
struct Brat {
    std::string text;         ///< the document's text; each byte that is no UTF-8 is a U+FFFD
    std::string annotations;  ///< lines of the .ann file
};

// clang-format off
/// The document in brat's standoff format (https://brat.nlplab.org/standoff.html), laid out as PolNeAR's files
/// are, so that what reads those reads these. Offsets count code points of `text`, half-open.
///
/// | line | what it holds |
/// |---|---|
/// | `T` Source, Cue, Content | the claim's spans; a content of several fragments is one discontinuous span `10 20;25 31` |
/// | `T` Attribution | the event's trigger: the cue's span, or the content's where there is no cue |
/// | `E` Attribution | the claim: its trigger and its Content, Cue and Source as far as there are any |
/// | `A` Act, Stance, Form | attributes of the event |
/// | `R` Parent, StatedOn | from a claim to the one it is nested in, and to the Date on which it was made |
/// | `T` Quantity, Date | quantities and dates, with the attributes Kind and Bound, or Type and Mod |
/// | `#` AnnotatorNotes | the members that brat has no line for, as one JSON object with the keys of to_json() |
///
/// Line breaks and tabs within a span's words are written as spaces in the .ann, as brat does.
// clang-format on
[[nodiscard]] Brat to_brat(const Document& document);

/// The annotation.conf that lets brat show what to_brat() writes. Static storage.
[[nodiscard]] std::string_view brat_configuration() noexcept;
/// @}

/// @name CSV
/// @{

/// What to_csv() writes beside the claims.
struct CsvOptions {
    std::string_view id{};  ///< first column of each row, as plain text: a file's name, a record's id
    bool header = true;     ///< whether a row of column names comes first
};

/// The document's claims as CSV (RFC 4180: commas, CRLF, quotation marks doubled), one row a claim.
///
/// Columns: id, claim (its index), begin, end (bytes), source, source_name, source_role, source_org, source_kind,
/// cue, content, form, act, stance, parent, via, quantities, dates, stated_on, confidence, rule. Fragments of a
/// content are joined by " … ", members of a list by "; "; via holds names, quantities and dates the words of the
/// text and stated_on the date's value. What is absent is an empty field.
///
/// Spreadsheets run a cell that begins with = + - @ (also their full-width forms) as a formula, whatever the
/// quotation marks around it. Such a field gets an apostrophe in front, also after a character at which
/// a spreadsheet set to another separator would begin a new cell. Control characters become spaces, and
/// bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string to_csv(const Document& document, const CsvOptions& options = {});

/// The same, appended to `out`.
void append_csv(const Document& document, const CsvOptions& options, std::string& out);
/// @}

}  // namespace saidso
