// options.h: the command line.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wqlab::runner {

struct Options {
    std::string input;                     // MODULE.c, or a run or a trace to run again
    std::vector<std::string> more;         // further .c files of the same module
    std::vector<std::string> params;       // name=value
    int cpus = 4;
    int nodes = 1;                         // NUMA nodes
    bool parallel = false;
    bool threads = false;                  // stepped: carry tasks by threads instead of fibers
    std::vector<std::string> compare;      // kernels to run one load on
    std::string kernel = "auto", config = "debian";
    std::optional<std::uint64_t> seed;     // none: fixed order
    std::string replay;                    // run or trace
    std::optional<int> explore;            // preemptions
    bool can = false;                      // --can: watched, and with as few preemptions as possible
    std::uint64_t explore_limit = 0;       // runs; 0: none
    std::string find;                      // the kind of mistake that a search is for; empty: any
    bool progress = false;                 // a search says how far it is
    std::string save_run, trace, script;
    std::optional<std::uint64_t> for_ns;   // between insmod's return and rmmod; none: until at rest
    std::optional<std::uint64_t> step_limit;
    bool dump = false;                     // the engine's state as comments in the trace, at every rest
    std::uint64_t dump_every = 0;          // and at every so-manyth decision; 0: none
    bool help = false;
};

// parse_options: false with a sentence on standard error when the command line is wrong.
bool parse_options(int argc, char **argv, Options &options);
void print_usage();
// parse_time: "100ms", "3s", "250us", "5000ns"; a number alone is ms. Empty when it is none.
std::optional<std::uint64_t> parse_time(const std::string &text);

}  // namespace wqlab::runner
