#include "settings.hpp"

#include <algorithm>
#include <memory>
#include <thread>

namespace saidso::cli {
namespace {

constexpr unsigned most_threads = 1024;

const std::vector<std::string>& words_of(const std::string& option) { return words_of_options().at(option); }

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& w : words) all.append(all.empty() ? "" : ", ").append(w);
    return all;
}

std::string footer() {
    std::size_t width = 0;
    for (const Example& e : examples()) width = std::max(width, std::string_view(e.command).size());
    std::string text = "Examples:\n";
    for (const Example& e : examples()) {
        const std::string_view command(e.command);
        text.append("  ").append(command).append(width - command.size() + 3, ' ').append(e.meaning).append("\n");
    }
    return text + "\nExit status: 0 all well, 1 some input could not be used, 2 wrong usage.";
}

// One line an option: its names, what it takes, what it does.
class Help : public CLI::Formatter {
public:
    Help() { column_width(32); }
    std::string make_usage(const CLI::App*, std::string) const override {
        return "Usage: saidso [OPTION]... [FILE]...\n";
    }
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
        std::string text = Formatter::make_help(app, std::move(name), mode);
        for (std::size_t at; (at = text.find("\n\n\n")) != std::string::npos;) text.erase(at, 1);
        return text;
    }
    std::string make_positionals(const CLI::App*) const override { return {}; }
    std::string make_option_name(const CLI::Option* option, bool) const override {
        const auto& letters = option->get_snames();
        return (letters.empty() ? "    " : "-" + letters.front() + ", ") + "--" + option->get_lnames().front();
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_items_expected_max() == 0 ? "" : " " + option->get_type_name();
    }
};

void define_output(CLI::App& app, Settings& s) {
    constexpr const char* group = "Output";
    auto* json = app.add_flag("--json", s.json, "One JSON object a text");
    auto* html = app.add_flag("--html", s.html, "A web page that shows the text and what it says");
    auto* brat = app.add_flag("--brat", s.brat, "brat standoff: the .ann, or .txt and .ann with --output");
    auto* csv = app.add_flag("--csv", s.csv, "One row a claim, for spreadsheets");
    auto* explain = app.add_flag("--explain", s.explain, "What spoke for each claim, and which candidates lost");
    const std::vector<CLI::Option*> formats{json, html, brat, csv, explain};
    for (CLI::Option* format : formats) {
        format->group(group);
        for (CLI::Option* other : formats)
            if (format != other) format->excludes(other);
    }
    app.add_option("-o,--output", s.output, "Write a file for each text into this folder")
        ->type_name("DIR")
        ->group(group);
    app.add_option("--generate", s.generate, "Print the manual or a shell's completions")
        ->check(CLI::IsMember(words_of("--generate")).description(""))
        ->type_name("WHAT")
        ->group("");
}

void define_input(CLI::App& app, Settings& s) {
    constexpr const char* group = "Input";
    app.add_option("files", s.files, "Texts in UTF-8; - or none: standard input")->type_name("FILE")->group(group);
    app.add_flag("--jsonl", s.json_lines, "Read {\"text\", \"id\", \"reference_date\"} a line; print JSON Lines")
        ->excludes("--json", "--explain")
        ->group(group);
    app.add_option("-r,--reference-date", s.reference_date, "The day the text was published, to resolve dates against")
        ->type_name("YYYY-MM-DD")
        ->group(group);
    app.add_option("-j,--threads", s.threads, "Work on so many texts at a time; 0: one for each processor")
        ->check(CLI::Range(0U, most_threads).description(""))
        ->type_name("N")
        ->group(group);
}

