#include "work.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "explain.hpp"
#include "input.hpp"

namespace saidso::cli {
namespace {

struct Text {
    std::string name;
    std::string id;  // JSON
    std::string_view bytes;
    std::string_view reference_date;
};

class Worker {
public:
    Worker(const Task& task, const Parser& parser, const Settings& settings, const TableStyle& style)
        : task_(task), parser_(parser), settings_(settings), style_(style) {}

    Outcome work() {
        if (task_.first_line == 0)
            attempt(spoken(task_.path), [this] { read_whole_file(); });
        else
            read_lines();
        return std::move(outcome_);
    }

private:
    template <class Action>
    void attempt(const std::string& where, Action action) {
        try {
            action();
        } catch (const std::exception& e) {
            outcome_.complaints += complaint(where, e.what());
            ++outcome_.counts.failures;
        }
    }

    void read_whole_file() {
        const std::string text = read_file(task_.path);
        outcome_.counts.bytes += text.size();
        const std::string name = task_.path == "-" ? "article" : std::filesystem::path(task_.path).stem().string();
        read({name, {}, text, settings_.reference_date});
        if (!document().is_valid_utf8())
            outcome_.complaints += complaint(spoken(task_.path), "warning: not all of it is UTF-8");
    }

    void read_lines() {
        std::string_view rest = task_.lines;
        for (std::size_t n = task_.first_line; !rest.empty(); ++n, ++outcome_.counts.lines) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            outcome_.counts.bytes += line.size() + 1;
            if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            attempt(spoken(task_.path) + ":" + std::to_string(n), [&] {
                const Record r = read_record(line);
                read({r.name, r.id, r.text, r.reference_date.empty() ? settings_.reference_date : r.reference_date});
            });
        }
    }

    void read(const Text& text) {
        Document& d = document();
        parser_.parse(text.bytes, text.reference_date, d);
        Rendered rendered{text.name, {}, {}};
        switch (settings_.format) {
            case Format::json:
                append_json(d, text.id, rendered.body);
                rendered.body += '\n';
                break;
            case Format::html: append_html(d, {}, rendered.body); break;
            case Format::csv:
                append_csv(d, {.id = csv_id(text), .header = !settings_.output.empty()}, rendered.body);
                break;
            case Format::brat: {
                Brat brat = to_brat(d);
                rendered.body = std::move(brat.annotations);
                rendered.text = std::move(brat.text);
                break;
            }
            case Format::explanations: {
                std::ostringstream out;
                print_explanations(d, parser_.explain(text.bytes), out);
                rendered.body = out.str();
                break;
            }
            case Format::table: rendered.body = table_of(d); break;
        }
        outcome_.rendered.push_back(std::move(rendered));
        outcome_.counts +=
            {.texts = 1, .claims = d.claims.size(), .quantities = d.quantities.size(), .dates = d.dates.size()};
    }

    std::string_view csv_id(const Text& text) const {
        return task_.first_line == 0 ? std::string_view(task_.path) : text.name;
    }

    std::string table_of(const Document& d) const {
        std::ostringstream out;
        if (settings_.files.size() > 1 && settings_.output.empty()) out << "== " << task_.path << '\n';
        print_table(d, style_, out);
        return out.str();
    }

    // Used again for one text after another.
    static Document& document() {
        thread_local Document document;
        return document;
    }

    const Task& task_;
    const Parser& parser_;
    const Settings& settings_;
    const TableStyle& style_;
    Outcome outcome_;
};

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
    texts += other.texts;
    bytes += other.bytes;
    claims += other.claims;
    quantities += other.quantities;
    dates += other.dates;
    failures += other.failures;
    lines += other.lines;
    return *this;
}

std::string spoken(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string complaint(const std::string& where, const std::string& what) {
    return "saidso: " + where + ": " + what + "\n";
}

Outcome work_on(const Task& task, const Parser& parser, const Settings& settings, const TableStyle& style) {
    return Worker(task, parser, settings, style).work();
}

}  // namespace saidso::cli
