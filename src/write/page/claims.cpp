#include <algorithm>
#include <map>

#include "write/json_writer.hpp"
#include "write/page/lists.hpp"
#include "write/page/markup.hpp"

namespace saidso::write {
namespace {

std::string key_of_source(const Claim& c) { return c.source_index == absent ? "none" : std::to_string(c.source_index); }

void append_source(const Document& document, const Claim& c, std::string& out) {
    const std::string label = shortened(source_label(document, c));
    append_markup(out, "<td class=\"who\"><b>$</b>", label.empty() ? "no source" : std::string_view(label));
    std::string more(c.source_role);
    if (!c.source_org.empty()) more.append(more.empty() ? "" : ", ").append(c.source_org);
    if (!more.empty() && label.find(more) == std::string::npos) append_markup(out, "<span>$</span>", more);
    append_markup(out, "<span class=\"kind\">$</span></td>", name_of(c.source_kind));
}

void append_chain(const Document& document, const Claim& c, std::string& out) {
    for (const Via& v : document.via(c)) {
        if (v.claim < document.claims.size()) {
            const std::string_view label = source_label(document, document.claims[v.claim]);
            append_markup(out, " · via <a href=\"#c$\">$</a>", std::to_string(v.claim + 1),
                          label.empty() ? "no source" : label);
        } else {
            append_markup(out, " · via $", v.name);
        }
    }
    if (c.parent < document.claims.size())
        append_markup(out, " · inside <a href=\"#c$\">$</a>", std::to_string(c.parent + 1),
                      std::to_string(c.parent + 1));
}

void append_content(const Document& document, const Claim& c, std::string& out) {
    out += "<td class=\"what\"><div>";
    bool first = true;
    for (const Span& s : document.content(c)) {
        if (!first) out += " <span class=\"cut\">…</span> ";
        first = false;
        append_escaped(shortened(document.text(s)), out);
    }
    out += "</div><small>";
    if (c.cue)
        append_markup(out, "“$”", shortened(document.text(*c.cue)));
    else
        out += "no cue";
    append_markup(out, ", $", name_of(c.form));
    append_chain(document, c, out);
    if (c.stated_on < document.dates.size()) append_markup(out, " · on $", document.dates[c.stated_on].value);
    std::string confidence;
    JsonWriter(confidence).confidence(c.confidence);
    append_markup(out, " · confidence $ · <code>$</code></small></td>", confidence, c.rule);
}

// The claims whose light a claim shares: those it came through or is nested in.
std::string chain_of(const Document& document, const Claim& c) {
    std::string chain;
    const auto add = [&](std::uint32_t i) {
        if (i < document.claims.size()) chain.append(chain.empty() ? "" : " ").append(std::to_string(i + 1));
    };
    for (const Via& v : document.via(c)) add(v.claim);
    add(c.parent);
    return chain;
}

void append_row(const Document& document, std::size_t index, std::string& out) {
    const Claim& c = document.claims[index];
    const std::string number = std::to_string(index + 1);
    append_markup(out, "<tr id=\"c$\" data-source=\"$\" data-act=\"$\" data-stance=\"$\" data-up=\"$\">", number,
                  key_of_source(c), name_of(c.act), name_of(c.stance), chain_of(document, c));
    append_markup(out, "<th scope=\"row\"><a href=\"#at-c$\" aria-label=\"Claim $\">$</a></th>", number, number,
                  number);
    append_source(document, c, out);
    append_content(document, c, out);
    append_markup(
        out,
        "<td class=\"firm\"><span class=\"act\">$</span><span class=\"stance\"><svg aria-hidden=\"true\"><use "
        "href=\"#stance-$\"/></svg>$</span></td></tr>\n",
        name_of(c.act), name_of(c.stance), name_of(c.stance));
}

struct Choice {
    std::string key;
    std::string label;
    std::size_t count = 0;
};

// What the claims offer for a filter, most frequent first.
template <class Key, class Label>
std::vector<Choice> choices(const Document& document, Key key, Label label) {
    std::vector<Choice> all;
    std::map<std::string, std::size_t> known;
    for (const Claim& c : document.claims) {
        const auto [place, fresh] = known.emplace(std::string(key(c)), all.size());
        if (fresh) all.push_back({place->first, std::string(label(c)), 0});
        ++all[place->second].count;
    }
    std::ranges::stable_sort(all, [](const Choice& a, const Choice& b) { return a.count > b.count; });
    return all;
}

void append_chips(std::string_view name, const std::vector<Choice>& choices, std::string& out) {
    append_markup(out, "<div class=\"chips\" role=\"group\" aria-label=\"$\">", name);
    for (const Choice& c : choices) {
        append_markup(out, "<button type=\"button\" aria-pressed=\"false\" data-$=\"$\">", name, c.key);
        if (name == "stance") append_markup(out, "<svg aria-hidden=\"true\"><use href=\"#stance-$\"/></svg>", c.key);
        append_markup(out, "$ <i>$</i></button>", c.label, std::to_string(c.count));
    }
    out += "</div>";
}

void append_filters(const Document& document, std::string& out) {
    out +=
        "<form class=\"filters\" hidden aria-label=\"Filter the claims\"><select aria-label=\"source\" "
        "name=\"source\">";
    append_markup(out, "<option value=\"\">all sources</option>");
    const auto label_of = [&](const Claim& c) {
        const std::string_view label = source_label(document, c);
        return label.empty() ? std::string_view("no source") : label;
    };
    for (const Choice& c : choices(document, key_of_source, label_of))
        append_markup(out, "<option value=\"$\">$ ($)</option>", c.key, c.label, std::to_string(c.count));
    out += "</select><output></output><button type=\"reset\">show all</button>";
    const auto act = [](const Claim& c) { return name_of(c.act); };
    const auto stance = [](const Claim& c) { return name_of(c.stance); };
    append_chips("act", choices(document, act, act), out);
    append_chips("stance", choices(document, stance, stance), out);
    out += "</form>";
}

}  // namespace

void append_claims(const Document& document, std::string& out) {
    append_markup(out, "<section id=\"claims\" aria-labelledby=\"h-claims\"><h3 id=\"h-claims\">Claims <i>$</i></h3>",
                  std::to_string(document.claims.size()));
    if (document.claims.empty()) {
        out += "<p class=\"none\">Nobody is said to claim anything.</p></section>";
        return;
    }
    append_filters(document, out);
    out +=
        "<table><thead><tr><th scope=\"col\">№</th><th scope=\"col\">Source</th><th scope=\"col\">What is claimed</th>"
        "<th scope=\"col\">How firmly</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < document.claims.size(); ++i) append_row(document, i, out);
    out += "</tbody></table></section>\n";
}

BackLinks back_links(const Document& document) {
    BackLinks links;
    links.of_quantity.resize(document.quantities.size());
    links.of_date.resize(document.dates.size());
    for (std::uint32_t i = 0; i < document.claims.size(); ++i) {
        for (const std::uint32_t q : document.quantities_of(document.claims[i]))
            if (q < links.of_quantity.size()) links.of_quantity[q].push_back(i);
        for (const std::uint32_t d : document.dates_of(document.claims[i]))
            if (d < links.of_date.size()) links.of_date[d].push_back(i);
    }
    return links;
}

void append_origin(const std::vector<std::uint32_t>& claims, std::string_view rule, std::string& out) {
    out += "<small>";
    if (!claims.empty()) out += "in ";
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const std::string number = std::to_string(claims[i] + 1);
        append_markup(out, "$<a href=\"#c$\">$</a>", i == 0 ? "" : ", ", number, number);
    }
    append_markup(out, "$<code>$</code></small>", claims.empty() ? "" : " · ", rule);
}

}  // namespace saidso::write
