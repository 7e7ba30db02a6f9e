#include <algorithm>
#include <map>

#include "write/page/lists.hpp"
#include "write/page/markup.hpp"
#include "write/page/scale.hpp"

namespace saidso::write {
namespace {

// Quantities of one scale share an axis.
std::string scale_name(const Quantity& q) {
    if (q.unit == "x") return "multiples";
    if (!q.unit.empty()) return std::string(q.unit);
    switch (q.kind) {
        case QuantityKind::ordinal: return "ordinals";
        case QuantityKind::ratio: return "shares";
        default: return "counts";
    }
}

std::string shown(const Decimal& number) {
    std::string text = grouped(number);
    const std::size_t point = text.find('.');
    if (point != std::string::npos && text.size() - point > 5) text.replace(point + 5, std::string::npos, "…");
    return text;
}

std::string value_of(const Document& document, const Quantity& q) {
    static constexpr const char* signs[] = {"", "≥ ", "≤ ", "> ", "< ", "≈ ", ""};
    std::string value = signs[static_cast<std::size_t>(q.bound)];
    if (q.bound == Bound::between && q.lower && q.upper)
        value.append(shown(*q.lower)).append(" – ").append(shown(*q.upper));
    else if (const auto& number = q.lower ? q.lower : q.upper)
        value += shown(*number);
    if (!q.unit.empty()) value.append(" ").append(q.unit == "x" ? "×" : q.unit);
    if (q.counted) {
        if (!q.unit.empty() || q.kind == QuantityKind::ratio) value += " of";
        value.append(" ").append(document.text(q.counted->span));
    }
    if (q.per_each) value += " each";
    if (q.change != Change::none) value.append(q.change == Change::up ? " ↑" : " ↓");
    return value;
}

Bar bar_of(const Quantity& q, const Scale& scale) {
    Bar bar;
    if (q.lower) bar.from = scale.place(q.lower->to_double());
    if (q.upper) bar.to = scale.place(q.upper->to_double());
    bar.excludes_from = q.bound == Bound::more_than;
    bar.excludes_to = q.bound == Bound::less_than;
    bar.approximate = q.bound == Bound::about || q.kind == QuantityKind::vague;
    return bar;
}

using Group = std::vector<std::size_t>;

Scale scale_of(const Document& document, const Group& group) {
    std::vector<double> values;
    for (const std::size_t i : group)
        for (const auto& end : {document.quantities[i].lower, document.quantities[i].upper})
            if (end) values.push_back(end->to_double());
    return scale_for(values);
}

void append_group(const Document& document, const BackLinks& links, const std::string& name, const Group& group,
                  std::string& out) {
    const Scale scale = scale_of(document, group);
    append_markup(out, "<tbody><tr class=\"scale\"><th scope=\"rowgroup\">$</th><td class=\"plot\">", name);
    append_axis(scale.ticks, out);
    append_markup(out, "</td><td>$</td></tr>\n", scale.logarithmic ? "logarithmic" : "");
    for (const std::size_t i : group) {
        const Quantity& q = document.quantities[i];
        const std::string number = std::to_string(i + 1);
        const std::string value = value_of(document, q);
        append_markup(out, "<tr id=\"q$\"><th scope=\"row\"><a href=\"#at-q$\">$</a></th><td class=\"plot\">", number,
                      number, shortened(document.text(q.span)));
        append_bar(bar_of(q, scale), value, out);
        append_markup(out, "</td><td class=\"value\">$", value);
        append_origin(links.of_quantity[i], q.rule, out);
        out += "</td></tr>\n";
    }
    out += "</tbody>";
}

}  // namespace

void append_quantities(const Document& document, const BackLinks& links, std::string& out) {
    append_markup(out,
                  "<section id=\"quantities\" aria-labelledby=\"h-quantities\"><h3 id=\"h-quantities\">Quantities "
                  "<i>$</i></h3>",
                  std::to_string(document.quantities.size()));
    if (document.quantities.empty()) {
        out += "<p class=\"none\">No numbers.</p></section>";
        return;
    }
    std::vector<std::pair<std::string, Group>> groups;
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < document.quantities.size(); ++i) {
        const std::string name = scale_name(document.quantities[i]);
        const auto [place, fresh] = known.emplace(name, groups.size());
        if (fresh) groups.emplace_back(name, Group());
        groups[place->second].second.push_back(i);
    }
    out +=
        "<table><thead><tr><th scope=\"col\">Words</th><th scope=\"col\">Interval</th><th "
        "scope=\"col\">Value</th></tr></thead>";
    for (const auto& [name, group] : groups) append_group(document, links, name, group, out);
    out += "</table></section>\n";
}

}  // namespace saidso::write
