// The pipeline: bytes -> text -> lex -> segment -> grammar -> resolve. Only this file knows the order.
#include <saidso/parser.hpp>

#include "grammar/date.hpp"
#include "grammar/quantity.hpp"
#include "grammar/syntax.hpp"
#include "lex/lexer.hpp"
#include "resolve/attributions.hpp"
#include "resolve/calendar.hpp"
#include "resolve/claims.hpp"
#include "resolve/dates.hpp"
#include "resolve/explanation.hpp"
#include "resolve/headlines.hpp"
#include "segment/segment.hpp"
#include "text/utf8.hpp"

namespace saidso {
namespace {

// What a parse needs beside its result; each thread keeps one and uses its memory again.
struct Scratch {
    lex::LexerScratch lexer;
    lex::TokenBuffer tokens;
    segment::Segments segments;
    std::vector<grammar::DateMatch> dates;
    std::vector<segment::TokenRange> date_ranges;
    grammar::Syntax syntax;
    std::vector<grammar::Attribution> attributions;
};

Scratch& scratch_of_thread() {
    thread_local Scratch scratch;
    return scratch;
}

void write_blocks(const segment::Article& article, Document& out) {
    for (const auto& b : article.segments.blocks) out.blocks.push_back({article.span_of(b.tokens), b.kind});
}

}  // namespace

struct Parser::Model {
    Options options;
    std::shared_ptr<const resolve::AttributionModel> attributions;
};

Parser::Parser(Options options)
    : model_(std::make_unique<const Model>(
          Model{options, options.weights_file.empty() ? resolve::AttributionModel::embedded()
                                                      : resolve::AttributionModel::load(options.weights_file)})) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

const Options& Parser::options() const noexcept { return model_->options; }

Document Parser::parse(std::string_view text, std::string_view reference_date) const {
    Document document;
    parse(text, reference_date, document);
    return document;
}

void Parser::parse(std::string_view text, std::string_view reference_date, Document& out) const {
    if (text.size() >= 0xFFFFFFFF) throw Error("the text is 4 GiB or larger");
    const auto reference = resolve::require_reference(reference_date);
    Scratch& scratch = scratch_of_thread();
    out.reset(text, reference_date, text::is_valid(text));
    lex::tokenize(out.text(), scratch.lexer, scratch.tokens);
    const std::span<lex::Token> tokens(scratch.tokens.data(), scratch.tokens.size());
    segment::segment(out.text(), tokens, scratch.segments);
    const segment::Article article{out.text(), tokens, scratch.segments};
    write_blocks(article, out);

    const Options& options = model_->options;
    scratch.dates.clear();
    grammar::find_dates(article, options.date_order, scratch.dates);
    if (includes(options.extract, Extract::dates))
        resolve::resolve_dates(article, scratch.dates, reference, {options.week_start, {}}, out);
    if (includes(options.extract, Extract::quantities)) {
        scratch.date_ranges.clear();
        for (const grammar::DateMatch& m : scratch.dates) scratch.date_ranges.push_back(m.tokens);
        grammar::find_quantities(article, scratch.date_ranges, out);
    }
    if (includes(options.extract, Extract::claims)) {
        grammar::analyse(article, scratch.syntax);
        resolve::choose_attributions(article, scratch.syntax, *model_->attributions,
                                     {static_cast<float>(options.min_confidence), options.attitudes},
                                     scratch.attributions);
        resolve::attribute_quoting_headlines(article, scratch.attributions);
        resolve::complete_claims(article, scratch.syntax, scratch.attributions, out);
    }
}

std::vector<Explanation> Parser::explain(std::string_view text) const {
    Document document;
    parse(text, {}, document);
    if (document.claims.empty()) return {};
    const Scratch& scratch = scratch_of_thread();
    const segment::Article article{document.text(), {scratch.tokens.data(), scratch.tokens.size()}, scratch.segments};
    return resolve::explain_attributions(article, scratch.syntax, *model_->attributions, scratch.attributions);
}

Document parse(std::string_view text, std::string_view reference_date, const Options& options) {
    return Parser(options).parse(text, reference_date);
}

}  // namespace saidso
