#include "runner/options.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <functional>
#include <map>
#include <sstream>

#include "kernel/kernel.h"
#include "kernel/version.h"
#include "runner/control/control.h"
#include "runner/explore.h"

namespace wqlab::runner {

namespace {

template <class T> std::optional<T> number(const std::string &text) {
    T value{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool wrong(const std::string &what) {
    std::fprintf(stderr, "wqlab-run: %s\n", what.c_str());
    return false;
}

// Setter: takes an option's value; false when it is none.
using Setter = std::function<bool(Options &, const std::string &)>;

const std::map<std::string, Setter> &setters() {
    static const std::map<std::string, Setter> all = {
        {"--cpus", [](Options &o, const std::string &v) {
             auto n = number<int>(v);
             if (n) o.cpus = *n;
             return n && *n >= 1 && *n <= machine::max_cpus;
         }},
        {"--nodes", [](Options &o, const std::string &v) {
             auto n = number<int>(v);
             if (n) o.nodes = *n;
             return n && *n >= 1 && *n <= max_nodes;
         }},
        {"--mode", [](Options &o, const std::string &v) {
             o.parallel = v == "parallel";
             return o.parallel || v == "stepped";
         }},
        {"--carrier", [](Options &o, const std::string &v) {
             o.threads = v == "thread";
             return o.threads || v == "fiber";
         }},
        {"--kernel", [](Options &o, const std::string &v) {
             o.kernel = v;
             return v == "auto" || release_code(v) != 0;
         }},
        {"--config", [](Options &o, const std::string &v) {
             o.config = v;
             return v == "debian" || v == "debug";
         }},
        {"--compare", [](Options &o, const std::string &v) {
             std::istringstream names(v);
             for (std::string name; std::getline(names, name, ',');) o.compare.push_back(name);
             return o.compare.size() >= 2 &&
                    std::ranges::all_of(o.compare, [](const std::string &n) { return release_code(n) != 0; });
         }},
        {"--seed", [](Options &o, const std::string &v) { return (o.seed = number<std::uint64_t>(v)).has_value(); }},
        {"--step-limit",
         [](Options &o, const std::string &v) { return (o.step_limit = number<std::uint64_t>(v)).has_value(); }},
        {"--explore-runs",
         [](Options &o, const std::string &v) {
             auto n = number<std::uint64_t>(v);
             if (n) o.explore_limit = *n;
             return n.has_value();
         }},
        {"--find", [](Options &o, const std::string &v) {
             o.find = v;
             return std::ranges::find(mistake_kinds(), v) != mistake_kinds().end();
         }},
        {"--for", [](Options &o, const std::string &v) { return (o.for_ns = parse_time(v)).has_value(); }},
        {"--replay", [](Options &o, const std::string &v) { o.replay = v; return !v.empty(); }},
        {"--save-run", [](Options &o, const std::string &v) { o.save_run = v; return !v.empty(); }},
        {"--trace", [](Options &o, const std::string &v) { o.trace = v; return !v.empty(); }},
        {"--script", [](Options &o, const std::string &v) { o.script = v; return !v.empty(); }},
    };
    return all;
}

bool check(const Options &o) {
    if (o.help) return true;
    if (o.nodes > o.cpus)
        return wrong("--nodes " + std::to_string(o.nodes) + ": a node needs a CPU, and there are " +
                     std::to_string(o.cpus));
    if (o.input.empty() && o.replay.empty()) return wrong("which module? (see wqlab-run --help)");
    if (o.parallel && (o.seed || o.explore || !o.replay.empty()))
        return wrong("--seed, --replay, --explore and --can need --mode stepped: a parallel run cannot be repeated");
    if (!o.compare.empty() && (o.explore || o.seed || !o.replay.empty() || !o.trace.empty()))
        return wrong("--compare runs the module in both modes on each kernel: no --explore, --seed, --replay or --trace");
    if (!o.explore && (!o.find.empty() || o.progress)) return wrong("--find and --progress belong to --explore or --can");
    const std::string search = o.can ? "--can" : "--explore";
    if (o.explore && (o.seed || !o.replay.empty()))
        return wrong(search + " makes all choices itself: no --seed, no --replay");
    if (o.explore && !o.trace.empty())
        return wrong(search + " runs the module many times: save the failing run with --save-run, and trace that one");
    return true;
}

}  // namespace

std::optional<std::uint64_t> parse_time(const std::string &text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    auto n = number<std::uint64_t>(text.substr(0, digits));
    if (!n) return std::nullopt;
    const std::string unit = digits == text.npos ? "ms" : text.substr(digits);
    const std::map<std::string, std::uint64_t> units = {
        {"ns", 1}, {"us", 1'000}, {"ms", 1'000'000}, {"s", 1'000'000'000}, {"m", 60'000'000'000}};
    auto it = units.find(unit);
    std::uint64_t ns;
    if (it == units.end() || __builtin_mul_overflow(*n, it->second, &ns)) return std::nullopt;
    return ns;
}

bool parse_options(int argc, char **argv, Options &o) {
    for (int i = 1; i < argc; ++i) {
        std::string arg = argv[i];
        if (arg == "--help" || arg == "-h") {
            o.help = true;
            continue;
        }
        if (arg == "--progress") {
            o.progress = true;
            continue;
        }
        if (arg == "--dump") {
            o.dump = true;
            continue;
        }
        if (arg == "--can" || arg.starts_with("--can=")) {
            o.can = true;
            o.explore = arg == "--can" ? 2 : number<int>(arg.substr(6));
            if (!o.explore || *o.explore < 0) return wrong("--can=PREEMPTIONS needs a number");
            continue;
        }
        if (arg.starts_with("--dump=")) {
            o.dump = true;
            o.dump_every = number<std::uint64_t>(arg.substr(7)).value_or(0);
            if (!o.dump_every) return wrong("--dump=DECISIONS needs a number");
            continue;
        }
        if (arg == "--explore" || arg.starts_with("--explore=")) {
            o.explore = arg == "--explore" ? 2 : number<int>(arg.substr(10));
            if (!o.explore || *o.explore < 0) return wrong("--explore=PREEMPTIONS needs a number");
            continue;
        }
        if (arg.starts_with("-") && arg != "-") {
            const std::size_t equals = arg.find('=');
            const std::string name = arg.substr(0, equals);
            auto it = setters().find(name);
            if (it == setters().end()) return wrong("unknown option " + name + " (see wqlab-run --help)");
            if (equals == arg.npos && i + 1 >= argc) return wrong(name + " needs a value");
            const std::string value = equals != arg.npos ? arg.substr(equals + 1) : argv[++i];
            if (!it->second(o, value)) return wrong("'" + value + "' is no value for " + name);
            continue;
        }
        if (o.input.empty() && o.replay.empty()) o.input = arg;
        else if (arg.find('=') == arg.npos && arg.ends_with(".c") && o.input.ends_with(".c")) o.more.push_back(arg);
        else if (o.input.empty() && arg.find('=') == arg.npos) return wrong("one module or run, not also " + arg);
        else o.params.push_back(arg);
    }
    return check(o);
}

void print_usage() {
    std::printf(
        "usage: wqlab-run [options] MODULE.c ...|FOLDER|RUN [param=value ...]\n"
        "Runs a kernel module on a real implementation of the kernel's workqueues. Standard output is the kernel log.\n"
        "\n"
        "  --cpus N                   logical CPUs, 1 to 64 (default 4)\n"
        "  --nodes N                  NUMA nodes that share out the CPUs, 1 to 8 (default 1)\n"
        "  --mode stepped|parallel    one task at a time in virtual time, or all at once in real time (default stepped)\n"
        "  --kernel auto|2.6.18|2.6.35|6.1\n"
        "                             which kernel; auto: the newest that the module compiles for. For modules that fit\n"
        "                             none of these: 5.8, 5.4, 4.19, 4.9, 3.2, names of then on the workqueues of 6.1\n"
        "  --compare KERNEL,KERNEL    one load on both: threads and switches counted in a stepped run, CPU time, memory and\n"
        "                             the host's switches measured in a live one\n"
        "  --config debian|debug      debug: reports sleeping in atomic context, and stalled worker pools\n"
        "  --seed N                   a random schedule, the same for the same N\n"
        "  --replay RUN               the schedule of a saved run, or of a trace\n"
        "  --explore[=PREEMPTIONS]    every schedule with at most so many preemptions (default 2)\n"
        "  --can[=PREEMPTIONS]        can it go wrong? the same, with as few preemptions as it takes; sees each access to\n"
        "                             memory, and so lost updates and cancels that return while the function runs\n"
        "  --explore-runs N           at most N of them\n"
        "  --find KIND                goes on until it finds a mistake of this kind: lost, twice, warning, deadlock, oops, cancel\n"
        "  --progress                 a search says how many it has tried, on standard error\n"
        "  --save-run RUN             writes the run, so that it can be replayed; with --explore the first that failed\n"
        "  --trace FILE               writes the trace in ftrace's format; '-' is standard output\n"
        "  --for TIME                 machine time between insmod's return and rmmod: 100ms, 3s\n"
        "                             (default: until nothing moves any more, at most 10s)\n"
        "  --script FILE              control lines, each after the last; '-' is standard input:\n"
        "%s"
        "  --dump[=DECISIONS]         the engine's own state as comments in the trace, whenever nothing moves, and at\n"
        "                             every so-manyth decision who moves\n"
        "  --step-limit N             steps after which a run is given up (default 20000000)\n"
        "  --carrier fiber|thread     what carries a task in a stepped run; the trace is the same\n"
        "\n"
        "exit: 0 fine, 1 the module does not build or load, 2 usage, 3 init returned an error, 4 oops or BUG,\n"
        "      5 hung or step limit, 6 a search found a failure\n",
        control_usages().c_str());
}

}  // namespace wqlab::runner
