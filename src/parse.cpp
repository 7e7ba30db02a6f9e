// The pipeline: bytes -> text -> lex -> segment -> grammar -> resolve. Only this file knows the order.
#include <saidso/parser.hpp>

#include "lex/lexer.hpp"
#include "segment/segment.hpp"
#include "text/utf8.hpp"

namespace saidso {
namespace {

// What a parse needs beside its result; each thread keeps one and uses its memory again.
struct Scratch {
    lex::LexerScratch lexer;
    lex::TokenBuffer tokens;
    segment::Segments segments;
};

void write_blocks(const segment::Article& article, Document& out) {
    for (const auto& b : article.segments.blocks) out.blocks.push_back({article.span_of(b.tokens), b.kind});
}

}  // namespace

struct Parser::Model {
    Options options;
};

Parser::Parser(Options options) : model_(std::make_unique<const Model>(Model{std::move(options)})) {}
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
    thread_local Scratch scratch;
    out.reset(text, reference_date, text::is_valid(text));
    lex::tokenize(out.text(), scratch.lexer, scratch.tokens);
    const std::span<lex::Token> tokens(scratch.tokens.data(), scratch.tokens.size());
    segment::segment(out.text(), tokens, scratch.segments);
    const segment::Article article{out.text(), tokens, scratch.segments};
    write_blocks(article, out);
}

Document parse(std::string_view text, std::string_view reference_date, const Options& options) {
    return Parser(options).parse(text, reference_date);
}

}  // namespace saidso
