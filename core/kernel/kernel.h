// kernel.h: boot and shutdown of everything, and the configuration of the kernel.
#pragma once
#include <string>

#include "kernel/version.h"
#include "machine/machine.h"

namespace wqlab {

inline constexpr int max_nodes = 8;

struct KernelConfig {
    unsigned version = newest_kernel;  // which kernel's API and layouts, by version.h
    bool debug = false;                // configuration "debug": DEBUG_ATOMIC_SLEEP and WQ_WATCHDOG on
    std::uint64_t seed = 1;            // key of hashed pointers
    int nodes = 1;                     // NUMA nodes, 1 to max_nodes; the CPUs are shared out among them in order
    machine::Config machine;
};

const KernelConfig &kernel_config();
// kernel_boot: boots the machine, makes kthreadd and the workqueues, and runs to rest. Emits wq_boot and what exists.
void kernel_boot(const KernelConfig &config);
// kernel_shutdown: frees all. After it, kernel_boot may be called again.
void kernel_shutdown();
// dump_state: the engine's live state, walked from its lists and pools, as canonical text (format: core/kernel/dump.h).
std::string dump_state();

}  // namespace wqlab
