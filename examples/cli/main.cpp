// The command-line program: articles in, claims, quantities and dates out.

#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <saidso/saidso.hpp>

#include "input.hpp"
#include "interrupt.hpp"
#include "manual.hpp"
#include "ordered_pool.hpp"
#include "progress.hpp"
#include "rules.hpp"
#include "settings.hpp"
#include "sink.hpp"
#include "table.hpp"
#include "work.hpp"

namespace {

using namespace saidso;
using namespace saidso::cli;

constexpr int bad_input = 1;
constexpr int bad_usage = 2;

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

TableStyle table_style(const Settings& settings) {
    TableStyle style;
    if (!settings.output.empty() || isatty(STDOUT_FILENO) == 0) return style;
    const char* terminal = std::getenv("TERM");
    style.color = !is_set("NO_COLOR") && (terminal == nullptr || std::strcmp(terminal, "dumb") != 0);
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) style.width = size.ws_col;
    return style;
}

// Reads what is asked for, in the order of the command line.
class Run {
public:
    Run(const Parser& parser, const Settings& settings)
        : settings_(settings),
          style_(table_style(settings)),
          sink_(make_sink(settings)),
          progress_(total_size(settings),
                    isatty(STDERR_FILENO) != 0 && (isatty(STDOUT_FILENO) == 0 || !settings.output.empty())),
          pool_(
              settings.threads, [&](Task& task) { return work_on(task, parser, settings_, style_); },
              [&](Outcome& outcome) { finish(outcome); }) {}

    int run() {
        for (const std::string& path : settings_.files) {
            if (interrupted()) break;
            if (settings_.json_lines)
                read_lines(path);
            else
                pool_.push({path, {}, 0});
        }
        pool_.drain();
        progress_.clear();
        const bool many = counts_.texts > 1 || counts_.failures > 1;
        if (!settings_.output.empty() || (many && isatty(STDERR_FILENO) != 0)) std::cerr << progress_.summary(counts_);
        if (interrupted()) return interrupt_status();
        return counts_.failures == 0 ? 0 : bad_input;
    }

private:
    static std::uint64_t total_size(const Settings& settings) {
        std::uint64_t total = 0;
        for (const std::string& path : settings.files) {
            const std::uint64_t size = size_of_file(path);
            if (size == 0 && path == "-") return 0;
            total += size;
        }
        return total;
    }

    void read_lines(const std::string& path) {
        try {
            LineReader reader(path);
            std::size_t line = 1;
            for (std::string lines; reader.next(lines);) {
                const auto count = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
                pool_.push({path, std::move(lines), line});
                line += count;
                if (!reader.is_ready()) pool_.drain();  // whoever writes slowly sees answers at once
            }
        } catch (const InputError& e) {
            pool_.drain();
            complain(complaint(spoken(path), e.what()));
            ++counts_.failures;
        }
    }

    void finish(const Outcome& outcome) {
        counts_ += outcome.counts;
        const std::string complaints = sink_->put(outcome);
        if (!complaints.empty()) ++counts_.failures;
        complain(outcome.complaints + complaints);
        progress_.show(counts_);
    }

    void complain(const std::string& lines) {
        if (lines.empty()) return;
        progress_.clear();
        std::cerr << lines;
    }

    const Settings& settings_;
    TableStyle style_;
    std::unique_ptr<Sink> sink_;
    Progress progress_;
    Counts counts_;
    OrderedPool<Task, Outcome> pool_;
};

int run(const Settings& settings) {
    const Parser parser(settings.options);
    try {
        static_cast<void>(parser.parse({}, settings.reference_date));  // a date that is none is found out once
    } catch (const Error& e) {
        std::cerr << complaint("--reference-date", e.what());
        return bad_input;
    }
    try {
        return Run(parser, settings).run();
    } catch (const OutputError& e) {
        std::cerr << "saidso: " << e.what() << '\n';
        return bad_input;
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Claims, quantities and dates in English news text: who said what, how much, when.", "saidso"};
    Settings settings;
    define_options(app, settings);
    try {
        app.parse(argc, argv);
        settle(settings);
    } catch (const CLI::Success& e) {
        return app.exit(e);
    } catch (const CLI::ParseError& e) {
        std::cerr << "saidso: " << e.what() << "; see saidso --help\n";
        return bad_usage;
    }
    if (!settings.generate.empty()) {
        std::cout << generate(app, settings.generate);
        return 0;
    }
    if (settings.rules) {
        std::cout << list_of_rules();
        return 0;
    }
    catch_interrupts();
    try {
        return run(settings);
    } catch (const std::exception& e) {
        std::cerr << complaint("error", e.what());
        return bad_usage;
    }
}
