#include "manual.hpp"

#include <algorithm>
#include <vector>

#include <saidso/saidso.hpp>

#include "settings.hpp"

namespace saidso::cli {
namespace {

struct Entry {
    std::string group, letter, name, argument, description;  // letter: without its hyphen
    std::vector<std::string> words;                          // that the argument can be
    bool is_folder = false;
};

std::vector<Entry> entries_of(const CLI::App& app) {
    std::vector<Entry> entries;
    for (const CLI::Option* o : app.get_options()) {
        if (o->get_group().empty() || o->get_lnames().empty()) continue;
        const std::string name = o->get_lnames().front();
        const auto& letters = o->get_snames();
        const auto words = words_of_options().find("--" + name);
        Entry e{o->get_group(), letters.empty() ? "" : letters.front(), name, {}, o->get_description(), {}, false};
        if (o->get_items_expected_max() != 0) e.argument = o->get_type_name();
        if (words != words_of_options().end()) e.words = words->second;
        e.is_folder = e.argument == "DIR";
        entries.push_back(std::move(e));
    }
    return entries;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

// For roff: hyphens that stay hyphens, and no line that begins with a request.
std::string roff(std::string text) { return replaced(replaced(std::move(text), "\\", "\\e"), "-", "\\-"); }

std::string manual(const CLI::App& app) {
    std::string page =
        ".TH SAIDSO 1 \"\" \"saidso " + std::string(version()) +
        "\" \"User Commands\"\n.SH NAME\nsaidso \\- claims, quantities and dates in English news text\n"
        ".SH SYNOPSIS\n.B saidso\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n.SH DESCRIPTION\n"
        "Reads texts in UTF\\-8 from the files, or from standard input when there are none or for \\-, and prints\n"
        "who claims what, how firmly and through whom, with the numbers and dates: as a table, or in one of the\n"
        "formats below. An input that cannot be used is named on standard error and passed over.\n";
    page += ".SH OPTIONS\n";
    std::string group;
    for (const Entry& e : entries_of(app)) {
        if (e.group != group) page += ".SS " + e.group + "\n";
        group = e.group;
        page += ".TP\n";
        if (!e.letter.empty()) page += "\\fB\\-" + e.letter + "\\fR, ";
        page += "\\fB" + roff("--" + e.name) + "\\fR";
        if (!e.argument.empty()) page += " \\fI" + roff(e.argument) + "\\fR";
        page += "\n" + roff(e.description) + ".\n";
    }
    page +=
        ".SH EXIT STATUS\n.TP\n.B 0\nAll well.\n.TP\n.B 1\nSome input could not be used, or the output not be "
        "written.\n"
        ".TP\n.B 2\nWrong usage.\n.TP\n.B 130\nInterrupted; what was printed are whole lines.\n"
        ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nWhen set, the table has no colours on a terminal either "
        "(https://no\\-color.org).\n"
        ".SH EXAMPLES\n";
    for (const Example& e : examples()) page += ".TP\n.B " + roff(e.command) + "\n" + roff(e.meaning) + "\n";
    return page;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& w : words) all.append(all.empty() ? "" : " ").append(w);
    return all;
}

std::string bash(const CLI::App& app) {
    std::string options;
    std::string cases;
    for (const Entry& e : entries_of(app)) {
        options.append(options.empty() ? "" : " ").append("--").append(e.name);
        if (e.argument.empty()) continue;
        const std::string pattern = (e.letter.empty() ? "" : "-" + e.letter + "|") + "--" + e.name;
        std::string reply = "return";
        if (!e.words.empty()) reply = "COMPREPLY=($(compgen -W '" + joined(e.words) + "' -- \"$current\"))";
        if (e.is_folder) reply = "COMPREPLY=($(compgen -d -- \"$current\"))";
        if (e.argument == "FILE") reply = "COMPREPLY=($(compgen -f -- \"$current\"))";
        cases += "        " + pattern + ") " + reply + (reply == "return" ? "" : "; return") + " ;;\n";
    }
    return "# bash completion for saidso\n_saidso() {\n    local current=${COMP_WORDS[COMP_CWORD]}\n"
           "    COMPREPLY=()\n    case ${COMP_WORDS[COMP_CWORD-1]} in\n" +
           cases +
           "    esac\n"
           "    if [[ $current == -* ]]; then\n        COMPREPLY=($(compgen -W '" +
           options +
           "' -- \"$current\"))\n"
           "    else\n        COMPREPLY=($(compgen -f -- \"$current\"))\n    fi\n}\n"
           "complete -o filenames -F _saidso saidso\n";
}

std::string zsh(const CLI::App& app) {
    std::string page = "#compdef saidso\n_arguments -S";
    for (const Entry& e : entries_of(app)) {
        std::string text = replaced(e.description, "'", "'\\''");
        for (const char* special : {"[", "]", ":"}) text = replaced(text, special, std::string("\\") + special);
        std::string action;
        if (!e.argument.empty()) {
            action = ":" + e.argument + ":";
            if (!e.words.empty())
                action += "(" + joined(e.words) + ")";
            else if (e.is_folder)
                action += "_files -/";
            else if (e.argument == "FILE")
                action += "_files";
        }
        const std::string tail = "[" + text + "]" + action + "'";
        if (e.letter.empty())
            page += " \\\n  '--" + e.name + tail;
        else
            page += " \\\n  '(-" + e.letter + " --" + e.name + ")'{-" + e.letter + ",--" + e.name + "}'" + tail;
    }
    return page + " \\\n  '*:file:_files'\n";
}

std::string fish(const CLI::App& app) {
    std::string page = "# fish completion for saidso\n";
    for (const Entry& e : entries_of(app)) {
        page += "complete -c saidso -l " + e.name;
        if (!e.letter.empty()) page += " -s " + e.letter;
        page += " -d '" + replaced(replaced(e.description, "\\", "\\\\"), "'", "\\'") + "'";
        if (!e.words.empty())
            page += " -x -a '" + joined(e.words) + "'";
        else if (e.is_folder)
            page += " -x -a '(__fish_complete_directories)'";
        else if (e.argument == "FILE")
            page += " -r -F";
        else if (!e.argument.empty())
            page += " -x";
        page += "\n";
    }
    return page;
}

}  // namespace

std::string generate(const CLI::App& app, const std::string& what) {
    if (what == "bash") return bash(app);
    if (what == "zsh") return zsh(app);
    if (what == "fish") return fish(app);
    return manual(app);
}

}  // namespace saidso::cli
