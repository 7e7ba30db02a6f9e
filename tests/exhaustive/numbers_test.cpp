// Every small number in every spelling, and every surface form of every unit.
#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <saidso/quantity.hpp>

using namespace saidso;

namespace {

constexpr std::array small{"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                           "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                           "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array tens{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Style {
    const char* hyphen;
    const char* conjunction;  // before what is less than a hundred
};
constexpr Style styles[] = {{"-", " and "}, {"-", " "}, {" ", " and "}};

std::string below_hundred(int n, const Style& style) {
    if (n < 20) return small[static_cast<std::size_t>(n)];
    const std::string ten = tens[static_cast<std::size_t>(n / 10)];
    return n % 10 == 0 ? ten : ten + style.hyphen + small[static_cast<std::size_t>(n % 10)];
}

std::string below_thousand(int n, const Style& style) {
    if (n < 100) return below_hundred(n, style);
    const std::string hundreds = std::string(small[static_cast<std::size_t>(n / 100)]) + " hundred";
    return n % 100 == 0 ? hundreds : hundreds + style.conjunction + below_hundred(n % 100, style);
}

std::string spelled(std::int64_t n, const Style& style) {
    constexpr std::array<const char*, 5> scales{"", " thousand", " million", " billion", " trillion"};
    if (n == 0) return small[0];
    std::string s;
    std::int64_t unit = 1'000'000'000'000;
    for (std::size_t i = scales.size(); i-- > 0; unit /= 1000) {
        const int group = static_cast<int>(n / unit % 1000);
        if (group == 0) continue;
        if (!s.empty()) s += i == 0 && group < 100 ? style.conjunction : " ";
        s += below_thousand(group, style) + scales[i];
    }
    return s;
}

std::string value(const std::string& expression) {
    const auto q = parse_quantity(expression);
    return q && q->lower && q->lower == q->upper ? q->lower->to_string() : "none";
}

// Collects what comes back wrong; Catch is too slow for a check each.
struct Tally {
    int wrong = 0;
    std::string first_wrong;
    void compare(const std::string& text, const std::string& got, const std::string& wanted) {
        if (got == wanted) return;
        if (++wrong <= 25) first_wrong += text + " is " + got + ", not " + wanted + "; ";
    }
    void check() const {
        INFO(first_wrong);
        CHECK(wrong == 0);
    }
};

std::vector<std::string> split(const std::string& s, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(s);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

void replace_all(std::string& s, const std::string& a, const std::string& b) {
    for (std::size_t i; (i = s.find(a)) != std::string::npos;) s.replace(i, a.size(), b);
}

struct Surface {
    std::string code, text;
    bool precedes;
};

// The forms of units.tsv as they stand in a text.
std::vector<Surface> unit_forms() {
    std::vector<Surface> forms;
    std::ifstream in(std::string(SAIDSO_DATA_DIR) + "/units.tsv");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto fields = split(line, '\t');
        for (std::string form : split(fields[4], ',')) {
            const bool precedes = form.ends_with(" #");
            if (precedes) form.resize(form.size() - 2);
            if (form[0] == '=') form.erase(0, 1);
            replace_all(form, " - ", "-");
            replace_all(form, " / ", "/");
            replace_all(form, " $", "$");
            if (form.ends_with(" 2") || form.ends_with(" 3")) form.erase(form.size() - 2, 1);
            forms.push_back({fields[0], form, precedes});
        }
    }
    return forms;
}

}  // namespace

TEST_CASE("every number from 0 to 10,000 spelled out comes back as itself") {
    Tally tally;
    for (const Style& style : styles)
        for (int n = 0; n <= 10'000; ++n) {
            const std::string text = spelled(n, style);
            tally.compare(text, value(text), std::to_string(n));
        }
    tally.check();
}

TEST_CASE("every number from 0 to 10,000 in digits comes back as itself") {
    Tally tally;
    for (int n = 0; n <= 10'000; ++n) {
        const std::string digits = std::to_string(n);
        tally.compare(digits, value(digits + " men"), digits);
        if (n < 1000) continue;
        for (const char* separator : {",", "'", " ", "\u00A0", "\u202F"}) {
            std::string grouped = digits;
            grouped.insert(grouped.size() - 3, separator);
            tally.compare(grouped, value(grouped + " men"), digits);
        }
    }
    tally.check();
}

TEST_CASE("large numbers spelled out come back as themselves") {
    Tally tally;
    std::uint64_t random = 88172645463325252u;
    for (int i = 0; i < 20'000; ++i) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        const auto n = static_cast<std::int64_t>(random % 1'000'000'000'000'000u >> (i % 40));
        const std::string text = spelled(n, styles[static_cast<std::size_t>(i % 3)]);
        tally.compare(text, value(text), std::to_string(n));
    }
    tally.check();
}

TEST_CASE("every surface form of a unit comes back as its code") {
    Tally tally;
    const std::vector<Surface> forms = unit_forms();
    REQUIRE(forms.size() > 900);
    std::vector<std::string> seen;
    for (const Surface& form : forms) {
        // Pounds weigh when nothing tells of money; a form of two units is the first one's; "5s" is a plural.
        const bool weighs = form.text == "pound" || form.text == "pounds";
        if (form.text == "s" || std::ranges::find(seen, form.text) != seen.end()) continue;
        seen.push_back(form.text);
        const bool dotted = form.text.find('.') != std::string::npos;  // "m.p.h."
        const std::string text = (form.text.size() == 1 ? "5" : "5 ") + form.text + (dotted ? "." : "");
        const auto q = parse_quantity(text);
        tally.compare(text, q ? q->unit : "none", weighs ? "lb" : form.code);
        if (!form.precedes) continue;
        const auto before = parse_quantity(form.text + " 5");
        tally.compare(form.text + " 5", before ? before->unit : "none", form.code);
    }
    tally.check();
}

TEST_CASE("every unit has a dimension and an SI unit, and converts to it and back") {
    Tally tally;
    std::string last;
    for (const Surface& form : unit_forms()) {
        if (form.code == last) continue;
        last = form.code;
        const auto si = to_si({Decimal(7), Decimal(7), false, form.code, true});
        const bool converted = si && dimension_of(form.code) == dimension_of(si->unit == "1" ? "%" : si->unit);
        tally.compare(form.code, converted ? "converted" : "not converted", "converted");
        if (!si || !si->exact) continue;
        const auto back = to_unit(*si, form.code);
        if (back && back->exact) tally.compare(form.code, back->lower->to_string(), "7");
    }
    tally.check();
}
