/** @file
 * saidso.h - the C API of saidso: who said what, how much and when, in English news text.
 *
 *     saidso_parser* parser = NULL;
 *     saidso_document* document = NULL;
 *     saidso_status status = saidso_parser_create(NULL, &parser);
 *     if (status == SAIDSO_OK) status = saidso_parse(parser, text, size, "2024-10-23", &document);
 *     if (status != SAIDSO_OK) fprintf(stderr, "%s\n", saidso_status_message(status));
 *     size_t count = 0;
 *     const saidso_claim* claims = saidso_document_claims(document, &count);
 *     ...
 *     saidso_document_destroy(document);
 *     saidso_parser_destroy(parser);
 *
 * Ownership   Three handles are the caller's to destroy: parser, document and buffer; destroying NULL does nothing.
 *             Every other pointer points into a handle and lives exactly as long. A document needs neither its parser
 *             nor the text it was made from.
 * Threads     Handles never change once they are made: any number of threads may use one at the same time, and only
 *             destroying it must wait for them. The library has no global state, reads no clock, locale or environment.
 * Failure     A function that can fail returns a saidso_status and sets its out-parameter to NULL. The content of a
 *             text never makes it fail. Accessors accept NULL in place of any argument: of no document they give
 *             NULL, 0 or an empty string. No exception leaves the library, and it never prints or aborts.
 * Results     Arrays of flat structs without padding or pointers, so that a binding can read them as bytes. What varies
 *             in length is a saidso_slice of a further array. Objects stand in the order of the text.
 * Offsets     Half-open ranges of bytes into the text as given; saidso_document_offsets() turns them into code points
 *             or UTF-16 units. Bytes that are no UTF-8 are passed over and still counted.
 * Absent      SAIDSO_ABSENT, in any index, string id and in both ends of a span.
 */
/* clang-format off */
#ifndef SAIDSO_H
#define SAIDSO_H

#include <stddef.h>
#include <stdint.h>

#if defined(SAIDSO_BUILD) && defined(__GNUC__)
#define SAIDSO_API __attribute__((visibility("default")))
#else
#define SAIDSO_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The number of the binary interface: it rises when a program compiled against an older header could misread the
 * library. The version of the product is another number, see saidso_version_string(). */
#define SAIDSO_ABI_VERSION 1u

#define SAIDSO_ABSENT 0xFFFFFFFFu

/* ---- Status ------------------------------------------------------------------------------------------------- */

typedef int32_t saidso_status;
enum {
    SAIDSO_OK = 0,
    SAIDSO_INVALID_ARGUMENT = 1,       /**< a NULL where a value is needed, or a size without a text */
    SAIDSO_TOO_LARGE = 2,              /**< a text, or a result, of 4 GiB or more */
    SAIDSO_OUT_OF_MEMORY = 3,          /**< nothing is leaked, and every handle can still be used */
    SAIDSO_INTERNAL = 4,               /**< a fault of the library; please report it */
    SAIDSO_INVALID_REFERENCE_DATE = 5, /**< no day and no date-time of ISO 8601 */
    SAIDSO_INVALID_OPTION = 6          /**< saidso_options.error says which one, and why */
};

/** A sentence in English that says what to do; static, never NULL, also for numbers that are no status. */
SAIDSO_API const char* saidso_status_message(saidso_status status);

/** "MAJOR.MINOR.PATCH" by semver.org; static. */
SAIDSO_API const char* saidso_version_string(void);

/** The SAIDSO_ABI_VERSION the library was built with; another number than the header's means: do not go on. */
SAIDSO_API uint32_t saidso_abi_version(void);

/* ---- What things are called --------------------------------------------------------------------------------- */
/* Each enumeration is a uint32_t in the structs. saidso_*_name() gives the word used in JSON ("at_least",
 * "ON_OR_AFTER"): static, "" for ..._NONE and for a number that is no value. New values may be added at the end. */

