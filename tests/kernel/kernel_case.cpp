// kernel_case: runs a module and compares what comes out with what the module's own comments say.
//
//   kernel_case RUNNER MODULE.c
//
// Lines of the module that begin with "// KEY: " are read:
//   run: OPTIONS        arguments for this run; several lines are several runs (none: one run without arguments)
//   over: WORD VALUES   every run once for each value: "cpus 1 2 4", "mode stepped parallel", "seed 1 2 3"
//                       (seeds are left out of parallel runs)
//   stdin: LINE         standard input, line by line
//   exit: N             the exit code (default 0)
//   log: LINE           the kernel log without time stamps is exactly these lines
//   sorted: yes         the log is compared sorted: its order is left open
//   has: TEXT           a line of the log holds TEXT; it is the line that the last "has" found, or a later one
//   not: TEXT           no line of the log does
//   error: TEXT         standard error holds TEXT
//   trace: TEXT         a line of the trace holds TEXT; it is the line that the last "trace" found, or a later one
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using Strings = std::vector<std::string>;

struct Case {
    Strings runs, over, log, has, hasnt, error, input, trace;
    int exit = 0;
    bool sorted = false;
};

Case read_case(const std::string &path) {
    Case c;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("// ")) continue;
        const std::size_t colon = line.find(": ");
        if (colon == line.npos) continue;
        const std::string key = line.substr(3, colon - 3), value = line.substr(colon + 2);
        if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != key.npos) continue;   // a sentence
        if (key == "run") c.runs.push_back(value);
        else if (key == "over") c.over.push_back(value);
        else if (key == "log") c.log.push_back(value);
        else if (key == "has") c.has.push_back(value);
        else if (key == "not") c.hasnt.push_back(value);
        else if (key == "error") c.error.push_back(value);
        else if (key == "trace") c.trace.push_back(value);
        else if (key == "stdin") c.input.push_back(value);
        else if (key == "exit") c.exit = std::stoi(value);
        else if (key == "sorted") c.sorted = true;
        else if (key == "kbuild") continue;   // of tests/kbuild
        else {
            std::cerr << path << ": unknown key '" << key << "'\n";
            std::exit(2);
        }
    }
    if (c.runs.empty()) c.runs.push_back("");
    return c;
}

// expanded: each run with each value of each "over".
Strings expanded(const Case &c) {
    Strings all = c.runs;
    for (const std::string &over : c.over) {
        std::istringstream words(over);
        std::string name, value;
        words >> name;
        Strings next, values;
        while (words >> value) values.push_back(value);
        for (const std::string &run : all) {
            if (name == "seed" && run.find("--mode parallel") != run.npos) {
                next.push_back(run);
                continue;
            }
            for (const std::string &v : values) next.push_back("--" + name + " " + v + " " + run);
        }
        all = next;
    }
    // A live run has no seed.
    std::erase_if(all, [](const std::string &r) {
        return r.find("--seed") != r.npos && r.find("--mode parallel") != r.npos;
    });
    return all;
}

std::string slurp(const std::string &path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// log_lines: without "[    0.004000] ".
Strings log_lines(const std::string &text) {
    Strings lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const std::size_t end = line.starts_with("[") ? line.find("] ") : line.npos;
        lines.push_back(end == line.npos ? line : line.substr(end + 2));
    }
    return lines;
}

std::string joined(const Strings &lines) {
    std::string text;
    for (const std::string &l : lines) text += "    " + l + "\n";
    return text;
}

// missing: the first text that no line holds behind the line with the one before; "" when all are there.
std::string missing(const Strings &texts, const Strings &lines) {
    auto at = lines.begin();
    for (const std::string &text : texts) {
        at = std::find_if(at, lines.end(), [&](const std::string &l) { return l.find(text) != l.npos; });
        if (at == lines.end()) return text;
    }
    return {};
}

// wrong: what does not fit; "" when all does.
std::string wrong(const Case &c, int exit, Strings log, const std::string &errors, const Strings &trace) {
    std::string why;
    if (exit != c.exit) why += "exit code " + std::to_string(exit) + ", expected " + std::to_string(c.exit) + "\n";
    Strings expected = c.log;
    if (c.sorted) {
        std::sort(log.begin(), log.end());
        std::sort(expected.begin(), expected.end());
    }
    if (!c.log.empty() && log != expected) why += "log:\n" + joined(log) + "expected:\n" + joined(expected);
    if (const std::string text = missing(c.has, log); !text.empty())
        why += "no line holds '" + text + "' (in this order) in the log:\n" + joined(log);
    if (const std::string text = missing(c.trace, trace); !text.empty())
        why += "no line holds '" + text + "' (in this order) in the trace\n";
    for (const std::string &text : c.hasnt)
        for (const std::string &l : log)
            if (l.find(text) != l.npos) why += "a line holds '" + text + "': " + l + "\n";
    for (const std::string &text : c.error)
        if (errors.find(text) == errors.npos) why += "standard error does not hold '" + text + "'\n";
    return why;
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 3) {
        std::cerr << "usage: kernel_case RUNNER MODULE.c\n";
        return 2;
    }
    const std::string runner = argv[1], module = argv[2];
    const Case c = read_case(module);
    char dir[] = "/tmp/wqlab-case-XXXXXX";
    if (!mkdtemp(dir)) return 2;
    const std::string out = std::string(dir) + "/out", err = std::string(dir) + "/err", in = std::string(dir) + "/in",
                      trace = std::string(dir) + "/trace";
    std::ofstream(in) << [&] {
        std::string text;
        for (const std::string &l : c.input) text += l + "\n";
        return text;
    }();
    int failures = 0, runs = 0;
    for (const std::string &options : expanded(c)) {
        // Options come before the module; parameters behind it.
        std::istringstream words(options);
        std::string before, after;
        bool value = false;   // the word belongs to the option before it
        for (std::string w; words >> w;) {
            const bool option = w.starts_with("--");
            (option || value ? before : after) += ' ' + w;
            value = option && w.find('=') == w.npos && w != "--explore" && w != "--dump";
        }
        const std::string command =
            runner + before + (c.trace.empty() ? "" : " --trace " + trace) + " " + module + after + " <" + in + " >" + out + " 2>" + err;
        const int status = std::system(command.c_str());
        const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        const std::string errors = slurp(err);
        ++runs;
        if (const std::string why = wrong(c, exit, log_lines(slurp(out)), errors, log_lines(slurp(trace))); !why.empty()) {
            ++failures;
            std::cerr << "FAILED: " << runner << before << ' ' << module << after << '\n' << why;
            if (!errors.empty()) std::cerr << "standard error:\n" << errors;
        }
    }
    std::filesystem::remove_all(dir);
    std::cout << runs << " runs, " << failures << " failed\n";
    return failures ? 1 : 0;
}
