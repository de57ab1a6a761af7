#include "runner/program.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "kernel/version.h"
#include "machine/sanitizer.h"
#include "runner/explore.h"
#include "runner/fault.h"
#include "runner/loader.h"
#include "runner/params.h"
#include "runner/poll.h"
#include "runner/recorder.h"
#include "runner/sandbox.h"
#include "runner/sources.h"
#include "trace/text.h"
#include "trace/writer.h"

namespace wqlab::runner {

namespace {

void say(const std::string &line) { std::fprintf(stderr, "%s\n", line.c_str()); }
void complain(const std::string &line) { say("wqlab-run: " + line); }

// print_log: a line a write, not through stdio, which would make system calls of its own inside the sandbox.
void print_log(const std::string &line) {
    const std::string text = line + '\n';
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t n = write(1, text.data() + done, text.size() - done);
        if (n < 0 && errno != EINTR) {
            static bool told = false;
            if (!told) complain(std::string("cannot write the log: ") + std::strerror(errno));
            told = true;
            return;
        }
        if (n > 0) done += static_cast<std::size_t>(n);
    }
}

void write_file(const std::string &path, const std::string &text) {
    FILE *f = std::fopen(path.c_str(), "wb");
    const bool good = f && std::fwrite(text.data(), 1, text.size(), f) == text.size();
    if ((f && std::fclose(f) != 0) || !good) complain("cannot write " + path + ": " + std::strerror(errno));
}

// open_trace: the descriptor, or -1 after a complaint.
int open_trace(const std::string &path) {
    if (path == "-") return 1;
    const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) complain("cannot write " + path + ": " + std::strerror(errno));
    return fd;
}

// script_lines: of --script FILE, read at once, so that the run's recipe holds them.
bool script_lines(const std::string &path, std::vector<std::string> &lines) {
    if (path.empty() || path == "-") return true;
    bool ok;
    std::istringstream text(read_file(path, ok));
    if (!ok) {
        complain("cannot read " + path + ": " + std::strerror(errno));
        return false;
    }
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return true;
}

ControlSource control_of(const Options &o, std::vector<std::string> &script) {
    if (o.script == "-")
        return [&script](std::string &line) {
            if (!std::getline(std::cin, line)) return false;
            script.push_back(line);
            trace::comment(recipe_script(line));   // the head of the trace was written before it came
            return true;
        };
    return control_lines(script);
}

constexpr std::uint64_t endless_blocks = 500'000'000, endless_blocks_live = 2'000'000'000;

}  // namespace

bool Program::read_options(int argc, char **argv) {
    if (!parse_options(argc, argv, options)) {
        exit = exit_usage;
        return false;
    }
    if (options.help) print_usage();
    return !options.help;
}

bool Program::read_input() {
    const std::string path = options.replay.empty() ? options.input : options.replay;
    bool ok;
    std::error_code ignored;
    const bool folder = options.replay.empty() && std::filesystem::is_directory(path, ignored);
    const std::string text = folder ? "" : read_file(path, ok);
    if (folder) ok = true;
    if (!ok) {
        complain("cannot read " + path + ": " + std::strerror(errno ? errno : EISDIR));
        exit = exit_usage;
        return false;
    }
    if (is_recipe(text)) {
        if (std::string wrong = read_recipe(text, recipe); !wrong.empty()) {
            complain(path + " is no run that can be repeated: " + wrong);
            exit = exit_usage;
            return false;
        }
        options.cpus = recipe.cpus;
        options.nodes = recipe.nodes;
        options.parallel = recipe.parallel;
        options.config = recipe.config;
        options.seed = recipe.seed;
        if (!options.for_ns) options.for_ns = recipe.for_ns;
        if (!options.step_limit) options.step_limit = recipe.step_limit;
        return true;
    }
    if (!options.replay.empty()) {
        complain(path + " is no run: it has no lines that begin with '# wqlab-run: '");
        exit = exit_usage;
        return false;
    }
    if (!find_files(path, folder, text)) {
        exit = exit_usage;
        return false;
    }
    recipe.kernel = options.kernel;
    recipe.config = options.config;
    recipe.cpus = options.cpus;
    recipe.nodes = options.nodes;
    recipe.parallel = options.parallel;
    recipe.seed = options.seed;
    recipe.params = options.params;
    recipe.for_ns = options.for_ns;
    recipe.step_limit = options.step_limit;
    recipe.watched = options.can;
    if (!script_lines(options.script, recipe.script)) {
        exit = exit_usage;
        return false;
    }
    return true;
}