/** A block is a non-empty line of the text; only headlines and paragraphs are read, the rest is web debris. */
typedef uint32_t saidso_block_kind;
enum {
    SAIDSO_BLOCK_SECTION = 0, SAIDSO_BLOCK_HEADLINE, SAIDSO_BLOCK_PARAGRAPH, SAIDSO_BLOCK_RELATED_LINK,
    SAIDSO_BLOCK_COMMENT_FORM, SAIDSO_BLOCK_NAVIGATION
};
SAIDSO_API const char* saidso_block_kind_name(saidso_block_kind kind);

/** ANONYMOUS is any unnamed person or informal group, DOCUMENT a study, poll, memo or draft. */
typedef uint32_t saidso_source_kind;
enum {
    SAIDSO_SOURCE_PERSON = 0, SAIDSO_SOURCE_ORGANIZATION, SAIDSO_SOURCE_GOVERNMENT, SAIDSO_SOURCE_MEDIA,
    SAIDSO_SOURCE_DOCUMENT, SAIDSO_SOURCE_ANONYMOUS, SAIDSO_SOURCE_UNKNOWN
};
SAIDSO_API const char* saidso_source_kind_name(saidso_source_kind kind);

/** VAGUE is a plural scale noun: "dozens" is at least 24. RATIO is a fraction, or a multiple with the unit "x". */
typedef uint32_t saidso_quantity_kind;
enum {
    SAIDSO_QUANTITY_COUNT = 0, SAIDSO_QUANTITY_MEASURE, SAIDSO_QUANTITY_MONEY, SAIDSO_QUANTITY_PERCENT,
    SAIDSO_QUANTITY_ORDINAL, SAIDSO_QUANTITY_RATIO, SAIDSO_QUANTITY_VAGUE
};
SAIDSO_API const char* saidso_quantity_kind_name(saidso_quantity_kind kind);

/** How the number that is named bounds the true value. */
typedef uint32_t saidso_bound;
enum {
    SAIDSO_BOUND_EXACT = 0, SAIDSO_BOUND_AT_LEAST, SAIDSO_BOUND_AT_MOST, SAIDSO_BOUND_MORE_THAN,
    SAIDSO_BOUND_LESS_THAN, SAIDSO_BOUND_ABOUT, SAIDSO_BOUND_BETWEEN
};
SAIDSO_API const char* saidso_bound_name(saidso_bound bound);

/** Whether the words around a quantity say that it is a rise or a fall. */
typedef uint32_t saidso_change;
enum { SAIDSO_CHANGE_NONE = 0, SAIDSO_CHANGE_UP, SAIDSO_CHANGE_DOWN };
SAIDSO_API const char* saidso_change_name(saidso_change change);

/** The types and modifiers of TIMEX3 (ISO 24617-1). */
typedef uint32_t saidso_date_type;
enum { SAIDSO_DATE_DATE = 0, SAIDSO_DATE_TIME, SAIDSO_DATE_DURATION, SAIDSO_DATE_SET };
SAIDSO_API const char* saidso_date_type_name(saidso_date_type type);

typedef uint32_t saidso_date_mod;
enum {
    SAIDSO_MOD_NONE = 0, SAIDSO_MOD_BEFORE, SAIDSO_MOD_AFTER, SAIDSO_MOD_ON_OR_BEFORE, SAIDSO_MOD_ON_OR_AFTER,
    SAIDSO_MOD_LESS_THAN, SAIDSO_MOD_MORE_THAN, SAIDSO_MOD_EQUAL_OR_LESS, SAIDSO_MOD_EQUAL_OR_MORE, SAIDSO_MOD_START,
    SAIDSO_MOD_MID, SAIDSO_MOD_END, SAIDSO_MOD_APPROX
};
SAIDSO_API const char* saidso_date_mod_name(saidso_date_mod mod);

/** How much of a claim's content stands inside quotation marks: all, none, some. */
typedef uint32_t saidso_form;
enum { SAIDSO_FORM_DIRECT = 0, SAIDSO_FORM_INDIRECT, SAIDSO_FORM_MIXED };
SAIDSO_API const char* saidso_form_name(saidso_form form);

