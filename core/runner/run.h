// run.h: one life of a machine: boot, insmod, what a person does, rmmod, shutdown.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kernel/version.h"
#include "machine/chooser.h"
#include "runner/control/control.h"
#include "runner/module.h"

namespace wqlab::runner {

// Exit codes of wqlab-run.
enum Exit {
    exit_fine = 0, exit_build = 1, exit_usage = 2, exit_init = 3, exit_oops = 4, exit_hung = 5, exit_found = 6
};

struct Plan {
    Module *module = nullptr;
    unsigned kernel = newest_kernel;              // by kernel/version.h
    int cpus = 4, nodes = 1;
    bool parallel = false, threads = false, debug = false;
    std::uint64_t seed = 1;                       // of hashed pointers and random numbers
    machine::Chooser *chooser = nullptr;          // null: fixed order
    std::optional<std::uint64_t> for_ns, step_limit;
    ControlSource control;                        // may be empty
    std::vector<std::string> bound;               // lines that wait for their event ("at 41 irq 1"), ascending; stepped
    bool watched = false;                         // the module was compiled to be watched
    bool dump = false;                            // writes the engine's state into the trace at every rest
    std::function<void(const std::string &)> terminal;   // what commands print
    std::uint64_t dump_every = 0;                 // stepped: and at every so-manyth decision
    std::function<void(const std::string &)> log; // the kernel log's lines
};

// Load: what a run asked of the machine, seen whenever it stood still.
struct Load {
    int threads = 0;                              // kernel threads, most at once
    int workers = 0;                              // those among them that run works, or are there to do so
    std::uint64_t switches = 0;                   // from task to task, since boot
};

struct Result {
    int exit = exit_fine;
    std::string reason;                           // one word or two for the trace
    std::vector<std::string> errors;              // insmod's and rmmod's words, and ours
    std::vector<std::string> left;                // what the module left behind
    int warnings = 0;                             // WARNs, of the module and of the kernel
    std::vector<std::string> findings;            // of a watched run; see watch.h
    int bugs = 0;                                 // the kernel's own "BUG: ..." lines
    bool diverged = false;
    Load load;
};

// run_module: the module's memory must be pristine.
Result run_module(const Plan &plan);

}  // namespace wqlab::runner
