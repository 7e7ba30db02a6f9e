// The command-line program: articles in, claims, quantities and dates out.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <sys/ioctl.h>
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <saidso/saidso.hpp>

#include "explain.hpp"
#include "input.hpp"
#include "table.hpp"

namespace {

using namespace saidso;

constexpr int bad_input = 1;
constexpr int bad_usage = 2;

enum class Output { table, json };

struct Settings {
    Options options;
    Output output = Output::table;
    bool json = false;
    bool json_lines = false;
    bool explain = false;
    std::string reference_date;
    std::vector<std::string> only;
    std::vector<std::string> files;
};

void complain(const std::string& where, const std::string& what) {
    std::cerr << "saidso: " << where << ": " << what << '\n';
}

cli::TableStyle terminal_style() {
    cli::TableStyle style;
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0) {
        const char* no_color = std::getenv("NO_COLOR");
        style.color = no_color == nullptr || *no_color == '\0';
        if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = size.ws_col;
    }
    return style;
}

// One object a line in, one a line out; a broken line is named and passed over.
bool run_json_lines(const Parser& parser, const Settings& settings, const std::string& name, std::istream& in) {
    bool good = true;
    std::string line;
    std::string answer;
    Document document;
    for (std::size_t n = 1; std::getline(in, line); ++n) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        try {
            const cli::Record record = cli::read_record(line);
            parser.parse(record.text, record.reference_date.empty() ? settings.reference_date : record.reference_date,
                         document);
            answer.clear();
            append_json(document, record.id, answer);
            std::cout << answer << '\n';
        } catch (const std::exception& e) {
            complain(name + ":" + std::to_string(n), e.what());
            good = false;
        }
    }
    return good;
}

bool run_json_lines_file(const Parser& parser, const Settings& settings, const std::string& path) {
    if (path == "-") return run_json_lines(parser, settings, "standard input", std::cin);
    std::ifstream in(path, std::ios::binary);
    if (in && in.peek() != std::ifstream::traits_type::eof()) return run_json_lines(parser, settings, path, in);
    if (!cli::read_file(path).empty()) throw cli::InputError("cannot be read");
    return true;
}

void run_file(const Parser& parser, const Settings& settings, const std::string& path) {
    const std::string text = cli::read_file(path);
    const Document document = parser.parse(text, settings.reference_date);
    if (!document.is_valid_utf8()) complain(path == "-" ? "standard input" : path, "warning: not all of it is UTF-8");
    if (settings.output == Output::json) {
        std::cout << to_json(document) << '\n';
        return;
    }
    if (settings.explain) return cli::print_explanations(document, parser.explain(text), std::cout);
    if (settings.files.size() > 1) std::cout << "== " << path << '\n';
    cli::print_table(document, terminal_style(), std::cout);
}

int run(const Settings& settings) {
    const Parser parser(settings.options);
    bool good = true;
    for (const std::string& path : settings.files) {
        try {
            if (settings.json_lines)
                good = run_json_lines_file(parser, settings, path) && good;
            else
                run_file(parser, settings, path);
        } catch (const std::exception& e) {
            complain(path == "-" ? "standard input" : path, e.what());
            good = false;
        }
    }
    std::cout.flush();
    if (!std::cout) {
        complain("standard output", "cannot be written");
        return bad_input;
    }
    return good ? 0 : bad_input;
}

void define_options(CLI::App& app, Settings& s) {
    app.set_version_flag("--version", "saidso " + std::string(version()));
    app.add_option("files", s.files, "Text files; - or none: standard input")->type_name("FILE");
    auto* json = app.add_flag("--json", s.json, "Print one JSON object a file");
    app.add_flag("--jsonl", s.json_lines,
                 "Read JSON Lines ({\"text\", \"id\", \"reference_date\"} a line) and print one JSON object a line")
        ->excludes(json);
    app.add_flag("--explain", s.explain, "Print for every claim what spoke for it and which candidates lost")
        ->excludes("--json", "--jsonl");
    app.add_option("--reference-date", s.reference_date, "The day the text was published, to resolve dates against")
        ->type_name("YYYY-MM-DD");
    app.add_option("--only", s.only, "What to look for: claims, quantities, dates")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"claims", "quantities", "dates"}))
        ->type_name("LIST");
    app.add_flag("--attitudes", s.options.attitudes, "Also give attitudes and intentions as claims");
    app.add_option("--min-confidence", s.options.min_confidence, "Drop claims below it")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str()
        ->type_name("0..1");
    app.add_option("--weights", s.options.weights_file, "Weights of the claim scorer")->type_name("FILE");
    static const std::map<std::string, DateOrder> orders{{"month-day", DateOrder::month_day},
                                                         {"day-month", DateOrder::day_month}};
    app.add_option("--date-order", s.options.date_order, "How 3/4/2024 is read: month-day (default) or day-month")
        ->transform(CLI::CheckedTransformer(orders, CLI::ignore_case).description(""))
        ->type_name("ORDER");
    app.footer(
        "Examples:\n"
        "  saidso article.txt                                    a table of what the article says\n"
        "  saidso --reference-date 2024-10-23 article.txt        the same with its dates resolved\n"
        "  saidso --json article.txt > article.json              everything, with byte offsets\n"
        "  saidso --jsonl --only quantities < articles.jsonl     many articles\n"
        "Exit status: 0 all well, 1 some input could not be used, 2 wrong usage.");
}

void settle(Settings& s) {
    s.output = s.json ? Output::json : Output::table;
    if (s.files.empty()) s.files.emplace_back("-");
    if (s.only.empty()) return;
    s.options.extract = Extract::none;
    for (const std::string& name : s.only)
        s.options.extract = s.options.extract | (name == "claims"  ? Extract::claims
                                                 : name == "dates" ? Extract::dates
                                                                   : Extract::quantities);
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    CLI::App app{"Claims, quantities and dates in English news text, with byte offsets.", "saidso"};
    Settings settings;
    define_options(app, settings);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& e) {
        return app.exit(e);
    } catch (const CLI::ParseError& e) {
        std::cerr << "saidso: " << e.what() << "; see saidso --help\n";
        return bad_usage;
    }
    settle(settings);
    try {
        return run(settings);
    } catch (const std::exception& e) {
        complain("error", e.what());
        return bad_usage;
    }
}