void define_reading(CLI::App& app, Settings& s) {
    constexpr const char* group = "Reading";
    app.add_option("--only", s.only, "What to look for: " + joined(words_of("--only")))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(words_of("--only")).description(""))
        ->type_name("LIST")
        ->group(group);
    app.add_flag("--durations", s.options.durations, "Also give durations as quantities")->group(group);
    app.add_flag("--attitudes", s.options.attitudes, "Also give attitudes and intentions as claims")->group(group);
    app.add_option("--min-confidence", s.options.min_confidence, "Drop claims below it; 0.5 if not given")
        ->check(CLI::Range(0.0, 1.0).description(""))
        ->type_name("0..1")
        ->group(group);
    app.add_option("--weights", s.options.weights_file, "Other weights of the claim scorer")
        ->type_name("FILE")
        ->group(group);
    static const std::map<std::string, DateOrder> orders{{"month-day", DateOrder::month_day},
                                                         {"day-month", DateOrder::day_month}};
    app.add_option("--date-order", s.options.date_order, "How 3/4/2024 is read: month-day (if not given) or day-month")
        ->transform(CLI::CheckedTransformer(orders, CLI::ignore_case).description(""))
        ->type_name("ORDER")
        ->group(group);
    static const std::map<std::string, WeekStart> starts{{"monday", WeekStart::monday}, {"sunday", WeekStart::sunday}};
    app.add_option("--week-start", s.options.week_start, "The first day of a week: monday (if not given) or sunday")
        ->transform(CLI::CheckedTransformer(starts, CLI::ignore_case).description(""))
        ->type_name("DAY")
        ->group(group);
}

}  // namespace

const std::map<std::string, std::vector<std::string>>& words_of_options() {
    static const std::map<std::string, std::vector<std::string>> words{{"--only", {"claims", "quantities", "dates"}},
                                                                       {"--date-order", {"month-day", "day-month"}},
                                                                       {"--week-start", {"monday", "sunday"}},
                                                                       {"--generate", {"man", "bash", "zsh", "fish"}}};
    return words;
}

const std::vector<Example>& examples() {
    static const std::vector<Example> all{
        {"saidso article.txt", "a table of what the article says"},
        {"saidso -r 2024-10-23 --html article.txt > article.html", "a page to look at"},
        {"saidso --json article.txt > article.json", "everything, with byte offsets"},
        {"saidso --csv *.txt > claims.csv", "a row a claim, for a spreadsheet"},
        {"saidso --brat -o annotated *.txt", "a .txt and a .ann each"},
        {"saidso --explain article.txt", "why each claim was chosen"},
        {"saidso --jsonl -j 0 < articles.jsonl > claims.jsonl", "many articles, on all processors"}};
    return all;
}

void define_options(CLI::App& app, Settings& s) {
    define_output(app, s);
    define_input(app, s);
    define_reading(app, s);
    app.add_flag("--rules", s.rules, "List the rules that objects name, with an example of each")->group("Other");
    app.set_help_flag("-h,--help", "Print this help")->group("Other");
    app.set_version_flag("-V,--version", "saidso " + std::string(version()), "Print the version")->group("Other");
    app.formatter(std::make_shared<Help>());
    app.footer(footer());
}

void settle(Settings& s) {
    s.format = s.html                   ? Format::html
               : s.brat                 ? Format::brat
               : s.csv                  ? Format::csv
               : s.explain              ? Format::explanations
               : s.json || s.json_lines ? Format::json
                                        : Format::table;
    if (s.files.empty()) s.files.emplace_back("-");
    const bool many = s.json_lines || s.files.size() > 1;
    if (many && s.output.empty() && (s.format == Format::html || s.format == Format::brat))
        throw CLI::ValidationError(s.html ? "--html" : "--brat", "of several texts needs --output DIR");
    if (s.threads == 0) s.threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
    if (s.only.empty()) return;
    s.options.extract = Extract::none;
    for (const std::string& name : s.only)
        s.options.extract = s.options.extract | (name == "claims"  ? Extract::claims
                                                 : name == "dates" ? Extract::dates
                                                                   : Extract::quantities);
}

}  // namespace saidso::cli
