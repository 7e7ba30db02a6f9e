// The pipeline of parse.cpp for one expression: the whole text is one sentence, whatever it looks like.
#include <saidso/date.hpp>

#include "grammar/date.hpp"
#include "resolve/calendar.hpp"
#include "resolve/dates.hpp"
#include "segment/segment.hpp"

namespace saidso {
namespace {

std::optional<std::string> edge(std::string_view s) { return s.empty() ? std::nullopt : std::optional<std::string>(s); }

}  // namespace

std::optional<DateReading> parse_date(std::string_view expression, std::string_view reference_date,
                                      const DateOptions& options) {
    if (expression.size() >= 0xFFFFFFFF) throw Error("the text is 4 GiB or larger");
    const auto reference = resolve::require_reference(reference_date);
    Document document;
    document.reset(expression, reference_date);
    lex::TokenBuffer buffer;
    lex::tokenize(document.text(), buffer);
    const std::span<const lex::Token> tokens(buffer.data(), buffer.size());
    segment::Segments segments;
    segment::make_one_sentence(buffer, segments);
    const segment::Article article{document.text(), tokens, segments};

    std::vector<grammar::DateMatch> matches;
    grammar::find_dates(article, options.date_order, matches);
    grammar::read_whole_text(article, options.date_order, matches);
    if (matches.size() != 1 || !matches.front().alone) return std::nullopt;
    const auto tense = options.lean == DateOptions::Lean::past ? resolve::Tense::past : resolve::Tense::future;
    resolve::resolve_dates(article, matches, reference, {options.week_start, tense}, document);
    const Date& date = document.dates.front();
    DateReading reading{date.type, std::string(date.value), date.mod, {}, {}};
    if (date.interval) {
        reading.from = edge(date.interval->from);
        reading.to = edge(date.interval->to);
    }
    return reading;
}

}  // namespace saidso