// find_files: of which the module is made, and their text.
bool Program::find_files(const std::string &path, bool folder, const std::string &text) {
    ModuleFiles m;
    if (!options.more.empty()) {
        m.files = {path};
        m.files.insert(m.files.end(), options.more.begin(), options.more.end());
    } else {
        m = folder ? module_in_folder(path) : module_of_file(path);
    }
    std::string problem = m.problem;
    if (problem.empty()) read_sources(m.files, recipe.source, problem);
    if (!problem.empty()) {
        complain(problem);
        return false;
    }
    const std::string first = m.files.front();
    if (m.files.size() == 1 && split_sources("", text).size() > 1) recipe.source = text;   // it holds others already
    recipe.module = std::filesystem::path(first).filename().string();
    if (!m.module.empty() && m.module != module_name(first)) recipe.name = m.module;
    recipe.flags = m.flags;
    file_ = m.files.size() == 1 ? first : "";
    if (m.files.size() > 1 && options.more.empty())
        for (std::size_t i = 1; i < m.files.size(); ++i)
            complain("note: " + std::filesystem::path(m.files[i]).filename().string() +
                     " is of this module, too, as its Makefile says");
    return true;
}

bool Program::build() {
    // A module of one file is compiled where it lies, so that it may include its neighbours.
    const bool from_file = !file_.empty() && recipe.compiler.empty();
    Built built = build_for(recipe.kernel, {from_file ? file_ : recipe.module, from_file ? "" : recipe.source, 0,
                                            recipe.watched, recipe.name, recipe.flags});
    object = std::move(built.object);
    recipe.kernel = release_name(built.kernel);
    for (const std::string &note : built.notes) complain(note);
    if (!object.ok) {
        complain(recipe.module + " does not compile");
        exit = exit_build;
        return false;
    }
    if (!recipe.object_hash.empty() && recipe.object_hash != object.hash)
        complain("note: this compiler (" + object.compiler + ") makes another object of the module than the run had (" +
                 recipe.compiler + "); it may diverge");
    recipe.compiler = object.compiler;
    recipe.object_hash = object.hash;
    return true;
}

bool Program::load() {
    const std::string name = module_name(recipe.name.empty() ? recipe.module : recipe.name);
    Loaded loaded = load_module(object.bytes, name, release_code(recipe.kernel));
    std::vector<std::string> log = std::move(loaded.log);
    std::string error = loaded.error;
    if (loaded.module) {
        module = std::move(loaded.module);
        add_module(module.get());
        error = set_params(*module, recipe.params, log);
        keep_pristine(*module);
    }
    for (const std::string &line : log) print_log("[    0.000000] " + line);
    for (const std::string &note : loaded.notes) complain(note);
    if (error.empty()) return true;
    say("insmod: ERROR: could not insert module " + name + ".ko: " + error);
    exit = exit_build;
    return false;
}

bool Program::enter_sandbox() {
    fault_install();
#if defined(WQLAB_ASAN) || defined(WQLAB_TSAN)
    return true;   // a sanitizer's own calls are not foreseeable
#else
    if (const std::string why = sandbox_enter(); !why.empty())
        complain("note: the module runs without a sandbox here: " + why);
    return true;
#endif
}

Plan Program::plan() const {
    Plan plan;
    plan.module = module.get();
    plan.cpus = options.cpus;
    plan.nodes = options.nodes;
    plan.parallel = options.parallel;
    plan.threads = options.threads;
    plan.debug = options.config == "debug";
    plan.kernel = release_code(recipe.kernel);
    plan.seed = options.seed.value_or(1);
    plan.for_ns = options.for_ns;
    plan.step_limit = options.step_limit;
    plan.dump = options.dump;
    plan.dump_every = options.dump_every;
    plan.watched = recipe.watched;
    std::ranges::copy_if(recipe.script, std::back_inserter(plan.bound), bound_to_event);
    return plan;
}