/** What the source does by speaking, as the cue tells it. */
typedef uint32_t saidso_act;
enum {
    SAIDSO_ACT_STATE = 0, SAIDSO_ACT_REPORT, SAIDSO_ACT_CONFIRM, SAIDSO_ACT_DENY, SAIDSO_ACT_ANNOUNCE,
    SAIDSO_ACT_WARN, SAIDSO_ACT_ESTIMATE, SAIDSO_ACT_ALLEGE, SAIDSO_ACT_PROMISE, SAIDSO_ACT_DEMAND, SAIDSO_ACT_ASK,
    SAIDSO_ACT_BELIEVE, SAIDSO_ACT_PREDICT, SAIDSO_ACT_SUGGEST, SAIDSO_ACT_ACKNOWLEDGE, SAIDSO_ACT_CRITICIZE,
    SAIDSO_ACT_RULE
};
SAIDSO_API const char* saidso_act_name(saidso_act act);

/** How firmly the source stands behind the content. UNKNOWN: it would not say, or it asked. */
typedef uint32_t saidso_stance;
enum {
    SAIDSO_STANCE_ASSERTED = 0, SAIDSO_STANCE_PROBABLE, SAIDSO_STANCE_POSSIBLE, SAIDSO_STANCE_CONDITIONAL,
    SAIDSO_STANCE_DENIED, SAIDSO_STANCE_UNKNOWN
};
SAIDSO_API const char* saidso_stance_name(saidso_stance stance);

/* ---- The objects -------------------------------------------------------------------------------------------- */
/* A string is an id: saidso_document_string() gives its bytes. Within a document equal strings have equal ids. */

/** Bytes [begin, end) of the text; both SAIDSO_ABSENT: none. */
typedef struct saidso_span {
    uint32_t begin, end;
} saidso_span;

/** Elements [first, first + count) of a further array. */
typedef struct saidso_slice {
    uint32_t first, count;
} saidso_slice;

/** A line of the text. */
typedef struct saidso_block {
    saidso_span span; /**< without the white space at its edges */
    saidso_block_kind kind;
} saidso_block;

/** A source as the whole article knows it. */
typedef struct saidso_source {
    uint32_t name;              /**< string: fullest proper name, without title or leading article; absent: unnamed */
    uint32_t role;              /**< string: office or relation, "spokeswoman"; may be absent */
    uint32_t org;               /**< string: organisation or country the role belongs to; may be absent */
    saidso_source_kind kind;
    saidso_slice mentions;      /**< of saidso_document_mentions() */
} saidso_source;

/** A number in the text with all that belongs to it. */
typedef struct saidso_quantity {
    double lower, upper;        /**< nearest to the exact bounds, in `unit`; minus or plus infinity: an open end */
    uint32_t lower_decimal;     /**< string: the exact bound as a JSON number, "0.3"; absent: an open end */
    uint32_t upper_decimal;
    saidso_span span;           /**< bound words, number and unit: "at least 3,000", "up to 5 percent" */
    saidso_span counted;        /**< what is counted, "North Korean soldiers"; may be absent */
    saidso_span counted_head;   /**< its head, "soldiers"; absent together with `counted` */
    saidso_quantity_kind kind;
    saidso_bound bound;
    saidso_change change;
    uint32_t per_each;          /**< 1: distributive ("6,000 people each", "$5 a share"), else 0 */
    uint32_t unit;              /**< string: ISO 4217 for money, UCUM-style code, "%", "pp", "bp", "x"; may be absent */
    uint32_t rule;              /**< string: the grammar rule that made it; absent in saidso_parse_quantity() */
} saidso_quantity;

/** A temporal expression. */
typedef struct saidso_date {
    saidso_span span;           /**< with the bounding preposition: "as early as October 23", "since 2014" */
    saidso_date_type type;
    uint32_t value;             /**< string: TIMEX3 value; a range "A/B" includes B; "XXXX-10-23" if not resolved */
    saidso_date_mod mod;
    uint32_t has_interval;      /**< 1: the two below are known, else 0 */
    uint32_t from;              /**< string: first day or minute, ISO 8601; absent: an open end, or no interval */
    uint32_t to;                /**< string: the first one after the interval; absent likewise */
    saidso_slice timexes;       /**< of saidso_document_timexes() */
    uint32_t rule;              /**< string: the grammar rule that made it; absent in saidso_parse_date() */
} saidso_date;

