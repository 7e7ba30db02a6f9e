#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "write/page/lists.hpp"
#include "write/page/markup.hpp"
#include "write/page/scale.hpp"

namespace saidso::write {
namespace {

// Days since 1970-01-01 of "2024-10-23", "2024-10-23T14:30"; nullopt for anything else.
std::optional<double> days_of(std::string_view iso) {
    const auto number = [&](std::size_t at, std::size_t length) {
        int v = -1;
        if (at + length <= iso.size()) std::from_chars(iso.data() + at, iso.data() + at + length, v);
        return v;
    };
    const int y = number(0, 4);
    const int m = number(5, 2);
    const int d = number(8, 2);
    if (y < 0 || m < 1 || m > 12 || d < 1 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const int march_year = y - (m <= 2 ? 1 : 0);
    const int era = (march_year + 400) / 400 - 1;
    const int year_of_era = march_year - era * 400;
    const int day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    double days = static_cast<double>(era) * 146097 + day_of_era - 719468;
    if (iso.size() >= 16 && iso[10] == 'T')
        days += std::max(0, number(11, 2)) / 24.0 + std::max(0, number(14, 2)) / 1440.0;
    return days;
}

// Near days lie as far apart as far years: places go by the logarithm of the distance from a middle day.
class TimeScale {
public:
    explicit TimeScale(const Document& document) {
        std::vector<double> days;
        for (const Date& d : document.dates) {
            if (!d.interval) continue;
            for (const std::string_view end : {d.interval->from, d.interval->to})
                if (const auto day = days_of(end)) days.push_back(*day);
        }
        const auto reference = days_of(document.reference_date());
        if (days.empty()) return;
        const auto [first, last] = std::ranges::minmax(days);
        middle_ = reference.value_or(last);
        middle_name_ = reference ? document.reference_date().substr(0, 10) : std::string_view("latest");
        low_ = std::min(stretched(first), -stretched(middle_ + 1));
        high_ = std::max(stretched(last), stretched(middle_ + 1));
        shown_ = true;
    }

    [[nodiscard]] bool is_shown() const { return shown_; }
    [[nodiscard]] double place(double day) const {
        return std::clamp((stretched(day) - low_) / (high_ - low_) * 100, 0.0, 100.0);
    }
    [[nodiscard]] double now() const { return place(middle_); }
    [[nodiscard]] std::vector<Tick> ticks() const {
        struct Step {
            double days;
            const char* name;
        };
        static constexpr Step steps[] = {{36524, "100 y"}, {3652, "10 y"}, {365, "1 y"}, {30, "1 m"}, {7, "1 w"}};
        std::vector<Tick> ticks;
        const auto add = [&](double days, const std::string& name) {
            const double v = stretched(middle_ + days);
            const bool hides_middle = days != 0 && std::abs(place(middle_ + days) - now()) < 20;
            if (v >= low_ && v <= high_ && !hides_middle) ticks.push_back({place(middle_ + days), name});
        };
        for (const Step& s : steps) add(-s.days, std::string("−") + s.name);
        add(0, std::string(middle_name_));
        std::ranges::for_each(std::rbegin(steps), std::rend(steps),
                              [&](const Step& s) { add(s.days, std::string("+") + s.name); });
        return ticks;
    }

private:
    [[nodiscard]] double stretched(double day) const {
        const double distance = day - middle_;
        return std::copysign(std::log1p(std::abs(distance)), distance);
    }

    double middle_ = 0, low_ = -1, high_ = 1;
    std::string_view middle_name_;
    bool shown_ = false;
};

std::string spoken(DateMod mod) {
    std::string words(name_of(mod));
    std::ranges::transform(words, words.begin(), [](char c) { return c == '_' ? ' ' : static_cast<char>(c | 0x20); });
    return words;
}

std::string value_of(const Date& d) {
    std::string value(d.value);
    if (d.mod != DateMod::none) value.append(", ").append(spoken(d.mod));
    return value;
}

std::string interval_of(const Date& d) {
    if (!d.interval) return "no interval";
    std::string words;
    if (!d.interval->from.empty()) words.append("from ").append(d.interval->from);
    if (!d.interval->to.empty()) words.append(words.empty() ? "before " : " to before ").append(d.interval->to);
    return words;
}

void append_date(const Document& document, const BackLinks& links, const TimeScale& scale, std::size_t i,
                 std::string& out) {
    const Date& d = document.dates[i];
    const std::string number = std::to_string(i + 1);
    append_markup(out, "<tr id=\"d$\"><th scope=\"row\"><a href=\"#at-d$\">$</a></th><td class=\"plot\">", number,
                  number, shortened(document.text(d.span)));
    if (d.interval) {
        Bar bar;
        if (const auto day = days_of(d.interval->from)) bar.from = scale.place(*day);
        if (const auto day = days_of(d.interval->to)) bar.to = scale.place(*day);
        bar.excludes_to = true;
        bar.is_period = true;
        bar.now = scale.now();
        bar.approximate = d.mod == DateMod::approx;
        if (bar.from || bar.to) append_bar(bar, interval_of(d), out);
    } else {
        append_markup(out, "<span class=\"timeless\">$</span>", name_of(d.type));
    }
    append_markup(out, "</td><td class=\"value\" title=\"$\">$", interval_of(d), value_of(d));
    append_origin(links.of_date[i], d.rule, out);
    out += "</td></tr>\n";
}

// By their beginnings; those without an interval come last, as in the text.
std::vector<std::size_t> in_order_of_time(const Document& document) {
    std::vector<std::size_t> order(document.dates.size());
    std::iota(order.begin(), order.end(), 0);
    const auto key = [&](std::size_t i) {
        const auto& interval = document.dates[i].interval;
        if (!interval) return std::string_view("~");
        return interval->from.empty() ? interval->to : interval->from;
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

}  // namespace

void append_dates(const Document& document, const BackLinks& links, std::string& out) {
    append_markup(out, "<section id=\"dates\" aria-labelledby=\"h-dates\"><h3 id=\"h-dates\">Dates <i>$</i></h3>",
                  std::to_string(document.dates.size()));
    if (document.dates.empty()) {
        out += "<p class=\"none\">No dates.</p></section>";
        return;
    }
    const TimeScale scale(document);
    out +=
        "<table><thead><tr><th scope=\"col\">Words</th><th scope=\"col\">Timeline</th><th "
        "scope=\"col\">Value</th></tr></thead><tbody>";
    if (scale.is_shown()) {
        out += "<tr class=\"scale\"><th scope=\"rowgroup\">time</th><td class=\"plot\">";
        append_axis(scale.ticks(), out);
        out += "</td><td>logarithmic</td></tr>\n";
    }
    for (const std::size_t i : in_order_of_time(document)) append_date(document, links, scale, i, out);
    out += "</tbody></table></section>\n";
}

}  // namespace saidso::write