namespace {

void report(const Result &result) {
    for (const std::string &line : result.findings) complain(line);
    for (const std::string &line : result.errors)
        say(line.starts_with("insmod: ") || line.starts_with("rmmod: ") ? line : "wqlab-run: " + line);
    for (const std::string &line : result.left) complain("after rmmod " + line);
}

std::string bound_text(int preemptions) {
    return "at most " + std::to_string(preemptions) + (preemptions == 1 ? " preemption" : " preemptions");
}

// tell_progress: now and then.
void tell_progress(std::uint64_t runs, int preemptions) {
    constexpr auto interval = std::chrono::milliseconds(200);
    static auto next = std::chrono::steady_clock::now() + interval;
    const auto now = std::chrono::steady_clock::now();
    if (now < next) return;
    next = now + interval;
    say("tried " + std::to_string(runs) + " schedules with " + bound_text(preemptions));
}

bool explore_all(Program &p) {
    const Options &o = p.options;
    if (std::ranges::any_of(p.recipe.script, bound_to_event))
        complain("note: a search has no trace, so lines that wait for an event of it are never carried out");
    Search search{p.recipe.script, *o.explore, o.explore_limit, o.find, {}};
    if (o.progress) search.progress = tell_progress;
    const Exploration e = (o.can ? explore_upwards : explore)(p.plan(), search);
    const std::string counted = std::to_string(e.runs) + (e.runs == 1 ? " run" : " runs"), bound = bound_text(e.preemptions);
    if (!e.failed) {
        say("explored " + counted + " with " + bound + ": no failure" +
            (e.complete ? "" : "; there are more schedules"));
        return true;
    }
    p.exit = exit_found;
    for (const std::string &line : e.log) print_log(line);
    report(e.result);
    say("explored " + counted + " with " + bound + ": the last one fails: " + e.why);
    if (!o.save_run.empty()) write_file(o.save_run, recipe_head(p.recipe) + recipe_choices(e.choices));
    return true;
}

}  // namespace

Result Program::run_quietly() {
    set_endless_limit(options.parallel ? endless_blocks_live : endless_blocks);
    Plan plan = this->plan();
    plan.control = control_of(options, recipe.script);
    return run_module(plan);
}

bool Program::run() {
    set_endless_limit(options.parallel ? endless_blocks_live : endless_blocks);
    if (options.explore) return explore_all(*this);

    std::unique_ptr<machine::Chooser> chooser = !recipe.choices.empty() ? machine::make_replay(recipe.choices)
                                                : options.seed          ? machine::make_seeded(*options.seed)
                                                                        : machine::make_fixed();
    Recorder recorder(*chooser);
    Plan plan = this->plan();
    plan.chooser = &recorder;
    plan.terminal = say;
    plan.control = control_of(options, recipe.script);
    if (options.trace != "-") plan.log = print_log;
    const bool bound = !plan.bound.empty();
    if (bound && options.parallel) {
        complain("'" + plan.bound.front() + "': only a stepped run has the same events again");
        exit = exit_usage;
        return false;
    }
    // Lines that wait for an event need it to be written, wherever.
    if (!options.trace.empty() || bound) {
        const int fd = open_trace(options.trace.empty() ? "/dev/null" : options.trace);
        if (fd < 0) {
            exit = exit_usage;
            return false;
        }
        trace::start({fd, nullptr, options.parallel});
        std::string head;
        trace::append_legend(options.cpus, head);
        trace::comment(head + recipe_head(recipe));
    }
    const Result result = run_module(plan);
    const int error = trace::finish();
    report(result);
    exit = result.exit == exit_fine && !result.findings.empty() ? exit_found : result.exit;
    if (error && error != EPIPE) {
        complain("cannot write the trace to " + options.trace + ": " + std::strerror(error));
        if (exit == exit_fine) exit = exit_usage;
    }
    if (!options.save_run.empty())
        write_file(options.save_run, recipe_head(recipe) + recipe_choices(recorder.choices()));
    return true;
}

}  // namespace wqlab::runner