/** One element as TimeML marks it: no bounding preposition, two for a range. */
typedef struct saidso_timex {
    saidso_span span;
    saidso_date_type type;
    uint32_t value;             /**< string */
    saidso_date_mod mod;
} saidso_timex;

/** Somebody other than the article's author is said to express or hold a proposition. */
typedef struct saidso_claim {
    saidso_span span;           /**< from the first to the last byte of source, cue and content */
    saidso_span source;         /**< the noun phrase in the sentence; absent: none is named */
    saidso_span cue;            /**< "said", "according to"; absent only in a headline of mere quotation marks */
    saidso_slice content;       /**< of saidso_document_contents(): the fragments, at least one, in text order */
    uint32_t source_index;      /**< into saidso_document_sources(); may be absent */
    uint32_t source_name;       /**< string, as resolved within the document; may be absent */
    uint32_t source_role;       /**< string; may be absent */
    uint32_t source_org;        /**< string; may be absent */
    saidso_source_kind source_kind;
    saidso_form form;
    saidso_act act;
    saidso_stance stance;
    uint32_t parent;            /**< index of the innermost claim whose content holds this one; may be absent */
    uint32_t stated_on;         /**< index into saidso_document_dates(): when the source spoke; may be absent */
    saidso_slice via;           /**< of saidso_document_vias(): ancestors nearest first, then media */
    saidso_slice quantities;    /**< of saidso_document_claim_quantities(): those inside the content */
    saidso_slice dates;         /**< of saidso_document_claim_dates() */
    uint32_t rule;              /**< string: the construction that made it */
    uint32_t reserved;          /**< 0 */
    double confidence;          /**< probability that the cue is one, calibrated on held-back articles, 0 to 1 */
} saidso_claim;

/** A link of the chain through which a claim reached the article: one of the two. */
typedef struct saidso_via {
    uint32_t claim;             /**< index of an enclosing claim, or absent */
    uint32_t name;              /**< string: a medium, or absent */
} saidso_via;

/* ---- The parser --------------------------------------------------------------------------------------------- */

/** Reads texts. Immutable: one may be shared by any number of threads. */
typedef struct saidso_parser saidso_parser;
/** The result of one parse. Immutable, and independent of its parser and its text. */
typedef struct saidso_document saidso_document;
/** Bytes that a function made for the caller. */
typedef struct saidso_buffer saidso_buffer;

enum { SAIDSO_EXTRACT_CLAIMS = 1, SAIDSO_EXTRACT_QUANTITIES = 2, SAIDSO_EXTRACT_DATES = 4, SAIDSO_EXTRACT_ALL = 7 };
enum { SAIDSO_MONTH_DAY = 0, SAIDSO_DAY_MONTH = 1 }; /**< 3/4/2024 is 4 March, 3 April */
enum { SAIDSO_MONDAY = 0, SAIDSO_SUNDAY = 1 };       /**< the first day of "this week" */

/** A word of the caller's own: one word of letters, of 16 bytes at most, in any case, ended by a NUL.
 * CUE    a regular verb that introduces claims, known by its -s, -ed and -ing as well; an irregular form is an entry
 *        of its own. `value` is its saidso_act.
 * UNIT   a unit after a number, also with an -s. `code` is what the quantity's unit is to be (1 to 32 printable ASCII
 *        characters), `value` is SAIDSO_QUANTITY_MEASURE or _MONEY. At most 64 of each.
 * TITLE  an office before a person's name, which becomes the role. `value` is 0. */
enum { SAIDSO_ENTRY_CUE = 0, SAIDSO_ENTRY_UNIT = 1, SAIDSO_ENTRY_TITLE = 2 };
typedef struct saidso_entry {
    const char* word;
    const char* code; /**< of a unit; else NULL */
    uint32_t kind;    /**< SAIDSO_ENTRY_* */
    uint32_t value;
} saidso_entry;

