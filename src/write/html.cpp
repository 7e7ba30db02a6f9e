// One self-contained page: the article beside what it says.
#include <algorithm>
#include <string>

#include <saidso/parser.hpp>
#include <saidso/write.hpp>

#include "write/page/article.hpp"
#include "write/page/lists.hpp"
#include "write/page/markup.hpp"

namespace saidso {
namespace {

namespace style {
#include "write/page_css.inc"
}
namespace script {
#include "write/page_js.inc"
}
namespace symbols {
#include "write/page_svg.inc"
}

template <std::size_t N>
std::string_view embedded(const std::uint64_t (&words)[N], std::size_t size) {
    return {reinterpret_cast<const char*>(words), size};
}

std::string title_of(const Document& document, const HtmlOptions& options) {
    if (!options.title.empty()) return std::string(options.title);
    const auto headline = std::ranges::find(document.blocks, BlockKind::headline, &Block::kind);
    const auto block = headline != document.blocks.end() ? headline : document.blocks.begin();
    std::string_view title = block == document.blocks.end() ? "saidso" : document.text(block->span);
    constexpr std::size_t longest = 160;
    if (title.size() <= longest) return std::string(title);
    title = title.substr(0, std::min(title.find(' ', longest), 2 * longest));
    return std::string(title) + " …";
}

void append_head(const std::string& title, std::string& out) {
    write::append_markup(out,
                         "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                         "'unsafe-inline'; script-src 'unsafe-inline'\">\n"
                         "<meta name=\"generator\" content=\"saidso $\"><title>$</title>\n<style>",
                         version(), title);
    out += embedded(style::embedded_words, style::embedded_size);
    out += "</style></head>\n<body>";
    out += embedded(symbols::embedded_words, symbols::embedded_size);
}

void append_bar_of_page(const Document& document, std::string& out) {
    const auto link = [&](const char* id, std::size_t count, const char* name) {
        write::append_markup(out, "<a href=\"#$\"><b>$</b> $</a>", id, std::to_string(count), name);
    };
    out += "<header><nav aria-label=\"Parts of the page\">";
    link("claims", document.claims.size(), document.claims.size() == 1 ? "claim" : "claims");
    link("quantities", document.quantities.size(), document.quantities.size() == 1 ? "quantity" : "quantities");
    link("dates", document.dates.size(), document.dates.size() == 1 ? "date" : "dates");
    if (!document.reference_date().empty())
        write::append_markup(out, "<span>read as of <time>$</time></span>", document.reference_date());
    out += "</nav><div class=\"legend\" role=\"group\" aria-label=\"What is marked\">";
    static constexpr const char* layers[][2] = {
        {"s", "source"}, {"u", "cue"}, {"c", "content"}, {"q", "quantity"}, {"d", "date"}};
    for (const auto& [letter, name] : layers)
        write::append_markup(
            out, "<button type=\"button\" aria-pressed=\"true\" data-layer=\"$\"><span class=\"m $\">$</span></button>",
            letter, letter, name);
    out += "</div></header>\n";
}

}  // namespace

void append_html(const Document& document, const HtmlOptions& options, std::string& out) {
    append_head(title_of(document, options), out);
    append_bar_of_page(document, out);
    out += "<main>";
    write::append_article(document, out);
    out += "<div id=\"lists\">";
    const write::BackLinks links = write::back_links(document);
    write::append_claims(document, out);
    write::append_quantities(document, links, out);
    write::append_dates(document, links, out);
    out += "</div></main>\n<aside id=\"card\" aria-live=\"polite\" hidden></aside>\n<script>";
    out += embedded(script::embedded_words, script::embedded_size);
    out += "</script></body></html>\n";
}

std::string to_html(const Document& document, const HtmlOptions& options) {
    std::string out;
    append_html(document, options, out);
    return out;
}

}  // namespace saidso
