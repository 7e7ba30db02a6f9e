// The pipeline: bytes -> text -> lex -> segment -> grammar -> resolve. Only this file knows the order.
#include <mutex>

#include <saidso/parser.hpp>

#include "grammar/date.hpp"
#include "grammar/quantity.hpp"
#include "grammar/syntax.hpp"
#include "lex/lexer.hpp"
#include "lex/own_words.hpp"
#include "resolve/attributions.hpp"
#include "resolve/calendar.hpp"
#include "resolve/claims.hpp"
#include "resolve/dates.hpp"
#include "resolve/explanation.hpp"
#include "resolve/headlines.hpp"
#include "resolve/line_speakers.hpp"
#include "resolve/opening_sources.hpp"
#include "resolve/quoted_contents.hpp"
#include "resolve/sentence_reports.hpp"
#include "resolve/source_edges.hpp"
#include "resolve/span_repair.hpp"
#include "resolve/subject_sources.hpp"
#include "segment/segment.hpp"

namespace saidso {
namespace {

// What a parse needs beside its result.
struct Scratch {
    lex::TokenBuffer tokens;
    segment::Segments segments;
    std::vector<grammar::DateMatch> dates;
    std::vector<segment::TokenRange> date_ranges;
    grammar::Syntax syntax;
    resolve::ChoiceScratch choice;
    std::vector<grammar::Attribution> attributions;
    resolve::ClaimMemory claims;
    std::unique_ptr<Scratch> next;  // in the pool
};

// The memory of earlier parses, one for each thread that was inside a parse at the same time. It belongs to the parser
// and not to the thread: making thread-local objects aborts the program when memory is short, and nobody frees them.
class ScratchPool {
public:
    ScratchPool() = default;
    ScratchPool(const ScratchPool&) = delete;
    ScratchPool& operator=(const ScratchPool&) = delete;
    ~ScratchPool() {
        while (idle_) idle_ = std::move(idle_->next);
    }
    std::unique_ptr<Scratch> take() {
        {
            const std::lock_guard lock(mutex_);
            if (idle_) {
                auto scratch = std::move(idle_);
                idle_ = std::move(scratch->next);
                return scratch;
            }
        }
        return std::make_unique<Scratch>();
    }
    void give_back(std::unique_ptr<Scratch> scratch) {
        const std::lock_guard lock(mutex_);
        scratch->next = std::move(idle_);
        idle_ = std::move(scratch);
    }

private:
    std::mutex mutex_;
    std::unique_ptr<Scratch> idle_;
};

// A larger text takes fresh memory, so that one giant does not hold its memory for the life of the parser.
constexpr std::size_t largest_kept = std::size_t{1} << 20;

void write_blocks(const segment::Article& article, Document& out) {
    for (const auto& b : article.segments.blocks) out.blocks.push_back({article.span_of(b.tokens), b.kind});
}

bool is_duration(const grammar::DateMatch& m) {
    const bool length = m.relation == grammar::Relation::none || m.relation == grammar::Relation::range;
    return m.a.shape == grammar::Shape::duration && length;
}

// Where the dates stand, and a range past all tokens.
void take_ranges(Scratch& scratch, bool with_durations) {
    scratch.date_ranges.clear();
    for (const grammar::DateMatch& m : scratch.dates)
        if (with_durations || !is_duration(m)) scratch.date_ranges.push_back(m.tokens);
    scratch.date_ranges.push_back({absent, absent});
}

const Options& checked(const Options& o) {
    if (!(o.min_confidence >= 0 && o.min_confidence <= 1)) throw Error("min_confidence is not between 0 and 1");
    return o;
}

}  // namespace

struct Parser::Model {
    Options options;
    std::shared_ptr<const resolve::AttributionModel> attributions;
    lex::OwnWords own_words;
    mutable ScratchPool pool{};

    void read(const std::optional<resolve::Reference>& reference, Scratch& scratch, Document& out) const;
};

Parser::Parser(Options options)
    : model_(new const Model{checked(options),
                             options.weights_file.empty() ? resolve::AttributionModel::embedded()
                                                          : resolve::AttributionModel::load(options.weights_file),
                             lex::OwnWords(options)}) {}
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
    out.reset(text, reference_date);
    auto scratch = text.size() <= largest_kept ? model_->pool.take() : std::make_unique<Scratch>();
    model_->read(reference, *scratch, out);
    if (text.size() <= largest_kept) model_->pool.give_back(std::move(scratch));
}

void Parser::Model::read(const std::optional<resolve::Reference>& reference, Scratch& scratch, Document& out) const {
    lex::tokenize(out.text(), scratch.tokens);
    out.set_valid_utf8(scratch.tokens.valid_utf8);
    const std::span<lex::Token> tokens(scratch.tokens.data(), scratch.tokens.size());
    own_words.mark_units(out.text(), tokens);
    segment::segment(out.text(), scratch.tokens, scratch.segments);
    const segment::Article article{out.text(), tokens, scratch.segments, own_words.empty() ? nullptr : &own_words};
    write_blocks(article, out);

    scratch.dates.clear();
    grammar::find_dates(article, options.date_order, scratch.dates);
    grammar::read_whole_text(article, options.date_order, scratch.dates);
    if (includes(options.extract, Extract::dates))
        resolve::resolve_dates(article, scratch.dates, reference, {options.week_start, {}}, out);
    if (includes(options.extract, Extract::quantities)) {
        take_ranges(scratch, false);
        if (!grammar::find_lone_quantity(article, scratch.date_ranges, out)) {
            if (!options.durations) take_ranges(scratch, true);
            grammar::find_quantities(article, scratch.date_ranges, out);
        }
        own_words.name_units(out);
    }
    if (includes(options.extract, Extract::claims)) {
        const auto least = static_cast<float>(options.min_confidence);
        grammar::analyse(article, scratch.syntax);
        resolve::choose_attributions(article, scratch.syntax, *attributions, {least, options.attitudes}, scratch.choice,
                                     scratch.attributions);
        resolve::repair_spans(article, scratch.syntax, scratch.attributions);
        resolve::attribute_subjects(article, scratch.syntax, scratch.attributions);
        resolve::repair_sources(article, scratch.syntax, scratch.attributions);
        resolve::repair_quoted_contents(article, scratch.syntax, scratch.attributions);
        resolve::attribute_sentences_before(article, scratch.syntax, scratch.attributions);
        resolve::attribute_opening_sources(article, scratch.syntax, scratch.attributions);
        resolve::attribute_line_speakers(article, scratch.syntax, scratch.attributions);
        resolve::attribute_quoting_headlines(article, scratch.attributions);
        std::erase_if(scratch.attributions, [least](const auto& a) { return a.confidence < least; });
        resolve::complete_claims(article, scratch.syntax, scratch.attributions, scratch.claims, out);
    }
}

std::vector<Explanation> Parser::explain(std::string_view text) const {
    if (text.size() >= 0xFFFFFFFF) throw Error("the text is 4 GiB or larger");
    Document document;
    document.reset(text, {});
    Scratch scratch;
    model_->read({}, scratch, document);
    if (document.claims.empty()) return {};
    const segment::Article article{document.text(),
                                   {scratch.tokens.data(), scratch.tokens.size()},
                                   scratch.segments,
                                   model_->own_words.empty() ? nullptr : &model_->own_words};
    return resolve::explain_attributions(article, scratch.syntax, *model_->attributions, scratch.attributions);
}

Document parse(std::string_view text, std::string_view reference_date, const Options& options) {
    return Parser(options).parse(text, reference_date);
}

}  // namespace saidso