/** What a parser does the same for every text. */
typedef struct saidso_options {
    size_t struct_size;          /**< sizeof(saidso_options); set by saidso_options_init() */
    uint32_t extract;            /**< SAIDSO_EXTRACT_* together; claims link to the quantities and dates asked for */
    uint32_t date_order;         /**< of numeric dates that can be read both ways */
    uint32_t week_start;
    uint32_t attitudes;          /**< 1: attitudes and intentions ("endorsed", "plans to") are claims too; else 0 */
    double min_confidence;       /**< claims below it are dropped, 0 to 1 */
    const char* weights_file;    /**< path of weights for the claim scorer; NULL: those in the library */
    const saidso_entry* entries; /**< the caller's own words; may be NULL when entry_count is 0 */
    size_t entry_count;
    char* error;                 /**< the caller's memory, where saidso_parser_create() writes why it failed; or NULL */
    size_t error_size;           /**< its bytes; the text is cut to fit and ended by a NUL */
} saidso_options;

/** Sets the defaults: extract all, month_day, monday, no attitudes, 0.5, no file, no entries, no error text.
 * Call it with sizeof(saidso_options). INVALID_ARGUMENT: options is NULL, or a size this library does not know. */
SAIDSO_API saidso_status saidso_options_init(saidso_options* options, size_t struct_size);

/** Makes a parser; NULL options are the defaults. Options are copied. Expensive beside a small text: make one and
 * keep it. INVALID_ARGUMENT: out is NULL. INVALID_OPTION. OUT_OF_MEMORY. */
SAIDSO_API saidso_status saidso_parser_create(const saidso_options* options, saidso_parser** out);
SAIDSO_API void saidso_parser_destroy(saidso_parser* parser);

/** Reads one text. It is copied; NUL bytes are allowed, and NULL with size 0 is an empty text. `reference_date` is the
 * day of publication, "2024-10-23", or a date-time, "2024-10-23T14:30Z" (ISO 8601), ended by a NUL; NULL or "":
 * unknown, and then dates that need it stay partial. Clock times of a zone are told on the clock of a date-time that
 * has one: "8 a.m. GMT" is T04:00 at "2024-10-23T14:30-04:00". Time and memory are linear in `size`.
 * INVALID_ARGUMENT: parser or out is NULL, or text is NULL and size is not 0. TOO_LARGE. INVALID_REFERENCE_DATE.
 * OUT_OF_MEMORY. */
SAIDSO_API saidso_status saidso_parse(const saidso_parser* parser, const char* text, size_t size,
                                      const char* reference_date, saidso_document** out);
SAIDSO_API void saidso_document_destroy(saidso_document* document);

/** @name One expression
 * Read one expression and nothing else: "at least $2.5 million", "as early as October 23". The document has the one
 * quantity or date, with its whole text as span and no rule, and none when the text is no such expression, more than
 * one, or has other words beside it. `lean` is the date meant by a bare "Monday": the last one or the next one.
 * Failures as for saidso_parse(), and an unknown lean. @{ */
enum { SAIDSO_LEAN_PAST = 0, SAIDSO_LEAN_FUTURE = 1 };
SAIDSO_API saidso_status saidso_parse_quantity(const saidso_parser* parser, const char* text, size_t size,
                                               saidso_document** out);
SAIDSO_API saidso_status saidso_parse_date(const saidso_parser* parser, const char* text, size_t size,
                                           const char* reference_date, uint32_t lean, saidso_document** out);
/** @} */

/* ---- Reading a document ------------------------------------------------------------------------------------- */

/** UTF-8 ended by a NUL byte that `size` does not count; data is never NULL */
typedef struct saidso_string {
    const char* data;
    size_t size;
} saidso_string;

SAIDSO_API saidso_string saidso_document_text(const saidso_document* document);           /**< as given */
SAIDSO_API saidso_string saidso_document_reference_date(const saidso_document* document); /**< as given, or empty */
SAIDSO_API int32_t saidso_document_is_valid_utf8(const saidso_document* document);        /**< 1, or 0 */

/** The string of an id; empty for SAIDSO_ABSENT and for a number that is no id. */
SAIDSO_API saidso_string saidso_document_string(const saidso_document* document, uint32_t id);

/** @name The arrays; NULL when *count is 0
 * @{ */
SAIDSO_API const saidso_block* saidso_document_blocks(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_source* saidso_document_sources(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_quantity* saidso_document_quantities(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_date* saidso_document_dates(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_claim* saidso_document_claims(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_span* saidso_document_mentions(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_timex* saidso_document_timexes(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_span* saidso_document_contents(const saidso_document* document, size_t* count);
SAIDSO_API const saidso_via* saidso_document_vias(const saidso_document* document, size_t* count);
SAIDSO_API const uint32_t* saidso_document_claim_quantities(const saidso_document* document, size_t* count);
SAIDSO_API const uint32_t* saidso_document_claim_dates(const saidso_document* document, size_t* count);
/** @} */

/** All arrays as one block of memory, for bindings that copy once and read bytes. It begins with SAIDSO_TABLE_COUNT
 * elements of saidso_table, in the order of the enumeration; offsets count bytes from the start of the block and are
 * multiples of 8. Numbers are in the machine's byte order. NULL, and *size 0, only for a NULL document. */
typedef struct saidso_table {
    uint64_t offset, count; /**< count of elements, not of bytes */
} saidso_table;
enum {
    SAIDSO_TABLE_BLOCKS = 0, SAIDSO_TABLE_SOURCES, SAIDSO_TABLE_QUANTITIES, SAIDSO_TABLE_DATES, SAIDSO_TABLE_CLAIMS,
    SAIDSO_TABLE_MENTIONS, SAIDSO_TABLE_TIMEXES, SAIDSO_TABLE_CONTENTS, SAIDSO_TABLE_VIAS,
    SAIDSO_TABLE_CLAIM_QUANTITIES, SAIDSO_TABLE_CLAIM_DATES,
    SAIDSO_TABLE_STRINGS,      /**< saidso_slice of the next table, one for each string id */
    SAIDSO_TABLE_STRING_BYTES, /**< char */
    SAIDSO_TABLE_COUNT
};
SAIDSO_API const void* saidso_document_tables(const saidso_document* document, size_t* size);

/** What offsets count. A byte that belongs to no UTF-8 sequence is one of any. */
enum { SAIDSO_BYTES = 0, SAIDSO_CODE_POINTS = 1, SAIDSO_UTF16 = 2 };

/** Turns byte offsets into offsets in `unit`: out[i] counts the units of all characters that begin before bytes[i]
 * (an offset past the end counts as the end). Offsets may come in any order, and `out` may be `bytes`. Time is
 * linear in the text plus `count`.
 * INVALID_ARGUMENT: a NULL document, a NULL array of which count is not 0, an unknown unit. OUT_OF_MEMORY. */
SAIDSO_API saidso_status saidso_document_offsets(const saidso_document* document, uint32_t unit, const uint32_t* bytes,
                                                 size_t count, uint32_t* out);

/** Copies the block of saidso_document_tables(), of exactly `size` bytes, to `out` with all spans in `unit`.
 * INVALID_ARGUMENT: a NULL document or out, another size, an unknown unit. OUT_OF_MEMORY. */
SAIDSO_API saidso_status saidso_document_copy_tables(const saidso_document* document, uint32_t unit, void* out,
                                                     size_t size);

/** The document as one JSON object on one line (RFC 8259; its shape is in the README).
 * INVALID_ARGUMENT: document or out is NULL. OUT_OF_MEMORY. */
SAIDSO_API saidso_status saidso_document_json(const saidso_document* document, saidso_buffer** out);

/** The document as a self-contained HTML page. Failures as for JSON. */
SAIDSO_API saidso_status saidso_document_html(const saidso_document* document, saidso_buffer** out);
/** The .ann file of brat standoff (https://brat.nlplab.org/standoff.html); its offsets are code points. Likewise. */
SAIDSO_API saidso_status saidso_document_brat(const saidso_document* document, saidso_buffer** out);
/** The claims as CSV with a header (RFC 4180). Likewise. */
SAIDSO_API saidso_status saidso_document_csv(const saidso_document* document, saidso_buffer** out);

/** The bytes of a buffer, which live as long as it does. */
SAIDSO_API saidso_string saidso_buffer_string(const saidso_buffer* buffer);
SAIDSO_API void saidso_buffer_destroy(saidso_buffer* buffer);

#ifdef __cplusplus
}
#endif

#endif
